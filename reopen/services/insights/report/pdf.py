"""The report as a PDF of one A4 page, tagged for readers of the screen (PDF/UA-1).

The page is set by Typst from report.typ, in a process of its own (see set_page); what is on it comes as data, so that
no name of a deal is read as markup.
"""

import json
import subprocess
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, Final

from reopen.services.insights.report.sheet import STAGE_HEAD, Sheet

_SET_PAGE: Final = Path(__file__).with_name("set_page.py")
_SECONDS: Final = 60  # it takes a half, on a busy machine two
# What the sheet of the pages does for their pictures, on paper.
_STYLE: Final = (
    "<style>.hair{stroke:#d6d9d5;fill:none}.edge{stroke:#7b8281;fill:none}.line{stroke:#16191a;stroke-width:2;fill:none}"
    ".dash{stroke-dasharray:3 3}.fill{fill:#16191a}.soft{fill:#dfe2dc;stroke:#7b8281}.act{fill:#00663d}"
    ".hollow{fill:#fff;stroke:#16191a;stroke-width:2}.ground{fill:#f0f1ee}"
    "text{font-family:'Libertinus Serif';font-size:14.5px;fill:#16191a}.mid{text-anchor:middle}.end{text-anchor:end}"
    ".t2{fill:#545a5b}.b{font-weight:600}.onfill,.onact{fill:#fff}</style>"
)


def pdf_of(sheet: Sheet, *, on: date) -> bytes:
    """The page; `on` is the day that it says it was made on. CalledProcessError where Typst cannot set it."""
    told = json.dumps(_data(sheet, on)).encode()
    command = [sys.executable, "-I", str(_SET_PAGE)]
    return subprocess.run(command, input=told, capture_output=True, check=True, timeout=_SECONDS).stdout  # noqa: S603


def _data(sheet: Sheet, on: date) -> dict[str, Any]:
    data: dict[str, Any] = asdict(sheet)
    for one in (*data["stages"], *data["drawn"]):
        one["picture"] = _alone(one["picture"])
    return data | {
        "stage_head": STAGE_HEAD,
        "author": "Reopen",
        "year": on.year,
        "month_number": on.month,
        "day": on.day,
    }


def _alone(svg: str) -> str:
    """A picture of a page as a file of its own."""
    head, _, rest = svg.partition(">")
    return f'{head} xmlns="http://www.w3.org/2000/svg">{_STYLE}{rest}'
