"""Files with a planted leak, imported: the page, the JSON, the CSV and the lists behind say what is in the files."""

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.utils.html import strip_tags

from reopen.cli.import_deals import import_deals
from reopen.cli.insight import insight
from tests.fixtures.company import Company
from tests.fixtures.signed_in import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.shared]
COUNTS = ("entered", "moved_on", "lost_here", "open_here", "median_days")
Figures = dict[str, dict[str, float]]


@pytest.mark.parametrize("name", ["test1_hubspot_clean.csv", "test5_tiny.csv"])
def test_page_json_csv_and_lists_are_true(company: Company, shared: Path, name: str) -> None:
    folder = shared / "data" / "crm" / "pipeline-leak-finder"
    CliRunner().invoke(import_deals, [str(folder / name)], catch_exceptions=False)
    truth = figures(json.loads((folder / "ground_truth.json").read_text())[name]["stages"])
    client = signed_in(company.owner)
    html = client.get("/insights/stages/").content.decode()
    page, links = from_page(html)
    assert page == truth
    assert figures(by_stage(json.loads(run("stages", "--json")))) == truth
    assert run("stages", "--csv") == text(client.get("/insights/stages.csv"))
    assert figures(by_stage(csv.DictReader(StringIO(run("stages", "--csv"))))) == truth
    for url, number in links[::3]:
        behind = list(csv.DictReader(StringIO(text(client.get(url.replace("/deals/", "/deals.csv"))))))
        assert (url, len({row["deal"] for row in behind})) == (url, number)


def run(*words: str) -> str:
    result = CliRunner().invoke(insight, list(words))
    assert result.exit_code == 0, result.output
    return result.stdout_bytes.decode()


def text(answer: Any) -> str:
    return b"".join(answer.streaming_content).decode()


def by_stage(rows: Any) -> dict[str, Any]:
    return {row["stage"]: row for row in rows}


def figures(stages: dict[str, Any]) -> Figures:
    return {stage: {key: float(row[key]) for key in COUNTS} for stage, row in stages.items()}


def from_page(html: str) -> tuple[Figures, list[tuple[str, int]]]:
    """The figures of the table, and (address, number) of each number that leads on."""
    found: Figures = {}
    for row in re.findall(r'<tr[^>]*>(<th scope="row">.*?)</tr>', html, re.S):
        cells = [strip_tags(cell).replace(",", "") for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.S)]
        found[cells[0].split(" ◂")[0]] = dict(zip(COUNTS, map(float, cells[2:]), strict=True))
    links = re.findall(r'<td class="num"><a href="([^"]+)">([\d,]+)</a>', html)
    return found, [(url.replace("&amp;", "&"), int(number.replace(",", ""))) for url, number in links]
