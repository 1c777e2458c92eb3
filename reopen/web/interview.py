"""The sheet of a call: shown, kept as it is typed, finished."""

import secrets
from collections.abc import Mapping

from django.forms import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.interview import KINDS, Kind, clean
from reopen.core.plain_english import hour
from reopen.records.queries.company import company
from reopen.records.queries.deal_page import DealPage
from reopen.records.queries.interviews import open_sheet, unfinished
from reopen.records.queries.said_before import competitors_before
from reopen.records.queries.which_sheet import kind_of
from reopen.records.queries.zones import zone_or_none
from reopen.services.acts import ActError, NotThereError, RestingError
from reopen.services.interviews.finish import Learned, NextDay, finish_sheet
from reopen.services.interviews.save import LONGEST_WRITER, StaleError, Writing, save_sheet
from reopen.services.losing import LONGEST_NOTICE, LONGEST_TERM
from reopen.web import deal_words, made_of
from reopen.web.access import Request, allow
from reopen.web.deal import deal_or_404, open_now, phone_of
from reopen.web.frame import tell
from reopen.web.interview_page import WEEKS, next_choices, our_day, sheet_page
from reopen.web.office_clock import office_today
from reopen.web.read_date import DateError, read_day_and_hour
from reopen.web.resting import RestsError
from reopen.web.typed_fields import DayField, NumberField


@allow("owner", "manager", "rep")
def sheet(request: Request, deal_id: int) -> HttpResponse:
    """The page; a POST finishes the sheet, or with “keep” keeps it for later, where no script does."""
    found = deal_or_404(request, deal_id)
    if not found.losses or found.status != "lost":
        tell(request, "Only a lost deal is asked about: this one is not lost.")
        return HttpResponseRedirect(reverse("deal", args=[deal_id]))
    if request.method != "POST":
        kind = kind_of(
            found,
            today=office_today(),
            unfinished=unfinished(deal_id),
            asked_for=request.GET.get("kind", ""),
        )
        return _show(request, found, kind)
    kind = _kind(request.POST)
    if "keep" in request.POST:
        answer = _keep(request, deal_id, kind)
        if not answer:
            tell(request, "Kept. The sheet waits here to be finished.")
            return HttpResponseRedirect(reverse("deal", args=[deal_id]))
        return _show(request, found, kind, wrong={"": answer})
    return _finish(request, found, kind)


@allow("owner", "manager", "rep", methods=("POST",))
def save(request: Request, deal_id: int) -> HttpResponse:
    """Keep what is typed, for the page's script: {"version": 7, "at": "14:02"}; with 409 {"wrong": "…"}.

    “stale”: another window has written since, and what was typed comes along when the page is loaded.
    """
    form, now = request.POST, timezone.now()
    try:
        kept = save_sheet(
            deal_id, _kind(form), form.dict(), writing=_writing(form), now=now, viewer=request.viewer
        )
    except NotThereError as error:
        raise Http404(error.message) from None
    except RestingError as error:
        return JsonResponse({"wrong": f"{error.message} What you typed is not kept."}, status=409)
    except StaleError as error:
        return JsonResponse({"wrong": error.message, "stale": True}, status=409)
    except ActError as error:
        return JsonResponse({"wrong": error.message}, status=409)
    zone = zone_or_none(company().time_zone)
    return JsonResponse({"version": kept.version, "at": hour(now.astimezone(zone).time())})


@allow("owner", "manager", "rep", methods=("GET",))
def next_days(request: Request, deal_id: int) -> HttpResponse:
    """What the answers so far would bring, for htmx."""
    found = deal_or_404(request, deal_id)
    days = next_choices(found.id, request.GET.dict(), today=office_today())
    return render(request, "interview/next.html", {"next": days, "deal": found})


def _show(
    request: Request,
    found: DealPage,
    kind: Kind,
    *,
    typed: Mapping[str, str] | None = None,
    wrong: Mapping[str, str] | None = None,
) -> HttpResponse:
    phone, phone_link = phone_of(found)
    zone = zone_or_none(company().time_zone)
    page = sheet_page(
        found,
        open_sheet(found.id, kind),
        today=office_today(),
        now=timezone.now().astimezone(zone),
        writer=secrets.token_hex(8),
        typed=typed,
        wrong=wrong,
        competitors=tuple(competitors_before(request.viewer)),
    )
    context = {
        "page": page,
        "title": deal_words.title(found),
        "whom": deal_words.whom(found),
        "phone": phone,
        "phone_link": phone_link,
        "is_open": open_now(found),
        "wrong": (wrong or {}).get("", ""),
        "made_of": made_of.SHEET,
    }
    return render(request, "interview/sheet.html", context, status=422 if wrong else 200)


def _finish(request: Request, found: DealPage, kind: Kind) -> HttpResponse:
    form, today = request.POST, office_today()
    typed, wrong = form.dict(), {}
    start, term, notice = None, None, None
    field = DayField(required=False)
    field.today = today
    for name, reads in (
        ("contract_start", field),
        ("term_months", NumberField(required=False, most=LONGEST_TERM)),
        ("notice_days", NumberField(required=False, most=LONGEST_NOTICE)),
    ):
        try:
            value = reads.clean(form.get(name, ""))
        except ValidationError as error:
            wrong[name] = " ".join(error.messages)
            continue
        if name == "contract_start":
            start = value
        elif name == "term_months":
            term = value
        else:
            notice = value
    next_day = None
    try:
        next_day = _next_day(form)
    except DateError as error:
        wrong["next"] = str(error)
    if not wrong:
        try:
            finished = finish_sheet(
                found.id,
                kind,
                typed,
                Learned(contract_start=start, term_months=term, notice_days=notice),
                writing=_writing(form),
                now=timezone.now(),
                viewer=request.viewer,
                touch_id=found.next_call.touch_id if found.next_call else None,
                next_day=next_day,
            )
        except RestingError as error:
            raise RestsError(found.id, error.message) from None
        except ActError as error:
            stale = isinstance(error, StaleError) or error.field in ("sheet", "deal", "touch", "outcome")
            wrong = {"" if stale else error.field: error.message}
        else:
            tell(request, finished.sentence, undo=reverse("undo", args=[finished.outcome_id]))
            return HttpResponseRedirect(reverse("deal", args=[found.id]))
    return _show(request, found, kind, typed=clean(kind, typed) | _when(form), wrong=wrong)


def _keep(request: Request, deal_id: int, kind: Kind) -> str:
    """Why it is not kept, in a sentence; "" where it is."""
    try:
        save_sheet(
            deal_id,
            kind,
            request.POST.dict(),
            writing=_writing(request.POST),
            now=timezone.now(),
            viewer=request.viewer,
        )
    except RestingError as error:
        raise RestsError(deal_id, error.message) from None
    except ActError as error:
        return error.message
    return ""


def _next_day(form: QueryDict) -> NextDay | None:
    """DateError where a day was named that cannot be read."""
    when, text = form.get("when", "plan"), form.get("next", "").strip()
    if weeks := next((number for value, number, _ in WEEKS if value == when), None):
        return NextDay(on=our_day(office_today(), weeks), named=False)
    if when == "named" or text:
        if not text:
            raise DateError("Which day did they name? Type it like “24 Mar 2026” or “+2w”.")
        on, at = read_day_and_hour(text, today=office_today())
        return NextDay(on=on, at=at)
    return None


def _when(form: QueryDict) -> dict[str, str]:
    return {name: form.get(name, "") for name in ("when", "next") if form.get(name)}


def _kind(form: QueryDict) -> Kind:
    given = form.get("kind", "")
    return next((kind for kind in KINDS if kind == given), "check_in")


def _writing(form: QueryDict) -> Writing:
    return Writing(
        _window(form.get("writer", "")),
        _number(form.get("base")),
        _number(form.get("version")),
        _window(form.get("after", "")),
        _number(form.get("upto")),
    )


def _window(name: str) -> str:
    name = name.replace("\0", "")[:LONGEST_WRITER]
    return name if name.isascii() and name.isalnum() else ""


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
