"""Histories of stages: where deals began, where they stand, and when they were closed."""

from pathlib import Path
from typing import Any

import pytest

from reopen.crm.open_table import open_table
from reopen.crm.sources import salesforce


def rows(
    folder: Path, text: str, *columns: str, mapping: dict[str, str] | None = None
) -> list[tuple[Any, ...]]:
    """The rows of a history, dates and times as text."""
    path = folder / "history.csv"
    path.write_text(text)
    (batch,) = open_table(path, mapping=mapping).batches()
    assert batch.noun == "stage_change"
    frame = batch.frame
    found = [frame[c].to_list() if c in frame.columns else [None] * frame.height for c in columns]
    return [tuple(str(v)[:10] if hasattr(v, "year") else v for v in row) for row in zip(*found, strict=True)]


REPORT = "Opportunity ID,Opportunity Name,Field / Event,Old Value,New Value,Edit Date"


@pytest.mark.parametrize(
    ("lines", "stages"),
    [
        (
            ["006A,A,Created.,,,2025-01-13", "006A,A,Stage,Talk,Offer,2025-01-20"],
            [("Talk", "2025-01-13"), ("Offer", "2025-01-20")],
        ),
        (  # the newest first, two moves on one day
            ["006A,A,Stage,Offer,Sign,2025-01-20", "006A,A,Stage,Talk,Offer,2025-01-20", "006A,A,created,,,2025-01-13"],
            [("Sign", "2025-01-20"), ("Offer", "2025-01-20"), ("Talk", "2025-01-13")],
        ),
        (  # an edit of another field tells nothing of the beginning
            ["006A,A,Created.,,,2025-01-13", "006A,A,Amount,1,2,2025-01-14", "006A,A,Stage,Talk,Offer,2025-01-20"],
            [("Talk", "2025-01-13"), (None, "2025-01-14"), ("Offer", "2025-01-20")],
        ),
        (  # the creation itself may tell the stage
            ["006A,A,Created.,,Lead,2025-01-13", "006A,A,Stage,Talk,Offer,2025-01-20"],
            [("Lead", "2025-01-13"), ("Offer", "2025-01-20")],
        ),
        (
            ["006A,A,Created by lead convert.,,,2025-01-13", "006A,A,Stage,Talk,Offer,2025-01-20"],
            [("Talk", "2025-01-13"), ("Offer", "2025-01-20")],
        ),
        (  # another deal's moves say nothing of this one
            ["006A,A,Created.,,,2025-01-13", "006B,B,Stage,Talk,Offer,2025-01-20"],
            [(None, "2025-01-13"), ("Offer", "2025-01-20")],
        ),
    ],
)  # fmt: skip
def test_a_creation_has_the_old_stage_of_the_first_change(
    tmp_path: Path, lines: list[str], stages: list[tuple[str | None, str]]
) -> None:
    assert rows(tmp_path, "\n".join([REPORT, *lines]), "stage", "entered_at") == stages


def test_a_deal_that_never_moved_is_marked_and_keeps_no_stage_of_its_own(tmp_path: Path) -> None:
    text = f"{REPORT}\n006A,A,Created.,,,2025-01-13\n006B,B,Created.,,,2025-01-14\n006B,B,Stage,Talk,Offer,2025-01-20"
    assert rows(tmp_path, text, "stage", "_begins") == [(None, True), ("Talk", False), ("Offer", False)]


@pytest.mark.parametrize(
    ("lines", "opened"),
    [
        (["006A,A,Talk,Offer,2025-01-20,2025-01-13", "006A,A,Offer,Sign,2025-01-27,2025-01-13"], ["2025-01-13", None]),
        # Where the table tells beginnings, a deal without one has lost it: a report of some months only.
        (["006A,A,Talk,Offer,2025-01-20,2025-01-13", "006B,B,,Talk,2025-01-27,2025-01-27"], [None, None]),
        # A day of opening behind the first move is none.
        (["006A,A,Talk,Offer,2025-01-20,2025-01-21"], [None]),
    ],
)  # fmt: skip
def test_without_creations_a_deal_begins_on_its_day_of_opening(
    tmp_path: Path, lines: list[str], opened: list[str | None]
) -> None:
    text = "\n".join(
        ["Opportunity ID,Opportunity Name,From Stage,To Stage,Last Modified,Created Date", *lines]
    )
    assert [one for (one,) in rows(tmp_path, text, "_opened_at")] == opened


LOG = {
    "Ref": "stage_change.deal_id",
    "Stage": "stage_change.stage",
    "Entered": "stage_change.entered_at",
    "What": "stage_change.deal_status",
    "Closed": "stage_change.deal_closed_on",
    "Seller": "stage_change.deal_owner",
    "Won": "stage_change.deal_won_on",
    "Lost": "stage_change.deal_lost_on",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A status that is told is never overruled by the stage.
        ("Ref,Stage,Entered,What\n1,Talk,2025-01-02,lost\n1,Offer,2025-01-09,lost", [("lost", None)] * 2),
        # Told on one row, it holds for the deal.
        ("Ref,Stage,Entered,What\n1,Talk,2025-01-02,lost\n1,Offer,2025-01-09,", [("lost", None), (None, None)]),
        # Not told for this deal: it stands where its last move has brought it.
        ("Ref,Stage,Entered,What\n1,Talk,2025-01-02,\n2,Talk,2025-01-09,won", [("open", None), ("won", None)]),
        ("Ref,Stage,Entered,Seller\n1,Lost,2025-01-02,Jo", [("lost", None)]),
        # Nothing but ids: no deals are made of it, and none has a state.
        ("Ref,Stage,Entered\n1,Lost,2025-01-02", [(None, None)]),
        (
            "Ref,Stage,Entered,Won,Lost\n1,Talk,2025-01-02,,2025-02-01\n2,Talk,2025-01-02,2025-02-02,\n3,Talk,2025-01-02,,",
            [("lost", "2025-02-01"), ("won", "2025-02-02"), ("open", None)],
        ),
        # Lost once, won in the end.
        (
            "Ref,Stage,Entered,What,Won,Lost\n1,Talk,2025-01-02,won,2025-03-01,2025-02-01",
            [("won", "2025-03-01")],
        ),
    ],
)  # fmt: skip
def test_a_logs_own_word_for_where_a_deal_stands_holds(
    tmp_path: Path, text: str, found: list[tuple[str | None, str | None]]
) -> None:
    header = text.partition("\n")[0].split(",")
    mapping = {label: LOG[label] for label in header}
    assert rows(tmp_path, text, "deal_status", "deal_closed_on", mapping=mapping) == found


FIELD_HISTORY = ["Id", "OpportunityId", "Field", "OldValue", "NewValue", "CreatedDate", "CreatedBy.Name"]
STAGE_HISTORY = ["Id", "OpportunityId", "StageName", "Amount", "CloseDate", "CreatedDate", "CreatedById"]


@pytest.mark.parametrize(
    ("columns", "read"),
    [
        (
            FIELD_HISTORY,
            {"Field": "event", "OldValue": "from_stage", "NewValue": "stage", "CreatedDate": "entered_at"},
        ),
        (FIELD_HISTORY[1:6], {"Field": "event", "NewValue": "stage", "CreatedDate": "entered_at"}),
        (
            STAGE_HISTORY,
            {"StageName": "stage", "CreatedDate": "entered_at", "Amount": "deal_amount"},
        ),
        # In a report, the day of creation is the deal's.
        (
            ["Opportunity ID", "Field / Event", "Old Value", "New Value", "Edit Date", "Created Date", "Stage"],
            {"Edit Date": "entered_at", "Created Date": "deal_opened_on", "Stage": "deal_stage"},
        ),
    ],
)  # fmt: skip
def test_salesforces_histories_as_the_api_names_them(columns: list[str], read: dict[str, str]) -> None:
    told = salesforce.recognise(columns)
    assert told is not None
    assert told[0] == "stage_change"
    found = salesforce.targets("stage_change", columns)
    assert {c: t for c, t in found.items() if c in read} == {c: f"stage_change.{f}" for c, f in read.items()}
    assert next(found[c] for c in columns if c.startswith("Opportunity")) == "stage_change.deal_id"


@pytest.mark.parametrize(
    "columns",
    [
        ["Id", "Name", "StageName", "Amount", "CloseDate", "IsClosed", "IsWon", "CreatedDate", "Owner.Name"],
        ["Opportunity ID", "Opportunity Name", "Stage", "Close Date", "Created Date"],
    ],
)
def test_salesforces_deals_are_no_history(columns: list[str]) -> None:
    told = salesforce.recognise(columns)
    assert told is not None
    assert told[0] == "deal"


def test_an_edit_in_a_stage_history_is_no_second_entry(tmp_path: Path) -> None:
    lines = [
        "1,006A,Talk,10,2025-01-13",
        "2,006A,Talk,20,2025-01-15",
        "3,006A,Offer,20,2025-01-20",
        "4,006A,Talk,20,2025-01-22",
    ]
    text = "\n".join(["Id,OpportunityId,StageName,Amount,CreatedDate", *lines])
    assert [stage for (stage,) in rows(tmp_path, text, "stage")] == ["Talk", None, "Offer", "Talk"]


def test_a_mapping_for_several_files_leaves_those_alone_that_it_is_not_about(tmp_path: Path) -> None:
    fields = {"OpportunityId": "deal_id", "CreatedDate": "entered_at", "Field": "event"}
    mapping = {column: f"stage_change.{field}" for column, field in fields.items()}
    deals = tmp_path / "Opportunity.csv"
    deals.write_text("Id,Name,StageName,CloseDate,CreatedDate\n006A,A,Closed Lost,2025-02-01,2025-01-13\n")
    history = tmp_path / "OpportunityFieldHistory.csv"
    history.write_text(
        "OpportunityId,Field,OldValue,NewValue,CreatedDate\n006A,StageName,Talk,Offer,2025-01-20\n"
    )
    read = [open_table(path, mapping=mapping) for path in (deals, history)]
    assert [(table.noun, table.questions) for table in read] == [("deal", []), ("stage_change", [])]
    assert next(g.target for g in read[0].guesses if g.column == "CreatedDate") == "deal.opened_on"
    assert next(g.target for g in read[1].guesses if g.column == "CreatedDate") == "stage_change.entered_at"
