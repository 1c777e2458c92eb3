"""What stands in place of a plain yes, no or pointer → these, so that each may be said wherever one may stand.

"Zip on one, roger on three" → "no on one, yes on three"; "same answer to each: …" → "all three: …"; "affirmative to
1-3" → "yes to all three"; "yes is my answer to the last" → "yes to the last"; "alla terza, sì" → "to the third, yes".
"""

import re
from collections.abc import Callable
from typing import Final

from reopen.core.reply.answers.placing.place_words import ALL
from reopen.core.reply.answers.saying.say_words import SAY

_LONGEST: Final = 1_000
_QUESTION: Final = r"(?:(?:questions?|numbers?|nos?\.?|points?|items?|queries|q|fragen|preguntas|vragen)\s*)?"
_PLACE: Final = (
    r"(?:[123](?![\d/%])|one|two|three|first|second|third|last|final|both|all|each|every\w*|rest|others?|lot|latter|"
    r"former|1st|2nd|3rd)\b"
)
_AT_PLACE: Final = (
    r"(?=\s+(?:on|to|for|re|with|regarding|as\s+to)\s+"
    rf"(?:(?:the|your|my|that|any)\s+)?(?:{_QUESTION})\#?{_PLACE}"
    r"(?=\W*$|\s*[.,;:!?)&/–-]|\s+(?:and|or|but|as|because|though|since|please|thanks|too|"
    r"of\s+(?:them|your|the|those|these)|"
    r"questions?|ones?|points?|items?|two|couple|pair|counts?|scores?|three|fronts?)\b))"
)
_SPAN: Final = (
    rf"{_QUESTION}[#q]?(?:1|one)(?:\s?[–-]{{1,2}}\s?|\s+(?:to|through|thru|bis|à|hasta|tot)\s+|"
    rf"\s?,?\s?2,?\s?(?:and|&)\s?)"
    r"[#q]?(?:3|three)(?![\w%/.:]\w)"
)
_LOUD: Final = (
    r"(?:(?:an?|one|it'?s\s+an?|that'?s\s+an?|another)\s+)?"
    r"(?:(?:big|fat|huge|hearty|loud|firm|resounding|definite|clear|solid|flat|hard|strong|enthusiastic|whopping|"
    r"great\s+big|plain|simple|reluctant|polite|emphatic|glad|happy|full)[\s,]+){0,2}"
)
_YES: Final = (
    r"roger(?:\s+that)?|wilco|tick|check|yes\s+indeedy?|yes|yep|yup|yeah|yea|aye|affirmative|affirm|thumbs[\s-]up|"
    r"green\s+light|10-4|ten[\s-]four|positive|true|defo|deffo|definitely|absolutely|certainly|by\s+all\s+means|"
    r"of\s+course|sure(?:\s+thing)?|ok(?:ay)?|👍|✓|✔|✅"
)
_NO: Final = (
    r"no(?:\s+sir|\s+siree)?|nope|nah|naw|nay|zip|zilch|zero|nada|nil|null|nowt|negative|neg|negatory|nix|nyet|"
    r"nothing|noth?in'?|nuthin'?|none|nobody|no\s+one|thumbs[\s-]down|cross|false|bupkis|naught|not|👎|✗|✘|❌"
)
_SAID: Final = re.compile(
    rf"(?<![\w'-]){_LOUD}(?:(?P<yes>{_YES})|(?P<no>{_NO}))(?:,?\s+from\s+(?:me|us)|,?\s+(?:sadly|"
    rf"alas|please|sir|thanks))?"
    rf"{_AT_PLACE}",
    re.IGNORECASE,
)
# "No is my answer to one", "Nobody. That's my answer to one."
_MY_ANSWER: Final = re.compile(
    rf"(?<![\w'-])(?P<say>{_YES}|{_NO})[\"']?(?:,?\s+(?:is|would\s+be|goes\s+for|will\s+be)|\W{{1,3}}(?:and\s+)?"
    r"(?:that'?s|that\s+is|that\s+goes\s+for|this\s+is|so\s+much\s+for))\s+"
    r"(?:(?:my|our|the)\s+)?(?:(?:short|honest|plain)\s+)?(?:answers?|reply|response)\s+(?:to|for|on)\s+",
    re.IGNORECASE,
)
# One answer for them all.
_ANSWER: Final = r"(?:answers?|reply|replies|response|word|antwort|réponse|respuesta|antwoord)"
_SAME: Final = re.compile(
    rf"(?:(?:it'?s\s+)?(?:the|my|our|die|la|het|de)\s+)?(?:very\s+)?(?:same|one|a\s+single|single|"
    rf"identical|gleiche|selbe|"
    rf"même|misma|zelfde)(?:\s+{_ANSWER})?\s+"
    r"(?:for|to|on|fits|covers|goes\s+for|goes\s+to|does\s+for|will\s+do\s+for|across|auf|für|zu|pour|à|aux|para|a|"
    r"op|voor)\s+"
    rf"(?:{ALL}|{_SPAN})(?=\s*(?:[:,=.–-]|\bis\b|\bist\b|\best\b|\bes\b)|\s+(?:{_YES}|"
    rf"{_NO})\b)(?:\s*[:,=.]|\s+[–-]{{1,2}}|"
    r"\s+(?:is|ist|est|es)\b)?",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    rf"(?:(?P<to>(?<=\bto\s)|(?<=\bon\s)|(?<=\bfor\s))|(?:^|(?<=[\n.!;:,]\s)|(?<=\n))\W{{0,3}})(?:(?:the|your)\s+)?"
    rf"{_SPAN}(?:(?P<end>\W*$|(?=\s*[.;!)]))|\s*[:,=]|\s+[–-]{{1,2}}|"
    rf"(?:\s+(?:is|are|get))?(?:\s+an?|\s+all)?(?=\s+(?:{_YES}|{_NO})(?!\w)))",
    re.IGNORECASE,
)
# "Can be answered with yes", "is in the affirmative".
_SENSE: Final = (
    r"(?:in\s+the\s+(?P<sense>affirmative|positive|negative)|(?P<adverb>affirmatively|positively|negatively)|"
    r"(?:with|by)\s+(?:an?\s+)?[\"']?(?P<say>yes|no)\b[\"']?)"
)
_IN_THE: Final = re.compile(
    rf"(?:(?<=three)|(?<=questions)|(?<=them)|(?<=is)|(?<=are)|(?<=each)|(?<=answer)|(?<=all))\s+{_SENSE}",
    re.IGNORECASE,
)
_ANSWERED: Final = re.compile(
    r"\s+(?:can|may|could|should|must|will|shall|is|are)\s+(?:all\s+|each\s+)?(?:be\s+)?answered\s+"
    rf"{_SENSE}",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"(?P<at>^|(?<=[.!?]\s)|(?<=\n))no\.?\s?(?=(?:[123]|one|two|three)\s+(?:gets?|is|has|was|earns|receives|"
    r"deserves)\b|[123]\s?[:=])",
    re.IGNORECASE,
)
_SHORT_QUESTION: Final = re.compile(
    r"\b(?P<at>first|second|third|last|1st|2nd|3rd)\s+qu?(?:e?st?i?o?n?)?\.?(?=\s*[:,=–-]|\s)", re.IGNORECASE
)
# Written in one: "1no2no3yes".
_IN_ONE: Final = re.compile(
    r"\W{0,3}q?1\W{0,2}(?P<a>[a-z']{1,12})\W{0,3}q?2\W{0,2}(?P<b>[a-z']{1,12})\W{0,3}q?3\W{0,2}(?P<c>[a-z][^\n]{0,80})",
    re.IGNORECASE,
)
# Italian and Portuguese, where they point: "prima" alone is "fine" next door.
_POINTS: Final = re.compile(
    r"(?<!\w)(?:(?:quanto\s+)?(?:alla|sulla|per\s+la|à|para\s+a|quanto\s+à)|(?:^|(?<=[.;,:\n]\s))(?:la|a))\s+"
    r"(?:(?P<a>prima|primeira)|(?P<b>seconda|segunda)|(?P<c>terza|terceira)|(?P<d>ultima|última))"
    r"(?:\s+(?:domanda|pergunta))?(?!\w)",
    re.IGNORECASE,
)
_LATIN: Final = re.compile(r"\b(?:prima|seconda|terza|primeira|terceira)\b", re.IGNORECASE)
_LATIN_SAYS: Final = re.compile(r"\b(?:(?P<yes>sì|sim)|(?P<no>não))\b", re.IGNORECASE)


def in_plain(text: str) -> str:
    """The text with these put plainly; as it stands where it has none of them."""
    text = text.replace("—", "–")
    if len(text) > _LONGEST:
        return text
    low = text.lower()
    if (told := _IN_ONE.fullmatch(text.strip())) and SAY.fullmatch(told["a"]) and SAY.fullmatch(told["b"]):
        return f"1) {told['a']} 2) {told['b']} 3) {told['c']}"
    if _LATIN.search(low):
        text = _LATIN_SAYS.sub(lambda one: "yes" if one["yes"] else "no", _POINTS.sub(_placed, text))
    for words, pattern, put in _RULES:
        if any(word in low for word in words):
            text = pattern.sub(put, text)
    return text


def _placed(told: "re.Match[str]") -> str:
    return next(
        f"to the {place}"
        for name, place in zip("abcd", ("first", "second", "third", "last"), strict=True)
        if told[name]
    )


def _said(told: "re.Match[str]") -> str:
    return "yes" if told["yes"] else "no"


def _to(told: "re.Match[str]") -> str:
    return told["say"] + " to "


def _of_all(told: "re.Match[str]") -> str:
    return "all three" if told["to"] is not None or told["end"] is not None else "all three:"


def _plainly(told: "re.Match[str]") -> str:
    said = (told["sense"] or told["adverb"] or told["say"]).lower()
    sign = "no" if said.startswith("n") else "yes"
    return f": {sign}" if told.re is _ANSWERED else f" {sign}"


_RULES: Final[tuple[tuple[tuple[str, ...], re.Pattern[str], str | Callable[["re.Match[str]"], str]], ...]] = (
    (("answer", "reply", "response"), _MY_ANSWER, _to),
    (
        ("same ", "one ", "single ", "identical ", "gleiche", "selbe", "même", "misma", "zelfde"),
        _SAME,
        "all three:",
    ),
    (("3", "three"), _RANGE, _of_all),
    (("answered",), _ANSWERED, _plainly),
    ((" affirmative", " positive", " negative", "with ", "ly"), _IN_THE, _plainly),
    (("no",), _NUMBERED, r"\g<at>number "),
    ((" q",), _SHORT_QUESTION, r"\g<at> question"),
    ((" on ", " to ", " for ", " re ", " with ", " regarding "), _SAID, _said),
)
