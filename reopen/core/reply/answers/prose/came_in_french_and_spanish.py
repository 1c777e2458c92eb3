"""Whether somebody of ours got in touch, told in passing in French and Spanish, with accents or without.

"On m'a rappelé", "el de ustedes llamó", "zéro appel", "nadie se comunicó". Who came from elsewhere ("me llamaron del
banco") tells nothing. For the letter's first question.
"""

import re
from typing import Final

from reopen.core.reply.removal.tongues.accents import unaccented
from reopen.core.reply.removal.tongues.in_other_tongues import may_be_another_tongue

_FR_DONE: Final = (
    r"(?:re)?(?:appele|contacte|telephone|ecrit|visite|joint|sonne|recu|passe un coup de fil|donne (?:un coup de fil|"
    r"suite|signe de vie|de ses nouvelles)|pris contact|repondu|fait signe|relance|manifeste|presente|deplace|daigne|"
    r"bouge|venu|passe|leve le petit doigt|pris la peine|pris le temps)(?:e|es|s)?"
)
_FR_CALL: Final = (
    r"(?:appels?|coups? de (?:fil|telephone|tel)|signes? de vie|contacts?|retours?|visites?|messages?|nouvelles?|"
    r"reponses?|"
    r"rappels?|mots?)"
)
_FR_OURS: Final = (
    r"(?:votre|vot'|ton|un de (?:vos|tes)|une de (?:vos|tes)|l'un de vos|l'une de vos|le|la|un) (?:\w+ "
    r")?(?:commerciale?|"
    r"representante?|technicien(?:ne)?|gars|monsieur|dame|collegue|vendeu(?:r|se)|conseill(?:er|ere)|collaborat(?:eur|"
    r"rice)|equipe|delegue|homme|bonhomme|stagiaire|assistante?|agent|employee?|collegues|types?|jeune(?: homme)?|mec)"
    r"(?: de chez vous)?"
)
_NOT_OURS: Final = (
    r"(?! (?:de (?:chez (?!vous)|la (?:mairie|banque|ville|compta|part d(?:e|u) (?!votre))|l'ecole|canon|xerox|"
    r"ricoh)|du "
    r"(?!coup)|pour (?:un autre|le compteur)|d'une? (?:autre|concurrent)))"
)
_NEVER: Final = re.compile(
    r"\b(?:personne|nul|aucun\w*(?: \w+)?|pas un chat|pas une ame|pas ame qui vive)(?: de chez vous| chez vous)? "
    r"(?:ne |n')?"
    rf"(?:s'|se |m'|nous |m'en )?(?:est |a |ont |avait |etait )?(?:jamais |meme |encore |vraiment )?{_FR_DONE}\b"
    r"(?! (?:au|depuis l'usine|a la reunion))|"
    r"\b(?:zero|aucune?|pas (?:un|une|le moindre|la moindre|l'ombre d'un)(?: seule?)?|pas (?:eu|recu) (?:de |d'|"
    r"un seul )?|"
    rf"jamais (?:eu|recu) (?:de |d'|un seul |le moindre |aucun )?|sans (?:aucun |le moindre )?) ?{_FR_CALL}\b"
    r"(?! (?:urgent|a faire|de plus|supplementaire|commercia|svp|merci|s'il))|"
    r"\b(?:on (?:ne |n')?(?:m'|nous )(?:a |avait )|vous (?:ne |n')?(?:m'|nous )?(?:avez|aviez) |tu (?:ne |"
    r"n')?(?:m'|nous )?"
    r"(?:as |avais )|t'(?:as|avais) |(?:je n'|j'|nous n'|on n'|on )(?:ai|avons|a) )(?:jamais|pas) (?:ete "
    rf")?{_FR_DONE}\b"
    r"(?! (?:votre|la|le|les|de|d'|tout|mon)\b)|\bjamais (?:ete )?(?:re)?(?:contacte|appele|rappele|joint)e?s?\b|"
    rf"\b(?:attends?|attendons|attendais|attendions) (?:toujours|encore) (?:(?:votre|l'|ton|le|un|qu'on|que (?:vous|"
    rf"quelqu'un)) ?(?:m'|me |nous )?)(?:{_FR_CALL}|rappel\w*|appel\w*|contact\w*)|\bsans nouvelles\b|\bsilence "
    r"radio\b|"
    # Spanish.
    r"(?<!que )\b(?:nadie|ninguno|ni un alma|ni dios|ni el gato)(?: de (?:ustedes|vosotros|ahi|alli|alla|su \w+))? "
    r"(?:me |nos |"
    r"se )?(?:(?:ha|han|habia) )?(?:llam\w+|comunic\w+|contact\w+|puso|puesto|escrib\w+|vino|venido|visit\w+|"
    r"marc\w+|habl\w+|"
    r"respond\w+|contest\w+|aparec\w+|busc\w+|atend\w+|dio|dado|paso|pasado|acerco|acercado|devolvio)\b"
    r"(?! la atencion)|"
    r"\bno (?:me |nos |se )?(?:ha |han )?(?:llam|comunic|contact|escrib|marc|habl|visit|busc)\w* (?:nunca |jamas )?"
    r"(?:nadie|ninguno)\b|\b(?:nunca|jamas) (?:me |nos |se |lo )?(?:han |ha |fui |fuimos )?(?:llam|comunic|contact|"
    r"escrib|"
    r"marc|habl|visit|busc|respond|devolv|pusieron|vinieron|aparec)\w*\b(?! la atencion)|"
    r"\bno (?:me|nos|se) (?:(?:han|ha) )?(?:llamaron|llamado|llamo|comunicaron|comunicado|contactaron|contactado|"
    r"marcaron|"
    r"escribieron|buscaron|pusieron en contacto|devolvieron la llamada)\b|\b(?:cero|ninguna?|ni una?(?: sola?| "
    r"triste)?|"
    r"sin(?: ninguna| una)?) (?:llamadas?|correos?|mensajes?|llamado|visitas?|whats\w*|noticias|respuestas?|"
    r"contacto|senal\w*"
    r"(?: de vida)?)\b(?! (?:mas|por favor|perdida|nuev))|\bbrillaron por su ausencia\b|\b(?:sigo|seguimos|todavia "
    r"estoy|"
    r"estoy) esperando (?:(?:la|su|una) (?:llamada|visita)|que (?:me|nos) (?:llamen|contacten|marquen|visiten))"
)
_CAME: Final = re.compile(
    r"\bon (?:m'a|nous a) (?:bien |bel et bien |deja |effectivement |gentiment |vite |meme )?(?:re)?(?:appele|"
    r"contacte|"
    rf"rappele|telephone|ecrit|visite|joint)e?s?\b{_NOT_OURS}|"
    r"\b(?:j'ai|nous avons|on a) (?:bien |bel et bien |effectivement |deja )?(?:ete |eu ete )(?:bien |vite |"
    r"rapidement )?"
    rf"(?:re)?(?:appele|contacte|rappele|joint|visite)e?s?\b{_NOT_OURS}|"
    rf"\b{_FR_OURS} (?:est |a |m'a |nous a |s'est |avait )(?:bien |deja |meme |effectivement |gentiment "
    r")?(?:re)?(?:appele|"
    r"contacte|rappele|telephone|ecrit|visite|venu|passe|presente|deplace|repondu|envoye|fait|donne|ete (?:tres |"
    r"super |bien )?"
    rf"(?:sympa|gentil|aimable|poli|pro|charmant|correct|clair|patient))\w*{_NOT_OURS}|"
    r"\bquelqu'un (?:est |a |m'a |nous a |s'est )(?:bien |deja )?(?:re)?(?:appele|contacte|rappele|telephone|"
    r"ecrit|venu|"
    rf"passe|manifeste|visite|repondu)\w*{_NOT_OURS}|"
    r"(?<!si )\bvous (?:m'|nous )(?:avez|aviez) (?:bien |deja |effectivement |vite |tres vite )?(?:re)?(?:appele|"
    r"contacte|"
    r"rappele|telephone|visite|repondu)e?s?\b|\b(?:j'ai|nous avons|on a) (?:bien )?(?:eu|recu) (?:un|votre|l'|la|une|"
    r"plusieurs|deux) ?(?:appel|coup de fil|coup de telephone|visite|rappel)s?\b(?! d(?:e|u|'un) (?!votre|vous|vos))|"
    # Spanish.
    r"\b(?:el|la|uno|una|alguien|gente|los|un (?:\w+ )?(?:chico|muchacho|joven|senor|tecnico|vendedor|comercial|"
    r"companero|"
    r"asesor)|una (?:\w+ )?(?:chica|muchacha|senorita|senora|joven|companera|asesora)) de (?:ustedes|vosotros|su "
    r"(?:empresa|"
    r"equipo|oficina)|vuestra \w+|ahi|alla)(?: si)? (?:me |nos |se )?(?:ha |han )?(?:llam|vin|ven|pas|visit|escrib|"
    r"marc|"
    r"comunic|contact|habl|atend|acerc)\w*|\bvin(?:o|ieron) (?:un|una|el|la|dos|unos) (?:\w+ ){1,2}de (?:ustedes|"
    r"vosotros|su "
    r"\w+|vuestra \w+)|\b(?:su|tu|vuestr[oa]|el|la) (?:comercial|representante|vendedor\w*|tecnic[oa]|muchach[oa]|"
    r"gente|"
    r"companer[oa]|asesor\w*|ejecutiv[oa]|agente|colega|chic[oa]|senor\w*)(?: \w+)?? (?:si )?(?:me |nos |se "
    r")?(?:ha )?(?:vino|"
    r"venido|llamo|llamado|paso|pasado|visito|visitado|escribio|marco|comunico|contacto|atendio|hablo|acerco|"
    r"explico)\b|"
    r"(?<!no )(?<!si no )(?<!nunca )(?<!jamas )(?<!cuando )(?<!que )\b(?:si )?(?:me|nos) (?:han )?(?:contactaron|"
    r"contactado|"
    r"llamaron|llamado|escribieron|visitaron|visitado|marcaron|atendieron|atendido|hablaron por telefono|"
    r"devolvieron la llamada)\b(?! la atencion)(?! (?:de (?!su\b|ustedes|parte de (?:su|ustedes)|vuestr|inmediato|"
    r"vuelta|"
    r"volada|una)|del (?!equipo)|otr|los de (?!ustedes)|desde (?!su)|mis|mi\b|para (?:el|la|un)))|"
    r"(?<!no )(?<!nunca )\bse (?:comunicaron|comunico|pusieron en contacto|puso en contacto|contactaron) "
    r"(?:conmigo|con "
    r"nosotros)?|\b(?:recibi|recibimos|tuve|tuvimos) (?:una|su|la|dos|varias) (?:llamadas?|visitas?)\b(?! de "
    r"(?!ustedes|su\b|"
    r"vosotros|vuestr))"
)
_IF: Final = re.compile(
    r"\b(?:si|cuando|quand|lorsque|ojala|espero que|sais pas si|ignore si|no se si)\b[^.!?;,\n]{0,20}$"
)
_BEFORE: Final = 45


def came_in_french_or_spanish(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None. `low` is in lower case."""
    if not may_be_another_tongue(low):
        return None
    plain = unaccented(low)
    if _NEVER.search(plain):
        return False
    for found in _CAME.finditer(plain):
        if not _IF.search(plain[max(0, found.start() - _BEFORE) : found.start()]) or found[0].startswith(
            "si "
        ):
            return True
    return None
