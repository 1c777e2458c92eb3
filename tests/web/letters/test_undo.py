"""What a slip costs, and what takes it back: a draft thrown away, a verdict before the release."""

import pytest
from django.test import Client
from django.utils import timezone

from reopen.records.models import Campaign
from tests.fixtures.company import Company
from tests.web.letters.world import approved, ask, collecting, draft, headline, may_send, text

pytestmark = pytest.mark.django_db


def test_draft_thrown_away_comes_back_as_it_was(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    one = draft(timezone.now())
    out = one.recipients.order_by("pk")[0]
    owner.post(f"/letters/{one.pk}/people/{out.pk}/out/")
    page = owner.post(f"/letters/{one.pk}/cancel/", follow=True)
    back = f"/letters/{one.pk}/bring-back/"
    assert f'action="{back}"' in page.content.decode()  # under Z
    assert "Bring the draft back" in text(owner.get(f"/letters/{one.pk}/"))
    page = owner.post(back, follow=True)
    assert "The draft of May 2025 is back." in text(page)
    assert headline(page) == "May is yours to approve: two letters."
    one.refresh_from_db()
    assert (one.state, one.unsealed_at, one.recipients.filter(taken_out=True).count()) == ("draft", None, 1)


def test_draft_does_not_come_back_beside_another(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    owner.post(f"/letters/{one.pk}/cancel/")
    draft(timezone.now())
    page = owner.post(f"/letters/{one.pk}/bring-back/", follow=True)
    assert "May 2025 has another draft by now: throw that one away first." in text(page)
    assert Campaign.objects.get(pk=one.pk).state == "cancelled"


def test_cancelled_campaign_stays_cancelled(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    may_send()
    one = approved(draft(timezone.now()))
    assert "a cancel is not taken back" in text(owner.get(f"/letters/{one.pk}/"))
    owner.post(f"/letters/{one.pk}/cancel/")
    page = owner.post(f"/letters/{one.pk}/bring-back/", follow=True)
    assert "May 2025 is no draft that was thrown away." in text(page)
    assert "Bring the draft back" not in text(page)
    assert Campaign.objects.get().state == "cancelled"


@pytest.mark.parametrize(("decision", "after"), [("accept", "collecting"), ("reject", "judged")])
def test_verdict_is_taken_back_while_the_seal_holds(
    owner: Client, company: Company, decision: str, after: str
) -> None:
    ask(company.sells["rep"], 1)
    may_send()
    one = approved(draft(timezone.now()))
    Campaign.objects.update(state="collecting")
    page = owner.post(f"/letters/{one.pk}/verdict/", {"verdict": decision}, follow=True)
    undo = f"/letters/{one.pk}/verdict/undo/"
    assert (f'action="{undo}"' in page.content.decode()) is (decision == "accept")
    page = owner.post(undo, follow=True)
    assert Campaign.objects.get().state == after
    said = "waits for your verdict again" if decision == "accept" else "its verdict stands"
    assert said in text(page)


def test_release_is_taken_back_and_says_who_may_have_seen_it(owner: Client, company: Company) -> None:
    one = collecting(company)
    here = f"/letters/{one.pk}/"
    owner.post(f"{here}verdict/", {"verdict": "accept"})
    assert "what they have seen by then they have seen" in text(owner.get(here))
    page = owner.post(f"{here}release/", follow=True)
    assert f'action="{here}take-back/"' in page.content.decode()  # under Z, and on the page
    seen = "Max Manager and Rita Rep may have seen one deal that you had handed over"
    assert "Take the release back" in text(page)
    assert seen in text(page)
    page = owner.post(f"{here}take-back/", follow=True)
    assert "May 2025 is sealed again. From " in text(page)
    one.refresh_from_db()
    assert one.unsealed_at is None
    page = owner.get(here)
    assert f"Released, and taken back. {one.taken_back[0]['words']}" in text(page)
    assert seen in one.taken_back[0]["words"]
    assert "Take the release back" not in text(page)
    assert "Release May" in text(page)
    page = owner.post(f"{here}take-back/", follow=True)
    assert "May 2025 has not been released: there is nothing to take back." in text(page)
