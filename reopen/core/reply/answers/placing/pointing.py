"""Which question the words before an answer point to: "as for the database, …", "#3 only: …", "the last one: …".

A question is pointed to by its place or by what it asks. What follows counts only where it can be an answer to it.
"""

import re
from typing import Final

from reopen.core.reply.answers.placing.echoed import (
    CONTACTED_ELSEWHERE,
    REMOVE_ELSEWHERE,
    SATISFIED_ELSEWHERE,
)
from reopen.core.reply.answers.placing.places import place_of
from reopen.core.reply.answers.questions import THREE, Question
from reopen.core.reply.answers.saying.given_or_refused import given_or_refused
from reopen.core.reply.answers.saying.say_alone import said_alone
from reopen.core.reply.answers.saying.yes_no import leaves_open, says

_LEAD: Final = (
    r"(?:(?:and|but|finally|lastly|last|then|also|now|oh|only|just|und|et|y|en)[,:]?\s+){0,4}"
    r"(?:(?:as\s+(?:to|for|regards)|as\s+far\s+as|to|on|regarding|reg?\.?|rgd\.?|ref\.?|wrt|w/r/t|about|"
    r"concerning|with\s+(?:regard|respect)\s+to|"
    r"in\s+(?:answer|reply|response)\s+to|for|ad|(?:my|the)\s+answer\s+to|was|zu|zur|bezüglich|quant\s+à|pour|sur|"
    r"en\s+cuanto\s+a|respecto\s+a|sobre|a(?=\s+l[oa]\b)|à|a(?=\s+(?:tu|su)\b)|wat\s+betreft|over|op|"
    r"auf|à|a)[:,]?\s+)?"
)
_PLACES: Final = (
    r"(?:(?:your|the|my|die|der|ihre|la|le|lo|el|votre|ton|ta|de|uw|su|tu)\s+)?"
    r"(?:(?P<ordinal>first|second|third|last|final|1st|2nd|3rd|erste|zweite|dritte|letzte|premi[eè]re|premier|"
    r"deuxi[eè]me|seconde|troisi[eè]me|"
    r"derni[eè]re|dernier|primer[ao]?|segund[ao]|tercer[ao]?|[uú]ltim[ao]|eerste|tweede|derde|laatste)[nr]?"
    r"(?:\s+(?:question|point|item|(?P<thing>one)|query|bit|matter|part|thing|frage|punkt|punto|pregunta|"
    r"cuesti[oó]n|vraag|punt))?|"
    r"(?:number|question|point|item|query|frage|punkt|punto|pregunta|vraag|punt|no|nr|n°|q|a|ans|answer)"
    r"[\s.:#]{0,2}(?P<number>[123]|one|two|three)|"
    r"\#\s?(?P<bare>[123])|\(?(?P<listed>[123][.)]|[abc]\)))"
    r"(?:\s+(?:only|alone|applies))?"
)
_NAMES: Final[dict[Question, str]] = {
    "contacted": rf"{CONTACTED_ELSEWHERE}|"
    r"(?:did|has|have|had)\s+(?:anyone|anybody|someone|somebody)\b[^,:?.\n]{0,40}(?=\?)|"
    r"(?:was|were)\s+(?:i|we)\s+(?:contacted|called|rung)[^,:?.\n]{0,20}(?=[?:])|being\s+(?:contacted|called)|"
    r"(?:the\s+)?(?:contact|call(?:ing|s)?|follow[\s-]?up)|"
    r"whether\s+(?:anyone|anybody|someone|somebody)\s+(?:contacted|called|rang|got\s+(?:back|"
    r"in\s+touch))[^,:?.\n]{0,20}",
    "satisfied": rf"{SATISFIED_ELSEWHERE}|"
    r"(?:did|have|had)\s+(?:i|we)\s+(?:get|got|receive|received|find|found)\b[^,:?.\n]{0,40}(?=\?)|"
    r"(?:satisfied|happy|everything(?:\s+(?:i|we)\s+\w+(?:\s+for)?)?)(?=\?)|(?:receiving|getting|having|"
    r"finding)\s+(?:everything|all|what)[^,:?.\n]{0,40}|"
    r"what\s+(?:i|we)\s+(?:was|were|am|are)\s+(?:looking\s+for|after)|"
    r"whether\s+(?:i|we)\s+(?:got|received|found|have)[^,:?.\n]{0,40}",
    "remove": rf"{REMOVE_ELSEWHERE}|"
    r"(?:(?:me|us)\s+)?being\s+(?:removed|deleted|taken\s+off|dropped|struck(?:\s+off)?)"
    r"(?:\s+from[^,:?.\n]{0,20})?|"
    r"(?:remov|delet|dropp|eras)ing\s+(?:me|us|my\s+\w+|our\s+\w+|it)(?:\s+(?:from|off|out)[^,:?.\n]{0,20})?|"
    r"(?:ok(?:ay)?\s+to\s+|(?:can|may|could|should)\s+(?:you|we)\s+)?tak(?:e|ing)\s+(?:me|us|"
    r"my\s+\w+|our\s+\w+)\s+(?:off|out|from)(?:[^,:?.\n]{0,20})?|"
    r"(?:ok(?:ay)?\s+to\s+|(?:can|may|could|should)\s+(?:you|we)\s+)?(?:remove|delete|drop|erase)"
    r"(?:\s+(?:me|us|you|my\s+\w+|our\s+\w+))?(?:\s+(?:from|off|out)[^,:?.\n]{0,20})?|"
    r"(?:the\s+|a\s+|my\s+|our\s+)?(?:removal|deletion)(?:\s+(?:question|bit|part|from[^,:?.\n]{0,20}))?|"
    r"(?:the\s+|your\s+|that\s+)?(?:database|data\s+base|mailing\s+list|list|records|files)"
    r"(?:\s+(?:question|thing|bit|part|business|goes|is\s+concerned))?|"
    r"whether\s+you\s+(?:may|can|could)\s+[^,:?.\n]{0,40}|"
    r"(?:die\s+|ihre\s+)?(?:löschung|datenbank)|(?:la\s+|votre\s+)?(?:suppression|base\s+de\s+données)|"
    r"(?:la\s+|su\s+)?(?:baja|base\s+de\s+datos)|(?:de\s+|het\s+|uw\s+)?(?:verwijdering|databank|bestand)",
}
_NAMED: Final = "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items())
_ENDS: Final = (
    r"(?:\s+(?:is|was|would\s+be|goes|gets|has|earns|deserves|receives|has\s+got|ist|est|es))?"
    r"\s{0,3}(?P<mark>[:,?=]|[–-]{1,2}|\s)\s{0,3}"
)
# No further than its sentence: the next may point to the next question.
_SAYS: Final = r"(?P<say>(?:[^\n!;.]|\.(?!\s|$)){1,90})"
_BEFORE: Final = r"(?:^|(?<=[.;:!?\n)]\s)|(?<=,\s)|(?<=\s[–-]\s)|(?<=\band\s))"
_GETS: Final = re.compile(
    r"(?:an?|my|our|the)\s+(?:\w+\s+)?(?:thumbs[\s-]up|green\s+light|go-?ahead|blessing|"
    r"approval|ok(?:ay)?|nod|consent|"
    r"yes|tick|permission|(?P<no>no|veto|thumbs[\s-]down))\b|(?:in\s+order|approved|accepted|agreed|granted|"
    r"cleared|authori[sz]ed|"
    r"all\s+right|alright)(?=\W*$|\s*[,.;!–-]|\s+(?:by|from|with|for|on)\s+(?:me|us|our|my)\b)",
    re.IGNORECASE,
)
_BY_PLACE: Final = re.compile(rf"{_BEFORE}{_LEAD}{_PLACES}{_ENDS}{_SAYS}", re.IGNORECASE)
_BY_NAME: Final = re.compile(rf"{_BEFORE}{_LEAD}(?:{_NAMED}){_ENDS}{_SAYS}", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"\.(?=\s|$)")
# By a space alone only what is no other word's beginning: "the last one fine", not "the last one broke".
_PLAINLY: Final = re.compile(
    r"(?:yes|yep|yeah|aye|no|nope|sure|fine|ok(?:ay)?|please|granted|agreed|go ahead|by all means|of "
    r"course|certainly|"
    r"ja|nein|oui|non|s[ií]|nee)\b(?!\s+(?:one|more|longer|matter|time|doubt))",
    re.IGNORECASE,
)
# "The last one, please, in blue" is an order: of "the last one" an answer is all that is said.
_NOTHING_ELSE: Final = re.compile(
    rf"(?:(?:{_PLAINLY.pattern}|please don'?t|that(?:'s| is)|not|do|you may|i'd rather you (?:did|didn'?t)|"
    r"(?:by|with) (?:me|us)|keep (?:me|us)|yet|please|thanks|thank you)\W*){1,5}",
    re.IGNORECASE,
)
# "No objection on the third point", "a big 10-4 on number 3", "it's a no from me on the last one".
_SAID_BEFORE: Final = re.compile(
    # Not in "what happens if I say yes to your third".
    r"(?<!if i say )(?<!if we say )(?<!if i said )(?<!if i answer )(?<!when i say )(?<!by saying )"
    r"(?<!\w)(?:(?P<yes>👍|10-4|ten[\s-]four|green\s+light|thumbs\s+up|go[\s-]ahead|permission|consent|"
    r"approval|blessings?|(?:no|without)\s+(?:objections?|problems?|qualms|issues?)|yes|yep|yeah|aye|ok(?:ay)?)|"
    r"(?P<no>👎|thumbs\s+down|(?:hard|firm|definite|big|flat)\s+no|no|nope))"
    r"(?:\s+(?:from|by|with)\s+(?:me|us))?,?\s+(?:on|to|for|about|regarding|with|as\s+to|concerning)\s+"
    rf"{_PLACES}(?=\W*$|\s*[.,;!:)–-]|\s+(?:and|but|though|from)\b)",
    re.IGNORECASE,
)
# All that is written: "3 yes".
_ALONE: Final = re.compile(
    rf"\W*(?P<listed>[123])\s+(?P<say>{_PLAINLY.pattern}[^.!?\n]{{0,20}})\W*", re.IGNORECASE
)
# And before another sentence; "3 please. When can you come?" is an order.
_ALONE_FIRST: Final = re.compile(
    r"\W{0,3}(?:#|no\.? |number |q)?(?P<listed>[123]):?\s+(?P<say>(?:yes|yep|yeah|aye|no|nope|ja|nein|oui|non|"
    r"s[ií]|nee)"
    r"(?: (?:thanks|thank you|please|only|from me|danke|merci|gracias))?)(?:[.!]\s|\n)",
    re.IGNORECASE,
)


def pointed_to(text: str, questions: tuple[Question, ...]) -> dict[Question, str]:
    """The answers by the question that stands before them; of questions that nothing points to there are none."""
    found: dict[Question, str] = {}
    if (alone := _ALONE.fullmatch(text) or _ALONE_FIRST.match(text)) and int(alone["listed"]) <= len(
        questions
    ):
        return {questions[int(alone["listed"]) - 1]: alone["say"]}
    for said in _SAID_BEFORE.finditer(text):
        if question := _question_at(said, questions):
            found.setdefault(question, "yes" if said["yes"] else "no")
    for told in _BY_PLACE.finditer(text):
        if question := _question_at(told, questions):
            _keep(found, question, told)
    if questions == THREE:
        for told in _BY_NAME.finditer(text):
            # "Database, yes" is an answer; "the list we got" is none, and nor is "files are kept".
            if told["mark"].strip():
                _keep(found, next(name for name in THREE if told[name]), told)
    return found


def _question_at(told: "re.Match[str]", questions: tuple[Question, ...]) -> Question | None:
    word = told["ordinal"] or told["number"] or told["bare"] or told["listed"][:1]
    place = place_of(word, len(questions))
    return questions[place] if place < len(questions) else None


def _keep(found: dict[Question, str], question: Question, told: "re.Match[str]") -> None:
    say = _SENTENCE.split(told["say"], maxsplit=1)[0].strip()
    if question == "remove" and not told["mark"].strip() and (gets := _GETS.match(say)):
        found.setdefault(question, "no" if gets["no"] else "yes")
        return
    if question == "remove" and (said_alone(say) is not None or given_or_refused(say) is not None):
        found.setdefault(question, say)
        return
    if told.groupdict().get("thing") and told["mark"] not in ":?" and not _NOTHING_ELSE.fullmatch(say):
        return
    if not told["mark"].strip() and not _PLAINLY.match(say) and not told.groupdict().get("listed"):
        return
    if says(say, question) is not None or (question == "remove" and leaves_open(say)):
        found.setdefault(question, say)
