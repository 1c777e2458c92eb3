"""Set one page: what stands on it as JSON on standard input, the PDF on standard output.

    python set_page.py < sheet.json > page.pdf

A process of its own, which knows nothing of the rest of Reopen: Typst keeps what it has set, and a server that has made
a dozen reports would hold 400 MB for good.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

TEMPLATE = Path(__file__).with_name("report.typ")


def set_page(sheet: dict[str, Any]) -> bytes:
    """The PDF of a sheet's data; `year`, `month_number` and `day` are the day on which it was made."""
    made = datetime(sheet["year"], sheet["month_number"], sheet["day"], 12, tzinfo=UTC)
    template, inputs = TEMPLATE.read_bytes(), {"sheet": json.dumps(sheet)}
    try:
        return typst.compile(template, format="pdf", sys_inputs=inputs, pdf_standards="ua-1", timestamp=made)
    except typst.TypstError:
        # A letter that no font of this machine has is not allowed in PDF/UA; the page is tagged all the same.
        return typst.compile(template, format="pdf", sys_inputs=inputs, timestamp=made)


if __name__ == "__main__":
    sys.stdout.buffer.write(set_page(json.load(sys.stdin.buffer)))
