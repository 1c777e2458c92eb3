"""Touches worked out beside the building of indexes are those that are planned without it."""

from datetime import date
from typing import Any

import pytest
from django.db import connection

from tests.services.import_deals.conftest import TODAY, Import

pytestmark = [pytest.mark.only_on("sqlite"), pytest.mark.django_db(transaction=True)]

LOST = {"status": "lost", "lost_on": date(2025, 6, 2), "account_name": "Acme", "owner": "Ann"}
DEALS = [
    {**LOST, "id": "1", "contract_start": date(2024, 1, 1), "term_months": 36},
    {**LOST, "id": "2", "call_back_on": date(2026, 4, 1), "term_months": None},
    {**LOST, "id": "3", "contract_start": date(2020, 5, 1), "term_months": 24},
]


def touches() -> list[tuple[Any, ...]]:
    from reopen.records.models import Touch

    return list(
        Touch.objects.order_by("deal", "due_on", "channel", "pk").values_list(
            "deal__external_id", "due_on", "channel", "reasons", "state"
        )
    )


@pytest.fixture
def planned(take: Import) -> tuple[list[int], list[tuple[Any, ...]]]:
    """(the deals, their touches as planned), the touches taken away."""
    from reopen.records.models import Deal, Touch

    take(deal=DEALS)
    was = touches()
    assert {row[0] for row in was} == {"1", "2", "3"}
    Touch.objects.all().delete()
    return list(Deal.objects.order_by("pk").values_list("pk", flat=True)), was


def test_ahead_stores_what_planning_stores(planned: Any) -> None:
    from reopen.services.import_deals import care
    from reopen.services.import_deals.plan_ahead import planned_ahead

    ids, was = planned
    with planned_ahead(ids, today=TODAY) as ahead:
        assert care._store_ahead(ids, ahead) == 3
    assert touches() == was


def test_who_writes_meanwhile_is_heard(planned: Any) -> None:
    import sqlite3

    from reopen.services.import_deals import care
    from reopen.services.import_deals.plan_ahead import planned_ahead

    ids, was = planned
    with planned_ahead(ids, today=TODAY) as ahead:
        assert ahead.has(0)
        other = sqlite3.connect(connection.settings_dict["NAME"])
        other.execute("UPDATE records_deal SET let_go = 1 WHERE external_id = '3'")
        other.commit()
        other.close()
        done = care._store_ahead(ids, ahead)
        assert done == 0
        assert touches() == []
    care.replan_all(ids[done:], today=TODAY)
    assert touches() == [row for row in was if row[0] != "3"]


def test_first_import_plans_beside_its_indexes(take: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    from reopen.services import deal_indexes
    from reopen.services.import_deals import care

    stored: list[int] = []
    ahead = care._store_ahead
    monkeypatch.setattr(deal_indexes, "WORTH_IT", 1)
    monkeypatch.setattr(care, "_store_ahead", lambda ids, its: stored.append(ahead(ids, its)) or stored[-1])
    take(deal=DEALS)
    assert stored == [3]
    assert deal_indexes.missing() == []
    assert {row[0] for row in touches()} == {"1", "2", "3"}
