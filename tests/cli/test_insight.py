"""`reopen insight` as a person types it, on histories with a planted leak."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from reopen.cli.import_deals import import_deals
from reopen.cli.insight import insight
from reopen.records.models import DoorAnswer
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.histories import BEGUN, make_leak

pytestmark = pytest.mark.django_db
COUNTS = ("entered", "moved_on", "lost_here", "open_here", "median_days")
DEALS = (
    ("Record ID", "Deal Name", "Pipeline", "Deal Stage", "Create Date", "Close Date",
     'Date entered "Demo (Sales)"', 'Date entered "Closed Lost (Sales)"'),
    ("1", "A", "Sales", "Closed Lost", "2025-01-01", "2025-01-09", "2025-01-02", "2025-01-09"),
    ("2", "B", "Sales", "Demo", "2025-01-01", "", "2025-01-02", ""),
)  # fmt: skip


def run(*words: object) -> str:
    result = CliRunner().invoke(insight, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.output


def test_stages_as_a_table(tmp_path: Path) -> None:
    assert run("stages").startswith("No deal has a history of stages yet: import one")
    with (tmp_path / "deals.csv").open("w", newline="") as file:
        csv.writer(file).writerows(DEALS)
    CliRunner().invoke(import_deals, [str(tmp_path / "deals.csv")], catch_exceptions=False)
    assert run("stages").splitlines() == [
        "Sales",
        "Too few deals have left a stage to tell where they die.",
        "1 decision at one stage.",
        "",
        "           moved on        entered       moved on      lost here      open here    median days",
        "Demo     0 % (0–79)              2              0              1              1              7",
    ]
    assert run("stages", "--from", "2031-01-01") == "No deal entered a stage in that time.\n"
    assert run("lapses").splitlines() == [
        "Sales",
        "No call, mail or meeting with these deals is on record: silence cannot be told from missing notes.",
        "Import calls, mails and meetings with the deals, and it is counted who was left silent.",
        "",
        "               lost     of decided",
        "Demo              1              1",
        "",
        "Calls, mails and meetings are on record for 0 of the 1 deal looked at.",
    ]
    assert run("dirt") == "Nothing is odd in the histories.\n"
    refused = CliRunner().invoke(insight, ["stages", "--owner", "Bob"])
    assert (refused.exit_code, refused.output) == (
        1, "Error: There is no owner “Bob” among these deals. There is: none.\n",
    )  # fmt: skip


@pytest.mark.shared
@pytest.mark.parametrize("name", ["sample_hubspot_deals.csv", "sample_salesforce_history.csv"])
def test_counts_are_exact_and_the_planted_leak_is_found(shared: Path, name: str) -> None:
    folder = shared / "data" / "crm" / "pipeline-leak-finder"
    CliRunner().invoke(import_deals, [str(folder / name)], catch_exceptions=False)
    rows = json.loads(run("stages", "--json"))
    truth = json.loads((folder / "ground_truth.json").read_text())[name]["stages"]
    assert {row["stage"]: {key: row[key] for key in COUNTS} for row in rows} == truth
    assert [row["stage"] for row in rows] == ["Discovery", "Qualified", "Demo", "Proposal", "Negotiation"]
    assert [row["stage"] for row in rows if row["bottleneck"]] == ["Demo"]
    said = run("stages")
    assert "Deals die at Demo: 48 % move on, elsewhere 68 %." in said
    assert [line for line in said.splitlines() if line.endswith("outside chance.")] == [
        "Demo in Q2 2025: 69 % (58–79) of 72 moved on, in its other quarters 45 %. That is outside chance."
    ]


def test_doors_as_a_table_and_as_an_object(company: Company) -> None:
    deal = make_deal(company.sells["rep"])
    DoorAnswer.objects.create(deal=deal, state="open", on=date(2026, 2, 10))
    assert [" ".join(line.split()) for line in run("doors").splitlines()] == [
        "One was asked, and is still open to another chat: too few to tell more.",
        "1 of 1 asked, 100 % (21–100). Lost and not back: 1.",
        "",
        "asked still open post-mortems check-ins promises hours",
        "all 1 100 % (21–100) none due none due none due 0.0",
        "Rita Rep 1 100 % (21–100) none due none due none due 0.0",
    ]
    found = json.loads(run("doors", "--json"))
    assert [(row["group"], row["asked"], row["still_open"]) for row in found["rows"]] == [
        ("", 1, 1), ("Rita Rep", 1, 1),
    ]  # fmt: skip
    assert (found["letters"]["sent"], found["wager"]["accepted"]) == (0, 0)


def test_the_report_as_files_and_figures(company: Company, tmp_path: Path) -> None:
    make_leak(begun=BEGUN)
    pdf, html = tmp_path / "march.pdf", tmp_path / "march.html"
    told = json.loads(run("report", "--month", "2026-03", "--pdf", pdf, "--html", html, "--json"))
    assert told["stages"] == json.loads(run("stages", "--from", "2025-04-01", "--to", "2026-03-31", "--json"))
    assert pdf.read_bytes().startswith(b"%PDF-")
    page = html.read_text()
    assert f'<h1 id="report">{told["sentence"]}</h1>'.replace(" %", "\u00a0%") in page
    assert "<script" not in page
    assert "http" not in page
    assert run("report", "--month", "2026-03").splitlines()[3] == told["sentence"].replace(" %", "\u00a0%")
    refused = CliRunner().invoke(insight, ["report", "--month", "2226-03"])
    assert (refused.exit_code, refused.output) == (1, "Error: March 2226 has not begun yet.\n")
