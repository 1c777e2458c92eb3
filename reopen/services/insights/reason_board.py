"""The reasons of the losses as cards in heaps: the same words once, with how often they stand and what led to the heap.

Heaps and cards are counted from the columns (reasons_of.LOSSES); words are read of the cards that are shown alone.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from unicodedata import normalize

import polars as pl

from reopen.core.insight.reason_lessons import Learnt
from reopen.core.insight.reason_words import number_of, plain
from reopen.core.insight.reasons import FAMILIES, OTHER, Sorted, sort_reason
from reopen.core.plain_english import capital, count, many
from reopen.records.models import Loss, ReasonLesson
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.services.insights.frames import Asked
from reopen.services.insights.objections import narrowed
from reopen.services.insights.reasons_of import SIDES, read_lessons

PAGE: Final = 25
LEARNT: Final = "learnt"
TAUGHT: Final = "taught"
SHOWS: Final = (*FAMILIES, LEARNT, TAUGHT)
# Of so many cards that what was learnt moved, the words are looked up.
_LOOKED_UP: Final = 200
_MOST_LEARNT: Final = 8
_MOST_IDLE: Final = 50
# What to do where every reason has a family.
_LOOK: Final = (
    "Look through the largest family first: drop a card that is wrong onto its own, or press its key. "
)
_KEY: Final = re.compile("[0-7]?[0-9a-f]{1,15}")


@dataclass(frozen=True, slots=True)
class Heap:
    """A family: how often it is named, by whom, and how often by what was learnt."""

    family: str
    by_rep: int
    by_buyer: int
    learnt: int
    taught: int

    @property
    def number(self) -> int:
        """By either."""
        return self.by_rep + self.by_buyer


@dataclass(frozen=True, slots=True)
class Card:
    """The same words of one loss or many. `key`: what is taught of them, see teach_reason.

    `before`, `led`, `after`: the words, those in the middle led to the family. `beside`: the reason or the note that
    stands with them. `wholes`: with how many different notes. `behind`: the key of the losses that are counted.
    `lesson_id`: of what was taught of just that; 0 for none. `lessons`: how many stand behind what was learnt.
    """

    loss: int
    deal: int
    account: str
    side: str
    key: int
    family: str
    how: str
    losses: int
    wholes: int
    behind: int
    before: str
    led: str
    after: str
    beside: str
    lesson_id: int
    lessons: int


@dataclass(frozen=True, slots=True)
class Learns:
    """Words that speak for a family since they were taught: by how many lessons, and how many losses they moved."""

    words: str
    family: str
    lessons: int
    losses: int


@dataclass(frozen=True, slots=True)
class Idle:
    """A lesson about words that no loss says any more. It speaks for words like them all the same."""

    lesson_id: int
    words: str
    family: str


@dataclass(frozen=True, slots=True)
class Board:
    """The heaps, the cards of the one that is shown, and what can be said of all."""

    sentence: str
    basis: str
    heaps: tuple[Heap, ...]
    cards: tuple[Card, ...]
    show: str
    number: int  # of cards in the heap that is shown
    start: int
    learns: tuple[Learns, ...]
    idle: tuple[Idle, ...] = ()

    def heap(self, family: str) -> Heap:
        """The heap of a family."""
        return self.heaps[FAMILIES.index(family)]


def board(
    losses: pl.DataFrame,
    asked: Asked,
    viewer: Viewer,
    *,
    show: str,
    side: str = "",
    said: int = 0,
    start: int = 0,
) -> Board:
    """The cards of one heap, most frequent first, PAGE of them from `start`. AskedError as for objections.

    `show`: one of SHOWS, or "" for those in no family, and where there are none the largest. `side`: rep or buyer.
    `said`: the key of a reason, whose different notes are wanted.
    """
    told = _told(narrowed(losses, asked))
    heaps = _heaps(told)
    show = show or (OTHER if heaps[-1].number else max(heaps, key=lambda heap: heap.number).family)
    lessons = read_lessons()
    chosen = told.filter(pl.col("side") == side) if side else told
    chosen = chosen.filter(pl.col("how" if show in (LEARNT, TAUGHT) else "family") == show)
    if said:
        chosen = chosen.filter(pl.col("key") == said).with_columns(key="both")
    cards = _by_words(chosen)
    if start >= cards.height:
        start = max(0, cards.height - 1) // PAGE * PAGE
    shown = _cards(cards.slice(start, PAGE), viewer, lessons.learnt, whole=bool(said))
    return Board(
        *_words(told, heaps, len(lessons.learnt.same)),
        heaps,
        tuple(shown),
        show,
        cards.height,
        start,
        _learns(told, viewer, lessons.learnt),
        _idle(told) if show == TAUGHT and viewer.role == "owner" and asked == Asked() else (),
    )


def _told(losses: pl.DataFrame) -> pl.DataFrame:
    """A row a loss and side that says anything: loss, side, family, how, key, both."""
    return pl.concat(
        losses.select(
            "loss",
            side=pl.lit(side),
            family=f"by_{side}",
            how=f"{side}_how",
            key=f"{side}_key",
            both=f"{side}_both",
        ).filter(pl.col("family") != "")
        for side in SIDES
    )


def _heaps(told: pl.DataFrame) -> tuple[Heap, ...]:
    counts: Counter[tuple[str, str]] = Counter()
    for family, side, how, number in told.group_by("family", "side", "how").len().iter_rows():
        counts[family, side] += number
        counts[family, how] += number
    return tuple(
        Heap(one, counts[one, "rep"], counts[one, "buyer"], counts[one, LEARNT], counts[one, TAUGHT])
        for one in FAMILIES
    )


def _by_words(told: pl.DataFrame) -> pl.DataFrame:
    """A row for the same words, most frequent first: how often they stand, and where they stand first."""
    return (
        told.sort("loss")
        .group_by("key", "family")
        .agg(
            pl.col("loss", "side", "how", "both").first(),
            losses=pl.col("loss").n_unique(),
            wholes=pl.col("both").n_unique(),
        )
        .sort("losses", "loss", "side", descending=[True, True, False])
    )


def _cards(rows: pl.DataFrame, viewer: Viewer, learnt: Learnt, *, whole: bool) -> list[Card]:
    texts = _texts(rows["loss"].to_list(), viewer)
    taught = _taught()
    return [
        _card(row, texts[row["loss"]], learnt, taught, whole=whole)
        for row in rows.iter_rows(named=True)
        if row["loss"] in texts
    ]


def _card(
    row: dict[str, Any], loss: dict[str, Any], learnt: Learnt, taught: dict[int, int], *, whole: bool
) -> Card:
    words = tuple(normalize("NFC", loss[column].strip()) for column in SIDES[row["side"]])
    found = sort_reason(*words, learnt=learnt) or Sorted(OTHER, "", "")
    at = max(found.where, 0)
    shown, beside = words[at], words[1 - at]
    key = row["key"]
    if whole or key == row["both"] or found.where < 0 or (at == 0 and beside and row["wholes"] == 1):
        # The reason and its note belong together: what is taught of them is taught of nothing else.
        key = row["both"]
    if row["losses"] > 1 and key != row["both"]:
        beside = ""  # differs from loss to loss
    start, end = found.span if found.family == row["family"] else (0, 0)
    return Card(
        loss=row["loss"],
        deal=loss["deal_id"],
        account=loss["deal__account__name"] or "",
        side=row["side"],
        key=key,
        family=row["family"],
        how=row["how"],
        losses=row["losses"],
        behind=row["key"],
        wholes=row["wholes"] if at == 0 and not whole else 1,
        before=shown[:start],
        led=shown[start:end],
        after=shown[end:],
        beside=beside,
        lesson_id=taught.get(key, 0) if row["how"] == TAUGHT else 0,
        lessons=found.lessons,
    )


def _texts(ids: Iterable[int], viewer: Viewer) -> dict[int, dict[str, Any]]:
    columns = (
        "pk",
        "deal_id",
        "deal__account__name",
        *(column for pair in SIDES.values() for column in pair),
    )
    seen = Loss.objects.filter(pk__in=set(ids), deal__in=visible_deals(viewer))
    return {row["pk"]: row for row in seen.values(*columns)}


def _taught() -> dict[int, int]:
    """The number of the words -> the lesson about them that holds."""
    lessons = ReasonLesson.objects.filter(undone_at=None).order_by("pk")
    return {number_of(key): pk for pk, key in lessons.values_list("pk", "key")}


def _idle(told: pl.DataFrame) -> tuple[Idle, ...]:
    """The lessons that stand on no card, the latest first. The owner's alone: whose words they were is not known."""
    lessons = ReasonLesson.objects.filter(undone_at=None).order_by("-pk")
    rows = list(lessons.values_list("pk", "key", "words", "family"))
    numbers = pl.Series([number_of(key) for _, key, _, _ in rows], dtype=pl.Int64)
    said = numbers.is_in(pl.concat([told["key"], told["both"]]).unique().implode())
    return tuple(
        Idle(pk, words, family)
        for (pk, _, words, family), stands in zip(rows, said, strict=True)
        if not stands
    )[:_MOST_IDLE]


def _learns(told: pl.DataFrame, viewer: Viewer, learnt: Learnt) -> tuple[Learns, ...]:
    """What moved most; of words in the viewer's own losses alone."""
    rows = _by_words(told.filter(pl.col("how") == LEARNT)).head(_LOOKED_UP)
    texts = _texts(rows["loss"].to_list(), viewer)
    moved: Counter[tuple[str, str, int]] = Counter()
    for row in rows.iter_rows(named=True):
        if row["loss"] in texts:
            found = sort_reason(*(texts[row["loss"]][column] for column in SIDES[row["side"]]), learnt=learnt)
            if found is not None and found.how == LEARNT:
                moved[plain(found.words), found.family, found.lessons] += row["losses"]
    ranked = sorted(moved.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Learns(words, family, n, losses) for (words, family, n), losses in ranked[:_MOST_LEARNT])


def _words(told: pl.DataFrame, heaps: tuple[Heap, ...], lessons: int) -> tuple[str, str]:
    if told.is_empty():
        return (
            "No loss has a reason on record yet.",
            "Note one at every loss, and ask for theirs two weeks later.",
        )
    number, other = told.height, heaps[-1].number
    losses = told["loss"].n_unique()
    sentence = (
        f"{capital(count(other))} of {many(number, 'reason')} {'is' if other == 1 else 'are'} in no family: put "
        f"{'it' if other == 1 else 'them'} where {'it belongs' if other == 1 else 'they belong'}."
        if other
        else f"All {number:,} reasons on record have their family."
        if number > 1
        else "The one reason on record has its family."
    )
    if not lessons:
        basis = f"Sorted by plain words alone, the rep’s and the buyer’s of {many(losses, 'loss', 'losses')} apart."
        return (
            sentence,
            f"{basis} {'' if other else _LOOK}What you put right is learnt: for the same words at once, then for "
            "words like them.",
        )
    learnt, taught = sum(heap.learnt for heap in heaps), sum(heap.taught for heap in heaps)
    basis = f"Reasons of {many(losses, 'loss', 'losses')}, the rep’s and the buyer’s apart: "
    basis += f"{number - other - learnt - taught + _in_other(told):,} by plain words, {taught:,} as taught, "
    return sentence, f"{basis}{learnt:,} by what was learnt from {many(lessons, 'lesson')}."


def _in_other(told: pl.DataFrame) -> int:
    """Those that were taught to belong to no family, or learnt: they are among the others as well."""
    return told.filter((pl.col("family") == OTHER) & (pl.col("how") != "")).height


def key_in(text: str) -> int:
    """A key as it stands in an address, in hexadecimal; 0 for none."""
    return int(text, 16) if _KEY.fullmatch(text) else 0
