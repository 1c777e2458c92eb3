"""The month's letter from the command line: connected, drafted, approved, sent over a real server."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reopen.cli.main import main
from reopen.records.models import Campaign, Mailbox
from tests.fixtures.mail_servers import PASSWORD, SmtpServer
from tests.services.campaigns.test_cohort_of import asked

Run = Callable[..., Result]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def reopen() -> Run:
    return lambda *words: CliRunner().invoke(main, list(words), catch_exceptions=False)


def connected(reopen: Run, smtp: SmtpServer) -> Result:
    return reopen(
        "mailbox", "add", "--smtp", smtp.url(), "--daily-cap", "500", "--gap", "0", "--hours", "any"
    )


def test_month_is_drafted_approved_sent_and_told(reopen: Run, smtp: SmtpServer) -> None:
    for name in ("Ann Lee", "Bea Moe", "Cy Noe"):
        asked(name)
    reopen("settings", "set", "opt-out-list", "none")
    reopen("settings", "set", "postal-address", "Pike | 12 Mill Street")
    # The mailbox comes after the draft: the approval takes it.
    drafted = json.loads(reopen("campaign", "new", "--month", "2026-01", "--json").output)
    assert connected(reopen, smtp).exit_code == 0
    assert (drafted["recipients"], drafted["left_out"]) == (3, {})
    number = str(drafted["id"])
    assert "Hello " in reopen("campaign", "preview", number, "--most", "1").output
    assert reopen("campaign", "approve", number).exit_code == 0
    assert smtp.deliveries() == []
    reopen("campaign", "pause", number)
    reopen("worker", "--once")
    assert smtp.deliveries() == []
    reopen("campaign", "resume", number)
    assert "letters" in reopen("worker", "--once").output
    status = json.loads(reopen("campaign", "status", number, "--json").output)
    assert status == {
        "queued": 0, "sending": 0, "sent": 3, "unknown": 0, "bounced": 0, "suppressed": 0, "replied": 0,
    }  # fmt: skip
    assert sorted(d.to[0] for d in smtp.deliveries()) == [
        "ann@lee.example",
        "bea@moe.example",
        "cy@noe.example",
    ]


def test_letter_file_gives_subject_and_text(reopen: Run, tmp_path: Path) -> None:
    asked("Ann Lee")
    letter = tmp_path / "letter.txt"
    letter.write_text("Subject: A word, {first}?\n\nHello {first},\n\nanswer “remove” and you are.\n")
    made = json.loads(
        reopen("campaign", "new", "--month", "2026-01", "--letter", str(letter), "--json").output
    )
    campaign = Campaign.objects.get(pk=made["id"])
    assert (campaign.subject, campaign.text.splitlines()[0]) == ("A word, {first}?", "Hello {first},")


def test_filter_of_a_draft_is_changed(reopen: Run) -> None:
    asked("Ann Lee", competitor="Tessel")
    asked("Bea Moe")
    number = str(json.loads(reopen("campaign", "new", "--month", "2026-01", "--json").output)["id"])
    to = ("campaign", "change", number, "--competitor", "Tessel")
    would = json.loads(reopen(*to, "--dry-run", "--json").output)
    assert would == {
        "id": int(number), "title": "January 2026, lost to Tessel", "comes": 0, "stays": 1,
        "leaves": [{"name": "Bea Moe", "account": "Moe Inc", "mark": ""}],
    }  # fmt: skip
    assert Campaign.objects.get().where == {}
    assert reopen(*to).output == (
        "The letter is for “January 2026, lost to Tessel”. One stays, one leaves.\n  leaves: Bea Moe, Moe Inc\n"
    )
    back = json.loads(reopen("campaign", "change", number, "--competitor", "", "--json").output)
    assert (back["title"], back["recipients"], back["left_out"]) == ("January 2026", 2, {})
    assert "Say whom" in reopen("campaign", "change", number, "--month", "").output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("campaign", "new"), "Say whom the letter is for"),
        (("campaign", "new", "--month", "January"), "“January” is no month: write it as 2026-01."),
        (("campaign", "new", "--month", "2026-01", "--holdout", "80"), "A holdout of 80 % cannot be"),
        (("campaign", "approve", "99"), "There is no campaign 99."),
        (("mailbox", "add", "--smtp", "http://x"), "The address must begin with smtp://"),
        (("mailbox", "add", "--smtp", "smtp://a%40b.example:canary@h:99999"), "After the @ comes host:port"),
        (("mailbox", "add"), "Say the address of the mailbox"),
        (("mailbox", "add", "--address", "a@b.example", "--hours", "late"), "“late” are no hours"),
    ],
)
def test_what_cannot_be_is_a_sentence(words: tuple[str, ...], told: str, reopen: Run) -> None:
    answer = reopen(*words)
    assert answer.exit_code != 0
    assert told in answer.output
    assert "canary" not in answer.output
    assert "Traceback" not in answer.output


def test_password_is_in_no_row_and_no_list(reopen: Run, smtp: SmtpServer) -> None:
    connected(reopen, smtp)
    box = Mailbox.objects.values().get()
    assert PASSWORD not in str(box)
    assert PASSWORD not in reopen("mailbox", "list").output
    assert (box["daily_cap"], box["gap_seconds"], box["hours"], box["warms_up"]) == (500, 0, "any", False)
