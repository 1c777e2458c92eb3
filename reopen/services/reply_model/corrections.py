"""What the owner decides on the desk, where it differs from what was read or answers a doubt, teaches the next reading.

Nothing of it is stored: it is learnt from the replies themselves, anew whenever a decision is added, changed or taken
back. What is erased is forgotten with it, and nothing leaves this machine.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Final, NamedTuple

from reopen.core.reply.answers import answers_told
from reopen.core.reply.doubt import sure_enough
from reopen.core.reply.intent import Model
from reopen.core.reply.intent.decide import plain, weigh
from reopen.core.reply.intent.teach import MOST, Example, taught
from reopen.core.reply.reading import Intent
from reopen.records.models import Reply
from reopen.services.reply_model.load import reply_model

_MEANS: Final[dict[str, Intent]] = {
    "remove": "remove",
    "later": "later",
    "interested": "interested",
    "not_us": "not_interested",
    "referred": "referral",
}
# The desk has no key for these; what it has is no word against them.
_AGREES: Final = frozenset({("satisfied", "not_us"), ("satisfied", "later")})


class _Mark(NamedTuple):
    """One correction: by this it is known whether anything has changed."""

    reply: int
    content: str
    intent: Intent
    at: datetime


_learnt: tuple[tuple[_Mark, ...], Model] | None = None


def taught_model() -> Model:
    """The shipped model with the corrections of this database; asks the database once. At most `MOST`, the latest."""
    global _learnt  # noqa: PLW0603  # one lesson a process, replaced whole
    marks = tuple(islice(_marks(), MOST))[::-1]
    if not marks:
        _learnt = None
        return reply_model()
    if (known := _learnt) is None or known[0] != marks:
        known = _learnt = (marks, taught(reply_model(), _examples(marks)))
    return known[1]


def _marks() -> Iterator[_Mark]:
    """The latest first."""
    judged = Reply.objects.filter(state=Reply.State.JUDGED, kind="human", decision__in=_MEANS)
    rows = judged.order_by("-judged_at", "-pk").values_list(
        "pk", "content_hash", "intent", "decision", "judged_at", "reading__confidence"
    )
    for pk, content, read, decision, at, confidence in rows.iterator():
        agrees = _MEANS[decision] == read or (read, decision) in _AGREES
        if at is not None and not (agrees and sure_enough(read, confidence)):
            yield _Mark(pk, content, _MEANS[decision], at)


def _examples(marks: tuple[_Mark, ...]) -> Iterator[Example]:
    """What the reader saw of each, in their order."""
    found = Reply.objects.filter(pk__in=[mark.reply for mark in marks])
    rows = {
        pk: (str(text or ""), letter or "", at)
        for pk, text, letter, at in found.values_list(
            "pk", "reading__new_text", "letter__text", "received_at"
        )
    }
    for mark in marks:
        if mark.reply not in rows:
            continue
        written, letter, at = rows[mark.reply]
        text = plain(written)
        told, parts = answers_told(text, letter=letter)
        yield weigh(text, told, parts, at.date(), reply_model())[1], mark.intent
