"""A block of text → the typed columns of its table's noun, and what in it was odd."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import polars as pl

from reopen.crm import status_words
from reopen.crm.cells.booleans import Sense, read_booleans
from reopen.crm.cells.clean import clean_frame
from reopen.crm.cells.countries import read_country
from reopen.crm.cells.dates import read_dates
from reopen.crm.cells.day_month import Order
from reopen.crm.cells.money import currency_in, read_currency, read_money
from reopen.crm.cells.people import read_domains, read_emails, read_phones
from reopen.crm.cells.typed import Typed, map_unique, never
from reopen.crm.fields import FIELDS, HINTS, FieldType
from reopen.crm.reading import Reading
from reopen.crm.record_ids import as_stored

# A spreadsheet shows long numbers as 1.05286E+11 and saves them so: the id is lost.
_LOST_ID: Final = r"^\d(\.\d+)?[eE]\+?\d+$"
_NO_COUNTRY: Final = (
    "unknown",
    "n/a",
    "none",
    "-",
    "--",
    "select",
    "null",
    "other",
    "(none)",
    "international",
)
_LONG: Final = frozenset({"lost_note", "door_words", "body", "words"})
_SPILL: Final = {
    "email": ("email2", "email3"),
    "email2": ("email3",),
    "phone": ("mobile", "phone3"),
    "mobile": ("phone3",),
}
_YES_NO: Final = ("true", "yes", "y", "1", "x", "on", "false", "no", "n", "0", "off")
_WORD_READERS: Final = {
    "deal.status": status_words.deal_status,
    "deal.door": status_words.door,
    "lead.status": status_words.lead_status,
    "activity.kind": status_words.activity_kind,
    "activity.direction": status_words.activity_direction,
    "stage_change.deal_status": status_words.deal_status,
    "suppression.channel": status_words.channel,
}


@dataclass(slots=True)
class Odd:
    """Cells of one column that could not be read."""

    column: str
    rows: pl.Series  # Boolean
    why: str | Callable[[str], str]


@dataclass(slots=True)
class Columns:
    """`fields`: field (or hint) → values."""

    fields: dict[str, pl.Series] = field(default_factory=dict)
    odd: list[Odd] = field(default_factory=list)

    def offer(self, name: str, values: pl.Series) -> None:
        """Take the values where the field has none yet."""
        if name in self.fields:
            values = self.fields[name].zip_with(self.fields[name].is_not_null(), values)
        self.fields[name] = values.alias(name)


def read_columns(frame: pl.DataFrame, reading: Reading) -> Columns:
    """Read all mapped columns of the table's own noun."""
    found = Columns()
    types = {**FIELDS[reading.noun], **HINTS[reading.noun]}
    spills: list[tuple[str, pl.Series]] = []
    mine = {
        column: target.partition(".")[2]
        for column, target in reading.targets.items()
        if target.partition(".")[0] == reading.noun and target.partition(".")[2] in types
    }
    words = {
        column: reading.empty_words and types[name] != "country"
        for column, name in mine.items()
        if types[name] not in ("date", "datetime")  # these are cleaned only where they must be
    }
    cleaned = clean_frame(frame, words, ours=reading.source == "reopen")
    for column, name in mine.items():
        text = cleaned[column] if column in words else frame[column]
        _read(found, spills, column, name, types[name], text, reading)
    for name, values in spills:
        _spill(found, name, values, types)
    return found


def _read(  # noqa: PLR0917
    found: Columns,
    spills: list[tuple[str, pl.Series]],
    column: str,
    name: str,
    kind: FieldType,
    text: pl.Series,
    reading: Reading,
) -> None:
    if kind in ("email", "phone"):
        places = 1 + len([n for n in _SPILL.get(name, ()) if n in FIELDS[reading.noun]])
        columns, odd = (read_emails if kind == "email" else read_phones)(text, places)
        first, *more = columns
        if name in found.fields:
            spills.append((name, first.zip_with(found.fields[name].is_not_null(), first.clear(len(first)))))
        found.offer(name, first)
        spills += [(name, values) for values in more if values.null_count() < len(values)]
        why = "This is not an e-mail address." if kind == "email" else "This is not a telephone number."
        _note(found, column, odd, why)
        return
    if kind == "boolean":
        _read_boolean(found, column, name, text, reading)
        return
    if kind == "money" and name == "amount" and reading.noun == "deal":
        marked = text.filter(text.str.contains(r"[^\d.,\s-]"))
        if len(marked):
            currency = map_unique(text.set(~text.str.contains(r"[^\d.,\s-]"), None), currency_in, pl.String)
            found.fields["currency in amount"] = currency
    typed = _typed(column, name, kind, text, reading)
    found.offer(name, typed.values)
    _note(found, column, typed.odd, typed.why)


def _typed(  # noqa: PLR0911 (a type a return)
    column: str, name: str, kind: FieldType, text: pl.Series, reading: Reading
) -> Typed:
    if kind in ("date", "datetime"):
        return read_dates(
            text,
            order=reading.orders.get(column),
            time_zone=reading.time_zone,
            kind="date" if kind == "date" else "datetime",
            words=reading.empty_words,
        )
    if kind == "money":
        return read_money(text, mark=reading.marks.get(column, "point"))
    if kind == "integer":
        number = read_money(text, mark="point")
        return Typed(
            number.values.cast(pl.Float64).round(0).cast(pl.Int64), number.odd, "This is not a number."
        )
    if kind == "domain":
        return read_domains(text)
    if kind == "country":
        values = map_unique(text, read_country, pl.String)
        untold = text.str.to_lowercase().is_in(_NO_COUNTRY).fill_null(value=False)
        return Typed(
            values, text.is_not_null() & values.is_null() & ~untold, "This is not the name of a country."
        )
    if kind == "currency":
        values = map_unique(text, read_currency, pl.String)
        return Typed(values, text.is_not_null() & values.is_null(), "This is not a currency.")
    if kind == "word":
        values = map_unique(text, _WORD_READERS[f"{reading.noun}.{name}"], pl.String)
        odd = text.is_not_null() & values.is_null() & (reading.noun != "activity")
        return Typed(values, odd, "This word is not known here.")
    if kind == "id":
        return _read_id(text, reading)
    # Our own export is read as it was written.
    one_line = kind == "text" and name not in _LONG and reading.source != "reopen"
    if one_line and text.str.contains("\n", literal=True).any():
        text = text.str.replace_all(r"\s*\n\s*", " ")
    return Typed(text, never(len(text)))


def _read_id(text: pl.Series, reading: Reading) -> Typed:
    lost = text.str.contains(_LOST_ID).fill_null(value=False)
    values = text.set(lost, None) if lost.any() else text
    if values.str.ends_with(".0").any():
        values = values.str.replace(r"^(\d+)\.0$", "$1")
    if reading.source == "zoho":
        values = values.str.strip_prefix("zcrm_")
    values = as_stored(values, reading.source)
    return Typed(
        values, lost, "A spreadsheet has shortened this id; export the file again and do not open it in one."
    )


def _read_boolean(found: Columns, column: str, name: str, text: pl.Series, reading: Reading) -> None:
    sense: Sense = "stop" if name.startswith("opt_out_") or name == "bounced" else "plain"
    if name == "consent":
        sense = "consent"
    typed = read_booleans(text, sense)
    if sense == "consent":
        typed = _with_days(found, typed, text, reading.orders.get(column), reading)
    values = typed.values
    if name in found.fields:
        before = found.fields[name]
        either = before.fill_null(value=False) | values.fill_null(value=False)
        if sense == "consent":
            either = before.fill_null(value=True) & values.fill_null(value=True)
        values = either.set(before.is_null() & values.is_null(), None)
    found.fields[name] = values.alias(name)
    _note(found, column, typed.odd, typed.why)
    if sense != "plain":
        stops = typed.values if sense == "stop" else ~typed.values
        worded = stops.fill_null(value=False) & ~text.str.to_lowercase().is_in(_YES_NO).fill_null(value=True)
        if worded.any():
            words = (column + ": " + text).set(~worded, None)
            found.offer("opt_out_words", words)


def _with_days(found: Columns, typed: Typed, text: pl.Series, order: Order | None, reading: Reading) -> Typed:
    """A column of consent may hold the day on which it was given: that is a yes, and its day."""
    days = read_dates(
        text.set(~typed.odd.fill_null(value=False), None),
        order=order,
        time_zone=reading.time_zone,
        kind="date",
        words=reading.empty_words,
    )
    found.offer("consent_on", days.values)
    given = days.values.is_not_null()
    return Typed(
        typed.values.set(given, value=True), typed.odd & ~given, "This is neither a yes, a no nor a day."
    )


def _spill(found: Columns, name: str, values: pl.Series, types: dict[str, FieldType]) -> None:
    """Put second addresses and numbers where there is still room."""
    left = values
    for place in _SPILL.get(name, ()):
        if place not in types:
            continue
        taken = found.fields.get(place, values.clear(len(values)))
        free = taken.is_null()
        found.fields[place] = left.zip_with(free, taken).alias(place)
        left = left.set(free, None)


def _note(found: Columns, column: str, odd: pl.Series, why: str | Callable[[str], str]) -> None:
    if odd.any():
        found.odd.append(Odd(column, odd.fill_null(value=False), why))
