"""/settings/cadences/: when to get back to a lost deal, as a form and as the one file behind it."""

from time import monotonic

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reopen.core.cadence import DEFAULT, CadenceSettings, SettingsError, read_settings
from reopen.core.plain_english import count, many
from reopen.core.words import NAMES, check_own
from reopen.records.queries.company import company
from reopen.services import cadence_settings
from reopen.services.replan_care import ask_for_replan, replan_some
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.frame import forget_undo, tell
from reopen.web.office.cadence_change import changes
from reopen.web.office.cadence_form import SPOKEN, CadenceForm
from reopen.web.office.places import places
from reopen.web.office_clock import office_today

_BEFORE = "cadences_before"
_PATIENCE = 2.0  # seconds that the page waits for deals to be planned anew; the worker does the rest


@allow("owner")
def cadences(request: Request) -> HttpResponse:
    """Look first: "Show what changes" saves nothing. "Save" does, and Z takes it back."""
    settings, broken = _in_force()
    raw = request.POST.get("raw")
    form = CadenceForm(request.POST if request.method == "POST" and raw is None else None, settings=settings)
    wrong: SettingsError | None = broken
    text: str | None = None
    if request.method == "POST":
        if raw is not None:
            text, wrong = raw.replace("\r\n", "\n"), None
        else:
            text = form.new_text() if form.is_valid() else None
    new: CadenceSettings | None = None
    if text is not None:
        try:
            new = _read(text)
        except SettingsError as error:
            wrong = error
    if text is not None and new is not None and "save" in request.POST:
        return _save(request, text)
    shown = text if text is not None else _file()
    return render(
        request,
        "office/cadences.html",
        {
            "places": places(request),
            "sentence": _sentence(settings),
            "form": form,
            "words": [form[f"words_{name}"] for name in SPOKEN],
            "own": [(custom, form[f"remove_{custom.name}"]) for custom in settings.custom],
            "names": NAMES,
            "raw": shown,
            "wrong": wrong,
            "wrong_line": _line(shown, wrong),
            "broken": broken,
            "raw_open": raw is not None or broken is not None,
            "changes": _changes(settings, new) if new is not None else None,
            "example": _changes(settings, settings) if request.method != "POST" else None,
            "today": office_today(),
            "path": cadence_settings.path(),
            "made_of": made_of.CADENCES,
        },
        status=422 if request.method == "POST" and new is None else 200,
    )


@allow("owner", methods=("POST",))
def undo(request: Request) -> HttpResponse:
    """Put back the file that stood before the last save of this session."""
    before = request.session.pop(_BEFORE, None)
    forget_undo(request)
    if before is None:
        tell(request, "There is nothing to take back.")
        return HttpResponseRedirect(reverse("cadences"))
    cadence_settings.save(before)
    tell(request, "The cadences are as they were before. " + _plan_anew())
    return HttpResponseRedirect(reverse("cadences"))


def _read(text: str) -> CadenceSettings:
    """The settings of a text, if their words can be said too; SettingsError."""
    settings = read_settings(text)
    for key, why in check_own(settings):
        raise SettingsError(0, f"{key}: {why}")
    return settings


def _save(request: Request, text: str) -> HttpResponse:
    before = _file()
    cadence_settings.save(text)
    try:
        read_settings(before)
    except SettingsError:
        request.session.pop(_BEFORE, None)
        undo_url = ""
    else:
        request.session[_BEFORE] = before
        undo_url = reverse("cadences_undo")
    tell(request, "The cadences are saved. " + _plan_anew(), undo=undo_url)
    return HttpResponseRedirect(reverse("cadences"))


def _plan_anew() -> str:
    """Plan the deals in care anew for a moment; what was done, and what is left to the worker, in words."""
    ask_for_replan()
    started, done, today = monotonic(), 0, office_today()
    while monotonic() - started < _PATIENCE:
        some = replan_some(today=today)
        done += some
        if not some:
            return f"{done:,} {'deal' if done == 1 else 'deals'} in care planned anew."
    return f"{done:,} deals in care are planned anew; the others follow in the background."


def _sentence(settings: CadenceSettings) -> str:
    """What holds for every lost deal: "Check-ins come four to 13 weeks apart, never fewer than four calls a year."."""
    shortest, longest = min(settings.gaps), max(settings.gaps)
    weeks = many(longest, "week") if shortest == longest else f"{count(shortest)} to {many(longest, 'week')}"
    return f"Check-ins come {weeks} apart, never fewer than four calls a year."


def _in_force() -> tuple[CadenceSettings, SettingsError | None]:
    """The settings, or the defaults with the error of a file that someone broke by hand."""
    try:
        return cadence_settings.load(), None
    except SettingsError as error:
        return DEFAULT, error


def _file() -> str:
    try:
        return cadence_settings.text()
    except SettingsError:
        return ""


def _line(text: str, wrong: SettingsError | None) -> str:
    lines = text.splitlines()
    return lines[wrong.line - 1].strip() if wrong and 0 < wrong.line <= len(lines) else ""


def _changes(old: CadenceSettings, new: CadenceSettings) -> object:
    return changes(old, new, today=office_today(), country=company().country)
