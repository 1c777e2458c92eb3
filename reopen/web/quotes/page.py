"""Record a quote with the letter that announces the call; its page, and what ends the wait for an answer."""

from datetime import date
from urllib.parse import quote as url_quote
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.ask.words import ASK_WITH_THE_QUOTE
from reopen.core.plain_english import full_day, hour
from reopen.records.queries.deal_page import DealPage
from reopen.records.queries.quotes import QuoteRow, quote_row
from reopen.services.acts import ActError, NotThereError, RestingError
from reopen.services.quotes import note_answered, record_quote, undo_answered, withdraw_quote
from reopen.services.quotes.announce import Proposal, propose
from reopen.services.quotes.send import NO_MAILBOX, can_send
from reopen.web import deal_words, made_of
from reopen.web.access import Request, allow
from reopen.web.deal import deal_or_404
from reopen.web.frame import tell
from reopen.web.office_clock import office_today
from reopen.web.quotes.form import QuoteForm, shown
from reopen.web.read_date import DateError, read_date
from reopen.web.typed_fields import SumField
from reopen.web.undo import taken_back

# A mail program's address line holds about as much; what is longer is copied.
_LONGEST_LINK = 1_800
_FIELDS = {"door": "door_words"}


@allow("owner", "manager", "rep")
def quote(request: Request, deal_id: int) -> HttpResponse:
    """The form for an open deal; saved, the letter to send, or the deal where it is on its way."""
    found = deal_or_404(request, deal_id)
    today = office_today()
    form = QuoteForm(request.POST or None, today=today, initial={"amount": found.amount})
    wrong = ""
    if request.method == "POST" and form.is_valid():
        try:
            done = record_quote(deal_id, form.quoting(), now=timezone.now(), viewer=request.viewer)
        except ActError as error:
            name = _FIELDS.get(error.field, error.field)
            if name in form.fields:
                form.add_error(name, error.message)
            else:
                wrong = error.message
        else:
            undo = "" if done.already else reverse("withdraw_quote", args=[done.quote_id])
            tell(request, " ".join([done.sentence, *done.warnings]), undo=undo)
            sent = form.cleaned_data["send"]
            there = reverse("deal", args=[deal_id]) if sent else reverse("quote", args=[done.quote_id])
            return HttpResponseRedirect(there)
    context = {
        "form": form,
        "deal": found,
        "title": deal_words.title(found),
        "standing": deal_words.standing(found),
        "whom": deal_words.whom(found),
        "is_open": found.status == "open",
        "ask": ASK_WITH_THE_QUOTE,
        "wrong": wrong,
        **_letter(request, found, form, today),
    }
    return render(request, "quotes/record.html", context, status=422 if request.method == "POST" else 200)


@allow("owner", "manager", "rep", methods=("GET",))
def letter(request: Request, deal_id: int) -> HttpResponse:
    """The letter for what is typed so far, for htmx. What the person has written themselves stays."""
    found = deal_or_404(request, deal_id)
    today = office_today()
    form = QuoteForm(request.GET, today=today)
    context = {"form": form, "deal": found, **_letter(request, found, form, today)}
    return render(request, "quotes/letter.html", context)


@allow("owner", "manager", "rep", methods=("GET",))
def one(request: Request, quote_id: int) -> HttpResponse:
    """A quote that is on record: its letter, to be copied or opened in a mail program, and what became of it."""
    row = _row_or_404(request, quote_id)
    found = deal_or_404(request, row.deal_id)
    context = {
        "row": row,
        "title": row.account,
        "deal": found,
        "mail_link": _mail_link(row, found),
        "is_missed": row.is_missed,
        "made_of": made_of.QUOTES,
    }
    return render(request, "quotes/quote.html", context)


@allow("owner", "manager", "rep", methods=("POST",))
def answered(request: Request, quote_id: int) -> HttpResponse:
    """They answered: the promised call is dropped."""
    _row_or_404(request, quote_id)
    words = request.POST.get("words", "").replace("\0", "")[:2000]
    try:
        done = note_answered(quote_id, now=timezone.now(), viewer=request.viewer, words=words)
    except (NotThereError, RestingError) as error:
        raise Http404 from error
    undo = reverse("undo_answered", args=[quote_id]) if done.quotes else ""
    tell(request, done.sentence, undo=undo)
    back = "quotes" if request.POST.get("from") == "list" else ""
    return HttpResponseRedirect(reverse("quotes") if back else reverse("deal", args=[done.deal_id]))


@allow("owner", "manager", "rep", methods=("POST",))
def not_answered(request: Request, quote_id: int) -> HttpResponse:
    """They had not: the quote waits again."""
    _row_or_404(request, quote_id)

    def act() -> tuple[int, str]:
        done = undo_answered(quote_id, now=timezone.now(), viewer=request.viewer)
        return done.deal_id, done.sentence

    return taken_back(request, act)


@allow("owner", "manager", "rep", methods=("POST",))
def withdraw(request: Request, quote_id: int) -> HttpResponse:
    """Take back a quote that was recorded by mistake."""
    row = _row_or_404(request, quote_id)

    def act() -> tuple[int, str]:
        done = withdraw_quote(quote_id, now=timezone.now(), viewer=request.viewer)
        return done.deal_id, done.sentence

    answer = taken_back(request, act)
    # Its own page is gone.
    return HttpResponseRedirect(reverse("deal", args=[row.deal_id])) if "deal" in request.POST else answer


def _letter(request: Request, found: DealPage, form: QuoteForm, today: date) -> dict[str, object]:
    """What quotes/letter.html reads: the promised day, the letter, and whether it can leave from here."""
    proposal = _proposal(request, found.id, form, today)
    call = ""
    if proposal.call_on is not None:
        clock = f", {hour(proposal.call_at)} their time" if proposal.call_at else ""
        call = f"{full_day(proposal.call_on)}{clock}"
    typed = form.data if form.is_bound else None
    cannot = can_send(found.id, request.viewer)
    return {
        "call": call,
        "why_not": proposal.why_not,
        "announces": bool(typed.get("announces")) if typed is not None else True,
        "send": bool(typed.get("send")) if typed is not None else not cannot,
        "cannot_send": cannot,
        "no_mailbox": cannot == NO_MAILBOX,
        "mailbox_url": reverse("mailbox" if request.viewer.role == "owner" else "my_mailbox"),
        **shown(form, proposal),
    }


def _proposal(request: Request, deal_id: int, form: QuoteForm, today: date) -> Proposal:
    """For what is typed, as far as it can be read."""
    typed = form.data if form.is_bound else {"announces": "1"}
    try:
        sent_on = (
            read_date(typed.get("sent_on", ""), today=today, past=True) if typed.get("sent_on") else today
        )
    except DateError:
        sent_on = today
    try:
        amount = SumField(required=False).clean(typed.get("amount", ""))
    except ValidationError:
        amount = None  # it is said beside its field
    return propose(
        deal_id,
        sent_on=sent_on,
        now=timezone.now(),
        viewer=request.viewer,
        number=typed.get("number", "")[:80],
        amount=amount,
        announces=bool(typed.get("announces")),
    )


def _row_or_404(request: Request, quote_id: int) -> QuoteRow:
    row = quote_row(request.viewer, quote_id, today=office_today())
    if row is None:
        raise Http404("There is no such quote, or it is another seller’s.")
    return row


def _mail_link(row: QuoteRow, found: DealPage) -> str:
    """An address that opens the letter in the person's own mail program; "" where there is nobody to write to."""
    if not found.emails or found.no_email:
        return ""
    query = urlencode({"subject": row.subject, "body": row.letter}, quote_via=url_quote)
    link = f"mailto:{url_quote(found.emails[0], safe='@+')}?{query}"
    return link if len(link) <= _LONGEST_LINK else f"mailto:{url_quote(found.emails[0], safe='@+')}"
