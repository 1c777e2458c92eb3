import pytest

from reopen.records.models import DealOwner, Team
from reopen.services.team import add_team, remove_team, rename_team, set_minutes, set_sellers_team
from reopen.services.users import UserError
from tests.fixtures.company import Company


def test_minutes_and_pace(company: Company) -> None:
    seller = company.sells["rep"].pk
    set_minutes(seller, minutes_a_day=45, care_minutes_a_day=15)
    assert DealOwner.objects.values_list("minutes_a_day", "care_minutes_a_day").get(pk=seller) == (45, 15)
    set_minutes(seller, minutes_a_day=30)
    assert DealOwner.objects.values_list("minutes_a_day", "care_minutes_a_day").get(pk=seller) == (30, 15)
    set_minutes(seller, minutes_a_week=150)
    set_minutes(seller, care_minutes_a_day="company")
    assert DealOwner.objects.values_list("minutes_a_day", "minutes_a_week").get(pk=seller) == (30, 150)
    set_minutes(seller, minutes_a_week="no week")
    assert DealOwner.objects.values_list("minutes_a_day", "minutes_a_week").get(pk=seller) == (30, None)
    assert DealOwner.objects.values_list("minutes_a_day", "care_minutes_a_day").get(pk=seller) == (30, None)


@pytest.mark.parametrize(
    ("minutes", "care", "words"),
    [
        (481, None, "481 is no number of minutes a day: say 0 to 480."),
        (-1, None, "-1 is no number of minutes a day: say 0 to 480."),
        (20, 30, "30 minutes for old losses do not fit into the 20 minutes of the day."),
    ],
)
def test_minutes_that_cannot_be(minutes: int, care: int | None, words: str, company: Company) -> None:
    with pytest.raises(UserError) as error:
        set_minutes(company.sells["rep"].pk, minutes_a_day=minutes, care_minutes_a_day=care)
    assert str(error.value) == words
    company.sells["rep"].refresh_from_db()
    assert company.sells["rep"].minutes_a_day == 60


def test_team_is_made_renamed_and_removed_when_empty(company: Company) -> None:
    west = add_team("  West  ")
    rename_team(west.pk, "Far West")
    set_sellers_team(company.sells["rep"].pk, west.pk)
    with pytest.raises(UserError, match="1 seller is in this team"):
        remove_team(west.pk)
    set_sellers_team(company.sells["rep"].pk, None)
    remove_team(west.pk)
    assert list(Team.objects.order_by("name").values_list("name", flat=True)) == ["North", "South"]


def test_team_that_someone_manages_stays(company: Company) -> None:
    DealOwner.objects.update(team=None)
    with pytest.raises(UserError, match="Max Manager manages this team"):
        remove_team(company.team.pk)


@pytest.mark.parametrize(
    ("name", "words"),
    [("", "needs a name"), ("north", "There is a team “north” already"), ("x" * 121, "121 letters; 120 fit")],
)
def test_team_name_that_cannot_be(name: str, words: str, company: Company) -> None:
    with pytest.raises(UserError, match=words):
        add_team(name)
