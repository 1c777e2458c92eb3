"""Settings, Calendar by keyboard, and a day's calls by thumb."""

import pytest
from playwright.sync_api import expect

from reopen.records.models import Account, CalendarFeed, User
from tests.fixtures.letters import make_mailbox
from tests.web.deals import lose_some

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

THUMB = 44  # CSS pixels (WCAG 2.2, 2.5.5)
# What a thumb can press in the page, with the room that is its own: a link over a whole row has it in ::after.
_PRESSED = """() => [...document.querySelectorAll(
    'main :is(a, button, summary, select, textarea, input:not([type=hidden], .unseen), label:has(input.unseen))'
)].filter(one => one.offsetParent !== null).map(one => {
    const over = getComputedStyle(one, '::after').position === 'absolute' && one.closest('.touch');
    const box = (over || one).getBoundingClientRect();
    return [one.textContent.trim().slice(0, 40) || one.name, Math.round(box.width), Math.round(box.height)];
})"""


def too_small(page) -> list:
    return [one for one in page.evaluate(_PRESSED) if min(one[1:]) < THUMB]


def test_a_days_calls_work_with_a_thumb(company, page, sign_in):
    deals = lose_some(company.sells["rep"], 4, promised=True)
    Account.objects.filter(deals__in=deals).update(time_zone="")  # it is office hours, whenever the test runs
    sign_in(company.rep)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/")
    assert len(page.evaluate(_PRESSED)) > 12
    assert too_small(page) == []
    assert page.locator("#sheet a[href^='tel:']").get_attribute("href") == "tel:+16155551000"
    page.locator("label:has-text('No answer')").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert too_small(page) == []
    page.goto(f"/deals/{deals[0].pk}/")
    wanted = page.locator(".lede a, .lede button").evaluate_all(
        "found => found.map(one => one.getBoundingClientRect()).map(box => Math.min(box.width, box.height))"
    )
    assert min(wanted) >= THUMB
    assert page.locator(".lede a[href^='tel:']").get_attribute("href") == "tel:+16155551000"


def test_an_address_by_keyboard(company, page, sign_in, sights):
    lose_some(company.sells["rep"], 2, promised=True)
    make_mailbox(way="folder")
    sign_in(company.rep)
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("s")
    expect(page).to_have_url("/settings/calendar/")
    page.keyboard.press("n")
    page.keyboard.type("my phone")
    page.keyboard.press("Enter")
    expect(page.locator("#address")).to_be_focused()
    found = sights(page)
    calendar = page.request.get(page.locator("#address").input_value())
    assert (calendar.status, "Call Renee Alcott" in calendar.text()) == (200, True)
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    expect(page.locator("#address")).to_have_count(0)
    page.keyboard.press("e")
    expect(page.locator("pre.mail")).to_be_visible()
    found += sights(page)
    page.keyboard.press("o")
    expect(page.get_by_text("It is off for you")).to_be_visible()
    assert User.objects.get(pk=company.rep.pk).digest_off_at is not None
    page.get_by_role("button", name="Revoke my phone").press("Enter")
    expect(page.get_by_text("“my phone” reads your calls no more.")).to_be_visible()
    page.keyboard.press("z")
    expect(page.get_by_text("“my phone” reads your calls again.")).to_be_visible()
    assert CalendarFeed.objects.get().revoked_at is None
    assert found == []
