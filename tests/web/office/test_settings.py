import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from reopen.records.models import Deal
from reopen.records.queries.company import company as company_now
from reopen.services.company_settings import set_company
from reopen.services.users import ensure_owner
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

SAID = {
    "company": "Harlan Pike",
    "country": "US",
    "time_zone": "America/New_York",
    "currency": "USD",
    "minutes_a_day": "45",
    "care_minutes_a_day": "15",
    "postal_address": "Harlan Pike\n12 Mill Street",
    "opt_out_list": "none",
    "digest_hour": "07:00",
}


def errors(answer: Any) -> list[str]:
    return re.findall(r'<p class="wrong"[^>]*>([^<]*)</p>', answer.content.decode())


@pytest.fixture
def owner(company: Company, client: Client) -> Client:
    client.force_login(company.owner)
    return client


def test_settings_are_kept_and_shown(owner: Client) -> None:
    answer = owner.post("/settings/", SAID, follow=True)
    now = company_now()
    assert (now.name, now.country, now.minutes_a_day, now.postal_address) == (
        "Harlan Pike",
        "US",
        45,
        "Harlan Pike\n12 Mill Street",
    )
    page = answer.content.decode()
    assert "The company’s settings are saved." in page
    assert '<option value="America/New_York" selected>' in page


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("minutes_a_day", "lots", "This is not a whole number."),
        ("minutes_a_day", "", "Minutes a day: nothing is written here yet."),
        ("minutes_a_day", "500", "“500” is no number of minutes a day. Write a whole number from 0 to 480."),
        ("care_minutes_a_day", "50", "50 minutes for old losses do not fit into the 45 minutes of the day."),
        ("country", "ZZ", "“ZZ” is not among the choices. Choose one of the list."),
        ("time_zone", "Mars/Olympus", "“Mars/Olympus” is not among the choices. Choose one of the list."),
        ("company", "x" * 121, "That is 121 letters; 120 fit."),
    ],
)
def test_what_cannot_stand_is_told_at_its_field(field: str, value: str, words: str, owner: Client) -> None:
    answer = owner.post("/settings/", SAID | {field: value})
    page = answer.content.decode()
    assert (answer.status_code, errors(answer)) == (422, [words])
    assert f'id="id_{field}_error"' in page
    assert re.search(rf'name="{field}"[^>]*aria-invalid="true"', page)
    assert company_now().name == ""


def test_managers_part_of_the_office_begins_at_the_team(company: Company, client: Client) -> None:
    client.force_login(company.manager)
    assert client.get("/settings/")["Location"] == "/team/"


def test_pace_is_the_owners(company: Company, owner: Client) -> None:
    owner.post("/settings/pace/", {"care_minutes_a_day": "25", "save": "1"})
    assert company_now().care_minutes_a_day == 25
    answer = owner.post("/settings/pace/", {"care_minutes_a_day": "61"})
    assert errors(answer) == ["61 minutes for old losses do not fit into the 60 minutes of the day."]
    client = Client()
    client.force_login(company.manager)
    assert client.get("/settings/pace/").status_code == 200
    assert client.post("/settings/pace/", {"care_minutes_a_day": "1"}).status_code == 403


@pytest.fixture
def first(db: None, client: Client) -> Client:
    client.force_login(ensure_owner(now=datetime(2026, 2, 24, tzinfo=UTC)))
    return client


WELCOME = {
    "you-name": "Olive",
    "you-email": "olive@example.com",
    "you-password": "paper tray twelve",
    "firm-company": "Harlan Pike",
    "firm-country": "US",
    "firm-time_zone": "America/New_York",
    "firm-currency": "USD",
}


def test_welcome_names_the_owner_and_the_company(first: Client) -> None:
    answer = first.post("/welcome/", WELCOME)
    assert answer["Location"] == "/welcome/first-steps/"
    assert first.get("/password/").status_code == 200  # still signed in, with the new password
    now = company_now()
    assert (now.name, now.country, isinstance(now.welcomed_on, date)) == ("Harlan Pike", "US", True)
    fresh = Client()
    fresh.post("/sign-in/", {"login": "olive@example.com", "password": "paper tray twelve"})
    assert "_auth_user_id" in fresh.session


def test_welcome_may_be_skipped(first: Client) -> None:
    assert first.post("/welcome/", {"skip": "1"})["Location"] == "/welcome/first-steps/"
    assert company_now().welcomed_on is not None
    assert "There are no deals here yet." in first.get("/welcome/first-steps/").content.decode()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("you-email", "nonsense", "“nonsense” is not an e-mail address."),
        ("you-password", "short", "This password is too short. It must contain at least 10 characters."),
        ("firm-currency", "XXX", "“XXX” is not among the choices. Choose one of the list."),
    ],
)
def test_welcome_tells_what_cannot_be(field: str, value: str, words: str, first: Client) -> None:
    answer = first.post("/welcome/", WELCOME | {field: value})
    assert (answer.status_code, errors(answer)) == (422, [words])
    assert company_now().welcomed_on is None


def test_sample_company_comes_in_and_goes_out(first: Client) -> None:
    answer = first.post("/welcome/sample/")
    assert (answer["Location"], Deal.objects.count()) == ("/", 1500)
    assert "Take the sample company out" in first.get("/settings/").content.decode()
    answer = first.post("/welcome/sample/", {"out": "1"})
    assert (answer["Location"], Deal.objects.count()) == ("/welcome/first-steps/", 0)


def test_sample_is_refused_beside_real_deals(company: Company, owner: Client) -> None:
    make_deal(company.sells["rep"])
    answer = owner.post("/welcome/sample/")
    assert (answer.status_code, "would mingle with them" in answer.content.decode()) == (409, True)
    assert Deal.objects.count() == 1


def test_pace_is_tried_before_it_is_saved(company: Company, owner: Client) -> None:
    for _ in range(30):
        make_deal(company.sells["rep"], in_care_since=None)
    slow = owner.post("/settings/pace/", {"care_minutes_a_day": "0", "look": "1"}).content.decode()
    fast = owner.post("/settings/pace/", {"care_minutes_a_day": "60", "look": "1"}).content.decode()
    assert ("At 0 minutes a day" in slow, "At 60 minutes a day" in fast) == (True, True)
    left = [re.findall(r'data-label="Still in line"[^>]*>(\d+)', page) for page in (slow, fast)]
    assert (left[1], int(left[0][0]) > 0, company_now().care_minutes_a_day) == (["0"], True, 20)


@pytest.mark.parametrize(
    ("said", "presses"),
    [
        ({}, "Say who you are: the company has no name yet."),
        ({"company": "Harlan Pike"}, "Say in which country you are"),
        ({"company": "Harlan Pike", "country": "US"}, "is a list of opt-outs kept outside the CRM?"),
        ({"company": "Harlan Pike", "country": "US", "opt-out-list": "none"}, "nothing is left to say"),
    ],
)
def test_page_opens_with_what_is_missing(said: dict[str, str], presses: str, owner: Client) -> None:
    set_company(said)
    (head,) = re.findall(r"<h1>(.*?)</h1>", owner.get("/settings/").content.decode())
    assert presses in head
