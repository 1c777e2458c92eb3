"""A log of stages finds its deals, whosever export either of them is."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from reopen.records.models import Deal, StageChange
from tests.services.import_deals.conftest import Import
from tests.services.import_deals.test_importing import figures

pytestmark = pytest.mark.django_db

NAMES = ("Copiers", "Printers", "Scanners", "Plotter", "Fax", "Till", "Safe", "Lamp", "Desk", "Door")
DEALS: list[dict[str, Any]] = [
    {
        "id": str(n),
        "name": name,
        "account_name": f"{name} Ltd",
        "status": "lost",
        "closed_on": date(2025, 3, n),
    }
    for n, name in enumerate(NAMES, 1)
]


def log(*, ids: bool = True, names: bool = True, of: tuple[str, ...] = NAMES) -> list[dict[str, Any]]:
    """Two moves of each deal."""
    rows = []
    for n, name in enumerate(of, 1):
        who = ({"deal_id": str(n)} if ids else {}) | ({"deal_name": name} if names else {})
        rows.append(who | {"stage": "Talk", "entered_at": datetime(2025, 1, n, tzinfo=UTC)})
        rows.append(who | {"stage": "Offer", "entered_at": datetime(2025, 2, n, tzinfo=UTC)})
    return rows


def histories() -> dict[tuple[str, str], int]:
    """(source, id) → entries, of every deal on record."""
    told = list(StageChange.objects.values_list("deal__source", "deal__external_id"))
    return {key: told.count(key) for key in Deal.objects.values_list("source", "external_id")}


OF_PIPEDRIVE = {("pipedrive", str(n)): 2 for n in range(1, 11)}


@pytest.mark.parametrize(
    "rows", [log(), log(names=False), log(ids=False)], ids=["ids and names", "ids alone", "names alone"]
)
@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("size", [3, 100])
def test_a_log_of_no_vendors_joins_the_deals_of_one(
    take: Import, rows: list[dict[str, Any]], together: bool, size: int
) -> None:
    sources = {"deal": "pipedrive", "stage_change": "table"}
    both = {"deal": DEALS, "stage_change": rows}
    if together:
        assert figures(take(dry=True, sources=sources, size=size, **both)) == (30, 30, 0, 0, 0, 0)
        assert figures(take(sources=sources, size=size, **both)) == (30, 30, 0, 0, 0, 0)
    else:
        take(sources=sources, deal=DEALS)
        assert figures(take(dry=True, sources=sources, size=size, stage_change=rows)) == (20, 20, 0, 0, 0, 0)
        assert figures(take(sources=sources, size=size, stage_change=rows)) == (20, 20, 0, 0, 0, 0)
    assert histories() == OF_PIPEDRIVE
    assert figures(take(sources=sources, size=size, stage_change=rows)) == (20, 0, 0, 20, 0, 0)


def test_a_vendors_log_joins_the_deals_of_a_table(take: Import) -> None:
    sources = {"deal": "table", "stage_change": "salesforce"}
    assert figures(take(sources=sources, deal=DEALS, stage_change=log())) == (30, 30, 0, 0, 0, 0)
    assert histories() == {("table", str(n)): 2 for n in range(1, 11)}


def test_both_spellings_of_an_id_are_one(take: Import) -> None:
    long = [f"0065g00000Xy{n:03d}AAC" for n in range(10)]
    deals = [deal | {"id": one[:15]} for deal, one in zip(DEALS, long, strict=True)]
    rows = [row | {"deal_id": long[int(row["deal_id"]) - 1]} for row in log()]
    sources = {"deal": "salesforce", "stage_change": "table"}
    for dry in (True, False):
        assert figures(take(dry=dry, sources=sources, deal=deals[:9], stage_change=rows)) == (
            29,
            29,
            0,
            0,
            0,
            0,
        )
    assert histories() == {("salesforce", one[:15]): 2 for one in long}


def test_ids_that_two_sources_know_are_not_guessed(take: Import) -> None:
    for source in ("pipedrive", "hubspot"):
        take(source=source, deal=DEALS)
    result = take(source="table", size=100, stage_change=log())
    assert figures(result) == (20, 0, 0, 0, 0, 20)
    assert "known from HubSpot and from Pipedrive" in result.problems[0]["why"]
    assert Deal.objects.count() == 20
    # Given together with the deals of one, the log is that one's.
    sources = {"deal": "pipedrive", "stage_change": "table"}
    assert figures(take(sources=sources, deal=DEALS, stage_change=log())) == (30, 20, 0, 10, 0, 0)
    assert histories() == OF_PIPEDRIVE | {("hubspot", str(n)): 0 for n in range(1, 11)}


def test_the_same_numbers_with_other_names_are_other_deals(take: Import) -> None:
    take(source="hubspot", deal=[deal | {"name": f"Other {deal['id']}"} for deal in DEALS])
    take(source="table", stage_change=log())
    assert histories() == {("hubspot", str(n)): 0 for n in range(1, 11)} | {
        ("table", str(n)): 2 for n in range(1, 11)
    }


def test_too_few_ids_on_record_make_no_second_deals(take: Import) -> None:
    take(source="pipedrive", deal=DEALS[:5])
    result = take(source="table", size=100, stage_change=log())
    # Of the other five nobody knows anything: they are made of what the log says.
    assert figures(result) == (20, 10, 0, 0, 0, 10)
    assert {p["row"] for p in result.problems} == set(range(2, 12))
    assert "too few" in result.problems[0]["why"]
    assert histories() == {("pipedrive", str(n)): 0 for n in range(1, 6)} | {
        ("table", str(n)): 2 for n in range(6, 11)
    }


def test_deals_that_a_log_tells_besides_are_of_the_source_of_the_others(take: Import) -> None:
    sources = {"deal": "pipedrive", "stage_change": "table"}
    result = take(sources=sources, size=100, deal=DEALS[:9], stage_change=log())
    assert figures(result) == (29, 29, 0, 0, 0, 0)
    assert result.summary["deals made from their history"] == 1
    assert histories() == OF_PIPEDRIVE
    # The deal itself, when it comes, is no second one.
    take(source="pipedrive", deal=DEALS)
    assert histories() == OF_PIPEDRIVE


def test_a_name_that_two_deals_have_is_not_guessed(take: Import) -> None:
    sources = {"deal": "pipedrive", "stage_change": "table"}
    twin = DEALS[1] | {"id": "11", "name": "Copiers"}
    for dry in (True, False):
        result = take(dry=dry, sources=sources, deal=[*DEALS, twin], stage_change=log(ids=False))
        assert figures(result) == (31, 29, 0, 0, 0, 2)
        assert {p["why"].partition(",")[0] for p in result.problems} == {"Several deals are called that"}


def test_a_column_of_ids_may_hold_names(take: Import) -> None:
    rows = [
        {"deal_id": row["deal_name"], "stage": row["stage"], "entered_at": row["entered_at"]}
        for row in log(ids=False)
    ]
    take(sources={"deal": "pipedrive", "stage_change": "table"}, deal=DEALS, stage_change=rows)
    assert histories() == OF_PIPEDRIVE


def test_an_id_finds_a_deal_that_has_none_by_its_name(take: Import) -> None:
    deals = [{name: value for name, value in deal.items() if name != "id"} for deal in DEALS]
    take(source="table", deal=deals, stage_change=log())
    assert sorted(histories().values()) == [2] * 10


def test_a_row_whose_deal_nobody_knows_is_set_aside(take: Import) -> None:
    sources = {"deal": "pipedrive", "stage_change": "table"}
    rows = [
        *log(names=False),
        {"deal_id": "99", "stage": "Talk", "entered_at": datetime(2025, 1, 1, tzinfo=UTC)},
    ]
    result = take(sources=sources, deal=DEALS, stage_change=rows)
    assert figures(result) == (31, 30, 0, 0, 0, 1)
    assert result.problems[0]["why"].startswith("No deal of this id or name is known.")
