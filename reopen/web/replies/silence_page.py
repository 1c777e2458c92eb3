"""/replies/silence/N/: proof of silence, of anyone who asked not to be reached."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from reopen.records.queries.silence import Silence
from reopen.records.queries.silence import silence as silence_of
from reopen.web.access import Request, allow
from reopen.web.replies.desk_page import Clock


@allow("owner", methods=("GET",))
def silence(request: Request, stop_id: int) -> HttpResponse:
    """When they asked, in whose words, when it stopped, what went before, and that nothing has since."""
    found = silence_of(stop_id)
    if found is None:
        raise Http404("There is no such stop.")
    clock = Clock.of(timezone.now())
    return render(
        request,
        "replies/silence.html",
        {
            "found": found,
            "sentence": _sentence(found),
            "asked": clock.long(found.asked_at) if found.asked_at else "",
            "stopped": clock.long(found.stopped_at) if found.stopped_at else "",
            "before": [(clock.long(one.at), one) for one in found.before],
            "after": [(clock.long(one.at), one) for one in found.after],
            "kept": [(clock.long(one.at), one) for one in found.kept],
            "clock": clock.long(clock.now),
        },
    )


def _sentence(found: Silence) -> str:
    since = f"{found.since:%a} {found.since.day} {found.since:%b %Y}"
    if not found.after:
        return f"Nothing has gone to {found.who} since {since}."
    ours = [one for one in found.after if not one.by_hand]
    number = len(found.after)
    things = "One thing" if number == 1 else f"{number} things"
    if not ours:
        return f"No letter has gone to {found.who} since {since}. {things} on record came after."
    return f"{things} went to {found.who} after they asked: see what, below."
