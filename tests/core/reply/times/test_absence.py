"""The day of return, as an automatic reply or a note on the door says it."""

from datetime import date

import pytest

from reopen.core.reply.times import resume_on

TODAY = date(2026, 5, 12)  # a Tuesday

RETURNS = [
    ("I'm out of the office on Tuesday 12 May, back Monday 18th.", "2026-05-18"),
    ("Out sick. Back Thursday 14th.", "2026-05-14"),
    ("Away with the regiment; back at my desk Mon 25th.", "2026-05-25"),
    ("I'm out of the office with a return date of Tuesday, June 2.", "2026-06-02"),
    ("Expected date of return: 3 June.", "2026-06-03"),
    ("Return date: June 3, 2026", "2026-06-03"),
    ("Date of my return is Monday, May 18.", "2026-05-18"),
    ("Datum meiner Rückkehr: 2. Juni.", "2026-06-02"),
    ("Rückkehr: 2. Juni", "2026-06-02"),
    ("Date de retour : 2 juin", "2026-06-02"),
    ("Retour le 2 juin.", "2026-06-02"),
    ("Fecha de regreso: 2 de junio", "2026-06-02"),
    ("Datum van terugkeer: 2 juni", "2026-06-02"),
    ("I'm on leave and will next be in on Monday 1 June.", "2026-06-01"),
    ("Using up my annual leave; I shall be in next on Tuesday 26 May.", "2026-05-26"),
    ("On leave. I will be in the office again tomorrow.", "2026-05-13"),
    ("On leave until Wednesday 27 May inclusive.", "2026-05-28"),
    ("On holiday to 27 May incl.", "2026-05-28"),
    ("Gone fishing. bak tues 5/26", "2026-05-26"),
    ("I'm at the fair all week. Back Monday!", "2026-05-18"),
    ("I start again on 1 June.", "2026-06-01"),
    ("First day back is Monday 25 May.", "2026-05-25"),
    ("My last day away is 22 May.", "2026-05-25"),
    ("My last day of leave is Friday 22 May.", "2026-05-25"),
    ("I'm on leave, in again on 1 June", "2026-06-01"),
    ("Mein erster Arbeitstag ist der 1. Juni.", "2026-06-01"),
    ("Mein letzter Urlaubstag ist der 29. Mai.", "2026-06-01"),
    ("Je serai là de nouveau le 2 juin.", "2026-06-02"),
    ("Absente, je reviens mardi 26.", "2026-05-26"),
    ("Estoy fuera hasta el viernes 22 inclusive.", "2026-05-25"),
    ("Afwezig tot en met vrijdag 22 mei.", "2026-05-25"),
    ("Our works remain closed from 18 May and will resume on 25 May.", "2026-05-25"),
    ("Off on the 14th, in on the 15th.", "2026-05-15"),
    ("Back in the office week commencing 1 June.", "2026-06-01"),
    ("I'm off today only and in tomorrow.", "2026-05-13"),
    ("Back nxt mon", "2026-05-18"),
    ("back weds", "2026-05-13"),
    ("out til fri", "2026-05-18"),
    ("We are in on Monday and Thursday only.", None),
    ("A return is due on 1 June.", None),
    ("We ship returns on Friday.", None),
]


@pytest.mark.parametrize(("words", "day"), RETURNS)
def test_day_of_return(words: str, day: str | None) -> None:
    found = resume_on(words, TODAY, away=True)
    assert (found[0].isoformat() if found else None) == day
