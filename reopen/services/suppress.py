"""Who must not be reached: written at once, kept for ever.

Nothing here lifts a suppression, and no import, merge or undo does. What contacts store of it (`no_phone`,
`no_email`) is only ever raised.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from reopen.core.suppression import Channel, Kind, domain_key, email_key
from reopen.crm.phone_number import phone_key
from reopen.records.models import Contact, ContactEmail, ContactPhone, Deal, Suppression
from reopen.records.queries.company import company
from reopen.records.queries.moves import same_people
from reopen.services import erased_keys, stop_list
from reopen.services.outbox import stop_lock
from reopen.services.outbox.claim import withdraw
from reopen.services.outbox.in_flight import in_flight
from reopen.services.plan_touches import replan
from reopen.services.sealed_stop import take_out_of_the_seal
from reopen.services.stop_list import NewStop

_CHUNK = 500


class NotSuppressibleError(ValueError):
    """The value is no address, number or domain. The message is a sentence."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What one act did: `is_new` is false where they were on the list already."""

    kind: Kind
    key: str
    channel: Channel
    is_new: bool
    contacts: int
    deals: int
    # Letters to them that had already left when the stop was written.
    already_left: int = 0


def key_of(kind: Kind, value: str, *, country: str = "") -> str:
    """The form in which the value is compared. Raises NotSuppressibleError."""
    key = (
        email_key(value)
        if kind == "email"
        else domain_key(value)
        if kind == "domain"
        else phone_key(value, country)
    )
    if not key:
        what = {
            "email": "an e-mail address, like jane@example.com",
            "domain": "a domain, like example.com",
            "phone": "a phone number, like +1 312 555 0142",
        }[kind]
        raise NotSuppressibleError(f"“{value}” is not {what}.")
    return key


def kind_of(value: str) -> Kind:
    """Whether someone typed an address, a domain or a number."""
    text = value.strip()
    if email_key(text):
        return "email"
    digits = sum(c.isdigit() for c in text)
    return "phone" if digits >= 5 and digits * 2 > len(text) else "domain"


def suppress(
    kind: Kind,
    value: str,
    channel: Channel,
    *,
    words: str = "",
    how: str,
    today: date,
    country: str = "",
    campaign: int | None = None,
    reply: int | None = None,
    in_sight: bool = False,
    asked_at: datetime | None = None,
) -> Suppressed:
    """Put one address, number or domain on the list, mark whom it names, and take their touches away at once.

    `words` are theirs; `how` is where it came from ("on the phone"). `campaign`, `reply`, `in_sight`
    and `asked_at` as in stop_person. Raises NotSuppressibleError, and journal.NotWrittenError where nothing was
    stopped.
    """
    key = key_of(kind, value, country=country or company().country)
    with transaction.atomic():
        stop_lock.while_i_stop()
        if in_sight:
            take_out_of_the_seal([(kind, key, channel)])
        one = NewStop(
            kind,
            key,
            channel,
            today,
            words,
            how,
            campaign_number=campaign,
            reply_number=reply,
            asked_at=asked_at,
        )
        is_new = bool(stop_list.add([one]))
        named = to_mark(kind=kind, key=key)
        if kind != "domain":  # of a firm, which they may have left
            named = {column: sorted(same_people(ids)) for column, ids in named.items()}
        contacts = mark_contacts(named)
        if channel != "phone":
            withdraw([key] if kind == "email" else [], contacts)
        deals = deals_of(contacts)
        replan(deals, today=today)
    left = in_flight([key] if kind == "email" else [], contacts) if channel != "phone" else []
    return Suppressed(kind, key, channel, is_new, len(contacts), len(deals), len(left))


def not_called() -> set[tuple[str, str]]:
    """(kind, key) of all who must not be called."""
    return set(Suppression.objects.filter(channel__in=("phone", "all")).values_list("kind", "key"))


def to_mark(*, kind: Kind | None = None, key: str = "") -> dict[str, list[int]]:
    """Contacts whom a suppression names and who are not marked yet: column → ids. Without `kind`: of the whole list."""
    found: dict[str, list[int]] = {}
    for column, channels in (("no_email", ("email", "all")), ("no_phone", ("phone", "all"))):
        ids: set[int] = set()
        for one, table in (("email", "contactemail"), ("phone", "contactphone")):
            if kind in (None, one):
                ids |= _named(column, channels, one, table, key)
        if kind in (None, "domain"):
            ids |= _at_domains(column, channels, key)
        if kind is None:
            ids |= _erased(column, channels)
        found[column] = sorted(ids)
    return found


def _erased(column: str, channels: Sequence[str]) -> set[int]:
    """Those who share an address or a number with an erased person; only hashes are kept of these."""
    stops = Suppression.objects.filter(channel__in=channels, key__startswith=erased_keys.PREFIX)
    kept = set(stops.values_list("kind", "key"))
    if not kept:
        return set()
    ids: set[int] = set()
    for kind, model in (("email", ContactEmail), ("phone", ContactPhone)):
        wanted = {key for one, key in kept if one == kind}
        if wanted:
            rows = model._default_manager.filter(**{f"contact__{column}": False}).values_list(
                "contact_id", "key"
            )
            ids |= {pk for pk, key in rows.iterator() if wanted.intersection(erased_keys.hashes(key))}
    return ids


def _named(column: str, channels: Sequence[str], kind: str, table: str, key: str) -> set[int]:
    sql = (
        f'SELECT c.id FROM records_suppression s JOIN records_{table} e ON e."key" = s."key" '  # noqa: S608
        f"JOIN records_contact c ON c.id = e.contact_id WHERE s.kind = %s AND s.channel IN (%s, %s) "
        f"AND NOT c.{column}"
    )
    params: list[Any] = [kind, *channels]
    if key:
        sql += ' AND s."key" = %s'
        params.append(key)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return {row[0] for row in cursor.fetchall()}


def _at_domains(column: str, channels: Sequence[str], key: str) -> set[int]:
    stops = Suppression.objects.filter(kind="domain", channel__in=channels)
    if key:
        stops = stops.filter(key=key)
    domains = set(stops.values_list("key", flat=True))
    if not domains:
        return set()
    # Everything after the @; an address with two is left to the check before the act.
    part = (
        'substr(e."key", instr(e."key", \'@\') + 1)'
        if connection.vendor == "sqlite"
        else "split_part(e.\"key\", '@', 2)"
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT {part} FROM records_contactemail e")  # noqa: S608
        hit = [d for (d,) in cursor.fetchall() if _is_stopped(d, domains)]
        if not hit:
            return set()
        among = "IN (SELECT value FROM json_each(%s))" if connection.vendor == "sqlite" else "= ANY(%s)"
        cursor.execute(
            f"SELECT c.id FROM records_contactemail e JOIN records_contact c ON c.id = e.contact_id "  # noqa: S608
            f"WHERE NOT c.{column} AND {part} {among}",
            [json.dumps(hit) if connection.vendor == "sqlite" else hit],
        )
        return {row[0] for row in cursor.fetchall()}


def _is_stopped(domain: str, stopped: set[str]) -> bool:
    labels = domain.split(".")
    return any(".".join(labels[n:]) in stopped for n in range(len(labels)))


def mark_contacts(found: dict[str, list[int]]) -> list[int]:
    """Raise the marks; the ids of the contacts marked. The caller holds the transaction."""
    for column, ids in found.items():
        for start in range(0, len(ids), _CHUNK):
            Contact.objects.filter(pk__in=ids[start : start + _CHUNK]).update(**{column: True})
    return sorted({pk for ids in found.values() for pk in ids})


def deals_of(contacts: Iterable[int]) -> list[int]:
    """The deals on which these contacts stand first."""
    ids = list(contacts)
    return [
        pk
        for start in range(0, len(ids), _CHUNK)
        for pk in Deal.objects.filter(contact_id__in=ids[start : start + _CHUNK]).values_list("pk", flat=True)
    ]
