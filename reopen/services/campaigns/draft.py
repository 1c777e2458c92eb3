"""A campaign in draft: made, drawn again, edited. Nothing of it is sent before the owner approves it."""

import secrets
from collections.abc import Collection
from datetime import date, datetime

from django.db import IntegrityError, transaction

from reopen.core.cohort import WHY, By, Decision, Filter, LeftOut, decide, title
from reopen.core.lawful_ground import Ground
from reopen.core.letter import (
    DEFAULT_SUBJECT,
    DEFAULT_TEXT,
    check_subject,
    check_text,
)
from reopen.core.plain_english import month_name
from reopen.records.models import Campaign, Mailbox, Recipient
from reopen.services.campaigns.beside import beside
from reopen.services.campaigns.block import block, hold, needs_of
from reopen.services.campaigns.candidates import cohort_of


class CampaignError(ValueError):
    """Why something cannot be done with a campaign, as a sentence; `field` names what to mend."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


def new_campaign(
    *,
    month: date | None,
    by: By = "inquiry",
    where: Filter | None = None,
    subject: str = "",
    text: str = "",
    holdout_percent: int = 0,
    mailing: bool = False,
    by_itself: bool = False,
    now: datetime,
    today: date,
) -> Campaign:
    """Make a campaign and draw its cohort. Raises CampaignError."""
    where = where or Filter()
    if month is None and not where.to_json() and not mailing:
        raise CampaignError("Say whom the letter is for: a month, as 2026-01, or a filter.", "month")
    _check_holdout(holdout_percent)
    _check_letter(subject or DEFAULT_SUBJECT, text or DEFAULT_TEXT)
    try:
        with transaction.atomic():
            campaign = Campaign.objects.create(
                title=f"Standing letter, {month_name(today.month)} {today.year}"
                if mailing
                else title(month, by, where, today),
                month=month,
                by=by,
                where=where.to_json(),
                subject=subject or DEFAULT_SUBJECT,
                text=text or DEFAULT_TEXT,
                holdout_percent=holdout_percent,
                seed=secrets.randbits(62),
                mailing=mailing,
                made_by_itself=by_itself,
                mailbox=Mailbox.objects.filter(user=None, off_at__isnull=True).order_by("pk").first(),
                made_at=now,
            )
            draw(campaign, today=today)
    except IntegrityError:
        there = Campaign.objects.exclude(state=Campaign.State.CANCELLED).get(month=month, by=by, where={})
        raise CampaignError(
            f"{there.title} has a campaign already: number {there.pk}, {there.state}.", "month"
        ) from None
    return campaign


def draw(campaign: Campaign, *, today: date) -> list[Decision]:
    """Draw the cohort anew, as the record stands today; what was decided. The owner's own marks stay.

    Caller's transaction."""
    locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
    if locked.state != Campaign.State.DRAFT:
        raise CampaignError(f"{locked.title} has been approved: its cohort is frozen.")
    where = Filter.from_json(campaign.where)
    cohort = cohort_of(
        campaign.month,
        "loss" if campaign.by == Campaign.By.LOSS else "inquiry",
        where,
        on=today,
        campaign=campaign,
        mailing=campaign.mailing,
    )
    Campaign.objects.filter(pk=campaign.pk).update(without_person=cohort.without_person)
    decisions = decide(cohort.candidates, today, approval_decides=True)
    _store(campaign, decisions)
    block(campaign, today=today)
    return decisions


def _draw_beside(recipient: Recipient, *, today: date) -> None:
    """Draw anew those whose place hangs on this one's: colleagues, and who shares an address. Caller's transaction.

    Nobody else's can change by it, so that a cohort of tens of thousands is not walked for one person.
    """
    campaign = recipient.campaign
    people = beside(campaign, recipient.contact_id)
    cohort = cohort_of(
        campaign.month,
        "loss" if campaign.by == Campaign.By.LOSS else "inquiry",
        Filter.from_json(campaign.where),
        on=today,
        campaign=campaign,
        mailing=campaign.mailing,
        contacts=people,
    )
    _store(campaign, decide(cohort.candidates, today, approval_decides=True), among=people)
    block(campaign, today=today, only=people)


def _store(campaign: Campaign, decisions: list[Decision], *, among: Collection[int] | None = None) -> None:
    """Keep the decisions; `among`: they are about these contacts alone. Only what has changed is written."""
    rows = Recipient.objects.filter(campaign=campaign)
    if among is not None:
        rows = rows.filter(contact__in=list(among))
    there = {one.contact_id: one for one in rows}
    new: list[Recipient] = []
    changed: list[Recipient] = []
    for decision in decisions:
        of = decision.candidate
        one = there.pop(of.contact_id, None)
        if one is None:
            one = Recipient(campaign=campaign, contact_id=of.contact_id)
            _take(one, decision)
            new.append(one)
        elif _take(one, decision):
            changed.append(one)
    Recipient.objects.bulk_create(new, batch_size=500)
    Recipient.objects.bulk_update(
        changed, [column.removesuffix("_id") for column in _COLUMNS], batch_size=500
    )
    gone = [one.pk for one in there.values() if not _is_marked(one)]
    for start in range(0, len(gone), 500):
        Recipient.objects.filter(pk__in=gone[start : start + 500]).delete()
    # What the owner said of somebody holds when they come back.
    kept = [one.pk for one in there.values() if _is_marked(one) and one.why != LeftOut.GONE]
    for start in range(0, len(kept), 500):
        Recipient.objects.filter(pk__in=kept[start : start + 500]).update(
            state=Recipient.State.LEFT_OUT, why=LeftOut.GONE, detail=WHY[LeftOut.GONE], asks=False
        )


def _is_marked(one: Recipient) -> bool:
    return one.taken_out or one.own_subject is not None or one.own_text is not None


_COLUMNS = (
    "account_id", "deal_id", "lead_id", "state", "why", "detail", "asks", "ground", "ground_words", "ground_until",
)  # fmt: skip


def _take(one: Recipient, decision: Decision) -> bool:
    """Set what was decided; whether anything changed. Who gets a letter stays blocked, or held out, as they were."""
    of, ground = decision.candidate, decision.candidate.ground or Ground("", None, "")
    if decision.state == "left_out":
        state, why, detail = (
            Recipient.State.LEFT_OUT.value,
            decision.why.value if decision.why else "",
            decision.words[:255],
        )
    elif one.pk is None or one.state == Recipient.State.LEFT_OUT:
        state, why, detail = Recipient.State.LETTER.value, "", ""
    else:
        state, why, detail = one.state, one.why, one.detail
    values = (
        of.account_id, of.deal_id, of.lead_id, state, why, detail, decision.asks,
        ground.key[:40], ground.words[:255], ground.until,
    )  # fmt: skip
    if one.pk is not None and values == tuple(getattr(one, column) for column in _COLUMNS):
        return False
    for column, value in zip(_COLUMNS, values, strict=True):
        setattr(one, column, value)
    return True


def take_mailbox(campaign: Campaign) -> Campaign:
    """Give a draft without a mailbox the one that is connected; where there are several, the owner says which."""
    there = list(Mailbox.objects.filter(user=None, off_at__isnull=True).order_by("pk")[:2])
    if campaign.mailbox is None and len(there) == 1:
        mine = Campaign.objects.filter(pk=campaign.pk, state=Campaign.State.DRAFT, mailbox__isnull=True)
        if mine.update(mailbox=there[0]):
            campaign.mailbox = there[0]
    return campaign


def edit(
    campaign: Campaign,
    *,
    subject: str | None = None,
    text: str | None = None,
    holdout_percent: int | None = None,
    mailbox: Mailbox | None = None,
    today: date,
) -> None:
    """Change a draft. Raises CampaignError."""
    subject = campaign.subject if subject is None else subject.strip()
    text = campaign.text if text is None else text.replace("\r\n", "\n").strip()
    _check_letter(subject, text)
    if holdout_percent is not None:
        _check_holdout(holdout_percent)
    with transaction.atomic():
        locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
        if locked.state != Campaign.State.DRAFT:
            raise CampaignError(f"{locked.title} has been approved: its letter is frozen.")
        # As it is typed it is saved: a cohort of thousands is looked at anew only where that may change it.
        needs_others = needs_of(subject, text) != needs_of(locked.subject, locked.text)
        campaign.subject, campaign.text = subject, text
        if holdout_percent is not None:
            campaign.holdout_percent = holdout_percent
        if mailbox is not None:
            campaign.mailbox = mailbox
        campaign.save(update_fields=["subject", "text", "holdout_percent", "mailbox"])
        if needs_others:
            block(campaign, today=today)
        elif campaign.holdout_percent != locked.holdout_percent:
            hold(campaign)


def mark(
    recipient: Recipient,
    *,
    taken_out: bool | None = None,
    own_subject: str | None = None,
    own_text: str | None = None,
    today: date,
) -> None:
    """The owner's own word on one person of a draft: out, in, or in other words. Raises CampaignError."""
    with transaction.atomic():
        campaign = Campaign.objects.select_for_update().get(pk=recipient.campaign_id)
        if campaign.state != Campaign.State.DRAFT:
            raise CampaignError(f"{campaign.title} has been approved: its cohort is frozen.")
        if taken_out is not None:
            recipient.taken_out = taken_out
        if own_subject is not None or own_text is not None:
            subject = campaign.subject if own_subject is None else own_subject.strip()
            text = campaign.text if own_text is None else own_text.replace("\r\n", "\n").strip()
            _check_letter(subject, text)
            # The campaign's own words, sent along with a form, are no words of their own.
            recipient.own_subject = None if subject == campaign.subject.strip() else subject
            recipient.own_text = None if text.strip() == campaign.text.strip() else text
        recipient.save(update_fields=["taken_out", "own_subject", "own_text"])
        if taken_out is None:
            block(campaign, today=today, only=[recipient.contact_id])
        else:
            _draw_beside(recipient, today=today)


def _check_letter(subject: str, text: str) -> None:
    for field, problems in (("subject", check_subject(subject)), ("text", check_text(text))):
        if problems:
            raise CampaignError(" ".join(problems), field)


def _check_holdout(percent: int) -> None:
    if not 0 <= percent <= 50:
        raise CampaignError(
            f"A holdout of {percent} % cannot be: write a whole number from 0 to 50.", "holdout"
        )
