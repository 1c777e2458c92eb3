"""POST /erasures/<number>/: the owner erases somebody who asked for it. The list stands on the Suppressions page."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.erasures import erasure_or_none
from reopen.services.erase import close_erasure, erase_person
from reopen.web.access import Request, allow
from reopen.web.frame import tell


@allow("owner", methods=("POST",))
def erase(request: Request, erasure_id: int) -> HttpResponse:
    """For good."""
    task = erasure_or_none(erasure_id)
    if task is None:
        raise Http404
    now = timezone.now()
    if task.contact is None:
        close_erasure(task.id, now=now)
        tell(request, "Noted: nothing of them is on record.")
    else:
        erase_person(task.contact, now=now, how=task.how)
        tell(request, "Erased. A restore of an older backup erases them again.")
    return HttpResponseRedirect(reverse("suppressions"))
