"""The office in a real browser: by keyboard, at two widths, in both lights, with nothing that axe objects to."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from reopen.records.models import Suppression, User
from reopen.services import cadence_settings
from reopen.services.users import make_sign_in_link
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = {
    "/settings/": "owner",
    "/settings/cadences/": "owner",
    "/settings/pace/": "owner",
    "/team/": "owner",
    "/suppressions/": "owner",
    "/suppressions/?q=nobody@example.net": "owner",
    "/welcome/": "owner",
    "/password/": "rep",
    "/settings/calendar/": "rep",
    "/no-such-page/": "rep",
    "/sign-in/": None,
    "/sign-in/used/": None,
    "/m/not-whole/": None,
}


@pytest.fixture(autouse=True)
def _no_file() -> Iterator[None]:
    yield
    cadence_settings.path().unlink(missing_ok=True)


@pytest.fixture
def people(company: Company) -> Company:
    for whose in ("rep", "other_rep"):
        make_deal(company.sells[whose], in_care_since=None)
    Suppression.objects.create(
        kind="email",
        key="x@example.com",
        channel="all",
        since=date(2026, 2, 1),
        words="Stop, please.",
        how="by hand",
    )
    return company


def test_pages_are_accessible_and_fit(
    people: Company,
    page: "Page",
    sign_in: "Callable[[User], None]",
    sights: "Callable[[Page], list[str]]",
) -> None:
    found = []
    for path, who in PAGES.items():
        page.context.clear_cookies()
        if who:
            sign_in(getattr(people, who))
        page.goto(path)
        found += [f"{path}: {line}" for line in sights(page)]
    assert found == []


def test_what_is_wrong_is_accessible_too(
    people: Company, page: "Page", sign_in: "Callable[[User], None]", axe: "Callable[[Page], list[str]]"
) -> None:
    sign_in(people.owner)
    page.goto("/settings/cadences/")
    page.fill("#id_gaps", "1, 2")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#id_gaps_error")
    assert page.get_attribute("#id_gaps", "aria-describedby") == "id_gaps_helptext id_gaps_error"
    assert axe(page) == []


def test_link_signs_in_with_enter_alone(people: Company, page: "Page") -> None:
    page.goto(f"/sign-in/{make_sign_in_link(people.owner, now=timezone.now())}/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/welcome/")


def test_minutes_are_changed_and_undone_by_keyboard(
    people: Company, page: "Page", sign_in: "Callable[[User], None]"
) -> None:
    seller = people.sells["rep"]
    sign_in(people.owner)
    page.goto("/settings/")
    page.keyboard.press("t")
    page.wait_for_url("**/team/")
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.locator(f'input[name="minutes"][form="seller-{seller.pk}"]').focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("45")
    page.keyboard.press("Enter")
    page.wait_for_selector(".said-and-done")
    seller.refresh_from_db()
    assert seller.minutes_a_day == 45
    page.keyboard.press("z")
    page.wait_for_selector(".said-and-done:has-text('60 minutes')")
    seller.refresh_from_db()
    assert seller.minutes_a_day == 60


def test_cadence_change_is_looked_at_saved_and_undone_by_keyboard(
    people: Company, page: "Page", sign_in: "Callable[[User], None]"
) -> None:
    sign_in(people.owner)
    page.goto("/settings/cadences/")
    page.fill("#id_gaps", "5, 6")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("text=nothing is saved yet")
    assert cadence_settings.load().gaps[0] == 4
    page.locator("form >> button[name=save]").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".said-and-done")
    assert cadence_settings.load().gaps == (5, 6)
    page.keyboard.press("z")
    page.wait_for_selector("text=as they were before")
    assert cadence_settings.load().gaps[0] == 4


def test_someone_is_stopped_by_keyboard(
    people: Company, page: "Page", sign_in: "Callable[[User], None]"
) -> None:
    sign_in(people.manager)
    page.goto("/team/")
    page.keyboard.press("s")
    page.wait_for_url("**/suppressions/")
    page.keyboard.press("n")
    page.keyboard.type("jane@acme.example")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("text=1 put on the list")
    page.keyboard.press("/")
    page.keyboard.type("jane")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suppressions/?q=jane")
    assert page.locator("th.key").all_text_contents() == ["jane@acme.example"]
