"""One answer that is unlike the others: "3 is the only yes", "no to everything but the last"."""

import re
from typing import Final

from reopen.core.reply.answers.placing.place_words import ALL, PLACED, place_in
from reopen.core.reply.answers.questions import THREE, Question

_SAY: Final = r"yes|yep|aye|no|nope|ja|nein|oui|non|s[ií]|nee"
_IS: Final = r"(?:is|was|gets|earns|deserves|would\s+be|ist|bekommt|est|es|krijgt)"
_ONLY: Final = re.compile(
    rf"(?:^|(?<=[.,;:!?\n]\s)|(?<=\bso\s))\W{{0,3}}(?:"
    rf"(?P<a>{PLACED})\s+{_IS}\s+(?:the|my|das|le|el|het)\s+(?:only|lone|sole|one|einzige|seul|único|enige)\s+"
    rf"(?P<sa>{_SAY})\b|"
    rf"(?:the|my|das|le|el|het)\s+(?:only|lone|sole|einzige|seul|único|enige)\s+(?P<sb>{_SAY})"
    rf"(?:\s+(?:here|from\s+(?:me|us)|of\s+the\s+three|i\s+can\s+give|you(?:'ll|\s+will)\s+get))?\s+"
    rf"(?:is|goes|would\s+be|ist|gilt|est|es|gaat)\s+(?:to\s+|for\s+|on\s+|zu[rm]?\s+|auf\s+|pour\s+|à\s+|a\s+|op\s+|"
    rf"naar\s+)?(?P<b>{PLACED})(?=\W*$|\s*[.,;:!?–-])|"
    rf"(?:only|just|nur|seule?|seulement|s[oó]lo|alleen)\s+(?P<c>{PLACED})\s+(?:{_IS}\s+)?(?:an?\s+|ein\s+|un\s+|een\s+)?"
    rf"(?P<sc>{_SAY})(?=\W*$|\s*[.,;:!?–-]|\s+(?:from|here|and|but)\b)|"
    rf"(?P<d>{PLACED})\s+is\s+the\s+only\s+(?:one|question)\s+(?:that\s+|which\s+)?(?:i\s+(?:can\s+|could\s+|would\s+|'d\s+)?"
    rf"(?:say|answer)\s+(?:a\s+)?|(?:gets|is|has|with|gets\s+from\s+me)\s+an?\s+)(?P<sd>{_SAY})\b)",
    re.IGNORECASE,
)
_BUT: Final = re.compile(
    rf"(?<![\w'])(?P<s>{_SAY})\s+(?:to|on|for|zu|auf|à|a|op)\s+(?:{ALL}),?\s+(?:but|except|bar|save|apart\s+from|"
    rf"other\s+than|außer|bis\s+auf|sauf|excepto|salvo|menos|behalve)\s+(?:for\s+|to\s+|zu[rm]?\s+|auf\s+|à\s+|a\s+|op\s+)?"
    rf"(?P<p>{PLACED})(?=\W*$|\s*[.,;:!?–-]|\s+(?:and|which|where|that|und|et|y|en)\b)",
    re.IGNORECASE,
)
_POSITIVE: Final = frozenset({"yes", "yep", "aye", "ja", "oui", "si", "sí"})


def only_one(text: str) -> dict[Question, str]:
    """All three answers, where one is said to be the only such; else none."""
    if told := _ONLY.search(text):
        which = next(name for name in "abcd" if told[name])
        return _unlike(told[which], told["s" + which].lower() in _POSITIVE)
    if told := _BUT.search(text):
        return _unlike(told["p"], told["s"].lower() not in _POSITIVE)
    return {}


def _unlike(place: str, yes: bool) -> dict[Question, str]:
    words = ("yes", "no") if yes else ("no", "yes")
    return {name: words[at != place_in(place)] for at, name in enumerate(THREE)}
