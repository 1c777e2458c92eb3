"""The calendar at a private address: a real program reads what was planned, and only its user's."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from reopen.core.own_day import read_own_day
from reopen.records.models import Appointment, CalendarFeed, Deal, Promise, Suppression, Touch
from reopen.records.queries.calendar import AHEAD, BACK, calendar_of
from reopen.records.queries.visible import Viewer
from reopen.services.calendar_feed import FeedError, bring_back, make_feed, revoke_feed
from reopen.services.plan_touches import replan
from reopen.services.snooze_touch import snooze_touch
from reopen.services.team import set_own_day
from reopen.web.feeds import ics
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal, make_touch
from tests.fixtures.khal import read_with_khal

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
TODAY = NOW.date()
# Where the sun does not keep to the hour: the change of clocks, a half of it, none, a zone that moved.
ZONES = ("America/Chicago", "Europe/Dublin", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca")


def book(deal: Any, user: Any, on: date, at: time, zone: str, **more: Any) -> Any:
    return Appointment.objects.create(
        deal=deal, contact=deal.contact, user=user, on=on, at=at, time_zone=zone, uid=f"{deal.pk}@reopen.test",
        attendee="renee@cumberland.example", attendee_name="Renee Alcott", booked_at=NOW, **more,
    )  # fmt: skip


def test_khal_reads_what_was_planned(company: Company, tmp_path: Path) -> None:
    """By the cadences, by promise with an hour in five zones over two changes of clocks, by invitation."""
    seller = company.sells["rep"]
    planned: list[tuple[str, ...]] = []
    here = ZoneInfo("America/New_York")

    def expect(who: str, on: date, at: time | None, zone: str, minutes: int) -> None:
        if at is None:
            planned.append((f"{on}", f"{on}", f"Call {who}", "+16155550142"))
            return
        start = datetime.combine(on, at, ZoneInfo(zone)).astimezone(here)
        end = start + timedelta(minutes=minutes)
        planned.append((f"{start:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}", f"Call {who}", "+16155550142"))

    for n, zone in enumerate(ZONES):
        for day in (date(2026, 3, 27), date(2026, 3, 30), date(2026, 10, 23), date(2026, 11, 4)):
            deal = make_deal(seller, account=f"Firm; {n}, Ltd", contact="Zoë Größe", zone=zone)
            make_touch(deal, day, "call_back", at=time(14), promised=True)
            expect(f"Zoë Größe, Firm; {n}, Ltd", day, time(14), zone, 5)
    ruled = make_deal(seller, account="By rule", contact="")
    replan([ruled.pk], today=TODAY)
    for touch in Touch.objects.filter(deal=ruled, channel="phone", due_on__lte=TODAY + AHEAD):
        expect("By rule", touch.due_on, None, "", 0)
    booked = make_deal(seller, account="Booked")
    make_touch(booked, date(2026, 3, 16), "post_mortem", at=time(10, 30), promised=True)
    book(
        booked, company.rep, date(2026, 3, 16), time(10, 30), "America/Chicago", sequence=2, state="accepted"
    )
    expect("Renee Alcott, Booked", date(2026, 3, 16), time(10, 30), "America/Chicago", 5)
    assert len(planned) > 21

    calls = calendar_of(Viewer.of(company.rep), today=TODAY)
    read = read_with_khal(
        ics.calendar(calls, title="Calls", url="https://reopen.example", now=NOW),
        tmp_path / "khal",
        zone="America/New_York",
        first="2026-02-01",
        days=500,
    )
    assert read == sorted(planned)


def test_an_address_is_its_users_until_revoked(company: Company) -> None:
    today = timezone.now().date()
    make_touch(make_deal(company.sells["rep"], account="Mine"), today)
    make_touch(make_deal(company.sells["other_rep"], account="Theirs"), today)
    make_touch(make_deal(None, account="Nobody's"), today)
    made = make_feed(company.rep.pk, "  my   phone ", now=NOW)
    url = f"/calendar/{made.secret}.ics"
    answer = Client().get(url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    text = answer.content.decode()
    assert ("Mine" in text, "Theirs" in text, "Nobody's" in text) == (True, False, False)
    assert answer["Referrer-Policy"] == "no-referrer"
    row = CalendarFeed.objects.get()
    assert made.secret not in "".join(str(value) for value in vars(row).values())
    assert row.last_read_at is not None
    assert Client().get(url, headers={"If-None-Match": answer["ETag"]}).status_code == 304

    assert revoke_feed(made.id, company.other_rep.pk, now=NOW) is None  # another's
    assert revoke_feed(made.id, company.rep.pk, now=NOW) == "my phone"
    gone, unknown = Client().get(url), Client().get("/calendar/unknown.ics")
    assert (gone.status_code, unknown.status_code, gone.content) == (404, 404, unknown.content)
    bring_back(made.id, company.rep.pk)
    company.rep.is_active = False
    company.rep.save()
    assert Client().get(url).status_code == 404


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("rep", ["R"]),
        ("manager", ["O", "R"]),
        ("owner", ["N", "O", "R", "S"]),
    ],
)
def test_who_does_not_sell_reads_what_they_see(company: Company, who: str, seen: list[str]) -> None:
    for name, seller in (("R", "rep"), ("O", "other_rep"), ("S", "stranger"), ("N", None)):
        make_touch(make_deal(company.sells[seller] if seller else None, account=name), TODAY)
    calls = calendar_of(Viewer.of(getattr(company, who)), today=TODAY)
    assert sorted(call.account for call in calls) == seen


def test_what_may_not_be_called_is_not_there(company: Company) -> None:
    seller = company.sells["rep"]
    cases = {
        "won": lambda d: Deal.objects.filter(pk=d.pk).update(status="won"),
        "let go": lambda d: Deal.objects.filter(pk=d.pk).update(let_go=True),
        "closed": lambda d: Deal.objects.filter(pk=d.pk).update(door="closed"),
        "rests": lambda d: Deal.objects.filter(pk=d.pk).update(resting_since=TODAY),
        "stopped": lambda d: Suppression.objects.create(
            kind="phone", key=d.contact.phones.get().key, channel="all", since=TODAY
        ),
        "done": lambda d: Touch.objects.filter(deal=d).update(state="done"),
        "long ago": lambda d: Touch.objects.filter(deal=d).update(due_on=TODAY - BACK - timedelta(days=1)),
        "far off": lambda d: Touch.objects.filter(deal=d).update(due_on=TODAY + AHEAD + timedelta(days=1)),
    }
    for n, (name, change) in enumerate(cases.items()):
        deal = make_deal(seller, account=name, phone=f"+1615555{n:04}")
        make_touch(deal, TODAY)
        change(deal)
    for state in ("declined", "cancelled", "held"):
        deal = make_deal(seller, account=state, phone="+16155559999")
        book(deal, company.rep, TODAY, time(9), "America/Chicago", state=state)
    # A promise stands there however late and however far.
    for account, due_on in (("a promise long past", date(2025, 1, 7)), ("one far off", date(2029, 1, 9))):
        make_touch(
            make_deal(seller, account=account, phone="+16155558888"), due_on, "call_back", promised=True
        )
    seen = [call.account for call in calendar_of(Viewer.of(company.rep), today=TODAY)]
    assert seen == ["a promise long past", "one far off"]
    assert "rests" in [call.account for call in calendar_of(Viewer.of(company.owner), today=TODAY)]


def _uids(viewer: Viewer) -> dict[str, tuple[str, str]]:
    made = ics.calendar(calendar_of(viewer, today=TODAY), title="", url="", now=NOW)
    events = Calendar.from_ical(made).walk("VEVENT")
    return {str(e["uid"]): (e["dtstart"].to_ical().decode(), str(e["status"])) for e in events}


def test_a_call_that_moves_stays_the_same_call(company: Company) -> None:
    deal = make_deal(company.sells["rep"], lost_on=TODAY - timedelta(days=40))
    viewer = Viewer.of(company.rep)
    Promise.objects.create(deal=deal, kind="call_back", on=TODAY + timedelta(days=3), made_on=TODAY)
    replan([deal.pk], today=TODAY)
    before = _uids(viewer)
    call = Touch.objects.filter(deal=deal, channel="phone", promised=True).get()
    snooze_touch(call.pk, date(2026, 3, 12), now=NOW, viewer=viewer)
    after = _uids(viewer)
    moved = [uid for uid in before if before[uid][0] == "20260305"]
    assert moved == [uid for uid in after if after[uid][0] == "20260312"] != []
    # Nothing in it can be counted: what grows with the rows would tell how much replies have done.
    assert not any(char in uid for uid in after for char in ("promise", "deal"))


def test_a_call_by_rule_stands_on_a_day_on_which_the_seller_works(company: Company) -> None:
    """A promised one stands where it was promised."""
    seller = company.sells["rep"]
    friday = date(2026, 3, 27)
    make_touch(make_deal(seller, account="By rule"), friday)
    make_touch(make_deal(seller, account="Promised"), friday, "call_back", at=time(10), promised=True)
    for hours, days in (("Mon-Thu 9-15", (30, 27)), ("8-12", (27, 27))):
        set_own_day(seller.pk, read_own_day(hours))
        found = {call.account: call.on for call in calendar_of(Viewer.of(company.rep), today=TODAY)}
        assert found == {"By rule": date(2026, 3, days[0]), "Promised": date(2026, 3, days[1])}


def test_an_invitation_keeps_its_own_name_until_it_is_cancelled(company: Company) -> None:
    deal = make_deal(company.sells["rep"])
    one = book(deal, company.rep, date(2026, 3, 16), time(14), "America/Chicago")
    make_touch(deal, date(2026, 3, 16), "post_mortem", at=time(14), promised=True)
    viewer = Viewer.of(company.rep)
    assert _uids(viewer) == {one.uid: ("20260316T140000", "TENTATIVE")}
    # Also where a holiday moved the call: they wait at the hour of the invitation.
    promise = Promise.objects.create(deal=deal, kind="post_mortem", on=date(2026, 3, 16), made_on=TODAY)
    Appointment.objects.update(promise=promise)
    Touch.objects.update(due_on=date(2026, 3, 17))
    assert _uids(viewer) == {one.uid: ("20260316T140000", "TENTATIVE")}
    Touch.objects.update(snoozed_from=date(2026, 3, 16))
    assert sorted(start for start, _ in _uids(viewer).values()) == ["20260316T140000", "20260317T140000"]
    Touch.objects.update(snoozed_from=None)
    Appointment.objects.update(state="accepted")
    assert _uids(viewer) == {one.uid: ("20260316T140000", "CONFIRMED")}
    Appointment.objects.update(state="cancelled")
    Touch.objects.all().delete()
    assert _uids(viewer) == {}


def test_bad_names_and_zones_are_no_trouble(company: Company, tmp_path: Path) -> None:
    deal = make_deal(
        company.sells["rep"], account="A\r\nBEGIN:VEVENT\x07 \x1b[31m" + "ü" * 200, zone="Mars/Olympus"
    )
    make_touch(deal, TODAY + timedelta(days=1), "call_back", at=time(9), promised=True)
    calls = calendar_of(Viewer.of(company.rep), today=TODAY)
    made = ics.calendar(calls, title="Calls", url="", now=NOW)
    assert len(Calendar.from_ical(made).walk("VEVENT")) == 1
    assert max(len(line) for line in made.split(b"\r\n")) <= 75
    read = read_with_khal(made, tmp_path / "khal", zone="UTC", first="2026-03-01", days=9)
    assert [line[:2] for line in read] == [("2026-03-03 09:00", "2026-03-03 09:05")]


def test_addresses_have_an_end(company: Company) -> None:
    for n in range(10):
        make_feed(company.rep.pk, f"{n}", now=NOW)
    with pytest.raises(FeedError, match="10 addresses are in use"):
        make_feed(company.rep.pk, "one more", now=NOW)
    with pytest.raises(FeedError, match="80 fit"):
        make_feed(company.other_rep.pk, "x" * 81, now=NOW)
