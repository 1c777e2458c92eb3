"""How people ask in Dutch not to be written to again: a verb of taking away, and them; the post, and its end; leave.

Over lower-case text; beside words.py and in_other_tongues.py, and put together as in german.py. Flanders has forms of
its own: "smijt ons uit den bestand", "ge moogt mij wegdoen".
"""

import re
from typing import Final

_OUR: Final = r"(?:mijne?n?|m'n|me|onze?n?|ons)"
_THING: Final = (
    r"(?:namen|naam|adres\w*|nummer|telefoonnummer|gegevens|data|inschrijving|registratie|profiel|account|"
    r"dossier|kaartje|"
    r"fiche|(?:e-?)?mail(?:-?adres)?|mailadres|bedrijf|firma|zaak|kantoor|winkel|praktijk|vereniging|school|"
    r"man|vrouw|"
    r"contact\w*|persoon)"
)
_ANY: Final = r"(?:(?!niet\b|nooit\b|geen\b|pas\b|voordat\b)[\w'-]+,? )"
_ME: Final = rf"(?:mij|me|ons|m'n|{_OUR} (?:[\w-]+ )?{_THING}|(?:dit|dat) (?:e-?mail)?(?:adres|nummer))"
_ROLL: Final = (
    r"(?:(?:uit|van|vanuit) (?:[\w']+ )?(?:[\w']+ )?(?:\w*lijst\w*|\w*bestand\w*|\w*systeem|\w*database|"
    r"databank|"
    r"adresboek|nieuwsbrief|mailing\w*|administratie|kaartenbak|computer|boeken|register|verzendlijst|crm)\b)"
)
_TAKE: Final = (
    r"(?:verwijder|schrap|wis|haal|smijt|gooi|knikker|kieper|flikker|mik|kick|zet|doe|neem|gomm?|veeg|"
    r"sodemieter|kegel|trap|"
    r"klets|delete|gooit|haalt|smijten|gooien)"
)
_INF: Final = (
    r"(?:verwijderen|schrappen|wissen|halen|smijten|gooien|nemen|doen|wegdoen|weghalen|wegsmijten|weggooien|"
    r"wegnemen|"
    r"uitschrijven|afmelden|deleten|vernietigen|vergeten|uitgommen|doorstrepen|overslaan|eruit ?\w+|"
    r"eraf ?\w+|laten vallen)"
)
# "Haal ons dossier uit de la" takes nobody off a list.
_OUT: Final = (
    r"(?:eraf|eruit|weg|d'ruit|d'raf|(?:af|uit|buiten)(?=\W*$|\s*[.,;!?]| (?:aub|graag|alstublieft|"
    r"alsjeblieft|nu)\b))"
)
_SOFT: Final = (
    r"(?:u |je |jullie |maar |dan |dus |toch |even |eens |gerust |alstublieft |alsjeblieft |aub |a\.u\.b\. |"
    r"graag |nu |voortaan |meteen )"
)
_POST: Final = (
    r"(?:(?:reclame|spam)?-?(?:e-?mails?|mails?|mailtjes|mailings?|post|brieven|berichten|reclame|spam|"
    r"telefoontjes|"
    r"nieuwsbrie\w+|correspondentie|herinneringen|mailen|schrijven|bellen|contact|gemail|gespam|gezeur|geleur))"
)
_ONE: Final = r"(?:(?:e-?)?mail(?:tje)?|brief|bericht(?:je)?|post|telefoontje|keer)"
_KEEPER: Final = (
    r"(?:advocaat|advocaten|rechtsbijstand\w*|jurist|raadsman|raadsvrouw|politie|aangifte|klacht|autoriteit|"
    r"persoonsgegevens|gba|privacycommissie|"
    r"gegevensbeschermings\w*|economische inspectie|consumentenbond|rechter|rechtbank|deurwaarder|spamfilter|"
    r"spammap|spam|blokkeer\w*|acm|avg)\b"
)
_DELETION: Final = (
    r"(?:verwijdering|schrapping|uitschrijving|afmelding|doorhaling|het (?:verwijderen|schrappen|wissen|"
    r"opruimen))"
)
_MAY: Final = (
    r"(?:mag|mogen|moogt|moogde|kan|kun|kunt|kunde|kunnen|moet|moogje|wil|wilt|wilde|zou|gelieve|kunje)"
)
_GONE: Final = (
    r"(?:weg|eraf|eruit|af|uit|gewist|geschrapt|verwijderd|vernietigd|opgeruimd|verdwijnen|verscheurd)"
)

DUTCH: Final = re.compile(
    # "Smijt mij uit dat systeem", "haal me er maar af", "gooi ons eruit".
    rf"(?<!niet )\b{_TAKE} {_SOFT}{{0,3}}{_ME} {_ANY}{{0,4}}?(?:{_OUT}\b|{_ROLL})(?! (?:laten|staan|nodig|"
    rf"handen)\b)|"
    rf"(?<!niet )\b(?:verwijdert?|schrapt?|wist?|delete|vergeet|skip) {_SOFT}{{0,3}}{_ME}\b(?! (?:niet|pas|"
    rf"nog niet|even|"
    rf"vooral niet)\b)|"
    rf"\b(?:schrijft?|meldt?) {_SOFT}{{0,3}}(?:mij|me|ons|mijn \w+|onze \w+) {_ANY}{{0,3}}?(?:uit|af)\b|"
    # "Mij graag schrappen", "mijn gegevens wissen", "gooi je mij er aan jouw kant uit".
    rf"\b{_ME} {_ANY}{{0,5}}?{_INF}\b(?! (?:niet|kost|we|wij|ik|hoeft)\b)|"
    rf"\b{_TAKE} (?:u|je|jij|jullie|ge) {_ME} {_ANY}{{0,6}}?(?:{_OUT}\b|{_ROLL})|"
    rf"\b(?:uit|van) (?:de|den|dat|uw|je|jullie|het) (?:\w+ )?(?:lijst|bestand|systeem|database) met (?:mij|"
    rf"ons)\b|"
    # Leave.
    rf"\b{_MAY} {_ANY}{{0,4}}?{_ME} {_ANY}{{0,5}}?(?:{_INF}|{_OUT})\b|"
    rf"\b{_OUR} (?:[\w-]+ )?{_THING} (?:[\w-]+ )?(?:mag|mogen|kan|kunnen|moet) {_ANY}{{0,3}}?{_GONE}\b|"
    rf"\b(?:mag|mogen|kan|kunnen) {_OUR} (?:[\w-]+ )?{_THING} {_ANY}{{0,3}}?{_GONE}\b|"
    rf"\bvrij om {_ANY}{{0,4}}?te (?:verwijderen|schrappen|wissen|vernietigen|vergeten)\b|"
    rf"\b{_DELETION} {_ANY}{{0,5}}?(?:akkoord|mag|graag|prima|goed|oké|ok|in orde|gewenst|geen bezwaar|"
    rf"juich\w*|toe)\b"
    r"(?! niet)|"
    rf"\b(?:verzoek\w*|vraag|vragen|wens\w*|eis\w*|akkoord|instem\w*|stem|instemmen|"
    rf"bezwaar tegen) {_ANY}{{0,5}}?"
    rf"{_DELETION}\b|"
    r"\b(?:hier)?(?:mee|bij) (?:zeg|schrijf|meld) ik (?:\w+ ){0,4}?(?:op|uit|af)\b|"
    r"\bniets? (?:op )?tegen (?:een |de )?(?:verwijdering|schrapping)\b|"
    # A word on its line.
    r"^\W*(?:graag |pls |aub |gewoon )?(?:uitschrijv\w*|uitschrijf\w*|afmeld\w*|verwijder\w*|schrap\w*|"
    r"wissen|stop+|stoppen|"
    r"uitschriven|verwijdren|kappen)(?: graag| aub| a\.u\.b\.?| nu| nou| alsjeblieft| alstublieft| svp|"
    r" dank\w*)*[.! ]*$|"
    # A threat.
    rf"\b(?:volgende|nog (?:één|een|1|eens een)|weer een) (?:[\w-]+ )?{_ONE}\b[^.!?\n]{{0,80}}\b{_KEEPER}|"
    rf"\b(?:als|indien|mocht\w*|komt|krijg)\b[^.!?\n]{{0,30}}\b(?:nog|weer)\b[^.!?\n]{{0,25}}\b(?:{_ONE}|"
    rf"iets|wat)\b"
    rf"[^.!?\n]{{0,60}}\b{_KEEPER}|"
    # An end to what we send.
    rf"\b(?:stop|stopt|hou|houdt?|schei|kap|ophouden|kappen|stoppen|klaar|genoeg|"
    rf"nokken) {_SOFT}{{0,3}}(?:nou |eindelijk |"
    rf"onmiddellijk |direct |je |u )?"
    rf"(?:op |uit |ermee )?(?:met|van) (?:uw |je |jullie |dat |die |deze |al die |het |"
    rf"dit )?(?:[\w-]+ )?{_POST}\b|"
    r"\b(?:hou|houdt|schei|kap) (?:er )?(?:nou |nu |eens |maar |aub |onmiddellijk |toch )*(?:op|uit|"
    r"mee op)\b(?=\W*$|\s*[.,!;]| met\b)|"
    r"\b(?:kap|kappen|stop) (?:er )?(?:nou|nu|maar|eens)(?: mee)?(?=\W*$|\s*[.!])|\b(?:opzouten|oprotten|"
    r"opdonderen|optiefen|"
    r"rot op|donder op|flikker op|zout op|bol het af|bolt het af)\b|"
    rf"\bgeen (?:enkele |verdere |nieuwe |ongevraagde )?{_POST}(?: meer)?(?: (?:aub|graag|alstublieft|"
    rf"alsjeblieft|dank\w*))*"
    rf"(?=\W*$|\s*[.!–-])(?<!geen contact)|\bgeen (?:\w+ )?{_POST} (?:meer|gewenst|op prijs)\b(?! (?:gehad|"
    rf"ontvangen|gekregen|met))|"
    rf"\b(?:wens\w*|wil|willen|hoef\w*|wilt|verlang\w*) {_ANY}{{0,3}}?(?:geen|niets|niks|nooit) (?:enkele |"
    rf"\w+ )?(?:{_POST}|meer)"
    rf" {_ANY}{{0,3}}?(?:ontvangen|krijgen|horen|zien|meer)\b|"
    r"\b(?:stuur|mail|schrijf|bel|sturen|mailen|schrijven)(?:t)? (?:[\w']+ ){0,4}?(?:niets meer|niks meer|"
    r"niet meer|nooit meer|"
    r"nimmer meer|geen \w+ meer)\b(?! (?:voor|tot)\b)(?!\?)|"
    r"\b(?:niets|niks|niet|nooit) meer (?:\w+ )?(?:sturen|mailen|schrijven|toesturen|opsturen|contacteren|"
    r"benaderen)\b"
    r"(?! (?:voor|tot)\b)|\b(?:zie|beschouw) (?:dit|deze mail|dit bericht) (?:dan |maar |"
    r"gerust )*als (?:mijn |een |onze )?"
    r"(?:afmelding|uitschrijving|opzegging)\b|"
    r"\blaat (?:mij|me|ons) (?:\w+ )?(?:met rust|gerust|in vrede)\b"
    r"(?! (?:de|het|eens|even|nog|over|in|op|er|staan|weten)\b)|"
    r"\bkruis (?:er )?door\b|\b(?:streep|kruis) door (?:mijn|onze|ons|mij)\b|\b(?:jij|je|jullie|"
    r"mail) (?:bent |is )?aan de beurt\b"
    r"[^.!?\n]{0,20}\bblok|\b(?:ongewenst|niet gewenst)\b[^.!?\n]{0,20}\b(?:mails?|contact|post)\b|"
    rf"\b(?:ophouden|op te houden|te stoppen|stoppen|te staken|staakt?) (?:met )?(?:\w+ ){{0,3}}?{_POST}\b",
    re.MULTILINE,
)
# What has its words, and is about something else: a line of the offer, a clause of the contract.
_PART: Final = (
    r"(?:positie|regels?|post \d|posten|punt \d|clausule\w*|artikel \d|optie\w*|onderhoudscontract|"
    r"\w+contract|korting\w*|"
    r"voorwaarde\w*|finisher|fax\w*|toeslag\w*|lade\w*)\b"
)
_PAPER: Final = r"(?:offerte|voorstel|contract|bestelling|order|factuur|bestek|prijsopgave)"
ELSE_IN_DUTCH: Final = re.compile(
    r"(?:\b(?:graag|gelieve|kunt u|kan je|kun je|kunnen jullie|wilt u|zou u) (?:[\w-]+ ){0,3}?)?"
    rf"\b(?:verwijder|schrap|haal|wis|neem|laat)(?:en|t|pen)? (?:u |je |aub |nog |dan |even )*(?:de |het |"
    rf"die |dat |beide )?"
    rf"(?:[\w-]+ )?{_PART}|"
    rf"\b{_PART} (?:[\w-]+ ){{0,4}}?(?:te )?(?:schrappen|verwijderen|wissen|weglaten)\b|"
    rf"\b(?:verwijder|schrap|haal|neem)t? (?:u |je |aub |nog |dan |even )*(?:de|het|die|dat|"
    rf"beide) (?!(?:[\w-]+ )?{_THING}\b)"
    rf"(?:[\w-]+ )?[\w-]+(?= (?:uit|van|in) (?:[\w-]+ )?{_PAPER}|,? en (?:stuur|mail|maak|reken|bezorg)\w* )|"
    r"\b(?:moet|hoef) ik (?:me|mij) (?:\w+ ){0,3}(?:afmelden|uitschrijven)\b[^.!\n]{0,80}\?"
)
