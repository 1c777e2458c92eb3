"""A stop that a sealed reply made holds at once and is on nobody's list; one that a seller is told of is."""

from django.db import transaction
from django.test import Client
from django.utils import timezone

from reopen.core.reply.reading import Reading
from reopen.services.outbox import stop_lock
from reopen.services.read_mailbox.act_on_reading import act
from tests.web.seal.world import CANARY, NAMES, Sealed, answer, let_replies_come, looks, still


def test_stop_by_hand_is_new_to_whoever_may_not_see_that_it_stands(sealed: Sealed) -> None:
    let_replies_come(sealed)
    seen = {}
    for kind in ("removed", "silent"):
        with transaction.atomic():
            browser = Client()
            browser.force_login(sealed.world.people.manager)
            form = {"who": f"ann@{NAMES[kind].lower()}.example", "channel": "all", "words": "On the fair."}
            page = browser.post("/suppressions/", form, follow=True)
            transaction.set_rollback(True)
        seen[kind] = still(page).decode().replace(NAMES[kind].lower(), "NAME")
    assert seen["removed"] == seen["silent"]
    assert "1 put on the list. Nothing goes to them from now on." in seen["silent"]
    assert "ann@NAME.example" in seen["silent"]


def test_removal_told_to_a_seller_holds_at_once(sealed: Sealed) -> None:
    """A stop is easy: the seal keeps nobody from it. What the owner has learned since is stopped, and not shown."""
    from reopen.records.models import Contact, Suppression

    let_replies_come(sealed)
    browser = Client()
    browser.force_login(sealed.world.people.manager)
    deal = sealed.deals["interested"]
    browser.post(f"/deals/{deal.pk}/call/", {"outcome": "remove_me", "seen": "remove_me"})
    assert Contact.objects.get(pk=deal.contact_id).no_phone
    stopped = dict(Suppression.objects.filter(how="on the phone").values_list("key", "campaign_number"))
    assert stopped == {
        "ann@chesthill.example": None,
        "+16155550002": None,
        f"{CANARY}@successor.example": sealed.campaign.pk,
        "+16155557777": sealed.campaign.pk,
    }
    page = browser.get("/suppressions/").content
    assert (b"ann@chesthill.example" in page, CANARY.encode() in page) == (True, False)


def test_a_removal_in_the_sellers_own_mail_shows_no_address_learned_under_the_seal(sealed: Sealed) -> None:
    from reopen.records.models import Contact, Deal, Message, Suppression

    let_replies_come(sealed)
    contact = Deal.objects.get(pk=sealed.deals["interested"].pk).contact
    reply = answer(sealed, "silent")
    reply.letter, reply.contact, reply.campaign = Message.objects.get(kind="quote"), contact, None
    reply.save()
    with transaction.atomic():
        stop_lock.while_i_stop()
        act(reply, Reading("human", "remove"), now=timezone.now())
        reply.save()
    assert contact is not None
    assert Contact.objects.get(pk=contact.pk).no_phone
    assert Suppression.objects.filter(kind="phone", key="+16155558888").exists()
    page = looks("manager", sealed, ["/suppressions/"])["/suppressions/"].decode()
    assert [text for text in ("+16155558888", f"{CANARY}@new.example") if text in page] == []
