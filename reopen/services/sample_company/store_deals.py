"""Rows of the deals and of everything that hangs on them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from django.db.models import Model

from reopen.core.name_key import name_key
from reopen.records.models import (
    Account,
    Activity,
    Competitor,
    Contact,
    Deal,
    DoorAnswer,
    Installed,
    Loss,
    Outcome,
    Promise,
    Quote,
    StageChange,
)
from reopen.services.sample_company.company import PIPELINE, REPS, Company, SampleDeal
from reopen.services.sample_company.names import RIVALS
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
        model: [] for model in (Loss, StageChange, Activity, Installed, Outcome, DoorAnswer)
    }
    promises: list[Promise] = []
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
        promises += [
            Promise(
                deal=row, kind=p.kind, on=p.on, at=p.at, words=p.words, made_on=p.made_on, made_by=rep.user,
                outcome=said.get(p.made_on), settled_on=p.kept_on,
                state=Promise.State.KEPT if p.kept_on else Promise.State.STANDING,
            )
            for p in deal.promises
        ]  # fmt: skip
    # Outcomes before what points at them.
    order: tuple[type[Model], ...] = (Outcome, Loss, StageChange, Activity, Installed, DoorAnswer)
    for model in order:
        model._default_manager.bulk_create(rows[model], batch_size=BATCH_SIZE)
    Promise.objects.bulk_create(promises, batch_size=BATCH_SIZE)
    Quote.objects.bulk_create(_quotes(promises))
    return [deal.pk for deal in deals], {
        "deals": len(deals),
        "losses": len(rows[Loss]),
        "stage changes": len(rows[StageChange]),
        "activities": len(rows[Activity]),
        "outcomes": len(rows[Outcome]),
        "door answers": len(rows[DoorAnswer]),
        "promises": len(promises),
    }


def _quotes(promises: Sequence[Promise]) -> list[Quote]:
    """The quotes whose letters promised a call."""
    return [
        Quote(
            deal=promise.deal,
            contact=promise.deal.contact,
            number=f"Q-{1000 + promise.deal.pk}",
            sent_on=promise.made_on,
            amount=promise.deal.amount,
            currency=promise.deal.currency,
            promise=promise,
            recorded_at=datetime.combine(promise.made_on, time(12), UTC),
            recorded_by=promise.made_by,
        )
        for promise in promises
        if promise.kind == "quote_follow_up"
    ]


def _deal(deal: SampleDeal, number: int, account: Account, contact: Contact, rep: Rep) -> Deal:
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
