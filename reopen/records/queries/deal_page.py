"""All that is known of one deal, as its page shows it. Cost: bounded by the deal, whatever the number of deals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from reopen.core.call_queue import Call
from reopen.core.why_now import why_now
from reopen.records.models import (
    ContactEmail,
    ContactPhone,
    Deal,
    DoorAnswer,
    Installed,
    Loss,
    Touch,
)
from reopen.records.queries.call_words import Known, known_lines, script_for, why_of
from reopen.records.queries.company import company
from reopen.records.queries.deal_facts import DealFacts, facts_of
from reopen.records.queries.visible import Viewer, visible_deals

MOST = 100  # of each small list: more of one is no deal but a mistake


@dataclass(frozen=True, slots=True)
class LossRow:
    """One losing; empty strings and None where unknown."""

    id: int
    lost_on: date
    stage: str
    competitor: str
    competitor_rep: str
    our_price: Decimal | None
    their_price: Decimal | None
    reason: str
    note: str
    buyer_reason: str
    buyer_words: str
    good_fit: bool | None
    let_go: bool
    contract_start: date | None
    term_months: int | None
    notice_days: int | None
    competitor_rep_gone_on: date | None = None


@dataclass(frozen=True, slots=True)
class DoorRow:
    """One answer."""

    on: date
    state: str
    everything: bool
    words: str
    occasion: str
    asked_by: str


@dataclass(frozen=True, slots=True)
class InstalledRow:
    """What they have now."""

    make: str
    model: str
    quantity: int | None
    monthly_volume: str
    note: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A touch as stored."""

    id: int
    on: date
    at: time | None
    channel: str
    reasons: tuple[str, ...]
    promised: bool
    assumed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextCall:
    """The call that one would make now: all that is due, or else the next alone."""

    touch_id: int
    on: date
    at: time | None
    promised: bool
    why: str
    say: str
    questions: tuple[str, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DealPage:
    """The deal and what hangs on it. `losses` and `door` latest first; `planned` by date."""

    id: int
    name: str
    account: str
    city: str
    region: str
    country: str
    time_zone: str
    contact: str
    contact_first_name: str
    contact_title: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    no_phone: bool
    no_email: bool
    owner: str
    source: str
    external_id: str
    status: str
    pipeline: str
    stage: str
    amount: Decimal | None
    currency: str
    product: str
    opened_on: date | None
    lead_source: str
    closed_on: date | None
    lost_on: date | None
    door_state: str
    in_care_since: date | None
    care_reason: str
    let_go: bool
    last_contact_on: date | None
    last_spoke_on: date | None  # a conversation that was logged here, since the standing loss
    odd: dict[str, str]
    batch_id: int | None
    contact_id: int | None
    losses: tuple[LossRow, ...]
    door: tuple[DoorRow, ...]
    installed: tuple[InstalledRow, ...]
    planned: tuple[PlannedRow, ...]
    next_call: "NextCall | None"
    known: tuple[Known, ...]
    # Their project with whoever won, as they last answered; "" and None: never asked.
    health: str = ""
    health_on: date | None = None

    @property
    def loss(self) -> LossRow | None:
        """The standing one."""
        return self.losses[0] if self.losses else None


def deal_page(
    viewer: Viewer, deal_id: int, *, today: date, own_words: Mapping[str, str] | None = None
) -> DealPage | None:
    """None where there is no such deal, or none that the viewer may see. `own_words`: the company's, by cadence."""
    deal = visible_deals(viewer).filter(pk=deal_id).select_related("account", "contact", "owner").first()
    if deal is None:
        return None
    account, contact = deal.account, deal.contact
    planned = _planned(deal)
    facts = facts_of([deal.pk])[deal.pk]
    return DealPage(
        id=deal.pk,
        name=deal.name,
        account=account.name if account else "",
        city=account.city if account else "",
        region=account.region if account else "",
        country=account.country if account else "",
        time_zone=account.time_zone if account else "",
        contact=contact.name if contact else "",
        contact_first_name=contact.first_name if contact else "",
        contact_title=contact.title if contact else "",
        phones=_phones(deal.contact_id),
        emails=_emails(deal.contact_id),
        no_phone=contact.no_phone if contact else False,
        no_email=contact.no_email if contact else False,
        owner=deal.owner.name if deal.owner else "",
        source=deal.source,
        external_id=deal.external_id,
        status=deal.status,
        pipeline=deal.pipeline,
        stage=deal.stage,
        amount=deal.amount,
        currency=deal.currency,
        product=deal.product,
        opened_on=deal.opened_on,
        lead_source=deal.lead_source,
        closed_on=deal.closed_on,
        lost_on=deal.lost_on,
        door_state=deal.door,
        in_care_since=deal.in_care_since,
        care_reason=deal.care_reason,
        let_go=deal.let_go,
        last_contact_on=deal.last_contact_on,
        last_spoke_on=facts.last_spoke_on,
        odd={str(k): str(v) for k, v in deal.odd.items()} if isinstance(deal.odd, dict) else {},
        batch_id=deal.batch_id,
        contact_id=deal.contact_id,
        losses=_losses(deal),
        door=_door(deal),
        installed=_installed(deal),
        planned=planned,
        next_call=_next_call(facts, planned, today, viewer, own_words),
        known=known_lines(facts, today, deal.currency),
        health=deal.health,
        health_on=deal.health_on,
    )


def _next_call(
    facts: DealFacts,
    planned: tuple[PlannedRow, ...],
    today: date,
    viewer: Viewer,
    own_words: Mapping[str, str] | None,
) -> NextCall | None:
    calls = [row for row in planned if row.channel == "phone"]
    if not calls:
        return None
    joined = [row for row in calls if row.on <= today] or calls[:1]
    reasons = tuple(dict.fromkeys(reason for row in joined for reason in row.reasons))
    assumed = tuple(dict.fromkeys(fact for row in joined for fact in row.assumed))
    first = joined[0]
    call = Call(facts.deal_id, first.on, promised=any(row.promised for row in joined), reasons=reasons)
    script = script_for(
        facts,
        call,
        max(today, first.on),
        seller=viewer.name.split(" ")[0] if viewer.user_id else "",
        firm=company(),
        own_words=own_words,
    )
    why = why_now(why_of(facts, call, first.at, assumed, None), max(today, first.on))
    return NextCall(first.id, first.on, first.at, call.promised, why, script.say, script.questions, reasons)


def _phones(contact_id: int | None) -> tuple[str, ...]:
    if contact_id is None:
        return ()
    rows = ContactPhone.objects.filter(contact_id=contact_id).order_by("rank", "id")
    return tuple(rows.values_list("number", flat=True)[:MOST])


def _emails(contact_id: int | None) -> tuple[str, ...]:
    if contact_id is None:
        return ()
    rows = ContactEmail.objects.filter(contact_id=contact_id, is_dead=False).order_by("rank", "id")
    return tuple(rows.values_list("address", flat=True)[:MOST])


def _losses(deal: Deal) -> tuple[LossRow, ...]:
    rows = Loss.objects.filter(deal=deal).select_related("competitor").order_by("-lost_on", "-id")[:MOST]
    return tuple(
        LossRow(
            id=row.pk,
            lost_on=row.lost_on,
            stage=row.stage,
            competitor=row.competitor.name if row.competitor else "",
            competitor_rep=row.competitor_rep,
            our_price=row.our_price,
            their_price=row.their_price,
            reason=row.reason,
            note=row.note,
            buyer_reason=row.buyer_reason,
            buyer_words=row.buyer_words,
            good_fit=row.good_fit,
            let_go=row.let_go,
            contract_start=row.contract_start,
            term_months=row.term_months,
            notice_days=row.notice_days,
            competitor_rep_gone_on=row.competitor_rep_gone_on,
        )
        for row in rows
    )


def _door(deal: Deal) -> tuple[DoorRow, ...]:
    rows = DoorAnswer.objects.filter(deal=deal, undone_at=None).order_by("-on", "-id")[:MOST]
    return tuple(
        DoorRow(row.on, row.state, row.everything, row.words, row.occasion, row.asked_by) for row in rows
    )


def _installed(deal: Deal) -> tuple[InstalledRow, ...]:
    rows = Installed.objects.filter(deal=deal).order_by("id")[:MOST]
    return tuple(
        InstalledRow(row.make, row.model, row.quantity, row.monthly_volume, row.note) for row in rows
    )


def _planned(deal: Deal) -> tuple[PlannedRow, ...]:
    rows = Touch.objects.filter(deal=deal, state=Touch.State.PLANNED).order_by("due_on", "id")[:MOST]
    return tuple(
        PlannedRow(
            row.pk, row.due_on, row.at, row.channel, tuple(row.reasons), row.promised, tuple(row.assumed)
        )
        for row in rows
    )
