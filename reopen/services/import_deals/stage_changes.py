"""When deals entered their stages: from a history report, or from the date columns of a deals file.

A report may come before its deals, or alone: then it makes them from what it says of them on each row.
"""

from datetime import UTC, datetime

import polars as pl

from reopen.crm.connector import Problem
from reopen.records.models import Deal, Loss, StageChange
from reopen.services.import_deals import changes, identity, live
from reopen.services.import_deals.deal_facts import Books, complete, facts
from reopen.services.import_deals.deal_rows import deal_rows, loss_rows
from reopen.services.import_deals.run import Run

_INSTANT = pl.Datetime("us", "UTC")


class StageChanges:
    """The stage history of an import."""

    def __init__(self, books: Books) -> None:
        self.books = books

    def merge(self, run: Run, frame: pl.DataFrame, *, counted: bool = True) -> None:
        """Add the entries that are not there yet; an exit that is news is filled in."""
        frame = _whole(run, frame, counted=counted)
        frame = frame.with_columns(
            pl.concat_str(
                "_deal", "stage", pl.col("entered_at").dt.to_string("%Y-%m-%d %H:%M:%S%.6f"), separator="\x1f"
            ).alias("_ext"),
            identity.row_hashes(frame.drop("_deal")),
        )
        frame = identity.without_duplicates(run, "stage_change", frame, counted=counted)
        if frame.height == 0:
            return
        known = self._deals(run, frame)
        frame = frame.join(known, on="_deal", how="left", maintain_order="left")
        unknown = frame.filter(pl.col("_pk").is_null())
        if unknown.height:
            for row in unknown["_row"]:
                why = (
                    "No deal of this id or name is known. Import the deals first, or together with this file."
                )
                run.note(Problem(row, "", "", why, rejected=counted))
            frame = frame.filter(pl.col("_pk").is_not_null())
        self._add(run, frame, counted=counted)

    def _deals(self, run: Run, frame: pl.DataFrame) -> pl.DataFrame:
        """`_deal` (id, or name where the file has none) → `_pk`."""
        wanted = frame["_deal"].unique(maintain_order=True).to_list()
        found = dict(live.lookup(Deal, run.source, wanted).select("external_id", "id").rows())
        by_name = [d for d in wanted if d not in found]
        for name, pk in live.find(Deal, "name", by_name, ["name", "id"]):
            found.setdefault(name, int(str(pk)))
        met = run.seen.get(("deal", run.source))
        if run.dry and met is not None:
            new = [d for d in wanted if d not in found]
            keys = pl.Series(new, dtype=pl.String).hash().is_in(met["_key"].implode())
            found |= {d: 0 for d, here in zip(new, keys, strict=True) if here}
        told = [c for c in frame.columns if c.startswith("deal_") and c != "deal_id"]
        missing = frame.filter(
            ~pl.col("_deal").is_in(list(found)) & pl.any_horizontal(pl.col(told).is_not_null())
        )
        if missing.height:
            found |= self._make(run, missing)
        return pl.DataFrame(
            {"_deal": list(found), "_pk": list(found.values())}, schema={"_deal": pl.String, "_pk": pl.Int64}
        )

    def _make(self, run: Run, frame: pl.DataFrame) -> dict[str, int]:
        """Deals of which only the history is known."""
        told = {
            "name": "deal_name",
            "stage": "deal_stage",
            "status": "deal_status",
            "amount": "deal_amount",
            "currency": "deal_currency",
            "opened_on": "deal_opened_on",
            "closed_on": "deal_closed_on",
            "account_name": "deal_account_name",
            "owner": "deal_owner",
            "pipeline": "pipeline",
        }
        known = {new: old for new, old in told.items() if old in frame.columns}
        lasts = (
            frame.sort("entered_at")
            .group_by("_deal", maintain_order=True)
            .agg(
                [pl.col(old).drop_nulls().last().alias(new) for new, old in known.items()]
                + [
                    pl.col("stage").last().alias("_last_stage"),
                    pl.col("from_stage").drop_nulls().last().alias("lost_stage")
                    if "from_stage" in frame.columns
                    else pl.lit(None, pl.String).alias("lost_stage"),
                    pl.col("entered_at").last().dt.date().alias("_last_day"),
                    pl.col("_row").first(),
                ]
            )
        )
        # The day on which the stage was entered is what happened; "close date" may still be the plan.
        deals = complete(lasts).with_columns(
            pl.coalesce("stage", "_last_stage").alias("stage"),
            pl.when(pl.col("status").is_in(["lost", "won"]))
            .then(pl.col("_last_day"))
            .otherwise(pl.col("closed_on"))
            .alias("closed_on"),
            pl.col("_deal").str.slice(0, 190).alias("_ext"),
            pl.lit("").alias("_hash"),
        )
        made = facts(run, self.books, deals)
        if run.dry:
            return dict.fromkeys(made["_deal"].to_list(), 0)
        made = made.with_row_index("_n").with_columns(pl.col("_n").cast(pl.Int64))
        ids = live.insert(Deal, deal_rows(run, made), [_losses(run, made)])
        run.add("deals made from their history", len(ids))
        return dict(zip(made["_deal"].to_list(), ids, strict=True))

    def _add(self, run: Run, frame: pl.DataFrame, *, counted: bool) -> None:
        there = self._there(frame)
        frame = frame.join(there, on=["_pk", "stage", "entered_at"], how="left", maintain_order="left")
        new = frame.filter(pl.col("_sid").is_null())
        news = (
            pl.col("exited_at").is_not_null() & pl.col("exited_at").ne_missing(pl.col("_exit"))
        ).fill_null(value=False)
        changed = frame.filter(pl.col("_sid").is_not_null() & news)
        if counted:
            mine = int((frame["_sbatch"] == run.batch_id).sum()) if run.resuming else 0
            run.counts.created += new.height + mine
            run.counts.updated += changed.height
            run.counts.unchanged += frame.height - new.height - changed.height - mine
            run.add("new stagechange", new.height)
        if run.dry:
            return
        if new.height:
            live.insert(
                StageChange,
                new.select(
                    pl.col("_pk").alias("deal_id"),
                    pl.col("pipeline").fill_null(""),
                    pl.col("stage").str.slice(0, 120),
                    "entered_at",
                    "exited_at",
                    pl.lit(run.batch_id).alias("batch_id"),
                ),
            )
        if changed.height:
            changes.write(run, StageChange, changed.select("exited_at", pl.col("_sid").alias("_id")))

    def _there(self, frame: pl.DataFrame) -> pl.DataFrame:
        rows = live.find(
            StageChange,
            "deal_id",
            [pk for pk in frame["_pk"].unique().to_list() if pk > 0],
            ["id", "deal_id", "stage", "entered_at", "exited_at", "batch_id"],
        )
        return pl.DataFrame(
            [(pk, deal, stage, _utc(at), _utc(out), batch) for pk, deal, stage, at, out, batch in rows],
            schema={
                "_sid": pl.Int64,
                "_pk": pl.Int64,
                "stage": pl.String,
                "entered_at": _INSTANT,
                "_exit": _INSTANT,
                "_sbatch": pl.Int64,
            },
            orient="row",
        ).unique(["_pk", "stage", "entered_at"], keep="first", maintain_order=True)


def _losses(run: Run, frame: pl.DataFrame) -> live.Child:
    return live.Child(Loss, loss_rows(run, frame), "deal_id")


def _utc(value: object) -> object:
    """An instant as the database gave it: SQLite gives text."""
    if isinstance(value, str):
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    return value


def _whole(run: Run, frame: pl.DataFrame, *, counted: bool) -> pl.DataFrame:
    """With `_deal`, and every field; rows without a deal or a day are set aside."""
    absent = [
        c for c in ("deal_id", "deal_name", "pipeline", "stage", "from_stage") if c not in frame.columns
    ]
    frame = frame.with_columns([pl.lit(None, pl.String).alias(c) for c in absent])
    instants = [c for c in ("entered_at", "exited_at") if c not in frame.columns]
    frame = frame.with_columns([pl.lit(None, _INSTANT).alias(c) for c in instants])
    frame = frame.with_columns(pl.coalesce("deal_id", "deal_name").alias("_deal"))
    # An edit of another field stands in the same report, with no stage: there is nothing to do.
    moves = frame["stage"].is_not_null()
    if counted:
        run.counts.unchanged += frame.height - int(moves.sum())
    frame = frame.filter(moves)
    whole = pl.col("_deal").is_not_null() & pl.col("entered_at").is_not_null()
    for row in frame.filter(~whole)["_row"]:
        if counted:
            why = "A stage change needs a deal and a day. The row was set aside."
            run.note(Problem(row, "", "", why, rejected=True))
    return frame.filter(whole)
