"""The page behind the link in a letter, and the list of those who asked to be erased: at two widths, in both lights."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from reopen.records.models import Erasure
from reopen.services.erase import ask_erasure
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_campaign, make_letters, make_mailbox

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_link_and_the_erasures(company: Company, page: "Page", sign_in, sights) -> None:
    found: list[str] = []

    def look(name: str) -> None:
        found.extend(f"{name}: {line}" for line in sights(page))

    (letter,) = make_letters(make_campaign(make_mailbox()), 1, prefix="m")
    page.goto(f"/u/{letter.token}/")
    look("asked")
    page.get_by_role("button", name="Stop").click()
    assert "You will not hear from us again." in page.locator("main").inner_text()
    look("stopped")
    page.goto("/u/not-one-of-ours/")
    page.get_by_role("button", name="Stop").click()
    assert "This link is not whole." in page.locator("main").inner_text()
    look("unknown")
    deal = make_deal(company.sells["rep"], email="renee@cumberland.example")
    ask_erasure(deal.contact_id, on=date(2026, 1, 31), how="in an answer to our letter")
    Erasure.objects.create(asked_on=date(2026, 1, 31), due_on=date(2099, 2, 28), how="in a reply")
    sign_in(company.owner)
    page.goto("/suppressions/")
    page.locator("summary").first.click()
    look("erasures")
    assert found == []
