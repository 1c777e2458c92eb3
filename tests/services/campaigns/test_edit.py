"""A text is saved as it is typed: whose letter is blocked is looked at anew where the text may change it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reopen.records.models import Campaign, Contact, Recipient
from reopen.services.campaigns.draft import edit, new_campaign
from tests.services.campaigns.test_cohort_of import JANUARY, NOW, TODAY, asked

pytestmark = pytest.mark.django_db
PLAIN = "Hello {first}, answer “remove”."


def drafted() -> Campaign:
    asked("Ann Lee")
    asked("Bob Ray")
    Contact.objects.filter(name="Bob Ray").update(name="Ray", first_name="")
    return new_campaign(month=JANUARY, subject="Hello", text=PLAIN, now=NOW, today=TODAY)


def states() -> list[str]:
    return sorted(Recipient.objects.values_list("state", flat=True))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (PLAIN, ["blocked", "letter"]),
        ("Hello {first|there}, answer “remove”.", ["letter", "letter"]),
        ("Hello {first|}, answer “remove”.", ["blocked", "letter"]),
        ("Hello, answer “remove”.", ["letter", "letter"]),
        ("Hello {rep}, answer “remove”.", ["blocked", "blocked"]),
    ],
)
def test_who_is_blocked_follows_the_text(text: str, found: list[str]) -> None:
    campaign = drafted()
    edit(campaign, text=text, today=TODAY)
    assert states() == found
    edit(campaign, text=PLAIN, today=TODAY)
    assert states() == ["blocked", "letter"]


def test_other_words_alone_look_at_nobody() -> None:
    campaign = drafted()
    with CaptureQueriesContext(connection) as seen:
        edit(campaign, text="Good morning {first}, please answer “remove”.", today=TODAY)
    assert not [q for q in seen if "records_recipient" in q["sql"]]
    assert Campaign.objects.get().text == "Good morning {first}, please answer “remove”."


def test_holdout_is_drawn_anew_when_it_changes() -> None:
    campaign = drafted()
    edit(campaign, text="Hello, answer “remove”.", holdout_percent=50, today=TODAY)
    assert states() == ["holdout", "letter"]
    edit(campaign, holdout_percent=0, today=TODAY)
    assert states() == ["letter", "letter"]
