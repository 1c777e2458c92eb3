"""Deals that are there already, and of which the file says something new.

What the CRM knows is written over: name, stage, amount, owner, people, dates. What was learned here never is: losses,
answers, promises, whom we let go. Of a deal that a person has touched here (`touched_at`), the CRM's word on open or
lost is taken only where it is news: it was won, or lost again later than the last loss on record. A CRM that still
says "open" of a deal lost here, or "lost" of one reopened here, is behind.

A loss is corrected as long as nobody has touched the deal; a deal that comes lost after it was open or won has been
lost again, and gets one more.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
from django.db import transaction

from reopen.records.models import Deal, DoorAnswer, ImportChange, Installed, Loss, Promise, Quote
from reopen.services.import_deals import deal_rows, live, quotes
from reopen.services.import_deals.deal_facts import WATCHED
from reopen.services.import_deals.run import Run

_OLD = (
    "status",
    "lost_on",
    "door",
    "in_care_since",
    "care_reason",
    "let_go",
    "touched_at",
    "row_hash",
    "closed_on",
)
# Column of the table → the file's columns any of which tells it.
_TOLD_BY = {
    "name": ("name", "account_name"),
    "account_id": ("account_id", "account_name"),
    "contact_id": ("contact_id", "contact_name", "contact_email"),
    "owner_id": ("owner", "owner_email"),
    "closed_on": ("closed_on", "lost_on", "won_on"),
    **{
        c: (c,)
        for c in (
            "pipeline",
            "stage",
            "amount",
            "currency",
            "product",
            "opened_on",
            "lead_source",
            "last_contact_on",
        )
    },
}
_LEARNED = ("status", "lost_on", "door", "in_care_since", "care_reason", "let_go")
_LOSS_TOLD_BY = {
    "stage": "lost_stage",
    "reason": "lost_reason",
    "note": "lost_note",
    "good_fit": "good_fit",
    "competitor_id": "competitor",
    "competitor_rep": "competitor_rep",
    "our_price": "amount",
    "their_price": "their_price",
    "contract_start": "contract_start",
    "term_months": "term_months",
    "notice_days": "notice_days",
}


def write(run: Run, frame: pl.DataFrame, told: set[str]) -> None:
    """Write over the deals of `_id`, in chunks; `told` are the columns that the file has."""
    for start in range(0, frame.height, live.SQLITE_ROWS):
        part = frame.slice(start, live.SQLITE_ROWS)
        with transaction.atomic():
            _write(run, part.with_row_index("_n").with_columns(pl.col("_n").cast(pl.Int64)), told)
        live.rest()


def _write(run: Run, part: pl.DataFrame, told: set[str]) -> None:
    ids: list[int] = part["_id"].to_list()
    old = {
        pk: dict(zip(_OLD, rest, strict=True))
        for pk, *rest in Deal.objects.filter(pk__in=ids).values_list("pk", *_OLD)
    }
    last = {loss.deal_id: loss for loss in Loss.objects.filter(deal_id__in=ids).order_by("lost_on")}
    doors = set(DoorAnswer.objects.filter(deal_id__in=ids, undone_at=None).values_list("deal_id", flat=True))
    promised = set(Promise.objects.filter(deal_id__in=ids).values_list("deal_id", "on"))
    quoted = set(Quote.objects.filter(deal_id__in=ids).values_list("deal_id", "sent_on"))
    installed = set(Installed.objects.filter(deal_id__in=ids).values_list("deal_id", flat=True))

    columns = [c for c, by in _TOLD_BY.items() if told & set(by)]
    if "_odd" in told:
        columns.append("odd")
    part_told = told
    rows = live.stored(Deal, deal_rows.deal_rows(run, part)).to_dicts()
    raw = part.select("_id", "_status", "_lost_on", "_care", "_let_go").to_dicts()
    updates: list[tuple[object, ...]] = []
    losing: list[int] = []
    correcting: list[int] = []
    for n, (row, new) in enumerate(zip(rows, raw, strict=True)):
        was, loss = old[new["_id"]], last.get(new["_id"])
        state, act = _state(run, was, loss, new, told_status="status" in part_told)
        if act == "lose":
            losing.append(n)
        elif act == "correct":
            correcting.append(n)
        if was["door"] != "unasked" or new["_id"] in doors:
            state["door"] = was["door"]
        else:
            state["door"] = row["door"]
        kept = {"closed_on": was["closed_on"]} if state["status"] != new["_status"] else {}
        values = {**row, **kept, **state}
        updates.append((*(_plain(values[c]) for c in (*columns, *_LEARNED)), row["row_hash"], new["_id"]))

    live.remember(run.batch_id, Deal, ids, [*columns, *_LEARNED, "row_hash"])
    live.update(Deal, [*columns, *_LEARNED, "row_hash"], updates)
    for model, frame, kept_out in (
        (Loss, deal_rows.loss_rows(run, part.filter(pl.col("_n").is_in(losing))), None),
        (DoorAnswer, deal_rows.door_rows(run, part), lambda pk, _row: pk in doors),
        (
            Promise,
            deal_rows.promise_rows(run, part),
            lambda pk, row: (pk, date.fromisoformat(row["on"])) in promised,
        ),
        (
            Promise,
            quotes.promise_rows(run, part),
            lambda pk, row: (pk, date.fromisoformat(row["on"])) in promised,
        ),
        (
            Quote,
            quotes.quote_rows(run, part),
            lambda pk, row: (pk, date.fromisoformat(row["sent_on"])) in quoted,
        ),
        (Installed, deal_rows.installed_rows(run, part), lambda pk, _row: pk in installed),
    ):
        _append(run, model, frame, ids, kept_out)
    _correct(run, part.filter(pl.col("_n").is_in(correcting)), ids, last, part_told, old)
    run.to_plan.update(ids)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _state(
    run: Run, was: dict[str, Any], loss: Loss | None, new: dict[str, Any], *, told_status: bool
) -> tuple[dict[str, Any], str]:
    """(the columns of _LEARNED, what happens to losses: "lose", "correct" or "")."""
    kept = {c: was[c] for c in _LEARNED}
    touched = was["touched_at"] is not None
    lost_on: date | None = new["_lost_on"]
    if not told_status:
        return kept, ("correct" if was["status"] == "lost" and loss is not None else "")
    if touched:
        again = new["_status"] == "lost" and was["status"] != "lost" and lost_on is not None
        if new["_status"] == "won" and was["status"] != "won":
            return {**kept, "status": "won", "lost_on": None, "in_care_since": None, "care_reason": ""}, ""
        if again and (loss is None or lost_on > loss.lost_on):  # type: ignore[operator]
            return {**kept, **_care(run, WATCHED), "status": "lost", "lost_on": lost_on}, "lose"
        return kept, ("correct" if was["status"] == "lost" and loss is not None else "")
    if new["_status"] != "lost":
        state = {"status": new["_status"], "lost_on": None, "in_care_since": None, "care_reason": ""}
        return {**kept, **state}, ""
    state = {**kept, "status": "lost", "lost_on": lost_on, "let_go": was["let_go"] or new["_let_go"]}
    if lost_on is None:
        return {**state, "lost_on": was["lost_on"]}, ""
    same = loss is not None and (was["status"] == "lost" or loss.lost_on == lost_on)
    watched = was["status"] == "open" and was["row_hash"] != "" and not same
    if state["let_go"]:
        state |= {"in_care_since": None, "care_reason": ""}
    elif was["in_care_since"] is None and (watched or new["_care"]):
        state |= _care(run, WATCHED if watched else new["_care"])
    return state, ("correct" if same else "lose")


def _care(run: Run, why: str) -> dict[str, Any]:
    return {"in_care_since": run.today, "care_reason": why}


def _append(
    run: Run,
    model: type[Loss] | type[DoorAnswer] | type[Promise] | type[Quote] | type[Installed],
    frame: pl.DataFrame,
    ids: list[int],
    kept_out: Callable[[int, dict[str, Any]], bool] | None,
) -> None:
    """Add what is not there yet, and remember that this import made it."""
    rows = [(ids[row.pop("_n")], row) for row in live.stored(model, frame).to_dicts()]
    rows = [(pk, row) for pk, row in rows if kept_out is None or not kept_out(pk, row)]
    if not rows:
        return
    highest = model.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    columns = list(rows[0][1])
    live.insert_rows(
        model, ("deal_id", *columns), [(pk, *row.values()) for pk, row in rows], ignore=model is Loss
    )
    made = model.objects.filter(pk__gt=highest, deal_id__in=[pk for pk, _ in rows]).values_list(
        "pk", flat=True
    )
    changes = [(run.batch_id, model._meta.model_name, pk) for pk in made]
    live.insert_rows(ImportChange, ("batch_id", "table", "record_id"), changes, ignore=True)


def _correct(
    run: Run,
    part: pl.DataFrame,
    ids: list[int],
    last: dict[int, Loss],
    told: set[str],
    old: dict[int, dict[str, Any]],
) -> None:
    """Mend losses that an import brought; of a deal that someone touched, fill only what is not known."""
    columns = [c for c, by in _LOSS_TOLD_BY.items() if by in told]
    if part.height == 0:
        return
    updates, loss_ids = [], []
    rows = live.stored(
        Loss,
        deal_rows.loss_rows(
            run, part.with_columns(pl.coalesce("_lost_on", pl.lit(run.today)).alias("_lost_on"))
        ),
    ).to_dicts()
    days = part["_lost_on"].to_list()
    taken = set(Loss.objects.filter(deal_id__in=ids).values_list("deal_id", "lost_on"))
    for row, day in zip(rows, days, strict=True):
        pk = ids[row["_n"]]
        loss = last[pk]
        ours = old[pk]["touched_at"] is not None or loss.batch_id is None
        values = [was if ours and (was := getattr(loss, c)) not in (None, "") else row[c] for c in columns]
        moved = loss.lost_on if ours or day is None or (pk, day) in taken else day
        updates.append((*(_stored(v) for v in values), moved.isoformat(), loss.pk))
        loss_ids.append(loss.pk)
    live.remember(run.batch_id, Loss, loss_ids, [*columns, "lost_on"])
    live.update(Loss, [*columns, "lost_on"], updates)


def _stored(value: object) -> object:
    from decimal import Decimal  # noqa: PLC0415

    return (
        value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, Decimal) else value
    )
