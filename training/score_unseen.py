"""How well the reader tells what people want, on replies of our own that no weights have seen.

`unseen/*.jsonl` has the form of `replies/*.jsonl` and takes no part in `make train`. Most are hard on purpose: removals
said sideways, and their near twins that are none. Each is read as the whole text of a mail.
"""

import json
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Final

from reopen.core.reply import Reading, read
from reopen.services.reply_model import reply_model

UNSEEN: Final = Path(__file__).parent / "unseen"


def score() -> dict[str, float]:
    """Figures by name; of removals and of others the share that is missed and the share that is stopped."""
    rows = [(row, _reading(row)) for row in examples()]
    asked = [found for row, found in rows if row["intent"] == "remove"]
    others = [found for row, found in rows if row["intent"] != "remove" and row["answers"][2] is not True]
    return {
        f"unseen of our own: intent right of {len(rows)}": sum(
            row["intent"] == found.intent for row, found in rows
        )
        / len(rows),
        f"unseen of our own: removals missed of {len(asked)}": sum(not _stops(found) for found in asked),
        f"unseen of our own: wrongly stopped of {len(others)}": sum(map(_stops, others)),
    }


def examples() -> list[dict[str, Any]]:
    """All of them, in the order of the files' names."""
    return [
        json.loads(line)
        for path in sorted(UNSEEN.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def _reading(row: dict[str, Any]) -> Reading:
    sent = datetime.combine(datetime.fromisoformat(row["sent_on"]).date(), time(12), UTC)
    head = (
        "From: Ann Lee <ann@lee.example>\r\nTo: Joe Doe <joe@doe.example>\r\nSubject: Re: Your enquiry\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Date: {sent:%a, %d %b %Y %H:%M:%S} +0000\r\n\r\n"
    )
    return read(f"{head}{row['text']}\r\n".encode(), received_at=sent, model=reply_model())


def _stops(found: Reading) -> bool:
    return found.intent == "remove" or found.answers.remove is True
