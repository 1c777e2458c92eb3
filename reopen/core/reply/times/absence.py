"""The day of return, of a letter that tells of an absence: "until Friday the 6th" is the next working day."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.bygone import went_by
from reopen.core.reply.times.choice import Choice, sentence_around
from reopen.core.reply.times.figures import amount, moved
from reopen.core.reply.times.hours import is_their_week
from reopen.core.reply.times.left_behind import is_moved_to, is_no_return_now
from reopen.core.reply.times.patterns import SPAN
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
    r"disponible|reprise|présente?|de vuelta|vuelv\w*|"
    r"reabr\w*|volvemos|volveremos|abr(?:imos|iremos|irá|e)|regres\w*|reincorpor\w*|incorpor\w*|volver\w*|atender\w*|"
    # What they do with the letter then: "I'll deal with it tomorrow", "je traite votre message jeudi".
    r"deal with|attend to|tend to|see to|look at (?:it|this|that|them|your)|(?:i|we)(?:'ll| will|"
    r" shall)? (?:\w+ )?read|take care of|"
    r"expect me|(?:hear|write|call|ring) (?:you )?back|have (?:me|us) back|(?:find|have|see) us|in touch|unlock\w*|"
    r"k(?:ü|ue)mm(?:e|ere|ern)|beantworte\w*|bearbeite\w*|schaue? ich|sehe ich|rufe (?:ich )?|kehre?n?|trete|"
    r"nehme?n? [^.!?;]{0,30}auf|"
    r"répond\w*|trait(?:e|ons|era\w*)|lis\b|regarde\w*|rappelle\w*|(?:je|nous|vous|me|se) retrouv(?:e|ons|erai|erons|"
    r"era)\b|nous (?:re)?voici|recontacte\w*|"
    r"contest(?:o|amos|aré|aremos)|respond(?:o|emos)|le[eo]\b|leemos|atiend[oe]\w*|trat(?:o|aré)|veo\b|miro\b|"
    r"llamo\b|retom\w+|nos tiene|nos vemos (?:de nuevo|otra vez)|otra vez|me ocupo|de nuevo|estaremos|"
    r"antwoord\w*|behandel\w*|bekijk\w*|bel ik|pak(?:ken)? (?:ik|wij|we)|aan de slag|"
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
# "Out every day but Friday".
_EVERY_BUT: Final = re.compile(
    r"\b(?:every|each|all(?! of\b| (?:day|morning|afternoon)[,;])|any|jeden|tous les|cada|todos los|"
    r"elke)\b[^.!?;]{0,20}$"
)
_OTHERS: Final = re.compile(
    r"\b(?:students?|pupils|children|kids|classes|lessons|guests|patients|teachers|boarders|players|members|"
    r"courses|"
    r"schüler|kinder|unterricht|élèves|cours|alumnos|clases|leerlingen|lessen)\b[^.!?;,]{0,30}$"
)
_SURELY: Final = 3  # the weight of an end that is told
_RANGE_FROM: Final = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|\.|er|e)?\s*(?:-|–|—|to|until|till|through|bis(?: zum)?|au|al|hasta(?: el)?|t/m|"
    r"tot(?: en met)?)\s*(?:the\s+|el\s+)?$"
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
# "Until the spring semester, which begins on 19 January": on that day.
_UNTIL_IT_BEGINS: Final = re.compile(
    r"\b(?:until|till|'til|for|bis|jusqu'\w*|hasta|tot|before|on (?:leave|sabbatical))\b[^.!?;]{3,70}\b(?:begins?|"
    r"starts?|starting|beginning|resumes?|opens?|commence|débute|reprend|rouvre|empieza|comienza|arranca|inicia|begint|"
    r"start|beginnt|startet|anfängt)(?: again)?\s*(?:(?:on|am|le|el|op|mit|from)\s+)?(?:\w+day,?\s+)?(?:the\s+)?$"
)
_UNTIL_WHAT: Final = re.compile(
    r"\b(?:bis|tot|jusqu'\w*|hasta)\b[^.!?;]{3,70}\b(?:das|der|die|dat|am|op|on|le|el)\s*$"
)
_IT_BEGINS: Final = re.compile(
    r"^\s*(?:wieder |weer )?(?:beginnt|startet|anfängt|losgeht|begint|start|aanvangt)\b"
)
# "Ab dem 18. Mai für zwei Wochen in Urlaub", "from 18 May I'm away for two weeks": counted from the day they go.
_FROM_THEN_FOR: Final = re.compile(
    r"^\s*,?\s*(?:(?:i'm|i am|i'll be|i will be|we're|we are|bin ich|sind wir|je suis|je serai|estoy|estaré|ben ik|"
    r"zijn "
    r"we)\s+)?(?:\w+\s+){0,2}?(?:for|für|pour|durante|por|voor)\s+(?:about\s+|the next\s+)?$"
)
# "My leave has been extended to 29 May".
_EXTENDED: Final = re.compile(
    r"\b(?:extended|prolonged|verlängert|prolongée?s?|prorrogad[oa]|ampliad[oa]|verlengd)\b[^.!?;]{0,20}\b(?:to|until|"
    r"through|bis|jusqu'\w*|hasta|tot)\s*(?:the\s+|zum\s+|el\s+|le\s+)?$"
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
    r"oferta|rebajas|inscriptions?|candidatures|anmeldung\w*|bewerbung\w*|inscripci\w+|inschrijving\w*|aanmelding\w*|"
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
    r"op vakantie)\s+(?:(?:for|für|pour|durante|por|voor)\s+)?(?:about |the next |die nächsten |les )?$"
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
    r"^\s*(?:\w+ ){0,2}(?:geschlossen|fermée?s?|cerrad[oa]s?|gesloten|abwesend|absente?s?|afwezig|nicht (?:im|am|"
    r"da|erreichbar)|niet (?:op|in|aanwezig|bereikbaar)|pas (?:là|au|joignable)|no est(?:oy|aré|amos)|"
    r"not (?:in|at|here|available|reachable))\b"
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
# "Mon is a bank holiday", "le lundi est férié".
_IS_A_HOLIDAY: Final = re.compile(
    r"^,?\s*(?:is|being|ist|est|es|is een|which is)\s+(?:also |ein |un |een |a |jour )*(?:bank holiday|public holiday|"
    r"holiday|feiertag|férié|festivo|feestdag)\b"
)
# "Closed on 14 and 15 May": of a day to come.
_SHUT_ON: Final = re.compile(
    r"\b(?:closed|shut|away|out|off)\s+(?:on\s+)?(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+and\s+)?$"
)
# "Le mardi je ne travaille pas, à demain."
_UNTIL_WE_MEET: Final = re.compile(
    r"(?:^|[.,!;:]\s*|\bet\s)à\s+$|\bsee you(?: again| all| back)?(?: on| in)?\s+$"
)
# "Ab 18. Mai bin ich zwei Wochen im Urlaub."
_BARE_THEN: Final = re.compile(
    r"^\s*,?\s*(?:(?:i'm|i am|i'll be|we're|we are|bin ich|sind wir|je suis|je serai|estoy|estaré|ben ik|zijn we|"
    r"zijn wij)"
    r"\s+)(?:\w+\s+)?$"
)
_SO_AWAY: Final = re.compile(
    r"^\s+(?:(?:im|in|auf|met|op|de|en|on|lang|not|nicht|niet)\s+)?(?:urlaub|abwesend|weg|verreist|geschlossen|da\b|"
    r"vakantie|verlof|afwezig|gesloten|congés?|vacances|absente?|vacaciones|fuera|ausente|away|off|out|leave|holiday|"
    r"vacation|closed)\b"
)
# "Vanmiddag niet bereikbaar, morgenochtend wel", "hoy no estoy, mañana sí", "out this afternoon, in tomorrow".
_YES_THEN: Final = re.compile(
    r"^,?\s*(?:(?:the |in the |por la |au |am )?(?:whole |all )?(?:day|morning|afternoon|vormittag|nachmittag|früh|"
    r"matin|après-midi|soir|mañana|tarde|ochtend|middag)\s+)?(?:i am|i'm|we are|ok(?:ay)?|yes|fine|schon|oui|si|sí|wel|"
    r"ja|je le suis|estoy|estaré|ben ik er(?: wel)?|bin ich(?: da)?)\s*(?:[.,;!]|$)"
)
_IN_THEN: Final = re.compile(
    r"(?:[,;–-]|\b(?:but|then|and|aber|dann|mais|puis|pero|y|maar|dan))\s*(?:i'm |i am |we're |back )?"
    r"(?:in|there|here|fine|ok|okay|present|présente?|erreichbar|bereikbaar|aanwezig)\s+(?:on |le |am |op )?$"
)
_NOT_THERE: Final = re.compile(
    r"\b(?:not|out|away|off|unreachable|unavailable|closed|nicht|weg|pas|absente?s?|fermée?s?|no|fuera|cerrad[oa]s?|"
    r"niet|afwezig|gesloten|abwesend|geschlossen)\b|n't\b"
)
_NOR_THEN: Final = re.compile(
    r"^\s*,?\s*(?:either\b|neither\b|auch (?:nicht|kein\w*)|non plus|tampoco|ook (?:niet|geen)|evenmin)"
)
_WAS: Final = re.compile(r"\b(?:was|were|war|waren|étais|était|étions|estuve|estuvimos|waren)\b")
# "Requests are answered in five to seven business days": how long it takes, and nobody returns.
_IS_SERVED: Final = re.compile(
    r"\b(?:requests?|messages?|e-?mails?|enquir\w+|inquir\w+|tickets?|letters|quer(?:y|ies)|applications?|orders|claims|"
    r"cases?|submissions?|permits?)\b[^.!?;]{0,40}\b(?:are|is|will be|get|gets|being)\b[^.!?;]{0,20}\b(?:answered|"
    r"processed|handled|reviewed|replied to|dealt with|worked|assigned|attended to)\b|"
    r"\b(?:anfragen?|nachrichten?|anträge)\b[^.!?;]{0,40}\b(?:wird|werden)\b[^.!?;]{0,90}\b(?:beantwortet|bearbeitet)\b|"
    r"\b(?:demandes?|messages?|courriels?)\b[^.!?;]{0,40}\b(?:est|sont|sera|seront)\b[^.!?;]{0,20}\btraitée?s?\b|"
    r"\b(?:solicitud(?:es)?|mensajes?|consultas?)\b[^.!?;]{0,40}\bse (?:atienden?|responden?|tramitan?|contestan?)\b|"
    r"\b(?:aanvragen|berichten|vragen)\b[^.!?;]{0,40}\bworden\b[^.!?;]{0,90}\b(?:beantwoord|behandeld)\b"
)
_GIVES: Final = re.compile(r"\b(?:give|allow) (?:me|us)\s*(?:about\s*)?$")


def day_of_return(text: str, spans: list[Span], n: int, today: date) -> Choice | None:
    """The n-th time of the text as the day on which they are back; None where it is none."""
    span = spans[n]
    before, after = sentence_around(text, span)
    counted = SPAN.match(text, span.start)  # "for two weeks from 18 May" too
    away_for = (span.granule == "distance" or (counted and counted["rest"])) and (
        _AWAY_FOR.search(before) or _OFF_FOR.search(before + "|" + after)
    )
    between = text[spans[n - 1].end : span.start] if n > 0 and spans[n - 1].exact else "."
    since = _FROM_THEN_FOR.match(between) or (_BARE_THEN.match(between) and _SO_AWAY.match(after))
    if span.granule == "distance" and since:
        return _so_long_from(text, spans[n - 1], span, today)
    if span.granule == "distance" and not (away_for or FORWARD.search(before) or ONWARD.search(after)):
        return None
    until = bool(UNTIL.search(before))
    lasts = n > 0 and bool(_ENDS.match(text[spans[n - 1].end : span.start]))
    lasts = lasts or (span.exact and bool(_RANGE.search(before)))
    starts = span.exact and (
        _UNTIL_IT_BEGINS.search(before) or (_UNTIL_WHAT.search(before) and _IT_BEGINS.match(after))
    )
    told = not starts and _is_no_return(text, span, before, after, lasts=lasts)
    begins = n + 1 < len(spans) and bool(_ENDS.match(text[span.end : spans[n + 1].start]))
    if told or begins or _is_too_wide_or_past(span, before) or is_no_return_now(before, after):
        return None
    if span.granule == "weekday" and is_their_week(before, after):
        return None
    if span.granule == "distance" and _IS_SERVED.search(before + after) and not _AWAY.search(text):
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
    if (_NOT_BEFORE.search(before) and span.exact) or starts or is_moved_to(before):
        day, weight = span.first, 4
    elif _EXTENDED.search(before):
        day, weight = _day_after_absence(span, inclusive=False), 4
    elif lasts or through or until:
        day = _day_after_absence(span, inclusive=through or lasts)
        weight = 3
    elif AFTER.search(before):
        day, weight = span.last + timedelta(days=1), 3
    elif away_for or (span.granule == "distance" and _GIVES.search(before)):
        day, weight = span.first, 3
    elif (said := _as_said(text, span, before, after)) is not None:
        day, weight = said
    else:
        return None
    if not today < day <= today + _FURTHEST_RETURN:
        return None
    return Choice(
        weight,
        span.start - len(before),
        span.start,
        day,
        text[max(0, span.start - 12) : span.end].strip(),
        gone_from=_gone_from(spans, n, before, today) if lasts else None,
    )


def _gone_from(spans: list[Span], n: int, before: str, today: date) -> date | None:
    """The day on which an absence begins that ends with the n-th time: "1 to 5 June"."""
    if found := _RANGE_FROM.search(before):
        first, last = int(found[1]), spans[n].first
        month = last if first <= last.day else calendar.add_months(last.replace(day=1), -1)
        return calendar.day_of(month.year, month.month, first)
    return spans[n - 1].first if n > 0 and spans[n - 1].first >= today else None


def first_return(best: Choice, choices: list[Choice]) -> Choice:
    """Of two absences with days at work between them, the return from the first one."""
    for other in choices:
        between = best.gone_from and other.at < best.at and (best.gone_from - other.day).days
        if between and between > 0 and other.weight >= _SURELY:
            return other
    return best


def _as_said(text: str, span: Span, before: str, after: str) -> tuple[date, int] | None:
    """The day, and how much speaks for it, by the words beside it: back, open, away."""
    if _RETURNS.search(before[-70:]) or _RETURNS.search(after[:40]) or _UNTIL_WE_MEET.search(before):
        weight = 4 if not _STARTS.search(before) or FROM_ON.search(before) else 1
        return span.first, 2 if _OTHERS.search(before) else weight
    if (_YES_THEN.match(after) or _IN_THEN.search(before)) and _NOT_THERE.search(
        text[max(0, span.start - 120) : span.start]
    ):
        return span.first, 4
    if FROM_ON.search(before) and not _AWAY.search(before[-40:]):
        return span.first, 3
    if _STARTS.search(before) or _SWITCHED.search(before):
        return None
    away = _AWAY.search(before) or _SHUT_THEN.match(after)
    named = span.granule == "weekday" or (span.granule == "day" and span.exact)
    return (calendar.working_day_after(span.last), 1) if away and named else None


def _so_long_from(text: str, begins: Span, length: Span, today: date) -> Choice | None:
    found = SPAN.search(text, length.start, length.end)
    day = moved(begins.first, *amount(found)) if found else today
    if not today < day <= today + _FURTHEST_RETURN:
        return None
    return Choice(4, begins.start, length.start, day, text[begins.start : length.end].strip())


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
    if _INVITES.search(before) or _EVERY_BUT.search(before) or _GONE.search(before):
        return True
    if _NOR_THEN.match(after) or (_HOURS.search(before) and not _NOT_THERE.search(before)):
        return True
    if _WAS.search(before) and _SHUT_ON.search(before) and not ends:
        return True
    shut = span.exact and _SHUT_ON.search(before) and not _WAS.search(before)
    if not (ends or shut) and (went_by(text, span, before, after) or _ELSEWHERE.search(after[:60])):
        return True
    if span.granule == "distance" and AFTER.search(before) and not _BACK.search(before + after[:40]):
        return True
    switched = _SWITCHED.search(before)
    if switched and not ends and not _RETURNS.search(before, switched.start()):
        return True
    if _A_DEADLINE.match(after) or _IS_A_HOLIDAY.match(after):
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
