"""The sheet of a call in a real browser: keyboard alone, kept as typed, found again after the page was closed."""

import pytest
from playwright.sync_api import expect

from reopen.records.models import Competitor, Deal, Interview, Loss, Outcome
from tests.web.deals import lose_some

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def deal(company, page, sign_in):
    (deal,) = lose_some(company.sells["rep"], 1)
    Loss.objects.update(competitor=None, contract_start=None, term_months=None, notice_days=None)
    sign_in(company.rep)
    page.goto(f"/deals/{deal.pk}/sheet/")
    return deal


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def legend(page):
    return page.locator("[data-question]:focus-within legend")


def test_the_five_questions_by_keyboard_alone_feed_the_deal(page, deal):
    expect(legend(page)).to_contain_text("Whom did you choose?")
    page.keyboard.type("Marlow Imaging")
    press(page, "Enter")
    expect(legend(page)).to_contain_text("Why them?")
    press(page, "2")
    page.keyboard.type("Their quote came the next day.")
    press(page, "Enter")
    expect(legend(page)).to_contain_text("Why not us?")
    press(page, "2")
    page.keyboard.type("Yours took nine days.")
    press(page, "Enter", "1", "Enter")
    expect(legend(page)).to_contain_text("How is the project going?")
    press(page, "3")
    expect(page.locator("#next-call legend")).to_contain_text("two weeks after this")
    page.keyboard.type("Half the drivers cannot scan.")
    press(page, "Enter")
    expect(legend(page)).to_contain_text("Is there anything that I can help you with")
    page.keyboard.type("A list of the drivers.")
    press(page, "Control+Enter")
    expect(page.locator("#status")).to_contain_text("Post-mortem noted")
    expect(page.locator("#status")).to_contain_text("going sideways")
    loss = Loss.objects.select_related("competitor").get()
    assert (loss.competitor.name, loss.reason, loss.buyer_reason) == (
        "Marlow Imaging", "Price", "Speed of the quote",
    )  # fmt: skip
    assert Deal.objects.get().health == "sideways"
    press(page, "z")
    expect(page.locator("#status")).to_contain_text("Taken back")
    assert (Deal.objects.get().health, Loss.objects.get().competitor) == ("", None)


def test_a_page_closed_in_the_middle_of_a_word_loses_nothing(page, deal, context):
    page.keyboard.type("Marlow Ima")
    page.close()
    again = context.new_page()
    again.add_init_script("navigator.sendBeacon = () => false")
    again.goto(f"/deals/{deal.pk}/sheet/")
    expect(again.locator("[name=competitor]")).to_have_value("Marlow Ima")
    # What the server could not be given, not by the last breath of the page either, is in the browser, and goes when
    # the sheet is opened again.
    again.get_by_label("In their words: Why Marlow Ima?").focus()
    again.route("**/sheet/save/", lambda route: route.abort())
    again.keyboard.type("They came qui")
    expect(again.get_by_role("alert")).to_contain_text("Reopen cannot be reached")
    again.close()
    third = context.new_page()
    third.goto(f"/deals/{deal.pk}/sheet/")
    expect(third.get_by_label("In their words: Why Marlow Ima?")).to_have_value("They came qui")
    expect(third.locator("[data-kept]")).to_contain_text("Kept at")
    assert Interview.objects.get().answers["why_them_words"] == "They came qui"
    assert not Outcome.objects.exists()


def test_another_name_replaces_the_one_on_record(page, deal):
    lost = Loss.objects.get()
    lost.competitor = Competitor.objects.create(name="Northgate Copier", name_key="northgate copier")
    lost.save()
    page.reload()
    expect(legend(page)).to_contain_text("Whom did you choose?")
    page.keyboard.type("Marlow Imaging")
    expect(page.locator("[name=competitor]")).to_have_value("Marlow Imaging")


def test_a_next_day_that_arrives_late_takes_no_focus_and_no_word(page, deal):
    held = []

    def hold(route):
        held.append(route)

    page.route("**/sheet/next/*", hold)
    page.locator("[name=health][value=sideways]").locator("..").click()
    page.get_by_label("What you offered").focus()
    press(page, "Enter", "5")
    expect(page.locator("[name=next]")).to_be_focused()
    page.keyboard.type("+3")
    with page.expect_response("**/sheet/next/*"):
        held.pop().continue_()
    expect(page.locator("#next-call legend")).to_contain_text("two weeks after this")
    page.keyboard.type("w")
    expect(page.locator("[name=next]")).to_have_value("+3w")
    expect(page.locator("[name=when][value=named]")).to_be_checked()
    press(page, "Control+Enter")
    expect(page.locator("#status")).to_contain_text("Post-mortem noted")


def test_an_older_window_says_so_and_keeps_its_words(page, deal, context):
    page.keyboard.type("M")
    expect(page.locator("[data-kept]")).to_contain_text("Kept at")
    other = context.new_page()
    other.goto(f"/deals/{deal.pk}/sheet/")
    other.locator("[name=competitor]").fill("Northgate")
    expect(other.locator("[data-kept]")).to_contain_text("Kept at")
    page.keyboard.type("arlow")
    expect(page.get_by_role("alert")).to_contain_text("changed in another window")
    expect(page.locator("[name=competitor]")).to_have_value("Marlow")
    assert Interview.objects.get().answers == {"competitor": "Northgate"}


def test_looks(page, deal, sights):
    assert sights(page) == []
