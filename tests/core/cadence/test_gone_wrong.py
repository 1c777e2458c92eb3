"""A project that goes sideways, and a rival who has left: reasons to call sooner."""

from itertools import pairwise
from typing import Any

import pytest

from reopen.core.cadence import (
    DEFAULT,
    CallBack,
    next_touches,
)
from tests.core.cadence.planning import calls, d, lost

SAID = d("2024-03-01")  # a Friday: a conversation in which they said that it goes sideways


@pytest.mark.parametrize(
    ("facts", "settings", "expected"),
    [
        # Two weeks after that conversation, then two weeks after each; 14 days, not fewer.
        ({}, "", ["2024-03-15", "2024-03-29", "2024-04-12"]),
        # As the owner sets it, and never later than the ordinary gap of four weeks.
        ({}, "[check_in]\nsideways_weeks = 3", ["2024-03-22", "2024-04-12", "2024-05-03"]),
        ({}, "[check_in]\nsideways_weeks = 9", ["2024-03-29", "2024-04-26", "2024-05-24"]),
        # A date that they named is still respected, and the two weeks run from it.
        ({"call_backs": (CallBack(d("2024-04-10")),)}, "", ["2024-04-10", "2024-04-24", "2024-05-08"]),
        # A call that reached nobody is tried again as ever.
        ({"attempts": (d("2024-03-15"),)}, "", ["2024-03-18", "2024-04-01", "2024-04-15"]),
    ],
)
def test_sideways_shortens_the_check_ins(facts: dict[str, Any], settings: str, expected: list[str]) -> None:
    one = lost(
        done=frozenset({"post_mortem"}), conversations=(SAID,), sideways_since=SAID, **facts,
    )  # fmt: skip
    planned = calls(one, "2024-12-31", as_of="2024-03-01", settings=settings)
    assert [on for on, _ in planned[:3]] == expected


def test_sideways_is_no_news_after_half_a_year() -> None:
    one = lost(done=frozenset({"post_mortem"}), conversations=(SAID,), sideways_since=SAID)
    days = [d(on) for on, _ in calls(one, "2025-12-31", as_of="2024-03-01")]
    short = [b for a, b in pairwise(days) if (b - a).days == 14]
    assert short[-1] == d("2024-08-30")  # 26 weeks on
    assert all(14 <= (b - a).days <= 91 for a, b in pairwise(days))


def test_a_day_off_pushes_a_sideways_check_in_forward() -> None:
    one = lost(done=frozenset({"post_mortem"}), conversations=(SAID,), sideways_since=SAID)
    planned = calls(one, "2024-12-31", as_of="2024-03-01", holidays=frozenset({d("2024-03-15")}))
    assert planned[0] == ("2024-03-18", "check_in:1")


@pytest.mark.parametrize(
    ("facts", "as_of", "expected"),
    [
        # Told in a conversation: four weeks after it, and in one call with what is due within 13 days.
        ({"conversations": (SAID,), "check_ins_done": 8}, "2024-03-01", ("2024-03-29", "rival_gone")),
        ({"conversations": (SAID,)}, "2024-03-01", ("2024-03-29", "rival_gone check_in:1")),
        # Learned otherwise, long after the last conversation: now.
        ({"conversations": (d("2024-02-01"),), "check_ins_done": 9}, "2024-03-05", ("2024-03-05", "rival_gone")),
        # Spoken to since: settled.
        ({"conversations": (SAID, d("2024-03-04"))}, "2024-03-04", ("2024-04-01", "check_in:1")),
    ],
)  # fmt: skip
def test_a_rival_who_has_left_is_a_reason_to_call_sooner(
    facts: dict[str, Any], as_of: str, expected: tuple[str, str]
) -> None:
    one = lost(done=frozenset({"post_mortem"}), rival_gone_on=SAID, **facts)
    assert calls(one, "2024-12-31", as_of=as_of)[0] == expected
    stored = [
        touch for touch in next_touches(one, DEFAULT, frozenset(), d(as_of)) if touch.channel == "phone"
    ]
    assert [(touch.on.isoformat(), " ".join(touch.reasons)) for touch in stored] == [expected]
