"""Whether they received what they were looking for, told in passing in French and Spanish, with accents or without.

"Zéro soumission", "el presupuesto no apareció nunca", "je n'ai manqué de rien". For the letter's second question.
"""

import re
from typing import Final

from reopen.core.reply.removal.tongues.accents import unaccented
from reopen.core.reply.removal.tongues.in_other_tongues import may_be_another_tongue

_FR_SENT: Final = (
    r"(?:devis|offres?|soumissions?|prix|tarifs?|propositions?|documentations?|documents?|catalogues?|brochures?|"
    r"echantillons?|chiffres?|infos?|informations?|estimations?|dossier)"
)
_ES_SENT: Final = (
    r"(?:presupuestos?|cotizacion(?:es)?|precios?|ofertas?|propuestas?|catalogos?|folletos?|documentacion|informacion|"
    r"muestras?|numeros|tarifas?|info)"
)
_LACKS: Final = re.compile(
    rf"\b(?:zero|aucune?|pas (?:un|une|le moindre|la moindre)(?: seule?)?|pas l'ombre d'une?) {_FR_SENT}\b"
    r"(?! (?:a (?:faire|envoyer)|necessaire|merci|svp|n'est necessaire|requis))|"
    r"\b(?:jamais|pas|rien) (?:eu|recu|vu|obtenu) (?:de |d'|la |le |les |l'|votre |vos |aucune? |l'ombre d'une? |"
    r"cette |ce )"
    rf"{{0,2}}(?:\w+ )?{_FR_SENT}\b|\b{_FR_SENT}(?: \w+){{0,3}}? (?:n'est|n'a|n'ont|n'est|ne sont|est|a) (?:jamais|"
    r"pas|toujours "
    rf"pas) (?:ete )?(?:venu|arrive|parvenu|suivi|envoye|recu|vu)\w*|\b{_FR_SENT}(?: \w+){{0,2}}? (?:jamais|pas) "
    r"(?:recue?s?|"
    rf"venue?s?|arrivee?s?|vue?s?)\b|\b(?:attends?|attendons) (?:toujours|encore) (?:\w+ ){{1,2}}?{_FR_SENT}\b|"
    rf"\b(?:cero|ningun|ninguna|ni un|ni una)(?: sol[oa])? {_ES_SENT}\b(?! (?:por favor|mas|necesari))|"
    rf"\b{_ES_SENT}(?: \w+){{0,3}}? (?:no|nunca|jamas) (?:me |nos |se |lo |la )?(?:(?:ha|han) )?(?:lleg|aparec|vin|"
    r"ven|mand|"
    r"envi|recib|vi|vimos)\w*(?: (?:nunca|jamas))?\b|\b(?:nunca|jamas|no) (?:me |nos )?(?:(?:ha|han|he|hemos) "
    r")?(?:lleg|envi|mand|recib|"
    rf"pas|dieron|vi|vimos)\w* (?:el|la|los|las|un|una|su|ningun|ninguna|el dichoso|ni un) (?:\w+ )?{_ES_SENT}\b|"
    rf"\b(?:sigo|seguimos) esperando (?:\w+ )?(?:\w+ )?{_ES_SENT}\b"
)
_GOT: Final = re.compile(
    rf"\b(?:ai|avons|a|as) (?:bien |deja )?(?:recu|eu|obtenu) (?:tout(?:e|es)?(?: (?:la|les|le|mes|ce)\b(?: \w+)?)?|"
    rf"l'ensemble|la {_FR_SENT} complete)(?=\W*$|\s*[.,;!)]| (?:et|mais|merci|qu|que|dont|ce|il|je|en|a)\b)|"
    r"\b(?:n'ai|n'avons|ne) (?:\w+ )?manque (?:de |d')?rien\b|\brien (?:ne|n'a) (?:me |nous )?manqu\w+|\bmanque "
    r"(?:de )?rien\b|"
    rf"\b{_FR_SENT} (?:etait |bien |tres )*complet\w*\b|\btout (?:bien )?recu\b|"
    r"(?<!no )(?<!nunca )\b(?:recibi|recibimos|obtuve|obtuvimos|tengo|tuve|me (?:mandaron|enviaron|dieron|llego|"
    r"pasaron)|nos "
    r"(?:mandaron|enviaron|dieron|llego|pasaron)) (?:absolutamente )?tod[oa]s?(?: (?:lo que|la|el|los|las)\b(?: "
    rf"{_ES_SENT}| "
    rf"\w+)?)?(?=\W*$|\s*[.,;!)]| (?:y|pero|gracias|lo|que|muy|bien|a|en)\b)|\bno (?:me |nos )?falto nada\b|"
    rf"\b{_ES_SENT} (?:era |estaba |llego |vino |muy )*complet[oa]\b"
)


def got_in_french_or_spanish(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None. `low` is in lower case."""
    if not may_be_another_tongue(low):
        return None
    plain = unaccented(low)
    if _LACKS.search(plain):
        return False
    return True if _GOT.search(plain) else None
