"""/settings/my-mailbox/: a rep's or manager's own mailbox, from which their quotes and invitations go."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.mailboxes import own_mailbox
from reopen.services.mailboxes import try_out
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.office.mailbox import Addresses, addresses, consent_page, page, saved_words, switched, tried
from reopen.web.office.mailbox_form import OwnMailboxForm, present


@allow("manager", "rep")
def my_mailbox(request: Request) -> HttpResponse:
    """What stands, the form, and the last test."""
    box = own_mailbox(request.viewer.user_id)
    form = OwnMailboxForm(request.POST or None, whose=request.viewer.name, initial=present(box))
    if request.method == "POST" and form.is_valid():
        saved = form.save(user_id=request.viewer.user_id)
        if saved is not None:
            tell(request, saved_words(saved))
            return HttpResponseRedirect(addresses(saved).page)
    return page(request, box, form, own=True)


@allow("manager", "rep", methods=("POST",))
def test(request: Request) -> HttpResponse:
    """Begin the test; the page that follows does it step by step."""
    return _do(request, _begin)


@allow("manager", "rep", methods=("POST",))
def step(request: Request) -> HttpResponse:
    """The next step of the test."""
    return _do(request, _go_on)


@allow("manager", "rep", methods=("POST",))
def off(request: Request) -> HttpResponse:
    """Switch it off, or on again."""
    return _do(request, switched)


@allow("manager", "rep", methods=("POST",))
def consent(request: Request) -> HttpResponse:
    """Show the way to Google or Microsoft, who come back to the owner's address for that: it is the one on record."""
    return _do(request, consent_page)


def _begin(request: Request, box: Any, to: Addresses) -> HttpResponse:
    try_out.begin(box.pk, now=timezone.now())
    return tried(request, own_mailbox(request.viewer.user_id), to)


def _go_on(request: Request, box: Any, to: Addresses) -> HttpResponse:
    try_out.go_on(box.pk, now=timezone.now())
    return tried(request, own_mailbox(request.viewer.user_id), to)


def _do(request: Request, act: Callable[[Request, Any, Addresses], HttpResponse]) -> HttpResponse:
    box = own_mailbox(request.viewer.user_id)
    if box is None:
        tell(request, "Connect your mailbox first.")
        return HttpResponseRedirect(reverse("my_mailbox"))
    return act(request, box, addresses(box))
