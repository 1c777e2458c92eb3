"""The day of return, of a letter that tells of an absence: "until Friday the 6th" is the next working day."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.bygone import went_by
from reopen.core.reply.times.choice import Choice, sentence_around
from reopen.core.reply.times.signs import AFTER, FORWARD, FROM_ON, ONWARD, PAST, THROUGH, UNTIL
from reopen.core.reply.times.span import Span
from reopen.core.reply.times.words import WEEKDAYS, either

_FURTHEST_RETURN: Final = timedelta(days=500)
_INCLUSIVE: Final = re.compile(
    r"^\W{0,3}(?:inclusive|included|inclus|einschließlich|inbegriffen|inclusief)\b"
)
_RETURNS: Final = re.compile(
    r"\b(?:back|(?<!tax )(?<!ship )return\w*(?! is due)|reachable|resum\w*|re-?open\w*|open(?:s|ing)?|again|"
    r"answer\w*|home|at my desk|"
    r"in the office|look for me|find me|try me|get (?:back )?to|com(?:e|ing) (?:down|in|ashore)|comes down|"
    r"next in|(?:be|,|and) in on|in (?:again|next)|next be in|first (?:working )?day (?:back|in)|"
    r"thaws?|a?wakes?|upright|conscious|on my feet|(?:out of|done with|through with|finished with) it|at work|"
    r"look(?:ing)? at (?:my |the |any )?(?:e-?)?mails?|(?:be|is|are) (?:seen|read)|mails? read|rejoin\w*|"
    r"hear from (?:me|us)|lets? me (?:go|out|back)|discharg\w*|lands?|docks?|"
    r"(?:re)?surfac\w*|be read|will read|ashore|onshore|"
    r"(?:have|get) (?:a )?signal|i land|we land|pick up|catch up|staffed|ready|repl(?:y|ies|ying)|respond\w*|"
    r"available|normal|sees?|reach me|"
    r"expect\w*|attend|returning|ashore|desk|"
    r"wieder|zurück|rückkehr|erster arbeitstag|erreichbar|da\b|retour|revien\w*|rentr\w*|de nouveau|reprend\w*|"
    r"rouvr\w*|réouvert\w*|répondr\w*|lirai|antwort\w*|lese|"
    r"melde|wiedereröffn\w*|reapertura|vuelta|contestar\w*|responder\w*|leeré|lees|heropen\w*|beantwoord\w*|collect|"
    r"disponible|présente?|de vuelta|vuelv\w*|"
    r"reabr\w*|volvemos|volveremos|abr(?:imos|iremos|irá|e)|regres\w*|reincorpor\w*|incorpor\w*|volver\w*|atender\w*|"
    r"terug(?:keer|komst)?|weer|eerste werkdag|bereikbaar|aanwezig|hervat\w*)\b"
)
_AWAY: Final = re.compile(
    r"\b(?:out(?: of)?|away|off|closed|leave|holiday|vacation|absent\w*|travel\w*|abwesend|urlaub(?:stage?)?|"
    r"geschlossen|nicht im|congés?|fermée?s?|vacaciones|cerrad\w*|fuera|"
    r"afwezig|vakantie|verlof|gesloten|shut|unavailable|attending|at a|conference)\b"
)
_STARTS: Final = re.compile(
    r"\b(?:from|between|starting|beginning|effective|as of|vom|von|ab dem|du|desde|del|van|between|leaving|"
    r"leave|started|began|since|depart\w*)\s*(?:\w+day,?\s*)?(?:the\s+)?$"
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
    r"\b(?:out|away|off|closed|unavailable|training|meetings?|in court|tied up|jury duty|seminar|sick|ill|krank|"
    r"malade|enferm[oa]|ziek|travel\w*|abwesend|nicht im büro|absente?|"
    r"fuera|afwezig)\b.{0,40}\b(?:today|heute|aujourd'hui|hoy|vandaag)\b"
)
# "Out every day but Friday".
_EVERY_BUT: Final = re.compile(
    r"\b(?:every|each|all(?! of\b)|any|jeden|tous les|cada|todos los|elke)\b[^.!?;]{0,20}$"
)
_OTHERS: Final = re.compile(
    r"\b(?:students?|pupils|children|kids|classes|lessons|guests|patients|teachers|boarders|players|members|"
    r"courses|"
    r"schüler|kinder|unterricht|élèves|cours|alumnos|clases|leerlingen|lessen)\b[^.!?;,]{0,30}$"
)
_RANGE: Final = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th|\.|er|e)?\s*(?:-|–|—|to|until|till|through|bis(?: zum)?|au|al|hasta(?: el)?|t/m|"
    r"tot(?: en met)?)"
    r"\s*(?:the\s+|el\s+)?$"
)
# "I shall read nothing before Thursday", "not back until Tuesday": on that day.
_NOT_BEFORE: Final = re.compile(
    r"\b(?:not|n't|nothing|never|no one|nobody|nicht|nichts|pas|rien|no|nada|niet|niets)\b[^.!?;]{0,40}"
    r"\b(?:before|vor|avant|antes del?|voor)\s*(?:the\s+|el\s+|le\s+)?$|"
    r"(?:\bnot|n't|\bnever|\bnothing|\b(?:answer|read|open|see|take|check)s? no (?:e-?mails?|mail|messages|letters|"
    r"calls|post))\b"
    r"[^.!?;]{0,40}\b(?:until|till|'til)\s*(?:the\s+)?$"
)
_BACK: Final = re.compile(
    r"\b(?:back|return\w*|again|wieder|zurück|retour|reviens|de vuelta|vuelvo|terug|weer)\b"
)
# "Our hours are Monday to Thursday."
_HOURS: Final = re.compile(
    rf"\b(?:hours|open|opening|opened|staffed|work|working|available|öffnungszeiten|geöffnet|horaires?|"
    rf"ouverte?s?|horario|"
    rf"abiert[oa]|openingstijden|geopend)\b[^.!?;]{{0,40}}\b(?:{either(WEEKDAYS)})\s*(?:to|-|–|through|thru|"
    rf"bis|au|à|a|tot|t/m)\s*$"
)
# What ends or closes then, and is no absence: "this address will be closed", "the sale runs until".
_GONE: Final = re.compile(
    r"\b(?:fiscal|financial|tax|school) year\b[^.!?;]{0,20}\b(?:closes|ends|finishes)\b[^.!?;]{0,10}$|"
    r"\b(?:address|mailbox|inbox|account|domain|postfach|adresse|boîte|buzón|dirección|postbus|"
    r"adres)\b[^.!?;]{0,30}"
    r"\b(?:closed?s?|shut|gone|purged|deleted|erased|expires?|geschlossen|gelöscht|fermée?|supprimée?|cerrad[oa]|"
    r"gesloten|verwijderd)\b(?!\s+(?:and|but|y|et|en|und)\s)[^.!?;]{0,20}$"
)
_OFFERED: Final = re.compile(
    r"\b(?:sale|offers?|promotions?|discount|coupon|exhibition|season|entries|registrations?|applications?|"
    r"tickets?|"
    r"orders?|bookings?|book|save|deadline|survey|fair|angebot|aktion|ausstellung|offre|promo\w*|soldes|"
    r"oferta|rebajas|"
    r"actie|aanbieding|uitverkoop)\b[^.!?;]{0,50}$"
)
# "From 1 June please write to …"
_ELSEWHERE: Final = re.compile(
    r"\b(?:address|write to|send|contact|(?:our|the) (?:new )?office (?:is|will be) (?:at|in|located)|reach "
    r"(?:us|me) (?:at|under)|e-?mail (?:to|us|me)|direct|new "
    r"(?:number|office|home|"
    r"premises)|schreiben sie|wenden sie|adresse|écrire à|écrivez|escriba|dirección|schrijf|adres)\b"
)
# "I'm away for two weeks."
_AWAY_FOR: Final = re.compile(
    r"\b(?:away|out|off(?: the)?(?: grid)?|gone|closed|leave|on (?:holiday|vacation)|travell?ing|abroad|unavailable|"
    r"unreachable|absent|offline|abwesend|weg|im urlaub|absente?|en congés?|fuera|de "
    r"vacaciones|afwezig|"
    r"op vakantie)\s+(?:for|für|pour|durante|por|voor)\s+(?:about |the next |die nächsten |les )?$"
)
# "I've taken two weeks off", "ich habe zwei Wochen frei".
_OFF_FOR: Final = re.compile(
    r"\b(?:i'm|i am|we're|we are|i've|i have|we've|we have|am|have) (?:taken|taking|having|got) (?:the next |"
    r"a further )?\|"
    r"(?:\s+(?:off|out|of leave|of holiday|away|to)\b|$)|"
    r"\b(?:ich habe|wir haben|habe|haben) (?:\w+ )?\|\s+(?:frei|urlaub|ferien)\b|"
    r"\b(?:je prends|j'ai|nous prenons|j'ai pris) \|\s+(?:de (?:congés?|vacances|repos))\b|"
    r"\b(?:tengo|tomo|me tomo|he tomado|tenemos) \|\s+(?:de (?:vacaciones|descanso|permiso)|libres?)\b|"
    r"\b(?:ik heb|ik neem|we hebben|heb) (?:\w+ )?\|\s+(?:vrij|vakantie|verlof)\b"
)
# "The office is on 15 May closed", as others order it.
_SHUT_THEN: Final = re.compile(
    r"^\s*(?:\w+ ){0,2}(?:geschlossen|fermée?s?|cerrad[oa]s?|gesloten|abwesend|absente?s?|afwezig|nicht (?:im|"
    r"da|erreichbar))\b"
)
# "I will be at the Cologne fair from": there they are, and nothing is offered.
_AT_THE_FAIR: Final = re.compile(
    r"\b(?:at|auf|au|en|op|in) (?:the|a|an|our|der|einer|une?|la|una|de|een|\w+) ?[^.!?;]{0,30}\b(?:fair|exhibition|"
    r"survey)\b"
)
# "With the 15 October deadline before us".
_A_DEADLINE: Final = re.compile(r"^\s+(?:deadline|filing|rush|show|opening|hearing|election)\b")
_INVITES: Final = re.compile(
    r"\b(?:join us|visit us|meet us|come and|save the date|open day|besuchen sie uns)\b[^.!?;]{0,30}$"
)
# "My last day of leave is Friday the 12th": back on the next working day. "My last day is" is another matter.
_LAST_DAY: Final = re.compile(
    r"\blast (?:\w+ )?day (?:of (?:my |our |the )?(?:leave|holidays?|vacation|absence|break|closure)|away|off|out)\b"
    r"[^.!?;]{0,20}$|\b(?:letzter (?:urlaubs|ferien)tag|dernier jour de (?:congés?|vacances|fermeture)|último día de "
    r"(?:vacaciones|permiso)|laatste (?:vakantie|verlof)dag)\b[^.!?;]{0,20}$"
)
# "Closed in June", "out for the rest of May", "im Mai sind wir nicht da": the whole of the month.
_ALL_OF_IT: Final = re.compile(
    r"\b(?:out|away|off|closed|shut|leave|holiday|vacation|absent|geschlossen|abwesend|fermée?s?|absente?s?|"
    r"cerrad[oa]s?|ausentes?|gesloten|afwezig|weg)\s+(?:(?:for|in|during|throughout|the|all|whole|entire|rest|"
    r"remainder|of|month|im|den|ganzen|en|au|mois|de|tout|todo|el|mes|heel|hele)\s+){0,6}$"
)
_A_MONTH: Final = re.compile(r"^(?:(?:in|im|en|for|of|during)\s+)?[^\W\d_]+\.?$")
_THIS_WEEK: Final = (
    r"(?:this week|(?:the |)(?:rest|remainder) of (?:the|this) week|all week|diese woche|cette semaine|esta semana|"
    r"deze week)"
)
_THIS_MONTH: Final = (
    r"(?:this month|(?:the |)(?:rest|remainder) of (?:the|this) month|all month|diesen monat|ce mois(?:-ci)?|este mes|"
    r"deze maand)"
)
_GONE_FOR: Final = (
    r"(?:out|away|off|closed|shut|unavailable|leave|holiday|vacation|travell?ing|sick|ill|abwesend|nicht (?:im|da)|"
    r"verreist|krank|urlaub|geschlossen|absente?s?|en congés?|fermée?s?|fuera|ausentes?|cerrad[oa]s?|de vacaciones|"
    r"no est(?:oy|amos)|afwezig|weg|vakantie|gesloten)"
)
_THIS_WHOLE: Final = re.compile(
    rf"\b{_GONE_FOR}\b[^.!?;]{{0,30}}\b(?:(?P<w1>{_THIS_WEEK})|(?P<m1>{_THIS_MONTH}))\b(?! (?:and|und|et|y|en|&) )|"
    rf"\b(?:(?P<w2>{_THIS_WEEK})|(?P<m2>{_THIS_MONTH}))\b[^.!?;]{{0,30}}\b{_GONE_FOR}\b|"
    r"\b(?:taking|taken|took|having) (?P<w3>the (?:whole |rest of the )?week) off\b"
)
_GIVES: Final = re.compile(r"\b(?:give|allow) (?:me|us)\s*(?:about\s*)?$")


def day_of_return(text: str, spans: list[Span], n: int, today: date) -> Choice | None:
    """The n-th time of the text as the day on which they are back; None where it is none."""
    span = spans[n]
    before, after = sentence_around(text, span)
    away_for = span.granule == "distance" and (
        _AWAY_FOR.search(before) or _OFF_FOR.search(before + "|" + after)
    )
    if span.granule == "distance" and not (away_for or FORWARD.search(before) or ONWARD.search(after)):
        return None
    until = bool(UNTIL.search(before))
    lasts = n > 0 and bool(_ENDS.match(text[spans[n - 1].end : span.start]))
    lasts = lasts or (span.exact and bool(_RANGE.search(before)))
    if _is_no_return(text, span, before, after, lasts=lasts) or _is_too_wide_or_past(span, before):
        return None
    begins = n + 1 < len(spans) and bool(_ENDS.match(text[span.end : spans[n + 1].start]))
    if begins:
        return None
    # "Until Sunday the 11th, and back on the Monday": the one after that.
    if span.granule == "weekday" and n > 0 and before.endswith(" the ") and spans[n - 1].granule == "day":
        ended = spans[n - 1].last
        follows = ended + timedelta(days=(span.first.weekday() - ended.weekday() - 1) % 7 + 1)
        span = replace(span, first=follows, last=follows)
    through = bool(THROUGH.search(before)) or bool(_INCLUSIVE.match(after))
    through = through or bool(_LAST_DAY.search(before))
    if not (until or through or lasts) and _lasts_all_month(text, span, before, after):
        span = _the_one_that_runs(span, today)
        through = True
    if _NOT_BEFORE.search(before) and span.exact:
        day, weight = span.first, 4
    elif lasts or through or until:
        day = _day_after_absence(span, inclusive=through or lasts)
        weight = 3
    elif AFTER.search(before):
        day, weight = span.last + timedelta(days=1), 3
    elif away_for or (span.granule == "distance" and _GIVES.search(before)):
        day, weight = span.first, 3
    elif _RETURNS.search(before[-70:]) or _RETURNS.search(after[:40]):
        day, weight = span.first, 4 if not _STARTS.search(before) or FROM_ON.search(before) else 1
        if _OTHERS.search(before):
            weight = 2
    elif FROM_ON.search(before) and not _AWAY.search(before[-40:]):
        day, weight = span.first, 3
    elif _STARTS.search(before) or _SWITCHED.search(before):
        return None
    elif (
        (_AWAY.search(before) or _SHUT_THEN.match(after))
        and span.granule in ("day", "weekday")
        and (span.exact or span.granule == "weekday")
    ):
        day, weight = calendar.working_day_after(span.last), 1
    else:
        return None
    if not today < day <= today + _FURTHEST_RETURN:
        return None
    return Choice(
        weight, span.start - len(before), span.start, day, text[max(0, span.start - 12) : span.end].strip()
    )


def _lasts_all_month(text: str, span: Span, before: str, after: str) -> bool:
    """ "Closed in June": they are away for all of it."""
    if span.granule != "month" or not _A_MONTH.match(text[span.start : span.end]):
        return False
    return bool(_ALL_OF_IT.search(before) or (_SHUT_THEN.match(after) and not _RETURNS.search(before[-40:])))


def _the_one_that_runs(span: Span, today: date) -> Span:
    """Of a month that is named while it runs, this one and not that of next year."""
    if span.first.month != today.month:
        return span
    first = today.replace(day=1)
    return replace(span, first=first, last=calendar.last_of_month(first.year, first.month))


def _is_too_wide_or_past(span: Span, before: str) -> bool:
    """ "On sabbatical until 2027" is a return; "in 2027", "in the summer" and what was are none."""
    if span.granule in ("before", "after", "season") or (span.granule == "year" and not UNTIL.search(before)):
        return True
    return bool(PAST.search(before)) and not before.endswith("back in ")


def _is_no_return(text: str, span: Span, before: str, after: str, *, lasts: bool) -> bool:
    """What is sold, closed or moved then, and who left then, is not back then."""
    ends = lasts or bool(UNTIL.search(before) or THROUGH.search(before))
    if _INVITES.search(before) or _EVERY_BUT.search(before) or _HOURS.search(before) or _GONE.search(before):
        return True
    if not ends and (went_by(text, span, before, after) or _ELSEWHERE.search(after[:60])):
        return True
    if span.granule == "distance" and AFTER.search(before) and not _BACK.search(before + after[:40]):
        return True
    switched = _SWITCHED.search(before)
    if switched and not ends and not _RETURNS.search(before, switched.start()):
        return True
    if _A_DEADLINE.match(after):
        return True
    offered = _OFFERED.search(before) and not _AT_THE_FAIR.search(before)
    return bool(offered) and not (_AWAY.search(before) or _RETURNS.search(before))


def _day_after_absence(span: Span, *, inclusive: bool) -> date:
    if span.granule in ("month", "week", "quarter", "year", "distance") and not inclusive:
        return span.first
    # Nobody's last day away is a Monday: "until Monday" is back on Monday.
    if not inclusive and span.last.weekday() == 0:
        return span.last
    return calendar.working_day_after(span.last)


def away_today(text: str, today: date) -> tuple[date, str] | None:
    """Of an absence of this day the next working day, of this week the next Monday, and the words that tell it."""
    if found := _THIS_WHOLE.search(text):
        if found["w1"] or found["w2"] or found["w3"]:
            return calendar.monday_after(today), found[0]
        return calendar.add_months(today.replace(day=1), 1), found[0]
    found = _TODAY_ONLY.search(text)
    return (calendar.working_day_after(today), found[0]) if found else None
