"""Logs of stages under labels of deals: told by their rows."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from reopen.crm.connector import Table, UnansweredQuestionError
from reopen.crm.open_table import open_table

ENTERED = {
    "1": [("Talk", "2025-01-02"), ("Offer", "2025-01-09"), ("Lost", "2025-02-01")],
    "2": [("Talk", "2025-01-03"), ("Won", "2025-01-30")],
    "3": [("Talk", "2025-01-05")],
}


def log(folder: Path, header: str, row: str, *, times: int = 1) -> Path:
    """`row` is filled for each entry; with `times`, there are so many times the deals."""
    lines = [
        row.format(deal=f"{deal}{n or ''}", stage=stage, day=day)
        for n in range(times)
        for deal, entries in ENTERED.items()
        for stage, day in entries
    ]
    path = folder / "log.csv"
    path.write_text("\n".join([header, *lines]))
    return path


def entries(table: Table) -> list[tuple[str, str, str]]:
    (batch,) = table.batches()
    frame = batch.frame
    key = "deal_id" if "deal_id" in frame.columns else "deal_name"
    return list(
        zip(
            frame[key].to_list(),
            frame["stage"].to_list(),
            [str(at.date()) for at in frame["entered_at"]],
            strict=True,
        )
    )


ALL = [(deal, stage, day) for deal, told in ENTERED.items() for stage, day in told]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("deal_id,deal_name,pipeline,stage,entered_at,left_at,owner", "{deal},Deal {deal},P,{stage},{day},,Jo"),
        ("Deal ID,Deal name,Stage,Entered at", "{deal},Deal {deal},{stage},{day}"),
        ("Deal ID,Title,Stage,Entered stage at,Status,Won time,Lost time", "{deal},D {deal},{stage},{day},,,"),
        ("Deal,Name,Stage,Date,Owner", "{deal},Deal {deal},{stage},{day},Jo"),
        ("Deal ID,Deal title,Deal stage,Entry date,Amount", "{deal},Deal {deal},{stage},{day},100"),
        ("id,title,stage,entered,status", "{deal},Deal {deal},{stage},{day},"),
        ("Deal name,Stage,Entered stage at", "{deal},{stage},{day}"),
        # Of Pipedrive's own labels, and of Salesforce's, where nothing but the rows tells.
        ("Deal - ID,Deal - Title,Deal - Stage,Entered at", "{deal},Deal {deal},{stage},{day}"),
        ("Opportunity ID,Opportunity Name,Stage,Changed at,Close Date", "{deal},Deal {deal},{stage},{day},2026-01-01"),
    ],
)  # fmt: skip
def test_a_log_under_the_labels_of_deals_is_a_log(tmp_path: Path, header: str, row: str) -> None:
    table = open_table(log(tmp_path, header, row))
    assert (table.noun, table.questions) == ("stage_change", [])
    assert entries(table) == ALL


@pytest.mark.parametrize("day", ["When", "Created date"])
def test_a_day_of_no_known_label_is_that_of_entering_where_it_is_the_only_one_that_moves(
    tmp_path: Path, day: str
) -> None:
    path = log(tmp_path, f"Deal ID,Stage,{day},Close date", "{deal},{stage},{day},2026-01-01", times=4)
    table = open_table(path)
    assert (table.noun, table.questions) == ("stage_change", [])
    assert entries(table)[: len(ALL)] == ALL


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Deal ID,Stage,Amount", "{deal},{stage},100"),
        ("Deal ID,Stage,One day,Another", "{deal},{stage},{day},{day}"),
    ],
)
def test_a_log_whose_days_are_not_known_is_asked_about(tmp_path: Path, header: str, row: str) -> None:
    path = log(tmp_path, header, row, times=4)
    (question,) = open_table(path).questions
    assert question.key == "mapping"
    assert "The same deal stands in several rows with several stages (“1”: “Talk”, “Offer”)" in question.text
    with pytest.raises(UnansweredQuestionError):
        next(iter(open_table(path).batches()))
    assert (open_table(path, noun="deal").noun, open_table(path, noun="deal").questions) == ("deal", [])
    (still,) = open_table(path, noun="stage_change").questions
    assert (still.key, "“entered at” (stage_change.entered_at)" in still.text) == ("mapping", True)


def test_a_log_whose_day_a_person_names_is_asked_nothing_more(tmp_path: Path) -> None:
    path = log(tmp_path, "Deal ID,Stage,One day,Another", "{deal},{stage},{day},2030-01-01", times=2)
    said = {"One day": "stage_change.entered_at"}
    table = open_table(path, noun="stage_change", mapping=said)
    assert table.questions == []
    assert ("21", "Talk", "2025-01-03") in entries(table)


@pytest.mark.parametrize(
    ("header", "lines"),
    [
        # Each deal once, with the day on which it entered its stage.
        ("Deal ID,Deal name,Stage,Entered at,Amount", ["1,A,Talk,2025-01-02,5", "2,B,Lost,2025-01-03,6"]),
        # A row for each product.
        (
            "Deal ID,Deal name,Stage,Date,Product",
            [f"{n},Deal {n},Lost,2025-01-0{day},Thing {day}" for n in range(1, 9) for day in (1, 2, 3)],
        ),
        # One name of many deals, each of another company.
        (
            "Deal,Customer,Stage,Date",
            [f"Renewal,Firm {n},{stage},2025-01-{n + 10}" for n, stage in enumerate(["Lost", "Won"] * 4)]
            + [f"New,Firm {n},{stage},2025-01-{n + 10}" for n, stage in enumerate(["Lost", "Won"] * 4)],
        ),
        # One slip among many deals.
        ("Deal ID,Stage,Date", ["10,Won,2025-02-01", *(f"{n},Lost,2025-01-{n}" for n in range(10, 30))]),
    ],
)  # fmt: skip
def test_a_table_of_deals_is_no_log(tmp_path: Path, header: str, lines: list[str]) -> None:
    path = tmp_path / "deals.csv"
    path.write_text("\n".join([header, *lines]))
    table = open_table(path)
    assert (table.noun, table.questions) == ("deal", [])


def test_a_log_in_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Deal ID", "Deal name", "Stage", "Date"])
    for deal, stage, day in ALL:
        book.worksheets[0].append([int(deal), f"Deal {deal}", stage, dt.date.fromisoformat(day)])
    book.save(tmp_path / "log.xlsx")
    table = open_table(tmp_path / "log.xlsx")
    assert table.noun == "stage_change"
    assert entries(table) == ALL
