"""Which rows are new, which say something else than before, which say nothing new, which are twice in the file.

Identity is (source, external_id). A file without ids gets one made of the row's natural key, which stays the same
when the file comes again. `row_hash` is a hash of the values as mapped: equal means that there is nothing to do.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl
from django.db import models

from reopen.crm.connector import Problem
from reopen.records.models import ImportChange
from reopen.services.import_deals import live
from reopen.services.import_deals.run import Run

LONGEST_ID = 190

EXISTING = {"_ext": pl.String, "_id": pl.Int64, "_was_hash": pl.String, "_was_batch": pl.Int64}


@dataclass(frozen=True, slots=True)
class Sorted:
    """`new` are to be made; `changed` (with `_id`) are to be written over; `same` (with `_id`) are left alone."""

    new: pl.DataFrame
    changed: pl.DataFrame
    same: pl.DataFrame


def digest(text: str) -> str:
    """A stable 128-bit hash, as 32 hex digits."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def row_hashes(frame: pl.DataFrame) -> pl.Series:
    """The hash of each row's values, under the names of the columns: a new column is a change."""
    names = sorted(c for c in frame.columns if not c.startswith("_"))
    parts = [pl.col(n).cast(pl.String).fill_null("\x00") for n in [*names, "_odd"] if n in frame.columns]
    if not parts:
        return pl.Series("_hash", [digest("")] * frame.height, dtype=pl.String)
    head = digest(",".join(names))[:8]
    texts = frame.select(pl.concat_str(pl.lit(head), *parts, separator="\x1f")).to_series().to_list()
    blake2b = hashlib.blake2b
    return pl.Series(
        "_hash", [blake2b(t.encode(), digest_size=16).hexdigest() for t in texts], dtype=pl.String
    )


def natural_ids(frame: pl.DataFrame, columns: Sequence[str], prefix: str) -> pl.Expr:
    """`id` where the file has one, else a hash of those of `columns` that it has."""
    if "id" in frame.columns and frame["id"].null_count() == 0:
        return _short(pl.col("id"), frame)
    present = [c for c in columns if c in frame.columns]
    texts = (
        frame.select(
            pl.concat_str(
                [pl.col(c).cast(pl.String).str.to_lowercase().fill_null("") for c in present],
                separator="\x1f",
            )
        )
        .to_series()
        .to_list()
        if present
        else [""] * frame.height
    )
    made = pl.lit(pl.Series([f"{prefix}:{digest(text)}" for text in texts], dtype=pl.String))
    if "id" in frame.columns:
        return pl.coalesce(_short(pl.col("id"), frame), made)
    return made


def _short(column: pl.Expr, frame: pl.DataFrame) -> pl.Expr:
    if (frame["id"].str.len_chars().max() or 0) <= LONGEST_ID:  # type: ignore[operator]
        return column
    return (
        pl.when(column.str.len_chars() <= LONGEST_ID)
        .then(column)
        .otherwise(pl.lit("long:") + column.map_elements(digest, return_dtype=pl.String))
    )


def without_duplicates(run: Run, noun: str, frame: pl.DataFrame, *, counted: bool = True) -> pl.DataFrame:
    """The frame (with `_ext` and `_hash`) without rows whose identity came before in this import; they are counted.

    The first row stands. One that says something else under the same identity is reported; without an id of
    the CRM's own (`_ext` with a colon after "row"), it is another record that happens to look alike, and is kept.
    """
    met = frame.select(
        pl.col("_ext").hash().alias("_key"), pl.col("_row"), pl.col("_hash").hash().alias("_value")
    )
    before = run.seen.get((noun, run.source))
    fresh = met["_key"].is_first_distinct()
    if before is not None:
        fresh = fresh & ~met["_key"].is_in(before["_key"].implode())
    firsts = met.filter(fresh)
    run.seen[(noun, run.source)] = firsts if before is None else pl.concat([before, firsts])
    if fresh.all():
        return frame
    if frame["_ext"].str.starts_with("row:").any():
        return _told_apart(run, noun, frame, fresh, counted=counted)
    again = met.filter(~fresh).join(run.seen[(noun, run.source)], on="_key", how="left", suffix="_first")
    if counted:
        run.counts.duplicate += again.height
        for row, first in (
            again.filter(pl.col("_value") != pl.col("_value_first")).select("_row", "_row_first").rows()
        ):
            run.note(
                Problem(
                    row=row,
                    column="",
                    value="",
                    why=f"This is the same record as row {first}, with other values. Row {first} was taken.",
                )
            )
    return frame.filter(fresh)


def _told_apart(run: Run, noun: str, frame: pl.DataFrame, fresh: pl.Series, *, counted: bool) -> pl.DataFrame:
    """Rows without an id: alike in everything is a duplicate, alike in the natural key alone is another record."""
    rest = frame.filter(~fresh).with_columns(
        (pl.col("_ext").str.slice(0, 36) + ":" + pl.col("_hash")).alias("_ext")
    )
    met = rest.select(
        pl.col("_ext").hash().alias("_key"), pl.col("_row"), pl.col("_hash").hash().alias("_value")
    )
    before = run.seen[(noun, run.source)]
    known = before.select("_key", "_value").unique()
    # The first of its key stands under the key alone; is this row the same in everything?
    first_keys = (
        frame.filter(~fresh)
        .select(pl.col("_ext").hash().alias("_key"))
        .with_columns(met["_value"], pl.Series("_place", range(rest.height)))
    )
    same = set(first_keys.join(known, on=["_key", "_value"], how="semi")["_place"].to_list())
    other = pl.Series([n not in same for n in range(rest.height)], dtype=pl.Boolean)
    other = other & met["_key"].is_first_distinct() & ~met["_key"].is_in(before["_key"].implode())
    run.seen[(noun, run.source)] = pl.concat([before, met.filter(other)])
    if counted:
        run.counts.duplicate += rest.height - int(other.sum())
    return pl.concat([frame.filter(fresh), rest.filter(other)]).sort("_row")


def existing(run: Run, model: type[models.Model], frame: pl.DataFrame) -> pl.DataFrame:
    """Which of the frame's `_ext` are in the table: columns of EXISTING.

    Of a file that comes again, nearly every row says what it said before: the database compares, and of these
    nothing is fetched (their `_id` is 0). Only where a killed import goes on are they asked for one by one.
    """
    if run.resuming:
        found = live.lookup(model, run.source, frame["_ext"].to_list())
        return found.rename(dict(zip(found.columns, EXISTING, strict=True)))
    rows = live.differing(model, run.source, frame["_ext"].to_list(), frame["_hash"].to_list())
    other = pl.DataFrame(
        rows,
        schema={"_place": pl.UInt32, "_id": pl.Int64, "_was_hash": pl.String, "_was_batch": pl.Int64},
        orient="row",
    )
    placed = frame.select("_ext", "_hash").with_row_index("_place")
    same = placed.join(other, on="_place", how="anti").select(
        "_ext",
        pl.lit(0, pl.Int64).alias("_id"),
        pl.col("_hash").alias("_was_hash"),
        pl.lit(None, pl.Int64).alias("_was_batch"),
    )
    changed = other.filter(pl.col("_id").is_not_null()).join(placed, on="_place").select(list(EXISTING))
    return pl.concat([same, changed])


def no_existing() -> pl.DataFrame:
    """Nothing is in the table."""
    return pl.DataFrame(schema=EXISTING)


def sort_out(
    run: Run, model: type[models.Model], frame: pl.DataFrame, there: pl.DataFrame, *, counted: bool = True
) -> Sorted:
    """Tell new, changed and unchanged rows apart, and count them.

    A record with an empty hash was only named by another file until now: its first own row counts as created.
    When a killed import runs again, what it had made counts as it would have without the kill.
    """
    if there.height == 0:
        joined = frame.with_columns(
            pl.lit(None, pl.Int64).alias("_id"),
            pl.lit(None, pl.String).alias("_was_hash"),
            pl.lit(None, pl.Int64).alias("_was_batch"),
        )
    else:
        joined = frame.join(there, on="_ext", how="left", maintain_order="left")
    is_new = pl.col("_id").is_null()
    is_same = (pl.col("_was_hash") == pl.col("_hash")).fill_null(value=False)
    new = joined.filter(is_new)
    same = joined.filter(~is_new & is_same)
    changed = joined.filter(~is_new & ~is_same)
    if counted:
        counts = run.counts
        # In our own export a record without a hash was made here: it was known before.
        first_rows = 0 if run.source_is_told else int((changed["_was_hash"] == "").sum())
        counts.created += new.height + first_rows
        counts.updated += changed.height - first_rows
        created, updated = _made_before_the_kill(run, model, same) if run.resuming else (0, 0)
        counts.created += created
        counts.updated += updated
        counts.unchanged += same.height - created - updated
        run.add(f"new {model._meta.model_name}", new.height + first_rows)
    return Sorted(new, changed, same)


def _made_before_the_kill(run: Run, model: type[models.Model], same: pl.DataFrame) -> tuple[int, int]:
    own = int((same["_was_batch"] == run.batch_id).sum())
    rest = same.filter(pl.col("_was_batch").ne_missing(run.batch_id))["_id"].to_list()
    befores = [
        before
        for start in range(0, len(rest), 500)
        for before in ImportChange.objects.filter(
            batch_id=run.batch_id,
            table=model._meta.model_name,
            record_id__in=rest[start : start + 500],
            before__isnull=False,
        ).values_list("before", flat=True)
    ]
    stubs = sum(1 for before in befores if before and before.get("row_hash") == "")
    return own + stubs, len(befores) - stubs
