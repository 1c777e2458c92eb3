"""How people say that somebody has left the company or the role, in five languages; over lower-case text.

Each pattern stands beside words of which a text must hold one: most texts hold none, and cost nothing.
"""

import re
from typing import Final

_NOT_OURS: Final = (
    r"(?! (?:us |you )?for (?:a |the )?(?:few |couple of |\w+ )?(?:days?|weeks?|hours?)\b)"
    r"(?!.{0,12}(?:message|voicemail|note|feedback|review|deposit|impression|station\b|dock|warehouse|depot|"
    r"room|stock|time|budget|money))"
)


def _any(words: str) -> tuple[str, ...]:
    return tuple(words.split("|"))


LEFT: Final[tuple[tuple[tuple[str, ...], "re.Pattern[str]"], ...]] = (
    # English
    (
        _any("no longer|not |n't|never again|dont work|doesnt work"),
        re.compile(
            r"\b(?:no longer|not|n't|never again) (?:be )?(?:employed|work(?:s|ing)? (?:here|there|for|at|with|"
            r"in)|with (?:the |our |us\b|this )|part of (?:the|our|this)|at (?:the |this )?(?:company|firm|"
            r"office|"
            r"school|clinic)|in (?:that|this|the|my|his|her) (?:role|position|job|post|seat|department|office)|"
            r"(?:the|your) (?:right )?(?:manager|buyer|owner)|(?:hold|have|run|handle|manage|own|deal with|"
            r"look "
            r"after|do|in charge)\b.{0,60}(?:any ?more|any longer|now))|\bno longer (?:employed|work\w*|hold|"
            r"handl\w+|manag\w+|(?:in )?charge|responsible|with\b|at\b|own|run|there\b|here\b|the (?:owner|"
            r"manager|director|buyer|person|contact)|have (?:any|a) say)|doesn'?t work (?:here|there|with)|"
            r"don'?t "
            r"work (?:there|here|for (?:them|that))|\bnot (?:my|his|her) (?:job|role|circus|department|desk) "
            r"(?:any ?more|any longer|as of|since)|n't (?:my (?:bag|job|department|desk|baby|area|patch|thing|"
            r"concern)|mine) any ?(?:more|longer)\b"
        ),
    ),
    (
        _any("left"),
        re.compile(
            r"\b(?:has|have|he's|she's|i've|had|i|who|since) (?:\w+ )?left (?:the|this|our|my|us\b|in\b|"
            r"last|for|"
            r"on|and|at)"
            + _NOT_OURS
            + r"|\bhas left\b"
            + _NOT_OURS
            + r"|\bleft (?:the|this|our|my) (?:company|firm|business|school|practice|"
            r"office|organi[sz]ation|job|role|position|post|trade|department|team|bank|hospital|shop)"
        ),
    ),
    (
        _any("i replaced |i've replaced |i have replaced |i succeeded |i've succeeded |over from |not my "),
        re.compile(
            r"\bi(?:'ve| have)? (?:replaced|succeeded|took over from|taken over from) (?!the\b|our\b|my\b|"
            r"your\b|it\b|"
            r"that\b|this\b|these\b|a\b|an\b)(?:mr\.? |mrs\.? |ms\.? |dr\.? )?[\w'-]+\b(?! with\b)|"
            r"\bnot my (?:pigeon|problem|"
            r"patch|area|thing|remit|headache|baby|concern|business|bag|table|turf|shop) (?:since|as of|any ?more|"
            r"any longer|from)\b"
        ),
    ),
    (
        _any("t day|l day|working day"),
        re.compile(
            r"\b(?:last|final) (?:working )?day (?:with|at|of|here|was|in)|\bmy last day\b|\blast day "
            r"(?:tomorrow|"
            r"today)"
        ),
    ),
    (
        _any("elsewhere|another |position|post "),
        re.compile(
            r"\b(?:has|have|he's|she's|i've) (?:\w+ )?(?:taken|accepted|found|got|started)(?: up| on)? (?:an?|"
            r"another|his|her)"
            r" (?:new |other |teaching |full-time )?(?:job|post|position|role|"
            r"appointment)\b(?! on\b)(?=[^.!?]{0,30}\b(?:elsewhere|with|at|"
            r"in|outside|for|abroad)\b)|\b(?:has|have|he's|she's|i've) (?:taken|accepted|found|got|"
            r"started)(?: up)? another "
            r"(?:job|post|position|role)\b|\b(?:is|am|he's|she's|i'm) (?:now )?(?:working|employed) elsewhere\b"
        ),
    ),
    # "Left the works to my brother", who runs it now.
    (
        _any("left "),
        re.compile(
            r"\bleft (?:(?!message|word|note|it\b|that\b|this\b|them\b|you\b|all\b)[\w&'-]+ ){1,3}to (?:my|the|our) "
            r"(?:brother|sister|son|daughter|wife|husband|nephew|niece|cousin|partner|kids|boys|girls|"
            r"children|sons|daughters|next generation|young\w*|team)\b(?! to (?:decide|choose|sort))"
        ),
    ),
    (
        _any("retir"),
        re.compile(
            r"\b(?:i|he|she|i've|i'm|he's|she's|has|have|am|is|was|who|just|technically i'm) (?:just |now |"
            r"also |"
            r"been |since |already |finally |\w+ly )?retired|\bretired(?: (?:in|last|from|two|three|at|on|"
            r"as|now|"
            r"since)\b|[,.!])|\bretirement\b.{0,30}(?:since|began|started|treating)|\benjoying (?:my|his|her) "
            r"retirement|\bretir(?:e|es|ing) (?:this|next|at|on|in(?! (?:\d|two|three|four|five|six|ten|a "
            r"few)\b)|from)\b|\(retire(?:d|ment)\W|\btook (?:an? |his |her |their |my )?(?:early |medical |"
            r"well-earned )?retirement\b"
        ),
    ),
    (
        _any("pass|died|deceased|late |drowned"),
        re.compile(
            r"\bpassed (?:away|on\b(?! to\b))|\bpassing of|\bpassed the baton|\b(?:he|she|who|mr\.? \w+|mrs\.? "
            r"\w+|ms\.? \w+|dr\.? \w+|(?:husband|wife|father|mother|dad|daddy|mum|mom|pop|brother|sister|son|"
            r"daughter|uncle|aunt|grand\w+|boss|colleague|partner|owner|founder|chairman|treasurer|pastor|"
            r"bookkeeper)(?: \w+)?(?:, [^.!?,]{0,40},)?) (?:has |had |just |sadly )?died\b|\bis deceased|\bthe "
            r"late (?:mr|mrs|ms|dr)|\bmy late (?:husband|wife|father|mother|brother|sister|uncle|aunt)|"
            r"\bdrowned\b|\b(?:he|she|(?:husband|wife|father|mother|dad|daddy|mum|mom|pop|brother|sister|son|"
            r"daughter|uncle|aunt|grand\w+|boss|colleague|partner|owner|founder|chairman|treasurer|pastor|"
            r"bookkeeper)) passed\b(?! (?:it|them|that|your|this|the|me|on (?:it|that|this|the|to|your))\b)"
        ),
    ),
    (
        _any("step|resigned|handed|gave up|given up"),
        re.compile(
            r"\bstepp?ed down|\bstepping down|\bresigned\b|\bhanded (?:over|in) (?:the|my) (?:reins|keys|"
            r"notice|"
            r"resignation|desk|role|job)|\bhanded back the keys|\b(?:gave|given) up (?:the |my )?(?:purchasing|"
            r"buying|ordering|books|bookkeeping|job|post|role|chair|desk|accounts|payroll|office|keys|practice|"
            r"shop|stall|business|running|presidency|licen[cs]e)\b"
        ),
    ),
    (
        _any(
            "moved|transferred|switched|shifted|promoted|went over|reassigned|demoted|relocated|changed|"
            "swapped|been sent|been posted"
        ),
        re.compile(
            r"\b(?:moved|transferred|switched|shifted|promoted|went over|reassigned) (?:on |over |across |up "
            r")?(?:to|into|from|on to) (?:a |an |the |our |another )?(?:new |different |other |another |sister "
            r")?(?:role|position|department|dept|team|job|company|firm|branch|division|office|site|school|side|"
            r"post|district|parks|sales|marketing|finance|hr\b|operations|accounting|head office|corporate)|"
            r"\bmoved on (?:to|from|in|last|by|a)\b|\bmoved over to\b|\btransferred (?:to|out)\b|\b(?:i'd|i|he|"
            r"she|has|have|i've|he's|she's) (?:since )?moved on\b|\b(?:promoted|reassigned|demoted|"
            r"relocated)\b|"
            r"\b(?:has|have|'s|'ve) been (?:sent|moved|posted) to\b|\b(?:changed|switched|swapped) (?:sides|"
            r"jobs|"
            r"careers|hats|departments?|desks|roles|firms|companies|employers|schools|teams|professions|sites|"
            r"offices|branches|wards|posts)\b|\b(?:i|he|she|i've|he's|she's|has|have) moved across to\b"
        ),
    ),
    (
        _any("new |successor|replacement|predecessor"),
        re.compile(
            r"\b(?:has|have|got|there'?s|is) a new (?:manager|owner|director|buyer|principal|head|boss|"
            r"controller|"
            r"administrator|person|secretary|treasurer)\b|\bnew owner\b.{0,40}\b(?:here|now|since)|\b(?:my|his|"
            r"her|your) (?:successor|replacement)\b|"
            r"\b(?:was|were|is|belonged to|you (?:spoke|wrote|talked|dealt|are writing|have written) (?:to|"
            r"with)) my predecessor\b"
        ),
    ),
    (
        _any("took|taken over| my |inherited"),
        re.compile(
            r"\btook over from (?:me|him|her|mr|mrs)|\b(?:got|has|have|inherited|took(?: over)?) my (?:old "
            r")?(?:desk|job|role|position|post|office|chair|seat)\b|\b(?:has|got|have) my old \w+|\b(?:my|our) "
            r"(?:son|daughter|wife|husband|brother|sister|nephew|niece|partner|deputy)(?: \w+)? (?:has |'s "
            r")?(?:took|taken) over\b|\b(?:took|taken) over from me\b"
        ),
    ),
    (
        _any("my keys|my badge|we lost |my half|my share"),
        re.compile(
            r"\bhand(?:ing|s|ed)? (?:over|in|back) my (?:keys|badge)\b|\b(?:i|we) hand (?:over|in|back) my keys\b|"
            r"\b(?:since|when|after|that) we lost (?:him|her)\b(?! (?:as|to|for|on|in the))|\bwe lost (?:my|"
            r"our) (?:dear )?"
            r"(?:husband|wife|father|mother|dad|daddy|mum|mom|brother|sister|son|daughter|founder|owner|bookkeeper|"
            r"pastor|treasurer)\b(?! to (?:a|the|your|another)\b)|\b(?:bought (?:out )?|sold )my (?:half|"
            r"share) of the "
            r"(?:\w+)\b|\bbought me out\b"
        ),
    ),
    (
        _any("sold|bought"),
        re.compile(
            r"\b(?:i|he|she|we)(?:'ve| have| has)? sold (?:the|my|our|his|her) (?:business|company|firm|shop|"
            r"store|practice|farm|restaurant|bakery|garage|clinic|salon)|\bsold (?:the|my) (?:pub|inn|farm|"
            r"shop|"
            r"store|practice|business|company|bakery|garage|restaurant|salon|place)\b|\bbought (?:it|the "
            r"\w+(?: "
            r"\w+)?) (?:from|off) (?:him|her|them|mr|the)"
        ),
    ),
    (
        _any("used to|i was "),
        re.compile(
            r"\bused to (?:work|run|be (?:the|in)|handle|manage|buy|own)\b.{0,60}\b(?:but|until|till|before|"
            r"now)|"
            r"\bi (?:was|used to be) (?:the |your )?(?:\w+ )?(?:manager|buyer|contact|director|owner|"
            r"principal) "
            r"(?:here |there )?(?:until|till|before)"
        ),
    ),
    (
        _any("let go|laid off|redundant|dismissed|any more|anymore|any longer"),
        re.compile(
            r"\b(?:is|was|were|been|got|am) (?:let go|laid off|made redundant|dismissed)|\bwith (?:us|the "
            r"company|"
            r"the firm) any ?(?:more|longer)"
        ),
    ),
    (
        _any(
            "hung up|finished up|coming off|in pension|quit |elected|reorg|re-org|restruct|re-struct|"
            "my term|my contract|my stint|my time|my job|my post|my desk|sits |sit |now on the|abolished|"
            "m in |m now in |employment|went back|hands|has the "
        ),
        re.compile(
            r"\bhung up my\b|\bfinished up (?:with|at)\b|\bmy name'?s coming off|\b(?:i am|i'm) since "
            r".{1,20} in "
            r"pension|\b(?:i|he|she|i've|has|have) (?:just )?quit (?:the|that|my|his|her) \w+|\bbeen elected\b|"
            r"(?:in|since|after) the re-?(?:org|structur)\w*|\bmy (?:term|contract|stint|time|job|post|desk) "
            r"(?:as .{1,25} |here |there )?(?:was |has )?(?:ended|ends|is over|run out|cut)|\bsits? "
            r"(?:where i|in "
            r"my)\b|\bi'?m (?:now )?in (?:sales|marketing|finance|hr|operations|accounts|training(?! (?:all|today|"
            r"until|till|this|from|on|with|for|and|at|th|$)))(?: "
            r"myself)?(?: "
            r"now)?\b|\bnow on the \w+ desk|\bpost'?s been abolished|\bemployment (?:with|at|"
            r"here)\b[^.!?]{0,40}\b(?:ended|ends|terminated|came to an end|ceased)\b|\bwent back to (?:the "
            r"(?:classroom|tools|floor|line|road|bench)|teaching|college|nursing)\b|\bhas the (?:\w+ "
            r"){0,2}(?:job|"
            r"desk|post|role|position|chair|seat) now\b|"
            r"\bsince\b[^.!?]{0,50}\bin (?:the hands of|(?:the )?\w+'s hands)\b"
        ),
    ),
    (
        _any("parted |me over|me to |me into|me on|i only |i just |left "),
        re.compile(
            r"\b(?:company|firm|school|office|with (?:us|them)|they)(?: and (?:\w+\.? ){1,3}?| )(?:have |"
            r"has )?(?:since )?parted (?:ways|"
            r"company)\b|\bparted (?:ways|company) with (?:us|the (?:firm|company|school))\b|\b(?:they|he|"
            r"she|management|"
            r"head office|the \w+)(?:'ve| have| has|'s)? (?:\w+ )?(?:shunted|shuffled|bumped|kicked|shoved|"
            r"packed|rotated|"
            r"bundled|moved|shifted|put|posted) me (?:over |on |off |up |down |across )?(?:to|onto|into|in "
            r"charge of|on) "
            r"(?!hold\b|your\b|a list|the list|notice|file)|\bsince \w+(?: \w+){0,2},? i (?:only|just) "
            r"(?:do|run|look|drive|"
            r"teach|mind|handle|work)\b|(?:^\W*|[.!\n]\s{1,3})(?!(?:you|we|they|your|our|that|it|this)\b)(?:(?:dr|"
            r"mr|mrs|ms)\.? )?"
            r"\w+(?: \w+)? left (?:us|\w+) (?:back )?(?:on|in) (?:the )?(?:\d|jan|feb|"
            r"mar|apr|may|jun|"
            r"jul|aug|sep|oct|nov|dec)"
        ),
    ),
    # German
    (
        _any(
            "nicht mehr|nicht länger|ausge|ruhestand|rente|pension|verlassen|verkauft|übergeben|gegeben|"
            "niedergelegt|storben|verschieden|nachfolger|vorgänger|gewechselt|gekündigt|versetzt|letzter|"
            "meinem stuhl|neue"
        ),
        re.compile(
            r"nicht (?:mehr|länger) (?:bei (?:uns|der|dem|den|\w)|für (?:uns|die|das|den|[A-ZÄÖÜ])|im "
            r"(?:unternehmen|haus|betrieb|amt|dienst|team|einkauf)|in (?:der|dieser|diesem|meiner|unserer|"
            r"unserem|ihrer|ihrem) (?:firma|haus|betrieb|"
            r"abteilung|funktion|position|rolle|unternehmen)|tätig|beschäftigt|zuständig|verantwortlich|da\b|"
            r"hier\b|angestellt|der richtige|die richtige)|ausgeschieden|ausgestiegen|in (?:den |im |in "
            r")?(?:wohlverdienten? )?(?:ruhestand|rente|pension|pensioniert)\b|(?:im|in) ruhestand|pensioniert|"
            r"verrentet|(?:hat|habe|haben) (?:das|die|den|unser\w*|unser haus|mein\w*)\b.{0,40}(?:verlassen|"
            r"verkauft|übergeben|abgegeben|niedergelegt)|verstorben|gestorben|verschieden\b.{0,5}(?:ist|im)|"
            r"mein "
            r"(?:nachfolger|vorgänger)|meine (?:nachfolgerin|vorgängerin)|(?:abteilung|stelle|position|job|"
            r"arbeitgeber|firma) gewechselt|gewechselt (?:in|zu)|(?:gekündigt|versetzt)\b|letzter "
            r"(?:arbeits)?tag|"
            r"auf meinem stuhl|neue[rn]? (?:inhaber|eigentümer|geschäftsführer|chef|leiter)\w*|\b(?:habe|"
            r"hab|hat) "
            r"(?:ich|er|sie)\b[^.!?]{0,50}\b(?:abgegeben|übergeben|niedergelegt|aufgegeben)|\bhat uns "
            r"verlassen\b|"
            r"\bintern gewechselt\b|\barbeite (?:dort |da )?nicht mehr\b"
        ),
    ),
    # French
    (
        _any(
            " plus|quitt|retrait|décéd|décès|changé|successeur|remplaç|succédé|vendu|cédé|transmis|nouve|"
            "muté|achevé|pris fin|à ma place|prédéc"
        ),
        re.compile(
            r"ne (?:travaille|fait|suis|est|gère|m'occupe|s'occupe|dirige|fais)\b.{0,14}plus\b"
            r"(?! (?:en mesure|en état|intéress|sûre?|certaine?|d'accord|du tout|disponible|convaincu|capable|à la "
            r"recherche|preneu|que\b|client|abonné|tout|jeune|disposé|tenté))|n'(?:est|es|"
            r"occupe|"
            r"exerce|y (?:travaille|suis)) plus|(?:a|ai|avons|ayant|j'ai|vient de|avoir) quitté|(?:est|suis|"
            r"parti[e]?|mis[e]? à la|à la|en|prendre sa|pris (?:sa|ma)) retraite|retraitée?\b|(?:est|nous a) "
            r"(?:décédée?|quittés?)|décédée?\b|décès de|a changé de (?:poste|service|société|fonction)|j'ai "
            r"changé de|(?:mon|ma|son|sa) (?:successeur|remplaçante?)|m'a (?:remplacée?|succédé)|(?:a|ai) "
            r"(?:vendu|cédé|transmis) (?:l'|la|le|mon|ma|son|sa|notre)|(?:nouveau|nouvelle) (?:propriétaire|"
            r"gérante?|directeur|directrice|responsable)|muté[e]?\b|s'est achevé|a pris fin|à ma place|mon "
            r"prédécesseur|ma prédécesseuse"
        ),
    ),
    # Spanish
    (
        _any(
            "predecesor|despid|despedido|trasladado|se nos fue|ya no|dej|abandon|jubil|retirad|falleci|"
            "murió|difunt|se fue|se marchó|se ha ido|me fui|me marché|me he ido|sucesor|sustitu|reemplaz|"
            "sucede|vend|traspas|cambi|no estoy|nuev"
        ),
        re.compile(
            r"mi predecesor|me (?:despidieron|han despedido|han trasladado)|se nos fue|ya no (?:trabaj|form|"
            r"est[áo]y?|pertene|es |soy|llev|me (?:ocup|encarg|dedic)|se (?:ocup|encarg)|dirij|gestion|"
            r"sigue)\w*|"
            r"(?:ha|he|hemos|haber|dej[óeé]|dejado) (?:dejado |abandonado )?(?:la|el|su|mi|de trabajar|"
            r"nuestra) "
            r"(?:empresa|compañía|cargo|puesto|en|aquí|trabajo|firma|organización)|se (?:ha )?jubil|me (?:he "
            r")?jubil|jubilad[oa]|retirad[oa] (?:desde|hace)|(?:ha )?falleci[óod]\w*|murió|difunt[oa]|se "
            r"(?:fue|"
            r"marchó|ha ido) de|me (?:fui|marché|he ido)|mi (?:sucesor|sustitut|reemplazo)\w*|(?:me|l[oa]) "
            r"(?:reemplaza|sustituye|ha sustituido|sucede)|(?:he|ha) (?:vendido|traspasado)|(?:vend|"
            r"traspas)[íiéeóo] (?:el|la|mi|su) (?:negocio|empresa|tienda|bar|taller)|cambi(?:é|ado|ó) de "
            r"(?:puesto|departamento|empresa|trabajo)|desde .{1,20} no estoy en|nuev[oa] (?:dueñ|propietari|"
            r"gerente|encargad|director)\w*"
        ),
    ),
    # Dutch
    (
        _any(
            "niet meer|niet langer|verlaten|verkocht|overgedragen|afscheid|pensioen|gestorven|ontslagen|"
            "voorganger|overleden|uit dienst|opvolg|vervanger|gewisseld|veranderd|nieuwe"
        ),
        re.compile(
            r"(?:werk|werkt|werkzaam|ben|is|zit|zijn|hoor|hoort)\b.{0,14}\bniet (?:meer|langer) (?:bij|voor|in "
            r"dienst|werkzaam|in|hier|verantwoordelijk|de)|niet (?:meer|langer) (?:werkzaam|in dienst)|werkt "
            r"(?:hier )?niet (?:meer|langer)|werk (?:hier |daar |er )?niet (?:meer|langer)|(?:heb|heeft|"
            r"hebben) "
            r".{0,40}(?:verlaten|verkocht|overgedragen|afscheid genomen)|(?:met|in) (?:vervroegd )?pensioen|"
            r"gepensioneerd|gestorven|ontslagen|mijn voorganger|werkt hier .{1,25}niet meer|(?:is|zijn) "
            r".{0,30}overleden|overleden\b|uit dienst|mijn (?:opvolger|opvolgster|vervanger)|(?:van|andere) "
            r"(?:functie|baan|afdeling|werkgever) (?:gewisseld|veranderd)|(?:nieuwe) (?:eigenaar|eigenares|"
            r"directeur|manager)|sinds .{1,20} niet meer (?:bij|in|werkzaam)"
        ),
    ),
)
# "Left for the holidays": they come back. Read from the word "left".
ON_A_TRIP: Final = re.compile(
    r"left (?:us |here |already |early |town )?(?:for|on)(?: (?:the|my|our|a|an|his|her|"
    r"their))?(?: [\w']+)? (?:day|night|"
    r"evening|weekend|week|holidays?|vacation|break|summer|winter|trip|cruise|honeymoon|tour|journey|airport|"
    r"conference|fair|"
    r"show|mountains|beach|lake|coast|woods|cabin|christmas|easter|thanksgiving|leave|sabbatical)\b(?! job|"
    r" post| and (?:won't|"
    r"will not|never))"
)
# What is sold, retired or left that is no person.
NO_PERSON: Final = re.compile(
    r"\b(?:copier|printer|machine|truck|forklift|lift|roof|system|server|phone|software|"
    r"van|car|equipment|product|model|line)s? (?:was|were|is|has been|have been|had)?"
    r" ?(?:\w+ )?(?:retired|left|died|passed)|"
    r"(?:retired|died) (?:the|our|my) (?:old )?(?:copier|printer|machine|truck|forklift|phones?)|"
    r"\b(?:mailbox|inbox|address|account|site|number|page|form) (?:is |was |has |will )?(?:being |been |be "
    r")?(?:now )?"
    r"retired|"
    r"\b(?:roof|copier|printer|machine|truck|battery|server|motor|engine|phone|boiler|fridge|furnace) died",
)
# Of those who point to another these say so too, though they need not elsewhere: "Ruth does it now".
GAVE_UP: Final = re.compile(
    r"\bany ?more\b|\bany longer\b|\bno longer\b|\b(?:took|taken|taking) (?:it |that |them |this |all )?over\b|"
    r"\bin my (?:place|stead)\b|\breplaced me\b|\binherited (?:my|it|the|all)\b|\bsteps? in when i\b|"
    r"\bsucceed(?:s|ed) me\b|"
    r"\b(?:gave|given|handed|signed|turned|passed) (?:\w+ ){0,5}?(?:up|over|in)\b|\bi'?(?:m|ve been| am) "
    r"(?:now )?(?:off|out of|"
    r"out to|back (?:in the classroom|on the tools)|emeritus|redundant|retired)\b|\bsold (?:up|out|my|the|"
    r"our)\b|"
    r"\b(?:has|got|have|doing|does) (?:what (?:was|used to be) )?my (?:old |former )?(?:job|desk|office|chair|"
    r"corner|post|role|"
    r"seat|stall|\w+ now)\b|\bmy old (?:job|desk|role|post|office)\b|\bi (?:quit|resigned|stepped (?:back|"
    r"away|out|down|aside)|"
    r"lost (?:my seat|the election)|took (?:early )?retirement|transitioned)\b|\b(?:changed|swapped|switched) "
    r"\w+s\b|"
    r"\b(?:the|was) (?:former|previous) (?:owner|manager|clerk|\w+er)\b|\bformer administrator\b|\bnew "
    r"owners?\b|\bchanged hands\b|"
    r"\bthe new (?:\w+ ){1,3}(?:is|will|would|has|wants)\b|\b\w+'s the new \w+|\b(?:used to be|was) (?:me|"
    r"mine|my job)\b|"
    r"\b(?:elected|appointed|sworn in)\b|\bleft (?:us|in|last|the)\b|\bhas moved\b|\b(?:i|i've|i have|they|"
    r"they've) (?:moved|"
    r"shifted|rotated|transferred|been (?:moved|shifted|rotated|removed|put|transferred|reassigned))\b|"
    r"\bsuperannuated\b|"
    r"\bgone (?:home to god|from there|since|fishing)\b|\b(?:long )?gone from\b|\bpassed to (?:my|his|her)\b|"
    r"\b(?:i|i've) (?:traded|hung up|laid down|handed)\b|\bi was (?:the|in charge|on the|\w+ (?:until|till))\b|"
    r"\bi now \w+|\bi teach\b.{0,20}\bnow\b|\bthese days\b|\bmy contract\b.{0,30}\b(?:ended|finished|ran out|"
    r"is up)\b|"
    r"\b(?:habe|hab) ich\b.{0,50}\b\w*(?:ge|über)geben\b|\bübernommen\b|\bnicht mehr\b|\bseit \w+ (?:im|in "
    r"der|bei|den)\b|"
    r"\bgewechselt\b|\b(?:repris|reprend|cédé|remplacée?|a pris ma|mutée?)\b|\bne (?:m'en|s'en|m'occupe|gère|"
    r"suis|fais)\b.{0,12} plus\b|"
    r"\bya no\b|\b(?:traspas|heredó|me sustituye|ocupa mi|en mi lugar|dejé)\w*|\bniet meer\b|\bovergenomen\b|"
    r"\bovergedragen\b|"
    r"\bmijn (?:oude|vroegere)\b",
)
# A firm, as it is written: "I left Brant & Sons in May".
LEFT_A_FIRM: Final = re.compile(
    r"\b(?:I|I've|I have|[Hh]e|[Ss]he|[Hh]e's|[Ss]he's|[Ww]ho|has|have) (?:just |recently |since )?left "
    r"(?!Mon|Tues|Wed|Thurs|Fri|Sat|Sun|I\b)(?:the )?[A-Z][\w&'-]*(?: (?:&|and|of|the|[A-Z][\w&'-]*))*"
    r" ?(?:[.,;]|on|in|at|last|to|for|after|this|two|three|four|some|earlier|and|back|$)"
)
# Who writes has taken the place of the person addressed.
SUCCEEDED: Final = re.compile(
    r"\b(?:I|I've|I have) (?:replaced|succeeded|took over from|taken over from) (?!the\b|our\b|my\b|your\b|it\b|"
    r"that\b|"
    r"this\b|a\b)(?:Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?[A-Z]"
)
# Who is about to retire still sits there.
ABOUT_TO: Final = re.compile(
    r"\b(?:ich |wir )?gehen? [^.!?\n]{0,40}\bin (?:den ruhestand|rente|pension)\b|\b(?:ga|gaan) [^.!?\n]{0,30}\bmet "
    r"pensioen\b|\b(?:pars|prends) [^.!?\n]{0,20}\bretraite\b|\bme jubilo\b|\b(?:i'm|i am|we're|we are) (?:about to "
    r"retire|retiring)\b|\b(?:i|we)(?:'ll| will| shall)? retire (?:in|at|this|next|on)\b",
    re.IGNORECASE,
)
# "Nadia has my desk until Wednesday": lent, not given up.
WHILE_AWAY: Final = re.compile(r"\b(?:got|has|have|took|sits?) (?:in |at )?my\b")
