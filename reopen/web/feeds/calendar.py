"""/calendar/<secret>.ics: a user's calls, for the calendar program that knows the address."""

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from reopen.records.queries.calendar import calendar_of
from reopen.services.calendar_feed import reader_of
from reopen.web.access import Request, public
from reopen.web.feeds import ics
from reopen.web.office_clock import office_today

NOT_THERE = "There is no such calendar, or its address was revoked.\n"


@public(methods=("GET",))
def feed(request: Request, feed_secret: str) -> HttpResponse:
    """The calendar. An address that is unknown and one that was revoked are answered alike."""
    now = timezone.now()
    viewer = reader_of(feed_secret, now=now)
    if viewer is None:
        return _private(HttpResponse(NOT_THERE, status=404, content_type="text/plain; charset=utf-8"))
    calls = calendar_of(viewer, today=office_today())
    mark = ics.etag(calls)
    same = get_conditional_response(request, etag=mark)
    if same is not None and same.status_code == 304:
        return _private(HttpResponse(status=304, headers={"ETag": mark}))
    url = settings.REOPEN_URL or f"{request.scheme}://{request.get_host()}"
    answer = HttpResponse(
        ics.calendar(calls, title="Calls to lost deals", url=url, now=now),
        content_type="text/calendar; charset=utf-8",
    )
    answer.headers["ETag"] = mark
    answer.headers["Content-Disposition"] = 'inline; filename="calls.ics"'
    return _private(answer)


def _private(answer: HttpResponse) -> HttpResponse:
    answer.headers["Cache-Control"] = "private, no-cache"
    # The address is a key: it goes to nobody else.
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
