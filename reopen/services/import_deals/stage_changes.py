"""When deals entered their stages: from a history report, or from the date columns of a deals file.

A report may come before its deals, or alone: then it makes them from what it says of them on each row, and the next
report moves them on.
"""

from datetime import UTC, datetime

import polars as pl

from reopen.crm.connector import Problem
from reopen.crm.first_stage import BEGINS, OPENED_AT
from reopen.records.models import Deal, Loss, StageChange
from reopen.services.import_deals import changes, identity, live
from reopen.services.import_deals.deal_facts import Books, facts
from reopen.services.import_deals.deal_rows import deal_rows, loss_rows
from reopen.services.import_deals.deals import count_new
from reopen.services.import_deals.history_deals import deals_told, renew
from reopen.services.import_deals.log_deals import by_key, find_deals
from reopen.services.import_deals.never_moved import standing
from reopen.services.import_deals.run import Run

_UNKNOWN = "No deal of this id or name is known. Import the deals first, or together with this file."
_INSTANT = pl.Datetime("us", "UTC")


class StageChanges:
    """The stage history of an import."""

    def __init__(self, books: Books) -> None:
        self.books = books
        # Whose ids a log's were found to be in its first rows: (file, source as which it came) → source.
        self._whose: dict[tuple[str, str], str] = {}
        self._begun: set[str] = set()  # files of which something was read

    def merge(self, run: Run, frame: pl.DataFrame, *, counted: bool = True, is_last: bool = False) -> None:
        """Add the entries that are not there yet; an exit that is news is filled in.

        `is_last`: nothing of the file comes after the frame.
        """
        is_all = is_last and run.file not in self._begun
        self._begun.add(run.file)
        frame = _whole(run, frame, counted=counted)
        if not counted and run.taken is not None:
            # Columns of a deals file: each row's deal is the one that its row has become, if it was taken.
            frame = frame.join(run.taken.rename({"_ext": "_deal"}), on="_row", how="inner", suffix="_of_row")
            frame = frame.drop("_deal").rename({"_deal_of_row": "_deal"})
        frame = frame.with_columns(
            pl.concat_str(
                "_deal",
                pl.col("stage").fill_null(""),
                pl.col("entered_at").dt.to_string("%Y-%m-%d %H:%M:%S%.6f"),
                separator="\x1f",
            ).alias("_ext"),
            identity.row_hashes(frame.drop("_deal")),
        )
        frame = identity.without_duplicates(run, "stage_change", frame, counted=counted)
        if frame.height == 0:
            return
        frame = self._with_deals(run, frame) if counted else _with_own_deals(run, frame)
        frame = frame.filter(pl.col("_pk").is_not_null())
        if BEGINS in frame.columns:
            created = frame[BEGINS].fill_null(value=False)
            entries = standing(run, frame.filter(created), is_all=is_all, counted=counted)
            frame = pl.concat([frame.filter(~created), entries]).sort("_row")
        self._add(run, frame, counted=counted)

    def _with_deals(self, run: Run, frame: pl.DataFrame) -> pl.DataFrame:
        """The rows with `_pk`, the deal's key; null, and told, where none is known and none can be made."""
        log = (run.file, run.source)
        found = find_deals(run, frame, self._whose.get(log, ""))
        if found.ids and not found.why:
            self._whose[log] = found.source
        by_id = pl.col("deal_id").is_not_null()
        frame = frame.with_columns(
            pl.when(by_id)
            .then(_looked_up("deal_id", found.ids))
            .otherwise(_looked_up("deal_name", found.names))
            .alias("_pk")
        )
        told = [c for c in frame.columns if c.startswith("deal_") and c != "deal_id"]
        unknown = pl.col("_pk").is_null() & ~pl.col("_deal").is_in(list(found.why))
        to_make = unknown & pl.any_horizontal(pl.col(told).is_not_null())
        for source, mine in ((found.source, by_id), (run.source, ~by_id)):
            rows = frame.filter(to_make & mine)
            if rows.height:
                made = _looked_up("_deal", self._make(run, rows, source))
                frame = frame.with_columns(pl.when(to_make & mine).then(made).otherwise("_pk").alias("_pk"))
        for row, deal in frame.filter(pl.col("_pk").is_null()).select("_row", "_deal").rows():
            run.note(Problem(row, "", "", found.why.get(deal, _UNKNOWN), rejected=True))
        return frame

    def _make(self, run: Run, frame: pl.DataFrame, source: str) -> dict[str, int]:
        """Deals of which only the history is known, of that source: `_deal` → key."""
        came_as, run.source = run.source, source
        try:
            made = facts(run, self.books, deals_told(frame, source))
            count_new(run, self.books, made)
            run.add("deals made from their history", made.height)
            if run.dry:
                return dict.fromkeys(made["_deal"].to_list(), 0)
            made = made.with_row_index("_n").with_columns(pl.col("_n").cast(pl.Int64))
            ids = live.insert(Deal, deal_rows(run, made), [_losses(run, made)])
        finally:
            run.source = came_as
        return dict(zip(made["_deal"].to_list(), ids, strict=True))

    def _add(self, run: Run, frame: pl.DataFrame, *, counted: bool) -> None:
        there = self._there(frame)
        frame = frame.join(there, on=["_pk", "stage", "entered_at"], how="left", maintain_order="left")
        new = frame.filter(pl.col("_sid").is_null())
        news = (
            pl.col("exited_at").is_not_null() & pl.col("exited_at").ne_missing(pl.col("_exit"))
        ).fill_null(value=False)
        changed = frame.filter(pl.col("_sid").is_not_null() & news)
        mine = int((frame["_sbatch"] == run.batch_id).sum()) if run.resuming else 0
        run.add("new stagechange", new.height + mine)
        if counted:
            run.counts.created += new.height + mine
            run.counts.updated += changed.height
            run.counts.unchanged += frame.height - new.height - changed.height - mine
        if run.dry:
            return
        if OPENED_AT in frame.columns:
            new = pl.concat([_openings(new, there), new], how="diagonal")
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
        renew(run, self.books, frame, there)
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


def _openings(new: pl.DataFrame, there: pl.DataFrame) -> pl.DataFrame:
    """The entries with which deals begin that no row tells: the first change's old stage, on the day of opening.

    Only of deals without any history: of the others a later part of it has come, and the beginning is known.
    """
    first = new.filter(pl.col(OPENED_AT).is_not_null() & ~pl.col("_pk").is_in(there["_pk"].implode()))
    return first.with_columns(
        pl.col("from_stage").alias("stage"),
        pl.col(OPENED_AT).alias("entered_at"),
        pl.lit(None, _INSTANT).alias("exited_at"),
    )


def _with_own_deals(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """Companions of a deals file: their deals came just before them."""
    known = by_key(run, frame["_deal"].unique(maintain_order=True).to_list())
    return frame.with_columns(_looked_up("_deal", known).alias("_pk"))


def _looked_up(column: str, keys: dict[str, int]) -> pl.Expr:
    return pl.col(column).replace_strict(keys, default=None, return_dtype=pl.Int64)


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
    if BEGINS in frame.columns:
        moves = moves | frame[BEGINS].fill_null(value=False)
    if counted:
        run.counts.unchanged += frame.height - int(moves.sum())
    frame = frame.filter(moves)
    whole = pl.col("_deal").is_not_null() & pl.col("entered_at").is_not_null()
    for row in frame.filter(~whole)["_row"]:
        if counted:
            why = "A stage change needs a deal and a day. The row was set aside."
            run.note(Problem(row, "", "", why, rejected=True))
    return frame.filter(whole)
