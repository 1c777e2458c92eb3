"""A deal whose people answered is in care from then on, so that what was planned for it comes up; and back."""

from datetime import date, timedelta
from typing import Any

from reopen.core.cadence import FLOOR
from reopen.core.working_days import forward
from reopen.records.models import Deal, Promise, Touch
from reopen.services import cadence_settings
from reopen.services.plan_touches import replan

WHY = "they answered the owner’s letter"


def into_care(deal: Deal, *, today: date, why: str = WHY) -> dict[str, Any] | None:
    """What stood before, for `out_of_care`; None where nothing changed. Caller's transaction, which replans.

    One that we let go comes back: they themselves have asked for it.
    """
    if deal.status != Deal.Status.LOST or (deal.in_care_since is not None and not deal.let_go):
        return None
    before = {
        "deal": deal.pk,
        "in_care_since": deal.in_care_since.isoformat() if deal.in_care_since else None,
        "care_reason": deal.care_reason,
        "let_go": deal.let_go,
    }
    deal.in_care_since, deal.care_reason, deal.let_go = today, why, False
    deal.save(update_fields=["in_care_since", "care_reason", "let_go"])
    return before


def out_of_care(before: dict[str, Any] | None) -> None:
    """As it stood, unless something else is owed meanwhile. Caller's transaction, which replans."""
    if before is None:
        return
    if Promise.objects.filter(deal=before["deal"], state=Promise.State.STANDING).exists():
        return
    since = before["in_care_since"]
    # Not where somebody has taken it into care, or let it go, by their own decision since.
    Deal.objects.filter(pk=before["deal"], care_reason=WHY).update(
        in_care_since=date.fromisoformat(since) if since else None,
        care_reason=before["care_reason"],
        let_go=before["let_go"],
    )


def not_before_a_check_in(deal_id: int, *, today: date) -> date | None:
    """They have just answered: what the rules would plan for these days waits as long as a check-in would.

    The day of the next call; None where none is planned. Caller's transaction, after its replan.
    """
    calls = Touch.objects.filter(deal=deal_id, state=Touch.State.PLANNED, channel="phone")
    first = calls.order_by("due_on", "pk").first()
    if first is None or first.promised:
        return first.due_on if first else None
    weeks = timedelta(weeks=cadence_settings.load().gap(1))
    day = forward(today + min(weeks, FLOOR), frozenset())
    if first.due_on >= day:
        return first.due_on
    calls.filter(pk=first.pk).update(due_on=day, snoozed_from=first.due_on, at=None)
    replan([deal_id], today=today)
    return day
