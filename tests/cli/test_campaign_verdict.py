"""`reopen campaign verdict`, `release` and `report`."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone

from reopen.cli.main import main
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_campaign, make_mailbox

Run = Callable[..., Result]


@pytest.fixture
def reopen(db: None) -> Run:
    return lambda *words: CliRunner().invoke(main, ["campaign", *words], catch_exceptions=False)


@pytest.fixture
def number(company: Company) -> str:
    """A campaign that collects, with one answer that is worth discussing."""
    from reopen.records.models import Recipient, Reply
    from reopen.services.campaigns.rest import rest

    now = timezone.now()
    campaign: Any = make_campaign(make_mailbox(), state="collecting", approved_at=now - timedelta(days=15))
    deal = make_deal(company.sells["rep"])
    Recipient.objects.create(
        campaign=campaign, contact=deal.contact, account=deal.account, deal=deal, state="letter"
    )
    rest(campaign, now=now)
    Reply.objects.create(
        mailbox=campaign.mailbox,
        uid_validity=1,
        uid=1,
        content_hash="1",
        raw=b"",
        received_at=now,
        stored_at=now,
        contact=deal.contact,
        campaign=campaign,
        kind="human",
        state="judged",
        decision="interested",
        worth=True,
    )
    return str(campaign.pk)


def test_accepted_and_released(reopen: Run, number: str) -> None:
    refused = reopen("release", number)
    assert (refused.exit_code, refused.output) == (
        1,
        f"Error: January 2025 has not been accepted: `reopen campaign verdict {number} accept` comes first.\n",
    )
    assert reopen("verdict", number, "accept").output == (
        "January 2025: accepted. The seal holds until you release the replies.\n"
        "One person wrote back: 1 worth discussing, 0 answered, 0 removed.\n"
    )
    assert reopen("release", number).output == "One deal handed to its seller for today. The seal is off.\n"
    listed = json.loads(reopen("list", "--json").output)
    assert [(one["id"], one["state"], one["verdict"]) for one in listed] == [
        (int(number), "judged", "accept")
    ]


def test_rejected_as_json(reopen: Run, number: str) -> None:
    told = json.loads(reopen("verdict", number, "reject", "--json").output)
    assert told == {
        "id": int(number),
        "verdict": "reject",
        "replies": 1,
        "worth": 1,
        "not_worth": 0,
        "waiting": 0,
        "answered": 0,
        "removed": 0,
    }


def test_report(reopen: Run, number: str) -> None:
    assert reopen("report", number).output.splitlines()[:2] == [
        "January 2025",
        "  1 of 1 (100%) answered; no holdout, so nothing to compare with",
    ]
    told = json.loads(reopen("report", number, "--json").output)
    assert (told["answered"]["verdict"], told["revenue"]["verdict"]) == ("too few to tell", "too few to tell")


def test_unknown_campaign(reopen: Run) -> None:
    answer = reopen("verdict", "77", "accept")
    assert (answer.exit_code, "There is no campaign 77." in answer.output) == (1, True)


def test_whose_call_it_is_where_nobody_is_the_seller(reopen: Run, number: str, company: Company) -> None:
    from reopen.records.models import Deal, Recipient

    Recipient.objects.update(deal=None)
    Deal.objects.all().delete()
    reopen("verdict", number, "accept")
    refused = reopen("release", number)
    assert "asked without a deal, and nobody is their seller." in refused.output
    unknown = reopen("release", number, "--to", "Nobody Known")
    assert unknown.output.startswith("Error: There is no seller “Nobody Known”. There are: Otto Other,")
    assert reopen("release", number, "--to", "Rita Rep").output.startswith("One deal handed to its seller")
    assert Deal.objects.get().owner == company.sells["rep"]


def test_release_is_taken_back(reopen: Run, number: str) -> None:
    reopen("verdict", number, "accept")
    assert "has not been released" in reopen("take-back", number).output
    reopen("release", number)
    done = json.loads(reopen("take-back", number, "--json").output)
    assert (done["id"], done["deals"], done["acted_on"]) == (int(number), 1, 0)
    assert (done["who"], done["mailed"]) == (["Max Manager", "Rita Rep"], [])
    reopen("release", number)
    assert reopen("take-back", number).output.startswith("January 2025 is sealed again. From ")
