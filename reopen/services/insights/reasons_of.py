"""The losses in columns, a row each, their reasons sorted into families.

`read_losses` reads them live. A snapshot keeps `LOSSES` as `families` made it, with `lessons.version`, and no text;
where lessons were taught since, `with_lessons` lays those about the very same words over it at once, and what is learnt
of words like them follows when the snapshot is made again.

    lessons = read_lessons()
    losses = families(read_words(), lessons)            # LOSSES, all losses, no text left in it
    ...
    losses = with_lessons(losses, made_with, read_lessons())     # the same rows, families as taught up to now
    losses = seen_by(losses, viewer)                    # without `owner_id` and resting deals' rows
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

import polars as pl
from django.db import connection

from reopen.core.insight.reason_lessons import Learnt, Lesson, learn
from reopen.core.insight.reason_words import key_of, number_of, plain
from reopen.core.insight.reasons import OTHER, Sorted, sort_reason
from reopen.records.models import ReasonLesson
from reopen.records.queries.visible import Viewer, visible_owners
from reopen.services.insights.frames import read_columns

_READ: Final[dict[str, Any]] = {
    "loss": pl.Int64, "deal": pl.Int64, "owner_id": pl.Int64, "owner": pl.String, "pipeline": pl.String,
    "lost_on": pl.String, "stage": pl.String, "competitor": pl.String, "amount": pl.Float64, "currency": pl.String,
    "our_price": pl.Float64, "their_price": pl.Float64, "resting": pl.Int64,
}  # fmt: skip
_TEXTS: Final[dict[str, Any]] = dict.fromkeys(("reason", "note", "buyer_reason", "buyer_words"), pl.String)
_SQL: Final = """
SELECT l.id, l.deal_id, d.owner_id, COALESCE(o.name, ''), d.pipeline, CAST(l.lost_on AS {text}), l.stage,
       COALESCE(c.name, ''), CAST(d.amount AS {real}), d.currency,
       CAST(l.our_price AS {real}), CAST(l.their_price AS {real}),
       CASE WHEN d.resting_since IS NULL THEN 0 ELSE 1 END,
       l.reason, l.note, l.buyer_reason, l.buyer_words
FROM records_loss l JOIN records_deal d ON d.id = l.deal_id
LEFT JOIN records_dealowner o ON o.id = d.owner_id
LEFT JOIN records_competitor c ON c.id = l.competitor_id
ORDER BY l.id
"""
# side -> the columns of its words, a short reason before a long text
SIDES: Final = {"rep": ("reason", "note"), "buyer": ("buyer_reason", "buyer_words")}
# What `families` adds for each side, here for the rep's. by_rep: the family, "" where nothing was said. rep_how:
# "table", "taught", "learnt", or "" of nothing and of “other”. rep_key: the number (reason_words.number_of) of the
# words that decided; rep_both: of both texts together; 0 of nothing.
_SORTED: Final[dict[str, Any]] = {
    "by_rep": pl.String, "rep_how": pl.String, "rep_key": pl.Int64, "rep_both": pl.Int64,
    "by_buyer": pl.String, "buyer_how": pl.String, "buyer_key": pl.Int64, "buyer_both": pl.Int64,
}  # fmt: skip
LOSSES: Final[dict[str, Any]] = {**_READ, "lost_on": pl.Date, "resting": pl.Boolean, **_SORTED}


@dataclass(frozen=True, slots=True)
class Lessons:
    """What was taught, and what follows from it. `version` differs as soon as anything was taught or undone."""

    version: str
    taught: tuple[Lesson, ...]
    learnt: Learnt


def read_lessons() -> Lessons:
    """The lessons in force, the oldest first."""
    rows = list(
        ReasonLesson.objects.order_by("pk").values_list(
            "pk", "key", "words", "family", "instead_of", "undone_at"
        )
    )
    taught = tuple(Lesson(*row[1:5]) for row in rows if row[5] is None)
    last = max((row[0] for row in rows), default=0)
    return Lessons(f"{last}.{len(taught)}.{len(rows)}", taught, learn(taught))


def read_losses(viewer: Viewer) -> pl.DataFrame:
    """LOSSES that the viewer may see, read and sorted now."""
    return seen_by(families(read_words(), read_lessons(), remember=True), viewer)


def read_words() -> pl.DataFrame:
    """Every loss of everybody with its words: the columns of _READ and the four texts."""
    real, text = ("double precision", "text") if connection.vendor == "postgresql" else ("REAL", "TEXT")
    read = read_columns(_SQL.format(real=real, text=text), {**_READ, **_TEXTS})
    return read.with_columns(
        pl.col("lost_on").str.to_date("%Y-%m-%d", strict=False), resting=pl.col("resting") == 1
    )


def families(words: pl.DataFrame, lessons: Lessons, *, remember: bool = False) -> pl.DataFrame:
    """LOSSES: what read_words brings, its texts gone, and instead of them the families into which they sort.

    `remember`: the same words are asked again soon, and all of them.
    """
    sorted_ones = words
    sort_words = _SORTED_BEFORE.under(lessons) if remember else _Sorter(lessons)
    for side, columns in SIDES.items():
        names = [f"by_{side}", f"{side}_how", f"{side}_key", f"{side}_both"]
        texts = words.select(columns).unique()
        found = [sort_words(reason, words) for reason, words in texts.iter_rows()]
        schema = dict(zip(names, (pl.String, pl.String, pl.Int64, pl.Int64), strict=True))
        table = texts.hstack(pl.DataFrame(found, schema=schema, orient="row"))
        sorted_ones = sorted_ones.join(table, on=list(columns), how="left", maintain_order="left")
    return sorted_ones.drop(_TEXTS).select(list(LOSSES))


def with_lessons(losses: pl.DataFrame, made_with: Lessons, now: Lessons) -> pl.DataFrame:
    """The rows with what was taught of their very words since they were sorted, and without what was undone."""
    if made_with.version == now.version:
        return losses
    before, after = made_with.learnt.same, now.learnt.same
    gone = {one.key: one.instead_of for one in made_with.taught if one.key not in after}
    changed = {key: (family, "taught") for key, family in after.items() if before.get(key) != family}
    changed |= {key: (family, "" if family == OTHER else "table") for key, family in gone.items()}
    numbers = [number_of(key) for key in changed]
    to = pl.DataFrame(
        {
            "number": numbers,
            "family": [f for f, _ in changed.values()],
            "how": [h for _, h in changed.values()],
        },
        schema={"number": pl.Int64, "family": pl.String, "how": pl.String},
    )
    for side in SIDES:
        for column in (f"{side}_key", f"{side}_both"):
            losses = losses.join(to, left_on=column, right_on="number", how="left", maintain_order="left")
            losses = losses.with_columns(
                pl.coalesce("family", f"by_{side}").alias(f"by_{side}"),
                pl.coalesce("how", f"{side}_how").alias(f"{side}_how"),
            ).drop("family", "how")
    return losses


def seen_by(losses: pl.DataFrame, viewer: Viewer) -> pl.DataFrame:
    """The losses of the deals that the viewer may see. `resting` must be as of now."""
    if viewer.sees_resting:
        return losses
    owners = list(visible_owners(viewer).values_list("pk", flat=True))
    return losses.filter(pl.col("owner_id").is_in(owners) & ~pl.col("resting"))


_Found = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class _Sorter:
    """Sorts a reason and its note as the lessons have it."""

    lessons: Lessons

    def __call__(self, reason: str, words: str) -> _Found:
        return _columns_of(reason, words, self.lessons.learnt)


class _SortedBefore:
    """What was sorted in this process, by a hash of the words: the pages of a company sort the same losses each time.

    After a lesson only words that hold one of its own are sorted again: nothing else can have moved.
    """

    MOST = 50_000

    def __init__(self) -> None:
        self._lessons: Lessons | None = None
        self._found: dict[bytes, _Found] = {}

    def under(self, lessons: Lessons) -> Callable[[str, str], _Found]:
        """What sorts as these lessons have it."""
        before = self._found
        touched = _touched(self._lessons, lessons)
        found: dict[bytes, _Found] = {}

        def sort_words(reason: str, words: str) -> _Found:
            digest = blake2b(f"{reason}\0{words}".encode(), digest_size=16).digest()
            known = found.get(digest) or before.get(digest)
            if known is None or (touched and not touched.isdisjoint(plain(f"{reason} {words}").split())):
                known = _columns_of(reason, words, lessons.learnt)
            if len(found) < self.MOST:
                found[digest] = known
            return known

        self._lessons, self._found = lessons, found
        return sort_words


def _touched(before: Lessons | None, now: Lessons) -> frozenset[str]:
    """The words of the lessons that hold under one of the two alone."""
    if before is None:
        return frozenset()
    held, hold = ({lesson.key: lesson for lesson in one.taught} for one in (before, now))
    changed = set(held.values()) ^ set(hold.values())
    return frozenset(word for lesson in changed for word in plain(lesson.words).split())


_SORTED_BEFORE: Final = _SortedBefore()


def _columns_of(reason: str, words: str, learnt: Learnt) -> tuple[str, str, int, int]:
    found = sort_reason(reason, words, learnt=learnt)
    if found is None:
        return "", "", 0, 0
    whole = number_of(key_of(reason, words))
    return (
        found.family,
        found.how,
        whole if found.where < 0 else number_of(decided_by(found, reason, words)),
        whole,
    )


def decided_by(found: Sorted, *texts: str) -> str:
    """The key of the words that decided: of one of the texts, or of all of them together."""
    return key_of(*texts) if found.where < 0 else key_of(texts[found.where])
