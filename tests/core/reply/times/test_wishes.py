"""When they wish to hear again, said in passing; and months and days said without a wish."""

from datetime import date

import pytest

from reopen.core.reply.times import resume_on

TODAY = date(2026, 5, 12)  # a Tuesday

WISHES = [
    ("I'd take another look next year, so leave us on.", "2027-01-02"),
    ("We'd have another think in the autumn.", "2026-09-01"),
    ("I'd take a second look in October.", "2026-10-01"),
    ("2027 at the earliest. March probably, once the refund comes.", "2027-03-01"),
    ("Not this year. March probably.", "2027-03-01"),
    ("Next year. May most likely.", "2027-05-01"),
    ("2027, not before.", "2027-01-02"),
    ("2027 maybe.", "2027-01-02"),
    ("Come on, a bakery, in May? After Whit Monday.", "2026-05-26"),
    ("You are asking a gardener in May? September.", "2026-09-01"),
    ("Fancy writing to a beekeeper in May. Ask me in October.", "2026-10-01"),
    (
        "From Corpus Christi on my crew is in the vines. After September we are an ordinary office again.",
        "2026-10-01",
    ),
    ("From June on the kitchen eats me whole. After August I have a life again.", "2026-09-01"),
    ("From September on I have time.", "2026-09-01"),
    (
        "Our book list for the winter is drawn up in early October. If you remind me at that point I will look.",
        "2026-10-01",
    ),
    ("The order for the spring goes out in November. Write to me then.", "2026-11-01"),
    ("Our budget for the summer is settled in early March; nudge me at that point.", "2027-03-01"),
    ("Our fiscal year begins with August. That is when there is money.", "2026-08-01"),
    ("The budget year opens in October, that's when I get to spend.", "2026-10-01"),
    ("Unser Geschäftsjahr beginnt mit dem Juli, dann ist wieder Geld da.", "2026-07-01"),
    ("Our year starts in September. That is when I'm handed a budget.", "2026-09-01"),
    ("You may as well ask a priest at Christmas. November is good.", "2026-11-01"),
    ("November is good. Early November, late November, I sit down all month.", "2026-11-01"),
    ("June 15 is my first free Monday, so let us say then.", "2026-06-15"),
    ("June 15 is the first day I can breathe.", "2026-06-15"),
    ("Hold on to us till the end of June, I'll know by then where we are.", "2026-06-30"),
    ("Our grant isn't paid till 1 September and I can't sign before that.", "2026-09-01"),
    ("Please do the opposite and ring me on June 14.", "2026-06-14"),
    ("Request you to revert on or after 12 June.", "2026-06-12"),
    ("The office is shut in May and June; July is better.", "2026-07-01"),
    ("Ask me in May.", "2027-05-01"),
    ("Ein Kopierer für einen Spargelbauern, im Mai? Nach Johanni gern.", "2026-06-25"),
    ("2028 at the earliest. March probably.", "2028-03-01"),
    ("Frühestens 2028. März vielleicht.", "2028-03-01"),
    ("Frühestens 2028.", "2028-01-02"),
    ("En 2028. Quizá marzo.", "2028-03-01"),
    ("Écrire à un fleuriste en mai ! En septembre, volontiers.", "2026-09-01"),
    ("Take me up on it after New Year's.", "2027-01-02"),
    ("After New Year's.", "2027-01-02"),
    ("Lease on the old one dies in February. Knock then.", "2027-02-01"),
    ("Park it till the clocks go back in October.", "2026-10-01"),
    ("The new treasurer sits from July; try her then.", "2026-07-01"),
    ("We vote on money the second Tuesday in June. After that I can talk.", "2026-06-10"),
    ("Not until I've buried this audit, so say mid-July.", "2026-07-15"),
    ("Put us down for the back end of September.", "2026-09-30"),
    ("Six weeks and I'm human again.", "2026-06-23"),
    ("Give it until after the fair, 20 June.", "2026-06-20"),
    ("My new budget drops 1 July.", "2026-07-01"),
    ("Let the harvest pass; October I've ears again.", "2026-10-01"),
    ("Call back when we've moved in, that's 1 August.", "2026-08-01"),
    ("We're good till spring.", "2027-03-01"),
    ("In einem halben Jahr sieht das anders aus.", "2026-11-12"),
    ("Erst wieder nach den Sommerferien.", "2026-09-01"),
    ("Unser Vertrag läuft noch bis 31.12.", "2026-12-31"),
    ("Wir planen das für das vierte Quartal.", "2026-10-01"),
    ("Pas avant la mi-juin.", "2026-06-15"),
    ("On en reparle dans six mois.", "2026-11-12"),
    ("Notre budget est voté en novembre, revenez vers nous à ce moment-là.", "2026-11-01"),
    ("Hasta octubre no hay dinero.", "2026-10-01"),
    ("Vuelva a escribirme pasado el verano.", "2026-09-01"),
    ("Na de zomer graag nog eens.", "2026-09-01"),
    ("Ons contract loopt tot eind september.", "2026-09-30"),
    ("Probeer het eens in het najaar.", "2026-09-01"),
    ("I'm snowed under this month, next is clear.", None),
    ("Come the new fiscal year, July 1, I'd be game.", "2026-07-01"),
    ("2 months.", "2026-07-12"),
    ("Q4.", "2026-10-01"),
    ("August?", "2026-08-01"),
    ("Have another crack at me in the new year.", "2027-01-02"),
    ("Two Mondays from now.", None),
    ("The grant lands in September and not a day earlier.", "2026-09-01"),
    ("I was fifty in March and we bought one to celebrate.", None),
    ("Your man Kevin came in the summer, nice lad, no sale.", None),
    ("We've had the same one since May 2019.", None),
    ("Don't call on Sundays.", None),
]

NO_WISHES = [
    "Too dear. I said so to the lady in April and I say so again.",
    "I said as much to your man in January.",
    "We told the fellow in March and tell you now.",
    "No sale today. No sale tomorrow either.",
    "Not today, not tomorrow.",
    "No today, no tomorrow, no the day after.",
    "Heute nicht und morgen auch nicht.",
    "Ni hoy ni mañana.",
    "Ni aujourd'hui ni demain.",
    "Vandaag niet en morgen niet.",
    "Not now, not next year, not ever.",
    "Some nerve, writing to a man with turkeys in May. Still no thanks.",
    "Who buys a copier in May?",
    "You caught a strawberry grower in May, bravo.",
    "I'd take four tomorrow if you halved the price.",
    "You might as well call a vicar on Easter Sunday.",
    "One might as well ring the moon on Sunday.",
    "Merry Christmas when it comes.",
    "No thanks this year, next year or any year.",
]


@pytest.mark.parametrize(("words", "day"), WISHES)
def test_time_wished(words: str, day: str | None) -> None:
    found = resume_on(words, TODAY)
    assert (found[0].isoformat() if found else None) == day


@pytest.mark.parametrize("words", NO_WISHES)
def test_no_time_wished(words: str) -> None:
    assert resume_on(words, TODAY) is None
