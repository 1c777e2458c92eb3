"""What is weighed against what: a removal between the lines, and words that send us elsewhere."""

from datetime import UTC, datetime

import pytest

from reopen.core.reply import Reading
from tests.fixtures.reading import read


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Letters to me are wasted. Joan Fry got my desk and my post.", "referral"),
        ("I am done with this. Joan Fry got my desk and my post.", "referral"),
        ("Ich bin im Ruhestand. Karin Voss hat meinen alten Schreibtisch und die Briefe dazu.", "referral"),
        # Who asks in so many words, or all but, is heard, whoever sits at the desk.
        ("Take me off your list. Joan Fry got my desk and my post.", "remove"),
        ("Enough of letters. Joan Fry got my desk and my post.", "remove"),
        ("Letters to me are wasted.", "remove"),
        ("I am done with this.", "remove"),
    ],
)
def test_who_names_a_successor_sends_us_there(text: str, intent: str) -> None:
    assert _read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "✓ ✗ ✓",
            ("to “contacted”: read as “yes”", "to “satisfied”: read as “no”", "to “remove”: read as “yes”"),
        ),
        ("1. Yes\n2. no, not all\n3. go ahead", ("to “contacted”: “Yes”", "to “satisfied”: “no, not all”")),
    ],
)
def test_only_what_they_wrote_stands_in_quotes_alone(text: str, told: tuple[str, ...]) -> None:
    """A mark that was put into words is no word of theirs."""
    assert _read(text).why[: len(told)] == told


def _read(text: str) -> Reading:
    head = "From: a@their.example\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n"
    return read(f"{head}\n{text}\n".encode(), received_at=datetime(2026, 3, 2, 12, tzinfo=UTC))
