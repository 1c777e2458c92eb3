"""The words beside a time that tell what it is: asked for, past, a return, a deadline, the end of something."""

import re
from typing import Final

SENTENCE: Final = re.compile(r"(?<=[a-zäöüéèáíóúñß)\"'\d][.!?])\s+(?=[^\d\s])|[!?]\s|\n|;")

# Directly before a time.
AFTER: Final = re.compile(
    r"(?<!on or )\b(?:after|past|post-?|beyond|following|the other side of|nach(?: dem| den| der)?|"
    r"après(?: le|"
    r" les| la| l')?|"
    r"passée?s?(?: le| la| les| l')?|despu[eé]s del?(?: las?| los)?|pasad[oa]s?(?: el| la| las| los)?|"
    r"tras(?: el| la| las| los)?|"
    r"na(?: de| het)?)(?:\s+(?:about|the|next|\w+day,?))?\s*$"
)
UNTIL: Final = re.compile(
    r"(?:\b(?:until|till|til|'til|bis(?: zum| zu)?|jusqu'(?:au|en|à)?(?: le)?|hasta(?: el)?|tot(?: en met|"
    r" aan)?)|\bnot before|\bzum)"
    r"(?:\s+(?:about|at least|the|at|around|after))?\s*(?:\w+day,?\s*)?(?:the\s+|dem\s+|el\s+)?$"
)
THROUGH: Final = re.compile(
    r"\b(?:through|thru|up to and including|bis einschließlich|bis einschl\.|bis inkl\.|"
    r"jusqu'au .{0,12}inclus|tot en met|t/m|hasta .{0,5}inclusive)"
    r"(?:\s+(?:the end of|the))?\s*$"
)
INCLUSIVE: Final = re.compile(r"^\W{0,3}(?:inclusive|included|inclus|einschließlich|inbegriffen|inclusief)\b")
BEFORE: Final = re.compile(
    r"(?<!not )(?<!nicht )(?<!pas )(?<!niet )\b(?:before|prior to|vor|avant|antes del?|voor)\s*(?:the\s+)?$"
)
PAST: Final = re.compile(
    r"\b(?:since|(?<!check )(?<!get )(?<!circle )(?<!come )(?<!touch )(?<!be )(?<!write )"
    r"(?<!is )(?<!are )(?<!'s )(?<!'re )(?<!'m )"
    r"back in|last|ago|"
    r"seit|depuis|desde|sinds|dated?|"
    r"(?<!start )(?<!beginning )(?<!end )(?<!month )(?<!week )(?<!part )(?<!days )(?<!as )(?<!out )(?<!all )of|"
    r"on record for|"
    r"quoted (?:me|us) in|letzten|im letzten|vorigen|"
    r"vergangenen|en el pasado|l'an dernier|afgelopen|vorige)(?:\s+(?:the|le|el|about|around|some))?\s*$"
)
# A number of days is a distance only where something makes it one: "for three years" is none.
FORWARD: Final = re.compile(
    r"(?:\b(?:in|another|give (?:me|us|it)|after|wait|say|about|within the next|next|noch|in etwa|nach|"
    r"dans|d'ici|encore|en|dentro de|de aquí a|"
    r"over|nog|binnen|need|needs|takes?|out|back|again in|for another|only|maybe|perhaps|try|ask|call|"
    r"approximately|roughly|around|les)"
    r"|\bi'd say|\bleave it|\bdeme|\bdame|\bdenme|\bdadme|\bgeben sie mir|\bgib mir|\bgebt mir|"
    r"\blaissez-moi|\bdonnez-moi|"
    r"\bgeef (?:me|mij|ons)|\bhold (?:that thought|on|off|fire))\s*(?:about|like|"
    r"another|say|at least|roughly|around|the next|einem|einer|eine|an|a|una?|une|een|zo'n|ungefähr|"
    r"etwa)?\s*$"
)
ONWARD: Final = re.compile(
    r"^'?s?'?,?\s*(?:grace\b|respite\b|from (?:now|today|then)|from (?:this|next)|on\b|hence|out\b|off\b|"
    r"away\b|yet\b|"
    r"please\b|pls\b|bitte\b|time\b|later|down the (?:road|"
    r"line)|to go|ahead|hold|freeze|moratorium|"
    r"and (?:then|we|i'll)|or (?:so|two)|before (?:i|we|he|she|they|there)(?:'|\b)|should|would|later|"
    r"später|noch|plus tard|más tarde|later)"
)
LEFT_TO_RUN: Final = re.compile(
    r"\b(?:left|remaining|to go|to run|in (?:it|them)|on it|still|another|noch|encore|todavía|nog|restant|"
    r"quedan|over)\b"
)
OVER: Final = re.compile(
    r"\b(?:when|once|after|as soon as|get|gets|wenn|sobald|quand|une fois|cuando|als|"
    r"zodra|until|till|leave it)\b.{0,60}\b(?:over|done|behind|past|passed|finished|through|closed?|"
    r"closes|ends?|ended|"
    r"out of the way|in the books|vorbei|vorüber|rum|herum|durch|abgeschlossen|passée?s?|finie?s?|"
    r"terminée?s?|pase|pasen|"
    r"pasad[oa]s?|termine|terminado|acabe|voorbij|achter de rug|om is|afgelopen|afgesloten)\b"
)
ONCE: Final = re.compile(
    r"\b(?:when|once|after|as soon as|until|till|wenn|sobald|quand|une fois(?: que)?|dès que|cuando|"
    r"en cuanto|als|zodra|wanneer)"
    r"(?: the| der| das| die| le| la| l'| el| de| het)*\s*$"
)
ENDED: Final = re.compile(
    r"(?: of (?:the|this) year)?\s*(?:'s|is|are|has|have|been|finally|ist|sind|est|sera|haya|esté|ha|is)?\s*"
    r"(?:over|done|behind|past|passed|finished|through|closed|closes|ends|out of the way|in the books|"
    r"wrapped|wraps|vorbei|vorüber|"
    r"rum|herum|durch|abgeschlossen|passée?|finie?|terminée?|pase|pasado|termine|terminado|acabe|voorbij|"
    r"achter de rug|om|"
    r"afgelopen|afgesloten)\b"
)
ASKS: Final = re.compile(
    r"\b(?:try|answer for you|have an answer|(?:me|us) a (?:bell|tinkle)|up for|in the market|looking at|"
    r"call|ring|phone|check|contact|get (?:back|in touch)|circle|touch base|reach|write|e-?mail|"
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
CONTRACT: Final = re.compile(
    r"\b(?:lease|contract|agreement|deal|warranty|term|vertrag|leasing|contrat|bail|contrato|huur|"
    r"contract)\b"
)
BEGAN: Final = re.compile(
    r"\b(?:starting|between|began|since|started|starts?|leaving|beginning)\s*(?:on\s+)?(?:the\s+)?$"
)
NOT: Final = re.compile(
    r"\b(?:not|no|nothing|nobody|never|nicht|nichts|pas|rien|niet|niets|nada|hardly|cannot)\b|n't\b"
)
NO_USE: Final = re.compile(
    r"\b(?:anyone|anybody|whoever|no use|no point|pointless|useless|too early|zwecklos|sinnlos|inutile|"
    r"inútil|zinloos)\b"
)
NOT_AFTERWARDS: Final = re.compile(
    r"\b(?:je ne|on ne|nous ne|c'est non|gar nicht|nicht|nichts|kein\w*|niet|niets|geen)\b"
)
THEN: Final = re.compile(
    r"\b(?:then|that (?:very )?(?:day|week|month)|before (?:that|then)|until then|till then|an dem tag|"
    r"bis dahin|"
    r"vorher|ce jour-là|d'ici là|avant (?:ça|cela)|ese día|hasta entonces|antes de eso|die dag|tot dan|"
    r"daarvoor|that'?s when|dann|alors|entonces|dan|after (?:that|it|which)|afterwards?|at that point|"
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
AFTERWARDS: Final = re.compile(
    r"^[^.!?;\n]{0,60}[.,!;:–-]?\s*(?:but |and |und |aber |et |mais |y |pero |en |maar )?(?:afterwards?|"
    r"after (?:that|it)|danach|"
    r"hinterher|anschließend|après(?: ça| cela)?(?=[ ,.!])(?! (?:le|la|les|l'))|ensuite|"
    r"después(?! del?\b)|luego|daarna|nadien|"
    r"erna)\b"
)
# "In May I am not there": that is no time to come.
NOT_THEN: Final = re.compile(
    r"(?:\b(?:not|nicht|pas(?! (?:in|op|om|vanaf|na)\b)|ni|niet|nor|weder|noch nicht|no)|n't(?: (?:exist|"
    r"meet|work|buy|open|do (?:it|"
    r"that|anything|this))"
    r"(?: at all)?)?)\s+(?:(?:in|on|im|am|en|op|le|el|the|der|die|de|demain|morgen)\s+){0,2}$"
)
IS_BAD: Final = re.compile(
    r"^\s*(?:'s a no|is a no|doesn'?t|won'?t|'s (?:taken|out)|is taken|can'?t|cannot|won'?t|doesn'?t|"
    r"isn'?t|(?:'s|is) a (?:write-?off|washout|wash|dead loss)|is (?:hell|out|no good|impossible|a nightmare|hectic|"
    r"bedlam|crazy|full|"
    r"murder|madness|a no|too (?:early|soon|late|busy))|'s (?:hell|no good|impossible|hectic|bedlam|crazy|"
    r"full)|geht (?:gar )?nicht|"
    r"ist (?:zu früh|schlecht|dicht|die hölle)|c'est (?:non|mort|trop tôt)|es imposible|no puedo|"
    r"gaat niet|is te vroeg)\b"
)
# "We buried him on Monday": that was.
DID: Final = re.compile(
    r"\b(?!need)(?:\w{2,}[^e\W]ed|\w+ied|went|took|came|was|were|had|left|died|(?<!'ve )(?<!have )got|"
    r"said|told|met|broke|"
    r"gave|saw|ran|lost|"
    r"bought|sold|rang|called)\b[^,.;:!?]{0,30}\b(?:on|am)\s*$"
)
WILL: Final = re.compile(
    r"\b(?:will|would|could|can|shall|should|may|might|please|want|need|let|like|going to|be)\b|'ll\b|"
    r"'d\b|'re\b"
)
YEAR_BEGINS: Final = re.compile(
    r"\byear('s)?\b[^.!?]{0,20}$|\b(?:\w*jahr|ejercicio|exercice|boekjaar)\b[^.!?]{0,20}$"
)
DAY_AFTER: Final = re.compile(
    r"\b(?:the )?(?:day|morning) after\b|\bthe (?:day|morning) following\b|\bam tag danach\b|\btags darauf\b|"
    r"\ble lendemain\b|\bal día siguiente\b|\bde dag erna\b|\bthe following (?:day|"
    r"morning)\b"
)
SO: Final = re.compile(
    r"\b(?:so|dus|also|donc|así que|make it|say|sagen wir|disons|digamos|pongamos|zeg(?: maar)?|"
    r"erst(?: im| ab)?|shall we say|"
    r"for choice|precisely|to be exact|genauer|genau|concretamente|om precies te zijn)[\s,:]*(?:in\s+|"
    r"im\s+|en\s+|on\s+|am\s+|op\s+|the\s+|den\s+|le\s+|el\s+|de\s+)*$"
)
BUT: Final = re.compile(
    r"\b(?:(?:(?:any|every|all|each)(?: \w+)?|none|nothing) but|except|apart from|other than|"
    r"not on|außer|sauf|menos|"
    r"behalve)\s*(?:on\s+)?(?:the\s+)?$"
)
BETWEEN: Final = re.compile(r"\bbetween now and\s*$")
RETURNS: Final = re.compile(
    r"\b(?:back|return\w*|reachable|resum\w*|re-?open\w*|open(?:s|ing)?|again|answer\w*|home|at my desk|"
    r"in the office|look for me|find me|try me|"
    r"pick up|catch up|staffed|ready|repl(?:y|ies|ying)|respond\w*|available|normal|sees?|reach me|"
    r"expect\w*|attend|returning|ashore|desk|"
    r"wieder|zurück|erreichbar|da\b|retour|reprend\w*|rouvr\w*|disponible|présente?|de vuelta|vuelv\w*|"
    r"regres\w*|reincorpor\w*|incorpor\w*|volver\w*|atender\w*|"
    r"terug|weer|bereikbaar|aanwezig|hervat\w*)\b"
)
AWAY: Final = re.compile(
    r"\b(?:out(?: of)?|away|off|closed|leave|holiday|vacation|absent\w*|travel\w*|abwesend|urlaub|"
    r"geschlossen|nicht im|congés?|fermée?s?|vacaciones|cerrad\w*|fuera|"
    r"afwezig|vakantie|verlof|gesloten|shut|unavailable|attending|at a|conference)\b"
)
STARTS: Final = re.compile(
    r"\b(?:from|between|starting|beginning|effective|as of|vom|von|ab dem|du|desde|del|van|between|leaving|"
    r"leave|started|began|since|depart\w*)\s*(?:\w+day,?\s*)?(?:the\s+)?$"
)
FROM_ON: Final = re.compile(
    r"\b(?:from|starting|fae|as of|ab(?: dem)?|vanaf|à partir (?:du|de)|dès le|a partir del?|"
    r"desde el)\s*(?:\w+,?\s*)?(?:the\s+)?$"
)
ENDS: Final = re.compile(
    r"^\s*(?:-|–|—|to|until|till|through|thru|bis(?: zum)?|au|al|hasta(?: el)?|t/m|"
    r"tot(?: en met)?)\s*(?:the\s+)?$"
)
SWITCHED: Final = re.compile(
    r"\b(?:switch\w*|shut|turn\w*|deactivat\w*|moved?|transferred|retired|left|joined|since|expires?|"
    r"delete[ds]?|ends?)\b.{0,30}$"
)
TODAY_ONLY: Final = re.compile(
    r"\b(?:out|away|off|closed|unavailable|training|meetings?|travel\w*|abwesend|nicht im büro|absente?|"
    r"fuera|afwezig)\b.{0,40}\b(?:today|heute|aujourd'hui|hoy|vandaag)\b"
)


# "In March, or April": no second time that sets the first one right.
JOINED: Final = re.compile(
    r"^\s*(?:,|/|-|–|or|and|to|oder|und|bis|ou|et|à|o|y|a|of|en|tot)\s*(?:(?:the|on|am|le|el|op|de)\s+)?$"
)
# "Until Monday. Then call."
THEN_AT_ONCE: Final = re.compile(
    r"[.!;,]\s*(?:and |und |et |y |en )?(?:then|dann|alors|ensuite|entonces|luego|dan)\b(?! (?:i'm|we're))"
)
# What stands before or in a time at which something ends.
ENDING: Final = re.compile(
    r"\b(?:end|ende|fin|final|finales|eind|einde|year-end|month-end|eoy|eom)\b|"
    r"\b(?:ends?|closes?|finish\w*|is over|runs?|that'?s|last one is|endet|schließt|ferme|termine|acaba|"
    r"cierra|stopt|sluit|"
    r"vuelvo|back|zurück|terug)\b[^.!?;]{0,30}$"
)
# They go away then: that is no time to come.
GOES: Final = re.compile(
    r"\b(?:shut|closed|wrapped|i (?:leave|travel|fly|land|arrive)|we (?:leave|travel|fly|close|shut)|"
    r"they go|i'm off|"
    r"we're off|"
    r"geschlossen|fermés?|cerrad[oa]s?|gesloten)\b[^.,;:!?]{0,24}$"
)
# "I'm back on 4 July", "am 2. März bin ich zurück".
BACK: Final = re.compile(
    r"\s*(?:\b(?:i'm|we're|i'll be|i am|am|we are|we'll be|he's|she's|they're|bin(?: ich)?|sind wir|"
    r"ben ik|zijn we) "
    r"(?:\w+ )?(?:back|home|wieder|zurück|terug|geland)|\breprends|\brentre|\breviens|\bvuelvo|\bregreso|"
    r"\bvolvemos|"
    r"\b(?:on|upon|my|our) return)\b"
)
THAN: Final = re.compile(
    r"\b(?:can'?t|cannot|don't|won't) (?:think|see|plan|look) (?:beyond|past)\s+(?:the )?$|"
    r"\b(?:than|"
    r"als nur|que)\s+$|\bcards? (?:at|for)\s+$"
)
# "She died in February", "they bought it at Easter": that was.
DID_THEN: Final = re.compile(
    r"\bfirmamos con\b[^.,;:!?]{0,30}\ben\s*$|"
    r"\b(?<!is )(?<!be )(?<!are )(?<!'s )(?<!get )(?<!gets )(?<!being )(?<!need )(?<!we're )(?<!i'm )(?<!they're )"
    r"(?:died|passed away|retired|signed|bought|sold|closed down|opened|started|joined|moved|switched|"
    r"installed|replaced|"
    r"merged|married|went|took over|took|left|lost|had|did|came|told|said|spoke|talked|quoted|called|"
    r"rang|"
    r"wrote|visited|changed|renewed|finished|ended|quit|saw|ordered|stopped by|came by|broke|built|"
    r"sold up|was|were)\b"
    r"(?! (?:due|going|hoping|planning|thinking|to)\b)(?:(?!\b(?:to|will|till|"
    r"until)\b)[^,.;:!?]){0,30}\b(?:in|at|last)\s+(?:the\s+)?$|"
    r"\b(?:ai|as|a|avons|avez|ont)\s+(?:\w+\s+){0,2}?(?:\w+(?:é|ée|és|ées)|signé|pris|eu|fini|vendu|perdu|"
    r"repris|mis)\b"
    r"(?:(?! à | de )[^,.;:!?]){0,30}\b(?:en|à|au)\s*$|"
    r"\b(?:est|sont|suis|sommes|était)\s+(?:décédé|mort|parti|arrivé|venu|né|devenu|"
    r"passé)\w*\b[^,.;:!?]{0,30}\b(?:en|à|au)\s*$|"
    r"\b(?!qué|café|porqué|también|según)\w{2,}(?:[^r\W]é|ó|aron|ieron)\b[^,.;:!?]{0,30}\b(?:en|el|a)\s*$|"
    r"\b(?:he|ha|hemos|han)\s+\w+(?:ado|ido|erto|echo|isto|ito)\b[^,.;:!?]{0,30}\b(?:en|a)\s*$"
)
# German and Dutch say it at the end: "ist im Februar gestorben", "heb in maart getekend".
DONE_THEN: Final = re.compile(
    r"\b(?:habe?n?|hat|hatten?|bin|ist|sind|waren?|wurden?|heb|heeft|hebben|is|zijn|werd|werden)\b"
    r"(?:(?!\b(?:wird|werden|soll|wordt|zal|wil|will)\b)[^.,;!?|]){0,40}\b(?:im|in|zu|an|am|met|op)?\s*\|"
    r"[^.,;!?]{0,40}?\b(?:(?!geplant|angesetzt|vorgesehen|geeignet)\w{0,4}ge\w{3,}(?:t|en)(?=\s*(?:[.,!?]|"
    r"$))|gestorben|verstorben|gegangen|gewechselt|gekauft|verkauft|unterschrieben|entschieden|beauftragt|"
    r"verlängert|erneuert|bekommen|erhalten|"
    r"bestellt|abgeschlossen|"
    r"angefangen|aufgehört|geschlossen|übernommen|gekündigt|overleden|gestopt|getekend|gekocht|verkocht|"
    r"begonnen|vertrokken|overgenomen|gesloten|besteld|gegaan)\b(?!\s+(?:wird|werden|worden|wordt|sein))"
)

# "I need three by the month end", "I'd have it tomorrow".
WANTS: Final = re.compile(
    r"\b(?:need|must have)\b[^.!?;]{0,40}\b(?:by|for) (?:the )?$|\b(?:i|we)'d (?:have|buy|take|sign|"
    r"order)\b[^.!?;,]{0,14}$"
)
# "Once it's done" of what ends then.
IT_IS_OVER: Final = re.compile(
    r"^[^!?]{0,60}\b(?:once|when|after) (?:it|that)(?:'s|'ve| is| has)? (?:done|over|up|out|through|"
    r"finished|run out|"
    r"expired|ended)\b"
)
IS_WHEN: Final = re.compile(r"^(?:'s| is|, that's| that's) (?:when|the time)\b")
GIVES: Final = re.compile(r"\b(?:give|allow) (?:me|us)\s*(?:about\s*)?$")
# "La semana que viene no, la otra."
NO: Final = re.compile(r"^\s*(?:no|non|nicht|niet|nee)\s*[,.;]")
# "My successor starts in January. Talk to her then."
THEN_NEXT: Final = re.compile(
    r"^[^.!?]{0,30}[.!?]?\s+[^.!?]{0,40}\b(?:then|dann|da|alors|entonces|dan)\b\s*(?:[.!?]|$)"
)
ONCE_ANY: Final = re.compile(
    r"\b(?:once|when|as soon as|wenn|sobald|une fois|quand|cuando|en cuanto|als|zodra)\b"
)
# "A three-year plan" is no distance.
HYPHENED: Final = re.compile(r"\w-\s?(?:day|week|month|year|tag|woche|monat|jahr)")
# "We awarded it in July", "the rep came on the Monday", "I gave it all up at Michaelmas", "went live in a week".
WENT_BY: Final = re.compile(
    r"(?<!is )(?<!be )(?<!are )(?<!'s )(?<!'re )(?<!'m )(?<!get )(?<!gets )(?<!being )(?<!been )(?<!get it )(?<!it )"
    r"\b(?!need|(?:decid|want|hop|plann|ask|agre|suppos|schedul|book|expect|ti|lock|committ|interest|"
    r"pleas|delight|swamp|"
    r"fix|clos|prepar|requir|allow|budget|slat|pencill|bas|us|tempt|inclin|forc|push|postpon|promis|wip|call|"
    r"talk|try|fill|cover|retir)ed\b)"
    r"(?:\w{2,}[^e\W]ed|went|took|came|left|died|got out|gave|hung up|broke|ran out|bought|sold|stopped|"
    r"picked|moved|"
    r"switched|spoke|saw|was \w+ed|were \w+ed)\b"
    r"(?:(?!\b(?:will|till|until|would|could|can|should|want|need|let|please|call|ask|try)\b)[^,.;:!?]){0,40}"
    r"\b(?:in|at|on)\s+(?:the\s+)?$"
)
CAME: Final = re.compile(
    r"\b(?:came|died|went|broke|arrived|started|left|called|rang|failed|quit)\b(?: \w+)?\s+(?:on )?(?:the )?$"
)
# "Hasn't returned a call in five weeks", "one bad month away from closing": a length, and no day to come.
FOR_SO_LONG: Final = re.compile(
    r"\b(?:has|have|had|'ve|'s)(?:n't| not| never|n't ever)\b[^.,;:!?]{0,40}\bin\s+(?:over |about |some |the last )?$|"
    r"\b(?:haven't|hasn't|hadn't|never)\b[^.,;:!?]{0,40}\bin\s+(?:over |about |some |the last )?$"
)
AWAY_FROM: Final = re.compile(r"^\s+(?:\w+ )?(?:away|off|short|shy) (?:from|of)\b")
# "In the autumn I was in a coma."
I_WAS: Final = re.compile(
    r"^,?\s*(?:i|we|he|she|they|it|(?:the|my|our) \w+)\s+(?:was|were|had|went|came|got|left|died|took|"
    r"gave|\w{3,}[^e\W]ed)\b"
)
