"""Calls that fell due in the rest begin when the seal is off."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import transaction

from reopen.services.campaigns import waking
from reopen.services.campaigns.rest import rest
from reopen.services.plan_touches import replan
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_campaign, make_mailbox

pytestmark = pytest.mark.django_db
APPROVED = datetime(2026, 3, 3, 15, tzinfo=UTC)
NOW = datetime(2026, 3, 27, 15, tzinfo=UTC)  # a Friday
TODAY, MONDAY, TUESDAY = date(2026, 3, 27), date(2026, 3, 30), date(2026, 3, 31)


def _calls(deal: Any) -> list[tuple[date, date | None]]:
    from reopen.records.models import Touch

    planned = Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on")
    return list(planned.values_list("due_on", "snoozed_from"))


def test_they_are_spread_from_the_day_of_waking_on(company: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from reopen.records.models import Activity, Campaign, Promise, Recipient

    monkeypatch.setattr(waking, "A_DAY", 1)
    seller = company.sells["rep"]
    campaign = make_campaign(make_mailbox(), state="judged", approved_at=APPROVED)
    # The first call is owed two weeks after the loss: in the rest, but of the last before it.
    lost = {"first": (2, 24), "second": (2, 25), "third": (2, 26), "promised": (2, 20), "before": (2, 10)}
    deals = {}
    for name, (month, day) in lost.items():
        on = date(2026, month, day)
        deals[name] = make_deal(seller, account=name, contact=f"Ann {name}", lost_on=on, in_care_since=on)
        Recipient.objects.create(
            campaign=campaign, contact=deals[name].contact, deal=deals[name], state="letter"
        )
    Promise.objects.create(
        deal=deals["promised"], kind="call_back", on=date(2026, 3, 12), made_on=date(2026, 2, 21)
    )
    with transaction.atomic():
        rest(campaign, now=APPROVED)
        Campaign.objects.filter(pk=campaign.pk).update(unsealed_at=NOW)
        woken = waking.wake_up(campaign, now=NOW)
    assert sorted(woken) == sorted(deal.pk for deal in deals.values())
    assert {name: _calls(deal)[0] for name, deal in deals.items()} == {
        "first": (TODAY, date(2026, 3, 10)),
        "second": (MONDAY, date(2026, 3, 11)),
        "third": (TUESDAY, date(2026, 3, 12)),
        "promised": (TODAY, date(2026, 3, 12)),
        "before": (date(2026, 2, 24), None),
    }
    told = Activity.objects.filter(kind="rest").order_by("deal").values_list("deal__account__name", "subject")
    assert [name for name, _ in told] == ["first", "second", "third", "promised"]
    assert told[1][1] == (
        "Rested since Tue 3 Mar 2026: the owner had written. The call that was due on Wed 11 Mar 2026 begins now"
    )
    # Whatever plans them anew leaves them there.
    assert replan([deals["second"].pk], today=TODAY) == 0
