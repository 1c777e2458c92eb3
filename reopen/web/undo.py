"""Z: take the last act back, and return to where one was."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from reopen.services.acts import ActError, NotThereError
from reopen.services.snooze_touch import unsnooze_touch
from reopen.services.undo_outcome import undo_outcome
from reopen.web.access import Request, allow
from reopen.web.frame import forget_undo, tell


@allow("owner", "manager", "rep", methods=("POST",))
def undo(request: Request, outcome_id: int) -> HttpResponse:
    """Take an outcome back."""

    def act() -> tuple[int, str]:
        done = undo_outcome(outcome_id, now=timezone.now(), viewer=request.viewer)
        return done.deal_id, done.sentence

    return taken_back(request, act)


@allow("owner", "manager", "rep", methods=("POST",))
def unsnooze(request: Request, touch_id: int) -> HttpResponse:
    """Put a call back on the day on which it was due."""

    def act() -> tuple[int, str]:
        done = unsnooze_touch(touch_id, now=timezone.now(), viewer=request.viewer)
        return done.deal_id, done.sentence

    return taken_back(request, act)


def taken_back(request: Request, act: Callable[[], tuple[int, str]]) -> HttpResponse:
    """Run the undo, say what it did or why not, and go back: on Today with the deal's call open."""
    deal_id: int | None = None
    try:
        deal_id, words = act()
    except NotThereError as error:
        raise Http404 from error
    except ActError as error:
        words = error.message
    tell(request, words)
    forget_undo(request)
    return HttpResponseRedirect(_back(request, deal_id))


def _back(request: Request, deal_id: int | None) -> str:
    came_from = request.headers.get("Referer", "")
    same = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    path = urlsplit(came_from).path if same else ""
    if path.startswith(("/deals/", "/lose/")):
        return path if deal_id is None else reverse("deal", args=[deal_id])
    owner = urlsplit(came_from).query if same else ""
    keep = "&".join(part for part in owner.split("&") if part.startswith("owner="))
    if deal_id is None:
        return reverse("today") + (f"?{keep}" if keep else "")
    return f"{reverse('today')}?{keep + '&' if keep else ''}open={deal_id}#call-{deal_id}"
