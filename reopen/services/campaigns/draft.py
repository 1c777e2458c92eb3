"""A campaign in draft: made, drawn again, edited. Nothing of it is sent before the owner approves it."""

import secrets
from datetime import date, datetime

from django.db import IntegrityError, transaction

from reopen.core.cohort import By, Decision, Filter, decide, title
from reopen.core.experiment import draw_holdout
from reopen.core.lawful_ground import Ground
from reopen.core.letter import (
    DEFAULT_SUBJECT,
    DEFAULT_TEXT,
    check_subject,
    check_text,
    missing_words,
    parts,
    render,
)
from reopen.core.plain_english import month_name
from reopen.records.models import Campaign, Mailbox, Recipient
from reopen.services.campaigns.candidates import cohort_of
from reopen.services.campaigns.words import fields_of


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
                mailbox=Mailbox.objects.filter(off_at__isnull=True).order_by("pk").first(),
                made_at=now,
            )
            draw(campaign, today=today)
    except IntegrityError:
        there = Campaign.objects.exclude(state=Campaign.State.CANCELLED).get(month=month, by=by, where={})
        raise CampaignError(
            f"{there.title} has a campaign already: number {there.pk}, {there.state}.", "month"
        ) from None
    return campaign


def draw(campaign: Campaign, *, today: date) -> None:
    """Draw the cohort anew, as the record stands today. The owner's own marks stay. Caller's transaction."""
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


def block(campaign: Campaign, *, today: date) -> int:
    """Mark the letters in which a field is missing, and draw the holdout among the others; how many are blocked."""
    wanted = list(
        Recipient.objects.filter(campaign=campaign)
        .exclude(state=Recipient.State.LEFT_OUT)
        .select_related("contact", "account", "deal__owner", "lead__owner")
        .order_by("pk")
    )
    values = fields_of(wanted, campaign.mailbox, today=today)
    blocked = 0
    free: list[int] = []
    for one in wanted:
        letter = render(one.own_subject or campaign.subject, one.own_text or campaign.text, values[one.pk])
        if letter.missing:
            one.state, one.why, one.detail = (
                Recipient.State.BLOCKED,
                letter.missing[0],
                missing_words(letter.missing),
            )
            blocked += 1
        else:
            one.state, one.why, one.detail = Recipient.State.LETTER, "", ""
            free.append(one.contact_id)
    held = draw_holdout(free, campaign.holdout_percent, campaign.seed)
    for one in wanted:
        if one.state == Recipient.State.LETTER and one.contact_id in held:
            one.state = Recipient.State.HOLDOUT
    Recipient.objects.bulk_update(wanted, ["state", "why", "detail"], batch_size=500)
    return blocked


def _store(campaign: Campaign, decisions: list[Decision]) -> None:
    there = {one.contact_id: one for one in Recipient.objects.filter(campaign=campaign)}
    new: list[Recipient] = []
    changed: list[Recipient] = []
    for decision in decisions:
        of = decision.candidate
        one = there.pop(of.contact_id, None)
        (new if one is None else changed).append(
            one := one or Recipient(campaign=campaign, contact_id=of.contact_id)
        )
        one.account_id, one.deal_id, one.lead_id = of.account_id, of.deal_id, of.lead_id
        one.state = Recipient.State.LETTER if decision.state == "letter" else Recipient.State.LEFT_OUT
        one.why, one.detail = decision.why.value if decision.why else "", decision.words[:255]
        one.asks = decision.asks
        ground = of.ground or Ground("", None, "")
        one.ground, one.ground_words, one.ground_until = ground.key[:40], ground.words[:255], ground.until
    Recipient.objects.bulk_create(new, batch_size=500)
    columns = [
        "account", "deal", "lead", "state", "why", "detail", "asks", "ground", "ground_words", "ground_until",
    ]  # fmt: skip
    Recipient.objects.bulk_update(changed, columns, batch_size=500)
    Recipient.objects.filter(pk__in=[one.pk for one in there.values()]).delete()


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
        changes = _needs(subject, text) != _needs(locked.subject, locked.text) or (
            holdout_percent is not None and holdout_percent != locked.holdout_percent
        )
        campaign.subject, campaign.text = subject, text
        if holdout_percent is not None:
            campaign.holdout_percent = holdout_percent
        if mailbox is not None:
            campaign.mailbox = mailbox
        campaign.save(update_fields=["subject", "text", "holdout_percent", "mailbox"])
        if changes:
            block(campaign, today=today)


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
        if taken_out is not None:
            recipient.taken_out = taken_out
        if own_subject is not None or own_text is not None:
            campaign = recipient.campaign
            subject = campaign.subject if own_subject is None else own_subject.strip()
            text = campaign.text if own_text is None else own_text.replace("\r\n", "\n").strip()
            _check_letter(subject, text)
            # The campaign's own words, sent along with a form, are no words of their own.
            recipient.own_subject = None if subject == campaign.subject.strip() else subject
            recipient.own_text = None if text.strip() == campaign.text.strip() else text
        recipient.save(update_fields=["taken_out", "own_subject", "own_text"])
        draw(recipient.campaign, today=today)


def _needs(subject: str, text: str) -> tuple[str, ...]:
    """The fields that block a letter where nothing is on record, in their order."""
    found = (*parts(subject), *parts(text))
    return tuple(dict.fromkeys(part.field for part in found if part.field and not part.fallback))


def _check_letter(subject: str, text: str) -> None:
    for field, problems in (("subject", check_subject(subject)), ("text", check_text(text))):
        if problems:
            raise CampaignError(" ".join(problems), field)


def _check_holdout(percent: int) -> None:
    if not 0 <= percent <= 50:
        raise CampaignError(
            f"A holdout of {percent} % cannot be: write a whole number from 0 to 50.", "holdout"
        )
