"""Whether a letter had already left when a stop came."""

from collections.abc import Iterable

from django.db.models import Q

from reopen.records.models import Message

ALREADY_LEFT = "One letter had already left."


def in_flight(emails: Iterable[str], contacts: Iterable[int] = ()) -> list[int]:
    """The messages to these addresses or people that are on their way, or may be.

    Asked after the stop is committed: a message that was marked before it is seen, and none is marked after it.
    """
    return list(
        Message.objects.filter(
            Q(to_key__in=list(emails)) | Q(contact__in=list(contacts)), state=Message.State.SENDING
        )
        .order_by("pk")
        .values_list("pk", flat=True)
    )
