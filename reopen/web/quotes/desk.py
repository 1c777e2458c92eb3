"""Every quote that waits for an answer, the earliest promised call first."""

from django.http import HttpResponse
from django.shortcuts import render

from reopen.core.plain_english import capital, many
from reopen.records.queries.quotes import QuoteRow, quotes_settled, quotes_waiting
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.office_clock import office_today


@allow("owner", "manager", "rep", methods=("GET",))
def quotes(request: Request) -> HttpResponse:
    """The list; below it the latest whose wait has ended."""
    today = office_today()
    waiting, more = quotes_waiting(request.viewer, today=today)
    settled = quotes_settled(request.viewer, today=today)
    return render(
        request,
        "quotes/quotes.html",
        {
            "waiting": waiting,
            "settled": settled,
            "more": more,
            "sentence": _sentence(waiting),
            "is_team": request.viewer.role != "rep",
            "made_of": made_of.QUOTES if waiting or settled else {},
        },
    )


def _sentence(waiting: list[QuoteRow]) -> str:
    """What presses most."""
    if not waiting:
        return "No quote waits for an answer."
    missed = [row for row in waiting if row.is_missed]
    if missed:
        whose = missed[0].account if len(missed) == 1 else f"{missed[0].account} and {len(missed) - 1} more"
        return f"A promised call was not made: {whose}."
    wait = "waits" if len(waiting) == 1 else "wait"
    return f"{capital(many(len(waiting), 'quote'))} {wait} for an answer, and every promise so far is kept."
