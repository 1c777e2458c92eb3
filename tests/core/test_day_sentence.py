"""The sentence at the head of the day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from reopen.core.day_sentence import Pressing, day_sentence, first_promise

TODAY = date(2026, 2, 24)
NOW = datetime(2026, 2, 24, 14, 58, tzinfo=UTC)


def promised(minutes, who="Renee Alcott", **facts):
    at = None if minutes is None else NOW + timedelta(minutes=minutes)
    return Pressing(**({"who": who, "account": "Cumberland Title", "due_on": TODAY, "at": at} | facts))


def due(account, days=0):
    return Pressing(who="", account=account, due_on=TODAY - timedelta(days=days))


def sentence(**facts):
    given = {
        "promised": (),
        "overdue": (),
        "due": (),
        "beyond": 0,
        "calls_made": 0,
        "coming": None,
        "now": NOW,
        "on": TODAY,
    }
    return day_sentence(**(given | facts))


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"promised": [promised(2)]}, "Renee Alcott expects your call in two minutes."),
        ({"promised": [promised(0)]}, "Renee Alcott expects your call now."),
        ({"promised": [promised(-4)]}, "Renee Alcott expected your call four minutes ago."),
        ({"promised": [promised(-90)]}, "Renee Alcott expected your call at 13:28."),
        ({"promised": [promised(90)]}, "Renee Alcott expects your call at 16:28."),
        ({"promised": [promised(None)]}, "Renee Alcott expects your call today."),
        ({"promised": [promised(2, who="")]}, "Cumberland Title expects your call in two minutes."),
        ({"promised": [promised(2, whose="Dana’s")]}, "Renee Alcott expects Dana’s call in two minutes."),
        (
            {
                "promised": [
                    promised(None, due_on=date(2026, 2, 12)),
                    promised(None, due_on=date(2026, 2, 13)),
                ]
            },
            "Renee Alcott expected your call on 12 February, and one other waited too.",
        ),
        (
            {"promised": [promised(None, due_on=date(2026, 2, 12)), promised(3, who="Owen Brandt")]},
            "Owen Brandt expects your call in three minutes.",
        ),
        (
            {"promised": [promised(None, due_on=date(2026, 3, 3))], "on": date(2026, 3, 3)},
            "Renee Alcott expects your call on Tue 3 Mar 2026.",
        ),
        ({"overdue": [due("Orrin Freight", 12)]}, "One call is overdue: Orrin Freight, 12 days."),
        ({"overdue": [due("Orrin Freight", 1)]}, "One call is overdue: Orrin Freight, one day."),
        (
            {"overdue": [due("Tri-County", 1), due("Orrin Freight", 12), due("Ridgeway", 5)]},
            "Three calls are overdue; the oldest is Orrin Freight, 12 days.",
        ),
        ({"due": [due("Halvorsen")]}, "One call is due today: Halvorsen."),
        ({"due": [due("Halvorsen"), due("Dunmore")]}, "Two calls are due today; the first is Halvorsen."),
        ({"beyond": 2}, "Today’s minutes are used; two calls can wait for the next day."),
        (
            {"beyond": 1, "week_ends_it": True},
            "The week’s minutes are used; one call can wait for the next week.",
        ),
        ({}, "Nothing is owed today."),
        ({"calls_made": 6}, "Nothing is owed today: six calls made."),
        (
            {"coming": Pressing(who="", account="Orrin Freight", due_on=date(2026, 3, 3))},
            "Nothing is owed today: the next call is Orrin Freight, on 3 March.",
        ),
        ({"on": date(2027, 1, 4)}, "Nothing is owed on Mon 4 Jan 2027."),
    ],
)
def test_what_presses_most(facts, words):
    assert sentence(**facts) == words


@pytest.mark.parametrize(
    ("promises", "which"),
    [
        ([(TODAY - timedelta(days=4), None), (TODAY, NOW + timedelta(minutes=18))], 1),
        ([(TODAY - timedelta(days=4), None), (TODAY, NOW + timedelta(minutes=80))], 0),
        ([(TODAY - timedelta(days=4), None), (TODAY, NOW - timedelta(minutes=80))], 1),
        ([(TODAY, NOW + timedelta(minutes=80)), (TODAY, None), (TODAY - timedelta(days=1), None)], 2),
        ([(TODAY, NOW + timedelta(minutes=40)), (TODAY, NOW - timedelta(minutes=20))], 1),
        ([(TODAY, None)], 0),
    ],
)
def test_the_promise_that_the_sentence_speaks_of(promises, which):
    assert first_promise(promises, now=NOW, on=TODAY) == which
    spoken = sentence(
        promised=[Pressing(str(n), "Cumberland Title", *promise) for n, promise in enumerate(promises)]
    )
    assert spoken.split()[0] == str(which)
    assert first_promise(promises, now=NOW - timedelta(days=30), on=TODAY) == next(
        (n for n, (due_on, _) in enumerate(promises) if due_on < TODAY), 0
    )
