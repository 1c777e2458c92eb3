"""Every answer of recon for one viewer, as of one moment: what the page, the command, the CSV and the report ask.

All of them count from one `Recon`, so that their figures are equal.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from threading import Lock, Thread
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

import polars as pl

from reopen.core.insight.doors import Doors
from reopen.core.insight.hearsay import Hearsay
from reopen.core.insight.leads import Leads as LeadsFound
from reopen.core.insight.leases import Leases
from reopen.core.insight.objections import Case, Objections
from reopen.core.insight.recon_time import ReconTime
from reopen.core.insight.winbacks import WinBacks
from reopen.core.insight.won import Won
from reopen.records.queries.visible import Viewer
from reopen.services.insights.columns import LiveColumns
from reopen.services.insights.density import Density, density, density_ways
from reopen.services.insights.doors import doors, lost_deals
from reopen.services.insights.frames import Asked, Columns, Frames
from reopen.services.insights.hearsay import hearsay
from reopen.services.insights.kept_columns import KeptColumns, Mark, TaughtColumns, is_large, kept_columns
from reopen.services.insights.lapses import Lapses, lapse_deals, lapse_ways, lapses
from reopen.services.insights.lead_rows import lead_rows
from reopen.services.insights.leads import behind_leads, leads
from reopen.services.insights.leases import lease_deals, leases
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.objections import cases, loss_rows, objections
from reopen.services.insights.recon_time import recon_time
from reopen.services.insights.see import see
from reopen.services.insights.snapshot import progress
from reopen.services.insights.stages import Stages, stage_ways, stages
from reopen.services.insights.winbacks import followed_deals, winbacks
from reopen.services.insights.won import won, won_dayless, won_deals, won_open

T = TypeVar("T")

COUNTING: Final = (
    "The deals are being counted, which takes some minutes in a company of this size: look again soon."
)


class NotReadyError(AskedError):
    """The worker has not counted yet, or counts anew since what it counted no longer holds."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the worker does now, in words, and how much of the whole is done, 0 to 1."""

    step: str
    share: float


class Recon:
    """What the viewer may see, counted on demand. Every answer raises AskedError where it cannot be narrowed so.

    `today`: the day on which it is asked, in the company's zone. In a large company the rows are those that the worker
    kept, `live` is False, and `as_of` the time at which they were read. `ready` is False until it has counted once;
    every answer raises NotReadyError until then, and `progress` says how far it is.
    """

    def __init__(self, viewer: Viewer, *, now: datetime, time_zone: str) -> None:
        self.viewer = viewer
        self.now = now
        self.time_zone = time_zone
        self._answers: dict[tuple[str, Asked], Future[Any]] = {}
        self._claims = Lock()
        self.today: date = now.astimezone(ZoneInfo(time_zone)).date()

    @cached_property
    def live(self) -> bool:
        """Whether the rows are read at every look."""
        return not is_large()

    @cached_property
    def kept(self) -> KeptColumns | None:
        """The columns of a large company as the worker kept them, if they may be shown to this viewer."""
        kept = None if self.live else kept_columns()
        if kept is None:
            return None
        return kept if self._mark.shows(kept.mark, all_deals=self.viewer.sees_resting) else None

    @cached_property
    def _mark(self) -> Mark:
        return Mark.now(self.time_zone)

    @property
    def ready(self) -> bool:
        """Whether there is an answer."""
        return self.live or self.kept is not None

    @property
    def as_of(self) -> datetime:
        """When the rows were read: now, or when the worker last counted."""
        return self.kept.as_of if self.kept else self.now

    @property
    def progress(self) -> Progress | None:
        """How far the worker is; None where it does not count now."""
        found = progress()
        return Progress(*found) if found else None

    @cached_property
    def columns(self) -> Columns:
        """The whole company's, whoever looks. NotReadyError."""
        if self.live:
            return LiveColumns(today=self.today, time_zone=self.time_zone, again=True)
        if self.kept is None:
            raise NotReadyError(COUNTING)
        return TaughtColumns(self.kept, self._mark.lessons)

    @cached_property
    def frames(self) -> Frames:
        """What the viewer may see of them."""
        return see(self.columns, self.viewer, since=self.kept.as_of if self.kept else None)

    def _once(self, what: str, asked: Asked, count: Callable[[], T]) -> T:
        """A page asks the same several times: for the sentence, the table and the foot. Whoever asks first counts."""
        with self._claims:
            is_first = (what, asked) not in self._answers
            answer: Future[T] = self._answers.setdefault((what, asked), Future())
        if is_first:
            try:
                answer.set_result(count())
            # Raised to everyone who asks: a panic of polars, too, which is no Exception, or they would wait for ever.
            except BaseException as why:
                answer.set_exception(why)
        return answer.result()

    def count_rows_ahead(self, asked: Asked) -> None:
        """Begin to count silence, contacts, reasons and win-backs on a thread of its own, while the caller asks the
        database.

        They are told from kept files alone, so that the thread needs no connection; rows that are live are read by the
        caller's.
        """
        if self.live:
            return
        # Who sees what, and what was taught since, are asked of the database here.
        self.frames.scan("losses")

        def count() -> None:
            for one in (self.lapses, self.density, self.objections, self.winbacks):
                with suppress(Exception):  # told to whoever asks for it
                    one(asked)

        Thread(target=count, daemon=True).start()

    def _of_rows(self, what: str, asked: Asked, count: Callable[[], T]) -> T:
        """As _once, of what is told from the rows alone: where these are kept, so is the answer over all of them, for
        the next look of whoever may see the same."""
        kept = self.kept
        if kept is None or asked != Asked():
            return self._once(what, asked, count)
        key = what, self.frames.sight, self._mark.lessons, self.today
        return self._once(what, asked, lambda: kept.told(key, count))

    @property
    def losses(self) -> pl.DataFrame:
        """The losses with their reasons sorted, see reasons_of.LOSSES."""
        return self.frames.losses

    def stages(self, asked: Asked) -> Stages:
        """Where deals die."""
        return self._of_rows("stages", asked, lambda: stages(self.frames, asked))

    def lapses(self, asked: Asked) -> Lapses:
        """Who was left silent."""
        return self._of_rows("lapses", asked, lambda: lapses(self.frames, asked))

    def density(self, asked: Asked) -> Density:
        """Contacts a week against the share that moves on."""
        return self._of_rows("density", asked, lambda: density(self.frames, asked))

    def leases(self, asked: Asked) -> Leases:
        """Rival contracts by the quarter of their end."""
        return self._once("leases", asked, lambda: leases(self.frames, asked, today=self.today))

    def hearsay(self, asked: Asked) -> Hearsay:
        """They say, the CRM says."""
        return self._once("hearsay", asked, lambda: hearsay(self.frames, asked))

    def objections(self, asked: Asked) -> Objections:
        """Why deals were lost."""
        return self._of_rows("objections", asked, lambda: objections(self.losses, asked))

    def winbacks(self, asked: Asked) -> WinBacks:
        """What came back and was won."""
        return self._of_rows("winbacks", asked, lambda: winbacks(self.frames, asked, today=self.today))

    def won(self, asked: Asked) -> Won:
        """Which of the decided deals were won: what can be told without any history."""
        return self._once("won", asked, lambda: won(self.frames, asked, today=self.today))

    def doors(self, asked: Asked) -> Doors:
        """Whom we asked, who is still open, and what was kept."""
        return self._once(
            "doors", asked, lambda: doors(self.viewer, self.frames, asked, time_zone=self.time_zone)
        )

    def recon_time(self, asked: Asked) -> ReconTime:
        """Minutes set aside and used, and what falls out of them: always as of now, like Today."""
        return recon_time(self.viewer, asked, now=self.now, time_zone=self.time_zone, kept=self.kept)

    @cached_property
    def lead_rows(self) -> pl.DataFrame:
        """Every lead that the viewer may see: always as of now."""
        return lead_rows(self.viewer)

    def leads(self, asked: Asked) -> LeadsFound:
        """What became of the leads."""
        return self._once("leads", asked, lambda: leads(self.lead_rows, asked, today=self.today))

    def behind_leads(self, asked: Asked, cell: Mapping[str, str]) -> tuple[pl.Series, str]:
        """Behind `leads`: those that a number counts, and what it counts."""
        return behind_leads(self.lead_rows, asked, cell, today=self.today)

    def stage_ways(self, asked: Asked) -> pl.DataFrame:
        """Behind `stages`: a row a deal and stage, see stages.stage_ways."""
        return stage_ways(self.frames, asked)

    def lapse_ways(self, asked: Asked) -> pl.DataFrame:
        """Behind `lapses`: a row a deal and stage, see lapses.lapse_ways."""
        return lapse_ways(self.frames, asked)

    def density_ways(self, asked: Asked) -> pl.DataFrame:
        """Behind `density`: a row a deal and stage, see density.density_ways."""
        return density_ways(self.frames, asked)

    def lapse_deals(self, asked: Asked, *, on_record: bool) -> pl.Series:
        """Behind `lapses`: the deals looked at, or those with contact on record."""
        return lapse_deals(self.frames, asked, on_record=on_record)

    def lease_deals(self, asked: Asked, what: str) -> pl.Series:
        """Behind what `leases` rests on, see leases.lease_deals."""
        return lease_deals(self.frames, asked, what, today=self.today)

    def lost_deals(self, asked: Asked) -> pl.Series:
        """Behind `doors`: the deals lost in the time that are not back."""
        return lost_deals(self.frames, asked)

    def followed_deals(self, asked: Asked, days: int = 0) -> pl.Series:
        """Behind `winbacks`: the deals lost in the time, so many days before its end or longer."""
        return followed_deals(self.frames, asked, today=self.today, days=days)

    def won_deals(self, asked: Asked) -> pl.DataFrame:
        """Behind `won`: a row a decided deal, see won.won_deals."""
        return self._once("won_deals", asked, lambda: won_deals(self.frames, asked, today=self.today))

    def won_dayless(self, asked: Asked) -> pl.Series:
        """Behind `won`: the decided deals of which no day is known."""
        return won_dayless(self.frames, asked, today=self.today)

    def won_open(self, asked: Asked) -> pl.Series:
        """Behind `won`: the deals that are not decided."""
        return won_open(self.frames, asked)

    def cases(self, asked: Asked) -> list[Case]:
        """Behind `objections`: every loss that it counts."""
        return cases(self.losses, asked)

    def loss_rows(self, asked: Asked) -> pl.DataFrame:
        """Behind `objections`: a row a loss, with its family and its size, see objections.loss_rows."""
        return loss_rows(self.losses, asked)
