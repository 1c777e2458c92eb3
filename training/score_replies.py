"""How well the reader tells what people want, on the labelled replies that lie beside the project.

None of them is among the examples that the model learns from. Their halves are scored apart: the rows with an even
number were looked at while the rules were written, the odd ones were not.
"""

from typing import Any, Final

from reopen.core.reply import Reading, read
from reopen.services.reply_model import reply_model
from training.score_new_text import SHARED, as_mail, labelled, sent

INTENTS: Final = (
    "remove", "interested", "later", "referral", "question", "satisfied", "not_interested", "unclear",
)  # fmt: skip
QUESTIONS: Final = ("contacted", "satisfied", "remove")


def score(shared: Any = SHARED, *, show: bool = False) -> dict[str, float]:
    """Figures by name, for both halves."""
    read_rows = [(row, reading_of(row)) for row in labelled(shared)]
    figures: dict[str, float] = {}
    for name, odd in (("seen", 0), ("unseen", 1)):
        half = [(row, found) for row, found in read_rows if int(row["id"].rpartition("-")[2]) % 2 == odd]
        figures.update(
            (f"wishes {name}: {what}", value) for what, value in figures_of(half, show=show).items()
        )
    return figures


def reading_of(row: Any) -> Reading:
    """A labelled mail as the program reads it."""
    return read(as_mail(row), received_at=sent(row), model=reply_model())


def figures_of(rows: list[tuple[Any, Reading]], *, show: bool = False) -> dict[str, float]:
    """Figures by name, of labelled mails and their readings; what counts mistakes names of how many."""
    people = [(row, found) for row, found in rows if row["kind"] == "human"]
    asked = [(row, found) for row, found in rows if row["intent"] == "remove"]
    others = [
        (row, found)
        for row, found in rows
        if row["intent"] != "remove" and row["answers"]["remove"] is not True
    ]
    dated = [(row, found) for row, found in rows if row["resume_on"]]
    undated = [(row, found) for row, found in rows if not row["resume_on"]]
    if show:
        for row, found in people:
            if row["intent"] != found.intent:
                print(f"  {row['id']}: {row['intent']} read as {found.intent}: {row['new_text'][:120]!r}")
    figures = {
        "intent right": _share([row["intent"] == found.intent for row, found in people]),
        "intent macro F1": sum(_f1(people, intent) for intent in INTENTS) / len(INTENTS),
        f"removals missed of {len(asked)}": sum(not _stops(found) for _, found in asked),
        f"wrongly stopped of {len(others)}": sum(_stops(found) for _, found in others),
    }
    for question in QUESTIONS:
        right = [row["answers"][question] == getattr(found.answers, question) for row, found in people]
        figures[f"answer {question} right"] = _share(right)
    figures[f"resume_on right of {len(dated)}"] = _share(
        [_day(found) == row["resume_on"] for row, found in dated]
    )
    figures[f"resume_on invented of {len(undated)}"] = sum(
        found.resume_on is not None for _, found in undated
    )
    return figures


def _stops(found: Reading) -> bool:
    return found.intent == "remove" or found.answers.remove is True


def _day(found: Reading) -> str | None:
    return found.resume_on.isoformat() if found.resume_on else None


def _share(right: list[bool]) -> float:
    return sum(right) / len(right) if right else 0.0


def _f1(people: list[tuple[Any, Reading]], intent: str) -> float:
    hit = sum(row["intent"] == intent == found.intent for row, found in people)
    said = sum(found.intent == intent for _, found in people)
    true = sum(row["intent"] == intent for row, _ in people)
    return 2 * hit / (said + true) if said + true else 0.0


if __name__ == "__main__":
    for name, value in score(show=True).items():
        print(f"{name}: {value:.3f}" if isinstance(value, float) else f"{name}: {value}")
