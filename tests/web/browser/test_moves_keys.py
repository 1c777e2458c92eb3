"""Somebody left: noted, followed and taken back by keyboard alone; a firm with the longest of names breaks nothing."""

import pytest
from playwright.sync_api import expect

from reopen.records.models import Deal, Move
from tests.web.deals import lose_some

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LONGEST = "Wolfeschlegelsteinhausenbergerdorff & Sons Verwaltungsgesellschaft mbH of Ohio"


def test_who_left_is_followed_by_keyboard(company, page, sign_in, sights):
    (deal,) = lose_some(company.sells["rep"], 1)
    sign_in(company.rep)
    page.goto(f"/deals/{deal.pk}/sheet/")
    page.keyboard.type("Marlow")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    expect(page.locator("#employer")).to_be_focused()
    found = sights(page)
    page.keyboard.type(LONGEST)
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text(f"has left for {LONGEST}.")
    # Heard in the middle of a call: the sheet is where it was, with what was typed on it.
    expect(page.locator("[name=competitor]")).to_have_value("Marlow")
    page.goto("/")
    expect(page.locator("#moved-on")).to_contain_text("Moved on 1")
    page.goto(f"/deals/{deal.pk}/")
    page.keyboard.press("r")
    expect(page.locator("#employer")).to_be_focused()
    found += sights(page)
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text(f"is on record at {LONGEST}.")
    page.keyboard.press("z")
    expect(page.locator("#status")).to_contain_text("is to be followed again")
    assert found == []
    assert (Deal.objects.count(), Move.objects.get().state) == (1, "open")
