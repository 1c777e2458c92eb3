"""All of it was with them, or it fell short: what they had asked for, and each way in which it came or did not.

"You did all I asked", "I could tick off my whole list"; "she didn't have the small one I wanted", "the papers were
incomplete". Over lower-case text. For the letter's second question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted
from reopen.core.reply.answers.prose.things import THING

_DID_NOT: Final = (
    r"(?:did ?n'?o?t|have ?n'?o?t|has ?n'?o?t|had ?n'?o?t|never|was ?n'?o?t|were ?n'?o?t|do ?n'?o?t|is ?n'?o?t|"
    r"are ?n'?o?t|"
    r"(?:has|have|is|are) (?:still )?yet|(?:was|were|is|are) (?:still )?(?:missing|absent|lacking|outstanding|"
    r"left out))"
)
_WISHED: Final = (
    r"(?:that |which )?(?:i|we)(?:'d| had|'ve| have| did)? (?:(?:ever|really|actually|originally|only|first|was|were|"
    r"been) ){0,2}(?:need\w*|want\w*|ask\w*|after|looking for|look(?:ed)? for|request\w*|required?|hop\w+ for|"
    r"seeking|"
    r"wish\w*)"
)
_WHO: Final = (
    r"(?:he|she|they|you|u|y'all|it|your (?:\w+ ){0,2}?\w+|you (?:folks|guys|people)|m(?:r|rs|s)\.? \w+)"
)
_SENT: Final = (
    r"(?:sent|gave|brought|left|mailed|e-?mailed|showed|handed|forwarded|supplied|provided|dropped off|"
    r"delivered|quoted)"
)
# "But the boss never agreed" is about no paper.
_NOBODY: Final = (
    r"(?!(?:[\w'-]+ )?(?:boss|wife|husband|board|committee|owner|landlord|partner|council|money|budget|bank|"
    r"accountant|manager|director|kids?|customers?|job|deal|timing|need|project|funding|approval|grant)\b)"
)
_SHORT: Final = re.compile(
    # "The sheet came but the trade-in value for our old one never did".
    rf"(?:\b{THING}\b[^.!?;\n]{{0,40}}? (?:came|arrived|here|fine|ok|okay|good)|\b(?:got|received|sent|gave|"
    rf"brought))\b"
    rf"[^.!?;\n]{{0,30}}?,? (?:but|though|yet|only|except|just) (?:(?:the|my|our|your|his|her|any|those|that|no) "
    rf"){_NOBODY}(?:[\w'/&-]+ ){{1,9}}?{_DID_NOT}\b"
    r"(?! (?:like|suit|interest|work|fit|matter|so|too|worth|for us|for me|cheap|what we could|in (?:our|my)|"
    r"within))|"
    # "The figures themselves have yet to reach me", "no figures ever came".
    rf"\b{THING}(?: (?:itself|themselves|proper))?(?: (?:has|have|had|is|are))? (?:still )?yet to (?:reach|"
    rf"arrive|appear|"
    r"land|show|turn|be|come|follow|materiali[sz]e)\b|"
    rf"\bno (?:\w+ )?{THING} (?:(?:has|have|had|ever|was|were|been) ){{0,3}}(?:came|come|arrived|followed|sent|"
    rf"reached|"
    rf"turned up|showed up|appeared|received|landed)\b|\bno {THING},? no {THING}\b(?! (?:please|needed|required|"
    rf"thanks))|"
    # "The bid documents were incomplete".
    rf"\b(?:the|your|those|these|his|her|that|my) (?:[\w'-]+ ){{0,3}}?{THING}(?: (?:he|she|they|you|i|we|for|on|of) "
    r"[^.!?;,\n]{1,30}?)? "
    r"(?:was|were|is|are|came|arrived|looked|proved) (?:(?:very|rather|quite|sadly|badly|a bit|somewhat|also|still|"
    r"unfortunately|half|far|way) ){0,2}(?:incomplete|unfinished|partial|blank|outdated|out of date|unreadable|"
    r"illegible|"
    r"lacking|short(?! of)|empty|"
    r"the wrong \w+|wrong(?! (?:for|by)\b)|not (?:complete|all|quite all|everything|what (?:i|we)|there))\b"
    r"(?! (?:of|on) (?:budget|cash|money|funds))|"
    # "What he left us lacked the finisher price", "the offer lacked".
    rf"\b(?:what {_WHO} {_SENT}(?: (?:me|us|over|behind))?|{THING}|it|which|that) (?:\w+ly )?(?:lacked|lacks|omitted|"
    r"left out|did ?n'?o?t (?:include|mention|cover|say|contain|show|list)|skipped|(?:was|were) (?:missing|"
    r"without|short of|"
    r"minus)) (?:the|a|an|any|my|our|your|all|one|half|anything|what|price)\b|"
    # "She didnt have the small one i wanted", "you had nothing in my size".
    rf"\b{_WHO} (?:(?:did ?n'?o?t|does ?n'?o?t|do ?n'?o?t|could ?n'?o?t|could not|did not) (?:have|carry|stock|"
    rf"sell|offer|"
    r"make|do|know|find|get|bring|provide|send|give|show)|had (?:no|none|nothing|not)|lacked|ran out of|was out "
    r"of|were out "
    rf"of)\b[^.!?;\n]{{0,40}}? (?:{_WISHED}|on (?:my|our) list|in (?:my|our) (?:size|colou?r|range))\b|"
    # "I asked for one price and never saw it".
    r"\b(?:asked|wrote|begged|waited|hoped|paid|put in|applied) for (?:[\w'-]+ ){1,6}?(?:and|but|,) (?:i |we |have |"
    r"still )*(?:never|not|did ?n'?o?t|have ?n'?o?t|had ?n'?o?t|nothing|none)\b(?: (?:once|ever|yet|even|"
    r"actually))? ?"
    r"(?:saw|seen|see|got|get|had|have|received?|came|arrived|heard|it|one|any)?\b(?! (?:call|visit))|"
    # "I never got that", of what they asked for.
    rf"\bnever (?:did )?(?:get|got|saw|see|received?|had) (?:what|everything|all|anything|half of what|the \w+) "
    rf"{_WISHED}\b"
)
_ELSEWHERE: Final = (
    r"(?! ?\?)(?![^.!?;\n]{0,45}?\b(?:except|excepting|but (?:not|for|the|one|what|how|no|never)|save (?:for|"
    r"the)|apart "
    r"from|aside from|other than|minus|without|bar (?:the|one))\b)"
    rf"(?![^.!?;\n]{{0,20}}?\b(?:but|though|only|yet) [^.!?;\n]{{0,30}}?(?!don'?t\b){_DID_NOT}\b)"
)
_NEVER: Final = (
    r"(?<!not )(?<!never )(?<!n't )(?<!nt )(?<!nor )(?<!to )(?<!will )(?<!can )(?<!if i )(?<!if we )(?<!should )"
    r"(?<!competitors )(?<!competitor )(?<!other dealer )(?<!other firm )(?<!other company )(?<!other guys )"
    r"(?<!could )(?<!would )(?<!hardly )(?<!did i )(?<!did we )(?<!please )"
)
_STUFF: Final = rf"(?:{THING}|things?|items?|bits|goods|answers|stuff|info\w*)"
_FULL: Final = re.compile(
    # "He sent all the stuff", "you did all I asked", "gave us the works".
    rf"{_NEVER}\b(?:{_SENT}|did|got|received|answered|covered|handled|had|arranged|did get)(?: (?:me|us|over|"
    rf"along|through|it))? (?:absolutely |literally |pretty much |just about |indeed )?(?:(?:all|everything|every(?: "
    rf"single| last)? \w+|each \w+|exactly what|just what|precisely what|what|the very \w+|(?:all|every one) of "
    rf"(?:what|"
    rf"the things?|it))(?: (?:the|my|our|of the) {_STUFF})?,? {_WISHED}|"
    rf"(?:all|all of) (?:the|that|my|our|his|her) (?:\w+ )?{_STUFF}(?! (?:i|we|you|they|he) (?:can|could|will|"
    rf"have to|need"
    rf" to))|all the (?:\w+ )?\w+ (?:a|any) (?:\w+ )?(?:person|man|woman|body|one|fella|girl|buyer|customer|soul|"
    rf"human|guy) "
    rf"(?:could|can|might|would))\b{_ELSEWHERE}(?! (?:from (?:another|someone|somebody|a different|other|"
    rf"elsewhere|my|our))"
    r"| elsewhere)|"
    rf"\b{_WHO} (?:{_SENT}|did)(?: (?:me|us|over))? (?:it all|everything|the (?:works|lot|whole (?:lot|works|package|"
    rf"packet|shebang|bundle|kit)))\b{_ELSEWHERE}|,? the works(?=[.!]|\W*$)|"
    # "I could tick off my entire list", "that rounded off the set".
    r"\b(?:tick(?:ed)?|check(?:ed)?|cross(?:ed)?)(?: \w+)? off (?:of )?(?:everything (?:on )?)?(?:my|our|the) "
    r"(?:entire |"
    r"whole |full |complete )?list\b|\b(?:that|which|this|it) (?:rounded off|rounded out|completed|made up|"
    r"finished off|"
    r"filled out) (?:the|my|our) (?:set|file|picture|package|packet|collection|list|folder|lot)\b|"
    r"\bdown to the (?:very )?last (?!minute|time|penny we|day|of our|\w+ (?:we|i) (?:have|own))\w+|"
    # "The only thing we needed was the manual, and your man mailed it".
    rf"\b(?:all|the only thing|the one thing|the sole thing|what|everything) {_WISHED} was [^.!?\n]{{1,60}}?,? and "
    rf"(?:[^.!?\n]|(?<=mr)\.|(?<=ms)\.|(?<=mrs)\.){{1,40}}? (?:{_SENT}|got|had|found|answered|did) (?:it|them|"
    rf"that|one|me|us|over|just that)\b|"
    rf"\b(?:that|it|this|which) (?:was|is|covers|covered|answers|answered) (?:all|everything) {_WISHED}\b(?! to\b)|"
    r"\b(?:every|each) (?:last|single) (?:page|bit|piece|word|sheet|item|thing|scrap|detail|question|document|one)"
    r" of (?:it|them|the \w+|those)\b(?! (?:is|was) (?:wrong|junk))"
)
_MAY: Final = re.compile(
    r"\b(?:all|every\w*|each|what|exactly|works|list|set|file|last|only|lot|whole|yet|no|never|not|nothing|none|"
    r"incomplete|unfinished|partial|blank|short|wrong|lack\w*|omit\w*|missing|outdated|\w+n'?t|ran out|out of)\b"
)


def all_or_short(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None."""
    if not _MAY.search(low):
        return None
    if _SHORT.search(low):
        return False
    return True if asserted(_FULL, low, unless_denied=True) else None
