"""A deal's page by keyboard."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from reopen.records.models import Activity, DoorAnswer, Outcome
from tests.web.deals import lose_some

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def deal(company, page, sign_in):
    made = lose_some(company.sells["rep"], 1)[0]
    sign_in(company.rep)
    page.goto(f"/deals/{made.pk}/")
    return made


def test_y_notes_an_answer_and_z_takes_it_back(deal, page):
    page.keyboard.press("y")
    page.wait_for_url("**/door/")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("n")
    page.keyboard.press("w")
    page.keyboard.type("Please, not for a while.")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/deals/{deal.pk}/")
    expect(page.locator("#status")).to_contain_text("The door is closed.")
    expect(page.locator("h1")).to_contain_text("the door is closed")
    expect(page.locator("table", has_text="Their words").locator("tbody tr").first).to_contain_text(
        "Please, not for a while."
    )
    page.wait_for_selector("html.scripted")
    page.keyboard.press("z")
    expect(page.locator("#status")).to_contain_text("Taken back: their answer at the door.")
    deal.refresh_from_db()
    assert (deal.door, DoorAnswer.objects.filter(undone_at=None).count()) == ("open", 1)


def test_h_says_what_the_numbers_are_made_of(deal, page, axe):
    page.wait_for_selector("html.scripted")
    page.keyboard.press("h")
    made = page.locator(".basis dl")
    expect(made).to_contain_text(f"The amount of deal {deal.external_id}")
    expect(made).to_contain_text(" after ")
    assert axe(page) == []


def test_enter_opens_the_call_sheet_and_saves_it(deal, page):
    page.keyboard.press("Enter")
    page.wait_for_url("**/call/")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("r")
    page.keyboard.press("Tab")
    page.keyboard.type("Fine so far.")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/deals/{deal.pk}/")
    expect(page.locator("#status")).to_contain_text("Saved: reached")
    expect(page.locator(".timeline li").first).to_contain_text("Fine so far.")
    assert Outcome.objects.get().note == "Fine so far."


def test_o_reopens_and_z_takes_it_back(deal, page):
    page.keyboard.press("o")
    expect(page.locator("#status")).to_contain_text("Reopened.")
    expect(page.locator(".lede")).to_contain_text("Open, lost once")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("z")
    expect(page.locator("#status")).to_contain_text("Taken back: reopened")
    deal.refresh_from_db()
    assert deal.status == "lost"


def test_e_mends_the_facts_from_inside_a_field(deal, page):
    page.keyboard.press("e")
    page.wait_for_url("**/facts/")
    page.get_by_label("The buyer’s reason").fill("Speed of the quote")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(f"**/deals/{deal.pk}/")
    expect(page.locator("table", has_text="Buyer’s reason")).to_contain_text("Speed of the quote.")


def test_more_of_the_timeline_comes_without_leaving_the_page(deal, page):
    for i in range(30):
        Activity.objects.create(
            source="hubspot",
            external_id=f"m{i}",
            deal=deal,
            kind="email",
            at=timezone.now() - timedelta(days=60 + i),
            subject=f"Mail {i}",
        )
    page.reload()
    rows = page.locator(".timeline li")
    expect(rows).to_have_count(12)
    page.locator("#more-of-it a").click()
    expect(rows).to_have_count(24)
    page.locator("#more-of-it a").click()
    expect(rows).to_have_count(34)
    expect(page.locator("#more-of-it")).to_have_count(0)
