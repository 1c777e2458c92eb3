import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from reopen.core.cadence import DEFAULT, settings_text
from reopen.records.models import Touch
from reopen.services import cadence_settings
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal


@pytest.fixture(autouse=True)
def _no_file() -> Iterator[None]:
    cadence_settings.path().unlink(missing_ok=True)
    yield
    cadence_settings.path().unlink(missing_ok=True)


@pytest.fixture
def owner(company: Company, client: Client) -> Client:
    client.force_login(company.owner)
    return client


def errors(answer: Any) -> list[str]:
    return re.findall(r'<p class="wrong"[^>]*>([^<]*)</p>', answer.content.decode())


FORM = {
    "gaps": "4, 4, 4, 6, 6, 8, 8, 10, 12, 13",
    "sideways_weeks": "2",
    "tries": "1, 2, 4",
    "rival_gone_enabled": "on",
    "rival_gone_weeks": "4",
    "post_mortem_enabled": "on",
    "post_mortem_days": "14",
    "call_back_enabled": "on",
    "call_back_weeks": "6",
    "contract_enabled": "on",
    "contract_every_months": "6",
    "contract_from_share": "0.5",
    "notice_enabled": "on",
    "notice_lead_days": "30",
    "mailing_enabled": "on",
    "mailing_months": "6",
    "quote_enabled": "on",
    "quote_weekday": "4",
    "quote_from": "09:00",
    "quote_to": "12:00",
    "new_after": "lost_on",
    "new_channel": "phone",
    "new_roll": "forward",
}


def test_form_as_shown_saves_the_same_settings(owner: Client) -> None:
    owner.post("/settings/cadences/", FORM | {"save": "1"})
    assert cadence_settings.load() == DEFAULT


def test_look_shows_the_change_and_saves_nothing(owner: Client) -> None:
    answer = owner.post("/settings/cadences/", FORM | {"gaps": "5, 4", "look": "1"})
    page = answer.content.decode()
    assert (answer.status_code, "nothing is saved yet" in page, "<strong>new</strong>" in page) == (
        200,
        True,
        True,
    )
    assert (page.count('<tr class="gone">') > 0, cadence_settings.load()) == (True, DEFAULT)
    assert 'value="5, 4"' in page
    assert "gaps_weeks = [5, 4]" in page


def test_save_plans_the_deals_in_care_anew_and_z_takes_it_back(company: Company, owner: Client) -> None:
    today = timezone.localdate()
    deal = make_deal(company.sells["rep"], lost_on=today, in_care_since=today)
    answer = owner.post("/settings/cadences/", FORM | {"post_mortem_days": "30", "save": "1"}, follow=True)
    assert "1 deal in care planned anew." in answer.content.decode()
    assert cadence_settings.load().post_mortem_days == 30
    due = Touch.objects.filter(deal=deal, channel="phone")
    assert [touch.due_on >= today + timedelta(days=30) for touch in due] == [True]
    owner.post("/settings/cadences/undo/")
    assert cadence_settings.load() == DEFAULT
    assert [touch.due_on < today + timedelta(days=20) for touch in due.all()] == [True]
    assert (
        "There is nothing to take back."
        in owner.post("/settings/cadences/undo/", follow=True).content.decode()
    )


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("gaps", "4, four", "“four” is not a whole number. Write them like 4, 4, 6."),
        ("gaps", "2, 4", "It is [2, 4]; it must be a list of whole numbers from 3 to 13."),
        ("gaps", "", "Weeks between check-ins: nothing is written here yet."),
        (
            "tries",
            "2, 1",
            "It is [2, 1]; it must be a list of whole numbers from 1 to 30, each larger than the last.",
        ),
        ("post_mortem_days", "91", "It is 91; it must be a whole number from 1 to"),
        ("contract_from_share", "2", "It is 2.0; it must be a share from 0 to 1, such as 0.5."),
        ("contract_from_share", "half", "This is not a share. Write it like 0.5."),
        ("quote_to", "08:00", "The quote&#x27;s window must end after it begins."),
        ("quote_to", "noon", "This is not a time of day. Write it like 09:00."),
        ("new_months", "12", "The new cadence needs a name."),
        ("words_check_in", "Hello {nmae}", "“{nmae}” is no name that I know."),
        ("words_check_in", "Hello [{name}", "A bracket"),
    ],
)
def test_what_cannot_stand_is_told_at_its_field(field: str, value: str, words: str, owner: Client) -> None:
    answer = owner.post("/settings/cadences/", FORM | {field: value, "save": "1"})
    (told,) = errors(answer)
    assert (answer.status_code, told[: len(words)]) == (422, words)
    assert 'id="id_' in answer.content.decode()
    assert cadence_settings.load() == DEFAULT


def test_cadence_is_added_and_removed(owner: Client) -> None:
    new = {"new_name": "budget_round", "new_months": "10, 22", "new_words": "It is that time of the year."}
    owner.post("/settings/cadences/", FORM | new | {"save": "1"})
    (custom,) = cadence_settings.load().custom
    assert (custom.name, custom.months, custom.words) == (
        "budget_round",
        (10, 22),
        "It is that time of the year.",
    )
    assert "call at month 10, 22 after the loss" in owner.get("/settings/cadences/").content.decode()
    owner.post("/settings/cadences/", FORM | {"remove_budget_round": "on", "save": "1"})
    assert cadence_settings.load().custom == ()


@pytest.mark.parametrize(("name", "words"), [("Budget Round", "Name is"), ("mailing", "There is a cadence")])
def test_name_that_cannot_be(name: str, words: str, owner: Client) -> None:
    answer = owner.post("/settings/cadences/", FORM | {"new_name": name, "new_months": "10", "save": "1"})
    assert [told[: len(words)] for told in errors(answer)] == [words]


def test_own_words_reach_the_file(owner: Client) -> None:
    owner.post(
        "/settings/cadences/", FORM | {"words_check_in": "It’s {seller}. “How is it going?”", "save": "1"}
    )
    assert cadence_settings.load().words == {"check_in": "It’s {seller}. “How is it going?”"}


def test_switches_go_off_but_check_ins_cannot(owner: Client) -> None:
    off = {k: v for k, v in FORM.items() if not k.endswith("_enabled")}
    owner.post("/settings/cadences/", off | {"save": "1"})
    settings = cadence_settings.load()
    assert (settings.mailing_enabled, settings.contract_enabled, settings.notice_enabled) == (
        False,
        False,
        False,
    )
    answer = owner.post("/settings/cadences/", {"raw": "[check_in]\nenabled = false\n", "save": "1"})
    assert errors(answer) == ["Line 2: check_in cannot be switched off: it is what keeps the door open."]


def test_raw_file_is_saved_as_written(owner: Client) -> None:
    text = "# ours\n[check_in]\ngaps_weeks = [5, 6]\n"
    owner.post("/settings/cadences/", {"raw": text.replace("\n", "\r\n"), "save": "1"})
    assert (cadence_settings.text(), cadence_settings.load().gaps) == (text, (5, 6))


def test_raw_words_that_cannot_be_said_are_refused(owner: Client) -> None:
    answer = owner.post("/settings/cadences/", {"raw": '[words]\ncheck_in = "Hi {nmae}."\n', "save": "1"})
    assert answer.status_code == 422
    assert "“check_in” in [words]: “{nmae}” is no name that I know." in answer.content.decode()
    assert not cadence_settings.path().exists()


def test_raw_error_names_the_line_and_keeps_what_was_typed(owner: Client) -> None:
    answer = owner.post("/settings/cadences/", {"raw": "[mailing]\nevery_months = 0\n", "save": "1"})
    page = answer.content.decode()
    assert errors(answer) == [
        "Line 2: every_months in [mailing] is 0; it must be a whole number from 1 to 60."
    ]
    assert ("<code>every_months = 0</code>" in page, "every_months = 0\n</textarea>" in page) == (True, True)
    assert cadence_settings.load() == DEFAULT


def test_file_broken_by_hand_is_shown_and_mended_here(owner: Client) -> None:
    cadence_settings.path().write_text("[mailng]\n")
    answer = owner.get("/settings/cadences/")
    page = answer.content.decode()
    assert (answer.status_code, "cannot be read: mend it below" in page) == (200, True)
    assert "Line 1: “mailng” is not a section" in errors(answer)[0]
    owner.post("/settings/cadences/", {"raw": settings_text(DEFAULT), "save": "1"})
    assert cadence_settings.load() == DEFAULT


def test_example_is_dated_from_today(owner: Client) -> None:
    page = owner.get("/settings/cadences/").content.decode()
    assert ("post-mortem" in page, "contract month 18" in page) == (True, True)
    assert date(2026, 1, 1) < timezone.localdate()
