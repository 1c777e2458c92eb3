"""The weeks of calls that the page shows before an import is kept are those that come."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from reopen.records.models import Deal, Setting, Touch
from reopen.services.enter_care import NOBODY, Forecast, enter_care, forecast
from tests.services.import_deals.conftest import TODAY, Import

pytestmark = pytest.mark.django_db


def old(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": str(number),
        "name": f"Deal {number}",
        "account_name": f"Company {number % 40}",
        "status": "lost",
        "closed_on": date(2024, 1, 10) + timedelta(days=number % 300),
        "amount": Decimal(1000 + number),
        **more,
    }


FILES: dict[str, list[dict[str, Any]]] = {
    "account": [{"id": f"a{n}", "name": f"Company {n}", "country": "US"} for n in range(0, 40, 2)],
    "contact": [
        {"id": "c1", "name": "Jo Doe", "email": "jo@stop.example", "phone": "+13125550142"},
        {"id": "c2", "name": "Al Roe", "email": "al@fine.example", "opt_out_phone": True},
    ],
    "suppression": [{"domain": "stop.example", "channel": "all"}],
    "deal": [
        *(old(n, owner="Ann Lee") for n in range(60)),
        *(old(n) for n in range(100, 160)),
        *(old(n, owner="Ann Lee", call_back_on=TODAY + timedelta(days=n - 200)) for n in range(200, 230)),
        *(
            old(n, owner="Bo Day", contract_start=date(2024, 9, n - 300 + 1), term_months=36)
            for n in range(300, 325)
        ),
        *(old(n, door="open") for n in range(400, 404)),
        # None of these is ever called, or waits.
        old(501, owner="Ann Lee", contact_email="jo@stop.example"),
        old(502, owner="Ann Lee", contact_email="al@fine.example", contract_start=date(2024, 9, 1)),
        old(503, owner="Ann Lee", door="closed"),
        old(504, owner="Ann Lee", let_go=True),
        old(505, owner="Ann Lee", closed_on=None),
    ],
}


def calls(found: list[Forecast]) -> dict[str, tuple[list[int], int]]:
    return {one.name: ([week.calls for week in one.weeks], one.still_waiting) for one in found}


def test_weeks_shown_before_are_those_that_come(take: Import) -> None:
    Setting.objects.create(key="company.country", value="US")
    shown = forecast(TODAY, coming=take(dry=True, **FILES).coming)
    take(**FILES)
    at_once = {name: planned for name in ("Ann Lee", "Bo Day", NOBODY) if (planned := _planned(name))}
    assert {one.name: [week.planned for week in one.weeks] for one in shown} == at_once
    assert sum(enter_care(TODAY).values()) > 0
    assert calls(forecast(TODAY)) == calls(shown)
    assert set(calls(shown)) == {"Ann Lee", "Bo Day", NOBODY}
    # The first day is as it was promised: nobody's calls among it.
    assert Deal.objects.filter(owner=None, in_care_since=TODAY, door="unasked").count() == 4


def _planned(name: str) -> list[int]:
    touches = Touch.objects.filter(channel="phone", state="planned")
    mine = touches.filter(owner=None) if name == NOBODY else touches.filter(owner__name=name)
    starts = [TODAY + timedelta(days=7 * n) for n in range(4)]
    return [mine.filter(due_on__gte=day, due_on__lt=day + timedelta(days=7)).count() for day in starts]


def test_import_that_brings_nothing_new_begins_nothing(take: Import) -> None:
    take(**FILES)
    again = take(begin_care=True, **FILES)
    assert (again.created, again.updated, again.summary.get("enter today")) == (0, 0, None)
    assert not Deal.objects.filter(care_reason__contains="lost").exists()


def test_first_day_begins_with_the_import(take: Import) -> None:
    result = take(begin_care=True, **FILES)
    assert result.summary["enter today"] == Deal.objects.filter(care_reason__contains="lost").count() == 8
