"""No upload beyond what an export can be: refused by its announced length, before a byte is read.

Any other is read to its end, also where the answer was made without it (signed out meanwhile, no token): a web
server before us that is still sending when the answer's connection closes tells the person 502, not the answer.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, UnreadablePostError


class UploadLimitMiddleware:
    """Answers 413, with a sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or the refusal."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > settings.REOPEN_LARGEST_UPLOAD:
            limit = settings.REOPEN_LARGEST_UPLOAD // 1024**3
            return HttpResponse(
                f"This upload is larger than {limit} GB. Split the export by year, or import it on the "
                "machine itself: reopen import FILE",
                status=413,
                content_type="text/plain; charset=utf-8",
            )
        response = self.get_response(request)
        _read_out(request)
        return response


def _read_out(request: HttpRequest) -> None:
    if not (request.META.get("CONTENT_LENGTH") or "0").strip("0"):
        return
    try:
        while request.read(1 << 16):
            pass
    except UnreadablePostError:  # they hung up; nobody waits for the answer
        return
