"""`reopen import` and `reopen export` as a person types them, on real files."""

import csv
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reopen.cli.export import export
from reopen.cli.import_deals import import_deals
from reopen.records.models import (
    Account,
    Activity,
    Competitor,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DoorAnswer,
    ImportBatch,
    Lead,
    Loss,
    StageChange,
    Suppression,
    Touch,
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


ODD = (
    "=1+1",
    "+1",
    "-1",
    "@x",
    "'quoted",
    "''twice",
    'say "hi"',
    "two\nlines",
    "Ünïcödé 漢字 🖨",
    "a;b,c",
    "\tTab",
)


@pytest.fixture
def full(files: list[Path], tmp_path: Path) -> None:
    """All nouns, with what is difficult in their texts."""
    at = datetime(2025, 6, 1, 10, tzinfo=UTC)
    run(*files)
    acme = Account.objects.get(name="Acme")
    acme.name = '\'Acme "Inc"'
    acme.save()
    for n, text in enumerate(ODD):
        account = Account.objects.create(source="zoho", external_id=f"z{n}", name=text, name_key=text.lower())
        contact = Contact.objects.create(
            source="zoho", external_id=f"c{n}", name=text, name_key=text.lower(), account=account, title=text
        )
        ContactEmail.objects.create(contact=contact, address=f"P{n}@x.example", key=f"p{n}@x.example", rank=0)
        ContactPhone.objects.create(
            contact=contact, number=f"+4930123456{n}", key=f"+4930123456{n}", kind="work"
        )
        deal = Deal.objects.create(
            source=("zoho", "reopen")[n % 2], external_id=f"d{n}", name=text, account=account, contact=contact,
            status="lost", amount=Decimal("10.50"), lost_on=date(2025, 1, n + 1), closed_on=date(2025, 1, n + 1),
            stage=text, door="open", last_contact_on=at.date(),
        )  # fmt: skip
        Loss.objects.create(
            deal=deal, lost_on=deal.lost_on, reason=text, note=text, our_price=deal.amount, recorded_at=at,
            good_fit=n % 2 == 0, contract_start=date(2025, 2, 1), term_months=36, notice_days=90,
            competitor=Competitor.objects.create(name=f"{text} Co", name_key=f"co {n}"),
        )  # fmt: skip
        DoorAnswer.objects.create(deal=deal, state="open", on=deal.lost_on, words=text, occasion="at the no")
        Lead.objects.create(source="zoho", external_id=f"l{n}", name=text, contact=contact, account=account)
        Activity.objects.create(
            source="zoho", external_id=f"a{n}", kind="call", at=at, subject=text, body=text, deal=deal,
            contact=contact, account=account,
        )  # fmt: skip
        StageChange.objects.create(deal=deal, pipeline="", stage=text, entered_at=at)
    Suppression.objects.create(kind="domain", key="stop.example", channel="all", since=at, words="=no")


def _everything() -> dict[str, list[dict[str, object]]]:
    kinds = (Account, Contact, ContactEmail, ContactPhone, Deal, Loss, DoorAnswer, Lead, Activity, StageChange,
             Suppression, Touch, Competitor)  # fmt: skip
    return {kind.__name__: list(kind.objects.order_by("pk").values()) for kind in kinds}


def test_our_own_export_into_the_same_database_changes_nothing(full: None, tmp_path: Path) -> None:
    before = _everything()
    first = _export(tmp_path / "one")
    for noun, text in first.items():
        rows = len(list(csv.reader(text.splitlines(keepends=True)))) - 1
        assert (noun, figures(run("--json", tmp_path / "one" / f"{noun}.csv"))) == (noun, {"unchanged": rows})
    rows = sum(len(list(csv.reader(text.splitlines(keepends=True)))) - 1 for text in first.values())
    assert figures(run("--json", *(tmp_path / "one").iterdir())) == {"unchanged": rows}
    assert _everything() == before
    assert _export(tmp_path / "two") == first


def test_what_is_changed_in_our_own_export_is_taken(full: None, tmp_path: Path) -> None:
    text = _export(tmp_path / "one")["deals"]
    file = _written(tmp_path / "mended.csv", text.replace("10.50", "11.25", 1).encode())
    number = Deal.objects.count()
    assert figures(run("--json", file)) == {"updated": 1, "unchanged": number - 1}
    assert Deal.objects.filter(amount=Decimal("11.25")).count() == 1
    twice = _written(tmp_path / "twice.csv", (text + text.splitlines(keepends=True)[1]).encode())
    assert figures(run("--json", twice)) == {"updated": 1, "unchanged": number - 1, "duplicate": 1}


def test_full_export_into_an_empty_database_comes_out_the_same(full: None, tmp_path: Path) -> None:
    first = _export(tmp_path / "one")
    for model in (Activity, StageChange, Lead, Loss, Deal, Contact, Account, Suppression, ImportBatch):
        model.objects.all().delete()
    result = run("--json", *(tmp_path / "one").iterdir())
    assert set(figures(result)) == {"created"}
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


HISTORY = """Opportunity Name,Opportunity ID,From Stage,To Stage,Last Modified,Amount,Close Date
A,006A,Prospecting,Demo,1/13/2025,100,3/30/2025
A,006A,Demo,Demo,1/20/2025,200,3/30/2025
A,006A,Demo,Closed Lost,2/22/2025,200,2/22/2025
B,006B,Demo,Closed Lost,1/3/2025,5,4/1/2025
B,006B,Closed Lost,Demo,1/25/2025,6,4/1/2025
"""


def test_history_alone_tells_where_its_deals_stand(tmp_path: Path) -> None:
    file = _written(tmp_path / "history.csv", HISTORY.encode())
    assert figures(run("--json", file)) == {"created": 4, "unchanged": 1}
    assert list(Deal.objects.order_by("external_id").values_list("name", "status", "lost_on")) == [
        ("A", "lost", date(2025, 2, 22)),
        ("B", "open", None),
    ]
    assert figures(run("--json", file)) == {"unchanged": 5}


def test_mapping_with_one_wrong_label_says_so(files: list[Path], tmp_path: Path) -> None:
    mapping = _written(tmp_path / "map.json", b'{"Amount": "deal.amount", "Amuont": "deal.their_price"}')
    result = run("--mapping", mapping, files[0])
    assert (result.exit_code, Deal.objects.count()) == (1, 0)
    assert "the mapping names “Amuont”, which is no column of the file" in result.output


LOG_WITHOUT_DAYS = "Deal ID,Stage,Amount\n" + "".join(f"{n},Talk,5\n{n},Offer,5\n" for n in range(6))


def test_log_without_days_is_asked_about_and_a_person_who_says_deals_is_believed(tmp_path: Path) -> None:
    file = _written(tmp_path / "log.csv", LOG_WITHOUT_DAYS.encode())
    asked = run(file)
    assert (asked.exit_code, Deal.objects.count()) == (1, 0)
    assert "this looks like a log of stages, and no column is known to tell the day" in asked.output
    assert 'like {"columns": {"Your label": "noun.field"}} or {"noun": "deal"}' in asked.output
    mapping = _written(tmp_path / "map.json", b'{"noun": "deal"}')
    assert figures(run("--json", "--mapping", mapping, file)) == {"created": 6, "duplicate": 6}


def test_header_without_rows_says_so(tmp_path: Path) -> None:
    file = _written(tmp_path / "empty.csv", b"Record ID,Deal Name,Deal Stage,Close Date\n")
    result = run(file)
    assert (result.exit_code, "There is no row below the header." in result.output) == (0, True)
    assert figures(run("--json", file)) == {}
