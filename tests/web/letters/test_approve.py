"""The approval without a browser: what lacks, what it freezes, and on what ground."""

import pytest
from django.test import Client
from django.utils import timezone

from reopen.records.models import Campaign, Deal, Message, Recipient, Suppression
from tests.fixtures.company import Company
from tests.web.letters.world import MAY, approved, ask, draft, headline, may_send, text

pytestmark = pytest.mark.django_db


def test_what_lacks_before_the_approval(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    for words in (
        "Say whether a list of opt-outs is kept outside the CRM",
        "Say your postal address",
        "Connect the mailbox from which the letters go.",
    ):
        assert words in text(page)
    assert "Shift A" not in text(page)
    answer = owner.post(f"/letters/{one.pk}/approve/", {"seen": "2"})
    assert (answer.status_code, Message.objects.count()) == (422, 0)


def test_mailbox_that_came_after_the_draft_is_one_click_away(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    box = may_send()
    page = owner.get(f"/letters/{one.pk}/")
    assert "Say from which mailbox it goes. From olive@reopen.test" in text(page)
    page = owner.post(f"/letters/{one.pk}/save/", {"mailbox": str(box.pk)}, follow=True)
    assert "Before you can approve" not in text(page)
    assert "Approve May" in text(page)
    type(box).objects.update(off_at=timezone.now())
    assert "olive@reopen.test is switched off." in text(owner.get(f"/letters/{one.pk}/"))
    assert not owner.post(f"/letters/{one.pk}/approve/", {"seen": "2"}).context["campaign"].approved_at


def test_approval_says_the_number_and_sends_just_so_many(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    may_send(daily_cap=30, hours="08:30-17:30", gap_seconds=60)
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "3 letters, 30 a day, 8:30 to 17:30 where they are: done" in text(page)
    asked = owner.post(f"/letters/{one.pk}/approve/")
    assert (asked.status_code, headline(asked)) == (200, "Approve May 2025: 3 letters to 3 people?")
    assert Campaign.objects.get().state == "draft"
    Suppression.objects.create(
        kind="email", key="p0@firm0-05.example", channel="all", since=MAY, how="by hand"
    )
    again = owner.post(f"/letters/{one.pk}/approve/", {"seen": "3"})
    assert (again.status_code, "It is 2 letters now, no longer 3" in text(again)) == (422, True)
    done = owner.post(f"/letters/{one.pk}/approve/", {"seen": "2"}, follow=True)
    assert "May 2025 is approved: 2 letters in the outbox." in text(done)
    assert (Campaign.objects.get().state, Message.objects.filter(state="queued").count()) == ("sending", 2)
    assert headline(done).startswith("May is going out: 0 of 2, done ")
    assert Campaign.objects.get().approved_by == company.owner


@pytest.mark.parametrize("act", ["approve", "test"])
def test_what_was_typed_last_comes_along(owner: Client, company: Company, act: str) -> None:
    """A key may be quicker than the saving."""
    ask(company.sells["rep"], 1)
    may_send()
    one = draft(timezone.now())
    typed = {"subject": "Typed last", "text": "Dear {first}, answer “remove”.", "holdout": "0", "letter": "1"}
    owner.post(f"/letters/{one.pk}/{act}/", typed)
    one.refresh_from_db()
    assert (one.subject, one.text) == ("Typed last", "Dear {first}, answer “remove”.")
    wrong = owner.post(f"/letters/{one.pk}/{act}/", typed | {"text": "Dear {frist}"})
    assert (wrong.status_code, "did you mean {first}?" in text(wrong), "Dear {frist}" in text(wrong)) == (
        422,
        True,
        True,
    )


def test_sample_company_can_never_send(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    Deal.objects.update(source="sample")
    may_send(way="smtp")
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "This is the sample company: it can never send to the outside." in text(page)
    owner.post(f"/letters/{one.pk}/approve/", {"seen": "1"})
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("folder", "Nothing is really sent: letters of olive@reopen.test are put into a folder"),
        ("drafts", "Nothing is really sent: letters are laid into the Drafts of olive@reopen.test"),
        ("smtp", ""),
    ],
)
def test_every_page_says_whether_it_is_really_sent(
    owner: Client, company: Company, way: str, words: str
) -> None:
    ask(company.sells["rep"], 1)
    may_send(way=way)
    one = draft(timezone.now())
    who = Recipient.objects.get()
    for path in (
        "/letters/?year=2024",
        f"/letters/{one.pk}/",
        f"/letters/{one.pk}/people/{who.pk}/",
        "/letters/new/",
    ):
        said = text(owner.get(path))
        assert words in said
        assert ("really sent" in said) == bool(words)


def test_ground_that_the_owner_decides(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1, country="", phone="")
    may_send()
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "1 goes where our table of laws does not decide: your approval does." in text(page)
    assert "Your approval decides." in text(page)
    assert "Nora Feldt" in text(owner.get(f"/letters/{one.pk}/?out=asks"))
    asked = owner.post(f"/letters/{one.pk}/approve/")
    assert "with this you decide that they may be written to" in text(asked)


def test_what_is_approved_is_frozen(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    may_send()
    one = approved(draft(timezone.now()))
    who = Recipient.objects.filter(campaign=one).order_by("pk")[0]
    answer = owner.post(f"/letters/{one.pk}/save/", {"subject": "Other"})
    assert (answer.status_code, "its letter is frozen" in text(answer)) == (422, True)
    out = owner.post(f"/letters/{one.pk}/people/{who.pk}/out/", follow=True)
    assert "its cohort is frozen" in text(out)
    who.refresh_from_db()
    assert (who.state, who.taken_out) == ("letter", False)
    assert owner.get(f"/letters/{one.pk}/people/{who.pk}/").status_code == 200


def test_what_rests_on_legitimate_interest_is_weighed_by_the_owner(owner: Client, company: Company) -> None:
    may_send()
    ask(company.sells["rep"], 1, country="GB", account="Westbrook Ltd")
    ask(company.sells["rep"], 1, first=3)
    one = draft(timezone.now())
    assert "Legitimate interest, weighed in a note at the approval" in text(owner.get(f"/letters/{one.pk}/"))
    asked = owner.post(f"/letters/{one.pk}/approve/")
    assert "UK, PECR; legitimate interest" in text(asked)
    # Where it stands, and when that was checked.
    assert "SI 2003/2426, reg. 22 and 23: individual subscribers only , checked 22 Nov 2026" in text(asked)
    begun = asked.context["grounds"].note
    assert "Reopen Test to one person" in begun
    letters = {"seen": str(asked.context["figures"].letters)}
    unseen = owner.post(f"/letters/{one.pk}/approve/", letters)
    assert (unseen.status_code, "read the note first" in text(unseen)) == (422, True)
    bare = owner.post(f"/letters/{one.pk}/approve/", letters | {"note": " "})
    assert (bare.status_code, "wants weighed in writing" in text(bare)) == (422, True)
    # What was typed waits with the draft.
    owner.post(
        f"/letters/{one.pk}/approve/",
        letters | {"note": "They asked us.\r\nThey can say no.", "not_yet": "1"},
    )
    again = owner.post(f"/letters/{one.pk}/approve/")
    assert (again.context["grounds"].note, again.context["grounds"].own) == (
        "They asked us.\nThey can say no.",
        True,
    )
    owner.post(f"/letters/{one.pk}/approve/", letters | {"note": again.context["grounds"].note})
    page = text(owner.get(f"/letters/{one.pk}/"))
    assert "They asked us." in page
    assert f"by {company.owner.name}" in page
    assert Campaign.objects.get().balancing_note == "They asked us.\nThey can say no."
