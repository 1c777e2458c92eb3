"""A yes or a no said so many times: "Yup x3", "3x yes", "two nos and a yes", "no on both", "dreimal ja".

"Yes, twice" and "yes (twice)" are one answer: so often somebody came.
"""

import re
from typing import Final

from reopen.core.reply.answers.saying.say_words import SAY

# How often, before ("3x yes", "two nos") and behind ("yup x3", "no, twice").
_NUMBER: Final = {
    word: times
    for times, words in (
        (2, "2 two both double twice zwei zweimal deux dos twee tweemaal"),
        (3, "3 three all triple thrice treble drei dreimal trois tres drie driemaal"),
        (1, "1 one an a once ein einmal un une uno una een één eenmaal"),
    )
    for word in words.split()
}
_OFTEN_BEFORE: Final = re.compile(
    r"(?P<n>[23])\s?[x×*]\s?(?=\S)|[x×]\s?(?P<x>[23])\s+|"
    r"(?P<w>all|both|triple|treble|double|dreimal|zweimal|driemaal|tweemaal|einmal|eenmaal)(?: (?:three|"
    r"of (?:them|it)))?(?: are)?(?: an?)?\s*[:,]?\s+|"
    r"(?P<t>[23]|one|two|three|zwei|drei|une|deux|trois|una|dos|tres|een|één|twee|drie) ?(?:times?|mal|fois|vez|"
    r"veces|keer)(?: a)?\s*[:,]?\s+",
    re.IGNORECASE,
)
_PLURAL: Final = re.compile(
    r"(?P<n>two|three|[23]|both|all|deux|trois|dos|tres|zwei|drei)\s+(?:times\s+)?(?:(?:big|loud|hearty|firm|sad|"
    r"flat)\s+)?"
    r"(?:(?P<yes>yes(?:'?s|es)|yeses|yess?es|yeahs|ayes|yeps|yups|oui|sí)|"
    r"(?P<no>no(?:'?s|es)|nays|nopes|nahs|nein|non))(?![\w'-])|"
    r"(?P<one>an?|one|1) (?:(?P<a_yes>yes|yep|yeah|aye)|(?P<a_no>no|nope|nay))(?![\w'-])",
    re.IGNORECASE,
)
_OFTEN_BEHIND: Final = re.compile(
    r"\s*[,(]?\s*(?:(?:[x×*]\s?(?P<n>[23])|(?P<m>[23])\s?[x×])(?!\w)|times (?P<t>two|three|[23])\b|"
    r"(?P<w>twice|thrice|both times|both|to both|on both|three times|(?:all )?three times over|zweimal|dreimal|"
    r"deux fois|trois fois|"
    r"dos veces|tres veces|twee keer|drie keer|to the lot|to all(?: three)?|to everything|all round|all around|"
    r"across the board|all the way|down the line|für alle|à tout|à tous|a todo|op alles)\b)(?:\s?\))?",
    re.IGNORECASE,
)
# "All true", "all yes men": no answers.
_PLAIN: Final = re.compile(
    r"[^\w\s]|y|ye+s+h?|ye[pa]h?|yup|yeah|aye|n|no+|nope|nah|nay|ja|jo|oui|s[ií]|da|nein|non|nee|thumbs.*",
    re.IGNORECASE,
)
_STOPS: Final = re.compile(
    r"\s*(?:[^\w\s]|\n|$)|\s+(?:and|but|so|then|thanks|please|from|dear|love|und|et|y|en)\b", re.IGNORECASE
)
_TIMES: Final = re.compile(
    r"twice|thrice|three times$|zweimal|dreimal|deux|trois|dos|tres|twee|drie", re.IGNORECASE
)
_TWICE: Final = re.compile(r"twice|both|zweimal|deux|dos|twee|two|2", re.IGNORECASE)


def counted_at(text: str, at: int, *, begun: bool) -> tuple[list[bool], int] | None:
    """The answers there, and where they end; "a yes" counts only where others have begun."""
    if (many := _PLURAL.match(text, at)) and (many["n"] or begun):
        return [bool(many["yes"] or many["a_yes"])] * _NUMBER[(many["n"] or "one").lower()], many.end()
    often = _OFTEN_BEFORE.match(text, at)
    one = SAY.match(text, often.end() if often else at)
    if one is None:
        return None
    if often:
        if _PLAIN.fullmatch(one[0]) is None or not _STOPS.match(text, one.end()):
            return None
        times = _NUMBER[next(filter(None, often.groups())).lower()]
        return [bool(one["yes"])] * times, one.end()
    behind = _OFTEN_BEHIND.match(text, one.end())
    if behind is None or not _counts(behind, text, yes=bool(one["yes"])):
        return None
    return [bool(one["yes"])] * (2 if _TWICE.search(behind[0]) else 3), behind.end()


def _counts(often: re.Match[str], text: str, *, yes: bool) -> bool:
    in_words = often["w"] is not None and _TIMES.match(often["w"])
    bracketed = often["w"] is not None and "(" in often[0]
    return bool(_STOPS.match(text, often.end())) and not bracketed and not (yes and in_words)
