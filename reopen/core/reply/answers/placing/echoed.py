"""The three questions as people repeat them in German, French, Spanish and Dutch: "Hat sich jemand gemeldet? Nein."

Parts of patterns. Each ends at its question mark: what is no question is no echo of one.
"""

from typing import Final

_ON: Final = r"[^:?.\n]{0,40}(?=\s?[?:])"
CONTACTED_ELSEWHERE: Final = (
    rf"(?:wurden?\s+(?:ich|wir)\s+(?:kontaktiert|angerufen|zurückgerufen)|"
    rf"hat\s+(?:sich\s+|mich\s+|uns\s+)?(?:jemand|irgendwer|einer)|"
    rf"(?:m'|nous\s+)a-t-on\s+(?:re)?(?:contact|appel)é|(?:est-ce\s+qu(?:e\s+|'))?(?:quelqu'un|on)\s+(?:m'|nous\s+)a|"
    rf"(?:ai-je|avons-nous)\s+été\s+(?:re)?(?:contact|appel)é|"
    rf"¿?(?:alguien\s+)?(?:me|nos|se)\s+(?:contact|llam|han?\s+(?:contact|llam))\w+|"
    rf"(?:ben\s+ik|zijn\s+wij)\s+(?:gecontacteerd|gebeld|teruggebeld)|heeft\s+(?:er\s+)?iemand){_ON}"
)
SATISFIED_ELSEWHERE: Final = (
    rf"(?:hab(?:e|en)\s+(?:ich|wir)\s+(?:alles|bekommen|erhalten|gefunden|das)|"
    rf"(?:ai-je|avons-nous)\s+(?:bien\s+)?(?:tout|reçu|trouvé|obtenu)|"
    rf"¿?(?:(?:recib|obtuv|encontr|consegu)\w+|he\s+recibido|tengo)\s+todo|"
    rf"(?:heb\s+ik|hebben\s+wij|hebben\s+we)\s+(?:alles|gekregen|ontvangen|gevonden)){_ON}"
)
REMOVE_ELSEWHERE: Final = (
    rf"(?:(?:dürfen|können|darf|sollen)\s+(?:sie|man|wir)\s+(?:mich|uns)\s+(?=[^?.\n]{{0,30}}(?:lösch|streich|"
    rf"entfern))|"
    rf"(?:pouvez-vous|peut-on|puis-je\s+être)\s+(?:me\s+|nous\s+|m'|vous\s+)?(?:supprim|retir|effac|ray|enlev)|"
    rf"¿?(?:pued|pod)\w+\s+(?:borrar|eliminar|quitar|dar)(?:me|nos)|"
    rf"(?:mag|mogen|kunt|kunnen)\s+(?:u|jullie|we|wij)\s+(?:mij|me|ons)\s+(?=[^?.\n]{{0,30}}(?:verwijder|schrap|"
    rf"wis))){_ON}"
)
