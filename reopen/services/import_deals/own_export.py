"""Our own export, come back to the records from which it was written: a row that says what stands is left alone.

Elsewhere the hash of a row's values tells that (identity.py); but a record's hash is of the CRM's columns, under the
CRM's names, and an export has ours. So its rows are held against what an export would write today.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

import polars as pl
from django.db.models import Q

from reopen.crm.fields import FIELDS, Noun
from reopen.services.export import NOUNS, as_exported
from reopen.services.import_deals.run import SOURCED, Run

_NOUNS: dict[Noun, str] = {
    "account": "accounts",
    "contact": "contacts",
    "deal": "deals",
    "lead": "leads",
    "activity": "activities",
}
# Asked for in one query.
_AT_ONCE = 500


def without_what_stands(run: Run, noun: Noun, frame: pl.DataFrame) -> pl.DataFrame:
    """The frame without the rows that say nothing new; these are counted as unchanged, or as duplicate.

    `frame` is one source's, its ids without the source's name. A killed import that goes on meets what it has made
    itself: those rows are left to the hashes, so that they count as they would have without the kill.
    """
    if noun not in _NOUNS or "id" not in frame.columns:
        return frame
    # The id is what they were found by; some columns are made from others while reading.
    columns = [c for c in NOUNS[_NOUNS[noun]][0] if c in frame.columns and c != "id"]
    named = {c for c, kind in FIELDS[noun].items() if kind == "id" and c != "id"}
    not_ours = ~Q(batch=run.batch_id) if run.resuming else Q()
    stands: list[bool] = []
    for start in range(0, frame.height, _AT_ONCE):
        part = frame.slice(start, _AT_ONCE).select("id", *columns).rows(named=True)
        known = {
            str(row["id"]).removeprefix(f"{run.source}:"): row
            for row in as_exported(
                _NOUNS[noun],
                not_ours & Q(source=run.source, external_id__in=[row["id"] for row in part if row["id"]]),
            )
        }
        for row in part:
            was = known.get(row["id"] or "")
            stands.append(was is not None and _says(row, was, columns, named))
    same = pl.Series("_stands", stands, dtype=pl.Boolean)
    first = frame["id"].is_first_distinct() & ~frame["id"].is_in(run.standing.get((noun, run.source), []))
    run.counts.unchanged += int((same & first).sum())
    run.counts.duplicate += int((same & ~first).sum())
    run.standing.setdefault((noun, run.source), []).extend(frame.filter(same & first)["id"].to_list())
    return frame.filter(~same)


def told(ids: str) -> str:
    """Ids that a row names, each with the source of its record: one made here goes without in an export."""
    return ";".join(one if SOURCED.match(one) else f"reopen:{one}" for one in ids.split(";") if one)


def _says(
    row: Mapping[str, object], was: Mapping[str, object], columns: Sequence[str], named: Collection[str]
) -> bool:
    for column in columns:
        now = _text(was.get(column))
        if _text(row[column]) != (told(now) if column in named else now):
            return False
    return True


def _text(value: object) -> str:
    """As one and the same value looks on both sides: in the file as it was read, and in the record."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    return str(value).strip()
