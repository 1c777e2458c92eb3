"""What moves on a deal that rests beside its replies: a booked call, a sheet, a quote, somebody who moved on."""

from datetime import time, timedelta
from typing import Any

from django.utils import timezone


def let_asks_move(sealed: Any, canary: str) -> None:
    """A canary in every field, all of the seller's own: they booked the call, asked, and sent the quote before."""
    from reopen.records.models import (
        Appointment,
        CalendarAnswer,
        Interview,
        Message,
        Move,
        Outcome,
        Promise,
        Quote,
    )
    from reopen.services.outbox.put import new_message

    deal, seller = sealed.deals["interested"], sealed.world.people.sells["rep"]
    now = timezone.now()
    today = now.date()
    box = seller.user.mailboxes.get()

    def promise(kind: str) -> Promise:
        return Promise.objects.create(
            deal=deal, kind=kind, on=today, at=time(14), words=f"{canary} promise", made_on=today
        )

    def sent(kind: Message.Kind) -> Message:
        mail = new_message(
            box, kind, to_name=canary, to_address=f"{canary}@q.example", subject=canary, text=canary, now=now
        )
        mail.contact, mail.state, mail.sent_at = sealed.deals["interested"].contact, "sent", now
        mail.save()
        return mail

    booked = Appointment.objects.create(
        deal=deal,
        contact=deal.contact,
        user=seller.user,
        mailbox=box,
        promise=promise("post_mortem"),
        message=sent(Message.Kind.INVITATION),
        on=today + timedelta(days=1),
        at=time(14),
        time_zone="America/Chicago",
        uid=f"{canary}@reopen.test",
        attendee=f"{canary}@q.example",
        attendee_name=f"{canary} attendee",
        state="countered",
        counter_on=today + timedelta(days=2),
        counter_at=time(15),
        words=f"{canary} comment",
        news=f"{canary} proposes another time.",
        news_at=now,
        booked_at=now,
    )
    CalendarAnswer.objects.create(
        appointment=booked,
        mailbox=box,
        content_hash=canary,
        raw=f"COMMENT:{canary}".encode(),
        received_at=now,
        from_address=f"{canary}@q.example",
        method="COUNTER",
        effect=f"{canary} effect",
    )
    Quote.objects.create(
        deal=deal,
        contact=deal.contact,
        number=f"{canary}-1",
        sent_on=today,
        promise=promise("quote_follow_up"),
        subject=f"{canary} quote",
        letter=f"{canary} letter",
        message=sent(Message.Kind.QUOTE),
        recorded_at=now,
        recorded_by=seller.user,
    )
    told = {"competitor": f"{canary} rival", "health": "sideways", "health_words": f"{canary} words"}
    for kind, finished in (("post_mortem", now), ("check_in", None)):
        Interview.objects.create(
            deal=deal,
            kind=kind,
            on=today,
            by=seller.user,
            outcome=Outcome.objects.create(deal=deal, kind="reached", at=now, on=today, note=canary)
            if finished
            else None,
            answers=told,
            health="sideways",
            rival_rep_there=False,
            before={"competitor": canary},
            started_at=now,
            saved_at=now,
            finished_at=finished,
        )
    type(deal).objects.filter(pk=deal.pk).update(health="sideways", health_on=today)
    Move.objects.create(
        deal=deal,
        contact=deal.contact,
        employer=f"{canary} works",
        said_by=f"{canary} colleague",
        said_on=today,
        by=seller.user,
    )
