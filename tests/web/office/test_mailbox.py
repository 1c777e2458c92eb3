"""Settings, Mailbox: what is typed is kept, no password is ever shown, and the way to Google and back."""

import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import call_command
from django.test import Client

from reopen.records.models import Mailbox
from reopen.records.queries.mailboxes import mailboxes, personal_mailbox
from reopen.services.mailboxes import sign_in
from reopen.services.mailboxes.secret import unseal
from tests.fixtures.company import Company

pytestmark = pytest.mark.django_db
CANARY = "canary-p@ss/word"
OWN = {
    "address": "olive@reopen.test", "name": "Olive Owner", "by": "password", "smtp_host": "smtp.reopen.test",
    "smtp_port": "587", "smtp_security": "starttls", "smtp_user": "olive@reopen.test", "smtp_password": CANARY,
    "imap_host": "imap.reopen.test", "imap_port": "993", "imap_security": "tls", "imap_user": "olive@reopen.test",
    "imap_password": "", "daily_cap": "100", "gap_seconds": "90", "hours": "08:30-17:30",
}  # fmt: skip
GOOGLE = OWN | {"by": "google", "client_id": "app-1", "client_secret": CANARY}


@pytest.fixture
def owner(company: Company, client: Client) -> Client:
    client.force_login(company.owner)
    client.defaults["SERVER_NAME"] = "localhost"
    return client


def text(answer: Any) -> str:
    return str(answer.content.decode())


def h1(answer: Any) -> str:
    return text(answer).split("<h1>")[1].split("</h1>")[0]


def errors(answer: Any) -> list[str]:
    return re.findall(r'<p class="wrong"[^>]*>([^<]*)</p>', text(answer))


def test_a_mailbox_is_kept_and_its_password_never_shown(owner: Client) -> None:
    assert h1(owner.get("/settings/mailbox/")) == "No mailbox is connected: no letter can leave."
    answer = owner.post("/settings/mailbox/", OWN, follow=True)
    box = Mailbox.objects.get()
    assert h1(answer) == "olive@reopen.test is connected. Test both ways before you write."
    assert unseal(box.sealed) == {"smtp": CANARY, "imap": CANARY}
    assert (box.way, box.smtp_host, box.imap_port, box.hours, box.warms_up) == (
        "smtp", "smtp.reopen.test", 993, "08:30-17:30", True,
    )  # fmt: skip
    for page in (answer, owner.get("/settings/mailbox/"), owner.get(f"/settings/mailbox/?box={box.pk}")):
        assert "canary" not in text(page)
    assert "canary" not in str(vars(box))


def test_an_empty_password_keeps_the_one_that_stands(owner: Client) -> None:
    owner.post("/settings/mailbox/", OWN)
    owner.post("/settings/mailbox/", OWN | {"smtp_password": "", "daily_cap": "40"})
    box = Mailbox.objects.get()
    assert (box.daily_cap, box.warms_up, unseal(box.sealed)["smtp"]) == (40, False, CANARY)
    moved = owner.post("/settings/mailbox/", OWN | {"smtp_password": "", "smtp_host": "other.reopen.test"})
    assert moved.status_code == 422
    assert errors(moved) == [
        "Give the password: it is kept for one server and one user, and none stands for these."
    ]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"address": "nobody"}, "“nobody” is no e-mail address."),
        ({"smtp_host": ""}, "Write the name of the server, like smtp.example.com."),
        ({"smtp_port": "99999"}, "A port is a number from 1 to 65535."),
        ({"smtp_port": "x"}, "This is not a whole number."),
        ({"hours": "9 to 5"}, "“9 to 5” are no hours: write them as 08:30-17:30, or any."),
        ({"daily_cap": "-3"}, "Write a number of letters a day from 0 to 100,000."),
        ({"by": "pigeon"}, "“pigeon” is not among the choices. Choose one of the list."),
        ({"by": "google"}, "Give the id of your app. The guide says where it stands."),
        (
            {"by": "microsoft", "client_id": "1"},
            "Give the secret of your app. The guide says where it stands.",
        ),
    ],
)
def test_what_cannot_stand_is_said_at_its_field(owner: Client, change: dict[str, str], words: str) -> None:
    answer = owner.post("/settings/mailbox/", OWN | change)
    assert (answer.status_code, errors(answer)) == (422, [words])
    assert "canary" not in text(answer)
    assert not Mailbox.objects.exists()


@pytest.mark.parametrize(
    ("by", "sentence"),
    [
        ("drafts", "Letters from olive@reopen.test are laid into Drafts: you send them."),
        ("folder", "Letters from olive@reopen.test are put into a folder: nothing is really sent."),
    ],
)
def test_a_way_that_sends_nothing_says_so(owner: Client, by: str, sentence: str) -> None:
    answer = owner.post("/settings/mailbox/", OWN | {"by": by, "imap_password": CANARY}, follow=True)
    assert h1(answer) == sentence


def test_a_mailbox_is_switched_off_and_on(owner: Client) -> None:
    owner.post("/settings/mailbox/", OWN)
    box = Mailbox.objects.get()
    answer = owner.post(f"/settings/mailbox/{box.pk}/off/", {"off": "1"}, follow=True)
    assert h1(answer) == "olive@reopen.test is off: nothing leaves it, and nothing is read."
    owner.post(f"/settings/mailbox/{box.pk}/off/", {"on": "1"})
    box.refresh_from_db()
    assert box.off_at is None


def test_the_test_goes_step_by_step_without_script_too(owner: Client) -> None:
    owner.post("/settings/mailbox/", OWN | {"by": "folder"})
    box = Mailbox.objects.get()
    begun = owner.post(f"/settings/mailbox/{box.pk}/test/", follow=True)
    assert f'action="/settings/mailbox/{box.pk}/step/"' in text(begun)
    done = owner.post(f"/settings/mailbox/{box.pk}/step/", follow=True)
    assert "Nothing is really sent." in text(done)
    part = owner.post(f"/settings/mailbox/{box.pk}/test/", headers={"HX-Request": "true"})
    assert (part.status_code, "<html" in text(part), "under way" in text(part)) == (200, False, True)


def to_google(owner: Client) -> dict[str, list[str]]:
    owner.post("/settings/mailbox/", GOOGLE)
    page = text(owner.post(f"/settings/mailbox/{Mailbox.objects.get().pk}/consent/"))
    (url,) = re.findall(r'href="(https://accounts.google.com[^"]+)"', page)
    return parse_qs(urlsplit(url.replace("&amp;", "&")).query)


def test_google_is_asked_and_comes_back(owner: Client, monkeypatch: Any) -> None:
    asked = to_google(owner)
    assert asked["redirect_uri"] == ["http://localhost/settings/mailbox/signed-in/"]
    told: dict[str, Any] = {}

    def finish(mailbox_id: int, **facts: Any) -> None:
        told.update(facts)

    monkeypatch.setattr(sign_in, "finish", finish)
    answer = owner.get(
        "/settings/mailbox/signed-in/", {"state": asked["state"][0], "code": "c0de"}, follow=True
    )
    assert "Google lets Reopen at olive@reopen.test. Test both ways now." in text(answer)
    assert (told["code"].reveal(), told["redirect_uri"]) == ("c0de", asked["redirect_uri"][0])
    # A code is taken once.
    again = owner.get(
        "/settings/mailbox/signed-in/", {"state": asked["state"][0], "code": "c0de"}, follow=True
    )
    assert "was not asked for here" in text(again)


@pytest.mark.parametrize(
    "query", [{}, {"state": "forged", "code": "c"}, {"code": "c"}, {"state": "é", "code": "c"}]
)
def test_a_sign_in_that_nobody_asked_for_is_refused(
    owner: Client, query: dict[str, str], monkeypatch: Any
) -> None:
    to_google(owner)
    monkeypatch.setattr(sign_in, "finish", lambda *_, **__: pytest.fail("a stranger’s code was taken"))
    answer = owner.get("/settings/mailbox/signed-in/", query, follow=True)
    assert "was not asked for here" in text(answer)


def test_google_comes_back_to_https_or_this_machine_alone(owner: Client) -> None:
    owner.post("/settings/mailbox/", GOOGLE)
    path = f"/settings/mailbox/{Mailbox.objects.get().pk}/consent/"
    answer = owner.post(path, follow=True, SERVER_NAME="testserver")
    assert "Set REOPEN_URL." in text(answer)


def test_a_no_at_google_is_told(owner: Client) -> None:
    asked = to_google(owner)
    answer = owner.get(
        "/settings/mailbox/signed-in/", {"state": asked["state"][0], "error": "access_denied"}, follow=True
    )
    assert "was not told to let Reopen at olive@reopen.test" in text(answer)


def test_no_secret_stands_in_a_dump_of_the_database(owner: Client, tmp_path: Any) -> None:
    to_google(owner)
    path = tmp_path / "dump.json"
    call_command("dumpdata", output=str(path), verbosity=0)
    assert "canary" not in path.read_text()


def test_trouble_is_said_on_the_page(owner: Client) -> None:
    owner.post("/settings/mailbox/", OWN)
    Mailbox.objects.update(
        trouble="smtp.reopen.test did not let us in.", trouble_since=datetime(2026, 3, 3, 9, tzinfo=UTC)
    )
    page = owner.get("/settings/mailbox/")
    assert h1(page) == "No letter can leave olive@reopen.test."
    sending = "Letters cannot leave since Tue 3 Mar 2026: smtp.reopen.test did not let us in."
    assert errors(page) == [sending]
    # A success of one way says nothing of the other.
    Mailbox.objects.update(
        reading_trouble="imap.reopen.test hung up.", reading_trouble_since=datetime(2026, 3, 4, 9, tzinfo=UTC)
    )
    page = owner.get("/settings/mailbox/")
    assert h1(page) == "olive@reopen.test cannot be reached."
    assert errors(page) == [
        sending,
        "Answers cannot be read since Wed 4 Mar 2026: imap.reopen.test hung up.",
    ]


def test_a_rep_connects_a_mailbox_of_their_own(company: Company, client: Client) -> None:
    client.force_login(company.rep)
    first = client.get("/settings/my-mailbox/")
    assert h1(first) == "Your mailbox is not connected: you send quotes and invitations yourself."
    assert 'name="daily_cap"' not in text(first)
    assert f"As people know you: {company.rep.name}." in text(first)
    mine = {**OWN, "address": "rita@reopen.test", "smtp_user": "rita", "imap_user": "rita"}
    assert client.post("/settings/my-mailbox/", mine).status_code == 302
    box = Mailbox.objects.get()
    assert (box.user, box.address, box.smtp_host) == (company.rep, "rita@reopen.test", "smtp.reopen.test")
    # It is nobody else's: the owner has none, and writes no letter from it.
    assert (mailboxes(), personal_mailbox(company.owner.pk)) == ([], None)
    assert personal_mailbox(company.rep.pk) == box
    Mailbox.objects.update(trouble="It did not let us in.", trouble_since=datetime(2026, 3, 3, 9, tzinfo=UTC))
    assert "Your own mailbox: letters cannot leave since Tue 3 Mar 2026. It did not let us in." in text(
        client.get("/")
    )
    client.post("/settings/my-mailbox/off/", {"off": "1"})
    assert personal_mailbox(company.rep.pk) is None
    client.force_login(company.other_rep)
    assert "Connect your mailbox first." in text(client.post("/settings/my-mailbox/test/", follow=True))
    taken = client.post("/settings/my-mailbox/", mine)
    assert errors(taken) == ["rita@reopen.test is connected already, as somebody else’s mailbox."]
    client.force_login(company.owner)
    assert client.post(f"/settings/mailbox/{box.pk}/test/").status_code == 404


def test_a_rep_signs_in_with_the_app_of_the_owners_mailbox(company: Company, client: Client) -> None:
    client.defaults["SERVER_NAME"] = "localhost"
    mine = {"address": "rita@reopen.test", "name": "Rita", "by": "google"}
    client.force_login(company.rep)
    assert errors(client.post("/settings/my-mailbox/", mine)) == [
        "The owner has connected no mailbox of Google yet, whose app yours would use. Ask them to."
    ]
    client.force_login(company.owner)
    client.post("/settings/mailbox/", GOOGLE)
    client.force_login(company.rep)
    client.post("/settings/my-mailbox/", mine)
    box = Mailbox.objects.get(user=company.rep)
    assert unseal(box.sealed) == {"client_id": "app-1", "client_secret": CANARY, "tenant": ""}
    way = client.post("/settings/my-mailbox/consent/")
    assert "canary" not in text(way)
    url = re.search(r'href="(https://accounts\.google\.com[^"]+)"', text(way))
    assert url is not None
    (state,) = parse_qs(urlsplit(url[1].replace("&amp;", "&")).query)["state"]
    back = client.get("/settings/mailbox/signed-in/", {"state": state, "error": "access_denied"}, follow=True)
    assert "Google was not told to let Reopen at rita@reopen.test: nothing is connected." in text(back)
