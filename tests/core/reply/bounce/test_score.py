"""On the keyed bounces beside the project, and on all that is no bounce there: floors that may rise."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reopen.core.reply.bounce import is_complaint, read_report
from reopen.core.reply.parts import parts_of
from tests.core.reply.bounce.samples import mail
from training.score_bounces import score

pytestmark = pytest.mark.shared

FLOORS = {
    "sisimai first half: verdict right": 0.97,
    "sisimai first half: kind right": 1.0,
    "sisimai first half: reason right": 0.96,
    "sisimai second half: verdict right": 0.96,
    "sisimai second half: kind right": 1.0,
    "sisimai second half: reason right": 0.95,
    "flufl first half: verdict right": 1.0,
    "flufl first half: recipients right": 0.93,
    "flufl second half: verdict right": 0.96,
    "flufl second half: recipients right": 0.93,
    "bounce_email first half: verdict right": 1.0,
    "bounce_email second half: verdict right": 1.0,
}


def test_the_keyed_bounces(shared: Path) -> None:
    figures = score(shared)
    assert {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor} == {}


def _no_bounces(shared: Path) -> Iterator[tuple[str, bytes]]:
    for line in (shared / "data/replies/replies.jsonl").read_text().splitlines():
        row = json.loads(line)
        for subject in (
            row["subject"],
            "Undeliverable: Your enquiry",
            "Delivery Status Notification (Failure)",
        ):
            head = [f"{name}: {value}" for name, value in row["headers"].items()]
            yield row["id"], mail(row["from"], subject, row["body"], *head)
    for row in json.loads((shared / "data/intents/ooo/return_dates.json").read_text()):
        for subject in (row["subject"], "Undeliverable: Your enquiry"):
            yield row["name"], mail("Ann <ann@lee.example>", subject, row["body"])
    for path in sorted((shared / "data/reply").rglob("*")):
        # Bounces stand among the fixtures of that library.
        if path.is_file() and path.suffix not in (".jsonl", ".json", ".py") and "bounce" not in path.name:
            raw = path.read_bytes()
            if b"delivery-status" not in raw:
                yield path.name, raw


def test_no_reply_is_read_as_a_bounce(shared: Path) -> None:
    mails = list(_no_bounces(shared))
    wrong = [name for name, raw in mails if read_report(parts := parts_of(raw)) or is_complaint(parts)]
    assert (len(mails) > 1_000, wrong) == (True, [])
