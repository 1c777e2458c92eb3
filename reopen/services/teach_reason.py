"""A manager's word on why a deal was lost: these words belong to that family, here and wherever they stand."""

from dataclasses import dataclass
from datetime import datetime
from textwrap import shorten
from typing import Literal

import polars as pl
from django.db import transaction

from reopen.core.insight.reason_words import key_of, number_of, plain
from reopen.core.insight.reasons import FAMILIES, sort_reason
from reopen.core.plain_english import capital, many
from reopen.records.models import Loss, ReasonLesson
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.services.acts import ActError, NotThereError
from reopen.services.insights.reasons_of import SIDES, Lessons, families, read_lessons, read_words, seen_by

Side = Literal["rep", "buyer"]
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Taught:
    """The lesson; how many losses say just that, and how many others it moved; and all of it in a sentence."""

    lesson_id: int
    same: int
    like: int
    sentence: str


def teach_reason(
    loss_id: int, side: Side, key: int, family: str, *, viewer: Viewer, now: datetime, count_like: bool = True
) -> Taught:
    """Put the words of a loss into a family. `key`: number_of the words meant: reason, note, or both together.

    `count_like`: count what else moved, over every loss; in a large company that takes too long. ActError, with a
    sentence, where the words are not there any more or stand there already.
    """
    if family not in FAMILIES:
        raise ActError("family", f"“{family}” is no family of reasons: take one of {', '.join(FAMILIES)}.")
    with transaction.atomic():
        words = _words(loss_id, side, key, viewer)
        before = read_lessons()
        was = sort_reason(*words, learnt=before.learnt)
        if was is None or (was.family == family and was.how in ("taught", "table")):
            raise ActError("family", f"“{_short(words)}” is {family} already.")
        lesson = ReasonLesson.objects.create(
            key=key_of(*words),
            words=" / ".join(words),
            family=family,
            instead_of=was.family,
            taught_at=now,
            taught_by_id=viewer.user_id,
        )
    after = read_lessons()
    if count_like:
        same, like = _moved(before, after, number_of(lesson.key), viewer)
    else:
        same, like = 1, 0
    return Taught(lesson.pk, same, like, _sentence(words, family, same, like, counted=count_like))


def undo_lesson(lesson_id: int, *, viewer: Viewer, now: datetime, losses: pl.DataFrame) -> str:
    """Take a lesson back; what was done, in a sentence. NotThereError where none of the viewer's losses is meant.

    `losses`: reasons_of.LOSSES that the viewer may see.
    """
    with transaction.atomic():
        lesson = ReasonLesson.objects.select_for_update().filter(pk=lesson_id).first()
        if lesson is None or not (_is_theirs(lesson, viewer) or holds_for(number_of(lesson.key), losses)):
            raise NotThereError("lesson", f"There is no lesson {lesson_id} that you may see.")
        if lesson.undone_at is None:
            lesson.undone_at = now
            lesson.save(update_fields=["undone_at"])
    return f"Taken back: “{_short([lesson.words])}” is not taught as {lesson.family} any more."


def holds_for(number: int, losses: pl.DataFrame) -> int:
    """Of how many of the losses these are the words that decided, on either side."""
    said = [pl.col(f"{side}_{which}") == number for side in SIDES for which in ("key", "both")]
    return losses.select(pl.any_horizontal(said).sum()).item() if number else 0


def _words(loss_id: int, side: Side, key: int, viewer: Viewer) -> list[str]:
    if side not in SIDES:
        raise ActError("side", f"“{side}” is nobody who says why: rep, or buyer.")
    loss = Loss.objects.filter(pk=loss_id, deal__in=visible_deals(viewer)).values_list(*SIDES[side]).first()
    if loss is None:
        raise NotThereError("loss", f"There is no loss {loss_id} that you may see.")
    said = [text for text in loss if text.strip()]
    for words in ([one] for one in said):
        if key_of(*words) and number_of(key_of(*words)) == key:
            return words
    if not key_of(*said):
        raise ActError("key", f"There is no word in “{_short(said)}” by which it could be known again.")
    if number_of(key_of(*said)) != key:
        raise ActError("key", "These words have changed since the page was made: look at them again.")
    return said


def _moved(before: Lessons, after: Lessons, number: int, viewer: Viewer) -> tuple[int, int]:
    """Of the losses that the viewer sees: those that say just that, and the others that stand elsewhere now."""
    words = seen_by(read_words(), viewer)
    # What is learnt changes only where a word of the lesson stands.
    (taught,) = (one for one in after.taught if number_of(one.key) == number)
    touched = frozenset(plain(taught.words).split())
    texts = words.select(*(column for columns in SIDES.values() for column in columns))
    words = words.filter(
        pl.Series(
            [not touched.isdisjoint(plain(" ".join(row)).split()) for row in texts.iter_rows()],
            dtype=pl.Boolean,
        )
    )
    now, was = families(words, after), families(words, before)
    same = holds_for(number, now)
    moved = pl.any_horizontal(
        (pl.col(f"by_{side}") != was[f"by_{side}"])
        & (pl.col(f"{side}_key") != number)
        & (pl.col(f"{side}_both") != number)
        for side in SIDES
    )
    return same, now.select(moved.sum()).item()


def _is_theirs(lesson: ReasonLesson, viewer: Viewer) -> bool:
    return viewer.role == "owner" or (
        lesson.taught_by_id is not None and lesson.taught_by_id == viewer.user_id
    )


def _sentence(words: list[str], family: str, same: int, like: int, *, counted: bool) -> str:
    told = f"“{_short(words)}” is {family} now"
    if not counted:
        return f"{told}, wherever it stands; words like it follow when all is counted again."
    told += f": {same:,} losses say just that." if same > 1 else "."
    return (
        f"{told} {capital(many(like, 'more loss', 'more losses'))} moved by what was learnt."
        if like
        else told
    )


def _short(words: list[str]) -> str:
    told = " / ".join(words)
    return shorten(told, _LONGEST, placeholder=" …") if " " in told[:_LONGEST] else told[:_LONGEST]
