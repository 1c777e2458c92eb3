"""The log holds no secret, and is begun anew when it has grown."""

import logging
from pathlib import Path

import pytest

from reopen.config.log_file import LogFile, without_secrets
from reopen.services import rotate_log

SECRETS = [
    ("postgresql://u:hunter2@db/x", "postgresql://u:…@db/x"),
    ("GET /sign-in/Zm9vYmFyYmF6cXV4cXV1eA_-9/ 200", "GET /sign-in/…/ 200"),
    ("/sign-in/ 200", "/sign-in/ 200"),
    ("Not Found: /calendar/Zm9vYmFyYmF6cXV4cXV1eA_-9.ics", "Not Found: /calendar/….ics"),
    ("POST /m/3-u0Jy9aJtM_RjYKOAWM0pWmCsTKj25NaA/ 200", "POST /m/…/ 200"),
    ("password=hunter2&next=/", "password=…&next=/"),
    ("{'password': 'hunter2', 'email': 'a@b.example'}", "{'password': '…', 'email': 'a@b.example'}"),
    ("Authorization: Bearer abc.def", "Authorization: Bearer …"),
    ("refresh_token: abc", "refresh_token: …"),
    ("Cookie: sessionid=abc; csrftoken=def", "Cookie: sessionid=…; csrftoken=…"),
    ("a token of thanks", "a token of thanks"),
]


@pytest.mark.parametrize(("text", "kept"), SECRETS)
def test_secrets_are_left_out(text: str, kept: str) -> None:
    assert without_secrets(text) == kept


def test_log_that_cannot_be_written_is_nobodys_failure(tmp_path: Path) -> None:
    handler = LogFile(tmp_path / "gone" / "x.log", delay=True)
    handler.emit(logging.LogRecord("x", logging.INFO, "x", 1, "words", None, None))


def test_log_is_begun_anew_when_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rotate_log, "LARGEST", 10)
    log = tmp_path / "reopen.log"
    for text in "abcdefg":
        log.write_text(text * 10)
        assert rotate_log.rotate_log(tmp_path)
        assert not log.exists()
    assert {path.name: path.read_text()[0] for path in tmp_path.iterdir()} == {
        f"reopen.log.{number}": letter for number, letter in enumerate("gfedc", 1)
    }
    log.write_text("small")
    assert not rotate_log.rotate_log(tmp_path)
