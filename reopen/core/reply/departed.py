"""Has the person addressed left the company, or the role?"""

from typing import Final

from reopen.core.reply.departed_words import GAVE_UP, LEFT, LEFT_A_FIRM, NO_PERSON, ON_A_TRIP
from reopen.core.reply.handed_over import HANDED_OVER

_READ: Final = 3_000


def has_left(text: str) -> str:
    """The words that say that the person has left the company or the role, or ""."""
    written = text[:_READ].replace("’", "'")
    low = written.lower()
    for needs, pattern in (*LEFT, *HANDED_OVER):
        if not any(map(low.__contains__, needs)):
            continue
        for found in pattern.finditer(low):
            if NO_PERSON.search(low, max(0, found.start() - 30), found.end() + 20):
                continue
            left = low.find("left", found.start(), found.end())
            if left < 0 or not ON_A_TRIP.match(low, left):
                return found[0]
    firm = LEFT_A_FIRM.search(written) if " left " in written else None
    return firm[0] if firm else ""


def gave_up(text: str) -> str:
    """The words of somebody who points to another that tell that the role was theirs, or ""."""
    found = GAVE_UP.search(text[:_READ].replace("’", "'").lower())
    return found[0] if found else ""
