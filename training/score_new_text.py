"""How well what the sender wrote anew is told, and machines from people: on the labelled replies and public corpora.

    python -m training.score_new_text [--wrong]

Each piece alone, with no model of intents: `read` as a whole has figures of its own. Prints one figure a line.
Of the labelled replies the rules were written by looking at `seen` alone: the first, third, fifth … row. A corpus
counts an answer as right where its words are those of the key; where a corpus takes a closing, a signature or a
quotation for part of the reply, which this reader does not, the figure `by our rule` leaves them out of the key.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Any, Final

from reopen.core.reply.automatic import automatic, has_left
from reopen.core.reply.html_text import html_text
from reopen.core.reply.new_text import written_anew
from reopen.core.reply.parts import parts_of
from reopen.core.reply.referral import referred_to

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"
_Row = dict[str, Any]


def squeeze(text: str | None) -> str:
    """Words alone, in lower case."""
    return re.sub(r"\W+", " ", text or "").strip().lower()


def labelled(shared: Path = SHARED) -> list[_Row]:
    """300 replies; `seen` is every other."""
    return [
        json.loads(line) for line in (shared / "data/replies/replies.jsonl").read_text().splitlines() if line
    ]


def as_mail(row: _Row) -> bytes:
    """A labelled reply as a mail server would hand it over."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Subject"] = row["from"], row["subject"]
    mail["To"] = "Rob Hanley <rob@hanley.example>"
    mail["Date"] = format_datetime(sent(row))
    for name, value in row["headers"].items():
        if name not in mail:
            mail[name] = value
    mail.set_content(row["body"])
    return mail.as_bytes()


@dataclass(frozen=True)
class Piece:
    """What the pieces say of one mail."""

    kind: str
    new_text: str
    left_company: bool
    referred_to: str | None
    why: str


def pieces(raw: bytes, intent: str | None = None) -> Piece:
    """Read by the pieces alone; of a person, `intent` is what a model would say."""
    parts = parts_of(raw)
    name, address = next(iter(parts.addresses("from")), ("", ""))
    anew = written_anew(parts.quoting, from_name=name, from_address=address)
    why = automatic(parts, anew.text)
    left = has_left(anew.text) if why or intent in ("referral", "remove") else ""
    to = referred_to(
        anew.text,
        (address, *(one for _, one in parts.addresses("to"))),
        machine=bool(why),
        asked=intent == "referral" or bool(why and left),
    )
    return Piece("auto_reply" if why else "human", anew.text, bool(left), to, why or left)


def sent(row: _Row) -> datetime:
    """Ten in the morning of its day."""
    return datetime.fromisoformat(row["sent_on"]).replace(hour=10, tzinfo=UTC)


def replies(shared: Path = SHARED, *, show: bool = False) -> dict[str, float]:
    """Shares of 1 of both halves, but for those that count."""
    figures: dict[str, float] = {}
    rows = labelled(shared)
    for half, name in ((0, "seen"), (1, "unseen")):
        mine = rows[half::2]
        readings = [pieces(as_mail(row), row["intent"]) for row in mine]
        both = list(zip(mine, readings, strict=True))
        tell: dict[str, Callable[[_Row, Piece], bool]] = {
            "new_text": lambda row, one: squeeze(one.new_text) == squeeze(row["new_text"]),
            "kind": lambda row, one: one.kind == row["kind"],
            "left_company": lambda row, one: one.left_company == row["left_company"],
        }
        for what, right in tell.items():
            wrong = [(row, one) for row, one in both if not right(row, one)]
            figures[f"replies {name}: {what} right"] = 1 - len(wrong) / len(both)
            if show and half == 0:
                for row, one in wrong:
                    print(f"{row['id']} {what}: key {row.get(what)!r} said {getattr(one, what)!r}", one.why)
        pointed = [(row, one) for row, one in both if row["referred_to"]]
        right_ones = [row for row, one in pointed if one.referred_to == row["referred_to"]]
        invented = [(row, one) for row, one in both if one.referred_to and not row["referred_to"]]
        figures[f"replies {name}: referred_to right of {len(pointed)}"] = len(right_ones) / max(
            len(pointed), 1
        )
        figures[f"replies {name}: referred_to invented"] = len(invented)
        figures[f"replies {name}: people taken for machines"] = sum(
            row["kind"] == "human" and one.kind != "human" for row, one in both
        )
        if show and half == 0:
            for row, one in (*pointed, *invented):
                if one.referred_to != row["referred_to"]:
                    print(
                        f"{row['id']} {row['kind']} referred_to: key {row['referred_to']} said {one.referred_to}"
                    )
    return figures


def out_of_office(shared: Path = SHARED, *, show: bool = False) -> dict[str, float]:
    """Kind, of the keyed notices of absence."""
    rows = json.loads((shared / "data/intents/ooo/return_dates.json").read_text())
    right = 0
    for row in rows:
        mail = EmailMessage(policy=SMTP)
        mail["From"], mail["Subject"] = "Ann Lee <ann@lee.example>", row["subject"]
        mail.set_content(row["body"])
        said = pieces(mail.as_bytes()).kind == "auto_reply"
        right += said is row["is_auto_reply"]
        if show and said is not row["is_auto_reply"]:
            print("ooo:", row["is_auto_reply"], row["subject"], "|", row["body"][:200])
    return {f"out of office: kind right of {len(rows)}": right / len(rows)}


def corpora(shared: Path = SHARED, *, show: bool = False) -> dict[str, float]:
    """By words: counts of files, and of those that are right."""
    figures: dict[str, float] = {}
    for row in _keyed(shared):
        path = shared / "data/reply" / row["corpus"] / row["file"]
        name, key = row["corpus"], row["reply"]
        said = written_anew(_text(path, row), letter="").text
        strictly = squeeze(said) == squeeze(key)
        by_rule = strictly or squeeze(said) == squeeze(_ours(key))
        for what, right in (("files", True), ("right", strictly), ("right by our rule", by_rule)):
            figures[f"{name}: {what}"] = figures.get(f"{name}: {what}", 0) + right
        if show and not by_rule:
            print(f"--- {name} {row['file']}\nkey: {key[-300:]!r}\nsaid: {said[-300:]!r}")
    return figures


def _keyed(shared: Path) -> Iterator[_Row]:
    """Rows that say what the reply is."""
    for line in (shared / "data/reply/expected.jsonl").read_text().splitlines():
        row = json.loads(line)
        if "reply" in row:
            yield row
            continue
        for one in row.get("assertions", []):
            visible = (
                (one[0] == "fragment_equals_trimmed" and one[1] == 0 and one[2])
                or (one[0] == "equals" and one[1:3] == [0, "body"] and one[3])
                or (one[0] == "visible_text_equals" and one[1])
            )
            if visible and len(visible) > 10:
                yield {**row, "reply": visible}


def _text(path: Path, row: _Row) -> str:
    if path.suffix == ".eml":
        return parts_of(path.read_bytes()).quoting
    text = path.read_bytes().decode("utf-8", "replace")
    if row.get("input") == "html":
        return html_text(text, marked=True)
    return text


def _ours(key: str) -> str:
    """A key without quotation, closing and signature, as far as their shape tells."""
    lines = [line for line in key.strip().split("\n") if not line.startswith(">")]
    for at in range(max(0, len(lines) - 5), len(lines)):
        if re.match(
            r"\W*(?:thanks?(?: you)?|thank you!?|(?:best |kind )?regards|best|cheers|greetings|sent from|--|"
            r"-\w+ \w+$)\W*(?:,|$|my )",
            lines[at],
            re.IGNORECASE,
        ):
            return "\n".join(lines[:at])
    return "\n".join(lines)


def score(shared: Path = SHARED, *, show: bool = False) -> dict[str, float]:
    """All figures."""
    return {**replies(shared, show=show), **out_of_office(shared, show=show), **corpora(shared, show=show)}


if __name__ == "__main__":
    for line, figure in score(show="--wrong" in sys.argv).items():
        print(f"{line}: {figure:.3f}" if isinstance(figure, float) else f"{line}: {figure}")
