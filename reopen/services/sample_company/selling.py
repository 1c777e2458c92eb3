"""A deal on its way: stages in office hours, and the calls, mails and meetings along it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from reopen.services.sample_company import names
from reopen.services.sample_company.chance import Chance
from reopen.services.sample_company.company import (
    STAGES,
    ZONE,
    SampleAccount,
    SampleActivity,
    SampleDeal,
    SampleStage,
)
from reopen.services.sample_company.places import CURRENCY

# The stage from which lost deals are lost, by share.
LOST_FROM = (8, 20, 20, 37, 15)

# stage -> (kind, direction, subject, body) of what happens in it.
_DOINGS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "Inquiry": (
        ("call", "in", "Asked for a price", "Found us through a neighbor. Lease is nearly up."),
        (
            "email",
            "in",
            "Request for information",
            "Please send something on machines of about 40 pages a minute.",
        ),
        (
            "email",
            "out",
            "Thank you for asking",
            "Two questions on volume and finishing, then I can be exact.",
        ),
        ("call", "out", "First call back", "Talked for ten minutes. Wants to see it in the office."),
    ),
    "Qualified": (
        ("call", "out", "Volume and lease", "Went through the meter readings with them."),
        ("email", "in", "Meter readings", "Attached, as far as our bookkeeper has them."),
        ("meeting", "out", "Walk-through", "Counted machines. Three more than they thought."),
        ("email", "out", "What I noted on site", "List of machines and what each costs a page, as I see it."),
    ),
    "Demo": (
        ("meeting", "out", "Demo in our showroom", "Four people came. Scanning went down well."),
        ("meeting", "out", "Trial unit on site", "Left it for a week, with paper."),
        ("email", "in", "Question after the demo", "Can it fold, and does it print from phones?"),
        ("call", "in", "Trial unit jams", "Their letterhead is 32 pound. Changed the tray setting by phone."),
    ),
    "Proposal": (
        ("email", "out", "Our proposal", "As promised, with both terms side by side. I will call on Friday."),
        (
            "call",
            "out",
            "Went through the proposal",
            "Likes the service part. Color clicks are the sore point.",
        ),
        ("email", "in", "Re: Our proposal", "Board meets on the 14th. Could you take out the finisher?"),
        (
            "email",
            "out",
            "Revised proposal",
            "Without the finisher, and with the buy-out spread over the term.",
        ),
    ),
    "Negotiation": (
        ("call", "in", "Asked for a better rate", "Has another offer on the desk, would not say whose."),
        ("meeting", "out", "Terms with their lawyer", "Renewal clause is the only thing left."),
        ("email", "in", "Changes to the agreement", "Our counsel's marks attached."),
        ("call", "out", "Last word on price", "Went to the floor. They decide this week."),
    ),
}
_CHASING = (
    ("call", "out", "Left a message", ""),
    ("email", "out", "Following up", "Is there anything you are missing from me?"),
    ("call", "out", "No answer", ""),
    ("note", "", "Note", "Decides together with the partner, who is hard to reach."),
)


def start_deal(
    chance: Chance, account: SampleAccount, *, index: tuple[int, int], opened_on: date
) -> SampleDeal:
    """A fresh inquiry; `index`: of the account and the contact."""
    product, _, factor = chance.weighted(names.PRODUCTS, [share for _, share, _ in names.PRODUCTS])
    return SampleDeal(
        account=index[0],
        contact=index[1],
        rep=account.rep,
        name=f"{account.name} · {product}",
        product=product,
        amount=chance.money(21_000, factor),
        currency=CURRENCY[account.country],
        opened_on=opened_on,
        lead_source=chance.weighted([s for s, _ in names.LEAD_SOURCES], [n for _, n in names.LEAD_SOURCES]),
    )


def work_deal(
    chance: Chance,
    deal: SampleDeal,
    *,
    since: date,
    until: date,
    first: int,
    last: int,
    end: str | None,
    busy: float,
) -> datetime:
    """Lead the deal from stage `first` to stage `last` (indices), then into the stage `end`, if any.

    Returns the instant of the end (without one: of the last stage entered). `busy`: how much happened on the way.
    """
    steps = list(STAGES[first : last + 1])
    days = sorted(since + (until - since) * chance.share(0, 0.93) for _ in steps[1:])
    entered = sorted(_office(chance, day) for day in [since, *days])
    if end:
        steps.append(end)
        entered.append(max(chance.instant(until, ZONE, 15, 17), entered[-1] + timedelta(minutes=20)))
    for n in range(1, len(entered)):
        entered[n] = max(entered[n], entered[n - 1] + timedelta(minutes=7))
    if deal.stages:
        deal.stages[-1] = replace(deal.stages[-1], exited_at=entered[0])
    exits = [*entered[1:], None]
    for stage, at, gone in zip(steps, entered, exits, strict=True):
        deal.stages.append(SampleStage(stage, at, gone))
        if stage in _DOINGS:
            _do(chance, deal, stage, at, gone or _office(chance, until), busy)
    deal.stage = steps[-1]
    return entered[-1]


def _do(chance: Chance, deal: SampleDeal, stage: str, since: datetime, until: datetime, busy: float) -> None:
    """What happened while the deal stood in that stage."""
    doings = [d for d in _DOINGS[stage] if chance.happens(0.62 * busy)] or [_DOINGS[stage][0]]
    doings += [d for d in _CHASING if chance.happens(0.16 * busy)]
    first, last = since.date(), max(since.date(), until.date() - timedelta(days=1))
    for kind, direction, subject, body in doings:
        day = first + (last - first) * chance.share(0, 1)
        at = min(
            max(_office(chance, day), since + timedelta(minutes=3)), max(until, since + timedelta(minutes=4))
        )
        deal.activities.append(SampleActivity(kind, direction, at, subject, body))


def _office(chance: Chance, day: date) -> datetime:
    """An instant in our own office hours, on that day or the next working day."""
    return chance.instant(chance.working_day(day), ZONE)
