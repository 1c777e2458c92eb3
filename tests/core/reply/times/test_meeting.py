"""Days that they propose to meet, in other words; and days of deliveries, deadlines and breakdowns."""

from datetime import date

import pytest

from reopen.core.reply.times import resume_on

TODAY = date(2026, 5, 12)  # a Tuesday

MEETINGS = [
    ("Could you phone me Monday 18th?", "2026-05-18"),
    ("Pop over, Wednesday 20th if you are passing.", "2026-05-20"),
    ("Thursday 21st would suit us for a demo.", "2026-05-21"),
    ("Let's talk Tues 19th.", "2026-05-19"),
    ("Will you telephone on Monday?", "2026-05-18"),
    ("Would you telephone me Thursday morning?", "2026-05-14"),
    ("I could walk you through the site on Wednesday, May 20.", "2026-05-20"),
    ("I can take you round the plant on Friday.", "2026-05-15"),
    ("We could go over the numbers together on Monday, May 18.", "2026-05-18"),
    ("I can show your man the machines on Thursday.", "2026-05-14"),
    ("Send somebody round on Friday with a tape measure.", "2026-05-15"),
    ("Send someone who knows the big plotters on Wednesday.", "2026-05-13"),
    ("Get one of your people over here Thursday.", "2026-05-14"),
    ("Can one of you stop in on Friday?", "2026-05-15"),
    ("Have your rep stop in Thursday.", "2026-05-14"),
    ("Kan het op woensdag 20 mei, bij ons op kantoor?", "2026-05-20"),
    ("Lukt het donderdag 21 mei?", "2026-05-21"),
    ("Zou dinsdag 19 mei lukken voor een demo?", "2026-05-19"),
    ("Ginge es am Donnerstag, dem 21. Mai, bei uns im Lager?", "2026-05-21"),
    ("Klappt es am Freitag?", "2026-05-15"),
    ("Können wir das am Montag durchgehen?", "2026-05-18"),
    ("Schicken Sie am Mittwoch jemanden vorbei.", "2026-05-13"),
    ("Est-ce possible le jeudi 21 mai ?", "2026-05-21"),
    ("Envoyez quelqu'un vendredi.", "2026-05-15"),
    ("On peut en parler lundi ?", "2026-05-18"),
    ("¿Sería posible el jueves 21 de mayo?", "2026-05-21"),
    ("Mande a alguien el viernes.", "2026-05-15"),
    ("Suggest we meet 20 May.", "2026-05-20"),
    ("We propose Thursday, May 21.", "2026-05-21"),
    ("Stuur donderdag iemand langs.", "2026-05-14"),
    ("Can you do Tues 19th instead?", "2026-05-19"),
    ("We looked at your van in April and it was full. Tues the 19th works.", "2026-05-19"),
    ("I went to the fair in March. Could you come to us on the 20th?", "2026-05-20"),
    ("Could you deliver on Friday?", None),
    ("Can you start on Monday 18th?", None),
    ("The old one died on Monday 11th, what do you charge?", None),
    ("Our lease ends Friday 15th, price please.", None),
    ("Can you get me a price by Friday 15th?", None),
    ("Could you send the quote on Friday?", None),
    ("Send someone's brochure; the last one came on Monday.", None),
    ("The office opens Thursday 21st, we need four machines.", None),
    ("Können Sie am Montag liefern?", None),
    ("Pouvez-vous livrer lundi ?", None),
    ("The committee sits on Wednesday 20th and votes on it.", None),
]


@pytest.mark.parametrize(("words", "day"), MEETINGS)
def test_day_to_meet(words: str, day: str | None) -> None:
    found = resume_on(words, TODAY, meeting=True)
    assert (found[0].isoformat() if found else None) == day
