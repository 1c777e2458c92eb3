"""Lose a deal: the words to say at the no first, then what we know, then what follows."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.words import ASK_AT_THE_NO, ASK_FOR_FIVE_MINUTES
from reopen.records.queries.deal_list import DealRow
from reopen.records.queries.sellers import sellers
from reopen.services.acts import ActError
from reopen.services.booking.book import book
from reopen.services.booking.offers import offers
from reopen.services.lose_deal import Losing, NewDeal, lose_deal
from reopen.services.undo_loss import undo_loss
from reopen.web import deal_words, made_of
from reopen.web.access import Request, allow
from reopen.web.booking_on_deal import offer_of, read_slot
from reopen.web.deal import deal_or_404
from reopen.web.find import find
from reopen.web.frame import tell
from reopen.web.lose_form import LoseForm, NewDealForm
from reopen.web.office_clock import office_today
from reopen.web.undo import taken_back

_FIELDS = {
    "post_mortem_at": "post_mortem_on",
    "installed": "quantity",
    "door": "door_words",
    "owner": "owner_id",
}


@allow("owner", "manager", "rep")
def lose(request: Request, deal_id: int) -> HttpResponse:
    """The form for a deal on record; saved, its page with the next touches."""
    found = deal_or_404(request, deal_id)
    today = office_today()
    initial = {"our_price": found.amount, "stage": found.stage}
    form = LoseForm(request.POST or None, today=today, viewer=request.viewer, initial=initial)
    wrong = ""
    if request.method == "POST" and form.is_valid():
        wrong, answer = _save(request, form, None, deal_id)
        if answer is not None:
            return answer
    context = {
        "form": form,
        "title": deal_words.title(found),
        "deal": found,
        "standing": deal_words.standing(found),
        "whom": deal_words.whom(found),
        "wrong": wrong,
        "offer": offer_of(offers(deal_id, now=timezone.now(), viewer=request.viewer)),
        "chosen": request.POST.get("slot", ""),
    }
    return _page(request, context, failed=request.method == "POST")


@allow("owner", "manager", "rep")
def lose_new(request: Request) -> HttpResponse:
    """Find the deal, or, with `?new=` or on POST, the form for one that no CRM knows."""
    viewer = request.viewer
    text = request.GET.get("q", "").strip()[:200]
    if request.method == "GET" and "new" not in request.GET:
        rows: list[DealRow] = []
        more = False
        if text:
            rows, more = find(viewer, text)
            rows.sort(key=lambda row: row.status != "open")
        explained = {"worth": made_of.DEALS["worth"]} if rows else {}
        return render(
            request, "lose/find.html", {"text": text, "rows": rows, "more": more, "made_of": explained}
        )
    choices = [(seller.id, seller.name) for seller in sellers(viewer)]
    new = NewDealForm(
        request.POST or None,
        sellers=choices,
        mine=viewer.deal_owner_id,
        initial={"account": request.GET.get("new", "")},
    )
    form = LoseForm(request.POST or None, today=office_today(), viewer=viewer)
    wrong = ""
    if request.method == "POST" and new.is_valid() and form.is_valid():
        wrong, answer = _save(request, form, new, None)
        if answer is not None:
            return answer
    return _page(
        request,
        {"form": form, "new": new, "title": "A new deal", "wrong": wrong},
        failed=request.method == "POST",
    )


@allow("owner", "manager", "rep", methods=("POST",))
def undo(request: Request, loss_id: int) -> HttpResponse:
    """Take a loss back that was noted by hand."""

    def act() -> tuple[int, str]:
        done = undo_loss(loss_id, now=timezone.now(), viewer=request.viewer)
        return done.deal_id, done.sentence

    return taken_back(request, act)


def _save(
    request: Request, form: LoseForm, new: NewDealForm | None, deal_id: int | None
) -> tuple[str, HttpResponse | None]:
    """(what is wrong with the whole, the answer once saved)."""
    deal: int | NewDeal = NewDeal(**new.cleaned_data) if new is not None else deal_id or 0
    losing = form.losing()
    if (slot := read_slot(request.POST.get("slot", ""))) is not None:
        losing = replace(losing, post_mortem_at=datetime.combine(*slot))
    try:
        lost = lose_deal(deal, losing, now=timezone.now(), viewer=request.viewer)
    except ActError as error:
        name = _FIELDS.get(error.field, error.field)
        for part in (form, new):
            if part is not None and name in part.fields:
                part.add_error(name, error.message)
                return "", None
        return error.message, None
    undo_url = "" if lost.already else reverse("undo_loss", args=[lost.loss_id])
    booked = "" if lost.already else _book(request, lost.deal_id, losing)
    tell(request, " ".join(part for part in (lost.sentence, *lost.warnings, booked) if part), undo=undo_url)
    return "", HttpResponseRedirect(reverse("deal", args=[lost.deal_id]))


def _book(request: Request, deal_id: int, losing: Losing) -> str:
    """The agreed five minutes into both calendars; what came of it. The loss is saved, whatever that is."""
    agreed = losing.post_mortem_at
    if agreed is None:
        return ""
    try:
        return book(deal_id, agreed.date(), agreed.time(), now=timezone.now(), viewer=request.viewer).sentence
    except ActError as error:
        return error.message


def _page(request: Request, context: dict[str, Any], *, failed: bool) -> HttpResponse:
    words = {"ask": ASK_AT_THE_NO, "ask_five": ASK_FOR_FIVE_MINUTES}
    return render(request, "lose/lose.html", {**words, **context}, status=422 if failed else 200)
