"""`reopen book read`: a mail may be called .ics, and a calendar .eml."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reopen.cli.book import book

ICS = (
    "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:u\r\nATTENDEE;PARTSTAT=DECLINED:mailto:ann@firm.example\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)
MAIL = f"From: ann@firm.example\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n{ICS}"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("answer.eml", MAIL), ("answer.ics", MAIL), ("answer.ics", ICS), ("Answer.ICS", ICS), ("answer.eml", ICS),
        ("answer.ics", "\ufeff" + ICS), ("answer.ics", ICS.replace("\r\n", "\n")),
    ],
)  # fmt: skip
def test_each_is_read_as_what_it_is(tmp_path: Path, name: str, raw: str) -> None:
    (tmp_path / name).write_bytes(raw.encode())
    done = CliRunner().invoke(book, ["read", "--json", str(tmp_path / name)])
    assert done.exit_code == 0, done.output
    said = json.loads(done.output)[name]
    assert (said["method"], said["partstat"], said["uid"]) == ("REPLY", "DECLINED", "u")


def test_what_outlook_packs_is_said(tmp_path: Path) -> None:
    path = tmp_path / "packed.eml"
    path.write_bytes(
        b"Subject: Accepted: Five minutes\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\r\n--b--\r\n"
    )
    done = CliRunner().invoke(book, ["read", str(path)])
    assert done.output == (
        "packed.eml: a winmail.dat of Outlook's, which is not read; its subject is “Accepted: Five minutes”\n"
    )
