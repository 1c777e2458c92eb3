"""Somebody is back on that day: "I'm back January 4", "je rentre le 8". It sharpens the month that was asked for."""

import re
from typing import Final

_IS_BACK: Final = re.compile(
    r"\b(?:(?:i|he|she|they|we|who|which)(?:'m|'s|'re|'ll be| am| is| are| will be)? (?:\w+ )?(?:back|home|returns?|"
    r"returning|in again|at (?:my|his|her|their) desk)|back|returns?)(?: (?:in|at|to|from) (?:the |my |his |her )?\w+)?"
    r"(?: on| by)?(?: the)?\s+$|"
    r"\b(?:zurück|de retour|rentr\w+|revien\w+|de vuelta|vuelv\w+|regres\w+|terug)(?: (?:bin ich|ist (?:er|sie)|ben ik|"
    r"is (?:hij|ze|zij)))?(?: (?:am|ab|le|el|op|vanaf|dès le|im büro|au bureau))*(?: dem)?\s+$"
)
_BACK_AFTER: Final = re.compile(
    r"^\s*(?:bin ich |ist (?:er|sie) |ben ik |is (?:hij|ze|zij) )?(?:wieder|zurück|terug|weer)\b"
)


def says_back(before: str, after: str) -> bool:
    """Whether the day between is one of return."""
    return bool(_IS_BACK.search(before) or _BACK_AFTER.match(after))
