"""The one way in which a suppression is written: into the journal first, then into the table.

Every writer comes through here but the sample company, whose people do not exist: their stops leave with them, and
must not come back out of a journal.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connections, transaction

from reopen.core.suppression import Channel, Kind
from reopen.records.models import Suppression
from reopen.services import erased_keys
from reopen.services.outbox import stop_lock
from reopen.services.suppression_journal import JOURNAL, as_line, lifted

_CHUNK = 500  # keys a question
_COLUMNS = (
    "kind",
    "key",
    "channel",
    "since",
    "words",
    "how",
    "batch_number",
    "campaign_number",
    "reply_number",
    "asked_at",
)
Identity = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class NewStop:
    """One stop. `key` in the form in which it is compared; `asked_at` the very moment, where it is known."""

    kind: Kind
    key: str
    channel: Channel
    since: date
    words: str = ""
    how: str = ""
    batch_number: int | None = None
    campaign_number: int | None = None
    reply_number: int | None = None
    asked_at: datetime | None = None

    @property
    def identity(self) -> Identity:
        """What makes two stops one."""
        return self.kind, self.key, self.channel


def add(stops: Iterable[NewStop]) -> list[NewStop]:
    """Write those that are not there yet; which they were. Caller's transaction.

    They stand in the journal, on the disk, before the caller's commit can be: a stop that was acknowledged survives
    the database. One whose commit fails stands in the journal all the same, and will hold after a restore: nobody is
    wronged by that. Raises journal.NotWrittenError with a sentence; then nothing must be acknowledged.
    """
    stop_lock.while_i_stop()
    wanted = {one.identity: one for one in stops}
    known = there(list(wanted.values()))
    new = [one for identity, one in wanted.items() if identity not in known]
    JOURNAL.append(as_line(values(one)) for one in new)
    insert(new)
    return new


def lift(stops: Sequence[Suppression]) -> None:
    """Take these away again: a person says that the machine misread. Caller's transaction, under the stop lock.

    The journal learns of it after the commit: until then the stop holds.
    """
    lines = [lifted(one.kind, one.key, one.channel) for one in stops]
    Suppression.objects.filter(pk__in=[one.pk for one in stops]).delete()
    transaction.on_commit(lambda: JOURNAL.append(lines))


def there(stops: Sequence[NewStop], *, using: str = "default") -> dict[Identity, int | None]:
    """Which of these are on the list, and the import that brought each; also by what is kept of an erased person."""
    found: dict[Identity, int | None] = {}
    has_erased = erased_keys.has_key()
    kept_as = {h: one.key for one in stops for h in erased_keys.hashes(one.key)} if has_erased else {}
    for kind in {one.kind for one in stops}:
        keys = sorted({one.key for one in stops if one.kind == kind})
        if kept_as:
            keys += [h for k in keys for h in erased_keys.hashes(k)]
        for part in _pieces(keys):
            rows = Suppression.objects.using(using).filter(kind=kind, key__in=part).order_by()
            for key, channel, batch in rows.values_list("key", "channel", "batch_number"):
                if key in kept_as:
                    found |= {(kind, kept_as[key], c): batch for c in ("email", "phone", "all")}
                else:
                    found[kind, key, channel] = batch
    return found


def insert(stops: Sequence[NewStop], *, using: str = "default") -> None:
    """Into the table alone, in one statement; those that are there stay as they are. For a replay of the journal."""
    if not stops:
        return
    connection = connections[using]
    fields = {field.name: field for field in Suppression._meta.fields}
    names = ", ".join(f'"{name}"' for name in _COLUMNS)
    marks = ", ".join(["%s"] * len(_COLUMNS))
    rows = [
        [fields[name].get_db_prep_save(value, connection) for name, value in values(one).items()]
        for one in stops
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO records_suppression ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING",  # noqa: S608
            rows,
        )


def values(one: NewStop) -> dict[str, Any]:
    """By column."""
    return {
        "kind": one.kind,
        "key": one.key[:320],
        "channel": one.channel,
        "since": one.since,
        "words": one.words,
        "how": one.how[:120],
        "batch_number": one.batch_number,
        "campaign_number": one.campaign_number,
        "reply_number": one.reply_number,
        "asked_at": one.asked_at,
    }


def _pieces(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), _CHUNK):
        yield keys[start : start + _CHUNK]
