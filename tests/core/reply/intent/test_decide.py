"""What is weighed against what: a removal between the lines, and words that send us elsewhere."""

from datetime import UTC, datetime

import pytest

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
    mail = f"From: a@their.example\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\n{text}\n".encode()
    assert read(mail, received_at=datetime(2026, 3, 2, 12, tzinfo=UTC)).intent == intent
