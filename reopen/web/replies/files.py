"""The mail as it came, and what came with it: to be saved, never to be shown by the browser."""

from urllib.parse import quote

from django.http import Http404, HttpResponse

from reopen.mail.parts import attachment
from reopen.records.queries.reply_page import reply_raw
from reopen.web.access import Request, allow


@allow("owner", methods=("GET",))
def raw(request: Request, reply_id: int) -> HttpResponse:  # noqa: ARG001
    """The very bytes, as an .eml file."""
    found = reply_raw(reply_id)
    if found is None:
        raise Http404("There is no such mail.")
    return _saved(found, f"reply-{reply_id}.eml")


@allow("owner", methods=("GET",))
def part(request: Request, reply_id: int, part: int) -> HttpResponse:  # noqa: ARG001
    """One attachment."""
    found = reply_raw(reply_id)
    one = attachment(found, part) if found is not None else None
    if one is None:
        raise Http404("There is no such attachment.")
    return _saved(one[1], one[0])


def _saved(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/octet-stream")
    # RFC 6266: the name as a stranger chose it goes percent-encoded alone.

    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
