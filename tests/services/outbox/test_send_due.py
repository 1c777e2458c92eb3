"""Letters leave once, as the pace allows, over a real SMTP server."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from threading import Event

import pytest

from reopen.records.models import Campaign, ContactEmail, Mailbox, Message, Reply, Suppression
from reopen.services.outbox.send_due import send_due
from tests.fixtures.letters import NOW, at_server, make_campaign, make_letters, make_mailbox
from tests.fixtures.mail_servers import PASSWORD, USER, SmtpServer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def mailbox(smtp: SmtpServer) -> Mailbox:
    return at_server(make_mailbox(), smtp.ports["none"], user=USER, password=PASSWORD)


def states(campaign: Campaign) -> dict[str, str]:
    return dict(Message.objects.filter(campaign=campaign).order_by("pk").values_list("to_address", "state"))


def test_letters_leave_once_in_order(mailbox: Mailbox, smtp: SmtpServer) -> None:
    campaign = make_campaign(mailbox)
    letters = make_letters(campaign, 5)
    walk = send_due(mailbox.pk, clock=lambda: NOW)
    assert (walk.sent, walk.refused, walk.unknown) == (5, 0, 0)
    assert [d.to for d in smtp.deliveries()] == [[one.to_address] for one in letters]
    assert [d.message_id for d in smtp.deliveries()] == [one.message_id for one in letters]
    assert set(states(campaign).values()) == {"sent"}
    campaign.refresh_from_db()
    assert (campaign.state, campaign.verdict_on.isoformat()) == ("collecting", "2026-03-17")
    assert not send_due(mailbox.pk, clock=lambda: NOW)
    assert len(smtp.deliveries()) == 5


def test_gap_cap_and_hours_hold(mailbox: Mailbox, smtp: SmtpServer) -> None:
    Mailbox.objects.update(gap_seconds=60, daily_cap=3, hours="08:30-17:30")
    campaign = make_campaign(mailbox)
    make_letters(campaign, 5)
    Message.objects.update(time_zone="America/Chicago", due_at=NOW - timedelta(hours=3))
    early = datetime(2026, 3, 3, 13, 0, tzinfo=UTC)  # 7:00 in Chicago
    assert not send_due(mailbox.pk, clock=lambda: early)
    assert Message.objects.order_by("due_at").first().due_at == datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
    at = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
    gone = []
    for _ in range(12):
        walk = send_due(mailbox.pk, clock=lambda at=at: at)
        gone += [at] * walk.sent
        at += timedelta(seconds=30)
    assert len(gone) == 3
    assert all(b - a >= timedelta(seconds=60) for a, b in pairwise(gone))
    tomorrow = at + timedelta(days=1)
    assert send_due(mailbox.pk, clock=lambda: tomorrow).sent == 1


def test_clock_that_was_a_day_ahead_holds_no_letter_back(mailbox: Mailbox, smtp: SmtpServer) -> None:
    Mailbox.objects.update(gap_seconds=60)
    make_letters(make_campaign(mailbox), 2)
    ahead, right = NOW + timedelta(days=1), NOW + timedelta(minutes=5)
    assert [send_due(mailbox.pk, clock=lambda at=at: at).sent for at in (ahead, right, right)] == [1, 1, 0]


def test_refusals_are_told_apart(mailbox: Mailbox, smtp: SmtpServer) -> None:
    campaign = make_campaign(mailbox)
    make_letters(campaign, 4)
    smtp.script(
        {"stage": "rcpt", "match": "p0@", "answer": "550 5.1.1 No such user"},
        {"stage": "rcpt", "match": "p1@", "answer": "450 4.7.1 Greylisted, try again later", "times": 1},
        {"stage": "dot", "match": "p2@", "answer": "451 4.3.0 Not now", "times": 1},
    )
    send_due(mailbox.pk, clock=lambda: NOW)
    assert list(states(campaign).values()) == ["bounced", "queued", "queued", "sent"]
    assert ContactEmail.objects.get(key="p0@p0.example").is_dead
    assert [d.to for d in smtp.deliveries()] == [["p3@p3.example"]]
    send_due(mailbox.pk, clock=lambda: NOW + timedelta(minutes=15))
    assert list(states(campaign).values()) == ["bounced", "sent", "sent", "sent"]
    assert sorted(d.to[0] for d in smtp.deliveries()) == ["p1@p1.example", "p2@p2.example", "p3@p3.example"]


@pytest.mark.parametrize("drop", ["before", "after"])
def test_answer_that_is_lost_leaves_unknown_and_nothing_is_sent_again(
    mailbox: Mailbox, smtp: SmtpServer, drop: str
) -> None:
    campaign = make_campaign(mailbox)
    make_letters(campaign, 2)
    smtp.script({"stage": "dot", "match": "p0@", "drop": drop, "times": 1})
    walk = send_due(mailbox.pk, clock=lambda: NOW)
    assert (walk.sent, walk.unknown) == (1, 1)
    assert list(states(campaign).values()) == ["unknown", "sent"]
    for days in range(40):
        send_due(mailbox.pk, clock=lambda days=days: NOW + timedelta(days=days))
    delivered = [d.to[0] for d in smtp.deliveries()]
    assert delivered.count("p0@p0.example") == (drop == "after")
    assert delivered.count("p1@p1.example") == 1


def test_what_a_dead_sender_held_is_unknown(mailbox: Mailbox, smtp: SmtpServer) -> None:
    campaign = make_campaign(mailbox)
    first, _ = make_letters(campaign, 2)
    Message.objects.filter(pk=first.pk).update(state="sending", attempt="another", sending_at=NOW)
    send_due(mailbox.pk, clock=lambda: NOW)
    assert list(states(campaign).values()) == ["unknown", "sent"]
    assert [d.to[0] for d in smtp.deliveries()] == ["p1@p1.example"]


@pytest.mark.parametrize(
    "stop",
    [
        {"kind": "email", "key": "p0@p0.example", "channel": "all"},
        {"kind": "email", "key": "p0@p0.example", "channel": "email"},
        {"kind": "domain", "key": "p0.example", "channel": "email"},
    ],
)
def test_whoever_is_stopped_gets_nothing(mailbox: Mailbox, smtp: SmtpServer, stop: dict[str, str]) -> None:
    campaign = make_campaign(mailbox)
    make_letters(campaign, 2)
    Suppression.objects.create(**stop, since=NOW.date())
    send_due(mailbox.pk, clock=lambda: NOW)
    assert list(states(campaign).values()) == ["suppressed", "sent"]
    assert [d.to[0] for d in smtp.deliveries()] == ["p1@p1.example"]


def test_unjudged_reply_halts_and_a_paused_campaign_waits(mailbox: Mailbox, smtp: SmtpServer) -> None:
    campaign = make_campaign(mailbox)
    first, _ = make_letters(campaign, 2)
    reply = Reply.objects.create(
        mailbox=mailbox, uid_validity=1, uid=1, content_hash="x", raw=b"", received_at=NOW, stored_at=NOW,
        contact=first.contact, state="to_judge",
    )  # fmt: skip
    Campaign.objects.update(paused_at=NOW)
    assert not send_due(mailbox.pk, clock=lambda: NOW)
    Campaign.objects.update(paused_at=None)
    assert send_due(mailbox.pk, clock=lambda: NOW).sent == 1
    assert list(states(campaign).values()) == ["queued", "sent"]
    reply.state = "judged"
    reply.save()
    assert send_due(mailbox.pk, clock=lambda: NOW + timedelta(minutes=10)).sent == 1


def test_server_that_is_gone_touches_no_letter(mailbox: Mailbox, smtp: SmtpServer) -> None:
    campaign = make_campaign(mailbox)
    make_letters(campaign, 2)
    Mailbox.objects.update(smtp_port=1)
    assert not send_due(mailbox.pk, clock=lambda: NOW)
    mailbox.refresh_from_db()
    assert mailbox.trouble == "Nothing listens at localhost:1."
    assert set(states(campaign).values()) == {"queued"}
    Mailbox.objects.update(smtp_port=smtp.ports["none"])
    assert not send_due(mailbox.pk, clock=lambda: NOW)
    assert send_due(mailbox.pk, clock=lambda: NOW + timedelta(minutes=1)).sent == 2
    mailbox.refresh_from_db()
    assert (mailbox.trouble, mailbox.trouble_since) == ("", None)


def test_wrong_password_is_said_without_the_password(mailbox: Mailbox, smtp: SmtpServer) -> None:
    at_server(mailbox, smtp.ports["none"], user=USER, password="wrong-canary-1")
    make_letters(make_campaign(mailbox), 1)
    assert not send_due(mailbox.pk, clock=lambda: NOW)
    mailbox.refresh_from_db()
    assert "535" in mailbox.trouble
    assert "canary" not in mailbox.trouble


def test_campaign_pauses_itself_at_two_policy_blocks_and_at_dead_addresses(
    mailbox: Mailbox, smtp: SmtpServer
) -> None:
    blocked = make_campaign(mailbox)
    make_letters(blocked, 4)
    smtp.script({"stage": "rcpt", "answer": "554 5.7.1 Blocked by policy"})
    send_due(mailbox.pk, clock=lambda: NOW)
    blocked.refresh_from_db()
    assert blocked.paused_at == NOW
    assert blocked.paused_why.startswith("2 letters were refused by the other side’s policy")
    assert list(states(blocked).values()) == ["bounced", "bounced", "queued", "queued"]
    dead = make_campaign(mailbox, title="February")
    make_letters(dead, 6, prefix="q")
    smtp.script({"stage": "rcpt", "answer": "550 5.1.1 No such user"})
    send_due(mailbox.pk, clock=lambda: NOW)
    dead.refresh_from_db()
    assert dead.paused_why.startswith("3 of the last 3 addresses are dead")
    Campaign.objects.filter(pk=dead.pk).update(
        paused_at=None, paused_why="", resumed_at=NOW + timedelta(minutes=1)
    )
    send_due(mailbox.pk, clock=lambda: NOW + timedelta(minutes=2))
    dead.refresh_from_db()
    # Three more: once a person has let it go on, it takes as many again to stop it.
    assert list(states(dead).values()) == ["bounced"] * 6


def test_folder_lays_letters_down_and_sends_nothing(smtp: SmtpServer) -> None:
    from reopen.services.mailboxes.nothing_sent import folder_of

    mailbox = make_mailbox(way="folder")
    campaign = make_campaign(mailbox)
    letters = make_letters(campaign, 2)
    send_due(mailbox.pk, clock=lambda: NOW)
    assert set(states(campaign).values()) == {"drafted"}
    files = sorted(folder_of(mailbox).iterdir())
    assert len(files) == 2
    assert letters[0].message_id.encode() in files[0].read_bytes()
    assert smtp.deliveries() == []


def test_pause_holds_what_was_asked_for_before_it(mailbox: Mailbox, smtp: SmtpServer) -> None:
    class PausesAfterTwo(Event):
        asked = 0

        def is_set(self) -> bool:
            self.asked += 1
            if self.asked == 3:
                Campaign.objects.update(paused_at=NOW)
            return False

    campaign = make_campaign(mailbox)
    make_letters(campaign, 5)
    assert send_due(mailbox.pk, clock=lambda: NOW, stop=PausesAfterTwo()).sent == 2
    assert list(states(campaign).values()) == ["sent", "sent", "queued", "queued", "queued"]
    assert len(smtp.deliveries()) == 2
