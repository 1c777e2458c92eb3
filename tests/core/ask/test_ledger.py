"""The ledger's arithmetic, and whether a promise was kept."""

from datetime import date

import pytest

from reopen.core.ask.ledger import Prospect, headline, line_of, lines
from reopen.core.ask.promises import Kept, add, fate_of
from reopen.core.ask.words import standing_door

D = date


def test_a_line_counts_asked_yes_and_still_yes_with_wilsons_interval():
    some = (
        [Prospect("Rita", asked=True, said_yes=True, still_yes=True)] * 18
        + [Prospect("Rita", asked=True, said_yes=True)] * 3
        + [Prospect("Rita", asked=True)] * 7
        + [Prospect("Rita")] * 12
    )
    line = line_of("Rita", some)
    assert (line.lost, line.asked, line.said_yes, line.still_yes) == (40, 28, 21, 18)
    # Wilson, 18 of 28 at 95 %: 0.4583 to 0.7929.
    assert (round(line.open.low, 4), round(line.open.high, 4)) == (0.4583, 0.7929)
    assert line.words == "18 of 28 asked remain open: 64 %, between 46 and 79 %"
    assert headline(line) == "64 % of the lost prospects whom we asked remain open to another chat"


@pytest.mark.parametrize(
    ("asked", "still", "words", "said"),
    [
        (0, 0, "nobody was asked", "Nobody has asked yet: one lost prospect may be open to another chat"),
        (
            19, 12, "12 of 19 asked remain open: too few to tell",
            "12 of the 19 whom we asked remain open to another chat: too few to tell more",
        ),
    ],
)  # fmt: skip
def test_too_few_is_said_and_no_share_is(asked, still, words, said):
    some = [
        Prospect("x", asked=n < asked, said_yes=n < still, still_yes=n < still) for n in range(max(asked, 1))
    ]
    assert (line_of("x", some).words, headline(line_of("x", some))) == (words, said)


def test_groups_stand_with_most_asked_first_and_months_latest_first():
    some = [Prospect("a"), Prospect("b", asked=True), Prospect("c"), Prospect("c")]
    assert [line.name for line in lines(some)] == ["b", "c", "a"]
    months = [Prospect("2026-01"), Prospect("2026-03"), Prospect("2025-12")]
    assert [line.name for line in lines(months, by_name=True)] == ["2026-03", "2026-01", "2025-12"]


FRIDAY = D(2026, 2, 27)


@pytest.mark.parametrize(
    ("state", "settled_on", "calls", "today", "fate"),
    [
        ("kept", FRIDAY, [FRIDAY], D(2026, 3, 2), "kept"),
        ("kept", D(2026, 2, 26), [D(2026, 2, 26)], D(2026, 3, 2), "kept"),  # a day early
        ("kept", D(2026, 3, 2), [D(2026, 3, 2)], D(2026, 3, 2), "missed"),  # on Monday
        ("kept", D(2026, 3, 2), [FRIDAY, D(2026, 3, 2)], D(2026, 3, 2), "tried"),  # nobody there on Friday
        ("standing", None, [FRIDAY], D(2026, 3, 2), "tried"),
        ("standing", None, [], FRIDAY, "ahead"),  # the day is not over
        ("standing", None, [], D(2026, 2, 28), "missed"),
        ("dropped", D(2026, 2, 26), [], D(2026, 3, 2), "not owed"),  # they answered before
        ("dropped", FRIDAY, [], D(2026, 3, 2), "not owed"),
        ("dropped", D(2026, 3, 3), [], D(2026, 3, 3), "missed"),  # lost after a Friday without a call
    ],
)
def test_a_promise_is_kept_by_its_day_or_not(state, settled_on, calls, today, fate):
    found = fate_of(due_on=FRIDAY, state=state, settled_on=settled_on, calls=calls, today=today)
    assert found == fate


def test_the_figure_says_what_it_is_made_of():
    kept = Kept()
    for fate in ("kept", "kept", "tried", "missed", "not owed", "ahead"):
        kept = add(kept, fate, is_quote=fate in ("tried", "missed"))
    assert (kept.words, kept.made_of) == (
        "3 of 4",
        "3 of 4 promised calls of the last 90 days were made by their day; 1 of these reached nobody; "
        "1 of 2 announced with a quote; 1 not made by their day",
    )
    assert Kept().words == "none yet"


@pytest.mark.parametrize(
    ("answers", "is_open", "door"),
    [
        ([], False, "unasked"),
        ([("open", "at the no")], False, "open"),
        ([("open", "at the no"), ("unsaid", "on the phone")], False, "open"),
        ([("open", "at the no"), ("closed", "on the phone")], False, "closed"),
        # It is about the time after a loss, which has not come.
        ([("closed", "with the quote")], True, "unasked"),
        ([("closed", "with the quote")], False, "closed"),
        ([("closed", "on the phone"), ("closed", "with the quote")], True, "unasked"),
    ],
)
def test_the_door_stands_by_the_answers(answers, is_open, door):
    assert standing_door(answers, is_open=is_open) == door
