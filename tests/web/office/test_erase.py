"""The owner sees who asked to be erased, by when, and erases them at a press."""

from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from reopen.records.models import Contact, Erasure, Suppression
from reopen.services.erase import ask_erasure
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal


@pytest.fixture
def task(company: Company) -> Erasure:
    deal = make_deal(company.sells["rep"], email="renee@cumberland.example")
    return ask_erasure(deal.contact_id, on=date(2026, 1, 31), how="in a reply")


def test_the_owner_erases_them(company: Company, client: Client, task: Erasure) -> None:
    client.force_login(company.owner)
    who = Contact.objects.get(pk=task.contact_number).name
    page = client.get("/suppressions/").content.decode()
    assert f"Erase {who} for good" in page
    assert "Sat 28 Feb 2026" in page
    assert "that day is past" in page
    answer = client.post(f"/erasures/{task.pk}/", follow=True)
    assert "Erased." in answer.content.decode()
    assert "somebody erased at their wish" in answer.content.decode()
    assert "hmac:" not in answer.content.decode()
    assert not Contact.objects.filter(pk=task.contact_number).exists()
    assert client.post(f"/erasures/{task.pk}/").status_code == 404


def test_nobody_else_sees_it(company: Company, client: Client, task: Erasure) -> None:
    client.force_login(company.manager)
    assert "Asked to be erased" not in client.get("/suppressions/").content.decode()
    assert client.post(f"/erasures/{task.pk}/").status_code == 403


def test_a_task_about_nobody_on_record_is_ticked_off(company: Company, client: Client) -> None:
    client.force_login(company.owner)
    one = Erasure.objects.create(contact_number=None, asked_on=date(2026, 3, 1), due_on=date(2026, 4, 1))
    assert "Look at the reply." in client.get("/suppressions/").content.decode()
    client.post(f"/erasures/{one.pk}/")
    one.refresh_from_db()
    assert one.done_at is not None


def test_a_stop_that_cannot_be_kept_is_told_and_typed_text_stays(company: Company, client: Client) -> None:
    client.force_login(company.owner)
    place = settings.REOPEN_HOME / "journal"
    place.write_text("a file in its place")
    try:
        answer = client.post("/suppressions/", {"who": "a@x.test", "channel": "all", "words": ""})
    finally:
        place.unlink()
    page = answer.content.decode()
    assert (answer.status_code, Suppression.objects.count()) == (503, 0)
    assert "I cannot write" in page
    assert "a@x.test" in page
