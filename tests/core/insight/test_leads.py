"""What is said of the leads, by what came of their last call, source, seller and month."""

import pytest

from reopen.core.experiment import share
from reopen.core.insight.call_outcomes import LATER, NEVER_CALLED, NEVER_REACHED, NOT_INTERESTED, UNSORTED
from reopen.core.insight.leads import NONE, Apart, GroupLeads, Leads, OddLeads, find_leads, left_out


def group(
    by: str, name: str, decided: int, converted: int, *, still_open: int = 0, family: str = ""
) -> GroupLeads:
    return GroupLeads(by, name, decided + still_open, decided, converted, family)


def whole(groups: list[GroupLeads], by: str = "outcome") -> GroupLeads:
    ones = [one for one in groups if one.by == by]
    leads, decided, converted = (
        sum(getattr(one, what) for one in ones) for what in ("leads", "decided", "converted")
    )
    return GroupLeads("", "", leads, decided, converted)


CALLS = [
    group("outcome", NEVER_REACHED, 200, 10),
    group("outcome", LATER, 100, 95),
    group("outcome", NOT_INTERESTED, 50, 0),
    group("outcome", UNSORTED, 30, 10),
    group("outcome", NONE, 120, 30, still_open=5),
    group("words", "Ringing", 120, 6, family=NEVER_REACHED),
    group("words", "switched off", 80, 4, family=NEVER_REACHED),
    group("words", "Will revert", 100, 95, family=LATER),
    group("words", "No interest", 50, 0, family=NOT_INTERESTED),
    group("words", "Blue", 30, 10, family=UNSORTED),
]  # fmt: skip
SOURCES = [group("source", "Fair", 100, 90), group("source", "Web", 390, 55), group("source", NONE, 10, 0)]


def test_with_how_many_nobody_has_spoken() -> None:
    found = find_leads(whole(CALLS), [*CALLS, *SOURCES])
    assert (
        found.sentence
        == "190 of 245 leads that did not convert were not reached by their last call on record."
    )
    assert found.basis == (
        "78 % (72–82): “Ringing” 114, “switched off” 76. Nobody has spoken with them, as far as that call says; an "
        "earlier one may have. Of 110 more that did not convert, no outcome that could be read is on record. "
        "Outcomes are noted after the fact: of the 100 “said later” 95 % (89–98) converted, and may be noted so "
        "because they did. They are no cause. Of all, 29 % of 500 converted. Five leads are still open, and not "
        "counted."
    )
    assert found.unspoken == 190
    assert found.apart == Apart(
        "source",
        "Web",
        "From “Web” 14 % converted, elsewhere 90 %.",
        "55 of 390, 14 % (11–18); elsewhere 90 % (83–94). That is outside chance, as are four more of the 5 groups "
        "that were judged together. Not proof: groups differ in more than their name.",
    )
    assert found.headline == "29 % of 500 leads converted."
    assert {one.group for one in found.stands} == {NEVER_REACHED, LATER, NOT_INTERESTED, "Fair", "Web"}
    assert [one.group for one in found.of("outcome")] == [
        NEVER_REACHED,
        LATER,
        NOT_INTERESTED,
        UNSORTED,
        NONE,
    ]


def test_those_who_were_never_called_are_told_with_them() -> None:
    calls = [group("outcome", NEVER_CALLED, 30, 0), group("outcome", NEVER_REACHED, 10, 0)]
    assert find_leads(whole(calls), calls).sentence == (
        "40 of 40 leads that did not convert were never called, or not reached by their last call."
    )


@pytest.mark.parametrize(
    ("groups", "sentence", "basis"),
    [
        (
            [group("outcome", NONE, 490, 145), *SOURCES[:2]],
            "30 % of 490 leads converted; from “Web” 14 %.",
            "145 of 490: 30 % (26–34). There 55 of 390, 14 % (11–18); elsewhere 90 % (83–94). That is outside chance, "
            "as is one more of the 2 groups that were judged together. Not proof: groups differ in more than their "
            "name. What came of the calls is not on record: a column with call results, or tags that say so, would "
            "tell.",
        ),
        # Tags that are no call results are not taken for some.
        (
            [group("outcome", UNSORTED, 100, 50), group("outcome", NEVER_REACHED, 10, 0),
             group("source", "Fair", 60, 28), group("source", "Web", 50, 22)],
            "45 % of 110 leads converted.",
            "50 of 110: 45 % (36–55). None of 2 groups differs from the rest of its kind beyond chance. Of 100 no call "
            "outcome that could be read is on record.",
        ),
        (
            [group("outcome", NEVER_REACHED, 19, 0, still_open=1)],
            "Too few leads are decided to tell what became of them.",
            "19 decided. One lead is still open, and not counted.",
        ),
        ([], "There is no lead to count.", ""),
    ],
)  # fmt: skip
def test_what_else_is_said(groups: list[GroupLeads], sentence: str, basis: str) -> None:
    found = find_leads(whole(groups), groups)
    assert (found.sentence, found.basis) == (sentence, basis)
    assert found.unspoken is None
    assert found.apart is None


def test_what_is_left_out_and_odd_is_named() -> None:
    odd = [OddLeads("future", 0, "none"), OddLeads("future", 2, "2 leads came in in the future")]
    found = find_leads(whole(CALLS), CALLS, unmarked=1_234, notes=["By month nothing is told."], odd=odd)
    assert found.odd == (odd[1],)
    assert found.notes == ("By month nothing is told.",)
    assert found.basis.endswith(
        "1,234 have just not converted so far: their CRM marks no lead as given up. Five leads are still open, and not "
        "counted."
    )
    assert left_out("month", share(0, 9), share(0, 9)) == "By month nothing is told: none is on record."
    assert left_out("owner", share(1, 4), share(3, 4)) == (
        "By seller nothing is told: it is known of 25 % of those that converted, and of 75 % of the others."
    )


def test_months_stand_in_their_order_and_one_kind_can_stand_alone() -> None:
    months = [group("month", "2026-03", 5, 1), group("month", "2025-12", 40, 1), group("month", NONE, 50, 2)]
    found: Leads = find_leads(whole(months, "month"), [*months, *SOURCES]).only("month")
    assert [one.group for one in found.groups] == ["2025-12", "2026-03", NONE]
