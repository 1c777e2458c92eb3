"""Whom a reply points to, and whose place is empty, on the desk and on the deal's page: forms, refusals, undo."""

import re
from typing import Any

import pytest

from reopen.records.models import Contact, ContactEmail, Deal, DealContact, Promise, Reply, Suppression
from reopen.services.desk import successor
from tests.fixtures.replies import NOW, make_desk, make_reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def reply(company: Any, client: Any, monkeypatch: Any) -> Any:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    client.force_login(company.owner)
    desk = make_desk(company.sells["rep"])
    return make_reply(
        desk["bea"].letter,
        "Please ask Ann Lee (ann.lee@lakeview.example), who looks after this.",
        "referral",
        reading={"referred_to": "ann.lee@lakeview.example"},
    )


def wrong(answer: Any) -> str:
    found = re.search(r'role="alert" id="wrong">(.*?)</p>', answer.content.decode(), re.S)
    return re.sub(r"<[^>]+>", "", found[1]) if found else ""


def test_one_key_puts_whom_they_point_to_on_the_deal(client: Any, reply: Any) -> None:
    page = client.get(f"/replies/{reply.pk}/").content.decode()
    assert re.findall(r'name="(?:name|address)" value="([^"]*)"', page) == [
        "Ann Lee",
        "ann.lee@lakeview.example",
    ]
    sent = {"is": "referred", "name": "Ann Lee", "address": "ann.lee@lakeview.example"}
    Suppression.objects.create(kind="email", key="ann.lee@lakeview.example", channel="all", since=NOW)
    refused = client.post(f"/replies/{reply.pk}/decide/", sent)
    assert (refused.status_code, wrong(refused)) == (
        422,
        "ann.lee@lakeview.example stands on the list of stops: they have asked not to be reached, and that stands.",
    )
    Suppression.objects.all().delete()
    after = client.post(f"/replies/{reply.pk}/decide/", sent, follow=True).content.decode()
    assert "Ann Lee is on the deal. The first letter says that Bea Sorensen named them." in after
    ann = Contact.objects.get(name="Ann Lee")
    assert Deal.objects.get(contact=ann).pk == reply.letter.recipient.deal_id
    # Again, as a stranger might: they are there, and the page says where.
    again = client.post(f"/replies/{reply.pk}/undo/", follow=True).content.decode()
    assert "Taken back: their contact." in again
    deal = Deal.objects.get(pk=reply.letter.recipient.deal_id)
    there = Contact.objects.create(source="t", external_id="t", name="Ann Lee", account=deal.account)
    ContactEmail.objects.create(
        contact=there, address="Ann.Lee@lakeview.example", key="ann.lee@lakeview.example"
    )
    Deal.objects.filter(pk=deal.pk).update(contact=there)
    known = client.post(f"/replies/{reply.pk}/decide/", sent)
    assert wrong(known) == "Ann Lee is the deal’s person already. See the deal"
    assert f'href="/deals/{deal.pk}/">See the deal' in known.content.decode()


def test_the_search_ends_on_the_desk_and_on_the_deal(client: Any, reply: Any) -> None:
    successor.look_for(reply, today=NOW.date())
    reply.save()
    deal = reply.letter.recipient.deal_id

    def state() -> str:
        return Promise.objects.get(kind="successor").state

    assert "The deal has a task: find the successor." in client.get(f"/replies/{reply.pk}/").content.decode()
    client.post(f"/replies/{reply.pk}/task/")
    assert state() == "dropped"
    client.post(f"/replies/{reply.pk}/task/?looks=1")
    assert state() == "standing"
    assert "Look for no successor" in client.get(f"/deals/{deal}/").content.decode()
    after = client.post(f"/deals/{deal}/successor/", follow=True).content.decode()
    assert "The successor is looked for no more." in after
    undo = client.session["undo"]
    assert undo.startswith("/successors/")
    assert undo in after
    client.post(undo)
    assert state() == "standing"


def test_another_name_written_onto_the_deal_is_the_successor(client: Any, reply: Any) -> None:
    from reopen.records.queries.visible import Viewer
    from reopen.services.edit_facts import DealFacts, edit_facts

    successor.look_for(reply, today=NOW.date())
    deal, bea = reply.letter.recipient.deal_id, reply.contact
    Contact.objects.filter(pk=bea.pk).update(no_letters_since=NOW.date())
    facts = DealFacts(contact="Cy Day", email="bea@lakeview.example", phone=bea.phones.get().number)
    edit_facts(deal, facts, now=NOW, viewer=Viewer.the_owner())
    cy = Contact.objects.get(deals=deal)
    assert (cy.name, cy.no_letters_since, cy.emails.count()) == ("Cy Day", None, 0)
    assert Contact.objects.get(pk=bea.pk).name == "Bea Sorensen"
    assert DealContact.objects.get().contact_id == bea.pk
    assert Promise.objects.get(kind="successor").state == "kept"
    assert Reply.objects.get(pk=reply.pk).contact_id == bea.pk
