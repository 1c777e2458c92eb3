"""What one answer says to its question: yes, no, or neither."""

import re
from typing import Final

from reopen.core.reply.answers.questions import Question
from reopen.core.reply.answers.saying.against_removal import refusal_in
from reopen.core.reply.answers.saying.bare_removal import removal_alone
from reopen.core.reply.answers.saying.gladly import gladly
from reopen.core.reply.answers.saying.go_on import cheered_on
from reopen.core.reply.answers.saying.leave_alone import leave_alone
from reopen.core.reply.answers.saying.leave_in_french_and_spanish import left_or_refused
from reopen.core.reply.answers.saying.not_mine import cannot_say
from reopen.core.reply.answers.saying.outright import outright
from reopen.core.reply.answers.saying.permission import permitted
from reopen.core.reply.answers.saying.refused_alone import refused_alone
from reopen.core.reply.answers.saying.say_alone import said_alone
from reopen.core.reply.answers.saying.whole import as_a_whole
from reopen.core.reply.removal.asked import asked_in
from reopen.core.reply.removal.in_other_words import asks_in_other_words
from reopen.core.reply.removal.kept_words import REFUSED
from reopen.core.reply.removal.no_removal_words import CONDITION

_NEITHER: Final = re.compile(
    r"^\W*(?:i|we) (?:really |honestly )?(?:don'?t|do not|can'?t|cannot|couldn'?t) "
    r"(?:know|remember|recall|say|care)\b|"
    r"^\W*(?:don'?t (?:know|remember|recall|mind(?! if))|dunno|do not (?:know|recall)|no idea|not sure|"
    r"unsure|"
    r"can'?t (?:remember|say|recall|speak)|cannot|couldn'?t (?:say|tell)|"
    r"unknown|who knows|how (?:would|should) i know|not my|n/?a\b|no preference|no opinion|up to you|"
    r"your (?:call|choice)|(?:do )?(?:as|what|whatever) (?:you|ye) (?:like|wish|please|think|see fit|"
    r"prefer|deem)|whatever|"
    r"whichever|either way|not bothered|makes no (?:odds|difference)|same to me|all the same|you decide|"
    r"i(?:'ll| will)? leave (?:that|it)|not fussed|not for me|not me\b(?!.{0,12}did)|do(?:n'?t|es n'?t|"
    r"esn'?t) (?:care|"
    r"matter)|ask me|i forget|no (?:view|preference)|not applicable|wouldn'?t (?:know|remember)|"
    r"wasn'?t looking|mm,? don'?t mind|maybe|perhaps|possibly|pass|skip|"
    r"undecided|still (?:deciding|thinking)|weiß (?:ich )?nicht|keine ahnung|egal|je ne sais|aucune idée|"
    r"peu importe|comme vous|no (?:lo )?sé|no me acuerdo|"
    r"ni idea|me da igual|como (?:quiera|guste|prefiera)|weet (?:ik )?niet|geen idee|maakt (?:mij |"
    r"me )?niet|muss (?:mein|das|ich)|"
    r"(?:i(?:'d|'ll| would| will|'m| am)? |we(?:'d|'ll| would| will)? )?(?:still )?(?:have to|need "
    r"to|must|gotta|got to|"
    r"going to|let me|let us|will|better) (?:first )?(?:ask|check with|consult|talk to|speak (?:to|"
    r"with)|sleep on|run (?:it|that) by|"
    r"mull)\b|tb[da]\b|(?:i'm |we're |i am |we are )?(?:still )?(?:pondering|mulling|weighing|musing)\b|"
    r"(?:you'?d|you would|you'll) have to|ask |hard to say|depends|what(?:'s| is| database| happens)|"
    r"i(?:'d|'ll| would| will)? (?:have to |need to |must )?think (?:about|on|over)\b|"
    r"which |why |define |no (?:comment|need to worry)|not mine to|neither here nor there|would(?:n'?t| not) "
    r"matter|(?:have|had)n'?t a clue|no clue|search me|hazy|standing by|"
    r"if (?:they|he|she|you|anyone|anybody|someone|somebody) (?:did|called|came|wrote|rang|tried)\b|"
    r"keine meinung|wurscht|einerlei|(?:überlasse|lasse) ich|aucun avis|pas d'(?:opinion|avis)|"
    r"(?:je )?sais pas|"
    r"sans opinion|sin opinión|lo dejo|como (?:vea|prefiera)|geen mening|laat ik|"
    r"(?:i |we )?(?:did|do)(?:n'?t| not) (?:quite |really )?understand|no entiendo|no comprendo|je ne comprends|"
    r"verstehe ich nicht|begrijp ik niet|(?:that(?:'s| is) |it(?:'s| is) )?(?:above|beyond|outside) my (?:pay|remit|"
    r"authority|station)|please (?:put|refer|direct|address) (?:this|these|that|those|it|them)\b|"
    r"\?+$|-+$|$)",
    re.IGNORECASE,
)
_NO_OBJECTION: Final = re.compile(
    r"no (?:problem|prob|objection|worries|issue|harm|complaints)|not a problem|no skin off|why not|"
    r"don'?t see why not|can'?t see why not|kein(?:e)? (?:problem|einwände)|nichts dagegen|"
    r"pas de (?:problème|souci)|aucun (?:problème|souci|objection)|aucune objection|no hay (?:problema|"
    r"inconveniente)|sin problema|ningún (?:problema|inconveniente)|"
    r"geen (?:probleem|bezwaar)|i (?:don'?t|wouldn'?t) mind|don'?t mind if you do|no reason (?:not|to keep)|"
    r"ne vous gênez pas|tun sie sich keinen zwang|"
    # What would hurt nobody may be done.
    r"(?:would(?:n'?t| not)|won'?t|will not|shan'?t|'d not) (?:hurt|bother|upset|trouble|offend|sadden|grieve|break|"
    r"object|complain|argue|protest|stand in|stop you|fight|miss|weep|cry|shed|be (?:sorry|offended|upset|"
    r"missed|hurt|"
    r"sad|insulted|any loss|a loss)|lose (?:any |much )?sleep|say no|hear (?:me|us|a word|any complain\w*|no))\b",
    re.IGNORECASE,
)
_NO: Final = re.compile(
    r"^\W*(?:(?:oh|uh|um|er|well|god|heavens|good (?:god|lord|gracious|heavens|grief)|gracious(?: me)?|"
    r"goodness(?: me)?|"
    r"mercy|bless (?:you|me|us)|jeez|crikey|blimey|heck|lord|hell|afraid|i'?m afraid|sadly|alas|regrettably|sorry|"
    r"erm|ah|"
    r"absolutely|certainly|definitely|obviously|clearly|naturally|of course|please|bitte|surtout|bloß|por favor|"
    r"honestly|actually|de hecho|lol|lmao|haha|ha|"
    r"contacted|received|remove[d]?|database|everything|all of it)[\s,.:!-]+)*"
    r"(?:no+|nope|nup|nah+|naw|nay|nae|n|nein|nö+|ne\b|nei|nej|nyet|njet|não|negatory|0 (?:times|calls)|nee+|non|"
    r"nan|nenni|nada|never|not|nobody|no one|noone|"
    r"none|negative|"
    r"neither|nothing|didnae|dinnae|dinna|wouldnae|havenae|didn'?t|don'?t|wasn'?t|weren'?t|haven'?t|hasn'?t|"
    r"wouldn'?t|"
    r"nie|niemals|niemand|keine?r?|nicht|nichts|nix|noch nicht|verneine|rien|néant|n[ée]gatif|jamais|negativo|"
    r"pantoute|nel(?=\W*$|[,.;])|nones|"
    r"du tout|z[ée]ro|cero|aucune?|ning[uú]n[oa]?|qu[eé] va|ni un[oa]?|pas vraiment|que nenni|"
    r"personne|pas|point|nunca|jamás|nadie|tampoco|"
    r"nooit|niet|niets|nog niet|nog altijd (?:niet|geen)|aún no|todavía no|pas encore|geen|liever niet|"
    r"lieber nicht|(?:dus )?ook (?:al )?niet|evenmin|niks|auch nicht|ebenfalls nicht|ebenso ?wenig|grotendeels|"
    r"gr(?:ö|oe)(?:ß|ss)tenteils|"
    r"hardly|barely|only|just|half|partly|partially|some of|rather not|hold off|keep|leave|unfortunately|"
    r"(?:leider|hélas|helaas)(?! (?:ja|oui|wel|sí)\b)|zum glück nicht|heureusement (?:non|pas)|moi non|"
    r"teilweise|zum teil|nur|seulement|solo|sólo|"
    r"alleen|deels|(?:il|me|mir|nous|uns) (?:manque|fehl)\w*|still (?:short|missing|waiting|deciding)|"
    r"nor did|"
    r"(?:i|we) don'?t (?:believe|think) so|i (?:did|do|was|would|have|got) (?:not|n'?t|nothing)|we (?:did|"
    r"do|were|have)(?: not|"
    r"n'?t)|they (?:did|have)(?: not|n'?t)|not (?:a|one|really|quite|yet|that|me|to)|"
    r"nothin'?|nuthin'?|nuttin'?|nowt|naught|bupkis|zip|sure (?:as hell )?(?:didn'?t|did not|wasn'?t|"
    r"haven'?t|hasn'?t)|"
    r"nothing|zilch|zero|nix|✗|❌|👎)(?![\w-])",
    re.IGNORECASE,
)
_DID_NOT: Final = re.compile(
    r"\W*(?:i|we|they|he|she|you|someone|somebody) (?:did|have|has|was|were)(?:n'?t| not)\W*$", re.IGNORECASE
)
_YES: Final = re.compile(
    r"^\W*(?:(?:oh|uh|um|er|well|why|but|and|honestly|actually|contacted|received|remove[d]?|database|"
    r"everything|that(?:'s| is|'d be)|that being the case|it(?:'s| is)|god|hell|heck|heavens|lord|shoot|gosh|"
    r"goodness|mercy|shucks|a|ben|bien|"
    r"leider|hélas|"
    r"helaas)[\s,.:!-]+)*"
    r"(?:y(?!\W{3}| (?:no|ya|tan|bueno|el|la|los|las|me|nos|le|que|en|con|por|lo)\b)|(?:i )?(?:think|"
    r"believe|guess|suppose|reckon) so|agreed|granted|do it|"
    r"i'd be grateful|the sooner|i thought you'd never|ye+s+|yep+|yup+|yeah*|yea|yah|ya|yas+|aye|"
    r"uh[ -]?huh|mhm|affirm|for sure|10-4|probably|i was(?! \w)|we were(?! \w)|it was(?! \w)|sure(?:ly)?|ok(?:ay)?|k|"
    r"fine|certainly|absolutely|of course|affirmative|indeed|"
    r"correct|right|true|definitely|totally|"
    r"they did|we did|i did|you did|he did|she did|did|(?:you|u) (?:may|can)|u bet|yuh|yis|we have|they have|"
    r"go ?(?:ahead|"
    r"for ?it|4 ?it|right ahead)|do (?:so|it|that|please)|please(?: do)?|be my guest|feel free|by all means|"
    r"(?:i |we )?got(?! (?:half|nothing|some|part))|all (?:of it|good|delivered|fine)|everything|"
    r"perfect\w*|happy(?! to (?:talk|meet|chat|wait|stay|hear|see)| (?:customers?|campers?|clients?|new|"
    r"holidays|easter)\b)|gladly|with pleasure|quite|"
    r"completely|in full|"
    r"bejahe|freilich|einverstanden|unbedingt|mit vergnügen|hab(?:e)? ich|erledigt|avec (?:joie|plaisir)|"
    r"positif|affirmatif|exacto?(?=\W*$|[,.;])|tout [àa] fait|en effet|effectivement|efectivamente|as[ií] es|"
    r"[oó]rale|sip|"
    r"sim[oó]n(?=\W*$|[,.;])|dale(?=\W*$|[,.;]| nom)|obvio|mais oui|"
    r"c'est (?:fait|bon|réglé)|réglé|correcto|afirmativo|con (?:mucho )?gusto|met plezier|"
    r"ja+|jawohl|jep|jo|klar|gern\w*|natürlich|selbstverständlich|genau|sicher|bitte|alles|passt|oui|ouais|"
    r"bien sûr|d'accord|volontiers|tout|certes|"
    r"s[ií]+|claro|por supuesto|desde luego|vale|adelante|todo|zeker|jazeker|jawel|prima|graag|doe maar|helemaal|"
    r"natuurlijk|akkoord|✓|✔|✅|👍)(?![\w-])",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(
    r"\b(?:call(?:ed)?|rang|ring(?:ing)?|phon(?:ed|ing)|telephon\w+|came|came (?:out|round|by)|visited|"
    r"e-?mailed|mailed|wrote|contacted|voicemail|message was left|left (?:me )?a|"
    r"got (?:a|one|the) (?:call|mail|e-?mail|message|visit)|spoke|spoken|reached|showed up|turned up|"
    r"stopped by|dropped by|in touch|back to (?:me|us)|"
    r"angerufen|gemeldet|zurückgerufen|da gewesen|geschrieben|appelé|rappelé|contacté|venue?|llam[óoa]\w*|"
    r"contact\w+|vino|escribi\w+|gebeld|gemaild|langs|contact)\b",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"\b(?:nobody|no one|noone|not a soul|nary|never|none of|niemand|keiner|personne|nadie|nunca|nooit|"
    r"jamais|nie|no (?:me|nos|se|han|ha|hubo)|didn'?t|did not|hasn'?t|haven'?t|wasn'?t|weren'?t|nicht|pas|niet)\b",
    re.IGNORECASE,
)
# Leave, and not the month.
_MAY: Final = (
    r"(?<!\bof )(?<!\bin )(?<!\bby )(?<!till )(?<!until )(?<!after "
    r")(?<!before )(?<!since )(?<!mid )(?<!mid-)(?<!early )"
    r"(?<!late )(?<!next )(?<!this )(?<!from )\bmay\b(?! \d)"
)
_TAKE_OFF: Final = re.compile(
    r"\b(?:remove|delete|take (?:me|us)|erase|clear|scrub|strike|drop (?:me|us)|lösch\w*|streich\w*|"
    r"entfern\w*|supprim\w*|retir\w*|effac\w*|borr\w*|elimin\w*|quit\w*|verwijder\w*|"
    r"schrap\w*|that'?s (?:fine|ok|okay|alright)|is (?:fine|ok|okay|alright)|be my guest|go ahead|"
    r"please do|have at it|fine (?:with|by)|fill yer boots|knock yourself out|(?:in|with the greatest of) "
    r"(?:order|pleasure)|earliest convenience|consent|you'd better|approved|off (?:the|your) (?:list|books?)|"
    rf"make it so|allez-y|ôtez|place nette|guest|{_MAY}|dürfen|können|pouvez|puede|mag|mogen)\b",
    re.IGNORECASE,
)
_STAY: Final = re.compile(
    r"\b(?:keep (?:me|us|my|our)|leave (?:me|us|it|that|my|our)|stay|don'?t|do not|dare|hold off|not yet|"
    r"need (?:you|two|it|them)|hang on|hold on ?to|retain|hold your horses|let'?s see|suppose we see|"
    r"wait (?:and|till|"
    r"until|for)|"
    r"you left (?:me|us)|you didn'?t|(?:ask|try) (?:me|us)|in case|warten|vorerst nicht|erst(?: mal)?\b|"
    r"pour l'instant|d'abord|attende[zr]|espere|ni se le ocurra|wacht|vraag (?:me|ons)|staan\b|behalten|drin|"
    r"garde[zr]|laissez|mantén\w*|dej[ea]\w*|houd|laat)\b",
    re.IGNORECASE,
)


# Not yet looked for is neither received nor missed.
_NO_NEED: Final = re.compile(
    r"\b(?:don'?t|didn'?t|do not|nae) need\b|\bnae need\b|\bhaven'?t (?:started|begun) looking\b|\bwasn'?t "
    r"ready\b",
    re.IGNORECASE,
)
_SIGNS: Final = {
    "✓": True,
    "✔": True,
    "✅": True,
    "👍": True,
    "✗": False,
    "✘": False,
    "❌": False,
    "👎": False,
}
# A question that asks for it, beside one that asks what it means.
_REQUEST: Final = re.compile(
    r"^\W*(?:please |pls |so )?(?:can|could|would|will|may|why (?:not|don'?t you)|k[öo]nn\w+|würd\w+|"
    r"pou[rv]\w+|"
    r"p[uo]ed\w+|podr\w+|k[au]n|wil\w*)\b.*\b(?:remove|delete|take|off|out|erase|lösch|streich|entfern|"
    r"supprim|"
    r"retir|ray|borr|elimin|quit|verwijder|schrap)",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(r"(?<=[.!?])\s")


# "Kevin did I think" is no question of theirs.
_DID: Final = re.compile(
    r"\b(?:did|did not|didn't|has|have)\b"
    r"(?!\s+(?:i|we|you)\b(?! (?:think|believe|guess|suppose|reckon|recall)))",
    re.IGNORECASE,
)
_HALF: Final = re.compile(
    r"\b(?:i|we) (?:have |had |\w+ly )?(?:got|received|had|saw|obtained) (?:nothing|naught|nowt|none)\b|"
    r"\brien (?:reçu|eu|obtenu)\b|\bno (?:recib|obtuv)\w+ nada\b|\bnichts (?:bekommen|erhalten)\b|"
    r"\b(?:kreeg|ontving|niets?) (?:ik |wij |we )?(?:helemaal )?(?:niets|ontvangen|gekregen)\b|"
    r"^\W*(?:i |we )?(?:got|received|had) (?:half|nothing|some|part|only|"
    r"a bit)\b|"
    # "Three of five", "the doors yes, the hinges no", "a catalogue meant for schools".
    r"^\W*(?:(?:i|we) (?:got|received|had) )?"
    r"(?P<n>one|two|three|four|five|six|seven|eight|nine|\d+) (?:out )?of (?:the |my |our )?"
    r"(?!(?P=n)\b)(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|\d+)\b|"
    r"\b(?:most|some|part|bits) of (?:it|them)\b|\ball but (?:one|two|the|a)\b|"
    r"\b(?:yes|ja|oui|sí),? (?:but |and )?(?:the )?\w+ (?:no|nein|non|nee)\W*$|"
    r"\b(?:meant|intended) for\b|\b(?:somebody|someone) else's\b|"
    r"\bwrong (?:one|ones|size|sizes|colou?r|thing|model|catalog\w*|brochure|kind|parts?)\b",
    re.IGNORECASE,
)
# "No, but I wasn't ready": a no is a no, whatever the reason.
_PLAIN_NO: Final = re.compile(
    r"^\W*(?:no|nope|nah|naw|nein|non|nee)\b(?! (?:need|reason|idea|use)\b)", re.IGNORECASE
)
# "Some gal", "a nice young man": that somebody came is all that it can mean.
_SOMEBODY: Final = re.compile(
    r"^\W*(?:some(?:body|one)?|an?|one|your) (?:(?:nice|lovely|young|old|polite|kind|very|friendly|pleasant|"
    r"tall|"
    r"cheerful) )*(?:gal|guy|fella|fellow|lady|man|woman|chap|lad|girl|boy|bloke|kid|gentleman|person|rep|"
    r"salesman|"
    r"colleague|mr|mrs|ms|miss|dr|herr|frau|monsieur|madame|m|mme|señor|señora|meneer|mevrouw)\b|"
    r"^\W*some(?:body|one)(?:\W*$| (?:named|called|by the name|from|on)\b)",
    re.IGNORECASE,
)
# "That'd be sensible", "ich bitte darum": leave to be removed, with no yes in it.
_WELCOME: Final = re.compile(
    r"^\W*(?:(?:i|we) (?:think|guess|suppose|believe|reckon|would say|'d say) )?(?:that|it|this) ?"
    r"(?:'d|'ll|'s|s| would| will| might| may| is| seems?| sounds?)? ?(?:well )?(?:be |seem |sound )?"
    r"(?:(?:probably|only|perfectly|quite|very|just|most|about|like|the) )*"
    r"(?:sensible|best|wise|wisest|kind|kindest|good|great|lovely|nice|ideal|appreciated|preferable|welcome|"
    r"fitting|"
    r"proper|reasonable|a relief|for the best|in order|"
    r"(?:a )?(?:good|fine|wise|great|splendid|excellent|best|right|sensible|kind) (?:idea|plan|thing|course))"
    r"(?: to me| with me| by me| of you| all round|,? (?:thanks|thank you|please|yes))*"
    r"(?:\W*$|,? (?:as|since|because|given|seeing|considering|now that|for) (?!(?:it|that|things) "
    r"(?:is|was|stands?)\b)(?![^.\n]{0,80}\b(?:not|never|n't|still|until|but)\b)|[.!] )|"
    r"^\W*(?:more than|perfectly|entirely|totally|wholly|pretty|only too) (?:ok(?:ay)?|fine|happy|welcome|content|"
    r"agreeable|glad|pleased)\b(?! (?:to (?:stay|remain|be kept|keep|talk|meet|hear)|with|where|as))|"
    r"^\W*(?:it'?s )?probably (?:for the )?(?:best|wise|sensible|time|right)\W*$|"
    r"^\W*(?:much |greatly )?(?:appreciated|obliged)\W*$|"
    r"^\W*(?:i|we)(?:'d| would) (?:be (?:glad|obliged|thankful|pleased|relieved|happy)|appreciate (?:it|that)|"
    r"welcome (?:it|that))\W*$|^\W*you'?d be doing (?:me|us) a (?:favou?r|kindness)\W*$|"
    r"^\W*(?:ich|wir) bitten? darum\W*$|^\W*darum (?:bitte|möchte) ich\b|"
    r"^\W*(?:das )?wäre (?:mir |uns )?(?:sehr )?(?:recht|lieb|gut|schön|nett|sinnvoll|das beste)\W*$|"
    r"^\W*ce serait (?:bien|gentil|parfait|mieux|préférable|l'idéal)\W*$|^\W*je vous en prie\W*$|"
    r"^\W*se lo agradecer[ií]\w+\W*$|^\W*(?:eso )?(?:sería|estaría) (?:lo mejor|bien|perfecto)\W*$|"
    r"^\W*dat (?:lijkt (?:me|mij|ons) (?:verstandig|goed|prima|het beste)|zou (?:fijn|prettig|goed) zijn)\W*$",
    re.IGNORECASE,
)
# "Twice", "mehrmals", "on two occasions": so often somebody came. "Once the roof is done" tells no number.
_HOW_OFTEN: Final = re.compile(
    r"^\W*(?:(?:at least|only|just|more than|about|over|wohl|mindestens|au moins|al menos|minstens) )?"
    r"(?:(?:once|twice|thrice|repeatedly)(?=\W*$|\s*[,.;!(–-]|\s+(?:or|and|but|by|in|last|i|from|from)\b)|"
    r"(?:on )?(?:two|three|four|five|several|many|numerous|countless|a few|a couple of|\d{1,2}) (?:\w+ )?(?:times|"
    r"occasions)\b|"
    r"(?:ein|zwei|drei|vier|mehr)mals?\b|mehrfach\b|wiederholt\b|(?:une|deux|trois|plusieurs) fois\b|"
    r"(?:una vez|(?:dos|tres|varias) veces)\b|(?:één|een|twee|drie|meerdere) keer\b|(?:een|twee|drie)maal\b)",
    re.IGNORECASE,
)
# "#3 only: granted": of the three, that one.
_THIS_ONE: Final = re.compile(r"^\W*only\W*[:,–-]\s*")
# Near to all of it is not all of it; and what was missing.
_ALMOST: Final = re.compile(
    r"^\W*(?:yes,? |ja,? |oui,? |sí,? )?(?:almost|nearly|in part\b|not far off|beinahe|fast|presque|quasiment|"
    r"casi|bijna|"
    r"nagenoeg)\b|"
    r"(?<!nothing )\b(?:was|were|is|are|went) (?:still |also )?missing\b|(?<!nichts )\b(?:fehlten?|"
    r"gefehlt)\b(?! nichts)|"
    r"(?<!ne )\bmanquai(?:t|ent)\b|\bfalta(?:ba|ban|ron|n)\b(?! nada)|(?<!niets )\bontbr(?:ak|aken|eekt|"
    r"eken)\b(?! niets)",
    re.IGNORECASE,
)
_NOTHING_LACKS: Final = re.compile(
    r"\bnothing (?:at all )?(?:(?:was|is) )?(?:missing|lacking|wanting)\b|\black(?:ed)? (?:for )?nothing\b|"
    r"\bnichts (?:hat )?(?:fehlte?|gefehlt)\b|\b(?:fehlte?|fehlt uns|fehlt mir) (?:an )?nichts\b|\brien ne manqu\w+|"
    r"\bn(?:e|ous ne|ous n)'? ?manqu\w+ (?:de )?rien\b|\bno (?:nos |me )?falt\w+ (?:de )?nada\b|"
    r"\b(?:ontbr\w+|mank\w+) (?:er )?niets\b",
    re.IGNORECASE,
)
# "Do the opposite", "au contraire": of being removed.
_OPPOSITE: Final = re.compile(
    r"^\W*(?:(?:no|nein|non|nee|please|do|just|quite|exactly|rather|very much|on|i'd like|i want|ganz|bien|tout|"
    r"todo)[\s,]+)*"
    r"(?:the (?:(?:very|exact|precise) )?(?:opposite|reverse|contrary)\b|im gegenteil\b|das gegenteil\b|"
    r"au contraire\b|"
    r"le contraire\b|(?:lo|al) contrario\b|(?:juist )?(?:het )?(?:integendeel|tegendeel|tegenovergestelde)\b)",
    re.IGNORECASE,
)
_ALL_THERE: Final = re.compile(
    r"\b(?:found|received|bought|supplied|sorted|the lot|every (?:last|single|bit|particular)|besorgt|"
    r"gekauft|"
    r"déniché|acheté|trouvé|comprad\w+|encontr\w+|gekocht|gevonden|delivered|arrived|all (?:there|here|"
    r"good|of it|done)|everything|complete\w*|found it|works?|"
    r"(?:is|it's|they're|are) up|happy|perfect\w*|geliefert|vollständig|livré|todo|compleet|geleverd)\b",
    re.IGNORECASE,
)


# "My own fitters did it, so yes": what it comes to stands last.
_AT_LAST: Final = re.compile(r"\bso,? (?:that'?s |it'?s )?(?:a )?(yes|yeah|no|nope)\W*$", re.IGNORECASE)
_POSITIVE: Final = frozenset({"yes", "yeah"})
_NOT_ME: Final = re.compile(r"^\W*not me\b", re.IGNORECASE)
_WHAT: Final = re.compile(r"^\W*(?:did i|everything|what|all)\b[^.!?]{0,40}\?", re.IGNORECASE)
_LACKS: Final = re.compile(
    r"\bbut (?:not|no|never|nothing|without|still)\b|\b(?:never|not yet) (?:followed|came|arrived|got)\b|"
    r"\b(?:aber|jedoch) (?:nicht|kein\w*|ohne)\b|\bmais (?:pas|sans|aucun\w*)\b|\bpero (?:no|sin|falta)\b|"
    r"\bmaar (?:niet|geen|zonder)\b",
    re.IGNORECASE,
)


def says(part: str, question: Question) -> bool | None:
    """True for yes, False for no, None where it is not said or left to us."""
    part = part.strip().replace("’", "'").lower()
    if part[:1] in _SIGNS:
        return _SIGNS[part[:1]]
    if (alone := said_alone(part)) is not None:
        return alone
    if question == "remove":
        left = cannot_say(part, may_not_follow=True) and not asked_in(part)[0]
        return None if left else _said_of_removal(part)
    if cannot_say(part):
        return None
    if _NEITHER.search(part) and not (question == "contacted" and _NOT_ME.search(part)):
        return None
    return _was_contacted(part) if question == "contacted" else _was_satisfied(part)


def leaves_open(part: str) -> bool:
    """Whether it says that it is left to us, or not known: an answer, though neither yes nor no."""
    low = part.strip().replace("’", "'").lower()
    return bool(_NEITHER.search(low)) or cannot_say(low, may_not_follow=True)


def _was_contacted(part: str) -> bool | None:
    if at_last := _AT_LAST.search(part):
        return at_last[1].lower() in _POSITIVE
    if _CALLED.search(part) or _DID.search(part):
        return not _NOBODY.search(part)
    if _NO.search(part):
        return False
    if _YES.search(part):
        return True
    if _NOBODY.search(part):
        return False
    return True if _SOMEBODY.search(part) or _HOW_OFTEN.search(part) else None


def _was_satisfied(part: str) -> bool | None:
    if _WHAT.search(part):
        return None
    if _PLAIN_NO.search(part) and not _AT_LAST.search(part):
        return False
    if _NOTHING_LACKS.search(part):
        return True
    if _NO_NEED.search(part):
        return None
    if at_last := _AT_LAST.search(part):
        return at_last[1].lower() in _POSITIVE
    if (
        _HALF.search(part)
        or _ALMOST.search(part)
        or _NO.search(part)
        or _DID_NOT.match(part)
        or _LACKS.search(part)
    ):
        return False
    return True if _YES.search(part) or _ALL_THERE.search(part) else None


def _said_of_removal(part: str) -> bool | None:
    """By the whole phrase, by the turn that begins it, or else by its words."""
    if refused_alone(part) or refusal_in(part):
        return False
    if leave_alone(part) or removal_alone(part):
        return True
    if CONDITION.search(part):
        return None
    for read in (left_or_refused, as_a_whole, outright, cheered_on, _may_be_removed):
        if (said := read(part)) is not None:
            return said
    return None


def _may_be_removed(part: str) -> bool | None:
    """A removal stands against a no that comes before it: "No, take me off" is one, "please don't" is none."""
    part = _THIS_ONE.sub("", part)
    if REFUSED.search(part):
        return False
    if _NO_OBJECTION.search(part) or _WELCOME.search(part) or gladly(part):
        return True
    if (allowed := permitted(part)) is not None:
        return allowed
    asks, keeps = asked_in(part)
    opposite = bool(_OPPOSITE.search(part))
    asks = asks or ("" if keeps or opposite else asks_in_other_words(part))
    if opposite or (keeps and not asks):
        return bool(asks)
    return _by_its_first_words(part, asks=bool(asks))


def _by_its_first_words(part: str, *, asks: bool) -> bool | None:
    first = _FIRST.split(part)[0]
    answers = _NO.search(part) or _YES.search(part)
    if _NEITHER.search(part) or (first.endswith("?") and not answers and not _REQUEST.search(first)):
        return None
    if _NO.search(part):
        return asks
    if _YES.search(part):
        return not (_STAY.search(part) and not _TAKE_OFF.search(part))
    if _STAY.search(part):
        return False
    return True if asks or _TAKE_OFF.search(part) else None
