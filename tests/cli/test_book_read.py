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
        ("answer.ics", "\ufeff" + ICS),
    ],
)  # fmt: skip
def test_each_is_read_as_what_it_is(tmp_path: Path, name: str, raw: str) -> None:
    (tmp_path / name).write_bytes(raw.encode())
    done = CliRunner().invoke(book, ["read", "--json", str(tmp_path / name)])
    assert done.exit_code == 0, done.output
    said = json.loads(done.output)[name]
    assert (said["method"], said["partstat"], said["uid"]) == ("REPLY", "DECLINED", "u")
