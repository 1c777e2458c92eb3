"""The ask and what follows it: asked, still open, post-mortems held, check-ins and promises kept, hours, the letters.

The sellers are compared by Fisher's exact test, each with the rest of the team, all judged together (Holm).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import basis, number, sentences
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.lift import Lift
from reopen.core.insight.stages import in_words, percent
from reopen.core.plain_english import capital, count, many

# Fewer asked by one seller say nothing of them beside the others.
FEWEST_EACH: Final = 10
# A share is told as one of these where it lies within _NEAR of it.
_FRACTIONS: Final = (
    (1 / 10, "One in ten"), (1 / 5, "One in five"), (1 / 4, "One in four"), (1 / 3, "One in three"),
    (2 / 5, "Two in five"), (1 / 2, "Half"), (3 / 5, "Three in five"), (2 / 3, "Two in three"),
    (3 / 4, "Three in four"), (4 / 5, "Four in five"), (9 / 10, "Nine in ten"),
)  # fmt: skip
_NEAR: Final = 0.025
# A kind of call: its name, and what was done.
_SAID: Final = {
    "post_mortems": ("post-mortem", "held"),
    "check_ins": ("check-in", "called"),
    "promises": ("promised call", "made by their day"),
}


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls of one kind whose day has come, by the deals that they belong to; a deal stands there once for each call.

    `kept` of `due`; `tried`: those kept that reached nobody.
    """

    due: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    tried: tuple[int, ...] = ()

    @property
    def share(self) -> Share:
        """Kept of due."""
        return share(len(self.kept), len(self.due))


@dataclass(frozen=True, slots=True)
class Line:
    """One group, "" for all of them. `asked` and `still_open` are deals; `minutes` those of all calls to lost deals.

    post_mortems: held, reached, of those that fell due. check_ins: rung up, of those that fell due. promises: rung up
    by the day that was promised.
    """

    group: str
    asked: tuple[int, ...] = ()
    still_open: tuple[int, ...] = ()
    post_mortems: Calls = field(default_factory=Calls)
    check_ins: Calls = field(default_factory=Calls)
    promises: Calls = field(default_factory=Calls)
    minutes: int = 0

    @property
    def open(self) -> Share:
        """Still open, of those asked."""
        return share(len(self.still_open), len(self.asked))

    @property
    def hours(self) -> float:
        """Of all calls to lost deals."""
        return self.minutes / 60


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters that left, and what came of them: people who wrote back, whose deal was opened again, who bought.

    `lift`: those who bought, against the holdouts of the campaigns approved in the time.
    """

    sent: int
    replied: int
    reopened: int
    won: int
    lift: Lift


@dataclass(frozen=True, slots=True)
class Wager:
    """Campaigns by what the owner judged, and of those judged who wrote back and who was worth discussing."""

    accepted: int = 0
    rejected: int = 0
    waiting: int = 0
    replies: int = 0
    worth: int = 0


@dataclass(frozen=True, slots=True)
class Doors:
    """The whole and its groups: most asked first, quarters in time. Letters and wager: None to all but the owner."""

    whole: Line
    lines: tuple[Line, ...]
    letters: Letters | None
    wager: Wager | None
    lost: int  # in the time, and not back
    sentence: str
    basis: str
    notes: tuple[str, ...]


def find_doors(
    whole: Line,
    lines: Sequence[Line],
    *,
    lost: int,
    letters: Letters | None = None,
    wager: Wager | None = None,
    by: str = "owner",
) -> Doors:
    """The finding. `lost`: deals lost in the time that have not come back. `by`: what the lines are grouped by."""
    order = _by_name if by == "quarter" else _by_asked
    ranked = tuple(sorted(lines, key=order))
    notes = [
        _calls(whole.post_mortems, "post_mortems", "held"),
        _calls(whole.check_ins, "check_ins", "called"),
        _calls(whole.promises, "promises", "kept"),
        letters_note(letters) if letters else "",
        wager_line(wager) if wager else "",
    ]
    return Doors(
        whole,
        ranked,
        letters,
        wager,
        lost,
        _sentence(whole, lost),
        _basis(whole, ranked, lost, by),
        tuple(note for note in notes if note),
    )


def _by_asked(one: Line) -> tuple[int, int, str]:
    return -len(one.asked), -len(one.promises.due), one.group


def _by_name(one: Line) -> str:
    return one.group


def letters_note(letters: Letters) -> str:
    """261 letters left: 38 people wrote back, 4 deals were opened again, 1 was won. The lift."""
    if not letters.sent:
        return ""
    left = f"{letters.sent:,} {'letter' if letters.sent == 1 else 'letters'} left"
    wrote = f"{letters.replied:,} {'person' if letters.replied == 1 else 'people'} wrote back"
    opened = f"{letters.reopened:,} {'deal was' if letters.reopened == 1 else 'deals were'} opened again"
    won = f"{letters.won:,} {'was' if letters.won == 1 else 'were'} won"
    return f"{left}: {wrote}, {opened}, {won}. {letters.lift.words}"


def wager_line(wager: Wager) -> str:
    """The wager: accepted once, rejected never; 14 of 38 who wrote back were worth discussing."""
    judged = wager.accepted + wager.rejected
    if not judged and not wager.waiting:
        return ""
    waits = f"{capital(many(wager.waiting, 'campaign'))} {'waits' if wager.waiting == 1 else 'wait'} for its verdict."
    if wager.waiting != 1:
        waits = waits.replace("its", "their")
    if not judged:
        return f"The wager: not judged yet. {waits}"
    words = f"The wager: accepted {_times(wager.accepted)}, rejected {_times(wager.rejected)}"
    if wager.replies:
        words += f"; {wager.worth:,} of {wager.replies:,} who wrote back were worth discussing"
    return f"{words}. {waits}" if wager.waiting else f"{words}."


def _times(number: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{count(number)} times")


def _sentence(whole: Line, lost: int) -> str:
    asked, still = len(whole.asked), len(whole.still_open)
    if not asked:
        if lost:
            return f"Nobody was asked whether we may call again; {many(lost, 'deal')} {_are(lost)} lost and not back."
        return "Nobody was asked whether we may call again."
    if asked == 1:
        return (
            f"One was asked, and is {'still' if still else 'not'} open to another chat: too few to tell more."
        )
    if asked < FEWEST:
        verb = "is" if still == 1 else "are"
        which = capital(count(still)) if still else "None"
        return f"{which} of the {count(asked)} whom we asked {verb} still open to another chat: too few to tell more."
    return f"{_fraction(whole.open.value)} of those we asked are still open to another chat."


def _fraction(value: float) -> str:
    if value == 1:
        return "All"
    if value == 0:
        return "None"
    near = min(_FRACTIONS, key=lambda one: abs(one[0] - value))
    return near[1] if abs(near[0] - value) <= _NEAR else percent(value)


def _basis(whole: Line, lines: Sequence[Line], lost: int, by: str) -> str:
    asked, still = len(whole.asked), len(whole.still_open)
    if not asked:
        return "Asked is who said yes, no, or neither, after the loss or beside the quote."
    words = [
        basis(
            f"{{}} of {{}} asked, {in_words(whole.open)}.",
            number(still, what="still_open"),
            number(asked, what="asked"),
        ),
        basis("Lost and not back: {}.", number(lost, what="lost")) if lost else "",
        _apart(lines, asked, by) if asked >= FEWEST else "",
    ]
    return sentences(*words)


def _apart(lines: Sequence[Line], asked: int, by: str) -> str:
    """Who differs from the rest; or that nobody does, as far as so many answers can show."""
    enough = [one for one in lines if one.group and len(one.asked) >= FEWEST_EACH]
    if len(enough) < 2:
        return ""
    still = sum(len(one.still_open) for one in lines)
    total = sum(len(one.asked) for one in lines)
    luck = {
        one.group: by_luck(
            len(one.still_open),
            len(one.asked),
            still - len(one.still_open),
            total - len(one.asked),
        )
        for one in enough
        if total > len(one.asked)
    }
    stand = outside_chance(luck)
    apart = [one for one in enough if one.group in stand]
    if not apart:
        who = {"owner": "sellers", "quarter": "quarters"}.get(by, f"{by}s")
        return f"Between the {count(len(enough))} {who} there is no difference that {asked:,} answers could show."
    said = []
    for one in apart:
        rest = share(still - len(one.still_open), total - len(one.asked))
        said.append(f"{one.group} {in_words(one.open)}, the others {percent(rest.value)}: outside chance.")
    return " ".join(said)


def _calls(calls: Calls, what: str, kept: str) -> str:
    """Of one kind, its name in the cells; `kept`: what its cell calls those that were."""
    if not calls.due:
        return ""
    due = len(calls.due)
    name, done = _SAID[what]
    words = basis(
        f"{{}} of {{}} {name if due == 1 else name + 's'} that fell due {'was' if due == 1 else 'were'} {done}",
        number(len(calls.kept), what=f"{what}_{kept}"),
        number(due, what=f"{what}_due"),
    )
    if not calls.tried:
        return words + "."
    return words + basis("; {} of them reached nobody.", number(len(calls.tried), what=f"{what}_tried"))


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
