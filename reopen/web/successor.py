"""The key that ends the search for a successor on a deal's page, and its undo."""

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from reopen.services.acts import ActError
from reopen.services.desk import successor
from reopen.web.access import Request, allow
from reopen.web.deal import deal_or_404
from reopen.web.frame import tell
from reopen.web.undo import taken_back


@allow("owner", "manager", "rep", methods=("POST",))
def stop_looking(request: Request, deal_id: int) -> HttpResponse:
    """Nobody is looked for any more."""
    deal_or_404(request, deal_id)
    try:
        done = successor.stop_looking(deal_id, viewer=request.viewer, now=timezone.now())
    except ActError as error:
        tell(request, error.message)
    else:
        tell(request, done.sentence, undo=reverse("look_again", args=[done.task_id]))
    return HttpResponseRedirect(reverse("deal", args=[deal_id]))


@allow("owner", "manager", "rep", methods=("POST",))
def look_again(request: Request, task_id: int) -> HttpResponse:
    """Take that back."""

    def act() -> tuple[int, str]:
        done = successor.look_again(task_id, viewer=request.viewer, now=timezone.now())
        return done.deal_id, done.sentence

    return taken_back(request, act)
