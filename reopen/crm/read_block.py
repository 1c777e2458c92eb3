"""A block of text rows → batches: typed, settled, with every odd value and every row set aside named."""

import json
from dataclasses import replace

import polars as pl

from reopen.crm import status_words
from reopen.crm.cells.typed import map_unique
from reopen.crm.connector import Batch, Problem
from reopen.crm.deal_state import settle_deals, settle_history
from reopen.crm.fields import FIELDS, IDENTITY, NOUN_WORDS
from reopen.crm.first_stage import BEGINS, OPENED_AT
from reopen.crm.read_columns import Columns, Odd, read_columns
from reopen.crm.reading import Reading
from reopen.crm.stage_history import Entries, History, read_entries, unpivot
from reopen.crm.table_file.raw_rows import RawBlock

_MOST_PROBLEM_TEXT = 300


def read_block(block: RawBlock, reading: Reading) -> list[Batch]:
    """The counted batch first, then its companions."""
    text = block.frame
    found = read_columns(text, reading)
    entries = _stage_entries(text, reading, found)
    fields = _settle(found, reading, text.height, entries)
    _number_nameless(fields, reading, text["_row"])
    history: History | None = None
    order = [name for name in (*FIELDS[reading.noun], BEGINS, OPENED_AT) if name in fields]
    frame = pl.DataFrame([fields[name] for name in order] + [text["_row"]])
    if entries is not None:
        history = unpivot(entries, frame)
        frame = frame.with_columns(entries.last().alias("_last_entry"))
        if "lost_stage" not in frame.columns:
            stage = pl.when(pl.col("status") == "lost").then(history.lost_stage)
            frame = frame.with_columns(stage.alias("lost_stage"))
    problems = list(block.problems)
    odd_json = _odd_problems(found.odd, text, problems)
    frame = frame.with_columns(odd_json)
    deleted = fields.get("deleted") if "deleted" in fields else found.fields.get("deleted")
    frame = _set_aside(frame, reading, problems, deleted)
    problems.sort(key=lambda problem: problem.row)
    rows = frame.height + sum(1 for problem in problems if problem.rejected)
    batches = [Batch(reading.noun, frame, problems, True, rows, block.progress)]
    if history is not None and history.moves.height:
        moves = history.moves
        if frame.height < text.height:
            moves = moves.join(frame.select("_row"), on="_row", how="semi")
        companion = moves.with_columns(pl.lit(None, pl.String).alias("_odd"))
        batches.append(Batch("stage_change", companion, [], False, 0, block.progress))
    if reading.noun == "deal" and any(target.startswith("contact.") for target in reading.targets.values()):
        people = _people(text, frame, reading)
        if people.height:
            batches.append(Batch("contact", people, [], False, 0, block.progress))
    return batches


def _people(text: pl.DataFrame, deals: pl.DataFrame, reading: Reading) -> pl.DataFrame:
    """Opt-outs that stand in a table of deals, with the contact whose they are."""
    found = read_columns(text, replace(reading, noun="contact")).fields
    flags = pl.DataFrame([*found.values(), text["_row"]])
    who = {
        "contact_id": "id",
        "contact_name": "name",
        "contact_email": "email",
        "contact_phone": "phone",
        "account_id": "account_id",
        "account_name": "account_name",
    }
    have = [pl.col(name).alias(alias) for name, alias in who.items() if name in deals.columns]
    known = [pl.col(name).is_not_null() for name in ("id", "name", "email", "phone")]
    people = deals.select(*have, "_row").join(flags, on="_row", how="left", maintain_order="left")
    known = [one for one in known if one.meta.output_name() in people.columns]
    if not known:
        return people.clear()
    told = pl.any_horizontal(pl.col(list(found)).is_not_null())
    return people.filter(pl.any_horizontal(known) & told).with_columns(pl.lit(None, pl.String).alias("_odd"))


def _stage_entries(text: pl.DataFrame, reading: Reading, found: Columns) -> Entries | None:
    """What stands in the columns of stages of a deals table, where it has any."""
    if reading.noun != "deal" or not any(t.startswith("stage_change.") for t in reading.targets.values()):
        return None
    entries = read_entries(text, reading)
    found.odd += [
        Odd(column, rows, "This is not a date that can be read.") for column, rows in entries.odd.items()
    ]
    return entries


def _settle(found: Columns, reading: Reading, height: int, entries: Entries | None) -> dict[str, pl.Series]:
    fields = found.fields
    if reading.noun == "deal":
        _split_ids(fields, "contact_id", rest="more_contact_ids")
        _split_ids(fields, "account_id")
        if reading.source == "hubspot":
            _first_of_names(fields)
        ends = None
        if entries is not None and ("stage" not in fields or fields["stage"].null_count()):
            ends = entries.ends(reading.stages, reading.time_zone)
        return settle_deals(fields, height, reading.stages, ends)
    if reading.noun == "stage_change" and "stage" in fields:
        return settle_history(fields, reading.stages, time_zone=reading.time_zone)
    if reading.noun in ("contact", "lead"):
        _split_ids(fields, "account_id")
        _full_name(fields)
    if reading.noun == "lead":
        _lead_status(fields, height)
    if reading.noun == "activity":
        _activity_kind(fields, reading, height)
        for name in ("deal_id", "contact_id", "account_id"):
            _split_ids(fields, name)
    if reading.noun == "suppression" and "entry" in fields:
        _entries(fields)
    return fields


def _number_nameless(fields: dict[str, pl.Series], reading: Reading, numbers: pl.Series) -> None:
    """In a table without ids and names, the row's number stands for the id (the table says so in its notes).

    A deal whose table knows no names is called by its account or product.
    """
    if reading.noun in ("deal", "lead", "contact", "account") and reading.is_nameless():
        fields["id"] = pl.select(pl.format("row {}", numbers).alias("id")).to_series()
    if reading.noun == "deal" and "name" not in fields:
        told = [fields[name] for name in ("account_name", "product") if name in fields]
        by_id = pl.select(pl.format("Deal {}", fields["id"])).to_series()
        fields["name"] = pl.select(pl.coalesce(*told, by_id).alias("name")).to_series()


def _split_ids(fields: dict[str, pl.Series], name: str, *, rest: str = "") -> None:
    """Several ids joined by ";": the first is the one, the others go to `rest`."""
    ids = fields.get(name)
    if ids is None or not ids.str.contains(";", literal=True).any():
        return
    parts = ids.str.split_exact(";", 0).struct.field("field_0").str.strip_chars()
    fields[name] = parts.alias(name)
    if rest:
        more = ids.str.extract(r"^[^;]*;\s*(.*)$", 1).str.replace_all(r"\s*;\s*", ";").str.strip_chars("; ")
        fields[rest] = more.alias(rest)


def _first_of_names(fields: dict[str, pl.Series]) -> None:
    """HubSpot joins names by ";" and writes a contact as "Ann Smith (ann@example.com)"."""
    for name in ("account_name", "contact_name"):
        if name in fields and fields[name].str.contains(";", literal=True).any():
            fields[name] = (
                fields[name].str.split_exact(";", 0).struct.field("field_0").str.strip_chars().alias(name)
            )
    names = fields.get("contact_name")
    if names is not None and names.str.contains("@", literal=True).any():
        address = names.str.extract(r"\(([^()\s]+@[^()\s]+)\)\s*$", 1)
        before = fields.get("contact_email")
        if before is not None:
            address = before.zip_with(before.is_not_null(), address)
        fields["contact_email"] = address.alias("contact_email")
        fields["contact_name"] = names.str.replace(r"\s*\([^()\s]+@[^()\s]+\)\s*$", "").alias("contact_name")


def _full_name(fields: dict[str, pl.Series]) -> None:
    parts = [fields[name] for name in ("first_name", "last_name") if name in fields]
    if not parts:
        return
    joined = pl.select(pl.concat_str(parts, separator=" ", ignore_nulls=True).alias("name")).to_series()
    joined = joined.set(joined == "", None)
    name = fields.get("name")
    fields["name"] = joined if name is None else name.zip_with(name.is_not_null(), joined).alias("name")


def _lead_status(fields: dict[str, pl.Series], height: int) -> None:
    status = fields.get("status")
    if status is None:
        status = pl.Series("status", [None] * height, dtype=pl.String)
    if "stage" in fields:
        by_stage = map_unique(fields["stage"], status_words.lead_status, pl.String)
        status = status.zip_with(status.is_not_null(), by_stage)
    if "converted" in fields:
        converted = fields["converted"].fill_null(value=False)
        status = status.set(converted, "converted")
    fields["status"] = status.fill_null("open").alias("status")


def _activity_kind(fields: dict[str, pl.Series], reading: Reading, height: int) -> None:
    """What the CRM calls neither call, mail, meeting nor note is a task, unless the columns tell (“Call notes”)."""
    labels = " ".join(reading.targets).casefold()
    told = next((kind for kind in ("call", "meeting", "email", "note") if f"{kind} " in labels), "task")
    kind = fields.get("kind")
    if kind is None:
        fields["kind"] = pl.Series("kind", [told], dtype=pl.String).new_from_index(0, height)
    else:
        fields["kind"] = kind.fill_null("task")


def _entries(fields: dict[str, pl.Series]) -> None:
    entry = fields.pop("entry")
    address = entry.str.contains(r"[^\s@]@[^\s@]")
    number = ~address & entry.str.contains(r"^\+?[\d\s()./-]{5,}$")
    for name, mask in (("email", address), ("phone", number), ("domain", ~address & ~number)):
        values = entry.set(~mask.fill_null(value=False), None)
        if name == "domain":
            values = map_unique(values, lambda v: v.lower().lstrip("@*.") if "." in v else None, pl.String)
        before = fields.get(name)
        fields[name] = (values if before is None else before.zip_with(before.is_not_null(), values)).alias(
            name
        )


def _odd_problems(odd: list[Odd], text: pl.DataFrame, problems: list[Problem]) -> pl.Series:
    """Add a problem for each odd cell; give the cells of each row as JSON."""
    cells: dict[int, dict[str, str]] = {}
    for one in odd:
        at = one.rows.arg_true()
        rows, values = text["_row"].gather(at).to_list(), text[one.column].gather(at).to_list()
        for place, row, value in zip(at.to_list(), rows, values, strict=True):
            cells.setdefault(place, {})[one.column] = value
            why = one.why if isinstance(one.why, str) else one.why(str(value))
            problems.append(Problem(row, one.column, str(value)[:_MOST_PROBLEM_TEXT], why))
    column = pl.Series("_odd", [None], dtype=pl.String).new_from_index(0, text.height)
    if cells:
        packed = [json.dumps(value, ensure_ascii=False) for value in cells.values()]
        column = column.scatter(list(cells), packed)
    return column.alias("_odd")


def _set_aside(
    frame: pl.DataFrame,
    reading: Reading,
    problems: list[Problem],
    deleted: pl.Series | None,
) -> pl.DataFrame:
    """Leave out the rows of which nothing can be made, each with its reason."""
    reasons: list[tuple[pl.Series, str]] = []
    names = [name for name in IDENTITY[reading.noun] if name in frame.columns]
    known = (
        frame.select(pl.any_horizontal(pl.col(names).is_not_null()).alias("known"))["known"]
        if names
        else None
    )
    what = NOUN_WORDS[reading.noun]
    if known is not None:
        reasons.append((~known, f"Nothing in the row tells which of the {what} it is: {_missing(names)}."))
    if reading.noun == "activity":
        at = frame["at"].is_null() if "at" in frame.columns else ~frame["_row"].is_null()
        reasons.append((at, "The activity has no date that can be read."))
    if reading.noun == "stage_change" and {"stage", "entered_at"} <= set(frame.columns):
        undated = frame["stage"].is_not_null() & frame["entered_at"].is_null()
        reasons.append((undated, "The move has no date that can be read."))
    if deleted is not None:
        reasons.append((deleted.fill_null(value=False), "The CRM has deleted this record."))
    keep = pl.repeat(True, frame.height, dtype=pl.Boolean, eager=True)
    for mask, why in reasons:
        now = mask & keep
        if now.any():
            problems.extend(
                Problem(row, "", "", why, rejected=True) for row in frame["_row"].filter(now).to_list()
            )
            keep = keep & ~now
    return frame if keep.all() else frame.filter(keep)


def _missing(names: list[str]) -> str:
    words = {
        "id": "no id",
        "name": "no name",
        "email": "no e-mail address",
        "phone": "no number",
        "domain": "no domain",
    }
    told = [words[name] for name in names if name in words]
    return ", ".join(told) or "all its cells are empty"
