"""Answers that stand in the order of the questions, with no number: "No, no, yes please", or a line each."""

import re
from typing import Final

from reopen.core.reply.answers.questions import THREE, Question
from reopen.core.reply.answers.saying.given_or_refused import given_or_refused
from reopen.core.reply.answers.saying.yes_no import leaves_open, says

# What leads on to answers a line each.
_LEADS_IN: Final = re.compile(
    r":$|^(?:dear|hello|hi|good (?:morning|afternoon|evening))\b|"
    r"\b(?:below|as follows|in (?:turn|order)|my answers|your (?:three )?questions|here (?:goes|you (?:go|are)))\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"(?:(?:thanks|thank you|regards|cheers|best)[,.]? ?)?(?:[A-Z][\w'.-]+ ?){0,3}")
# Who writes between the lines of another says so with their initials or a mark.
WRITERS_MARK: Final = re.compile(r"^\s*(?:>{1,5}\s*|[A-ZÄÖÜ]{1,3}:\s+)")
_SHORT: Final = (
    r"(?:uh[ -]?huh|uh no|y|n|yes|yep|yup|yeah|ya|aye|no+|nope|nah|sure|ok(?:ay)?|fine|never|ja|nein|nee|"
    r"oui|non|s[ií]|please|maybe|negative|affirmative|"
    r"go ahead|of course|certainly|absolutely|by all means|whatever|dunno|up to you|as you like|no preference|"
    r"not fussed)"
)
_POLITE: Final = (
    r"(?:\s+(?:thanks|thank you|sir|ma'am|please|they did|we did|i did|they didn't|"
    r"we didn't|i didn't|really|at all))?"
)
_BETWEEN: Final = r"(?:\s*[,./;–\n-]+\s*(?:and\s+)?|\s+)"
_THREE: Final = re.compile(
    # "Oh love, yes, and yes, and of course you can!"
    r"^\W*(?:(?:oh|well|hi|hey|hello|ah)(?: \w{2,12})?[,!.:]\s+)?"
    rf"({_SHORT}{_POLITE}){_BETWEEN}({_SHORT}{_POLITE}){_BETWEEN}(?:and\s+)?({_SHORT})(?=\W|$)(.*)",
    re.IGNORECASE | re.DOTALL,
)
_IN_ORDER: Final = re.compile(
    r"^\W*(?:(?:my |the )?answers?(?: are)?(?: in (?:that |your )?order)?|in turn|respectively|"
    r"(?:answering|replying|going|to answer) (?:in turn|one by one)|"
    r"(?:(?:answering|replying|going|taking|turning to|taken|to answer|to take) )?"
    r"(?:(?:them|you|your (?:three )?questions|the three|all three) )?in (?:that |your |this |the same |the )?order|"
    r"(?:to )?your (?:three )?questions)\s*[:.,–-]+\s*",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r"\s*[,;./|]\s*(?:and\s+|but\s+)?|\s+and\s+(?=yes|no\b|you may|please)", re.IGNORECASE
)
_AND: Final = re.compile(r"[,;.]?\s+and\s+", re.IGNORECASE)
_ROW: Final = 120  # letters
_SLASHED: Final = 40
# Who or what, and did or did not.
_BARE: Final = re.compile(
    r"\W*(?:(?:yes|no|yep|yup|yeah|nope|nup|nah|naw|aye|sure|y|n|ja|nein|oui|non|s[ií]|nee)(?:,? (?:they|he|she|"
    r"you|someone|"
    r"somebody|"
    r"nobody|i|we|it) (?:did|didn'?t|did not|have|haven'?t|have not|was|wasn'?t|got it)| (?:thanks|thank you|"
    r"sir|ma'am|but \w+|"
    r"indeed|again|also|too|mostly|partly)| ?\(\w+(?: \w+){0,3}\))?|did|didn'?t|zilch|nada|zip|nil|none|nichts|"
    r"niemand|rien|"
    r"personne|nadie|niets|nothing at all|no ?body|(?:some|half|most|part|all) of it|not an? (?:page|"
    r"line|call|card|peek|penny|hint|whisper|trace|sausage|thing|"
    r"soul|peep|word)|"
    r"(?:don'?t|can'?t|do not|cannot) (?:recall|remember|say)|not applicable|n/?a|not yet|ditto|"
    r"(?:they|he|she|you|someone|somebody|nobody|no one|i|we|your \w+) (?:did|didn'?t|did not|have|has|haven'?t|"
    r"hasn'?t|have not|has not|was|wasn'?t)|"
    r"(?:nobody|no one|nothing|everything|all|it|they|he|she|you|someone|somebody|none|neither) "
    r"(?:all |ever )?(?:came|"
    r"called|rang|phoned|arrived|wrote|turned up|showed(?: up)?|was sent|got here|got through|was there)|"
    r"i (?:got|had|received|found) (?:it|it all|all of it|everything|nothing|none)|"
    r"nobody|no one|nothing|everything|someone|somebody|mostly|partly|"
    r"not really|not at all)"
    r"\W*$",
    re.IGNORECASE,
)
_SAY: Final = r"(?:yes|yep|yeah|aye|no|nope|nah|naw|ja|nein|oui|non|s[ií]|nee)"
_IN_TURN: Final = re.compile(
    rf"(?<![\w'])(?P<contacted>{_SAY}\b,?[^.!?;,\n]{{0,30}}\b(?:called|rang|rung|phoned|telephoned|contacted|came|"
    rf"visited|"
    rf"(?:he|she|they|you|someone|somebody|nobody|no one) did|"
    rf"angerufen|gemeldet|appelée?|contactée?|llam\w+|contact\w+|gebeld)\b[^.!?;,\n]{{0,40}})[.;,]\s+(?:and |but )?"
    rf"(?P<satisfied>{_SAY}\b,?[^.!?;,\n]{{0,20}}\b(?:got|get|received?|(?:have|had) n\w+|saw|seen|found|bekommen|"
    rf"erhalten|reçu|recib\w+|"
    rf"gekregen|ontvangen)\b[^.!?;,\n]{{0,60}})"
    rf"(?:[.;,]\s+(?:and |but |und |et |y |en )?(?P<remove>(?:{_SAY}|please (?:do|don'?t|remove|delete|keep|"
    rf"take))\b[^.!?\n]{{0,100}}))?",
    re.IGNORECASE,
)
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?;])\s|\n")
_THIRD: Final = 60  # letters
_SPANISH: Final = frozenset({"sí", "si", "no"})
_ONE_WORD_THRICE: Final = re.compile(r"^\W*(\w+)[ ,]+\1[ ,]+\1\b", re.IGNORECASE)
_TO_ALL: Final = re.compile(
    r"\b(?P<say>yes|no|yep|nope|ja|nein|oui|non|s[ií]|nee)\s+(?:to|on|for|auf|à|a|aux|op)\s+(?:all|every|alle|"
    r"toutes|tous|trois\b|todo|las tres)"
    r"(?:\s+(?:three|of (?:them|it|the above)|drei|les trois|trois|counts|drie))?\b|"
    r"^\W*(?P<thrice>yes|no|yep|nope)\s*(?:x\s?3|,?\s+three times|times three|,?\s+all round|"
    r",?\s+across the board)\b",
    re.IGNORECASE,
)


def in_a_row(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """Three short answers or three clauses in one line, or one answer to all."""
    text = _IN_ORDER.sub("", text)
    if len(questions) == 3 and (row := _THREE.match(text)):
        said = (row[1], row[2], row[3] + row[4].split("\n")[0])
        # "No, no, no need to worry", "Nope nope nope. Never again": said thrice it is said once, and loudly.
        if row[4].strip(" .!,\n") and _ONE_WORD_THRICE.match(text):
            return {}
        # "Sí y sí": two of them.
        if row[2].lower() == "please" or (
            row[2].lower() == "y" and {row[1].lower(), row[3].lower()} <= _SPANISH
        ):
            return {}
        return dict(zip(questions, said, strict=True))
    if (same := _TO_ALL.search(text)) and same.start() < 60:
        return dict.fromkeys(questions, same["say"] or same["thrice"])
    return _by_slash(text, questions) or _in_clauses(text, questions) or _in_turn(text, questions)


def _in_turn(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """ "yes he phoned, no we never got the price, and yes, off with us": a yes or no each, with what it is about."""
    told = _IN_TURN.search(text)
    if questions != THREE or told is None:
        return {}
    found = {name: told[name].strip(" ,;") for name in THREE if told[name]}
    # "… Yes, he came. No, I never got it. Fat chance.": the third need not begin with a yes or a no.
    rest = text[told.end() :].lstrip(" .;,\n")
    third = _SENTENCE_ENDS.split(rest, maxsplit=1)[0]
    if "remove" not in found and 0 < len(third) < _THIRD and given_or_refused(third) is not None:
        found["remove"] = third
    return found


def _by_slash(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """ "nope / not quite / never, keep me": the last of them may go on."""
    parts = [one.strip() for one in re.split(r"[/|]", text.strip().split("\n")[0][:400])]
    if (
        len(questions) != len(THREE)
        or len(parts) != len(THREE)
        or not all(parts)
        or max(map(len, parts[:2])) > _SLASHED
    ):
        return {}
    answered = all(
        says(part, name) is not None or leaves_open(part) for part, name in zip(parts, questions, strict=True)
    )
    return dict(zip(questions, parts, strict=True)) if answered else {}


def _in_clauses(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """ "They didn't, I didn't, you may": a clause a question, the first two of them bare."""
    lines = text.strip().split("\n")
    clauses = [one for one in _CLAUSE.split(lines[0].strip(" .!")) if one.strip()]
    # "Yes thanks, and yes thanks": the first two, and nothing of the third.
    two = _AND.split(text.strip(" .!"))
    if questions == THREE and len(two) == 2 and all(map(_BARE.match, two)) and len(text) < _SLASHED:
        return dict(zip(questions[:2], two, strict=True))
    if len(questions) != len(THREE) or len(clauses) < len(THREE) or len(lines[0]) > _ROW:
        return {}
    parts = [*clauses[:2], " ".join(clauses[2:])]
    bare = all(_BARE.match(one) for one in parts[:2])
    if not bare or any(
        says(part, name) is None and not leaves_open(part)
        for part, name in zip(parts, questions, strict=True)
    ):
        return {}
    return dict(zip(questions, parts, strict=True))


def by_line(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """As many lines as questions, nothing else, and each line can be an answer to its question.

    The last may be left to us, or be a question where each line bears its writer's mark, as under a quoted one.
    """
    written = text.strip().split("\n")
    marked = all(map(WRITERS_MARK.match, written))
    lines = [WRITERS_MARK.sub("", line.strip(" \t-*•")).strip(" \t>") for line in written]
    if len(lines) > len(questions) and _LEADS_IN.search(lines[0]):
        del lines[0]
    if (
        len(lines) == len(questions) + 1
        and _NAME.fullmatch(lines[-1])
        and says(lines[-1], questions[-1]) is None
    ):
        del lines[-1]
    if len(lines) != len(questions) or len(lines) < 2 or any(not 0 < len(line) <= 160 for line in lines):
        return {}
    said = [says(line, name) for line, name in zip(lines, questions, strict=True)]
    answered = sum(one is not None for one in said)
    last = said[-1] is not None or marked or (len(lines[-1]) < 60 and leaves_open(lines[-1]))
    return dict(zip(questions, lines, strict=True)) if answered >= 2 and last else {}
