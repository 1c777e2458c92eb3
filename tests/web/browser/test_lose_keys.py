"""A deal is lost on the phone: one question, then what we know, all by keyboard and in well under 90 seconds."""

import pytest
from playwright.sync_api import expect

from reopen.records.models import Deal, DoorAnswer, Loss, Promise, Touch
from tests.web.deals import days_from_now, lose_some

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def open_deal(company):
    deal = lose_some(company.sells["rep"], 1)[0]
    deal.losses.all().delete()
    deal.touches.all().delete()
    deal.door_answers.all().delete()
    Deal.objects.filter(pk=deal.pk).update(status="open", lost_on=None, in_care_since=None, door="unasked")
    return deal


def field(page, label: str, text: str) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_accessible_name(label)
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def test_from_the_no_to_the_next_touch(company, open_deal, page, sign_in):
    sign_in(company.rep)
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("d")
    page.wait_for_url("**/deals/")
    page.keyboard.press("l")
    page.wait_for_url("**/lose/")
    page.keyboard.type("cumber")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lose/?q=cumber")
    page.keyboard.press("Enter")  # the first that is found has the focus
    page.wait_for_url(f"**/deals/{open_deal.pk}/lose/")
    expect(page.locator(".at-the-no .words").first).to_have_text(
        "“Would you be open to my giving you a call in a month or two?”"
    )
    page.wait_for_selector("html.scripted")
    page.keyboard.press("y")
    field(page, "In their words", "Call me in a couple of weeks.")
    page.keyboard.press("Escape")
    page.keyboard.press("p")
    field(page, "on", f"{days_from_now(14)}")
    field(page, "at, their time", "2pm")
    field(page, "They named another day to call", "")
    field(page, "Who won", "Marlow")
    field(page, "Their price", "36.15k")
    field(page, "Our price", "38,400")
    field(page, "Their rep", "")
    field(page, "Term, months", "36")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/deals/{open_deal.pk}/")
    expect(page.locator("#status")).to_contain_text("Lost. Next: post-mortem,")
    loss = Loss.objects.get()
    assert (loss.competitor.name, loss.their_price, loss.our_price, loss.term_months) == (
        "Marlow",
        36150,
        38400,
        36,
    )
    answer = DoorAnswer.objects.get()
    assert (answer.state, answer.words, answer.occasion) == (
        "open",
        "Call me in a couple of weeks.",
        "at the no",
    )
    promise = Promise.objects.get()
    assert (promise.kind, promise.on, promise.at.hour) == ("post_mortem", days_from_now(14), 14)
    page.wait_for_selector("html.scripted")
    page.keyboard.press("z")
    expect(page.locator("#status")).to_contain_text("Taken back: the loss of")
    open_deal.refresh_from_db()
    assert (open_deal.status, Loss.objects.count(), Touch.objects.filter(state="planned").count()) == (
        "open",
        0,
        0,
    )


def test_a_mistake_is_named_and_nothing_is_lost(company, open_deal, page, sign_in):
    sign_in(company.rep)
    page.goto(f"/deals/{open_deal.pk}/lose/")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("n")
    page.locator("[name=competitor]").fill("Tessel")
    page.get_by_label("Their price").fill("cheap")
    page.get_by_label("Term, months").fill("three years")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".field.bad")).to_have_count(2)
    expect(page.locator("form.lose")).to_contain_text("“cheap” is no sum of money.")
    expect(page.locator("form.lose")).to_contain_text("“three years” is no whole number from 0 to 600.")
    expect(page.locator("[name=competitor]")).to_have_value("Tessel")
    expect(page.locator("[name=door][value=closed]")).to_be_checked()
    assert Loss.objects.count() == 0


def test_a_deal_that_no_crm_knows(company, page, sign_in):
    sign_in(company.rep)
    page.goto("/lose/")
    page.keyboard.type("Walk-in Bakery")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Nothing is found for “Walk-in Bakery”.")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("Escape")
    page.keyboard.press("w")
    page.wait_for_url("**/lose/?new=*")
    page.wait_for_selector("html.scripted")
    expect(page.get_by_label("Company")).to_have_value("Walk-in Bakery")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#status")).to_contain_text("Lost. Next:")
    expect(page.locator("h1")).to_contain_text("Walk-in Bakery")
    assert Deal.objects.get().owner == company.sells["rep"]


def test_we_let_them_go_plans_nothing(company, open_deal, page, sign_in):
    sign_in(company.rep)
    page.goto(f"/deals/{open_deal.pk}/lose/")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("t")
    page.keyboard.press("s")
    expect(page.locator("#status")).to_contain_text("We let them go: no call is planned.")
    open_deal.refresh_from_db()
    assert (open_deal.let_go, Touch.objects.filter(state="planned").count()) == (True, 0)
