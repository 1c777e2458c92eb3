"""Leads by what came of their last call, drawn: inside the frame, every figure in the table, and what leads on."""

import pytest

from reopen.core.insight.call_outcomes import FAMILIES, NEVER_REACHED
from reopen.core.insight.leads import NONE, GroupLeads, find_leads
from reopen.core.insight.pictures.marks import Box, Picture, Words, wide
from reopen.core.insight.pictures.outcomes import draw_groups, draw_leads


def picture(*sizes: int, outcomes: tuple[str, ...] = (*FAMILIES, NONE)) -> Picture | None:
    groups = [GroupLeads("outcome", one, n, n, n // 3) for one, n in zip(outcomes, sizes, strict=False)]
    groups += [GroupLeads("source", "Overbeck Business Systems of Upper Saddle River", 90, 90, 9)]
    leads = sum(one.leads for one in groups if one.by == "outcome")
    return draw_leads(find_leads(GroupLeads("", "", leads, leads, leads // 3), groups))


@pytest.mark.parametrize("sizes", [(0, 60), (1, 60, 1, 2, 3, 40, 5, 6, 7), (2_000_000,) * 9])
def test_all_of_it_stands_inside_its_frame(sizes: tuple[int, ...]) -> None:
    drawn = picture(*sizes)
    assert drawn is not None
    for mark in drawn.marks:
        if isinstance(mark, Words):
            left = mark.x - wide(mark.text) if mark.anchor == "end" else mark.x
            assert (mark.text, left >= 0, left + wide(mark.text) <= drawn.width) == (mark.text, True, True)
        elif isinstance(mark, Box):
            assert mark.x + mark.width <= drawn.width
    told = {cell for row in drawn.table.rows for cell in row}
    figures = {
        mark.text for mark in drawn.marks if isinstance(mark, Words) and mark.text.replace(",", "").isdigit()
    }
    assert figures <= told


def test_those_with_whom_nobody_has_spoken_are_filled_and_lead_to_their_leads() -> None:
    drawn = picture(30, 60, 20, 0, 3)
    assert drawn is not None
    boxes = [mark for mark in drawn.marks if isinstance(mark, Box)]
    assert [box.kind for box in boxes] == ["fill", "fill", "soft", "soft"]
    assert boxes[0].cell == {"what": "not_converted", "of": "outcome", "group": NEVER_REACHED}
    assert [row[0] for row in drawn.table.rows] == [
        NEVER_REACHED, "never called", "said later", "not eligible or ours",
    ]  # fmt: skip


def test_without_outcomes_the_sources_are_drawn_and_nothing_of_too_few() -> None:
    drawn = picture(90, outcomes=(NONE,))
    assert drawn is not None
    assert drawn.table.rows[0][1:4] == ("9", "90", "10 %")
    assert picture(3) is None
    assert draw_groups(find_leads(GroupLeads("", "", 0, 0, 0), ()), "source") is None


def test_months_whose_leads_may_not_have_had_the_time_are_not_drawn_as_a_fall() -> None:
    whole = GroupLeads("", "", 200, 200, 30, unmarked=170)
    months = [GroupLeads("month", f"2026-0{n + 1}", 100, 100, 30 - 30 * n, "", 70 + 30 * n) for n in range(2)]
    assert draw_leads(find_leads(whole, months)) is None
    given_up = [GroupLeads("month", one.group, 100, 100, one.converted) for one in months]
    assert draw_leads(find_leads(GroupLeads("", "", 200, 200, 30), given_up)) is not None
