"""That it was all there, by what nothing is left of: "every last thing I'd asked about", "the folder covered it all".

Over lower-case text. What came from elsewhere, and what is yet to come, is asked for by nobody here. For the letter's
second question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted
from reopen.core.reply.answers.prose.things import THING

_WISHED: Final = (
    r"(?:(?:that |which )?(?:i|we)(?:'d| had|'ve| have| did| could| would)? (?:(?:ever|possibly|originally|"
    r"actually|specifically|first|been|just) ){0,2}"
    r"(?:need(?:ed)?|want(?:ed)?(?: to know)?|ask(?:ed)?(?: for| about| after)?|(?:was|were|been)? "
    r"?(?:looking for|after|seeking|hoping for|searching for)|request(?:ed)?|require[d]?|"
    r"wished(?: for| to know)?|hoped(?: for)?|inquired about|enquired about|hop(?:e|ed) for|ordered|"
    r"expected|wish(?:ed)? for)|requested|asked for|needed|required|on (?:my|our|the) (?:list|sheet)|i'd on "
    r"my list)"
)
_EACH: Final = (
    r"(?:every(?:thing)?(?: (?:single|last|little|blessed|damn))?(?: (?:thing|item|bit|scrap|page|detail|"
    r"piece|document|paper|point|question|one|answer|number))?(?: of (?:it|them|my \w+|our \w+))?|"
    r"each (?:and every )?(?:thing|item|point|question|document)|all(?: of)?(?: the| my| our)?(?: (?:\w+ "
    rf")?(?:{THING}|things?|questions?|items?|points?))?|"
    rf"exactly what|precisely what|just what|what|the (?:very )?(?:thing|things|{THING})|the (?:complete|"
    rf"whole|full|entire) (?:\w+ )?{THING})"
)
_CAME: Final = (
    r"(?:got|received|gotten|had|have|was (?:sent|given|shown|told|handed)|were (?:sent|given|shown|told|"
    r"handed)|found|obtained|came (?:away )?with|"
    r"(?:sent|gave|got|brought|handed|showed|supplied|told|mailed|e-?mailed|delivered|provided|furnished|"
    r"forwarded|left|dropped off|explained|answered|covered|included|contained|had|addressed|held|listed|"
    r"settled|cleared up)"
    r"(?: (?:me|us|over|along|by))?(?: with)?)"
)
_NOT: Final = (
    r"(?<!never )(?<!not )(?<!n't )(?<!nor )(?<!hardly )(?<!to )(?<!will )(?<!if i )(?<!if we )(?<!only )"
)
_EXCEPT: Final = (
    r"(?![^.!?;\n]{0,45}?\b(?:except|excepting|but (?:not|for|the|one|what|how|whether|never|no)|save "
    r"(?:for|the)|bar (?:the|one)|apart from|aside from|other than|minus|without)\b)"
    r"(?! ?\?)(?! (?:else|next|from (?:another|a different|the other|some(?:one|body) else|elsewhere|my|our)))"
)
_ALL_THERE: Final = re.compile(
    # "Was sent all documents requested", "covered every question on my sheet", "told me what I wished to know".
    rf"{_NOT}\b{_CAME} (?:absolutely |literally |pretty much |indeed |simply )?{_EACH} (?:\w+ )?{_WISHED}\b{_EXCEPT}|"
    rf"\b{_CAME} (?:absolutely |literally )?every (?:single|last|blessed|conceivable|little|possible) "
    rf"(?:thing|bit|item|page|question|point|piece|document|detail|scrap)\b{_EXCEPT}|"
    r"\b(?:answered|covered|addressed|settled|cleared up|dealt with|resolved) (?:absolutely )?(?:all|every|"
    rf"each)\b(?: \w+){{0,3}} (?:questions?|points?|queries|query|concerns?|doubts?|items?|bases)\b{_EXCEPT}|"
    r"\b(?:every|each) (?:last |single |little )?(?:thing|item|question|point|page|bit|document|detail|"
    rf"sheet)\b[^.!?;\n]{{0,40}}? (?:was|were|is|got|came|arrived|has been|had been) (?!not|never|un|wrong|"
    r"still)(?:\w+ )?(?:in|on|here|there|answered|"
    r"covered|included|sent|received|delivered|arrived|addressed|by|with|explained|provided|supplied|"
    r"through|complete|intact|inside)?\b|"
    # "The packet had everything in it", "all that I'd requested was here", "your folder answered the lot".
    rf"\b(?:{THING}|it|that) (?:you (?:sent|mailed|gave)(?: me| us)? |he (?:sent|left|gave)(?: me| us)? |she "
    r"(?:sent|left|gave)(?: me| us)? )?"
    r"(?:had|held|contained|answered|covered|included|has|settled|said|told (?:me|us)) (?:absolutely |just "
    rf"about )?(?:everything|it all|the lot|all of it)\b(?! (?:but|except|else|save|bar)\b){_EXCEPT}|"
    rf"\b(?:all|everything) (?:that )?{_WISHED} (?:was|were|is|are|has|had|came|arrived|turned up|got) "
    r"(?!not|never|un|wrong|still|missing|at|from|with another)(?:all |duly |finally |in the end )?(?:here|"
    r"there|in|sent|received|delivered|arrived|answered|provided|supplied|"
    rf"included|covered|on|through|with us|with me|by|enclosed|attached|been|come)\b{_EXCEPT}|"
    # "He had all the answers".
    r"\b(?:he|she|they|you|your \w+|who|it) (?:had|knew|gave|brought|provided|has) (?:me |us )?(?:all|every "
    rf"one of) (?:of )?(?:the|my|our) (?:{THING}|questions)\b{_EXCEPT}|"
    # "That call was all I was looking for", "it was just the thing".
    r"\b(?:was|were|is|that's|proved|turned out)(?: to be)? (?:really |quite |about |exactly |precisely |"
    r"just |all in all )?(?:all|everything|exactly what|just what|precisely what|more than|enough for what|"
    rf"plenty for what) {_WISHED}\b(?! (?:to|you to)\b){_EXCEPT}|"
    # Nothing is left.
    r"\b(?:i |we )?(?:have|had|there (?:are|is|were|was)|with|leaves?|left|see|has) (?:me |us )?(?:no|zero|"
    r"not any|not a single) (?:further |more |other |remaining |open |outstanding |unanswered |additional "
    r")*(?:outstanding|unanswered|open|remaining|further|loose|additional|missing) ?"
    r"(?:points?|questions?|items?|issues?|matters?|requests?|ends|queries|requirements|documents|papers|"
    r"needs|wishes)\b|"
    r"\bno (?:loose ends|stone unturned|open questions|unanswered questions|further questions|gaps)\b|"
    r"\b(?:nothing|not a thing|not one thing|no (?:document|item|page|question|point|detail|thing)) "
    r"(?:(?:was|were|is|has been|had been|at all|that i know of|more) )*(?:missing|lacking|left out|wanting|"
    r"outstanding|forgotten|omitted|left (?:to (?:ask|want|wish for|be desired)|unanswered|open)|to (?:add|"
    r"complain|fault|criticize|find fault))\b|"
    r"\b(?:don'?t|didn'?t|do not|did not|can'?t|couldn'?t) (?:miss|lack|want for|find) (?:a|one|any|"
    r"anything|nothing|a single)(?: (?:thing|page|item))?(?: (?:missing|lacking|wanting))?(?=\W*$|"
    r"[.,;!])(?<!find one)(?<!find any)|"
    r"\b(?:left|leaves|leaving) (?:me|us )?(?:wanting (?:for )?nothing|nothing (?:out|to be desired|to wish "
    r"for|open))\b|"
    r"\b(?:ain'?t|isn'?t|is not|there'?s|is) no(?:thing|thin'?)(?: else)? (?:i|we) (?:need|lack|"
    r"want)\b(?=\W*$|[.,;!])|"
    # The whole of it is here.
    r"(?:^\W*|\b(?:got|received|have|had|sent|gave|is|yes|us|me|came|with|all|brought|it),? )(?:the|a) "
    r"(?:whole|entire|full|complete) (?:nine yards|shebang|kit and caboodle|caboodle|lot|works|works|"
    rf"package|packet|{THING})\b{_EXCEPT}(?! (?:again|next|i need|you))|"
    rf"\b(?:{THING}|all (?:of )?(?:it|them)|everything|the lot)(?: [^.!?;\n]{{1,40}})? (?:all )?(?:reached "
    r"(?:me|us)|arrived|came|got here|showed up|turned up|(?:was|were|has been|have been) (?:sent|delivered|"
    r"received|handed over|provided|supplied|here))(?: \w+)?,? (?:and )?"
    r"(?:intact|complete(?:ly)?|in full|in one piece|safe(?:ly)?(?: and sound)?|as (?:promised|requested|"
    r"asked|ordered|agreed|advertised)|and (?:was|were|is|told|answered|covered) (?:complete|all|everything|"
    r"me what|us what|my question|our question|exactly|just|every)|"
    r"without (?:a hitch|omission|fault|exception|gaps?))\b|"
    rf"\b(?:{THING}|package|it|they) (?:was|were|is|are|came|looked|proved|has been)(?: all)? (?:(?:very|"
    rf"quite|fully|perfectly|entirely|absolutely|more than|all) ){{0,2}}(?:complete|comprehensive|thorough "
    r"and complete|exhaustive|as (?:requested|asked|ordered)|to the letter|spot on|sufficient|adequate|"
    r"enough)\b(?! (?:by|when|next|in|until|mess|nonsense|waste|garbage|fool|disaster|rubbish|disgrace|joke|"
    r"without|only|as soon)\b)(?!ly)|"
    r"(?:^\W*|[.!?;,:–-] |\b(?:it was|was|with|had|got|gave us|gave me|sent) )complete (?:information|info|"
    r"package|packet|set|documentation|details|quote|answer|answers|picture|file|rundown)\b|"
    r"\b(?:completely|fully|thoroughly|entirely|perfectly|more than|amply) (?:answered|informed|briefed|"
    r"supplied|equipped|catered for|sorted|provided for|taken care of|covered|served|looked after)\b(?! by "
    r"(?:another|someone else|the other))|"
    r"\b(?:walked|came|went|come) away (?:with (?:all|everything|what)|knowing (?:all|everything|what)|"
    r"fully|satisfied|happy|pleased)\b|"
    r"\b(?:to the letter|down to the last (?:detail|page|cent|penny|bolt|screw|item))\b|\b(?:couldn'?t|"
    r"could not) (?:have )?(?:ask(?:ed)?|wish(?:ed)?|want(?:ed)?) for (?:a )?(?:more|better|anything)\b|"
    r"\b(?:had|got|have) (?:my|our|all my|all our) (?:fill|answers?|questions? (?:all )?answered|needs "
    r"met)\b|\b(?:ticks?|ticked|checked|checks) (?:all|every) (?:the |of the |my |our )?box(?:es)?\b|"
    r"\b(?:my|our|all) (?:\w+ )?(?:needs|requirements|requests|questions|wishes|queries) (?:(?:was|were|are|"
    r"have been|got) )(?:all |fully |more than |completely )?(?:met|answered|satisfied|fulfilled|addressed|"
    r"covered|handled|seen to|resolved|exceeded)\b"
    r"(?! (?:by|with) (?:another|someone else|a different|some other))|\bfull marks (?:there|to|for|"
    r"all)\b(?=[^.!?\n]{0,60}\b(?:every|all|complete)\b)"
)


def nothing_wanting(low: str) -> bool:
    """Whether they say, as a fact, that all of it was with them."""
    return asserted(_ALL_THERE, low, unless_denied=True)
