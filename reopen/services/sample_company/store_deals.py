"""Rows of the deals and of everything that hangs on them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import Model

from reopen.core.interview import MINUTES
from reopen.core.name_key import name_key
from reopen.records.models import (
    Account,
    Activity,
    Appointment,
    Competitor,
    Contact,
    Deal,
    DoorAnswer,
    Installed,
    Interview,
    Loss,
    Outcome,
    Promise,
    Quote,
    StageChange,
)
from reopen.services.sample_company.company import (
    DOMAIN,
    PIPELINE,
    REPS,
    Company,
    SampleDeal,
    SamplePromise,
    SampleSheet,
)
from reopen.services.sample_company.names import RIVALS
from reopen.services.sample_company.sheets import last_health
from reopen.services.sample_company.store_people import BATCH_SIZE, SOURCE, Rep

_TALKS = frozenset({"reached", "declined"})


def store_deals(
    company: Company, accounts: Sequence[Account], contacts: Sequence[Contact], reps: Sequence[Rep]
) -> tuple[list[int], dict[str, int]]:
    """(ids of the deals, how many of each record were made)."""
    rivals = {
        name: Competitor.objects.get_or_create(name_key=name_key(name), defaults={"name": name})[0]
        for name, _, _ in RIVALS
    }
    deals = Deal.objects.bulk_create(
        [
            _deal(d, n, accounts[d.account], contacts[d.contact], reps[d.rep])
            for n, d in enumerate(company.deals, 1)
        ],
        batch_size=BATCH_SIZE,
    )
    rows: dict[type[Model], list[Any]] = {
        model: [] for model in (Loss, StageChange, Activity, Installed, Outcome, DoorAnswer, Interview)
    }
    promises: list[Promise] = []
    told: list[SamplePromise] = []
    for row, deal in zip(deals, company.deals, strict=True):
        rep = reps[deal.rep]
        rows[Loss] += _losses(row, deal, rivals, rep)
        rows[StageChange] += [
            StageChange(
                deal=row, pipeline=PIPELINE, stage=s.stage, entered_at=s.entered_at, exited_at=s.exited_at
            )
            for s in deal.stages
        ]
        rows[Activity] += [
            Activity(
                source=SOURCE, external_id=f"{row.external_id}-{n}", deal=row, contact=row.contact,
                account=row.account, owner=rep.owner, kind=a.kind, direction=a.direction, at=a.at,
                subject=a.subject, body=a.body,
            )
            for n, a in enumerate(sorted(deal.activities, key=lambda a: a.at), 1)
        ]  # fmt: skip
        rows[Installed] += [
            Installed(
                deal=row, make=i.make, model=i.model, quantity=i.quantity, monthly_volume=i.monthly_volume
            )
            for i in deal.installed
        ]
        outcomes = [
            Outcome(
                deal=row, kind=o.kind, at=o.at, on=o.on, reasons=list(o.reasons), note=o.note, by=rep.user
            )
            for o in deal.outcomes
        ]
        rows[Outcome] += outcomes
        said = {o.on: o for o in outcomes}
        rows[DoorAnswer] += [
            DoorAnswer(
                deal=row, state=d.state, everything=d.everything, on=d.on, words=d.words, occasion=d.occasion,
                asked_by=REPS[deal.rep].name, outcome=said.get(d.on) if d.occasion == "on the phone" else None,
            )
            for d in deal.doors
        ]  # fmt: skip
        rows[Interview] += [_sheet(row, sheet, said[sheet.on]) for sheet in deal.sheets]
        told += deal.promises
        promises += [
            Promise(
                deal=row, kind=p.kind, on=p.on, at=p.at, words=p.words, made_on=p.made_on, made_by=rep.user,
                outcome=None if p.kind == "quote_follow_up" else said.get(p.made_on),
                settled_on=p.kept_on or p.dropped_on, state=_state(p),
            )
            for p in deal.promises
        ]  # fmt: skip
    # Outcomes before what points at them.
    order: tuple[type[Model], ...] = (Outcome, Loss, StageChange, Activity, Installed, DoorAnswer, Interview)
    for model in order:
        model._default_manager.bulk_create(rows[model], batch_size=BATCH_SIZE)
    Promise.objects.bulk_create(promises, batch_size=BATCH_SIZE)
    quotes = Quote.objects.bulk_create(_quotes(promises, told), batch_size=BATCH_SIZE)
    booked = Appointment.objects.bulk_create(
        [_booked(row, p) for row, p in zip(promises, told, strict=True) if p.booked]
    )
    return [deal.pk for deal in deals], {
        "deals": len(deals),
        "losses": len(rows[Loss]),
        "stage changes": len(rows[StageChange]),
        "activities": len(rows[Activity]),
        "outcomes": len(rows[Outcome]),
        "door answers": len(rows[DoorAnswer]),
        "promises": len(promises),
        "quotes": len(quotes),
        "call sheets": len(rows[Interview]),
        "booked calls": len(booked),
    }


def _state(promise: SamplePromise) -> Promise.State:
    if promise.kept_on is not None:
        return Promise.State.KEPT
    return Promise.State.DROPPED if promise.dropped_on is not None else Promise.State.STANDING


def _quotes(promises: Sequence[Promise], told: Sequence[SamplePromise]) -> list[Quote]:
    """The quotes whose letters promised a call."""
    return [
        Quote(
            deal=row.deal,
            contact=row.deal.contact,
            number=f"Q-{1001 + number}",
            sent_on=row.made_on,
            amount=row.deal.amount,
            currency=row.deal.currency,
            promise=row,
            state=told_of.quote,
            settled_on=row.settled_on,
            recorded_at=datetime.combine(row.made_on, time(17), UTC),
            recorded_by=row.made_by,
        )
        for number, (row, told_of) in enumerate(
            pair for pair in zip(promises, told, strict=True) if pair[0].kind == "quote_follow_up"
        )
    ]


def _booked(promise: Promise, told: SamplePromise) -> Appointment:
    """A call that stands in both calendars. No mailbox is known for it, so that no mail of it can ever leave."""
    deal = promise.deal
    at = datetime.combine(promise.made_on, time(17), UTC)
    return Appointment(
        deal=deal,
        contact=deal.contact,
        user=promise.made_by,
        promise=promise,
        on=promise.on,
        at=promise.at or time(10),
        time_zone=deal.account.time_zone if deal.account else "",
        uid=f"{deal.external_id}@{DOMAIN}",
        attendee_name=deal.contact.name if deal.contact else "",
        state=told.booked,
        booked_at=at,
        answered_at=at,
    )


def _sheet(deal: Deal, sheet: SampleSheet, call: Outcome) -> Interview:
    return Interview(
        deal=deal,
        kind=sheet.kind,
        on=sheet.on,
        by=call.by,
        outcome=call,
        answers=sheet.answers,
        health=sheet.health or "",
        rival_rep_there=sheet.rival_there,
        version=len(sheet.answers),
        started_at=call.at - timedelta(minutes=MINUTES),
        saved_at=call.at,
        finished_at=call.at,
    )


def _deal(deal: SampleDeal, number: int, account: Account, contact: Contact, rep: Rep) -> Deal:
    health = last_health(deal)
    return Deal(
        source=SOURCE,
        external_id=f"deal-{number:04d}",
        name=deal.name,
        account=account,
        contact=contact,
        owner=rep.owner,
        pipeline=PIPELINE,
        stage=deal.stage,
        status=deal.status,
        amount=deal.amount,
        currency=deal.currency,
        product=deal.product,
        opened_on=deal.opened_on,
        lead_source=deal.lead_source,
        closed_on=deal.closed_on,
        lost_on=deal.lost_on,
        door=deal.door,
        health=(health.health or "") if health else "",
        health_on=health.on if health else None,
        in_care_since=deal.in_care_since if deal.status == "lost" else None,
        care_reason=deal.care_reason,
        let_go=deal.let_go,
        last_contact_on=_last_contact(deal),
    )


def _last_contact(deal: SampleDeal) -> date:
    """The last day on which somebody spoke or wrote."""
    days = [o.on for o in deal.outcomes if o.kind in _TALKS]
    days += [a.at.date() for a in deal.activities if a.kind != "note"]
    return max(days)


def _losses(row: Deal, deal: SampleDeal, rivals: dict[str, Competitor], rep: Rep) -> list[Loss]:
    return [
        Loss(
            deal=row,
            lost_on=loss.lost_on,
            stage=loss.stage,
            reason=loss.reason,
            note=loss.note,
            buyer_reason=loss.buyer_reason,
            buyer_words=loss.buyer_words,
            good_fit=loss.good_fit,
            let_go=loss.let_go,
            competitor=rivals.get(loss.rival),
            competitor_rep=loss.rival_rep,
            competitor_rep_asked_on=loss.rival_asked_on,
            competitor_rep_gone_on=loss.rival_gone_on,
            our_price=loss.our_price,
            their_price=loss.their_price,
            contract_start=loss.contract_start,
            term_months=loss.term_months,
            notice_days=loss.notice_days,
            recorded_at=loss.recorded_at,
            recorded_by=rep.user,
        )
        for loss in deal.losses
    ]
