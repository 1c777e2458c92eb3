"""What became of a deal that tells no stage, from the stages that its columns say it has entered."""

import datetime as dt
from pathlib import Path

import pytest

from reopen.crm.open_table import open_table

COLUMNS = ("Talk", "Closed Won", "Closed Lost")
DAY = dt.date(2025, 2, 1)


def settled(folder: Path, stage: str | None, close: str, *entered: str) -> tuple[object, ...]:
    """(status, won_on, lost_on, closed_on) of one row; without `stage` there is no such column."""
    path = folder / "deals.csv"
    head = ["Record ID", "Deal Name", *(["Deal Stage"] if stage is not None else []), "Close Date"]
    head += [f'"Date entered ""{one} (P)"""' for one in COLUMNS]
    row = ["1", "Acme", *([stage] if stage is not None else []), close, *entered]
    path.write_text(",".join(head) + "\n" + ",".join(row))
    (batch, *_) = open_table(path, source="hubspot").batches()
    (one,) = batch.frame.to_dicts()
    return tuple(one.get(name) for name in ("status", "won_on", "lost_on", "closed_on"))


@pytest.mark.parametrize(
    ("stage", "close", "entered", "expected"),
    [
        ("", "2025-02-01", ("2025-01-02", "", "2025-02-01"), ("lost", None, DAY, DAY)),
        ("", "2025-02-01", ("2025-01-02", "2025-02-01", ""), ("won", DAY, None, DAY)),
        (None, "2025-02-01", ("2025-01-02", "", "2025-02-01"), ("lost", None, DAY, DAY)),
        # The day of the entry, where no day of closing is told.
        ("", "", ("2025-01-02", "", "2025-02-01"), ("lost", None, DAY, DAY)),
        # Taken up again after it was lost; or lost after it was won.
        ("", "2025-09-01", ("2025-06-02", "", "2025-02-01"), ("open", None, None, dt.date(2025, 9, 1))),
        ("", "", ("2025-01-02", "2025-01-20", "2025-02-01"), ("lost", None, DAY, DAY)),
        # On the same instant won and lost: nobody can tell. Nothing entered: it is open.
        ("", "", ("2025-01-02", "2025-02-01", "2025-02-01"), ("open", None, None, None)),
        ("", "", ("", "", ""), ("open", None, None, None)),
        # A stage that is told is where the deal stands.
        ("Talk", "", ("2025-01-02", "", "2025-02-01"), ("open", None, None, None)),
    ],
)
def test_last_stage_entered_tells_where_none_is_told(
    tmp_path: Path, stage: str | None, close: str, entered: tuple[str, ...], expected: tuple[object, ...]
) -> None:
    assert settled(tmp_path, stage, close, *entered) == expected
