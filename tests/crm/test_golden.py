"""Small made-up exports, one a peculiarity, against what they must come to (`<name>.json` beside each).

After a wanted change: `REOPEN_WRITE_GOLDEN=1 pytest tests/crm/test_golden.py`, and read the difference.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from reopen.crm.open_table import open_table

FOLDER = Path(__file__).parent / "golden"


def result(path: Path) -> dict[str, Any]:
    table = open_table(path, time_zone="Europe/Berlin")
    batches = list(table.batches())
    return {
        "source": table.source,
        "noun": table.noun,
        "rows": sum(batch.rows for batch in batches),
        "left out": [guess.column for guess in table.guesses if not guess.target],
        "records": [
            {"noun": batch.noun, **{k: v for k, v in row.items() if v is not None}}
            for batch in batches
            for row in json.loads(json.dumps(batch.frame.to_dicts(), default=str))
        ],
        "problems": [
            f"row {p.row}, {p.column or 'whole row'}: {p.value!r}: {p.why}"
            + (" (rejected)" if p.rejected else "")
            for batch in batches
            for p in batch.problems
        ],
        "notes": table.notes,
    }


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.csv")))
def test_made_up_exports_come_to_what_they_must(name: str) -> None:
    found = result(FOLDER / name)
    expected = FOLDER / f"{name}.json"
    if os.environ.get("REOPEN_WRITE_GOLDEN"):
        expected.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
    assert found == json.loads(expected.read_text())
