"""How people ask not to be written to again, in five languages.

The patterns are for lower-case text.
"""

import re
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
