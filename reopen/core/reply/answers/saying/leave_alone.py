"""Leave that is all of a mail, in an idiom that answers no other question: "suit yourself", "geen bezwaar".

A bare "ok" or "fine" may only say that the letter has come; these grant what was asked. For lower-case text.
"""

import re
from typing import Final

_SELF: Final = r"(?:yourself|yourselves|yerself|yersel|urself|yoself|ya'?self)"
_IDIOMS: Final = (
    rf"(?:suit|please|help) {_SELF}|knock {_SELF} out|fill (?:yer|your|ur) boots|crack on|fire away|"
    r"have at it|go nuts|feel free|by all means|please do|be (?:my|our) guest|"
    r"go (?:right )?ahead(?: on)?|go (?:hog )?wild|do your worst|make it so|"
    r"(?:please )?proceed|you may proceed|permission granted|(?:it is |it's )?granted|agreed|fair enough|"
    r"do (?:what|as|whatever) (?:you|u|ya) (?:gotta|got to|have to|must|will|need to|please|want)(?: do)?|"
    r"whatever (?:floats your boat|blows your hair back|makes you happy|tickles your fancy)|"
    r"(?:it(?:'s| is)|that(?:'s| is)|tis|probably|all) ?(?:probably |all )?(?:for the )best|probably "
    r"(?:for the )?best|"
    r"sounds? (?:good|fine|fair|reasonable|sensible|like a plan)|makes sense|(?:sure,? )?why not"
)
_NO_HARM: Final = (
    r"(?:no|not an?|zero|0) (?:problem|prob|issue|objection|drama|biggie|bother|qualm|complaint|beef)s?"
    r"(?: (?:at all|here|whatsoever|whatever))?|no (?:skin off|hair off) \w+ (?:nose|back|teeth|chest|knuckles)|"
    r"no hard feelings|(?:i|we) (?:can|could|'ll) live with (?:that|it)|"
    r"(?:that |it )?(?:does ?n'?t|won'?t|would ?n'?t|don'?t|do not) (?:bother|faze|trouble|upset|hurt) "
    r"(?:me|us|my feelings|our feelings)(?: any| none| at all| a bit)?"
)
_FINE: Final = (
    r"(?:that|dat|tha|this|it|s)?[' ]?(?:s|is|'s|ll be|would be|'d be|d be)? ?(?:perfectly |totally |quite )?"
    r"(?:fine|ok(?:ay)?|cool|al(?:l )?right|grand|good|jake|kosher)"
)
# "Fine" alone may only say that all is well.
_THAT_IS_FINE: Final = (
    rf"(?=(?:that|dat|tha|this|it|s')){_FINE}|{_FINE} (?:by|with|wit|w/|wid) (?:me|us|moi|all of us)"
)
_OTHERS: Final = (
    r"(?:das |ist |das ist |das geht )?(?:geht (?:klar|in ordnung|ok(?:ay)?)|in ordnung|meinetwegen|von (?:mir|"
    r"uns) aus|"
    r"kein problem|kein ding|(?:ich |wir )?(?:habe? |hätte )?(?:nichts dagegen|keine einwände)|keine einwände|nur zu|"
    r"tun sie(?: sich keinen zwang an|,? was sie nicht lassen können)?)|wenn(?:'s| es) denn? sein muss|"
    r"(?:il n'y a )?(?:pas|aucun|sans) (?:de )?(?:problème|souci|objection|inconvénient)s?|aucune objection|"
    r"(?:ça|cela) (?:me|nous) (?:va|convient)|(?:ça|cela) ne (?:me|nous) (?:dérange|gêne) pas|libre à vous|"
    r"grand bien vous fasse|faites(?: donc| comme bon vous semble)?|comme bon vous semble|ne vous gênez pas|"
    r"(?:no hay |sin |ningún )(?:ningún )?(?:problema|inconveniente)s?|no (?:me|nos) (?:importa|"
    r"molesta)|allá ustedes|"
    r"por (?:mí|nosotros),? (?:sí|bien|vale|adelante|encantad[oa]s?)|hágal[oa]n?|"
    r"geen (?:enkel )?(?:probleem|bezwaar)|(?:mij|ons) (?:best|goed|prima)|vind (?:ik|ie) (?:best|prima|goed)|"
    r"(?:van )?(?:mij|ons) mag het|ga (?:je|uw|jullie) gang|doe maar"
)
_BESIDE: Final = (
    r"(?:yes|yeah|yep|yup|aye|sure|ok(?:ay)?|oh|well|eh|meh|um|then|now|so|thanks|thank you|ta|"
    r"cheers|please|mate|pal|"
    r"cher|dude|bud|buddy|boss|friend|my friend|sir|ma'am|love|hon|honey|dear|guys|folks|lads|fellas|"
    r"i guess|i suppose|"
    r"i reckon|from (?:me|us|here|this end|my end|our end|my side|our side)|(?:with|by|for|to) (?:me|us)|here|"
    r"on my end|"
    r"ja|oui|sí|si|klar|gern|danke|merci|gracias|bedankt|hoor|dann|alors|pues|dan|ook)"
)
# "…, throw me back in the river": let go of.
_LET_GO: Final = (
    r"(?:throw|toss|chuck|turn|cut|set|let|put) (?:me|us) (?:back|loose|free|go|out|off|adrift)(?: (?:in|into|"
    r"to|on|with) "
    r"[\w' ]{1,24})?"
)
_ALL_OF_IT: Final = re.compile(
    rf"\W*(?:{_BESIDE}\W{{1,3}}){{0,3}}(?:{_IDIOMS}|{_NO_HARM}|{_THAT_IS_FINE}|{_OTHERS})"
    rf"(?:\W{{1,3}}(?:{_BESIDE}|{_LET_GO}|{_NO_HARM}|{_IDIOMS})){{0,3}}[^\w?]*"
)
_LONGEST: Final = 80


def leave_alone(text: str) -> bool:
    """Whether a whole mail is such leave, courtesies beside it, and holds nothing else."""
    return len(text) < _LONGEST and bool(_ALL_OF_IT.fullmatch(text.replace("’", "'").lower()))
