import re
from datetime import time
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reopen.records.models import DealOwner, Team, User
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal


@pytest.fixture
def owner(company: Company, client: Client) -> Client:
    client.force_login(company.owner)
    return client


def text(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def errors(answer: Any) -> list[str]:
    return re.findall(r'<p class="wrong"[^>]*>([^<]*)</p>', answer.content.decode())


def test_sellers_are_shown_with_minutes_and_counts(company: Company, owner: Client) -> None:
    for number in range(3):
        make_deal(company.sells["rep"], in_care_since=None if number else "2026-02-10")
    page = text(owner.get("/team/"))
    assert "2 old losses wait in line for 3 sellers." in page
    assert re.search(r"Rita Rep .* 0 1 2 none yet kept Rita Rep Save Rita Rep", page)


def test_manager_reads_the_own_team_and_changes_its_weeks_alone(company: Company, client: Client) -> None:
    client.force_login(company.manager)
    answer = client.get("/team/")
    page = text(answer)
    assert ("Rita Rep" in page, "Otto Other" in page, "Sam Stranger" in page) == (True, True, False)
    assert "owner@example.com" not in page
    main = answer.content.decode().split("<main")[1].split("</main>")[0]
    mine = sorted(company.sells[key].pk for key in ("rep", "other_rep"))
    assert sorted(re.findall(r'action="([^"]*)"', main)) == [
        f"/team/sellers/{pk}/{what}/" for pk in mine for what in ("hours", "week")
    ]
    assert set(re.findall(r'<input[^>]* name="([^"]*)"', main)) == {"week", "hours", "csrfmiddlewaretoken"}
    # Nobody else's week, and no more than the week.
    assert (
        client.post(f"/team/sellers/{company.sells['stranger'].pk}/week/", {"week": "9"}).status_code == 404
    )
    assert client.post(f"/team/sellers/{mine[0]}/", {"minutes": "9"}).status_code == 403


def test_minutes_are_saved_and_undone(company: Company, owner: Client) -> None:
    seller = company.sells["rep"]
    url = f"/team/sellers/{seller.pk}/"
    answer = owner.post(url, {"minutes": "45", "care": "15", "team": ""}, follow=True)
    seller.refresh_from_db()
    assert (seller.minutes_a_day, seller.care_minutes_a_day, seller.team) == (45, 15, None)
    assert "Rita Rep has 45 minutes a day from now on." in text(answer)
    undo = re.search(r'action="(/team/sellers/[^"]+\?[^"]+)"', answer.content.decode())
    assert undo is not None
    owner.post(undo[1].replace("&amp;", "&"))
    seller.refresh_from_db()
    assert (seller.minutes_a_day, seller.care_minutes_a_day, seller.team) == (60, None, company.team)


def test_own_hours_are_saved_and_undone_by_owner_and_manager(company: Company, client: Client) -> None:
    seller = company.sells["rep"]
    url = f"/team/sellers/{seller.pk}/hours/"
    for who in (company.owner, company.manager):
        client.force_login(who)
        answer = client.post(url, {"hours": " Mon–Thu 9–15:30 "}, follow=True)
        seller.refresh_from_db()
        assert (seller.own_days, seller.own_from, seller.own_until) == ("1234", time(9), time(15, 30))
        assert "Rita Rep works Mon to Thu, 09:00 to 15:30 from now on." in text(answer)
        assert 'value="Mon-Thu 09:00-15:30"' in answer.content.decode()
        undo = re.search(r'action="(/team/sellers/[^"]+\?hours=[^"]*)"', answer.content.decode())
        assert undo is not None
        answer = client.post(undo[1].replace("&amp;", "&"), follow=True)
        seller.refresh_from_db()
        assert (seller.own_days, seller.own_from, seller.own_until) == ("", None, None)
        assert "Rita Rep works the company’s hours from now on: Mon to Fri, 08:00 to 18:00." in text(answer)
    answer = client.post(url, {"hours": "mornings"})
    assert answer.status_code == 422
    assert errors(answer) == [
        "“mornings” names no hours. Write them like “Mon-Thu 9:00-15:30”, on our own clocks."
    ]
    assert 'value="mornings"' in answer.content.decode()
    # Not another team's, and not one's own without the right.
    stranger = f"/team/sellers/{company.sells['stranger'].pk}/hours/"
    assert client.post(stranger, {"hours": "9-15"}).status_code == 404
    client.force_login(company.rep)
    assert client.post(url, {"hours": "9-15"}).status_code == 403


def test_week_is_saved_and_undone_by_owner_and_manager(company: Company, client: Client) -> None:
    seller = company.sells["rep"]
    call = make_deal(seller).outcomes.create(
        kind="reached", at=timezone.now(), on=timezone.now().date(), reasons=["post_mortem"]
    )
    for who, url, posted, told in (
        (company.owner, f"/team/sellers/{seller.pk}/", {"minutes": "45", "care": "", "week": "150"},
         "Rita Rep has 45 minutes a day and 150 a week from now on."),
        (company.manager, f"/team/sellers/{seller.pk}/week/", {"week": " 150 "},
         "Rita Rep has 150 minutes a week from now on."),
    ):  # fmt: skip
        client.force_login(who)
        answer = client.post(url, posted, follow=True)
        seller.refresh_from_db()
        assert seller.minutes_a_week == 150
        assert told in text(answer)
        assert "7 of 150" in text(answer)
        undo = re.search(r'action="(/team/sellers/[^"]+\?[^"]+)"', answer.content.decode())
        assert undo is not None
        answer = client.post(undo[1].replace("&amp;", "&"), follow=True)
        seller.refresh_from_db()
        assert (seller.minutes_a_day, seller.minutes_a_week) == (60, None)
    assert "No week ends Rita Rep’s days from now on." in text(answer)
    call.delete()
    assert "7 of" not in text(client.get("/team/"))


@pytest.mark.parametrize(
    ("week", "words"),
    [
        ("two", "“two” is not a whole number. Write the minutes, like 60."),
        ("2401", "2401 is no number of minutes a week: say 0 to 2400."),
    ],
)
def test_week_that_cannot_be_is_told_and_nothing_saved(
    week: str, words: str, company: Company, owner: Client
) -> None:
    seller = company.sells["rep"]
    posted = {"minutes": "45", "care": "", "week": week}
    answer = owner.post(f"/team/sellers/{seller.pk}/", posted)
    assert (answer.status_code, errors(answer)) == (422, [words])
    seller.refresh_from_db()
    assert (seller.minutes_a_day, seller.minutes_a_week) == (60, None)


@pytest.mark.parametrize(
    ("minutes", "care", "words"),
    [
        ("an hour", "", "“an hour” is not a whole number. Write the minutes, like 60."),
        ("", "", "“” is not a whole number. Write the minutes, like 60."),
        ("9999", "", "9999 is no number of minutes a day: say 0 to 480."),
        ("30", "40", "40 minutes for old losses do not fit into the 30 minutes of the day."),
    ],
)
def test_minutes_that_cannot_be_are_told_at_the_seller(
    minutes: str, care: str, words: str, company: Company, owner: Client
) -> None:
    answer = owner.post(f"/team/sellers/{company.sells['rep'].pk}/", {"minutes": minutes, "care": care})
    assert (answer.status_code, errors(answer)) == (422, [words])


def test_invited_user_signs_in_by_the_link_shown(company: Company, owner: Client) -> None:
    seller = DealOwner.objects.create(name="New Seller", name_key="new seller")
    answer = owner.post(
        "/team/users/",
        {
            "email": "new@example.com",
            "name": "New One",
            "role": "rep",
            "team": str(company.team.pk),
            "seller": str(seller.pk),
        },
    )
    link = re.search(r'value="http://testserver(/sign-in/[^"]+)"', answer.content.decode())
    assert link is not None
    guest = Client()
    guest.post(link[1])
    user = User.objects.get(email="new@example.com")
    assert (guest.session["_auth_user_id"], user.deal_owner, user.team) == (
        str(user.pk),
        seller,
        company.team,
    )
    assert owner.get("/team/users/").status_code == 405


@pytest.mark.parametrize(
    ("posted", "words"),
    [
        ({"email": "rep@example.com"}, "rep@example.com is a user already."),
        ({"email": "nonsense"}, "“nonsense” is not an e-mail address."),
        ({"email": ""}, "E-mail address: nothing is written here yet."),
        ({"role": "boss"}, "“boss” is not among the choices. Choose one of the list."),
        ({"role": "manager"}, "A manager sees one team’s deals: say which team."),
        ({"team": "12345"}, "“12345” is not among the choices. Choose one of the list."),
    ],
)
def test_invitation_that_cannot_be_is_told_at_its_field(
    posted: dict[str, str], words: str, company: Company, owner: Client
) -> None:
    answer = owner.post("/team/users/", {"email": "new@example.com", "role": "rep"} | posted)
    assert (answer.status_code, errors(answer)) == (422, [words])
    assert User.objects.count() == 5


def test_user_is_changed(company: Company, owner: Client) -> None:
    rep = company.rep
    posted = {
        "name": "Rita R",
        "email": "rita@example.com",
        "role": "manager",
        "team": str(company.team.pk),
        "seller": "",
    }
    answer = owner.post(f"/team/users/{rep.pk}/", posted, follow=True)
    rep.refresh_from_db()
    assert (rep.name, rep.email, rep.role) == ("Rita R", "rita@example.com", "manager")
    assert not DealOwner.objects.filter(user=rep).exists()
    assert "Rita R is changed." in text(answer)


def test_user_goes_off_and_on_again(company: Company, owner: Client) -> None:
    answer = owner.post(f"/team/users/{company.rep.pk}/off/", follow=True)
    assert "Rita Rep cannot sign in any more." in text(answer)
    assert f'action="/team/users/{company.rep.pk}/on/"' in answer.content.decode()
    owner.post(f"/team/users/{company.rep.pk}/on/")
    company.rep.refresh_from_db()
    assert company.rep.is_active


def test_last_owner_is_told_why_they_stay(company: Company, owner: Client) -> None:
    words = ["Olive Owner is the last owner. Make someone else an owner first."]
    answer = owner.post(f"/team/users/{company.owner.pk}/off/")
    assert (answer.status_code, errors(answer)) == (422, words)
    answer = owner.post(
        f"/team/users/{company.owner.pk}/",
        {"name": "Olive Owner", "email": "owner@example.com", "role": "rep"},
    )
    assert (answer.status_code, errors(answer)) == (422, words)


def test_teams(company: Company, owner: Client) -> None:
    owner.post("/team/teams/", {"name": "West"})
    west = Team.objects.get(name="West")
    owner.post(f"/team/teams/{west.pk}/", {"name": "Far West"})
    assert "Far West" in text(owner.get("/team/"))
    owner.post(f"/team/teams/{west.pk}/", {"name": "Far West", "remove": "1"})
    assert not Team.objects.filter(pk=west.pk).exists()
    answer = owner.post("/team/teams/", {"name": " north "})
    assert (answer.status_code, errors(answer)) == (422, ["There is a team “north” already."])
    answer = owner.post(f"/team/teams/{company.team.pk}/", {"remove": "1"})
    assert errors(answer) == ["2 sellers are in this team. Put them into another team first."]


def test_what_does_not_exist_is_not_there(company: Company, owner: Client) -> None:
    for path in ("/team/users/999/", "/team/users/999/off/", "/team/sellers/999/", "/team/teams/999/"):
        assert owner.post(path, {"minutes": "1"}).status_code == 404


def test_cost_does_not_grow_with_the_deals(company: Company, owner: Client) -> None:
    asked = []
    for _ in range(2):
        make_deal(company.sells["rep"])
        with CaptureQueriesContext(connection) as queries:
            owner.get("/team/")
        asked.append(len(queries))
    assert asked[0] == asked[1]
