"""The letters that may be answered, by everything that can tell which one a mail answers."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q

from reopen.core.freemail import company_domain
from reopen.records.models import ContactEmail, Mailbox, Message

# Older letters are found by their Message-ID alone.
LOOK_BACK: Final = timedelta(days=400)
_LEFT: Final = [
    Message.State.SENDING,
    Message.State.SENT,
    Message.State.UNKNOWN,
    Message.State.BOUNCED,
    Message.State.DRAFTED,
]
# What a rep sends in person: answered where the answer names it, or comes from them under its subject.
PERSONAL: Final = [Message.Kind.QUOTE, Message.Kind.INVITATION]
_KINDS: Final = [Message.Kind.LETTER, Message.Kind.ANSWER, *PERSONAL]
_CHUNK: Final = 400
_PREFIX: Final = re.compile(r"[:\]]\s*")


@dataclass(frozen=True, slots=True)
class Sent:
    """One letter, as far as matching needs it. `subject` is a subject_key; `at` when it left, or was made."""

    pk: int
    contact_id: int | None
    campaign_id: int | None
    to_key: str
    to_name: str
    to_address: str
    subject: str
    at: datetime
    is_personal: bool = False


class Letters:
    """The letters of one mailbox."""

    def __init__(self, mailbox: Mailbox, *, now: datetime) -> None:
        self.own = set(Mailbox.objects.values_list("key", flat=True))
        self.own_domains = {domain for key in self.own if (domain := company_domain(key))}
        self._by_key: dict[str, list[Sent]] = defaultdict(list)
        self._by_contact: dict[int, list[Sent]] = defaultdict(list)
        self._by_domain: dict[str, list[Sent]] = defaultdict(list)
        self._by_subject: dict[str, list[Sent]] = defaultdict(list)
        self._aliases: dict[str, set[int]] = defaultdict(set)
        self._personal: dict[str, list[Sent]] = defaultdict(list)
        self._by_id: dict[str, Sent] = {}
        self._by_token: dict[str, Sent] = {}
        for one in _sent(Q(mailbox=mailbox, state__in=_LEFT, made_at__gte=now - LOOK_BACK)):
            if not one.to_key:  # the person was erased
                continue
            if one.is_personal:
                self._personal[one.to_key].append(one)
                continue
            self._by_key[one.to_key].append(one)
            if one.contact_id is not None:
                self._by_contact[one.contact_id].append(one)
            if (domain := company_domain(one.to_key)) and domain not in self.own_domains:
                self._by_domain[domain].append(one)
            if one.subject:
                self._by_subject[one.subject].append(one)

    def learn(self, keys: Iterable[str], ids: Iterable[str], tokens: Iterable[str]) -> None:
        """Ask the tables about a batch of mails at once: their senders, the Message-IDs and tokens that they name."""
        for part in _parts(keys):
            for key, contact in ContactEmail.objects.filter(key__in=part).values_list("key", "contact_id"):
                self._aliases[key].add(contact)
        for part in _parts(ids):
            for column in ("message_id", "learned_id"):
                wanted = Q(**{f"{column}__in": part})
                found = dict(Message.objects.filter(wanted, kind__in=_KINDS).values_list("pk", column))
                for one in _sent(Q(pk__in=list(found))):
                    self._by_id[found[one.pk]] = one
        for part in _parts(tokens):
            found = dict(Message.objects.filter(token__in=part, kind__in=_KINDS).values_list("pk", "token"))
            for one in _sent(Q(pk__in=list(found))):
                self._by_token[found[one.pk]] = one

    def forget(self) -> None:
        """Let go of what was asked."""
        self._aliases.clear()
        self._by_id.clear()
        self._by_token.clear()

    def by_id(self, ids: Iterable[str]) -> Sent | None:
        """The letter of one of these Message-IDs; asked about before (learn)."""
        return next((self._by_id[one] for one in ids if one in self._by_id), None)

    def by_token(self, tokens: Iterable[str]) -> Sent | None:
        """The letter of one of these tokens; asked about before (learn)."""
        return next((self._by_token[one] for one in tokens if one in self._by_token), None)

    def to(self, key: str) -> list[Sent]:
        """The letters to this address, the latest last."""
        return self._by_key.get(key, [])

    def personal_to(self, key: str) -> list[Sent]:
        """The quotes and invitations to this address, the latest last."""
        return self._personal.get(key, [])

    def to_person(self, key: str) -> list[Sent]:
        """The letters to whoever has this address too."""
        return [one for contact in self._aliases.get(key, ()) for one in self._by_contact.get(contact, [])]

    def to_company(self, key: str) -> list[Sent]:
        """The letters to the company at whose domain this address is."""
        return self._by_domain.get(company_domain(key), [])

    def with_subject(self, keys: Iterable[str]) -> list[Sent]:
        """The letters with one of these subjects."""
        return [one for key in keys for one in self._by_subject.get(key, [])]


def subject_key(subject: str) -> str:
    """A subject in the form in which it is compared."""
    return " ".join(subject.casefold().split())


def subject_keys(subject: str) -> list[str]:
    """The same, and what is left of it without “Re:”, “AW: [EXTERNAL]” and their like, whatever their language."""
    whole = subject_key(subject)
    found = [whole, *(whole[mark.end() :] for mark in list(_PREFIX.finditer(whole))[:8])]
    return [one for one in dict.fromkeys(found) if one]


def _sent(wanted: Q) -> Iterable[Sent]:
    found = (
        Message.objects.filter(wanted, kind__in=_KINDS)
        .order_by("made_at", "pk")
        .values_list(
            "pk", "contact_id", "campaign_id", "answers__campaign_id", "to_key", "to_name", "to_address", "subject",
            "sent_at", "sending_at", "made_at", "kind",
        )
    )  # fmt: skip
    for (
        pk,
        contact,
        campaign,
        thread,
        key,
        name,
        address,
        subject,
        sent,
        sending,
        made,
        kind,
    ) in found.iterator():
        told = subject_keys(subject)[-1] if subject else ""
        at = sent or sending or made
        yield Sent(pk, contact, campaign or thread, key, name, address, told, at, kind in PERSONAL)


def _parts(values: Iterable[str]) -> Iterable[list[str]]:
    every = [one for one in dict.fromkeys(values) if one]
    for start in range(0, len(every), _CHUNK):
        yield every[start : start + _CHUNK]
