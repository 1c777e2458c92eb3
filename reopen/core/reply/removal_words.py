"""How people ask not to be written to again, in five languages; and how they ask for the opposite.

The patterns are for lower-case text.
"""

import re
from functools import lru_cache
from typing import Final

REMOVE: Final = re.compile(
    r"\bdoes(?:n'?t| not)(?: even| actually)? (?:remove|delete|take) (?:me|us)\b|"
    r"\b(?:not|n't|never|no longer) (?:want|wish|care|like) to (?:stay|be|remain|be kept) on (?:your|the|any|"
    r"a|this)\b|"
    r"\bun[- ]?s?u[bs]{1,2}[cs]?r?[ci]?r?i?be?\b|"
    r"(?<!not )\b(?:good|fine|ok(?:ay)?|happy|yes|content|all right|alright) (?:with|to) (?:being|be) "
    r"(?:removed|deleted|taken off|dropped)\b|\bno (?:reason|point|sense|use) .{0,20}keep(?:ing)? (?:me|us|"
    r"our|my)\b|"
    r"\bclose (?:your|the) (?:books?|files?) on (?:me|us)\b|"
    r"\bopt(?:ing)?[ -]?(?:me |us )?out\b|"
    r"\b(?:remove|take|drop|strike|scratch|cross|whip\w*|pull|get|cut|leave|clear|keep) "
    r"(?:me|us|my (?:name|address|e-?mail|details)|our \w+|it|him|her|them|this \w+)\b.{0,25}?"
    r"\b(?:off|out of|from (?:your|the|this|all|any)|out)\b|"
    r"\b(?:please |just |ok(?:ay)? to |go ahead and |can |may |should |might as well )(?:you )?"
    r"(?:to )?(?:remove|delete|erase)\b(?! the\b)|^\W*(?:remove|delete|stop|erase)\b(?: me|"
    r" us)?(?: please)?\W*$|"
    r"\b(?:delete|erase|purge|destroy) (?:me|us|my|our|all|any|every|this (?:address|alias|contact|"
    r"record))\b|"
    r"\b(?:do not|don'?t|never|stop|quit|cease|no (?:further|more)) (?:ever |please )?(?:e-?mail|"
    r"contact|writ|mail|"
    r"messag|send|call|bother|spam|contact|correspond)\w*|"
    r"\b(?:refrain|desist) from|\b(?:lose|forget) (?:my|our|this) (?:address|e-?mail|number)|"
    r"get (?:me|us) (?:outta|out of|off of) (?:there|here|it|that|this|your)|"
    r"leave (?:me|us|(?:my|our) (?:address|mailbox|inbox|e-?mail|number|office|shop)) alone|"
    r"\b(?:take (?:me |us |my name )?|(?:be|being|get|been) taken )(?:off|out of)\b|"
    r"(?:^|[.!;]\s)\W*(?:remove|delete|erase)(?: me| us)?,? (?:please|pls|plz|thanks|thank you|thx|cheers|ta)\W*"
    r"(?:$|[.!;,\n])|"
    r"\b(?:would(?:n'?t| not)|won'?t|shan'?t|'d not|can'?t) (?:say no|object|complain|argue|mind|grumble|weep|cry)"
    r"(?: to| about| over| at| against| if)? (?:being |be |you )?(?:removed?|deleted?|dropped?|struck|strike|"
    r"taken off|"
    r"(?:take|took) (?:me|us) off|erased?)\b|"
    r"\bforget (?:you ever met|about) me\b|"
    # Where they would go, and who would answer the next one.
    r"\b(?:pop|put|chuck|stick|throw|toss|sling|tip|bung|lob) (?:me|us|(?:my|our) (?:names?|card|details|file|"
    r"folder|entry)) (?:straight )?(?:in ?to|in|on ?to|on) (?:the|your|a) (?:\w+ )?(?:bin|fire|stove|shredder|"
    r"trash|"
    r"rubbish|garbage|skip|wastebasket|dustbin|furnace|flames)\b|"
    r"\bwhat (?:do|does|must|would|should|has|have|else) [^.!?\n]{0,30}\bdo to (?:get|be|have) (?:myself |"
    r"ourselves |"
    r"me |us )?(?:taken |let )?(?:off|out of|removed|deleted|left alone|let go)\b|"
    r"\b(?:another|one more|should (?:one|any)|if (?:one|any|you)|next (?:one|letter|mail|"
    r"e-?mail))\b[^.!?\n]{0,120}\b"
    r"(?:lawyer|solicitor|attorney|counsel|barrister)s? (?:will|'ll|shall|would) (?:be )?(?:do(?:ing)? the )?"
    r"(?:answer|reply|respond|hear|deal|writ)|"
    r"\b(?:no|any|little|much) (?:call|need|reason|point|sense|cause|use) (?:for you |in you(?:r)? |in |of |to |"
    r"your )*"
    r"(?:hang|hold|keep|retain)(?:ing)? (?:on ?to |hold of )(?:me|us|my|our)\b|"
    r"\bname (?:comes|taken|be taken) off|\bget rid of (?:me|us|my|our)\b|\btook (?:me|us) (?:out|"
    r"off)\b|better not be a|"
    r"\b(?:off|out of) (?:your|this|the|that|whatever) (?:\w+ )?(?:list|database|records?|system|files?)\b|"
    r"\bno need .{0,20}keep (?:me|us|our|my)|not wish to (?:be|receive|hear)|"
    r"neither .{0,40}further (?:mail|message)|"
    r"(?:next|further|any) (?:one|message|e-?mail|mail).{0,40}(?:block|report|attorney|lawyer|legal|spam)|"
    r"report(?:ed|ing)? (?:you|this|it)? ?(?:as|for) (?:spam|junk)|third time of asking|"
    r"not ever\b.{0,15}clear|article 17|right to (?:be forgotten|erasure)|"
    r"\bremoved\W*$|(?:want|like|wish|ask\w*|rather) (?:you )?(?:to be |be )(?:removed|deleted|"
    r"taken off|left alone)|"
    r"(?:not|don't|never|no longer) (?:want|wish|care|like) to (?:hear|receive|get|be (?:contacted|"
    r"e-?mailed|bothered))|"
    r"cease and desist|(?:piss|fuck|f\W{2,}\w?|bugger|sod|buzz) ?off|^\W*f\W? off\b|get lost\b|go away\b|quit it\b|"
    r"go to hell|"
    r"\b(?:why|if|you|still) (?:still |you )?(?:do not|don'?t|won'?t|haven'?t|never|"
    r"not) (?:you )?(?:just |simply )?"
    r"(?:remov\w+|delet\w+|eras\w+|tak(?:e|en) (?:me|us)|stop)\b|"
    # German
    r"\b(?:abmelden|austragen|abbestellen)\b|(?:bitte|können sie|dürfen|ruhig|"
    r"gern\w*) .{0,40}(?:löschen|streichen|"
    r"entfernen)|löschen sie|streichen sie|nehmen sie .{0,40}(?:raus|heraus|aus (?:dem|der|ihr))|"
    r"aus (?:ihr|dem|der)"
    r"\w* (?:verteiler|datenbank|liste|kartei)|(?:keine|nicht) (?:weiteren? |mehr )?(?:e-?mails?|"
    r"mails|nachrichten|"
    r"werbung|kontakt|post)\b.{0,20}mehr|kontaktieren sie .{0,20}nicht|"
    r"nicht mehr .{0,25}(?:kontaktier|anschreiben|"
    r"schreiben|anruf)|widerspreche|lassen sie (?:mich|uns) in ruhe|"
    r"keine (?:weiteren|weitere|mehr) |hören sie auf|um (?:die )?(?:löschung|streichung|entfernung)|"
    r"(?:mich|uns) (?:bitte )?(?:löschen|streichen|entfernen|austragen)|(?:nichts|"
    r"keine\w*) .{0,40}mehr (?:von ihnen )?"
    r"(?:hören|erhalten|bekommen|haben)|"
    # French
    r"désabonne|désinscri|(?:supprime[zr]|retire[zr]|rayez|enlevez|effacez)[ -](?:moi|nous|mon|mes|"
    r"nos|notre|toutes)|"
    r"ne (?:plus|pas|me|nous) .{0,15}(?:écri|contact|envoy|recevoir|sollicit)|"
    r"ne (?:m'|nous ).{0,10}(?:écri|contact|envoy)\w* plus|laissez[- ](?:moi|nous) tranquille|"
    r"(?:me|nous) (?:retirer|supprimer|désinscrire|désabonner|rayer|enlever|effacer)|ne (?:souhait|"
    r"veu|désir)\w+ plus|"
    r"arrêtez|fichez[- ]moi la paix|"
    # Spanish
    r"dar(?:me|nos)? de baja|d[eé](?:me|nos) de baja|\bborr(?:ar(?:me|nos)|[eé]n(?:me|nos)|e mis|en mis)|"
    r"\bb[oó]rr(?:e|en)(?:me|nos)|elim[ií]n(?:e|en)(?:me|nos|mis)|no (?:me|nos) (?:escriba|contacte|"
    r"env[ií]e|llame|"
    r"mande)\w*|qu[ií]t(?:e|en)(?:me|nos)|"
    r"no (?:quiero|deseo|queremos|deseamos) .{0,15}(?:recibir|más)|deje(?:n)? de |(?:pueden?|"
    r"puede) (?:borrar|eliminar|"
    r"quitar)(?:me|nos)|"
    # Dutch
    r"uitschrijven|afmelden|verwijder (?:mij|me|ons|mijn|onze|alle)|haal (?:mij|me|ons|mijn) .{0,30}(?:af|"
    r"uit)|"
    r"(?:schrap|wis) (?:mij|me|ons|mijn|onze)|(?:niet meer|geen) .{0,25}(?:mailen|mails|benaderen|"
    r"contact|schrijven|"
    r"berichten|ontvangen|horen)|(?:mij|me|ons) (?:uit te schrijven|van (?:de|uw|je|"
    r"jullie) .{0,20}lijst|verwijderen|"
    r"schrappen|uitschrijven|afmelden)|(?:schrijf|meld) (?:mij|me|ons) (?:uit|af)|stop met|"
    r"laat (?:mij|me|ons) met rust",
    re.MULTILINE,
)
KEEP: Final = re.compile(
    # "Sure, take me off. Only kidding!"
    r"\b(?:remove|delete|erase|unsubscribe|drop|strike|scratch|cross|kick|take|cut) (?:me|"
    r"us)\b[^?\n]{0,90}[.!…,(–-]\s{0,3}"
    r"(?:(?:i'm|i am|we're|just|only|but|haha|ha|lol) ?){0,3}(?:kidding|joking|teasing|i kid\b|i jest|jk\b|"
    r"pulling your leg)|"
    # "My name can stay where it is", "we'd rather be kept", "don't you go forgetting us".
    r"\b(?:my|our) (?:name|names|entry|details|card|record) (?:can|may|should|must|shall|ought to) (?:\w+ )?"
    r"(?:stay|remain|stand)\b(?! (?:off|out|private|secret))|"
    r"\b(?:i|we)(?:'d| would) (?:much )?(?:rather|prefer to|like to|sooner) be kept\b(?! (?:out|off|away))|"
    r"\b(?:don'?t|do not|never) (?:you )?(?:go|be|start) (?:and )?(?:forgett?|los)(?:ing|e)? (?:about )?(?:me|us)\b|"
    # "You won't get rid of me that easily."
    r"\byou(?:'ll| will| shall|'re| are)? ?(?:won'?t|can'?t|cannot|shan'?t|not|never|don'?t) (?:going to |"
    r"gonna )?(?:get|be) "
    r"(?:shot|rid|free|clear) of (?:me|us)\b|"
    # "Why don't you remove me" and "I never asked you to keep me on it" ask for the opposite.
    r"\b(?<!why )(?<!you )(?<!they )(?<!still )(?<!to )(?:do not|don'?t|never|rather than|no need to|"
    r"(?:i|we)'d not|needn'?t|need not|you don'?t (?:need|have) to|(?:i|we)'d (?:rather|sooner|prefer) you "
    r"did(?:n'?t| not)|don'?t let (?:them|him|her|any(?:one|body)|your \w+)) (?:please |ever |yet )?"
    r"(?:strik|cross|scratch|cut|wip|writ|clos|tak|delet|remov|eras|scrub|rub|throw|chuck|kick|boot|bin|purg)"
    r"(?:e|ing)? "
    r"(?:me|us|him|her|them|my name|our names?)"
    r"(?: off| out| down)?\b(?! (?:again|any|every|about|to |for ))|"
    r"\bno (?:reason|cause|call|grounds|need) (?:for you )?to (?:remove|delete|strike|take|erase|drop|scratch) "
    r"(?:me|us|my|our)\b(?: off| out)?|\bplease not (?:to )?(?:strike|remove|delete|take|drop|erase) (?:me|"
    r"us)(?: off| out)?|"
    r"\bkein(?:en)? grund,? (?:mich|uns) zu (?:löschen|streichen|entfernen)|"
    r"\baucune raison de (?:me|nous) (?:effacer|supprimer|retirer|rayer|enlever)|"
    r"\bno hay (?:motivo|razón|razones|necesidad)\w* (?:para|de) (?:borrar|eliminar|quitar)(?:me|nos)|"
    r"\bgeen reden om (?:mij|me|ons) te (?:verwijderen|schrappen|wissen)|"
    r"\b(?:i|we)(?:'d| would) (?:say no|object) to (?:being )?(?:remov|delet|dropp|struck|taken|eras)\w*|"
    r"(?<!still )(?<!am i )(?<!are we )(?<!'m )(?<!i am )(?<!'re )(?<!we are )\bnot off (?:the|your) (?:list|books|"
    r"records?)\b|"
    r"\bnot ok(?:ay)? to (?:remove|delete|erase|take)\b|\brefrain from (?:tak|delet|remov|eras|strik)ing\b|"
    r"\b(?:remove|take|taking|delete|strike|cut|drop|erase) (?:me|us)(?: off| out)?\s?[?:]\W*(?:no\b|never|nope|"
    r"god forbid|(?:good )?(?:lord|god|heavens),? no|not (?:on|a|yet|at|if)|absolutely not)|"
    r"(?<!not )(?<!n't )(?<!never )(?<!longer )"
    r"\b(?:rather|like to|prefer to|preference (?:would be |is )?to|want to|happy to|glad to|wish to|love to) "
    r"(?:stay|remain|be kept|stick) (?:on|in|with)\b|\bsorry to be (?:taken|dropped|removed|struck)\b|"
    r"(?:\bdo(?:n'?t| not) want to be|\b(?:i|we)'d (?:mind|hate)(?: to be| being)?|\bnot (?:happy|ready|"
    r"prepared|willing|keen|eager|inclined|about|quite ready|yet ready) to be) "
    r"(?:removed|deleted|taken|dropped|struck)\b|\b(?:would be|'d be) (?:a (?:problem|shame|pity|nuisance)|"
    r"sad|sorry|"
    r"crazy|mad|a fool) (?:if you|for you to|to) (?:remov|delet|drop|tak|struck|strik)(?:e|ed)? (?:me|us)\b|"
    r"\brather (?:that )?you (?:did )?(?:keep|kept) (?:me|us|my|our)\b|"
    r"\b(?:let|leave) (?:the|my|our) (?:entry|name|details|record|card) (?:stand|be|where|as|with|on|in)\b|"
    r"\b(?:you (?:may|can|could) (?:certainly |gladly )?|do |prefer (?:that )?you |else you do, please |"
    r"^\W*(?:please )?)"
    r"(?:keep|kept) (?:me\b|us\b|(?:my|our) (?:name|details|address|entry))(?! (?:out|off|away|from))|"
    r"\bdo keep (?:writing|sending)|\bplease keep (?:writing|sending)|"
    r"^\W*(?:oh )?(?:no,? )?please (?:don'?t|do not)\s*[.!,;]"
    r"(?!\s*(?:ever|again|just|any|no|never|stop|you|not|write|contact|e-?mail|call|send))|"
    # And in the words of the others.
    r"(?:löschen|streichen|entfernen|austragen|rausnehmen) bitte nicht|\bbehalt(?:et|en sie) (?:mich|uns)|"
    r"lassen sie (?:mich|uns) .{0,40}(?:liste|kartei|verteiler|datenbank) (?:stehen|drin)|"
    r"führen sie (?:mich|uns) .{0,50}\bweiter\b|"
    r"\bconservez (?:mes|nos) |\b(?:tiens à|préfère|voudrais|souhaite|aimerais) rester (?:sur|dans)\b|"
    r"(?:supprimer|retirer|rayer|effacer)\s?\?\W*(?:jamais|non\b|surtout pas)|"
    r"\bno (?:hace falta|es necesario) que (?:me|nos) (?:borr|elimin|quit|d[eé]n? de baja)\w*|"
    r"\bni se (?:le|les|te) ocurra (?:borr|elimin|quit|dar)\w*|\bcons[eé]rv(?:e|en)(?:me|nos)\b|"
    r"\bno (?:borr|elimin|quit)\w+ (?:mis|nuestros)\b|\bque (?:me|nos) borren no\b|"
    r"\b(?:haal|schrap|verwijder|wis) (?:me|mij|ons) er (?:aub )?niet\b|"
    r"\bons? niet te (?:schrappen|verwijderen|wissen)|(?:schrappen|verwijderen|wissen) (?:hoeft (?:ook "
    r")?)?niet\b|"
    r"\bblijf (?:ik )?(?:\w+ )?graag (?:op|in)\b|\blaat maar staan\b|\blaat (?:me|mij|ons) (?:er|d'r) maar "
    r"(?:in|op)\b|"
    r"\b(?<!why )(?<!you )(?<!if you )(?<!still )(?:do not|don'?t|never|wouldn'?t|would not|"
    r"rather (?:you |we )?"
    r"(?:didn'?t|not)) (?:please )?(?:you )?"
    r"(?:dare(?! (?:to )?(?:call|ring|phone|come|write|visit|send|show|knock|e-?mail|mail|contact|text|"
    r"wake)\b)|go removing|be removing|"
    r"remove|delete|take (?:me|us|my|our)|erase|drop (?:me|us)|scratch (?:me|us)|go (?:and )?(?:taking|crossing|"
    r"striking|scratching|deleting|dropping) "
    r"(?:me|us|my|our)(?: \w+)? ?(?:off|out|from)?|lose (?:me|us|sight|(?:my|our) (?:number|name|address|card|"
    r"details|info|"
    r"e-?mail)))|"
    r"(?<!not )(?<!n't )(?<!dont )(?<!never )(?<!stop )(?<!to )"
    r"\b(?:keep|leave) (?:me|us) (?:on|in)\b(?! (?:peace|the dark))|"
    r"please (?:keep|don'?t|do not)\W*(?:(?:me|us)\b(?! (?:off|out|away|from)\b)|$)|"
    r"(?<!why )(?<!you )(?<!they )(?<!still )(?<!if )(?:do not|don'?t|dont|never) (?:ever |you )?stop (?:writing|"
    r"sending|"
    r"e-?mailing|mailing|these|your|the (?:letters|mails|e-?mails))\b|"
    r"\b(?:nobody|no one|i never|we never) (?:ever )?(?:asked|told|wanted) (?:for )?you to (?:remove|delete|drop|"
    r"strike|take) "
    r"(?:me|us)(?: off| out)?\b|"
    r"\b(?:don'?t|do not) use this (?:address|e-?mail|one)\b[^.!?\n]{0,80}\buse (?:my|the) (?:private|new|other|"
    r"home|work)\b|"
    r"\b(?:ask|asking|beg|request|urge|want|like|prefer|implore|trust) (?:of )?you (?:\w+ ){0,2}not to (?:remove|"
    r"delete|"
    r"erase|take (?:me|us)|strike (?:me|us)|drop (?:me|us))|"
    r"(?<!not )(?<!n't )(?<!dont )(?<!never )(?<!stop )(?<!to )\bkeep (?:me|us|my|our) (?:name |"
    r"details )?(?:on|in|"
    r"there|posted)\b|"
    r"(?<!for you to )(?<!need to )(?<!n't )(?<!not )(?<!dont )(?<!never )\b(?:hang|hold) on to (?:my|"
    r"our) (?:name|details|info\w*|number|card|address|"
    r"contact)|(?<!to )(?<!not )(?<!n't )(?<!dont )(?<!never )\bkeep (?:my|our) (?:contact )?(?:details|info\w*|"
    r"number|name|"
    r"address|card) (?:current|active|handy|up to date|safe until|till|until|where|for (?:the|later|next|when))\b|"
    r"retain (?:our|my)|"
    r"(?<!want to )(?<!wish to )(?<!care to )(?<!like to )stay on (?:the|your) list|"
    r"(?:nicht|ungern|nie|keinesfalls|bloß nicht) (?:gleich |schon |wieder |bitte )?(?:löschen|streichen|"
    r"entfernen|"
    r"austragen|rausnehmen|herausnehmen)|"
    r"(?:löschen|streichen|entfernen) sie (?:mich|uns) (?:bitte )?(?:noch )?nicht|"
    r"lassen sie (?:mich|uns) .{0,20}(?:drin|stehen|drauf)|"
    r"ne (?:me|nous|m'|nous en) ?(?:supprim|retir|ray|effac|enlev)\w+ (?:surtout )?pas|ne pas (?:me |"
    r"nous )?(?:supprimer|"
    r"retirer|effacer)|(?:gardez|laissez|conservez)-(?:moi|nous) (?:dans|sur|en|donc|bien|svp|s'il)|"
    r"no (?:me|nos) (?:borr|elimin|quit|saqu)\w+|no (?:me|nos) (?:den?|dé) de baja|"
    r"(?:déje|deje|mantén|manten)(?:n|ga|gan|d)?(?:me|nos) en|"
    r"(?:niet|nooit|liever niet) (?:verwijderen|schrappen|uitschrijven|wissen)|(?:verwijder|schrap|"
    r"wis) (?:me|mij|"
    r"ons) (?:aub |alsjeblieft )?niet|laat (?:me|mij|"
    r"ons) (?:er )?.{0,20}(?:in |op )?staan",
)
# And how they refuse it where it is spoken of: the third answered with a no, a removal that would be a loss.
_NOT_THIRD: Final = (
    r"(?:bitte nicht|lieber nicht|nein\b|auf keinen fall|surtout pas|non\b|no(?:,| thank\w*|\W*$|\W*\n)|por favor no|"
    r"liever niet|nee\b|please (?:don'?t|do not)|(?:don'?t|do not)\W*(?=$|[.!\n])|rather not|denied|refused|declined)"
)
REFUSED: Final = re.compile(
    r"\b(?:third|last|final)(?: one| question| point)?,? (?:i |we )?(?:refuse|decline|deny|(?:is|gets|has|"
    r"was) (?:a |an )?"
    r"(?:\w+ )?(?:no|refused|denied|declined)\b(?! (?:longer|problem|objection|issue|need|reason)))|"
    r"\b(?:third|last)(?: one| question| point)?: (?:\w+ )?no\W*(?=$|[.!\n])|"
    rf"(?:#|\b(?:no\.? ?|number |point |question |item ))(?:3|three)\W{{1,3}}{_NOT_THIRD}|"
    rf"\b(?:punkt drei|(?:zu|frage|punkt|punt|vraag) 3|punt drie betreft|troisième(?: question)?|la tercera|"
    rf"the third)"
    rf"\W{{1,3}}{_NOT_THIRD}|"
    r"^\W{0,6}(?:no,? )?you (?:may|can|must|should|shall) not\W*$|"
    r"(?<!say )(?<!saying )\bno to (?:the |your )?(?:database|removal|third|last|deletion|removing|deleting|"
    r"being (?:removed|deleted))\b|"
    r"\b(?:removal|deletion|erasure)[^.!?,;\n]{0,25}(?:, no\b(?! (?:problem|objection|need|issue))| (?:is|"
    r"was) (?:not|"
    r"un)(?: |-)?(?:wanted|welcome|desired|necessary|needed|called for))|"
    r"\b(?:removal|deletion|erasure|(?:removing|deleting|dropping) (?:me|us)|being (?:removed|deleted|dropped|"
    r"taken off)"
    r"(?: from \w+ \w+)?) (?:is|would be|will be|'d be|seems) an? (?:\w+ )?(?:mistake|loss|pity|shame|error|"
    r"blunder)\b|"
    r"\b(?:put|sign|add) (?:me|us) (?:back\b|up again\b|on again\b)(?! (?:to you|off))|"
    r"(?<!n't )(?<!not )(?<!dont )\bkeep (?:them|these|those) coming\b|"
    r"\byours (?:is not|isn'?t|is none) (?:one )?of (?:them|these|those)\b|"
    r"(?<!n't )(?<!not )(?<!dont )(?<!to )\bkeep (?:it|him|her|them|this(?: one| address)?) on (?:your|the|this) "
    r"(?:\w+ )?(?:list|books?|records?|file|database)\b|"
    r"\b(?:i|we)(?:'d like| do want| want| wish| would like) to be (?:back )?on (?:it|(?:your|the|that) list)\b|"
    r"\bas (?:regards|for|to) (?:the |your )?(?:records?|database|list)\W{1,3}(?:keep|leave) (?:me|"
    r"us)\b(?! (?:off|out|"
    r"alone))|\b(?:do not|don'?t|never) have (?:my|our) (?:leave|permission|consent|blessing) to (?:remov|delet|drop|"
    r"strik|eras|take (?:me|us))|"
    r"\bmit (?:der|einer) (?:löschung|streichung|entfernung) (?:\w+ ){0,3}(?:nicht|keineswegs) einverstanden|"
    r"\bpas (?:mon|notre) (?:accord|autorisation) pour (?:la suppression|me |nous |l'effacement)|"
    r"\bpréfér\w+ (?:encore )?(?:rester|figurer|demeurer)\b(?! (?:nulle|dans aucun|sur aucun))|"
    r"\bno (?:tienen?|tienes|doy|damos) (?:mi |nuestro )?permiso para (?:borr|elimin|quit|dar)|"
    r"\bprefiero (?:seguir|quedarme|continuar) en\b|"
    r"\b(?:geen toestemming|niet akkoord) (?:\w+ ){0,2}(?:om (?:mij |me |ons )?te|met) (?:verwijder|schrap|wis)",
    re.MULTILINE,
)
# They may be removed, if something does not happen first: that is no removal yet.
CONDITION: Final = re.compile(
    r"\bunless (?!you (?:want|like|enjoy|fancy))|\b(?:but )?only (?:if|when|once|after)\b|"
    # "Don't write again until September", "… for three months"; but "until hell freezes over".
    r"\b(?:don'?t|do not|please not|stop|no need to) (?:contact|e-?mail|mail|writ|call|ring|phone|bother|"
    r"send)\w*[^.!?\n]{0,30}"
    r"\b(?:until|till|'til|before) (?:after |at least |about |the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec|mon|tue|"
    r"wed|thu|fri|spring|summer|autumn|fall\b|winter|next|new year|end of|first|easter|christmas|q\d|\d|i "
    r"(?:call|ring|write)|"
    r"we (?:call|ring|write))|"
    r"\b(?:don'?t|do not) (?:contact|e-?mail|mail|writ|call|ring|phone)\w*[^.!?\n]{0,20} for (?:the next |"
    r"another |about |at "
    r"least )?(?:\w+ )?(?:weeks?|months?)\b|"
    r"\bif (?:nobody|no one|noone|none of|nothing|there(?:'s| is| are) (?:no|nothing)|(?:you|they|he|she|"
    r"your \w+) ?"
    r"(?:can'?t|cannot|can not|haven'?t|(?:'ve|have) (?:no\b|nothing|quit|stopped|given up|run out|gone)|no longer|"
    r"quit|stopped|don'?t (?:make|do|sell|stock|carry|have|offer|come)|aren'?t able|are not able))\b|"
    r"\b(?:es sei denn|nur (?:wenn|falls|sofern)|(?:falls|wenn|sofern) (?:niemand|keiner|nichts(?! mehr (?:k|von))|"
    r"sie (?:nichts?|kein\w*)))\b|"
    r"\b(?:sauf si|à moins que|(?:seulement|uniquement) si|si (?:personne|rien|vous n[e']))|"
    r"\b(?:a menos que|salvo que|a no ser que|(?:solo|sólo|solamente) si|si (?:nadie|nada|no (?:pueden?|"
    r"tienen?|hay)))\b|"
    r"\b(?:tenzij|alleen als|als (?:niemand|niets|(?:u|jullie) (?:niet|niets|geen)))\b",
)
# Questions after what it would mean, and turns that have its words alone: "take us off hold", "don't write us off".
NO_REMOVAL: Final = re.compile(
    r"\b(?:what (?:would|will|happens|does|becomes|is it)|will (?:this|that|it|my|our|i|we)\b|"
    r"does (?:this|that|it)|would (?:it|that|my|our|i|we)\b|can i\b|which)[^.!?\n]{0,80}"
    r"\b(?:if|once|when) (?:i|you|we|u|they)\b[^.!?\n]{0,80}\?|"
    r"\bif (?:i|you|we|u)\b[^.!?\n]{0,50}\b(?:remove|delete|take|took|erase|unsubscribe)\b[^.!?\n]{0,30}, ?"
    r"(?:does|do|will|would|what|can)\b[^.!?\n]{0,120}\?|"
    r"\b(?:remov\w+|delet\w+|unsubscrib\w+|take (?:me|us)|taken|abmelden|austragen|uitschrijven|dar de baja) ?"
    r"(?:me |us )?(?:off |from |out of )?(?:what|which|waaruit|woraus|wovon|qué)\b|"
    r"\btake (?:me|us) off the (?:fence|hook|market)\b|\bget (?:me|us) out of (?:this|the|my|our|that) (?:\w+ ){0,2}"
    r"(?:lease|contract|deal|agreement|plan|mess)\b|\bleft out of the (?:\w+ )?(?:fee|price|quote|deal|contract|bill|"
    r"demo|meeting|visit)\b|\bunsubscribed (?:me|us|him|her) (?:by accident|by mistake)|"
    r"\bwhy (?:was|were|am|are) (?:i|we) (?:taken|removed|dropped|struck)\b[^.!?\n]{0,30}\?|"
    r"\b(?:off|from|on) (?:hold|the record|the (?:waiting|approved|guest|order|short) ?list)\b|"
    r"\b(?:take|knock|took) \W?[\d.,]+ ?(?:%|percent|per cent|quid|bucks|dollars|euros?)? off\b|"
    r"\bget rid of (?:my|our) (?!name|names|details|data|address|e-?mail|info|information|entry|record|records|"
    r"number|file|contact)\w+|\b(?:won'?t|will|'ll|would|it|not|to) get lost\b(?! (?:you|now|and))|"
    r"\b(?:stop|quit) (?:sending|mailing|writing|e-?mailing)\b[^.!?\n]{0,25} and (?:start|begin|send|try|come|get|"
    r"put)\b|"
    r"\bcross that\b[^.!?\n]{0,30}\boff\b|\bnever called\b|\bno more call for\b|\bwrite (?:me|us|it|this) "
    r"off\b|"
    r"\b(?:delete|erase) my (?:first|last|previous|earlier|other|doubts?)\b|\b(?:signed|signs|paid|pay) off\b|"
    # Things, and not them: "drop it off", "delete my old number", "off the wish list".
    r"\b(?:was|(?<!if there )were|been|received|got|had|came|saw|heard) no (?:more|further) (?:e-?mails?|contact|"
    r"letters?|mails?|"
    r"correspondence|calls?|messages?)\b|"
    r"\bkeine (?:weiteren?|mehr) (?:fragen|einwände|wünsche|bedenken|probleme|änderungen|anmerkungen|kosten|"
    r"angaben)\b|"
    # "Don't send them to Joyce": but to me.
    r"\b(?:don'?t|do not) (?:send|mail|e-?mail) (?:it|them|that|those|these|the \w+)(?: \w+)? to (?!me\b|us\b|"
    r"my\b|our\b|"
    r"this\b|any|the (?:above|same)|either|both|him|her|them)|"
    r"\bdrop (?:it|them|her|him|that|those|this) (?:all )?off\b|"
    r"\b(?:who|where|how)(?:'d| did| do)? you get (?:me|us|this|my|our)\b[^.!?\n]{0,20}\boff\b(?: of\b)?|"
    r"\b(?:delete|erase|remove|drop|scrap) (?:my|our|the|that|this) (?:old|former|previous|wrong|dead|second|"
    r"first|last|"
    r"outdated) (?:e-?mail )?(?:address|number|e-?mail|phone|mobile|fax|cell|message|mail|note|one)\b"
    r"(?!,? (?:and|or|as well|too)\b)|"
    r"\bunsubscribed? by (?:accident|mistake)|\btake (?:it|them|one|that) off (?:your|my|our) hands\b|"
    r"\b(?:ticked|crossed|knocked|struck|checked|scratched|came|that'?s|it'?s) off (?:the|my|our) (?:\w+ "
    r")?list\b|"
    r"\boff the (?:wish|to-?do|short|waiting|job|snag|guest) ?list\b|"
    r"\bname off (?:the|this|that) (?:quote|complaint|order|invoice|bill|ticket|job|appointment|schedule|"
    r"rota)\b|"
    r"\b(?:was|were|been|they|she|he|you|and|we|i|office|team|people|rep|guy|nobody|it) never "
    r"(?:once |ever |even )?(?:(?:contacted|called|e-?mailed|mailed|messaged|sent|bothered|wrote)\b(?: or )?)+|"
    r"\brefrain from (?:a |the |any |further )?(?:purchas\w+|buying|order\w*)|\bnot wish to be (?:the|an?)\b|"
    r"\b(?:streichen|löschen) sie (?:bitte )?(?:die )?(?:position|zeile|posten|punkt) \d|"
    r"\b(?:bitte )?(?:löschen|streichen) sie (?:bitte )?(?:meine|unsere) (?:alten?|letzten?|vorigen?|"
    r"frühere?n?) "
    r"(?:e-?mail|mail|nummer|adresse|nachricht|telefonnummer|anschrift)\b(?! und)|"
    r"\bsupprimez (?:mon|ma|notre) (?:ancien(?:ne)?|dernier|dernière|précédent) (?:numéro|adresse|message|"
    r"mail|courriel)\b"
    r"(?! et)|"
    r"\b(?:borren?|borre|eliminen?) mi (?:número|dirección|correo|mensaje) (?:antigu[oa]|anterior|"
    r"viej[oa])\b(?! y)|"
    r"\bverwijder (?:mijn|ons) (?:oude|vorige|laatste) (?:nummer|adres|mail|bericht|e-?mail)\b(?! en)|"
    r"\blassen sie (?:mich|uns) in ruhe (?:den|die|das|erst|noch|mal)\b|"
    r"\blaissez-(?:moi|nous) tranquille(?:ment)? (?!de\b)\w+(?:er|ir|re)\b|"
    # What they ask before it is done: is the offer still on?
    r"\bbefore (?:you|u|they|anybody|anyone)(?:'re| are)? (?:go |start |all )?(?:and )?(?:remov|delet|tak|"
    r"strik|drop|eras|"
    r"cross|scratch|clos)(?:e|es|ing)? (?:me|us|my|our)\b(?: name| names| details| file)?(?: off| out)?\b"
    r"(?=[^.!?\n]*[:?,])|"
    # "Bekomme ich noch Teile, wenn Sie mich löschen?"
    r"\bif (?:i|you|we|u) (?:remove|delete|take|took|erase|drop) (?:me|us)\b[^.!?\n]{0,15} (?:will|would|does|"
    r"do|can) "
    r"(?:my|our|the|i|we|it|that|this)\b[^.!?\n]{0,80}\?|"
    r"\bwenn (?:sie|du|ihr) (?:mich|uns) (?:aus \w+ \w+ )?(?:löschen|streichen|entfernen|austragen)\s*\?|"
    r"\bwenn (?:ich|wir) aus der datenbank \w+\s*\?|\bsi vous (?:me|nous) (?:supprimez|retirez|effacez|"
    r"rayez)\b[^.!?\n]{0,40}\?|"
    r"\bsi (?:me|nos) (?:borran?|eliminan?|quitan?|dan de baja)\b[^.!?\n]{0,40}\?|"
    r"\bals (?:u|je|jullie) (?:mij|me|ons) (?:verwijdert|schrapt|wist|verwijderen|schrappen)\b[^.!?\n]{0,40}\?|"
    # "Take me off? I've only just begun!"
    r"(?:^|[.!?\n]\s*)(?:take (?:me|us) off|get rid of (?:me|us)|remove (?:me|us)|delete (?:me|us)|cut (?:me|"
    r"us) off) ?\? ?"
    r"(?=\w)(?!(?:yes|yeah|yep|yup|sure|please|ok|okay|fine|go|do|by all|absolutely|of course|gladly|"
    r"definitely|i'?d|that|"
    r"thanks?|thank|sounds|why not|feel|you (?:may|can)|certainly|right)\b)|"
    r"¿(?:borrar|eliminar|quitar)(?:nos|me)\s?\?\W*(?:pero|ni|si)\b|"
    r"\b(?:don'?t|do not|no need to|please don'?t) (?:call|ring|phone)\b[^!?\n]{0,50}[.,;:!] (?:please |just |"
    r"rather )?"
    r"(?:e-?mail|mail|write|text|send)\b (?:me|us|it|your|the|over|through)\b(?! (?:nothing|no\b|any|an? "
    r"confirm))|"
    r"^> ?.*\?\s*\n(?=\W*(?:no|not|nope|nein|non|nee|never|nah|please don'?t)\b)|"
    r"\b(?:don'?t|do not|stop|quit) (?:call|writ|send|e-?mail|mail)(?:e|ing)?\b[^.!?\n]{0,40}(?:, | and |, "
    r"but |: )"
    r"(?:please |rather |do )?(?:call|write|send|e-?mail|mail|phone|ring|pick up|try|ask)\b"
    r"(?! (?:or|nor|and|nothing|no|none)\b|,|/| me\b| us\b)",
    re.MULTILINE,
)
# Alone, and near what it may be about, it makes one wonder.
DOUBT: Final = re.compile(
    r"\b(?:remov(?:e|al)|unsubscrib\w*|delet(?:e|ed)|erase|opt[ -]?out|spam\w*|lawsuit|attorney|gdpr|"
    r"dsgvo|ccpa|"
    r"mailing list|database|harass\w*|stop (?:it|this)|leave .{0,10}alone|lösch\w*|streichen|"
    r"abmeld\w*|supprim\w*|"
    r"désabonn\w*|borr(?:ar|e|en)\w*|de baja|verwijder\w*|uitschrijv\w*)\b",
)
ERASE: Final = re.compile(
    r"article 1[57]|art\.? ?1[57]\b|right to (?:be forgotten|erasure|access)|\bccpa\b|subject access|"
    r"(?:delete|erase|destroy|purge) (?:all|every|any) .{0,40}(?:data|information|record|have|hold)|"
    r"(?:sämtliche|alle) .{0,30}daten .{0,60}(?:löschen|gespeichert)|löschen sie .{0,20}daten|"
    r"toutes? (?:mes|les|nos) données|todos mis datos|al mijn gegevens",
)
DOMAIN: Final = re.compile(
    r"anything else (?:ending|@)|our (?:whole |entire )?domain|(?:any|all|every) (?:address|one|"
    r"body)? ?.{0,15}@\S+|"
    r"(?:nobody|no one|anyone|none of (?:us|my|our)) .{0,25}(?:here|our|staff|colleagues|teachers|office)|"
    r"(?:any|all) of our (?:staff|teachers|people|employees)|niemand(?:en)? (?:bei|hier)",
)
COMPANY: Final = re.compile(r"\b(?:our|this) (?:company|firm|office|business|organi[sz]ation)\b")


# A text that holds none of these asks in no words to be kept: half of them, and they are spared the search.
_KEEPING: Final = """
    remov delet eras tak strik struck cross scratch cut wip writ sending clos scrub rub throw chuck kick
    boot purg bin drop keep kept stay remain stick stand leave entry retain hang lose dare lösch streich
    entfern austrag usnehmen behalt lassen führen conserv consérv gard laiss rester supprim retir ray
    effac enlev borr elimin quit baja saqu mant deje déje haal schrap verwijder wis blijf laat
    uitschrijv name details where kidding joking teasing jest jk leg forget"""
_KEEPS: Final = (*_KEEPING.split(), "please d", "i kid", " of me", " of us")


_REFUSALS: Final = (
    "third", "last", "final", "3", "three", "drei", "drie", "troisième", "tercera", "no to", "removal",
    "delet", "eras", "remov", "drop", "taken off", "put ", "sign ", "add ", "keep ", "yours is",
    "to be ", "as regards", "as for", "as to", "permi", "consent", "blessing", "leave to",
    "einverstanden", "accord", "autoris", "préfér", "prefiero", "toestemming", "akkoord", " not",
)  # fmt: skip
LONGEST: Final = (
    4_000  # letters that are looked through: an answer under a question of ours may have any number
)


@lru_cache(maxsize=4)
def asked_in(text: str) -> tuple[str, bool]:
    """The words that ask for a removal, of what is left without those that ask to be kept; and whether any ask so.

    Questions about a removal, and turns that only have its words, are left out too.
    """
    text = text[:LONGEST]
    rest, kept = text, 0
    if any(map(text.__contains__, _KEEPS)):
        rest, kept = KEEP.subn(" ", text)
    if any(map(text.__contains__, _REFUSALS)):
        rest, refused = REFUSED.subn(" ", rest)
        kept += refused
    found = REMOVE.search(rest)
    if found or DOUBT.search(rest):
        found = REMOVE.search(NO_REMOVAL.sub(" ", rest))
    return found[0] if found else "", bool(kept)
