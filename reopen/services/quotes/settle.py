"""What ends the wait for an answer to a quote."""

from datetime import date

from reopen.records.models import Promise, Quote


def end_wait(deal_id: int, state: Quote.Answered, *, on: date) -> list[Promise]:
    """Mark the deal's waiting quotes; those of their promises that stand are dropped, and handed back.

    In the transaction of the act that ended it, which plans the deal anew.
    """
    waiting = list(
        Quote.objects.filter(deal=deal_id, state=Quote.Answered.WAITING)
        .select_related("promise")
        .order_by("pk")
    )
    return end_these(waiting, state, on=on) if waiting else []


def end_these(quotes: list[Quote], state: Quote.Answered, *, on: date) -> list[Promise]:
    """The same for these quotes alone."""
    dropped = [
        q.promise for q in quotes if q.promise is not None and q.promise.state == Promise.State.STANDING
    ]
    Quote.objects.filter(pk__in=[q.pk for q in quotes]).update(state=state, settled_on=on)
    Promise.objects.filter(pk__in=[p.pk for p in dropped]).update(state=Promise.State.DROPPED, settled_on=on)
    return dropped


def after_conversation(deal_id: int, *, on: date) -> None:
    """A real conversation: a quote whose call it was is called, of the others it is the answer.

    The caller has marked the promises that the conversation kept.
    """
    quotes = list(
        Quote.objects.filter(deal=deal_id, state=Quote.Answered.WAITING)
        .select_related("promise")
        .order_by("pk")
    )
    called = [q for q in quotes if q.promise is not None and q.promise.state == Promise.State.KEPT]
    # A word on the day on which the quote left may have come before it: that is no answer to it.
    answered = [q for q in quotes if q not in called and q.sent_on < on]
    end_these(called, Quote.Answered.CALLED, on=on)
    end_these(answered, Quote.Answered.ANSWERED, on=on)
