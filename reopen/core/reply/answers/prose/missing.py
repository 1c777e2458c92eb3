"""What they did not get, or got wrong: "the wrong catalogue", "he'd send a price and never did", "where's my quote".

Over lower-case text, of what we send. For the letter's second question.
"""

import re
from typing import Final

_SENT: Final = (
    r"(?:quotes?|quotation|price(?: list)?|pricing|offer|proposals?|estimates?|bid|comparison|samples?|"
    r"drawings?|brochures?|"
    r"catalog(?:ue)?s?|leaflets?|paperwork|papers|spec(?: sheet)?s?|specifications?|information|info|swatch(?:es)?|"
    r"(?:lease )?terms|options|color chart|colour chart|figures)"
)
_NOTHING: Final = (
    r"(?:nothing|nowt|zip|zilch|nada|hee-?haw|naught|bugger all|sod all|diddly|squat|nuttin'?)(?: at all)?"
    r"(?=\W*$|\s*[.,;!?–-]| (?:and|from (?:you|your)|since|yet|so|of the kind|in the (?:mail|post))\b)"
)
_HIS: Final = r"(?:he|she|they|you|your \w+|the \w+|it)"
_MISSING: Final = re.compile(
    # Nothing at all.
    rf"(?:^\W*|[.,;!?] |\b(?:i|we|i've|we've|and|but) )(?:have |had )?(?:got|received|seen|saw|"
    rf"get) (?:absolutely |precisely |exactly |"
    rf"sweet )?{_NOTHING}|(?:^\W*|[.,;!?] |\band |\bbut )(?<!if )nothing (?:at all )?(?:was |has |"
    rf"has been )?(?:ever )?(?:received|"
    rf"arrived|came|turned up|sent|reached (?:me|us))\b|\b{_HIS} (?:sent|brought|gave (?:me|us)) {_NOTHING}|"
    r"\b(?:neither|no) (?:an? )?(?:call|visit|contact|phone call),? (?:n?or|no|and no) (?:an? )?(?:\w+ )?"
    rf"{_SENT}\b(?! (?:please|necessary|needed))|\bnever an? (?:quote|price|brochure|estimate)\b|"
    rf"\bno quote (?:was )?(?:ever )?(?:sent|came|"
    rf"arrived)\b|"
    # Not yet.
    rf"\b(?:no sign of|yet to (?:see|get|receive|have)|(?:haven'?t|have not|hasn'?t|never) (?:yet |ever |"
    rf"actually )?(?:seen|received|"
    rf"gotten|sent (?:me|us))) (?:the|my|our|your|that|those|an?|any) (?:\w+ ){{0,2}}?{_SENT}\b|"
    rf"\b(?:still )?(?:don'?t|do not) (?:yet )?have (?:the|my|that|those|an?|any) (?:\w+ )?{_SENT} (?:from you|"
    rf"yet)\b|"
    rf"\bstill (?:don'?t|do not) have (?:the|my|that|an?|any) (?:\w+ )?{_SENT}\b|"
    rf"\b{_SENT} (?:(?:for|of) (?:the|my|our) \w+ )?(?:hasn'?t|haven'?t|has not|have not) (?:\w+ )?(?:arrived|"
    rf"come|turned up|reached|shown)\b|"
    rf"\bwhere(?:'s| is| are) (?:my|our|the|that) (?:\w+ )?{_SENT}\b|"
    r"\b(?:don'?t|do not|didn'?t|did not) (?:yet )?(?:have|get|receive) (?:everything|all|the rest|half|"
    r"what) (?:of )?(?:that )?(?:we|i|of)\b|"
    r"\b(?:got|get) (?:no|any) further\b|"
    rf"\byour {_SENT} (?:has|have|did|does) not(?=\W*$|[.,;!])|"
    # Promised, and not done.
    rf"\b(?:said (?:he|she|they|you)(?:'d| would)|promised(?: to| me| us)?|was to|were to|was going to|"
    rf"supposed to|meant to) "
    rf"(?:\w+ )?(?:send|mail|e-?mail|forward|get|price|bring|come back with|give|an?|the|"
    rf"some)\b[^.!?\n]{{0,60}}\b(?:never did|never "
    r"(?:came|has|happened|arrived|saw|got)|didn'?t|did not|hasn'?t|haven'?t|yet to (?:see|get|have)|no sign|"
    r"none came|nothing came|i believe "
    r"(?:he|she|they))\b|\b(?:nothing|nowt|little) (?:ever )?came of it\b|"
    # The wrong thing.
    rf"\b(?:got|sent|received|mailed|gave|measured|quoted|priced|was|were|for|about|brought|send|of)(?: (?:me|"
    rf"us))? (?:the|an?) wrong "
    rf"(?:\w+ )?(?:{_SENT}|machine|model|copier|room|thing|one|ones|size|door|roof|sheet|kind|colou?r|parts?|"
    rf"product|job|house|"
    rf"windows?)\b|"
    rf"\bwhat (?:{_HIS}|i|we) (?:sent|got|gave|brought|quoted|received)(?: (?:me|us))?,? (?:was|were) (?:for|"
    rf"meant for|not|wrong|the wrong|useless|"
    r"no use|nothing|only|half|stories|a different|vague)\b|"
    rf"\b{_SENT} (?:(?:that )?{_HIS} (?:sent|gave)(?: (?:me|us))? )?(?:was|were) (?:for|meant for|"
    rf"about) (?:the |an? )(?:wrong|different|other|"
    r"bigger|smaller|larger|completely|totally|another)\b|"
    r"(?:\bnot|\b(?:did|do|does|is|was|were|are|has|have|had)n'?t|"
    r"\bnever|\bhardly|\bnowhere near) (?:at all |quite |exactly |really |the thing )?what (?:i|"
    r"we) (?:had )?(?:asked|requested|ordered|"
    r"(?:was|were) (?:after|looking for)|wanted to know)\b|"
    r"\basked (?:\w+ )?(?:for|about) (?:the|an?|my|our|two|three|one) [^.!?\n]{1,40}? (?:and|but|,) (?:i |we |"
    r"you |he |she |they )?(?:was|were|"
    r"got|only got|sent|gave|received|quoted) (?:sent |given |quoted |me |us )?(?:the|an?|one|something)\b|"
    # Part of it.
    rf"\bonly (?:got|received|had|was sent|sent (?:me|us)) (?:the|an?|half|part|some|one|two)\b|\b(?:got|"
    rf"received|sent (?:me|us)) only (?:the|an?|"
    rf"half|part|some|one|two)\b|^\W*(?:only )?(?:the|an?) (?:\w+ )?{_SENT} only\W*$|\bhalf of (?:it|them|"
    rf"what \w+ \w+) (?:was|were|is|never)\b|"
    rf"\b{_SENT} (?:was|were|is|are) (?:still )?missing\b|\b(?:was|were|is) no (?:\w+ )?{_SENT} (?:in (?:it|"
    rf"there)|attached|enclosed|with it)\b|"
    r"\b(?:got|received|had|have) (?:the )?(?:half|part|some) of (?:it|what|them)\b|"
    # Nobody could say.
    r"\b(?:he|she|they|your \w+|but) (?:\w+ )?could(?:n'?t| not) (?:even )?(?:answer|tell (?:me|us))\b|"
    r"\b(?:nobody|no one) could "
    r"(?:answer|tell (?:me|us))\b|"
    # The others.
    r"\b(?:nichts|noch nichts|gar nichts) (?:bekommen|erhalten|gekommen|angekommen)\b|\b(?:angebot|preis|"
    r"unterlagen|muster)\b[^.!?\n]{0,20}\b"
    r"(?:liegt|liegen|lag) (?:\w+ )?(?:nicht|nie) vor\b|\bwarte\w* (?:immer )?noch auf (?:das|ein|ihr|"
    r"die) (?:\w+ )?(?:angebot|preise?|"
    r"unterlagen|muster)\b|\b(?:angebot|preise?|unterlagen|muster) (?:fehlt|fehlen|fehlte\w*)\b|"
    r"\bkein angebot (?:bekommen|erhalten|gekommen)\b|"
    r"\b(?:rien|jamais rien) (?:reçu|eu|obtenu|vu)\b|\b(?:n'ai|n'avons) (?:toujours )?rien reçu\b|\b(?:attends|"
    r"attendons) toujours (?:le|un|votre|"
    r"les) (?:devis|prix|documents?)\b|\bpas (?:reçu|eu) (?:le|de|votre|les) (?:devis|prix|documents?)\b|"
    r"\b(?:no|tampoco|nunca) (?:me |nos )?(?:recib\w+|lleg\w+|mandaron|enviaron)(?: \w+)? nada\b|"
    r"\bsigo esperando (?:el|un|la|su) (?:presupuesto|"
    r"precio|oferta|catálogo)\b|"
    r"\b(?:niets|nooit iets) (?:ontvangen|gekregen|gehad)\b|\bwacht(?:en)? nog (?:steeds )?op (?:de|een|uw|"
    r"die) (?:offerte|prijs|folder)\b"
)


def lacks(low: str) -> bool:
    """Whether they say that something was not received, or was not the right thing."""
    return bool(_MISSING.search(low))
