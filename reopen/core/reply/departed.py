"""Has the person addressed left the company, or the role?"""

import re
from typing import Final

_NOT_OURS: Final = (
    r"(?!.{0,12}(?:message|voicemail|note|feedback|review|deposit|impression|room|stock|time|budget|money))"
)
# Over text in lower case: a third of the time of IGNORECASE.
_LEFT: Final = re.compile(
    # English
    r"\b(?:no longer|not|n't|never again) (?:be )?(?:employed|work(?:s|ing)? (?:here|"
    r"there|for|at|with|in)|with (?:the |our |us\b|this )|part of (?:the|our|this)|"
    r"at (?:the |this )?(?:company|firm|office|school|clinic)|in (?:that|this|the|my|"
    r"his|her) (?:role|position|job|post|seat|department|office)|"
    r"(?:the|your) (?:right )?(?:manager|buyer|owner)|(?:hold|have|run|"
    r"handle|manage|own|deal with|look after|do|in charge)\b.{0,60}(?:any ?more|any "
    r"longer|now))|"
    r"\bno longer (?:employed|work\w*|hold|handl\w+|manag\w+|(?:in )?charge|responsible|"
    r"with\b|at\b|own|run|there\b|here\b|the (?:owner|manager|director|buyer|person|"
    r"contact)|have (?:any|a) say)|"
    r"\b(?:has|have|he's|she's|i've|had|i|who|since) (?:\w+ )?left (?:the|this|our|my|"
    r"us\b|in\b|last|for|on|and|at)"
    + _NOT_OURS
    + r"|\bhas left\b"
    + _NOT_OURS
    + r"|\bleft (?:the|this|our|my) (?:company|firm|business|school|practice|office|"
    r"organi[sz]ation|job|role|position|post|trade|department|team|bank|hospital|shop)"
    r"|"
    r"\b(?:last|final) (?:working )?day (?:with|at|of|here|was|in)|\bmy last day\b|doesn'?t "
    r"work (?:here|there|with)|don'?t work (?:there|here|for (?:them|that))|"
    r"\b(?:i|he|she|i've|i'm|he's|she's|has|have|am|is|was|who|just|technically i'm)"
    r" (?:just |now |also |been |since |already |finally |\w+ly )?retired|\bretired(?: "
    r"(?:in|last|from|two|three|at|on|as|now|since)\b|[,.!])|"
    r"\bretirement\b.{0,30}(?:since|began|started|treating)|\benjoying (?:my|his|her) retirement|"
    r"\bpassed (?:away|on\b(?! to\b))|\bpassing of|\b(?:has|have|he|she|my \w+|who|mr\.? \w+|"
    r"mrs\.? \w+|\w+) died\b|\bis deceased|\bthe late (?:mr|mrs|ms|dr)|\bmy late (?:husband|"
    r"wife|father|mother|brother|sister|uncle|aunt)|"
    r"\bstepp?ed down|\bstepping down|\bresigned\b|\bhanded (?:over|in) (?:the|my) (?:reins|"
    r"keys|notice|resignation|desk|role|job)|"
    r"\b(?:moved|transferred|switched|shifted|promoted|went over|reassigned) (?:on |"
    r"over |across |up )?(?:to|into|from|on to) (?:a |an |the |our |another )?(?:new "
    r"|different |other |another |sister )?"
    r"(?:role|position|department|dept|team|job|company|firm|branch|division|office|"
    r"site|school|side|post|district|parks|sales|marketing|finance|hr\b|operations|accounting|"
    r"head office|corporate)|"
    r"\bmoved on (?:to|from|in|last|by|a)\b|\bmoved over to\b|\btransferred (?:to|out)"
    r"\b|\b(?:i'd|i|he|she|has|have|i've|he's|she's) (?:since )?moved on\b|"
    r"\b(?:has|have|got|there'?s|is) a new (?:manager|owner|director|buyer|principal|"
    r"head|boss|controller|administrator|person|secretary|treasurer)\b|\bnew owner\b.{0,40}\b(?:here|"
    r"now|since)|"
    r"\b(?:my|his|her|your) (?:successor|replacement)\b|\btook over from (?:me|him|her|"
    r"mr|mrs)|\b(?:got|has|have|inherited|took(?: over)?) my (?:old )?(?:desk|job|role|"
    r"position|post|office|chair|seat)\b|"
    r"\b(?:i|he|she|we)(?:'ve| have| has)? sold (?:the|my|our|his|her) (?:business|company|"
    r"firm|shop|store|practice|farm|restaurant|bakery|garage|clinic|salon)|\bbought "
    r"(?:it|the \w+(?: \w+)?) (?:from|off) (?:him|her|them|mr|the)|"
    r"\bused to (?:work|run|be (?:the|in)|handle|manage|buy|own)\b.{0,60}\b(?:but|until|"
    r"till|before|now)|\bnot (?:my|his|her) (?:job|role|circus|department|desk) (?:any ?"
    r"more|any longer|as of|since)|"
    r"\b(?:is|was|were|been|got|am) (?:let go|laid off|made redundant|dismissed)|\bwith "
    r"(?:us|the company|the firm) any ?(?:more|longer)|\bhung up my\b|\bfinished up "
    r"(?:with|at)\b|"
    r"\bmy name'?s coming off|\b(?:i am|i'm) since .{1,20} in pension|\bi (?:was|used "
    r"to be) (?:the |your )?(?:\w+ )?(?:manager|buyer|contact|director|owner|principal)"
    r" (?:here |there )?(?:until|till|before)|"
    r"\bsold (?:the|my) (?:pub|inn|farm|shop|store|practice|business|company|bakery|"
    r"garage|restaurant|salon|place)\b|"
    r"\b(?:i|he|she|i've|has|have) (?:just )?quit (?:the|that|my|his|her) \w+|\bretir(?:e|"
    r"es|ing) (?:this|next|at|on|in|from)\b|"
    r"\b(?:promoted|reassigned|demoted|relocated)\b|\bbeen elected\b|(?:in|since|after)"
    r" the re-?(?:org|structur)\w*|"
    r"\bmy (?:term|contract|stint|time|job|post|desk) (?:as .{1,25} |here |there )?(?:was "
    r"|has )?(?:ended|ends|is over|run out|cut)|"
    r"\bpassed the baton|\b(?:has|have|'s|'ve) been (?:sent|moved|posted) to\b|\b(?:changed|"
    r"switched|swapped) (?:sides|jobs|careers|hats)|"
    r"\bhanded back the keys|\b(?:has|got|have) my old \w+|\bsits? (?:where i|in my)"
    r"\b|\bi'?m (?:now )?in (?:sales|marketing|finance|"
    r"training|hr|operations|accounts)(?: myself)?(?: now)?\b|\bnow on the \w+ desk|"
    r"\blast day (?:tomorrow|today)|\bdrowned\b|"
    r"\bmy predecessor\b|\bpost'?s been abolished|"
    # German
    r"nicht (?:mehr|länger) (?:bei (?:uns|der|dem|den|\w)|für (?:uns|die|das|den|"
    r"[A-ZÄÖÜ])|im (?:unternehmen|haus|betrieb|amt|dienst|team|einkauf)|in (?:der|dieser|"
    r"diesem|meiner) (?:firma|abteilung|funktion|position|rolle|unternehmen)|"
    r"tätig|beschäftigt|zuständig|verantwortlich|da\b|hier\b|angestellt|der richtige|"
    r"die richtige)|ausgeschieden|ausgestiegen|in (?:den |im |in )?(?:wohlverdienten? "
    r")?(?:ruhestand|rente|pension|pensioniert)\b|(?:im|in) ruhestand|pensioniert|verrentet|"
    r"(?:hat|habe|haben) (?:das|die|den|unser\w*|unser haus|mein\w*)\b.{0,40}(?:verlassen|"
    r"verkauft|übergeben|abgegeben|niedergelegt)|verstorben|gestorben|verschieden\b.{0,5}(?:ist|"
    r"im)|mein (?:nachfolger|vorgänger)|meine (?:nachfolgerin|vorgängerin)|"
    r"(?:abteilung|stelle|position|job|arbeitgeber|firma) gewechselt|gewechselt (?:in|"
    r"zu)|(?:gekündigt|versetzt)\b|letzter (?:arbeits)?tag|auf meinem stuhl|neue[rn]? (?:inhaber|eigentümer|"
    r"geschäftsführer|chef|leiter)\w*|"
    # French
    r"ne (?:travaille|fait|suis|est|gère|m'occupe|s'occupe|dirige|fais)\b.{0,14}plus\b|"
    r"n'(?:est|es|occupe|exerce|y (?:travaille|suis)) plus|(?:a|ai|avons|ayant|j'ai|"
    r"vient de|avoir) quitté|(?:est|suis|parti[e]?|mis[e]? à la|à la|en|prendre sa|pris "
    r"(?:sa|ma)) retraite|retraitée?\b|"
    r"(?:est|nous a) (?:décédée?|quittés?)|décédée?\b|décès de|a changé de (?:poste|"
    r"service|société|fonction)|j'ai changé de|(?:mon|ma|son|sa) (?:successeur|remplaçante?)"
    r"|m'a (?:remplacée?|succédé)|(?:a|ai) (?:vendu|cédé|transmis) (?:l'|la|le|mon|ma|"
    r"son|sa|notre)|"
    r"(?:nouveau|nouvelle) (?:propriétaire|gérante?|directeur|directrice|responsable)"
    r"|muté[e]?\b|s'est achevé|a pris fin|à ma place|mon prédécesseur|ma prédécesseuse|"
    # Spanish
    r"mi predecesor|me (?:despidieron|han despedido|han trasladado)|se nos fue|ya no "
    r"(?:trabaj|form|est[áo]y?|pertene|es |soy|llev|me (?:ocup|encarg|dedic)|se "
    r"(?:ocup|encarg)|dirij|gestion|sigue)\w*|(?:ha|he|hemos|haber|dej[óeé]|dejado) "
    r"(?:dejado |abandonado )?(?:la|el|su|mi|de trabajar|nuestra) (?:empresa|compañía|"
    r"cargo|puesto|en|aquí|trabajo|firma|organización)|"
    r"se (?:ha )?jubil|me (?:he )?jubil|jubilad[oa]|retirad[oa] (?:desde|hace)|(?:ha "
    r")?falleci[óod]\w*|murió|difunt[oa]|se (?:fue|marchó|ha ido) de|me (?:fui|marché|"
    r"he ido)|mi (?:sucesor|sustitut|reemplazo)\w*|(?:me|l[oa]) (?:reemplaza|sustituye|"
    r"ha sustituido|sucede)|"
    r"(?:he|ha) (?:vendido|traspasado)|(?:vend|traspas)[íiéeóo] (?:el|la|mi|su) (?:negocio|"
    r"empresa|tienda|bar|taller)|cambi(?:é|ado|ó) de (?:puesto|departamento|empresa|"
    r"trabajo)|desde .{1,20} no estoy en|nuev[oa] (?:dueñ|propietari|gerente|encargad|"
    r"director)\w*|"
    # Dutch
    r"(?:werk|werkt|werkzaam|ben|is|zit|zijn|hoor|hoort)\b.{0,14}\bniet (?:meer|langer)"
    r" (?:bij|voor|in dienst|werkzaam|in|hier|verantwoordelijk|de)|niet (?:meer|langer)"
    r" (?:werkzaam|in dienst)|werkt (?:hier )?niet (?:meer|langer)|werk (?:hier |daar "
    r"|er )?niet (?:meer|langer)|"
    r"(?:heb|heeft|hebben) .{0,40}(?:verlaten|verkocht|overgedragen|afscheid genomen)"
    r"|(?:met|in) (?:vervroegd )?pensioen|gepensioneerd|gestorven|ontslagen|mijn voorganger|"
    r"werkt hier .{1,25}niet meer|(?:is|zijn) .{0,30}overleden|"
    r"overleden\b|uit dienst|mijn (?:opvolger|opvolgster|vervanger)|(?:van|andere) (?:functie|"
    r"baan|afdeling|werkgever) (?:gewisseld|veranderd)|"
    r"(?:nieuwe) (?:eigenaar|eigenares|directeur|manager)|sinds .{1,20} niet meer (?:bij|in|werkzaam)",
)
# What is sold, retired or left that is no person.
_NO_PERSON: Final = re.compile(
    r"\b(?:copier|printer|machine|truck|forklift|lift|roof|system|server|phone|software|"
    r"van|car|equipment|product|model|line)s? (?:was|were|is|has been|have been|had)?"
    r" ?(?:\w+ )?(?:retired|left|died|passed)|"
    r"(?:retired|died) (?:the|our|my) (?:old )?(?:copier|printer|machine|truck|forklift|phones?)|"
    r"\b(?:roof|copier|printer|machine|truck|battery|server|motor|engine|phone|boiler|fridge|furnace) died",
    re.IGNORECASE,
)
_READ: Final = 3_000


def has_left(text: str) -> str:
    """The words that say that the person has left the company or the role, or ""."""
    text = text[:_READ].replace("’", "'").lower()
    for found in _LEFT.finditer(text):
        if not _NO_PERSON.search(text, max(0, found.start() - 30), found.end() + 20):
            return found[0]
    return ""
