"""/m/<token>/: the link in a morning's mail. GET shows a button and only a POST acts, as with the link in a letter."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from reopen.services.digest.switch import switch_off_by_link, user_of
from reopen.web.access import Request, public


@csrf_exempt  # a mail program has no page of ours from which to take the token
@public(methods=("GET", "POST"))
def digest_off(request: Request, digest_token: str) -> HttpResponse:
    """One press, and no morning's mail comes any more; nobody signs in for it."""
    if request.method == "POST":
        user, state = switch_off_by_link(digest_token[:200], now=timezone.now()), "done"
    else:
        user, state = user_of(digest_token[:200]), "ask"
    answer = render(
        request,
        "digest_off.html",
        {"state": state if user else "unknown"},
        status=200 if user else 404,
    )
    answer.headers["Cache-Control"] = "no-store, private"
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
