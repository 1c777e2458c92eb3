"""Quotes that a CRM tells of: each open deal's gets the call that its letter announced, as if it were recorded here.

A quote whose Friday has passed goes on record without a promise: nobody here made one. A deal that comes won or lost
waits for no answer any more.
"""

from datetime import date, timedelta

import polars as pl
from django.db import transaction
from django.db.models import Q

from reopen.crm.connector import Problem
from reopen.records.models import Account, Contact, Deal, Promise, Quote
from reopen.services.import_deals import live
from reopen.services.import_deals.run import Run
from reopen.services.quotes.announce import country_of, promised_day, promised_days

ANNOUNCED = "The quote’s letter announced it; the quote is named in the CRM."
# A quote sent before that has no Friday to come, whatever the owner's rule.
_LATELY = timedelta(days=21)
_AT_ONCE = 500


def with_calls(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """The deals with `quote_sent_on` as far as it can be, and `_call_on`, `_call_at`: what its letter promised."""
    none = [pl.lit(None, pl.Date).alias("_call_on"), pl.lit(None, pl.String).alias("_call_at")]
    if frame["quote_sent_on"].null_count() == frame.height:
        return frame.with_columns(none)
    frame = _not_ahead(run, frame)
    wanted = frame.filter(pl.col("quote_sent_on").is_not_null() & (pl.col("_status") == "open"))
    places = wanted.with_columns(_country(wanted)).select("quote_sent_on", "_country").unique()
    calls = promised_days(places.rows())
    rows = [
        (sent_on, country, *call)
        for (sent_on, country), call in calls.items()
        if call and call[0] >= run.today
    ]
    schema = {
        "quote_sent_on": pl.Date(), "_country": pl.String(), "_call_on": pl.Date(), "_call_at": pl.Time(),
    }  # fmt: skip
    known = pl.DataFrame(rows, schema=schema, orient="row").with_columns(pl.col("_call_at").cast(pl.String))
    found = frame.with_columns(_country(frame)).join(
        known, on=["quote_sent_on", "_country"], how="left", maintain_order="left"
    )
    is_open = pl.col("_status") == "open"
    return found.drop("_country").with_columns(
        pl.when(is_open).then("_call_on").alias("_call_on"),
        pl.when(is_open).then("_call_at").alias("_call_at"),
    )


def quote_rows(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """One Quote for each open deal of which the file tells one."""
    quoted = frame.filter(pl.col("quote_sent_on").is_not_null() & (pl.col("_status") == "open"))
    return quoted.select(
        "_n",
        pl.col("_contact").alias("contact_id"),
        pl.col("quote_number").fill_null("").alias("number"),
        pl.col("quote_sent_on").alias("sent_on"),
        "amount",
        pl.col("currency").fill_null("").alias("currency"),
        pl.lit("").alias("subject"),
        pl.lit("").alias("letter"),
        pl.lit("waiting").alias("state"),
        pl.lit(run.now).dt.convert_time_zone("UTC").alias("recorded_at"),
    )


def promise_rows(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """The calls that their letters announced, and that are still to come."""
    return frame.filter(pl.col("_call_on").is_not_null()).select(
        "_n",
        pl.lit("quote_follow_up").alias("kind"),
        pl.col("_call_on").alias("on"),
        pl.col("_call_at").alias("at"),
        pl.lit(ANNOUNCED).alias("words"),
        pl.lit(run.today).alias("made_on"),
        pl.lit("standing").alias("state"),
        pl.lit(None, pl.Date).alias("settled_on"),
    )


def finish(run: Run) -> None:
    """Each quote that came gets hold of its promise, and those of decided deals wait no more. Safe to do again."""
    _link(run)
    _settle_decided(run)
    if run.resuming:
        came = Quote.objects.filter(deal__batch=run.batch_id, state=Quote.Answered.WAITING)
        run.to_plan.update(came.values_list("deal_id", flat=True))


def _link(run: Run) -> None:
    """By the day that the rule gives; promise and quote were made in one transaction, without each other's numbers."""
    alone = Quote.objects.filter(
        state=Quote.Answered.WAITING, promise=None, letter="", sent_on__gte=run.today - _LATELY
    ).select_related("deal__account", "deal__contact")
    quotes = list(alone.order_by("pk"))
    for start in range(0, len(quotes), _AT_ONCE):
        part = quotes[start : start + _AT_ONCE]
        free: dict[tuple[int, date], int] = {
            (deal_id, on): pk
            for pk, deal_id, on in Promise.objects.filter(
                deal__in=[q.deal_id for q in part], kind="quote_follow_up", quote=None
            ).values_list("pk", "deal_id", "on")
        }
        with transaction.atomic():
            for quote in part:
                call = promised_day(quote.sent_on, country_of(quote.deal))
                if call is not None and (pk := free.pop((quote.deal_id, call[0]), None)) is not None:
                    Quote.objects.filter(pk=quote.pk).update(promise=pk)
        live.rest()


def _settle_decided(run: Run) -> None:
    """What the CRM has closed; an undo of the import brings it back."""
    decided = ~Q(deal__status=Deal.Status.OPEN)
    waiting = Quote.objects.filter(decided, state=Quote.Answered.WAITING)
    owed = Promise.objects.filter(decided, state=Promise.State.STANDING, kind="quote_follow_up")
    for model, rows, state in (
        (Quote, waiting, Quote.Answered.DECIDED.value),
        (Promise, owed, Promise.State.DROPPED.value),
    ):
        ids = list(rows.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(ids), _AT_ONCE):
            part = ids[start : start + _AT_ONCE]
            with transaction.atomic():
                live.remember(run.batch_id, model, part, ["state", "settled_on"])
                model._default_manager.filter(pk__in=part).update(state=state, settled_on=run.today)
            live.rest()


def _not_ahead(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """A quote that is still to be sent is none yet."""
    wrong = (frame["quote_sent_on"] > run.today).fill_null(value=False)
    if not wrong.any():
        return frame
    for row, value in frame.filter(wrong).select("_row", "quote_sent_on").rows():
        why = "The day on which the quote was sent has not come yet. It was left out."
        run.note(Problem(row=row, column="quote_sent_on", value=str(value), why=why))
    sent = pl.when(pl.col("quote_sent_on") <= run.today).then("quote_sent_on")
    return frame.with_columns(sent.alias("quote_sent_on"))


def _country(frame: pl.DataFrame) -> pl.Expr:
    """Where their holidays are kept: the company's country, else the person's."""
    lands = _lands(Account, frame["_account"])
    own = _lands(Contact, frame["_contact"])
    return pl.coalesce(
        pl.col("_account").replace_strict(lands, default=None, return_dtype=pl.String),
        pl.col("_contact").replace_strict(own, default=None, return_dtype=pl.String),
        pl.lit(""),
    ).alias("_country")


def _lands(model: type[Account] | type[Contact], ids: pl.Series) -> dict[int, str]:
    wanted = ids.drop_nulls().unique().to_list()
    found: dict[int, str] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        rows = model._default_manager.filter(pk__in=wanted[start : start + _AT_ONCE]).exclude(country="")
        found.update(rows.values_list("pk", "country"))
    return found
