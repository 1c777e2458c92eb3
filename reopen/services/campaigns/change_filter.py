"""Another filter for a draft: what it would change, and the change.

Who stays keeps what the owner said of them: taken out, other words. Who leaves and has such a mark is kept beside, as
left out, so that the mark holds when they come back: by the filter as it was, or by another.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from reopen.core.cohort import By, Decision, Filter, LeftOut, decide, title
from reopen.core.plain_english import capital, many
from reopen.records.models import Campaign, Contact, Recipient
from reopen.services.campaigns.candidates import cohort_of
from reopen.services.campaigns.draft import CampaignError, draw

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who does not fit any more; `mark`: what the owner had said of them."""

    contact_id: int
    name: str
    account: str
    mark: Literal["", "other words", "taken out"]


@dataclass(frozen=True, slots=True)
class Change:
    """People who come, stay and leave, those with a mark first among the last; `letters`, blocked ones among them."""

    title: str
    comes: int
    stays: int
    kept_marks: int  # of those who stay
    leaves: tuple[Leaver, ...]
    letters: int

    @property
    def people(self) -> int:
        """Of the cohort then."""
        return self.comes + self.stays

    @property
    def marked(self) -> tuple[Leaver, ...]:
        """Those who leave and of whom the owner had said something."""
        return tuple(one for one in self.leaves if one.mark)

    @property
    def sentence(self) -> str:
        """“Two people come, three stay, one leaves.”"""
        parts = (
            many(self.comes, "person comes", "people come") if self.comes else "",
            many(self.stays, "stays", "stay") if self.stays else "",
            many(len(self.leaves), "leaves", "leave") if self.leaves else "",
        )
        return f"{capital(', '.join(part for part in parts if part) or 'nobody is in it')}."


def what_changes(campaign: Campaign, month: date | None, by: By, where: Filter, *, today: date) -> Change:
    """What that filter would do to the draft; nothing is written. Raises CampaignError."""
    _may(campaign, month, by, where)
    cohort = cohort_of(month, by, where, on=today, campaign=campaign)
    decisions = decide(cohort.candidates, today, approval_decides=True)
    return _change(campaign, title(month, by, where, today), _here(campaign), decisions)


def change_filter(campaign_id: int, month: date | None, by: By, where: Filter, *, today: date) -> Change:
    """Draw the draft's cohort by that filter. Raises CampaignError where it is none any more, or the month is taken."""
    name = title(month, by, where, today)
    try:
        with transaction.atomic():
            campaign = Campaign.objects.select_for_update().get(pk=campaign_id)
            _may(campaign, month, by, where)
            before = _here(campaign)
            campaign.title, campaign.month, campaign.by, campaign.where = name, month, by, where.to_json()
            campaign.save(update_fields=["title", "month", "by", "where"])
            decisions = draw(campaign, today=today)
            return _change(campaign, name, before, decisions)
    except IntegrityError:
        raise CampaignError(_taken(_whole(month, by).get()), "month") from None  # somebody was quicker


def _whole(month: date | None, by: By) -> "QuerySet[Campaign]":
    """The campaign of the whole month."""
    return Campaign.objects.exclude(state=Campaign.State.CANCELLED).filter(month=month, by=by, where={})


def _taken(there: Campaign) -> str:
    return f"{there.title} has a campaign already: number {there.pk}, {there.state}."


def _may(campaign: Campaign, month: date | None, by: By, where: Filter) -> None:
    if campaign.state != Campaign.State.DRAFT:
        raise CampaignError(f"{campaign.title} is no draft any more: its cohort is frozen.")
    if campaign.mailing:
        raise CampaignError(
            f"{campaign.title} goes to those whose six months are over, and has no filter: take people out by hand."
        )
    if month is None and not where.to_json():
        raise CampaignError("Say whom the letter is for: a month, as 2026-01, or a filter.", "month")
    there = None if where.to_json() else _whole(month, by).exclude(pk=campaign.pk).first()
    if there is not None:
        raise CampaignError(_taken(there), "month")


def _here(campaign: Campaign) -> set[int]:
    """The contacts of the cohort as it was drawn."""
    rows = Recipient.objects.filter(campaign=campaign).exclude(why=LeftOut.GONE)
    return set(rows.values_list("contact_id", flat=True))


def _change(campaign: Campaign, name: str, before: set[int], decisions: list[Decision]) -> Change:
    then = {one.candidate.contact_id for one in decisions}
    marks = _marks(campaign)
    gone = before - then
    return Change(
        name,
        comes=len(then - before),
        stays=len(before & then),
        kept_marks=len(before & then & set(marks)),
        leaves=_leavers(gone, marks),
        letters=sum(one.state == "letter" for one in decisions),
    )


_Marks = dict[int, Literal["other words", "taken out"]]


def _marks(campaign: Campaign) -> _Marks:
    rows = Recipient.objects.filter(campaign=campaign)
    marks: _Marks = dict.fromkeys(
        rows.exclude(own_subject=None, own_text=None).values_list("contact_id", flat=True), "other words"
    )
    return marks | dict.fromkeys(
        rows.filter(taken_out=True).values_list("contact_id", flat=True), "taken out"
    )


def _leavers(gone: Collection[int], marks: _Marks) -> tuple[Leaver, ...]:
    ordered, found = sorted(gone), []
    for start in range(0, len(ordered), _CHUNK):
        people = Contact.objects.filter(pk__in=ordered[start : start + _CHUNK])
        found += [
            Leaver(pk, name or "No name", account or "", marks.get(pk, ""))
            for pk, name, account in people.values_list("pk", "name", "account__name")
        ]
    return tuple(sorted(found, key=lambda one: (not one.mark, one.name.casefold(), one.contact_id)))
