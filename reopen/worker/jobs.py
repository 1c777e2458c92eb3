"""What the worker does, in the order in which it looks: when each is due, and what it then does.

Four lanes, each one job after the other. An import of an hour keeps neither the night's work nor the mail waiting;
care and cadences do wait for it, since a half-read import does not yet know whom it must leave alone.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from threading import Event
from zoneinfo import ZoneInfo

from django.conf import settings

from reopen.services.backups.nightly import back_up_tonight
from reopen.services.campaigns.month_counts import count_again
from reopen.services.campaigns.next_month import draft_by_itself
from reopen.services.enter_care import enter_care
from reopen.services.finish_indexes import finish_indexes
from reopen.services.import_desk import run_waiting
from reopen.services.insights.snapshot import refresh as refresh_recon
from reopen.services.insights.win_shares import count_win_shares
from reopen.services.promises_file import write_promises_file
from reopen.services.replan_care import replan_some
from reopen.services.sweep import sweep
from reopen.worker.due import every, may_try, nightly
from reopen.worker.job import Job
from reopen.worker.mail import answers, letters
from reopen.worker.morning import MORNING

HOUR = timedelta(hours=1)
# A day's pace holds for the day, so that looking often costs nothing and a raised pace, a new seller or
# a morning after a night switched off is not left waiting.
CARE_EVERY = timedelta(minutes=10)


def _enter_care(now: datetime, zone: ZoneInfo) -> str:
    entered = enter_care(now.astimezone(zone).date())
    return f"{sum(entered.values())} old losses entered care"


def _plan_anew(now: datetime, zone: ZoneInfo) -> str | None:
    """The next few deals whose touches the changed cadences move; the look after this one does more."""
    planned = replan_some(today=now.astimezone(zone).date())
    return f"{planned} deals planned anew" if planned else None


def _back_up(now: datetime, _: ZoneInfo) -> str:
    return str(back_up_tonight(now=now))


def _write_promises(now: datetime, zone: ZoneInfo) -> str:
    return write_promises_file(settings.REOPEN_HOME / "promises", now=now.astimezone(zone))


def _import(now: datetime, zone: ZoneInfo) -> str | None:
    return run_waiting(now=now, today=now.astimezone(zone).date())


def _finish_indexes(_now: datetime, _zone: ZoneInfo) -> str | None:
    """After an import that stopped: until then every page of deals would be slow."""
    built = finish_indexes()
    return f"{built} indexes built that an import had left out" if built else None


def _sweep(now: datetime, _: ZoneInfo) -> str:
    return sweep(now=now)


def _count_win_shares(now: datetime, zone: ZoneInfo) -> str:
    shares = count_win_shares(today=now.astimezone(zone).date())
    return f"{shares.of} lost deals spoken with counted, {shares.won} won within half a year after"


def _keep_recon(now: datetime, zone: ZoneInfo) -> str | None:
    return refresh_recon(now=now, zone=zone)


def _draft_letters(now: datetime, _: ZoneInfo) -> str | None:
    made = draft_by_itself(now=now)
    return f"drafted for the owner: {', '.join(one.title for one in made)}" if made else None


def _count_months(now: datetime, _: ZoneInfo) -> str | None:
    return "people counted by month, for the calendar of letters" if count_again(now=now) else None


WORK = (
    # First: a person waits for it.
    Job("import", lambda run, now, _: may_try(run, now), _import),
    Job("indexes", lambda run, now, _: may_try(run, now), _finish_indexes),
    Job("cadences", lambda run, now, _: may_try(run, now), _plan_anew),
    Job("care", lambda run, now, _: every(run, now, CARE_EVERY), _enter_care),
    Job("calendar", lambda run, now, _: may_try(run, now), _count_months),
    Job("drafts", lambda run, now, _: every(run, now, HOUR), _draft_letters),
)
NIGHT = (
    Job("backup", lambda run, now, zone: nightly(run, now, zone, time(2)), _back_up),
    Job("promises file", lambda run, now, zone: nightly(run, now, zone, time(1)), _write_promises),
    Job("win-backs", lambda run, now, zone: nightly(run, now, zone, time(3)), _count_win_shares),
    # Not among the work: a person who waits for an import would wait for this too.
    Job("recon", lambda run, now, _: may_try(run, now), _keep_recon),
    Job("sweep", lambda run, now, _: every(run, now, HOUR), _sweep),
)


def lanes(clock: Callable[[], datetime], stop: Event) -> dict[str, Sequence[Job]]:
    """Every job by its lane; those of a lane are done one after the other."""
    # Answers before letters: whoever asks for silence in the last moment gets it.
    return {
        "work": WORK,
        "night": NIGHT,
        "answers": (answers(clock, stop),),
        "letters": (MORNING, letters(clock, stop)),
    }
