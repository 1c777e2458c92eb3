"""A reply that points to somebody else: a new contact on the deal, confirmed by the owner, and back.

The new one is the deal's person from then on, and the first letter to them says who named them. The old one is not
written to again. No address is guessed, and no reason for anybody's absence is kept.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from reopen.core.name_key import name_key
from reopen.core.suppression import email_key
from reopen.mail.address import BadAddressError, wire_address
from reopen.records.models import (
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DealContact,
    Message,
    Promise,
    Reply,
)
from reopen.services.acts import ActError
from reopen.services.desk import not_again, successor
from reopen.services.desk.lead_deal import lead_of
from reopen.services.desk.reply_lock import deal_of, their_words
from reopen.services.outbox.stops import stops_on
from reopen.services.plan_touches import replan

_WORD = r"[^\W\d_][\w'’.-]*"
_NAME_BEFORE = rf"({_WORD}(?:[ \t]+{_WORD}){{1,3}})[ \t]*[,:]?[ \t]*(?:\bat\b|[(<\[])?[ \t]*(?:mailto:)?$"

_NO_NAME = frozenset(
    ("ask", "call", "contact", "email", "mail", "my", "our", "please", "reach", "the", "try", "write")
)


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Whom they point to, as the owner confirms it. An address may be missing, not both."""

    name: str = ""
    address: str = ""


class KnownError(ActError):
    """The person is on record already; `deal_id` is where, None where no deal of theirs is."""

    def __init__(self, field: str, message: str, deal_id: int | None) -> None:
        super().__init__(field, message)
        self.deal_id = deal_id


def proposed(referred_to: str, text: str) -> NewPerson:
    """What the form begins with: the reader's address or name, and beside an address the name that stands before it."""
    key = email_key(referred_to)
    if not key:
        return NewPerson(name=referred_to.strip())
    at = text.lower().find(referred_to.strip().lower())
    found = re.search(_NAME_BEFORE, text[max(0, at - 80) : at]) if at > 0 else None
    words: list[str] = []
    # Only what is written like a name: of "please ask Ann Lee" the last two words.
    for word in reversed(found[1].split() if found else []):
        if not word[:1].isupper() or word.lower() in _NO_NAME:
            break
        words.insert(0, word)
    return NewPerson(" ".join(words) if len(words) > 1 else "", referred_to.strip())


def confirm(reply: Reply, person: NewPerson, *, today: date, now: datetime) -> str:
    """Put them on the deal; what was done, as a sentence. Caller's transaction, with the stops' lock; it saves."""
    name, address = " ".join(person.name.split())[:255], person.address.strip()
    key = _checked(name, address)
    old = reply.contact
    deal = deal_of(reply)
    lead = lead_of(reply) if deal is None else None
    if old is None or (deal is None and lead is None):
        raise ActError(
            "reply", "Nothing is on record of whom the letter went to: there is no deal to put them on."
        )
    if key and key in {reply.from_key, *_keys(old)}:
        raise ActError("address", f"{address} is {old.name or 'the sender'}’s own address.")
    if key:
        _not_stopped(address, [key], [])
    known = _known(name, key, old)
    if known is not None:
        _not_stopped(known.name or address, *_all_keys(known))
        if deal is not None and known.pk == deal.contact_id:
            raise KnownError("name", f"{known.name} is the deal’s person already.", deal.pk)
    new = known or _made(reply, name or address, key, address, old, now=now)
    named_before = new.named_by
    Contact.objects.filter(pk=new.pk).update(named_by=named_before or old.name or reply.from_name)
    if reply.effects.get("not_again") is None:
        not_again.mark(reply, today=today)
    done: dict[str, Any] = {
        "contact": new.pk, "made": known is None, "named_by": named_before, "was": old.pk, "deal": None, "lead": None,
        "beside": None, "task": None,
    }  # fmt: skip
    if deal is not None:
        done |= _on_deal(deal, new, old, today=today, now=now)
    elif lead is not None:
        lead.contact, lead.touched_at = new, now
        lead.save(update_fields=["contact", "touched_at"])
        done["lead"] = lead.pk
    reply.effects = {**reply.effects, "referred": done}
    where = "on the deal" if deal is not None else "in their place"
    head = f"{new.name}, on record already, is {where} now." if known else f"{new.name} is {where}."
    return f"{head} The first letter says that {old.name or 'they'} named them."


def take_off(reply: Reply, *, today: date) -> None:
    """As it was. ActError where a letter has gone to them. Caller's transaction; it saves the reply."""
    done: dict[str, Any] | None = reply.effects.get("referred")
    if done is None:
        return
    contact = Contact.objects.filter(pk=done["contact"]).first()
    gone = Message.objects.filter(contact=contact).exclude(
        state__in=[Message.State.CANCELLED, Message.State.SUPPRESSED]
    )
    if contact is not None and done["made"] and gone.exists():
        raise ActError("reply", f"A letter to {contact.name} is on its way already: they stay on the deal.")
    if done["deal"] is not None:
        Deal.objects.filter(pk=done["deal"], contact=done["contact"]).update(contact=done["was"])
        DealContact.objects.filter(pk=done["beside"] or 0).delete()
    if done["lead"] is not None and (lead := lead_of(reply)) is not None and lead.pk == done["lead"]:
        lead.contact_id = done["was"]
        lead.save(update_fields=["contact"])
    if done["task"] is not None:
        successor.settle(done["task"], Promise.State.STANDING, today=today)
    if contact is not None and done["made"]:
        contact.delete()
    elif contact is not None:
        Contact.objects.filter(pk=contact.pk).update(named_by=done["named_by"])
    reply.effects = {name: value for name, value in reply.effects.items() if name != "referred"}
    if done["deal"] is not None:
        replan([done["deal"]], today=today)


def words_of(reply: Reply) -> NewPerson:
    """What the form begins with, of a stored reply."""
    referred = str((reply.reading or {}).get("referred_to") or "")
    return proposed(referred, their_words(reply))


def _checked(name: str, address: str) -> str:
    if not name and not address:
        raise ActError("name", "Give a name or an address: whom do they point to?")
    if not address:
        return ""
    key = email_key(address)
    try:
        wire_address(address)
    except BadAddressError as error:
        raise ActError("address", str(error)) from None
    if not key or len(address) > 320:
        raise ActError(
            "address", f"“{address[:80]}” is no mail address: leave it empty where none was named."
        )
    return key


def _known(name: str, key: str, old: Contact) -> Contact | None:
    """Who is on record by that address, or by that name at the same company."""
    if key:
        found = Contact.objects.filter(emails__key=key).order_by("pk").first()
        if found is not None:
            return found
    if not name or old.account_id is None:
        return None
    same = Contact.objects.filter(account=old.account_id, name_key=name_key(name)).exclude(pk=old.pk)
    return same.order_by("pk").first()


def _not_stopped(who: str, emails: list[str], phones: list[str]) -> None:
    if stops_on(emails, phones):
        raise ActError(
            "address" if "@" in who else "name",
            f"{who} stands on the list of stops: they have asked not to be reached, and that stands.",
        )


def _keys(contact: Contact) -> list[str]:
    return [key for key in contact.emails.values_list("key", flat=True) if key]


def _all_keys(contact: Contact) -> tuple[list[str], list[str]]:
    phones = ContactPhone.objects.filter(contact=contact).exclude(key="").values_list("key", flat=True)
    return _keys(contact), list(phones)


def _made(reply: Reply, name: str, key: str, address: str, old: Contact, *, now: datetime) -> Contact:
    made = Contact.objects.create(
        source="reopen",
        external_id=f"reply-{reply.pk}",
        account=old.account,
        name=name,
        name_key=name_key(name),
        country=old.country,
        touched_at=now,
    )
    if key:
        ContactEmail.objects.create(contact=made, address=address, key=key)
    return made


def _on_deal(deal: Deal, new: Contact, old: Contact, *, today: date, now: datetime) -> dict[str, Any]:
    """The deal's person is the new one; the old one stays beside. What to take back."""
    was = deal.contact_id
    deal.contact, deal.touched_at = new, now
    deal.save(update_fields=["contact", "touched_at"])
    beside = None
    if not DealContact.objects.filter(deal=deal, contact=old).exists():
        beside = DealContact.objects.create(deal=deal, contact=old, role=DealContact.BEFORE).pk
    task = Promise.objects.filter(deal=deal, kind=successor.KIND, state=Promise.State.STANDING).first()
    if task is not None:
        successor.settle(task.pk, Promise.State.KEPT, today=today)
    replan([deal.pk], today=today)
    return {"deal": deal.pk, "was": was, "beside": beside, "task": task.pk if task else None}
