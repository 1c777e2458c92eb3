"""A calendar mail that came back into a mailbox: kept as it came, and judged, in one transaction.

One that names no event of ours is a stranger's invitation, or the owner's own life: it is not even kept.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from reopen.mail.calendar_answer import CalendarMail, read_mail
from reopen.records.models import Appointment, CalendarAnswer, Mailbox
from reopen.records.queries.visible import Viewer
from reopen.services.acts import lock_deal
from reopen.services.booking.calls import Locked
from reopen.services.booking.judge import Came, judge


@dataclass(frozen=True, slots=True)
class Taken:
    """What one calendar mail did, in words. `applied`: the call changed by it."""

    appointment_id: int
    effect: str
    applied: bool


def take_into(raw: bytes, *, from_address: str, now: datetime) -> Taken | None:
    """Take a mail that came in elsewhere: its call tells into which mailbox it belongs."""
    mail = read_mail(raw)
    uids = [uid for uid in (mail.uid, *mail.others) if uid and len(uid) <= 255] if mail is not None else []
    call = Appointment.objects.filter(uid__in=uids, mailbox__isnull=False).select_related("mailbox").first()
    if call is None or call.mailbox is None:
        return None
    return take_answer(call.mailbox, raw, from_address=from_address, received_at=now, now=now)


def take_answer(
    mailbox: Mailbox, raw: bytes, *, from_address: str, received_at: datetime, now: datetime
) -> Taken | None:
    """Read a mail that came into this mailbox; None where it is no calendar's, or names no event of ours.

    The same mail twice changes nothing the second time.
    """
    mail = read_mail(raw)
    number = _call_of(mailbox, mail) if mail is not None else None
    if mail is None or number is None:
        return None
    content_hash = hashlib.sha256(raw).hexdigest()
    with transaction.atomic():
        deal_id = Appointment.objects.values_list("deal_id", flat=True).get(pk=number)
        # The machine sees every deal, those that rest too.
        deal = lock_deal(deal_id, Viewer.the_owner(), now)
        call = Appointment.objects.select_related("contact", "promise", "user").get(pk=number)
        mail = read_mail(raw, uid=call.uid) or mail  # of several events in it, ours
        if CalendarAnswer.objects.filter(mailbox=mailbox, content_hash=content_hash).exists():
            return Taken(number, "It had come before: nothing changed.", applied=False)
        effect = judge(Locked(call, deal), Came(mail, from_address, received_at))
        CalendarAnswer.objects.create(
            appointment=call,
            mailbox=mailbox,
            content_hash=content_hash,
            raw=raw,
            received_at=received_at,
            from_address=from_address[:320],
            method=mail.method[:16],
            effect=effect.words,
        )
        if effect.news:
            call.news, call.news_at = effect.news, now
        call.save()
    return Taken(number, effect.words, effect.applied)


def _call_of(mailbox: Mailbox, mail: CalendarMail) -> int | None:
    uids = [uid for uid in (mail.uid, *mail.others) if uid and len(uid) <= 255]
    if not uids:
        return None
    found = Appointment.objects.filter(mailbox=mailbox, uid__in=uids).order_by("pk")
    return found.values_list("pk", flat=True).first()
