"""Lapses in follow-up: who was left silent, and what became of them.

"Silent" is no call, mail or meeting of either side on record. Two figures that must not be mixed up:

- of the deals *lost* at a stage, how many had been silent for their last three weeks: a fact about the lost;
- of the deals still undecided three weeks after they entered the stage, how many of the silent and how many of the
  kept-up moved on later. Only these may be compared: a deal that moved on within days had no three weeks to be silent
  in, and counted as kept up it would make contact look better than it is (the immortal time of the clinics; Anderson,
  Cain and Gelber, Journal of Clinical Oncology 1, 1983, 710-719).

The ratio carries Katz's log interval at 95 % (Biometrics 34, 1978, 469-474), half a deal added where a cell is empty.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import Basis, basis, number
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.stages import percent

WINDOW: Final = 21  # days
NO_CONTACT: Final = "No call, mail or meeting is on record: silence cannot be told from missing notes."
_MISSING: Final = "Import calls, mails and meetings with the deals, and it is counted who was left silent."
_Z: Final = 1.959963984540054


@dataclass(frozen=True, slots=True)
class StageContact:
    """One stage. `kept_up` and `silent`: (moved on, of) those undecided after the window, by its contact."""

    pipeline: str
    stage: str
    lost: int
    lost_silent: int  # of them, in the last three weeks
    decided: int
    no_contact: int  # of the decided: none at all while in the stage
    kept_up: tuple[int, int]
    silent: tuple[int, int]

    @property
    def lost_share(self) -> Share:
        """The silent among the lost."""
        return share(self.lost_silent, self.lost)


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
    """The finding over the stages of one pipeline. `on_record`: whether any contact is, with any deal at all."""
    pipeline = counts[0].pipeline if counts else ""
    if not on_record:
        return LapsesFinding(pipeline, "", NO_CONTACT, _MISSING)
    luck = {
        one.stage: by_luck(*one.kept_up, *one.silent)
        for one in counts
        if min(one.kept_up[1], one.silent[1]) >= FEWEST
    }
    stand = outside_chance(luck)
    worse = [one for one in counts if one.stage in stand and _rate(one.silent) < _rate(one.kept_up)]
    if worse:
        worst = min(worse, key=lambda one: (luck[one.stage], one.stage))
        return LapsesFinding(pipeline, worst.stage, *_found(worst))
    lost, silent = sum(one.lost for one in counts), sum(one.lost_silent for one in counts)
    rests = basis(
        "{} of {} lost deals had no contact in their last three weeks.",
        number(silent, what="lost_silent", line=pipeline),
        number(lost, what="lost", line=pipeline),
    )
    if not luck:
        return LapsesFinding(
            pipeline, "", "Too few deals have waited long enough to tell what silence costs.", rests
        )
    words = "Silence makes no difference that these deals could show."
    return LapsesFinding(pipeline, "", words, rests)


def _found(one: StageContact) -> tuple[str, Basis]:
    ratio = times_as_often(one.kept_up, one.silent)
    times = f"{ratio.value:.1f} times as often"
    sentence = (
        f"At {one.stage}, deals that were kept up moved on {times} as those left silent for three weeks."
    )
    at = {"line": one.pipeline, "stage": one.stage}
    rests = basis(
        f"{percent(_rate(one.kept_up))} of {{}} against {percent(_rate(one.silent))} of {{}}: {times} "
        f"({ratio.low:.1f}–{ratio.high:.1f}), of the deals still undecided three weeks after they came to {{}}. {{}} "
        "of {} lost there had no contact in their last three weeks. Not proof: a deal that cools is also called less.",
        number(one.kept_up[1], what="kept_up", **at),
        number(one.silent[1], what="silent", **at),
        one.stage,
        number(one.lost_silent, what="lost_silent", **at),
        number(one.lost, what="lost", **at),
    )
    return sentence, rests


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
