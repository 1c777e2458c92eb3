"""When the database is busy, the disk full or a stop cannot be written: a sentence, and the act again at one press.

Nothing typed is lost.
"""

import logging
from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html

from reopen.services import disk_full
from reopen.services.disk_full import NOTHING_SAVED, is_disk_full
from reopen.services.journal import NotWrittenError

log = logging.getLogger(__name__)

# SQLite waits twenty seconds for a writer before it says so; PostgreSQL has its own words.
_BUSY = ("database is locked", "database table is locked", "deadlock", "could not serialize", "lock timeout")


class BusyMiddleware:
    """Answers a busy database, a full disk and an unwritten journal with 503; every other error goes its way."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; the work is in process_exception."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """None lets Django answer."""
        unwritten = (
            str(error) if isinstance(error, NotWrittenError) else NOTHING_SAVED if is_disk_full(error) else ""
        )
        busy = isinstance(error, OperationalError) and any(word in str(error).lower() for word in _BUSY)
        if not unwritten and not busy:
            return None
        if is_disk_full(error):
            disk_full.note()
        log.warning("Nothing was written: %s %s: %s", request.method, request.path, error)
        if request.headers.get("HX-Request"):
            response = HttpResponse(
                format_html(
                    '<div class="said-and-done"><p class="wrong">{} '
                    "What you typed is still here: try again in a moment.</p></div>",
                    unwritten or "The database is busy, and nothing was saved.",
                ),
                status=503,
            )
            response.headers["HX-Retarget"] = "#status"
            response.headers["HX-Reswap"] = "innerHTML"
            return response
        typed = [
            (name, value)
            for name, values in request.POST.lists()
            if name != "csrfmiddlewaretoken"
            for value in values
        ]
        return render(
            request,
            "busy.html",
            {"typed": typed, "path": request.get_full_path(), "unwritten": unwritten},
            status=503,
        )
