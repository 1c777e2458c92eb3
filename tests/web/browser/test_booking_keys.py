"""The five minutes by keyboard: a time at the loss, what they propose on Today, and the cancellation."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from reopen.records.models import Account, Appointment, Deal, Message, Promise
from reopen.services.booking.take_answer import take_answer
from tests.fixtures.booking import make_desk
from tests.fixtures.calendar_answers import outlook

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_five_minutes_are_booked_at_the_loss_moved_and_cancelled(
    company: Any, page: Any, sign_in: Any, sights: Any
) -> None:
    desk = make_desk(company, lost_on=None, in_care_since=None)
    Account.objects.update(country="US")
    sign_in(company.rep)
    page.goto(f"/deals/{desk.deal.pk}/lose/")
    page.keyboard.press("y")
    page.keyboard.press("2")
    expect(page.locator("input[name=slot]:checked")).to_have_attribute("data-key", "2")
    page.keyboard.press("s")
    expect(page.locator("#status")).to_contain_text("An invitation goes to renee@cumberland.example.")
    call = Appointment.objects.get()
    assert (call.state, call.mailbox, Message.objects.get().kind) == ("invited", desk.mailbox, "invitation")
    promise = Promise.objects.get(state="standing")
    assert (promise.kind, promise.on, promise.at) == ("post_mortem", call.on, call.at)
    expect(page.locator(".booking")).to_contain_text("Invited, no answer yet")

    now = timezone.now()
    later = call.on + timedelta(days=1)
    raw = outlook(
        call,
        "TENTATIVE",
        at=now,
        method="COUNTER",
        start=f"{later:%Y%m%d}T103000",
        comment="Better a day later",
    )
    take_answer(desk.mailbox, raw, from_address=call.attendee, received_at=now, now=now)
    page.goto("/")
    expect(page.locator(".booking-news li")).to_contain_text("“Better a day later”")
    assert sights(page) == []
    page.keyboard.press("t")
    expect(page.locator("#status")).to_contain_text("A new invitation goes out, and the promise moves.")
    call.refresh_from_db()
    assert (call.state, call.on, call.sequence) == ("invited", later, 1)
    expect(page.locator(".booking-news")).to_have_count(0)
    page.keyboard.press("z")
    expect(page.locator("#status")).to_contain_text("Moved back: ")
    call.refresh_from_db()
    assert (call.state, call.on, call.sequence) == ("invited", later - timedelta(days=1), 2)
    assert Promise.objects.get(state="standing").on == call.on

    page.goto(f"/deals/{desk.deal.pk}/")
    assert sights(page) == []
    page.keyboard.press("x")
    expect(page.locator("#status")).to_contain_text("Cancelled: the five minutes of")
    assert Promise.objects.get().state == "dropped"
    page.keyboard.press("z")
    expect(page.locator("#status")).to_contain_text("It stands again")
    assert Deal.objects.get(pk=desk.deal.pk).appointments.get().state == "invited"
