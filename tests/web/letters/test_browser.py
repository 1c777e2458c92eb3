"""The letters in a real browser: by keyboard, at two widths, in both lights, every number explained."""

from datetime import timedelta

import pytest
from django.utils import timezone

from reopen.records.models import Campaign, Contact, Deal, Message, Recipient, Reply
from reopen.services.campaigns.approve import approve
from tests.web.browser.test_made_of import unexplained
from tests.web.letters.world import MAY, ask, draft, may_send

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def fill(company):
    """A year with a judged, a collecting, a sending month, a draft with a blocked letter, and months that wait."""
    now = timezone.now()
    box = may_send(daily_cap=30, hours="08:30-17:30", gap_seconds=60)
    made = []
    for n, month in enumerate(MAY.replace(month=m) for m in (1, 2, 3, 4)):
        ask(company.sells["rep"], 4, month=month, first=4 * n)
        one = draft(now, month)
        made.append(one)
        if n < 3:
            approve(one.pk, by=None, now=now, today=now.date())
    Message.objects.filter(campaign__in=made[:2]).update(state="sent", sent_at=now, settled_at=now)
    for n, letter in enumerate(Message.objects.filter(campaign__in=made[:2]).order_by("pk")):
        Reply.objects.create(
            mailbox=box, uid_validity=1, uid=n, content_hash="", raw=b"", received_at=now, stored_at=now,
            campaign=letter.campaign, contact=letter.contact, kind="human", state="judged", worth=n % 2 == 0,
        )  # fmt: skip
    Campaign.objects.filter(pk=made[0].pk).update(
        state="judged", verdict="accept", verdict_at=now, unsealed_at=now
    )
    Campaign.objects.filter(pk=made[1].pk).update(state="collecting", verdict_on=now.date() + timedelta(9))
    first = Message.objects.filter(campaign=made[2]).order_by("pk")[0]
    Message.objects.filter(pk=first.pk).update(
        state="bounced", settled_at=now, last_words="550 5.1.1 No such user", bounce="user_unknown"
    )
    ask(company.sells["rep"], 4, month=MAY, first=16)
    ask(company.sells["rep"], 1, month=MAY.replace(month=6), first=20)
    Contact.objects.filter(pk=Deal.objects.filter(opened_on__month=5).earliest("pk").contact_id).update(
        name="Feldt"
    )
    made.append(draft(now, MAY, holdout_percent=25))
    return made


def pages(made):
    judged, collecting, sending, drafted, may = (one.pk for one in made)
    who = Recipient.objects.filter(campaign=drafted).earliest("pk")
    blocked = Recipient.objects.get(campaign=may, state="blocked")
    return (
        "/letters/", "/letters/?month=2025-06", "/letters/?month=2025-12", "/letters/?year=2024",
        "/letters/?by=loss&year=2025", "/letters/new/", f"/letters/{judged}/", f"/letters/{collecting}/",
        f"/letters/{sending}/", f"/letters/{sending}/?out=bounced", f"/letters/{may}/",
        f"/letters/{may}/?out=blocked", f"/letters/{may}/?letter=4",
        f"/letters/{drafted}/people/{who.pk}/", f"/letters/{may}/people/{blocked.pk}/",
    )  # fmt: skip


def test_every_page_is_accessible_fits_and_explains_its_numbers(company, page, sign_in, sights):
    made = fill(company)
    sign_in(company.owner)
    found = []
    for path in pages(made):
        assert page.goto(path).status == 200, path
        found += [f"{path}: {line}" for line in sights(page)]
        found += [f"{path}: {line}" for line in unexplained(page, own_words=False)]
    assert found == []
    page.set_viewport_size({"width": 360, "height": 780})
    assert page.locator(".masthead nav").evaluate("bar => bar.scrollWidth - bar.clientWidth") == 0


def test_approval_and_empty_pages_are_accessible(company, page, sign_in, sights):
    sign_in(company.owner)
    page.goto("/letters/")
    found = sights(page)
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    page.goto(f"/letters/{one.pk}/")
    found += sights(page)
    Campaign.objects.update(mailbox=may_send())
    page.goto(f"/letters/{one.pk}/")
    page.keyboard.press("Shift+A")
    page.wait_for_selector("h1:has-text('2 letters to 2 people?')")
    found += sights(page)
    found += unexplained(page, own_words=False)
    assert found == []


def test_from_the_waiting_month_to_the_pause_by_keyboard_alone(company, page, sign_in):
    ask(company.sells["rep"], 3)
    may_send(daily_cap=30)
    sign_in(company.owner)
    page.goto("/deals/")
    page.keyboard.press("g")
    page.keyboard.press("l")
    page.wait_for_url("**/letters/")
    page.wait_for_selector("h1:has-text('May waits')")
    page.keyboard.press("d")
    page.wait_for_selector("h1:has-text('May is yours to approve: three letters.')")
    one = Campaign.objects.get()

    page.keyboard.press("]")
    page.wait_for_selector("#arrives:has-text('letter 2 of 3')")
    page.keyboard.press("]")
    page.wait_for_selector("#arrives:has-text('letter 3 of 3')")
    page.keyboard.press("[")
    page.wait_for_selector("#arrives:has-text('letter 2 of 3')")

    page.keyboard.press("e")
    page.keyboard.press("Control+a")
    page.keyboard.type("Dear {name}, one word is enough: answer “remove”.")
    page.wait_for_selector("#saved:has-text('saved ')")
    page.wait_for_selector("#arrives mark:has-text('Paul Decker')")
    one.refresh_from_db()
    assert one.text == "Dear {name}, one word is enough: answer “remove”."
    page.keyboard.press("Escape")

    page.keyboard.press("t")
    page.wait_for_selector(".said-and-done:has-text('A test of this letter')")
    assert Message.objects.get().kind == "test"

    page.keyboard.press("o")
    page.wait_for_selector(".said-and-done:has-text('is out of May 2025')")
    assert Recipient.objects.filter(taken_out=True).count() == 1
    page.keyboard.press("z")
    page.wait_for_selector(".said-and-done:has-text('is back in May 2025')")
    assert Recipient.objects.filter(state="letter").count() == 3

    page.keyboard.press("a")  # without Shift it approves nothing
    page.keyboard.press("Shift+A")
    page.wait_for_selector("h1:has-text('Approve May 2025: 3 letters to 3 people?')")
    assert Campaign.objects.get().state == "draft"
    page.keyboard.press("y")
    page.wait_for_selector("h1:has-text('May is going out: 0 of 3')")
    assert Message.objects.filter(kind="letter", state="queued").count() == 3

    page.keyboard.press("p")
    page.wait_for_selector("h1:has-text('May is paused at 0 of 3.')")
    page.keyboard.press("p")
    page.wait_for_selector("h1:has-text('May is going out')")

    Message.objects.filter(kind="letter").update(state="drafted", sent_at=timezone.now())
    page.wait_for_selector("#progress:has-text('3 of 3 laid out')")
    Campaign.objects.update(state="collecting")
    page.wait_for_selector("h1:has-text('May collects: no replies')")


def test_filter_of_a_draft_is_changed_and_changed_back_by_keyboard(company, page, sign_in, sights):
    ask(company.sells["rep"], 2)
    ask(company.sells["rep"], 1, first=2, competitor="Tessel")
    one = draft(timezone.now())
    recipient = one.recipients.get(contact__name="Nora Feldt")
    Recipient.objects.filter(pk=recipient.pk).update(own_text="Nora, answer “remove”.")
    sign_in(company.owner)
    page.goto(f"/letters/{one.pk}/")
    page.keyboard.press("c")
    page.wait_for_selector("h1:has-text('Whom is the letter for?')")
    page.keyboard.press("e")
    page.keyboard.type("Tessel")
    page.wait_for_selector("#fits:has-text('One person fits.')")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("h1:has-text('One stays, two leave.')")
    found = sights(page)
    found += unexplained(page, own_words=False)
    page.keyboard.press("y")
    page.wait_for_selector(".said-and-done:has-text('is kept, should they fit again')")
    assert dict(one.recipients.values_list("contact__name", "state")) == {
        "Nora Feldt": "left_out",
        "Owen Brandt": "letter",
    }
    page.keyboard.press("z")
    page.wait_for_selector(".said-and-done:has-text('The letter is for “May 2025” now.')")
    assert one.recipients.filter(state="letter").count() == 3
    assert found == []


def test_what_cannot_stand_is_said_while_typing(company, page, sign_in, axe):
    ask(company.sells["rep"], 2)
    sign_in(company.owner)
    one = draft(timezone.now())
    page.goto(f"/letters/{one.pk}/")
    page.keyboard.press("e")
    page.keyboard.press("Control+a")
    page.keyboard.type("Dear {frist}, answer “remove”.")
    page.wait_for_selector("#letter-wrong:has-text('did you mean {first}?')")
    assert page.locator("#saved").inner_text() == "not saved"
    assert axe(page) == []
    page.keyboard.press("Control+a")
    page.keyboard.type("Dear {first}, answer “remove”.")
    page.wait_for_selector("#saved:has-text('saved ')")
    page.wait_for_selector("#letter-wrong:not(:has(p))", state="attached")


def test_months_are_walked_with_the_arrows(company, page, sign_in):
    ask(company.sells["rep"], 2)
    ask(company.sells["rep"], 1, month=MAY.replace(month=6), first=2)
    ask(company.sells["rep"], 1, month=MAY.replace(year=2024, month=12), first=3)
    sign_in(company.owner)
    page.goto("/letters/?month=2025-05")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/letters/?month=2025-06")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/letters/?month=2025-05")
    page.goto("/letters/?month=2025-01")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/letters/?month=2024-12")
    assert page.locator("h1").inner_text() == "December waits: one person first asked us then."


def test_reasons_open_their_people(company, page, sign_in):
    deals = ask(company.sells["rep"], 3)
    Contact.objects.filter(pk=deals[0].contact_id).update(no_email=True)
    one = draft(timezone.now())
    sign_in(company.owner)
    page.goto(f"/letters/{one.pk}/")
    page.click("#out td a")
    page.wait_for_selector("#people:has-text('Nora Feldt')")
    page.click("#people a")
    page.wait_for_url(f"**/deals/{deals[0].pk}/")
