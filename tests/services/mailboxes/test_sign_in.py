"""Google's and Microsoft's tokens: asked for, kept sealed, renewed in time."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from reopen.records.models import Mailbox
from reopen.services.mailboxes import sign_in
from reopen.services.mailboxes.connect import MailboxError
from reopen.services.mailboxes.secret import SecretLostError, unseal
from reopen.services.mailboxes.servers import imap_server, smtp_server
from reopen.services.mailboxes.set_up import MailboxFacts, set_up
from reopen.wire.https import Answer, Https
from reopen.wire.secret import Secret

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
BACK = "http://localhost:8000/settings/mailbox/signed-in/"


class Provider(Https):
    """Answers what a provider would, and keeps what it was asked."""

    def __init__(self, *answers: tuple[int, str]) -> None:
        super().__init__()
        object.__setattr__(self, "answers", list(answers))
        object.__setattr__(self, "asked", [])

    def post_form(self, url: str, fields: Any) -> Answer:
        self.asked.append((url, {k: v.reveal() if isinstance(v, Secret) else v for k, v in fields.items()}))  # type: ignore[attr-defined]
        status, body = self.answers.pop(0)  # type: ignore[attr-defined]
        return Answer(status, body.encode())


def made(by: Any = "google") -> Mailbox:
    return set_up(
        MailboxFacts(
            address="olive@reopen.test",
            by=by,
            client_id="app-1",
            client_secret=Secret("canary-app"),
            tenant="t.example",
        )
    )


def granted(access: str, refresh: str = "canary-refresh") -> tuple[int, str]:
    scope = ', "scope": "https://mail.google.com/"'
    return 200, f'{{"access_token": "{access}", "refresh_token": "{refresh}", "expires_in": 3600{scope}}}'


@pytest.mark.parametrize(
    ("by", "host", "smtp"),
    [
        ("google", "accounts.google.com", "smtp.gmail.com"),
        ("microsoft", "login.microsoftonline.com", "smtp.office365.com"),
    ],
)
def test_the_owner_is_sent_to_the_provider_and_tokens_are_kept_sealed(by: str, host: str, smtp: str) -> None:
    box = made(by)
    asked = sign_in.begin(box.pk, redirect_uri=BACK)
    query = parse_qs(urlsplit(asked.url).query)
    assert (urlsplit(asked.url).hostname, query["redirect_uri"], query["code_challenge_method"]) == (
        host, [BACK], ["S256"],
    )  # fmt: skip
    assert "canary-app" not in asked.url
    with pytest.raises(SecretLostError, match="connect it under Settings"):
        smtp_server(box)
    provider = Provider(granted("canary-access"))
    box = sign_in.finish(
        box.pk, code=Secret("c"), verifier=asked.verifier, redirect_uri=BACK, now=NOW, https=provider
    )
    server = smtp_server(box)
    assert (server.host, server.sign, server.secret.reveal()) == (smtp, "xoauth2", "canary-access")
    assert imap_server(box).sign == "xoauth2"
    assert sign_in.consent_of(box).is_given
    assert "canary" not in str(vars(box))


def test_a_token_is_renewed_before_it_runs_out_and_kept_until_then() -> None:
    box = made()
    start = Provider(granted("canary-1"))
    sign_in.finish(box.pk, code=Secret("c"), verifier=Secret("v"), redirect_uri=BACK, now=NOW, https=start)
    later = Provider(granted("canary-2", "canary-next"))
    assert sign_in.keep_fresh(box.pk, now=NOW + timedelta(minutes=30), https=later) == ""
    assert later.asked == []  # type: ignore[attr-defined]
    assert sign_in.keep_fresh(box.pk, now=NOW + timedelta(minutes=56), https=later) == ""
    box.refresh_from_db()
    kept = unseal(box.sealed)
    assert (kept["access"], kept["refresh"]) == ("canary-2", "canary-next")


def test_a_consent_that_was_taken_back_is_told_and_a_pause_of_the_provider_is_not() -> None:
    box = made()
    start = Provider(granted("canary-1"))
    sign_in.finish(box.pk, code=Secret("c"), verifier=Secret("v"), redirect_uri=BACK, now=NOW, https=start)
    at = NOW + timedelta(hours=2)
    assert sign_in.keep_fresh(box.pk, now=at, https=Provider((503, "{}"))) == ""
    gone = Provider((400, '{"error": "invalid_grant"}'))
    assert "no longer lets Reopen" in sign_in.keep_fresh(box.pk, now=at, https=gone)
    box.refresh_from_db()
    assert "no longer lets Reopen" in box.trouble


def test_a_wrong_app_is_a_sentence_without_its_secret() -> None:
    box = made()
    wrong = Provider((401, '{"error": "invalid_client", "error_description": "canary-app is wrong"}'))
    with pytest.raises(MailboxError) as why:
        sign_in.finish(
            box.pk, code=Secret("c"), verifier=Secret("v"), redirect_uri=BACK, now=NOW, https=wrong
        )
    assert "does not accept the app" in str(why.value)
    assert "canary" not in str(why.value)
