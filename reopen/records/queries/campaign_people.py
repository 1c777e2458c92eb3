"""The people of one campaign: those left out by reason, those who get a letter, and what became of each letter."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from reopen.core.cohort import WHY, LeftOut
from reopen.records.models import Campaign, Message, Recipient

PAGE = 50
# The reasons whose words differ from person to person, and are told apart in the table.
_BY_DETAIL = (LeftOut.NO_GROUND.value,)
Person = Recipient


@dataclass(frozen=True, slots=True)
class Group:
    """Some people of a campaign: `key` names them in an address."""

    key: str
    words: str
    people: int


@dataclass(frozen=True, slots=True)
class People:
    """A page of a group."""

    rows: list[Recipient]
    after: int | None  # the recipient whom the next page follows; None at the end


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of the outbox, in the order in which they were put there."""

    message: Message
    number: int
    of: int


def left_out(campaign: Campaign) -> list[Group]:
    """Why people get no letter, the most frequent first."""
    rows = Recipient.objects.filter(campaign=campaign, state=Recipient.State.LEFT_OUT)
    found = []
    for why, number in rows.values_list("why").annotate(n=Count("pk")).order_by():
        if why in _BY_DETAIL:
            details = rows.filter(why=why).values_list("detail").annotate(n=Count("pk")).order_by()
            found += [Group(f"{why}:{words}", words or WHY[LeftOut(why)], n) for words, n in details]
        else:
            found.append(Group(why, WHY[LeftOut(why)] if why in set(LeftOut) else why, number))
    order = {reason.value: place for place, reason in enumerate(LeftOut)}
    return sorted(found, key=lambda g: (-g.people, order.get(g.key.partition(":")[0], 99), g.words))


def blocked(campaign: Campaign) -> list[Group]:
    """What is missing in which letters, the most frequent first."""
    rows = Recipient.objects.filter(campaign=campaign, state=Recipient.State.BLOCKED)
    found = rows.values_list("detail").annotate(n=Count("pk")).order_by("-n", "detail")
    return [Group("blocked", words, number) for words, number in found]


def people_of(campaign: Campaign, key: str, *, after: int = 0) -> People:
    """A page of a group by name: those who follow the recipient `after`. An unknown key has nobody."""
    wanted = _group(campaign, key).select_related("contact", "account", "deal", "message")
    last = Recipient.objects.filter(campaign=campaign, pk=after).select_related("contact").first()
    if last is not None:
        name = last.contact.name
        wanted = wanted.filter(Q(contact__name__gt=name) | Q(contact__name=name, pk__gt=last.pk))
    rows = list(wanted.order_by("contact__name", "pk")[: PAGE + 1])
    return People(rows[:PAGE], rows[PAGE - 1].pk if len(rows) > PAGE else None)


def group_words(key: str) -> str:
    """What a group is called; "" for an unknown one."""
    why, _, detail = key.partition(":")
    if why in set(LeftOut):
        return detail or WHY[LeftOut(why)]
    return GROUPS.get(key, "")


# The groups that are not left out, by key; those of the outbox are states of a message.
GROUPS = {
    "asks": "Your approval decides on the ground",
    "blocked": "Blocked: something is missing",
    "holdout": "Held out, to compare",
    "queued": "Waiting in the outbox",
    "sending": "On its way",
    "sent": "Sent",
    "drafted": "Laid out for you to send",
    "unknown": "Not known whether it arrived: never sent again by itself",
    "bounced": "Came back",
    "suppressed": "Stopped: they asked, before it left",
    "cancelled": "Kept back",
}


def _group(campaign: Campaign, key: str) -> QuerySet[Recipient]:
    rows = Recipient.objects.filter(campaign=campaign)
    why, _, detail = key.partition(":")
    if why in set(LeftOut):
        rows = rows.filter(state=Recipient.State.LEFT_OUT, why=why)
        return rows.filter(detail=detail) if detail else rows
    if key == "asks":
        return rows.filter(state=Recipient.State.LETTER, asks=True)
    if key in (Recipient.State.BLOCKED, Recipient.State.HOLDOUT):
        return rows.filter(state=key)
    if key in set(Message.State):
        return rows.filter(message__state=key)
    return rows.none()


def person_or_none(campaign: Campaign, number: int) -> Recipient | None:
    """One person of a campaign, with all that a letter to them says."""
    return (
        Recipient.objects.filter(campaign=campaign, pk=number)
        .select_related("campaign__mailbox", "contact", "account", "deal__owner", "lead__owner")
        .first()
    )


@dataclass(frozen=True, slots=True)
class Place:
    """A letter's place in a draft: its `number` of `of`, and which among those of its state it is."""

    number: int
    of: int
    state: str
    nth: int
    among: int


# In the order in which they would go: services.campaigns.preview.
_ORDER = (Recipient.State.LETTER.value, Recipient.State.HOLDOUT.value, Recipient.State.BLOCKED.value)


def place_at(campaign: Campaign, number: int) -> Place | None:
    """The letter of that number, 1 is the first; the nearest there is, None where there is none."""
    states = _states(campaign)
    of = sum(states[state] for state in _ORDER)
    if not of:
        return None
    number = min(max(number, 1), of)
    nth = number
    for state in _ORDER:
        if nth <= states[state]:
            return Place(number, of, state, nth, states[state])
        nth -= states[state]
    return None


def number_in(campaign: Campaign, recipient: int) -> int:
    """At which number a person of a draft stands; 1 where they have no letter."""
    one = Recipient.objects.filter(campaign=campaign, pk=recipient).values_list("state", flat=True).first()
    if one not in _ORDER:
        return 1
    states = _states(campaign)
    before = Recipient.objects.filter(campaign=campaign, state=one, pk__lt=recipient).count()
    return sum(states[state] for state in _ORDER[: _ORDER.index(one)]) + before + 1


def _states(campaign: Campaign) -> dict[str, int]:
    rows = Recipient.objects.filter(campaign=campaign).values_list("state").annotate(n=Count("pk")).order_by()
    return dict.fromkeys(_ORDER, 0) | dict(rows)


def letter_number(campaign: Campaign, number: int) -> Letter | None:
    """The letter of that number, 1 is the first; the nearest there is, None where there is none."""
    letters = Message.objects.filter(campaign=campaign, kind=Message.Kind.LETTER).order_by("pk")
    of = letters.count()
    if not of:
        return None
    number = min(max(number, 1), of)
    one = letters.select_related("recipient")[number - 1]
    return Letter(one, number, of)
