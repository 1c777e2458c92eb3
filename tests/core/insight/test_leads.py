"""What is said of the leads, by what came of their last call, source, seller and month."""

import pytest

from reopen.core.experiment import share
from reopen.core.insight.call_outcomes import (
    ANOTHER,
    LATER,
    NEVER_CALLED,
    NEVER_REACHED,
    NOT_INTERESTED,
    UNSORTED,
)
from reopen.core.insight.leads import NONE, Apart, GroupLeads, Leads, OddLeads, find_leads, left_out


def group(
    by: str,
    name: str,
    decided: int,
    converted: int,
    *,
    still_open: int = 0,
    family: str = "",
    unmarked: int = 0,
) -> GroupLeads:
    return GroupLeads(by, name, decided + still_open, decided, converted, family, unmarked)


def whole(groups: list[GroupLeads], by: str = "outcome") -> GroupLeads:
    ones = [one for one in groups if one.by == by]
    leads, decided, converted, unmarked = (
        sum(getattr(one, what) for one in ones) for what in ("leads", "decided", "converted", "unmarked")
    )
    return GroupLeads("", "", leads, decided, converted, unmarked=unmarked)


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
        == "Of 355 leads that did not convert, the last call of 245 is known; 190 of these were not reached by it."
    )
    assert found.basis == (
        "78 % (72–82) of these 245: “Ringing” 114, “switched off” 76. Nobody has spoken with them, as far as that call "
        "says; an earlier one may have. Of 110 more that did not convert, no outcome that could be read is on record. "
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
    assert found.notes == ()
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
        "Of 40 leads that did not convert, 40 were never called, or not reached by their last call."
    )
    calls.append(group("outcome", NONE, 5, 0))
    assert find_leads(whole(calls), calls).sentence == (
        "Of 45 leads that did not convert, what came of the calls is known of 40; 40 of these were never called, or "
        "not reached by the last one."
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
    found = find_leads(whole(CALLS), CALLS, notes=["By month nothing is told."], odd=odd)
    assert found.odd == (odd[1],)
    assert found.notes == ("By month nothing is told.",)
    assert left_out("month", share(0, 9), share(0, 9)) == "By month nothing is told: none is on record."
    assert left_out("owner", share(1, 4), share(3, 4)) == (
        "By seller nothing is told: it is known of 25 % of those that converted, and of 75 % of the others."
    )


def test_months_stand_in_their_order_and_one_kind_can_stand_alone() -> None:
    months = [group("month", "2026-03", 5, 1), group("month", "2025-12", 40, 1), group("month", NONE, 50, 2)]
    found: Leads = find_leads(whole(months, "month"), [*months, *SOURCES]).only("month")
    assert [one.group for one in found.groups] == ["2025-12", "2026-03", NONE]


@pytest.mark.parametrize(
    ("unmarked", "said"),
    [
        (190, "190 have just not converted so far, and may yet: their CRM marks no lead as given up."),
        (1, "One has just not converted so far, and may yet: its CRM marks no lead as given up."),
    ],
)
def test_whoever_has_merely_not_converted_so_far_is_said_to(unmarked: int, said: str) -> None:
    calls = [group("outcome", NEVER_REACHED, 200, 10, unmarked=unmarked), group("outcome", LATER, 100, 95)]
    found = find_leads(whole(calls), calls)
    assert found.sentence == "Of 195 leads not converted so far, 190 were not reached by their last call."
    assert found.headline == "35 % of 300 leads have converted so far."
    assert found.basis.endswith(f"Of all, 35 % of 300 converted so far. {said}")


def months(*counts: tuple[int, int]) -> list[GroupLeads]:
    """Decided and converted of each month, in a CRM that marks none as given up."""
    return [
        group("month", f"2026-{n + 1:02}", decided, converted, unmarked=decided - converted)
        for n, (decided, converted) in enumerate(counts)
    ]


def test_months_of_leads_that_may_not_have_had_the_time_are_not_judged() -> None:
    # Three in ten convert, in one to three months: the latest have not had them yet.
    every = months((100, 30), (100, 31), (100, 29), (100, 30), (100, 6), (100, 0))
    found = find_leads(whole(every, "month"), every)
    assert found.stands == frozenset()
    assert found.sentence == "21 % of 600 leads have converted so far."
    assert found.notes == (
        "No month is judged: no day on which a lead converted is on record, so nothing tells whether those that have "
        "not so far have had the time.",
    )
    # Of another CRM, which marks those given up, some months are: those of the first are nothing to compare with.
    marked = [group("month", "2025-11", 100, 30), group("month", "2025-12", 100, 5)]
    both = find_leads(whole([*every, *marked], "month"), [*every, *marked])
    assert {one.group for one in both.stands} == {"2025-11", "2025-12"}
    assert both.notes[0].startswith("Six months are not judged: no day")


@pytest.mark.parametrize("by", ["outcome", "source", "owner", "month"])
@pytest.mark.parametrize(
    ("decided", "converted", "still_open", "stands", "early"),
    [
        # Low if none of the open converts, and not if all do; so it is with a high one.
        (60, 4, 40, False, True),
        (60, 40, 40, False, True),
        (60, 4, 3, True, False),
        (60, 18, 40, False, False),
    ],
)
def test_a_group_is_called_low_only_if_its_open_leads_could_not_make_it_alike(
    by: str, decided: int, converted: int, still_open: int, stands: bool, early: bool
) -> None:
    names = {"outcome": (NEVER_REACHED, LATER, NOT_INTERESTED, ANOTHER)}.get(
        by, ("2026-01", "2026-02", "2026-03", "2026-04")
    )
    every = [group(by, name, 100, converted) for name, converted in zip(names[:3], (30, 31, 29), strict=True)]
    every.append(group(by, names[3], decided, converted, still_open=still_open))
    found = find_leads(whole(every, by), every)
    assert (names[3] in {one.group for one in found.stands}) == stands
    said = {"outcome": "Of “chose another”", "source": "From “2026-04”", "owner": "Of “2026-04”"}.get(
        by, "Of those that came in 2026-04"
    )
    assert found.notes == ((f"{said} 40 of 100 are still open: too early to tell.",) if early else ())


def test_what_is_mostly_open_measures_nothing() -> None:
    sources = [group("source", f"S{n}", 60, 2 + 20 * n, still_open=40) for n in range(3)]
    sources.append(group("source", "S3", 10, 3))
    found = find_leads(whole(sources, "source"), sources)
    assert found.stands == frozenset()
    assert found.notes == (
        "By source nothing is judged: too many are still open to measure any by the others.",
    )
    settled = [group("source", f"T{n}", 100, 30) for n in range(5)]
    low = [group("source", f"S{n}", 60, 2, still_open=40) for n in range(5)]
    assert find_leads(whole([*settled, *low], "source"), [*settled, *low]).notes == (
        "From “S0” 40 of 100 are still open: too early to tell.",
        "From “S1” 40 of 100 are still open: too early to tell.",
        "From “S2” 40 of 100 are still open: too early to tell.",
        "So it is with two other groups.",
    )


def test_words_whose_leads_fared_unlike_their_family_are_named() -> None:
    words = [
        group("words", "Ringing", 400, 8, family=NEVER_REACHED),
        group("words", "Busy", 110, 60, family=NEVER_REACHED),
        group("words", "Lost to {them}", 100, 97, family=ANOTHER),
        group("words", "Voicemail", 10, 10, family=NEVER_REACHED),  # too few
        group("words", "Will revert", 200, 190, family=LATER),  # says no no
        group("words", "Blue", 300, 299, family=UNSORTED),
        group("words", "Red", 300, 20, family=UNSORTED),
    ]
    found = find_leads(GroupLeads("", "", 1_600, 1_600, 700), words)
    assert found.notes == (
        "299 of 300 with “Blue” converted: what it means is not sorted.",
        "97 of 100 with “Lost to {them}” converted: it may mean something else here than “chose another”.",
        "60 of 110 with “Busy” converted: it may mean something else here than “not reached by the last call”.",
    )
    more = [group("words", f"Busy {n}", 60, 59, family=NEVER_REACHED) for n in range(4)]
    many = find_leads(GroupLeads("", "", 1_840, 1_840, 936), [*words, *more])
    assert len(many.notes) == 4
    assert many.notes[-1] == "So it is with four other words."


def test_what_cannot_be_sorted_is_elsewhere_too_and_no_low_outcome_is_said_to_be_noted_for_its_luck() -> None:
    calls = [
        group("outcome", NEVER_REACHED, 100, 2), group("outcome", NOT_INTERESTED, 100, 30),
        group("outcome", UNSORTED, 100, 60),
    ]  # fmt: skip
    found = find_leads(whole(calls), calls)
    assert {one.group for one in found.stands} == {NEVER_REACHED}
    assert "noted after the fact" not in found.basis


def test_what_is_told_is_what_luck_explains_least() -> None:
    sources = [
        group("source", "Web", 600, 150),
        group("source", "Fair", 900, 450),
        group("source", "Ad", 20, 2),
    ]
    found = find_leads(whole(sources, "source"), sources)
    assert {one.group for one in found.stands} == {"Web", "Fair", "Ad"}
    assert found.sentence == "40 % of 1,520 leads converted; from “Web” 25 %."


def test_that_a_source_may_be_too_young_is_said_where_its_leads_may_yet_convert() -> None:
    sources = [group("source", "Fair", 100, 60, unmarked=40), group("source", "New", 100, 2, unmarked=98)]
    found = find_leads(whole(sources, "source"), sources)
    assert (
        "groups differ in more than their name, such as in how long they have had to convert." in found.basis
    )
