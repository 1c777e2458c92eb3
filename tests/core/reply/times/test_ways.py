"""Ways to name a day: feasts, halves of a year, what follows a time, what is over by then. Times that are refused."""

from datetime import date

import pytest

from reopen.core.reply.times import resume_on

TODAY = date(2026, 5, 12)  # a Tuesday

FEASTS = [
    ("Call after Labor Day.", "2026-09-08"),
    ("ring us once Labor Day weekend is over", "2026-09-08"),
    ("Try me after the August bank holiday.", "2026-09-01"),
    ("After MLK Day I'm free, call then", "2027-01-19"),
    ("hit me up after the Super Bowl", "2027-02-15"),
    ("Call me after Cyber Monday", "2026-12-01"),
    ("come Michaelmas, ring the bursar", "2026-09-29"),
    ("Bitte nach Rosenmontag melden", "2027-02-09"),
    ("nach Christi Himmelfahrt gern", "2026-05-15"),
    ("nach Fronleichnam können wir reden", "2026-06-05"),
    ("Rappelez après la Toussaint", "2026-11-02"),
    ("Passé Noël, rappelez-moi", "2026-12-26"),
    ("Llámeme después de Reyes", "2027-01-07"),
    ("pasado el puente de diciembre, llámeme", "2026-12-09"),
    ("bel na Koningsdag maar", "2027-04-28"),
    ("na Sinterklaas graag contact", "2026-12-06"),
]

PARTS_OF_A_YEAR = [
    ("We look at it in the back half of the year.", "2026-07-01"),
    ("Talk to me in H2", "2026-07-01"),
    ("first half of next year, ask me then", "2027-01-01"),
    ("Im zweiten Halbjahr gern", "2026-07-01"),
    ("rappelez au second semestre", "2026-07-01"),
    ("hablamos en el segundo semestre", "2026-07-01"),
    ("in de tweede helft van het jaar graag", "2026-07-01"),
    ("The boss wants it on next year's books.", "2027-01-02"),
    ("It must come out of next year's budget, ask then.", "2027-01-02"),
    ("Once Q2 is done, give me a shout.", "2026-07-01"),
    ("call when Q3 is behind us", "2026-10-01"),
    ("Once June is over we can speak", "2026-07-01"),
    ("Sobald das dritte Quartal vorbei ist, rufen Sie an", "2026-10-01"),
    ("Our fiscal year starts July 1, that's when I can order.", "2026-07-01"),
]

COUNTED = [
    ("machine jam at 3 sites. gimme ten days", "2026-05-22"),
    ("Hit me up 6/20 and we'll see.", "2026-06-20"),
    ("a week from Friday works, call", "2026-05-22"),
    ("Ring me Tuesday week", "2026-05-26"),
    ("a week Thursday would be good to talk", "2026-05-21"),
    ("two weeks from Monday, call me", "2026-06-01"),
    ("melden Sie sich Dienstag in einer Woche", "2026-05-26"),
    ("rappelez-moi mardi en huit", "2026-05-26"),
    ("llámeme el martes de la semana que viene", "2026-05-19"),
    ("bel me dinsdag over een week", "2026-05-26"),
    ("The fair runs through June 14, call the Monday after.", "2026-06-15"),
    ("Audit bis 19. Juni. Rufen Sie am Montag danach an.", "2026-06-22"),
    ("Mid-June, say the 17th, call me", "2026-06-17"),
    ("We are cooking non-stop between now and Thanksgiving. Talk to me once that's behind us.", "2026-11-27"),
    ("Flat out until Halloween. Afterwards I'll listen.", "2026-11-01"),
    ("The doctor gave me three months' rest. Try me when they're up.", "2026-08-12"),
    ("Zwei Monate Kur hat man mir verschrieben. Danach gern.", "2026-07-12"),
    ("June, when the students are gone. Call me then.", "2026-06-01"),
    ("March, maybe. Not before.", "2027-03-01"),
    ("Mai ist dicht. September, dann gern.", "2026-09-01"),
    ("Juillet, disons.", "2026-07-01"),
]

PARTS_OF_A_TIME = [
    ("Tied to our supplier through 2027.", "2028-01-01"),
    ("Ask again this time next year.", "2027-05-12"),
    ("The fair is in July, my successor starts in August. Talk to her then.", "2026-08-01"),
    ("Once the elections on 3 November are behind us.", "2026-11-04"),
    ("Wir sind bis Juni 2027 gebunden.", "2027-06-01"),
    ("Nächstes Jahr im März vielleicht.", "2027-03-01"),
    ("Hasta después de Navidad no.", "2026-12-26"),
    ("Try me in two or three months.", "2026-07-12"),
    ("In zwei, drei Monaten.", "2026-07-12"),
    ("Volgend voorjaar.", "2027-03-01"),
    ("Call back second week of July.", "2026-07-06"),
    ("Der Vertrag läuft noch bis Ende 2026.", "2026-12-31"),
    ("mid 2027 would suit, call me then", "2027-07-01"),
    ("In einem halben Jahr vielleicht.", "2026-11-12"),
    ("Pas avant la rentrée.", "2026-09-01"),
    ("Après les vacances d'été.", "2026-09-01"),
    ("Second week of September, say the 14th.", "2026-09-14"),
    ("A couple of weeks?", "2026-05-26"),
    ("Nos vemos el lunes 18, llámeme antes.", "2026-05-18"),
]

REFUSED = [
    "We awarded this to a competitor in July.",
    "I gave it all up at Michaelmas.",
    "The rep came on the Monday, the alarm went in on the Thursday.",
    "In the autumn I was in a coma.",
    "The lads cleared the backlog in a week.",
    "El municipio nos presta la barredora los martes.",
    "There'll come a day, when the co-op votes.",
    "Wir haben uns im April für einen anderen entschieden.",
    "Pregunte por Abril en recepción.",
    "It's in the five year plan.",
    "Another day.",
    "We moved to Easter Road, stay in touch.",
    "Firmamos con otro en enero.",
    "La semana que viene no, la otra.",
    "Not in May, I'm afraid.",
    "Nicht im Juni. Vielleicht irgendwann.",
    "Ni aujourd'hui ni demain.",
    "Niet in juli, dan zijn we dicht.",
    "We buried my father on Monday, so not for a while.",
    "We process turkeys between now and Thanksgiving and have no time.",
    "Ask Reyes in accounts about order 2027.",
    "A carnival came through and took our barn, so some day.",
    "Good heavens, all year and every week the same, an end is not in sight.",
    "With us since 2019, and the invoice of 14 March 2024 is paid.",
]


@pytest.mark.parametrize(("words", "day"), FEASTS + PARTS_OF_A_YEAR + COUNTED + PARTS_OF_A_TIME)
def test_day_asked_for(words: str, day: str) -> None:
    found = resume_on(words, TODAY)
    assert (found[0].isoformat() if found else None) == day


@pytest.mark.parametrize("words", REFUSED)
def test_no_day_is_invented(words: str) -> None:
    assert resume_on(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Come by Thursday the 21st around 10 and bring boots.", "2026-05-21"),
        ("Kommen Sie Donnerstag, den 21. vorbei", "2026-05-21"),
        ("Passez jeudi le 21 vers 10 h", "2026-05-21"),
    ],
)
def test_weekday_and_number_as_an_appointment(words: str, day: str) -> None:
    found = resume_on(words, TODAY, meeting=True, first_is_day=True)
    assert (found[0].isoformat() if found else None) == day
