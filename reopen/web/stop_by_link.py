"""/u/<token>/: the link in a letter. GET shows a button, and only a POST stops (RFC 8058): those who open every link
of a mail to see whether it is safe stop nobody.

The page is the same for every token. Whoever tries unknown ones is soon refused.
"""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from reopen.records.queries.company import company
from reopen.services.outbox.in_flight import ALREADY_LEFT
from reopen.services.stop_by_link import stop_by_link
from reopen.web.access import Request, public

# Unknown tokens from one address within that many seconds.
MISSES, WITHIN = 20, 600


@csrf_exempt  # a mail program has no page of ours from which to take the token
@public(methods=("GET", "POST"))
def unsubscribe(request: Request, letter_token: str) -> HttpResponse:
    """Nothing is asked but the press: no address, no reason, no sign-in."""
    if request.method != "POST":
        return _page(request, "ask")
    key = f"stop-by-link:{_client(request)}"
    if cache.get(key, 0) >= MISSES:
        return _page(request, "too many", status=429)
    stopped = stop_by_link(letter_token[:64], now=timezone.now())
    if stopped is None:
        if not cache.add(key, 1, WITHIN):
            cache.incr(key)
        return _page(request, "unknown", status=404)
    return _page(request, "done", already_left=ALREADY_LEFT if stopped.already_left else "")


def _page(request: Request, state: str, *, status: int = 200, already_left: str = "") -> HttpResponse:
    told = {"state": state, "us": company().name, "already_left": already_left}
    answer = render(request, "stop_by_link.html", told, status=status)
    answer.headers["Cache-Control"] = "no-store, private"
    # The token is a key: it goes to nobody else.
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _client(request: Request) -> str:
    try:
        return str(get_adapter(request).get_client_ip(request))
    except PermissionDenied:
        return "?"
