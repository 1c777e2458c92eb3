"""The letter's first question against the record, and what the seal lets through."""

from datetime import timedelta
from typing import Any

import pytest

from reopen.core.insight.hearsay import Hearsay
from reopen.records.models import Activity, Deal, Message, Reply
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from tests.fixtures.company import Company
from tests.fixtures.letters import NOW, make_campaign, make_letters, make_mailbox

pytestmark = pytest.mark.django_db


def hearsay(viewer: Viewer, asked: Asked) -> Hearsay:
    return Recon(viewer, now=NOW, time_zone="UTC").hearsay(asked)


def answer(letter: Any, contacted: bool | None, *, minutes: int = 60) -> Reply:
    at = NOW + timedelta(minutes=minutes)
    return Reply.objects.create(
        mailbox=letter.mailbox, uid_validity=1, uid=Reply.objects.count() + 1, content_hash="", raw=b"", received_at=at,
        stored_at=at, campaign=letter.campaign, contact=letter.contact, letter=letter, kind="human", state="judged",
        reading={"answers": {"contacted": contacted, "satisfied": None, "remove": None}},
    )  # fmt: skip


def talk(
    letter: Any, kind: str, *, days_before: int, direction: str = "out", by_person: bool = False
) -> None:
    Activity.objects.create(
        source="test", external_id=f"a{Activity.objects.count()}", kind=kind, direction=direction,
        deal_id=None if by_person else letter.recipient.deal_id, contact=letter.contact if by_person else None,
        at=NOW - timedelta(days=days_before),
    )  # fmt: skip


def test_what_they_say_and_what_is_on_record(company: Company) -> None:
    campaign = make_campaign(make_mailbox())
    make_letters(campaign, 6)
    Message.objects.update(sent_at=NOW)
    letters = list(
        Message.objects.select_related("recipient", "contact", "campaign", "mailbox").order_by("pk")
    )
    mailed, called, never, confirmed, after, silent = letters
    talk(mailed, "email", days_before=90)
    talk(called, "call", days_before=90, by_person=True)
    talk(never, "email", days_before=90, direction="in")  # they wrote; nobody of us did
    talk(never, "note", days_before=80)
    talk(confirmed, "call", days_before=90)
    talk(after, "call", days_before=-3)  # only after the letter
    for one in (mailed, called, never, after):
        answer(one, contacted=False)
    answer(confirmed, contacted=False)
    answer(confirmed, contacted=True, minutes=90)  # the last word counts
    answer(silent, contacted=None)
    Deal.objects.update(owner=company.sells["rep"])
    found = hearsay(Viewer.the_owner(), Asked(by="owner"))
    deals = [one.recipient.deal_id for one in letters]
    assert found.whole.denied_on_record == (deals[0], deals[1])
    assert found.whole.denied_not == (deals[2], deals[4])
    assert (found.whole.confirmed_on_record, found.whole.confirmed_not) == ((deals[3],), ())
    assert [(one.group, one.denied) for one in found.groups] == [(company.sells["rep"].name, 4)]
    assert found.sentence == "Of four who say nobody contacted them, the CRM says we contacted two."
    with pytest.raises(AskedError, match="take one of owner, source"):
        hearsay(Viewer.the_owner(), Asked(by="quarter"))

    manager = Viewer.of(company.manager)
    assert hearsay(manager, Asked()).whole.answered == 0
    campaign.unsealed_at = NOW
    campaign.save()
    assert hearsay(manager, Asked()).whole.answered == 0  # a late answer waits for the owner
    Reply.objects.update(released_at=NOW)
    assert hearsay(manager, Asked()).whole.answered == 5
