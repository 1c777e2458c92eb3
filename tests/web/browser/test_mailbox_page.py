"""Settings, Mailbox in a real browser, with real servers behind it."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from reopen.records.models import Mailbox
from reopen.services.mailboxes import try_out
from tests.fixtures.imap_server import ImapServer
from tests.fixtures.letters import make_mailbox
from tests.fixtures.mail_servers import PASSWORD, start_smtp

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_mailbox_is_connected_and_tried_both_ways(
    company: Any, page: Any, sign_in: Any, imap: ImapServer, tmp_path: Path
) -> None:
    post = start_smtp(
        tmp_path / "smtp", users={imap.user: PASSWORD}, maildirs={imap.user: imap.maildir}, durable=False
    )
    try:
        sign_in(company.owner)
        page.goto("/settings/")
        page.keyboard.press("m")
        page.wait_for_url("**/settings/mailbox/")
        for name, value in (
            ("address", imap.user), ("smtp_host", "localhost"), ("smtp_port", str(post.ports["none"])),
            ("smtp_user", imap.user), ("smtp_password", PASSWORD), ("imap_host", "localhost"),
            ("imap_port", str(imap.ports["none"])), ("imap_user", imap.user),
        ):  # fmt: skip
            page.fill(f"#id_{name}", value)
        page.select_option("#id_smtp_security", "none")
        page.select_option("#id_imap_security", "none")
        page.locator("#id_hours").press("Control+Enter")
        expect(page.locator("#status")).to_contain_text("Saved. Test both ways now.")
        page.keyboard.press("b")
        expect(page.locator("#try-title")).to_contain_text("all is well")
        assert page.locator(".steps strong").all_inner_texts() == list(try_out.TITLES.values())[:7]
        assert PASSWORD not in page.content()
        page.reload()
        expect(page.locator("h1")).to_have_text(f"{imap.user} works both ways.")
    finally:
        post.stop()


def test_every_state_is_accessible_and_fits(company: Any, page: Any, sign_in: Any, sights: Any) -> None:
    sign_in(company.owner)
    found = []

    def look(name: str) -> None:
        found.extend(f"{name}: {line}" for line in sights(page))

    page.goto("/settings/mailbox/")
    look("nothing yet")
    for way in ("google", "microsoft", "drafts", "folder"):
        page.check(f"input[value={way}]")
        look(way)
    page.check("input[value=google]")
    page.locator("#id_hours").press("Control+Enter")
    page.wait_for_selector("#id_address_error, .wrong")
    look("an error")
    box = make_mailbox(way="smtp", sign="google", trouble="It did not let us in.")
    Mailbox.objects.filter(pk=box.pk).update(
        trouble_since="2026-03-03T09:00Z",
        tested={
            "began_at": "2026-03-03T09:00:00+00:00", "todo": ["arrive"], "uids": {"INBOX": 0}, "token": "x",
            "sent_at": "2026-03-03T09:00:00+00:00",
            "steps": [["imap", True, "In."], ["smtp", False, "Not in."], ["checks", None, "Nothing said."]],
        },
        tested_at="2026-03-03T09:00Z",
    )  # fmt: skip
    page.goto("/settings/mailbox/")
    look("under way, in trouble")
    page.get_by_role("button", name="Sign in to Google").click()
    look("after the sign-in")
    assert found == []
