"""The words by which a person's intent is told: the obvious ones, in the languages in which letters go.

The order of INTENTS decides where several hold. A removal is told by its words in five languages; a word of removal
that nothing explains is one in doubt, and counts.
"""

import re
from dataclasses import dataclass
from typing import Final

from reopen.core.reply.reading import Answers, Intent, Scope

_REMOVE: Final = re.compile(
    r"\bunsubscribe\b|\bopt(?:ing)?[ -]?(?:me |us )?out\b|"
    r"\b(?:remove|take|drop|strike|scratch|cross|whip\w*|pull|get|cut|leave|clear|keep) "
    r"(?:me|us|my (?:name|address|e-?mail|details)|our \w+|it|him|her|them|this \w+)\b.{0,25}?"
    r"\b(?:off|out of|from (?:your|the|this|all|any)|out)\b|"
    r"\b(?:please |just |ok(?:ay)? to |go ahead and |can |may |should |might as well )(?:you )?"
    r"(?:to )?(?:remove|delete|erase)\b(?! the\b)|^\W*(?:remove|delete|stop|erase)\b(?: me|"
    r" us)?(?: please)?\W*$|"
    r"\b(?:delete|erase|purge|destroy) (?:me|us|my|our|all|any|every|this (?:address|alias|contact|record))\b|"
    r"\b(?:do not|don'?t|never|stop|quit|cease|no (?:further|more)) (?:ever |please )?(?:e-?mail|"
    r"contact|writ|mail|"
    r"messag|send|call|bother|spam|contact|correspond)\w*|"
    r"\b(?:refrain|desist) from|\b(?:lose|forget) (?:my|our|this) (?:address|e-?mail|number)|"
    r"leave (?:me|us) alone|"
    r"\btaken? (?:me |us |my name )?(?:off|out of)\b|\bforget (?:you ever met|about) me\b|"
    r"\bname (?:comes|taken|be taken) off|\bget rid of (?:me|us|my|our)\b|\btook (?:me|us) (?:out|"
    r"off)\b|better not be a|"
    r"\b(?:off|out of) (?:your|this|the|that|whatever) (?:\w+ )?(?:list|database|records?|system|files?)\b|"
    r"\bno need .{0,20}keep (?:me|us|our|my)|not wish to (?:be|receive|hear)|"
    r"neither .{0,40}further (?:mail|message)|"
    r"(?:next|further|any) (?:one|message|e-?mail|mail).{0,40}(?:block|report|attorney|lawyer|legal|spam)|"
    r"report(?:ed|ing)? (?:you|this|it)? ?(?:as|for) (?:spam|junk)|third time of asking|"
    r"not ever\b.{0,15}clear|article 17|right to (?:be forgotten|erasure)|"
    # German
    r"\b(?:abmelden|austragen|abbestellen)\b|(?:bitte|können sie|dürfen|ruhig|"
    r"gern\w*) .{0,40}(?:löschen|streichen|"
    r"entfernen)|löschen sie|streichen sie|nehmen sie .{0,40}(?:raus|heraus|aus (?:dem|der|ihr))|"
    r"aus (?:ihr|dem|der)"
    r"\w* (?:verteiler|datenbank|liste|kartei)|(?:keine|nicht) (?:weiteren? |mehr )?(?:e-?mails?|"
    r"mails|nachrichten|"
    r"werbung|kontakt|post)\b.{0,20}mehr|kontaktieren sie .{0,20}nicht|"
    r"nicht mehr .{0,25}(?:kontaktier|anschreiben|"
    r"schreiben|anruf)|widerspreche|lassen sie (?:mich|uns) in ruhe|"
    # French
    r"désabonne|désinscri|(?:supprime[zr]|retire[zr]|rayez|enlevez|effacez)[ -](?:moi|nous|mon|mes|"
    r"nos|notre|toutes)|"
    r"ne (?:plus|pas|me|nous) .{0,15}(?:écri|contact|envoy|recevoir|sollicit)|"
    r"ne (?:m'|nous ).{0,10}(?:écri|contact|envoy)\w* plus|laissez[- ](?:moi|nous) tranquille|"
    # Spanish
    r"dar(?:me|nos)? de baja|d[eé](?:me|nos) de baja|\bborr(?:ar(?:me|nos)|[eé]n(?:me|nos)|e mis|en mis)|"
    r"\bb[oó]rr(?:e|en)(?:me|nos)|elim[ií]n(?:e|en)(?:me|nos|mis)|no (?:me|nos) (?:escriba|contacte|"
    r"env[ií]e|llame|"
    r"mande)\w*|qu[ií]t(?:e|en)(?:me|nos)|"
    # Dutch
    r"uitschrijven|afmelden|verwijder (?:mij|me|ons|mijn|onze|alle)|haal (?:mij|me|ons|mijn) .{0,30}(?:af|uit)|"
    r"(?:schrap|wis) (?:mij|me|ons|mijn|onze)|(?:niet meer|geen) .{0,25}(?:mailen|mails|benaderen|"
    r"contact|schrijven|"
    r"berichten)",
    re.IGNORECASE | re.MULTILINE,
)
_KEEP: Final = re.compile(
    r"\b(?:do not|don'?t|never|wouldn'?t|would not|rather (?:you |we )?(?:didn'?t|"
    r"not)) (?:please )?(?:you )?(?:dare|"
    r"remove|delete|take (?:me|us)|erase|drop (?:me|us)|lose (?:me|us|sight))|\b(?:keep|leave) (?:me|"
    r"us) (?:on|in)\b|"
    r"please (?:keep|don'?t|do not)\W*(?:me|us|$)|keep (?:me|us|my|our) (?:name |details )?(?:on|in|"
    r"there|posted)|"
    r"\bhang on to my name|retain (?:our|my)|stay on (?:the|your) list|nicht löschen|nicht streichen|"
    r"ne (?:me|nous) supprimez pas|no (?:me|nos) borr\w+|niet verwijderen|laat (?:me|mij|"
    r"ons) (?:er )?.{0,10}in staan",
    re.IGNORECASE,
)
# Alone, and near what it may be about, it makes one wonder.
_DOUBT: Final = re.compile(
    r"\b(?:remov(?:e|al)|unsubscrib\w*|delet(?:e|ed)|erase|opt[ -]?out|spam\w*|lawsuit|attorney|gdpr|"
    r"dsgvo|ccpa|"
    r"mailing list|database|harass\w*|stop (?:it|this)|leave .{0,10}alone|lösch\w*|streichen|"
    r"abmeld\w*|supprim\w*|"
    r"désabonn\w*|borr(?:ar|e|en)\w*|de baja|verwijder\w*|uitschrijv\w*)\b",
    re.IGNORECASE,
)
_ERASE: Final = re.compile(
    r"article 1[57]|art\.? ?1[57]\b|right to (?:be forgotten|erasure|access)|\bccpa\b|subject access|"
    r"(?:delete|erase|destroy|purge) (?:all|every|any) .{0,40}(?:data|information|record|have|hold)|"
    r"(?:sämtliche|alle) .{0,30}daten .{0,60}(?:löschen|gespeichert)|löschen sie .{0,20}daten|"
    r"toutes? (?:mes|les|nos) données|todos mis datos|al mijn gegevens",
    re.IGNORECASE,
)
_DOMAIN: Final = re.compile(
    r"anything else (?:ending|@)|our (?:whole |entire )?domain|(?:any|all|every) (?:address|one|"
    r"body)? ?.{0,15}@\S+|"
    r"(?:nobody|no one|anyone|none of (?:us|my|our)) .{0,25}(?:here|our|staff|colleagues|teachers|office)|"
    r"(?:any|all) of our (?:staff|teachers|people|employees)|niemand(?:en)? (?:bei|hier)",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(
    r"\b(?:our|this) (?:company|firm|office|business|organi[sz]ation)\b", re.IGNORECASE
)

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
    text = text[:20_000].replace("’", "'")
    answers, why = _answers(text)
    removal, keep, erase = _REMOVE.search(text), _KEEP.search(text), _ERASE.search(text)
    if removal and keep and keep.start() < removal.end() and removal.start() < keep.end():
        removal = _REMOVE.search(text, keep.end())
    doubt = None if removal or erase or keep or answers.remove is False else _DOUBT.search(text)
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
    if _DOMAIN.search(text):
        return "domain"
    return "company" if _COMPANY.search(text) else "person"


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
        if three and sum(one is not None for one in found) == 3:
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
