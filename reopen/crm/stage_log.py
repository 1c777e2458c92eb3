"""A log of stages that looks like a table of deals: a row for each stage that a deal has entered.

Its labels are those of deals ("Deal ID, Deal name, Stage, Date"), and read as deals it would make a deal of each row.
What tells it is in the rows: the same deal comes again with other stages and other days. In a table of deals a deal
stands once, or again with the same stage (a row for each product or person).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from reopen.crm.labels import label_key, stage_column
from reopen.crm.synonyms import SYNONYMS
from reopen.crm.table_file.raw_rows import RawRows


def _labels(noun: str, *fields: str) -> tuple[str, ...]:
    return tuple(label for field in fields for label in SYNONYMS[noun][field].split("|"))  # type: ignore[index]


_IDS: Final = (*_labels("stage_change", "deal_id"), "id", "external id")
_NAMES: Final = tuple(
    label for label in _labels("stage_change", "deal_name") if label not in ("name", "title")
)
_WHO: Final = frozenset((*_labels("stage_change", "deal_name"), *_labels("deal", "account_name")))
_STAGES: Final = ("to stage", "new stage", "new value", *_labels("deal", "stage"), "deal - stage")
_ENTERED: Final = _labels("stage_change", "entered_at")
# Days that a deals table repeats or changes for reasons of its own.
_OTHER_DAYS: Final = frozenset(
    (
        *_labels("stage_change", "exited_at"),
        *_labels("deal", "closed_on", "won_on", "lost_on", "last_contact_on", "call_back_on"),
        *_labels("deal", "contract_start", "quote_sent_on"),
    )
)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}([ T].*)?|\d{1,2}[./-](\d{1,2}|[^\W\d]{3,9})[./-]\d{2,4}( .*)?")
_LOOKED_AT: Final = 1_000_000  # rows
# Labels that say of no day what happened on it.
_BARE: Final = frozenset({"date", "datum", "timestamp"})
# How many deals, and what share of them, must come with several stages where no label speaks of entering one: fewer
# where there is a bare "Date", more where there is nothing.
_ENOUGH_BARE: Final = 2
_ENOUGH: Final = 5
_SHARE: Final = 0.3
_HALF: Final = 0.5
_MOST: Final = 0.8


@dataclass(frozen=True, slots=True)
class StageLog:
    """The columns of a log; `entered` is "" where none tells the day. `example`: a deal and two of its stages."""

    deal: str
    stage: str
    entered: str
    example: tuple[str, str, str]


def find_log(rows: RawRows) -> StageLog | None:
    """The log that the table is; None where its rows are deals, or nothing tells."""
    columns = list(rows.columns)
    keys = {column: label_key(column) for column in columns}
    if any(
        stage_column(column) for column in columns
    ):  # the stages stand in the columns, the deals in the rows
        return None
    deal = _first(keys, _IDS) or _first(keys, _NAMES)
    stage = _first(keys, _STAGES)
    if not deal or not stage or deal == stage:
        return None
    named = [column for column, key in keys.items() if key in _ENTERED and column not in (deal, stage)]
    # Most tables are none, and are told by these two columns.
    recurring = _recurring(rows.probe([deal, stage]).lazy(), deal, stage) if not named else None
    if recurring is not None and not recurring.filter(pl.col("stages") > 1).collect().height:
        return None
    others = [column for column in columns if keys[column] not in _OTHER_DAYS]
    days = named or _columns_of_days(rows.probe(others), others)
    who = [column for column, key in keys.items() if key in _WHO and column != deal]
    wanted = list(dict.fromkeys([deal, stage, *days, *who]))
    looked = _looked(rows, wanted)
    bare = all(keys[column] in _BARE for column in named)
    enough = 1 if not bare else _ENOUGH_BARE if named else _ENOUGH
    several = _several_stages(looked, deal, stage, who, enough=enough, sure=not bare)
    if several is None:
        return None
    moving = [column for column in days if _moves(looked, deal, column, several)]
    if not moving and named:
        return None
    entered = moving[0] if moving and (named or len(moving) == 1) else ""
    return StageLog(deal, stage, entered, _example(looked, deal, stage, several))


def is_name(column: str) -> bool:
    """Does a column's label speak of the deal's name, and not of its id?"""
    return label_key(column) in _NAMES


def _looked(rows: RawRows, wanted: list[str]) -> pl.DataFrame:
    """These columns of the file's first rows: enough to tell, and no more than the memory bears."""
    frames: list[pl.DataFrame] = []
    for frame in rows.look(wanted):
        frames.append(frame.select(wanted))
        if sum(one.height for one in frames) >= _LOOKED_AT:
            break
    return pl.concat(frames) if frames else pl.DataFrame(schema=dict.fromkeys(wanted, pl.String))


def _first(keys: dict[str, str], labels: Sequence[str]) -> str:
    """The column whose label stands first among `labels`."""
    found = [(labels.index(key), column) for column, key in keys.items() if key in labels]
    return min(found)[1] if found else ""


def _columns_of_days(probe: pl.DataFrame, columns: Sequence[str]) -> list[str]:
    days = []
    for column in columns:
        values = probe[column].drop_nulls().head(50).to_list()
        if values and sum(1 for value in values if _DAY.fullmatch(value.strip())) >= _MOST * len(values):
            days.append(column)
    return days


def _recurring(frame: pl.LazyFrame, deal: str, stage: str) -> pl.LazyFrame:
    """Deals that stand in several rows: `deal`, and how many stages they come with."""
    told = frame.filter(pl.col(deal).is_not_null() & pl.col(stage).is_not_null())
    counted = told.group_by(pl.col(deal).alias("deal"), maintain_order=True).agg(
        rows=pl.len(), stages=pl.col(stage).str.strip_chars().n_unique()
    )
    return counted.filter(pl.col("rows") > 1)


def _several_stages(
    looked: pl.DataFrame, deal: str, stage: str, who: Sequence[str], *, enough: int, sure: bool
) -> pl.Series | None:
    """The deals with several stages, where they are no mere slips: most that recur, and enough of all."""
    recurring = _recurring(looked.lazy(), deal, stage).collect()
    several = recurring.filter(pl.col("stages") > 1)["deal"]
    deals = looked[deal].drop_nulls().n_unique()
    least = max(enough, 0.0 if sure else _SHARE * deals, (_HALF if sure else _MOST) * recurring.height)
    if len(several) < least:
        return None
    # One name of several deals: then other rows are other companies'.
    theirs = looked.filter(pl.col(deal).is_in(several.implode())).group_by(deal)
    names = theirs.agg(pl.col(column).drop_nulls().n_unique() for column in who)
    if any((names[column] > 1).sum() > (1 - _MOST) * len(several) for column in who):
        return None
    return several


def _moves(looked: pl.DataFrame, deal: str, day: str, several: pl.Series) -> bool:
    """Do the rows of a deal bear several days?"""
    theirs = looked.filter(pl.col(deal).is_in(several.implode())).group_by(deal)
    moving = theirs.agg(pl.col(day).n_unique().alias("days")).filter(pl.col("days") > 1)
    return moving.height >= _HALF * len(several)


def _example(looked: pl.DataFrame, deal: str, stage: str, several: pl.Series) -> tuple[str, str, str]:
    rows = looked.filter((pl.col(deal) == several[0]) & pl.col(stage).is_not_null())
    stages = rows[stage].str.strip_chars().unique(maintain_order=True)
    return str(several[0]), stages[0], stages[1]
