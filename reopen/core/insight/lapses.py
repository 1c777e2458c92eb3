"""Lapses in follow-up: who was left silent, and what became of them.

A deal is kept up by a call, mail or meeting of ours on record, or of either side where the records do not tell whose it
was; their own letter keeps nothing up. Two figures that must not be mixed up:

- of the deals *lost* at a stage, how many had no contact of either side in their last three weeks: a fact about the
  lost. A deal that lived less than three weeks in all is not asked;
- of the deals still undecided three weeks after they first came to the stage, how many of the silent and how many of
  the kept-up moved on later. Only these may be compared: a deal that moved on within days had no three weeks to be
  silent in, and counted as kept up it would make contact look better than it is (the immortal time of the clinics;
  Anderson, Cain and Gelber, Journal of Clinical Oncology 1, 1983, 710-719).

Both tell of the notes, not of the silence, unless most of the deals concerned have some contact on record at all, at
any time: nothing is said before. The ratio carries Katz's log interval at 95 % (Biometrics 34, 1978, 469-474), half a
deal added where a cell is empty.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import Basis, basis, number, sentences
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.stages import percent
from reopen.core.insight.undecided import not_compared
from reopen.core.plain_english import capital, count

WINDOW: Final = 21  # days
NO_CONTACT: Final = (
    "No call, mail or meeting with these deals is on record: silence cannot be told from missing notes."
)
TOO_LITTLE: Final = "Too little contact is on record to tell silence from missing notes."
_MISSING: Final = "Import calls, mails and meetings with the deals, and it is counted who was left silent."
_Z: Final = 1.959963984540054


def most(some: int, of: int) -> bool:
    """Whether it is more than half: so many of the deals must have contact on record before silence is told of them."""
    return some * 2 > of


@dataclass(frozen=True, slots=True)
class StageContact:
    """One stage. `kept_up` and `silent`: (moved on, of) those undecided after the window, by our contact in it."""

    pipeline: str
    stage: str
    lost: int
    lost_long: int  # of them, three weeks or longer after they began
    lost_silent: int  # of these, in the last three weeks
    lost_on_record: int  # of these, with any contact on record
    decided: int
    no_contact: int  # of the decided: none at all while in the stage
    kept_up: tuple[int, int]
    silent: tuple[int, int]
    compared_on_record: int  # of both, with any contact on record
    still_open: int  # as long in the stage, and not decided yet: not compared

    @property
    def lost_share(self) -> Share:
        """The silent among the lost that lived long enough."""
        return share(self.lost_silent, self.lost_long)

    @property
    def compared(self) -> int:
        """The kept up and the silent."""
        return self.kept_up[1] + self.silent[1]

    @property
    def tells(self) -> bool:
        """Whether most of the deals compared have any contact on record."""
        return most(self.compared_on_record, self.compared)

    @property
    def tells_of_lost(self) -> bool:
        """The same of the lost."""
        return most(self.lost_on_record, self.lost_long)

    @property
    def ratio(self) -> "Ratio | None":
        """How many times as often those kept up moved on; None where the records cannot tell."""
        if not self.tells or not self.kept_up[1] or not self.silent[1]:
            return None
        return times_as_often(self.kept_up, self.silent)


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as often; all three 0.0 where nothing can be compared."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class LapsesFinding:
    """What can be said of one pipeline; `stage` is "" where nothing stands out."""

    pipeline: str
    stage: str
    sentence: str
    basis: str


def find_lapses(counts: Sequence[StageContact], *, on_record: bool = True) -> LapsesFinding:
    """The finding over the stages of one pipeline. `on_record`: whether any contact is, with any deal looked at."""
    pipeline = counts[0].pipeline if counts else ""
    if not on_record:
        return LapsesFinding(pipeline, "", NO_CONTACT, _MISSING)
    enough = [one for one in counts if min(one.kept_up[1], one.silent[1]) >= FEWEST]
    luck = {one.stage: by_luck(*one.kept_up, *one.silent) for one in enough if one.tells}
    stand = outside_chance(luck)
    worse = [one for one in counts if one.stage in stand and _rate(one.silent) < _rate(one.kept_up)]
    if worse:
        worst = min(worse, key=lambda one: (luck[one.stage], one.stage))
        return LapsesFinding(pipeline, worst.stage, *_found(worst, len(luck)))
    rests = sentences(_lost_in_silence(counts, pipeline, ""), _not_on_record(enough))
    if luck:
        words = "Silence makes no difference that these deals could show."
    elif enough:
        words = TOO_LITTLE
    else:
        words = "Too few deals have waited long enough to compare the silent with those kept up."
    return LapsesFinding(pipeline, "", words, rests)


def _found(one: StageContact, judged: int) -> tuple[str, Basis]:
    ratio = times_as_often(one.kept_up, one.silent)
    times = f"{ratio.value:.1f} times as often"
    sentence = (
        f"At {one.stage}, deals that were kept up moved on {times} as those left silent for three weeks."
    )
    at = {"line": one.pipeline, "stage": one.stage}
    rests = basis(
        f"{percent(_rate(one.kept_up))} of {{}} against {percent(_rate(one.silent))} of {{}}: {times} "
        f"({ratio.low:.1f}–{ratio.high:.1f}), of the deals still undecided three weeks after they first came to {{}}.",
        number(one.kept_up[1], what="kept_up", **at),
        number(one.silent[1], what="silent", **at),
        one.stage,
    )
    stages = f"{capital(count(judged))} stages were compared, and judged together." if judged > 1 else ""
    waiting = not_compared(one.still_open, pipeline=one.pipeline, stage=one.stage)
    proof = "Not proof: a deal that cools is also called less."
    return sentence, sentences(
        rests, waiting, _lost_in_silence([one], one.pipeline, one.stage), stages, proof
    )


def _lost_in_silence(counts: Sequence[StageContact], pipeline: str, stage: str) -> Basis:
    """41 of 120 lost there …, of the lost that lived long enough; "" where the records cannot tell."""
    long, lost = sum(one.lost_long for one in counts), sum(one.lost for one in counts)
    if not long or not most(sum(one.lost_on_record for one in counts), long):
        return Basis()
    at = {"line": pipeline} | ({"stage": stage} if stage else {})
    there = "lost there" if stage else "lost deals" if long > 1 else "lost deal"
    told = basis(
        f"{{}} of {{}} {there} had no contact in their last three weeks",
        number(sum(one.lost_silent for one in counts), what="lost_silent", **at),
        number(long, what="lost_long", **at),
    )
    short = lost - long
    if not short:
        return told + "."
    return told + basis(
        f"; {{}} more lived less than three weeks, and {'is' if short == 1 else 'are'} not counted.",
        number(short, what="lost_short", **at),
    )


def _not_on_record(enough: Sequence[StageContact]) -> Basis:
    """Of which stages silence is not told, for want of notes."""
    dumb = [one for one in enough if not one.tells]
    if not dumb:
        return Basis()
    one = max(dumb, key=lambda one: one.compared)
    at = {"line": one.pipeline, "stage": one.stage}
    return basis(
        "At {} any contact is on record for {} of the {} deals that would be compared; it takes more than half.",
        one.stage,
        number(one.compared_on_record, what="compared_on_record", **at),
        number(one.compared, what="compared", **at),
    )


def times_as_often(one: tuple[int, int], other: tuple[int, int]) -> Ratio:
    """The share of the first (k, n) over that of the second, with its interval."""
    (k, n), (k_2, n_2) = one, other
    if not n or not n_2:
        return Ratio(0.0, 0.0, 0.0)
    a, b = float(k), float(k_2)
    if not k or not k_2:
        a, b, n, n_2 = a + 0.5, b + 0.5, n + 1, n_2 + 1
    value = (a / n) / (b / n_2)
    spread = exp(_Z * sqrt(max(0.0, 1 / a - 1 / n + 1 / b - 1 / n_2)))
    return Ratio(value, value / spread, value * spread)


def _rate(moved_of: tuple[int, int]) -> float:
    return moved_of[0] / moved_of[1] if moved_of[1] else 0.0
