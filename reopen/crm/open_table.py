"""The way in: a file on disk → a Table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reopen.crm.all_sources import SOURCES
from reopen.crm.ask_stages import ask_stages
from reopen.crm.connector import Guess, Question, Table, UnreadableFileError
from reopen.crm.decide import decide
from reopen.crm.fields import FIELDS, IDENTITY, NOUN_WORDS, Noun
from reopen.crm.labels import label_key, stage_column
from reopen.crm.mapped_table import REASON, MappedTable
from reopen.crm.reading import Reading, type_of
from reopen.crm.sources import csv_file
from reopen.crm.stage_log import StageLog, find_log, is_name
from reopen.crm.status_words import deal_status
from reopen.crm.table_file.open_rows import open_rows
from reopen.crm.table_file.raw_rows import RawRows

_SAMPLE_ROWS: Final = 500
_SOURCE_WORDS: Final = {
    "hubspot": "HubSpot",
    "salesforce": "Salesforce",
    "pipedrive": "Pipedrive",
    "zoho": "Zoho",
    "reopen": "Reopen",
}


_NO_DAY: Final = Question(
    "mapping",
    (),
    "No column is known to tell the day on which a stage was entered, and without it no row of a stage history can be "
    "taken. Say which column is “entered at” (stage_change.entered_at), or leave the file out.",
    (),
)


def open_table(
    path: Path,
    *,
    name: str = "",
    source: str = "auto",
    mapping: Mapping[str, str] | None = None,
    noun: str = "",
    choices: Mapping[str, str] | None = None,
    time_zone: str = "UTC",
) -> Table:
    """Open, recognise and map one file.

    `source` is auto, hubspot, salesforce, pipedrive, zoho, reopen or table. `mapping` (column label → "noun.field"
    or "") replaces the guesses for the columns it names. `choices` answers questions. `time_zone` (IANA) is where
    values without a zone are read; an unknown one counts as UTC. Raises UnreadableFileError with a sentence.
    """
    rows = open_rows(path)
    sample = _sample(rows)
    if not noun and mapping:
        noun = _noun_of(mapping, rows.columns)
    chosen_source, chosen_noun = _recognise(rows, source, noun, sample)
    # A person who says that the rows are deals is believed.
    log = find_log(rows) if chosen_noun == "deal" and noun != "deal" and chosen_source != "reopen" else None
    if log is not None and log.entered:
        chosen_noun = "stage_change"
    if (
        mapping and not noun
    ):  # one for several files: of another's lines none may fall on a label that this file shares
        mapping = {c: t for c, t in mapping.items() if not t or t.startswith((f"{chosen_noun}.", "contact."))}
    guesses = _guess(rows, chosen_source, chosen_noun, sample, log)
    targets = {guess.column: guess.target for guess in guesses if guess.target}
    if mapping:
        guesses = [_overridden(guess, mapping) for guess in guesses]
        targets = {guess.column: guess.target for guess in guesses if guess.target}
    decided = decide(rows, targets, choices or {})
    reading = Reading(
        chosen_noun, chosen_source, targets, _known_zone(time_zone), decided.orders, decided.marks
    )
    stages, unknown = ask_stages(rows, reading, choices or {})
    reading = replace(reading, stages=stages)
    notes = [*rows.notes, *decided.notes]
    questions = [*decided.questions, *unknown]
    if log is not None and not log.entered:
        questions = [_is_it_a_log(log), *questions]
    elif chosen_noun == "stage_change" and not reading.columns_of("entered_at"):
        questions = [_NO_DAY, *questions]
    elif _tells_nothing(reading):
        questions = [_what_is_it(chosen_noun), *questions]
    elif reading.is_nameless():
        notes.append(
            f"No column holds an id or a name of the {NOUN_WORDS[chosen_noun]}; the number of the row stands for both, "
            "so the same list is known again only while its rows keep their order."
        )
    return MappedTable(
        rows,
        name=name or path.name,
        reading=reading,
        guesses=guesses,
        questions=questions,
        notes=notes,
    )


def _noun_of(mapping: Mapping[str, str], columns: Sequence[str]) -> str:
    """What the mapping says that the file holds; "" where it is one for several files and is not sure of this one."""
    mine = [mapping[column] for column in mapping if column in columns and mapping[column]]
    noun = next((target.partition(".")[0] for target in mine), "")
    known = next((one for one in FIELDS if one == noun), None)
    if known is None or all(column in columns for column in mapping):
        return noun
    return noun if any(target.partition(".")[2] in IDENTITY[known] for target in mine) else ""


def _tells_nothing(reading: Reading) -> bool:
    """Is there no column by which a row could be told to be anything at all?"""
    if not reading.is_nameless():
        return False
    return reading.noun != "deal" or not (reading.columns_of("status") or reading.columns_of("stage"))


def _what_is_it(noun: Noun) -> Question:
    fields = " or ".join(f"“{noun}.{name}”" for name in IDENTITY[noun][:2])
    text = f"No column tells which of the {NOUN_WORDS[noun]} a row is. Map a column to {fields}, or leave the file out."
    return Question("mapping", (), text, ())


def _is_it_a_log(log: StageLog) -> Question:
    deal, one, other = log.example
    text = (
        f"The same deal stands in several rows with several stages (“{deal}”: “{one}”, “{other}”): this looks like a "
        "log of stages, and no column is known to tell the day on which each was entered. Say that it holds stage "
        "history, and which column is “entered at” (stage_change.entered_at); or that it holds deals, then the first "
        "row of each is taken."
    )
    return Question("mapping", (log.deal, log.stage), text, ())


def _sample(rows: RawRows) -> dict[str, list[str]]:
    for block in rows.blocks(rows.columns, rows=_SAMPLE_ROWS):
        head = block.frame.head(_SAMPLE_ROWS)
        return {column: head[column].drop_nulls().to_list() for column in rows.columns}
    return {column: [] for column in rows.columns}


def _known_zone(time_zone: str) -> str:
    try:
        ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
    return time_zone


def _recognise(rows: RawRows, source: str, noun: str, sample: Mapping[str, list[str]]) -> tuple[str, Noun]:
    """Whose export it is, and of what."""
    columns = [column for column in rows.columns if column != REASON]
    known: Noun | None = next((one for one in FIELDS if one == noun), None)
    if source != "auto":
        if source not in SOURCES:
            names = ", ".join(["auto", *SOURCES])
            raise UnreadableFileError(f"There is no source “{source}”. The sources are: {names}.")
        told = SOURCES[source].recognise(columns)
        if told is None and known is None and source != "table":
            raise UnreadableFileError(
                f"The header is not one that {_SOURCE_WORDS.get(source, source)} writes. Its columns are: "
                f"{', '.join(columns[:12])}. Import it as “table” and map its columns."
            )
        if told is not None:
            return source, known or told[0]
        return source, known or csv_file.noun_by_values(columns, sample) or "deal"
    found = [(name, said) for name, one in SOURCES.items() if (said := one.recognise(columns)) is not None]
    if known is not None:
        found = [(name, said) for name, said in found if said[0] == known]
    by_values = known or csv_file.noun_by_values(columns, sample)
    if by_values == "suppression" or not found:
        return "table", by_values or "deal"
    name, (best, _) = max(found, key=lambda one: one[1][1])
    return name, best


def _guess(
    rows: RawRows, source: str, noun: Noun, sample: Mapping[str, list[str]], log: StageLog | None = None
) -> list[Guess]:
    """What the rows themselves tell of a log, then the vendor's own words; what they leave is guessed by label."""
    told = _of_log(log) if log is not None and log.entered else {}
    said = SOURCES[source].targets(noun, rows.columns) if source != "table" else {}
    said = {column: target for column, target in said.items() if type_of(target) or not target}
    said = {column: target for column, target in said.items() if not target or target not in told.values()}
    said |= told
    _choose_status(said, sample)
    taken = frozenset(target.partition(".")[2] for target in said.values() if target)
    left = [column for column in rows.columns if column not in said and column != REASON]
    by_label = (
        {g.column: g for g in csv_file.guess_mapping(noun, left, sample, taken)} if source != "reopen" else {}
    )
    if noun == "suppression" and len(rows.columns) == 1:
        column = rows.columns[0]
        target = "suppression.entry"
        if by_label[column].target:
            target = by_label[column].target
        by_label[column] = replace(
            by_label[column], target=target, reason="The values are addresses, numbers or domains."
        )
    guesses: list[Guess] = []
    for column in rows.columns:
        examples = tuple(dict.fromkeys(sample.get(column, ())))[:3]
        if column in said:
            vendor = _SOURCE_WORDS.get(source, source)
            reason = (
                f"{vendor} calls it “{column}”."
                if said[column]
                else f"Nothing of {vendor}’s that is needed here."
            )
            if stage_column(column) and said[column]:
                reason = f"The day of entering or leaving the stage “{stage_column(column).stage}”."  # type: ignore[union-attr]
            if column in told:
                reason = "The same deal stands in several rows with several stages: this is a log of stages."
            guesses.append(Guess(column, said[column], 1.0, reason, examples))
        elif column in by_label:
            guess = by_label[column]
            if (
                source != "table" and guess.confidence < 0.9
            ):  # a vendor's own field of a like name is not enough
                guess = replace(guess, target="", reason="Nothing here is known by this label.")
            guesses.append(guess)
        else:
            guesses.append(Guess(column, "", 1.0, "The reasons of an earlier import.", examples))
    return guesses


def _of_log(log: StageLog) -> dict[str, str]:
    return {
        log.deal: "stage_change.deal_name" if is_name(log.deal) else "stage_change.deal_id",
        log.stage: "stage_change.stage",
        log.entered: "stage_change.entered_at",
    }


def _choose_status(said: dict[str, str], sample: Mapping[str, list[str]]) -> None:
    """Of two columns of one label, the one whose values say won, lost or open is the CRM's own status."""
    for column, target in list(said.items()):
        if target != "deal.status":
            continue
        if any(deal_status(value) for value in sample.get(column, ())):
            continue
        for other in said:
            base = label_key(other).rpartition(" (")[0]
            if base == label_key(column) and any(deal_status(value) for value in sample.get(other, ())):
                said[column], said[other] = "", "deal.status"
                return


def _overridden(guess: Guess, mapping: Mapping[str, str]) -> Guess:
    if guess.column not in mapping or mapping[guess.column] == guess.target:
        return guess
    target = mapping[guess.column]
    if target and type_of(target) is None:
        raise UnreadableFileError(
            f"The mapping reads “{guess.column}” as “{target}”, which is no field here."
        )
    return Guess(guess.column, target, 1.0, "Chosen by a person.", guess.examples)
