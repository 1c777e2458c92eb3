"""The words by which a person's intent is told: the obvious ones, in the languages in which letters go.

The order of INTENTS decides where several hold. A removal is told by its words in five languages; a word of removal
that nothing explains is one in doubt, and counts.
"""

import re
from dataclasses import dataclass
from typing import Final

from reopen.core.reply.reading import Answers, Intent, Scope
from reopen.core.reply.removal_words import COMPANY, DOMAIN, DOUBT, ERASE, KEEP, REMOVE

_INTENT_WORDS: Final[tuple[tuple[Intent, str], ...]] = (
    (
        "interested",
        r"call me(?! back in)|ring me|give (?:me|us) a (?:call|ring|buzz)|phone me|still (?:need|"
        r"want|interested|"
        r"looking)|(?:we|i)(?:'d| would) (?:like|love|be interested)|send (?:me|us|over|a|an|the|"
        r"proposal|your)|"
        r"(?:price|pricing|quote|proposal|offer|demo|estimate|brochure)\b.{0,60}\?|"
        r"updated? (?:quote|proposal|price)|"
        r"can (?:you|we|somebody|someone).{0,50}(?:meet|talk|come|show|visit|chat|quote|price)|"
        r"let'?s (?:talk|meet|"
        r"chat|do it|pick)|shoot me|come (?:out|by|over|see)|i'?m (?:free|interested|available)|how much|"
        r"rufen sie (?:mich|uns)|schicken sie .{0,30}(?:angebot|preis|unterlagen)|interessiert|rappele[rz]|"
        r"envoyez[- ](?:moi|nous)|llám(?:e|en)(?:me|nos)|envíe(?:me|nos)|bel (?:me|mij|ons)|"
        r"stuur (?:me|mij|ons)|"
        r"kom (?:eens )?langs",
    ),
    (
        "later",
        r"(?:not|maybe|perhaps|better) (?:right now|now|yet|at the moment|at this time|this year)|"
        r"next (?:year|"
        r"quarter|month|spring|summer|fall|autumn|winter|season|week)|(?:in|after|until|till|by|"
        r"around|come) "
        r"(?:january|february|march|april|may|june|july|august|september|october|november|"
        r"december|the spring|"
        r"spring|summer|fall|autumn|winter|q[1-4]|christmas|easter|thanksgiving|new year)|"
        r"(?:in|another|give (?:me|us)) (?:a few|a couple|two|three|four|six|\d+) (?:weeks|months|years)|"
        r"try (?:me|us|again)|check (?:back|in|with me)|down the road|circle back|keep (?:me|"
        r"us) (?:on|in|posted)|"
        r"touch base|(?:ask|get back to|contact|write|mail) (?:me|us) (?:again|later|then|when)|"
        r"later (?:this|in)|"
        r"nächste[sn]? (?:jahr|monat|woche|quartal)|im (?:frühjahr|herbst|sommer|januar|februar|"
        r"märz|april|mai|juni|"
        r"juli|august|september|oktober|november|dezember)|später|l'année prochaine|plus tard|"
        r"en (?:janvier|février|"
        r"mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|el año que viene|"
        r"más adelante|"
        r"volgend jaar|later (?:dit|in het)",
    ),
    (
        "referral",
        r"(?:talk|speak|reach out|write|ask|contact|call|try|goes? through|handled by|takes? care|"
        r"please contact) "
        r"(?:to |with |by )?[A-Z][a-z]+\b|(?:is|are) (?:now )?(?:the one|in charge|responsible|handling)|"
        r"no longer (?:handle|deal|with|in (?:that|the)|my)|don'?t (?:handle|deal with)|"
        r"not my (?:department|area|job)|"
        r"wenden sie sich|zuständig|adressez[- ]vous|voyez (?:plutôt )?avec|hable con|neem contact op met",
    ),
    (
        "satisfied",
        r"went with|(?:already )?(?:got|have|found|bought|chose) (?:one|it|someone|somebody|"
        r"another|what we|everything|"
        r"all)|all set|taken care of|(?:signed|happy|content) with|we'?re (?:covered|good|sorted)|"
        r"another (?:vendor|"
        r"firm|company|supplier|provider)|versorgt|anderen anbieter|autre fournisseur|"
        r"otro proveedor|voorzien",
    ),
    (
        "not_interested",
        r"not (?:interested|for us|a fit|buying|in the market|something we)|no (?:thanks|"
        r"thank you|interest|need|"
        r"money|budget|longer (?:need|interested))|don'?t (?:need|want)|won'?t be|we'?ll pass|"
        r"i'?ll pass|pass on this|"
        r"kein(?:en)? (?:bedarf|interesse)|pas intéress|no (?:me|nos) interesa|geen (?:interesse|behoefte)",
    ),
    (
        "question",
        r"who (?:are|is|tf|the)|what (?:is|was|are|do|did) (?:this|it|you)|how did you|"
        r"which (?:company|one)|remind me|"
        r"where did you|is this|wer sind sie|worum|qui êtes|quién|wie bent",
    ),
)
_INTENTS: Final = tuple((intent, re.compile(words, re.IGNORECASE)) for intent, words in _INTENT_WORDS)

_YES: Final = (
    r"y(?:es|ep|up|eah|ea|e)?\b|sure|ok(?:ay)?\b|fine|go ahead|be my guest|of course|please do\b(?!n|"
    r"\W*not)|no (?:problem|objection)|(?:i'?d be |with )grateful|"
    r"that'?s (?:fine|ok)|by all means|ja\b|gern|oui|s[ií]\b|claro|doe maar|prima|natürlich|bien sûr"
)
_NO: Final = (
    r"no\b|nope|nah|never|not (?:yet|just|really)|rather (?:not|you didn)|(?:i'?)?d rather|heavens no|nobody|"
    r"no one|please (?:don'?t|keep)|(?:please )?don'?t|hold off|leave (?:me|us)|nein|bitte nicht|"
    r"lieber nicht|non\b|"
    r"nee|liever niet|niemand"
)
_NUMBERED: Final = re.compile(
    r"(?:^|\s|[;,])[(#]?([1-3]|[a-cA-C])\s?[.):=,-]?\s+(?=\S)|(?:^|\s)#([1-3])\b", re.MULTILINE
)
_GO_AHEAD: Final = re.compile(r"\bok(?:ay)?\b|fine|go ahead|be my guest|please do|no problem", re.IGNORECASE)
_YES_AT: Final = re.compile(rf"\W*(?:{_YES})", re.IGNORECASE)
_NO_AT: Final = re.compile(rf"\W*(?:{_NO})", re.IGNORECASE)
_NOBODY: Final = re.compile(
    r"\b(?:nobody|no ?one|noone|never) .{0,20}(?:called|contacted|got back|came|wrote|rang|answered|replied)|"
    r"never heard (?:back|from)|niemand .{0,30}(?:gemeldet|gebeld)|personne ne|no one did",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(
    r"\b(?:somebody|someone|your (?:man|guy|rep|colleague|salesman)|he|she|they) (?:called|came|rang|"
    r"phoned|contacted|"
    r"got back|did (?:come|call))|yes,? (?:he|she|they|someone|somebody) (?:did|called)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person's words say, and which of them."""

    intent: Intent
    answers: Answers
    scope: Scope | None
    erasure: bool
    in_doubt: bool
    confidence: float
    why: tuple[str, ...]


def wish(text: str) -> Wish:
    """Tell the intent of what a person wrote anew."""
    text = text[:20_000].replace("’", "'").replace("\xa0", " ")
    answers, why = _answers(text)
    removal, keep, erase = REMOVE.search(text), KEEP.search(text), ERASE.search(text)
    if removal and keep and keep.start() < removal.end() and removal.start() < keep.end():
        removal = REMOVE.search(text, keep.end())
    doubt = None if removal or erase or keep or answers.remove is False else DOUBT.search(text)
    if removal or erase or doubt or answers.remove:
        found = removal or erase or doubt
        unsure = bool(doubt) or bool(keep and not erase) or (answers.remove is False)
        told = answers if unsure else Answers(answers.contacted, answers.satisfied, True)
        words = (*why, f"“{_short(found[0])}”") if found else why
        return Wish("remove", told, _scope(text), bool(erase), unsure, 0.5 if unsure else 0.9, words)
    if keep and answers.remove is None:
        answers = Answers(answers.contacted, answers.satisfied, False)
    for intent, pattern in _INTENTS:
        if found := pattern.search(text):
            return Wish(intent, answers, None, False, False, 0.6, (*why, f"“{_short(found[0])}”"))
    if keep or answers.remove is False:
        return Wish("later", answers, None, False, False, 0.5, (*why, "they want to stay on the list"))
    if "?" in text:
        return Wish("question", answers, None, False, False, 0.4, (*why, "a question mark"))
    return Wish("unclear", answers, None, False, False, 0.2, why)


def _scope(text: str) -> Scope:
    if DOMAIN.search(text):
        return "domain"
    return "company" if COMPANY.search(text) else "person"


def _answers(text: str) -> tuple[Answers, tuple[str, ...]]:
    """To the three questions: numbered, or three lines, or three words in a row."""
    said: dict[int, bool | None] = {}
    marks = list(_NUMBERED.finditer(text[:3000]))
    for n, mark in enumerate(marks[:6]):
        number = (
            "123".find(mark[1] or mark[2]) if (mark[1] or mark[2]).isdigit() else "abc".find(mark[1].lower())
        )
        end = marks[n + 1].start() if n + 1 < len(marks) else len(text)
        said.setdefault(number, _yes_or_no(text[mark.end() : end]))
    if len(said) < 2:
        lines = [line for line in text.split("\n") if line.strip()]
        words = re.split(r"[\s,;/]+", text.strip(" .!"))
        three = lines if len(lines) == 3 else words if len(words) == 3 else []
        found = [_yes_or_no(one) for one in three]
        if (
            three
            and found[2] is not None
            and sum(one is not None for one in found) >= (2 if three is lines else 3)
        ):
            said = dict(enumerate(found))
    if not said and len(text) < 60 and _YES_AT.match(text) and _GO_AHEAD.search(text):
        said = {2: True}
    contacted, satisfied, remove = (said.get(n) for n in range(3))
    if contacted is None and _NOBODY.search(text):
        contacted = False
    elif contacted is None and _SOMEBODY.search(text):
        contacted = True
    why = (f"to the third question: {'yes' if remove else 'no'}",) if remove is not None else ()
    return Answers(contacted, satisfied, remove), why


def _yes_or_no(text: str) -> bool | None:
    if _NO_AT.match(text):
        # “No problem”, “no objection” allow it.
        return bool(_YES_AT.match(text))
    return True if _YES_AT.match(text) else None


def _short(words: str) -> str:
    return " ".join(words.split())[:80]
