"""Behind a number in a real browser: from the table to the list to the deal, by keyboard, and how both look."""

from datetime import UTC, date, datetime

import pytest
from playwright.sync_api import expect

from reopen.records.models import StageChange
from tests.fixtures.deals import make_deal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_a_number_to_its_deals(company, page, sign_in, sights):
    for n in range(3):
        lost = n < 2
        deal = make_deal(
            company.sells["rep"], account=f"Alder {n}", pipeline="Sales", stage="Demo", amount=f"{n + 1}00",
            lost_on=date(2026, 1, 31 - n) if lost else None, loss={"reason": "Price", "stage": "Demo"},
        )  # fmt: skip
        StageChange.objects.create(
            deal=deal, pipeline="Sales", stage="Demo", entered_at=datetime(2026, 1, 5, tzinfo=UTC)
        )
    sign_in(company.manager)
    page.goto("/insights/stages/")
    page.keyboard.press("2")
    page.wait_for_url("**/insights/stages/?by=owner")
    expect(page.get_by_role("row", name="Demo Rita Rep")).to_be_visible()
    found = [f"table: {line}" for line in sights(page)]
    page.get_by_role("cell").get_by_role("link", name="2", exact=True).last.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("2 deals lost at Demo (Sales); Rita Rep.")
    expect(page.locator("[data-row]")).to_have_text(["Alder 0", "Alder 1"])
    page.get_by_role("link", name="Worth").click()
    expect(page.locator("[data-row]")).to_have_text(["Alder 1", "Alder 0"])
    found += [f"list: {line}" for line in sights(page)]
    page.keyboard.press("h")
    expect(page.get_by_text("the deals are those that it counted, no others")).to_be_visible()
    with page.expect_download() as download:
        page.keyboard.press("c")
    assert download.value.suggested_filename == "reopen-stages-deals.csv"
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/deals/*/")
    expect(page.locator("h1")).to_be_visible()
    assert found == []
