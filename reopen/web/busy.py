"""When the database is busy: a sentence, and the same act again at one press. Nothing typed is lost."""

import logging
from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

log = logging.getLogger(__name__)

# SQLite waits twenty seconds for a writer before it says so; PostgreSQL has its own words.
_BUSY = ("database is locked", "database table is locked", "deadlock", "could not serialize", "lock timeout")


class BusyMiddleware:
    """Answers an OperationalError of a busy database with 503; every other error goes its way."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; the work is in process_exception."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """None lets Django answer."""
        if not isinstance(error, OperationalError) or not any(word in str(error).lower() for word in _BUSY):
            return None
        log.warning("The database was busy: %s %s: %s", request.method, request.path, error)
        if request.headers.get("HX-Request"):
            response = HttpResponse(
                '<div class="said-and-done"><p class="wrong">The database is busy, and nothing was saved. '
                "What you typed is still here: try again in a moment.</p></div>",
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
        return render(request, "busy.html", {"typed": typed, "path": request.get_full_path()}, status=503)
