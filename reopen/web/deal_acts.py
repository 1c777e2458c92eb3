"""What one does on a deal's page: note a call, an answer at the door, facts; reopen, take into care, let go."""

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.ask.words import ANSWERS, ASK_AT_THE_NO
from reopen.core.plain_english import full_day
from reopen.records.queries.resting import rests
from reopen.records.queries.said_before import competitors_before, reasons_before
from reopen.services.acts import ActError, RestingError
from reopen.services.care import let_go, take_into_care
from reopen.services.edit_facts import edit_facts
from reopen.services.note_door import note_door, undo_door
from reopen.services.reopen_deal import reopen_deal
from reopen.web import deal_words, made_of
from reopen.web.access import Request, allow
from reopen.web.act_on_call import LOOK, said_when_saved, save_outcome, still_removed, typed_in
from reopen.web.call_sheet import MUST_BE_SEEN, OUTCOMES, Typed, after_outcome
from reopen.web.deal import deal_or_404, open_now, phone_of
from reopen.web.facts_form import FactsForm
from reopen.web.frame import tell
from reopen.web.office_clock import office_today
from reopen.web.read_date import DateError, read_date
from reopen.web.resting import RestsError
from reopen.web.undo import taken_back


@allow("owner", "manager", "rep")
def call(request: Request, deal_id: int) -> HttpResponse:
    """The call sheet of a deal, planned or out of the blue."""
    still_removed(request, deal_id)
    found = deal_or_404(request, deal_id)
    typed, wrong, status = Typed(), "", 200
    if request.method == "POST":
        status = 422
        typed = typed_in(request.POST)
        if typed.outcome in MUST_BE_SEEN and request.POST.get("seen") != typed.outcome:
            wrong = LOOK[typed.outcome]
        else:
            try:
                touch_id = found.next_call.touch_id if found.next_call else None
                done = save_outcome(request, typed, touch_id=touch_id, deal_id=deal_id)
            except DateError as error:
                typed = _with_next_wrong(typed, str(error))
            except RestingError as error:
                raise RestsError(deal_id, error.message) from None
            except ActError as error:
                at_the_day = error.field == "next"
                typed = _with_next_wrong(typed, error.message) if at_the_day else typed
                wrong = "" if at_the_day else error.message
            else:
                tell(request, said_when_saved(done), undo=reverse("undo", args=[done.outcome_id]))
                return _to_deal(deal_id)
    phone, phone_link = phone_of(found)
    context = {
        "deal": found,
        "title": deal_words.title(found),
        "whom": deal_words.whom(found),
        "phone": phone,
        "phone_link": phone_link,
        "is_open": open_now(found),
        "outcomes": OUTCOMES,
        "typed": typed,
        "after": after_outcome(deal_id, found.contact, typed, today=office_today()),
        "wrong": wrong,
    }
    return render(request, "deal/call.html", {**context, "made_of": made_of.CALL}, status=status)


@allow("owner", "manager", "rep", methods=("GET",))
def call_next(request: Request, deal_id: int) -> HttpResponse:
    """What the outcome asked about would bring, for htmx."""
    found = deal_or_404(request, deal_id)
    typed = _named(typed_in(request.GET))
    after = after_outcome(deal_id, found.contact, typed, today=office_today())
    return render(request, "today/after.html", {"after": after})


@allow("owner", "manager", "rep")
def door(request: Request, deal_id: int) -> HttpResponse:
    """Ask whether we may get back in touch, and note the answer with its day."""
    found = deal_or_404(request, deal_id)
    form, today = request.POST, office_today()
    wrong = on_wrong = ""
    if request.method == "POST":
        state = next((one for one in ANSWERS if one == form.get("state")), None)
        try:
            if state is None:
                raise ActError("state", "Choose what they said: yes, no, or neither.")
            done = note_door(
                deal_id,
                state,
                now=timezone.now(),
                viewer=request.viewer,
                words=form.get("words", "").replace("\0", ""),
                everything=bool(form.get("everything")),
                on=read_date(form["on"], today=today, past=True) if form.get("on", "").strip() else None,
            )
        except DateError as error:
            on_wrong = str(error)
        except ActError as error:
            wrong, on_wrong = ("", error.message) if error.field == "on" else (error.message, "")
        else:
            tell(request, done.sentence, undo=reverse("undo_door", args=[done.answer_id]))
            return _to_deal(deal_id)
    context = {
        "deal": found,
        "title": deal_words.title(found),
        "ask": ASK_AT_THE_NO,
        "typed": form,
        "on": form.get("on", full_day(today)),
        "wrong": wrong,
        "on_wrong": on_wrong,
    }
    return render(request, "deal/door.html", context, status=422 if wrong or on_wrong else 200)


@allow("owner", "manager", "rep", methods=("POST",))
def undo_answer(request: Request, answer_id: int) -> HttpResponse:
    """Take an answer at the door back."""

    def act() -> tuple[int, str]:
        done = undo_door(answer_id, now=timezone.now(), viewer=request.viewer)
        return done.deal_id, done.sentence

    return taken_back(request, act)


@allow("owner", "manager", "rep")
def facts(request: Request, deal_id: int) -> HttpResponse:
    """Mend what is known."""
    found = deal_or_404(request, deal_id)
    form = FactsForm(request.POST or None, deal=found, today=office_today())
    wrong = ""
    if request.method == "POST" and form.is_valid():
        try:
            done = edit_facts(deal_id, form.facts(), now=timezone.now(), viewer=request.viewer)
        except ActError as error:
            if error.field in form.fields:
                form.add_error(error.field, error.message)
            else:
                wrong = error.message
        else:
            tell(request, done.sentence)
            return _to_deal(deal_id)
    context = {
        "deal": found,
        "title": deal_words.title(found),
        "form": form,
        "wrong": wrong,
        "competitors": competitors_before(request.viewer),
        "reasons": reasons_before(request.viewer),
    }
    return render(request, "deal/facts.html", context, status=422 if request.method == "POST" else 200)


@allow("owner", "manager", "rep", methods=("POST",))
def reopen(request: Request, deal_id: int) -> HttpResponse:
    """Open a lost deal again."""

    def act() -> tuple[str, str]:
        done = reopen_deal(deal_id, now=timezone.now(), viewer=request.viewer)
        return done.sentence, reverse("undo", args=[done.outcome_id]) if done.outcome_id else ""

    return _do(request, deal_id, act, resting=True)


@allow("owner", "manager", "rep", methods=("POST",))
def enter_care(request: Request, deal_id: int) -> HttpResponse:
    """Take a lost deal into care."""

    def act() -> tuple[str, str]:
        done = take_into_care(deal_id, now=timezone.now(), viewer=request.viewer)
        return done.sentence, "" if done.already else reverse("let_go", args=[deal_id])

    return _do(request, deal_id, act)


@allow("owner", "manager", "rep", methods=("POST",))
def leave_care(request: Request, deal_id: int) -> HttpResponse:
    """“We let them go.”"""

    def act() -> tuple[str, str]:
        done = let_go(deal_id, now=timezone.now(), viewer=request.viewer)
        return done.sentence, "" if done.already else reverse("care", args=[deal_id])

    return _do(request, deal_id, act)


def _do(
    request: Request, deal_id: int, act: Callable[[], tuple[str, str]], *, resting: bool = False
) -> HttpResponse:
    if not (resting and rests(request.viewer, deal_id)):
        deal_or_404(request, deal_id)
    try:
        words, undo_url = act()
    except ActError as error:
        words, undo_url = error.message, ""
    tell(request, words, undo=undo_url)
    return _to_deal(deal_id)


def _to_deal(deal_id: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("deal", args=[deal_id]))


def _with_next_wrong(typed: Typed, words: str) -> Typed:
    return replace(typed, next_wrong=words)


def _named(typed: Typed) -> Typed:
    return replace(typed, named=True)
