"""`reopen reply`: what came back; read from files without storing anything, or decided on as on the Replies page."""

import json
from datetime import datetime
from pathlib import Path

import click
from django.utils import timezone

from reopen.cli.reply_desk import COMMANDS
from reopen.core.reply import Reading, read, sent_at
from reopen.services.reply_model import reply_model


@click.group()
def reply() -> None:
    """Read what came back to a letter, decide on it, and answer."""


for _command in COMMANDS:
    reply.add_command(_command)


@reply.command("read")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object a line.")
@click.option(
    "--letter", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The letter that went out."
)
def read_files(*, files: tuple[Path, ...], json_wanted: bool, letter: Path | None) -> None:
    """Say what each message is, in the order of the files' names. A folder means every file in it."""
    text = letter.read_text(encoding="utf-8", errors="replace") if letter else ""
    for path in _files(files):
        raw = path.read_bytes()
        found = read(raw, received_at=_received_at(raw), model=reply_model(), letter=text)
        if json_wanted:
            click.echo(json.dumps({"file": str(path), **found.as_json()}, ensure_ascii=False))
        else:
            click.echo(f"{path.name}: {_words(found)}")


def _files(paths: tuple[Path, ...]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found += (
            sorted(one for one in path.rglob("*") if one.is_file() and not one.name.startswith("."))
            if path.is_dir()
            else [path]
        )
    return found


def _received_at(raw: bytes) -> datetime:
    """A file knows no receipt: its Date, else now."""
    return sent_at(raw) or timezone.now()


def _words(found: Reading) -> str:
    what = found.intent or found.kind
    doubt = " (in doubt)" if found.in_doubt else ""
    day = f", {found.resume_on.isoformat()}" if found.resume_on else ""
    return f"{what}{doubt}{day}. {'; '.join(found.why)}".rstrip()
