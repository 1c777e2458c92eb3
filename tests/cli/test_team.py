"""`reopen team`: the minutes of each seller."""

import json

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone

from reopen.cli.main import main
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal


def reopen(*words: str) -> Result:
    return CliRunner().invoke(main, ["team", *words], catch_exceptions=False)


def test_minutes_are_set_and_listed(company: Company) -> None:
    assert reopen("minutes", "rita rep", "--week", "150").output == (
        "Rita Rep: 60 minutes a day, 150 a week.\n"
    )
    now = timezone.now()
    make_deal(company.sells["rep"]).outcomes.create(
        kind="reached", at=now, on=now.date(), reasons=["post_mortem"]
    )
    assert reopen("list").output.splitlines()[1] == (
        "Rita Rep (North): 60 minutes a day, 150 a week; 7 used this week, 1 call"
    )
    assert json.loads(reopen("list", "--json").output)[1] == {
        "seller": "Rita Rep",
        "team": "North",
        "minutes_a_day": 60,
        "minutes_a_week": 150,
        "own_hours": None,
        "used_this_week": 7,
        "calls_this_week": 1,
    }
    assert reopen("minutes", "Rita Rep", "--day", "45", "--week", "none").output == (
        "Rita Rep: 45 minutes a day, no end of the week.\n"
    )


def test_own_hours_are_set_listed_and_given_back(company: Company) -> None:
    assert reopen("hours", "rita rep", "mon-thu 9-15:30").output == "Rita Rep: Mon to Thu, 09:00 to 15:30.\n"
    assert reopen("list").output.splitlines()[1].endswith("; Mon to Thu, 09:00 to 15:30")
    assert json.loads(reopen("list", "--json").output)[1]["own_hours"] == "Mon-Thu 09:00-15:30"
    answer = reopen("hours", "Rita Rep", "15-9")
    assert answer.exit_code == 1
    assert "15:00 to 09:00 is no day: it must end after it begins." in answer.output
    assert reopen("hours", "Rita Rep", "company").output == (
        "Rita Rep: Mon to Fri, 08:00 to 18:00, the company’s.\n"
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("Rita Rep",), "Say how many: --day 60, --week 150, or both."),
        (("Rita Rep", "--week", "2401"), "2401 is no number of minutes a week: say 0 to 2400."),
        (("Rita Rep", "--week", "some"), "“some” is not a whole number. Write the minutes, or “none”."),
        (("Nobody", "--week", "5"), "“Nobody” is no seller"),
    ],
)
def test_minutes_that_cannot_be(words: tuple[str, ...], why: str, company: Company) -> None:
    answer = reopen("minutes", *words)
    assert answer.exit_code != 0
    assert why in answer.output
    company.sells["rep"].refresh_from_db()
    assert company.sells["rep"].minutes_a_week is None
