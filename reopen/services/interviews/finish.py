"""A call's sheet is done: its answers feed the deal, the call is logged, the next one planned. One transaction.

finish_sheet(20417, "check_in", {"health": "sideways", …}, Learned(), writing=…, now=now, viewer=viewer)
-> Finished(outcome_id=7, already=False, sentence="Going sideways: called again in two weeks. Reached. Next: …")
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import transaction

from reopen.core.interview import NAMES, Kind, buyer_reason, clean, telling_words
from reopen.core.name_key import name_key
from reopen.core.plain_english import join
from reopen.records.models import Competitor, Deal, Loss
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, LockedDeal, checked_day, lock_deal
from reopen.services.interviews.save import Writing, finished_by, write
from reopen.services.interviews.take_back import OF_DEAL, OF_LOSS
from reopen.services.losing import LONGEST_NOTICE, LONGEST_TERM
from reopen.services.next_call import planned_next
from reopen.services.record_outcome import record_outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What the sheet says of their contract, read; None: not said, and what is on record stays."""

    contract_start: date | None = None
    term_months: int | None = None
    notice_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDay:
    """The day of the next call where the proposal does not stand; `named`: they named it, and it is a promise."""

    on: date
    at: time | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class Finished:
    """What was logged; `outcome_id` takes it all back. `already`: it was finished before."""

    outcome_id: int
    deal_id: int
    already: bool
    sentence: str


_GOES = {"fine": "it goes well", "bumpy": "it is bumpy", "sideways": "it is going sideways"}


def finish_sheet(
    deal_id: int,
    kind: Kind,
    answers: Mapping[str, str],
    learned: Learned,
    *,
    writing: Writing,
    now: datetime,
    viewer: Viewer,
    touch_id: int | None = None,
    next_day: NextDay | None = None,
) -> Finished:
    """Take the answers over, log the call as reached, plan the next. ActError names the field that cannot be.

    `touch_id`: the planned call that this was. Where nothing can be taken over nothing is: what was typed stays as
    `save_sheet` kept it. A second submit of the same sheet writes nothing and says so.
    """
    _check(learned)
    kept = clean(kind, answers)
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        if (done := finished_by(locked.deal, kind, writing.writer)) is not None and done.outcome_id:
            following = planned_next(deal_id, on=locked.today)
            words = f"This sheet is finished already. {following.sentence}"
            return Finished(done.outcome_id, deal_id, True, words)
        if not kept:
            raise ActError("sheet", "Nothing is written on this sheet yet: note at least one answer.")
        sheet = write(locked, kind, kept, writing, by=viewer.user_id)
        if sheet is None or locked.deal.status != Deal.Status.LOST:
            raise ActError("deal", "Only a lost deal is asked about: this one is not lost.")
        loss = Loss.objects.filter(deal=locked.deal).order_by("-lost_on", "-pk").first()
        if loss is None:
            raise ActError("deal", "No loss of this deal is on record: note it first.")
        sheet.before = _before(locked.deal, loss)
        said = _take_over(locked, loss, kind, kept, learned)
        logged = record_outcome(
            touch_id,
            "reached",
            now=now,
            viewer=viewer,
            deal_id=deal_id,
            note=telling_words(kind, kept),
            next_on=next_day.on if next_day else None,
            next_at=next_day.at if next_day else None,
            named_by_them=next_day.named if next_day else True,
        )
        if logged.already:
            raise ActError(
                "sheet", f"{logged.sentence} Take that back first, or note the answers on a new call."
            )
        sheet.outcome_id, sheet.on, sheet.health = logged.outcome_id, locked.today, kept.get("health", "")
        sheet.rival_rep_there = {"there": True, "gone": False}.get(kept.get("rival", ""))
        sheet.finished_at = now
        sheet.save()
    words = " ".join([f"{NAMES[kind]} noted{said}. {logged.next.sentence}", *logged.warnings])
    return Finished(logged.outcome_id, deal_id, False, words)


def _check(learned: Learned) -> None:
    checked_day(learned.contract_start, "contract_start")
    for field, most, unit in (
        ("term_months", LONGEST_TERM, "months"),
        ("notice_days", LONGEST_NOTICE, "days"),
    ):
        value = getattr(learned, field)
        if value is not None and not 0 <= value <= most:
            raise ActError(field, f"{value} {unit} cannot be: give 0 to {most}.")


def _before(deal: Deal, loss: Loss) -> dict[str, Any]:
    """Plain JSON."""

    def plain(value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value

    return {
        "loss": {"id": loss.pk} | {name: plain(getattr(loss, name)) for name in OF_LOSS},
        "deal": {name: plain(getattr(deal, name)) for name in OF_DEAL},
    }


def _take_over(
    locked: LockedDeal, loss: Loss, kind: Kind, answers: Mapping[str, str], learned: Learned
) -> str:
    """Write what was learned; in words, ": going sideways, Gus Pell gone", "" for nothing that changes the plan."""
    said = []
    if name := " ".join(answers.get("competitor", "").split()):
        loss.competitor = _competitor(name)
    if rep := " ".join(answers.get("rival_rep", "").split()):
        loss.competitor_rep = rep[:160]
    for field in ("contract_start", "term_months", "notice_days"):
        if (value := getattr(learned, field)) is not None:
            setattr(loss, field, value or None if field == "term_months" else value)
    if kind == "post_mortem" and (reason := buyer_reason(answers)):
        loss.buyer_reason = reason
        loss.buyer_words = answers.get("why_not_us_words", "").strip()
        said.append(f"their reason is “{reason}”")
    if rival := answers.get("rival", ""):
        loss.competitor_rep_asked_on = locked.today
        if rival == "gone":
            loss.competitor_rep_gone_on = loss.competitor_rep_gone_on or locked.today
            said.append("their rep is gone")
        elif rival == "there":
            loss.competitor_rep_gone_on = None
    loss.save(update_fields=[*OF_LOSS])
    if health := answers.get("health", ""):
        locked.deal.health, locked.deal.health_on = health, locked.today
        Deal.objects.filter(pk=locked.deal.pk).update(health=health, health_on=locked.today)
        said.append(_GOES[health])
    return f": {join(said)}" if said else ""


def _competitor(name: str) -> Competitor | None:
    key = name_key(name)[:160]
    if not key:
        return None
    found, _ = Competitor.objects.get_or_create(name_key=key, defaults={"name": name[:160]})
    return found
