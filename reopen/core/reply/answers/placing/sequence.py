"""Answers that are a bare sequence: "✓ ✓ ✓", "Yup x3", "N/N/Y", "no dear, no dear and yes dear", "two nos and a yes".

A sequence begins the text, behind no more than a greeting or "Responses:", and holds three answers; what follows it is
a reason, a goodbye, or a word on the third. Two are answers to the first two where they are joined ("yesh and yesh!!"),
or where what follows answers the third.
"""

import re
from typing import Final

from reopen.core.reply.answers.questions import THREE, Question
from reopen.core.reply.answers.saying.given_or_refused import given_or_refused
from reopen.core.reply.answers.saying.say_alone import BEFORE_SAY, BESIDE
from reopen.core.reply.answers.saying.say_counts import counted_at
from reopen.core.reply.answers.saying.say_words import DRAWN, SAY, taken_apart
from reopen.core.reply.answers.saying.yes_no import leaves_open, says

_LONGEST: Final = 600  # letters
_BEGINS: Final = 100  # letters
_NAMED: Final = r"[\w'.-]{1,15}(?: [\w'.-]{1,15}){0,2}"
_LEADS: Final = re.compile(
    r"[\s\"'*_>.,–-]*(?:(?:oh|well|ok(?:ay)?|so|lol|haha|ha|um+|er+m?|right|thanks|thank you)[\s,.!:–-]+|"
    r"(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|g'day|ahoy|howdy|guten (?:tag|"
    r"morgen|abend)|hallo|moin|servus|grüezi|"
    r"sehr geehrte[rs]?|liebe[rs]?|bonjour|bonsoir|salut|hola|buen[oa]s (?:d[ií]as|tardes)|beste|goedemorgen|"
    r"goedendag|"
    rf"dag|geachte)(?: {_NAMED})?\s*(?:[,.!:\n–-]+|$)\s*|"
    r"(?:to answer|answering|re:?|regarding|answers? to|as (?:to|for)|for) (?:you|your|the|all)(?: \w{1,10}){0,2}"
    r"(?: (?:are|is))?\s*[:,–-]?\s+|here (?:goes|we go|it is|they are)\s*[:,.–-]*\s+|"
    r"(?:(?:my|our|the) )?answers? (?:are|is|would be|in order are)\s*:?\s+|ans(?:wers?)?[.:]\s*(?=\w)|"
    r"(?:it'?s|that'?s|it is|that is|(?:that|it)(?:'?d| would) be|i'?d say|i say|we say|i guess|sorry,? but|"
    r"sorry,)\s+|"
    r"(?:(?:my|our|the|three|short|quick|here are (?:my|our|the)) )?(?:responses?|answers?|replies|reply|results?|"
    r"votes?|"
    r"verdict|scores?|score ?card|in order|in turn|respectively|short version|antworten|meine antworten|réponses?|"
    r"(?:mes|nos|les) réponses|respuestas|(?:mis|las) respuestas|antwoorden|mijn antwoorden)"
    r"(?: (?:are|in order|below|from (?:me|us)|as follows|respectively))?\s*[:=\n–-]+\s*){0,3}",
    re.IGNORECASE,
)
_DITTO: Final = re.compile(
    r"(?:ditto|dito|same(?: (?:again|here))?|likewise|idem|ebenso|igual|(?:and )?again)(?![\w'-])",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    r"[\s,;./|&+>→⇒=•·*_~!?:…–—'\"()-]{0,12}(?:(?:and|then|und|dann|et|puis|(?:y|e)(?= s[ií]\b| no\b| tampoco\b|"
    r" sim\b| não\b)|en|but|ond|och|og|plus|aber|mais|pero|"
    r"maar|finally|lastly)(?![\w'-])[\s,:–-]{1,4}){0,2}",
    re.IGNORECASE,
)
# One or nought each, and nothing else: "0 0 1".
_BITS: Final = re.compile(r"\W{0,4}([01])[\s,/|.-]{0,3}([01])[\s,/|.-]{0,3}([01])\W{0,4}$")
# After the third: an end, or a few words on it.
_ON_THE_THIRD: Final = re.compile(r"[^.!?\n]{0,100}")
# The third left open: "yes yes ?", "y y idk", "👍👍🤷".
_LEFT_OPEN: Final = re.compile(
    r"[\s,;./|&-]{0,4}(?:and\s+)?(?:(?<=[\s,;/|])\?{1,4}|🤷|🤔|\b(?:idk|dunno|n/a|no idea|not sure|unsure|pass|maybe|"
    r"no opinion|whatever|blank|tbd|tba|pending|undecided|later|thinking|"
    r"keine ahnung|aucune idée|ni idea|geen idee)\b)\W{0,4}$",
    re.IGNORECASE,
)
# Pluses and minuses, and nothing else; of one kind alone they are a rule, or decoration.
_SIGNED: Final = re.compile(
    r"\s*([+–−-])[\s,;/|]{0,3}([+–−-])[\s,;/|]{0,3}([+–−-])\s*(?:$|\(|\n|,?\s(?:where|and)?\s?(?:a "
    r")?(?:plus|minus|\+|-)\s)"
)
_QUOTED: Final = re.compile(r"(?<!\w)'(\w{1,12})'(?!\w)")
_ENDS: Final = re.compile(r"\s*(?:[.!?;\n=–—(…]|$|-\s)")
# "No, no, no, stop mailing me", "yes yes yes! send it": thrice the same is also how one shouts. It is three answers
# where what follows is about them, and a wish of its own beside them where a mark ends them.
_COUNTED: Final = re.compile(
    r"\b(?:three|all|thrice|triple|(?:that'?s|those are|thats) (?:my|the|your))\b|\bdrei\b|\btrois\b|\btres\b|"
    r"\bdrie\b",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\b(?:send|sent|quot\w+|pric\w+|cost\w*|call|ring|phone|visit|come|book|order|interested|offer|when|start|sign|"
    r"install\w*|meet|talk|chat|demo|samples?|want|need|angebot|preis|devis|prix|presupuesto|precio|offerte|prijs|"
    r"love|great|brilliant|fantastic|finally|let'?s)\b",
    re.IGNORECASE,
)
_STAYS: Final = re.compile(
    r"\b(?:keep|stay|leave (?:me|us) on|not ready|don'?t (?:remove|delete|drop|take)|do not (?:remove|delete|drop|"
    r"take)|"
    r"be dropped|still (?:want|need|waiting)|my (?:price|quote|offer)|behalten|gardez|warte|attends|espero|wacht)\b",
    re.IGNORECASE,
)
_PLAINLY: Final = (given_or_refused,)
_IN_ANY_WORDS: Final = (lambda part: says(part, "remove"),)
_SHORT: Final = 60  # letters
_CURT: Final = 30  # letters
_SAYS_SO: Final = {True: "yes", False: "no"}


def in_sequence(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """The answers, and with the third what is said of it; empty where the text does not begin with a sequence."""
    if questions != THREE:
        return {}
    plain = DRAWN.sub("", text[:_LONGEST])
    plain = taken_apart(plain[:_BEGINS]) + plain[_BEGINS:]
    if bits := _BITS.match(plain):
        ones = [bit == "1" for bit in bits.groups()]
        return {} if all(ones) else _named([_SAYS_SO[one] for one in ones])
    if (signs := _SIGNED.match(plain)) and len({sign == "+" for sign in signs.groups()}) > 1:
        return _named([_SAYS_SO[sign == "+"] for sign in signs.groups()])
    plain = _QUOTED.sub(r"\1", plain)
    said, at, gaps = _row(plain, len(_run_of(_LEADS, plain, 0)))
    rest = plain[at:]
    if len(said) == len(THREE):
        return _three(said, rest)
    return _two(said, rest, gaps) if len(said) == len(THREE) - 1 else {}


def _row(text: str, at: int) -> tuple[list[bool], int, list[str]]:
    """The answers in a row from there on; where the last of them ends, and what stands between them."""
    said: list[bool] = []
    gaps: list[str] = []
    gap = ""
    start = at
    while len(said) < len(THREE):
        found = _next(text, start, said)
        if found is None:
            break
        more, end = found
        if len(said) + len(more) > len(THREE):
            break
        if said:
            gaps.append(gap)
        said += more
        at = end
        gap = _run_of(_APART, text, at)
        start = at + len(gap)
    return said, at, gaps


def _next(text: str, at: int, said: list[bool]) -> tuple[list[bool], int] | None:
    if said and (again := _DITTO.match(text, at)):
        return [said[-1]], again.end()
    if counted := counted_at(text, at, begun=bool(said)):
        return counted
    begins = at + len(_run_of(BEFORE_SAY, text, at))
    one = SAY.match(text, begins)
    if one is None:
        return None
    end = one.end()
    for _ in range(3):
        end += len(_run_of(BESIDE, text, end))
    return [bool(one["yes"])], end


def _three(said: list[bool], rest: str) -> dict[Question, str]:
    tail = rest.split("\n", 1)[0]
    ended = bool(_ENDS.match(rest))
    if len(set(said)) == 1 and rest.strip(" .!,;:\n)"):
        if not said[0] and not (ended and (_STAYS.search(rest) or _COUNTED.search(tail))):
            return {}
        if said[0] and _WISH.search(rest) and not _COUNTED.search(tail):
            return {}
    words = [_SAYS_SO[one] for one in said]
    # "no + no + yes = goodbye" is said of none; "yes, keep me" of the third.
    words[2] = f"{words[2]} {tail.strip()}" if tail[:1] in " ,;:.!–—-(" else words[2]
    if says(words[2], "remove") is None:
        words[2] = _SAYS_SO[said[2]]
    return _named(words)


def _two(said: list[bool], rest: str, gaps: list[str]) -> dict[Question, str]:
    """Two, joined or followed by an answer to the third: "negative, negative, and you are cleared for removal"."""
    apart = _run_of(_APART, rest, 0)
    joined = not gaps or bool(re.search(r"[^\W\d_]|[&+]", gaps[0]))
    third = _run_of(_ON_THE_THIRD, rest, len(apart)).strip()
    words = [_SAYS_SO[one] for one in said]
    if left_open := _LEFT_OPEN.match(rest):
        return _named([*words, left_open[0].strip()])
    # "No\nNo, and I quit looking": a line each, and what else the second says is no answer to the third.
    if gaps and "\n" in gaps[0] and "\n" not in apart:
        return {}
    separate = joined or bool(re.search(r"[,;./|\n–-]", gaps[0]))
    # What begins a sentence of its own must be leave or its refusal and nothing else: "happy as a clam" is none.
    readers = _PLAINLY if re.search(r"[.!?\n]", apart) else _IN_ANY_WORDS
    removed = next((told for read in readers if (told := read(third.lower())) is not None), None)
    wishes = said[0] and said[1] and not joined and removed and _WISH.search(rest)
    told = removed is not None or (leaves_open(third) and len(third) < _SHORT)
    if third and told and separate and not wishes and (apart.strip() or joined):
        return _named([*words, third])
    # "nope nope okey dokey"; "yes yes do it" is eager.
    if (
        not any(said)
        and not separate
        and len(rest) < _CURT
        and (given_or_refused(third) or third.lower() == "k")
    ):
        return _named([*words, "yes"])
    if joined and said[0] == said[1] and re.match(r"\s*(?:[.!;\n(]|$|[–—-]\s)", rest):
        return _named(words)
    return {}


def _run_of(pattern: re.Pattern[str], text: str, at: int) -> str:
    found = pattern.match(text, at)
    return found[0] if found else ""


def _named(words: list[str]) -> dict[Question, str]:
    return dict(zip(THREE, words, strict=False))
