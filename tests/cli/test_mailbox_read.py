"""`reopen mailbox read` and `reopen reply read` as they are typed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reopen.cli.main import main
from reopen.records.models import Mailbox, Reply
from tests.fixtures.letter_out import answer_to, letters_out
from tests.fixtures.letters import NOW
from tests.fixtures.mail_servers import ImapServer

Run = Callable[..., Result]


@pytest.fixture
def reopen(transactional_db: None) -> Run:
    return lambda *words: CliRunner().invoke(main, [*words], catch_exceptions=False)


def test_one_look_at_every_mailbox(reopen: Run, imap: ImapServer) -> None:
    (letter,) = letters_out(imap, 1)
    imap.deliver(answer_to(letter, "Hm."), at=NOW.timestamp())
    imap.deliver(b"Subject: Sale\r\n\r\n", at=NOW.timestamp())
    answer = reopen("mailbox", "read", "--json")
    assert answer.exit_code == 0
    assert json.loads(answer.output) == {
        "mailbox": "olive@reopen.test",
        "new": 2,
        "matched": 1,
        "unmatched": 0,
        "ignored": 1,
    }
    assert Reply.objects.get().state == "to_judge"
    said = "olive@reopen.test: no new mails, no answers, 0 for the tray of the unmatched, 0 not kept.\n"
    assert reopen("mailbox", "read").output == said


def test_a_mailbox_that_cannot_be_reached_is_a_failure(reopen: Run, imap: ImapServer) -> None:
    letters_out(imap, 1)
    Mailbox.objects.update(imap_port=1)
    answer = reopen("mailbox", "read")
    assert answer.exit_code == 1
    assert "Nothing listens at localhost:1." in answer.output


def test_replies_are_read_from_files(reopen: Run, tmp_path: Path) -> None:
    (tmp_path / "b.eml").write_bytes(
        b"From: a@x.example\r\nDate: Tue, 3 Mar 2026 09:00:00 +0000\r\n\r\nnext month\r\n"
    )
    (tmp_path / "a.eml").write_bytes(b"From: a@x.example\r\n\r\nremove me\r\n")
    (tmp_path / "c.eml").write_bytes(b"\xff\x00\xfe")
    answer = reopen("reply", "read", str(tmp_path), "--json")
    rows = [json.loads(line) for line in answer.output.splitlines()]
    assert [Path(row["file"]).name for row in rows] == ["a.eml", "b.eml", "c.eml"]
    assert [row["intent"] for row in rows] == ["remove", "later", "unclear"]
    assert rows[1]["resume_on"] == "2026-04-01"
    assert set(rows[0]) >= {
        "file", "kind", "intent", "answers", "resume_on", "referred_to", "left_company", "scope",
        "erasure_requested", "new_text", "bounce", "confidence", "why",
    }  # fmt: skip
    assert reopen("reply", "read", str(tmp_path / "a.eml")).output == "a.eml: remove. “remove me”\n"


def test_our_letter_under_an_answer_is_not_read_as_theirs(reopen: Run, tmp_path: Path) -> None:
    letter = "May we remove you from our database? Answer “remove”, and we will not write again.\n"
    (tmp_path / "letter.txt").write_text(letter)
    raw = f"From: a@x.example\r\n\r\nCall me please.\r\n\r\n{letter}".encode()
    (tmp_path / "a.eml").write_bytes(raw)
    said = ("reply", "read", str(tmp_path / "a.eml"))
    assert not reopen(*said).output.startswith("a.eml: interested")
    assert reopen(*said, "--letter", str(tmp_path / "letter.txt")).output.startswith("a.eml: interested")
