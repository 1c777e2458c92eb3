"""“Nobody at this company”: it stops people whom the owner has never written to, and nobody can tell."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from reopen.core.reply.reading import Reading
from tests.fixtures.deals import make_deal, make_touch
from tests.web.seal.world import NAMES, Sealed, answer, still


@pytest.fixture
def outsider(sealed: Sealed) -> Any:
    """A deal at another company, whose person has an address at the domain that will be stopped."""
    deal = make_deal(
        sealed.world.people.sells["rep"],
        account="Elmfield Ltd",
        contact="Ann Elmfield",
        phone="+16155554444",
        email="ann@elm.aldermoor.example",
        name="Elmfield deal",
    )
    make_touch(deal, timezone.now().date() - timedelta(days=3), "check_in:1")
    return deal


def ask_for_the_whole_domain(sealed: Sealed) -> Any:
    from reopen.services.outbox import stop_lock
    from reopen.services.read_mailbox.act_on_reading import act

    reply = answer(sealed, "removed")
    with transaction.atomic():
        stop_lock.while_i_stop()
        act(reply, Reading("human", "remove", scope="domain"), now=timezone.now())
        reply.save()
    return reply


def test_stops_them_at_once_and_shows_as_every_deal_that_rests(sealed: Sealed, outsider: Any) -> None:
    from reopen.records.models import Contact, Touch

    browser = Client()
    browser.force_login(sealed.world.people.manager)
    lists = (
        "/suppressions/",
        "/suppressions/?q=aldermoor.example",
        "/suppressions/?q=ann%40elm.aldermoor.example",
    )
    before = [still(browser.get(url)) for url in lists]
    ask_for_the_whole_domain(sealed)
    contact = Contact.objects.get(pk=outsider.contact_id)
    assert (contact.no_phone, contact.no_email) == (True, True)
    assert not Touch.objects.filter(deal=outsider, state="planned").exists()
    assert [still(browser.get(url)) for url in lists] == before
    assert _as_of(sealed, outsider, "Elmfield") == _as_of(sealed, sealed.deals["silent"], NAMES["silent"])
    browser.force_login(sealed.world.people.rep)
    said = browser.post(f"/deals/{outsider.pk}/call/", {"outcome": "no_answer"}, follow=True)
    assert "This deal rests: the owner has written to them." in said.content.decode()


def _as_of(sealed: Sealed, deal: Any, name: str) -> list[str]:
    """Its head and what can be done there; what was known before differs, as it does between all of them."""
    browser = Client()
    browser.force_login(sealed.world.people.rep)
    page = still(browser.get(f"/deals/{deal.pk}/")).decode().replace(name, "NAME")
    page = page.replace(f"/deals/{deal.pk}/", "/deals/N/")
    return re.sub(
        r'<section aria-labelledby="(facts|timeline)">.*?</section>', "", page, flags=re.S
    ).splitlines()


def test_who_comes_to_be_one_of_them_rests_too(sealed: Sealed) -> None:
    from reopen.services.campaigns.rest import rest_newcomers

    ask_for_the_whole_domain(sealed)
    late = make_deal(None, account="Fernhill", contact="Ann Fernhill", email="ann@aldermoor.example")
    rest_newcomers(now=timezone.now())
    assert type(late).objects.get(pk=late.pk).resting_since is not None


def test_lifted_they_wake_with_their_calls(sealed: Sealed, outsider: Any) -> None:
    from reopen.records.models import Deal, Touch
    from reopen.records.queries.visible import Viewer
    from reopen.services.desk import judge

    reply = ask_for_the_whole_domain(sealed)
    assert Deal.objects.get(pk=outsider.pk).resting_since is not None
    judge.lift_stop(reply.pk, by=Viewer.of(sealed.world.people.owner), now=timezone.now())
    assert Deal.objects.get(pk=outsider.pk).resting_since is None
    assert Touch.objects.filter(deal=outsider, state="planned").exists()
    # Those of the cohort rest on.
    assert Deal.objects.filter(resting_since__isnull=False).count() == 4
