"""Settings, Calendar: an address is made, shown once, revoked and brought back; the morning's mail on and off."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from reopen.records.models import CalendarFeed, User
from reopen.services.company_settings import set_company
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal, make_touch
from tests.fixtures.letters import make_mailbox
from tests.fixtures.signed_in import signed_in

PAGE = "/settings/calendar/"


@pytest.fixture
def rep(company: Company) -> Client:
    return signed_in(company.rep)


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def test_an_address_is_shown_once_and_revoked(rep: Client, company: Company) -> None:
    assert "No calendar reads your calls yet." in text_of(rep.get(PAGE))
    made = text_of(rep.post(f"{PAGE}add/", {"name": "my phone"}))
    found = re.search(r'value="http://testserver(/calendar/([\w-]{43})\.ics)"', made)
    assert found is not None
    assert Client().get(found[1]).status_code == 200
    page = text_of(rep.get(PAGE))
    assert ("One calendar reads your calls." in page, "my phone" in page, found[2] in page) == (
        True,
        True,
        False,
    )
    number = CalendarFeed.objects.get().pk
    other = signed_in(company.other_rep)
    assert "That address is not yours" in text_of(other.post(f"{PAGE}revoke/", {"feed": number}, follow=True))
    assert Client().get(found[1]).status_code == 200
    gone = text_of(rep.post(f"{PAGE}revoke/", {"feed": number}, follow=True))
    assert "“my phone” reads your calls no more." in gone
    assert f'action="{PAGE}back/?feed={number}"' in gone
    assert Client().get(found[1]).status_code == 404
    rep.post(f"{PAGE}back/?feed={number}")
    assert Client().get(found[1]).status_code == 200


def test_a_name_too_long_is_told_at_its_field(rep: Client) -> None:
    answer = rep.post(f"{PAGE}add/", {"name": "x" * 81})
    assert (answer.status_code, "The name has 81 letters; 80 fit." in text_of(answer)) == (422, True)
    assert CalendarFeed.objects.count() == 0
    for wrong in ("", "x", "-1", "9" * 30):
        assert rep.post(f"{PAGE}revoke/", {"feed": wrong}).status_code == 302


def test_the_mornings_mail_on_and_off(rep: Client, company: Company, settings: Any) -> None:
    make_touch(make_deal(company.sells["rep"]), timezone.now().date())
    assert "No mailbox of the company sends mail yet" in text_of(rep.get(PAGE))
    make_mailbox(way="smtp")
    assert "REOPEN_URL says it." in text_of(rep.get(PAGE))
    settings.REOPEN_URL = "https://reopen.example.com"
    set_company({"digest-hour": "6:30"})
    assert "It comes at 06:30 (UTC) on working days, from olive@reopen.test to rep@example.com" in text_of(
        rep.get(PAGE)
    )
    assert "comes no more" in text_of(rep.post(f"{PAGE}morning/", follow=True))
    assert User.objects.get(pk=company.rep.pk).digest_off_at is not None
    assert "It is off for you: nothing is sent to rep@example.com." in text_of(rep.get(PAGE))
    rep.post(f"{PAGE}morning/", {"on": "1"})
    assert User.objects.get(pk=company.rep.pk).digest_off_at is None
    set_company({"digest-hour": "off"})
    assert "the owner has switched it off for everyone" in text_of(rep.get(PAGE))
    assert "It goes to who has calls of their own." in text_of(signed_in(company.owner).get(PAGE))


def test_reps_come_to_it_by_settings(rep: Client) -> None:
    assert rep.get("/settings/")["Location"] == PAGE
