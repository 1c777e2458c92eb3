"""Insights by keyboard alone, and how it looks: on the desk, on a phone, dark, and on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.insights.leaky import make_leaky

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_walk_from_the_headline_to_the_deals(company, page, sign_in, sights):
    make_leaky(company.sells["rep"])
    sign_in(company.owner)
    page.goto("/suppressions/")
    page.keyboard.press("g")
    page.keyboard.press("i")
    page.wait_for_url("**/insights/")
    expect(page.locator("h1")).to_have_text("Deals die at Proposal: 27 % move on, elsewhere 92 %.")
    assert sights(page) == []
    # What leaves the bar on a phone stands among the words of Settings.
    page.set_viewport_size({"width": 360, "height": 700})
    words = page.locator(".masthead nav li:visible").all_inner_texts()
    assert [word.split()[0] for word in words] == [
        "Today",
        "Replies",
        "Letters",
        "Deals",
        "Insights",
        "Settings",
    ]
    assert page.evaluate("document.querySelector('.masthead nav').scrollWidth <= innerWidth")
    page.set_viewport_size({"width": 1280, "height": 800})
    # One sheet of A4, all of its findings.
    assert len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", prefer_css_page_size=True))) == 1
    # The findings, and the deals of one.
    page.wait_for_selector("html.scripted")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(":focus")).to_have_accessible_name("The deals behind it: contact")
    page.keyboard.press("k")
    expect(page.locator(":focus")).to_have_accessible_name("The deals behind it: silence")
    page.keyboard.press("Enter")
    page.wait_for_url("**/insights/deals/?topic=lapses&*")
    page.go_back()
    # Times, and the filter.
    page.keyboard.press("m")
    page.wait_for_url("**/insights/?from=*")
    expect(page.locator("[aria-current=page]").last).to_have_text(re.compile("^Month"))
    page.keyboard.press("f")
    expect(page.locator("details.filter")).to_have_attribute("open", "")
    page.locator("[name=from]").fill("")
    page.locator("[name=by]").select_option("owner")
    page.locator("details.filter").get_by_role("button", name="Show").click()
    page.wait_for_url("**/insights/?*by=owner")
    expect(page.locator("tr.part th").first).to_have_text("Rita Rep")
    # A click on a bar leads to its deals too; P prints.
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.keyboard.press("p")
    assert page.title() == "printed"
    page.locator("a[tabindex='-1'] rect").first.click()
    page.wait_for_url("**/insights/deals/?*")
