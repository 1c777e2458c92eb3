"""In German, French, Spanish and Dutch: the deletion is fine, the keeping is needless.

"Pour le retrait, c'est beau", "keine Einwände gegen eine Löschung", "eine weitere Aufbewahrung meiner Anschrift
erübrigt sich", "no me importa que supriman el contacto". What is done × that it is fine, in either order;
what is kept × that it needs no keeping. Over lower-case text.
"""

import re
from typing import Final

_ANY: Final = r"(?:(?!nicht\b|pas\b|niet\b|kein\w*\b|geen\b|no\b|nicht,)[\w'-]+,? ){0,5}?"
_GERMAN: Final = (
    rf"\b(?:keine?n?|ohne|null) (?:\w+ )?(?:einwände?|einwand|bedenken|problem\w*|widerspruch|"
    rf"vorbehalte?)\b,? (?:gegen|mit|bei|"
    rf"bezüglich|hinsichtlich) (?:\w+ )?(?:\w+ )?(?:löschung|loeschung|streichung|entfernung|austragung|"
    rf"tilgung|löschen|streichen)\b|"
    rf"\b(?:aufbewahrung|speicherung|führung|verwahrung|nutzung|pflege|weiterführung) (?:mein\w*|unser\w*|"
    rf"der|dieser) {_ANY}"
    rf"(?:erübrigt|entfällt|entfallen|überflüssig|unnötig|hinfällig|zwecklos|sinnlos|(?:ist|"
    rf"wird) {_ANY}nicht (?:mehr|länger|weiter) )|"
    rf"\b(?:mein\w*|unser\w*) (?:anschrift|adresse|daten|name|eintrag|karte|kontakt\w*) {_ANY}(?:erübrigt|"
    rf"überflüssig|hinfällig|"
    rf"gegenstandslos|obsolet)\b|"
    r"\b(?:chasch|chönd|chönt|chan|kannst|kannt?s|könnts|derfst|derfts) (?:\w+ ){0,2}?(?:mi|mich|eus|üs|uns|"
    r"mir|ois) (?:\w+ ){0,3}?"
    r"(?:use|uuse|raus|ausse|usse|wäg|weg)(?:näh|neh|nä|ghie|schmeisse|striche|tue|lösche|nehma|doa|tuan)\w*\b|"
    r"\b(?:lösch|stryych|striich|nimm|nämed|näm|nimmt|tuet|tue|lönd) (?:mi|eus|üs|mich|"
    r"uns) (?:\w+ ){0,2}?(?:use|uuse|wäg|ruus)\b"
)
_REMOVAL_FR: Final = (
    r"(?:retrait|suppression|effacement|radiation|désinscription|desinscription|désabonnement|desabonnement|"
    r"nettoyage|enlèvement)"
)
_FRENCH: Final = (
    rf"(?:\b(?:pour|quant (?:à|au)|côté|concernant|à propos (?:de|du)) (?:la |le |ma |mon |notre |l'|"
    rf"ce qui est (?:de la|du) )?|"
    rf"(?:^|[.!?,;:\n]\s?)(?:et |mais )?(?:la |le |ma |mon |notre |l'))?{_REMOVAL_FR}(?: (?:de|du|"
    rf"des) [\w' ]{{1,25}})?,? (?:c'est |ça |"
    rf"ca |cela |pas de |pas d'|aucun |aucune |tout à fait |je |on |nous |il n'y a |y'a |est |me |ne me |"
    rf"nous )*(?:beau|bon|correct|"
    rf"parfait|d'accord|ok|oui|feu vert|marche|roule|va|convient|joue|problème|souci|objection|inconvénient|"
    rf"dérange pas|accepté\w*|"
    rf"accordé\w*|approuvé\w*|volontiers|entendu|pose pas)\b(?! (?:pas|si|mais))|"
    r"\b(?:plus|pas|guère) (?:utile|nécessaire|besoin|lieu|pertinent|la peine|indispensable|intérêt) (?:que |"
    r"de |d'|à ce que )"
    r"(?:mon|ma|mes|notre|nos|je|nous|vous|conserver|garder|maintenir|tenir|figurer|"
    r"avoir)[^.!?\n]{0,20}?\b(?:figure|apparaisse|reste|"
    r"soit|soyons|conserviez|gardiez|mon|ma|mes|notre|nos|me|nous)\b|"
    r"\b(?:faire|fasse|faites|faisait) (?:\w+ )?(?:purger|retirer|supprimer|effacer|rayer|enlever|ôter|"
    r"radier|disparaître|nettoyer)"
    r" (?:mon|ma|mes|notre|nos)\b"
)
_SPANISH: Final = (
    r"\b(?:no (?:me|nos|le|les) (?:importa|molesta|incomoda|preocupa|parece mal|opongo a|oponemos a)|"
    r"no (?:tengo|tenemos|hay|veo|vemos) "
    r"(?:\w+ )?(?:inconveniente|problema|objeción|objecion|reparo|drama)\w*(?: en| con| para)?|(?:me|nos|le|"
    r"les) parece (?:bien|perfecto|"
    r"correcto|genial)|por (?:mí|mi|nosotros),?) que (?:me |nos |lo |los |la )?(?:supriman?s?|borr\w{1,4}|"
    r"elimin\w{1,4}|quit\w{1,4}|"
    r"saq\w{1,5}|tach\w{1,4}|den de baja|des de baja|retir\w{1,4}|olvid\w{1,4})\b(?! (?:el|la|los|las|un|"
    r"una) (?:cláusula|línea|opción|"
    r"seguro|cargo|impresora|copiadora|partida))|"
    r"\b(?:den|dé|da|doy|damos|dad|dar) por (?:cancelad|terminad|cerrad|finalizad|anulad|concluid|borrad|"
    r"eliminad)[oa]s? (?:mi|mis|nuestr[oa]s?|"
    r"el|la) (?:registro|ficha|cuenta|suscripción|suscripcion|expediente|contacto|inscripción|inscripcion|"
    r"datos)\b"
)
_DUTCH: Final = (
    rf"\b(?:niet (?:meer|langer) (?:nodig|zinvol|nuttig)|geen (?:zin|reden|nut) meer) (?:dat|"
    rf"om) {_ANY}(?:mijn|ons|onze|mij|me)\b|"
    r"\b(?:bewaren|bewaring|opslag|bijhouden) van (?:mijn|onze|ons) [^.!?\n]{0,30}(?:niet (?:meer|langer)|"
    r"overbodig|onnodig|geen zin)\b"
)
_ASKS: Final = re.compile("|".join((_GERMAN, _FRENCH, _SPANISH, _DUTCH)), re.MULTILINE)
# One of these stands in each of them.
_WORDS: Final = (
    "lösch", "loesch", "streich", "entfern", "austrag", "tilg", "aufbewahr", "speicher", "führung", "verwahr",
    "nutzung", "pflege", "erübrig", "überflüssig", "hinfällig", "gegenstandslos", "obsolet", "ch", "kann",
    "derf", "könnt", "näm", "nimm", "tue", "lönd", "retrait", "suppression", "effacement", "radiation",
    "inscription", "abonnement", "nettoyage", "enlèvement", "plus ", "pas ", "guère", "fai", "fasse", " que ",
    " por ", "niet ", "geen ", "bewar", "opslag", "bijhoud",
)  # fmt: skip
_NOT_SO: Final = re.compile(r"\b(?:nicht|si|wenn|als|niet|falls) (?:\w+ ){0,1}$")


def fine_or_needless(text: str) -> str:
    """The words by which a lower-case text says so, or ""."""
    if not any(map(text.__contains__, _WORDS)):
        return ""
    for found in _ASKS.finditer(text):
        if not _NOT_SO.search(text[max(0, found.start() - 25) : found.start()]):
            return found[0].strip(" \n.,;:!?")
    return ""
