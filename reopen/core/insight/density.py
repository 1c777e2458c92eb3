"""Too little, too much: contacts a week in a stage against the share that moves on.

Compared are the deals still undecided two weeks after they first came to the stage, by their contacts in those two
weeks: over the whole stay, a deal that moves on within days has a high rate of contact by arithmetic alone (see
lapses). Told is the run of neighbouring bands that moved on more often than what lies outside it, and is the least
likely to have done so by chance; it must hold against all runs of all stages that could have been picked (Holm). Where
half of the deals have no contact on record at all, few contacts are few notes, and nothing is told.

It is never proof. A deal that goes well is also called more: how different the deals inside the band are, in size and
age, is said beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import basis, number, sentences
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.lapses import most
from reopen.core.insight.stages import in_words
from reopen.core.insight.undecided import not_compared

WINDOW: Final = 14  # days
# Contacts a week in the window: none, so many, more than the last.
BANDS: Final = ("none", "½", "1", "1½", "2", "over 2")


@dataclass(frozen=True, slots=True)
class BandCount:
    """The decided deals of one stage within one band. Medians are None where no deal has the figure."""

    band: int  # its place in BANDS
    moved_on: int
    decided: int
    median_amount: float | None
    median_age: float | None  # days since the first inquiry, on entering the stage

    @property
    def share(self) -> Share:
        """Moved on, of the decided."""
        return share(self.moved_on, self.decided)


@dataclass(frozen=True, slots=True)
class StageBands:
    """The bands of one stage in order, and how many of their deals have any contact on record, at any time.

    `still_open`: deals that still stand there after the two weeks, and are in no band.
    """

    stage: str
    bands: Sequence[BandCount]
    on_record: int
    pipeline: str = ""
    still_open: int = 0

    @property
    def tells(self) -> bool:
        """Whether most of them have: else few contacts are few notes."""
        return most(self.on_record, sum(one.decided for one in self.bands))


@dataclass(frozen=True, slots=True)
class DensityFinding:
    """What can be said of one stage. `best`: first and last band of the best run, or None."""

    stage: str
    sentence: str
    basis: str
    best: tuple[int, int] | None


def find_densities(stages: Sequence[StageBands]) -> tuple[DensityFinding, ...]:
    """The finding of each stage, over its bands in order; every run of every stage is judged together with the rest."""
    runs = {place: _runs(one.bands) for place, one in enumerate(stages) if one.tells}
    luck = {
        (place, run): by_luck(
            _of(bands, *run).k, _of(bands, *run).n, _outside(bands, *run).k, _outside(bands, *run).n
        )
        for place, found in runs.items()
        for bands in [stages[place].bands]
        for run in found
    }
    stand = outside_chance(luck)
    return tuple(
        _finding(
            one,
            runs.get(place, []),
            {run: p for (at, run), p in luck.items() if at == place and (at, run) in stand},
            len(luck),
        )
        for place, one in enumerate(stages)
    )


def _runs(bands: Sequence[BandCount]) -> list[tuple[int, int]]:
    """Runs of neighbouring bands with deals at both of their ends, that have enough inside and outside."""
    there = [one.band for one in bands if one.decided]
    return [
        (first, last)
        for first in there
        for last in there
        if first <= last and min(_of(bands, first, last).n, _outside(bands, first, last).n) >= FEWEST
    ]


def _finding(
    one: StageBands, runs: Sequence[tuple[int, int]], stand: Mapping[tuple[int, int], float], judged: int
) -> DensityFinding:
    stage, bands = one.stage, one.bands
    place = {"line": one.pipeline, "stage": stage}
    decided = number(sum(band.decided for band in bands), what="decided", **place)
    if bands and not any(band.band for band in bands):
        words = f"At {stage}, no contact is on record from which to tell how much is right."
        return DensityFinding(stage, words, decided + " decided.", None)
    if bands and not one.tells:
        words = f"At {stage}, too little contact is on record to tell how much is right."
        rests = basis(
            "Any contact is on record for {} of {} decided; it takes more than half.",
            number(one.on_record, what="on_record", **place),
            decided,
        )
        return DensityFinding(stage, words, rests, None)
    if not runs:
        words = f"At {stage}, too few deals have stood two weeks to tell how much contact is right."
        return DensityFinding(stage, words, decided + " decided.", None)
    better = [run for run in stand if _of(bands, *run).value > _outside(bands, *run).value]
    if not better:
        words = f"At {stage}, more or less contact makes no difference that these deals could show."
        rests = sentences(
            decided + " decided, by their contacts of the first two weeks.",
            not_compared(one.still_open, pipeline=one.pipeline, stage=one.stage),
        )
        return DensityFinding(stage, words, rests, None)
    best = min(better, key=lambda run: (stand[run], run))
    inside, outside = _of(bands, *best), _outside(bands, *best)
    spoken = [band.band for band in bands if band.band and band.decided]
    sentence = f"At {stage}, deals with {_band_words(best, spoken)} moved on most often."
    band = band_of(*best)
    rests = basis(
        f"{in_words(inside)} of {{}} moved on inside the band, {in_words(outside)} of {{}} outside, of the deals still "
        f"undecided after two weeks, by their contacts in these. {_beside(bands, best)}{_too_few(bands)}Of {judged:,} "
        "comparisons at all stages, judged together.",
        number(inside.n, what="decided", band=band, **place),
        number(outside.n, what="outside", band=band, **place),
    )
    proof = "Not proof: a deal that goes well is also called more."
    return DensityFinding(
        stage,
        sentence,
        sentences(rests, not_compared(one.still_open, pipeline=one.pipeline, stage=one.stage), proof),
        best,
    )


def band_of(first: int, last: int) -> str:
    """A run of bands in words: "1", "½ to 1½"."""
    return BANDS[first] if first == last else f"{BANDS[first]} to {BANDS[last]}"


def bands_in(told: str) -> tuple[int, int] | None:
    """First and last band of a run in words; None where there is no such run."""
    first, _, last = told.partition(" to ")
    names = (first, last or first)
    if any(name not in BANDS for name in names):
        return None
    return BANDS.index(names[0]), BANDS.index(names[1])


def _of(bands: Sequence[BandCount], first: int, last: int) -> Share:
    ones = [one for one in bands if first <= one.band <= last]
    return share(sum(one.moved_on for one in ones), sum(one.decided for one in ones))


def _outside(bands: Sequence[BandCount], first: int, last: int) -> Share:
    ones = [one for one in bands if not first <= one.band <= last]
    return share(sum(one.moved_on for one in ones), sum(one.decided for one in ones))


def _band_words(run: tuple[int, int], spoken: Sequence[int]) -> str:
    """1 to 1½ contacts a week. `spoken`: the bands with any contact that any deal is in."""
    first, last = run
    if last == 0:
        return "no contact at all"
    if spoken and run == (spoken[0], spoken[-1]):
        return "any contact"
    if last == len(BANDS) - 1:
        return "over 2 contacts a week" if first == last else f"{_contacts(first)} a week and more"
    if first == 0:
        return f"at most {_contacts(last)} a week"
    return f"{_contacts(last)} a week" if first == last else f"{BANDS[first]} to {_contacts(last)} a week"


def _contacts(band: int) -> str:
    return f"{BANDS[band]} contact{'s' if band > 2 else ''}"


def _beside(bands: Sequence[BandCount], best: tuple[int, int]) -> str:
    """How the deals inside differ, where they differ by half and more."""
    said = []
    for title, figures in (
        ("amount", [(one, one.median_amount) for one in bands]),
        ("age", [(one, one.median_age) for one in bands]),
    ):
        inside = _mean([(one.decided, value) for one, value in figures if best[0] <= one.band <= best[1]])
        outside = _mean(
            [(one.decided, value) for one, value in figures if not best[0] <= one.band <= best[1]]
        )
        if inside and outside and not 2 / 3 < inside / outside < 3 / 2:
            said.append(f"{title} {inside:,.0f} against {outside:,.0f}")
    return f"The deals inside differ: {', '.join(said)}. " if said else ""


def _mean(weighed: list[tuple[int, float | None]]) -> float | None:
    known = [(n, value) for n, value in weighed if value is not None]
    total = sum(n for n, _ in known)
    return sum(n * value for n, value in known) / total if total else None


def _too_few(bands: Sequence[BandCount]) -> str:
    few = [BANDS[one.band] for one in bands if 0 < one.decided < FEWEST]
    return f"Too few to tell by themselves: {', '.join(few)}. " if few else ""
