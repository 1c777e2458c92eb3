"""How people ask to be let go without a word of removing: "close the file", "do tidy me away", "I want off this thing".

A verb of ending beside what is kept about them, a wish to be out or to hear no more, leave given without a yes. Over
lower-case text. Verbs and things are held to the start of a clause or to what asks or allows, so that "we closed the
file on new chairs" and "they let me go" are none.
"""

import re
from typing import Final

from reopen.core.reply.removal_words import NO_REMOVAL

# What comes before an order or a leave: the start of a clause, a courtesy, a verb of allowing.
_LEAD: Final = (
    r"(?:(?:^|[.!?,;:\n)–-])\W*(?:and |so |but |or |then |yes |no |now |ok(?:ay)? |well |sure |go on and |"
    r"go on |oh )*|"
    r"\b(?:please|pls|plz|kindly|just|do|go ahead and|feel free to|might as well|may as well|best|better|"
    r"time to|"
    r"(?:you|u|we|they)(?:'d| would| had)? (?:can|may|could|should|must|might|need to|ought to|want to|"
    r"better|best)|"
    r"(?:you|u)'ll want to|"
    r"(?:ask|like|want|need|prefer|trouble|thank|tell|beg) (?:you|u) (?:to|all to)|(?:grateful|obliged|glad|"
    r"pleased|"
    r"happy|good|kind|nice|lovely|kindness|favou?r|better) (?:if you(?:'d| would| could)?|for you to|as to|"
    r"enough to|"
    r"and)|be a (?:love|dear|good \w+|pal|sport) and|if you(?:'d| would| could)(?: please| just| kindly)?|"
    r"(?:can|could|may|would|will) (?:you|u|somebody|someone)(?: please| kindly| just)?) )"
)
_WHO: Final = (
    r"(?:me|us|him|her|them|the (?:both|two|three|four|lot|pair) of us|(?:both|all|the lot) of us|"
    r"(?:my|our|his|her) (?:name|names|details|entry|record|records|card|particulars)|this (?:address|box|"
    r"inbox|one))"
)
_KEPT_OF_THEM: Final = (
    r"(?:file|files|folder|folders|record|records|card|entry|entries|page|details|particulars|data|profile|"
    r"listing|"
    r"name|names|contact)"
)
_END: Final = (
    r"(?=\W*$|\s*[.,;:!?)\n–-]|\s+(?:now|please|pls|thanks|thank|and|with|then|today|quietly|for good|too)\b)"
)
IN_OTHER_WORDS: Final = re.compile(
    # "Close our file", "bin my card", "you may shred the folder"; "my particulars shredded".
    rf"{_LEAD}(?:close|shut|wind up|end|bin|burn|shred|ditch|dump|trash|toss|wipe|clear|purge|void|discard|"
    rf"destroy|"
    r"tear (?:up|out)|throw (?:out|away)|chuck|let go of|lose|misplace|forget|retire|tuck|tidy) (?:out |off "
    r"|up |down |"
    r"away |on )?"
    rf"(?:my|our|his|her) (?:\w+ )?{_KEPT_OF_THEM}\b|"
    rf"{_LEAD}(?:close|shut|burn|shred|bin|wind up|tear up) (?:up |down |out )?(?:the|that|this|whatever) "
    r"(?:\w+ )?(?:file|folder|book|card|entry|record|account)\b(?! (?:on (?:the|that|this|new|it|its)|for "
    r"now|for a|"
    r"until|till|cabinet|drawer|and (?:re)?open|or))|"
    rf"\b(?:see|have|want|like|wish|know|get) (?:my|our) (?:\w+ )?{_KEPT_OF_THEM} (?:to be |be |is |are )?"
    r"(?:closed|shredded|binned|burn(?:t|ed)|destroyed|gone|wiped|struck|thrown|cleared|forgotten|dropped|"
    r"scrubbed|"
    r"purged|taken|lost)\b|"
    rf"\b(?:my|our) (?:\w+ )?{_KEPT_OF_THEM} (?:can|may|could|should|might as well|needs to|ought to) (?:now )?"
    r"(?:go|be (?:closed|shredded|binned|burn(?:t|ed)|destroyed|wiped|struck|thrown|cleared|forgotten|dropped|"
    r"scrubbed|purged|let go))\b|"
    # "Tidy me away", "rub us out", "put a line through us", "let us drop off".
    rf"{_LEAD}(?:(?:tidy|file|put|box|pack|clear|sweep|whisk) {_WHO} away(?! (?:until|till|for now|for a))|"
    rf"(?:tidy|sweep|weed|rub|scrub|wipe|ink|blot|edit|prune|cull|clean|clear|wash|phase|strike|scratch|"
    rf"cross|score|"
    rf"rule|drop) {_WHO} (?:out|off|down|through|from)"
    r"(?! (?:of|off|from) (?:stock|business|everything|money|cash|the (?:wish|to-?do|short|bid|quote|"
    r"running|loop))|"
    r" (?:for|to|as|in) )|"
    r"(?:take|leave|cut) (?:the )?(?:both|two|three|lot|pair|all) of us (?:out|off)\b|"
    rf"let {_WHO} (?:gently |quietly |just )*(?:go|drop|lapse|slip|fall|off|out|drop off|fall off)\b"
    r"(?! (?:ahead|over|through|back|with|into|for|and (?:see|ask|check|look)|on (?:a|the|mon|tue|wed|thu|"
    r"fri)|to|of (?:my|our) (?:misery|contract|lease))))"
    r"|\b(?:a|the) (?:\w+ )?(?:line|pen|stroke) (?:right |straight )?through (?:me|us|my|our)\b|"
    rf"{_LEAD}(?:prune|cull|weed|delist|un-?list|de-?register|disenroll?|un-?enroll?|exclude|forget|unsub|"
    rf"unplug|"
    rf"disconnect|omit|misplace|suppress) {_WHO}\b(?! (?:know|have|posted|not))|"
    # Out, off: not out of a contract, which they may want to leave for ours.
    r"\b(?:i|we)(?:'d)? (?:just |only |really |still )?(?:want|wanna|would like|like|need) (?:to (?:be|get) )?"
    r"(?:let )?(?:off|out)\b(?! of (?:my|our)\b| (?:oil|gas|coal|tobacco|the grid)\b)(?! of (?:the|this|a) "
    r"(?:\w+ ){0,2}(?:contract|lease|deal|agreement|plan|mess|"
    r"rut))(?! (?:and|at|to|on|in|for|by|with) )|"
    r"\bhow (?:do|can|does|would|d'?) ?(?:i|we|one|you|a \w+) (?:get|come) (?:off|out)(?: of)? (?:this|"
    r"these|your|of|"
    r"here|the list|it)\b(?! of (?:our|my|the) (?:\w+ ){0,2}(?:contract|lease))|"
    r"\b(?:get|keep|take)(?:ting|ing)? (?:the \w+ )?off (?:my|our) (?:inbox|back|screen|lawn)\b|"
    # To hear no more; the last one.
    r"\b(?:let|make|see that|be|this (?:is|be)|that (?:is|be|had better be)|hope) (?:\w+ ){0,3}?(?:the|"
    r"your) (?:very )?"
    r"last (?:(?:of it|of them|of these|of your \w+)\W*$|(?:letter|e-?mail|mail|message|note) (?:you|i|we|"
    r"from|to)|"
    r"(?:i|we) (?:ever )?hear|time (?:i|we|you) (?:have to |ever )?(?:write|hear|ask|mail|contact))|"
    r"\b(?:spare|save) (?:me|us|yourselves?|the both of us|both of us) (?:the|any|your|from|a)\b[^.!?\n]{0,20}"
    r"(?:next|further|future|rest|follow|more|e-?mails?|letters?|mails?|reminders?|trouble of writing|"
    r"effort of)|"
    r"\b(?:nothing|not a thing|not a word|not another \w+) (?:more|further|else) (?:needs to come |need "
    r"come |should "
    r"come )?(?:from you|to (?:this|us|me|my|our)|here)\b|"
    r"\bno more of (?:any of )?(?:it|these|this|them|your \w+)\b(?! (?:until|till|before))|"
    r"\b(?:make|get|want|like|have) (?:these|them|those|it all|this all|the (?:e-?mails?|letters?|messages?|"
    r"mails?)) "
    r"(?:to )?(?:stop|quit|cease|go away|end)\b|"
    r"\b(?:discontinue|halt|kill|cease) (?:sending|mailing|writing|(?:all |these |the |your |those "
    r")+(?:e-?mails?|"
    r"letters?|mailings?|messages?|mails?|communications?|correspondence))|^\W*(?:discontinue|desist|cease|"
    r"halt) "
    r"(?:these|this|please)?\W*$|"
    # No call to keep them.
    r"\b(?:no (?:need|call|sense|point|use|reason|cause)|needn'?t|need not|don'?t (?:need|have|bother) to|"
    r"hardly worth|"
    r"not worth) (?:to |in |for you to |going on |you )*(?:keep|keeping|hold|holding|hang(?:ing)? on to|"
    r"sav(?:e|ing)|"
    r"carry(?:ing)?|stor(?:e|ing)|maintain(?:ing)?|retain(?:ing)?|leav(?:e|ing)|have|"
    r"having)\b[^.!?\n]{0,12}\b(?:me|us|"
    r"our (?!order|deposit|money|quote|price|appointment)|my (?!order|deposit|money|quote|price|"
    r"appointment)|light|"
    r"lamp|candle|seat|chair|on (?:file|record))\b|"
    r"\byour (?:\w+ )?(?:database|list|files?|records|books|system|computer)\b[^.!?\n]{0,40}\b(?:without|"
    r"less|shorter)\b|"
    r"\b(?:make|get) (?:your|the) list (?:one|a name|a line) shorter|"
    r"\b(?:i|we)(?:'d| would) (?:much |far |just )?(?:rather|prefer|(?:as|just as) soon|sooner) (?:you "
    r")?(?:not (?:to )?|"
    r"didn'?t |did not )(?:be (?:on|in|kept|held|listed|contacted|written|mailed|e-?mailed|bothered|there|"
    r"included)|"
    r"figure|appear|receive|hear from|have (?:my|our|me|us)|hold|keep (?:me|us|my|our|writing|sending)|"
    r"write|contact)|"
    # Leave, consent, objection.
    r"\byou(?:'ve| have)? (?:have |got )?(?:my|our) (?:full |warm\w* )?(?:blessing|leave|permission) to "
    r"(?:forget|drop|"
    r"lose|bin|let|close|cut|tidy|clear|strike)|"
    r"\bpermission granted\b|\b(?:my|your|the) (?:answer|reply) to (?:your |the |that )?(?:last|third|"
    r"final)(?: one| "
    r"question)?(?: is|:|,)? (?:a |an )?(?:\w+ )?(?:yes|sure|absolutely|of course)\b|"
    r"\b(?:i|we) (?:hereby )?(?:object to (?:being|the (?:use|processing|storage)|any|this use)|withdraw "
    r"(?:\w+ )?"
    r"(?:any|all|my|our|whatever|the) (?:\w+ )?(?:consent|permission))|"
    r"\b(?:withdrawal|revocation) of (?:\w+ )?(?:consent|permission)\b|\bdo[ -]not[ -](?:mail|solicit|"
    r"market)\b|"
    r"\bdo[ -]not[ -](?:contact|call|e-?mail) (?:list|register|registry|sheet|file)\b|"
    # Rough, and at the end of its clause.
    rf"(?:^|[.!?,;\n])\W*(?:now |so |please |just |oh )*(?:beat it|buzz off|shove off|naff off|bog off|hop "
    rf"it|jog on|"
    rf"knock it off|cut it out|pack it in|give it a rest|scram|take a hike|on your bike)"
    rf"{_END}(?! until| till)|\btake (?:a|the) hint\b|\benough (?:is enough|already)\W*$|"
    # Mistyped.
    r"\b(?:remve|remov|remvoe|reomve|delte|dleete|delet|delit|erace) (?:me|us|my|our|this|tis)\b|"
    r"\btake? (?:me|us|tis|this) (?:\w+ )?of (?:your|ur|yor|teh|the list|this list)?\W*(?:$|list)|"
    # German.
    r"\b(?:akte|kartei(?:karte)?|vorgang|eintrag|datensatz|karteikarten)\b[^.!?\n]{0,20}\b(?:schließen|"
    r"zumachen|"
    r"vernichten|entsorgen|schreddern|wegwerfen)\b|\bschließen sie (?:\w+ )?(?:unsere|meine|die|diese) "
    r"(?:akte|kartei\w*)|"
    r"\b(?:ich|wir) (?:will|wollen|möchten?|würden?) (?:\w+ )?(?:da|hier|dort|von hier) (?:wieder )?(?:raus|"
    r"weg|runter)\b|"
    r"\bwie komm\w* (?:ich|wir) (?:hier|da|von \w+ \w+) (?:raus|runter|weg)|"
    r"\b(?:das|dies|es) (?:soll|sollte|möge|muss|wird) (?:bitte |nun |jetzt )*(?:das letzte|die letzte|der "
    r"letzte)\b|"
    r"\b(?:verschonen|ersparen) sie (?:mich|uns)|\bsparen sie sich\b|\babzusehen\b|\bzusendungen absehen\b|"
    r"\bsehen sie (?:\w+ ){0,4}(?:davon |von \w+ (?:\w+ )?)ab\b|\bkeinen? wert (?:mehr )?auf (?:weitere\w*|"
    r"ihre|kontakt|"
    r"post)|\bwiderrufe\b|\b(?:räumen|vergessen|legen) sie (?:mich|uns)\b(?! auf (?:wiedervorlage|termin))|"
    r"\b(?:nicht|nie) (?:mehr|länger|weiter|wieder) (?:angeschrieben|kontaktiert|behelligt|belästigt|"
    r"geführt|gespeichert)|"
    r"\b(?:datenbank|kartei|liste|verteiler)\b[^.!?\n]{0,30}\bohne (?:mich|uns)\b|\bstrich drunter\b|"
    r"\bmachen sie (?:\w+ )*einen strich\b|"
    # French.
    r"\b(?:class|referm|ferm|clôtur|archiv)(?:er|ez) (?:le|mon|notre|ce) dossier\b|\b(?:biff|ôt|gomm|sort|"
    r"oubli|rang|"
    r"évit)ez[- ](?:moi|nous|mon nom|notre nom)\b|(?<!si je )\b(?:sortir|sors|s'enlever|me tirer) de "
    r"(?:cette|votre|la|là|vos)\b"
    r"(?! (?:crise|réunion|galère))|\bdisparaître (?:ma|notre) fiche|\bépargnez[- ](?:moi|nous)\b|\binutile "
    r"de (?:garder|"
    r"conserver|nous (?:re)?(?:contacter|écrire)|m'écrire)|\bm'oppose\b|\bnous opposons\b|\bne (?:plus "
    r")?figurer (?:dans|"
    r"sur)\b|\bcela suffit maintenant\b|\bça suffit (?:maintenant|les)\b|\bfaites le ménage\b|"
    r"\bque ce (?:soit|courrier soit|message soit|mail soit) (?:le|la) derni|"
    # Spanish.
    r"\b(?:cerrar|cierr(?:e|en)|archiv(?:ar|en)|tir(?:ar|en)|romp(?:er|an)) (?:el|mi|nuestro|nuestra|la|este) "
    r"(?:expediente|ficha|carpeta)\b|\b(?:t[aá]ch|s[aá]qu)e(?:n)?(?:me|nos)\b|\bolv[ií]den?se de (?:mí|"
    r"nosotros|este)|"
    r"\b(?:salir(?:me|nos)?|me salgo|nos salimos) de (?:esto|esta lista|la lista|su lista|sus|ahí)|"
    r"\bque (?:este|esta|sea) (?:sea )?(?:el|la) últim|\bya basta de\b|\bahórren?se\b|\bno hace falta que "
    r"(?:me|nos) "
    r"(?:sigan|vuelvan|vuelva|escrib\w+|guarden|tengan|mand\w+)|\b(?:me opongo|nos oponemos) a\b|\bno "
    r"figurar en\b|"
    r"\bmejor fuera de (?:la|su) lista\b|"
    # Dutch.
    r"\bdossier (?:maar |gerust |dus )*(?:sluiten|dicht|dichtdoen)\b|\bsluit (?:het|ons|mijn|dit) dossier\b|"
    r"\bvergeet (?:ons|me|mij) maar\b|\b(?:ik|we|wij) (?:wil|willen) (?:hier|er|van (?:de|deze|die|jullie|"
    r"uw) lijst) af\b|"
    r"\bhoe kom (?:ik|je) (?:hier|er|van (?:de|deze|die) \w+) (?:van)?af\b|\blaat dit (?:de laatste|het "
    r"laatste)\b|"
    r"\bgenoeg geweest met\b|\bbespaar (?:u|je|ons|me|mij)\b|\bgeen prijs op (?:verdere|nog|meer|uw)|"
    r"\bhoeft (?:ons|me|mij) niet (?:langer|meer)\b|\bmaak bezwaar\b|\b(?:ruim|veeg) (?:ons|me|mij)\b|"
    r"\bstreep (?:er)?onder\b|\bmijn kaartje (?:gerust |maar )?weg\b",
    re.MULTILINE,
)

# "Don't you dare tidy us away", "before you let us go", "Take us off? Never!": the words, and not the wish.
_NOT_SO: Final = re.compile(
    r"(?:\b(?:don'?t|do not|never|not to|not|dare|before|rather than|instead of|if|unless|why would|nobody|"
    r"(?:they|he|she|who|had to|have to)) (?:\w+ ){0,2}|\b(?:nicht|bevor|wenn|avant de|si|antes de|niet|"
    r"voordat) (?:\w+ )?)$"
)
_BEFORE: Final = 30


def asks_in_other_words(text: str) -> str:
    """The words by which a lower-case text asks to be let go, or ""."""
    text = NO_REMOVAL.sub(" ", text)
    for found in IN_OTHER_WORDS.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()].rsplit("\n", 1)[-1]
        if not _NOT_SO.search(before) and not text.startswith(("?", " hold"), found.end()):
            return found[0].strip(" \n.,;:!?)")
    return ""
