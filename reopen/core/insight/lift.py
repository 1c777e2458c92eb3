"""What the letter added, over all campaigns that held people back.

One campaign is compared as on its own page (core.experiment). Several are not poured into one: campaigns that held
out different shares, in different months, would be compared with one another and not letter with holdout. Their
differences are weighted by Mantel and Haenszel's way, with Sato's variance, which holds for many small campaigns
(Biometrics 45, 1989, 1323-1324). Beside such a difference stand the shares of both groups with the same weights: those
of their sum can say the opposite.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final, NamedTuple

from reopen.core.experiment import FEWEST, Verdict, compare
from reopen.core.plain_english import capital, count, many

_Z: Final = 1.959963984540054  # two-sided 95 %
# With fewer who did it, in both groups together, the normal interval says more than is known.
FEWEST_EVENTS: Final = 5


class Groups(NamedTuple):
    """One campaign: who got the letter and who did not, and how many of each did it.

    `colleagues`: of all who did it those who have a colleague among them, in the same campaign.
    """

    letters: int
    letters_did: int
    holdout: int
    holdout_did: int
    colleagues: int = 0


@dataclass(frozen=True, slots=True)
class Lift:
    """Of the campaigns with a holdout alone: the groups, the difference with its interval, and what can be said.

    The shares are those between which the difference lies, 0 to 1: of several campaigns weighted as it is.
    """

    campaigns: int
    letters: int
    letters_did: int
    holdout: int
    holdout_did: int
    letter_share: float
    holdout_share: float
    difference: float
    low: float
    high: float
    verdict: Verdict
    words: str


def lift(campaigns: Sequence[Groups], did: str = "bought") -> Lift:
    """The letter against the holdout. `did`: what they did, in the past tense."""
    some = [one for one in campaigns if one.letters and one.holdout]
    a, x, b, y = (sum(one[part] for one in some) for part in range(4))
    if not some:
        words = "Nobody was held back, so the letter has nothing to be compared with."
        return Lift(0, 0, 0, 0, 0, 0.0, 0.0, 0.0, 0.0, 0.0, "too few to tell", words)
    if len(some) == 1:
        alone = compare((a, x), (b, y))
        with_letter, without = x / a, y / b
        difference, low, high, verdict = alone.difference, alone.low, alone.high, alone.verdict
    else:
        with_letter, without = _shares(some)
        difference, low, high = _weighted(some)
        verdict = _verdict(low, high)
    if min(a, b) < FEWEST or (len(some) > 1 and x + y < FEWEST_EVENTS):
        verdict = "too few to tell"
    said = {
        "more": f"more with the letter, by {_points(difference)} points ({_points(low)} to {_points(high)})",
        "fewer": f"fewer with the letter, by {_points(difference)} points ({_points(low)} to {_points(high)})",
    }.get(verdict, verdict)
    if len(some) == 1:
        words = f"Its lift over the holdout: {said} ({x:,} of {a:,} {did} against {y:,} of {b:,})."
    else:
        told = f"; {with_letter * 100:.1f} % {did} against {without * 100:.1f} %"
        if verdict == "too few to tell":
            told = f", of {many(len(some), 'campaign')} with {a:,} letters and {b:,} held back"
        words = f"Its lift over the holdout, weighed campaign by campaign: {said}{told}."
    if colleagues := sum(one.colleagues for one in some):
        words += (
            f" {capital(count(colleagues))} of those who {did} are colleagues: the win of their company counts for "
            "each of them."
        )
    return Lift(len(some), a, x, b, y, with_letter, without, difference, low, high, verdict, words)


def _shares(some: Sequence[Groups]) -> tuple[float, float]:
    """Of those with the letter and those without: with the weights of the difference, which lies between them."""
    weights = [one.letters * one.holdout / (one.letters + one.holdout) for one in some]
    with_letter = sum(w * one.letters_did / one.letters for w, one in zip(weights, some, strict=True))
    without = sum(w * one.holdout_did / one.holdout for w, one in zip(weights, some, strict=True))
    return with_letter / sum(weights), without / sum(weights)


def _weighted(some: Sequence[Groups]) -> tuple[float, float, float]:
    weight = sum(a * b / (a + b) for a, _, b, _, _ in some)
    difference = sum((x * b - y * a) / (a + b) for a, x, b, y, _ in some) / weight
    p = sum((a * a * y - b * b * x + a * b * (b - a) / 2) / (a + b) ** 2 for a, x, b, y, _ in some)
    q = sum((x * (b - y) + y * (a - x)) / (2 * (a + b)) for a, x, b, y, _ in some)
    half = _Z * sqrt(max(0.0, difference * p + q)) / weight
    return difference, max(-1.0, difference - half), min(1.0, difference + half)


def _verdict(low: float, high: float) -> Verdict:
    if low > 0:
        return "more"
    return "fewer" if high < 0 else "too few to tell"


def _points(value: float) -> str:
    return f"{value * 100:+.0f}".replace("-", "−")
