"""Histories of stages as they are imported: with their deals, without them, and twice."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from reopen.cli.import_deals import import_deals
from reopen.records.models import Deal, ImportBatch, Loss, StageChange
from tests.cli.test_import import figures, run

pytestmark = pytest.mark.django_db

REPORT = """Opportunity ID,Opportunity Name,Field / Event,Old Value,New Value,Edit Date,Stage
006A,A,Created.,,,2025-01-13,Closed Lost
006A,A,Stage,Talk,Offer,2025-01-20,Closed Lost
006A,A,Stage,Offer,Closed Lost,2025-02-01,Closed Lost
006B,B,Created.,,,2025-01-15,Talk
006C,C,Created.,,,2025-01-16,Closed Lost
"""
API = """Id,OpportunityId,Field,OldValue,NewValue,CreatedDate
1,006A,created,,,2025-01-13T09:00:00.000+0000
2,006A,Amount,10,20,2025-01-14T09:00:00.000+0000
3,006A,StageName,Talk,Offer,2025-01-20T09:00:00.000+0000
4,006B,created,,,2025-01-15T09:00:00.000+0000
5,006C,created,,,2025-01-16T09:00:00.000+0000
6,006D,created,,,2025-01-17T09:00:00.000+0000
"""
OBJECTS = """Id,Name,StageName,CloseDate,IsClosed,IsWon,CreatedDate
006A,A,Offer,2025-09-01,false,false,2025-01-13
006B,B,Talk,2025-09-01,false,false,2025-01-15
006C,C,Closed Lost,2025-03-01,true,false,2025-01-16
"""


def entries() -> dict[str, list[tuple[str, date]]]:
    found: dict[str, list[tuple[str, date]]] = {}
    rows = StageChange.objects.order_by("deal__name", "entered_at")
    for name, stage, at in rows.values_list("deal__name", "stage", "entered_at"):
        found.setdefault(name, []).append((stage, at.date()))
    return found


def test_field_history_report_has_every_first_stage_and_every_deal(tmp_path: Path) -> None:
    file = tmp_path / "history.csv"
    file.write_text(REPORT)
    assert figures(run("--dry-run", "--json", file)) == {"created": 4, "unchanged": 1}
    made = run("--json", file)
    assert figures(made) == {"created": 4, "unchanged": 1}
    assert entries() == {
        "A": [("Talk", date(2025, 1, 13)), ("Offer", date(2025, 1, 20)), ("Closed Lost", date(2025, 2, 1))],
        "B": [("Talk", date(2025, 1, 15))],
    }
    # Of a lost deal that never moved nobody knows where it began, nor when it was lost.
    assert list(Deal.objects.order_by("name").values_list("name", "status", "lost_on")) == [
        ("A", "lost", date(2025, 2, 1)),
        ("B", "open", None),
        ("C", "lost", None),
    ]
    (told,) = json.loads(made.output)["problems"]
    assert (told["row"], told["why"]) == (
        6,
        "Nothing tells in which stage this deal began: no move of it is in the file.",
    )
    assert figures(run("--json", file)) == {"unchanged": 5}
    assert StageChange.objects.count() == 4


def test_field_history_of_the_api_joins_its_deals(tmp_path: Path) -> None:
    files = [tmp_path / "OpportunityFieldHistory.csv", tmp_path / "Opportunity.csv"]
    for file, text in zip(files, (API, OBJECTS), strict=True):
        file.write_text(text)
    assert figures(run("--json", *files)) == {"created": 6, "unchanged": 2, "rejected": 1}
    assert entries() == {
        "A": [("Talk", date(2025, 1, 13)), ("Offer", date(2025, 1, 20))],
        "B": [("Talk", date(2025, 1, 15))],
    }
    assert Deal.objects.count() == 3


def test_changes_without_creations_begin_on_the_day_of_opening_once(tmp_path: Path) -> None:
    head = "Opportunity ID,Opportunity Name,From Stage,To Stage,Last Modified,Created Date\n"
    first, next_ = tmp_path / "january.csv", tmp_path / "february.csv"
    first.write_text(head + "006A,A,Talk,Offer,2025-01-20,2025-01-13\n")
    next_.write_text(head + "006A,A,Offer,Sign,2025-02-03,2025-01-13\n")
    for file in (first, next_, first):
        run(file)
    assert entries() == {
        "A": [("Talk", date(2025, 1, 13)), ("Offer", date(2025, 1, 20)), ("Sign", date(2025, 2, 3))]
    }


@pytest.mark.parametrize(
    ("rows", "status", "closed_on"),
    [
        # The last entry is an open stage: the day of closing is the one that is told.
        ("1,A,Talk,2025-01-02,lost,2025-02-01\n1,A,Offer,2025-01-09,lost,2025-02-01\n", "lost", date(2025, 2, 1)),
        # It is one of closing: that day is what happened, the other was the plan.
        ("1,A,Talk,2025-01-02,lost,2025-09-01\n1,A,Lost,2025-01-09,lost,2025-09-01\n", "lost", date(2025, 1, 9)),
        # A plan that lies before the last move has been overtaken by it.
        ("1,A,Talk,2025-01-02,won,2025-01-05\n1,A,Offer,2025-01-09,won,2025-01-05\n", "won", date(2025, 1, 9)),
        ("1,A,Talk,2025-01-02,won,\n1,A,Offer,2025-01-09,won,\n", "won", date(2025, 1, 9)),
        ("1,A,Talk,2025-01-02,,2025-09-01\n1,A,Offer,2025-01-09,,2025-09-01\n", "open", date(2025, 9, 1)),
    ],
)  # fmt: skip
def test_a_log_says_itself_what_became_of_its_deals_and_when(
    tmp_path: Path, rows: str, status: str, closed_on: date
) -> None:
    file = tmp_path / "log.csv"
    file.write_text(f"Deal ID,Deal name,Stage,Entered at,Status,Close date\n{rows}")
    run(file)
    assert Deal.objects.values_list("status", "closed_on").get() == (status, closed_on)


def test_deals_known_by_their_history_alone_move_on_with_the_next_report(tmp_path: Path) -> None:
    head = "Opportunity ID,Opportunity Name,From Stage,To Stage,Last Modified,Close Date,Stage\n"
    january, february = tmp_path / "january.csv", tmp_path / "february.csv"
    january.write_text(
        head + "006A,A,,Talk,2025-01-13,2025-09-01,Talk\n006B,B,,Talk,2025-01-14,2025-09-01,Talk\n"
    )
    february.write_text(
        head + "006A,A,Talk,Offer,2025-02-03,2025-02-20,Closed Lost\n"
        "006A,A,Offer,Closed Lost,2025-02-20,2025-02-20,Closed Lost\n"
        "006B,B,Talk,Offer,2025-02-05,2025-09-01,Offer\n"
    )
    stands = Deal.objects.order_by("name").values_list("name", "stage", "status", "lost_on")
    run(january)
    assert list(stands.all()) == [("A", "Talk", "open", None), ("B", "Talk", "open", None)]
    run(february)
    assert list(stands.all()) == [
        ("A", "Closed Lost", "lost", date(2025, 2, 20)),
        ("B", "Offer", "open", None),
    ]
    assert Loss.objects.values_list("deal__name", "stage", "lost_on").get() == (
        "A",
        "Offer",
        date(2025, 2, 20),
    )
    # An older report again changes nothing: what came later holds.
    run(january)
    assert [status for _, _, status, _ in stands.all()] == ["lost", "open"]
    second = ImportBatch.objects.order_by("pk")[1]
    CliRunner().invoke(import_deals, ["undo", str(second.pk)], catch_exceptions=False)
    assert list(stands.all()) == [("A", "Talk", "open", None), ("B", "Talk", "open", None)]
