"""What the import asks of PostgreSQL in its own way; SQLite has other ways to the same."""

import polars as pl
import pytest
from django.db import IntegrityError, connection

from reopen.records.models import Account, Deal, Loss
from reopen.services.import_deals import live
from reopen.services.import_deals.live import postgres_rows
from tests.fixtures.ground import ON_POSTGRES

pytestmark = pytest.mark.django_db(transaction=True)


def _companies(*names: str) -> pl.DataFrame:
    blank = dict.fromkeys(
        ("domain", "phone", "city", "region", "country", "time_zone", "industry", "row_hash"), ""
    )
    return pl.DataFrame(
        [{"source": "hubspot", "external_id": n, "name": n, "name_key": n, **blank} for n in names]
    )


def _deals(*ids: str, account: int | None = None) -> pl.DataFrame:
    blank = dict.fromkeys(
        ("pipeline", "stage", "currency", "product", "lead_source", "care_reason", "row_hash"), ""
    )
    rows = [
        {
            "source": "hubspot",
            "external_id": e,
            "name": e,
            "status": "lost",
            "door": "unasked",
            "let_go": False,
            **blank,
        }
        for e in ids
    ]
    return pl.DataFrame(rows).with_columns(pl.lit(account, pl.Int64).alias("account_id"))


def _losses(*places: int) -> live.Child:
    blank = dict.fromkeys(("stage", "reason", "note", "buyer_reason", "buyer_words", "competitor_rep"), "")
    day = {"lost_on": "2026-01-05", "recorded_at": "2026-01-05 09:00:00+00", "let_go": False}
    frame = pl.DataFrame([{"_n": n, **day, **blank} for n in places], schema_overrides={"_n": pl.Int64})
    return live.Child(Loss, frame, "deal_id")


class TestOnPostgresql:
    """Ids, the comparison with what the table says, and rows that are written behind."""

    __test__ = ON_POSTGRES

    @pytest.mark.parametrize("step", [1, 3])
    def test_ids_are_the_sequences_own(self, step: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER SEQUENCE records_account_id_seq RESTART WITH 5 INCREMENT BY {step}")
        try:
            assert postgres_rows.numbers(Account, 0) == []
            assert sorted(postgres_rows.numbers(Account, 3)) == [5, 5 + step, 5 + 2 * step]
            ids = live.insert(Account, _companies("a", "b"))
            assert sorted(ids) == [5 + 3 * step, 5 + 4 * step]
            assert dict(Account.objects.values_list("pk", "name")) == dict(zip(ids, ("a", "b"), strict=True))
        finally:
            with connection.cursor() as cursor:
                cursor.execute("ALTER SEQUENCE records_account_id_seq INCREMENT BY 1")

    def test_what_differs_is_told_by_its_place(self) -> None:
        frame = _companies("b", "a", "c").with_columns(pl.Series("row_hash", ["1", "2", "3"]))
        b, _, c = live.insert(Account, frame)
        found = live.differing(
            Account, "hubspot", ["c", "nul\x00", "a", "b\x00", "c"], ["4", "5", "2", "1", "3"]
        )
        assert sorted(found) == [(0, c, "3", None), (1, None, None, None)]
        assert [row[:2] for row in live.differing(Account, "hubspot", ["b"], ["2"])] == [(0, b)]
        assert live.differing(Account, "zoho", [], []) == []

    def test_rows_written_behind_are_there_at_the_end(self) -> None:
        with live.written_behind(Deal):
            (account,) = live.insert(Account, _companies("a"))
            assert Account.objects.get().pk == account
            ids = live.insert(Deal, _deals("1", "2", account=account), [_losses(1)])
            ids += live.insert(Deal, _deals("3"), [_losses(0)])
        assert dict(Deal.objects.values_list("external_id", "pk")) == dict(zip("123", ids, strict=True))
        assert sorted(Loss.objects.values_list("deal_id", flat=True)) == ids[1:]

    def test_an_error_of_the_writing_comes_out(self) -> None:
        live.insert(Deal, _deals("1"))
        with pytest.raises(IntegrityError), live.written_behind(Deal):
            live.insert(Deal, _deals("1"))
        with pytest.raises(OSError, match="of the reading"):
            _read_badly()
        assert sorted(Deal.objects.values_list("external_id", flat=True)) == ["1", "2"]
        assert _others() == 0


def _others() -> int:
    """How many other sessions there are once those that are closing have closed."""
    with connection.cursor() as cursor:
        for _ in range(500):
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )
            if cursor.fetchone() == (0,):
                return 0
            cursor.execute("SELECT pg_sleep(0.01), pg_stat_clear_snapshot()")
    return 1


def _read_badly() -> None:
    with live.written_behind(Deal):
        live.insert(Deal, _deals("2"))
        raise OSError("of the reading")
