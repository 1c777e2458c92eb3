"""The Deal page: everything known of one deal, and what comes next."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from reopen.core.cadence.items import contract_months
from reopen.core.office_hours import is_open
from reopen.core.plain_english import plain_day
from reopen.core.words import own_words
from reopen.core.working_days import add_months
from reopen.crm.phone_number import phone_key
from reopen.records.queries.deal_page import DealPage, LossRow, deal_page
from reopen.records.queries.moves import MoveRow, moves_of_deal
from reopen.records.queries.quotes import QuoteRow, quotes_of_deal
from reopen.records.queries.resting import resting_page, resting_timeline, rests
from reopen.records.queries.successor import is_looked_for
from reopen.records.queries.timeline import Timeline, timeline
from reopen.records.queries.zones import zone_or_none
from reopen.services import cadence_settings
from reopen.services.plan_touches import preview_deal
from reopen.web import deal_words
from reopen.web.access import Request, allow
from reopen.web.booking_on_deal import Booking, booking_of
from reopen.web.contract_clock import ContractClock, contract_clock
from reopen.web.interview_on_deal import OnDeal, on_deal
from reopen.web.next_touches import Counted, Line, basis, lines
from reopen.web.office_clock import office_today
from reopen.web.opaque import text_of
from reopen.web.resting import RestsError, resting_response

MONTHS_AHEAD = 14
LONGEST_TERM = 600


@dataclass(frozen=True, slots=True)
class LossLine:
    """A loss with its prices in words."""

    row: LossRow
    prices: str
    made_of: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that deal/deal.html reads."""

    deal: DealPage
    title: str
    standing: str
    sentence: str
    headline_of: str
    whom: str
    phone: str
    phone_link: str
    may_call: bool
    place: str
    is_due: bool
    may_enter_care: bool
    looks_for_successor: bool
    moves: list[MoveRow]
    facts: list[tuple[str, str, str]]  # label, text, what it is made of
    made_of: list[tuple[str, str]]
    odd: list[tuple[str, str]]
    losses: list[LossLine]
    timeline: Timeline
    clock: ContractClock | None
    touches: list[Line]
    basis: str
    no_touches: str
    quotes: list[QuoteRow]
    no_yes: str
    ask_title: str
    questions: tuple[str, ...]
    five: Booking
    asked: OnDeal


@allow("owner", "manager", "rep", methods=("GET",))
def deal(request: Request, deal_id: int) -> HttpResponse:
    """The page. `?after=` shows the timeline from there on."""
    after = text_of(request.GET.get("after", ""))
    if (still := resting_page(request.viewer, deal_id)) is not None:
        return resting_response(request, still, after)
    found = deal_or_404(request, deal_id)
    page = _page(request, found, today=office_today(), after=after)
    return render(request, "deal/deal.html", {"page": page})


@allow("owner", "manager", "rep", methods=("GET",))
def more_timeline(request: Request, deal_id: int) -> HttpResponse:
    """The next lines of the timeline, for htmx."""
    after = text_of(request.GET.get("after", ""))
    if (still := resting_page(request.viewer, deal_id)) is not None:
        known = resting_timeline(still, after)
        return render(request, "deal/timeline.html", {"page": {"deal": still}, "timeline": known})
    found = deal_or_404(request, deal_id)
    part = timeline(found.id, contact_id=found.contact_id, time_zone=found.time_zone, after=after)
    return render(request, "deal/timeline.html", {"page": {"deal": found}, "timeline": part})


def deal_or_404(request: Request, deal_id: int) -> DealPage:
    """One that the viewer may not see is as absent as one that is not there. RestsError where it rests to them."""
    found = deal_page(
        request.viewer,
        deal_id,
        today=office_today(),
        own_words=own_words(cadence_settings.load()),
    )
    if found is None:
        if rests(request.viewer, deal_id):
            raise RestsError(deal_id)
        raise Http404("There is no such deal, or it is another seller’s.")
    return found


def _page(request: Request, found: DealPage, *, today: date, after: str) -> Page:
    until = add_months(today, MONTHS_AHEAD)
    plan = preview_deal(found.id, today=today, until=until)
    loss = found.loss
    phone, phone_link = phone_of(found)
    call = found.next_call
    made_of = dict(deal_words.made_of(found))
    return Page(
        deal=found,
        title=deal_words.title(found),
        standing=deal_words.standing(found),
        sentence=deal_words.sentence(found, today),
        headline_of=deal_words.HEADLINE_OF,
        whom=deal_words.whom(found),
        phone=phone,
        phone_link=phone_link,
        may_call=found.status == "lost" and found.door_state != "closed" and open_now(found),
        place=deal_words.place(found),
        is_due=call is not None and call.on <= today,
        may_enter_care=found.status == "lost" and found.in_care_since is None and not found.let_go,
        looks_for_successor=is_looked_for(found.id),
        moves=moves_of_deal(request.viewer, found.id),
        facts=[(label, text, made_of.get(label, "")) for label, text in deal_words.facts(found)],
        made_of=[("In the headline", deal_words.HEADLINE_OF), *made_of.items()],
        odd=sorted(found.odd.items()),
        losses=[
            LossLine(row, deal_words.prices(row, found.currency, found.amount), deal_words.price_basis(row))
            for row in found.losses
        ],
        timeline=timeline(found.id, contact_id=found.contact_id, time_zone=found.time_zone, after=after),
        clock=_clock(loss, today) if loss else None,
        touches=lines(
            plan,
            today=today,
            term_months=loss.term_months if loss else None,
            counted=_counted(found, loss),
        ),
        basis=basis(plan, today=today),
        no_touches=_no_touches(found),
        quotes=quotes_of_deal(request.viewer, found.id, today=today),
        no_yes=_no_yes(found, today),
        ask_title="Ask today" if call and call.on <= today else "Ask next time",
        questions=(
            call.questions or ("How is the project going now?", "What would you change, if you could?")
        )
        if call
        else (),
        five=booking_of(request.viewer, found, today=today),
        asked=on_deal(found, today=today),
    )


def _no_yes(found: DealPage, today: date) -> str:
    """A call without a standing yes is shown as such; "" where they said yes, or expect it."""
    if found.status != "lost" or found.next_call is None or found.next_call.promised:
        return ""
    answer = found.door[0] if found.door else None
    if found.door_state == "open":
        return ""
    if answer is not None and answer.state == "unsaid":
        return f"No standing yes: asked on {plain_day(answer.on, today)}, they said neither yes nor no."
    return "No standing yes: nobody has asked since the loss whether we may call. Ask in the next call."


def _counted(found: DealPage, loss: LossRow | None) -> Counted:
    rules = cadence_settings.load()
    return Counted(
        spoke_on=found.last_spoke_on,
        lost_on=found.lost_on,
        start=(loss.contract_start or loss.lost_on) if loss else None,
        settings=rules,
    )


def open_now(found: DealPage) -> bool:
    """Is it office hours there? Green only marks what can be done now."""
    zone = zone_or_none(found.time_zone)
    return is_open(timezone.now().astimezone(zone)) if zone else True


def phone_of(found: DealPage) -> tuple[str, str]:
    """(the number to call, its link); empty where there is none or they asked not to be called."""
    phone = found.phones[0] if found.phones and not found.no_phone else ""
    return phone, _tel(phone, found.country)


def _clock(loss: LossRow, today: date) -> ContractClock | None:
    if not loss.term_months or loss.term_months > LONGEST_TERM:
        return None
    rules = cadence_settings.load()
    months = contract_months(loss.term_months, rules.contract_every_months, rules.contract_from_share)
    try:
        return contract_clock(
            start=loss.contract_start or loss.lost_on,
            term_months=loss.term_months,
            notice_days=loss.notice_days,
            call_months=months if rules.contract_enabled else (),
            today=today,
            start_assumed=loss.contract_start is None,
        )
    except (OverflowError, ValueError):
        return None  # a start in the year 9999: nothing that can be drawn


def _tel(phone: str, country: str) -> str:
    key = phone_key(phone, country) if phone else ""
    return f"tel:{key}" if key.startswith("+") else ""


def _no_touches(found: DealPage) -> str:
    if found.status != "lost":
        return "Cadences are for lost deals."
    if found.let_go:
        return "We let them go: nothing is owed."
    if found.in_care_since is None:
        return "It waits in line; nothing is planned until it enters care."
    if found.no_phone and found.no_email:
        return "They asked us to stop: nothing is ever planned again."
    if found.door_state == "closed":
        return "The door is closed: no call is planned until they open it."
    return "Nothing is planned in the next fourteen months."
