"""Deals that were lost, reopened and won, with the last that is on record before."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any, Final

import polars as pl

from reopen.core.insight.reasons import OTHER
from reopen.core.insight.winbacks import (
    CAUSES,
    FOLLOWED,
    WITHIN,
    Calls,
    Followed,
    WinBack,
    WinBacks,
    find_winbacks,
)
from reopen.records.models import Deal, Loss, Outcome, Reply
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.narrow import AskedError, between, of_deals

_CHUNK: Final = 500
_ROWS: Final = 50_000
# A call that reached them so long before is not the last before.
_RECENT: Final = timedelta(days=90)
_BROUGHT: Final = (Outcome.Kind.REOPENED, Outcome.Kind.REACHED)
# Why it was lost: as the buyer says, else the rep.
_WHY: Final = (
    pl.when(((pl.col("by_buyer") != "") & (pl.col("by_buyer") != OTHER)) | (pl.col("by_rep") == ""))
    .then("by_buyer")
    .otherwise("by_rep")
)
# More days since the year 1, and more losses, than there are.
_DAYS, _LOSSES = 2**20, 2**40
_EPOCH: Final = date(1970, 1, 1).toordinal()
_BACK: Final[dict[str, Any]] = {
    "deal": pl.Int64, "owner_id": pl.Int64, "owner": pl.Categorical, "pipeline": pl.Categorical,
    "loss": pl.Int64, "competitor": pl.Categorical, "cents": pl.Int64, "currency": pl.Categorical,
    "lost_on": pl.Date, "won_on": pl.Date, "cause": pl.Categorical,
}  # fmt: skip


def read_back() -> pl.DataFrame:
    """A row a deal that came back and was won: _BACK. `loss`, `lost_on`: before it came back; `cause`: of CAUSES."""
    won = Deal.objects.filter(status=Deal.Status.WON, closed_on__isnull=False, losses__isnull=False)
    ids = list(won.order_by("pk").values_list("pk", flat=True).distinct())
    return _frame((row for at in range(0, len(ids), _CHUNK) for row in _won(ids[at : at + _CHUNK])), _BACK)


def _frame(rows: Iterable[Sequence[Any]], schema: dict[str, Any]) -> pl.DataFrame:
    """In columns, some rows at a time."""
    plain = {name: pl.String if kind == pl.Categorical else kind for name, kind in schema.items()}
    left, parts = iter(rows), []
    while part := list(islice(left, _ROWS)):
        rows_read = pl.DataFrame(part, schema=plain, orient="row")
        parts.append(rows_read.select(pl.col(name).cast(kind) for name, kind in schema.items()))
    return pl.concat(parts) if parts else pl.DataFrame(schema=schema)


def winbacks(frames: Frames, asked: Asked, *, today: date) -> WinBacks:
    """Win-backs that were won in the time asked for. AskedError where they cannot be narrowed so."""
    if asked.by:
        raise AskedError("Win-backs are by cause, time, reason and competitor already: leave out --by.")
    frames = of_deals(frames, asked)
    end = _end(asked, today)
    calls, cohort = frames.scan("calls"), _cohort(frames, asked, end).lazy()
    old = frames.scan("losses").join(cohort.filter(_lost_before(end, FOLLOWED)), on="loss", how="semi")
    back, minutes, first, before, lost, lost_for, lost_to = pl.collect_all(
        [
            frames.scan("back")
            .filter(pl.col("won_on") <= end)
            .join(
                frames.scan("losses").select("loss", reason=_WHY),
                on="loss",
                how="left",
                maintain_order="left",
            )
            .join(
                cohort.select("loss", in_time=pl.lit(value=True)),
                on="loss",
                how="left",
                maintain_order="left",
            ),
            between(calls, "on", asked).select(pl.col("minutes").sum()),
            calls.select(pl.col("on").min()),
            between(frames.scan("back").filter(pl.col("won_on") <= end), "won_on", asked)
            .join(calls.select("deal", "on"), on="deal")
            .filter(pl.col("on").is_between("lost_on", "won_on"))
            .select(pl.col("deal").unique().sort()),
            cohort.select(
                pl.len().alias(""),
                *(_lost_before(end, days).sum().alias(name) for name, days in WITHIN.items()),
            ),
            old.group_by(reason=_WHY).len(),
            old.group_by("competitor").len(),
        ]
    )
    number = lost.row(0, named=True)
    every = _told(back)
    return find_winbacks(
        [one for one in every if asked.since is None or one.won_on >= asked.since],
        calls=Calls(first.item(), minutes.item(), tuple(before["deal"])),
        followed=Followed(
            end,
            back=[one for one, in_time in zip(every, back["in_time"], strict=True) if in_time],
            lost=number.pop(""),
            within=number,
            lost_for=_by_name(lost_for),
            lost_to=_by_name(lost_to),
            since=asked.since,
        ),
    )


def _told(rows: pl.DataFrame) -> list[WinBack]:
    return [
        WinBack(
            deal_id=row["deal"],
            owner=row["owner"],
            competitor=row["competitor"],
            reason=row["reason"] or "",
            amount=None if row["cents"] is None else Decimal(row["cents"]).scaleb(-2),
            currency=row["currency"],
            lost_on=row["lost_on"],
            won_on=row["won_on"],
            cause=row["cause"],
        )
        for row in rows.to_dicts()
    ]


def followed_deals(frames: Frames, asked: Asked, *, today: date, days: int = 0) -> pl.Series:
    """The deals lost in the time asked for, each once, and at least so many days before its end. AskedError."""
    end = _end(asked, today)
    cohort = _cohort(of_deals(frames, asked), asked, end)
    return cohort.filter(_lost_before(end, days))["deal"]


def _end(asked: Asked, today: date) -> date:
    """What has not happened yet is not counted as not having happened."""
    return min(asked.until, today) if asked.until else today


def _cohort(frames: Frames, asked: Asked, end: date) -> pl.DataFrame:
    """A row a deal that was lost in the time asked for: deal, loss, lost_on.

    Told is the loss before it came back, if it was won by the end; else the last one.
    """
    back = frames.scan("back").filter(pl.col("won_on") <= end).select("loss").collect()["loss"]
    # The day, then the loss, in one number: the last of a million deals in a third of the time that sorting takes.
    day = pl.col("lost_on").to_physical().cast(pl.Int64) + _EPOCH
    came = pl.col("loss").is_in(back.implode()).cast(pl.Int64)
    last = (
        frames.scan("losses")
        .filter(pl.col("lost_on") <= end)
        .group_by("deal")
        .agg(number=((came * _DAYS + day) * _LOSSES + pl.col("loss")).max())
        .select(
            "deal",
            loss=pl.col("number") % _LOSSES,
            lost_on=(pl.col("number") // _LOSSES % _DAYS - _EPOCH).cast(pl.Int32).cast(pl.Date),
        )
    )
    return between(last, "lost_on", asked).collect()


def _lost_before(end: date, days: int) -> pl.Expr:
    return pl.col("lost_on") <= end - timedelta(days=days)


def _by_name(rows: pl.DataFrame) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, number in rows.iter_rows():
        found[str(name or "")] = found.get(str(name or ""), 0) + number
    return found


def _won(ids: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    losses: dict[int, list[Loss]] = defaultdict(list)
    for loss in Loss.objects.filter(deal__in=ids).select_related("competitor").order_by("lost_on", "pk"):
        losses[loss.deal_id].append(loss)
    calls: dict[int, list[Outcome]] = defaultdict(list)
    for call in Outcome.objects.filter(deal__in=ids, undone_at=None, kind__in=_BROUGHT).order_by("at", "pk"):
        calls[call.deal_id].append(call)
    deals = list(Deal.objects.filter(pk__in=ids).select_related("owner").order_by("pk"))
    answered = _answered(deals)
    for deal in deals:
        if deal.closed_on is None:
            continue
        before = [loss for loss in losses[deal.pk] if loss.lost_on < deal.closed_on]
        if not before:
            continue
        last = before[-1]
        since = [call for call in calls[deal.pk] if last.lost_on <= call.on <= deal.closed_on]
        yield (
            deal.pk,
            deal.owner_id,
            deal.owner.name if deal.owner else "",
            deal.pipeline,
            last.pk,
            last.competitor.name if last.competitor else "",
            None if deal.amount is None else int(deal.amount.scaleb(2)),
            deal.currency,
            last.lost_on,
            deal.closed_on,
            _cause(since, answered.get(deal.pk), last.lost_on, deal.closed_on),
        )


def _cause(calls: Sequence[Outcome], answered_on: date | None, lost_on: date, won_on: date) -> str:
    reopened = [call for call in calls if call.kind == Outcome.Kind.REOPENED]
    letter = answered_on is not None and lost_on <= answered_on <= won_on
    for call in reversed(reopened):
        # They called, or it was reopened without a call that was due: a letter that they answered tells why.
        return _first(call) or ("letter" if letter else "call")
    if letter:
        return "letter"
    recent = [call for call in calls if won_on - call.on <= _RECENT]
    return _first(recent[-1]) or "call" if recent else ""


def _first(call: Outcome) -> str:
    names = [str(reason).partition(":")[0] for reason in call.reasons]
    return next((name for name in names if name in CAUSES), "")


def _answered(deals: Sequence[Deal]) -> dict[int, date]:
    """The day of the last human answer to a letter, by deal."""
    people = {deal.contact_id: deal.pk for deal in deals if deal.contact_id is not None}
    found: dict[int, date] = {}
    replies = Reply.objects.filter(contact__in=people, kind="human").order_by("received_at")
    for contact, at in replies.values_list("contact", "received_at"):
        if contact is not None:
            found[people[contact]] = at.date()
    return found
