"""A text in parts, one for each question: by number, by letter, by label, or three short words in a row."""

import re
from typing import Final

from reopen.core.reply.answers.questions import THREE, Question
from reopen.core.reply.answers.yes_no import leaves_open, says

_MARK: Final = re.compile(
    r"(?:^|(?<=[\s,;.!?/]))(?:#|nr\.?\s*|zu\s+|for\s+|to\s+#?|ad\s+|re\.?\s+|question\s+|frage\s+|vraag\s+|"
    r"pregunta\s+|à\s+la\s+|q)?(?P<n>[123]|"
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
# "Yes to the first", "no on 2": the answer stands before its number.
_SAID_BEFORE: Final = re.compile(
    # Not in "what happens if I say yes to your third".
    r"(?<!if i say )(?<!if we say )(?<!if i said )(?<!if i answer )(?<!when i say )(?<!by saying )"
    r"\b(?P<say>yes|yep|yeah|aye|no|nope|nay|ja|nein|oui|non|s[ií]|nee)(?:\s+(?:to|on|for|zu|auf|à|a|op|bei)\s+|\s\((?=[123]\)))"
    r"(?:the\s+|my\s+|your\s+|la\s+|de\s+|question\s+|frage\s+|vraag\s+|pregunta\s+|number\s+|der\s+)*#?"
    r"(?P<n>[123]\b|one\b|two\b|three\b|first|second|third|last|ersten?|zweiten?|dritten?|letzten?|"
    r"première|deuxième|"
    r"troisième|dernière|primera|segunda|tercera|última|eerste|tweede|derde|laatste)"
    r"(?:\s+(?:and|und|et|y|en)\s+(?:the\s+)?(?P<too>[23]|two|three|second|third)\b)?",
    re.IGNORECASE,
)
# "No on both counts, and yes to the last".
_TO_BOTH: Final = re.compile(
    r"\b(?P<say>yes|yep|aye|no|nope|nay)\s+(?:to|on|for)\s+(?:both|the first two)\b"
    r"(?=[^\n]{0,60}\b(?:last|third|3|three)\b)",
    re.IGNORECASE,
)
# "c is OK", "the third one's fine", "as to your last question: yes", "number 3, please do": and behind it.
_SAID_OF: Final = re.compile(
    r"(?:^|(?<=[.;,!\n]\s)|(?<=\band\s))(?:the\s+|number\s+|question\s+|#)?(?P<n>third|[123abc])"
    r"(?:\s+one|\s+question)?(?:'s|\s+is|\s+would\s+be)\s+(?:an?\s+)?(?P<say>yes|yep|no|nope|ok(?:ay)?|fine|"
    r"all\s?right|alright|granted|agreed)\b",
    re.IGNORECASE,
)
_SAID_TO: Final = re.compile(
    r"(?:^|(?<=[.;,!\n]\s)|(?<=\band\s))(?:(?:as\s+(?:to|for)|to|on|regarding|re|about|concerning|(?:my|the)\s+answer\s+to)"
    r"\s+)?(?:(?:your|the)\s+)?(?:(?P<n>first|second|third|last|final)\s+(?:question|point|item)|"
    r"(?:number|question|no\.?|\#)\s?(?P<m>[123])|(?P<l>third|last)(?:\s+one)?(?=\s?:))(?:\s+is)?\s*[:,–-]?\s+"
    r"(?P<say>[^.!;\n]{1,60})",
    re.IGNORECASE,
)
# What leads on to answers a line each.
_LEADS_IN: Final = re.compile(
    r":$|^(?:dear|hello|hi|good (?:morning|afternoon|evening))\b|"
    r"\b(?:below|as follows|in (?:turn|order)|my answers|your (?:three )?questions|here (?:goes|you (?:go|are)))\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"(?:(?:thanks|thank you|regards|cheers|best)[,.]? ?)?(?:[A-Z][\w'.-]+ ?){0,3}")
_PLACE: Final = {
    word: at
    for at, words in enumerate((
        "1 a one first erste ersten eins un une première uno primera een eerste",
        "2 b two second zweite zweiten zwei deux deuxième dos segunda twee tweede",
        "3 c three third dritte dritten trois troisième tercera derde",
    ))
    for word in words.split()
}  # fmt: skip
_THE_LAST: Final = frozenset({"last", "final", "letzte", "letzten", "dernière", "última", "laatste"})
# Answers without a space between one and the next number.
_UNSPACED: Final = re.compile(r"(?<=[a-zäöüé])(?=[123][).][a-zäöüé])", re.IGNORECASE)
_BOTH_NUMBERS: Final = re.compile(r"(?<=[123])\s*(?:&|\+|/)\s*(?=[123]\b)")
# "(1)", "ii)".
_IN_BRACKETS: Final = re.compile(r"(?<!\w)\(([123abc])\)", re.IGNORECASE)
_ROMAN: Final = re.compile(r"(?:^|(?<=\s))(i{1,3})\)", re.IGNORECASE)
_ORDER: Final = {"1": 0, "2": 1, "3": 2, "a": 0, "b": 1, "c": 2}
_LABEL: Final = re.compile(
    r"(?:^|(?<=[\n.;,/]))\s*[-*•]?\s*(?:(?P<contacted>(?:did someone |who )?contact(?:ed)?(?: me| us)?|"
    r"contact|kontakt\w*|contacté|contactado)|"
    r"(?P<satisfied>(?:did i |what i )?(?:receiv(?:ed?)?|did i get)(?: everything)?|"
    r"everything(?: i was looking for)?|satisf\w+|"
    r"looking for|goods|erhalten|reçu|recibido|ontvangen)|"
    r"(?P<remove>remov(?:al|e[d]?)(?: me| us)?|database|(?:is it )?ok(?:ay)? to remove(?: me| us)?|"
    r"delete|löschen|datenbank|suppression|base|"
    r"eliminar|verwijderen))\s*[:?=–-]\s*",
    re.IGNORECASE,
)
_INITIALS: Final = re.compile(r"^[A-ZÄÖÜ]{1,3}:\s+")
# "Yes to both, and I leave the third to you."
_LAST_LEFT: Final = re.compile(
    r"\b(?:i(?:'ll| will)? leave|up to you|your (?:call|choice)|(?:is|'s) (?:up to|for) you\w*)\b"
    r"(?=[^.!?\n]{0,20}\b(?:third|last|three|#?3)\b)|"
    r"(?<=third )(?:one )?(?:is |i )?(?:leave|up to you|for you)\b|(?<=three's )up to you\b",
    re.IGNORECASE,
)
_NUMERALS: Final = (
    "one first firstly erstens premièrement primero",
    "two second secondly zweitens deuxièmement segundo",
    "three third thirdly drittens troisièmement tercero",
)
_WORD: Final = {word: at for at, words in enumerate(_NUMERALS) for word in words.split()}
_WORDS: Final = re.compile(
    r"(?:^|(?<=[\s,;.]))(?:the\s+)?(?P<w>one|two|three|first(?:ly)?|second(?:ly)?|third(?:ly)?|erstens|"
    r"zweitens|drittens)(?:\s+(?:question|one|is|was)|\s*[:,=–-])\s*(?:a\s+)?",
    re.IGNORECASE,
)
_SHORT: Final = (
    r"(?:uh[ -]?huh|uh no|y|n|yes|yep|yup|yeah|ya|aye|no+|nope|nah|sure|ok(?:ay)?|fine|never|ja|nein|nee|"
    r"oui|non|s[ií]|please|maybe|negative|affirmative|"
    r"go ahead|whatever|dunno|up to you|as you like|no preference|not fussed)"
)
_POLITE: Final = (
    r"(?:\s+(?:thanks|thank you|sir|ma'am|please|they did|we did|i did|they didn't|"
    r"we didn't|i didn't|really|at all))?"
)
_BETWEEN: Final = r"(?:\s*[,./;–\n-]+\s*(?:and\s+)?|\s+)"
_THREE: Final = re.compile(
    rf"^\W*({_SHORT}{_POLITE}){_BETWEEN}({_SHORT}{_POLITE}){_BETWEEN}"
    rf"(?:and\s+)?({_SHORT})(?=\W|$)(.*)",
    re.IGNORECASE | re.DOTALL,
)
_IN_ORDER: Final = re.compile(
    r"^\W*(?:(?:my |the )?answers?(?: are)?(?: in (?:that |your )?order)?|in (?:that |your |this )?order|"
    r"(?:to )?your (?:three )?questions)\s*[:,–-]+\s*",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r"\s*[,;.]\s*(?:and\s+|but\s+)?|\s+and\s+(?=yes|no\b|you may|please)", re.IGNORECASE
)
_ROW: Final = 120  # letters
# Who or what, and did or did not.
_BARE: Final = re.compile(
    r"\W*(?:(?:yes|no|yep|yeah|nope|nah|y|n|ja|nein|oui|non|s[ií]|nee)(?:,? (?:they|he|she|you|someone|somebody|"
    r"nobody|i|we|it) (?:did|didn'?t|did not|have|haven'?t|have not|was|wasn'?t|got it))?|"
    r"(?:they|he|she|you|someone|somebody|nobody|no one|i|we|your \w+) (?:did|didn'?t|did not|have|has|haven'?t|"
    r"hasn'?t|have not|has not|was|wasn'?t)|nobody|no one|nothing|everything|someone|somebody|mostly|partly|"
    r"not really|not at all)"
    r"\W*$",
    re.IGNORECASE,
)
_SPANISH: Final = frozenset({"sí", "si", "no"})
_ONE_WORD_THRICE: Final = re.compile(r"^\W*(\w+)[ ,]+\1[ ,]+\1\b", re.IGNORECASE)
_TO_ALL: Final = re.compile(
    r"\b(?P<say>yes|no|yep|nope|ja|nein|oui|non|s[ií]|nee)\s+(?:to|on|for|auf|à|a|op)\s+(?:all|every|alle|"
    r"toutes|tous|todo|las tres)"
    r"(?:\s+(?:three|of (?:them|it|the above)|drei|les trois|trois|counts|drie))?\b|"
    r"^\W*(?P<thrice>yes|no|yep|nope)\s*(?:x\s?3|,?\s+three times|times three|,?\s+all round|,?\s+across the board)\b",
    re.IGNORECASE,
)


def parts_by_question(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """What stands beside the number, the letter or the name of each question; empty where nothing is enumerated."""
    plain = _UNSPACED.sub(" ", text.replace("’", "'"))
    plain = _BOTH_NUMBERS.sub(" and ", plain)
    numbers_lead = plain.lstrip()[:2].lower() in ("(1", "(a")
    plain = _IN_BRACKETS.sub(r"\1)", plain) if numbers_lead else plain
    plain = _ROMAN.sub(lambda mark: f"{len(mark[1])})", plain) if len(_ROMAN.findall(plain)) > 1 else plain
    said_before = {} if numbers_lead else _said_before(plain, questions)
    by_number, by_label = _by_number(plain, questions), _by_label(plain)
    found = (
        max((said_before, by_number, by_label), key=len)
        if max(map(len, (said_before, by_number, by_label))) > 1
        else by_number
        or by_label
        or _by_word(plain, questions)
        or said_before
        or _in_a_row(plain, questions)
        or _by_line(plain, questions)
    )
    if found and questions[-1] not in found and (left := _LAST_LEFT.search(plain)):
        found = {**found, questions[-1]: left[0]}
    return _as_others(found, questions)


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
    alone = (
        len(best) == 1
        and re.search(r"[.):=#–-]", best[0][0])
        and best[0].start() <= 12
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
        part = part.strip(" \t\n#,;/")
        # "2 and 3 I cannot say": both.
        if part.lower() in ("and", "und", "et", "y", "en", "&", "+"):
            shared.append(name)
            continue
        for one in (*shared, name):
            found[one] = part
        shared = []
    return found


def _said_before(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    found: dict[Question, str] = {}
    for mark in (*_SAID_BEFORE.finditer(text), *_SAID_OF.finditer(text)):
        for word in filter(None, (mark["n"].lower(), (mark.groupdict().get("too") or "").lower())):
            place = len(questions) - 1 if word in _THE_LAST else _PLACE[word]
            if place < len(questions):
                found.setdefault(questions[place], mark["say"])
    for told in _SAID_TO.finditer(text):
        word = (told["n"] or told["m"] or told["l"]).lower()
        place = len(questions) - 1 if word in _THE_LAST else _PLACE[word]
        if place < len(questions) and says(told["say"], questions[place]) is not None:
            found.setdefault(questions[place], told["say"])
    if len(questions) == len(THREE) and (both := _TO_BOTH.search(text)):
        found = {questions[0]: both["say"], questions[1]: both["say"], **found}
    return found


def _as_others(found: dict[Question, str], questions: tuple[Question, ...]) -> dict[Question, str]:
    """A part that points to another has that one's words."""
    resolved = dict(found)
    for at, name in enumerate(questions):
        points = _AS_OTHER.match(found.get(name, "").strip())
        if points is None:
            continue
        place = at - 1 if points["before"] else _PLACE[points["n"].lower()]
        if 0 <= place < len(questions) and questions[place] in resolved:
            resolved[name] = resolved[questions[place]]
    return resolved


def _by_line(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """As many lines as questions, nothing else, and each line can be an answer to its question.

    The last may be left to us. A line may begin with its writer's initials, as under a quoted question.
    """
    lines = [_INITIALS.sub("", line.strip(" \t-*•>")) for line in text.strip().split("\n")]
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
    last = said[-1] is not None or (len(lines[-1]) < 60 and leaves_open(lines[-1]))
    return dict(zip(questions, lines, strict=True)) if answered >= 2 and last else {}


def _by_label(text: str) -> dict[Question, str]:
    marks = list(_LABEL.finditer(text))
    names = [next(name for name in ("contacted", "satisfied", "remove") if mark[name]) for mark in marks]
    if len(set(names)) < 2:
        return {}
    found: dict[Question, str] = {}
    for at, (mark, name) in enumerate(zip(marks, names, strict=True)):
        ends = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        found.setdefault(name, text[mark.end() : ends].strip(" \t\n-*•"))  # type: ignore[arg-type]
    return found


def _by_word(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    marks = [mark for mark in _WORDS.finditer(text) if _WORD[mark["w"].lower()] < len(questions)]
    if len({_WORD[mark["w"].lower()] for mark in marks}) < 2:
        return {}
    found: dict[Question, str] = {}
    for at, mark in enumerate(marks):
        ends = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        found.setdefault(questions[_WORD[mark["w"].lower()]], text[mark.end() : ends].strip(" \t\n,;"))
    return found


def _in_a_row(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
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
    return _in_clauses(text, questions)


def _in_clauses(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """ "They didn't, I didn't, you may": a clause a question, the first two of them bare."""
    lines = text.strip().split("\n")
    clauses = [one for one in _CLAUSE.split(lines[0].strip(" .!")) if one.strip()]
    if len(questions) != len(THREE) or len(clauses) < len(THREE) or len(lines[0]) > _ROW:
        return {}
    parts = [*clauses[:2], " ".join(clauses[2:])]
    bare = all(_BARE.match(one) for one in parts[:2])
    if not bare or any(says(part, name) is None for part, name in zip(parts, questions, strict=True)):
        return {}
    return dict(zip(questions, parts, strict=True))
