"""Foreign keys of deals and losses, left out for a first import into PostgreSQL and put back."""

from datetime import UTC, date, datetime

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from reopen.records.models import Account, Deal, Loss
from reopen.services import deal_foreign_keys, deal_indexes
from tests.fixtures.ground import ON_POSTGRES

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def _deal(number: int, account: Account | None = None) -> Deal:
    return Deal.objects.create(
        source="hubspot", external_id=str(number), name=f"Deal {number}", account=account, status="lost"
    )


def _delete_past_django(model: type[Account] | type[Deal], pk: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE id = %s", [pk])


def test_nothing_is_missing_on_either_database() -> None:
    assert deal_foreign_keys.missing() == []
    assert deal_indexes.missing() == []
    assert deal_foreign_keys.put_back() == 0


class TestOnPostgresql:
    """SQLite checks foreign keys by the row: there nothing is left out."""

    __test__ = ON_POSTGRES

    def test_what_was_left_out_holds_again(self) -> None:
        deal_foreign_keys.leave_out()
        # Four of a deal (company, person, owner, import), four of a loss (deal, competitor, who wrote it, import).
        assert len(deal_foreign_keys.missing()) == len(deal_indexes.missing()) == 8
        assert deal_indexes.build() == 8
        assert deal_indexes.missing() == []
        with pytest.raises(IntegrityError), transaction.atomic():
            Deal.objects.create(source="hubspot", external_id="1", name="One", account_id=404)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND condeferrable AND condeferred "
                "AND conrelid IN ('records_deal'::regclass, 'records_loss'::regclass)"
            )
            assert cursor.fetchone() == (8,)

    def test_a_key_that_was_not_validated_before_a_kill_is_validated(self) -> None:
        deal_foreign_keys.leave_out()
        key = deal_foreign_keys.missing()[0]
        with connection.cursor() as cursor:
            cursor.execute(f"{key.adding} NOT VALID")
        assert [k.state for k in deal_foreign_keys.missing() if k.name == key.name] == ["not valid"]
        deal_foreign_keys.put_back()
        assert deal_foreign_keys.missing() == []

    def test_what_refers_to_a_row_that_is_gone_is_treated_as_the_deletion_would_have(self) -> None:
        company = Account.objects.create(
            source="hubspot", external_id="1", name="Northwind", name_key="northwind"
        )
        kept, doomed = _deal(1, company), _deal(2)
        for deal in (kept, doomed):
            Loss.objects.create(deal=deal, lost_on=date(2026, 1, 5), recorded_at=NOW)
        deal_foreign_keys.leave_out()
        _delete_past_django(Account, company.pk)
        _delete_past_django(Deal, doomed.pk)
        deal_foreign_keys.put_back()
        assert deal_foreign_keys.missing() == []
        deal = Deal.objects.get()
        assert (deal.external_id, deal.account_id) == ("1", None)
        assert list(Loss.objects.values_list("deal_id", flat=True)) == [kept.pk]

    def test_a_key_whose_tables_others_hold_stays(self) -> None:
        asked = connection.get_connection_params()
        wanted = {k: asked[k] for k in ("dbname", "user", "password", "host", "port") if asked.get(k)}
        with psycopg.connect(**wanted) as other:
            other.execute("SELECT count(*) FROM records_loss")
            deal_foreign_keys.leave_out()
            assert {key.table for key in deal_foreign_keys.missing()} == {"records_deal"}
            other.rollback()
        assert deal_foreign_keys.put_back() == 4
        assert deal_foreign_keys.missing() == []
