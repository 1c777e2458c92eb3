"""The morning's mail under the seal: what came back moves no letter of it, to anybody but the owner."""

from datetime import UTC, datetime, time
from typing import Any

from django.test import override_settings
from django.utils import timezone

from reopen.core.working_days import forward
from reopen.records.models import DealOwner, Mailbox
from reopen.services.digest.send import mail_to
from tests.fixtures.letters import make_mailbox
from tests.fixtures.signed_in import signed_in
from tests.web.seal.world import CANARY, NAMES, OTHERS, Sealed, feed_of, let_replies_come

# On a day on which it comes without a promise too.
NOW = datetime.combine(forward(timezone.now().date(), frozenset()), time(15), UTC)


def _mail(user: Any, box: Mailbox) -> str:
    mail = mail_to(user, box, now=NOW)
    return f"{mail.subject}\n{mail.text}" if mail else ""


@override_settings(REOPEN_URL="https://reopen.example.com")
def test_replies_move_no_letter_of_it(sealed: Sealed) -> None:
    people = sealed.world.people
    # Who manages may sell too.
    DealOwner.objects.create(
        name="Max Manager", name_key="max manager", team=people.team, user=people.manager
    )
    box = make_mailbox(way="folder", address="morning@reopen.test")
    before = {role: _mail(getattr(people, role), box) for role in OTHERS}
    let_replies_come(sealed)
    after = {role: _mail(getattr(people, role), box) for role in OTHERS}
    assert after == before
    assert "Not written to" in after["rep"]
    for text in after.values():
        assert not [word for word in (*NAMES.values(), CANARY) if word.lower() in text.lower()]
    # The owner, where they sell these deals, is told of those that rest: else this would prove nothing.
    DealOwner.objects.filter(user=people.rep).update(user=people.owner)
    assert NAMES["silent"] in _mail(people.owner, box)


def test_the_owners_calendar_shows_what_rests(sealed: Sealed) -> None:
    """Else that the others' stay as they were (test_pages_alike) would prove nothing."""
    let_replies_come(sealed)
    seen = {role: signed_in(None).get(feed_of(role)).content.decode() for role in ("owner", "rep", "manager")}
    assert NAMES["silent"] in seen["owner"]
    others = (seen["rep"] + seen["manager"]).lower()
    assert [word for word in (*NAMES.values(), CANARY) if word.lower() in others] == []
    assert "Not written to" in seen["rep"]
