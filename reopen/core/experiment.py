"""Did the letter do anything? A random holdout, frozen with the cohort, and what can be said of the difference.

Shares carry Wilson's score interval, their difference Newcombe's (Statistics in Medicine 17, 1998, 873-890, method 10),
both at 95 %: they hold for small numbers and for none at all, where the textbook's interval does not. Sums of money
carry a bootstrap's percentiles, drawn from the seed, so that the same figures give the same words.
"""

import hashlib
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

# Below so many people in either group nothing is said.
FEWEST = 20
# A difference whose whole interval lies within so many hundredths is "about the same".
_SAME = 0.05
_Z = 1.959963984540054  # two-sided 95 %
_DRAWS = 1000

Verdict = Literal["more", "fewer", "about the same", "too few to tell"]


class ExperimentError(ValueError):
    """A figure that cannot be: the sentence says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Share:
    """`k` of `n`, with its interval; all three 0.0, 0.0, 1.0 for nobody."""

    k: int
    n: int
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Finding:
    """The letter beside the holdout: shares, their difference with its interval, and what can be said."""

    letter: Share
    holdout: Share
    difference: float
    low: float
    high: float
    verdict: Verdict
    words: str


@dataclass(frozen=True, slots=True)
class MoneyFinding:
    """Revenue a person in both groups, the difference with its interval, and what can be said. In one currency."""

    letter: float
    holdout: float
    difference: float
    low: float
    high: float
    verdict: Verdict
    words: str


def draw_holdout(ids: Iterable[int], percent: int, seed: int) -> frozenset[int]:
    """Who gets no letter: `percent` of the people, rounded half up, drawn by the seed alone.

    The same people and seed give the same draw, in whatever order they come and on any machine; a person who leaves
    the cohort changes the draw of at most one other. ExperimentError unless 0 <= percent <= 50.
    """
    if not 0 <= percent <= 50:
        raise ExperimentError(f"A holdout of {percent} % is none: take 0 to 50.")
    people = sorted(set(ids), key=lambda i: (hashlib.sha256(f"{seed}:{i}".encode()).digest(), i))
    return frozenset(people[: (len(people) * percent + 50) // 100])


def share(k: int, n: int) -> Share:
    """The share of `k` in `n` with Wilson's interval. ExperimentError unless 0 <= k <= n."""
    if not 0 <= k <= n:
        raise ExperimentError(f"{k} of {n} cannot be: count the people of the group again.")
    if n == 0:
        return Share(0, 0, 0.0, 0.0, 1.0)
    p, z2 = k / n, _Z * _Z
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return Share(
        k, n, p, 0.0 if k == 0 else max(0.0, middle - half), 1.0 if k == n else min(1.0, middle + half)
    )


def compare(letter: tuple[int, int], holdout: tuple[int, int], what: str = "came back") -> Finding:
    """The letter (n, k) beside the holdout (n, k): n people, of whom k did it. `what` they did, for the words."""
    ours, theirs = share(letter[1], letter[0]), share(holdout[1], holdout[0])
    difference = ours.value - theirs.value
    low = difference - sqrt((ours.value - ours.low) ** 2 + (theirs.high - theirs.value) ** 2)
    high = difference + sqrt((ours.high - ours.value) ** 2 + (theirs.value - theirs.low) ** 2)
    low, high = max(-1.0, low), min(1.0, high)
    verdict = _verdict(low, high, _SAME, enough=min(ours.n, theirs.n) >= FEWEST)
    if theirs.n == 0:
        words = f"{_percent(ours)} {what}; no holdout, so nothing to compare with"
    else:
        words = f"{_percent(ours)} {what}, {_percent(theirs)} without the letter: {_said(verdict)}"
        if verdict != "too few to tell":
            words += f" ({_points(low)} to {_points(high)} points)"
    return Finding(ours, theirs, difference, low, high, verdict, words)


def compare_money(letter: Sequence[float], holdout: Sequence[float], seed: int = 0) -> MoneyFinding:
    """Revenue of each person in both groups (0 for most), compared by the mean a person; currency is the caller's.

    "Too few to tell" too where fewer than five people in all brought any: the bootstrap then only repeats them.
    """
    ours, theirs = _mean(letter), _mean(holdout)
    difference = ours - theirs
    buyers = sum(1 for x in (*letter, *holdout) if x)
    if min(len(letter), len(holdout)) < FEWEST or buyers < 5:
        words = f"{ours:,.0f} a person, {theirs:,.0f} without the letter: too few to tell"
        return MoneyFinding(ours, theirs, difference, difference, difference, "too few to tell", words)
    rng = random.Random(seed)  # noqa: S311  # a statistic, not a secret
    draws = sorted(_resampled(letter, rng) - _resampled(holdout, rng) for _ in range(_DRAWS))
    low, high = draws[int(_DRAWS * 0.025)], draws[int(_DRAWS * 0.975)]
    verdict = _verdict(low, high, 0.0, enough=True)
    words = f"{ours:,.0f} a person, {theirs:,.0f} without the letter: {_said(verdict)}"
    if verdict != "too few to tell":
        words += f" ({low:+,.0f} to {high:+,.0f} a person)".replace("-", "−")
    return MoneyFinding(ours, theirs, difference, low, high, verdict, words)


def _verdict(low: float, high: float, same: float, *, enough: bool) -> Verdict:
    if not enough:
        return "too few to tell"
    if low > 0:
        return "more"
    if high < 0:
        return "fewer"
    return "about the same" if -same <= low and high <= same and same else "too few to tell"


def _said(verdict: Verdict) -> str:
    return {"more": "more with it", "fewer": "fewer with it"}.get(verdict, verdict)


def _percent(found: Share) -> str:
    return f"{found.k} of {found.n} ({found.value:.0%})"


def _points(value: float) -> str:
    return f"{value * 100:+.0f}".replace("-", "−")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _resampled(values: Sequence[float], rng: random.Random) -> float:
    return sum(rng.choices(values, k=len(values))) / len(values)
