"""Whether they received what they were looking for, told in passing: "supplied all on our list", "never arrived".

Over lower-case text. What never came counts where it is something that we send ("the money never arrived" does not).
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted

_SENT: Final = (
    r"(?:quotes?|quotations?|prices?|pricing|price list|offers?|figures?|numbers?|proposals?|estimates?|bids?|"
    r"comparisons?|samples?|drawings?|brochures?|catalogu?e?s?|leaflets?|papers|paperwork|documents?|contracts?|"
    r"agreements?|details|specs?|specifications?|information|info|plans?|swatch(?:es)?|demo|demonstration)"
)
_GOT: Final = (
    r"(?:got|received|had|have|obtained|found|was given|were given|gave (?:me|us)|sent(?: (?:me|us|over|along|"
    r"through))?|"
    r"told (?:me|us)|supplied(?: me with|"
    r" us with)?|"
    r"provided|delivered|answered|covered)"
)
_ALL: Final = (
    r"(?:everything|every (?:\w+ )?(?:item|thing|detail)|all(?: of)?(?: the| my| our)?(?: \w+)?|exactly what|"
    r"just what|"
    r"precisely what|what)"
)
_WANTED: Final = (
    r"(?:that |which )?(?:i|we)(?:'d| had|'ve| have)? (?:needed|wanted|asked(?: for| about)?|was (?:looking for|"
    r"after)|"
    r"were (?:looking for|after)|required|hoped for|could want)"
)
_NOT: Final = r"(?<!never )(?<!not )(?<!n't )"
_SERVED: Final = re.compile(
    rf"{_NOT}\b{_GOT} {_ALL} (?:{_WANTED}|on (?:my|our|the) list)\b(?! ?\?)|"
    rf"{_NOT}\b(?:got|received|had) the (?:{_SENT}) {_WANTED}\b|"
    r"\banswered (?:all|every one of|each of) (?:my|our|the) questions\b|\banswered every (?:\w+ )?question\b|"
    # "That was all we were after", "squared us away", "all received".
    rf"\b(?:that was|that's|that is|was|were) (?:precisely |exactly )?(?:all|everything) {_WANTED}(?! (?:to|"
    rf"you to)\b)|"
    r"\bgot (?:us|me) (?:all )?squared away\b|\b(?:you|your \w+|you (?:folks|guys|people)) (?:sorted|"
    r"fixed) (?:me|us) (?:right )?"
    r"(?:out|up)\b|\btook (?:good |great )?care of (?:everything|it all|all of it)\b|"
    r"\bcould(?:n'?t| not) have (?:been (?:more helpful|better|happier|clearer)|asked for more)\b|"
    r"\ball (?:was )?received\b|"
    r"\beverything (?:was )?(?:received|arrived|came)\b|\bnothing (?:is |was )?outstanding\b|\breceived in full\b|"
    r"\bto (?:my|our) (?:\w+ )?satisfaction\b|\b(?:sent|gave us|gave me|got) the lot\b(?! (?:next|of))|"
    r"\bsent all (?:of )?it\b|"
    r"\b(?:my|our) questions? (?:was|were) (?:all )?answered\b|\bgot (?:my|our) answers?\b|\bgot what (?:i|"
    r"we) came for\b|"
    r"\bevery question (?:was )?answered\b|"
    r"\b(?:i|we)(?:'m| am| are|'re| was| were) (?:(?:very|quite|fully|perfectly|entirely|completely|most|well|"
    r"more than) ){0,2}"
    r"(?:satisfied|happy|pleased|content) with (?:the (?:\w+ )?(?:offer|quote|service|answer|information|call|visit|"
    r"work|price|"
    r"result)|what (?:you|he|she|they|i|we) (?:sent|said|got|told|gave|received|did)|how you)\b|"
    rf"\b(?:the|a|your) (?:\w+ ){{0,2}}?(?:quote|quotation|offer|proposal|information|answers?|details) "
    r"(?:was|were) (?:complete|everything|all (?:that )?(?:i|we) (?:needed|wanted))\b|"
    r"\bthe information was (?:\w+ )?(?:fine|good|clear|helpful|useful)\b|\bcomplete(?: and \w+)? (?:quote|quotation|"
    r"offer|proposal)\b|"
    r"\b(?:lack|want|lacked|wanted) for nothing\b|\bnothing (?:at all )?(?:was |is )?(?:missing|lacking)\b|"
    r"\balles (?:bekommen|erhalten),? was (?:ich|wir)\b|\bangebot war (?:\w+ )?(?:vollständig|komplett)\b|"
    r"\b(?:reçu|eu|obtenu) tout ce (?:que|qu'|dont)|\b(?:devis|dossier) était (?:\w+ )?complet\b|"
    r"(?<!no )\b(?:recibí|recibimos|tuve|tuvimos|obtuve) todo lo que\b|\bpresupuesto (?:era|estaba|llegó|"
    r"vino) completo\b|"
    r"\bofferte was (?:\w+ )?(?:compleet|volledig)\b|\balles (?:gekregen|ontvangen),? wat (?:ik|we|wij)\b"
)
_LACKING: Final = re.compile(
    rf"\b{_SENT}(?: (?:for|of|he|she|they|you|your|on)\b[^.!?\n]{{0,40}}?)?,?\s?(?:which |that |it |they |has |"
    rf"have )?never (?:once |even )?"
    r"(?:arrived|came|come|materiali[sz]ed|reached (?:me|us)|showed up|turned up|appeared|followed|made it)\b|"
    rf"\bnever (?:did )?(?:saw|see|got|get|received|receive|had|sent) (?:\w+ )?(?:the|a|an|any|my|our|that|those|"
    rf"me (?:the|a|any)|"
    rf"us (?:the|a|any)) (?:\w+ ){{0,3}}?{_SENT}\b|"
    rf"\b(?:didn'?t|did not) (?:get|receive|see) (?:the|a|any|my|our|that|those) (?:\w+ )?{_SENT}\b|"
    r"\b(?:didn'?t|did not|never) (?:get|got|receive|received) (?:(?:everything|all|what|anything|"
    r"any of what)\b)(?! (?:else|more))|"
    r"\bnothing (?:was|has been|had been) (?:ever )?sent\b|\bnothing (?:ever )?(?:arrived|was sent|followed)\b|"
    r"\b(?:angebot|angebote|unterlagen|preise?|muster) (?:kam|kamen|ist|sind) (?:\w+ )?(?:nie|niemals)\b|"
    r"\b(?:angebot|unterlagen|preis|muster) (?:habe|haben) (?:ich|wir) (?:\w+ )?nie\b|"
    r"\b(?:devis|offre|prix|documents?|échantillons?) (?:ne |n')[^.!?\n]{0,15}\bjamais (?:\w+ )?(?:parven|arriv|ven|"
    r"reç)\w+|"
    r"\bjamais (?:eu|reçu) (?:le|la|les|de|votre|aucun) (?:\w+ )?(?:devis|offre|prix|documents?)\b|"
    r"\b(?:presupuesto|precio|oferta|catálogo|muestras?) (?:no|nunca|jamás) (?:\w+ )?(?:lleg|vin|vino|apareci)\w*|"
    r"\bnunca (?:me |nos )?(?:lleg\w+|envi\w+|mand\w+|recib\w+) (?:el|la|los|ningún) (?:presupuesto|precio|oferta|"
    r"catálogo)\b|"
    r"\b(?:offerte|prijs|prijsopgave|folder|stalen) (?:is|kwam|heb ik|hebben we) (?:\w+ )?nooit\b|"
    r"\bnooit (?:een |de |die )?(?:offerte|prijs|prijsopgave) (?:gehad|gekregen|ontvangen|gezien)\b"
)


def got_it_all(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None."""
    if _LACKING.search(low):
        return False
    return True if asserted(_SERVED, low, unless_denied=True) else None
