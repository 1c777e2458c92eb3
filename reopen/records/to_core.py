"""Rows -> the facts that the rules take. One pass of a few queries serves one deal or a thousand."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, NamedTuple

from reopen.core.cadence import CallBack, Facts, Snooze
from reopen.core.interview import sideways_since
from reopen.records.models import Deal, Outcome, Touch
from reopen.records.rows import items, rows

# Outcomes that were real exchanges; the others reached nobody.
CONVERSATIONS = frozenset({Outcome.Kind.REACHED, Outcome.Kind.DECLINED, Outcome.Kind.REOPENED})
_DOORS: dict[str, Literal["open", "closed", "unasked"]] = {
    "open": "open",
    "closed": "closed",
    "unasked": "unasked",
}
_UNREACHED = frozenset({Outcome.Kind.NO_ANSWER, Outcome.Kind.LEFT_MESSAGE})

# Written out: building these costs several times what asking them does, and every plan asks them.
_LOSSES = """
    SELECT deal_id, lost_on, contract_start, term_months, notice_days, competitor_rep_gone_on FROM records_loss
    WHERE deal_id IN ({ids}) ORDER BY lost_on, id"""
_OUTCOMES = """
    SELECT deal_id, "on", kind, reasons FROM records_outcome
    WHERE deal_id IN ({ids}) AND undone_at IS NULL ORDER BY "at", id"""
_PROMISES = """
    SELECT deal_id, "on", "at", kind, made_on, person_number FROM records_promise
    WHERE deal_id IN ({ids}) AND state = 'standing' ORDER BY deal_id, "on", id"""
_DEALS = """
    SELECT d.id, d.status, d.owner_id, d.door, d.in_care_since, d.let_go, c.no_phone, c.no_email, a.country, c.country,
        c.id, c.no_letters_since, d.health, d.health_on
    FROM records_deal d
    LEFT JOIN records_account a ON a.id = d.account_id
    LEFT JOIN records_contact c ON c.id = d.contact_id
    WHERE d.id IN ({ids})"""
_ANSWERS = """
    SELECT deal_id, state, everything FROM records_dooranswer
    WHERE deal_id IN ({ids}) AND undone_at IS NULL ORDER BY "on", id"""


# Of whatever campaign: a letter is a letter to who gets it.
_LETTERS = """
    SELECT r.deal_id, m.sent_at FROM records_recipient r JOIN records_message m ON m.recipient_id = r.id
    WHERE r.deal_id IN ({ids}) AND m.sent_at IS NOT NULL ORDER BY m.sent_at"""


class _Promised(NamedTuple):
    """A promise that stands."""

    deal_id: int
    on: date
    at: time | None  # local to the prospect
    kind: str
    made_on: date
    person: int | None  # of "successor": whose place it is


@dataclass(frozen=True, slots=True)
class Owed:
    """What a deal's plan is made from."""

    deal_id: int
    owner_id: int | None
    facts: Facts
    country: str
    # The day from which the next touch is looked for: the loss, entry into care or the last conversation. What has
    # fallen due since then and was not done is overdue on its own day.
    since: date
    planned: tuple[Touch, ...]


def facts_of(deal_ids: Collection[int]) -> tuple[list[Owed], list[Touch]]:
    """(the deals that owe touches, planned touches of the deals that owe none).

    A deal owes touches when it is lost, in care and not let go, or open with a promise that stands.
    """
    ids = list(deal_ids)
    planned: dict[int, list[Touch]] = defaultdict(list)
    for touch in Touch.objects.filter(deal__in=ids, state=Touch.State.PLANNED).order_by("id"):
        planned[touch.deal_id].append(touch)
    promises: dict[int, list[_Promised]] = defaultdict(list)
    for promise in map(_Promised._make, rows(_PROMISES, ids)):
        promises[promise.deal_id].append(promise)
    losses = {row[0]: row for row in rows(_LOSSES, ids)}
    outcomes: dict[int, list[tuple[date, str, list[str]]]] = defaultdict(list)
    for deal_id, on, kind, reasons in rows(_OUTCOMES, ids):
        outcomes[deal_id].append((on, kind, items(reasons)))
    refused = _refused_everything(ids)
    mailed: dict[int, date] = {deal_id: sent_at.date() for deal_id, sent_at in rows(_LETTERS, ids)}
    owed: list[Owed] = []
    for row in rows(_DEALS, ids):
        deal_id, status, owner_id, door, in_care_since, let_go, no_phone, no_email, country, own_country = (
            row[:10]
        )
        contact_id, no_letters_since, health, health_on = row[10:]
        # Somebody else is on the deal now: nobody is looked for any more.
        standing = [p for p in promises.get(deal_id, ()) if p.person in (None, contact_id)]
        loss = losses.get(deal_id)
        lost = status == Deal.Status.LOST and loss is not None
        if (
            let_go
            or (lost and in_care_since is None)
            or (not lost and (status != Deal.Status.OPEN or not standing))
        ):
            continue
        shut = deal_id in refused
        facts = Facts(
            door=_DOORS[door],
            # Of an open deal the post-mortem too: agreed is agreed, whatever has become of the deal since.
            call_backs=tuple(CallBack(p.on, p.at, p.kind) for p in standing if p.kind != "successor"),
            successor_since=min((p.on for p in standing if p.kind == "successor"), default=None),
            no_phone=bool(no_phone) or shut,
            no_email=bool(no_email) or shut or no_letters_since is not None,
            snooze=_snooze(planned.get(deal_id, ())),
            mailed_on=mailed.get(deal_id),
        )
        since = in_care_since or min((p.made_on for p in standing), default=date.min)
        if lost and loss is not None:
            facts, since = _with_loss(facts, loss, standing, outcomes.get(deal_id, ()), in_care_since)
            facts = facts._replace(sideways_since=sideways_since(health, health_on, loss[1]))
        else:
            facts = facts._replace(attempts=_tries(outcomes.get(deal_id, ()), since))
        owed.append(
            Owed(
                deal_id, owner_id, facts, country or own_country or "", since, tuple(planned.pop(deal_id, ()))
            )
        )
    return owed, [touch for touches in planned.values() for touch in touches]


def _tries(outcomes: Iterable[tuple[date, str, list[str]]], since: date) -> tuple[date, ...]:
    """The calls of an open deal that reached nobody, since its first promise and the last conversation."""
    tries: list[date] = []
    for on, kind, _ in outcomes:
        if kind in CONVERSATIONS:
            tries.clear()
        elif kind in _UNREACHED and on >= since:
            tries.append(on)
    return tuple(tries)


def _with_loss(
    facts: Facts,
    loss: tuple[int, date, date | None, int | None, int | None, date | None],
    standing: Iterable[_Promised],
    outcomes: Iterable[tuple[date, str, list[str]]],
    in_care_since: date | None,
) -> tuple[Facts, date]:
    _, lost_on, contract_start, term_months, notice_days, rival_gone_on = loss
    agreed: date | datetime | None = None
    meeting: _Promised | None = None
    for promise in standing:
        if promise.kind == "post_mortem" and promise.on >= lost_on:
            meeting = promise
            agreed = promise.on if promise.at is None else datetime.combine(promise.on, promise.at)
    conversations: list[date] = []
    attempts: list[date] = []
    done: set[str] = set()
    check_ins = 0
    for on, kind, reasons in outcomes:
        if on < lost_on:
            continue
        if kind in CONVERSATIONS:
            conversations.append(on)
            attempts.clear()
            for reason in reasons:
                name, _, number = reason.partition(":")
                if name == "check_in":
                    check_ins = max(check_ins, int(number or 0))
                else:
                    done.add(reason)
        elif kind in _UNREACHED:
            attempts.append(on)
    if agreed is not None:
        done.discard("post_mortem")
    owed_from = in_care_since if in_care_since is not None and in_care_since > lost_on else None
    since = max(lost_on, owed_from or lost_on, conversations[-1] if conversations else lost_on)
    return (
        facts._replace(
            lost_on=lost_on,
            post_mortem_at=agreed,
            call_backs=tuple(
                _owed_after(p, lost_on)
                for p in standing
                if p.kind != "successor"
                and p is not meeting
                and (p.kind != "quote_follow_up" or p.on >= lost_on)
            ),
            contract_start=contract_start,
            term_months=term_months,
            notice_days=notice_days,
            conversations=tuple(conversations),
            attempts=tuple(attempts),
            done=frozenset(done),
            check_ins_done=check_ins,
            owed_from=owed_from,
            rival_gone_on=rival_gone_on,
        ),
        since,
    )


def _owed_after(promise: _Promised, lost_on: date) -> CallBack:
    """A date that they named before the loss and that nobody kept is owed from the loss on: overdue, not gone."""
    if promise.on < lost_on:
        return CallBack(lost_on, None, promise.kind)
    return CallBack(promise.on, promise.at, promise.kind)


def _snooze(planned: Iterable[Touch]) -> Snooze | None:
    for touch in planned:
        if touch.channel == "phone" and touch.snoozed_from is not None:
            return Snooze(touch.snoozed_from, touch.due_on)
    return None


def _refused_everything(ids: list[int]) -> set[int]:
    """Deals whose latest answer at the door was a no to letters too."""
    latest: dict[int, bool] = {}
    for deal_id, state, everything in rows(_ANSWERS, ids):
        latest[deal_id] = state == "closed" and everything
    return {deal_id for deal_id, shut in latest.items() if shut}
