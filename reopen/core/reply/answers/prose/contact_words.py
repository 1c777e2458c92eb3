"""Whether somebody of ours got in touch, told in passing beside something else; over lower-case text.

Held to what is ours ("your estimate", "you did get back to us"), since the customers of those who answer call and
write too.
"""

import re
from typing import Final

_OURS: Final = r"(?:quote|quotation|proposal|bid|estimate|offer|figures?|demo|presentation)"
_PERSON: Final = (
    r"(?:man|rep|guy|lady|salesman|saleswoman|colleague|lad|fella|fellow|girl|technician|engineer|surveyor|"
    r"estimator|"
    r"young man|gentleman|installer|office)"
)
_CAME_UP: Final = re.compile(
    # "You did get back to us", "we did have a chat with you", "had our visit".
    r"(?<!if )(?<!when )\b(?:you|your \w+|y'all|you (?:folks|guys|lot|people)) did (?:indeed |actually "
    r")?(?:get back|call|"
    r"ring|phone|come|write|visit|reach|contact)\b|"
    r"(?<!never )(?<!not )\b(?:had|did have) (?:a|our|one|quite a) (?:\w+ ){0,3}(?:chat|talk|conversation|"
    r"word|call|phone call|"
    r"meeting|visit) (?:with (?:you|your|one of you|a colleague of yours)|from (?:you|your|one of you))\b|"
    r"\b(?:had|got|enjoyed) our (?:visit|survey|site visit|demo|call|walk-?through)\b(?! (?:cancel|call))|"
    rf"(?<!if )(?<!when )(?<!that )\byour (?:\w+ )?{_PERSON} (?:had|has|'d) (?:been|come|called|rung|phoned|"
    rf"shown|stopped)|"
    rf"\byour last (?:{_PERSON}|visitor|caller|{_OURS})\b|"
    rf"\byour (?:\w+ )?{_OURS} (?:has |had |is |'s )?(?:\w+ )?(?:sat|sits|sitting|lain|lies|lying|been "
    rf"(?:sitting|under|on|"
    r"in|pinned)|on my desk|under my|in my drawer|in front of me|perfectly|very fair|fair)\b|"
    r"\b(?:\d|two|three|four|several|a couple of|a few) (?:voicemails?|phone calls|visits|missed calls) "
    r"(?:from (?:you|your)|with (?:no|a)|left|and (?:no|not))\b|"
    r"\bdie (?:letzte|vorige) (?:offerte|beratung) (?:war|hat)\b|\bihr (?:letztes |voriges )?angebot (?:war|"
    r"liegt|lag|"
    r"klang)\b|\b(?:ihr|der|die) (?:kollegin?|mitarbeiter(?:in)?|herr \w+|frau \w+)\b[^.!?\n]{0,20}\b(?:war "
    r"(?:da|hier|bei "
    r"uns)|hat (?:sich |uns |mich )?(?:\w+ )?(?:gemeldet|angerufen|besucht|zurückgerufen))\b|"
    r"\bvotre (?:\w+ )?(?:collègue|commercial\w*|technicien\w*|monsieur|dame) (?:est|a) (?:\w+ )?(?:passée?|"
    r"venue?|appelé|"
    r"rappelé|téléphoné)|\bvotre (?:dernier )?devis (?:était|est arrivé|traîne|dort)|"
    r"\bsu (?:compañer[oa]|comercial|técnic[oa]|colega) (?:vino|llamó|pasó|nos llamó|me llamó)|\bsu "
    r"(?:último )?presupuesto "
    r"(?:era|llegó|sigue|está)|"
    r"\b(?:de|uw) (?:vorige|laatste|vroegere) offerte (?:was|lag|ligt)\b|\buw (?:collega|man|mevrouw|"
    r"vertegenwoordiger) "
    r"(?:is|heeft|kwam|belde)\b",
)
_NEVER: Final = re.compile(
    r"\bnever (?:did |once |even )?(?:hear|heard) (?:back|a (?:word|peep|thing|dicky ?bird)|anything|one "
    r"word|from (?:you|your|"
    r"any ?(?:one|body)))\b|(?<!if )\b(?:you|you (?:folks|guys|lot|people)|your (?:lot|people|office|"
    r"company)) never "
    r"(?:once |even )?(?:called|rang|phoned|came|got back|showed|wrote|turned up|followed up|contacted|"
    r"answered)\b|"
    r"\bnot a (?:peep|word|sausage|dicky ?bird|squeak|whisper) (?:from|out of) (?:you|your|any|a soul|"
    r"anybody)\b|"
    r"(?<!if )(?<!that )\b(?:nobody|no one|not one of you) (?:phoned|called|rang|wrote|came)\b|"
    r"\b(?:gemeldet|angerufen|zurückgerufen|gekommen) hat sich (?:\w+ ){0,2}(?:keiner|niemand)\b|"
    r"\b(?:gemeldet|angerufen|"
    r"zurückgerufen) (?:hat|hatte) (?:\w+ ){0,3}(?:keiner|niemand)\b|\bgekommen ist (?:\w+ ){0,2}(?:keiner|"
    r"niemand)\b|"
    r"\b(?:on ne m'a|vous ne m'avez|vous n'avez) jamais (?:r?appelée?|recontactée?|écrit)|\b(?:jamais|aucune?) "
    r"(?:de )?(?:nouvelles?|appel|rappel)\b|"
    r"\bnunca (?:me|nos) (?:llam\w+|contact\w+|escrib\w+)|\bno (?:me|nos) (?:ha |han )?llam(?:ó|aron|ado) "
    r"nadie\b|"
    r"\bnooit (?:meer )?(?:iets )?(?:gehoord|teruggebeld|gebeld)\b",
)


def got_in_touch(text: str) -> bool | None:
    """True or False where the words leave no other reading, else None."""
    low = text.replace("’", "'").lower()
    if _NEVER.search(low):
        return False
    return True if _CAME_UP.search(low) else None
