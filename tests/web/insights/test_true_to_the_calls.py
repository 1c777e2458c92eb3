"""A real file of leads with what came of their calls, imported: page, JSON and lists say what is in the file."""

import json
from collections import Counter
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from reopen.cli.import_deals import import_deals
from reopen.cli.insight import insight
from reopen.core.insight.call_outcomes import NEVER_REACHED
from tests.fixtures.company import Company
from tests.fixtures.signed_in import signed_in
from tests.web.insights.test_behind_pages import rows_of, texts

pytestmark = [pytest.mark.django_db, pytest.mark.shared]


def test_every_count_is_that_of_the_file(company: Company, shared: Path) -> None:
    path = shared / "data" / "crm" / "x_education_leads.csv"
    CliRunner().invoke(import_deals, [str(path)], catch_exceptions=False)
    raw = pl.read_csv(path, infer_schema=False)
    rows = json.loads(CliRunner().invoke(insight, ["leads", "--json"]).stdout)
    counted = {(row["by"], row["group"]): (row["leads"], row["converted"]) for row in rows}
    tags = raw.group_by("Tags").agg(pl.len().alias("n"), converted=(pl.col("Converted") == "1").sum())
    assert {group: both for (by, group), both in counted.items() if by == "words"} == {
        row["Tags"]: (row["n"], row["converted"]) for row in tags.drop_nulls().to_dicts()
    }
    assert counted["outcome", "none on record"][0] == raw["Tags"].null_count()
    sources = Counter(one.lower() if one else "none on record" for one in raw["Lead Source"])
    assert {group.lower(): n for (by, group), (n, _) in counted.items() if by == "source"} == sources
    assert counted["outcome", NEVER_REACHED] == (1_070, 79)
    client = signed_in(company.owner)
    assert texts(client.get("/insights/").content.decode(), "h1") == [
        "38 % of 5,421 leads have converted so far."
    ]
    assert texts(client.get("/insights/leads/").content.decode(), "h1") == [
        "Of 3,363 leads not converted so far, the last call of 1,869 is known; 991 of these were not reached by it."
    ]
    behind = rows_of(client.get("/insights/leads/list.csv?what=unspoken"))
    assert len({row["lead"] for row in behind}) == 991
