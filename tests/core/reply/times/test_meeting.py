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
    ("Yes please. I'm in all day Thursday.", "2026-05-14"),
    ("Pencil me in for the 21st.", "2026-05-21"),
    ("Book me in for Tuesday.", "2026-05-19"),
    ("Any day but Friday. Thursday's best.", "2026-05-14"),
    ("Bring the big one Thursday, we open at nine.", "2026-05-14"),
    ("Kettle's on Thursday from ten.", "2026-05-14"),
    ("Would 3pm on the 19th be convenient?", "2026-05-19"),
    ("Tuesday then?", "2026-05-19"),
    ("Book me a demo for June 3.", "2026-06-03"),
    ("I have a gap on Thursday between two funerals.", "2026-05-14"),
    ("Let's do a call early next week.", "2026-05-18"),
    ("What does your diary say for the 20th?", "2026-05-20"),
    ("Are you about on Friday?", "2026-05-15"),
    ("My diary is empty on Thursday.", "2026-05-14"),
    ("I'd see you Friday after the school run.", "2026-05-15"),
    ("Haben Sie am Donnerstag Zeit für ein Telefonat?", "2026-05-14"),
    ("Donnerstag um zehn bei mir?", "2026-05-14"),
    ("Merken Sie sich den 20. Mai vor.", "2026-05-20"),
    ("Seriez-vous disponible mardi prochain ?", "2026-05-19"),
    ("Mardi 19 à 10 h au dépôt ?", "2026-05-19"),
    ("Je vous attends jeudi.", "2026-05-14"),
    ("¿Le va bien el jueves?", "2026-05-14"),
    ("Nos vemos el 20 de mayo en la nave.", "2026-05-20"),
    ("Schikt donderdag u?", "2026-05-14"),
    ("Noteer 20 mei maar.", "2026-05-20"),
    ("Komt u vrijdag even kijken?", "2026-05-15"),
    ("The old one broke Friday, how much is a new one?", None),
    ("We need it working by June 1.", None),
    ("Our contract is up on 30 June, what would you charge?", None),
    ("Please email the price list, I present it on Monday.", None),
]


@pytest.mark.parametrize(("words", "day"), MEETINGS)
def test_day_to_meet(words: str, day: str | None) -> None:
    found = resume_on(words, TODAY, meeting=True)
    assert (found[0].isoformat() if found else None) == day
