"""Every promise and planned touch, in files that a person can read when Reopen is gone."""

import csv
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reopen.records.models import (
    Account,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DealOwner,
    Promise,
    Touch,
)
from reopen.services.promises_file import COLUMNS, write_promises_file

NOW = datetime(2026, 3, 24, 1, tzinfo=ZoneInfo("Europe/Berlin"))
pytestmark = pytest.mark.django_db


@pytest.fixture
def deal() -> Deal:
    account = Account.objects.create(
        source="csv", external_id="a", name="=Nordlicht GmbH", time_zone="Europe/Berlin", phone="+49 40 1"
    )
    contact = Contact.objects.create(source="csv", external_id="c", name="Jana Ahrens", account=account)
    owner = DealOwner.objects.create(name="Rita Rep", name_key="rita rep")
    return Deal.objects.create(
        source="csv", external_id="d", name="Copiers", account=account, contact=contact, owner=owner
    )


def test_promises_and_touches_stand_in_both_files(deal: Deal, tmp_path: Path) -> None:
    call_back = Promise(deal=deal, kind="call_back", on=date(2026, 4, 1), at=time(14), made_on=NOW.date())
    call_back.words = "after the\nbudget"
    call_back.save()
    Promise.objects.create(deal=deal, kind="call_back", on=date(2026, 1, 1), made_on=NOW.date(), state="kept")
    Touch.objects.create(
        deal=deal, due_on=date(2026, 4, 1), at=time(14), channel="phone", reasons=["call_back", "check_in:2"]
    )
    Touch.objects.create(deal=deal, due_on=date(2026, 3, 2), channel="email", reasons=["mailing"])
    Touch.objects.create(
        deal=deal, due_on=date(2026, 3, 1), channel="email", reasons=["mailing"], state="done"
    )
    assert write_promises_file(tmp_path, now=NOW) == "1 promises, 2 planned touches"
    whom = "Jana Ahrens, =Nordlicht GmbH"
    assert (tmp_path / "promises.txt").read_text() == (
        "Everything that we owe, as of Tue 24 Mar 2026, 01:00 (CET)\n"
        "Times are local to the prospect. Overdue ones come first.\n"
        "\nPromises: days that they named, or that we promised\n"
        "===================================================\n"
        f"Wed 1 Apr 2026 14:00 Europe/Berlin · {whom} · +49 40 1 · call-back: “after the budget” · Rita Rep"
        f" (deal {deal.pk})\n"
        "\nCalls and letters that are planned\n"
        "==================================\n"
        f"Mon 2 Mar 2026 · {whom} · no address · mailing · Rita Rep (deal {deal.pk})\n"
        f"Wed 1 Apr 2026 14:00 Europe/Berlin · {whom} · +49 40 1 · call-back and check-in 2 · Rita Rep"
        f" (deal {deal.pk})\n"
    )
    with (tmp_path / "promises.csv").open(encoding="utf-8-sig", newline="") as file:
        header, promise, mailing, call = csv.reader(file)
    assert header == list(COLUMNS)
    assert promise == [
        "promise", "2026-04-01", "14:00", "Europe/Berlin", "phone", "call-back", "after the\nbudget",
        "'=Nordlicht GmbH", "Jana Ahrens", "'+49 40 1", "", "Rita Rep", "Copiers", str(deal.pk),
    ]  # fmt: skip
    assert (mailing[0], mailing[4], call[5]) == ("planned", "email", "call-back and check-in 2")
    assert [path.stat().st_mode & 0o077 for path in tmp_path.iterdir()] == [0, 0]


def test_persons_own_number_and_address_come_first(deal: Deal, tmp_path: Path) -> None:
    ContactPhone.objects.create(contact=deal.contact, number="0172 2", key="2", rank=1)
    ContactPhone.objects.create(contact=deal.contact, number="0171 1", key="1", rank=0)
    ContactEmail.objects.create(contact=deal.contact, address="dead@x.example", key="dead", is_dead=True)
    ContactEmail.objects.create(contact=deal.contact, address="jana@x.example", key="jana", rank=1)
    Touch.objects.create(deal=deal, due_on=date(2026, 4, 1), channel="phone", reasons=["check_in:1"])
    Touch.objects.create(deal=deal, due_on=date(2026, 4, 2), channel="email", reasons=["mailing"])
    write_promises_file(tmp_path, now=NOW)
    lines = (tmp_path / "promises.txt").read_text().splitlines()
    assert "None." in lines
    assert [line.split(" · ")[2] for line in lines if "·" in line] == ["0171 1", "jana@x.example"]


def test_number_of_queries_does_not_grow(deal: Deal, tmp_path: Path, django_assert_num_queries) -> None:
    for day in range(1, 20):
        Touch.objects.create(deal=deal, due_on=date(2026, 4, day), channel="phone", reasons=["check_in:1"])
    with django_assert_num_queries(5):
        write_promises_file(tmp_path, now=NOW)


def test_deal_that_rests_stands_in_the_owners_own_file(deal: Deal, tmp_path: Path) -> None:
    """The files for everyone, and what the log says of them, are the same before and after a sealed reply."""
    Deal.objects.update(resting_since=NOW.date(), resting_as={})
    said = write_promises_file(tmp_path, now=NOW)
    before = [(tmp_path / name).read_bytes() for name in ("promises.txt", "promises.csv")]
    Promise.objects.create(
        deal=deal, kind="call_back", on=date(2026, 5, 4), made_on=NOW.date(), words="Then, please."
    )
    Touch.objects.create(deal=deal, due_on=date(2026, 5, 4), channel="phone", reasons=["call_back"])
    assert write_promises_file(tmp_path, now=NOW) == said == "0 promises, 0 planned touches"
    assert [(tmp_path / name).read_bytes() for name in ("promises.txt", "promises.csv")] == before
    own = (tmp_path / "resting.txt").read_text()
    assert "Mon 4 May 2026 · Jana Ahrens" in own
    assert "“Then, please.”" in own
    assert (tmp_path / "resting.csv").read_text().count("2026-05-04") == 2
