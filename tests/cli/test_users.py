import re
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result
from django.test import Client

from reopen.cli.main import main
from reopen.records.models import DealOwner, User
from tests.fixtures.company import Company

Run = Callable[..., Result]


@pytest.fixture
def reopen(db: None) -> Run:
    return lambda *words: CliRunner().invoke(main, list(words), catch_exceptions=False)


def link_in(answer: Result) -> str:
    found = re.search(r"http://127\.0\.0\.1:8000(/sign-in/\S+/)", answer.output)
    assert found is not None, answer.output
    return found[1]


def test_link_on_an_empty_database_makes_the_owner_and_signs_in(reopen: Run, client: Client) -> None:
    client.post(link_in(reopen("sign-in-link")))
    owner = User.objects.get()
    assert (owner.email, owner.role, client.session["_auth_user_id"]) == (
        "owner@localhost",
        "owner",
        str(owner.pk),
    )


def test_link_for_someone_at_another_address(reopen: Run, company: Company) -> None:
    answer = reopen("sign-in-link", "--user", "Rep@example.com", "--address", "https://reopen.example/")
    assert (answer.exit_code, answer.output.startswith("https://reopen.example/sign-in/")) == (0, True)


def test_user_is_added_with_team_and_seller(reopen: Run, company: Company, client: Client) -> None:
    DealOwner.objects.create(name="New Seller", name_key="new seller")
    answer = reopen(
        "users", "add", "new@example.com", "--name", "New One", "--team", "north", "--seller", "new seller"
    )
    client.post(link_in(answer))
    user = User.objects.get(email="new@example.com")
    assert (user.name, user.role, user.team, user.deal_owner.name) == (
        "New One",
        "rep",
        company.team,
        "New Seller",
    )
    assert client.session["_auth_user_id"] == str(user.pk)


def test_users_are_listed(reopen: Run, company: Company) -> None:
    reopen("users", "off", "stranger@example.com")
    assert reopen("users", "list").output.splitlines() == [
        "manager@example.com (Max Manager): manager, team North, no password",
        "owner@example.com (Olive Owner): owner, no password",
        "other@example.com (Otto Other): rep, team North, deals of Otto Other, no password",
        "rep@example.com (Rita Rep): rep, team North, deals of Rita Rep, no password",
        "stranger@example.com (Sam Stranger): rep, team South, deals of Sam Stranger, no password, switched off",
    ]


def test_user_is_changed_and_switched_off_and_on(reopen: Run, company: Company) -> None:
    reopen(
        "users",
        "change",
        "rep@example.com",
        "--role",
        "manager",
        "--seller",
        "none",
        "--new-email",
        "r@example.com",
    )
    user = User.objects.get(email="r@example.com")
    assert (user.role, DealOwner.objects.filter(user=user).exists()) == ("manager", False)
    reopen("users", "off", "r@example.com")
    reopen("users", "on", "r@example.com")
    user.refresh_from_db()
    assert user.is_active


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("users", "add", "nonsense"), "“nonsense” is not an e-mail address."),
        (("users", "add", "rep@example.com"), "rep@example.com is a user already."),
        (("users", "add", "x@example.com", "--role", "manager"), "A manager sees one team’s deals: say which team."),
        (("users", "add", "x@example.com", "--team", "West"), "There is no team “West”. There are: North, South."),
        (("users", "add", "x@example.com", "--seller", "Ann"),
         "There is no seller “Ann”. There are: Otto Other, Rita Rep, Sam Stranger."),
        (("users", "add", "x@example.com", "--seller", "Rita Rep"),
         "Rita Rep’s deals belong to another user already. Unlink that user first."),
        (("users", "off", "owner@example.com"), "Olive Owner is the last owner. Make someone else an owner first."),
        (("users", "change", "owner@example.com", "--role", "rep"),
         "Olive Owner is the last owner. Make someone else an owner first."),
        (("users", "off", "nobody@example.com"),
         "There is no user “nobody@example.com”. “reopen users list” shows all."),
        (("sign-in-link", "--user", "nobody@example.com"),
         "There is no user “nobody@example.com”. “reopen users list” shows all."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_a_sentence(
    words: tuple[str, ...], told: str, reopen: Run, company: Company
) -> None:
    answer = reopen(*words)
    assert (answer.exit_code, answer.output, User.objects.count()) == (1, f"Error: {told}\n", 5)
