"""A mailbox is tried on a real SMTP server that delivers to a real Dovecot."""

import dataclasses
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from reopen.cli.mailbox import mailbox as command
from reopen.records.models import Mailbox, Setting
from reopen.services.mailboxes import try_out
from reopen.services.mailboxes.set_up import MailboxFacts, Way, set_up
from reopen.wire.secret import Secret
from tests.fixtures.imap_server import ImapServer
from tests.fixtures.mail_servers import PASSWORD, start_smtp
from tests.fixtures.smtp_server import SmtpServer

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)


@pytest.fixture
def post(imap: ImapServer, tmp_path: Path) -> Any:
    """An SMTP server that lays letters to the user of `imap` into their inbox."""
    server = start_smtp(
        tmp_path / "smtp", users={imap.user: PASSWORD}, maildirs={imap.user: imap.maildir}, durable=False
    )
    yield server
    server.stop()


def connected(mails: ImapServer, post: SmtpServer, **more: Any) -> Mailbox:
    facts = {
        "smtp": Way("localhost", post.ports["none"], "none", mails.user, Secret(PASSWORD)),
        "imap": Way("localhost", mails.ports["none"], "none", mails.user, Secret(PASSWORD)),
        **more,
    }
    return set_up(MailboxFacts(address=mails.user, name="Olive Owner", **facts))


def run(box: Mailbox, *, seconds: int = 1, most: int = 400) -> tuple[try_out.TryOut, list[str]]:
    """All of it, with a clock that ticks at each call."""
    now, tried = NOW, try_out.begin(box.pk, now=NOW)
    for _ in range(most):
        if tried.next is None:
            break
        now += timedelta(seconds=seconds)
        tried = try_out.go_on(box.pk, now=now)
    return tried, [f"{step.key} {step.good}" for step in tried.steps]


def test_both_ways_work(imap: ImapServer, post: SmtpServer) -> None:
    box = connected(imap, post)
    tried, told = run(box)
    assert told == [
        "imap True", "folders True", "smtp True", "send True", "arrive True", "checks None", "sent True",
    ]  # fmt: skip
    assert tried.is_good
    assert [d.to for d in post.deliveries()] == [[imap.user]]
    assert imap.marked() == []
    box.refresh_from_db()
    assert (box.sent_folder, box.drafts_folder, box.files_sent) == ("Sent", "Drafts", False)


@pytest.mark.parametrize(
    ("headers", "good", "words"),
    [
        ("spf=pass; dkim=pass; dmarc=pass", True, "SPF pass, DKIM pass, DMARC pass."),
        ("spf=pass; dkim=none; dmarc=none", None, "set up DKIM and DMARC"),
        ("spf=fail; dkim=fail; dmarc=fail", False, "set up SPF, DKIM and DMARC"),
    ],
)
def test_what_the_server_says_of_the_letter_is_read(
    headers: str, good: bool | None, words: str, imap: ImapServer, post: SmtpServer, monkeypatch: Any
) -> None:
    box = connected(imap, post)
    kept = try_out.ImapSession.raw
    head = f"Authentication-Results: mx.reopen.test; {headers}\r\n".encode()
    monkeypatch.setattr(
        try_out.ImapSession, "raw", lambda self, uid, *, limit=0: head + (kept(self, uid, limit=limit) or b"")
    )
    tried, _ = run(box)
    step = next(step for step in tried.steps if step.key == "checks")
    assert (step.good, words in step.words) == (good, True)


def test_a_copy_that_the_provider_files_is_seen(imap: ImapServer, post: SmtpServer, monkeypatch: Any) -> None:
    box = connected(imap, post)
    tried = try_out.begin(box.pk, now=NOW)
    while tried.next not in ("sent", None):
        tried = try_out.go_on(box.pk, now=NOW)
    imap.deliver(post.deliveries()[0].raw, "Sent", seen=True)
    assert try_out.go_on(box.pk, now=NOW).steps[-1].words.startswith("Your server files what is sent")
    box.refresh_from_db()
    assert box.files_sent is True


def test_a_wrong_password_is_a_sentence_and_the_other_way_is_tried(
    imap: ImapServer, post: SmtpServer
) -> None:
    wrong = "canary-of-a-wrong-password"
    box = connected(imap, post, imap=Way("localhost", imap.ports["none"], "none", imap.user, Secret(wrong)))
    tried, told = run(box)
    assert told == ["imap False", "smtp True", "send True"]
    assert tried.steps[0].words.startswith("localhost did not let us in")
    box.refresh_from_db()
    assert wrong not in str(vars(box))
    assert PASSWORD not in str(vars(box))


def test_a_letter_that_does_not_come_ends_the_wait(imap: ImapServer, tmp_path: Path) -> None:
    sink = start_smtp(tmp_path / "sink", users={imap.user: PASSWORD}, durable=False)
    try:
        tried, told = run(connected(imap, sink), seconds=5)
    finally:
        sink.stop()
    assert told == ["imap True", "folders True", "smtp True", "send True", "arrive False", "sent True"]
    assert "did not come within 90 seconds" in tried.steps[4].words


def test_the_sample_company_sends_no_test(imap: ImapServer, post: SmtpServer, monkeypatch: Any) -> None:
    monkeypatch.setattr(try_out, "has_sample", lambda: True)
    tried, told = run(connected(imap, post))
    assert told == ["imap True", "folders True", "smtp True", "send False"]
    assert tried.steps[-1].words.startswith("The sample company writes to nobody")
    assert post.deliveries() == []


def test_a_folder_is_tried_by_writing_into_it() -> None:
    box = set_up(MailboxFacts(address="olive@reopen.test", by="folder"))
    tried, told = run(box)
    assert (told, tried.is_good) == (["folder True"], True)


def test_the_command_tells_each_step(imap: ImapServer, post: SmtpServer) -> None:
    connected(imap, post)
    done = CliRunner().invoke(command, ["test"])
    assert done.exit_code == 0, done.output
    assert [line[:4] for line in done.output.splitlines()] == ["ok  "] * 5 + ["--  ", "ok  "]
    assert PASSWORD not in done.output


def test_the_command_fails_where_the_server_is_gone(imap: ImapServer, post: SmtpServer) -> None:
    box = connected(imap, post)
    Mailbox.objects.filter(pk=box.pk).update(smtp_port=1, imap_port=1)
    done = CliRunner().invoke(command, ["test", str(box.pk), "--json"])
    assert done.exit_code == 1
    assert '"good": false' in done.output


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"address": "nobody"}, "address"),
        ({"hours": "late"}, "hours"),
        ({"daily_cap": -1}, "daily_cap"),
        ({"gap_seconds": 100_000}, "gap_seconds"),
        ({"smtp": Way("", 587)}, "smtp_host"),
        ({"smtp": Way("a.example", 0)}, "smtp_port"),
        ({"smtp": Way("a.example", 587, "starttls", "olive")}, "smtp_password"),
        ({"by": "google"}, "client_id"),
        ({"by": "google", "client_id": "id"}, "client_secret"),
        ({"by": "drafts"}, "imap_host"),
    ],
)
def test_what_cannot_stand_names_its_field(change: dict[str, Any], field: str) -> None:
    from reopen.services.mailboxes.connect import MailboxError

    facts = MailboxFacts(address="olive@reopen.test", smtp=Way("a.example", 587, "none"))
    with pytest.raises(MailboxError) as why:
        set_up(dataclasses.replace(facts, **change))
    assert why.value.field == field
    assert not Mailbox.objects.exists()


def test_a_password_is_kept_for_its_own_server_alone() -> None:
    from reopen.services.mailboxes.connect import MailboxError
    from reopen.services.mailboxes.secret import unseal

    first = MailboxFacts(
        address="olive@reopen.test", smtp=Way("a.example", 587, "starttls", "olive", Secret("canary-1"))
    )
    set_up(first)
    again = dataclasses.replace(first, smtp=Way("a.example", 587, "starttls", "olive"), daily_cap=40)
    assert unseal(set_up(again).sealed) == {"smtp": "canary-1"}
    with pytest.raises(MailboxError, match="Give the password"):
        set_up(dataclasses.replace(first, smtp=Way("b.example", 587, "starttls", "olive")))
    assert not Setting.objects.filter(value__icontains="canary").exists()
