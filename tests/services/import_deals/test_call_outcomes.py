"""What came of a lead's last call: from the file to the record, out with our own export, and back."""

from datetime import date
from pathlib import Path

import pytest

from reopen.crm.open_table import open_table
from reopen.records.models import Lead
from reopen.services.erase import erase_person
from reopen.services.export import export
from reopen.services.import_deals import ImportFile, Result, import_files
from reopen.services.import_deals.missing import what_is_missing, what_it_brings
from reopen.services.import_deals.undo import undo_import
from tests.services.import_deals.conftest import NOW, TODAY

pytestmark = pytest.mark.django_db

LEADS = (
    "Prospect ID,Lead Number,Lead Name,Email,Lead Source,Converted,Tags,Last Activity\n"
    "p1,1,Ann Lee,ann@a.example,Google,0,Ringing,Email Opened\n"
    "p2,2,Bob Ray,bob@b.example,Google,1,Will revert after reading the email,SMS Sent\n"
    "p3,3,Cy Dow,cy@c.example,,0,Select,\n"
)


def take(folder: Path, text: str, name: str = "leads.csv") -> Result:
    path = folder / name
    path.write_text(text)
    return import_files([ImportFile(path, path.name)], now=NOW, today=TODAY)


def told() -> list[tuple[str, str, str]]:
    return list(Lead.objects.order_by("name").values_list("name", "status", "call_outcome"))


def test_the_words_of_the_last_call_are_kept_changed_and_put_back(tmp_path: Path) -> None:
    take(tmp_path, LEADS)
    first = told()
    assert first == [
        ("Ann Lee", "open", "Ringing"),
        ("Bob Ray", "converted", "Will revert after reading the email"),
        ("Cy Dow", "open", ""),
    ]
    again = take(tmp_path, LEADS)
    assert (again.created, again.updated, again.unchanged) == (0, 0, 3)
    later = take(tmp_path, LEADS.replace("Ringing", "switched off" + " and so on" * 40))
    assert (later.updated, later.unchanged) == (1, 2)
    assert told()[0][2] == ("switched off" + " and so on" * 40)[:160]
    assert later.batch is not None
    assert undo_import(later.batch, today=TODAY).kept == []
    assert told() == first


def test_they_go_out_and_come_back_and_go_with_the_person(tmp_path: Path) -> None:
    take(tmp_path, LEADS)
    export("leads", tmp_path / "ours.csv")
    back = import_files([ImportFile(tmp_path / "ours.csv", "ours.csv")], now=NOW, today=TODAY)
    assert (back.created, back.updated, back.unchanged) == (0, 0, 3)
    assert told()[0][2] == "Ringing"
    contact_id = Lead.objects.get(name="Ann Lee").contact_id
    assert contact_id is not None
    erase_person(contact_id, now=NOW, how="asked")
    assert Lead.objects.get(name="").call_outcome == ""


@pytest.mark.parametrize(
    ("header", "column"),
    [
        (
            "Lead Id,First Name,Last Name,Company,Lead Owner,Lead Status,Lead Source,Call Result",
            "Call Result",
        ),
        ("Lead ID,Last Name,Company / Account,Lead Owner,Call Disposition", "Call Disposition"),
        ("Record ID,Lead name,Lead owner,Lead status,Last call outcome", "Last call outcome"),
        ("Lead Number,Lead Origin,Lead Source,Converted,Tags", "Tags"),
        ("Lead ID,Lead Owner,Lead Status,Lead Status Reason", "Lead Status Reason"),
    ],
)
def test_the_columns_of_several_crms(tmp_path: Path, header: str, column: str) -> None:
    path = tmp_path / "leads.csv"
    path.write_text(header + "\n" + ",".join(["x"] * len(header.split(","))) + "\n")
    table = open_table(path)
    assert {guess.column: guess.target for guess in table.guesses}[column] == "lead.call_outcome"


def test_what_they_say_and_lack_is_told(tmp_path: Path) -> None:
    summary = take(
        tmp_path,
        LEADS.replace("Email,", "Do Not Call,")
        .replace("ann@a.example", "Yes")
        .replace("bob@b.example", "No")
        .replace("cy@c.example", "No"),
    ).summary
    assert what_it_brings(summary) == [
        "New leads: 1 converted, 2 open.",
        "Of 2 it is told what came of the last call: Insights counts what became of them.",
    ]
    assert what_is_missing(summary) == [
        "3 leads have neither an e-mail address nor a phone number: nobody can be called or written to.",
        "1 row asks not to be reached, and has no address or number by which that could be kept.",
    ]
    summary = take(tmp_path, "Lead Name,Email,Lead Owner,Lead Status\nAnn,a@a.example,Al,Junk\n").summary
    assert what_it_brings(summary)[0] == "New leads: 1 given up."
    assert what_is_missing(summary) == []


def test_a_lead_of_an_old_export_has_none(tmp_path: Path) -> None:
    text = "id,name,account_name,status,stage,opened_on,lead_source\n1,Zoe,Zeta,dead,Junk,2026-01-02,Fair\n"
    assert take(tmp_path, text).created == 1
    assert (Lead.objects.get().call_outcome, Lead.objects.get().opened_on) == ("", date(2026, 1, 2))
