"""The sheet of a call in a real browser: keyboard alone, kept as typed, found again after the page was closed."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from reopen.records.models import Competitor, Deal, Interview, Loss, Outcome
from reopen.records.queries.visible import Viewer
from reopen.services.interviews.save import Writing, save_sheet
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
    # Found by name: the question names as much of theirs as had arrived when the page was asked for.
    # What the server could not be given, not by the last breath of the page either, is in the browser, and goes when
    # the sheet is opened again.
    again.locator("[name=why_them_words]").focus()
    again.route("**/sheet/save/", lambda route: route.abort())
    again.keyboard.type("They came qui")
    expect(again.get_by_role("alert")).to_contain_text("Reopen cannot be reached")
    again.close()
    third = context.new_page()
    third.goto(f"/deals/{deal.pk}/sheet/")
    expect(third.locator("[name=why_them_words]")).to_have_value("They came qui")
    expect(third.locator("[data-kept]")).to_contain_text("Kept at")
    assert Interview.objects.get().answers["why_them_words"] == "They came qui"
    assert not Outcome.objects.exists()


def arrive_late(deal, context, **answers):
    """The last breath of the window that saved last reaches the server."""
    sheet = Interview.objects.get()
    writing = Writing(sheet.writer, sheet.version, sheet.version + 1)
    save_sheet(
        deal.pk,
        sheet.kind,
        sheet.answers | answers,
        writing=writing,
        now=timezone.now(),
        viewer=Viewer.the_owner(),
    )


def cut_off(page):
    page.add_init_script("navigator.sendBeacon = () => false")
    page.route("**/sheet/save/", lambda route: route.abort())


def reopened(page, deal):
    page.close()
    again = page.context.new_page()
    again.goto(f"/deals/{deal.pk}/sheet/")
    return again


def words(page, question):
    return page.get_by_label(f"In their words: {question}")


def test_what_lies_in_the_browser_outlives_the_last_breath_of_the_window_before(page, deal, context):
    page.keyboard.type("Marlow")
    expect(page.locator("[data-kept]")).to_contain_text("Kept at")
    again = context.new_page()
    cut_off(again)
    again.goto(f"/deals/{deal.pk}/sheet/")
    words(again, "Why Marlow?").fill("They came quick")
    expect(again.get_by_role("alert")).to_contain_text("Reopen cannot be reached")
    arrive_late(deal, context)
    third = reopened(again, deal)
    expect(words(third, "Why Marlow?")).to_have_value("They came quick")
    expect(third.locator("[data-kept]")).to_contain_text("Kept at")
    assert Interview.objects.get().answers == {"competitor": "Marlow", "why_them_words": "They came quick"}


def test_what_the_same_window_typed_later_is_brought_back(page, deal, context):
    """A save that arrived and whose answer did not: the sheet moved on, by this very window."""
    page.keyboard.type("Mar")
    expect(page.locator("[data-kept]")).to_contain_text("Kept at")
    page.evaluate("navigator.sendBeacon = () => false")
    page.route("**/sheet/save/", lambda route: route.abort())
    page.keyboard.type("low Ima")
    expect(page.get_by_role("alert")).to_contain_text("Reopen cannot be reached")
    arrive_late(deal, context, competitor="Marlo")
    again = reopened(page, deal)
    expect(again.locator("[name=competitor]")).to_have_value("Marlow Ima")
    expect(again.locator("[data-kept]")).to_contain_text("Kept at")


def test_the_last_breath_of_a_closed_window_holds_up_no_one_who_goes_on_with_its_words(page, deal, context):
    page.keyboard.type("Marlow")
    expect(page.locator("[data-kept]")).to_contain_text("Kept at")
    page.evaluate("navigator.sendBeacon = () => false")
    page.route("**/sheet/save/", lambda route: route.abort())
    page.keyboard.type(" Ima")
    expect(page.get_by_role("alert")).to_contain_text("Reopen cannot be reached")
    page.close()
    again = context.new_page()
    again.route("**/sheet/save/", lambda route: route.abort())
    again.goto(f"/deals/{deal.pk}/sheet/")
    expect(again.get_by_role("alert")).to_contain_text("Reopen cannot be reached")
    arrive_late(deal, context, competitor="Marlow I")
    again.unroute("**/sheet/save/")
    words(again, "Why Marlow?").fill("They came quick")
    expect(again.locator("[data-kept]")).to_contain_text("Kept at")
    expect(again.get_by_role("alert")).to_have_text("")
    assert Interview.objects.get().answers == {
        "competitor": "Marlow Ima",
        "why_them_words": "They came quick",
    }


def test_words_where_another_window_wrote_are_shown_until_they_are_let_go(page, deal, context, sights):
    page.keyboard.type("M")
    expect(page.locator("[data-kept]")).to_contain_text("Kept at")
    other = context.new_page()
    other.goto(f"/deals/{deal.pk}/sheet/")
    other.locator("[name=competitor]").fill("Northgate")
    expect(other.locator("[data-kept]")).to_contain_text("Kept at")
    page.keyboard.type("arlow")
    expect(page.get_by_role("alert")).to_contain_text("Your words come along.")
    words(page, "Why not us?").fill("Nine days")
    again = reopened(page, deal)
    expect(again.locator("[name=competitor]")).to_have_value("Northgate")
    expect(words(again, "Why not us?")).to_have_value("Nine days")
    expect(again.locator("#beside")).to_contain_text("Marlow")
    expect(again.locator("[data-kept]")).to_contain_text("Kept at")
    assert Interview.objects.get().answers == {"competitor": "Northgate", "why_not_us_words": "Nine days"}
    again = reopened(again, deal)
    expect(again.locator("#beside")).to_contain_text("Marlow")
    assert sights(again) == []
    again.get_by_role("button", name="Let these words go").click()
    expect(again.locator("#beside")).to_be_hidden()
    again = reopened(again, deal)
    expect(words(again, "Why not us?")).to_have_value("Nine days")
    expect(again.locator("#beside")).to_be_hidden()


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
