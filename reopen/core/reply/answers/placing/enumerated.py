"""A text in parts, one for each question: by number, by letter, by label, or three short words in a row."""

import re
from typing import Final

from reopen.core.reply.answers.placing.in_order import by_line, in_a_row
from reopen.core.reply.answers.placing.in_plain import in_plain
from reopen.core.reply.answers.placing.labels import by_label
from reopen.core.reply.answers.placing.marked import by_mark
from reopen.core.reply.answers.placing.places import PLACE
from reopen.core.reply.answers.placing.pointed import pointed
from reopen.core.reply.answers.placing.sequence import in_sequence
from reopen.core.reply.answers.questions import Question
from reopen.core.reply.answers.saying.yes_no import says

_MARK: Final = re.compile(
    r"(?:^|(?<=[\s,;.!?/]))(?:#|nr\.?\s*|zu\s+|for\s+|to\s+#?|ad\s+|re\.?\s+|question\s+|frage\s+|vraag\s+|"
    r"pregunta\s+|à\s+la\s+|[qa])?(?P<n>[123]|"
    r"(?<![\w'])[abcABC](?=[.):=\-–]|\s+(?!bit|lot|few|couple|man|year|call|nice)))"
    r"(?:\)|\.(?!\d)|:|\s*[-–=]+\s*|,|\s)[\s:)]*",
    re.IGNORECASE,
)
# "As for #3", "Question 2": what leads to the next mark belongs to none.
_LEADS_ON: Final = re.compile(
    r"[\s,;/(]+(?:and|und|et|y|en)?\s*(?:as for|as to|ad|re|zu|bei|nr|frage|vraag|question|pregunta|à la|la|"
    r"number|on|with)?[.\s#]*$",
    re.IGNORECASE,
)
# "2. see #1", "3. ditto": as another was answered.
_AS_OTHER: Final = re.compile(
    r"^(?:see|same as|as for|as in|as|like|ditto for|siehe|wie|voir|comme|véase|como|zie|"
    r"zelfde als)\s+(?:my\s+)?"
    r"(?:answer\s+|question\s+|frage\s+|the\s+|la\s+)?(?:to\s+|zu\s+)?(?:#|no\.?\s*|nr\.?\s*|q)?"
    r"(?P<n>[123abc]|one|two|first|second|eins|zwei|un|deux|uno|dos|een|twee)\W*$|"
    r"^(?P<before>ditto|dito|same(?: (?:again|here|answer|for this(?: one)?))?|likewise|idem|ebenso|"
    r"gleichfalls|dasselbe|"
    r"pareil|igual|lo mismo|hetzelfde|as above|see above|wie oben)\W*$",
    re.IGNORECASE,
)
# "still need 1. how much" counts things; "To #1. yes" leads to an answer.
_LEADS_TO_ONE: Final = re.compile(
    r"(?:^|[,;:.!?\n]|\b(?:to|for|on|re|question|number|answer|nr|no|zu|frage|vraag|pregunta))[\s#(]*$",
    re.IGNORECASE,
)
# "3 is a no": as "3. no"; "3 only: yes".
_IS: Final = re.compile(
    r"^(?:only|alone)\s*[:,–-]\s*|^(?:is|was|would be|'s|ist|est|es)\s+(?:an? |ein(?:e)? |un(?:e)? |een )?",
    re.IGNORECASE,
)
# Answers without a space between one and the next number.
_UNSPACED: Final = re.compile(r"(?<=[a-zäöüé])(?=[123][).][a-zäöüé])", re.IGNORECASE)
_BOTH_NUMBERS: Final = re.compile(r"(?<=[123])\s*(?:&|\+|/)\s*(?=[123]\b)")
# Its stroke parts nothing.
_NO_ANSWER: Final = re.compile(r"(?<!\w)n/a(?!\w)", re.IGNORECASE)
# "3️⃣": a number upon a key.
_KEYCAP: Final = re.compile(r"([123])\ufe0f?\u20e3[.):]?")
# "(1)", "ii)"; the first of them leads the text, or a line below "Glad to help".
_IN_BRACKETS: Final = re.compile(r"(?<!\w)\(([123abc])\)", re.IGNORECASE)
_BRACKETS_LEAD: Final = re.compile(r"^[ \t]{0,8}\([1a3c]\)", re.IGNORECASE | re.MULTILINE)
_ROMAN: Final = re.compile(r"(?:^|(?<=[\s,;.]))\(?(i{1,3})[.):](?=\s)", re.IGNORECASE)
# "1/ non 2/ non 3/ oui", "1] no", "1> no", "1° no", "1st: no", "1no 2no 3yes": as "1) no".
_OTHER_MARK: Final = re.compile(
    r"(?:^|(?<=[\s,;.!]))\[?(?P<n>[123])(?:\s?[/\]>°º→]{1,2}[.:)]?(?=\s|[a-z])|"
    r"\s?(?:st|nd|rd|ro|ra|do|da|er|ère|re|e|ème|º|ª)(?:\s?[.:)=,]|\s[-–])(?=\s)|"
    r"(?=[✓✔✅✗✘✖❌👍👎]|(?:yes|yep|yeah|yup|no|nope|nah|ja|nein|oui|non|s[ií]|nee|y|n)(?![\w'])))",
    re.IGNORECASE,
)
_BACKWARDS: Final = [2, 1, 0]
_ORDER: Final = {"1": 0, "2": 1, "3": 2, "a": 0, "b": 1, "c": 2}
# "Yes to both, and I leave the third to you."
_LAST_LEFT: Final = re.compile(
    r"\b(?:i(?:'ll| will)? leave|up to you|your (?:call|choice)|(?:is|'s) (?:up to|for) you\w*)\b"
    r"(?=[^.!?\n]{0,20}\b(?:third|last|three|#?3)\b)|"
    r"(?<=third )(?:one )?(?:is |i )?(?:leave|up to you|for you)\b|(?<=three's )up to you\b",
    re.IGNORECASE,
)
_JOINS: Final = frozenset("and or und oder et ou y o en of & +".split())  # noqa: SIM905
_NUMERALS: Final = (
    "one first firstly erstens eins premièrement primo primero uno een eerste",
    "two second secondly zweitens zwei deuxièmement deux secundo segundo dos twee tweede",
    "three third thirdly drittens drei troisièmement trois tertio tercero tres drie derde",
)
_WORD: Final = {word: at for at, words in enumerate(_NUMERALS) for word in words.split()}
_WORDS: Final = re.compile(
    r"(?:^|(?<=[\s,;.]))(?:the\s+|ten\s+)?(?P<w>one|two|three|first(?:ly)?|second(?:ly)?|third(?:ly)?|erstens|"
    r"zweitens|drittens|eins|zwei|drei|(?:premi|deuxi|troisi)èmement|deux|trois|primo|secundo|tertio|primero|"
    r"segundo|tercero|uno|dos|tres|een|twee|drie|eerste|tweede|derde)"
    r"(?:\s+(?:question|one|is|was)|\s*[:,=–-]|\s+(?=(?:yes|yep|yup|no|nope|nah|ja|nein|oui|non|s[ií]|nee)\b))\s*"
    r"(?:a\s+)?",
    re.IGNORECASE,
)


def parts_by_question(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """What stands beside the number, the letter or the name of each question; empty where nothing is enumerated."""
    text = in_plain(text)
    plain = _UNSPACED.sub(" ", _KEYCAP.sub(r" \1) ", text.replace("’", "'")).lstrip(" "))
    plain = _NO_ANSWER.sub("not applicable", _BOTH_NUMBERS.sub(" and ", plain))
    numbers_lead = bool(_BRACKETS_LEAD.search(plain))
    plain = _IN_BRACKETS.sub(r"\1)", plain) if numbers_lead else plain
    plain = (
        _ROMAN.sub(lambda mark: f"{len(mark[1])})", plain) if len(set(_ROMAN.findall(plain))) > 1 else plain
    )
    if len({mark["n"] for mark in _OTHER_MARK.finditer(plain)}) > 1:
        plain = _OTHER_MARK.sub(r"\g<n>) ", plain)
    # "Two nos and one yes": no place is named.
    if len(row := in_sequence(plain, questions)) == len(questions):
        return row
    if marked := by_mark(plain, questions):
        return marked
    points = {} if numbers_lead else pointed(plain, questions)
    by_number, labelled = _by_number(plain, questions), by_label(plain)
    by_word = _by_word(plain, questions)
    fullest = max((points, by_number, labelled), key=len)
    # "First - no. Third - I thought I had, so yes": the words for a place lead to more answers.
    if len(fullest) > 1 and _answered(by_word) > max(_answered(fullest), len(fullest)):
        fullest = by_word
    found = (
        fullest
        if len(fullest) > 1
        else row
        or by_number
        or labelled
        or by_word
        or points
        or in_a_row(plain, questions)
        or by_line(plain, questions)
    )
    found = {
        **found,
        **{name: part for name, part in points.items() if says(found.get(name, ""), name) is None},
    }
    if found and questions[-1] not in found and (left := _LAST_LEFT.search(plain)):
        found = {**found, questions[-1]: left[0]}
    return _as_others(found, questions)


def _answered(parts: dict[Question, str]) -> int:
    return sum(says(part, name) is not None for name, part in parts.items())


def _by_number(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    best: list[re.Match[str]] = []
    for letters in (False, True):
        kept: list[re.Match[str]] = []
        for mark in _MARK.finditer(text):
            if mark["n"].isdigit() == letters:
                continue
            if _ORDER[mark["n"].lower()] >= len(questions):
                continue
            if not kept or _ORDER[mark["n"].lower()] > _ORDER[kept[-1]["n"].lower()]:
                kept.append(mark)
        if len(kept) > len(best):
            best = kept
    for digits in (True, False):
        backwards = [
            mark
            for mark in _MARK.finditer(text)
            if mark["n"].isdigit() is digits and (digits or re.search(r"[.):=]", mark[0]))
        ]
        if (
            len(questions) == len(_BACKWARDS)
            and [_ORDER[mark["n"].lower()] for mark in backwards] == _BACKWARDS
        ):
            best = backwards
    alone = (
        len(best) == 1
        and re.search(r"[.):=#–-]", best[0][0])
        and best[0].start() <= 12
        and _LEADS_TO_ONE.search(text[: best[0].start()])
        and best[0]["n"] in "123"
    )
    if len(best) < 2 and not alone:
        return {}
    if len(best) == 2 and (
        best[1].start() - best[0].start() > 400
        or not re.search(
            r"[.):=#,–-]|"
            r"\s",
            best[0][0],
        )
    ):
        return {}
    found: dict[Question, str] = {}
    shared: list[Question] = []
    for at, mark in enumerate(best):
        ends = best[at + 1].start() if at + 1 < len(best) else len(text)
        name = questions[_ORDER[mark["n"].lower()]]
        part = text[mark.end() : ends]
        if at + 1 < len(best):
            part = _LEADS_ON.sub("", part) or part
        part = _IS.sub("", part.strip(" \t\n#,;/"))
        # "2 and 3 I cannot say", "I forget 1 or 2": both. Behind the last of them "y" is a yes.
        joins = part.lower() in _JOINS and not (part.lower() == "y" and re.search(r"[.):=]", mark[0]))
        if at + 1 < len(best) and joins:
            shared.append(name)
            continue
        for one in (*shared, name):
            found[one] = part
        shared = []
    return found


def _as_others(found: dict[Question, str], questions: tuple[Question, ...]) -> dict[Question, str]:
    """A part that points to another has that one's words."""
    resolved = dict(found)
    for at, name in enumerate(questions):
        other = _AS_OTHER.match(found.get(name, "").strip())
        if other is None:
            continue
        place = at - 1 if other["before"] else PLACE[other["n"].lower()]
        if 0 <= place < len(questions) and questions[place] in resolved:
            resolved[name] = resolved[questions[place]]
    return resolved


def _by_word(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    marks = [mark for mark in _WORDS.finditer(text) if _WORD[mark["w"].lower()] < len(questions)]
    if len({_WORD[mark["w"].lower()] for mark in marks}) < 2:
        return {}
    found: dict[Question, str] = {}
    for at, mark in enumerate(marks):
        ends = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        found.setdefault(questions[_WORD[mark["w"].lower()]], text[mark.end() : ends].strip(" \t\n,;"))
    return found
