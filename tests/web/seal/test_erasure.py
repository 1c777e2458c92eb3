"""An erasure under the seal takes everything of the person at once, and changes nothing that others see."""

from django.test import Client
from django.utils import timezone

from tests.web.seal.world import CANARY, OTHERS, Sealed, looks, still


def test_erasure_under_the_seal_adds_no_line_that_others_see(sealed: Sealed) -> None:
    from reopen.records.models import Suppression
    from reopen.services.erase import erase_person

    browser = Client()
    browser.force_login(sealed.world.people.manager)
    before = still(browser.get("/suppressions/"))
    erase_person(sealed.deals["silent"].contact_id, now=timezone.now(), how="by mail")
    assert Suppression.objects.filter(campaign_number=sealed.campaign.pk).count() == 2
    assert still(browser.get("/suppressions/")) == before


def test_erasure_under_the_seal_changes_no_page_of_anyone_but_the_owner(sealed: Sealed) -> None:
    from reopen.records.models import Activity, Deal, Promise
    from reopen.services.erase import erase_person

    deal = sealed.deals["silent"]
    roles = OTHERS[:3:2]  # the deal's seller, and the manager of the team
    urls = [
        f"/deals/{deal.pk}/",
        f"/deals/{deal.pk}/timeline/",
        "/deals/?show=resting",
        "/deals/?q=dunbridge",
        "/deals/?q=Ann",
        "/",
        "/suppressions/",
    ]
    before = {role: looks(role, sealed, urls) for role in roles}
    erase_person(deal.contact_id, now=timezone.now(), how="by mail")
    assert {role: looks(role, sealed, urls) for role in roles} == before
    # It was no show: nothing of them is left, not in what was frozen either.
    assert set(Activity.objects.filter(deal=deal).values_list("subject", flat=True)) == {""}
    assert set(Promise.objects.filter(deal=deal).values_list("words", flat=True)) == {""}
    kept = str(Deal.objects.values_list("resting_as", flat=True).get(pk=deal.pk))
    assert [text for text in ("ann", "Ann", "+1615555", "In spring", CANARY) if text in kept] == []


def test_deal_of_the_erased_rests_until_its_own_seal_is_off(sealed: Sealed) -> None:
    """They are in no cohort any more; another campaign that ends must not wake it."""
    from django.db import transaction

    from reopen.records.models import Deal
    from reopen.services.campaigns.waking import wake_up
    from reopen.services.erase import erase_person
    from tests.fixtures.letters import make_campaign

    deal = sealed.deals["silent"]
    now = timezone.now()
    erase_person(deal.contact_id, now=now, how="by mail")
    other = make_campaign(sealed.campaign.mailbox, title="Another", approved_at=now, unsealed_at=now)
    with transaction.atomic():
        assert wake_up(other, now=now) == []
    type(sealed.campaign).objects.filter(pk=sealed.campaign.pk).update(unsealed_at=now)
    with transaction.atomic():
        assert deal.pk in wake_up(sealed.campaign, now=now)
    assert Deal.objects.get(pk=deal.pk).resting_since is None
