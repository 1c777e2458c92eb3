"""The default letter as it arrives, for each way it may have begun and each point it may have reached.

After a wanted change: `REOPEN_WRITE_GOLDEN=1 pytest tests/core/letter/test_golden.py`, and read the difference.
"""

import os
from datetime import date
from pathlib import Path

import pytest

from reopen.core.letter import (
    CAME,
    TOPIC,
    Course,
    Fields,
    beginning,
    complete,
    default_letter,
    first_question,
    how_far,
    month_words,
    render,
    what_words,
    when_words,
)

FOLDER = Path(__file__).parent / "golden"
TODAY = date(2026, 2, 24)
ADDRESS = "118 Canal Street, Columbus, OH 43215"
CASES = {
    "nothing": (Course(lead_source="Web form"), "", date(2025, 5, 6)),
    "touched": (
        Course(lead_source="Trade show", stages=("Demo scheduled",)),
        "A3 Colour Copier",
        date(2025, 5, 6),
    ),
    "wrote": (Course(is_lead=True, letters=1), "Managed print", date(2024, 5, 6)),
    "spoke": (
        Course(first_kind="call", first_direction="out", calls=2),
        "HP LaserJet fleet",
        date(2025, 12, 1),
    ),
    "demo": (Course(lead_source="Website", stages=("Demo",)), "two A3 colour copiers", date(2025, 5, 6)),
    "demos": (Course(meetings=("Demo", "Second demo"), first_kind="meeting"), "Toner", date(2025, 5, 6)),
    "proposal": (Course(lead_source="Inbound", stages=("Proposal sent",)), "Scanners", date(2025, 5, 6)),
    "elsewhere": (Course(is_lead=True, chose_other=True), "Scanners", date(2023, 5, 6)),
}


@pytest.mark.parametrize("name", CASES)
def test_the_default_letter(name):
    course, product, opened_on = CASES[name]
    assert how_far(course) == name
    begun = beginning(course)
    subject, text = default_letter("Ruth Harlan", "Harlan Pike Office Systems", ADDRESS)
    found = render(
        subject,
        text,
        Fields(
            first="Nora",
            what=what_words(product),
            month=month_words(opened_on, TODAY),
            when=when_words(opened_on, TODAY),
            came=CAME[begun],
            topic=TOPIC[begun],
            asked=first_question(course),
        ),
    )
    assert found.missing == ()
    arrives = f"Subject: {found.subject}\n\n{complete(found.text, ADDRESS)}"
    path = FOLDER / f"{name}.txt"
    if os.environ.get("REOPEN_WRITE_GOLDEN"):
        path.write_text(arrives, encoding="utf-8")
    assert arrives == path.read_text(encoding="utf-8")
