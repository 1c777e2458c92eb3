"""A quote of ours that they have seen: "the quote was fair", "send me that price again, the dog ate it".

Who has it has heard from us. Over lower-case text; another firm's quote, and one that is yet to come, are none.
"""

import re
from typing import Final

_QUOTE: Final = r"(?:quote|quotation|proposal|bid|estimate|offer)"
_ANY: Final = r"(?:quote|quotation|proposal|bid|estimate|offer|prices?|pricing|figures?|numbers)"
_SEEN: Final = re.compile(
    rf"(?<!if )(?<!when )(?<!unless )\b(?:the|that) (?:\w+ )?{_QUOTE} (?:you (?:sent|made|gave) (?:me |us )?)?"
    r"(?:was (?:\w+ )?(?:fair|fine|good|high|steep|low|clear|complete|reasonable|generous|dear|sound|all right|ok)\b|"
    r"(?:is|lies|sits|hangs) (?:still )?(?:(?:right )?(?:here|on|in|under|behind|pinned)\b)|"
    r"is (?:still )?(?:in front of|before) (?:me|us)\b)|"
    rf"\byour (?:\w+ )?{_QUOTE} (?:is|lies|sits|hangs) (?:still )?(?:here|on|in|under|behind|pinned)\b|"
    rf"\b(?:send|resend|re-send|e-?mail|mail|forward|give|get|reissue|repeat)\b[^.!?\n]{{0,20}}\b(?:the|that|your|my|"
    rf"our) "
    rf"(?:\w+ )?{_ANY}\b[^.!?\n]{{0,20}}\b(?:again|once more|a second time)\b|"
    rf"\b(?:resend|re-send|reissue) (?:\w+ ){{0,2}}(?:the|that|your) (?:\w+ )?{_ANY}\b|"
    rf"\b(?:lost|mislaid|misplaced|deleted|binned) (?:the|your|that) (?:\w+ )?{_ANY}\b|"
    r"\b(?:you|you (?:folks|guys|lot|people)) quoted (?:me|us) (?:for|on|in|last|back|two|three|an?)\b|"
    r"\b(?:i|we) did (?:get|receive|have) (?:a|the|your) (?:\w+ )?(?:call|visit|quote|price|proposal|estimate|offer)\b"
    r"(?! from (?!you))|"
    r"\b(?:i|we) (?:had|got|received) the (?:call|visit)(?:,| and)\b|"
    rf"(?:^|[.!?]\s+|\b(?:i|we) )(?:had|got|received) your (?:\w+ )?{_ANY}\b"
)


def has_our_quote(low: str) -> bool:
    """Whether they speak of a quote of ours as one who has it, or had it."""
    return bool(_SEEN.search(low))
