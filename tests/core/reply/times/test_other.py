"""The day from which the one they point to can be reached; and days that are only told beside the name."""

from datetime import date

import pytest

from reopen.core.reply.times import resume_on

TODAY = date(2026, 5, 12)  # a Tuesday

OTHER = [
    ("The clerk handles this and she returns from leave on June 8. Take it up with her.", "2026-06-08"),
    ("Ask Carla, she is back on the 29th.", "2026-05-29"),
    ("The new manager, Ed Cho, starts June 1. Please write to him then.", "2026-06-01"),
    ("My successor takes up the post on 11 June and you may address her from then on.", "2026-06-11"),
    ("As of Monday, June 1, my duties pass to Ronda; write to her from that day on.", "2026-06-01"),
    ("He will be available from 2 June.", "2026-06-02"),
    ("Our buyer is on leave, approach him on June 1.", "2026-06-01"),
    ("You can catch him on the 20th when they meet.", "2026-05-20"),
    ("She's on a cruise, so write to her on the 8th of June when she's home.", "2026-06-08"),
    ("Talk to Dan after Labor Day, he does the buying.", "2026-09-08"),
    ("Not me, it's Pia, but she's away until 5 June.", "2026-06-08"),
    ("Wenden Sie sich an Frau Kern, sie ist ab dem 1. Juni wieder da.", "2026-06-01"),
    ("Mein Nachfolger fängt am 1. Juni an, schreiben Sie ihm dann.", "2026-06-01"),
    ("Das macht Herr Lutz; er ist bis zum 5. Juni im Urlaub.", "2026-06-08"),
    ("Voyez avec Mme Roux, elle rentre le 8 juin.", "2026-06-08"),
    ("Mon remplaçant prend ses fonctions le 1er juin, écrivez-lui à ce moment-là.", "2026-06-01"),
    ("Hable con Marta, vuelve el 8 de junio.", "2026-06-08"),
    ("Mi sucesora empieza el 1 de junio.", "2026-06-01"),
    ("Vraag het aan Joke, ze is vanaf 8 juni terug.", "2026-06-08"),
    ("Mijn opvolger begint op 1 juni, mail hem dan.", "2026-06-01"),
    ("From 1 July my colleague Tess will handle all of this.", "2026-07-01"),
    ("Petra übernimmt zum 1. Juli.", "2026-07-01"),
    ("Contact Joe Bell next week, he decides.", "2026-05-18"),
    ("Ring Mavis on Thursday, she does the orders.", "2026-05-14"),
    ("Uniforms and coffee were all moved to M. Abara in January. You'll want m.abara@x.example", None),
    ("Den Einkauf habe ich zum Jahreswechsel abgegeben. Zuständig ist seither Frau Noack.", None),
    ("I retired in March; ask Lou.", None),
    ("Lou took over on 1 May.", None),
    ("I leave on Friday. Lou has my desk.", None),
    ("My last day is 29 May, write to Lou.", None),
    ("Wrong man. I drive the bus; June in accounts is who you want.", None),
    ("Ask for April at the front desk.", None),
    ("Call Friday & Sons, they bought us in May.", None),
    ("I've done the garden since January, my sister does the books.", None),
    ("The lease was signed by Kim in May, Kim decides.", None),
    ("Try head office, open Monday to Friday.", None),
    ("Ich gehe zum 30. Juni in Rente, Frau Kern übernimmt.", None),
    ("He'll be busy with the audit in June but he's your man.", None),
    ("Our fiscal year ends in June; Kim handles purchasing.", None),
    ("It's Moira you want, in the office Mondays and from the 20th full time.", "2026-05-20"),
    ("Bernd ist erst am 26. Mai wieder im Haus, schreiben Sie ihm.", "2026-05-26"),
    ("My replacement is Hal, on board June 15.", "2026-06-15"),
    ("Try Hal after the 20th.", "2026-05-21"),
    ("Give Hal a ring next month, he's learning the ropes.", "2026-06-01"),
    ("Hal is your man but on paternity leave till June.", "2026-06-01"),
    ("I passed procurement to Hal in February.", None),
    ("Hal has had the job since Monday.", None),
    ("Hal ran it until April, now it's Jo.", None),
    ("Please write to Jo, whom I showed your letter on Friday.", None),
    ("Jo signs everything over $500, and our year ends on June 30.", None),
]


@pytest.mark.parametrize(("words", "day"), OTHER)
def test_day_of_the_other_one(words: str, day: str | None) -> None:
    found = resume_on(words, TODAY, other=True)
    assert (found[0].isoformat() if found else None) == day
