"""A day that is asked for by the way it stands: alone with a question mark, or as the end of what we are to let be."""

import re
from typing import Final

from reopen.core.reply.times.signs import UNTIL
from reopen.core.reply.times.span import Span

# "Easter rush, then mothers day, then I breathe. May 18?"
_ASKED_ALONE: Final = re.compile(
    r"\W*(?:(?:so|maybe|perhaps|say|how about|what about|vielleicht|peut-être|quizás?|misschien)\s+)?\|\s?\?"
)
# "Till the Wednesday following, the 8th"; "I can talk the morning of the 19th".
_UNTIL_THE_DAY: Final = re.compile(
    r"\b(?:until|till|til|before)\s+(?:the\s+)?\w+day(?:\s+(?:after|following))?(?:\s+that)?,\s+(?:the\s+)?$"
)
_A_PART_OF: Final = re.compile(r"\b(?:morning|afternoon|evening|day) of (?:the\s+)?$")
# "Leave me in peace till the 8th", "give it until the 22nd".
_LEAVE_BE: Final = re.compile(
    r"\b(?:leave|let) (?:me|us|it|this|that|things)\b|\bhold (?:off|on|fire)\b|\bwait\b|\bgive (?:it|me|us)\b|"
    r"\bbe patient\b|\blass(?:en sie|t)? (?:mich|uns|es|das)\b|\bgedulden\b|\bwarten sie\b|\blaissez[- ](?:moi|nous|"
    r"ça)\b|"
    r"\battendez\b|\bpatientez\b|\bdéj[ea]\w*|\besper(?:e|en|a)\b|\blaat (?:mij|me|ons|het)\b|\bwacht\b"
)


def is_until(before: str) -> bool:
    """Whether the matter is to rest until then."""
    return bool(UNTIL.search(before) or _UNTIL_THE_DAY.search(before))


def is_asked_for(text: str, span: Span, before: str, own: str) -> bool:
    """Whether they ask for that day, without a word of asking: "May 18?", "leave me be until the 8th"."""
    if span.exact and _ASKED_ALONE.match(before + "|" + text[span.end : span.end + 3]):
        return True
    return is_until(before) and bool(_LEAVE_BE.search(own))


def is_part_of_day(before: str) -> bool:
    """ "The morning of the 19th": nobody names an hour of a day that only tells a date."""
    return bool(_A_PART_OF.search(before))
