"""Removals that are told and not ordered: "it would be a kindness if our name came off", "me you should forget".

"Fix your list so we're not on it", "off with us", "no further post needed", "I'd be glad if this were the last".

Over lower-case text, in five languages; beside removal_in_other_words, which has the orders. What is to end must be
ours ("your letters", "the mailings") or theirs with us ("my name"): else a wish for an end is about something else.
"""

import re
from typing import Final

_ROLL: Final = (
    r"(?:(?:mailing |contact |call |calling |e-?mail |address |customer |sales |prospect )?lists?|mailings?|"
    r"mail-?outs?|mailshots?|records?|books?|database|files?|system|rolodex|crm|newsletters?|rota|roster|"
    r"register|roll|card index|round-?robins?|distribution(?: lists?)?|memory|computers?|notes|circulars?|"
    r"campaigns?)"
)
_THEIRS: Final = r"(?:your|ur|the|this|that|these|those|any|all|every|whatever|yer)"
_ME: Final = (
    r"(?:me|us|myself|ourselves|him|her|them|every one of us|all of us|the lot of us|both of us|(?:my|our|his|"
    r"her) (?:own )?(?:names?|address(?:es)?|e-?mails?|details|number|entry|office|shop|firm|company|"
    r"school|church|practice))"
)
# What of ours may end: not the offer, not the visit.
_OURS: Final = (
    r"(?:letters?|e-?mails?|mails?|mailings?|post|messages?|notes?|brochures?|catalogues?|catalogs?|flyers?|"
    r"leaflets?|newsletters?|reminders?|follow-?ups?|nudges?|callbacks?|correspondence|communications?|"
    r"approaches|solicitations?|circulars?|mailshots?|bulletins?|check-?ins?|advertising|adverts?|ads|"
    r"marketing|pitches|spam|one|ones)"
)
_GLAD: Final = (
    r"(?:kindness|favou?r|mercy|blessing|relief|help|glad|grateful|pleased|happy|happier|obliged|nice|good|"
    r"best|better|lovely|kind|thankful|appreciate it|appreciated|well|courtesy|easiest|simplest|wonderful|"
    r"great)"
)
ENGLISH: Final = re.compile(
    # Any verb that takes a person off a list: unhitch, unhook, lift, whittle, ease.
    rf"\b(?!put\b|add\b|leave\b|placed?\b|sign\b|have\b|had\b|got\b|contact\w*\b|e-?mail\b|call\w*\b|"
    rf"reach\w*\b|find\b|found\b|tell\b|told\b|give\b|gave\b|send\b|sent\b|keeping\b|show\b|for\b|to\b|of\b|"
    rf"with\b|by\b|about\b|and\b|from\b|knows?\b|if\b|that\b|sees?\b|saw\b|removing\b|quote[ds]?\b|buy\b|met\b|"
    rf"bring\b)[a-z-]{{3,12}} {_ME} (?:right |clean |well |straight |please |gently |all )?(?:off|from|out of|"
    rf"outta|offa) (?:of )?{_THEIRS} (?:\w+ ){{0,2}}?{_ROLL}\b|\btake {_ME} (?:right |clean |please |all |"
    rf"altogether )?off\b(?! (?:the|your|a|our|hold|my|to|on|of|guard|work|for|in)\b)|\bkeep {_ME} (?:off|"
    rf"out of) {_THEIRS} (?:\w+ ){{0,2}}?{_ROLL}\b|"
    # Off with them; "out, please".
    rf"\b(?:off|out|away|gone) with (?:me|us|my name|our names?)\b(?=\W*$|\s*[.,;:!?)–-]|\s+(?:then|please|and|"
    rf"from|too))|"
    r"(?:^|[.!?:;,\n]\s*)(?:so |and |then |just )?(?:off|out|delist|unlist|halt|exit),? (?:please|pls|thanks|"
    r"thank you)\W*(?:$|[.!\n])|"
    # Their name comes off; the list is mended until they are not on it.
    rf"(?:\b(?:{_GLAD}|kindly)\b[^.!?\n]{{0,25}}\b(?:if|that) )?\b(?:(?:my|our|his|her) (?:names?|address|"
    rf"e-?mail|number|details|entry|card)|(?:this|the) (?:address|entry|card))(?: \w+)? (?:came|comes?|were|"
    rf"was|is|to be|be|being|went|goes?|got|gets?|fell|falls?) (?:\w+ )?(?:(?:off|out|gone|left (?:off|"
    rf"out))\b(?! of (?:date|order|use|town|hand|stock|the (?:ordinary|blue)))(?! (?:there|for)\b)|(?:not|"
    rf"no longer) (?:on|in) (?:it\b|there\b|that\b|{_THEIRS} (?:\w+ )?{_ROLL}\b))|\b(?:{_GLAD}|"
    rf"kindly)\b[^.!?\n]{{0,25}}\b(?:if|that) (?:my|our) (?:names?|address|e-?mail|details|"
    rf"entry) (?:\w+ )?(?:disappear(?:s|ed)?|vanish(?:es|ed)?)\b|\b(?:fix|mend|correct|change|update|amend|"
    rf"adjust|trim|tidy|edit|shorten|clean(?: up)?|prune|sort(?: out)?|arrange|revise|rewrite|see to|"
    rf"alter) (?:\w+ )?{_ROLL}\b[^.!?:\n]{{0,25}}\b(?:(?:we|i|our|my|us|me)\b[^.!?\n]{{0,20}}(?:not|n't|"
    rf"no longer|off|out|gone|without)|without|so as not to include|minus)\b|"
    r"(?:\b(?:can|could|would|will) you (?:please |kindly )?)?\b(?:so (?:that )?|see (?:that|to it)(?: that)? |"
    r"make sure (?:that )?|ensure (?:that )?|trust (?:that )?|mak\w+ certain (?:that )?)(?:i'?m|we'?re|i am|"
    r"we are|my name is|our name is|neither of us is|none of us is) (?:not|n't|no longer|never|"
    r"off) (?:\w+ )?(?:on|of|it|there|bothered|contacted|disturbed|written)\b|"
    # The person first: "me personally you should forget".
    r"(?:^|[.!?,;:\n]\s*|\b(?:but|and|so|as for) )(?:me|us|myself|ourselves|as for (?:me|us))(?: personally|"
    r" though|,)* you (?:may|can|could|should|must|might|would|'d|had|need to|ought to|"
    r"'ll) (?:\w+ ){0,4}?(?:forget|strike|scratch|skip|drop|delete|remove|lose|leave (?:out|off|be)|cross|"
    r"count out|omit|let go|spare)\b|"
    # "No further post needed"; "no brochures please".
    rf"(?:^|[.!?,;:\n–-]\s*|\b(?:so|and|please|but|with|thanks?|want|need|wants|needs|require|request|ask for|"
    rf"prefer|there (?:need|should) be|let there be) )no (?:more|further|additional|future|subsequent|"
    rf"next) (?:\w+ ){{0,2}}?{_OURS}\b(?=[^.!?\n]{{0,40}}(?:[.!\n]|$))(?![^.!?\n]{{0,60}}\b(?:until|till|"
    rf"before|this side|but|except|unless|than|just|only|came|come|arrived|was|were|received|reached|since|"
    rf"from him|from her)\b)(?![.!,\s]{{1,3}}(?:just|but|only|call|ring|send|come)\b)|"
    # An end to them; the last of them.
    rf"\b(?:let'?s|let us|can we|could we|shall we|time to|like to|please|to) (?:just )?(?:end|finish|stop|"
    rf"leave|bury|drop) (?:this|it|things|(?:the|our) (?:correspondence|relationship|acquaintance|"
    rf"exchange))(?: here| now| today| there)?(?=\W*$|\s*[.!\n])|\blet this (?:letter |e-?mail |"
    rf"mail )?be the end (?:of (?:it|this|your \w+|the \w+))?|\blet (?:it|this|that) (?:have been|be) (?:the|"
    rf"your) (?:last|final|end)\b(?! (?:word on|price|quote|offer|visit|change|one for))|\b(?:{_GLAD}|hope|"
    rf"wish|rather|prefer|like|request|ask|trust) (?:to \w+ (?:\w+ )?)?(?:if |that |it if |for |were )?(?:this|"
    rf"that|it|yours|the present)(?: \w+)? (?:were|was|be|to be|is|will be|would be|could be) (?:the|"
    rf"your) (?:very )?(?:last|final)\b(?! (?:price|quote|offer|visit|bid|change|day))|\bmay (?:it|this|"
    rf"that) be the (?:last|final) (?:one|{_OURS})?(?=\W*$|\s*[.!\n]| (?:i|we|from|you))|\b(?:like|want|wish|"
    rf"ask|glad|grateful|prefer) (?:for )?(?:the|your|these|those|"
    rf"all) (?:\w+ )?{_OURS}(?: \w+){{0,3}} to (?:end|stop|cease|dry up|go away)\b|"
    # Without them.
    rf"\b(?:do|manage|live|cope|better off|happier|fine|gladly|well) (?:very |quite |perfectly |"
    rf"just )?(?:well )?without (?:your|these|the|any|further|more) (?:\w+ )?{_OURS}\b(?! (?:machine|copier|"
    rf"unit|from me))|\b(?:means?|meaning|know|promise|see to it|mak\w+ sure|ensure|hope|prefer|rather|glad|"
    rf"so)\b(?: \w+){{0,3}}? (?:i|we) (?:won't|will not|don't|do not|needn't|no longer|"
    rf"never) (?:be )?(?:hear(?:ing)?|get(?:ting)?|receiv(?:e|ing)) (?:\w+ )?(?:from you|any(?:thing)? (?:more|"
    rf"further)|these|more of)|"
    r"\b(?:i|we) (?:needn't|do not need to|don't need to|need not|shouldn't|should not) (?:be )?(?:contacted|"
    r"written to|called|e-?mailed|asked|disturbed|bothered|receive|hear|get)(?: \w+){0,3} (?:again|any ?more|"
    r"further|from you)\b|\b(?:you )?(?:needn't|need not|don't need to|no need to|don't have to|"
    r"do not have to) (?:trouble|bother|write|call|contact|mail|e-?mail|chase|ask|check|get in touch|think of|"
    r"disturb)(?:ing)?(?: (?:with |to |about )?(?:me|us|write|call|yourself|yourselves))? (?:again|any ?more|"
    r"any further|any longer|in future|in the future|further|ever)\b|"
    rf"\bsend (?:the |your |any )?(?:next|future|further|"
    rf"rest of)(?: \w+)?(?: {_OURS})?(?: you\b[^.!?\n]{{0,30}})?,? (?:send it |them )?to some(?:one|body)\b|"
    # Two answers and leave: "he did; I did; you may"; "as for the database, yes that is ok".
    r"^\W{0,6}(?:(?:answer\w*|answering )?(?:in order|"
    r"in turn)?\W{1,3})?(?:[a-z' ]{2,25}[;,.] ){2}(?:and )?you (?:may|should|can|"
    r"might)(?: too| indeed| gladly)?\W*$|\b(?:as for|as to|regarding|about|concerning|as regards) (?:the |your )?"
    r"(?:database|records?|removal|deletion|last(?: one| question)?|third(?: one|"
    r" question)?)[^.!?,:\n]{0,20}[,:] ?(?:yes|"
    r"sure|ok(?:ay)?|fine|granted|go ahead|by all means|please do|you (?:may|can)|be my guest|"
    r"that(?:'s| is) (?:fine|ok(?:ay)?|al+ ?right))\b(?![^.!?\n]{0,25}\b(?:keep|leave|stay|don'?t|not|if|when|"
    r"after|but)\b)|"
    # Who goes, and from what: "let an old woman go", "we leave all lists", "Dad wants out of this".
    r"\blet (?:an?|the|this) (?:poor |tired )?(?:old )?(?:woman|man|lady|body|soul|shop|widow\w*|fellow) (?:go|"
    r"rest)\b"
    r"(?! (?:first|ahead|to|of|on))|\b(?:leave|quit|exit|come off|be off|get off) (?:every|all|any|"
    r"your) (?:\w+ ){0,2}"
    r"(?:mailing lists?|lists?|mailings|databases?)\b|\b(?:dad|mum|mom|papa|mama|grandpa|grandma|boss|he|she|husband|"
    r"wife|partner|father|mother) wants out of (?:this|it|here|these)\b(?! (?:\w+ )?(?:lease|contract|deal|"
    r"agreement))|"
    r"\b(?:put|mark|set) (?:me|us) down as (?:a )?(?:no|gone|off|out)\b(?: for| on) (?:the|your) (?:list|database|"
    r"mailings?)\b|^\W{0,6}sta{1,9}h?p{1,9}\W*$|\b(?:did(?:n'?t| not)|never) sign(?:ed)? (?:me |"
    r"us )?up for (?:this|these|"
    r"your (?:e-?mails|list|mailings?))\W*(?=[.!,\n]|$)|\b(?:snip|sever) the (?:thread|string|cord|tie|line)s?\b|"
    r"\bdon't (?:chase|pursue|trouble|disturb|pester|nag|hound|badger|hassle|nudge|remind) (?:me|"
    r"us)\b(?! (?:about|before|until|till|for|today|on|this|while|if|yet|just)\b)|\bi (?:hereby )?(?:resign|"
    r"retire|withdraw|step down) (?:as|from being) (?:a |your |an? )?(?:prospect|lead|contact|customer|"
    r"subscriber|member|recipient)\b|\bmy (?:consent|permission|subscription)\b[^.!?\n]{0,40}\b(?:expired|"
    r"ended|lapsed|withdrawn|over|revoked|"
    r"cancelled)\b",
    re.MULTILINE,
)
IN_OTHER_TONGUES: Final = re.compile(
    # German
    r"(?:\b(?:lieb|froh|schön|dankbar|gut|recht|nett)\b[^.!?\n]{0,25}\b(?:wenn|dass) )?\b(?:mein|"
    r"unser) name (?:\w+ ){0,6}(?:verschwinde|verschwindet|verschwände|gestrichen|gelöscht|nicht mehr|herunter|"
    r"raus|weg)\b|\b(?:liste|verteiler|kartei|datenbank)\b[^.!?\n]{0,25}\b(?:anpassen|bereinigen|korrigieren|"
    r"ändern|pflegen)\b[^.!?\n]{0,25}\b(?:nicht mehr|ohne|wir|ich)\b|\b(?:mich|uns) (?:dürfen|können|sollten|"
    r"müssen|mögen) sie (?:\w+ ){0,3}(?:vergessen|streichen|löschen|weglassen|auslassen|entfernen)\b|\b(?:weg|"
    r"raus|fort|runter) (?:mit (?:mir|uns)\b|damit aus ihre\w+)|(?:^|[.!?,;:\n]\s*|\bbitte |"
    r"\bund )keine? (?:weitere[nr]?|künftige[nr]?|zukünftige[nr]?) (?:\w+ )?(?:post|briefe?|mails?|e-?mails?|"
    r"nachrichten|schreiben|zusendung(?:en)?|werbung|anrufe|kontakt\w*|nachfragen)\b|\b(?:froh|dankbar|schön|"
    r"lieb|recht|nett|wünschenswert|erleichtert|freundlich)\b[^.!?\n]{0,30}\b(?:wenn|"
    r"dass)\b[^.!?\n]{0,40}\b(?:das letzte|der letzte|die letzte|nichts mehr|keine post mehr|keine mails? mehr|"
    r"nicht mehr auf|aufhör(?:t|en|te|ten))\b|\b(?:belassen|lassen) sie es (?:bitte )?(?:dabei|gut sein)\b|"
    r"\bdamit (?:wir|ich) nicht (?:mehr|länger) (?:darauf|drauf|drin|dabei) (?:stehen|stehe|sind|bin)\b|"
    r"\bkommen (?:wir|ich) (?:gut|bestens) ohne (?:ihre|weitere) (?:post|mails?|briefe|nachrichten|werbung)\b|"
    r"\bbrauchen (?:uns|mir|mich) nicht (?:mehr|wieder|weiter) (?:anzu\w+|zu (?:schreiben|kontaktieren|"
    r"mailen))|"
    # French
    r"\b(?:mon|notre) nom (?:\w+ ){0,3}(?:disparaisse|disparaît|disparaissait|ne figure plus|n'y (?:soit|"
    r"figure|est) plus|soit (?:retiré|rayé|effacé|supprimé|ôté))|\b(?:corrig|mett|nettoy|ajust|modifi|"
    r"rectifi)\w+ (?:à jour )?(?:votre|la) liste\b[^.!?\n]{0,30}\b(?:plus|sans nous|sans moi)\b|\b(?:moi|"
    r"nous),? (?:personnellement,? )?vous (?:pouvez|devriez|devez) (?:nous |m'|me )?(?:oublier|rayer|effacer|"
    r"supprimer|retirer)|\b(?:moi|nous),? oubliez-(?:moi|nous)|\bplus (?:aucune?|de) (?:courriers?|mails?|"
    r"courriels?|lettres?|relances?|publicités?|catalogues?|brochures?|envois?|messages?)(?:, (?:merci|svp|"
    r"s'il)|[^.!?\n]{0,20} (?:de votre part|désormais|à l'avenir)|\W*$|\s*[.!])|\b(?:content|heureu|"
    r"reconnaissant|souhait|aimer|préfér|gré)\w*\b[^.!?\n]{0,30}\b(?:que|si)\b[^.!?\n]{0,30}\b(?:le dernier|"
    r"la dernière|ne plus recevoir|(?:envois?|courriers?|mails?|lettres?|relances?|messages?|ça|cela|"
    r"tout) (?:s'arrêt\w+|cess(?:e|ent)))\b|\brestons-en là\b(?=\W*$|[^.!?\n]{0,30}(?:courrier|mail|lettre|"
    r"merci|$))|\bme passer de vos (?:courriers|mails|lettres|relances|messages)\b|\bpas la peine de (?:m'|me |"
    r"nous )(?:ré?écrire|recontacter|relancer|rappeler)|"
    # Spanish
    r"\b(?:mi|nuestro) nombre (?:\w+ ){0,3}(?:desaparezca|desapareciera|saliera|salga|no (?:esté|figure|"
    r"aparezca|conste|estuviera))|\b(?:corrij|arregl|actualic|ajust|limpi|revis)\w+ (?:su|"
    r"la) lista\b[^.!?\n]{0,30}\b(?:no (?:est|figur|aparez)\w+|sin nosotros|sin mí)|\ba (?:mí|"
    r"nosotros),? (?:\w+ )?(?:me|nos) (?:puede|pueden|podría|podrían|debería) (?:ir )?(?:olvid|borr|elimin|"
    r"quit|tach)\w*|\b(?:fuera|fuera de ahí) conmigo\b|(?:^|[.!?,;:\n]\s*|\bpor favor,? )(?:ni un|no más|"
    r"nada de más|ningún otro|ninguna otra) (?:correos?|cartas?|mensajes?|llamadas?|publicidad|folletos?|"
    r"catálogos?)\b|\b(?:agradec|prefer|gust|rog|encant|desear)\w*\b[^.!?\n]{0,30}\b(?:que|"
    r"si)\b[^.!?\n]{0,30}\b(?:fuera|sea|fuese) (?:el último|la última|su último|su última)\b|"
    r"\bno hace falta que (?:me|nos) (?:vuelva|escriba|contacte|llame)\w*|\bprescind\w+ de sus (?:correos|"
    r"cartas|mensajes|envíos)\b|"
    # Dutch
    r"\b(?:mijn|onze) naam (?:\w+ ){0,4}(?:eraf|eruit|verdwijnt|verdween|verdwijnen|geschrapt|verwijderd|"
    r"van de lijst|niet meer)\b|\b(?:lijst|bestand)\b[^.!?\n]{0,20}\b(?:aanpassen|opschonen|bijwerken|"
    r"corrigeren)\b[^.!?\n]{0,30}\b(?:niet meer|zonder)\b|\bpas (?:de|uw|"
    r"je) lijst aan\b[^.!?\n]{0,30}\b(?:niet|zonder)\b|\b(?:mij|ons) (?:mag|kunt|kun|moet|mogen|kunnen) (?:u|"
    r"je|jullie) (?:\w+ ){0,3}(?:vergeten|schrappen|overslaan|verwijderen|wissen)\b|\b(?:weg|eraf|"
    r"eruit) met (?:mij|ons)\b|(?:^|[.!?,;:\n]\s*|\bgraag |\ben )geen (?:verdere|nieuwe|"
    r"volgende) (?:\w+ )?(?:post|mails?|e-?mails?|brieven|berichten|reclame|folders?|telefoontjes|"
    r"herinneringen)\b|\b(?:fijn|blij|graag|prettig|dankbaar|lief|opgelucht)\b[^.!?\n]{0,25}\b(?:als|"
    r"dat)\b[^.!?\n]{0,30}\b(?:de laatste|het laatste|niets meer|stopt|ophoud\w*|ophield\w*)\b|"
    r"\blaten we het hierbij\b|\b(?:hoeft|hoeven) (?:u |je |jullie )?(?:mij|ons|me) niet (?:meer|"
    r"nog) (?:\w+ )?(?:te )?(?:schrijven|mailen|bellen|benaderen|contacteren)\b|\bkunnen (?:prima |best |"
    r"goed )?zonder (?:uw|jullie|verdere) (?:mails?|post|brieven|"
    r"berichten)\b",
    re.MULTILINE,
)
