"""Writes every promise and planned touch into plain files, readable when Reopen is gone.

`promises.txt` is for reading, `promises.csv` for a spreadsheet. Each is replaced whole, so that whoever opens one
never sees half of it; it is the newest truth of the night in which it was written, and says which.

Deals that rest stand in `resting.txt` and `resting.csv`, which are the owner's alone: what is planned on them may be
what a sealed reply did.
"""

import csv
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TextIO

from reopen.core.plain_english import join
from reopen.core.why_now import Why, label
from reopen.records.queries.ahead import Ahead, promises_ahead, touches_ahead
from reopen.records.queries.visible import resting

COLUMNS = (
    "what",
    "date",
    "local time",
    "time zone",
    "channel",
    "why",
    "their words",
    "account",
    "person",
    "phone",
    "e-mail",
    "owner",
    "deal",
    "deal number",
)


def write_promises_file(folder: Path, *, now: datetime) -> str:
    """Write the files into the folder, as of `now` (the company's local time); what was written, in words, of the deals
    that do not rest: a log is read by others."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    counts = _write(folder / "promises.txt", lambda file: _as_text(file, now, of_resting=False))
    _write(folder / "promises.csv", partial(_as_table, of_resting=False))
    if resting().exists():
        _write(folder / "resting.txt", lambda file: _as_text(file, now, of_resting=True))
        _write(folder / "resting.csv", partial(_as_table, of_resting=True))
    else:
        for name in ("resting.txt", "resting.csv"):
            (folder / name).unlink(missing_ok=True)
    return counts


def _write(path: Path, fill: Callable[[TextIO], str]) -> str:
    """Replace the file at once, with what `fill` writes."""
    half = path.with_name(path.name + ".part")
    try:
        handle = os.open(half, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            words = fill(file)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
    return words


def _as_text(file: TextIO, now: datetime, *, of_resting: bool) -> str:
    whom = " to those to whom the owner has written, for the owner alone" if of_resting else ""
    file.write(f"Everything that we owe{whom}, as of {now:%a %-d %b %Y, %H:%M} ({now.tzname()})\n")
    file.write("Times are local to the prospect. Overdue ones come first.\n")
    promises, touches = promises_ahead(resting=of_resting), touches_ahead(resting=of_resting)
    promised = _section(file, "Promises: days that they named, or that we promised", promises)
    planned = _section(file, "Calls and letters that are planned", touches)
    return f"{promised:,} promises, {planned:,} planned touches"


def _section(file: TextIO, title: str, lines: Iterable[Ahead]) -> int:
    file.write(f"\n{title}\n{'=' * len(title)}\n")
    count = 0
    for count, line in enumerate(lines, 1):  # noqa: B007  # the last number is the count
        file.write(sentence(line) + "\n")
    if not count:
        file.write("None.\n")
    return count


def sentence(line: Ahead) -> str:
    """One line for a person: when, whom, at what number, why, whose."""
    clock = f" {line.at:%H:%M} {line.zone or 'their time'}" if line.at else ""
    whom = ", ".join(part for part in (line.person, line.account or line.deal) if part)
    reach = line.phone if line.channel == "phone" else line.email
    words = f": “{' '.join(line.words.split())}”" if line.words.strip() else ""
    return (
        f"{line.on:%a} {line.on.day} {line.on:%b %Y}{clock} · {whom or 'unknown'} · "
        f"{reach or ('no number' if line.channel == 'phone' else 'no address')} · "
        f"{why(line)}{words} · {line.owner or 'nobody’s'} (deal {line.deal_id})"
    )


def why(line: Ahead) -> str:
    """The reasons in words: "month 18 and check-in 2"."""
    return join([label(Why(reasons=(reason,), due_on=line.on)) for reason in line.reasons]) or "call"


def _as_table(file: TextIO, *, of_resting: bool) -> str:
    # A mark of byte order: without it Excel takes UTF-8 for the local code page.
    file.write("\ufeff")
    table = csv.writer(file)
    table.writerow(COLUMNS)
    both = promises_ahead(resting=of_resting), touches_ahead(resting=of_resting)
    table.writerows(_cells(line) for lines in both for line in lines)
    return ""


def _cells(line: Ahead) -> Iterator[str]:
    cells = (
        line.what,
        line.on.isoformat(),
        f"{line.at:%H:%M}" if line.at else "",
        line.zone,
        line.channel,
        why(line),
        line.words,
        line.account,
        line.person,
        line.phone,
        line.email,
        line.owner,
        line.deal,
        str(line.deal_id),
    )
    # What a spreadsheet would run as a formula is text to it with an apostrophe before.
    return (f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell for cell in cells)
