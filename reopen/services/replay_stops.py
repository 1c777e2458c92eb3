"""Bring back from the journal what the database does not know: after a restore, or after it was lost.

Cheap when nothing is new: how far it was read stands in the database itself, and so goes back with it.
"""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from reopen.core.suppression import Channel, Kind
from reopen.records.models import Setting, Suppression
from reopen.records.queries.company import company
from reopen.services.journal import Line
from reopen.services.outbox import stop_lock
from reopen.services.stop_list import NewStop, insert, there
from reopen.services.suppression_journal import JOURNAL, as_line, identity

# With the journal's id: how many of its bytes this database knows.
_READ = "stops.journal."
_CHUNK = 5_000
FIELDS = (
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
_KINDS: dict[str, Kind] = {"email": "email", "phone": "phone", "domain": "domain"}
_CHANNELS: dict[str, Channel] = {"email": "email", "phone": "phone", "all": "all"}


def replay(*, now: datetime) -> int:
    """Write what this database does not know yet, and spread it; how many stops came back.

    A database that knows stops while there is no journal yet begins one.
    """
    size = JOURNAL.size()
    if not size:
        _begin()
        return 0
    name = _READ + JOURNAL.id()
    read = Setting.objects.filter(key=name).values_list("value", flat=True).first() or 0
    if read == size:
        return 0
    # From the beginning: after a restore, which may have been killed before it was done, or put back by other means.
    anew = not 0 < read < size
    start = 0 if anew else read
    with transaction.atomic():
        stop_lock.while_i_stop()
        new = back_into("default", start=start)
        end = max((at for at, _ in JOURNAL.lines(start)), default=size)
        Setting.objects.update_or_create(key=name, defaults={"value": end})
        if new or anew:
            spread(today=now.astimezone(ZoneInfo(company().time_zone)).date())
    if anew:
        from reopen.services.erase import erase_those_who_came_back  # noqa: PLC0415  # seldom

        erase_those_who_came_back(now=now)
    return new


def back_into(using: str, *, start: int = 0) -> int:
    """Into the table of that database alone; how many it lacked. Its transaction is the caller's."""
    stops = standing_in_journal(start)
    new = 0
    for at in range(0, len(stops), _CHUNK):
        part = stops[at : at + _CHUNK]
        known = there(part, using=using)
        lacking = [one for one in part if one.identity not in known]
        insert(lacking, using=using)
        new += len(lacking)
    return new


def standing_in_journal(start: int = 0) -> list[NewStop]:
    """What the journal's lines from that byte on come to."""
    last = {identity(line): line for _, line in JOURNAL.lines(start)}
    return [stop for line in last.values() if not line.get("lifted") and (stop := _stop(line)) is not None]


def spread(*, today: date) -> None:
    """Mark whom the list names and who is not marked, and take their letters and touches away."""
    from reopen.services import suppress  # noqa: PLC0415  # seldom, and it writes through this list itself
    from reopen.services.outbox.claim import withdraw  # noqa: PLC0415
    from reopen.services.plan_touches import replan  # noqa: PLC0415

    people = suppress.mark_contacts(suppress.to_mark())
    deals = suppress.deals_of(people)
    for at in range(0, len(people), 500):
        withdraw([], people[at : at + 500])
    for at in range(0, len(deals), 500):
        replan(deals[at : at + 500], today=today)


def complete(rows: Iterable[Line]) -> int:
    """Put into the journal what stands in a database and not in it; how many lines. `rows` by column."""
    known = {one.identity for one in standing_in_journal()}
    lacking = [as_line(row) for row in rows if identity(row) not in known]
    JOURNAL.append(lacking)
    return len(lacking)


def forget(using: str = "default") -> None:
    """Have the next replay read the journal from its beginning."""
    Setting.objects.using(using).filter(key__startswith=_READ).delete()


def real_stops(using: str = "default") -> list[Line]:
    """Every stop on the list, but the sample company's."""
    from reopen.services.sample_company.store_people import HOW  # noqa: PLC0415  # large

    return list(Suppression.objects.using(using).exclude(how=HOW).values(*FIELDS))


def _begin() -> None:
    if not Suppression.objects.exists():
        return
    with transaction.atomic():
        stop_lock.while_i_stop()
        if rows := real_stops():
            complete(rows)
            Setting.objects.update_or_create(key=_READ + JOURNAL.id(), defaults={"value": JOURNAL.size()})


def _stop(line: Line) -> NewStop | None:
    """None for a line that somebody wrote by hand and wrote wrong."""
    kind, channel = _KINDS.get(str(line.get("kind"))), _CHANNELS.get(str(line.get("channel")))
    key = line.get("key")
    if kind is None or channel is None or not isinstance(key, str) or not key:
        return None
    try:
        since = date.fromisoformat(str(line.get("since")))
        asked = datetime.fromisoformat(line["asked_at"]) if "asked_at" in line else None
    except ValueError:
        return None
    numbers = {name: line.get(name) for name in ("batch_number", "campaign_number", "reply_number")}
    return NewStop(
        kind,
        key,
        channel,
        since,
        str(line.get("words", "")),
        str(line.get("how", "")),
        **{name: value if isinstance(value, int) else None for name, value in numbers.items()},
        asked_at=asked,
    )
