"""/team/: sellers with their minutes, users with their roles, teams with their managers."""

from datetime import date
from typing import Any, Literal

from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse

from reopen.core.own_day import THE_COMPANYS, read_own_day
from reopen.core.plain_english import full_day, hour, many
from reopen.records.queries.company import company
from reopen.records.queries.day_scope import week_used
from reopen.records.queries.promises_kept import Missed, promises_kept
from reopen.records.queries.team import MOST, SellerRow, seller_row, seller_rows, team_rows, user_rows
from reopen.services.public_holidays import public_holidays
from reopen.services.team import (
    add_team,
    remove_team,
    rename_team,
    set_minutes,
    set_own_day,
    set_sellers_team,
)
from reopen.services.users import UserError
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.office.four_a_year import four_a_year, rivals_words
from reopen.web.office.places import places
from reopen.web.office.user_form import InviteForm
from reopen.web.office_clock import office_now


@allow("owner", "manager", methods=("GET",))
def team(request: Request) -> HttpResponse:
    """The owner changes things here; a manager reads the own team."""
    return show(request)


def show(
    request: Request,
    *,
    invite: InviteForm | None = None,
    wrong: dict[str, str] | None = None,
    typed: dict[int, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page; `wrong` has sentences for "seller-12", "hours-12" and "team", `typed` the hours that were refused."""
    viewer = request.viewer
    is_owner = viewer.role == "owner"
    sellers = seller_rows(viewer)
    now = office_now()
    today = now.date()
    kept, missed = promises_kept(viewer, [row.id for row in sellers], today=today, holidays=public_holidays)
    floor = four_a_year(viewer, [row.id for row in sellers], today=today)
    used = week_used(viewer, now=now)
    names = {row.id: row.name for row in sellers}
    wrong = wrong or {}
    return render(
        request,
        "office/team.html",
        {
            "places": places(request),
            "rivals": rivals_words(viewer),
            "made_of": {k: v for k, v in made_of.TEAM.items() if sellers and (is_owner or k != "rivals")},
            "is_owner": is_owner,
            "sellers": [
                {
                    "row": row,
                    "kept": kept[row.id],
                    "floor": floor[row.id],
                    "week": _week(row, used.get(row.id, (0, 0))[0]),
                    "wrong": wrong.get(f"seller-{row.id}", ""),
                    "hours": (typed or {}).get(row.id, row.own_day.text if row.own_day else ""),
                    "hours_wrong": wrong.get(f"hours-{row.id}", ""),
                }
                for row in sellers
            ],
            "missed": [
                {"row": row, "seller": names[row.owner_id], "what": _promised(row, today)} for row in missed
            ],
            "users": user_rows(viewer),
            "teams": [{"row": row, "wrong": wrong.get(f"team-{row.id}", "")} for row in team_rows(viewer)],
            "team_wrong": wrong.get("team", ""),
            "invite": invite or (InviteForm() if is_owner else None),
            "company": company(),
            "company_day": THE_COMPANYS,
            "in_line": sum(row.in_line for row in sellers),
            "most": MOST,
        },
        status=status,
    )


@allow("owner", methods=("POST",))
def seller(request: Request, seller_id: int) -> HttpResponse:
    """Minutes a day and a week, pace and team of one seller. Undo sends the old values in the address."""
    before = seller_row(request.viewer, seller_id)
    if before is None:
        raise Http404
    wanted: QueryDict = request.POST if "minutes" in request.POST else request.GET
    try:
        care = wanted.get("care", "").strip()
        set_minutes(
            seller_id,
            minutes_a_day=_whole("minutes_a_day", wanted.get("minutes", "")),
            minutes_a_week=_a_week(wanted.get("week", "")) if "week" in wanted else None,
            care_minutes_a_day=_whole("care_minutes_a_day", care) if care else "company",
        )
        if "team" in wanted:
            team_id = wanted.get("team", "")
            set_sellers_team(seller_id, _whole("team", team_id) if team_id else None)
    except UserError as why:
        return show(request, wrong={f"seller-{seller_id}": str(why)}, status=422)
    minutes, week = wanted.get("minutes", "").strip(), wanted.get("week", "").strip()
    and_week = f" and {week} a week" if week else ""
    tell(request, f"{before.name} has {minutes} minutes a day{and_week} from now on.", undo=_back(before))
    return HttpResponseRedirect(reverse("team"))


@allow("owner", "manager", methods=("POST",))
def seller_week(request: Request, seller_id: int) -> HttpResponse:
    """Minutes a week of one seller: a manager's, of the own team. Undo sends the old ones in the address."""
    before = seller_row(request.viewer, seller_id)
    if before is None:
        raise Http404
    wanted: QueryDict = request.POST if "week" in request.POST else request.GET
    try:
        set_minutes(seller_id, minutes_a_week=_a_week(wanted.get("week", "")))
    except UserError as why:
        return show(request, wrong={f"seller-{seller_id}": str(why)}, status=422)
    week = wanted.get("week", "").strip()
    old = "" if before.minutes_a_week is None else before.minutes_a_week
    tell(
        request,
        f"{before.name} has {week} minutes a week from now on."
        if week
        else f"No week ends {before.name}’s days from now on.",
        undo=f"{reverse('seller_week', args=[seller_id])}?week={old}",
    )
    return HttpResponseRedirect(reverse("team"))


@allow("owner", "manager", methods=("POST",))
def seller_hours(request: Request, seller_id: int) -> HttpResponse:
    """The own working day of one seller; empty: the company's. Undo sends the old one in the address."""
    before = seller_row(request.viewer, seller_id)
    if before is None:
        raise Http404
    wanted: QueryDict = request.POST if "hours" in request.POST else request.GET
    text = wanted.get("hours", "").replace("\0", "").strip()
    try:
        own = read_own_day(text) if text else None
        set_own_day(seller_id, own)
    except (UserError, ValueError) as why:
        return show(request, wrong={f"hours-{seller_id}": str(why)}, typed={seller_id: text}, status=422)
    query = QueryDict(mutable=True)
    query["hours"] = before.own_day.text if before.own_day else ""
    tell(
        request,
        f"{before.name} works {own.words} from now on. What is agreed already stays where it is."
        if own
        else f"{before.name} works the company’s hours from now on: {THE_COMPANYS.words}.",
        undo=f"{reverse('seller_hours', args=[seller_id])}?{query.urlencode()}",
    )
    return HttpResponseRedirect(f"{reverse('team')}#hours")


@allow("owner", methods=("POST",))
def add(request: Request) -> HttpResponse:
    """A new team."""
    try:
        made = add_team(request.POST.get("name", "").replace("\0", ""))
    except UserError as why:
        return show(request, wrong={"team": str(why)}, status=422)
    tell(request, f"The team {made.name} is made. Put sellers into it above.")
    return HttpResponseRedirect(reverse("team"))


@allow("owner", methods=("POST",))
def one(request: Request, team_id: int) -> HttpResponse:
    """Another name for a team, or its end."""
    if not any(row.id == team_id for row in team_rows(request.viewer)):
        raise Http404
    try:
        if "remove" in request.POST:
            remove_team(team_id)
            tell(request, "The team is gone.")
        else:
            rename_team(team_id, request.POST.get("name", "").replace("\0", ""))
            tell(request, "The team has its new name.")
    except UserError as why:
        return show(request, wrong={f"team-{team_id}": str(why)}, status=422)
    return HttpResponseRedirect(reverse("team"))


_WHAT = {"quote_follow_up": "about a quote", "post_mortem": "post-mortem", "call_back": "call-back"}


def _promised(row: Missed, today: date) -> str:
    """What was promised, and what came of it: "post-mortem, Fri 20 Feb 2026 at 14:00 their time; made 2 days late"."""
    at = f" at {hour(row.at)} their time" if row.at else ""
    what = f"{_WHAT[row.kind]}, {full_day(row.due_on)}{at}"
    if row.made_on is not None:
        return f"{what}; made {many((row.made_on - row.due_on).days, 'day')} late"
    return (
        f"{what}; owed for {many((today - row.due_on).days, 'day')}" if row.is_owed else f"{what}; never made"
    )


def _week(row: SellerRow, minutes: int) -> str:
    """What is used of it: "40 of 120", and of a seller without a week "40"."""
    return f"{minutes:,}" if row.minutes_a_week is None else f"{minutes:,} of {row.minutes_a_week:,}"


def _a_week(text: str) -> int | Literal["no week"]:
    return _whole("minutes_a_week", text) if text.strip() else "no week"


def _whole(field: str, text: str) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        raise UserError(field, f"“{text}” is not a whole number. Write the minutes, like 60.")
    return int(text)


def _back(before: SellerRow) -> str:
    query = QueryDict(mutable=True)
    facts: dict[str, Any] = {
        "minutes": before.minutes_a_day,
        "week": "" if before.minutes_a_week is None else before.minutes_a_week,
        "care": "" if before.care_minutes_a_day is None else before.care_minutes_a_day,
        "team": before.team_id or "",
    }
    for name, value in facts.items():
        query[name] = str(value)
    return f"{reverse('seller', args=[before.id])}?{query.urlencode()}"
