"""Rows of the tables that hang on a deal, from a deals file's columns completed by deal_facts."""

import polars as pl

from reopen.services.import_deals import changes
from reopen.services.import_deals.run import Run

OCCASION = "in the CRM"
IN_THE_CRM = "Named in the CRM."


def deal_rows(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """Rows of the table of deals."""
    in_care = pl.col("_care").is_not_null()
    return frame.select(
        pl.lit(run.source).alias("source"),
        pl.col("_ext").alias("external_id"),
        pl.col("_hash").alias("row_hash"),
        pl.lit(run.batch_id).alias("batch_id"),
        pl.coalesce("name", "account_name", pl.lit("Deal ") + pl.col("_ext")).alias("name"),
        pl.col("_account").alias("account_id"),
        pl.col("_contact").alias("contact_id"),
        pl.col("_owner").alias("owner_id"),
        *[pl.col(c).fill_null("") for c in ("pipeline", "stage", "currency", "product", "lead_source")],
        pl.col("_status").alias("status"),
        "amount",
        "opened_on",
        pl.when(pl.col("_status") == "lost")
        .then(pl.coalesce("lost_on", "closed_on"))
        .when(pl.col("_status") == "won")
        .then(pl.coalesce("won_on", "closed_on"))
        .otherwise("closed_on")
        .alias("closed_on"),
        pl.col("_lost_on").alias("lost_on"),
        pl.col("door").fill_null("unasked"),
        pl.when(in_care).then(pl.lit(run.today)).alias("in_care_since"),
        pl.col("_care").fill_null("").alias("care_reason"),
        pl.col("_let_go").alias("let_go"),
        "last_contact_on",
        *changes.odd(frame),
    )


def loss_rows(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """One Loss for each deal lost on a known day."""
    lost = frame.filter(pl.col("_lost_on").is_not_null())
    return lost.select(
        "_n",
        pl.col("_lost_on").alias("lost_on"),
        pl.col("lost_stage").fill_null("").alias("stage"),
        pl.col("lost_reason").fill_null("").alias("reason"),
        pl.col("lost_note").fill_null("").alias("note"),
        pl.lit("").alias("buyer_reason"),
        pl.lit("").alias("buyer_words"),
        "good_fit",
        pl.col("_let_go").alias("let_go"),
        pl.col("_competitor").alias("competitor_id"),
        pl.col("competitor_rep").fill_null(""),
        pl.col("amount").alias("our_price"),
        "their_price",
        "contract_start",
        "term_months",
        "notice_days",
        pl.lit(run.now).dt.convert_time_zone("UTC").alias("recorded_at"),
        pl.lit(run.batch_id).alias("batch_id"),
    )


def door_rows(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """A yes or a no that the CRM had on record, on the day of the loss."""
    asked = frame.filter(pl.col("door").is_in(["open", "closed"]))
    return asked.select(
        "_n",
        pl.col("door").alias("state"),
        pl.lit(value=False).alias("everything"),
        pl.coalesce("_lost_on", pl.lit(run.today)).alias("on"),
        pl.col("door_words").fill_null("").alias("words"),
        pl.lit(OCCASION).alias("occasion"),
        pl.lit("").alias("asked_by"),
    )


def promise_rows(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """The day that they named; one that is past is kept as it was, and owed no more."""
    named = frame.filter(pl.col("call_back_on").is_not_null() & (pl.col("_status") == "lost"))
    past = pl.col("call_back_on") < run.today
    return named.select(
        "_n",
        pl.lit("call_back").alias("kind"),
        pl.col("call_back_on").alias("on"),
        pl.col("door_words").fill_null(IN_THE_CRM).alias("words"),
        pl.coalesce("_lost_on", pl.lit(run.today)).alias("made_on"),
        pl.when(past).then(pl.lit("dropped")).otherwise(pl.lit("standing")).alias("state"),
        pl.when(past).then(pl.lit(run.today)).alias("settled_on"),
    )


def installed_rows(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """What stands there now."""
    what = ["installed_make", "installed_model", "installed_quantity", "installed_volume"]
    return frame.filter(pl.any_horizontal(pl.col(what).is_not_null())).select(
        "_n",
        pl.col("installed_make").fill_null("").alias("make"),
        pl.col("installed_model").fill_null("").alias("model"),
        pl.col("installed_quantity").alias("quantity"),
        pl.col("installed_volume").cast(pl.String).fill_null("").alias("monthly_volume"),
        pl.lit("").alias("note"),
        pl.lit(run.batch_id).alias("batch_id"),
    )
