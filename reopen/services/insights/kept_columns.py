"""The columns of a large company as the worker kept them: files in REOPEN_HOME/recon, and a setting that names them.

Which folder holds is told by the database: one that lies there from before a restore, or that another database filled,
is nobody's. A folder is written whole, then renamed; its files never change. It holds no person's name and none of
their words: numbers, days, amounts, families of reasons, the names of sellers, competitors, stages and products.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import polars as pl
from django.conf import settings
from django.db.models import Count, Max, Q

from reopen.core.insight.reason_lessons import Lesson, learn
from reopen.records.models import Deal, Erasure, ImportBatch, ReasonLesson, Setting
from reopen.records.queries.month_counts import import_mark
from reopen.records.queries.sample import has_sample
from reopen.services.gone_deals import KEPT
from reopen.services.insights.reasons_of import Lessons, read_lessons, with_lessons

T = TypeVar("T")

# From so many deals on the rows are kept; fewer are read at every look.
LARGE: Final = 20_000
# Answers kept beside the rows, of all viewers together: some hold the numbers of a hundred thousand deals.
_ANSWERS: Final = 40
# Another one than that is not read.
FORMAT: Final = 3
FRAMES: Final = (
    "deals", "ways", "odd", "losses", "contracts", "back", "answers", "calls", "asked", "held", "checked", "promised",
)  # fmt: skip


def is_large() -> bool:
    """Whether reading every row takes too long for every look at a page."""
    return Deal.objects.order_by("pk").values("pk")[LARGE : LARGE + 1].exists()


def home() -> Path:
    """REOPEN_HOME/recon."""
    return Path(settings.REOPEN_HOME) / "recon"


def home_number() -> str:
    """Its number, by which the database knows it: where workers on several machines keep columns, each has its own. ""
    where nothing was ever kept."""
    try:
        return (home() / "number").read_text()
    except FileNotFoundError:
        return ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the rows were read under. A mark that differs: something happened that should be counted soon."""

    imports: str  # their states, and the sample company
    taken_back: tuple[int, ...]  # imports that were undone: their deals are gone
    sample: bool
    erased: int  # how many persons
    lessons: str
    time_zone: str

    @classmethod
    def now(cls, time_zone: str) -> "Mark":
        """As things stand."""
        undone = ImportBatch.objects.filter(state=ImportBatch.State.UNDONE)
        return cls(
            import_mark(),
            tuple(undone.order_by("pk").values_list("pk", flat=True)),
            has_sample(),
            Erasure.objects.filter(done_at__isnull=False).count(),
            _lessons_mark(),
            time_zone,
        )

    def to_json(self) -> list[Any]:
        """As a setting holds it."""
        return [self.imports, list(self.taken_back), self.sample, self.erased, self.lessons, self.time_zone]

    @classmethod
    def from_json(cls, value: list[Any]) -> "Mark":
        """What to_json made."""
        imports, undone, sample, erased, lessons, time_zone = value
        return cls(imports, tuple(undone), sample, erased, lessons, time_zone)

    def shows(self, then: "Mark", *, all_deals: bool) -> bool:
        """Whether what was read `then` may still be shown, with what went since left out.

        Not after deals went by the thousand; and where not all deals are for the viewer's eyes, not after an import
        either, which may have given a deal to another seller.
        """
        gone = self.taken_back != then.taken_back or self.sample != then.sample
        return not gone and (all_deals or self.imports == then.imports)


class KeptColumns:
    """See Columns. `as_of`: when the rows were read."""

    def __init__(self, folder: Path, as_of: datetime, mark: Mark) -> None:
        self.folder = folder
        self.as_of = as_of
        self.mark = mark
        self._taught: tuple[str, pl.DataFrame] | None = None
        self._told: dict[Hashable, Any] = {}

    def told(self, key: Hashable, count: Callable[[], T]) -> T:
        """An answer over these rows, counted once for each key: all that decides it beside them; they never change."""
        if key in self._told:
            known: T = self._told[key]
            return known
        found = count()
        while len(self._told) >= _ANSWERS:
            self._told.pop(next(iter(self._told)), None)
        self._told[key] = found
        return found

    def scan(self, name: str) -> pl.LazyFrame:
        """See Columns; the losses sorted as when they were read."""
        rows = pl.scan_ipc(self.folder / f"{name}.arrow")
        return rows.with_columns(pl.col("cell").set_sorted()) if name == "ways" else rows

    def losses(self, lessons: str) -> pl.LazyFrame:
        """With what was taught since of their very words. `lessons`: those that hold now, as a mark has them."""
        if lessons == self.mark.lessons:
            return self.scan("losses")
        if self._taught is None or self._taught[0] != lessons:
            # A lesson may bring a family that no loss had.
            rows = self.scan("losses").with_columns(pl.col(pl.Categorical).cast(pl.String)).collect()
            taught = with_lessons(rows, self._lessons(), read_lessons())
            self._taught = lessons, taught.with_columns(pl.col(pl.String).cast(pl.Categorical))
        return self._taught[1].lazy()

    def _lessons(self) -> Lessons:
        """Those that were in force when the rows were read."""
        then = ReasonLesson.objects.filter(taught_at__lte=self.as_of)
        then = then.filter(Q(undone_at=None) | Q(undone_at__gt=self.as_of)).order_by("pk")
        taught = tuple(Lesson(*row) for row in then.values_list("key", "words", "family", "instead_of"))
        return Lessons(self.mark.lessons, taught, learn(taught))


class TaughtColumns:
    """Kept columns, the losses sorted with the lessons that hold now."""

    def __init__(self, kept: KeptColumns, lessons: str) -> None:
        self._kept = kept
        self._lessons = lessons

    def scan(self, name: str) -> pl.LazyFrame:
        """See Columns."""
        return self._kept.losses(self._lessons) if name == "losses" else self._kept.scan(name)


def _lessons_mark() -> str:
    """Differs as soon as anything was taught or undone; asked at every look, and so without learning from it."""
    told = ReasonLesson.objects.aggregate(last=Max("pk"), all=Count("pk"), undone=Count("undone_at"))
    return "{last}.{all}.{undone}".format_map(told)


# The last one that this process opened: what was taught since stays in the memory until there is a newer one.
_opened: dict[str, KeptColumns] = {}


def kept_columns() -> KeptColumns | None:
    """The columns that the database names, if they lie here and are of this format."""
    value = Setting.objects.filter(pk=KEPT + home_number()).values_list("value", flat=True).first()
    if not value or value["format"] != FORMAT:
        return None
    found = _opened.get(value["name"])
    if found is None:
        folder = home() / value["name"]
        if not all((folder / f"{name}.arrow").is_file() for name in FRAMES):
            return None
        found = KeptColumns(folder, datetime.fromisoformat(value["as_of"]), Mark.from_json(value["mark"]))
        _opened.clear()
        _opened[value["name"]] = found
    return found
