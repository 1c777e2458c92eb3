"""The link in a letter: GET shows, POST stops, and nothing tells of tokens that do not exist."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client, override_settings

from reopen.records.models import Contact, Message, Setting, Suppression
from reopen.services import public_address
from reopen.services.mailboxes.letter import as_bytes
from reopen.services.public_address import note_request, public_url
from tests.fixtures.letters import NOW, make_campaign, make_letters, make_mailbox

pytestmark = pytest.mark.django_db
URL = "https://reopen.example.com"
OUTSIDE = "93.184.216.34"


@pytest.fixture
def letters() -> list[Message]:
    cache.clear()
    return make_letters(make_campaign(make_mailbox()), 2)


def post(token: str) -> Any:
    return Client(enforce_csrf_checks=True).post(f"/u/{token}/", {"List-Unsubscribe": "One-Click"})


def test_only_a_post_stops(letters: list[Message]) -> None:
    token = letters[0].token
    for method in ("get", "head", "get"):
        assert getattr(Client(), method)(f"/u/{token}/").status_code == 200
    assert Suppression.objects.count() == 0
    before = datetime.now(UTC)
    answer = post(token)
    assert (answer.status_code, answer.cookies) == (200, {})
    assert "You will not hear from us again." in answer.content.decode()
    assert "already left" not in answer.content.decode()
    stop = Suppression.objects.get()
    assert (stop.key, stop.channel, stop.how) == ("p0@p0.example", "all", "by the link in our letter")
    assert stop.campaign_number == letters[0].campaign_id
    assert stop.asked_at is not None
    assert before <= stop.asked_at <= datetime.now(UTC)
    assert Contact.objects.get(pk=letters[0].contact_id).no_email is True
    assert list(Message.objects.order_by("pk").values_list("state", flat=True)) == ["suppressed", "queued"]
    # Pressed again it says the same.
    assert post(token).content == answer.content
    assert Suppression.objects.count() == 1


def test_a_letter_on_its_way_is_told_of(letters: list[Message]) -> None:
    Message.objects.filter(pk=letters[0].pk).update(state="sending")
    assert "One letter had already left." in post(letters[0].token).content.decode()


def test_unknown_tokens_tell_nothing_and_are_soon_refused(letters: list[Message]) -> None:
    known, unknown = (Client().get(f"/u/{token}/") for token in (letters[0].token, "0" * 32))
    assert known.content == unknown.content
    assert [post(f"{n:032}").status_code for n in range(21)] == [404] * 20 + [429]
    assert post(letters[0].token).status_code == 429
    cache.clear()
    assert post(letters[0].token).status_code == 200


SEEN = [
    ({}, True),
    ({"secure": False}, False),
    ({"host": "reopen.example.com:8443"}, False),
    ({"host": "localhost"}, False),
    ({"client": "192.168.1.7"}, False),
    ({"client": "10.0.0.1"}, False),
    ({"client": "127.0.0.1"}, False),
    ({"client": "fd00::1"}, False),
    ({"client": "2606:2800:220:1::1"}, True),
    ({"client": "unknown"}, False),
]


@pytest.mark.parametrize(("change", "is_public"), SEEN)
def test_we_are_public_where_someone_outside_reached_us(
    change: dict[str, Any], is_public: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(public_address, "_noted", {})
    with override_settings(REOPEN_URL=URL):
        note_request(**{"host": "reopen.example.com", "secure": True, "client": OUTSIDE, "now": NOW} | change)
        assert (public_url(now=NOW) == URL) is is_public
        assert public_url(now=NOW + timedelta(days=36)) == ""
    with override_settings(REOPEN_URL="https://other.example.com"):
        assert public_url(now=NOW) == ""


def test_a_letter_carries_the_link_only_then(letters: list[Message]) -> None:
    letter = letters[0]
    assert b"List-Unsubscribe-Post" not in as_bytes(letter, letter.mailbox, now=NOW)
    with override_settings(REOPEN_URL=URL):
        assert b"List-Unsubscribe-Post" not in as_bytes(letter, letter.mailbox, now=NOW)
        Setting.objects.create(key="public_address.seen", value={"url": URL, "at": NOW.isoformat()})
        text = as_bytes(letter, letter.mailbox, now=NOW).decode()
    assert f"<{URL}/u/{letter.token}/>" in text
    assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in text


def test_a_request_from_outside_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public_address, "_noted", {})
    with override_settings(
        REOPEN_URL=URL,
        ALLOWED_HOSTS=["reopen.example.com"],
        SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"),
        ALLAUTH_TRUSTED_PROXY_COUNT=1,
    ):
        for forwarded, seen in (("192.168.1.7", ""), (f"1.1.1.1, {OUTSIDE}", URL)):
            Client().get(
                "/sign-in/",
                headers={
                    "host": "reopen.example.com",
                    "x-forwarded-proto": "https",
                    "x-forwarded-for": forwarded,
                },
            )
            assert public_url(now=datetime.now(UTC)) == seen
