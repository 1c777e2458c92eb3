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


def without_duplicates(
    run: Run, noun: str, frame: pl.DataFrame, *, counted: bool = True, later: pl.Expr | None = None
) -> pl.DataFrame:
    """The frame (with `_ext` and `_hash`) without rows whose identity came before in this import; they are counted.

    The first row stands, and within one block that which is later by the day `later`, where one is. One that says
    something else under the same identity is reported. Without an id of the CRM's own (`_ext` begins with "row:"), it
    is another record that happens to look alike, and is kept: rows with an id beside it are not.
    """
    met = _met(frame)
    before = run.seen.get((noun, run.source))
    fresh = met["_key"].is_first_distinct()
    if before is not None:
        fresh = fresh & ~met["_key"].is_in(before["_key"].implode())
    if fresh.all():
        run.seen[(noun, run.source)] = met if before is None else pl.concat([before, met])
        return frame
    without_id = frame["_ext"].str.starts_with("row:")
    if noun != "stage_change" and without_id.any():  # an entry is what its deal, stage and day say
        run.seen[(noun, run.source)] = pl.concat(
            [*([] if before is None else [before]), met.filter(fresh & without_id)]
        )
        alike = _told_apart(run, noun, frame.filter(without_id), fresh.filter(without_id), counted=counted)
        rest = frame.filter(~without_id)
        return pl.concat([alike, _one_of_each(run, noun, rest, counted=counted, later=later)]).sort("_row")
    return _one_of_each(run, noun, frame, counted=counted, later=later)


def _met(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.select(
        pl.col("_ext").hash().alias("_key"), pl.col("_row"), pl.col("_hash").hash().alias("_value")
    )


def _one_of_each(
    run: Run, noun: str, frame: pl.DataFrame, *, counted: bool, later: pl.Expr | None
) -> pl.DataFrame:
    """Of the rows of each id one: the later by `later`, else the first; none where one came in an earlier block."""
    day = pl.lit(None, pl.Date) if later is None else later
    met = _met(frame).with_columns(
        frame.select(pl.repeat(None, pl.len()).alias("_n"), day.alias("_day"))["_day"]
    )
    before = run.seen.get((noun, run.source))
    known = met["_key"].is_in(before["_key"].implode()) if before is not None else None
    new = met if known is None else met.filter(~known)
    taken = new.sort("_day", "_row", descending=[True, False], nulls_last=True, maintain_order=True).unique(
        "_key", keep="first", maintain_order=True
    )
    seen = taken.sort("_row").select("_key", "_row", "_value")
    run.seen[(noun, run.source)] = seen if before is None else pl.concat([before, seen])
    stands = met["_row"].is_in(taken["_row"].implode())
    if counted and not stands.all():
        run.counts.duplicate += int((~stands).sum())
        days = taken.select("_key", pl.col("_day").alias("_day_taken"))
        again = met.filter(~stands).join(run.seen[(noun, run.source)], on="_key", how="left", suffix="_taken")
        again = again.join(days, on="_key", how="left", maintain_order="left")
        other = pl.col("_value").ne(pl.col("_value_taken")) | pl.col("_day").ne(pl.col("_day_taken"))
        for row, kept, day, day_kept in (
            again.filter(other.fill_null(value=False))
            .select("_row", "_row_taken", "_day", "_day_taken")
            .rows()
        ):
            is_later = day_kept is not None and (day is None or day_kept > day)
            run.note(Problem(row=row, column="", value="", why=_why(kept, is_later=is_later)))
    return frame.filter(stands)


def _why(taken: int, *, is_later: bool) -> str:
    reason = "its dates are the later ones" if is_later else "it came first"
    return f"This is the same record as row {taken}, with other values. Row {taken} was taken: {reason}."


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
