"""Whether a text holds any word that could tell of a contact, or of none. Over lower-case text.

The model guesses "contacted" from the tone of whoever is content: of "call me tomorrow" and "bought a used one, works
great" nobody can tell whether we ever rang. Where no word of it stands, nothing is said.
"""

import re
from typing import Final

_COULD: Final = re.compile(
    # A yes or a no that stands by itself.
    r"(?<!\w)(?:y|n|yes|yep|yup|yeah|aye|no|nope|nup|nah|naw|all|ja|nein|oui|non|s[ií]|nee|not a \w+|✔|✅|👍|❌)(?!\w)"
    r"(?=\W{0,4}(?:$|[.,;:!/\n–✔✅-]|(?:and|und|et|y|en|to|on|they|he|she|you|one|someone|somebody|nobody|i|we|"
    r"questions)\b))|"
    # Whoever rings, or rang not.
    r"\b(?:called|rang|rung|(?:tele)?phoned|contacted|contact(?:ing)?|visited|spoke|spoken|talked|chatted|discussed|"
    r"met|came|"
    r"come (?:out|by|round|and gone)|wrote|e-?mailed|texted|messaged|replied|answer(?:ed|s)|responded|followed|"
    r"following|"
    r"follow(?:ed)?[ -]?up|heard|reached|touch|back to|gotten back|got back|turned up|show(?:ed|n)|stopped by|"
    r"dropped|swung|"
    r"knocked|surveyed|measured|explained|promised|helped|treated|looked after|served|did (?:get|call|come|write)|"
    r"(?:you|they|he|she|nobody|someone|somebody) did|did not|didn'?t|hasn'?t|haven'?t|never|nobody|no one|noone|"
    r"not a soul|"
    r"none|silence|ignored|forg[eo]t\w*|ghosted|unanswered|voicemail|call-?back)\b|"
    r"\b(?:the|an?|my|our|one|your|prompt|his|her|that|no|any|last|nice|good|phone) (?:\w+ )?"
    r"(?:calls?|visits?|chat|talk|meeting|conversation|message|reply)\b|"
    # A quote, and our people.
    r"\b(?:quot\w+|pric(?:e|es|ing|ed|ey|ier)|bid|bids|estimates?|offer(?:ed)?|figures?|numbers|proposals?|"
    r"brochures?|catalog\w*|"
    r"samples?|demo\w*|presentation|sent|gave|told)\b|"
    r"\b(?:you|you (?:folks|guys|lot|people)|y'all|u) (?:\w+ed|did|sent|came|made|built|were|put|got|took|gave)\b|"
    r"\b(?:hooked|set|fixed) (?:us|me) up\b|\b(?:crew|ticket|webinar|hide nor hair|a?hold of|nothing from|ignor\w+|"
    r"speak|customers?|"
    r"(?:mr|mrs|ms|herr|frau)\.? \w+)\b|"
    r"\b(?:your|ur) (?:\w+ ){0,2}?(?:tech|techs|kid|boys?|son|installers?|driver|painters?|rep|reps|man|men|guys?|"
    r"lads?|lass|lady|fella|fellow|chap|bloke|girl|sales\w*|colleagues?|"
    r"associate|agent|technician|engineer|surveyor|crew|team|people|folks|office|firm|company|agency|side|service|"
    r"advice|"
    r"help|patience|courtesy|kindness|work|mr|mrs|ms)\b|\b(?:one|some|all|both|each) of (?:you|your)\b|"
    r"\b(?:rep|reps|salesman|saleswoman|salesperson)\b|"
    # The others' words.
    r"angerufen|gemeldet|gehört|vertreter|monteur|ouvrier|coup de fil|verkoop|opmeten|kontakt|\brief\b|"
    r"\bkam(?:en)?\b|geschrieben|besuch|gesprochen|mitarbeiter|kolleg|angebot|preis|"
    r"niemand|keiner|nie\b|appel[ée]|contact|pass[ée]\b|venue?s?\b|écrit|parlé|commercial|collègue|devis|prix|"
    r"personne|jamais|"
    r"nouvelles|llam(?:ó|aron|ado)|vino\b|vinieron|habl[óé]|escribi|comercial|compañer|presupuesto|precio|oferta|"
    r"nadie|nunca|"
    r"gebeld|belde|gemaild|langs|gesproken|collega|vertegenwoordig|offerte|prijs|nooit"
)


# "Have your man call us", "their rep came", "my neighbor called": of what is to come, and of others, tells nothing.
_NOTHING_OF_US: Final = re.compile(
    r"\b(?:have|let|ask|tell|send|get|can|could|would|will|may|might|should|if|when|is|are) (?:one of )?your \w+"
    r"(?: \w+){0,2}(?= |\W|$)|"
    r"\b(?:their|my|our) (?:\w+ )?(?:man|rep|guy|engineer|doctor|neighbou?r|wife|husband|son|daughter|boss|"
    r"landlord|brother|"
    r"sister|cousin|mother|father|mum|mom|dad|accountant|lawyer|bank|partner|supplier|"
    r"customers?)(?: \w+)? (?:came|called|rang|"
    r"phoned|wrote|visited|spoke|told|gave|sent|said)\b|"
    r"\byour (?:\w+ )?(?:competit\w+|rivals?) \w+|\bspoke to (?:my|our)\b|\b(?:recommended|told|suggested) by\b"
)


def could_tell(low: str) -> bool:
    """Whether it could."""
    return bool(_COULD.search(_NOTHING_OF_US.sub(" ", low)))
