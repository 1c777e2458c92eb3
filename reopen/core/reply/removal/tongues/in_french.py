"""Removals in French, put together from parts: who removes × whom × where from; leave; an end to the letters; the law.

Over lower-case text without accents. "Sortez-moi un prix" and "retirez mon nom du devis" have the verbs and are none.
"""

import re
from typing import Final

# What takes a person off, by its stem; what follows makes it an order, a wish or an infinitive.
_TAKE: Final = (
    r"(?:effac|supprim|retir|ray|radi|enlev|ot|biff|gomm|vir|degag|barr|zapp|oubli|elimin|ecart|exclu|bazard|"
    r"decroch|libe?r|debranch|desabonn|balay|sort|tir|desinscri[vs]?|extrai|jet|flush|delet|tass)"
)
_ORDER: Final = rf"(?:{_TAKE}(?:e|es|ez|s|te|tez|iez)?)"
_TO: Final = rf"(?:{_TAKE}(?:er|ir|re|ter))"
_ROLL: Final = (
    r"(?:listes?|bases?|fichiers?|registres?|contacts?|carnet|repertoire|systeme|tableau|systemes|donnees|mailings?|"
    r"mailing-list|newsletter|infolettre|crm|prospects|clients?|envois?|diffusion|publipostage|boucle|memoire|"
    r"annuaire|dossiers?|archives?|tablettes|ordinateurs?|ordi|papiers|excel|logiciel|courriels|tournee|relances)"
)
_FROM: Final = (
    rf"(?: (?:de|d'|du|des|dans|hors de)(?: |(?<='))(?:(?:la|le|l'|les|vos|votre|tes|ta|ton|cette|ce|ces|toutes?|"
    rf"tous|leurs?|vot')(?: |(?<=')))?(?:\w+ ){{0,2}}?{_ROLL}| (?:de|d')(?: |(?<='))?(?:la|ici|partout)\b(?! \w))"
)
# What is theirs and stands with us: not the number that has changed, nor a name on the quote.
_MINE: Final = (
    r"(?:(?:mon|notre|not'|nos|mes|ma|toutes mes|toutes nos|l'ensemble de (?:mes|nos)) (?:nom|noms|coordonnees|"
    r"donnees|"
    r"infos|informations|fiche|adresse|mail|e-?mail|courriel|numero|contact|contacts|entreprise|boite|societe|"
    r"inscription|profil|compte|dossier|trace|carte|bureau|atelier|boutique|cabinet|magasin)\b|"
    r"tout ce qui (?:me|nous) concerne)"
    r"(?! (?:precedent|ancien|anterieur|d'avant|personnel sur)\w*)"
    r"(?! (?:du|de la|de l'|sur le|sur la|sur l'|de votre|dans le|de ce|de cette) ?(?:devis|facture|commande|contrat|"
    r"offre|proposition|bon\b|soumission|bail|visite|rendez))"
)
# Behind "moi" an object makes it an order to bring or to mend; "pas" its opposite.
_NO_OBJECT: Final = (
    r"(?!,? (?:surtout )?(?:pas|jamais)\b)(?! (?:un|une|le|la|les|l'|ce|cet|cette|ces|cela|ca|vite|\d|deux|trois|"
    r"plutot|"
    r"juste|mon|ma|mes|vos|vot|votre|ton|ta|quelques?|plus de|encore|d'abord|donc un)\b)"
    rf"(?! (?:du|des|de|d')(?: |(?<='))(?!(?:la|ici|partout)\b(?! \w))(?![^.!?,\n]{{0,40}}\b{_ROLL}\b))"
)
_END: Final = (
    r"(?:suppression|retrait|effacement|radiation|desinscription|desabonnement|menage|nettoyage|grand menage)"
)
_MAIL: Final = (
    r"(?:courriers?|mails?|e-?mails?|courriels?|lettres?|relances?|messages?|envois?|pubs?|publicites?|prospectus|"
    r"sollicitations?|communications?|newsletters?|infolettres?|demarchage|appels|spams?|emails)"
)
_YES: Final = (
    r"(?:(?<!pas )(?:d'accord|ok|okay|oui|feu vert|banco|partante?|favorable|volontiers)|ca (?:joue|roule|marche|va|"
    r"me va|nous va|colle|baigne|passe|me convient)|c'est (?:bon|ok|oui|correct|beau|tout bon|valide|en ordre)|"
    r"(?:pas|aucun|aucune|sans|nul|zero) (?:d'|de )?(?:objections?|problemes?|soucis?|inconvenients?|oppositions?|"
    r"trouble))"
)
_WRITE: Final = (
    r"(?:ecri|contact|appel|relanc|recontact|rappel|envoy|sollicit|derang|embet|spamm|harcel|texto)"
)

ASKS: Final = re.compile(
    # "Ôte-moi de là", "virez-nous de votre base"; "sortir de tes contacts", "m'effacer"; "qu'on me raye".
    rf"\b(?<!n'){_ORDER}[- ]?(?:moi|nous|mwa)\b{_NO_OBJECT}|"
    rf"\b(?:me|nous|te demande de me) {_TO}\b(?:{_FROM}|(?=\W*$|\s*[.,;!?)]| (?:svp|stp|s'il|merci|definitivement|"
    rf"completement|maintenant|une fois|tout de suite|et\b|desormais|sans)))|"
    rf"\bm'(?:effac|enlev|ot|oubli|elimin|ecart|exclu|extrai)(?:er|re)\b{_NO_OBJECT}|"
    rf"\b(?:que (?:vous|tu|ton \w+|votre \w+)|qu'on) (?:me |nous |m')(?:retir|effac|supprim|ray|radi|enlev|oubli|"
    rf"sort|desinscri|ot|vir|desabonn)\w{{1,4}}\b{_NO_OBJECT}|"
    rf"\b(?:etre|soit|soient|sois|soyons) (?:\w+ )?(?:retire|efface|supprime|raye|radie|enleve|oublie|desinscrit|"
    rf"desabonne|vire)e?s?\b(?= (?:de|du|des)(?: \w+){{0,3}} {_ROLL}|\W*$|\s*[.,;!])|"
    rf"\b(?<!ne )(?<!n'){_ORDER} {_MINE}|\b{_TO} {_MINE}|"
    rf"\b(?:jet|balanc|mett|foutez|fous|flush|lanc|envoy)\w{{0,3}} {_MINE} (?:\w+ ){{0,2}}?(?:a la|au|aux|dans la) "
    r"(?:poubelle|corbeille|feu|broyeur|dechiqueteuse|oubliettes|recyclage|panier|vidanges)|"
    rf"{_MINE} (?:\w+ ){{0,3}}?(?:a la|au|aux) (?:poubelle|corbeille|feu|broyeur|dechiqueteuse|oubliettes|panier)|"
    # They go themselves.
    r"\b(?:je|on|nous) (?:me |se |nous )?(?:sors|sort|sortons|quitte|quittons|retire|retirons|descends|debarque|"
    r"barre|desinscris|desabonne) (?:du|de (?:la|votre|ta|cette|ce|vos|tes)|la|votre|ta|cette|ce) (?:\w+ )?"
    rf"(?:{_ROLL}|terrain|jeu|train|bateau|partie|danse|ronde)\b|\b(?:ce sera|faites|continuez|fais|desormais|"
    r"dorenavant|la suite,?) sans (?:moi|nous)\b|\bcarton rouge\b(?! (?:a|au|pour) (?:mon|notre|l'ancien))|"
    # Leave, by the name of it.
    rf"{_YES},? (?:pour|a|avec|quant a|concernant|sur|au sujet de|cote|du cote de)(?: (?:la|le|une?|ma|notre|mon|"
    rf"votre))?(?: |(?<=')| l')?(?:{_END}|(?:me |nous |m'){_TO})\b|"
    rf"\b(?:demand|confirm|valid|accept|approuv|souhait|exig|requier|autoris)\w* (?:donc |volontiers |expressement |"
    rf"formellement |bien )?(?:la|le|ma|mon|notre|votre|l')? ?{_END}\b(?! (?:de (?:la|cette) (?:clause|ligne|"
    r"option)))|"
    rf"(?<!pas )(?<!pas a )\b(?:procedez|proceder|proceder donc) (?:donc |svp )?(?:a|au) (?:la |l'|ma |mon |notre )?"
    rf"{_END}|"
    r"\b(?:vous avez|tu as|t'as|je (?:vous|te) donne|nous vous donnons) (?:mon|ma|notre|le|la) (?:\w+ )?(?:accord|"
    r"permission|autorisation|feu vert|benediction) (?:pour|de) (?:m'|me |nous |la |l')\w*(?:effac|supprim|retir|ray|"
    rf"radi|oubli|enlev|sort|ot)\w*|"
    # An end to the letters, and to whoever writes them.
    rf"(?<!s')(?<!l')\barret(?:e|ez|er)\b(?=[ -](?:de (?:m'|me |nous )|vos|tes|avec (?:vos|tes|ca)|ca|tout envoi|"
    rf"les {_MAIL}|svp|stp))|(?:^|[.!?,;:\n]\W{{0,3}})arret(?:e|ez)(?: (?:la|maintenant|tout))?(?=\W*$|\s*[!.])|"
    r"\bcesse(?:z|r|nt)? (?:(?:de|d')(?: |(?<='))?(?:m'|me |nous )|tout(?:e|es)?"
    rf"\b|vos|tes|ces|les {_MAIL}|immediatement|toute communication)|\bstop (?:aux|avec (?:vos|les)|les|a vos|a tes) "
    rf"(?:\w+ )?{_MAIL}|\b(?:m'|me |nous ){_WRITE}\w* (?:plus|pu|pus|jamais plus|plus jamais)\b(?! (?:tot|tard|"
    rf"souvent|vite|d'une|en detail|longuement))|\b{_WRITE}(?:ez|e|es|vez|s)?[- ](?:moi|nous) (?:plus|pu)\b(?! (?:tot|"
    r"tard|souvent|vite))|\b(?:veux|voulons|veut|souhaite|desire) (?:plus|pu) (?:rien|vos|tes|entendre|etre|"
    r"recevoir|que|en|"
    rf"aucun|(?:de |d')(?:vos|tes|vous|toi|ca|ces|cette|{_MAIL}))\b|\b(?:fini|finis|assez|marre|ras[- ]le[- ]bol|"
    r"soupe|plein le \w+|stop)[ ,]+(?:de |d'|"
    rf"avec )?(?:(?:vos|tes|ces|les|de recevoir|recevoir vos) )?(?:\w+ )?{_MAIL}\b|\bplus (?:aucune?|de|d'|jamais "
    rf"de) ?(?:\w+ )?{_MAIL}(?:,? (?:merci|svp|stp|s'il|de (?:votre|ta) part)|\W*$|\s*[.!])|"
    r"\b(?:lache|lachez|laisse|laissez|fichez|fiche|foutez|fous|fout)[- ]?(?:moi|nous) (?:la grappe|les baskets|"
    r"tranquilles?|la paix|en paix|le camp|respirer|patience)\b|\bdegage(?:z)?\b(?=\W*$|\s*[!.,])|\b(?:du balai|"
    r"foutez le camp|allez vous faire|va te faire|passez votre chemin|bon vent|bon debarras)\b|"
    r"\b(?:n'entend|entend)\w* plus parler (?:de|d')|\b(?:oubli|perd|raty?ur|brul)\w{1,3} (?:mon|notre|mes|nos) "
    r"(?:nom|"
    r"adresse|numero|courriel|mail|coordonnees|existence)\b(?! pas)|\b(?:tir|fais|faites)\w* (?:donc )?un trait sur "
    r"(?:moi|nous|mon nom|notre nom|mon adresse)|\b(?:ne|n') ?(?:me|nous|m')? ?(?:gardez|garde|conservez|comptez|"
    r"compte|relancez|relance) (?:pas|plus)\b(?: (?:dans|sur|parmi|comme)|\W*$|\s*[.,!])(?! (?:rancune|mal))|"
    r"\b(?:inutile|(?:plus|pas) (?:besoin|necessaire|la peine|utile)) de (?:me|nous|m') ?(?:garder|relancer|"
    r"recontacter|"
    r"conserver|(?:re)?ecrire|solliciter|maintenir)\b|"
    # The law.
    r"\bdroit (?:a l'oubli|a l'effacement|d'opposition|d'effacement|a la suppression|de retrait)\b|\bretir\w+ (?:mon|"
    r"notre|tout) consentement\b|\bretrait de (?:mon|notre) consentement\b|\b(?:signal\w*|plainte|saisi\w*)\b"
    r"[^.!?\n]{0,30}\bcnil\b|\bbloctel\b|\bbonne suite\b[^.!?\n]{0,5}$(?<=suppression)",
    re.MULTILINE,
)
# "Ne m'effacez pas", "avant de me rayer", "pas question de m'oublier": before it, on the same line.
NOT_SO: Final = re.compile(
    r"(?:\bne (?:pas|jamais|surtout pas) (?:\w+ )?|\b(?:jamais|surtout pas|evit\w+|avant|sans|inutile|au lieu|"
    r"plutot que|pas besoin|refus\w+|dommage|bete|erreur|pas question|hors de question|besoin|peur|crains|faut pas|"
    r"voudrais pas|veux pas|souhaite pas|voulons pas|souhaitons pas|aimerais pas|pas envie|oubli\w+ pas|pas d'accord|"
    r"pas (?:a|pour|mon accord pour|l'intention)|interdi\w+|desole\w*|triste|prefere pas|preferez pas|pas encore|"
    r"pas tout de suite|n'ai pas dit|ai failli|failli) (?:de |d'|qu'on |que (?:vous |tu )|a |pour |donc )?|"
    r"\b(?:ne|n'|si vous|si tu|si on|quand vous|pourquoi vous|lorsque vous|si|s'il faut) ?)(?:me |nous |m'|vous )?$"
)
# "M'effacer ? Jamais !", "Nous supprimer ? Non": what is asked of us, and answered.
KEPT: Final = re.compile(
    rf"(?:\bm'|\bme |\bnous )?\b{_TO}(?:[, ]+(?:moi|nous))?\s?(?:\?+!*|\.\.\.|!+)\W{{0,4}}(?:(?:ah|oh|mais|euh|ben|"
    rf"haha\w*|hihi|lol|mdr)\W+){{0,2}}(?:non\b|jamais|surtout pas|pas question|hors de question|pas touche|quelle "
    rf"idee|et puis quoi|certainement pas|pas du tout|au contraire|pantoute|nan\b|que nenni)[^.!?\n]{{0,60}}|"
    rf"\b(?:ne |n')?(?:me |nous |m'){_TAKE}\w{{0,4}} (?:surtout |donc |pas |svp ){{0,2}}pas\b|"
    rf"\b{_ORDER}[- ](?:moi|nous) (?:surtout )?pas\b|\bsurtout pas (?:de )?(?:me |nous |m'){_TO}\b|"
    r"(?<!ne )(?<!ne me )(?<!pourquoi )(?<!pas a )(?<!de )\b(?:laiss|gard|conserv|maint(?:en|ien)|not)(?:e|es|ez|ons)?"
    r"(?:[- ](?:moi|nous)|,? (?:svp |donc |bien |plutot )?(?:mon|notre|mes|nos|ma) (?:nom|coordonnees|fiche|adresse|"
    r"numero|inscription|contact|courriel)) (?:\w+ ){0,2}?(?:dans|sur|en|la|parmi|chez|ou)\b(?! (?:paix|dehors|dehors|"
    r"de cote|tranquille|l'oubli|poubelle))|"
    r"\b(?:je|on|nous) (?:veux |souhaite |voudrais |prefere |aimerais |voulons |tiens a )?(?:rest(?:e|er|ons)|"
    rf"demeur(?:e|er|ons)) (?:\w+ )?(?:dans|sur|parmi) (?:la|votre|ta|vos|tes|cette) {_ROLL}|"
    r"\btouche[zr]? (?:surtout )?pas a (?:mon nom|ma fiche|mes|mon|notre|nos)\b|\bdebarrass\w+ pas de (?:moi|nous)\b",
)
_THING: Final = (
    r"(?:lignes?|clauses?|options?|articles?|postes?|positions?|garanties?|mentions?|frais|modules?|finisseur|bac|"
    r"contrat|appareil|machine|copieur|photocopieur|imprimante|toner|pieces?|filigrane|bourrages?|papier|virgule|page|"
    r"remise|paragraphe|annexe|forfait|assurance|entretien|maintenance|scan\w*|logo|prix|montant|livraison|reprise)"
)
# Verbs of removing beside a thing of the trade, or that only sound so: "retirez-moi la ligne 3", "arrêtez-vous ici".
NO_REMOVAL: Final = re.compile(
    rf"\b{_ORDER}[- ](?:moi|nous) (?:surtout )?(?:donc )?(?:un|une|le|la|les|l'|ce|cet|cette|ces|cela|ca|vite un|"
    r"\d|deux|"
    rf"trois|quelques?|vos|votre|vot'|mon|ma|mes) ?(?!\w*(?:coordonnees|donnees|nom|listes?|fiche|adresse|courriels?|"
    rf"mails?|envois?))|\b(?:me|nous) {_TO} (?:un|une|le|la|les|l'|ce|cet|cette|ces|deux|\d)(?: |(?<='))(?:\w+ )?|"
    rf"\b(?:{_ORDER}|{_TO}) (?:\w+ )?(?:la|le|les|l'|cette|ce|ces|une|un|votre|vos|nos|notre) ?(?:\w+ )?{_THING}\b|"
    rf"\b(?:{_ORDER}|{_TO}) (?:mon|notre|ma) (?:nom|adresse|fiche|logo) (?:du|de la|de l'|sur le|sur la|de votre|"
    r"de ce|"
    r"de cette) ?(?:devis|facture|commande|contrat|offre|proposition|soumission|bail)|"
    rf"\b(?:{_ORDER}|{_TO}) (?:mon|ma|mes|notre) (?:ancien\w* |dernier\w* )?(?:message|mail|courriel|numero|adresse) "
    r"(?:precedent|anterieur|d'avant|d'hier|ancien)\w*|\barretez[- ]vous\b|\barretez (?:le|la|l'|notre) ?(?:contrat|"
    r"location|leasing|commande|livraison|horloge|chrono)|\b(?:ne m'oppose|m'oppose|nous opposons) pas\b|"
    r"\b(?:arrete|arretez) (?:de (?:vous|t')|vous )|\bcess(?:e|ez|er) (?:l'activite|de fonctionner)\b",
)
