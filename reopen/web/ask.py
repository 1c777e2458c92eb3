"""The ask: the words, and the ledger of whom we asked and who remains open to another chat."""

from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from reopen.core.ask.ledger import Line, percent
from reopen.core.ask.words import ASK_AT_THE_NO, ASK_WITH_THE_QUOTE
from reopen.core.words import ASK_FOR_FIVE_MINUTES
from reopen.records.queries.ask_ledger import GROUPS, MOST, ask_ledger
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.office_clock import office_today

YEAR = timedelta(days=365)
_LABELS = {
    "rep": "By rep",
    "month": "By month of the loss",
    "reason": "By reason",
    "competitor": "By competitor",
}
_HEADS = {"rep": "Rep", "month": "Month", "reason": "Rep’s reason", "competitor": "Lost to"}
_SHOWN = 60
_WIDTH = 220  # of the picture; 2 px of air on either side


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the ledger with its picture, in pixels."""

    line: Line
    share: str
    between: str
    at: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Tab:
    """One way to group."""

    url: str
    label: str
    current: bool


@allow("owner", "manager", "rep", methods=("GET",))
def ask(request: Request) -> HttpResponse:
    """Of the losses of the last twelve months. `?by=`: rep, month, reason or competitor."""
    wanted = request.GET.get("by", "rep")
    by = next((one for one in GROUPS if one == wanted), GROUPS[0])
    today = office_today()
    ledger = ask_ledger(request.viewer, by=by, since=today - YEAR, until=today)
    rows = [_row(line) for line in ledger.groups[:_SHOWN]]
    return render(
        request,
        "ask/ask.html",
        {
            "ledger": ledger,
            "rows": rows,
            "whole": _row(ledger.whole),
            "left_out": len(ledger.groups) - len(rows),
            "most": MOST,
            "head": _HEADS[by],
            "tabs": [Tab(f"{reverse('ask')}?by={one}", _LABELS[one], one == by) for one in GROUPS],
            "words": (
                ("At the no", ASK_AT_THE_NO),
                ("At the no, if they have a moment", ASK_FOR_FIVE_MINUTES),
                ("With a quote", ASK_WITH_THE_QUOTE),
            ),
            "made_of": made_of.ASK if ledger.whole.lost else {},
        },
    )


def _row(line: Line) -> Row:
    share = "" if line.too_few else f"{percent(line.open.value)} %"
    between = "" if line.too_few else f"{percent(line.open.low)} to {percent(line.open.high)} %"
    return Row(
        line,
        share,
        between,
        *(2 + round(x * _WIDTH, 1) for x in (line.open.value, line.open.low, line.open.high)),
    )
