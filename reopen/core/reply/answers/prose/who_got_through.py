"""Somebody of ours got through to them, or nobody did: who it was, and each way of getting through, put together.

"A dude hit me up", "your front desk gave us a ring", "we were well advised by your Mr. Pell", "did anyone call, yes".
Over lower-case text. Who comes from elsewhere is left out. For the letter's first question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted

_PERSON: Final = (
    r"(?:m(?:r|rs|s|iss|x)\.? [\w'-]+|man|woman|guy|gal|dude|lady|gentleman|gent|fella|feller|fellow|chap|bloke|"
    r"lad|lass|"
    r"girl|boy|kid|person|rep|representative|agent|associate|colleague|salesman|saleswoman|salesperson|salesgirl|"
    r"sales (?:man|woman|lady|guy|girl|person|rep|fella)|technician|tech|engineer|estimator|surveyor|consultant|"
    r"adviser|advisor|specialist|assistant|account (?:manager|exec\w*)|manager|secretary|receptionist|coordinator)"
)
# No people: "your letter reached me"; nor people of ours.
_NO_PERSON: Final = (
    r"(?!(?:letters?|e-?mails?|mails?|messages?|notes?|names?|\w*site|ads?|adverts?|newsletters?|questions?|subject|"
    r"timing|cards?|flyers?|database|computer|system|list|records?|links?|forms?|address|mailer|reminders?|inquiry|"
    r"enquiry|reply|never|not|nobody|quotes?|offers?|prices?|packages?|competitors?|competition|rivals?|neighbou?rs?|"
    r"bank|customers?|website|and|or|but|that|which|was|is|has|had|did|to|if|when|robot|bot|machine|autoresponder)\b)"
)
_OURS: Final = (
    rf"(?:one of )?your (?:own )?(?:{_NO_PERSON}[\w.'&-]+ ){{0,3}}?{_NO_PERSON}[\w.'&-]+|"
    rf"(?:two|three|several|one|some|a couple|both) of (?:you|your (?:{_NO_PERSON}[\w'-]+ )?{_NO_PERSON}\w+|yours)"
)
_ELSEWHERE: Final = (
    r"(?! ?,? (?:from|at|of|in|with|for) (?!you\b|your\b|yours\b|y'all|there\b|sales\b|service\b|the "
    r"(?:office|"
    r"sales|service|front desk)))"
)
_NAMED: Final = r"(?:,? (?:named|called|by the name of) [\w'-]+,?| \(?i think\)?)?"
_FROM_US: Final = r"(?: (?:from|at|of|in|with) (?:you(?:rs)?|y'all|there|your (?:\w+ )?\w+))?"
# What stands before a person, and makes them neither another's nor wished for.
_ADJECTIVE: Final = (
    r"(?!(?:other|different|local|our|my|their|his|her|have|has|had|get|let|send|need|want|like|is|was|by|to|for|"
    r"in|of|"
    r"with|from|if|when|no|not|never|any|every|i|we|you|your|he|she|they|it|and|or|but|told|ask|tell|called|saw|met|"
    r"another|competing|competitor'?s?)\b)"
)
_SOMEBODY: Final = (
    rf"(?:(?:^\W*(?:yes|yea|yeah|yep|sure|well|ok)?,? ?|[.!;:,] |\b(?:an?|some|one|this|the|that|very|nice|two|"
    rf"and|yes|"
    rf"yeah) )(?:{_ADJECTIVE}[\w-]+ ){{0,3}}?{_PERSON}|\b(?:someone|somebody)(?: else)?|"
    rf"\bsome(?:one|body) \w+ly)"
)
_ADVERB: Final = (
    r"(?:,? ?\b(?:\w+ly|has|had|have|did|already|once|indeed|even|then|soon|just|also|first|since|later|twice|"
    r"sure|sure "
    r"enough|in fact|in the end|at last|as promised|right away|of course|thankfully|next day|again)\b,?){0,3} ?"
)
_SAID: Final = (
    r"(?:voice ?mails?|messages?|notes?|cards?|business cards?|e-?mails?|texts?|line|word|number|dm)"
)
_RING: Final = (
    r"(?:call|ring|shout|buzz|bell|tinkle|jingle|phone call|holler|visit|call-?back|return call|ding)"
)
_ENDS: Final = (
    r"(?=[^\w\s'-]|\s*$|\s[^\w\s]|\n| (?:me|us|my|our|back|in|on|once|twice|again|last|this|that|from|at|by|to "
    r"(?:me|us|see|ask|"
    r"say|check|follow)|and|but|the (?:next|same|other|following|very)|right|within|promptly|straight|quickly|"
    r"alright|"
    r"all right|fine|about|around|during|before|after|yesterday|today|some|several|a (?:few|couple)|same|next|early|"
    r"late|every|for (?:me|us)|over|when|while|as|ok|okay|yes|sure|here|out|up)\b)"
)
_THROUGH: Final = (
    r"(?:(?:got|gotten) (?:right |straight )?(?:back|in touch|in contact|(?:a ?)?hold of (?:me|us)|on the "
    r"(?:phone|horn|line|blower)|through)\b|hit (?:me|us) (?:up|back)\b|reached (?:out|me|us)\b|"
    rf"(?:left|dropped|sent|shot|slipped|fired off) (?:(?:me|us|my \w+|our \w+|word|behind) )?(?:an?|his|"
    rf"her|their|two|three|several|one|some|\d) (?:\w+ )?{_SAID}\b|left word\b|dropped (?:me|us) a line\b|"
    rf"(?:gave|given) (?:me|us|my \w+|our \w+) (?:an?|the|two|several) (?:\w+ )?{_RING}s?\b|"
    rf"made (?:contact|an? (?:call|visit))\b|paid (?:me|us) an? (?:\w+ )?(?:call|visit)\b|"
    r"took (?:my|our|down my|down our) (?:details|number|information|info|name|order|particulars)\b|"
    r"(?:(?:was|were|been|stayed|kept) (?:right )?in (?:touch|contact))\b|"
    r"(?:spoke|talked|chatted|met|sat down|had (?:lunch|coffee|a (?:\w+ )?(?:chat|talk|word|meeting|call))) "
    r"(?:to|with) "
    r"(?:me|us|my|our)\b|(?:walked|talked) (?:me|us) through\b|"
    r"(?:r[au]ng|phoned|telephoned|called|e-?mailed|messaged|texted|contacted|visited|replied|responded|followed up|"
    rf"checked in|(?:stopped|dropped|popped|swung|called|came) (?:by|in|round|around|out|over)){_ENDS})"
)
# What "did" is followed by.
_DID: Final = (
    r"did(?: (?:indeed|actually|in fact|finally|eventually|once|even|kindly|promptly))? (?:call|ring|phone|telephone|"
    r"contact|come|visit|write|e-?mail|get (?:back|in touch|hold|a ?hold|through)|reach|leave (?:me|us|an?|word|"
    r"my|his|"
    r"her)|stop by|drop (?:by|in)|reply|respond|follow up|hit (?:me|us) up|give (?:me|us) an?|make contact|text|"
    r"message|"
    r"speak|talk|phone)\b"
)
_BEFORE: Final = (
    r"(?<!if )(?<!that )(?<!have )(?<!let )(?<!or )(?<!ask )(?<!tell )(?<!when )(?<!until )(?<!till )(?<!did "
    r")(?<!can )"
    r"(?<!could )(?<!will )(?<!would )(?<!should )(?<!unless )(?<!not )(?<!nor )(?<!had )(?<!than )(?<!not an "
    r")(?<!not "
    r"a )(?<!not one )(?<!never )(?<!before )"
)
_CAME: Final = re.compile(
    rf"{_BEFORE}\b(?:{_OURS}){_NAMED}{_FROM_US} ?{_ADVERB}(?:{_THROUGH}|{_DID})(?! (?:my|our) (?:mother|wife's|"
    rf"neighbou?r))|"
    rf"{_BEFORE}{_SOMEBODY}{_ELSEWHERE}{_NAMED}{_ELSEWHERE}{_FROM_US} ?{_ADVERB}(?:{_THROUGH}|{_DID})"
    rf"(?! (?:from|about|for) (?!you|your|me|us|my|our|the (?:copier|quote|office)))(?=[^?]{{0,150}}(?:[.!,;\n]|\Z))|"
    # "Your sales lady and I had lunch".
    rf"{_BEFORE}\b(?:{_OURS}) and (?:i|we|my \w+) (?:\w+ly )?(?:had|spoke|talked|met|sat|went|traded|exchanged|"
    rf"chatted)\b|"
    # "Very well advised by your Mr. Beecham, who came twice".
    r"\b(?:was|were|been|got|being|am|are) (?:(?!not\b|never\b)\w+ ){0,4}?(?:contacted|advised|called|rung|"
    r"phoned|visited|"
    r"helped|served|assisted|treated|looked after|taken care of|attended to|informed|briefed|walked through|"
    r"approached|"
    r"e-?mailed|met|seen|received|welcomed|supplied|guided) (?:\w+ ){0,3}?by (?:one of )?(?:your\b|you\b(?! as)|"
    r"yours\b)|"
    # What one of ours sent along: "with an apology from your finance lady".
    r"\b(?:apolog(?:y|ies)|explanation|call|ring|visit|reply|answer|response|message|follow-?up|word|help|advice|"
    r"demo|"
    rf"tour|walk-?through) from (?:one of )?your (?:{_NO_PERSON}\w+ )?(?:{_PERSON}|team|people|office|folks|"
    rf"staff|desk)\b|"
    # "Did anyone call, yes"; "called? yes".
    r"\b(?:did|has|have) (?:any(?:one|body)|some(?:one|body)|you(?:r \w+)?|they|he|she|a \w+) (?:ever |actually |"
    r"even )?"
    r"(?:call|come|ring|phone|write|contact|visit|get back|get in touch|reach out|show up|answer|reply)\w*"
    r"(?: (?:me|us|back|by|round|out|to me|to us|here))*\s?[,?:;–-]{1,2} ?(?:yes|yep|yup|yeah|yea|sure|they did|"
    r"he did|she did|indeed|certainly|aye|uh-huh|absolutely|you did)\b|"
    # "Sure, Jeff did."
    r"^\W*(?:yes|yep|yeah|yup|sure|oh yes|aye|why yes|indeed),? (?!i\b|we\b|it\b|that\b|this\b|which\b|who\b|"
    r"what\b|no\w*|"
    r"but\b|the\b|my\b|our\b|as\b)[a-z]{2,12}(?: [a-z]{3,12})? did(?=\W*(?:$|\n)|[.,;!])|"
    # "One voicemail, garbled".
    r"(?:^\W*|[.!?;\n] ?|\b(?:got|had|only|just|was|were|received) )(?:an?|one|two|three|four|several|a couple of|"
    r"a single|\d) (?:\w+ )?(?:voice ?mails?|missed calls?|phone messages?|phone calls|house calls?|call-?backs?)"
    r"(?=\W*$|[.,;!:] ?(?!but (?:not|none)))"
)
_WHO_NOT: Final = (
    r"(?:nobody|no one|no-one|noone|not one (?:person|soul|human)|"
    r"not a (?:soul|single (?:person|soul|one)|person)|none)"
)
_NOBODY: Final = re.compile(
    rf"(?<!if )(?<!that )\b{_WHO_NOT} (?:(?:at|on|from|over at|in|of) (?:you|yours|yous|y'all|"
    r"your (?:\w+ )?(?:end|side|place|office|firm|company|shop|store|team|outfit|people|lot|crew|branch|"
    r"department|desk|staff|showroom)) )"
    r"(?:(?:ever|even|has|had|once|apparently|actually|bothered to|cared to|has ever|thought to|managed to) ){0,3}"
    r"(?!knows?\b|could\b|can\b|will\b|would\b|is\b|was\b|needs?\b|should\b)\w+|"
    rf"(?<!if )(?<!that )\b{_WHO_NOT} (?:(?:has|had|ever|even|once|actually|at all) ){{0,3}}(?:picked up (?:the|"
    rf"a) phone|"
    r"lifted a finger|made contact|left (?:a |any )?(?:message|word|voice ?mail|card)|hit (?:me|us) up|"
    r"(?:called|rang|phoned|telephoned|texted|messaged|e-?mailed|contacted|dropped by|stopped by|checked in|gave "
    r"(?:me|us) "
    r"an?|took the trouble|so much as))\b|"
    r"\b(?:did|has|have) (?:any(?:one|body)|some(?:one|body)|you(?:r \w+)?|they|he|she) (?:ever |actually |even "
    r")?(?:call|"
    r"come|ring|phone|write|contact|visit|get back|get in touch|reach out|show up|answer|reply)\w*"
    r"(?: (?:me|us|back|by|round|out|to me|to us|here))*\s?[,?:;–-]{1,2} ?(?:no\b(?! (?:doubt|question))|nope|"
    r"nah|naw|"
    r"nobody|never|not once|they did not|they didn'?t|he didn'?t|she didn'?t|did they heck|you did not|you didn'?t)"
)
_MAY: Final = re.compile(
    r"\byour?\b|\bby y|some(?:one|body)|\b(?:hit|got|g[ai]ve|called|rang|phoned|left|did|voice ?mails?|calls?|"
    r"\w+ed|reached"
    r"|came|made|took|paid|met|spoke|was|were|nobody|no one|noone|not)\b"
)


def got_through(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None."""
    if not _MAY.search(low):
        return None
    if _NOBODY.search(low):
        return False
    return True if asserted(_CAME, low) else None
