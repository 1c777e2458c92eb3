"""Stages that are mere numbers: HubSpot names the stages of own pipelines "1102535235" in some exports.

Where no other column tells won from lost, such deals would all pass for open, and nobody would be called. So the
person is asked what each of these stages means.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

import polars as pl

from reopen.crm.connector import Option, Question
from reopen.crm.fields import Noun
from reopen.crm.reading import Reading
from reopen.crm.status_words import deal_status
from reopen.crm.table_file.raw_rows import RawRows

_STAGE_FIELD: Final[dict[Noun, str]] = {"deal": "stage", "stage_change": "deal_stage"}
_TELLING: Final = ("status", "is_won", "is_lost", "lost_on", "won_on")
_MOST: Final = 40
_OPTIONS: Final = (
    Option("lost", "Lost"),
    Option("won", "Won"),
    Option("open", "Still open"),
)


def ask_stages(
    rows: RawRows, reading: Reading, choices: Mapping[str, str]
) -> tuple[dict[str, str], list[Question]]:
    """What a person told of stages (choices "stage:<stage>": won, lost, open), and what must still be asked."""
    told = {
        key.removeprefix("stage:"): value
        for key, value in choices.items()
        if key.startswith("stage:") and value in ("won", "lost", "open")
    }
    columns = reading.columns_of(_STAGE_FIELD.get(reading.noun, "stage"))
    if reading.noun not in _STAGE_FIELD or not columns or any(reading.columns_of(one) for one in _TELLING):
        return told, []
    probed = _stages([rows.probe(columns)], columns)
    if _tells_lost(probed) or not any(_is_number(stage) for stage in probed):
        return told, []
    seen = _stages(rows.look(columns), columns)
    if _tells_lost(seen):
        return told, []
    numbers = [stage for stage in seen if _is_number(stage)]
    return told, [
        Question(
            f"stage:{stage}",
            (columns[0],),
            f"The stage “{stage}” in “{columns[0]}” does not say whether its deals are won or lost. What does it mean?",
            _OPTIONS,
            (stage,),
        )
        for stage in numbers[:_MOST]
        if stage not in told
    ]


def _stages(frames: Iterable[pl.DataFrame], columns: list[str]) -> dict[str, None]:
    seen: dict[str, None] = {}
    for frame in frames:
        for column in columns:
            values = frame[column].drop_nulls().unique(maintain_order=True).to_list()
            seen |= dict.fromkeys(value.strip() for value in values)
    return seen


def _is_number(stage: str) -> bool:
    return re.fullmatch(r"\d{4,}", stage) is not None


def _tells_lost(stages: Iterable[str]) -> bool:
    return any(deal_status(stage) == "lost" for stage in stages)
