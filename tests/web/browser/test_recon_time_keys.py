"""A manager gives a seller minutes a week by keyboard, and the seller's Today fits into them."""

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal, make_touch

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from reopen.records.models import User

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_week_is_set_undone_and_fitted_into(
    company: Company,
    page: "Page",
    sign_in: "Callable[[User], None]",
    sights: "Callable[[Page], list[str]]",
) -> None:
    now: datetime = timezone.now()
    for n, reasons in enumerate((("contract:18",), ("check_in:2",), ("check_in:3",))):
        deal = make_deal(
            company.sells["rep"], account=f"Deal {n}", amount=f"{9_000 - n}", zone="", door="open"
        )
        make_touch(deal, now.date(), *reasons)

    sign_in(company.manager)
    page.goto("/team/")
    week = page.get_by_label("Minutes a week of Rita Rep")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(week).to_be_focused()
    page.keyboard.type("8")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text("Rita Rep has 8 minutes a week from now on.")
    expect(week).to_have_value("8")
    page.keyboard.press("z")
    expect(page.locator("#status")).to_contain_text("No week ends Rita Rep’s days from now on.")
    expect(week).to_have_value("")
    week.fill("8")
    week.press("Enter")
    expect(page.get_by_role("row", name="Rita Rep").first).to_contain_text("0 of 8")
    assert sights(page) == []
    page.get_by_role("link", name="Minutes and calls").click()
    expect(page.locator("h1")).to_have_text(
        "No call has been made: none of the 308 minutes set aside this week; one call that is due, $8,998, "
        "does not fit."
    )
    page.get_by_role("row", name="Rita Rep").get_by_role("link", name="1", exact=True).click()
    expect(page.locator("main")).to_contain_text("Deal 2")

    sign_in(company.rep)
    page.goto("/")
    expect(page.locator("#beyond")).to_have_text("Beyond what the week has left 1 · $8,998 · first next week")
    expect(page.locator(".lede .aside")).to_contain_text("0 of the week’s 8 minutes are used.")
    expect(page.locator("#sheet")).to_contain_text(
        "$9,000 × 1.5 for their contract’s clock × 1.3 for an open door = $17,550."
    )
    basis = page.get_by_text("Assumed: their contract’s clock and an open door.")
    expect(basis).to_be_hidden()
    page.keyboard.press("b")
    expect(basis).to_be_visible()
    assert sights(page) == []
