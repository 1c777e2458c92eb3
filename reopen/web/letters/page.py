"""/letters/: the calendar with one month open; /letters/N/: with one campaign open."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.cohort import FilterError, read_month
from reopen.core.letter import FIELDS
from reopen.core.plain_english import month_name
from reopen.records.queries import campaign_people as people
from reopen.records.queries.campaign_figures import figures_of
from reopen.records.queries.campaigns import campaign_or_none
from reopen.records.queries.mailboxes import mailboxes
from reopen.web.access import Request, allow
from reopen.web.letters.approving import gate
from reopen.web.letters.arrives import arrives
from reopen.web.letters.calendar import By, Letters, calendar, many_people, name_beside
from reopen.web.letters.figures import LETTERS
from reopen.web.letters.grounds import grounds
from reopen.web.letters.progress import progress_of
from reopen.web.letters.really import really
from reopen.web.letters.wager import wager_of
from reopen.web.office_clock import office_today

_YEARS = (1970, 2200)


@allow("owner", methods=("GET",))
def letters(request: Request) -> HttpResponse:
    """The month or year asked for; else the campaign that presses most, or the first month that waits."""
    now, today = timezone.now(), office_today()
    by: By = "loss" if request.GET.get("by") == "loss" else "inquiry"
    found = Letters.read(by, now=now, today=today)
    month = _month(request)
    asked = month is not None or "year" in request.GET or "by" in request.GET
    if not asked and (one := found.pressing()) is not None:
        return show(request, one, found=found)
    if month is not None and (one := found.whole.get(month)) is not None:
        return HttpResponseRedirect(reverse("campaign", args=[one.pk]))
    year = month.year if month else _year(request) or found.first_year()
    if month is None and (one := _first_of(found, year)) is not None:
        return show(request, one, found=found)
    month = month or found.next_waiting(year)
    drawn = calendar(found, year, month=month)
    return render(
        request,
        "letters/letters.html",
        _frame(by, year)
        | {
            "calendar": drawn,
            "month": month,
            "month_name": f"{month_name(month.month)} {month.year}" if month else "",
            "people": found.months.get(month, 0) if month else 0,
            "people_words": many_people(found.months.get(month, 0)) if month else "",
            "whole_month": month is not None and (month.year, month.month) < (today.year, today.month),
            "nothing": not found.lost and not found.months,
            "really": really(),
        },
    )


@allow("owner", methods=("GET",))
def campaign(request: Request, campaign_id: int) -> HttpResponse:
    """One campaign; with HX-Request one letter of it, or the people of one reason."""
    one = campaign_of(campaign_id)
    if request.headers.get("HX-Target") == "arrives":
        context = {"campaign": one, "arrives": arrives(one, number_of(request), today=office_today())}
        return render(request, "letters/arrives.html", context | {"made_of": LETTERS})
    if request.headers.get("HX-Target") == "out":
        context = {"campaign": one, "figures": figures_of([one])[one.pk], "made_of": LETTERS}
        return render(request, "letters/out.html", context | _out(request, one))
    return show(request, one)


def show(
    request: HttpRequest,
    one: Any,
    *,
    found: Letters | None = None,
    wrong: str = "",
    typed: dict[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of a campaign. `wrong` is a sentence about what was `typed`, which is shown again."""
    now, today = timezone.now(), office_today()
    by: By = "loss" if one.by == "loss" else "inquiry"
    found = found or Letters.read(by, now=now, today=today, extra=one)
    year = one.month.year if one.month else found.first_year()
    if found.figures.get(one.pk) is None:
        raise Http404
    context = _frame(by, year) | {
        "calendar": calendar(found, year, opened=one),
        "campaign": one,
        "name": name_beside(one, year),
        "figures": found.figures[one.pk],
        "really": really(one.mailbox),
        "arrives": arrives(one, number_of(request), today=today),
        "wrong": wrong,
    }
    context |= _out(request, one)
    if one.state == "draft":
        context |= {
            "subject": (typed or {}).get("subject", one.subject),
            "text": (typed or {}).get("text", one.text),
            "holdout": (typed or {}).get("holdout", one.holdout_percent),
            "fields": FIELDS.items(),
            "mailboxes": [box for box in mailboxes() if box.off_at is None],
            "gate": gate(one, found.figures[one.pk], name=context["name"], now=now),
        }
    else:
        context |= {
            "progress": progress_of(one, found.figures[one.pk], now=now),
            "wager": wager_of(one, now=now),
        }
        context["grounds"] = grounds(one, today=today)
    return render(request, "letters/letters.html", context, status=status)


def campaign_of(number: int) -> Any:
    """The campaign, or 404."""
    one = campaign_or_none(number)
    if one is None:
        raise Http404("There is no such campaign.")
    return one


def number_of(request: HttpRequest) -> int:
    """Which letter is asked for; 1 for a mangled number."""
    text = request.GET.get("letter") or request.POST.get("letter") or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 1


@dataclass(frozen=True, slots=True)
class Row:
    """One person of a list."""

    name: str
    account: str
    words: str
    url: str


def _out(request: HttpRequest, one: Any) -> dict[str, Any]:
    key = request.GET.get("out", "").replace("\0", "")
    after = request.GET.get("after", "")
    start = int(after) if after.isascii() and after.isdigit() and len(after) < 9 else 0
    words = people.group_words(key) if key else ""
    groups = people.left_out(one)
    context: dict[str, Any] = {
        "groups": groups,
        "out_count": sum(group.people for group in groups),
        "out": key if words else "",
        "out_words": words,
    }
    if words:
        found = people.people_of(one, key, after=start)
        context |= {"rows": [_row(one, row) for row in found.rows], "next": found.after, "start": start}
    return context


def _row(campaign: Any, row: Any) -> Row:
    message = getattr(row, "message", None)
    words = (message.last_words if message else "") or row.detail or row.ground_words
    changeable = campaign.state == "draft" and (row.state != "left_out" or row.taken_out)
    if changeable:
        url = reverse("campaign_person", args=[campaign.pk, row.pk])
    else:
        url = reverse("deal", args=[row.deal_id]) if row.deal_id else ""
    return Row(row.contact.name or "No name", row.account.name if row.account else "", words, url)


def _frame(by: By, year: int) -> dict[str, Any]:
    first_asked = "first asked us" if by == "inquiry" else "said no"
    return {
        "by": by,
        "year": year,
        "kicker": f"People by the month in which they {first_asked}, {year}",
        "made_of": LETTERS,
        "now": timezone.now(),
    }


def _first_of(found: Letters, year: int) -> Any:
    """What is opened of a year: what presses, else the first month that waits (None), else the last campaign."""
    mine = [one for month, one in found.whole.items() if month.year == year]
    for state in ("draft", "sending", "collecting"):
        for one in mine:
            if one.state == state:
                return one
    return mine[-1] if mine and found.next_waiting(year) is None else None


def _month(request: HttpRequest) -> date | None:
    try:
        month = read_month(request.GET.get("month", ""))
    except FilterError:
        return None
    return month if _YEARS[0] <= month.year <= _YEARS[1] else None


def _year(request: HttpRequest) -> int | None:
    text = request.GET.get("year", "")
    year = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0
    return year if _YEARS[0] <= year <= _YEARS[1] else None
