"""The patterns of every way to name a time, on lower-case text with plain apostrophes."""

import re
from typing import Final

from reopen.core.reply.times.words import MONTHS, NUMBERS, ORDINALS, SHORT_WEEKDAYS, UNITS, WEEKDAYS, either

_MONTH: Final = either(MONTHS)
_WEEKDAY: Final = either(WEEKDAYS)
_SHORT: Final = either(SHORT_WEEKDAYS)
_NUMBER: Final = rf"\d{{1,3}}|{either(NUMBERS)}"
_UNIT: Final = either(UNITS)
_ANY_WEEKDAY: Final = (
    rf"(?:(?P<weekday>{_WEEKDAY}|(?:{_SHORT})(?=\.|,|\s+(?:the\s+)?\d|\s+(?:den|dem|le|"
    rf"el)\s))[.,]?\s*(?:(?:the|den|dem|der|le|el|de|am)\s+)?)?"
)
_NEXT_YEAR: Final = (
    r"next\s+year|the\s+following\s+year|nächste[sn]?\s+jahr(?:es)?|kommende[sn]?\s+jahr(?:es)?|"
    r"l'an(?:née)?\s+prochaine?|año\s+que\s+viene|"
    r"próximo\s+año|volgend\s+jaar"
)
_YEAR: Final = (
    rf"(?:,?\s*(?:of\s+|de\s+|del\s+|in\s+|van\s+)?(?P<year>20\d\d(?!\d)|'\d\d(?!\d)|{_NEXT_YEAR}))?"
)
_TH: Final = r"(?:st|nd|rd|th|\.|er|e|ste|de|º|°)?"
_MODIFIER: Final = (
    r"(?P<how>(?:the\s+)?(?:early|beginning\s+of|start\s+of|first\s+(?:week|part|half|thing)\s+(?:of|in)|"
    r"begin(?:n)?(?:\s+van)?|"
    r"anfang|début|debut|principios\s+de|comienzos\s+de|inicios\s+de|mid|middle\s+of|mitte|mi|"
    r"mediados\s+de|medio|midden|half|"
    r"late|end\s+of|the\s+end\s+of|ende|fin|finales\s+de|fines\s+de|eind(?:e)?(?:\s+van)?|"
    r"second\s+half\s+of|"
    r"last\s+week\s+of)[\s-]+(?:(?:du\s+mois|del\s+mes|des\s+monats|van\s+de\s+maand|the\s+month)\s+)?"
    r"(?:de\s+|of\s+|in\s+|van\s+|d')?)?"
)
_WEEK_OF: Final = (
    r"(?P<week>(?:the\s+)?week\s+(?:of|commencing|beginning|starting)\s+(?:the\s+)?|w/c\s+|"
    r"(?:de\s+)?week\s+van\s+|(?:la\s+)?semaine\s+du\s+|(?:die\s+)?woche\s+(?:vom|ab)\s+|"
    r"(?:la\s+)?semana\s+del?\s+)?"
)

ISO: Final = re.compile(r"(?<!\d)(?P<year>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
NUMERIC: Final = re.compile(
    rf"{_ANY_WEEKDAY}(?<![\d/.:,$€£-])(?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?:(?P=sep)(?P<year>20\d\d|"
    rf"\d\d)(?![\d%]))?\.?"
    r"(?![\d%/:]|[.-]\d|\s*(?:uhr|%|a\.?m|p\.?m|am\b|pm\b|h\b|x\b|inch|hours|hrs|gb|mb))"
)
DAY_MONTH: Final = re.compile(
    rf"{_WEEK_OF}\b{_ANY_WEEKDAY}(?<![\d/:.])(?P<d>\d{{1,2}}|{either(ORDINALS)}){_TH}(?:-|\s*(?:of\s+|"
    rf"de\s+)?)(?P<m>{_MONTH})\b(?:\.(?!\s+(?:{_NEXT_YEAR})))?{_YEAR}"
)
MONTH_DAY: Final = re.compile(
    rf"{_WEEK_OF}\b{_ANY_WEEKDAY}(?P<m>{_MONTH})\.?\s+(?:the\s+)?(?P<d>\d{{1,2}}(?:st|nd|rd|th)?|"
    rf"{either(ORDINALS)})\b(?!\d|:\s?\d|\s*(?:a\.?m|p\.?m|am\b|pm\b|%))"
    rf"{_YEAR}"
)
BARE_MONTH: Final = re.compile(
    rf"(?P<before>\b(?:à\s+partir|au\s+mois|dès\s+le\s+mois|avant\s+le\s+mois|courant)\s+d'|"
    rf"\b(?:in|by|until|till|til|'til|after|before|come|around|about|for|from|of|this|next|mid|"
    rf"since|"
    rf"through|thru|or|im|ab|bis|nach|vor|seit|zum|en|dès|après|avant|jusqu'en|à partir de|partir d'|para|"
    rf"hasta|desde|después de|antes de|vanaf|tot|na|voor|rond|is|at|kommenden|nächsten|"
    rf"nächster)[\s-]+(?:the\s+month\s+of\s+)?)?"
    rf"{_MODIFIER}(?:(?<![\w'])|(?<=\sd'))(?P<m>{_MONTH})\b(?:\.(?!\s+(?:{_NEXT_YEAR})))?{_YEAR}(?!\s*\d)"
)
QUARTER: Final = re.compile(
    rf"\b(?:(?:q|t)(?P<q1>[1-4])\b|(?P<q2>first|second|third|fourth|1st|2nd|3rd|4th|erstes?|ersten|"
    rf"zweite[sn]?|dritte[sn]?|"
    r"vierte[sn]?|[1-4]\.|premier|deuxième|troisième|quatrième|[1-4]e|primer|segundo|tercer|cuarto|eerste|"
    r"tweede|derde|"
    rf"vierde)\s+(?:quarter|quartal|trimestre|kwartaal)\b|"
    rf"\b(?:quarter|quartal|trimestre|kwartaal)\s+(?P<q3>one|two|three|four|un|deux|trois|quatre|uno|dos|"
    rf"tres|cuatro|"
    rf"eins|zwei|drei|vier|een|twee|drie|[1-4])\b(?!\s*(?:months|monate|mois|meses|maanden))){_YEAR}"
)
HALF: Final = re.compile(
    rf"\b(?:h(?P<h1>[12])\b|(?P<h2>[12])h\b(?=\s+(?:of|20)|[.,!]|$)|"
    rf"(?:the\s+)?(?P<h3>first|second|back|latter|front|other|1st|2nd|bottom)\s+(?:half|"
    rf"six\s+months)(?:\s+of\s+(?:the|this|"
    rf"next)\s+(?:calendar\s+|fiscal\s+)?year|(?=\s+of\s+20\d\d))|"
    rf"(?P<h4>erste[sn]?|zweite[sn]?|[12]\.)\s+(?:halbjahr|jahreshälfte)|"
    rf"(?P<h5>premier|second|deuxième|1er|2e|2ème|première|seconde)\s+(?:semestre|moitié\s+de\s+l'année)|"
    rf"(?P<h6>primer|segundo|primera|segunda)\s+(?:semestre|mitad\s+del?\s+año)|"
    rf"(?P<h7>eerste|tweede)\s+(?:halfjaar|jaarhelft|helft\s+van\s+(?:het|dit|volgend)\s+jaar)){_YEAR}"
)
WEEK_NUMBER: Final = re.compile(
    rf"\b(?:kw|cw|calendar\s+week|kalenderwoche|wk|week(?:nummer)?|semaine|"
    rf"semana)\s*(?P<w>\d{{1,2}})\b(?!\s*(?:hours|days|%|/)){_YEAR}|"
    rf"\b(?P<w2>\d{{1,2}})\.\s*(?:kw|kalenderwoche)\b{_YEAR.replace('<year>', '<year2>')}"
)
SPAN: Final = re.compile(
    rf"\b(?:(?P<n0>{_NUMBER})\s*(?:,|-|–|to|or|oder|bis|à|ou|o|a|of|"
    rf"tot)\s*)?(?P<n>{_NUMBER})(?:\s+or\s+so|\s+more|\s+weitere\w*|\s+good|\s+full|\s+business|"
    rf"\s+working)?[\s-]+(?P<u>{_UNIT})\b"
    rf"(?:\s+or\s+(?:so|two)|\s+of\s+(?P<of>twee|drie|vier|vijf|zes|acht|tien)\b)?"
    # "It ends in March 2027, call three months earlier."
    rf"(?P<early>\s+(?:earlier|prior(?!\s+to)|beforehand|ahead(?!\s+of\b)|in\s+advance|out(?!\s+of\b)|"
    rf"vorher|zuvor|davor|im\s+voraus|im\s+vorfeld|früher|plus\s+tôt|auparavant|avant\s+(?:cela|ça|la\s+fin|"
    rf"l'échéance)|"
    rf"à\s+l'avance|avant(?=\s*(?:[.,;!?]|$))|antes(?!\s+de)|de\s+antelación|ervoor|daarvoor|eerder|vooraf|"
    rf"van\s+tevoren|before(?=\s*(?:[.,;!?]|$)))(?!\w))?"
    rf"(?P<rest>\s+(?:before|after|from(?!\s+(?:now|today|then|here))|prior\s+to|ahead\s+of|"
    rf"vor|nach|avant|après|antes\s+de|después\s+de|voor|na)\b)?(?P<ago>\s+(?:ago|earlier|old|geleden|"
    rf"back))?"
)
HALF_YEAR: Final = re.compile(
    r"\b(?P<h>half\s+a\s+year|half-year|six\s+months|halbe[sn]?\s+jahr|demi-année|medio\s+año|half\s+jaar|"
    r"halfjaar|"
    r"(?:a\s+)?year\s+and\s+a\s+half|anderthalb\s+jahre\w*|anderhalf\s+jaar)\b"
)
NEXT: Final = re.compile(
    r"\b(?P<n>(?:about\s+|around\s+)?this\s+time\s+next\s+year|(?:the\s+)?week\s+after\s+next|"
    r"übernächste\w*\s+woche|(?:the\s+)?month\s+after\s+next|"
    r"übernächste\w*\s+monat|"
    r"(?:the\s+)?year\s+after\s+next|next\s+(?:fiscal\s+|calendar\s+|financial\s+|school\s+|"
    r"budget\s+)?(?:week|month|quarter|year)|"
    r"(?:(?:in|im|die|der|das|den|de|la|le|el)\s+)?(?:nächste[snrm]?|kommende[snrm]?|"
    r"folgende[snrm]?)\s+(?:woche|monats?|quartals?|jahr(?:es)?)|"
    r"(?:la\s+)?semaine\s+prochaine|(?:le\s+)?mois\s+prochain|(?:l')?(?:année|an)\s+prochaine?|"
    r"(?:le\s+)?trimestre\s+prochain|(?:le\s+)?prochain\s+trimestre|"
    r"(?:la\s+)?(?:próxima|proxima)\s+semana|(?:la\s+)?semana\s+(?:que\s+viene|próxima)|"
    r"(?:el\s+)?mes\s+(?:que\s+viene|próximo)|(?:el\s+)?próximo\s+(?:mes|año|trimestre)|"
    r"(?:el\s+)?año\s+(?:que\s+viene|próximo)|(?:el\s+)?trimestre\s+que\s+viene|volgende\s+(?:week|maand)|"
    r"volgend\s+(?:jaar|kwartaal)|komend(?:e)?\s+(?:week|maand|jaar|kwartaal)|"
    r"(?:the\s+)?(?:first|start|beginning|turn|top|front\s+end)\s+of\s+(?:the|next)\s+(?:new\s+|coming\s+|next\s+)?"
    r"year(?!'s)|"
    r"(?:after|past|once)\s+this\s+(?:week|month|quarter|year)|(?:the\s+)?week\s+after(?=\s*(?:[.,;!?)]|$))|"
    r"(?:the\s+)?new\s+year|neue[sn]?\s+jahr|nouvelle\s+année|año\s+nuevo|nieuwe\s+jaar)\b"
)
END_OF: Final = re.compile(
    r"\b(?P<e>eoy|eom|eoq|eow|(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?(?:calendar\s+)?(?:year|month|"
    r"quarter|week)|(?:the\s+)?year[\s-]?end|(?:the\s+)?year's\s+end|month[\s-]?end|"
    r"jahresende|ende\s+(?:des\s+|dieses\s+)?(?:jahre?s|monats|quartals)|monatsende|fin\s+(?:de\s+|d'|"
    r"du\s+)(?:l'|cette\s+)?(?:année|an|mois|trimestre)|"
    r"(?:final(?:es)?|fin(?:es)?)\s+de(?:l|\s+este)?\s+(?:año|mes(?!\s+que\s+viene)|trimestre)|"
    r"ende\s+(?:der|dieser)\s+woche(?=\s*(?:[.,;!)]|$))|(?<!bonne )(?<!bon )fin\s+de\s+(?:la|cette)\s+"
    r"semaine(?=\s*(?:[.,;!)]|$))|"
    r"(?:final(?:es)?|fin(?:es)?)\s+de\s+(?:la|esta)\s+semana(?=\s*(?:[.,;!)]|$))|"
    r"eind(?:e)?\s+(?:van\s+)?(?:het|de|dit|deze)?\s*(?:jaar|maand|kwartaal|week)|"
    r"jaareinde|(?:the\s+)?(?:week|month|year|quarter)\s+is\s+(?:out|over|done|through))\b"
)
SEASON: Final = re.compile(
    rf"(?P<pre>(?:^|(?<=[.!?:]\s))(?=(?:the\s+|l'|el\s+|le\s+|la\s+|de\s+|het\s+|de[nm]\s+|der\s+)?"
    rf"(?:early[\s-]+|late[\s-]+)?\w+(?:\s+(?:20\d\d|is|would|works|might|maybe|please|pls|perhaps|or|if|and|"
    rf"at\s+the|i|we|wäre|"
    rf"ist|passt|vielleicht|serait|peut-être|quizá|sería|misschien|zou|past)\b|'s\b|\s*[.,!?]))(?:the\s+|"
    rf"l'|el\s+|le\s+|la\s+|de\s+|het\s+|de[nm]\s+|der\s+)?|"
    rf"\b(?:in|by|until|till|after|come|this|next|for|para|pour|tegen|gegen|fürs|zum|volgende?|"
    rf"nächste[rsn]?|kommende[rsn]?|próxim[oa]|before|avant|vor|voor|antes\s+del?|when|once|llegue|"
    rf"(?:off|back|over|pushed|moved|postponed|deferred|put|carried)\s+(?:in)?to|end\s+of|(?<=up )end\s+of|"
    rf"venga|im|nach\s+dem|nach|ab|"
    rf"bis|au|"
    rf"en|après|à|cet|"
    rf"dès|al|en|después\s+del?|"
    rf"pasado\s+el|in\s+het|in\s+de|na\s+de|na\s+het|na|dit|deze|over|is)\s+(?:les\s+|las\s+|los\s+|"
    rf"the\s+|l'|el\s+|le\s+|la\s+|"
    rf"de\s+|het\s+|de[nm]\s+|der\s+|end\s+of\s+(?:the\s+)?)?(?:l'|el\s+|le\s+|la\s+|de\s+|het\s+|der\s+|"
    rf"the\s+)?)"
    rf"(?:(?P<early>early|late|mid|beginning\s+of)[\s-]+)?"
    rf"(?P<s>vacances\s+d'été|grandes\s+vacances|vacaciones\s+de\s+verano|spring|summer|fall|autumn|"
    rf"winter|frühjahr|frühling|sommer|sommerferien|sommerpause|herbst|"
    rf"printemps|été|automne|hiver|primavera|verano|otoño|invierno|"
    rf"voorjaar|lente|zomer|zomervakantie|najaar|herfst|rentrée)(?:\s+(?:holidays|break|"
    rf"vacation))?\b{_YEAR}"
)
NTH_WEEKDAY: Final = re.compile(
    rf"\b(?P<n>first|second|third|fourth|last|1st|2nd|3rd|ersten|zweiten|letzten|premier|dernier|primer|"
    rf"último|eerste|laatste)\s+"
    rf"(?P<weekday>{_WEEKDAY})\s+(?:in|of|im|de|en|van)\s+(?P<m>{_MONTH})\b{_YEAR}"
)
NTH_WEEK: Final = re.compile(
    rf"\b(?P<n>second|third|fourth|2nd|3rd|zweiten?|dritten?|deuxième|troisième|segunda|tercera|tweede|"
    rf"derde)\s+"
    rf"(?:week|woche|semaine|semana)\s+(?:in|of|im|de|en|van|d')?\s*(?P<m>{_MONTH})\b{_YEAR}"
)
TOMORROW: Final = re.compile(
    r"\b(?P<t>(?:the\s+)?day\s+after\s+tomorrow|übermorgen|après-demain|pasado\s+mañana|overmorgen|"
    r"tomorrow|tmrw|tmr|tomorow|tommorow|demain|"
    r"(?<!la\s)(?<!misma\s)(?<!esta\s)(?<!media\s)mañana(?!\s+(?:del|de\s+la))|"
    r"(?<!guten\s)(?<!am\s)(?<!heute\s)(?<!gestern\s)(?<!jeden\s)(?<!der\s)(?<!den\s)(?<!ein\s)(?<!einen\s)"
    r"(?<!dieser\s)(?<!diesen\s)(?<!schönen\s)(?<!nicht\s)(?<!goede\s)(?<!elke\s)(?<!de\s)(?<!deze\s)"
    r"(?<!niet\s)morgen(?:ochtend|middag|namiddag|avond|vroeg|früh)?(?!s)(?!\s+(?:ist\s+auch|zusammen)))\b"
)
# "Monday 8 to 4": hours, and no eighth of the month.
_TO_HOUR: Final = rf"\s(?:to|till|til|until)\s[1-5](?!\d|\s?(?:{_MONTH}|st\b|nd\b|rd\b|th\b))"
DAY_NAME: Final = re.compile(
    rf"(?P<pre>\b(?:next|this|coming|following|on|by|until|till|from|after|before|nächste[nr]?|"
    rf"kommende[nr]?|am|ab|bis|nach|vanaf|volgende|op|le|el|"
    rf"próximo|este|dès|that|diesen|dieser|die|der|den|a\s+week(?:\s+(?:on|from|this|next))?|week\s+on|"
    rf"(?:a\s+fortnight|two\s+weeks)(?:\s+(?:on|from))?|übernächste[nr]?|nächsten|"
    rf"kommenden)\s+)?(?<!\w)(?P<weekday>{_WEEKDAY}|(?<=next\s)(?:{_SHORT})|"
    rf"(?<=\bon\s)(?:{_SHORT})|(?<=\bdo\s)(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)|(?<=\btil\s)(?:{_SHORT})|"
    rf"(?:thurs?|tues?|weds)(?=\s)|"
    rf"(?:(?<=^)|(?<=[.!?]\s)|(?<=\bok\s)|(?<=\byes\s)|(?<=\bokay\s)|(?<=\bsay\s)|(?<=\bthis\s))(?:mon|"
    rf"tues?|weds?|thurs?|thu|fri|sat|sun)"
    rf"(?=\s+(?:would|works|is\s+(?:good|fine|ok|best)|ok|okay|at|morning|afternoon|evening|then|week|"
    rf"best|good|fine|\d)\b|"
    rf"'s\b|\s*[?,.!]))"
    rf"(?:(?:vor|nach)?mittags?|früh|abends?|middag|ochtend|avond|namiddag|voormiddag)?\b"
    rf"(?!\s*\d(?!\d?\s?(?:[:.h]\s?\d\d\b|h\b|u\b|uur|uhr|am\b|pm\b|a\.m|p\.m|o'clock|-\d|{_TO_HOUR})|"
    # A telephone number behind the day: "thursday 614 555 0137".
    r"\d{2,4}[-. ]\d{3}|\d{6}))"
    rf"(?!\s+(?:mornings|afternoons|evenings|nights))(?P<post>\s+(?:week|fortnight|next\s+week|"
    rf"in\s+a\s+week|in\s+einer\s+woche|in\s+acht\s+tagen|in\s+(?:zwei\s+wochen|vierzehn\s+tagen|"
    rf"two\s+weeks)|"
    rf"next|prochaine?|en\s+huit|en\s+quinze|que\s+viene|de\s+la\s+semana\s+que\s+viene|"
    rf"de\s+la\s+próxima\s+semana|"
    rf"de\s+la\s+semaine\s+prochaine|(?:of|in)\s+(?:the\s+week\s+after\s+next|next\s+week)|nächster\s+woche|"
    rf"(?:van\s+)?volgende\s+week|over\s+een\s+week|over\s+(?:twee\s+weken|veertien\s+dagen)|after\s+next|"
    rf"danach|darauf|daarna|erna|d'après|suivant|siguiente|(?:after|following|thereafter)(?=\s*(?:[.,;:!?]|"
    rf"that\b|it\b|and\b|"
    rf"und\b|at\b|um\b|i\b|we\b|$))|"
    rf"(?:of|in)\s+that\s+week|(?:in\s+)?(?:dieser|jener)\s+woche|de\s+(?:esa|aquella)\s+semana|"
    rf"de\s+cette\s+semaine-là|"
    rf"(?:van|in)\s+die\s+week))?"
)
ORDINAL: Final = re.compile(
    rf"\b(?:(?P<weekday>{_WEEKDAY}|{_SHORT})[.,]?\s+)?(?:(?:the|den|dem|vom|zum)\s+(?P<d>\d{{1,2}})(?:st|"
    rf"nd|rd|th|\.)(?!\s*(?:\d|floor|time|grade|quarter|one|street|st\b|ave|generation|person|party|week|"
    rf"shift|of\b|century|anniversary|birthday|year|{_MONTH}))|"
    rf"(?<!['’])(?:am|ab|bis|nach|zum)\s+(?P<d2>\d{{1,2}})\.(?!\s*\d)(?!\s*(?:{_MONTH}))|(?:le|du|"
    rf"au)\s+(?P<d3>\d{{1,2}})(?!\s*(?:{_MONTH}|[./:]\s?\d|[\d/:h%€]|ans|rue))\b|"
    rf"(?:el(?:\s+día)?|del)\s+(?P<d4>\d{{1,2}})(?!\s*(?:de\s+)?(?:{_MONTH}|[./:]\s?\d|[\d/:%€]))\b|"
    rf"de\s+(?P<d5>\d{{1,2}})(?:e|ste|de)\b(?!\s*(?:{_MONTH}))|"
    rf"der\s+(?P<d8>\d{{1,2}})\.(?=\s+(?:passt|passen|wäre|ist|geht|ginge|um|ab|oder)\b|\s*[?,!])|"
    rf"(?P<d6>\d{{1,2}}(?:st|nd|rd|th)|first)\s+of\s+(?:the|this|(?P<nextmonth>next))\s+month)"
)
DAY_NUMBER: Final = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY})[.,]?\s+(?:(?:den|dem|le|el|de)\s+)?(?P<d>\d{{1,2}})(?:\.|e|º|st|nd|rd|th)?"
    rf"(?![^\W_]|\s*(?:of\s+|de\s+)?(?:{_MONTH})|\s?(?:[:./%€-]\s?\d|h\b|u\b|uur|uhr|am\b|pm\b|a\.m|p\.m|"
    rf"o'clock|heures|floor\b|street\b|ave)|{_TO_HOUR})"
)
IN_YEAR: Final = re.compile(
    r"(?:\b(?P<pre>in|through|thru|until|till|by|before|after|from|bis|ab|nach|en|dès|hasta|vanaf|tot|na|for|"
    r"of|early|late|"
    r"(?:the\s+)?end\s+of|ende|anfang|mitte|fin|début|mi|fin(?:al)?es\s+de|principios\s+de|mediados\s+de|"
    r"eind|begin|midden|"
    r"mid|frühestens(?:\s+in)?|op\s+z'n\s+vroegst(?:\s+in)?|como\s+pronto(?:\s+en)?|au\s+plus\s+tôt(?:\s+en)?|"
    r"earliest)"
    r"[\s-]+|"
    # "2027 at the earliest." "2028, maybe."
    r"(?:^|(?<=[.!?]\s))(?=20\d\d(?:,?\s(?:at\s+the\s+earliest|earliest|maybe|perhaps|probably|(?:more|most)\s+likely|"
    r"i'd\s+say|i\s+think|not\s+(?:before|sooner|earlier)|please|pls|frühestens|vielleicht|au\s+plus\s+tôt|peut-être|"
    r"quizás?|misschien|op\s+z'n\s+vroegst)\b|\s?[.!]?$)))"
    r"(?P<year>20[2-9]\d)\b(?![-/.]\d)"
)
