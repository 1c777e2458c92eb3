"""Which of the times in a text is the day to get back: the one asked for, the return, the end of the contract.

The conventions are the contract's: "in March" is its first, "after March" the first of April, "until Friday the
6th" of an absence the next working day. An event without a date gives none; neither does what lies behind.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.expressions import Span, expressions

_LONGEST: Final = 4000
_FURTHEST: Final = timedelta(days=366 * 8)
_FURTHEST_RETURN: Final = timedelta(days=500)

_SENTENCE: Final = re.compile(r"(?<=[a-zäöüéèáíóúñß)\"'\d][.!?])\s+(?=[^\d\s])|[!?]\s|\n|;")

# Directly before a time.
_AFTER: Final = re.compile(
    r"(?<!on or )\b(?:after|past|beyond|following|the other side of|nach(?: dem| den| der)?|après(?: le|"
    r" les| la| l')?|"
    r"passée?s?(?: le| la| les| l')?|despu[eé]s del?(?: las?| los)?|pasad[oa]s?(?: el| la| las| los)?|"
    r"tras(?: el| la| las| los)?|"
    r"na(?: de| het)?)(?:\s+(?:about|the|next|\w+day,?))?\s*$"
)
_UNTIL: Final = re.compile(
    r"(?:\b(?:until|till|til|'til|bis(?: zum| zu)?|jusqu'(?:au|en|à)?(?: le)?|hasta(?: el)?|tot(?: en met|"
    r" aan)?)|\bnot before|\bzum)"
    r"(?:\s+(?:about|at least|the|at|around|after))?\s*(?:\w+day,?\s*)?(?:the\s+|dem\s+|el\s+)?$"
)
_THROUGH: Final = re.compile(
    r"\b(?:through|thru|up to and including|bis einschließlich|bis einschl\.|bis inkl\.|"
    r"jusqu'au .{0,12}inclus|tot en met|t/m|hasta .{0,5}inclusive)"
    r"(?:\s+(?:the end of|the))?\s*$"
)
_INCLUSIVE: Final = re.compile(
    r"^\W{0,3}(?:inclusive|included|inclus|einschließlich|inbegriffen|inclusief)\b"
)
_BEFORE: Final = re.compile(
    r"(?<!not )(?<!nicht )(?<!pas )(?<!niet )\b(?:before|prior to|vor|avant|antes del?|voor)\s*(?:the\s+)?$"
)
_PAST: Final = re.compile(
    r"\b(?:since|(?<!check )(?<!get )(?<!circle )(?<!come )(?<!touch )(?<!be )(?<!write )back in|last|ago|"
    r"seit|depuis|desde|sinds|dated?|"
    r"(?<!start )(?<!beginning )(?<!end )(?<!month )(?<!week )(?<!part )(?<!days )of|"
    r"on record for|"
    r"quoted (?:me|us) in|letzten|im letzten|vorigen|"
    r"vergangenen|en el pasado|l'an dernier|afgelopen|vorige)(?:\s+(?:the|le|el))?\s*$"
)
_DEADLINE: Final = re.compile(
    r"\b(?:by|no later than|due|deadline(?: is)?|before|bis(?: spätestens)?|avant|antes del?|voor|"
    r"uiterlijk)\s*(?:the\s+|\w+day\s+)?$"
)
# A number of days is a distance only where something makes it one: "for three years" is none.
_FORWARD: Final = re.compile(
    r"(?:\b(?:in|another|give (?:me|us|it)|after|wait|say|about|within the next|next|noch|in etwa|nach|"
    r"dans|d'ici|encore|en|dentro de|de aquí a|"
    r"over|nog|binnen|need|needs|takes?|out|back|again in|for another|only|maybe|perhaps|try|ask|call|"
    r"approximately|roughly|around|les)"
    r"|\bi'd say|\bleave it)\s*(?:about|like|another|say|at least|roughly|around|the next|un|zo'n|ungefähr|"
    r"etwa)?\s*$"
)
_ONWARD: Final = re.compile(
    r"^'?s?\s*(?:from (?:now|today|then)|from (?:this|next)|on\b|hence|out\b|time\b|later|down the (?:road|"
    r"line)|to go|ahead|hold|freeze|moratorium|"
    r"and (?:then|we|i'll)|or (?:so|two)|should|would|later|später|noch|plus tard|más tarde|later)"
)
_LEFT_TO_RUN: Final = re.compile(
    r"\b(?:left|remaining|to go|still|another|noch|encore|todavía|nog|restant|quedan|over)\b"
)
_OVER: Final = re.compile(
    r"\b(?:when|once|after|as soon as|get|gets|wenn|sobald|quand|une fois|cuando|als|"
    r"zodra|until|till|leave it)\b.{0,60}\b(?:over|done|behind|past|passed|finished|through|closed?|"
    r"closes|ends?|ended|"
    r"out of the way|in the books|vorbei|vorüber|rum|herum|durch|abgeschlossen|passée?s?|finie?s?|"
    r"terminée?s?|pase|pasen|"
    r"pasad[oa]s?|termine|terminado|acabe|voorbij|achter de rug|om is|afgelopen|afgesloten)\b"
)
_ONCE: Final = re.compile(
    r"\b(?:when|once|after|as soon as|until|till|wenn|sobald|quand|une fois(?: que)?|dès que|cuando|"
    r"en cuanto|als|zodra|wanneer)"
    r"(?: the| der| das| die| le| la| l'| el| de| het)*\s*$"
)
_ENDED: Final = re.compile(
    r"(?: of (?:the|this) year)?\s*(?:'s|is|are|has|have|been|finally|ist|sind|est|sera|haya|esté|ha|is)?\s*"
    r"(?:over|done|behind|past|passed|finished|through|closed|closes|ends|out of the way|in the books|"
    r"wrapped|wraps|vorbei|vorüber|"
    r"rum|herum|durch|abgeschlossen|passée?|finie?|terminée?|pase|pasado|termine|terminado|acabe|voorbij|"
    r"achter de rug|om|"
    r"afgelopen|afgesloten)\b"
)
_ASKS: Final = re.compile(
    r"\b(?:try|call|ring|phone|check|contact|get (?:back|in touch)|circle|touch base|reach|write|e-?mail|"
    r"mail|ping|nudge|holler|hit me|hit us|catch|"
    r"talk|speak|chat|meet|look me up|look us up|ask|follow[- ]?up|drop (?:me|us|by)|come|stop by|visit|"
    r"pitch|remind|knock|shout|buzz|give (?:me|us)|"
    r"get hold|in touch|hearing from you|at your disposal|wide open|my ear|all yours|(?:another|"
    r"different) (?:story|matter)|"
    r"breathe|fire away|listen|sit down|my time|quieten|show me|bring|send|let'?s|shall we|happy to|glad|"
    r"look at|revisit|reconnect|discuss|time to|"
    r"free|available|works|suits?|interested|ready|all ears|good time|"
    r"better|easier|quieter|talking|approach|earliest|prod|connect|melden|anrufen|rufen|ruf|schreiben|"
    r"sprechen|fragen|nachfragen|kommen|reden|"
    r"termin|wieder|passt|"
    r"rappele[rz]|recontacte[rz]|relance[rz]|appele[rz]|revene[rz]|écrive[rz]|reparle|parler|rediscut|voir|"
    r"llam[eé]\w*|llámen?\w*|escr[ií]b\w*|contact\w*|vuelv\w*|habl\w*|volver|avis\w*|"
    r"bel\b|bellen|mail\b|mailen|neem|probeer|kom\b|terugkomen|praten|spreken|benader)\b"
)
_PROPOSES: Final = re.compile(
    r"\b(?:call|ring|phone|meet|meeting|talk|speak|chat|free|available|works|suits?|come|stop by|visit|"
    r"swing by|sit down|demo|drop by|around|open|"
    r"slot|appointment|any ?time|see (?:me|us|you)|catch me|reach me|here|(?:my|the|our|in the) (?:office|"
    r"shop|place)|bring|morning|afternoon|noon|\d ?[ap]\.?m|let'?s say|how about|what about|could (?:you|"
    r"we) do|can (?:you|we|u)|"
    r"(?:could|can|might|would) (?:do|manage)|on site|in town|at \d|at (?:noon|eight|nine|ten|eleven|two|"
    r"three|four)|from (?:seven|eight|nine)|"
    r"turns? up|be there|join|ideal|slot|drop round|show (?:him|her|me|us|you)|can meet|opens? at|in all day|"
    r"expect (?:you|him|her|your)|(?:bring|send) (?:him|her|them|your|the|a)|"
    r"all (?:of|day)|about on|pop in|boardroom|walking round|might|"
    r"geht (?:es |das )?(?:bei )?ihnen|um (?:\d|halb|acht|neun|zehn|elf|zwölf|eins|zwei|drei|vier)|"
    r"nehmen sie sich|bin ich|"
    r"ich bin|stehe? ich|ich stehe|anrufen|durchklingeln|zusammensetzen|zeige|reden|rufen|ruf|sprechen|"
    r"treffen|termin|passt|vorbei|"
    r"kommen|zeit|erreichbar|"
    r"téléphone[rz]|recevoir|déjeuner|irait|rappele[rz]|appele[rz]|rendez-vous|rencontrer|disponible|"
    r"passe[rz]|parler|libre|je passe|je serai|peut-on|on peut|ouvr\w+|chez (?:nous|moi)|à \d+ ?h|"
    r"llam\w*|llám\w*|reuni\w*|hablar|hablamos|visit\w*|pasar|disponible|venga|estar[ée]|estaremos|"
    r"paso por|me viene bien|a las (?:\d|diez|once|nueve|doce)|quedamos|"
    r"zullen we|kan ik|ik ben|ik zit|om (?:\d|tien|negen|elf)|schikt|bel\b|bellen|langs|afspreken|"
    r"afspraak|spreken|tijd|bereikbaar)\b"
)
_CONTRACT: Final = re.compile(
    r"\b(?:lease|contract|agreement|deal|warranty|term|vertrag|leasing|contrat|bail|contrato|huur|"
    r"contract)\b"
)
_BEGAN: Final = re.compile(
    r"\b(?:starting|between|began|since|started|starts?|leaving|beginning)\s*(?:on\s+)?(?:the\s+)?$"
)
_NOT: Final = re.compile(
    r"\b(?:not|no|nothing|nobody|never|nicht|nichts|pas|rien|niet|niets|nada|hardly|cannot)\b|n't\b"
)
_THEN: Final = re.compile(
    r"\b(?:then|that'?s when|dann|alors|entonces|dan|after (?:that|it|which)|afterwards?|at that point|"
    r"on return|"
    r"once (?:it|that|they|those|he|she|i|we)(?:'s|'re|'ve| is| are| have| has)? ?(?:over|up|done|through|"
    r"past|had|passed)?|"
    r"when (?:it|that|they|those|the \w+)(?:'s|'re| is| are) (?:up|over|done|past|through|behind)|"
    r"when i'?ve (?:got|had) "
    r"(?:them|it)|danach|hinterher|im anschluss|wenn (?:das|die|es) .{0,20}(?:um|vorbei|rum) (?:ist|sind)|"
    r"ensuite|après (?:cela|ça)|"
    r"une fois (?:que |ce délai |cela )?|después de (?:eso|ello)|luego|pasad[oa]s (?:l[oa]s|es[oa]s)|"
    r"al volver|daarna|nadien|"
    r"als (?:die|dat|het) .{0,20}om (?:is|zijn))\b"
)
# "Full until Christmas, afterwards gladly."
_AFTERWARDS: Final = re.compile(
    r"^[^.!?;\n]{0,60}[.,!;:–-]?\s*(?:but |and |und |aber |et |mais |y |pero |en |maar )?(?:afterwards?|"
    r"after (?:that|it)|danach|"
    r"hinterher|anschließend|après(?: ça| cela)?(?=[ ,.!])(?! (?:le|la|les|l'))|ensuite|"
    r"después(?! del?\b)|luego|daarna|nadien|"
    r"erna)\b"
)
# "In May I am not there": that is no time to come.
_NOT_THEN: Final = re.compile(
    r"(?:\b(?:not|nicht|pas|ni|niet|nor|weder|noch nicht|no)|n't(?: (?:exist|meet|work|buy|open|do (?:it|"
    r"that|anything|this))"
    r"(?: at all)?)?)\s+(?:(?:in|on|im|am|en|op|le|el|the|der|die|de|demain|morgen)\s+){0,2}$"
)
_IS_BAD: Final = re.compile(
    r"^\s*(?:can'?t|cannot|won'?t|doesn'?t|isn'?t|is (?:hell|out|no good|impossible|a nightmare|hectic|"
    r"bedlam|crazy|full|"
    r"murder|madness|a no|too (?:early|soon|late|busy))|'s (?:hell|no good|impossible|hectic|bedlam|crazy|"
    r"full)|geht (?:gar )?nicht|"
    r"ist (?:zu früh|schlecht|dicht|die hölle)|c'est (?:non|mort|trop tôt)|es imposible|no puedo|"
    r"gaat niet|is te vroeg)\b"
)
# "We buried him on Monday": that was.
_DID: Final = re.compile(
    r"\b(?!need)(?:\w{2,}[^e\W]ed|\w+ied|went|took|came|was|were|had|left|died|got|said|told|met|broke|"
    r"gave|saw|ran|lost|"
    r"bought|sold|rang|called)\b[^,.;:!?]{0,30}\b(?:on|am)\s*$"
)
_WILL: Final = re.compile(
    r"\b(?:will|would|could|can|shall|should|may|might|please|want|need|let|like|going to|be)\b|'ll\b|"
    r"'d\b|'re\b"
)
_YEAR_BEGINS: Final = re.compile(
    r"\byear('s)?\b[^.!?]{0,20}$|\b(?:\w*jahr|ejercicio|exercice|boekjaar)\b[^.!?]{0,20}$"
)
_DAY_AFTER: Final = re.compile(
    r"\b(?:the )?(?:day|morning) after\b|\bthe (?:day|morning) following\b|\bam tag danach\b|\btags darauf\b|"
    r"\ble lendemain\b|\bal día siguiente\b|\bde dag erna\b|\bthe following (?:day|"
    r"morning)\b"
)
_SO: Final = re.compile(
    r"\b(?:so|dus|also|donc|así que|make it|say|sagen wir|disons|digamos|pongamos|zeg(?: maar)?|"
    r"erst(?: im| ab)?|shall we say|"
    r"for choice|precisely|to be exact|genauer|genau|concretamente|om precies te zijn)[\s,]*(?:in\s+|"
    r"im\s+|en\s+|on\s+|am\s+|op\s+|the\s+|den\s+|le\s+|el\s+|de\s+)*$"
)
_BUT: Final = re.compile(
    r"\b(?:but|except|apart from|other than|not on|außer|sauf|menos|"
    r"behalve)\s*(?:on\s+)?(?:the\s+)?$"
)
_DECIDES: Final = re.compile(
    r"\b(?:votes?|voting|decides?|board meets|council meets|(?:i|it|he|she|there|that|who|which|they|we|"
    r"you|\w+s?) (?:was|were|"
    r"had)|started|moved in)\b"
)
_BETWEEN: Final = re.compile(r"\bbetween now and\s*$")
_RETURNS: Final = re.compile(
    r"\b(?:back|return\w*|reachable|resum\w*|re-?open\w*|open(?:s|ing)?|again|answer\w*|home|at my desk|"
    r"in the office|look for me|find me|try me|"
    r"pick up|catch up|staffed|ready|repl(?:y|ies|ying)|respond\w*|available|normal|sees?|reach me|"
    r"expect\w*|attend|returning|ashore|desk|"
    r"wieder|zurück|erreichbar|da\b|retour|reprend\w*|rouvr\w*|disponible|présente?|de vuelta|vuelv\w*|"
    r"regres\w*|reincorpor\w*|incorpor\w*|volver\w*|atender\w*|"
    r"terug|weer|bereikbaar|aanwezig|hervat\w*)\b"
)
_AWAY: Final = re.compile(
    r"\b(?:out(?: of)?|away|off|closed|leave|holiday|vacation|absent\w*|travel\w*|abwesend|urlaub|"
    r"geschlossen|nicht im|congés?|fermée?s?|vacaciones|cerrad\w*|fuera|"
    r"afwezig|vakantie|verlof|gesloten|shut|unavailable|attending|at a|conference)\b"
)
_STARTS: Final = re.compile(
    r"\b(?:from|between|starting|beginning|effective|as of|vom|von|ab dem|du|desde|del|van|between|leaving|"
    r"leave|started|began|since|depart\w*)\s*(?:\w+day,?\s*)?(?:the\s+)?$"
)
_FROM_ON: Final = re.compile(
    r"\b(?:from|starting|fae|as of|ab(?: dem)?|vanaf|à partir (?:du|de)|dès le|a partir del?|"
    r"desde el)\s*(?:\w+,?\s*)?(?:the\s+)?$"
)
_ENDS: Final = re.compile(
    r"^\s*(?:-|–|—|to|until|till|through|thru|bis(?: zum)?|au|al|hasta(?: el)?|t/m|"
    r"tot(?: en met)?)\s*(?:the\s+)?$"
)
_SWITCHED: Final = re.compile(
    r"\b(?:switch\w*|shut|turn\w*|deactivat\w*|moved?|transferred|retired|left|joined|since|expires?|"
    r"delete[ds]?|ends?)\b.{0,30}$"
)
_TODAY_ONLY: Final = re.compile(
    r"\b(?:out|away|off|closed|unavailable|training|meetings?|travel\w*|abwesend|nicht im büro|absente?|"
    r"fuera|afwezig)\b.{0,40}\b(?:today|heute|aujourd'hui|hoy|vandaag)\b"
)


@dataclass(frozen=True, slots=True)
class _Choice:
    weight: int
    sentence: int
    at: int
    day: date
    words: str


def resume_on(
    text: str, today: date, *, away: bool = False, meeting: bool = False, first_is_day: bool = False
) -> tuple[date, str] | None:
    """The day on which to get back, and the words that say so; None where none is named.

    `away`: it tells of an absence, and the day is the return. `meeting`: they are interested, and a day counts
    only where they propose it. `first_is_day`: 3/4 is the third of April.
    """
    plain = " ".join(
        text[:_LONGEST].lower().replace("’", "'").replace("‘", "'").replace("\xa0", " ").split(" ")
    )
    spans = expressions(plain, today, first_is_day=first_is_day)
    choices = [
        choice
        for n, span in enumerate(spans)
        if (choice := (_return if away else _wish)(plain, spans, n, today, meeting)) is not None
    ]
    if not choices and away and (found := _TODAY_ONLY.search(plain)):
        return calendar.working_day_after(today), found[0]
    if not choices:
        return None
    best = max(choices, key=lambda one: (one.weight, one.sentence, one.at if away else -one.at))
    return best.day, " ".join(best.words.split())


def _sentence(text: str, span: Span) -> tuple[str, str]:
    """What stands before the span in its sentence, and what after it."""
    begins = 0
    for found in _SENTENCE.finditer(text, max(0, span.start - 400), span.start):
        begins = found.end()
    begins = max(begins, span.start - 400)
    ends = _SENTENCE.search(text, span.end)
    return text[begins : span.start], text[
        span.end : min(ends.start() if ends else len(text), span.end + 200)
    ]


def _return(text: str, spans: list[Span], n: int, today: date, _: bool) -> _Choice | None:
    span = spans[n]
    before, after = _sentence(text, span)
    if span.granule == "distance" and not (_FORWARD.search(before) or _ONWARD.search(after)):
        return None
    if span.granule in ("before", "after", "year", "season") or _PAST.search(before):
        return None
    lasts = n > 0 and bool(_ENDS.match(text[spans[n - 1].end : span.start]))
    begins = n + 1 < len(spans) and bool(_ENDS.match(text[span.end : spans[n + 1].start]))
    if begins:
        return None
    until, through = (
        bool(_UNTIL.search(before)),
        bool(_THROUGH.search(before)) or bool(_INCLUSIVE.match(after)),
    )
    if lasts or through or until:
        day = _day_after_absence(span, inclusive=through or lasts)
        weight = 3
    elif _AFTER.search(before):
        day, weight = span.last + timedelta(days=1), 3
    elif _RETURNS.search(before[-70:]) or _RETURNS.search(after[:40]):
        day, weight = span.first, 4 if not _STARTS.search(before) or _FROM_ON.search(before) else 1
    elif _FROM_ON.search(before) and not _AWAY.search(before[-40:]):
        day, weight = span.first, 3
    elif _STARTS.search(before) or _SWITCHED.search(before):
        return None
    elif (
        _AWAY.search(before)
        and span.granule in ("day", "weekday")
        and (span.exact or span.granule == "weekday")
    ):
        day, weight = calendar.working_day_after(span.last), 1
    else:
        return None
    if not today < day <= today + _FURTHEST_RETURN:
        return None
    return _Choice(
        weight, span.start - len(before), span.start, day, text[max(0, span.start - 12) : span.end].strip()
    )


def _day_after_absence(span: Span, *, inclusive: bool) -> date:
    if span.granule in ("month", "week", "quarter", "distance") and not inclusive:
        return span.first
    # Nobody's last day away is a Monday: "until Monday" is back on Monday.
    if not inclusive and span.last.weekday() == 0:
        return span.last
    return calendar.working_day_after(span.last)


def _wish(text: str, spans: list[Span], n: int, today: date, meeting: bool) -> _Choice | None:
    span = spans[n]
    before, after = _sentence(text, span)
    if _is_no_time_to_come(text, span, before, after) or (meeting and _is_no_meeting(span, before, after)):
        return None
    day = _first_day(span, before, text)
    if day is None or not today < day <= today + _FURTHEST:
        return None
    begins = span.start - len(before)
    own = text[max(spans[n - 1].end if n else 0, begins) : span.start]
    weight = 3 if _ASKS.search(own) else 2 if _ASKS.search(after[:80]) else 1
    if weight == 1 and _SO.search(before):
        weight = 2
    if (
        weight < 3
        and _BEGAN.search(before)
        and not (_THEN.search(text, span.end) or _YEAR_BEGINS.search(before))
    ):
        return None
    if _FROM_ON.search(before) and not _BEGAN.search(before) and weight < 3:
        weight += 1
    return _Choice(weight, begins, span.start, day, text[max(0, span.start - 12) : span.end].strip())


def _is_no_time_to_come(text: str, span: Span, before: str, after: str) -> bool:
    if _NOT_THEN.search(before) or (span.granule in ("month", "weekday", "season") and _IS_BAD.match(after)):
        return True
    if span.granule in ("weekday", "nth") and _DID.search(before) and not _WILL.search(before):
        return True
    past = _PAST.search(before) and not (span.granule == "distance" and before.rstrip().endswith("back in"))
    if span.granule in ("before", "after") or past or _BUT.search(before):
        return True
    if _BETWEEN.search(before) and not _THEN.search(text, span.end, span.end + 160):
        return True
    if span.granule == "distance" and "-" in text[span.start : span.end] and not _ONWARD.search(after):
        return True
    if _BEFORE.search(before) and not _NOT.search(before):
        return True
    forward = (
        _FORWARD.search(before)
        or _ONWARD.search(after)
        or _LEFT_TO_RUN.search(after[:25] + " " + before[-25:])
    )
    # "They say half a year", and then "ask me then".
    return span.granule == "distance" and not forward and not _THEN.search(text, span.end, span.end + 160)


def _is_no_meeting(span: Span, before: str, after: str) -> bool:
    """They are interested: a time counts where they propose it, not where they must have bids or the board votes."""
    if _DECIDES.search(before) or _DEADLINE.search(before) or not _PROPOSES.search(before + " " + after):
        return True
    return span.granule in ("year", "season", "feast") and not _ASKS.search(before + " " + after)


def _first_day(span: Span, before: str, text: str) -> date | None:
    if _THROUGH.search(before) and not (span.granule == "month" and _CONTRACT.search(before)):
        return span.last + timedelta(days=1)
    single = span.granule in ("day", "feast", "weekday")
    if single and _DAY_AFTER.search(text, span.end, span.end + 70):
        return span.last + timedelta(days=1)
    if _AFTER.search(before) and span.granule != "distance":
        return span.last + timedelta(days=1)
    if span.granule in ("feast", "weekday") and _OVER.search(text[max(0, span.start - 60) : span.end + 160]):
        return span.last + timedelta(days=1)
    if span.granule in ("quarter", "month", "season") and _is_over(text, span):
        return span.last + timedelta(days=1)
    if _BETWEEN.search(before):
        return span.last + timedelta(days=1)
    if single and _UNTIL.search(before) and _AFTERWARDS.search(text[span.end : span.end + 120]):
        return span.last + timedelta(days=1)
    return span.first


def _is_over(text: str, span: Span) -> bool:
    """ "Once Q2 is done": what ends is that very time, not something within it."""
    return bool(_ONCE.search(text, max(0, span.start - 24), span.start) and _ENDED.match(text, span.end))
