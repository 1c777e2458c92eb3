"""Words that point to questions by their place, as parts of patterns: one place, two of them, the rest, all."""

import re
from typing import Final

_THE: Final = r"(?:(?:the|your|my|those|these|die|den|der|ihre[nr]?|las?|les?|l'|los|de|uw|vos|votre|su)\s+)?"
_QUESTIONS: Final = (
    r"(?:\s+(?:of\s+(?:them|these|those|your\s+questions|the\s+questions|the\s+three)|"
    r"questions?|ones?|points?|items?|fragen?|preguntas?|vragen|vraag))?"
)
FIRST_TWO: Final = (
    rf"(?:(?:both|each|either)\s+of\s+)?{_THE}(?:(?:first|1st)\s+(?:two|2|couple|pair)|ersten\s+(?:beiden|zwei)|"
    rf"(?:beiden|zwei)\s+ersten|deux\s+premi[eè]re?s|premi[eè]re?s\s+deux|dos\s+primer[ao]s|primer[ao]s\s+dos|"
    rf"eerste\s+(?:twee|2|beide)){_QUESTIONS}"
)
LAST_TWO: Final = (
    rf"(?:(?:both|each|either)\s+of\s+)?{_THE}(?:(?:last|latter|final)\s+(?:two|2|couple|pair)|"
    rf"letzten\s+(?:beiden|zwei)|(?:beiden|zwei)\s+letzten|deux\s+derni[eè]re?s|derni[eè]re?s\s+deux|"
    rf"dos\s+últim[ao]s|últim[ao]s\s+dos|laatste\s+(?:twee|2)){_QUESTIONS}"
)
REST: Final = (
    r"(?:both\s+(?:of\s+)?)?the\s+(?:other(?:s|\s+two|\s+questions|\s+ones)|rest(?:\s+of\s+(?:them|it))?|"
    r"remain(?:ing(?:\s+(?:two|ones|questions))?|der))|(?:die|den)\s+(?:beiden\s+|zwei\s+)?"
    r"(?:anderen|übrigen|restlichen)(?:\s+(?:beiden|zwei))?|(?:den|dem|zum)\s+rest|(?:les\s+)?(?:deux\s+)?autres|"
    r"(?:le\s+)?reste|(?:l[ao]s\s+)?(?:otr[ao]s(?:\s+dos)?|demás)|lo\s+demás|"
    r"de\s+(?:andere|overige|rest)(?:\s+twee)?"
)
ALL: Final = (
    r"all(?:\s+(?:of\s+)?(?:(?:your\s+|the\s+|these\s+|those\s+|my\s+)?(?:three|3)(?:\s+(?:of\s+(?:them|these)|questions|"
    r"answers))?|them|it|(?:your|the|these|my)\s+(?:questions|answers)|the\s+above))?|"
    r"the\s+(?:whole\s+)?lot(?:\s+of\s+(?:them|it))?|everything|"
    r"every\s+(?:single\s+)?(?:one|question)(?:\s+of\s+(?:them|these))?|each(?:\s+and\s+every)?(?:\s+one)?"
    r"(?:\s+of\s+(?:them|these|those|your\s+questions|the\s+(?:three|questions|above)))?|"
    r"alle[mn]?(?:\s+drei(?:en)?)?(?:\s+fragen)?|alles|tout|toutes(?:\s+les\s+trois)?|les\s+trois|todo|todas|"
    r"las\s+tres|alle\s+drie"
)
_NOUN: Final = (
    r"(?:(?:questions?|numbers?|points?|items?|fragen?|punkte?|nummern?|preguntas?|números?|vragen|vraag|nummers?|"
    r"(?:no|nr)s?\.?(?=\s*[\d#])|q)\s*)?\#?"
)
_PLACE: Final = (
    r"(?:[123](?![\d/]|:\d)|one|two|three|(?:first|second|third|last|final|1st|2nd|3rd)|ein[es]?|zwei|drei|"
    r"(?:erste|zweite|dritte|letzte)[nr]?|une?|deux|trois|premi[eè]re?|deuxième|seconde|troisième|derni[eè]re?|"
    r"un[oa]|dos|tres|primer[oa]|segund[oa]|tercer[oa]|últim[oa]|een|twee|drie|eerste|tweede|derde|laatste)"
)
PLACED: Final = (
    rf"{_THE}{_NOUN}{_PLACE}(?![\w'])"
    r"(?:\s+(?:one|question|point|item|frage|punkt|question|pregunta|vraag|punt))?"
)
_AT: Final = tuple(
    re.compile(rf"(?<![\w])#?(?:{words})(?!\w)", re.IGNORECASE)
    for words in (
        r"3|third|three|3rd|last|final|drei|dritte[nr]?|letzte[nr]?|trois|troisième|derni[eè]re?|tres|tercer[oa]|"
        r"últim[oa]|drie|derde|laatste",
        r"2|second|two|2nd|zwei|zweite[nr]?|deux|deuxième|seconde|dos|segund[oa]|twee|tweede",
    )
)


def place_in(words: str) -> int:
    """The place, from 0, of one pointer of `PLACED`: "the last one", "question 2"."""
    last, second = _AT
    return 2 if last.search(words) else 1 if second.search(words) else 0
