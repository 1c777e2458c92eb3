"""Signing in by password and by link, through real requests."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from reopen.records.models import User
from reopen.services.company_settings import note_welcomed
from reopen.services.users import ensure_owner, make_sign_in_link, set_password, switch_off
from tests.fixtures.company import Company

PASSWORD = "paper tray twelve"


@pytest.fixture(autouse=True)
def _no_tries_yet(settings: Any) -> Iterator[None]:
    # The product's hashing is slow on purpose.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def rep(company: Company) -> User:
    set_password(company.rep, PASSWORD)
    return company.rep


def who(client: Client) -> Any:
    return client.session.get("_auth_user_id")


def link(user: User) -> str:
    return f"/sign-in/{make_sign_in_link(user, now=timezone.now())}/"


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> Any:
    return client.post("/sign-in/", {"login": email, "password": password} | more)


def test_password_signs_in_and_button_out(rep: User, client: Client) -> None:
    answer = sign_in(client, "Rep@Example.com ")
    assert (answer.status_code, answer["Location"], who(client)) == (302, "/", str(rep.pk))
    answer = client.post("/sign-out/")
    assert (answer.status_code, answer["Location"], who(client)) == (302, "/sign-in/", None)


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ("/team/", "/team/"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_after_signing_in_one_is_where_one_wanted_to_be(
    wanted: str, got: str, rep: User, client: Client
) -> None:
    assert sign_in(client, rep.email, next=wanted)["Location"] == got


@pytest.mark.parametrize(
    ("email", "password", "words"),
    [
        ("rep@example.com", "wrong password", "This address and password do not go together."),
        ("nobody@example.com", PASSWORD, "This address and password do not go together."),
        ("manager@example.com", PASSWORD, "This address and password do not go together."),
        ("nonsense", PASSWORD, "“nonsense” is not an e-mail address."),
        ("", PASSWORD, "E-mail address: nothing is written here yet."),
        ("rep@example.com", "", "Password: nothing is written here yet."),
    ],
)
def test_wrong_sign_in_says_what_is_wrong(
    email: str, password: str, words: str, rep: User, client: Client
) -> None:
    answer = sign_in(client, email, password)
    assert (answer.status_code, words in answer.content.decode(), who(client)) == (200, True, None)


def test_guessing_is_slowed(rep: User, client: Client) -> None:
    for _ in range(5):
        sign_in(client, rep.email, "wrong password")
    answer = sign_in(client, rep.email)
    assert ("Too many tries with this address" in answer.content.decode(), who(client)) == (True, None)
    assert sign_in(client, "other@example.com", "wrong password").status_code == 200


def test_flood_gets_a_page_of_ours(rep: User, client: Client) -> None:
    answers = [sign_in(client, f"user{n}@example.com", "x") for n in range(31)]
    assert (answers[-1].status_code, "Wait a minute" in answers[-1].content.decode()) == (429, True)


def test_who_is_switched_off_is_out(rep: User, client: Client) -> None:
    sign_in(client, rep.email)
    switch_off(rep)
    assert client.get("/password/").status_code == 302
    answer = sign_in(Client(), rep.email)
    assert (answer.status_code, "switched off" in answer.content.decode()) == (403, True)


def test_nobody_makes_an_account_from_outside(db: None, client: Client) -> None:
    for path in ("/accounts/signup/", "/sign-up/", "/signup/", "/accounts/password/reset/", "/admin/"):
        assert client.get(path).status_code == 404
    assert User.objects.count() == 0


def test_links_get_uses_nothing_up(rep: User, client: Client) -> None:
    url = link(rep)
    for _ in range(3):
        answer = Client().get(url)
        assert (answer.status_code, "Sign in as Rita Rep." in answer.content.decode()) == (200, True)
    assert Client().head(url).status_code == 200
    answer = client.post(url)
    assert (answer.status_code, answer["Location"], who(client)) == (302, "/", str(rep.pk))
    again = Client().post(url)
    assert (again.status_code, "used or over" in again.content.decode()) == (410, True)


def test_link_of_another_takes_over_the_browser(company: Company, client: Client) -> None:
    client.force_login(company.manager)
    client.post(link(company.rep))
    assert who(client) == str(company.rep.pk)


def test_owner_is_welcomed_until_they_have_been(db: None, client: Client) -> None:
    owner = ensure_owner(now=timezone.now())
    assert client.post(link(owner))["Location"] == "/welcome/"
    note_welcomed(on=timezone.localdate())
    assert Client().post(link(owner))["Location"] == "/"


def test_who_came_by_link_sets_a_password_without_the_old_one(rep: User, client: Client) -> None:
    client.post(link(rep))
    assert "Present password" not in client.get("/password/").content.decode()
    answer = client.post(
        "/password/", {"password1": "other tray thirteen", "password2": "other tray thirteen"}
    )
    assert (answer.status_code, who(client)) == (302, str(rep.pk))
    assert "Present password" in client.get("/password/").content.decode()
    rep.refresh_from_db()
    assert rep.check_password("other tray thirteen")


def test_other_sessions_end_with_the_old_password(rep: User, client: Client) -> None:
    elsewhere = Client()
    sign_in(elsewhere, rep.email)
    sign_in(client, rep.email)
    answer = client.post(
        "/password/",
        {"oldpassword": PASSWORD, "password1": "other tray thirteen", "password2": "other tray thirteen"},
    )
    assert (answer.status_code, client.get("/password/").status_code) == (302, 200)
    assert elsewhere.get("/password/").status_code == 302


@pytest.mark.parametrize(
    ("old", "new", "again", "words"),
    [
        ("wrong", "other tray thirteen", "other tray thirteen", "This is not your present password."),
        (PASSWORD, "short", "short", "too short"),
        (PASSWORD, "password1234", "password1234", "too common"),
        (PASSWORD, "other tray thirteen", "other tray fourteen", "same password each time"),
    ],
)
def test_password_that_cannot_be_is_told(
    old: str, new: str, again: str, words: str, rep: User, client: Client
) -> None:
    sign_in(client, rep.email)
    answer = client.post("/password/", {"oldpassword": old, "password1": new, "password2": again})
    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    rep.refresh_from_db()
    assert rep.check_password(PASSWORD)


def test_old_address_does_not_sign_in_after_a_change(rep: User, client: Client) -> None:
    from reopen.services.users import change_user

    sign_in(client, rep.email)
    change_user(rep, email="rita@example.com")
    sign_in(stale := Client(), "rep@example.com")
    sign_in(fresh := Client(), "rita@example.com")
    assert (who(stale), who(fresh)) == (None, str(rep.pk))


def test_link_lasts_half_an_hour(rep: User, client: Client) -> None:
    old = timezone.now() - timedelta(minutes=31)
    url = f"/sign-in/{make_sign_in_link(rep, now=old)}/"
    assert (client.get(url).status_code, client.post(url).status_code) == (410, 410)
