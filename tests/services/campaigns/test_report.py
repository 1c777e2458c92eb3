"""What came of the letter beside the holdout."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.report import report
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_campaign, make_mailbox

NOW = datetime(2026, 3, 24, 15, tzinfo=UTC)


def test_groups_are_compared_and_few_are_too_few(company: Company) -> None:
    from reopen.records.models import Deal, DoorAnswer, Recipient, Reply

    campaign = make_campaign(make_mailbox(), state="collecting", approved_at=NOW - timedelta(days=20))
    for n in range(50):
        deal = make_deal(company.sells["rep"], account=f"Firm {n}", phone="", amount="1000")
        Recipient.objects.create(
            campaign=campaign,
            contact=deal.contact,
            account=deal.account,
            deal=deal,
            state="letter" if n < 25 else "holdout",
        )
        if n < 15:
            Reply.objects.create(
                mailbox=campaign.mailbox,
                uid_validity=1,
                uid=n,
                content_hash=str(n),
                raw=b"",
                received_at=NOW,
                stored_at=NOW,
                contact=deal.contact,
                campaign=campaign,
                kind="human",
                state="judged",
            )
        if n < 3:
            DoorAnswer.objects.create(deal=deal, state="open", on=date(2026, 3, 20))
        if n in (0, 1, 30):
            Deal.objects.filter(pk=deal.pk).update(
                status="won",
                closed_on=date(2026, 3, 20),
                amount=Decimal(1000),
                currency="EUR" if n == 1 else "USD",
            )
    found = report(campaign)
    assert (found.answered.letter.k, found.answered.letter.n, found.answered.holdout.k) == (15, 25, 0)
    assert found.answered.verdict == "more"
    assert (found.door.letter.k, found.won.letter.k, found.won.holdout.k) == (3, 2, 1)
    assert found.won.verdict == "too few to tell"
    assert found.revenue.verdict == "too few to tell"
    assert found.currency == "USD"
    assert (found.revenue.letter, found.revenue.holdout, found.other_currencies) == (40.0, 40.0, 1)
    assert found.to_json()["answered"]["letter"]["k"] == 15


def test_draft_has_no_report(db: None) -> None:
    campaign = make_campaign(make_mailbox(), state="draft", approved_at=None)
    with pytest.raises(CampaignError, match="has not been approved"):
        report(campaign)
