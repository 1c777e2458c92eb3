"""The words beside a time that tell what it is: asked for, past, a return, a deadline, the end of something."""

import re
from typing import Final

SENTENCE: Final = re.compile(r"(?<=[a-zäöüéèáíóúñß)\"'\d][.!?])\s+(?=[^\d\s])|[!?]\s|\n|;")

# Directly before a time.
AFTER: Final = re.compile(
    r"(?<!on or )\b(?:after|past|post-?|beyond|(?<!the )following|the (?:other|far) side of|(?<=not )this side of|"
    r"(?<=nothing )this side of|nach(?: dem| den| der)?|"
    r"après(?: le|"
    r" les| la| l')?|"
    r"passée?s?(?: le| la| les| l')?|despu[eé]s del?(?: las?| los)?|pasad[oa]s?(?: el| la| las| los)?|"
    r"tras(?: el| la| las| los)?|"
    r"na(?: de| het)?)(?:\s+(?:about|the|next|\w+day,?))?\s*$"
)
UNTIL: Final = re.compile(
    r"(?:\b(?:until|till|til|'til|bis(?: zum| zu)?|jusqu'(?:au|en|à)?(?: le)?|hasta(?: el)?|tot(?: en met|"
    r" aan)?)|\bnot before|\bzum)"
    r"(?:\s+(?:about|at least|the|at|around|after|approximately|roughly|probably|some ?time in|voraussichtlich|"
    r"vermutlich|wahrscheinlich|etwa|ungefähr|circa|ca\.|mindestens|environ|probablement|au moins|(?:vers )?la|"
    r"aproximadamente|probablemente|al menos|mediados de|ongeveer|vermoedelijk|naar verwachting|waarschijnlijk|zeker|"
    r"minstens))?\s*(?:\w+day,?\s*)?(?:the\s+|dem\s+|el\s+)?$"
)
THROUGH: Final = re.compile(
    r"\b(?:through|thru|up to and including|bis einschließlich|bis einschl\.|bis inkl\.|"
    r"jusqu'au .{0,12}inclus|tot en met|t/m|hasta .{0,5}inclusive)"
    r"(?:\s+(?:the end of|the))?\s*$"
)
BEFORE: Final = re.compile(
    r"(?<!not )(?<!nicht )(?<!pas )(?<!niet )\b(?:before|prior to|vor|avant|antes del?|voor)\s*(?:the\s+)?$"
)
PAST: Final = re.compile(
    r"\b(?:since|(?<!check )(?<!go )(?<!goes )(?<!get )(?<!circle )(?<!come )(?<!touch )(?<!be )(?<!write )"
    r"(?<!is )(?<!are )(?<!'s )(?<!'re )(?<!'m )"
    r"back in|last|ago|"
    r"seit|depuis|desde|sinds|dated?|"
    r"(?<!start )(?<!beginning )(?<!end )(?<!month )(?<!week )(?<!part )(?<!days )("
    r"?<!rest )(?<!middle )(?<!whole )(?<!as )(?<!out )(?<!all "
    r")(?<!side )(?<!date )(?<!morning )(?<!afternoon )(?<!evening )of|"
    r"on record for|"
    r"quoted (?:me|us) in|letzten|im letzten|vorigen|"
    r"vergangenen|en el pasado|l'an dernier|afgelopen|vorige)(?:\s+(?:the|le|el|about|around|some))?\s*$"
)
# A number of days is a distance only where something makes it one: "for three years" is none.
FORWARD: Final = re.compile(
    r"(?:\b(?:in|another|gimme|give (?:me|us|it)|after|wait|say|about|within the next|next|noch|in etwa|nach|"
    r"dans|d'ici|encore|en|dentro de|de aquí a|"
    r"over|nog|binnen|need|needs|takes?|out|back|again in|for another|only|maybe|perhaps|try|ask|call|"
    r"approximately|roughly|around|les)"
    r"|\bi'd say|\bleave it|\bdeme|\bdame|\bdenme|\bdadme|\bgeben sie mir|\bgib mir|\bgebt mir|"
    r"\blaissez-moi|\bdonnez-moi|"
    r"\bgeef (?:me|mij|ons)|\bhold (?:that thought|on|off|fire))\s*(?:about|like|"
    r"another|say|at least|roughly|around|the next|so|rund|circa|einem|einer|eine|an|a|una?|une|een|zo'n|ungefähr|"
    r"etwa)?\s*$"
)
ONWARD: Final = re.compile(
    r"^'?s?'?,?\s*(?:grace\b|respite\b|from (?:now|today|then)|from (?:this|next)|on\b|hence|out\b|off\b|"
    r"away\b|yet\b|"
    r"please\b|pls\b|bitte\b|time\b|later|down the (?:road|"
    r"line)|to go|ahead|hold|freeze|moratorium|"
    r"(?:at )?(?:a )?minimum\b|at (?:the very )?least\b|mindestens\b|mínimo\b|minstens\b|and (?:then|we|i'll|"
    r"i'm|ask|call|try|ring|write|come|get|check)\b"
    r"|not (?:sooner|before|earlier)\b|or (?:so|two)|before (?:i|we|he|she|they|there)(?:'|\b)|should|would|later|"
    r"später|noch|plus tard|más tarde|later)"
)
LEFT_TO_RUN: Final = re.compile(
    r"\b(?:left|remaining|to go|to run|in (?:it|them)|on it|still|another|noch|encore|todavía|nog|restant|"
    r"quedan|over)\b"
)
OVER: Final = re.compile(
    r"\b(?:when|once|after(?! (?:\d|lunch|noon|school|work|church|mass))|as soon as|"
    r"get(?! (?:it|this|that|them) (?:done|finished|closed)\b)|gets|wenn|sobald|"
    r"quand|une fois|cuando|als|"
    r"zodra|until|till|leave it)\b.{0,60}\b(?:over(?! (?:here|there|to)\b)|done|behind|past|passed|finished|"
    r"through|closed?|"
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
    r"talk|speak|chat|meet|look me up|look us up|ask|follow[- ]?up|drop (?:me|us|by)|come(?! on[,!])|stop by|visit|"
    r"pitch|remind|knock|shout|buzz|gimme|give (?:me|us)|"
    r"get hold|in touch|hearing from you|at your disposal|wide open|my ear|all yours|(?:another|"
    r"different) (?:story|matter)|"
    r"breathe|fire away|put (?:me|us) down|listen|sit down|my time|quieten|show me|bring|send|let'?s|shall we|"
    r"happy to|glad|"
    r"look at|revisit|back (?:at|to) (?:me|us)|reconnect|discuss|time to|"
    r"free|available|works|suits?|interested|ready|all ears|good time|"
    r"better|easier|quieter|talking|approach|earliest|prod|connect|melden|anrufen|rufen|ruf|schreiben|"
    r"sprechen|fragen|nachfragen|kommen|reden|"
    r"termin|wieder|passt|"
    r"rappele[rz]|recontacte[rz]|relance[rz]|appele[rz]|revene[rz]|écrive[rz]|reparle|parler|rediscut|voir|"
    r"llam[eé]\w*|llámen?\w*|escr[ií]b\w*|contact\w*|vuelv(?!o\b|e\b|emos\b)\w*|habl\w*|volver|avis\w*|"
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
    r"\b(?:then|(?<!by )that (?:very )?(?:day|week|month)|before (?:that|then)|until then|till then|an dem tag|"
    r"bis dahin|"
    r"vorher|ce jour-là|d'ici là|avant (?:ça|cela)|ese día|hasta entonces|antes de eso|die dag|tot dan|"
    r"daarvoor|that'?s when|dann|alors|(?<!desde )entonces|dan|after (?:that|it|which)|afterwards?|"
    r"at that (?:point|time)|à ce moment(?:-là)?|à cette (?:date|époque)|zu (?:dem|diesem) zeitpunkt|"
    r"en ese momento|op dat moment|"
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
    r"erna|(?<!day )(?<!week )(?<!month )(?<!year )(?<!morning )after(?=\s*(?:[.!,;]|$))|let (?:it|that|them|"
    r"this) (?:pass|go by|blow over)|wait till (?:it|that)'?s (?:past|over))\b"
)
# "In May I am not there": that is no time to come.
NOT_THEN: Final = re.compile(
    r"(?:\b(?:not|never|nie|niemals|jamais|nunca|nooit|nicht|pas(?! (?:in|op|om|vanaf|na)\b)|ni|niet|nor|weder|"
    r"noch nicht|no)|n't(?: (?:exist|"
    r"meet|work|buy|open|do (?:it|"
    r"that|anything|this))"
    r"(?: at all)?)?)\s+(?:(?:in|on|to|im|am|en|op|le|el|the|der|die|de|demain|morgen)\s+){0,2}$"
)
IS_BAD: Final = re.compile(
    r"^\s*(?:'s a no|is (?:off|gone|dead)(?! (?:to|for|the)\b)|(?:was |got |is )cancel\w+|fell (?:through|apart)|"
    r"(?:klappt|passt|geht) (?:doch |leider |jetzt )?nicht|"
    r"ne va (?:plus|pas)|tombe à l'eau|se cae|valt af|gaat niet door|ya no (?:puede|va)|is a no|doesn'?t|won'?t|"
    r"'s (?:taken|out)|is taken|can'?t|cannot|won'?t|doesn'?t|"
    r"isn'?t|(?:'s|is) a (?:write-?off|washout|wash|dead loss)|is (?:hell|out|no good|impossible|a nightmare|"
    r"hectic|"
    r"bedlam|crazy|full|"
    r"murder|madness|a no|too (?:early|soon|late|busy))|'s (?:hell|no good|impossible|hectic|bedlam|crazy|"
    r"full)|geht (?:gar )?nicht|"
    r"ist (?:zu früh|schlecht|dicht|die hölle)|c'est (?:non|mort|trop tôt)|es imposible|no puedo|"
    r"gaat niet|is te vroeg)\b"
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
    r"\b(?:so|dus|also|donc|así que|make (?:it|that)|say|sagen wir|disons|digamos|pongamos|zeg(?: maar)?|"
    r"erst(?: im| ab)?|shall we say|"
    r"for choice|precisely|to be exact|genauer|genau|concretamente|om precies te zijn)[\s,:]*(?:in\s+|bitte\s+|"
    r"please\s+|graag\s+|mejor\s+|plutôt\s+|lieber\s+|"
    r"im\s+|en\s+|on\s+|am\s+|op\s+|the\s+|den\s+|le\s+|el\s+|de\s+|any ?time\s+|some ?time\s+|after\s+|nach\s+|"
    r"après\s+|después del?\s+|na\s+){0,4}$"
)
BUT: Final = re.compile(
    r"\b(?:(?:(?:any|every|all|each)(?: \w+)?|none|nothing) but|except|apart from|other than|"
    r"not on|außer|sauf|menos|"
    r"behalve)\s*(?:on\s+)?(?:the\s+)?$"
)
BETWEEN: Final = re.compile(r"\bbetween now and\s*$")
FROM_ON: Final = re.compile(
    r"\b(?:from|starting|fae|as of|ab(?: dem)?|vanaf|à partir (?:du|de|d')|dès le|a partir del?|"
    r"desde(?: el)?)\s*(?:\w+,?\s*)?(?:the\s+)?$"
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
    r"(?:\w+ )?(?:back|home|wieder|zurück|terug|geland)|\band back (?:at|in|on)\b|\breprends|\brentre|"
    r"\breviens|\bvuelvo|\bregreso|"
    r"\bvolvemos|"
    r"\b(?:on|upon|my|our) return)\b"
)
THAN: Final = re.compile(
    r"\b(?:can'?t|cannot|don't|won't) (?:think|see|plan|look) (?:beyond|past)\s+(?:the )?$|"
    r"\b(?:than|"
    r"als nur|(?<!así )que)\s+$|\bcards? (?:at|for)\s+$"
)
# "I need three by the month end", "I'd have it tomorrow".
WANTS: Final = re.compile(
    r"\b(?:need|must have)\b[^.!?;]{0,40}\b(?:by|for) (?:the )?$|\b(?:i|we)'d (?:have|buy|take|sign|"
    r"order)\b(?! (?:another|one more|a (?:second|new|fresh|closer|proper)) (?:look|think|go|chat|talk|meeting))"
    r"[^.!?;,]{0,14}$"
)
# "Once it's done" of what ends then.
IT_IS_OVER: Final = re.compile(
    r"^[^!?]{0,60}\b(?:once|when|after) (?:it|that)(?:'s|'ve| is| has)? (?:done|over|up|out|through|"
    r"finished|run out|"
    r"expired|ended)\b"
)
IS_WHEN: Final = re.compile(r"^(?:'s| is|, that's| that's) (?:when|the time)\b")
# "After August we are an ordinary office again."
AGAIN: Final = re.compile(
    r"^[^.!?;]{0,60}\b(?:again|back (?:to|at|on)|ordinary|normal|quiet\w*|calm\w*|breathe|(?:have|get) (?:a|my|our) "
    r"li(?:fe|ves)|wieder|ruhig\w*|de nouveau|calmes?|otra vez|de nuevo|tranquil\w+|weer|rustig\w*)\b"
)
# "The order list for the winter": what it is for, and no time.
IS_FOR: Final = re.compile(
    r"\b(?:lists?|orders?|budgets?|plans?|stock|catalog\w*|timetable|schedule|brochures?|range|collection|menus?|"
    r"programme?|rota|uniforms?|books?|tickets|seeds?|bestellung|plan|programm|commandes?|programme|pedidos?|"
    r"programa|bestelling)\s+(?:for|für|pour|para|voor)\s+(?:the |den |die |das |l'|le |la |el |de |het )?$"
)
# "In September, Rob, you might as well ring a priest at Easter": that they ring is no wish.
AS_WELL: Final = re.compile(r"^[^.!?;]{0,24}\b(?:you|one|they) (?:might|may|could) (?:just )?as well\b")
# "La semana que viene no, la otra."
NO: Final = re.compile(
    r"^:?\s*(?:no|nope|never|non|jamais|nein|nie|nicht|nunca|niet|nee|nooit)\s*(?:[,.;!]|$|(?:but|aber|mais|pero|maar)\b)"
)
# "My successor starts in January. Talk to her then."
THEN_NEXT: Final = re.compile(
    r"^[^.!?]{0,30}[.!?]?\s+[^.!?]{0,40}\b(?:then|dann|da|alors|entonces|dan)\b\s*(?:[.!?]|$)"
)
ONCE_ANY: Final = re.compile(
    r"\b(?:once|when|as soon as|wenn|sobald|une fois|quand|cuando|en cuanto|als|zodra)\b"
)
# "A three-year plan" is no distance.
HYPHENED: Final = re.compile(r"\w-\s?(?:day|week|month|year|tag|woche|monat|jahr)")
# "Hasn't returned a call in five weeks", "one bad month away from closing": a length, and no day to come.
FOR_SO_LONG: Final = re.compile(
    r"\b(?:has|have|had|'ve|'s)(?:n't| not| never|n't ever)\b[^.,;:!?]{0,40}\bin\s+(?:over |about |some |the "
    r"last )?$|"
    r"\b(?:haven't|hasn't|hadn't|never)\b[^.,;:!?]{0,40}\bin\s+(?:over |about |some |the last )?$"
)
AWAY_FROM: Final = re.compile(r"^\s+(?:\w+ )?(?:away|off|short|shy) (?:from|of)\b")
