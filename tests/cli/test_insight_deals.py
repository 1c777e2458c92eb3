"""`reopen insight deals` and `--csv`, as a person types them."""

import csv
import json
from datetime import UTC, date, datetime
from io import StringIO

import pytest
from click.testing import CliRunner

from reopen.cli.insight import insight
from reopen.records.models import StageChange
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _two() -> None:
    for n, account in enumerate(("Alder", "=2+5")):
        deal = make_deal(
            account=account, pipeline="Sales", lost_on=date(2026, 1, 31 - n), amount=f"{n + 1}00",
            loss={"reason": "Price", "stage": "Demo"},
        )  # fmt: skip
        StageChange.objects.create(
            deal=deal, pipeline="Sales", stage="Demo", entered_at=datetime(2026, 1, 5, tzinfo=UTC)
        )


def run(*words: str) -> str:
    result = CliRunner().invoke(insight, list(words))
    assert result.exit_code == 0, result.output
    return result.stdout_bytes.decode()


def test_deals_behind_a_number() -> None:
    said = run("deals", "stages", "what=lost_here", "stage=Demo", "--sort", "amount").splitlines()
    assert said[0] == "2 deals lost at Demo."
    assert [line.partition(", ")[0].split()[-1] for line in said[1:]] == ["=2+5", "Alder"]
    assert said[2].startswith("2026-01-31") and said[2].endswith("Price, $100, no contact on record")  # noqa: PT018
    rows = json.loads(run("deals", "stages", "what=lost_here", "--json"))
    assert [(row["account"], row["on"]) for row in rows] == [("Alder", "2026-01-31"), ("=2+5", "2026-01-30")]
    table = list(csv.DictReader(StringIO(run("deals", "stages", "what=lost_here", "--csv"))))
    assert [(row["account"], row["amount"]) for row in table] == [("Alder", "100.00"), ("'=2+5", "200.00")]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("deals", "weather"), "There are no deals behind “weather”"),
        (("deals", "stages", "Demo"), "“Demo” is no part of a number: write it as what=lost_here"),
        (("stages", "--csv", "--owner", "Bob"), "There is no owner “Bob” among these deals."),
        (("stages", "--csv", "--json"), "It is --json or --csv, not both."),
    ],
)
def test_refused_in_a_sentence(words: tuple[str, ...], sentence: str) -> None:
    result = CliRunner().invoke(insight, list(words))
    assert (result.exit_code != 0, sentence in result.output) == (True, True)


def test_csv_has_the_rows_of_the_json() -> None:
    rows = json.loads(run("stages", "--by", "owner", "--json"))
    (line,) = csv.DictReader(StringIO(run("stages", "--by", "owner", "--csv")))
    assert list(line) == list(rows[0])
    assert [line[key] for key in ("stage", "entered", "lost_here", "group")] == ["Demo", "2", "2", "none"]
