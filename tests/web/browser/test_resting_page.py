"""A deal that rests, as its seller sees it."""

from typing import Any

import pytest
from django.utils import timezone

from reopen.records.models import Deal, Outcome, Recipient
from reopen.services.campaigns.rest import rest
from tests.fixtures.letters import make_campaign, make_mailbox
from tests.web.deals import lose_some

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def deal(company: Any) -> Any:
    """The first of three, with its company."""
    deals: list[Any] = [*lose_some(company.sells["rep"], 3, promised=True)]
    now = timezone.now()
    campaign = make_campaign(make_mailbox(), state="collecting", approved_at=now)
    Recipient.objects.create(
        campaign=campaign, contact=deals[0].contact, account=deals[0].account, deal=deals[0], state="letter"
    )
    rest(campaign, now=now)
    return deals[0]


def test_page_and_list(company: Any, deal: Any, page: Any, sign_in: Any, sights: Any) -> None:
    sign_in(company.rep)
    found = []
    for path in (f"/deals/{deal.pk}/", "/deals/?show=resting"):
        page.goto(path)
        found += [f"{path}: {line}" for line in sights(page)]
    assert found == []
    assert page.locator("h1").inner_text() == "1 deal that rests: the owner has written to its people."


def test_o_reopens_and_it_rests_on(company: Any, deal: Any, page: Any, sign_in: Any) -> None:
    sign_in(company.rep)
    page.goto(f"/deals/{deal.pk}/")
    assert page.locator("h1").inner_text() == "Cumberland Title rests: the owner has written."
    page.keyboard.press("o")
    page.wait_for_selector("text=The deal rests on")
    said = page.locator("section:has(#more)").inner_text()
    assert said.startswith("If they turn to you\n\nIt is reopened: they called")
    assert Outcome.objects.get(deal=deal).kind == "reopened"
    assert Deal.objects.get(pk=deal.pk).resting_since is not None
