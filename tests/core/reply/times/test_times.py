"""A day out of words: what people write, on a known day, and what it means."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.core.reply.times import day_first, resume_on
from reopen.core.reply.times.feasts import easter

TODAY = date(2026, 5, 12)  # a Tuesday

ASKED = [
    ("Try me in March.", "2027-03-01"),
    ("Call me after March", "2027-04-01"),
    ("we look at this again in Q3", "2026-07-01"),
    ("Not before the first quarter of next year. Talk then.", "2027-01-01"),
    ("Next year maybe", "2027-01-02"),
    ("ask me next month", "2026-06-01"),
    ("next week is better", "2026-05-18"),
    ("mid-April would suit", "2027-04-15"),
    ("ring me early June", "2026-06-01"),
    ("EOY please", "2026-12-31"),
    ("try again in two months", "2026-07-12"),
    ("speak in a fortnight", "2026-05-26"),
    ("after the 15th", "2026-05-16"),
    ("come back after Christmas", "2026-12-26"),
    ("The lease is up in June 2027.", "2027-06-01"),
    ("Lease ends in April 2027, so the time to ring me is February.", "2027-02-01"),
    ("not before Friday week", "2026-05-22"),
    ("Contract ends 30 June 2027, call us six months before that", "2026-12-30"),
    ("six months before 30 June 2027 would be the time to talk", "2026-12-30"),
    ("after the summer", "2026-09-01"),
    ("Once Easter is over", "2027-03-29"),
    ("the week of September 21 works", "2026-09-21"),
    ("They swear to be out by the 9th of September, so ask me on the 10th.", "2026-09-10"),
    ("Ping me next month, month end is hell", "2026-06-01"),
    ("between now and Halloween nobody has time. After October, sure", "2026-11-01"),
    ("Melden Sie sich in KW 27 wieder", "2026-06-29"),
    ("bitte nach Pfingsten noch einmal anrufen", "2026-05-25"),
    ("Anfang September können wir reden", "2026-09-01"),
    ("in sechs Wochen gern", "2026-06-23"),
    ("Rappelez-moi à la rentrée, début septembre", "2026-09-01"),
    ("recontactez-nous dans trois mois", "2026-08-12"),
    ("l'année prochaine peut-être", "2027-01-02"),
    ("Llámeme en noviembre", "2026-11-01"),
    ("el año que viene, si acaso", "2027-01-02"),
    ("bel me over twee weken", "2026-05-26"),
    ("volgende maand graag", "2026-06-01"),
    ("It's a year before I'm any good to you.", "2027-05-12"),
    ("The warranty's got seven months in it.", "2026-12-12"),
    ("Trimestre trois, pas avant.", "2026-07-01"),
    ("4th quarter ate the money. Q3 there ought to be some.", "2026-07-01"),
    ("Fiscal year starts Oct 1. Before that there's no money.", "2026-10-01"),
    ("We'll talk posts when it lets go, March or so.", "2027-03-01"),
    ("jan pls", "2027-01-01"),
    ("the Monday after Easter would suit", "2027-03-29"),
    ("A contract to the end of June 2027. Come and see us once it's done.", "2027-07-01"),
    ("First of the month is when I do bills.", "2026-06-01"),
    ("Het voorjaar, daar mik ik op.", "2027-03-01"),
    ("Pas in januari wordt er beslist, bel dan.", "2027-01-01"),
    ("Vol tot Nieuwjaar, maar in week 3 zit er een gat.", "2027-01-18"),
    ("until the end of February. March's good.", "2027-03-01"),
    ("Strawberries till the end of June, then I'm free. July 1st.", "2026-07-01"),
    ("Call me the Monday after, May 18.", "2026-05-18"),
    ("Try again end of October, the 30th.", "2026-10-30"),
    ("If you'd nudge me a month before it runs out, so on 1 August.", "2026-08-01"),
    ("Give me two months. July 20 we can meet.", "2026-07-20"),
    ("The factory's shut for the summer break. 14 September is my first free hour.", "2026-09-14"),
    ("I leave on the 20th and am back on 4 July.", "2026-07-04"),
    ("The roofers go home on the 22nd, come round after that.", "2026-05-23"),
    ("We're locked in until the end of December. Next year is another matter.", "2027-01-02"),
    ("come see me after the new year", "2027-01-02"),
    ("It's been pushed to March because of the year-end figures.", "2027-03-01"),
    ("set a reminder for the 5th of next month", "2026-06-05"),
    ("Spring would be better.", "2027-03-01"),
    ("Wir haben bis Ende August Badebetrieb, im September gern.", "2026-09-01"),
    ("Cuando llegue la primavera hablamos.", "2027-03-01"),
    ("No money this year, but next year we could do something.", "2027-01-02"),
    ("Vor September brauchen Sie gar nicht erst anfangen.", "2026-09-01"),
    ("Mars serait un meilleur moment.", "2027-03-01"),
    ("deme dos semanitas y le digo", "2026-05-26"),
    ("We're snowed under until the end of June. July I'll be upright.", "2026-07-01"),
]

NOT_ASKED = [
    "after the merger, whenever that is",
    "You quoted us back in January.",
    "we have been with them since March 2019",
    "a two year deal with the folks in Gary",
    "We may march on without you.",
    "call me before Christmas or not at all",
    "The 24/7 hotline is 555-0144, suite 12/4.",
    "in the year of our Lord",
    "Tom's getting wed to a girl with four bridesmaids.",
    "Mei, lasst mich halt drin.",
    "con mi socio",
    "Can't think beyond Saturday.",
    "I'd have it tomorrow only for the cattle price.",
    "I need three more machines by the month end.",
    "Hang fire until the Friday after payday.",
    "My husband died in February, be patient with me.",
    "Me jubilé en diciembre.",
    "Mein Mann ist im Februar gestorben.",
    "Nous avons signé ailleurs en mars.",
    "Ask June, or April runs the front office.",
    "The next may well want one.",
    "We're open all hours and do three shows a day.",
    "Somebody is slower than Christmas.",
    "non pour le 3, on est juste à sec",
    "Q1 yes. Q2 we're dreaming. Q3 we'd be sad.",
    "twee met mayo",
    "The other rep hasn't returned a call in five weeks.",
    "I'm one bad month away from closing and one good month away from expanding.",
    "",
]

AWAY = [
    ("Parental leave. Back in October.", "2026-10-01"),
    ("Back in three weeks.", "2026-06-02"),
    ("I'm away for two weeks.", "2026-05-26"),
    ("Unser Büro bleibt am 15. Mai geschlossen.", "2026-05-18"),
    ("The office reopens Monday, May 18; pupils return on the 20th.", "2026-05-18"),
    ("At the show from 19 to 23 May and back at my desk after the bank holiday.", "2026-05-26"),
    ("The shop is shut and reopens 20 May.", "2026-05-20"),
    ("My mobile is turned off until 20 May.", "2026-05-21"),
    ("I am back on Monday the 25th.", "2026-05-25"),
    ("Out of office until Friday the 15th.", "2026-05-18"),
    ("until Monday 25 May", "2026-05-25"),
    ("closed through 22 May", "2026-05-25"),
    ("Annual leave 18/05/2026 - 29/05/2026.", "2026-06-01"),
    ("bis einschließlich 22. Mai im Urlaub", "2026-05-25"),
    ("Ich bin ab dem 26.5. wieder im Büro", "2026-05-26"),
    ("Je suis absent jusqu'au 29 mai", "2026-06-01"),
    ("Estaré de vuelta el 1 de junio", "2026-06-01"),
    ("Vanaf maandag 1 juni ben ik weer bereikbaar", "2026-06-01"),
    ("I'll be reachable again tomorrow.", "2026-05-13"),
    ("Out of the office today.", "2026-05-13"),
    ("We leave on the 20th and answer everything on the 21st.", "2026-05-21"),
    ("Ik ben met verlof en vanaf 1 juni weer bereikbaar.", "2026-06-01"),
    ("Ik ben met vakantie en maandag 25 mei weer aanwezig.", "2026-05-25"),
    ("El taller permanece cerrado. Abrimos de nuevo el martes 2 de junio.", "2026-06-02"),
    ("Our showroom and this inbox are closed and will open Monday, June 1.", "2026-06-01"),
    ("At the county fair with nine calves. I'll get to you next Monday.", "2026-05-18"),
    ("On a retreat until Sunday 24 May and back at work on the Monday.", "2026-05-25"),
    ("Cerrado por vacaciones. Volvemos el martes 2 de junio.", "2026-06-02"),
    ("Offshore, no internet on the rig. Onshore again 6/18.", "2026-06-18"),
    ("Inventory week. I will not be reading mail before Thursday, June 4.", "2026-06-04"),
    ("Annual leave from 18 May. I'm next in on Monday 1 June.", "2026-06-01"),
    ("Tree season has me out day and night. I'll surface June 28 and read it all.", "2026-06-28"),
    ("I will not be back until Tuesday 26 May.", "2026-05-26"),
    ("It is shearing time. I come down from the hills on 20 May.", "2026-05-20"),
]

AWAY_WITHOUT_END = [
    "We've moved! From May 26 our office is at 3 Quay St.",
    "Join us on June 6 for the open day.",
    "Our fiscal year closes on June 30, bear with us.",
    "I'm in every day but Friday.",
    "I left the yard on May 29 to open my own.",
    "Tickets without an answer are closed after 30 days.",
    "On leave from 1 June. Write to Petra.",
    "From June 1 our address will be 5 Mill Lane.",
    "The deadline for entries is 29 May.",
    "My employment here ended on May 2.",
    "Ich bin seit dem 1. Mai in Elternzeit.",
    "Je ne travaille pas le vendredi.",
    "Los viernes no trabajo.",
    "Op vrijdag ben ik er niet.",
    "Freitags bin ich nicht da.",
    "Orders placed by 20 May ship on 22 May.",
    "Our spring sale runs until 31 May.",
    "Entries close on Friday 29 May.",
    "The fair is on 6 June at the showground, all welcome.",
    "Book before 30 June and save 20%.",
    "We aim to answer within 2 working days.",
    "You will hear from us within two weeks.",
    "Wir antworten innerhalb von zwei Tagen.",
    "Nous vous répondrons sous 48 heures.",
    "Your request of 11 May has been received.",
    "This address will be closed on 30 June.",
    "From Monday 1 June please write to desk@mill.example.",
    "The firm moves to Leeds on 1 June.",
    "Our hours are Monday to Thursday.",
    "This mailbox is switched off on June 30.",
    "I read mail at 11:00 and 16:00 only.",
    "Travelling, replies may be slow.",
    "I was back on 1 May 2026.",
]

MORE_ASKED = [
    ("School's out. The principal is back in August, that would be the time.", "2026-08-01"),
    ("When the kids are back in September the floor will be on my mind again.", "2026-09-01"),
    ("I'd prefer March, when the committee has met.", "2027-03-01"),
    ("Third quarter's a write-off. October.", "2026-10-01"),
    ("Avant novembre je ne suis bon à rien.", "2026-11-01"),
    ("Check back in July.", "2026-07-01"),
]


@pytest.mark.parametrize(("words", "day"), [*ASKED, *MORE_ASKED])
def test_day_asked_for(words: str, day: str) -> None:
    found = resume_on(words, TODAY)
    assert found is not None
    assert found[0].isoformat() == day


@pytest.mark.parametrize("words", NOT_ASKED)
def test_no_day_is_invented(words: str) -> None:
    assert resume_on(words, TODAY) is None


@pytest.mark.parametrize(("words", "day"), AWAY)
def test_day_of_return(words: str, day: str) -> None:
    found = resume_on(words, TODAY, away=True, first_is_day=True)
    assert found is not None
    assert found[0].isoformat() == day


@pytest.mark.parametrize("words", AWAY_WITHOUT_END)
def test_no_return_is_invented(words: str) -> None:
    assert resume_on(words, TODAY, away=True) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Friday at 2 works, come by", "2026-05-15"),
        ("I can do Wed or Thu.", "2026-05-13"),
        ("Kunt u volgende week dinsdag langskomen?", "2026-05-19"),
        ("Passt nächste Woche Mittwoch um drei?", "2026-05-20"),
        ("We have a meeting on the 22nd where we pick one, send your price.", None),
        ("Ich habe am Montag schon mit Ihrem Kollegen gesprochen.", None),
        ("can u call my cell tomorrow?", "2026-05-13"),
        ("Friday 8:15, before the phones start.", "2026-05-15"),
        ("How's Friday at the mill?", "2026-05-15"),
        ("meet me at the lot thurs 7am", "2026-05-14"),
        ("Dinsdag 9u in Mechelen?", "2026-05-19"),
        ("Mañana por la tarde estoy en la nave.", "2026-05-13"),
        ("Come round the back. Monday the 18th, nine sharp.", "2026-05-18"),
        ("Donnerstag, 9.30 Uhr, zweiter Stock links.", "2026-05-14"),
        ("Übermorgen sitzt der Vorstand beisammen. Schalten Sie sich zu?", "2026-05-14"),
        ("Demain je suis joignable au cabinet.", "2026-05-13"),
        ("¿Sábado después de misa, en el bar?", "2026-05-16"),
        ("Maandag sta ik in de stal, neem laarzen mee.", "2026-05-18"),
        ("Before our board meeting on the 20th, please.", None),
        ("I want to change it before it renews Friday.", None),
        ("Can you turn it in 2 weeks?", None),
        ("Can you show it on a wet Wednesday?", None),
        ("Toute l'équipe est là le mercredi.", None),
        ("I land on the 19th and I'm at the mill on the 20th. Be there.", "2026-05-20"),
        ("Thursday or Friday next week, your pick.", "2026-05-21"),
        ("Monday's a no go but Tuesday is wide open.", "2026-05-19"),
        ("Is next Tuesday any good?", "2026-05-19"),
        ("Pásese el viernes a partir de las diez.", "2026-05-15"),
        ("Kunt ge vrijdagnamiddag passeren?", "2026-05-15"),
        ("Any openings the week of the 19th?", "2026-05-18"),
        ("Am Montag ist uns der Server abgeraucht.", None),
        ("We open a second site in June. What would it cost?", None),
        ("I saw you at the fair in March, please send the brochure.", None),
        ("Kunt u maandag starten?", None),
        ("Sat would be best, mornings are mad.", "2026-05-16"),
        ("How does next Wednesday sound?", "2026-05-20"),
        ("Yes! Let's meet. 6/10 at 3pm?", "2026-06-10"),
        ("Mir würde der 24. passen.", "2026-05-24"),
        ("On se voit vendredi ?", "2026-05-15"),
        ("April from accounts will send the PO tomorrow.", None),
        ("Dinsdag is de oude kapotgegaan.", None),
        ("I've got an hour on Thursday if your lad can be here by ten.", "2026-05-14"),
        ("Könnten Sie nächsten Mittwoch vorbeischauen?", "2026-05-20"),
        ("¿Puede venir el jueves?", "2026-05-14"),
        ("Sunday school rooms need new carpet.", None),
        ("Our ice machine gave up on Saturday. What have you got?", None),
        ("I'd have it here every Thursday, then.", None),
        ("Bids must be here by the 25th.", None),
        ("The board votes at its September 28 meeting.", None),
        ("Bids are due on the 14th at 2 pm.", None),
        ("I'm out this week, does next week work?", "2026-05-18"),
    ],
)
def test_meeting_is_proposed(words: str, day: str | None) -> None:
    found = resume_on(words, TODAY, meeting=True)
    assert (found[0].isoformat() if found else None) == day


@pytest.mark.parametrize(("first_is_day", "day"), [(False, "2026-09-08"), (True, "2026-08-09")])
def test_ohio_and_leeds(first_is_day: bool, day: str) -> None:
    found = resume_on("I'm back on 9/8/2026.", TODAY, away=True, first_is_day=first_is_day)
    assert found is not None
    assert found[0].isoformat() == day


@pytest.mark.parametrize(
    ("text", "address", "date_header", "expected"),
    [
        ("back on 25/12", "a@b.example", "", True),
        ("back on 12/25", "a@b.co.uk", "", False),
        ("back on 3/4", "a@mill.co.uk", "", True),
        ("back on 3/4", "a@mill.us", "", False),
        ("back on 3/4", "a@mill.example", "Mon, 2 Mar 2026 10:00:00 -0500", False),
        ("back on 3/4, then a fortnight in wales", "a@mill.example", "", True),
        ("back on 3/4", "a@mill.example", "", False),
    ],
)
def test_convention_of_the_writer(text: str, address: str, date_header: str, expected: bool) -> None:
    assert day_first(text, address=address, date_header=date_header) is expected


def test_easter_of_known_years() -> None:
    known = {2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28), 2038: (4, 25)}
    assert {year: (easter(year).month, easter(year).day) for year in known} == known


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.booleans())
def test_any_text_gives_a_later_day_or_none(text: str, today: date, away: bool) -> None:
    found = resume_on(text, today, away=away)
    assert found is None or found[0] > today


ODD = [
    "in",
    "after",
    "next",
    "31",
    "29.",
    "february",
    "q4",
    "week 53",
    "20/20",
    "of the",
    "monday",
    "kw",
    "until",
    "2099",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ODD), max_size=12), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_odd_times_do_not_raise(words: list[str], today: date) -> None:
    found = resume_on(" ".join(words), today)
    assert found is None or found[0] > today
