"""When the next call of a deal is, in words: as planned, and as it would be after an outcome."""

from dataclasses import dataclass
from datetime import date, time

from reopen.core.next_words import next_head, next_tail, nothing_next, retry_tail
from reopen.records.models import Touch
from reopen.services.plan_touches import Again, named_before, owed_by, propose_next, tried_again


@dataclass(frozen=True, slots=True)
class NextCall:
    """The next call; `on` None where none follows, and `sentence` says why."""

    on: date | None
    at: time | None
    reasons: tuple[str, ...]
    promised: bool
    head: str  # "Next: check-in 1, Tuesday 24 March"
    tail: str  # "four weeks after this"

    @property
    def sentence(self) -> str:
        """Next: check-in 1, Tuesday 24 March, four weeks after this."""
        return f"{self.head}, {self.tail}." if self.tail else self.head


def proposed_next(deal_id: int, kind: str, *, on: date) -> NextCall:
    """The next call, were this outcome logged on that day and no date named."""
    one = owed_by(deal_id)
    touch = propose_next(one, kind, on=on) if one else None
    if one is None or touch is None:
        return _none(kind)
    again = tried_again(one, touch.on, kind, on=on)
    named = named_before(one, touch.on) if touch.promised and not again else None
    return _next(touch.on, touch.at, tuple(touch.reasons), again, named, promised=touch.promised, today=on)


def planned_next(deal_id: int, *, on: date, after: str = "") -> NextCall:
    """The next call as it stands in the plan; `after` is the outcome that led to it."""
    touch = (
        Touch.objects.filter(deal=deal_id, state=Touch.State.PLANNED, channel="phone")
        .order_by("due_on", "pk")
        .first()
    )
    if touch is None:
        return _none(after)
    one = owed_by(deal_id)
    again = tried_again(one, touch.due_on, "", on=on) if one else None
    named = named_before(one, touch.due_on) if one and touch.promised and not again else None
    return _next(
        touch.due_on, touch.at, tuple(touch.reasons), again, named, promised=touch.promised, today=on
    )


def _none(kind: str) -> NextCall:
    return NextCall(None, None, (), False, nothing_next(kind), "")


def _next(
    on: date,
    at: time | None,
    reasons: tuple[str, ...],
    again: Again | None,
    named: date | None,
    *,
    promised: bool,
    today: date,
) -> NextCall:
    announced = bool(reasons) and reasons[0] == "quote_follow_up"
    tail = (
        retry_tail(*again)
        if again
        else next_tail(on, today, promised=promised, named=named, announced=announced)
    )
    return NextCall(on, at, reasons, promised, next_head(reasons, on, at, today), tail)
