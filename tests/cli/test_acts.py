"""`reopen today`, `log`, `snooze`, `undo`, `lose`, `deal` as a person types them."""

# a command reads the clock, and so does its test
import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.utils import timezone

from reopen.cli.main import main
from reopen.core.working_days import forward
from reopen.records.models import Deal, Loss, Outcome, Touch
from reopen.services.plan_touches import replan
from reopen.services.public_holidays import public_holidays
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.output


def ok(*arguments: str) -> str:
    code, output = run(*arguments)
    assert code == 0, output
    return output


@pytest.fixture
def deal(company):
    """Lost two weeks ago: its post-mortem is due about today."""
    lost_on = timezone.now().date() - timedelta(days=16)
    deal = make_deal(
        company.sells["rep"], lost_on=lost_on, in_care_since=lost_on, zone="", phone="+16155550142",
        email="renee@cumberland.example",
    )  # fmt: skip
    replan([deal.pk], today=lost_on)
    return deal


def touch_of(deal) -> Touch:
    return Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on").first()


def test_today_prints_the_calls(deal):
    touch = touch_of(deal)
    output = ok("today", "--say")
    assert f"{touch.pk}" in output
    assert "Cumberland Title, Renee Alcott, office manager" in output
    assert "1. Whom did you choose?" in output
    shown = json.loads(ok("today", "--json", "--owner", "Rita Rep"))
    calls = shown["overdue"] + shown["due"]
    assert [call["touch_ids"] for call in calls] == [[touch.pk]]
    assert [call["touch"] for call in calls] == [touch.pk]
    assert shown["minutes"] == {"budget": 60, "used": 0, "planned": 7, "week": "", "week_ends_it": False}
    assert json.loads(ok("today", "--json", "--owner", "Otto"))["due"] == []
    assert json.loads(ok("today", "--json", "--date", "2020-01-06"))["sentence"].startswith(
        "Nothing is owed on"
    )


def test_log_then_undo(deal):
    logged = json.loads(
        ok("log", str(touch_of(deal).pk), "--outcome", "reached", "--note", "Fine so far.", "--json")
    )
    assert logged["next"]["reasons"] == ["check_in:1"]
    assert ok("log", str(Outcome.objects.get().touch_id), "--outcome", "reached").startswith("Already logged")
    assert ok("undo").endswith(f"Taken back: reached, logged {_day()}.\n")
    assert Outcome.objects.get().undone_at is not None
    assert run("undo") == (1, "Error: There is nothing to take back.\n")


def _day() -> str:
    now = timezone.now()
    return f"{now:%a} {now.day} {now:%b} {now.year}"


def test_log_with_the_day_that_they_named(deal):
    in_ten_days = timezone.now().date() + timedelta(days=10)
    named = forward(in_ten_days, public_holidays("US", [in_ten_days.year, in_ten_days.year + 1]))
    output = ok("log", str(touch_of(deal).pk), "--outcome", "reached", "--next", str(named), "--at", "14:00")
    assert "at 14:00 their time, the day that they named." in output


def test_snooze_and_back(deal):
    to_on = timezone.now().date() + timedelta(days=5)
    moved = json.loads(ok("snooze", str(touch_of(deal).pk), "--to", str(to_on), "--json"))
    assert moved["to_on"] == str(to_on)
    assert ok("snooze", str(moved["touch_id"]), "--back").startswith("Back on ")


def test_lose_and_show_and_undo(company):
    deal = make_deal(company.sells["rep"], lost_on=None, account="Orrin Freight")
    output = ok(
        "lose", "orrin", "--competitor", "Marlow", "--their-price", "$36,150", "--term-months", "36",
        "--installed-make", "Corvid", "--installed-quantity", "2", "--good-fit",
        "--door", "open", "--door-words", "Sure.",
    )  # fmt: skip
    assert output.startswith("Lost. Next: post-mortem")
    loss = Loss.objects.get()
    assert (loss.term_months, loss.competitor.name, loss.good_fit) == (36, "Marlow", True)
    shown = json.loads(ok("deal", str(deal.pk), "--json"))
    assert shown["losses"][0]["competitor"] == "Marlow"
    assert "Installed" in ok("deal", "orrin freight")
    assert "Taken back: the loss" in ok("undo")
    assert Deal.objects.get().status == "open"


def test_lose_a_deal_that_no_crm_has_told_of(company):
    output = ok("lose", "--account", "Petrie Roofing", "--phone", "+1 937 555 0136", "--owner", "Rita Rep")
    assert "Would you be open to my giving you a call in a month or two?" in output
    assert Deal.objects.get().owner == company.sells["rep"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["today", "--owner", "Nobody"], "--owner: “Nobody” is no seller"),
        (["today", "--date", "soon"], "“soon” is not a day; write it as"),
        (["log", "abc", "--outcome", "reached"], "'abc' is not a valid integer"),
        (["log", "1", "--outcome", "maybe"], "'maybe' is not one of"),
        (["log", "999", "--outcome", "reached"], "There is no planned call 999 any more"),
        (
            ["log", "TOUCH", "--outcome", "reached", "--next", "2020-01-01"],
            "--next: Wed 1 Jan 2020 lies before",
        ),
        (["log", "TOUCH", "--outcome", "reached", "--next", "2020-13-01"], "“2020-13-01” is not a day"),
        (["log", "TOUCH", "--outcome", "reached", "--at", "25:00"], "“25:00” is not an hour"),
        (["snooze", "TOUCH"], "Give either --to with a day"),
        (["snooze", "TOUCH", "--back"], "This call was not put off"),
        (["lose"], "Give either DEAL, or --account"),
        (["lose", "Nowhere Ltd"], "There is no deal “Nowhere Ltd”"),
        (["lose", "DEAL", "--their-price", "cheap"], "“cheap” is not a sum"),
        (["lose", "OPEN", "--term-months", "601"], "--term-months: 601 months cannot be"),
        (["lose", "DEAL"], "This deal is lost already"),
        (["deal", "zzz"], "There is no deal “zzz”"),
        (["undo", "--outcome", "999"], "There is no logged call 999"),
        (["undo", "--loss", "999"], "There is no loss 999"),
    ],
)
def test_bad_values_get_a_sentence(deal, arguments, words):
    stand_in = {
        "TOUCH": str(touch_of(deal).pk),
        "DEAL": str(deal.pk),
        "OPEN": str(make_deal(lost_on=None).pk),
    }
    code, output = run(*[stand_in.get(one, one) for one in arguments])
    assert code != 0
    assert words in output
    assert "Traceback" not in output


def test_an_ambiguous_name_lists_the_deals(db):
    first, second = make_deal(account="Orrin Freight"), make_deal(account="Orrin Freight East")
    code, output = run("deal", "orrin")
    assert code == 1
    assert f"{first.pk}  Orrin Freight" in output
    assert f"{second.pk}  Orrin Freight East" in output
    assert run("deal", "Orrin Freight")[0] == 0


def test_a_number_that_is_two_deals_lists_both(db):
    first, second = make_deal(account="One"), make_deal(account="Two")
    Deal.objects.filter(pk=second.pk).update(source="table", external_id=str(first.pk))
    code, output = run("deal", str(first.pk))
    assert code == 1
    assert "One" in output
    assert "Two" in output


def test_today_of_a_day_far_off_is_told(deal):
    assert json.loads(ok("today", "--json", "--date", str(date(2999, 1, 1))))["on"] == "2999-01-01"
