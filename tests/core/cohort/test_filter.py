"""The month and the filter that make a cohort."""

from datetime import date

import pytest

from reopen.core.cohort import Candidate, Filter, FilterError, in_month, next_month, read_month, title

TODAY = date(2026, 2, 24)
DEAL = Candidate(
    contact_id=1,
    opened_on=date(2025, 1, 31),
    lost_on=date(2025, 5, 3),
    stage="Demo",
    competitor="Marlow Ltd.",
    reason="Price",
    product="Copiers",
)
LEAD = Candidate(contact_id=2, status="dead", opened_on=date(2025, 1, 2))


@pytest.mark.parametrize(
    ("where", "deal", "lead"),
    [
        ({}, True, True),
        ({"stage": "demo"}, True, False),
        ({"competitor": "MARLOW, LTD"}, True, False),
        ({"competitor": "Marlow"}, False, False),
        ({"reason": "Price", "product": "Scanners"}, False, False),
        ({"status": "dead"}, False, True),
        ({"lost_before": "2025-05-03"}, False, True),
        ({"lost_before": "2025-05-04"}, True, True),
        ({"lost_since": "2025-05-03"}, True, False),
    ],
)
def test_a_filter_asks_for_all_that_it_names(where, deal, lead):
    found = Filter.from_json(where)
    assert (found.matches(DEAL), found.matches(LEAD)) == (deal, lead)
    assert Filter.from_json(found.to_json()) == found


def test_json_holds_what_is_given():
    where = {"stage": "Demo", "lost_before": "2024-03-01"}
    assert Filter.from_json(where | {"reason": "", "lost_since": None}).to_json() == where
    assert Filter().to_json() == {}


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ({"stge": "x"}, "A cohort has no filter “stge”; did you mean “stage”?"),
        ({"lost_before": "1 March"}, "“1 March” is no day for “lost_before”: write it as 2024-03-01."),
        ({"stage": 7}, "“7” is no name for “stage”: write it as text."),
        ({"status": "won"}, "“won” is no status of a cohort: write lost or dead."),
    ],
)
def test_what_cannot_be_read_is_named(where, words):
    with pytest.raises(FilterError) as error:
        Filter.from_json(where)
    assert str(error.value) == words


def test_a_month_by_inquiry_or_by_loss():
    january, may = date(2025, 1, 1), date(2025, 5, 31)
    assert [in_month(DEAL, m, "inquiry") for m in (january, may)] == [True, False]
    assert [in_month(DEAL, m, "loss") for m in (january, may)] == [False, True]
    assert [in_month(LEAD, january, by) for by in ("inquiry", "loss")] == [True, False]


def test_months_are_read_and_counted_on():
    assert read_month("2026-01") == date(2026, 1, 1)
    assert next_month(date(2026, 1, 1)) == date(2026, 2, 1)
    assert next_month(date(2025, 12, 1)) == date(2026, 1, 1)


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-1", "2026-W1", "202601x", "January"])
def test_what_is_no_month(text):
    with pytest.raises(FilterError) as error:
        read_month(text)
    assert str(error.value) == f"“{text}” is no month: write it as 2026-01."


@pytest.mark.parametrize(
    ("month", "by", "where", "words"),
    [
        (date(2026, 1, 1), "inquiry", {}, "January 2026"),
        (date(2026, 1, 1), "loss", {}, "Lost in January 2026"),
        (None, "inquiry", {}, "Everyone"),
        (
            None, "inquiry", {"competitor": "Marlow", "stage": "Demo", "lost_before": "2024-03-01"},
            "Lost to Marlow, lost at Demo, before 1 March 2024",
        ),
        (date(2026, 1, 1), "inquiry", {"product": "Copiers"}, "January 2026, about Copiers"),
        (None, "inquiry", {"status": "dead"}, "Inquiries that never became a deal"),
    ],
)  # fmt: skip
def test_a_title(month, by, where, words):
    assert title(month, by, Filter.from_json(where), TODAY) == words
