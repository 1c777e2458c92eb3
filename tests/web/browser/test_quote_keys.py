"""A quote with its letter, by keyboard alone; and how the pages of the ask look."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from reopen.core.plain_english import full_day, long_day
from reopen.records.models import Deal, DoorAnswer, Promise, Quote, Touch
from reopen.services.quotes.announce import promised_day
from tests.fixtures.deals import make_deal
from tests.web.deals import lose_some

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_quote_its_letter_and_their_answer(company, page, sign_in):
    deal = make_deal(company.sells["rep"], lost_on=None, email="renee@cumberland.example", zone="UTC")
    today = timezone.now().date()
    on, _ = promised_day(today, "")
    sign_in(company.rep)
    page.goto(f"/deals/{deal.pk}/")
    page.keyboard.press("q")
    page.wait_for_url(f"**/deals/{deal.pk}/quote/")
    expect(page.locator(".at-the-no .words")).to_contain_text("should you choose somebody else")
    expect(page.locator("#quote-letter strong")).to_have_text(f"{full_day(on)}, 09:00 their time")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("i")
    page.keyboard.press("Tab")
    page.keyboard.type("We will see.")
    page.keyboard.press("Escape")
    page.keyboard.press("q")
    expect(page.locator(":focus")).to_have_accessible_name("Number of the quote")
    page.keyboard.type("Q-118")
    page.keyboard.press("Tab")
    expect(page.locator("#id_subject")).to_have_value("Our quote Q-118")
    expect(page.locator("#id_letter")).to_have_value(re.compile(rf"I will call you on {on:%A} morning, "))
    page.keyboard.press("Enter")
    page.wait_for_url("**/quotes/*/")
    expect(page.locator("#status")).to_contain_text("Quote Q-118 recorded. Next: quote,")
    expect(page.locator("h1")).to_contain_text(f"call promised for {long_day(on, today)} at 09:00 their time")
    assert (
        page.locator("[data-key=m]")
        .get_attribute("href")
        .startswith("mailto:renee@cumberland.example?subject=")
    )
    answer = DoorAnswer.objects.get()
    assert (answer.state, answer.words, answer.occasion) == ("unsaid", "We will see.", "with the quote")
    assert Touch.objects.get(state="planned").reasons == ["quote_follow_up"]
    page.keyboard.press("a")
    page.wait_for_url(f"**/deals/{deal.pk}/")
    expect(page.locator("#status")).to_contain_text("They answered: the call on")
    assert Promise.objects.get().state == "dropped"
    page.keyboard.press("z")
    expect(page.locator("#status")).to_contain_text("Taken back: the quote waits for their answer again.")
    assert (Quote.objects.get().state, Promise.objects.get().state) == ("waiting", "standing")


def test_a_declined_call_with_their_yes_keeps_the_door_open(company, page, sign_in):
    deal = lose_some(company.sells["rep"], 1)[0]
    sign_in(company.rep)
    page.goto("/")
    page.keyboard.press("d")
    expect(page.locator("#after .words")).to_have_text(
        "“Would you be open to my giving you a call in a month or two?”"
    )
    expect(page.locator(".unless-yes strong")).to_be_visible()
    page.keyboard.press("y")
    expect(page.locator(".unless-yes strong")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text("Saved: declined. Next:")
    assert Deal.objects.get(pk=deal.pk).door == "open"


def test_how_the_pages_look(company, page, sign_in, sights):
    rep = company.sells["rep"]
    today = timezone.now().date()
    sent_on = today - timedelta(days=14)
    name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG"
    for account in ("Cumberland Title", name):
        deal = make_deal(rep, account=account, lost_on=None, email="r@c.example")
        promise = Promise.objects.create(
            deal=deal, kind="quote_follow_up", on=sent_on + timedelta(days=3), made_on=sent_on
        )
        quote = Quote.objects.create(
            deal=deal, number="Q-2041/A, revised", sent_on=sent_on, promise=promise, letter="Hello,\n\nOur quote.",
            subject="Our quote", recorded_at=timezone.now(), amount=1_234_567,
        )  # fmt: skip
    lost = lose_some(rep, 3)
    DoorAnswer.objects.filter(deal=lost[0]).update(state="unsaid")
    Deal.objects.filter(pk=lost[0].pk).update(door="unasked")
    sign_in(company.owner)
    found = []
    for path in (
        "/quotes/",
        f"/quotes/{quote.pk}/",
        f"/deals/{deal.pk}/quote/",
        "/ask/?by=reason",
        f"/deals/{deal.pk}/",
    ):
        assert page.goto(path).status == 200, path
        found += [f"{path}: {line}" for line in sights(page)]
    page.goto(f"/deals/{lost[0].pk}/door/")
    page.locator("input[value=open]").check()
    page.locator("#on").fill("soon")
    page.keyboard.press("Enter")
    page.wait_for_selector("#on-wrong")
    found += sights(page)
    page.goto("/?owner=0")
    expect(page.locator(".no-yes").first).to_have_text("No yes: said neither.")
    assert found == []
