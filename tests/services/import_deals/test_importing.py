from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from reopen.records.models import (
    Account,
    Activity,
    Contact,
    ContactEmail,
    Deal,
    DealOwner,
    DoorAnswer,
    ImportBatch,
    ImportChange,
    Installed,
    Lead,
    Loss,
    Promise,
    StageChange,
    Suppression,
    Touch,
)
from reopen.services.import_deals import Result
from tests.services.import_deals.conftest import TODAY, Import

pytestmark = pytest.mark.django_db


def figures(result: Result) -> tuple[int, ...]:
    """rows, created, updated, unchanged, duplicate, rejected"""
    assert (
        result.rows == result.created + result.updated + result.unchanged + result.duplicate + result.rejected
    )
    return (result.rows, result.created, result.updated, result.unchanged, result.duplicate, result.rejected)


DEALS: list[dict[str, Any]] = [
    {"id": "1", "name": "Copiers", "account_name": "Acme, Inc.", "status": "lost", "closed_on": date(2025, 1, 31),
     "amount": Decimal("45300.00"), "owner": "Ann Lee", "lost_reason": "Price", "competitor": "Kyocera",
     "contract_start": date(2025, 2, 15), "term_months": 36, "installed_make": "Kyocera", "installed_quantity": 4},
    {"id": "2", "name": "Printers", "account_name": "Beta", "status": "open", "closed_on": date(2026, 6, 1),
     "contact_email": "Bob@beta.example", "contact_name": "Bob Berg", "owner": "Ann Lee"},
    {"id": "3", "name": "Scanners", "account_name": "ACME Inc", "status": "won", "closed_on": date(2025, 5, 5)},
    {"id": "4", "name": "Plotter", "account_name": "Gamma", "status": "lost", "closed_on": date(2024, 5, 5),
     "door": "open", "door_words": "Try me in March", "call_back_on": date(2026, 3, 16)},
    {"id": "5", "name": "Fax", "account_name": "Gamma", "status": "lost", "closed_on": date(2024, 5, 6)},
]  # fmt: skip


def test_country_of_a_deal_is_that_of_its_person(take: Import) -> None:
    # The number says the United States; the file says where they are, and that decides what may be written.
    row = {
        "id": "7",
        "name": "Till",
        "account_name": "Acme GmbH",
        "status": "lost",
        "closed_on": date(2025, 3, 1),
    }
    who = {"contact_name": "Ann Lee", "contact_email": "ann@acme.example", "contact_phone": "+1 216 555 0118"}
    take(deal=[{**row, **who, "country": "DE"}])
    assert list(Contact.objects.values_list("name", "country")) == [("Ann Lee", "DE")]


def test_import_makes_deals_with_their_losses_answers_and_promises(take: Import) -> None:
    assert figures(take(deal=DEALS)) == (5, 5, 0, 0, 0, 0)
    assert sorted(Account.objects.values_list("name", flat=True)) == ["Acme, Inc.", "Beta", "Gamma"]
    one = Deal.objects.get(external_id="1")
    assert (one.source, one.status, one.lost_on, one.amount, one.in_care_since, one.care_reason) == (
        "hubspot", "lost", date(2025, 1, 31), Decimal("45300.00"), TODAY, "Their contract is known.",
    )  # fmt: skip
    loss = one.losses.get()
    assert (loss.reason, loss.competitor.name, loss.contract_start, loss.term_months) == (
        "Price", "Kyocera", date(2025, 2, 15), 36,
    )  # fmt: skip
    assert one.installed.values_list("make", "quantity").get() == ("Kyocera", 4)
    four = Deal.objects.get(external_id="4")
    assert DoorAnswer.objects.values_list("deal", "state", "on", "words").get() == (
        four.pk, "open", date(2024, 5, 5), "Try me in March",
    )  # fmt: skip
    assert Promise.objects.values_list("deal", "on", "state").get() == (
        four.pk,
        date(2026, 3, 16),
        "standing",
    )
    assert four.care_reason == "They named a day for a call."
    # An old loss of which nothing is known waits in line.
    assert Deal.objects.get(external_id="5").in_care_since is None
    assert set(Touch.objects.values_list("deal__external_id", flat=True)) == {"1", "4"}
    assert DealOwner.objects.get().name == "Ann Lee"
    assert Contact.objects.get().name == "Bob Berg"


def test_same_file_again_changes_nothing(take: Import) -> None:
    take(deal=DEALS)
    touches = list(Touch.objects.order_by("pk").values())
    deals = list(Deal.objects.order_by("pk").values())
    assert figures(take(deal=DEALS)) == (5, 0, 0, 5, 0, 0)
    assert list(Touch.objects.order_by("pk").values()) == touches
    assert list(Deal.objects.order_by("pk").values()) == deals
    assert (Loss.objects.count(), Promise.objects.count(), Installed.objects.count()) == (3, 1, 1)
    assert ImportChange.objects.filter(before__isnull=False).count() == 0


def test_dry_run_has_the_same_figures_and_writes_nothing(take: Import) -> None:
    both = {
        "deal": [*DEALS, DEALS[0]],
        "contact": [{"id": "c1", "name": "Bob Berg", "email": "bob@beta.example"}],
    }
    dry = take(dry=True, **both)
    assert (Deal.objects.count(), ImportBatch.objects.count(), DealOwner.objects.count()) == (0, 0, 0)
    assert dry.batch is None
    assert figures(dry) == figures(take(**both)) == (7, 6, 0, 0, 1, 0)
    assert figures(take(dry=True, **both)) == (7, 0, 0, 6, 1, 0)


def test_twice_in_a_file_counts_as_duplicate_and_the_first_stands(take: Import) -> None:
    other = DEALS[0] | {"amount": Decimal("1.00")}
    result = take(deal=[*DEALS, other, DEALS[1]])
    assert figures(result) == (7, 5, 0, 0, 2, 0)
    assert [(p["row"], p["why"]) for p in result.problems] == [
        (7, "This is the same record as row 2, with other values. Row 2 was taken: it came first.")
    ]
    assert Deal.objects.get(external_id="1").amount == Decimal("45300.00")


def test_without_ids_alike_in_everything_is_a_duplicate_and_alike_in_name_another_deal(take: Import) -> None:
    row = {"name": "Copiers", "account_name": "Acme", "status": "lost", "closed_on": date(2025, 1, 31)}
    rows = [row, row, row | {"closed_on": date(2025, 2, 1)}, row | {"closed_on": date(2025, 2, 1)}, row]
    assert figures(take(deal=rows, size=100)) == (5, 2, 0, 0, 3, 0)
    assert figures(take(deal=rows, size=100)) == (5, 0, 0, 2, 3, 0)
    assert figures(take(deal=rows, size=1)) == (5, 0, 0, 2, 3, 0)


def test_contacts_export_later_fills_the_earlier_deals(take: Import) -> None:
    take(deal=DEALS)
    rows = [
        {
            "id": "c1",
            "name": "Bob Berg",
            "email": "bob@beta.example",
            "phone": "+1 312 555 0142",
            "account_name": "Beta",
        },
        {"id": "c2", "name": "Cy Young", "email": "cy@gamma.example", "phone": None, "account_name": "Gamma"},
    ]
    assert figures(take(contact=rows)) == (2, 2, 0, 0, 0, 0)
    assert Contact.objects.count() == 2
    two = Deal.objects.get(external_id="2")
    assert (two.contact.external_id, two.contact.phones.get().key) == ("c1", "+13125550142")
    # The only person on record at the company.
    assert {d.contact.external_id for d in Deal.objects.filter(account__name="Gamma")} == {"c2"}
    assert figures(take(contact=rows)) == (2, 0, 0, 2, 0, 0)


def test_companies_export_later_takes_over_what_a_deal_had_named(take: Import) -> None:
    take(deal=DEALS)
    assert figures(take(account=[{"id": "a1", "name": "ACME Inc", "country": "US"}])) == (1, 1, 0, 0, 0, 0)
    assert Account.objects.filter(name_key="acme inc").values_list("external_id", "country").get() == (
        "a1",
        "US",
    )
    assert figures(take(deal=DEALS)) == (5, 0, 0, 5, 0, 0)


def test_update_writes_over_what_the_crm_knows_and_keeps_what_was(take: Import) -> None:
    take(deal=DEALS)
    changed = [
        DEALS[0] | {"amount": Decimal("99.00"), "name": "Copiers 2", "lost_reason": "Timing"},
        *DEALS[1:],
    ]
    second = take(deal=changed)
    assert figures(second) == (5, 0, 1, 4, 0, 0)
    one = Deal.objects.get(external_id="1")
    assert (one.amount, one.name, one.losses.get().reason) == (Decimal("99.00"), "Copiers 2", "Timing")
    assert (
        ImportChange.objects.filter(batch=second.batch, table="deal", record_id=one.pk).get().before["name"]
        == "Copiers"
    )


def test_open_deal_that_comes_lost_enters_care(take: Import) -> None:
    take(deal=DEALS)
    lost = DEALS[1] | {"status": "lost", "closed_on": date(2026, 2, 27)}
    take(deal=[lost])
    two = Deal.objects.get(external_id="2")
    assert (two.status, two.lost_on, two.in_care_since, two.care_reason) == (
        "lost", date(2026, 2, 27), TODAY, "Lost while Reopen watched.",
    )  # fmt: skip
    assert two.losses.count() == 1
    assert Touch.objects.filter(deal=two).exists()


def test_lost_again_after_a_win_has_two_losses(take: Import) -> None:
    take(deal=[DEALS[4]])
    take(deal=[DEALS[4] | {"status": "open"}])
    assert Deal.objects.get().lost_on is None
    take(deal=[DEALS[4] | {"closed_on": date(2026, 2, 1)}])
    assert list(Loss.objects.order_by("lost_on").values_list("lost_on", flat=True)) == [
        date(2024, 5, 6),
        date(2026, 2, 1),
    ]


def test_import_never_wipes_what_a_person_did_here(take: Import) -> None:
    take(deal=DEALS)
    two = Deal.objects.get(external_id="2")
    Loss.objects.create(
        deal=two, lost_on=date(2026, 2, 1), reason="Ours", recorded_at=datetime(2026, 2, 1, tzinfo=UTC)
    )
    Deal.objects.filter(pk=two.pk).update(
        status="lost",
        lost_on=date(2026, 2, 1),
        door="open",
        touched_at=datetime(2026, 2, 1, tzinfo=UTC),
        in_care_since=TODAY,
    )
    take(deal=[DEALS[1] | {"name": "Printers, bigger", "door": "closed", "lost_reason": "Theirs"}])
    two.refresh_from_db()
    assert (two.name, two.status, two.door, two.in_care_since) == ("Printers, bigger", "lost", "open", TODAY)
    assert two.losses.get().reason == "Ours"


def test_opt_outs_come_first_and_mark_contacts(take: Import) -> None:
    contacts = [
        {"id": "c1", "name": "A", "email": "A@x.example", "phone": "+13125550142", "opt_out_phone": True},
        {"id": "c2", "name": "B", "email": "b@x.example", "opt_out_email": True},
        {"id": "c3", "name": "C", "email": "c@x.example", "bounced": True},
        {"id": "c4", "name": "D", "email": "d@x.example", "consent": False},
        {"id": "c5", "name": "E", "email": "e@x.example", "consent": True},
        {"id": "c6", "name": "F", "email": "f@mail.stop.example"},
    ]
    listed = [
        {"domain": "stop.example", "channel": "all"},
        {"email": "nobody@x.example"},
        {"email": "nobody@x.example"},
    ]
    result = take(contact=contacts, suppression=listed)
    assert figures(result) == (9, 8, 0, 0, 1, 0)
    marks = {n: (p, e) for n, p, e in Contact.objects.values_list("name", "no_phone", "no_email")}
    assert marks == {
        "A": (True, False), "B": (False, True), "C": (False, True), "D": (False, True), "E": (False, False),
        "F": (True, True),
    }  # fmt: skip
    assert ContactEmail.objects.get(is_dead=True).key == "c@x.example"
    assert Suppression.objects.count() == 7
    assert figures(take(contact=contacts, suppression=listed)) == (9, 0, 0, 8, 1, 0)
    # A file that no longer says it lifts nothing.
    take(contact=[contacts[1] | {"opt_out_email": False}])
    assert Contact.objects.get(name="B").no_email


def test_leads_activities_and_history_join_their_deals(take: Import) -> None:
    at = datetime(2025, 6, 1, 10, tzinfo=UTC)
    history = [
        {"deal_id": "1", "stage": "Demo", "entered_at": datetime(2025, 1, 1, tzinfo=UTC)},
        {"deal_id": "1", "stage": "Closed lost", "entered_at": datetime(2025, 1, 31, tzinfo=UTC)},
        {"deal_id": "77", "stage": "Demo", "entered_at": datetime(2025, 1, 1, tzinfo=UTC)},
    ]
    said = [
        {"id": "x1", "kind": "call", "at": at, "deal_id": "1", "subject": "Rang"},
        {"id": "x2", "kind": "email", "at": at, "contact_email": "bob@beta.example"},
        {"id": "x3", "kind": "call", "at": None, "deal_id": "1"},
    ]
    leads = [{"id": "l1", "name": "Zoe", "email": "zoe@z.example", "status": "dead", "account_name": "Zeta"}]
    result = take(deal=DEALS, lead=leads, stage_change=history, activity=said)
    assert figures(result) == (12, 10, 0, 0, 0, 2)
    assert StageChange.objects.filter(deal__external_id="1").count() == 2
    assert Deal.objects.get(external_id="1").last_contact_on == date(2025, 6, 1)
    assert Activity.objects.get(external_id="x2").deal.external_id == "2"
    assert Lead.objects.get().contact.emails.get().key == "zoe@z.example"
    again = take(deal=DEALS, lead=leads, stage_change=history, activity=said)
    assert figures(again) == (12, 0, 0, 10, 0, 2)


def test_history_report_alone_makes_its_deals(take: Import) -> None:
    rows = [
        {"deal_id": "d1", "deal_name": "Copiers", "from_stage": None, "stage": "Demo",
         "entered_at": datetime(2025, 1, 1, tzinfo=UTC), "deal_status": "lost", "deal_amount": Decimal("5.00")},
        {"deal_id": "d1", "deal_name": "Copiers", "from_stage": "Demo", "stage": "Closed Lost",
         "entered_at": datetime(2025, 2, 1, tzinfo=UTC), "deal_status": "lost", "deal_amount": Decimal("5.00")},
    ]  # fmt: skip
    assert figures(take(stage_change=rows)) == (2, 2, 0, 0, 0, 0)
    deal = Deal.objects.get()
    assert (deal.name, deal.status, deal.lost_on, deal.losses.get().stage) == (
        "Copiers",
        "lost",
        date(2025, 2, 1),
        "Demo",
    )
    assert figures(take(stage_change=rows)) == (2, 0, 0, 2, 0, 0)
    # The deals file that comes later tells the rest.
    assert figures(
        take(deal=[{"id": "d1", "name": "Copiers", "status": "lost", "closed_on": date(2025, 2, 1)}])
    ) == (1, 1, 0, 0, 0, 0)
    assert Loss.objects.count() == 1


def test_lost_on_no_known_day_has_no_loss_until_one_is_told(take: Import) -> None:
    row = {"id": "1", "name": "Copiers", "status": "lost", "closed_on": None}
    assert take(deal=[row]).summary["lost, no date"] == 1
    assert (Deal.objects.get().lost_on, Loss.objects.count(), Touch.objects.count()) == (None, 0, 0)
    take(deal=[row | {"closed_on": date(2025, 3, 4)}])
    assert Loss.objects.get().lost_on == Deal.objects.get().lost_on == date(2025, 3, 4)
