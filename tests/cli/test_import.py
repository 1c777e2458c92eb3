"""`reopen import` and `reopen export` as a person types them, on real files."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reopen.cli.export import export
from reopen.cli.import_deals import import_deals
from reopen.records.models import (
    Account,
    Activity,
    Contact,
    Deal,
    ImportBatch,
    Lead,
    Loss,
    StageChange,
    Suppression,
)
from reopen.services.export import NOUNS

pytestmark = pytest.mark.django_db

DEALS = """Record ID,Deal Name,Deal Stage,Amount,Deal owner,Create Date,Close Date,Closed Lost Reason,Associated Company
1,"=HYPERLINK(""x"")",Closed lost,45300,Rita Rep,2024-01-05,2025-01-31,Price,Acme
2,-Printers,Closed lost,lots,Nora New,2024-02-05,2025-02-28,Timing,Beta
,Nameless,Closed won,1200,Rita Rep,2024-03-05,2025-03-31,,Gamma
"""
CONTACTS = """Record ID,First Name,Last Name,Email,Phone Number,Company Name,Unsubscribed from all email
7,Jo,Doe,jo@acme.example,+1 312 555 0142,Acme,true
"""


def run(*args: object) -> Result:
    return CliRunner().invoke(import_deals, [str(a) for a in args])


def figures(result: Result) -> dict[str, object]:
    assert result.exit_code == 0, result.output
    found = json.loads(result.output)
    parts = ("created", "updated", "unchanged", "duplicate", "rejected")
    assert found["rows"] == sum(found[p] for p in parts)
    return {p: found[p] for p in parts if found[p]}


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    (tmp_path / "deals.csv").write_text(DEALS)
    (tmp_path / "contacts.csv").write_text(CONTACTS)
    return [tmp_path / "deals.csv", tmp_path / "contacts.csv"]


def test_import_again_and_undo(files: list[Path]) -> None:
    assert figures(run("--dry-run", "--json", *files)) == {"created": 4}
    assert Deal.objects.count() == 0
    first = run("--json", *files)
    assert figures(first) == {"created": 4}
    assert set(json.loads(first.output)) == {
        *(
            "batch",
            "rows",
            "created",
            "updated",
            "unchanged",
            "duplicate",
            "rejected",
            "problems",
            "rejects_file",
        )
    }
    assert figures(run("--json", *files)) == {"unchanged": 4}
    assert "4 unchanged" in run(*files).output
    words = run("undo", json.loads(first.output)["batch"])
    assert words.exit_code == 0, words.output
    assert (Deal.objects.count(), Suppression.objects.count()) == (0, 1)
    assert "undone" in run("list").output


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda p: p / "missing.csv", "There is no file"),
        (lambda p: p, "is a folder"),
        (lambda p: _written(p / "empty.csv", b""), "empty.csv:"),
        (lambda p: _written(p / "noise.csv", bytes(range(256)) * 20), "noise.csv:"),
        (lambda p: _written(p / "bomb.xlsx", b"PK\x03\x04nonsense"), "bomb.xlsx:"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(make, words: str, tmp_path: Path) -> None:
    result = run(make(tmp_path))
    assert (result.exit_code, ImportBatch.objects.count()) == (1, 0)
    assert words in result.output
    assert "Traceback" not in result.output


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_open_question_says_how_to_answer(tmp_path: Path) -> None:
    text = (
        "Record ID,Deal Name,Deal Stage,Close Date\n1,A,Closed lost,03/04/2025\n2,B,Closed lost,05/06/2025\n"
    )
    file = _written(tmp_path / "deals.csv", text.encode())
    asked = run(file)
    assert asked.exit_code == 1
    assert "--day-first" in asked.output
    assert figures(run("--json", "--day-first", file)) == {"created": 2}
    assert sorted(str(d) for d in Loss.objects.values_list("lost_on", flat=True)) == [
        "2025-04-03",
        "2025-06-05",
    ]


def test_mapping_that_names_no_field_says_so(files: list[Path], tmp_path: Path) -> None:
    mapping = _written(tmp_path / "map.json", b'{"Amount": "deal.amont"}')
    result = run("--mapping", mapping, files[0])
    assert result.exit_code == 1
    assert "“Amount” as “deal.amont”, which is no field" in result.output


def _export(folder: Path) -> dict[str, str]:
    folder.mkdir()
    for noun in NOUNS:
        done = CliRunner().invoke(export, [noun, str(folder / f"{noun}.csv")])
        assert done.exit_code == 0, done.output
    return {noun: (folder / f"{noun}.csv").read_text() for noun in NOUNS}


def test_export_and_import_are_the_identity(files: list[Path], tmp_path: Path) -> None:
    run(*files)
    first = _export(tmp_path / "one")
    assert "'=HYPERLINK" in first["deals"]
    assert "'-Printers" in first["deals"]
    for model in (Activity, StageChange, Lead, Loss, Deal, Contact, Account, Suppression, ImportBatch):
        model.objects.all().delete()
    wanted = [tmp_path / "one" / f"{noun}.csv" for noun in NOUNS if len(first[noun].splitlines()) > 1]
    assert run(*wanted).exit_code == 0
    assert _export(tmp_path / "two") == first


@pytest.mark.shared
@pytest.mark.parametrize(
    ("file", "rows", "lost", "won", "open_"),
    [
        ("pipeline-leak-finder/sample_hubspot_deals.csv", 1600, 1384, 175, 41),
        ("pipeline-leak-finder/sample_salesforce_history.csv", 5931, 1384, 175, 41),
        ("salvirt.csv", None, None, None, None),
    ],
)
def test_shared_files_against_their_truth(shared: Path, file: str, rows, lost, won, open_) -> None:
    result = run("--json", shared / "data" / "crm" / file)
    figures(result)
    if rows is None:
        assert Deal.objects.exists()
        return
    assert json.loads(result.output)["rows"] == rows
    counts = [Deal.objects.filter(status=status).count() for status in ("lost", "won", "open")]
    assert counts == [lost, won, open_]
