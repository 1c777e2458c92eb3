"""What a manager's corrections teach: of the same words at once, and of words like them by weights that can be counted.

The weight of a word, or of two that follow each other, is the number of lessons that hold it, family by family. Nothing
else is in it: what was learnt can be said in a sentence, and is gone with the lessons.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from reopen.core.insight.reason_table import FAMILIES, plainly
from reopen.core.insight.reason_words import Word, plain, words_of

# So many lessons make a word speak for a family where no plain word of the table does …
SPEAKS: Final = 2
# … and so many, all of them taken out of the table's family, against the table.
OVERRULES: Final = 4
# Of the lessons that hold a word, so many in ten must agree.
_AGREE: Final = 8
# Words that tell nothing of why.
_EMPTY_WORDS: Final = """
a about after again against all also always am an and any are as at be because been before being both but by
came can did didn do does doesn don down each else ever every few for from get go going gone good got had has
have he her here him his how if in into is isn it its just like ll made make many me more most much my never
no nobody none nor not now of off on one only or other our out over own per really s said same say says she
should since so some still such t than that the their them then there these they thing things think this those
though through to told too under until up us ve very was wasn way we went were what when where which while who
why will with without would wouldn yes yet you your account agreement bought business buy buyer buyers chose
client company competitor customer customers day days deal deals decided decision lease lose losing loss lost
machine machines month months need needed offer order person prospect proposal purchase quote reason rep sales
seller signed someone something vendor want wanted week weeks win won year years
"""
_EMPTY: Final = frozenset(_EMPTY_WORDS.split())


@dataclass(frozen=True, slots=True)
class Lesson:
    """These words belong to that family. `key`: key_of the words. `instead_of`: where they stood before."""

    key: str
    words: str
    family: str
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What learnt words say of a text: the family, the words and where they stand, and of how many lessons."""

    family: str
    start: int
    end: int
    lessons: int


@dataclass(frozen=True, slots=True)
class Learnt:
    """The lessons in force, by their words, and what words speak for: family -> number of lessons."""

    same: Mapping[str, str] = field(default_factory=dict)
    weights: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    # Of a word's lessons for a family: where they were taken from.
    taken_from: Mapping[tuple[str, str], Mapping[str, int]] = field(default_factory=dict)
    # The words of each lesson that tell something, and its family, for texts that are nearly the same.
    near: Mapping[str, Sequence[tuple[frozenset[str], str]]] = field(default_factory=dict)

    def speaks_for(self, words: str, instead_of: str = "") -> tuple[str, int] | None:
        """The family for which a word or pair of words speaks, and by how many lessons.

        `instead_of`: the table's family, against which more is asked for. None: too few, or they disagree.
        """
        counts = self.weights.get(words)
        if not counts:
            return None
        family, number = max(counts.items(), key=lambda one: (one[1], -FAMILIES.index(one[0])))
        if number * 10 < _AGREE * sum(counts.values()) or family == instead_of:
            return None
        if instead_of:
            number = self.taken_from.get((words, family), {}).get(instead_of, 0)
            return (family, number) if number >= OVERRULES else None
        return (family, number) if number >= SPEAKS else None


NOTHING: Final = Learnt()


def learn(lessons: Iterable[Lesson]) -> Learnt:
    """All that the lessons teach. Of several about the same words the last holds; the order of others says nothing."""
    in_force: dict[str, Lesson] = {}
    for lesson in lessons:
        if lesson.key and lesson.family in FAMILIES:
            in_force[lesson.key] = lesson
    weights: defaultdict[str, Counter[str]] = defaultdict(Counter)
    taken_from: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    near: defaultdict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for key in sorted(in_force):
        lesson = in_force[key]
        words = telling(lesson.words)
        for one in phrases(words):
            weights[one][lesson.family] += 1
            taken_from[one, lesson.family][lesson.instead_of] += 1
        tell = frozenset(word.plain for word in words)
        for word in tell:
            near[word].append((tell, lesson.family))
    return Learnt(
        {key: one.family for key, one in in_force.items()}, dict(weights), dict(taken_from), dict(near)
    )


def spoken(text: str, learnt: Learnt, instead_of: str = "") -> Spoken | None:
    """What learnt words say of the text; None where they say nothing, or as much for one family as for another.

    `instead_of`: the family that a plain word of the table names there.
    """
    if learnt.weights.keys().isdisjoint(plain(text).split()):
        return None
    words = telling(text)
    score: Counter[str] = Counter()
    best: dict[str, Spoken] = {}
    for one, (start, end) in phrases(words).items():
        if found := learnt.speaks_for(one, instead_of):
            family, number = found
            score[family] += number
            here = Spoken(family, start, end, number)
            if family not in best or (number, end - start) > (
                best[family].lessons,
                best[family].end - best[family].start,
            ):
                best[family] = here
    if score:
        (family, most), *rest = score.most_common(2)
        return None if rest and rest[0][1] == most else best[family]
    return None if instead_of else _nearly_the_same(words, learnt)


def telling(text: str) -> list[Word]:
    """The words that may tell why: neither empty, nor plain words of the table, which speak for themselves."""
    return [
        word
        for word in words_of(text)
        if len(word.plain) > 1
        and not word.plain.isdigit()
        and word.plain not in _EMPTY
        and not _plain_word(word.plain)
    ]


@lru_cache(maxsize=20_000)
def _plain_word(word: str) -> bool:
    return plainly(word) is not None


def phrases(words: Sequence[Word]) -> dict[str, tuple[int, int]]:
    """Each word, and each two that follow each other, with the place where they stand first."""
    found: dict[str, tuple[int, int]] = {}
    for at, word in enumerate(words):
        found.setdefault(word.plain, (word.start, word.end))
        if at:
            before = words[at - 1]
            found.setdefault(f"{before.plain} {word.plain}", (before.start, word.end))
    return found


def _nearly_the_same(words: Sequence[Word], learnt: Learnt) -> Spoken | None:
    """The family of the lessons that share two words or more, and at least half of all, with the text."""
    tell = frozenset(word.plain for word in words)
    alike: dict[str, float] = {}
    for word in tell:
        for theirs, family in learnt.near.get(word, ()):
            shared = len(tell & theirs)
            if shared >= 2 and 2 * shared >= len(tell | theirs):
                alike[family] = max(alike.get(family, 0), shared / len(tell | theirs))
    if not alike:
        return None
    best = max(alike.values())
    families = [family for family, how in alike.items() if how == best]
    if len(families) > 1:
        return None
    of = [theirs for word in tell for theirs, family in learnt.near.get(word, ()) if family == families[0]]
    shared_words = (
        max(of, key=lambda theirs: (len(tell & theirs) / len(tell | theirs), sorted(theirs))) & tell
    )
    span = [word for word in words if word.plain in shared_words]
    return Spoken(families[0], span[0].start, span[-1].end, 1)
