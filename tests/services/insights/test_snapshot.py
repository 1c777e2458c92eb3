"""Kept columns: the same figures as read live, seen as the records stand now, and never half of them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connections, transaction

from reopen.records.models import Deal, Erasure, ImportBatch, Loss, Outcome, ReasonLesson, Setting
from reopen.records.queries.visible import Viewer
from reopen.services.gone_deals import note_gone
from reopen.services.insights import columns, kept_columns, snapshot
from reopen.services.insights.frames import Asked
from reopen.services.insights.recon import NotReadyError, Recon
from reopen.services.insights.snapshot import refresh, take_snapshot
from reopen.services.insights.topics import TOPICS
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.services.insights.test_behind import ASKED, make_histories

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 2, 24, 9, tzinfo=UTC)
UTC_ZONE = ZoneInfo("UTC")
OWNER = Viewer.the_owner()


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Two deals are many."""
    monkeypatch.setattr(kept_columns, "LARGE", 1)
    monkeypatch.setattr(kept_columns, "home", lambda: tmp_path / "recon")
    monkeypatch.setattr(snapshot, "home", lambda: tmp_path / "recon")
    yield tmp_path / "recon"
    kept_columns._opened.clear()


def recon(viewer: Viewer = OWNER, *, now: datetime = NOW) -> Recon:
    return Recon(viewer, now=now, time_zone="UTC")


def keep(now: datetime = NOW) -> int:
    return take_snapshot(now=now, time_zone="UTC")


def lost(viewer: Viewer = OWNER) -> list[str]:
    """The competitors to whom deals were lost, as the viewer counts them."""
    rows = TOPICS["competitors"].rows(recon(viewer).objections(Asked()))
    return sorted(row["competitor"] for row in rows for _ in range(row["lost"]))


def test_kept_figures_are_those_read_live(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    make_histories(3, [company.sells["rep"], company.sells["stranger"], None], 40)
    back = list(Deal.objects.filter(status="won", losses__isnull=False).order_by("pk"))
    for n, deal in enumerate(back):
        at = datetime(2025, 8, 1 + n, 15, tzinfo=UTC)
        reasons = ["check_in:4"] if n % 2 else []
        Outcome.objects.create(
            deal=deal, kind="reopened", on=at.date(), at=at, reasons=reasons, by=company.manager
        )
    # The manager's own call to a deal that rests counts among the minutes.
    Deal.objects.filter(pk=back[1].pk).update(owner=company.sells["rep"], resting_since=NOW.date())
    viewers = [OWNER, Viewer.of(company.manager)]

    def answers() -> dict[Any, Any]:
        told: dict[Any, Any] = {}
        for viewer in viewers:
            looks = recon(viewer)
            told |= {
                (viewer.role, topic.name, asked): list(topic.rows(topic.answer(looks, asked)))
                for topic in TOPICS.values()
                for asked in ASKED
                if asked.by in ("", *topic.by) and (topic.days or not asked.since)
            }
        return told

    assert keep() == 40
    kept = answers()
    assert not recon().live
    monkeypatch.setattr(kept_columns, "LARGE", 1_000)
    assert recon().live
    assert kept == answers()
    assert sum(len(rows) for rows in kept.values()) > 200


def test_nothing_is_said_before_the_first_count(large: Path) -> None:
    make_deal(), make_deal()
    looks = recon()
    assert (looks.live, looks.ready, looks.progress) == (False, False, None)
    with pytest.raises(NotReadyError, match="are being counted"):
        looks.stages(Asked())
    large.mkdir()
    (large / "progress.json").write_text('{"step": "reading the deals", "share": 0.25}')
    told = looks.progress
    assert told
    assert (told.step, told.share) == ("reading the deals", 0.25)
    keep()
    assert (recon().ready, recon().as_of, recon().progress) == (True, NOW, None)


def test_who_sees_what_is_decided_at_the_look(company: Company) -> None:
    rep, stranger = company.sells["rep"], company.sells["stranger"]
    mine, rests, _theirs = (
        make_deal(who, competitor=rival)
        for who, rival in ((rep, "Marlow"), (rep, "Tern"), (stranger, "Overbeck"))
    )
    manager = Viewer.of(company.manager)
    keep()
    assert (lost(), lost(manager)) == (["Marlow", "Overbeck", "Tern"], ["Marlow", "Tern"])
    Deal.objects.filter(pk=rests.pk).update(resting_since=NOW.date())
    assert (lost(), lost(manager)) == (["Marlow", "Overbeck", "Tern"], ["Marlow"])
    assert recon(manager).frames.resting == 1
    stranger.team = company.team
    stranger.save()
    assert lost(manager) == ["Marlow", "Overbeck"]
    note_gone([mine.pk])
    mine.delete()
    assert (lost(), lost(manager)) == (["Overbeck", "Tern"], ["Overbeck"])
    keep()
    assert lost() == ["Overbeck", "Tern"]
    assert Setting.objects.get(pk__startswith="recon.gone.").value == []


def test_of_the_erased_no_word_is_left() -> None:
    theirs = make_deal(loss={"buyer_reason": "", "buyer_words": "It was too expensive.", "reason": "Price"})
    make_deal(loss={"reason": "Timing"})
    number = theirs.contact_id

    def families() -> dict[str, tuple[int, int]]:
        return {one.family: (one.by_rep, one.by_buyer) for one in recon().objections(Asked()).families}

    keep()
    assert families() == {"price": (1, 1), "timing": (1, 0)}
    Erasure.objects.create(
        contact_number=number,
        asked_on=NOW.date(),
        due_on=NOW.date(),
        how="",
        done_at=NOW + timedelta(minutes=5),
    )
    Loss.objects.filter(deal=theirs).update(buyer_words="")
    assert families() == {"timing": (1, 0)}
    assert refresh(now=NOW + timedelta(minutes=6), zone=UTC_ZONE) == "recon counted over 2 deals"
    assert families() == {"price": (1, 0), "timing": (1, 0)}


def test_what_was_taught_holds_at_once() -> None:
    make_deal(loss={"reason": "The moon was full"}), make_deal(loss={"reason": "Price"})
    keep()

    def families() -> dict[str, int]:
        return {one.family: one.by_rep for one in recon().objections(Asked()).families}

    assert families() == {"price": 1, "other": 1}
    lesson = ReasonLesson.objects.create(
        key="the moon was full", words="The moon was full", family="timing", instead_of="other",
        taught_at=NOW + timedelta(minutes=1),
    )  # fmt: skip
    assert families() == {"price": 1, "timing": 1}
    keep(NOW + timedelta(minutes=2))
    assert families() == {"price": 1, "timing": 1}
    ReasonLesson.objects.filter(pk=lesson.pk).update(undone_at=NOW + timedelta(minutes=3))
    assert families() == {"price": 1, "other": 1}


def test_what_breaks_is_told_to_everyone_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    from reopen.services.insights import recon as asked_of

    class Panics(BaseException):
        """As polars does."""

    def panics(*_: Any) -> None:
        raise Panics

    make_deal(), make_deal()
    keep()
    monkeypatch.setattr(asked_of, "lapses", panics)
    looks = recon()
    for _ in range(2):
        with pytest.raises(Panics):
            looks.lapses(Asked())


def test_an_answer_of_yesterday_is_counted_anew() -> None:
    for lost_on in (date(2025, 12, 1), date(2026, 1, 15)):
        make_deal(lost_on=lost_on)
    keep()

    def lost_half_a_year_ago(day: date) -> int:
        looks = recon(now=datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
        return looks.winbacks(Asked()).share.n

    told = [lost_half_a_year_ago(day) for day in (date(2026, 2, 24), date(2026, 6, 15), date(2026, 7, 30))]
    assert told == [0, 1, 2]


def test_deals_that_went_by_the_thousand_are_counted_anew_first(company: Company) -> None:
    make_deal(company.sells["rep"]), make_deal()
    manager = Viewer.of(company.manager)
    batch = ImportBatch.objects.create(files=[], fingerprint="", source="csv", state="done")
    keep()
    assert (recon().ready, recon(manager).ready) == (True, True)
    ImportBatch.objects.create(files=[], fingerprint="", source="csv", state="done")
    # A deal may be another seller's now: a manager waits.
    assert (recon().ready, recon(manager).ready) == (True, False)
    ImportBatch.objects.filter(pk=batch.pk).update(state="undone")
    assert (recon().ready, recon(manager).ready) == (False, False)
    assert refresh(now=NOW, zone=UTC_ZONE)
    assert (recon().ready, recon(manager).ready) == (True, True)


def test_counted_every_hour_and_when_something_happened(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_deal(), make_deal()

    def looked(minutes: int) -> bool:
        return refresh(now=NOW + timedelta(minutes=minutes), zone=UTC_ZONE) is not None

    assert [looked(minutes) for minutes in (0, 1, 59, 60, 61)] == [True, False, False, True, False]
    assert looked(-30)  # the clock was put right: what is kept would be of the future
    running = ImportBatch.objects.create(files=[], fingerprint="", source="csv", state="running")
    assert not looked(-29)
    ImportBatch.objects.filter(pk=running.pk).update(state="done")
    assert looked(-28)
    kept = [path for path in large.iterdir() if path.is_dir()]
    assert len(kept) == 2  # and the one before, which somebody may be opening
    assert {path.stat().st_mode & 0o777 for one in kept for path in (one, *one.iterdir())} == {0o700, 0o600}
    monkeypatch.setattr(kept_columns, "LARGE", 5)
    assert refresh(now=NOW, zone=UTC_ZONE) == "what was kept of recon is not needed any more"
    assert not large.exists()
    assert not looked(0)


def test_cut_short_the_one_before_holds(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_deal(), make_deal()
    keep()
    before = Setting.objects.get(pk__startswith="recon.snapshot.").value
    make_deal()

    def breaks(_: Any) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(columns.LiveColumns, "losses", property(breaks))
    with pytest.raises(OSError, match="No space"), transaction.atomic():
        keep(NOW + timedelta(hours=1))
    assert Setting.objects.get(pk__startswith="recon.snapshot.").value == before
    assert [path.name for path in large.iterdir() if path.is_dir()] == [before["name"]]
    assert len(lost()) == 2


def test_what_another_database_left_here_is_not_read(large: Path) -> None:
    make_deal(), make_deal()
    keep()
    Setting.objects.filter(pk__startswith="recon.snapshot.").delete()  # a backup from before it was restored
    assert not recon().ready
    keep()
    for folder in filter(Path.is_dir, large.iterdir()):
        (folder / "ways.arrow").unlink()
    kept_columns._opened.clear()
    assert not recon().ready


def test_each_folder_has_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Workers on two machines that share a database, and no folder, do not count in turns for ever."""
    make_deal(), make_deal()
    assert [refresh(now=NOW, zone=UTC_ZONE) is None for _ in range(2)] == [False, True]
    for module in (kept_columns, snapshot):
        monkeypatch.setattr(module, "home", lambda: tmp_path / "elsewhere")
    assert not recon().ready
    assert [refresh(now=NOW, zone=UTC_ZONE) is None for _ in range(2)] == [False, True]
    for module in (kept_columns, snapshot):
        monkeypatch.setattr(module, "home", lambda: tmp_path / "recon")
    assert refresh(now=NOW, zone=UTC_ZONE) is None
    note_gone([Deal.objects.values_list("pk", flat=True)[0]])
    assert len(lost()) == 1
    monkeypatch.setattr(kept_columns, "home", lambda: tmp_path / "elsewhere")
    assert len(lost()) == 1


def test_no_person_and_no_word_of_theirs_is_in_the_files(large: Path) -> None:
    for _ in range(2):
        make_deal(
            account="Cumberland Title", contact="Renee Alcott", name="Renee’s copiers", email="renee@a.example",
            loss={"reason": "Kevin said no", "note": "Zebra in the hall", "buyer_reason": "Walrus", "stage": "Demo",
                  "buyer_words": "Ask me when Kevin is gone"},
        )  # fmt: skip
    keep()
    written = b"".join(path.read_bytes() for path in large.rglob("*") if path.is_file())
    assert b"Marlow" in written
    for words in ("Renee", "Alcott", "renee@", "copiers", "Cumberland", "Kevin", "Zebra", "Walrus"):
        assert words.encode() not in written


def test_a_year_is_told_by_the_day_of_the_look() -> None:
    """Contracts end while columns are kept: what is winnable is of today."""
    for _ in range(2):
        make_deal(loss={"term_months": 12, "contract_start": date(2025, 4, 1)})
    keep()
    assert len(recon().leases(Asked()).winnable) == 2
    later = recon(now=NOW + timedelta(days=60))
    assert (later.leases(Asked()).over, later.as_of) == (2, NOW)


@pytest.mark.django_db(transaction=True)
def test_who_writes_meanwhile_does_not_wait_and_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    make_deal(), make_deal()
    read = vars(columns.LiveColumns)["contracts"].func

    def written_meanwhile(self: columns.LiveColumns) -> Any:
        with ThreadPoolExecutor(1) as other:
            other.submit(one_more).result(timeout=10)
        return read(self)

    def one_more() -> None:
        make_deal(loss={"term_months": 36})
        connections.close_all()

    monkeypatch.setattr(columns.LiveColumns, "contracts", property(written_meanwhile))
    assert (keep(), Deal.objects.count()) == (2, 3)
    assert recon().leases(Asked()).quarters == ()
