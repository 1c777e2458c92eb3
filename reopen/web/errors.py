"""Pages for what went wrong before a view was reached, in our own words. 403 is in reopen.web.access; 404, 429
and 500 are templates that Django and allauth find by their names."""

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.html import format_html

from reopen.services.database_gone import NOT_ANSWERING, is_gone


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django's
    """A form whose safety mark (CSRF token) does not match."""
    return render(request, "errors/stale.html", status=403)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """A request that no browser would send by itself. Django's handler400."""
    return render(request, "errors/unreadable.html", status=400)


def broken(request: HttpRequest) -> HttpResponse:
    """Django's handler500. It asks nothing of the database, nor of anything else that may be what broke.

    503 where it is the database that does not answer.
    """
    if is_gone(sys.exc_info()[1]):
        if request.headers.get("HX-Request"):
            part = HttpResponse(
                format_html('<div class="said-and-done"><p class="wrong">{}</p></div>', NOT_ANSWERING),
                status=503,
            )
            part.headers["HX-Retarget"], part.headers["HX-Reswap"] = "#status", "innerHTML"
            return part
        return HttpResponse(render_to_string("errors/no_database.html", {"words": NOT_ANSWERING}), status=503)
    try:
        page = str(render_to_string("500.html"))
    except Exception:
        page = (
            "<!doctype html><html lang=en><title>Something broke</title><h1>Something broke on our side.</h1>"
        )
    return HttpResponse(page, status=500)
