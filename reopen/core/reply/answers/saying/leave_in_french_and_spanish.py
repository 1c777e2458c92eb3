"""Leave to be removed, or its refusal, in French and Spanish: "allez y", "c'est correct", "dale nomás", "ni loco".

For what stands beside the third question, in lower case, with accents or without. The first sentence must hold nothing
else but courtesies: "allez-y, mais gardez mon numéro" is left to the other words.
"""

import re
from typing import Final

from reopen.core.reply.removal.tongues.accents import unaccented

_BESIDE: Final = (
    r"(?:oui|ouais|non|ben|bah|bon|eh bien|alors|donc|oh|ah|euh|mais|merci(?: beaucoup)?|svp|stp|s'il vous plait|"
    r"s'il te "
    r"plait|gaiement|sans hesiter|sans souci|bien sur|evidemment|pour moi|de mon cote|volontiers|avec plaisir|je vous "
    r"prie|monsieur|madame|si|no|claro|pues|bueno|ay|uy|hombre|gracias|muchas gracias|por favor|porfa|nomas|no mas|"
    r"nada "
    r"mas|con confianza|tranquil[oa]s?|por mi(?: parte)?|de mi parte|con gusto|che|guey|wey|amigos?|jefe|ya|"
    r"entonces|vale|"
    r"que si|haha\w*|jaja\w*|lol|mdr|et|y|une fois|hein|la|tiens|desde luego|sin falta|cuanto antes|ok(?:ay|ey)?)"
)
_LEAVE: Final = (
    r"(?:allez|vas|va)[ -]?y(?: donc| fort)?|allons[ -]y|(?:faites|fais)(?:[ -](?:le|la|donc|ainsi|vous plaisir|"
    r"toi plaisir"
    r"|comme chez vous|comme vous voulez|ca))?|(?:ne )?vous genez (?:surtout )?pas|(?:ne )?te gene pas|je (?:vous|"
    r"t')en "
    r"prie|(?:je n'y vois |y a |il n'y a |j'ai )?(?:pas|aucun|aucune|sans|zero|nul) (?:de |d')?(?:trouble|soucis?|"
    r"problemes?|objections?|inconvenients?|opposition|stress|malaise)|ca (?:joue|roule|marche|me va|nous va|va|"
    r"baigne|"
    r"colle|passe|me convient|serait (?:bien|parfait|gentil|apprecie))|c'est (?:bon|beau|correct|ok|parfait|tout "
    r"bon|oui|"
    r"d'accord|entendu|en ordre|note|une bonne idee)|correct|parfait|nickel|impec\w*|entendu|banco|go|feu vert|"
    r"partant\w*|"
    r"tout a fait|absolument|assurement|bien evidemment|mille fois oui|plutot deux fois qu'une|et comment|tant mieux|"
    r"bon debarras|avec (?:joie|plaisir)|volontiers|faites place nette|a votre guise|approuve|accorde|accepte|valide|"
    r"favorable|un grand oui|(?:un )?oui (?:franc|massif|ferme)(?: et massif)?|oui|ouais|"
    r"dale|denle|dele|orale|sale|simon|andale|arre|va|venga|adelante|procedan?|hagan?(?:lo|le)|hazlo|hacelo|hagan lo "
    r"suyo|por favor|porfa\w*|claro(?: que si)?|como no|obvio|obviamente|de una|sin (?:drama|problema|rollo|bronca|"
    r"lio|"
    r"pena|falta|duda)s?|ningun(?: tipo de)? (?:problema|drama|inconveniente)|no (?:hay|tengo|veo) (?:problema|drama|"
    r"bronca|inconveniente|objecion|pedo|lio|falla)s?|no pasa nada|faltaba mas|faltaria mas|por supuesto|desde luego|"
    r"afirmativo|perfecto|de acuerdo|conforme|ya estas|listo|bueno|esta (?:bien|bueno)|se puede|pueden?|puedes|podes|"
    r"cuando (?:quieran?|gusten?)|se lo (?:ruego|agradezco|pido)|encantad[oa]|tienen? (?:mi )?(?:permiso|luz verde|"
    r"visto "
    r"bueno|via libre)|si|sip|sii+|un si rotundo"
)
_REFUSAL: Final = (
    r"jamais(?: de la vie| au grand jamais)?|surtout pas|pas question|hors de question|pas touche|touche[zr]? pas|que "
    r"nenni|oh que non|pantoute|certainement pas|surement pas|nan|en aucun cas|(?:non )?pas encore|pas tout de suite|"
    r"negatif|au grand jamais|plutot pas|je prefere pas|j'aime mieux pas|mieux vaut pas|"
    r"ni (?:loc[oa]s?|de cona|de broma|hablar|en suenos|en pedo|modo|muert[oa]|pensarlo|a palos|de chiste|se "
    r"(?:les?|te) "
    r"ocurra)|para nada|nel(?: pastel)?|jamas|nunca|de (?:ninguna|ningun) (?:manera|modo)|tampoco|que va|mejor no|"
    r"negativo|"
    r"todavia no|aun no|por ahora no|no por ahora|nones|no por favor|por favor no|nanay|ni de casualidad|de eso nada"
)
_END: Final = r"\W*$"
_LED: Final = rf"^\W*(?:{_BESIDE}\W+){{0,4}}"
_GIVEN: Final = re.compile(rf"{_LED}(?:{_LEAVE})(?:\W+(?:{_BESIDE}|{_LEAVE})){{0,4}}{_END}")
_REFUSED: Final = re.compile(rf"{_LED}(?:{_REFUSAL})(?:\W+(?:{_BESIDE})){{0,4}}{_END}")
# "Ni loco, necesito dos equipos": a refusal that leads is one, whatever its reason.
_REFUSED_FOR: Final = re.compile(rf"{_LED}(?:{_REFUSAL})\s*[,;:!.–-]")
_SENTENCE: Final = re.compile(r"[.!;\n]")
_ALONE_NO: Final = re.compile(r"^\W*(?:no|non)\b")
# "Non, aucun souci", "no hay problema", "cómo no": the no is one of the leave.
_NO_IN_LEAVE: Final = re.compile(
    r"\b(?:pas|aucun|zero|ningun|no (?:hay|tengo|veo|pasa)|como no|nomas|no mas)"
)
_LONGEST: Final = 90
_OFF: Final = re.compile(
    r"\b(?:quit|borr|sa[cq]|elimin|de baja|effac|supprim|retir|ray|enlev|ot)\w*|\bpero si\b|\bplus\b"
)


def left_or_refused(part: str) -> bool | None:
    """True for leave, False for its refusal, None where it is neither or there is more to it."""
    first = unaccented(_SENTENCE.split(part.strip(" \t\n.!;¡¿"), maxsplit=1)[0][:_LONGEST])
    if _REFUSED.search(first):
        return False
    if _GIVEN.search(first) and (_NO_IN_LEAVE.search(first) or not _ALONE_NO.search(first)):
        return True
    if _REFUSED_FOR.search(first) and not _OFF.search(unaccented(part)):
        return False
    return None
