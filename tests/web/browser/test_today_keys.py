"""A morning at the phone, by keyboard alone."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from reopen.core.plain_english import full_day
from reopen.core.working_days import forward
from reopen.records.models import Account, Deal, Outcome, Promise, Suppression, Touch
from reopen.services.plan_touches import replan
from tests.web.deals import days_from_now, lose_some

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(company, page, sign_in):
    lose_some(company.sells["rep"], 4)
    sign_in(company.rep)
    page.goto("/")
    return page


def open_account(page) -> str:
    return page.locator("[data-row][aria-current=true]").inner_text()


def accounts(page) -> list[str]:
    return page.locator("[data-row]").all_inner_texts()


def press(page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_j_and_k_walk_the_calls_and_the_sheet_goes_along(desk):
    names = accounts(desk)
    assert open_account(desk) == names[0]
    press(desk, "j")
    expect(desk.locator("#sheet-name")).to_have_text(names[1])
    press(desk, "j")
    expect(desk.locator("#sheet-name")).to_have_text(names[2])
    expect(desk.locator(":focus")).to_have_text(names[2])
    press(desk, "k")
    expect(desk.locator("#sheet-name")).to_have_text(names[1])
    expect(desk.locator(":focus")).to_have_text(names[1])
    assert desk.url.split("?")[1].startswith("open=")


def test_an_outcome_is_logged_by_one_key_and_enter_and_the_next_call_opens(desk):
    names = accounts(desk)
    press(desk, "n")
    expect(desk.locator("#after strong")).to_contain_text("Next:")
    press(desk, "Enter")
    expect(desk.locator("#status")).to_contain_text("Saved: no answer. Next:")
    expect(desk.locator("#sheet-name")).to_have_text(names[1])
    expect(desk.locator(":focus")).to_have_text(names[1])
    outcome = Outcome.objects.get()
    assert (outcome.kind, outcome.deal.account.name) == ("no_answer", names[0])
    expect(desk.locator("[data-row]", has_text=names[0])).to_have_count(0)


def test_their_words_and_another_day_are_kept_as_a_promise(desk):
    Account.objects.update(country="")  # no public holiday moves the call
    day = forward(days_from_now(40), frozenset())
    press(desk, "r", "w")
    desk.keyboard.type("Ask me when the audit is behind us.")
    press(desk, "Tab")
    desk.keyboard.press("Control+a")
    desk.keyboard.type(day.isoformat())
    expect(desk.get_by_label("They named that other day")).to_be_checked()
    press(desk, "Enter")
    expect(desk.locator("#status")).to_contain_text(f"{day.day} {day:%B}")
    promise = Promise.objects.get()
    assert (promise.on, promise.words, promise.kind) == (
        day,
        "Ask me when the audit is behind us.",
        "call_back",
    )


def test_z_takes_the_outcome_back_and_opens_that_call_again(desk):
    names = accounts(desk)
    before = list(Touch.objects.filter(state="planned").order_by("pk").values_list("pk", "due_on"))
    press(desk, "r", "Enter")
    expect(desk.locator("#status")).to_contain_text("Saved: reached")
    press(desk, "z")
    expect(desk.locator("#status")).to_contain_text("Taken back: reached")
    expect(desk.locator("#sheet-name")).to_have_text(names[0])
    expect(desk.locator(":focus")).to_have_text(names[0])
    assert list(Touch.objects.filter(state="planned").order_by("pk").values_list("pk", "due_on")) == before
    assert Outcome.objects.get().undone_at is not None


def test_s_puts_the_call_off_to_any_day_and_z_brings_it_back(desk):
    names = accounts(desk)
    day = days_from_now(9)
    press(desk, "s")
    expect(desk.locator(":focus")).to_have_attribute("name", "until")
    desk.keyboard.press("Control+a")
    desk.keyboard.type(f"{day:%a} {day.day} {day:%b %Y}")
    press(desk, "Enter")
    expect(desk.locator("#status")).to_contain_text(f"{names[0]}: Put off to {full_day(day)}")
    expect(desk.locator("[data-row]", has_text=names[0])).to_have_count(0)
    expect(desk.locator(":focus")).to_have_text(names[1])
    deal = Deal.objects.get(account__name=names[0])
    planned = Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on").first()
    assert (planned.due_on, planned.snoozed_from is not None) == (day, True)
    press(desk, "z")
    expect(desk.locator("#sheet-name")).to_have_text(names[0])
    expect(desk.locator("[data-row]", has_text=names[0])).to_have_count(1)


def test_remove_shows_what_stops_before_it_is_saved(desk):
    names = accounts(desk)
    deal = Deal.objects.get(account__name=names[0])
    press(desk, "x")
    expect(desk.locator("#after")).to_contain_text(
        f"This stops every address and number of {deal.contact.name}, on every channel, from now:"
    )
    expect(desk.locator("#after")).to_contain_text(deal.contact.emails.get().address)
    press(desk, "Enter")
    expect(desk.locator("#status")).to_contain_text("Saved: removed")
    keys = set(Suppression.objects.values_list("key", flat=True))
    assert {deal.contact.emails.get().key, deal.contact.phones.get().key} <= keys


def test_a_hasty_remove_is_asked_about_once_more(desk):
    """X and Enter faster than the sentence can come: nothing is saved before it has been seen."""
    desk.route("**/next/**", lambda route: route.abort())
    press(desk, "x", "Enter")
    expect(desk.locator("#wrong")).to_have_text("Look at what this stops, then save once more.")
    expect(desk.locator("#after")).to_contain_text("This stops every address and number")
    assert not Outcome.objects.exists()


def test_an_error_keeps_what_was_typed(desk):
    press(desk, "r", "w")
    desk.keyboard.type("Service takes three days.")
    press(desk, "Tab")
    desk.keyboard.press("Control+a")
    desk.keyboard.type("3/4")
    press(desk, "Enter")
    expect(desk.locator("#next-wrong")).to_contain_text("“3/4” is not a day that can be read.")
    assert desk.locator("input[name=note]").input_value() == "Service takes three days."
    assert desk.locator("input[name=next]").input_value() == "3/4"
    assert not Outcome.objects.exists()


def test_declined_closes_the_door(desk):
    names = accounts(desk)
    press(desk, "d")
    expect(desk.locator("#after")).to_contain_text("The door closes: no more calls.")
    press(desk, "w")
    desk.keyboard.type("Please, not again.")
    press(desk, "Enter")
    expect(desk.locator("#status")).to_contain_text("Saved: declined")
    deal = Deal.objects.get(account__name=names[0])
    assert (deal.door, deal.door_answers.latest("pk").words) == ("closed", "Please, not again.")


def test_keys_do_nothing_while_one_types(desk):
    press(desk, "w")
    desk.keyboard.type("next j x z")
    assert desk.locator("input[name=note]").input_value() == "next j x z"
    expect(desk.locator("input[name=outcome][value=reached]")).to_be_checked()
    press(desk, "Escape")
    assert desk.evaluate("document.activeElement === document.body")


def test_enter_on_the_open_call_goes_into_its_sheet(desk):
    names = accounts(desk)
    press(desk, "j")
    expect(desk.locator("#sheet-name")).to_have_text(names[1])
    press(desk, "Enter")
    expect(desk.locator(":focus")).to_have_value("reached")
    press(desk, "Enter")
    expect(desk.locator("#status")).to_contain_text("Saved: reached")
    assert Outcome.objects.get().deal.account.name == names[1]


def test_a_plan_made_anew_in_the_meantime_loses_nothing(desk):
    deal = Deal.objects.get(account__name=accounts(desk)[0])
    press(desk, "w")
    desk.keyboard.type("Service takes three days.")
    deal.touches.all().delete()
    replan([deal.pk], today=days_from_now(0))
    press(desk, "Enter")
    expect(desk.locator("#status")).to_contain_text("Saved: reached")
    assert Outcome.objects.get().note == "Service takes three days."


def test_a_server_that_is_away_is_said(desk):
    desk.route("**/log/", lambda route: route.abort())
    press(desk, "w")
    desk.keyboard.type("Going sideways.")
    press(desk, "Enter")
    expect(desk.locator("#status")).to_contain_text("Reopen cannot be reached.")
    assert desk.locator("input[name=note]").input_value() == "Going sideways."


def test_the_list_of_keys_opens_and_closes(desk):
    press(desk, "?")
    dialog = desk.locator("#all-keys")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("go to Deals")
    expect(dialog).to_contain_text("snooze")
    press(desk, "Escape")
    expect(dialog).to_be_hidden()
    press(desk, "g", "d")
    desk.wait_for_url("**/deals/")
    press(desk, "/")
    expect(desk.locator(":focus")).to_have_id("find")


def test_a_key_right_after_a_save_belongs_to_the_next_call(desk):
    """The sheet of the next call takes a key as soon as it is seen, and keeps the focus for it."""
    names = accounts(desk)
    desk.evaluate(
        """() => document.addEventListener("htmx:afterSwap", () => setTimeout(() => {
            document.dispatchEvent(new KeyboardEvent("keydown", {key: "m", cancelable: true}));
        }), {once: true})"""
    )
    desk.locator("#sheet").get_by_role("button", name="Save").click()
    expect(desk.locator("#sheet-name")).to_have_text(names[1])
    expect(desk.locator("input[value=left_message]")).to_be_checked()
    expect(desk.locator("#after strong")).to_contain_text("Next:")
    expect(desk.locator(":focus")).to_have_value("left_message")


def test_a_whole_day_is_done_by_keyboard(desk):
    for _ in range(4):
        number = len(accounts(desk))
        press(desk, "m", "Enter")
        expect(desk.locator("[data-row]")).to_have_count(number - 1)
    expect(desk.locator(".empty h2")).to_have_text("That is today.")
    assert Outcome.objects.filter(kind="left_message").count() == 4
    assert (
        days_from_now(0) + timedelta(days=1)
        <= Touch.objects.filter(state="planned").earliest("due_on").due_on
    )
