"""14:00 stays 14:00 when the rules of a zone change after the call was booked."""

import zoneinfo
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reopen.records.models import Appointment, Message, Promise, Touch
from reopen.records.queries.booked import booked_call
from reopen.records.queries.zones import zone_or_none
from reopen.services.booking.calls import begins
from reopen.services.booking.file import calendar_file
from reopen.services.outbox.stale import why_stale
from tests.fixtures.booking import AT, NOW, ON, make_desk
from tests.fixtures.company import Company

pytestmark = pytest.mark.django_db


@pytest.fixture
def chicago_takes_new_yorks_rules(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Another edition of the zone database, in which Chicago has New York's clocks."""
    before = zoneinfo.TZPATH
    new_york = next(
        Path(path) / "America/New_York" for path in before if (Path(path) / "America/New_York").exists()
    )

    def change() -> None:
        (tmp_path / "America").mkdir()
        (tmp_path / "America" / "Chicago").write_bytes(new_york.read_bytes())
        zoneinfo.reset_tzpath(to=[str(tmp_path), *before])
        forget()

    def forget() -> None:
        zoneinfo.ZoneInfo.clear_cache()
        zone_or_none.cache_clear()

    yield change
    zoneinfo.reset_tzpath(to=before)
    forget()


def test_the_hour_stays_and_the_moment_moves(
    company: Company, chicago_takes_new_yorks_rules: Callable[[], None]
) -> None:
    desk = make_desk(company)
    call = desk.book()
    assert begins(call) == datetime(2026, 3, 10, 19, tzinfo=UTC)
    chicago_takes_new_yorks_rules()
    call = Appointment.objects.get(pk=call.pk)
    assert begins(call) == datetime(2026, 3, 10, 18, tzinfo=UTC)
    assert (call.on, call.at) == (ON, AT)
    assert (Promise.objects.get().at, Touch.objects.get(promised=True).at) == (AT, AT)
    seen = booked_call(desk.viewer, desk.deal.pk, now=NOW, here="UTC")
    assert seen is not None
    assert (seen.when, seen.here) == ("Tue 10 Mar 2026 at 14:00", datetime(2026, 3, 10, 18))  # noqa: DTZ001
    _, text = calendar_file(call.pk, now=NOW, viewer=desk.viewer)
    assert "DTSTART;TZID=America/Chicago:20260310T140000" in text
    # Its invitation is stale from the new moment on, whatever was worked out when it was put.
    message = Message.objects.get()
    assert (message.expires_at, why_stale(message, now=datetime(2026, 3, 10, 17, 59, tzinfo=UTC))) == (
        datetime(2026, 3, 10, 19, tzinfo=UTC), "",
    )  # fmt: skip
    assert why_stale(message, now=datetime(2026, 3, 10, 18, tzinfo=UTC)) != ""
