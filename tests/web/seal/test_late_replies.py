"""A reply that comes when the seal is off stays the owner's until the owner has judged it."""

from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from reopen.core.reply.reading import Reading
from tests.web.seal.world import CANARY, NAMES, Sealed, answer, still


@pytest.fixture
def unsealed(sealed: Sealed) -> Sealed:
    """The wager was rejected: nothing rests."""
    from reopen.services.wager import verdict

    verdict(sealed.campaign.pk, "reject", now=timezone.now())
    return sealed


def comes(sealed: Sealed, kind: str, reading: Reading) -> Any:
    """As the reader takes it up."""
    from reopen.services.outbox import stop_lock
    from reopen.services.read_mailbox.act_on_reading import act

    reply = answer(sealed, kind)
    with transaction.atomic():
        stop_lock.while_i_stop()
        act(reply, reading, now=timezone.now())
        reply.save()
    return reply


def _seen(sealed: Sealed, kind: str, role: str = "rep") -> str:
    browser = Client()
    browser.force_login(getattr(sealed.world.people, role))
    pk, name = sealed.deals[kind].pk, NAMES[kind]
    urls = (f"/deals/{pk}/", f"/deals/?q={name}", f"/suppressions/?q=ann%40{name.lower()}.example")
    text = b"\n".join(still(browser.get(url)) for url in urls).decode()
    return text.replace(name, "NAME").replace(name.lower(), "name").replace(f"/deals/{pk}/", "/deals/N/")


def test_a_late_removal_and_a_late_answer_look_alike(unsealed: Sealed) -> None:
    from reopen.records.models import Contact

    comes(unsealed, "removed", Reading("human", "remove"))
    comes(unsealed, "reopened", Reading("human", "interested"))
    assert Contact.objects.get(pk=unsealed.deals["removed"].contact_id).no_phone
    for role in ("rep", "manager"):
        pages = _seen(unsealed, "removed", role), _seen(unsealed, "reopened", role)
        assert pages[0].splitlines() == pages[1].splitlines()
        assert "rests: the owner has written" in pages[0]
        assert CANARY not in pages[0].lower()
    assert "rests: the owner has written" not in _seen(unsealed, "silent")


def test_judged_it_acts_openly_and_without_its_words(unsealed: Sealed) -> None:
    from reopen.records.models import Deal, Promise
    from reopen.records.queries.visible import Viewer
    from reopen.services.desk import judge

    owner = Viewer.of(unsealed.world.people.owner)
    now = timezone.now()
    removed = comes(unsealed, "removed", Reading("human", "remove"))
    later = comes(unsealed, "reopened", Reading("human", "unclear"))
    judge.decide(removed.pk, "remove", by=owner, now=now)
    judge.decide(later.pk, "later", on=now.date().replace(year=now.year + 1), by=owner, now=now)
    assert not Deal.objects.filter(resting_since__isnull=False).exists()
    pages = [_seen(unsealed, kind, "manager") for kind in ("removed", "reopened")]
    assert "they asked us to stop, on every channel" in pages[0]
    assert "in an answer to our letter" in pages[0]
    assert [CANARY in page.lower() for page in pages] == [False, False]
    assert Promise.objects.get(deal=unsealed.deals["reopened"], made_by=owner.user_id).words == ""
    judge.undo(later.pk, by=owner, now=now)
    assert Deal.objects.get(pk=unsealed.deals["reopened"].pk).resting_since is not None


def test_a_machine_lets_nothing_rest(unsealed: Sealed) -> None:
    from reopen.records.models import Deal

    comes(unsealed, "silent", Reading("auto_reply", None))
    assert not Deal.objects.filter(resting_since__isnull=False).exists()
