"""Lines of a report that are no rows: totals, copyright, confidentiality.

Salesforce ends its reports with "Grand Totals (5700 records)", "Confidential Information - Do Not Distribute" and
"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.", and puts totals between the groups.
"""

import re
from collections.abc import Sequence
from typing import Final

# Lines worth a look, for a first quick pass over whole lines.
SUSPECT: Final = (
    r"(?i)^[\s\"',;|]*(grand[ _-]?total|sub[ _-]?total|totals?\b|gesamt|summe\b|confidential|copyright|©|"
    r"\(c\)|all rights reserved|report generated|generated (on|by|at)\b|as of\b|filtered by|\d+ records?\b)"
)

_TOTAL: Final = re.compile(
    r"(grand[ _-]?totals?|sub[ _-]?totals?|totals?|gesamt(summe)?|summe)\s*:?\s*(\(.*\))?[:.]?", re.I
)
_LEGAL: Final = re.compile(
    r"(confidential information.*|confidential( -.*)?|(copyright|©|\(c\)).*|.*all rights reserved\.?|"
    r"report generated.*|generated (on|by|at) .*|as of .*|filtered by.*|\d+ records?( selected)?\.?)",
    re.I | re.S,
)
_FIGURE: Final = re.compile(
    r"([A-Z]{3}\s)?[\s$€£¥%()+\-.,\d]*[A-Z]{0,3}|records?|count|sum|avg|average|total.*", re.I
)


def is_footer(cells: Sequence[str]) -> bool:
    """True where the cells are a total or a legal line, and cannot be a record.

    A company may be called "Total": a line counts as a total only where all its other cells are figures.
    """
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return False
    first, others = filled[0], filled[1:]
    if _TOTAL.fullmatch(first):
        return all(_FIGURE.fullmatch(cell) for cell in others)
    return not others and bool(_LEGAL.fullmatch(first))
