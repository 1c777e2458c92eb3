"""What came of the letter, beside the people who were held out: answers, open doors, wins and their revenue.

Everyone of the frozen cohort counts in the group that the draw put them into, whether the letter arrived or not:
else the comparison would be of those whom letters reach with all.
"""

from collections import defaultdict
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q

from reopen.core.experiment import Finding, MoneyFinding, compare, compare_money
from reopen.records.models import Campaign, Deal, DoorAnswer, Recipient, Reply
from reopen.records.queries.company import company
from reopen.services.campaigns.draft import CampaignError

_CHUNK = 500
_GROUPS = (Recipient.State.LETTER, Recipient.State.HOLDOUT)


@dataclass(frozen=True, slots=True)
class Report:
    """Each finding has the letter's share, the holdout's, the interval of their difference, and the words."""

    campaign_id: int
    title: str
    answered: Finding
    door: Finding
    won: Finding
    revenue: MoneyFinding
    currency: str
    other_currencies: int  # deals won in another currency, which the revenue leaves out

    def to_json(self) -> dict[str, Any]:
        """Plain."""
        return asdict(self)


@dataclass(slots=True)
class _Person:
    """One recipient's outcome."""

    group: str
    answered: bool = False
    door: bool = False
    won: bool = False
    revenue: Decimal = Decimal(0)


def report(campaign: Campaign) -> Report:
    """As it stands now. Raises CampaignError for a campaign that nobody has approved."""
    if campaign.approved_at is None:
        raise CampaignError(f"{campaign.title} has not been approved: there is nothing to report.")
    firm = company()
    since = campaign.approved_at.astimezone(ZoneInfo(firm.time_zone)).date()
    people = {
        one.pk: one for one in Recipient.objects.filter(campaign=campaign, state__in=_GROUPS).order_by("pk")
    }
    found = {pk: _Person(one.state) for pk, one in people.items()}
    by_contact = {one.contact_id: found[pk] for pk, one in people.items()}
    replied = Reply.objects.filter(campaign=campaign, kind="human").values_list(
        "contact_id", "letter__contact_id"
    )
    for contact, written_to in replied:
        person = by_contact.get(written_to) or by_contact.get(contact)
        if person is not None:
            person.answered = True
    others = 0
    ids = list(people)
    for start in range(0, len(ids), _CHUNK):
        part = [people[pk] for pk in ids[start : start + _CHUNK]]
        owners = _owners(part)
        deals = list(owners)
        opened = DoorAnswer.objects.filter(deal__in=deals, state="open", on__gte=since, undone_at=None)
        for deal_id in opened.values_list("deal_id", flat=True):
            for pk in owners[deal_id]:
                found[pk].door = True
        won = Deal.objects.filter(pk__in=deals, status=Deal.Status.WON, closed_on__gte=since)
        for deal_id, amount, currency in won.values_list("pk", "amount", "currency"):
            for pk in owners[deal_id]:
                found[pk].won = True
                if (currency or firm.currency) == firm.currency:
                    found[pk].revenue += amount or 0
                else:
                    others += 1
    letter = [one for one in found.values() if one.group == Recipient.State.LETTER]
    holdout = [one for one in found.values() if one.group == Recipient.State.HOLDOUT]

    def both(what: str, words: str) -> Finding:
        return compare(
            (len(letter), sum(getattr(one, what) for one in letter)),
            (len(holdout), sum(getattr(one, what) for one in holdout)),
            words,
        )

    return Report(
        campaign.pk,
        campaign.title,
        both("answered", "answered"),
        both("door", "opened the door"),
        both("won", "bought"),
        compare_money(
            [float(one.revenue) for one in letter],
            [float(one.revenue) for one in holdout],
            campaign.seed,
        ),
        firm.currency,
        others,
    )


def _owners(recipients: list[Recipient]) -> dict[int, set[int]]:
    """Deal id → the recipients whose it is: the deal written about, the person's, the company's."""
    by_account = {one.account_id: one.pk for one in recipients if one.account_id}
    by_contact = {one.contact_id: one.pk for one in recipients}
    by_deal = {one.deal_id: one.pk for one in recipients if one.deal_id}
    rows = Deal.objects.filter(
        Q(account__in=list(by_account)) | Q(contact__in=list(by_contact)) | Q(pk__in=list(by_deal))
    ).values_list("pk", "account_id", "contact_id")
    owners: dict[int, set[int]] = defaultdict(set)
    for pk, account, contact in rows:
        for of in (by_account.get(account), by_contact.get(contact), by_deal.get(pk)):
            if of is not None:
                owners[pk].add(of)
    return owners
