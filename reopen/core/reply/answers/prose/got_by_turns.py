"""All of it was with them, or it was not, told in German, French, Spanish, Dutch by the turns of each tongue.

"Hab, was ich brauch", "tout m'a été remis", "me lo mandaron todo", "ik kreeg wat ik nodig had"; and "das Passende war
nicht dabei", "vous n'aviez pas le modèle", "no encontré lo que buscaba", "op de prijs na alles". Over lower-case text
without accents but German's. For the letter's second question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted
from reopen.core.reply.answers.prose.foreign import may_be_foreign
from reopen.core.reply.removal.tongues.accents import unaccented

_DE_THING: Final = (
    r"(?:angebote?|offerten?|kostenvoranschl\w+|unterlagen|preise?|preisliste|prospekte?|muster|katalog|datenblatt|"
    r"datenblätter|\w*konditionen|\w*preise|\w*angaben|\w*kosten|\w*vertrag|\w*bedingungen|zahlen|pläne|zeichnung\w*|"
    r"vergleich\w*|passende|richtige|gesuchte|gewünschte|modell|gerät|ausführung|größe|antwort\w*)"
)
_DE_WISHED: Final = (
    r"(?:ich|wir|i) (?:\w+ )?(?:brauch\w*|wollt?\w*|such\w*|gesucht|gebraucht|wünsch\w*|gewünscht|benötig\w*|"
    r"wissen woll\w*|"
    r"haben woll\w*|angefragt|bestellt|erbeten|vorgestellt)"
)
_FR_THING: Final = (
    r"(?:devis|offres?|soumissions?|prix|tarifs?|documentation|documents?|catalogues?|brochures?|echantillons?|"
    r"chiffres|infos?|"
    r"informations?|dossier|conditions|plans?|fiches?|contrats?|comparatifs?|grille|details?|propositions?|"
    r"reponses?|modele|"
    r"photos?|garantie|notice|simulation)"
)
_FR_WISHED: Final = (
    r"(?:que|qu'|dont) ?(?:je|j'|nous|on|il)(?: (?:me|nous|m'))?(?: ?(?:ai|avais|avions|avait))? ?(?:cherch|voul|"
    r"demand|souhait|"
    r"besoin|fall|attend|esper|desir)\w*"
)
_ES_THING: Final = (
    r"(?:presupuestos?|precios?|ofertas?|catalogos?|folletos?|tarifas?|muestras?|documentacion|informacion|"
    r"condiciones|planos?|"
    r"fichas?|contratos?|garantia|medidas|cotizacion\w*|propuestas?|lista|modelo|datos|fotos)"
)
_ES_WISHED: Final = (
    r"lo que (?:me |nos |yo |le |les )?(?:busc|quer|quis|necesit|ped|hac|solicit|esper|dese)\w*"
)
_NL_THING: Final = (
    r"(?:offertes?|prijs|prijzen|prijsopgave|folders?|brochures?|stalen|catalogus|prijslijst|documentatie|"
    r"informatie|info|"
    r"gegevens|tekening\w*|voorwaarden|\w*termijn|\w*kosten|\w*prijs|\w*prijzen|\w*lijst|contract|model|maat|"
    r"specificaties|"
    r"antwoord\w*|papieren|handleiding|garantie\w*)"
)
_NL_WISHED: Final = (
    r"(?:ik|we|wij) (?:\w+ )?(?:zocht\w*|nodig ha\w*|wou\w*|wilde\w*|vroeg\w*|gevraagd ha\w*|zoek\w*|nodig "
    r"heb\w*|verlangde\w*|"
    r"moest\w*|wilden weten|verwachtte\w*)"
)
_SHORT: Final = re.compile(
    rf"\b(?:das|die|der|den|ein|eine|einen|ihr|ihre|euer|mein|meine) (?:\w+ "
    rf"){{0,2}}?{_DE_THING}\b[^.!?;,\n]{{0,35}}? (?:nicht|nie|"
    r"bis heute (?:nicht|nie)|noch nicht|niemals) (?:\w+ )?(?:dabei|da|drin|drauf|im (?:programm|sortiment|"
    r"angebot|lager|"
    r"katalog)|vorrätig|lieferbar|verfügbar|gekommen|angekommen|eingetroffen|bekommen|erhalten|gesehen|gefunden|"
    r"geschickt|"
    r"vorhanden|zu (?:haben|bekommen)|enthalten|beantwortet|vorgelegt|mitgeschickt)\b|"
    rf"\b(?:hatten|führten|hatte|habt|haben|hattet) (?:sie|ihr|er|man) (?:leider )?(?:nicht|nichts|"
    rf"kein\w*)\b[^.!?;\n]{{0,40}}?"
    rf"(?:im programm|im sortiment|vorrätig|auf lager|da\b|{_DE_WISHED})|"
    rf"\bnicht(?: das| alles| ganz)? (?:gefunden|bekommen|erhalten|gekriegt|geliefert),? was {_DE_WISHED}|"
    rf"\b(?:bis|außer) auf (?:das|die|den|eine?n?|ihre?) (?:\w+ )?{_DE_THING}[^.!?\n]{{0,15}}? (?:alles|komplett|"
    rf"vollständig)\b|"
    # French.
    rf"\b(?:jamais|pas|point|rien) (?:encore )?(?:vu|recu|eu|obtenu|trouve|lu|pu avoir) (?:les?|la|l'|votre|vos|"
    rf"mes|mon|ma|nos|"
    rf"cette|ce|aucune?|de|d') ?(?:\w+ )?{_FR_THING}\b|"
    rf"\b{_FR_THING}(?: \w+){{0,2}}? (?:s'est|se sont|a|est|ont|sont) (?:\w+ )?(?:perdue?s?|egaree?s?|"
    rf"disparue?s?|restee?s? (?:en "
    rf"route|sans suite|lettre morte|introuvable)|oubliee?s?|passe a la trappe)\b|"
    r"\b(?:n'aviez|n'avez|n'avait|n'avaient|n'a) (?:pas|plus|rien) (?:en (?:stock|rayon|magasin) )?(?:le|la|les|"
    r"l'|ce|de|d'|du|"
    rf"dans) ?[^.!?;\n]{{0,35}}? ?(?:{_FR_WISHED}|en stock|en rayon|au catalogue)|"
    rf"\b(?:pas|jamais|rien) (?:trouve|obtenu|recu|eu)(?: \w+){{0,3}}? (?:tout )?(?:ce )?{_FR_WISHED}|\bni "
    rf"{_FR_THING},? ni "
    rf"{_FR_THING}\b|"
    # Spanish.
    rf"\b(?:no|nunca|tampoco) (?:me |nos |lo )?(?:encontr|ten[ií]a|tuv|recib|di|me di|trajer|mand|envi|lleg|"
    rf"consegu|ofrec)\w*"
    rf"(?: \w+){{0,4}}? {_ES_WISHED}|\bno (?:tenian?|tienen?|les? quedaba\w*|trabaja\w*) (?:el|la|los|las|ese|"
    rf"esa|ningun\w*) "
    rf"(?:\w+ )?(?:modelo|talla|medida|color|maquina|tamano|{_ES_THING})\b|\bni {_ES_THING},? ni {_ES_THING}\b|"
    rf"\b(?:el|la|los|las|su) {_ES_THING} (?:se (?:perdio|perdieron|extravio|quedo)|brilla\w* por)\b|"
    # Dutch.
    rf"\b(?:had|hadden|hebben|heeft) (?:u |jullie |ze |hij |zij )?(?:helaas )?(?:niet|nooit) (?:wat|dat wat|de "
    rf"\w+ die|het \w+ "
    rf"dat|alles wat) {_NL_WISHED}|\b(?:niet|nooit) (?:gevonden|gekregen|ontvangen|gehad),? wat {_NL_WISHED}|"
    rf"\bop (?:de|het|een|uw|die|dat) (?:\w+ )?{_NL_THING} na\b|"
    rf"\b(?:de|het|die|dat|uw) (?:\w+ )?(?:{_NL_THING}|juiste|gewenste|gezochte|passende)(?: \w+){{0,3}}? (?:zat|"
    rf"zaten|was|"
    rf"waren|is|zit) (?:er )?(?:\w+ )?(?:niet|nooit) (?:bij|tussen|in|op voorraad|leverbaar)\b|\b(?:noch|geen) "
    rf"{_NL_THING},? "
    rf"(?:noch|en geen) (?:een )?{_NL_THING}\b"
)
_FULL: Final = re.compile(
    rf"(?<!nicht )(?<!nie )\b(?:hab|habe|haben|hatte|hatten|bekam|bekamen|erhielt\w*|kriegte\w*|bekommen|"
    rf"erhalten|gefunden|gekriegt|"
    rf"gab|geliefert|geschickt)(?: (?:ich|wir|mir|uns|er|sie|ja|hier|dann|genau|exakt|alles|schon|längst|"
    rf"auch)){{0,4}},? (?:das,? )?was "
    rf"{_DE_WISHED}|"
    r"\b(?:fehlt|fehlte|gefehlt hat|gfehlt hat) (?:\w+ ){0,2}?(?:nix|nichts|gar nix)\b|\b(?:es )?(?:blieben|"
    r"bleiben|ließ\w*|"
    r"lassen|war|sind) (?:\w+ ){0,2}?keine(?:rlei)? (?:wünsche|fragen)\b|\bkeine (?:wünsche|fragen) (?:\w+ )?offen|"
    r"(?:^\W*|[.!,;:] ?)(?:hoi \w+, |ja,? )?alles (?:prompt |pünktlich |vollständig |dankend |bestens "
    r")?(?:erhalten|bekommen|gekriegt|"
    r"da\b(?! (?:sein|war noch))|angekommen|geklärt)\b|"
    # French.
    r"\btout (?:m'|nous |lui )?(?:a|est|etait|fut|avait) (?:bien |ete |tres vite |parfaitement |correctement ){0,3}"
    r"(?:envoye|remis|transmis|recu|arrive|fourni|livre|explique|la\b|en ordre|conforme|adresse|communique|"
    r"parvenu|donne|regle)"
    r"\b(?! (?:en retard|sauf|trop))|\b(?:j'ai|nous avons|on a)(?: (?:bien|deja))? (?:eu|recu|obtenu|trouve) "
    r"(?:(?:tout|l'ensemble "
    rf"de|la totalite de|exactement|precisement|bien) )?(?:ce )?{_FR_WISHED}|\b(?:ai|avons|a) (?:bien )?(?:eu|"
    rf"recu|obtenu) (?:ma|la|"
    rf"mon|le|notre|votre|mes|les|nos|vos) {_FR_THING} (?:au complet|complete?s?|en entier|en totalite)\b|"
    # Spanish.
    rf"(?<!no )\b(?:me|nos)(?: lo)? (?:mandaron|enviaron|dieron|pasaron|entregaron|mando|envio|dio|entrego|"
    rf"explicaron) (?:absolutamente "
    rf")?todo\b(?! (?:menos|salvo|excepto|el))|(?<!no )\b(?:encontre|encontramos|recibi|recibimos|tuve|tuvimos|"
    rf"consegui|obtuve|"
    rf"tengo) (?:todo |exactamente |justo |precisamente )?{_ES_WISHED}|\b(?:llamada|visita|presupuesto|oferta|"
    rf"informacion|"
    rf"documentacion),? (?:\w+ )?(?:y )?todo (?:correcto|perfecto|en orden|completo|bien)\b|"
    # Dutch.
    rf"(?<!niet )(?<!nooit )\b(?:kreeg|kregen|ontving\w*|had|hadden|vond\w*|gevonden|gekregen|ontvangen|gehad|"
    rf"heb|hebben)(?: (?:ik|we|"
    rf"wij|ook|netjes|precies|exact|alles|gewoon|toen|ruimschoots)){{0,4}},? (?:dat )?wat {_NL_WISHED}|"
    rf"\b(?:kreeg|kregen|ontving\w*|had|hadden|heb|hebben) (?:ik |we |wij )?(?:alle|al de|al het|elke) \w+ die "
    rf"{_NL_WISHED}|"
    rf"(?<!niet )\b(?:kreeg|kregen|ontving\w*) (?:ik |we |wij )?(?:netjes |keurig |ook )?alles\b(?! (?:behalve|"
    rf"op|maar))"
)
_DE_LEFT_OUT: Final = re.compile(
    r"\b(?:außer|bis auf|nur nicht|sauf|hormis|salvo|menos|excepto|behalve|op de \w+ na)\b"
)
_GERMAN_LETTERS: Final = re.compile(r"[äöüß]")


def got_by_turns(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None."""
    if not may_be_foreign(low):
        return None
    plain = low if _GERMAN_LETTERS.search(low) else unaccented(low)
    if _SHORT.search(plain):
        return False
    full = asserted(_FULL, plain, unless_denied=True)
    return True if full and not _DE_LEFT_OUT.search(plain) else None
