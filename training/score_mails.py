"""How well whole mails are read that others wrote for us, as answers to the letter.

Of `mails/` the people's replies are in the fit, and the rules were mended on what they showed: their figures say that
nothing is lost. `unseen_mails/` takes no part in the fit.
"""

import json
from pathlib import Path
from typing import Any

from training.score_new_text import squeeze
from training.score_replies import figures_of, reading_of

HERE = Path(__file__).parent
FOLDERS = {"mails": HERE / "mails", "unseen mails": HERE / "unseen_mails"}


def score() -> dict[str, float]:
    """Figures by name, of each folder."""
    figures: dict[str, float] = {}
    for name, folder in FOLDERS.items():
        found = [(row, reading_of(row)) for row in rows_of(folder)]
        people = sum(row["kind"] == "human" for row, _ in found)
        more = {
            f"people taken for machines of {people}": sum(
                row["kind"] == "human" and reading.kind != "human" for row, reading in found
            ),
            "kind right": sum(row["kind"] == reading.kind for row, reading in found) / len(found),
            "new_text right": sum(
                squeeze(row["new_text"]) == squeeze(reading.new_text) for row, reading in found
            )
            / len(found),
        }
        figures.update((f"{name}: {what}", value) for what, value in {**figures_of(found), **more}.items())
    return figures


def rows_of(folder: Path) -> list[dict[str, Any]]:
    """The labelled mails, in the order of the files' names."""
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
