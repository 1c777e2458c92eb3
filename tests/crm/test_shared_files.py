"""The trial files beside the project, counted against their known truth."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from reopen.crm.connector import Problem, Table
from reopen.crm.open_table import open_table

pytestmark = pytest.mark.shared

LEAKS = [
    "sample_hubspot_deals.csv",
    "sample_salesforce_history.csv",
    "test1_hubspot_clean.csv",
    "test5_tiny.csv",
]


def read(table: Table) -> tuple[dict[str, pl.DataFrame], list[Problem], int]:
    frames: dict[str, list[pl.DataFrame]] = {}
    problems: list[Problem] = []
    rows = 0
    for batch in table.batches(rows=1_000):
        frames.setdefault(batch.noun, []).append(batch.frame)
        problems += batch.problems
        rows += batch.rows
    return {noun: pl.concat(parts) for noun, parts in frames.items()}, problems, rows


@pytest.mark.parametrize("name", LEAKS)
def test_the_leak_finders_deals_and_stages_are_counted_as_they_were_made(shared: Path, name: str) -> None:
    folder = shared / "data/crm/pipeline-leak-finder"
    truth: dict[str, Any] = json.loads((folder / "ground_truth.json").read_text())[name]
    frames, problems, _ = read(open_table(folder / name))
    moves = frames["stage_change"].filter(pl.col("stage").is_not_null())
    if "deal" in frames:
        status = Counter(frames["deal"]["status"].to_list())
    else:
        last = frames["stage_change"].group_by("deal_id").agg(pl.col("deal_status").last())
        status = Counter(last["deal_status"].to_list())
    entered = {
        stage: moves.filter(pl.col("stage") == stage)["deal_id"].n_unique() for stage in truth["stages"]
    }
    assert problems == []
    assert dict(status) == {k: truth[k] for k in ("won", "lost", "open") if truth[k]}
    assert sum(status.values()) == truth["deals"]
    assert entered == {stage: told["entered"] for stage, told in truth["stages"].items()}


@pytest.mark.parametrize(
    ("name", "source", "noun", "rows", "status"),
    [
        ("ibm_sales_win_loss.csv", "table", "deal", 46_734, {"won": 10_667, "lost": 36_067}),
        ("maven_sales_pipeline.csv", "table", "deal", 5_279, {"won": 2_558, "lost": 1_477, "open": 1_244}),
        ("salvirt.csv", "table", "deal", 252, {"won": 125, "lost": 127}),
        ("olist_closed_deals.csv", "table", "deal", 241, {"won": 241}),
        ("olist_mql.csv", "table", "lead", 4_821, {"open": 4_821}),
        ("x_education_leads.csv", "table", "lead", 5_421, None),
    ],
)
def test_real_pipelines_are_recognised_and_counted(
    shared: Path, name: str, source: str, noun: str, rows: int, status: dict[str, int] | None
) -> None:
    table = open_table(shared / "data/crm" / name)
    frames, problems, counted = read(table)
    assert (table.source, table.noun, counted) == (source, noun, rows)
    assert [p for p in problems if p.rejected] == []
    if status is not None:
        assert dict(Counter(frames[noun]["status"].to_list())) == status


def test_opt_outs_of_the_leads_are_those_that_the_file_says_yes_to(shared: Path) -> None:
    path = shared / "data/crm/x_education_leads.csv"
    raw = pl.read_csv(path, infer_schema=False)
    frame = read(open_table(path))[0]["lead"]
    assert frame["opt_out_email"].sum() == (raw["Do Not Email"] == "Yes").sum()
    assert frame["opt_out_phone"].sum() == (raw["Do Not Call"] == "Yes").sum()
    assert (frame["status"] == "converted").sum() == (raw["Converted"] == "1").sum()


def test_the_contacts_of_a_real_hubspot_export(shared: Path) -> None:
    path = shared / "data/crm/hubspot-export-dummy/hubspot-crm-exports-all-customers-2025-04-08.csv"
    table = open_table(path)
    frame = read(table)[0]["contact"]
    assert (table.source, table.noun) == ("hubspot", "contact")
    assert frame.select("id", "name", "email", "phone").row(0) == (
        "105284053743",
        "Ayu Lestari",
        "ayu@cafeharian.com",
        "82112345678",
    )


def test_every_file_there_is_is_read_without_a_trace_and_every_row_is_accounted_for(shared: Path) -> None:
    for path in sorted((shared / "data/crm").rglob("*.csv")):
        table = open_table(path)
        if table.questions:
            continue
        _, problems, rows = read(table)
        lines = sum(1 for line in path.read_bytes().splitlines() if line.strip(b'\r\n,;" '))
        assert rows <= lines, path
        assert len({p.row for p in problems if p.rejected}) == sum(p.rejected for p in problems), path
