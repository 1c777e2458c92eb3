import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core import serializers

from reopen.records.models import (
    Account,
    Activity,
    Competitor,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DealOwner,
    DoorAnswer,
    ImportBatch,
    ImportChange,
    Installed,
    Lead,
    Loss,
    Outcome,
    Promise,
    StageChange,
    Suppression,
    Touch,
)
from reopen.services.import_deals import CannotImportError
from reopen.services.import_deals.undo import undo_import
from tests.services.import_deals.conftest import NOW, TODAY, Import
from tests.services.import_deals.test_importing import DEALS

pytestmark = pytest.mark.django_db

TABLES = (
    Account, Activity, Competitor, Contact, ContactEmail, ContactPhone, Deal, DealOwner, DoorAnswer, Installed, Lead,
    Loss, Promise, StageChange, Touch,
)  # fmt: skip
CONTACTS = [
    {"id": "c1", "name": "Bob Berg", "email": "bob@beta.example", "phone": "+13125550142", "account_name": "Beta",
     "opt_out_phone": True},
    {"id": "c2", "name": "Cy Young", "email": "cy@gamma.example", "phone": None, "account_name": "Gamma"},
]  # fmt: skip


def dump() -> dict[str, object]:
    tables: dict[str, object] = {}
    for model in TABLES:
        rows = json.loads(serializers.serialize("json", model.objects.order_by("pk")))
        # A touch has no identity of its own: a planned one may come back under another number.
        ids = {} if model is Touch else {"pk": True}
        tables[model.__name__] = sorted(str(row["fields"] | {key: row[key] for key in ids}) for row in rows)
    return tables


def test_undo_of_the_only_import_leaves_nothing_but_suppressions(take: Import) -> None:
    batch = take(deal=DEALS, contact=CONTACTS).batch
    undone = undo_import(batch, today=TODAY)
    assert undone.kept == []
    assert {m.__name__: m.objects.count() for m in TABLES if m.objects.exists()} == {}
    assert Suppression.objects.count() == 2
    assert (ImportBatch.objects.get().state, ImportChange.objects.count()) == ("undone", 0)
    with pytest.raises(CannotImportError, match="taken back already"):
        undo_import(batch, today=TODAY)


def test_undo_of_the_second_import_puts_the_first_back(take: Import) -> None:
    take(deal=DEALS)
    before = dump()
    changed = [
        DEALS[0]
        | {"amount": Decimal("7.50"), "owner": "New Seller", "competitor": "Canon", "term_months": 24},
        DEALS[1] | {"status": "lost", "closed_on": date(2026, 2, 20), "door": "closed"},
        {
            "id": "9",
            "name": "New",
            "account_name": "Acme Inc",
            "status": "lost",
            "closed_on": date(2025, 2, 2),
        },
    ]
    batch = take(deal=changed, contact=[c | {"opt_out_phone": None} for c in CONTACTS]).batch
    assert dump() != before
    assert undo_import(batch, today=TODAY).kept == []
    assert dump() == before


def test_undo_keeps_and_lists_what_someone_touched(take: Import) -> None:
    batch = take(deal=DEALS).batch
    one, four = Deal.objects.get(external_id="1"), Deal.objects.get(external_id="4")
    Outcome.objects.create(deal=one, kind="reached", at=NOW, on=TODAY)
    Deal.objects.filter(pk=four.pk).update(touched_at=datetime(2026, 3, 2, 10, tzinfo=UTC))
    undone = undo_import(batch, today=TODAY)
    kept = {(k.noun, k.name, k.why) for k in undone.kept}
    assert kept == {
        ("deal", "Copiers", "A call was logged."),
        ("deal", "Plotter", "Someone has worked on it since."),
        ("account", "Acme, Inc.", "Something that stays still names it."),
        ("account", "Gamma", "Something that stays still names it."),
    }
    assert set(Deal.objects.values_list("external_id", flat=True)) == {"1", "4"}
    assert one.losses.count() == 1
    assert Promise.objects.filter(deal=four).count() == 1


def test_undo_of_the_first_import_keeps_what_a_later_one_changed(take: Import) -> None:
    first = take(deal=DEALS).batch
    take(deal=[DEALS[2] | {"amount": Decimal("1.00")}])
    undone = undo_import(first, today=TODAY)
    assert [(k.name, k.why) for k in undone.kept if k.noun == "deal"] == [
        ("Scanners", "A later import changed it.")
    ]


def test_undo_of_an_import_that_is_not_there_says_so() -> None:
    with pytest.raises(CannotImportError, match="There is no import 77"):
        undo_import(77, today=TODAY)
