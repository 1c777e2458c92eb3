"""The owner's desk in a real browser: a key a decision, two views on a phone, and nothing that axe objects to."""

from typing import Any

import pytest
from playwright.sync_api import expect

from reopen.records.models import Deal, Message, Promise, Reply, Suppression
from tests.fixtures.replies import NOW, make_desk, raw_mail

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(company: Any, page: Any, sign_in: Any, monkeypatch: Any) -> dict[str, Any]:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    made = make_desk(company.sells["rep"])
    sign_in(company.owner)
    page.goto("/replies/")
    return made


def opened(page: Any, name: str) -> None:
    expect(page.locator("[data-row][aria-current=true] strong")).to_have_text(name)
    expect(page.locator("#reply-from")).to_contain_text(name)


def press(page: Any, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def told(page: Any, words: str) -> None:
    expect(page.locator("#status")).to_contain_text(words)


def test_j_and_k_walk_the_replies(desk: dict[str, Any], page: Any) -> None:
    opened(page, "Gail Trevino")
    for key, name in (("j", "D. Kessler"), ("j", "Harriet Dole"), ("k", "D. Kessler")):
        press(page, key)
        opened(page, name)


def test_a_morning_at_the_desk_by_keyboard(desk: dict[str, Any], page: Any) -> None:
    press(page, "x")
    told(page, "Removed: the stop stays.")
    opened(page, "D. Kessler")
    press(page, "x")
    opened(page, "Harriet Dole")
    press(page, "w")
    told(page, "Worth discussing.")
    press(page, "i")
    told(page, "Interested: on your Today until you have answered.")
    opened(page, "Yolanda Pruitt")
    press(page, "l")
    told(page, "Later: a call on Tue 1 Jun 2027.")
    opened(page, "Bea Sorensen")
    press(page, "n")
    told(page, "Not us: the door is closed, for calls and letters.")
    expect(page.locator("h1")).to_have_text(
        "One mail that may answer a letter: say which, or that it is none of ours."
    )
    decided = {r.from_name: (r.decision, r.worth) for r in Reply.objects.filter(state="judged")}
    assert decided == {
        "Gail Trevino": ("remove", None), "D. Kessler": ("remove", None), "Harriet Dole": ("interested", True),
        "Yolanda Pruitt": ("later", None), "Bea Sorensen": ("not_us", None),
    }  # fmt: skip
    press(page, "z")
    told(page, "Taken back: not us.")
    opened(page, "Bea Sorensen")
    assert Deal.objects.get(contact__name="Bea Sorensen").door != "closed"


def test_the_day_of_later_is_typed(desk: dict[str, Any], page: Any) -> None:
    press(
        page,
        "j",
    )
    opened(page, "D. Kessler")
    press(page, "j")
    opened(page, "Harriet Dole")
    press(page, "d")
    page.keyboard.type("in a while")
    press(page, "Enter")
    expect(page.locator("#wrong")).to_contain_text("“in a while” is not a day that can be read.")
    press(page, "d")
    page.keyboard.press("Control+a")
    page.keyboard.type("1 Sep 2026")
    press(page, "Enter")
    told(page, "Later: a call on Tue 1 Sep 2026.")
    assert str(Promise.objects.get().on) == "2026-09-01"


def test_enter_in_no_field_removes_anyone(desk: dict[str, Any], page: Any) -> None:
    press(page, "d", "Enter")
    expect(page.locator("#wrong")).to_contain_text("lifts their stop")
    assert Reply.objects.filter(state="judged").count() == 0


def test_what_lifts_a_stop_is_pressed_twice(desk: dict[str, Any], page: Any) -> None:
    press(page, "i")
    expect(page.locator("#wrong")).to_have_text(
        "Interested lifts their stop. Press it once more if that is what they mean."
    )
    assert Suppression.objects.filter(key="gail@norwood.example").exists()
    press(page, "i")
    told(page, "Interested")
    assert not Suppression.objects.filter(key="gail@norwood.example").exists()
    press(page, "z")
    told(page, "They are stopped again.")
    assert Suppression.objects.filter(key="gail@norwood.example").exists()


def test_u_lifts_the_stop_and_z_puts_it_back(desk: dict[str, Any], page: Any) -> None:
    press(page, "u")
    told(page, "The stop is lifted.")
    assert not Suppression.objects.filter(key="gail@norwood.example").exists()
    press(page, "z")
    told(page, "They are stopped again.")
    assert Suppression.objects.filter(key="gail@norwood.example").exists()


def test_an_answer_is_written_and_sent_by_keyboard(desk: dict[str, Any], page: Any) -> None:
    press(page, "a")
    page.keyboard.type("Did you mean it, Gail?")
    page.keyboard.press("Control+Enter")
    told(page, "The answer to gail@norwood.example is on its way.")
    message = Message.objects.get(kind="answer")
    assert (message.text, message.answers_id, message.state) == (
        "Did you mean it, Gail?", desk["gail"].pk, "queued",
    )  # fmt: skip
    opened(page, "Gail Trevino")
    press(page, "z")
    told(page, "Taken back: your answer stays here.")


def test_a_stray_mail_is_matched_by_keyboard(desk: dict[str, Any], page: Any) -> None:
    page.goto(f"/replies/{desk['stray'].pk}/?campaign=all")
    press(page, "m")
    told(page, "Matched: it answers the letter to Harriet Dole.")
    assert Reply.objects.get(pk=desk["stray"].pk).letter_id == desk["harriet"].letter_id


def test_a_stray_mail_is_dismissed_by_keyboard(desk: dict[str, Any], page: Any) -> None:
    page.goto(f"/replies/{desk['stray'].pk}/?campaign=all")
    press(page, "x")
    page.get_by_role("button", name="Dismiss it").press("Enter")
    told(page, "Dismissed")
    assert bytes(Reply.objects.get(pk=desk["stray"].pk).raw) == b""


def test_g_r_goes_to_the_desk(desk: dict[str, Any], page: Any) -> None:
    page.goto("/")
    press(page, "g", "r")
    page.wait_for_url("**/replies/")


def test_on_a_phone_list_and_reply_are_two_views(desk: dict[str, Any], page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/replies/")
    expect(page.locator("article#reply")).to_be_hidden()
    page.get_by_role("link", name="Harriet Dole").click()
    expect(page.locator("article#reply")).to_be_visible()
    expect(page.get_by_role("navigation", name="Replies to judge")).to_be_hidden()
    page.get_by_role("button", name="Interested").click()
    opened_name = page.locator("#reply-from")
    expect(opened_name).to_contain_text("Yolanda Pruitt")
    page.get_by_role("link", name="← All replies").click()
    expect(page.get_by_role("navigation", name="Replies to judge")).to_be_visible()


def test_every_state_is_accessible_and_fits(desk: dict[str, Any], page: Any, sights: Any) -> None:
    Reply.objects.filter(pk=desk["harriet"].pk).update(
        raw=raw_mail("harriet@dole.example", "Hi", html="<p>Hi</p><table><tr><td>a</td></tr></table>" * 9),
        worth=True,
    )
    found = []

    def look(name: str) -> None:
        found.extend(f"{name}: {line}" for line in sights(page))

    for name in ("gail", "kessler", "harriet", "yolanda", "bea", "away", "stray"):
        page.goto(f"/replies/{desk[name].pk}/")
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        look(name)
    page.goto("/replies/")
    look("list")
    page.goto(f"/replies/{desk['stray'].pk}/?find=nobody@x.example")
    look("nobody found")
    page.goto(f"/silence/{desk['gail'].effects['stops'][0]}/")
    look("silence")
    page.goto(f"/replies/{desk['gail'].pk}/")
    page.get_by_role("button", name="Not us").click()
    page.wait_for_selector("#wrong")
    look("asks once more")
    page.goto("/")
    look("today")
    Reply.objects.all().delete()
    page.goto("/replies/")
    look("no reply yet")
    assert found == []
