"""A restore of last week's backup sends nothing to anyone, forgets no opt-out, and writes to nobody twice."""

import datetime as dt
from pathlib import Path

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from reopen.records.models import (
    CalendarFeed,
    Campaign,
    Contact,
    Digest,
    Mailbox,
    Message,
    Suppression,
    User,
)
from reopen.services.backups.hold_letters import LEFT_SINCE, WHY, Held
from reopen.services.backups.make import make_backup
from reopen.services.backups.restore import restore_backup
from reopen.services.calendar_feed import make_feed, reader_of, revoke_feed
from reopen.services.campaigns.steer import resume
from reopen.services.digest.switch import set_digest
from reopen.services.outbox import claim, sent_journal
from reopen.services.outbox.put import new_message
from reopen.services.outbox.send_due import send_due
from reopen.services.stop_person import stop_person
from reopen.services.suppress import suppress
from tests.fixtures.letters import at_server, make_campaign, make_letters, make_mailbox
from tests.fixtures.mail_servers import PASSWORD, USER, SmtpServer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _a_second_database_may_be_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy that is made ready; Django's tests refuse every one but those named at the start."""
    guard = BaseDatabaseWrapper.ensure_connection
    held = dict(zip(guard.__code__.co_freevars, guard.__closure__ or (), strict=True))
    monkeypatch.setattr(
        BaseDatabaseWrapper, "ensure_connection", held["real_ensure_connection"].cell_contents
    )


def at(server: SmtpServer) -> Mailbox:
    return at_server(make_mailbox(), server.ports["none"], user=USER, password=PASSWORD)


def send(mailbox: Mailbox) -> None:
    send_due(mailbox.pk, clock=timezone.now)


def states() -> dict[str, str]:
    return dict(Message.objects.order_by("pk").values_list("to_key", "state"))


def test_last_weeks_backup_sends_nothing_and_forgets_no_opt_out(smtp: SmtpServer, tmp_path: Path) -> None:
    mailbox = at(smtp)
    campaign = make_campaign(mailbox)
    make_letters(campaign, 6)
    now = timezone.now()
    answer = new_message(
        mailbox, Message.Kind.ANSWER, to_name="", to_address="ann@p9.example", subject="", text="", now=now
    )
    answer.due_at = now + dt.timedelta(days=1)
    answer.save()
    last_week = make_backup(tmp_path / "last-week.zip", now=now).path
    # The week: two letters leave, three people ask to be left alone, one of them by a domain.
    Message.objects.filter(
        to_key__in=["p2@p2.example", "p3@p3.example", "p4@p4.example", "p5@p5.example"]
    ).update(due_at=now + dt.timedelta(days=1))
    send(mailbox)
    assert [d.to for d in smtp.deliveries()] == [["p0@p0.example"], ["p1@p1.example"]]
    three = Contact.objects.get(name="Ann p3")
    stop_person(three.pk, on=now.date(), words="no", how="on the phone", asked_at=now)
    suppress("email", "p4@p4.example", "all", how="by hand", today=now.date())
    suppress("domain", "p5.example", "email", how="by hand", today=now.date())
    # The database is lost altogether: the journal alone knows.
    Suppression.objects.all().delete()
    restored = restore_backup(last_week, now=now)
    assert (restored.carried, restored.held) == (3, Held(campaigns=1, unknown=2, cancelled=1, added=0))
    assert Suppression.objects.count() == 3
    assert Suppression.objects.get(key="p3@p3.example").asked_at == now
    expected = {
        "p0@p0.example": "unknown",
        "p1@p1.example": "unknown",
        "p2@p2.example": "queued",
        "p3@p3.example": "suppressed",
        "p4@p4.example": "suppressed",
        "p5@p5.example": "suppressed",
        "ann@p9.example": "cancelled",
    }
    assert states() == expected
    assert Message.objects.get(to_key="p0@p0.example").last_words == LEFT_SINCE
    campaign.refresh_from_db()
    assert (campaign.state, campaign.paused_at, campaign.paused_why) == ("sending", now, WHY)
    send(mailbox)
    assert len(smtp.deliveries()) == 2
    # Once the owner says so, the one who waits gets the letter, and nobody else.
    resume(campaign.pk, now=now)
    send(mailbox)
    assert [d.to for d in smtp.deliveries()][2:] == [["p2@p2.example"]]
    assert states() == expected | {"p2@p2.example": "sent"}


def test_a_letter_that_the_backup_does_not_know_is_remembered(smtp: SmtpServer, tmp_path: Path) -> None:
    mailbox = at(smtp)
    make_letters(make_campaign(mailbox), 1)
    Message.objects.update(state="cancelled")
    now = timezone.now()
    backup = make_backup(tmp_path / "b.zip", now=now).path
    letters = make_letters(make_campaign(mailbox, title="Later"), 1, prefix="p")
    Message.objects.filter(pk=letters[0].pk).update(contact=Contact.objects.order_by("pk").first())
    send(mailbox)
    assert restore_backup(backup, now=now).held == Held(campaigns=1, added=1)
    found = Message.objects.get(message_id=letters[0].message_id)
    first = Contact.objects.order_by("pk").first()
    assert (found.state, found.contact, found.to_key, found.text) == ("unknown", first, "p0@p0.example", "")
    assert Campaign.objects.count() == 1


def test_what_was_in_hand_is_unknown_and_a_refused_letter_still_waits(tmp_path: Path) -> None:
    mailbox = make_mailbox()
    refused, in_hand, _ = make_letters(make_campaign(mailbox), 3)
    now = timezone.now()
    claim.begin(in_hand, now=now)
    claim.begin(refused, now=now)
    # The server said no after the text, before the backup: it waits for its second try.
    Message.objects.filter(pk=refused.pk).update(state="queued", attempt="", sending_at=None)
    backup = make_backup(tmp_path / "b.zip", now=now).path
    assert restore_backup(backup, now=now).held == Held(campaigns=1, unknown=1)
    assert list(states().values()) == ["queued", "unknown", "queued"]
    # Its second try left after the backup was made.
    assert claim.begin(Message.objects.get(pk=refused.pk), now=now) is None
    Campaign.objects.update(paused_at=None)
    assert claim.begin(Message.objects.get(pk=refused.pk), now=now) is not None
    assert restore_backup(backup, now=now).held == Held(campaigns=1, unknown=2)
    assert list(states().values()) == ["unknown", "unknown", "queued"]


def test_a_letter_does_not_leave_unless_the_journal_holds_it(
    smtp: SmtpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox = at(smtp)
    make_letters(make_campaign(mailbox), 1)
    sent_journal.JOURNAL.path.parent.write_text("a file in its place")
    try:
        send(mailbox)
    finally:
        sent_journal.JOURNAL.path.parent.unlink()
    assert (smtp.deliveries(), list(states().values())) == ([], ["queued"])
    mailbox.refresh_from_db()
    assert "sent.jsonl" in mailbox.trouble
    Mailbox.objects.update(next_free_at=None)
    send(mailbox)
    assert list(states().values()) == ["sent"]
    mailbox.refresh_from_db()
    assert mailbox.trouble == ""
    (left,) = sent_journal.all_that_left()
    assert left.to == sent_journal.whom("p0@p0.example")
    assert "p0@" not in sent_journal.JOURNAL.path.read_text()


def test_letters_that_follow_at_once_are_written_down_together(smtp: SmtpServer) -> None:
    mailbox = at(smtp)
    make_letters(make_campaign(mailbox), 5)
    writes = []
    append = sent_journal.JOURNAL.append
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            sent_journal.JOURNAL,
            "append",
            lambda lines: append(written := list(lines)) or writes.append(len(written)),
        )
        send(mailbox)
    assert set(states().values()) == {"sent"}
    assert writes == [5]
    assert {left.tries for left in sent_journal.all_that_left()} == {1}


def test_what_a_user_has_shut_stays_shut(tmp_path: Path) -> None:
    """A calendar that was revoked, the morning's mail; and nobody is told of the same morning twice."""
    now = timezone.now()
    rita, otto = (User.objects.create_user(f"{name}@example.com") for name in ("rita", "otto"))
    lost, kept = make_feed(rita.pk, "lost phone", now=now), make_feed(rita.pk, "phone", now=now)
    last_week = make_backup(tmp_path / "last-week.zip", now=now).path
    revoke_feed(lost.id, rita.pk, now=now)
    set_digest(otto.pk, off_at=now)
    restore_backup(last_week, now=now)
    assert [reader_of(one.secret, now=now) is None for one in (lost, kept)] == [True, False]
    assert list(User.objects.exclude(digest_off_at=None)) == [otto]
    assert set(Digest.objects.values_list("user__email", "on")) == {
        (user.email, now.date()) for user in (rita, otto)
    }
    assert CalendarFeed.objects.count() == 2
