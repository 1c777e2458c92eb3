"""How people ask in German not to be written to again: a verb of taking away, and them; the post, and its end; leave.

Over lower-case text; beside words.py and in_other_tongues.py. Put together of whom (`_ME`), what takes away (`_STEM`)
and where from (`_ROLL`), as in an order ("streichen Sie mich"), in a wish ("mich bitte streichen") and in leave.
Umlauts may be written ae, oe, ue; Austria and Switzerland have forms of their own.
"""

import re
from typing import Final

_OURS: Final = r"(?:mein|unser)(?:e[nrms]?|s)?"
_THING: Final = (
    r"(?:namen?|adress\w+|anschrift|nummer|telefonnummer|(?:kontakt|kunden)?daten|angaben|eintrag|einträge|"
    r"datensatz|"
    r"profil|(?:e-?)?mail(?:-?adresse)?|mailadresse|firma|betrieb|büro|buero|karte|karteikarte|kontakt|"
    r"personalien|"
    r"person|verein|praxis|laden|geschäft|gschäft|mann|frau|konto|account|abo\w*|haushalt|schule|kanzlei)"
)
# No word that turns it round: "werfen Sie mich nicht raus".
_ANY: Final = (
    r"(?:(?!nicht\b|nid\b|ned\b|net\b|nie\b|niemals\b|keinesfalls\b|bloß\b|bloss\b|erst\b|bevor\b)[\w'-]+,? )"
)
_ME: Final = (
    rf"(?:mich|mi|mech|uns|ons|ois|{_OURS} (?:[\w-]+ )?{_THING}|die (?:unterlagen|daten|angaben) (?:zu|über|"
    rf"von) "
    rf"(?:mir|uns|{_OURS} [\w-]+)|(?:diese|die) (?:e-?mail-?adresse|mailadresse|adresse))"
)
_ROLL: Final = (
    r"(?:(?:aus|us|von|vo|auf|vu) (?:[\w']+ )?(?:[\w']+ )?(?:\w*verteiler|\w*verteilern|\w*listen?|\w*listn|"
    r"\w*lischte?|\w*kartei|"
    r"\w*datenbank|\w*bestand|\w*adressbuch|akten?|unterlagen|\w*system|register|verzeichnis|\w*datei|"
    r"newsletter|"
    r"speicher|aussendung\w*|rundschreiben)\b)"
)
_STEM: Final = (
    r"(?:tilg|(?:aus)?radier|l(?:ö|oe)sch|streich|entfern|vernicht|schredder|(?:schmei(?:ß|ss?)|werf|wirf)|"
    r"kick|sperr|"
    r"blockier|eliminier|bereinig)"
)
_BIN: Final = r"(?:raus|heraus|ausse|außa|aussa|aussi|use|uuse|ruus|weg|wäg|runter|furt|fort)"
_IMPERATIVE: Final = (
    r"(?:sie |s' |ihr |du |doch |mal |bitte |bittschön |bittschen |einfach |endlich |afach |eifach |jetzt |"
    r"nun |"
    r"sofort |umgehend |"
    r"daher |also |dann |ruhig |gern |auch ){0,4}"
)
# What of ours is to end.
_POST: Final = (
    r"(?:(?:werbe|spam|massen)?-?(?:mails?|e-?mails?|post|briefe?|sendungen)|nachrichten|schreiben|"
    r"anschreiben|zuschriften|"
    r"zusendung\w*|werbung|"
    r"anrufe|kontakt\w*|newsletter|rundschreiben|versand|korrespondenz|aussendungen|anfragen|belästigung\w*|"
    r"spam)"
)
_ONE: Final = (
    r"(?:(?:werbe|spam)?-?(?:e-?mail|mail|brief|post|nachricht|schreiben|anruf|werbung|zuschrift|zusendung|"
    r"zeile|wort|"
    r"spam\w*))"
)
_KEEPER: Final = (
    r"(?:(?:rechts)?anwalt\b(?! in (?:kopie|cc))|(?:rechts)?anwältin\b(?! in (?:kopie|cc))|anwälte\b|"
    r"anzeige\b|anzeigen\b|"
    r"abmahn\w*|klage\b|"
    r"verklag\w*|gericht\b|polizei\b|\w*behörde\b|datenschutz\w*|verbraucherzentrale\b|verbraucherschutz\b|"
    r"konsumentenschutz\b|bundesnetzagentur\b|arbeiterkammer\b|rtr\b|edöb\b|beschwerde\b|blockier\w*|"
    r"spam(?:filter|ordner)?\b|"
    r"juristisch\w*|rechtliche\w*|unterlassung\w*|papierkorb|tonne|mülleimer)"
)
_AGAIN: Final = (
    r"(?:(?:nächste[nrms]?|naechste[nrms]?|weitere[nrms]?) (?:[\w-]+ )?|(?:noch|nochmals?|wieder) (?:so |"
    r"mal |nur )?"
    r"(?:eine?[nrm]?|a|1) (?:einzige[nrms]? |solche[nrs]? |weitere[nrs]? )?)"
)
_DELETION: Final = (
    r"(?:löschung|loeschung|streichung|entfernung|austragung|abmeldung|sperrung|tilgung|abbestellung)"
)
_MAY: Final = (
    r"(?:dürf(?:en|t|ts)?|duerf\w*|darfst|derfst|derfts|därf\w*|könn(?:en|t|ts|tet|ten)?|koenn\w*|kannst|"
    r"kennts|kennan|"
    r"chön\w*|würd\w+|wuerd\w+|soll(?:en|t|ten)|müss(?:en|t|ts)|mögen)"
)
_GONE: Final = (
    r"(?:weg|raus|heraus|verschwinden|gelöscht|geloescht|getilgt|entfernt|vernichtet|gestrichen|"
    r"geschreddert|ausgetragen)"
)
_FREE: Final = r"(?:zu|einverstanden|klar|in ordnung|nichts|nix|kein\w*|ok(?:ay)?|passt|gern\w*|recht|bitte)"

GERMAN: Final = re.compile(
    # "Tilgen Sie bitte unsere Firma", "schmeißt meine Nummer aus eurer Kartei", "streich mich".
    rf"(?<!nicht )\b{_STEM}(?:e|t|en|ts|n|ns|et|ed)? {_IMPERATIVE}{_ME}\b(?! (?:nicht|nid|ned|net|"
    rf"keinesfalls|erst|noch|"
    r"nur|bitte nicht|bloß)\b)|"
    # "Nehmts mi von der Listn", "tua mi do außa", "tragt uns aus", "melde uns ab".
    rf"\b(?:nehm|nimm|näm|nemm|hol|tu|dua|tua|mach|lass|schmei(?:ß|ss?)|werf|wirf|hau|kick|streich|l(?:ö|"
    rf"oe)sch)\w{{0,4}} "
    rf"{_IMPERATIVE}{_ME} {_ANY}{{0,4}}?(?:{_BIN}\b|{_ROLL})(?! ?(?:nicht|ned|net)\b)(?! (?:stehen|drin|"
    rf"bleiben|lassen)\b)|"
    rf"\btrag\w{{0,3}} {_IMPERATIVE}{_ME} {_ANY}{{0,4}}?aus\b(?! (?:den|der|dem)\b)|"
    rf"\bmeld\w{{0,3}} {_IMPERATIVE}{_ME} {_ANY}{{0,4}}?ab\b|"
    # "Mich bitte rausnehmen", "meine Daten löschen", "chönd Sie mich lösche".
    rf"(?<!muss ich )(?<!kann ich )(?<!wenn )(?<!bevor )(?<!dass )\b{_ME} {_ANY}{{0,5}}?(?:(?:aus|weg|raus|"
    rf"heraus)?"
    rf"{_STEM}(?:en|n|e|a)?|"
    rf"(?:raus|heraus|weg)(?:nehmen|tun|machen|schmei(?:ß|ss)en|streichn?|lassen)|austragen|austargen|"
    rf"aussortieren|"
    rf"überspringen|übergehen|auslassen)\b(?! (?:sie nicht|lassen sie|wir|ich|müssen|können|kostet|"
    rf"oder behalten)\b)|"
    rf"\bbitte {_ANY}{{0,3}}?{_ROLL} {_ANY}{{0,2}}?(?:nehmen|tun|löschen|streichen|entfernen|werfen)\b|"
    # A word, and nothing else on its line; typing slips.
    r"^\W*(?:bit+e|bidde|pls|bitte um|jetzt)? ?(?:l(?:ö|oe|o)sch?c?h?e?n?|abmeld\w{0,4}|abbestell\w{0,4}|"
    r"aust(?:ra|ar)gen|"
    r"sto+p+|loesch\w{0,3}|rausnehmen)(?: bit+e| danke| bidde)*[.! ]*$|\bl(?:ös|öc)hcen\b|\blösch?n bitte\b|"
    r"\bbitte lö\w{2,6}n?\W*$|"
    # A deletion by its name.
    rf"\b(?:ersuch\w*|bitt(?:e|en|et)|beantrag\w*|verlang\w*|forder\w*|erbitt\w*|wünsch\w*|fordern|begehr\w*) "
    rf"{_ANY}{{0,5}}?{_DELETION}\b(?! (?:der|des|von) (?:position|klausel|zeile))|"
    rf"\b{_DELETION} {_ANY}{{0,5}}?(?:erbeten|gewünscht|erwünscht|beantragt|gebeten|verlangt|{_FREE}|"
    rf"im weg\w*)\b(?! nicht| "
    r"(?:grund|einverst))|"
    r"\b(?:das )?(?:mit dem )?(?:löschen|streichen|austragen) (?:geht|ist|wäre|passt|"
    r"bitte)(?: \w+){0,2}? ?(?:in ordnung|"
    r"ok(?:ay)?|klar|okeh|passt|recht|gern)\b|\b(?:das )?mit dem (?:löschen|streichen|austragen) (?:passt|"
    r"geht klar)\b|"
    # "Meine Daten können weg", "unser Eintrag darf verschwinden".
    rf"\b{_OURS} (?:[\w-]+ )?{_THING} (?:[\w-]+ )?(?:kann|können|darf|dürfen|soll\w*|mag|mögen|muss|"
    rf"müssen) {_ANY}{{0,3}}?"
    rf"{_GONE}\b|\b(?:kann|können|darf|dürfen|soll\w*) {_OURS} (?:[\w-]+ )?{_THING} {_ANY}{{0,3}}?{_GONE}\b|"
    rf"\b{_MAY} {_ANY}{{0,4}}?{_ME} {_ANY}{{0,5}}?(?:(?:aus|raus|weg)?{_STEM}\w{{0,3}}|(?:raus|heraus|weg|"
    rf"aus)\w*|vergessen|"
    rf"abmelden|{_ROLL} \w*nehmen)\b|"
    # No need to keep them.
    rf"\b(?:(?:müss|brauch)\w* (?:sie |ihr |du )?{_ME}|{_ME} (?:müss|brauch)\w* (?:sie |ihr |"
    rf"du )) {_ANY}{{0,2}}?"
    r"nicht (?:länger |mehr |weiter )*(?:auf(?:zu)?heben|mit(?:zu)?\w+|(?:zu )?(?:behalten|führen|speichern|"
    r"verwahren|"
    r"kontaktieren))\b|"
    # A threat, should another come.
    rf"\b{_AGAIN}{_ONE}\b[^.!?\n]{{0,80}}\b{_KEEPER}|\b(?:wenn|falls|sollt\w*|kommt|bekomm\w*|krieg\w*|"
    rf"erhalt\w*)\b"
    rf"[^.!?\n]{{0,25}}\b(?:noch|nochmals?|wieder|weitere\w*)\b[^.!?\n]{{0,25}}\b(?:{_ONE}|was|etwas|eine?|"
    rf"derartig\w*)\b"
    rf"[^.!?\n]{{0,60}}\b(?:geht|gehts|geb|gebe|leite|melde|erstatte|schalte|folgt|landet|hören|zum|zur|"
    rf"bei der|an die|an "
    rf"meine\w*)\b[^.!?\n]{{0,40}}\b{_KEEPER}|"
    # "Punkt 3 geht klar."
    r"\b(?:punkt|frage|ad|nr\.?|nummer) ?(?:3|drei)\b(?: (?:daher|also|somit|dann|ist|"
    r"wäre))?[:,]? (?:geht (?:klar|in ordnung)|"
    r"passt|in ordnung|ok(?:ay)?|nur zu|gerne?|einverstanden|selbstverständlich|natürlich|"
    r"freilich)\b(?! (?:nicht|erst|aber)\b)|"
    # An end to what we send.
    rf"\bstell(?:en|t|e|ts)? {_ANY}{{0,5}}?(?:[\w-]{{3,20}})?{_POST} {_ANY}{{0,4}}?ein\b(?=\W*$|\s*[.,;!)–-]|"
    rf" und\b)|"
    r"\bstell(?:en|t|e|ts)? (?:sie )?(?:das|dies|es) (?:bitte |jetzt |endlich |sofort |nun )*(?:ab|ein)\b"
    r"(?=\W*$|\s*[.,;!–-])|"
    rf"\b{_POST} (?:[\w-]+ ){{0,4}}?(?:einstellen|einzustellen|unterlassen|zu unterlassen|abstellen|"
    rf"abbestellen)\b|"
    rf"\bunterlass(?:en|t|e)? (?:sie )?(?:bitte |gefälligst |ab sofort |künftig |in zukunft )*(?:jede\w*|"
    rf"jegliche\w*|"
    rf"weitere\w*|"
    rf"künftige\w*|solche\w*|diese\w*|ihre|das|dies)\b|"
    r"\b(?:ich|wir|hiermit) (?:hiermit )?(?:untersag|verbiet|verbitt)en?\b|\b(?:untersag|verbiet|"
    r"verbitt)en? (?:ich|wir)\b|"
    rf"\b(?:ohne|kein(?:e[nrs]?|erlei)?|nie wieder|schluss mit|genug von|genug mit|schnauze voll von|"
    rf"nase voll von|satt,?) "
    rf"(?:eurer?n? |ihrer?[nm]? |der |den |dem |die |diese[nrm]? |solche[nrm]? |weitere[nrm]? |"
    rf"unerwünschte[nr]? )*"
    rf"{_POST}(?: mehr)?(?: bitte)?(?=\W*$|\s*[.!)–-]|, (?:bitte|danke|merci)| (?:mehr|wünsch\w*|erwünscht|"
    rf"gewünscht)\b)"
    r"(?<!kein kontakt)|"
    rf"\b(?:wünsch|will|woll|möcht|bitt)\w* {_ANY}{{0,4}}?kein(?:e[nrs]?|erlei)? (?:[\w-]+ )?{_POST}\b"
    r"(?! (?:machen|vor|bis|zu)\b)|"
    rf"\b{_POST}[^.!?,\n]{{0,20}}\b(?:ist|sind|bleibt|bleiben) (?:\w+ )?(?:unerwünscht|"
    rf"nicht (?:mehr )?(?:erwünscht|"
    rf"gewünscht|willkommen))\b|"
    r"\b(?:schreib|schick|send|mail)(?:en|t|ts|e|n|s)?(?:'?s)? (?:[\w']+ ){0,4}?(?:nimmer|nimma|nümme|nüme|"
    r"nicht mehr|ned mehr|"
    r"net mehr|nix mehr|nichts mehr|nie wieder|nie mehr|nüt me)\b(?! (?:bis|vor|so|als)\b)(?!\?)|"
    r"\b(?:nichts|nix|nichts mehr|nix mehr) mehr (?:bitte )?(?:zu )?(?:schicken|senden|mailen|zusenden|"
    r"schreiben)\b|"
    r"\babstand (?:zu )?nehmen\b|"
    rf"\b(?:hör|hoer)(?:t|en|ts)? {_IMPERATIVE}auf\b(?=\W*$|\s*[.,;!–-]| (?:zu|mit|damit)\b)|"
    rf"\b(?:löön|lönd|lass|lah)\w* {_IMPERATIVE}(?:mich|mi|uns|me) {_ANY}{{0,3}}?in (?:ruhe|ruah|rueh|ruh|"
    rf"frieden|friede)\b"
    r"(?! (?:den|die|das|erst|noch|mal|darüber|drüber|überlegen|nachdenken|prüfen|schauen|lesen|es|rechnen|"
    r"unser\w*|mein\w*|"
    r"überleg\w*)\b)|"
    rf"\b{_POST}[^.!?\n]{{0,30}}\bnerv(?:t|en)\b|\bnerv(?:t|en)\b[^.!?\n]{{0,40}}\b{_POST}|"
    r"\bfinger weg von (?:mein|unser)|"
    # Rough.
    r"\bverpiss\w*\b|\bschleich\w* (?:di|dich|eich|euch|ihna)\b|\bzieh\w* leine\b|\bhaut? ab\b(?=\W*$|"
    r"\s*[.!,])|"
    r"\bleckt? (?:mich|mi)\b|\bhalt\w* (?:die|de) klappe\b",
    re.MULTILINE,
)
# What has its words, and is about something else: a line of the offer, a clause of the contract.
_PAPER: Final = (
    r"(?:angebot\w*|offerte\w*|vertrag\w*|bestellung\w*|auftrag\w*|rechnung\w*|kostenvoranschlag\w*|"
    r"kalkulation)"
)
_LEAD: Final = (
    r"(?:\b(?:bitte|können sie|könnten sie|würden sie|könnt ihr|kannst du|"
    r"dürfen wir sie bitten) (?:[\w-]+ ){0,3}?)?"
)
_PART: Final = (
    r"(?:position(?:en)?|pos\.?|zeilen?|posten|punkt \d|klausel\w*|absatz|absätze|paragraph\w*|artikel \d|"
    r"ziffer|fußnote|"
    r"\w+vertrag|rabatt\w*|option\w*|zubehör|finisher|fax\w*|skonto)\b"
)
ELSE_IN_GERMAN: Final = re.compile(
    rf"{_LEAD}\b(?:entfern|streich|lösch|loesch|nehm)\w* (?:sie )?(?:bitte |uns |mir |noch |doch )*(?:die |"
    rf"den |das |diese\w* "
    rf"|beide )?(?:[\w-]+ )?{_PART}|"
    rf"{_LEAD}\b(?:entfern|streich|lösch|loesch|nehm)\w* sie (?:bitte |uns |mir |noch |doch )*(?:die|den|das|"
    rf"beide) "
    rf"(?!(?:[\w-]+ )?(?:{_THING}|ganze\w*|alles)\b)(?:[\w-]+ )?[\w-]+"
    rf"(?= (?:aus|von|im) (?:[\w-]+ )?{_PAPER}|,? (?:und )?(?:rechn|schick|send|mail|mach|leg|"
    rf"bestell)\w* (?:sie |wir |ich ))|"
    rf"\b{_PART} (?:[\w-]+ ){{0,4}}?(?:zu )?(?:streichen|löschen|entfernen|herausnehmen|rausnehmen)\b|"
    r"\blass\w* (?:sie )?uns in ruhe (?:darüber|drüber|noch|das|überlegen|alles|mal|einmal|den|die|reden|sprechen)\b|"
    r"\bmuss (?:ich|man) (?:mich|sich) (?:\w+ ){0,3}(?:abmelden|austragen)\b[^.!\n]{0,80}\?"
)
