"""Many rows into SQLite by way of a staging file: the same rows as one by one, and no file that two libraries hold."""

import stat
import sys
from contextlib import nullcontext
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from django.db import connection

pytestmark = [pytest.mark.only_on("sqlite"), pytest.mark.django_db(transaction=True)]

ROWS = 2_600


def deals(many: int = ROWS) -> pl.DataFrame:
    numbers = range(many)
    return pl.DataFrame(
        {
            "external_id": [f"00{n}" for n in numbers],
            "source": ["hubspot"] * many,
            "row_hash": [""] * many,
            "name": [f"Müller “{n}”" if n % 7 else f"nul\x00{n}" for n in numbers],
            "account_id": pl.Series([None] * many),
            "amount": pl.Series(
                [Decimal(n) / 100 if n % 3 else None for n in numbers], dtype=pl.Decimal(16, 2)
            ),
            "opened_on": [date(2020, 1, 1 + n % 28) if n % 5 else None for n in numbers],
            "let_go": [n % 2 == 0 for n in numbers],
            "odd": ['{"a": 1}' if n % 11 == 0 else None for n in numbers],
            **{c: ["7"] * many for c in ("pipeline", "stage", "currency", "product", "lead_source")},
            "status": ["open"] * many,
            "door": ["unasked"] * many,
            "care_reason": ["it's so" if n % 2 else "" for n in numbers],
        }
    )


def installed() -> pl.DataFrame:
    """One at every second deal, three at the last."""
    at = [*range(0, ROWS, 2), ROWS - 1, ROWS - 1, ROWS - 1]
    rows = pl.DataFrame(
        {"_n": at, "make": [f"Make {n}" for n in range(len(at))]}, schema_overrides={"_n": pl.Int64}
    )
    empty = dict.fromkeys(("model", "monthly_volume", "note"), "")
    return rows.with_columns(pl.lit(None, pl.Int64).alias("quantity"), *[pl.lit("").alias(c) for c in empty])


def losses() -> pl.DataFrame:
    texts = ("stage", "reason", "note", "buyer_reason", "buyer_words", "competitor_rep")
    return pl.DataFrame(
        {"_n": [5, 999, 1000, 2599], "lost_on": [date(2021, 2, 3)] * 4, "let_go": [False] * 4}
        | {"recorded_at": [datetime(2026, 3, 2, 9, 0, 0, 123456, tzinfo=UTC)] * 4}
        | {c: [""] * 4 for c in texts}
    )


def stored_rows() -> dict[str, list[tuple[Any, ...]]]:
    told = {
        "deal": "SELECT external_id, name, hex(name), account_id, amount, typeof(amount), opened_on, let_go, "
        "typeof(let_go), odd, pipeline, typeof(pipeline), care_reason FROM records_deal ORDER BY id",
        "installed": "SELECT d.external_id, i.make, i.quantity FROM records_installed i "
        "JOIN records_deal d ON d.id = i.deal_id ORDER BY i.id",
        "loss": "SELECT d.external_id, l.lost_on, l.recorded_at FROM records_loss l "
        "JOIN records_deal d ON d.id = l.deal_id ORDER BY l.id",
    }
    with connection.cursor() as cursor:
        return {name: cursor.execute(sql).fetchall() for name, sql in told.items()}


def insert() -> list[int]:
    from reopen.records.models import Deal, Installed, Loss
    from reopen.services.import_deals import live

    children = [live.Child(Installed, installed(), "deal_id"), live.Child(Loss, losses(), "deal_id")]
    return live.insert(Deal, deals(), children)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "imports" / "staging"


def test_staged_rows_are_the_rows_one_by_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reopen.records.models import Deal
    from reopen.services.import_deals import live
    from reopen.services.import_deals.live import staging

    made: list[list[str]] = []
    fill = staging._fill
    monkeypatch.setattr(
        staging, "_fill", lambda path, tables: (made.append(list(tables)), fill(path, tables))
    )
    told = []
    for staged in (False, True):
        with live.staging_in(folder) if staged else nullcontext():
            ids = insert()
        assert ids == list(Deal.objects.order_by("pk").values_list("pk", flat=True))
        assert len(ids) == ROWS
        told.append(stored_rows())
        Deal.objects.all().delete()
    assert told[0] == told[1]
    moment = datetime(2026, 3, 2, 9, 0, 0, 123456, tzinfo=UTC).replace(tzinfo=None)
    assert told[1]["loss"][0] == ("005", date(2021, 2, 3), moment)
    assert told[1]["deal"][101][4:6] == (1.01, "real")
    assert [row[0] for row in told[1]["installed"][-4:]] == ["002598", "002599", "002599", "002599"]
    assert made == [["rows0", "rows1", "rows2"]]


def test_file_is_the_owners_alone_and_goes_away(folder: Path) -> None:
    from reopen.services.import_deals.live import staging

    folder.mkdir(parents=True)
    (folder / "rows.sqlite3").write_text("of an import that was killed")
    with staging.staging_in(folder):
        assert list(folder.iterdir()) == []
        path = staging.fill({"t": pl.DataFrame({"a": ["x"]})})
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert list(folder.iterdir()) == [path]
        staging.remove(path)
        assert list(folder.iterdir()) == []
    assert not folder.exists()
    assert not staging.is_on()


def test_arrows_library_sees_its_own_file_only_and_has_closed_it_when_ours_opens_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reopen.services.import_deals import live
    from reopen.services.import_deals.live import staged_rows, staging

    opened: list[Path] = []
    connect = staging.arrow.connect

    def seen(uri: str, **how: Any) -> Any:
        opened.append(Path(uri.removeprefix("file://")))
        return connect(uri, **how)

    held: list[list[str]] = []
    attach = staged_rows._attach

    def attaching(path: Path) -> None:
        # The driver may be at the next file meanwhile, never at this one.
        held.append([name for name in open_files() if name.startswith(str(path))])
        attach(path)

    monkeypatch.setattr(staging.arrow, "connect", seen)
    monkeypatch.setattr(staged_rows, "_attach", attaching)
    monkeypatch.setattr(staged_rows, "PIECE", 1_000)
    with live.staging_in(folder):
        insert()
    assert len(opened) == len(set(opened)) == len(held) == ROWS // 1_000 + bool(ROWS % 1_000)
    assert {path.parent for path in opened} == {folder}
    assert held == [[]] * len(held)
    with connection.cursor() as cursor:
        # Whoever made a temporary table on this connection before has left "temp" there for good.
        attached = {row[1] for row in cursor.execute("PRAGMA database_list").fetchall()}
        assert attached - {"temp"} == {"main"}
        version = cursor.execute("SELECT sqlite_version()").fetchone()[0]
    assert version == sys.modules["sqlite3"].sqlite_version


def open_files() -> list[str]:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("Which files a process holds is told on Linux only")
    names = []
    for entry in folder.iterdir():
        try:
            names.append(str(entry.readlink()))
        except OSError:
            continue
    return names


def test_rows_are_whole_or_not_at_all_and_the_file_is_let_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import IntegrityError

    from reopen.records.models import Deal
    from reopen.services.import_deals import live
    from reopen.services.import_deals.live import chunks

    twice = deals().with_columns(
        pl.when(pl.col("external_id") == "002100")
        .then(pl.lit("001"))
        .otherwise("external_id")
        .alias("external_id")
    )
    # How high a chunk is follows from how quick the last one was.
    monkeypatch.setattr(chunks, "rows_per_chunk", lambda: 1_000)
    with live.staging_in(folder):
        with pytest.raises(IntegrityError):
            live.insert(Deal, twice)
        assert list(folder.iterdir()) == []
        # Chunks before it stand; the next import finds them.
        assert Deal.objects.count() == 2_000
        Deal.objects.all().delete()
        assert len(live.insert(Deal, deals())) == ROWS


def test_what_the_library_cannot_write_is_an_error_of_the_file(folder: Path) -> None:
    from reopen.services.import_deals.live import staging

    of_no_type = pl.DataFrame({"a": [None]})
    with (
        staging.staging_in(folder),
        pytest.raises(OSError, match="The staging file cannot be written"),
    ):
        staging.fill({"t": of_no_type})


def test_without_the_driver_or_a_folder_rows_go_one_by_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reopen.services.import_deals import live
    from reopen.services.import_deals.live import staging

    folder.parent.mkdir(parents=True)
    folder.write_text("in the way")
    with live.staging_in(folder):
        assert not staging.is_on()
        assert len(insert()) == ROWS
    monkeypatch.setattr(staging, "arrow", None)
    with live.staging_in(folder.with_name("other")):
        assert not staging.is_on()
