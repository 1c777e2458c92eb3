"""/settings/calendar/: the addresses at which one's own calendar reads one's calls, and the morning's mail."""

from dataclasses import replace
from datetime import UTC
from typing import Any

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.digest import read_hour
from reopen.core.plain_english import capital, hour, many
from reopen.records.queries.calendar_feeds import feeds_of
from reopen.records.queries.company import company
from reopen.records.queries.digest import last_told, sending_mailbox
from reopen.records.queries.team import get_user
from reopen.records.queries.zones import zone_or_none
from reopen.services.calendar_feed import LONGEST_NAME, FeedError, NewFeed, bring_back, make_feed, revoke_feed
from reopen.services.digest.send import mail_to
from reopen.services.digest.switch import set_digest
from reopen.web.access import Request, allow
from reopen.web.frame import forget_undo, tell
from reopen.web.office.places import places
from reopen.web.today import whole_number

_GONE = "That address is not yours, or is not there any more."


@allow("owner", "manager", "rep", methods=("GET",))
def feeds(request: Request) -> HttpResponse:
    """What reads along, and what comes in the morning."""
    return _page(request)


@allow("owner", "manager", "rep", methods=("POST",))
def add(request: Request) -> HttpResponse:
    """A new address, shown once: a reload makes another."""
    try:
        made = make_feed(_user(request), request.POST.get("name", "").replace("\0", ""), now=timezone.now())
    except FeedError as error:
        return _page(request, wrong=str(error), status=422)
    return _page(request, made=made)


@allow("owner", "manager", "rep", methods=("POST",))
def revoke(request: Request) -> HttpResponse:
    """An address answers no more; Z takes it back."""
    number = _number(request)
    name = revoke_feed(number, _user(request), now=timezone.now())
    if name is None:
        tell(request, _GONE)
    else:
        tell(
            request,
            f"“{name}” reads your calls no more.",
            undo=f"{reverse('feed_back')}?feed={number}",
        )
    return HttpResponseRedirect(reverse("feeds"))


@allow("owner", "manager", "rep", methods=("POST",))
def back(request: Request) -> HttpResponse:
    """It was a slip."""
    name = bring_back(_number(request), _user(request))
    tell(request, _GONE if name is None else f"“{name}” reads your calls again.")
    forget_undo(request)
    return HttpResponseRedirect(reverse("feeds"))


@allow("owner", "manager", "rep", methods=("POST",))
def morning(request: Request) -> HttpResponse:
    """The morning's mail on or off; a second press takes it back."""
    on = "on" in request.POST
    set_digest(_user(request), off_at=None if on else timezone.now())
    tell(request, "The morning’s mail comes again." if on else "The morning’s mail comes no more.")
    return HttpResponseRedirect(f"{reverse('feeds')}#morning")


def _user(request: Request) -> int:
    assert request.viewer.user_id is not None  # noqa: S101  # whoever came through `allow` is signed in
    return request.viewer.user_id


def _number(request: Request) -> int:
    return whole_number(request.POST.get("feed") or request.GET.get("feed")) or 0


def _page(
    request: Request, *, made: NewFeed | None = None, wrong: str = "", status: int = 200
) -> HttpResponse:
    user = get_user(_user(request))
    rows = feeds_of(_user(request))
    base = settings.REOPEN_URL or request.build_absolute_uri("/").rstrip("/")
    address = f"{base}{reverse('feed', args=[made.secret])}" if made else ""
    reads = "reads" if len(rows) == 1 else "read"
    sells = request.viewer.deal_owner_id is not None
    box = sending_mailbox()
    why_not = _why_not(user.email if user else "", has_box=box is not None, way=box.way if box else "")
    at = read_hour(company().digest_hour)
    told = last_told(_user(request))
    return render(
        request,
        "office/feeds.html",
        {
            "places": places(request),
            "rows": [
                replace(row, made_at=_here(row.made_at), last_read_at=_here(row.last_read_at)) for row in rows
            ],
            "made": made,
            "address": address,
            "webcal": f"webcal://{address.partition('://')[2]}" if address else "",
            "is_local": base.startswith(("http://127.0.0.1", "http://localhost", "http://[::1]")),
            "typed": request.POST.get("name", "")[:200] if wrong else "",
            "longest": LONGEST_NAME,
            "wrong": wrong,
            "sells": sells,
            "sentence": f"{capital(many(len(rows), 'calendar'))} {reads} {'your' if sells else 'these'} calls."
            if rows
            else f"No calendar reads {'your' if sells else 'these'} calls yet.",
            "is_on": user is not None and user.digest_off_at is None,
            "why_not": _why_not(
                user.email if user else "", has_box=box is not None, way=box.way if box else ""
            ),
            "at": hour(at) if at else "",
            "zone": company().time_zone.replace("_", " "),
            "to": user.email if user else "",
            "box": box,
            "told": replace(told, sent_at=_here(told.sent_at)) if told else None,
            "preview": mail_to(user, box, now=timezone.now())
            if user and box and sells and not why_not
            else None,
        },
        status=status,
    )


def _here(at: Any) -> Any:
    """In the company's zone."""
    return at.astimezone(zone_or_none(company().time_zone) or UTC) if at else None


def _why_not(email: str, *, has_box: bool, way: str) -> str:
    """Why no morning's mail can come at all, "" where it can."""
    if not has_box:
        return "No mailbox of the company sends mail yet: the owner connects one under Mailbox."
    if email.endswith("@localhost"):
        return "Your user has no address yet: the owner sets one under Team."
    if not settings.REOPEN_URL and way != "folder":
        return (
            "Reopen does not know under which address you reach it, so that its link to switch the mail off would lead "
            "nowhere. REOPEN_URL says it."
        )
    return ""
