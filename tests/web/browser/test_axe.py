"""Every page of the desk, light and dark, on the desk and on a phone: no violation, nothing wider than the screen."""

import pytest

from reopen.records.models import Account, Deal
from tests.web.deals import lose_some

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = {
    "today": "/",
    "today, everyone's": "/?owner=0",
    "deal": "/deals/{first}/",
    "a deal that was let go": "/deals/{last}/",
    "deals": "/deals/",
    "deals, filtered": "/deals/?show=waiting&stage=Demo",
    "deals, found": "/deals/?q=cumber",
    "deals, not found": "/deals/?q=nobody",
    "lose": "/deals/{last}/lose/",
    "lose, find": "/lose/?q=orrin",
    "lose, new": "/lose/?new=Foo",
    "call": "/deals/{first}/call/",
    "door": "/deals/{first}/door/",
    "facts": "/deals/{first}/facts/",
}


def test_every_page(company, page, sign_in, sights):
    deals = lose_some(company.sells["rep"], 5, promised=True)
    Deal.objects.filter(pk=deals[-1].pk).update(let_go=True, in_care_since=None)
    # Where the zone is unknown it is office hours: green numbers and a green Call, at any hour of the test.
    Account.objects.filter(deals__in=deals[:2]).update(time_zone="")
    sign_in(company.owner)
    found = []
    for name, path in PAGES.items():
        answer = page.goto(path.format(first=deals[0].pk, last=deals[-1].pk))
        assert answer.status == 200, name
        found += [f"{name}: {line}" for line in sights(page)]
    assert found == []


def test_states_of_today(company, page, sign_in, sights):
    """Removal, snooze, an error, the keys, nothing due, and an empty database."""
    sign_in(company.rep)
    found = []
    page.goto("/")
    assert "There are no deals here yet." in page.locator("main").inner_text()
    found += sights(page)
    lose_some(company.sells["rep"], 3)
    page.goto("/")
    page.keyboard.press("x")
    page.wait_for_selector("#after:has-text('This stops')")
    found += sights(page)
    page.keyboard.press("s")
    found += sights(page)
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    page.wait_for_selector("input[name=next]")
    page.locator("input[name=next]").fill("soon")
    page.keyboard.press("Enter")
    page.wait_for_selector("#next-wrong")
    found += sights(page)
    page.locator("input[name=next]").blur()
    page.keyboard.press("?")
    found += sights(page)
    page.keyboard.press("Escape")
    Deal.objects.get(pk=Deal.objects.earliest("pk").pk).touches.update(due_on="2099-01-01")
    page.goto("/deals/?show=won")
    found += sights(page)
    assert found == []
