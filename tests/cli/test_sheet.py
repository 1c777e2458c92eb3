"""`reopen sheet`: read, filled in bit by bit, finished; the page's own sheet."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.utils import timezone

from reopen.cli.main import main
from reopen.records.models import Deal, Interview, Loss, Outcome
from reopen.records.queries.visible import Viewer
from reopen.services.interviews.save import Writing, save_sheet
from reopen.services.plan_touches import replan
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db
OWNER = Viewer.the_owner()


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["sheet", *words])
    return result.exit_code, result.output


def ok(*words: str) -> str:
    code, output = run(*words)
    assert code == 0, output
    return output


@pytest.fixture
def deal(company: Company) -> Deal:
    lost_on = timezone.now().date() - timedelta(days=16)
    made: Deal = make_deal(company.sells["rep"], lost_on=lost_on, in_care_since=lost_on, zone="")
    replan([made.pk], today=lost_on)
    return made


def test_the_five_questions_are_read_answered_and_finished(deal: Deal) -> None:
    told = ok("Cumberland").splitlines()
    assert told[0] == f"Post-mortem: Renee Alcott, Cumberland Title (deal {deal.pk})"
    assert told[2] == "1. Whom did you choose?  competitor"
    assert told[4] == ("2. Why Marlow?  why_them=price|speed|product|service|trust|terms|timing|other")
    assert Interview.objects.count() == 0
    ok("Cumberland", "--answer", "why_not_us=Speed of the quote", "--answer", "health=sideways")
    # A second call of the command goes on where the first one was.
    ok("Cumberland", "--answer", "why_not_us_words=Nine days.", "--answer", "contract_start=2026-01-12")
    shown = json.loads(ok("Cumberland", "--answer", "term_months=36", "--json"))
    assert shown["questions"][2]["answer"] == "speed"
    assert shown["questions"][2]["words"] == "Nine days."
    assert (shown["contract_start"], shown["term_months"]) == ("2026-01-12", "36")
    assert Outcome.objects.count() == 0
    said = ok(str(deal.pk), "--finish")
    assert said.startswith(
        "Post-mortem noted: their reason is “Speed of the quote” and it is going sideways."
    )
    loss, sheet = Loss.objects.get(), Interview.objects.get()
    assert (loss.buyer_reason, loss.buyer_words, loss.term_months) == ("Speed of the quote", "Nine days.", 36)
    assert str(loss.contract_start) == "2026-01-12"
    assert sheet.finished_at is not None
    assert Deal.objects.get().health == "sideways"
    CliRunner().invoke(main, ["undo"])
    assert (Loss.objects.get().buyer_reason, Deal.objects.get().health) == ("", "")
    assert "Nine days." in ok(str(deal.pk), "--kind", "post_mortem")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--answer", "health"), "--answer: “health” has no “=”. Write it like health=fine."),
        (("--answer", "mood=fine"), "--answer: “mood” is no question of this sheet. There are: competitor,"),
        (
            ("--answer", "health=awful"),
            "--answer: “awful” is no answer to “How is the project going?”. There are: fine, bumpy, sideways. "
            "Their own words go into health_words.",
        ),
        (
            ("--answer", "health=fine", "--answer", "contract_start=soon", "--finish"),
            "--answer: “soon” is no day: write contract_start=2026-01-12.",
        ),
        (
            ("--answer", "health=fine", "--answer", "term_months=99999", "--finish"),
            "--answer: term_months: 99999 months cannot be: give 0 to",
        ),
        (("--finish",), "Error: Nothing is written on this sheet yet: note at least one answer."),
        (("--next", "2026-03-24"), "--next: the next call is planned when this one is done: add --finish."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_written(deal: Deal, words: tuple[str, ...], why: str) -> None:
    code, output = run(str(deal.pk), *words)
    assert code == 1
    assert why in output
    assert (Interview.objects.count(), Outcome.objects.count()) == (0, 0)


def test_a_sheet_of_the_page_is_gone_on_with(deal: Deal) -> None:
    typed = {"health": "bumpy", "health_words": "It jams."}
    save_sheet(deal.pk, "check_in", typed, writing=Writing("page", 0, 3), now=timezone.now(), viewer=OWNER)
    assert "“It jams.”" in ok(str(deal.pk))
    ok(str(deal.pk), "--answer", "health_words=")
    assert Interview.objects.get().answers == {"health": "bumpy"}


def test_only_a_lost_deal_is_asked_about(company: Company) -> None:
    deal = make_deal(company.sells["rep"], lost_on=None)
    assert run(str(deal.pk)) == (1, "Error: Only a lost deal is asked about: this one is not lost.\n")
