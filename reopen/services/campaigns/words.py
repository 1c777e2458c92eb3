"""One person's values for the letter's fields, from what is on record and from nothing else."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from reopen.core.letter import (
    CAME,
    TOPIC,
    Course,
    Fields,
    beginning,
    first_question,
    month_words,
    what_words,
    when_words,
)
from reopen.core.name_key import name_key
from reopen.records.models import Activity, Loss, Mailbox, Outcome, Recipient, StageChange, User
from reopen.records.queries.company import company
from reopen.records.to_core import CONVERSATIONS

_CHUNK = 500
# To somebody whom another person named: not they have asked, their company has.
_THEIRS = {
    "asked": ("Your company asked us about", "Your company’s enquiry"),
    "spoke": ("We spoke with your company about", "Our conversation with your company"),
    "noted": ("We noted your company’s interest in", "Your company’s interest"),
}
_HAS_DIGIT = re.compile(r"\d")


def fields_of(recipients: Sequence[Recipient], mailbox: Mailbox | None, *, today: date) -> dict[int, Fields]:
    """Recipient id → values. The recipients come with contact, account, deal and lead."""
    found: dict[int, Fields] = {}
    us = _Us.of(mailbox)
    for start in range(0, len(recipients), _CHUNK):
        part = recipients[start : start + _CHUNK]
        courses = _Courses.of([one.deal_id for one in part if one.deal_id])
        for one in part:
            found[one.pk] = _fields(one, courses.course(one), us, today)
    return found


def our_name(mailbox: Mailbox | None) -> str:
    """Our company, as its letters name it."""
    return _Us.of(mailbox).company


@dataclass(frozen=True, slots=True)
class _Us:
    """Who writes. What is not set yet stands in brackets: it is asked for before the approval, and blocks no letter."""

    sender: str
    company: str
    address: str

    @classmethod
    def of(cls, mailbox: Mailbox | None) -> "_Us":
        us = company()
        owner = User.objects.filter(role=User.Role.OWNER, is_active=True).order_by("pk").first()
        name = (mailbox.name if mailbox else "") or (owner.name if owner else "")
        first, _, rest = us.postal_address.partition("\n")
        at = mailbox.address.rpartition("@")[2] if mailbox else ""
        # The company often stands above its street: it is said once.
        on_top = bool(rest) and (
            name_key(first) == name_key(us.name) or not (us.name or _HAS_DIGIT.search(first))
        )
        return cls(
            name or (mailbox.address if mailbox else "(your name)"),
            us.name or (first if on_top else at) or "(your company)",
            (rest if on_top else us.postal_address) or "(your postal address)",
        )


def _fields(one: Recipient, course: Course, us: _Us, today: date) -> Fields:
    contact, deal, lead = one.contact, one.deal, one.lead
    began = deal.opened_on if deal else lead.opened_on if lead else None
    owner = deal.owner if deal else lead.owner if lead else None
    how = beginning(course)
    came, topic = _THEIRS[how] if contact.named_by else (CAME[how], TOPIC[how])
    first = contact.first_name or _first_of(contact.name)
    return Fields(
        first=first,
        last=contact.name.removeprefix(first).strip() if first and contact.name.startswith(first) else "",
        name=contact.name,
        account=one.account.name if one.account else "",
        month=month_words(began, today),
        when=when_words(began, today),
        what=what_words(deal.product if deal else ""),
        came=came,
        topic=topic,
        asked=first_question(course),
        rep=_first_of(owner.name) if owner else "",
        sender=us.sender,
        company=us.company,
        address=us.address,
    )


def _first_of(name: str) -> str:
    """The first name of "Nora Feldt" or "Feldt, Nora"; "" where it is an initial, or one word that may be either."""
    if "," in name:
        name = name.partition(",")[2].strip()
    words = name.split()
    return words[0] if len(words) > 1 and len(words[0].strip(".")) > 1 and "@" not in name else ""


@dataclass(slots=True)
class _Courses:
    """What is on record of some deals, as far as a letter's words need it."""

    first: dict[int, tuple[str, str]] = field(default_factory=dict)
    stages: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    meetings: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    calls: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    letters: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    other: dict[int, tuple[bool, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, deals: Sequence[int]) -> "_Courses":
        """Of at most some hundreds."""
        made = cls()
        columns = ("deal_id", "kind", "direction", "subject")
        for deal, kind, direction, subject in (
            Activity.objects.filter(deal__in=deals).order_by("at", "pk").values_list(*columns)
        ):
            made.first.setdefault(deal, (kind, direction))
            if kind == "meeting":
                made.meetings[deal].append(subject)
            elif kind == "call":
                made.calls[deal] += 1
            elif kind == "email" and direction != "in":
                made.letters[deal] += 1
        for deal, stage in (
            StageChange.objects.filter(deal__in=deals).order_by("entered_at").values_list("deal_id", "stage")
        ):
            made.stages[deal].append(stage)
        reached = Outcome.objects.filter(deal__in=deals, kind__in=CONVERSATIONS, undone_at__isnull=True)
        for deal in reached.values_list("deal_id", flat=True):
            made.calls[deal] += 1
        losses = Loss.objects.filter(deal__in=deals).order_by("lost_on", "pk")
        for deal, rival, reason, stage in losses.values_list("deal_id", "competitor_id", "reason", "stage"):
            made.other[deal] = (rival is not None, reason)
            if stage:
                made.stages[deal].append(stage)
        return made

    def course(self, one: Recipient) -> Course:
        """Of one recipient."""
        deal = one.deal_id or 0
        kind, direction = self.first.get(deal, ("", ""))
        chose_other, reason = self.other.get(deal, (False, ""))
        return Course(
            is_lead=one.lead_id is not None,
            lead_source=one.deal.lead_source if one.deal else one.lead.lead_source if one.lead else "",
            first_kind=kind,
            first_direction=direction,
            stages=tuple(self.stages[deal]),
            meetings=tuple(self.meetings[deal]),
            calls=self.calls[deal],
            letters=self.letters[deal],
            chose_other=chose_other,
            reason=reason,
        )
