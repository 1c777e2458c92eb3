"""A draft without a browser: the letter as it arrives, its words, and its people."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from reopen.records.models import Campaign, Contact, Deal, Recipient, Suppression
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.web.letters.world import MAY, ask, draft, may_send, text

pytestmark = pytest.mark.django_db


def test_letter_as_it_arrives(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    may_send()
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/?letter=2")
    said = text(page)
    assert "letter 2 of 3" in said
    assert "Paul Decker <p1@firm1-05.example>" in said
    assert "Olive Owner <olive@reopen.test>" in said
    assert "US, CAN-SPAM: postal address, way out" in said
    assert '<mark title="their first name">Paul</mark>' in page.content.decode()
    assert "118 Canal Street, Columbus, OH 43215" in said
    part = owner.get(f"/letters/{one.pk}/?letter=3", headers={"HX-Request": "true", "HX-Target": "arrives"})
    assert ("letter 3 of 3" in text(part), "<html" in part.content.decode()) == (True, False)


@pytest.mark.parametrize("letter", ["0", "99", "-1", "x", "9" * 40])
def test_mangled_number_shows_the_nearest_letter(owner: Client, company: Company, letter: str) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    assert owner.get(f"/letters/{one.pk}/?letter={letter}").status_code == 200


def test_saved_as_typed(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    typed = {
        "subject": "Hello {first}",
        "text": "Hi {name}.\n\nAnswer “remove”.",
        "holdout": "50",
        "letter": "1",
    }
    part = owner.post(f"/letters/{one.pk}/save/", typed, headers={"HX-Request": "true"})
    one.refresh_from_db()
    assert (part.status_code, one.subject, one.holdout_percent) == (200, "Hello {first}", 50)
    assert re.search(r"saved \d\d:\d\d", text(part))
    assert "1 held out at random." in text(part)
    assert '<mark title="their full name">' in part.content.decode()
    plain = owner.post(f"/letters/{one.pk}/save/", typed | {"subject": "Plain"})
    assert (plain.status_code, plain["Location"]) == (302, f"/letters/{one.pk}/?letter=1")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"text": "Hello {frist}, answer “remove”."}, "there is no field {frist}; did you mean {first}?"),
        ({"text": "Hello."}, "The letter does not say how to be left in peace."),
        ({"subject": ""}, "The letter has no subject"),
        ({"holdout": "half"}, "“half” is no share"),
        ({"holdout": "80"}, "A holdout of 80 % cannot be"),
    ],
)
def test_what_cannot_stand_is_said_and_not_kept(
    owner: Client, company: Company, typed: dict[str, str], words: str
) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    part = owner.post(f"/letters/{one.pk}/save/", typed, headers={"HX-Request": "true"})
    assert (part.status_code, words in text(part), "not saved" in text(part)) == (422, True, True)
    page = owner.post(f"/letters/{one.pk}/save/", typed)
    assert (page.status_code, words in text(page)) == (422, True)
    after = Campaign.objects.get(pk=one.pk)
    assert (after.subject, after.text, after.holdout_percent) == (one.subject, one.text, 0)


def test_left_out_by_reason_and_their_people(owner: Client, company: Company) -> None:
    deals = ask(company.sells["rep"], 4)
    Suppression.objects.create(
        kind="email", key="p0@firm0-05.example", channel="all", since=MAY, how="by hand"
    )
    ask(company.sells["rep"], 1, country="DE", first=4)
    make_deal(company.sells["rep"], account="x", contact="Zed", lost_on=None)
    Deal.objects.create(source="test", external_id="o", name="o", account=deals[1].account, status="open")
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "Left out of May 3 of 5" in text(page)
    for words in ("Asked us to stop", "Open, reopened or won deal", "Germany: no consent on record"):
        assert words in text(page)
    people = owner.get(f"/letters/{one.pk}/?out=no_ground:Germany: no consent on record")
    assert "Renee Alcott" in text(people)
    part = owner.get(f"/letters/{one.pk}/?out=suppressed", headers={"HX-Request": "true", "HX-Target": "out"})
    assert ("Nora Feldt" in text(part), "<html" in part.content.decode()) == (True, False)


def test_person_is_taken_out_and_put_back(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    one = draft(timezone.now())
    who = Recipient.objects.filter(campaign=one, state="letter").order_by("pk")[1]
    page = owner.post(f"/letters/{one.pk}/people/{who.pk}/out/", follow=True)
    who.refresh_from_db()
    assert (who.state, who.why) == ("left_out", "taken_out")
    undo = f"/letters/{one.pk}/people/{who.pk}/back/"
    assert f'action="{undo}"' in page.content.decode()
    assert "You took them out" in text(page)
    owner.post(undo)
    who.refresh_from_db()
    assert who.state == "letter"


def test_one_letter_in_words_of_its_own(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    who = Recipient.objects.filter(campaign=one).order_by("pk")[0]
    path = f"/letters/{one.pk}/people/{who.pk}/"
    assert owner.get(path).status_code == 200
    wrong = owner.post(path, {"subject": "Hi", "text": "No way out."})
    assert (wrong.status_code, "No way out." in text(wrong)) == (422, True)
    owner.post(path, {"subject": "Only you", "text": "Dear {first}, answer “remove”."})
    who.refresh_from_db()
    assert (who.own_subject, who.own_text) == ("Only you", "Dear {first}, answer “remove”.")
    assert "Only you" in text(owner.get(f"/letters/{one.pk}/"))
    owner.post(path, {"act": "plain"})
    who.refresh_from_db()
    assert (who.own_subject, who.own_text) == (None, None)


def test_blocked_letter_is_filled_in(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    Contact.objects.filter(name="Nora Feldt").update(name="Feldt", name_key="feldt")
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "1 letter is blocked: no first name." in text(page)
    who = Recipient.objects.get(campaign=one, state="blocked")
    path = f"/letters/{one.pk}/people/{who.pk}/"
    assert path in owner.get(f"/letters/{one.pk}/?out=blocked").content.decode()
    assert owner.post(path, {"act": "first", "first": " "}).status_code == 422
    owner.post(path, {"act": "first", "first": "Nora"})
    who.refresh_from_db()
    assert (who.state, Contact.objects.get(pk=who.contact_id).first_name) == ("letter", "Nora")
