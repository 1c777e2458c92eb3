"""A row of the day as markup: what stands in it, and that records cannot write markup of their own."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reopen.core.insight.worth import NOTHING_TOLD, worth
from reopen.records.queries.day_calls import CallSheet
from reopen.records.queries.today import DayCall
from reopen.web.call_row import RowStyle, call_row

CALL = DayCall(
    deal_id=12, touch_ids=(7,), account="Halvorsen & Sons", deal_name="Color MFP", contact="Renee Alcott",
    contact_title="office manager", seller="Dana", when="12 days", when_note="since 12 Feb", why="Check-in 4",
    why_in_row="Check-in 4",
    said="It prints.", said_on=None, no_yes="", amount=Decimal(38400), currency="USD", worth="$38,400",
    phone="(614) 555-0100", phone_link="tel:+16145550100", is_open_now=True, local_time="10:00", opens="", minutes=3,
    reasons=("check_in:4",), promised=False, assumed=(), due_on=date(2026, 2, 12), at=None, at_here=None,
    snoozed_from=None, is_lost=True, sheet=lambda: CallSheet("", (), "", ()),
    worth_of=lambda: worth(Decimal(38400), (), 0, NOTHING_TOLD),
)  # fmt: skip
PLAIN = RowStyle(url="/?owner=3&")


def test_a_row_leads_to_its_call():
    html = call_row(CALL, PLAIN, is_open=False).html
    assert '<article class="touch">' in html
    assert (
        '<p class="when" title="Due Thu 12 Feb 2026, about 3 minutes">12 days <small>since 12 Feb</small></p>'
        in html
    )
    assert 'href="/?owner=3&amp;open=12#call-12"' in html
    assert 'hx-get="/?owner=3&amp;open=12"' in html
    assert '>Halvorsen &amp; Sons</a> <span class="quiet">Renee Alcott, office manager</span>' in html
    assert '<span title="The amount of “Color MFP” in the CRM">$38,400</span>' in html
    assert '<a class="act" href="tel:+16145550100">(614) 555-0100</a>' in html


@pytest.mark.parametrize(
    ("style", "is_open", "shown", "hidden"),
    [
        (PLAIN._replace(pressing=True), False, "<strong>12 days</strong>", "Dana"),
        (PLAIN._replace(later=True), False, "<small>(614) 555-0100</small>", "tel:"),
        (PLAIN._replace(names_seller=True), False, "<small>Dana</small> $38,400", "<strong>"),
        (PLAIN, True, 'href="#outcome"', "hx-get"),
        (PLAIN._replace(focus=True), True, 'aria-current="true" data-focus>', "hx-get"),
    ],
)
def test_a_row_in_its_section(style, is_open, shown, hidden):
    row = call_row(CALL, style, is_open=is_open)
    assert shown in row.html
    assert hidden not in row.html
    assert row.is_open == is_open


def test_a_call_without_a_standing_yes_is_shown_as_such():
    row = call_row(replace(CALL, no_yes="No yes yet"), PLAIN, is_open=False).html
    assert ">No yes yet.</span> “It prints.”</p>" in row
    assert "no-yes" not in call_row(CALL, PLAIN, is_open=False).html


def test_a_number_is_no_link_while_they_are_closed_and_none_is_said():
    assert (
        "<small>(614) 555-0100</small>"
        in call_row(replace(CALL, is_open_now=False), PLAIN, is_open=False).html
    )
    assert (
        "<small>no number</small>"
        in call_row(replace(CALL, phone="", phone_link=""), PLAIN, is_open=False).html
    )


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("later", [True, False])
def test_no_text_becomes_markup(is_open, later):
    bad = '"><script>&'
    texts = (
        "account",
        "contact",
        "contact_title",
        "deal_name",
        "seller",
        "when",
        "when_note",
        "why",
        "why_in_row",
        "said",
        "worth",
        "phone",
    )
    call = replace(CALL, phone_link=f"tel:{bad}", **dict.fromkeys(texts, bad))
    style = RowStyle(url=f"/?{bad}", later=later, names_seller=True)
    html = call_row(call, style, is_open=is_open).html
    tame = call_row(CALL, style._replace(url="/?"), is_open=is_open).html
    assert [html.count(sign) for sign in '<>"'] == [tame.count(sign) for sign in '<>"']


def test_a_long_reason_is_said_in_fewer_words_and_whole_when_pointed_at():
    long = replace(CALL, why="Check-in 4 & more, in one call", why_in_row="Check-in 4")
    html = str(call_row(long, RowStyle(url="/?"), is_open=False).html)
    assert '<p class="why" title="Check-in 4 &amp; more, in one call">Check-in 4</p>' in html
    assert '<p class="why">Check-in 4</p>' in str(call_row(CALL, RowStyle(url="/?"), is_open=False).html)
