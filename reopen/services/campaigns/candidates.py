"""Who belongs to a cohort, with all that the rules of core.cohort want to know of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.db.models import Max, Model, Q, QuerySet
from django.db.models.functions import Coalesce

from reopen.core.cohort import AtAccount, By, Candidate, Filter, in_month, next_month
from reopen.core.lawful_ground import Ground, ground, kind_of
from reopen.core.letter import Course, beginning, we_began
from reopen.core.suppression import Stop, stopped_channels
from reopen.records.models import (
    Account,
    Campaign,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DoorAnswer,
    Lead,
    Loss,
    Message,
    Promise,
    Recipient,
    Touch,
)
from reopen.services.campaigns.country import country_of
from reopen.services.outbox.stops import stops_on

_CHUNK = 500
_Row = TypeVar("_Row", bound=Model)
_LAST_LETTER = (
    Message.State.QUEUED,
    Message.State.SENDING,
    Message.State.SENT,
    Message.State.UNKNOWN,
    Message.State.DRAFTED,
)


@dataclass(frozen=True, slots=True)
class Cohort:
    """The candidates, and how many deals or leads of it have no person on record."""

    candidates: list[Candidate]
    without_person: int


def cohort_of(
    month: date | None,
    by: By,
    where: Filter,
    *,
    on: date,
    campaign: Campaign | None = None,
    mailing: bool = False,
    contacts: Collection[int] | None = None,
) -> Cohort:
    """The cohort of a month, or of a filter, as it stands on that day; with `mailing` those whose letter is due.

    `campaign` is one whose own marks count (whom the owner took out) and whose own letters do not. `contacts`: of
    these people alone.
    """
    deals = _due(on) if mailing else _deals(month, by, where)
    leads = _leads(month, by, where)
    begun = [
        *_of_deals(_all_of(deals, contacts)),
        *(() if mailing else (_of_lead(row) for row in _all_of(leads, contacts))),
    ]
    begun = [
        one
        for one in begun
        if (month is None or in_month(one.candidate(), month, by)) and where.matches(one.candidate())
    ]
    known = [one for one in begun if one.contact_id is not None]
    people = _People.of({one.contact_id for one in known if one.contact_id is not None}, campaign)
    accounts = _Accounts.of({one.account_id for one in known if one.account_id is not None})
    return Cohort(
        [one.candidate(people, accounts, on=on) for one in known],
        len(begun) - len(known),
    )


def _all_of(rows: "QuerySet[_Row]", contacts: Collection[int] | None) -> "list[_Row]":
    if contacts is None:
        return list(rows)
    return [row for part in _pieces(contacts) for row in rows.filter(contact__in=part)]


@dataclass(slots=True)
class _Begun:
    """A lost deal or a dead lead."""

    contact_id: int | None
    account_id: int | None
    facts: dict[str, Any]
    # On record that they asked; None: that it was we who began.
    they_asked: bool | None = False

    def candidate(
        self,
        people: "_People | None" = None,
        accounts: "_Accounts | None" = None,
        *,
        on: date | None = None,
    ) -> Candidate:
        known: dict[str, Any] = {}
        if people is not None and accounts is not None and on is not None:
            known = people.known(self.contact_id or 0)
            known["at_account"] = accounts.business.get(self.account_id or 0, "")
            known["ground"] = _ground(self, people, accounts, on)
        return Candidate(contact_id=self.contact_id or 0, account_id=self.account_id, **self.facts, **known)


def _deals(month: date | None, by: By, where: Filter) -> QuerySet[Deal]:
    found = Deal.objects.filter(status=Deal.Status.LOST, let_go=False)
    if where.status == "dead":
        return found.none()
    if month is not None:
        first, after = month, next_month(month)
        found = (
            found.filter(opened_on__gte=first, opened_on__lt=after)
            if by == "inquiry"
            else found.filter(lost_on__gte=first, lost_on__lt=after)
        )
    if where.lost_before:
        found = found.filter(lost_on__lt=where.lost_before)
    if where.lost_since:
        found = found.filter(lost_on__gte=where.lost_since)
    if where.product:
        found = found.filter(product__iexact=where.product)
    if where.competitor:
        found = found.filter(losses__competitor__name__iexact=where.competitor).distinct()
    return found.select_related("contact")


def _due(on: date) -> QuerySet[Deal]:
    """Lost deals whose letter by the cadences is due on that day."""
    due = Touch.objects.filter(state=Touch.State.PLANNED, channel="email", due_on__lte=on)
    return Deal.objects.filter(
        status=Deal.Status.LOST, let_go=False, pk__in=due.values("deal")
    ).select_related("contact")


def _leads(month: date | None, by: By, where: Filter) -> QuerySet[Lead]:
    found = Lead.objects.filter(status=Lead.Status.DEAD)
    if where.status == "lost" or (month is not None and by == "loss") or where.competitor:
        return found.none()
    if month is not None:
        found = found.filter(opened_on__gte=month, opened_on__lt=next_month(month))
    if where.lost_before:
        found = found.filter(opened_on__lt=where.lost_before)
    if where.lost_since:
        found = found.filter(opened_on__gte=where.lost_since)
    return found.select_related("contact")


def _of_deals(deals: list[Deal]) -> Iterable[_Begun]:
    losses: dict[int, Loss] = {}
    shut: dict[int, bool] = {}
    for part in _pieces(deal.pk for deal in deals):
        lost = Loss.objects.filter(deal__in=part).select_related("competitor").order_by("lost_on", "pk")
        losses |= {loss.deal_id: loss for loss in lost}
        answers = DoorAnswer.objects.filter(deal__in=part, undone_at__isnull=True).order_by("on", "pk")
        shut |= {
            pk: state == "closed" and everything
            for pk, state, everything in answers.values_list("deal_id", "state", "everything")
        }
    return (_of_deal(deal, losses.get(deal.pk), everything=shut.get(deal.pk, False)) for deal in deals)


def _of_deal(deal: Deal, loss: Loss | None, *, everything: bool) -> _Begun:
    facts = {
        "deal_id": deal.pk,
        "status": "lost",
        "opened_on": deal.opened_on,
        "lost_on": deal.lost_on,
        "stage": (loss.stage if loss else "") or deal.stage,
        "competitor": loss.competitor.name if loss and loss.competitor else "",
        "reason": loss.reason if loss else "",
        "product": deal.product,
        "amount": deal.amount,
        "door": deal.door,
        "everything": everything,
    }
    account = deal.account_id or (deal.contact.account_id if deal.contact else None)
    return _Begun(deal.contact_id, account, facts, _they_asked(Course(lead_source=deal.lead_source)))


def _of_lead(lead: Lead) -> _Begun:
    facts = {"lead_id": lead.pk, "status": "dead", "opened_on": lead.opened_on, "stage": lead.stage}
    account = lead.account_id or (lead.contact.account_id if lead.contact else None)
    course = Course(is_lead=True, lead_source=lead.lead_source)
    return _Begun(lead.contact_id, account, facts, _they_asked(course))


def _they_asked(course: Course) -> bool | None:
    return None if we_began(course) else beginning(course) == "asked"


def _ground(one: _Begun, people: "_People", accounts: "_Accounts", on: date) -> Ground:
    contact = one.contact_id or 0
    account = accounts.rows.get(one.account_id or 0)
    told = (people.country.get(contact, ""), account.country if account else "")
    country = country_of(told, people.emails[contact], people.phones[contact])
    return ground(
        country,
        kind_of(account.name if account else ""),
        "email",
        on=on,
        # Somebody else asked: whom they name has not. Nor have they where we called.
        inquiry_on=None if contact in people.named or one.they_asked is None else one.facts.get("opened_on"),
        is_inquiry_told=bool(one.they_asked),
        contract_with_us_on=accounts.bought_on.get(one.account_id or 0),
        consent_on=people.consent_on.get(contact),
        consent_undated=contact in people.consent_undated,
    )


@dataclass(slots=True)
class _People:
    """What is on record of these contacts."""

    names: dict[int, tuple[str, str]] = field(default_factory=dict)
    country: dict[int, str] = field(default_factory=dict)
    consent_on: dict[int, date | None] = field(default_factory=dict)
    consent_undated: set[int] = field(default_factory=set)
    marked: set[int] = field(default_factory=set)
    not_again: set[int] = field(default_factory=set)
    named: set[int] = field(default_factory=set)  # by somebody who wrote back
    emails: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    dead: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    phones: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    last_letter: dict[int, date] = field(default_factory=dict)
    promised: dict[int, date] = field(default_factory=dict)
    taken_out: set[int] = field(default_factory=set)
    stops: list[Stop] = field(default_factory=list)

    @classmethod
    def of(cls, ids: Collection[int], campaign: Campaign | None) -> "_People":
        """Asked in pieces that fit a statement."""
        made = cls()
        for part in _pieces(ids):
            made._read(part, campaign)
        return made

    def known(self, contact: int) -> dict[str, Any]:
        """The candidate's facts that are the person's."""
        name, first = self.names.get(contact, ("", ""))
        stopped = contact in self.marked or "email" in stopped_channels(
            email_keys=self.emails[contact], phone_keys=self.phones[contact], stops=self.stops
        )
        return {
            "name": name,
            "first_name": first,
            "emails": tuple(self.emails[contact]),
            "dead_emails": frozenset(self.dead[contact]),
            "stopped": stopped,
            "not_again": contact in self.not_again,
            "last_letter_on": self.last_letter.get(contact),
            "promised_call_on": self.promised.get(contact),
            "taken_out": contact in self.taken_out,
        }

    def _read(self, ids: list[int], campaign: Campaign | None) -> None:
        columns = ("pk", "name", "first_name", "country", "consent_on", "no_email")
        people = Contact.objects.filter(pk__in=ids)
        for pk, name, first, country, consent, no_email in people.values_list(*columns):
            self.names[pk], self.country[pk], self.consent_on[pk] = (name, first), country, consent
            if no_email:
                self.marked.add(pk)
        self.not_again |= set(people.exclude(no_letters_since=None).values_list("pk", flat=True))
        self.consent_undated |= set(people.filter(consent_undated=True).values_list("pk", flat=True))
        self.named |= set(people.exclude(named_by="").values_list("pk", flat=True))
        emails = ContactEmail.objects.filter(contact__in=ids).order_by("rank", "pk")
        for pk, key, dead in emails.values_list("contact_id", "key", "is_dead"):
            if key:
                self.emails[pk].append(key)
                if dead:
                    self.dead[pk].add(key)
        for pk, key in ContactPhone.objects.filter(contact__in=ids).values_list("contact_id", "key"):
            self.phones[pk].append(key)
        keys = [k for pk in ids for k in self.emails[pk]]
        numbers = [k for pk in ids for k in self.phones[pk]]
        self.stops += [Stop(s.kind, s.key, s.channel) for s in stops_on(keys, numbers)]
        letters = Message.objects.filter(contact__in=ids, kind=Message.Kind.LETTER, state__in=_LAST_LETTER)
        if campaign is not None:
            letters = letters.exclude(campaign=campaign)
        for pk, at in (
            letters.values("contact_id")
            .annotate(at=Max(Coalesce("sent_at", "made_at")))
            .values_list("contact_id", "at")
        ):
            self.last_letter[pk] = at.date()
        for pk, on in (
            Promise.objects.filter(deal__contact__in=ids, state=Promise.State.STANDING)
            .exclude(kind="successor")
            .order_by("-on")
            .values_list("deal__contact_id", "on")
        ):
            self.promised[pk] = on
        if campaign is not None:
            marks = Recipient.objects.filter(campaign=campaign, contact__in=ids)
            self.taken_out |= set(marks.filter(taken_out=True).values_list("contact_id", flat=True))


@dataclass(slots=True)
class _Accounts:
    """What is on record of these companies."""

    rows: dict[int, Account] = field(default_factory=dict)
    business: dict[int, AtAccount] = field(default_factory=dict)
    bought_on: dict[int, date] = field(default_factory=dict)

    @classmethod
    def of(cls, ids: Collection[int]) -> "_Accounts":
        """Asked in pieces that fit a statement."""
        made = cls()
        for part in _pieces(ids):
            made.rows |= Account.objects.only("pk", "name", "country").in_bulk(part)
            deals = Deal.objects.filter(account__in=part).filter(
                Q(status=Deal.Status.OPEN) | Q(status=Deal.Status.WON)
            )
            lost_before = set(
                Loss.objects.filter(deal__in=deals.values("pk")).values_list("deal_id", flat=True)
            )
            for account, pk, status, closed in deals.values_list("account_id", "pk", "status", "closed_on"):
                if account is None:
                    continue
                if status == Deal.Status.WON and closed is not None:
                    made.bought_on[account] = max(closed, made.bought_on.get(account, closed))
                if status == Deal.Status.WON:
                    made.business[account] = "won"
                else:
                    made.business[account] = "reopened" if pk in lost_before else "open"
        return made


def _pieces(ids: Iterable[int]) -> Iterable[list[int]]:
    ordered = sorted(ids)
    return (ordered[n : n + _CHUNK] for n in range(0, len(ordered), _CHUNK))
