import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from reopen.records.models import DealOwner, SignInLink, Team, User
from reopen.services.users import (
    LINK_LASTS,
    UserError,
    add_user,
    change_user,
    ensure_owner,
    find_user,
    link_seller,
    look_at_sign_in_link,
    make_sign_in_link,
    switch_off,
    switch_on,
    use_sign_in_link,
)
from tests.fixtures.company import Company

NOW = datetime(2026, 2, 24, 15, tzinfo=UTC)
JUST_BEFORE = NOW + LINK_LASTS - timedelta(seconds=1)


def test_first_owner_is_made_once(db: None) -> None:
    first = ensure_owner(now=NOW)
    assert (first.email, first.role, first.has_usable_password()) == ("owner@localhost", "owner", False)
    assert ensure_owner(now=NOW) == first
    assert User.objects.count() == 1


def test_owner_who_was_switched_off_by_hand_comes_back(db: None) -> None:
    owner = ensure_owner(now=NOW)
    User.objects.update(is_active=False, role="rep")
    assert ensure_owner(now=NOW) == owner
    assert User.objects.values_list("role", "is_active").get() == ("owner", True)


def test_link_signs_in_once(company: Company) -> None:
    token = make_sign_in_link(company.rep, now=NOW)
    assert look_at_sign_in_link(token, now=JUST_BEFORE) == company.rep
    assert look_at_sign_in_link(token, now=JUST_BEFORE) == company.rep
    assert use_sign_in_link(token, now=JUST_BEFORE) == company.rep
    assert use_sign_in_link(token, now=JUST_BEFORE) is None
    assert look_at_sign_in_link(token, now=JUST_BEFORE) is None


@pytest.mark.parametrize("why", ["over", "unknown", "switched off", "replaced", "empty"])
def test_link_that_signs_nobody_in(why: str, company: Company) -> None:
    token = make_sign_in_link(company.rep, now=NOW)
    now = NOW
    match why:
        case "over":
            now = NOW + LINK_LASTS
        case "unknown":
            token = token[:-1] + ("a" if token[-1] != "a" else "b")
        case "switched off":
            User.objects.filter(pk=company.rep.pk).update(is_active=False)
        case "replaced":
            make_sign_in_link(company.rep, now=NOW)
        case "empty":
            token = ""
    assert look_at_sign_in_link(token, now=now) is None
    assert use_sign_in_link(token, now=now) is None


def test_only_the_hash_is_kept(company: Company) -> None:
    token = make_sign_in_link(company.rep, now=NOW)
    assert len(token) == 43
    kept = " ".join(str(value) for row in SignInLink.objects.values_list() for value in row)
    assert token not in kept


@pytest.mark.django_db(transaction=True)
def test_of_two_who_use_a_link_at_once_one_gets_in() -> None:
    user = User.objects.create_user("race@example.com", role="rep")
    token = make_sign_in_link(user, now=NOW)
    start, got = threading.Barrier(6), []

    def use() -> None:
        start.wait()
        try:
            got.append(use_sign_in_link(token, now=NOW))
        finally:
            connection.close()

    threads = [threading.Thread(target=use) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(str(one) for one in got) == ["None"] * 5 + ["race@example.com"]


def test_user_is_added_with_team_and_deals(company: Company) -> None:
    seller = DealOwner.objects.create(name="Dana W", name_key="dana w")
    user = add_user(
        " New@Example.COM ", name=" New  One ", team_id=company.team.pk, seller_id=seller.pk, now=NOW
    )
    seller.refresh_from_db()
    assert (user.email, user.name, user.role, user.team, seller.user) == (
        "new@example.com",
        "New One",
        "rep",
        company.team,
        user,
    )


@pytest.mark.parametrize(
    ("asked", "field", "words"),
    [
        ({"email": "rep@example.com"}, "email", "rep@example.com is a user already."),
        ({"email": "REP@example.com "}, "email", "rep@example.com is a user already."),
        ({"email": "nonsense"}, "email", "“nonsense” is not an e-mail address."),
        ({"email": ""}, "email", "An e-mail address is needed."),
        ({"role": "manager"}, "team", "A manager sees one team’s deals: say which team."),
        ({"role": "boss"}, "role", "“boss” is no role. Say owner, manager or rep."),
        ({"team_id": 12345}, "team", "There is no such team any more. Choose another."),
        ({"seller_id": 12345}, "seller", "There is no such seller any more. Choose another."),
        ({"name": "x" * 161}, "name", "The name has 161 letters; 160 fit."),
    ],
)
def test_user_who_cannot_be_added(asked: dict[str, object], field: str, words: str, company: Company) -> None:
    before = User.objects.count()
    facts: dict[str, object] = {"email": "new@example.com", "now": NOW} | asked
    with pytest.raises(UserError) as error:
        add_user(**facts)  # type: ignore[arg-type]
    assert (error.value.field, str(error.value), User.objects.count()) == (field, words, before)


def test_sellers_deals_belong_to_one_user(company: Company) -> None:
    with pytest.raises(UserError, match="Rita Rep’s deals belong to another user already"):
        link_seller(company.stranger, company.sells["rep"].pk)
    link_seller(company.rep, None)
    link_seller(company.stranger, company.sells["rep"].pk)
    owned = dict(DealOwner.objects.values_list("name", "user__email"))
    assert owned == {
        "Rita Rep": "stranger@example.com",
        "Otto Other": "other@example.com",
        "Sam Stranger": None,
    }


@pytest.mark.parametrize("slip", ["demote", "switch off"])
def test_last_owner_stays(slip: str, company: Company) -> None:
    with pytest.raises(UserError, match="Olive Owner is the last owner"):
        change_user(company.owner, role="rep") if slip == "demote" else switch_off(company.owner)
    second = add_user("second@example.com", role="owner", now=NOW)
    change_user(company.owner, role="rep") if slip == "demote" else switch_off(company.owner)
    assert list(User.objects.filter(role="owner", is_active=True)) == [second]


def test_change_keeps_what_is_not_named(company: Company) -> None:
    changed = change_user(company.manager, name="Maxine")
    assert (changed.name, changed.email, changed.role, changed.team) == (
        "Maxine",
        "manager@example.com",
        "manager",
        company.team,
    )
    with pytest.raises(UserError, match="say which team"):
        change_user(company.manager, team_id=None)
    other = Team.objects.create(name="West")
    assert change_user(company.manager, team_id=other.pk, seller_id=None).team == other


def test_half_a_change_is_none(company: Company) -> None:
    with pytest.raises(UserError):
        change_user(company.stranger, name="Other", seller_id=company.sells["rep"].pk)
    company.stranger.refresh_from_db()
    assert company.stranger.name == "Sam Stranger"


def test_who_is_switched_off_loses_the_link(company: Company) -> None:
    make_sign_in_link(company.rep, now=NOW)
    switch_off(company.rep)
    company.rep.refresh_from_db()
    assert (company.rep.is_active, SignInLink.objects.count()) == (False, 0)
    with pytest.raises(UserError, match="is switched off and cannot sign in"):
        make_sign_in_link(company.rep, now=NOW)
    switch_on(company.rep)
    assert find_user("REP@example.com").is_active


def test_unknown_user_is_named(company: Company) -> None:
    with pytest.raises(UserError, match="There is no user “nobody@example"):
        find_user("nobody@example.com")
