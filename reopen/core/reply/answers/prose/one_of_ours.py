"""What somebody of ours did, by whichever name: "a woman from your office left a message", "your rep is sweet".

Over lower-case text, put together of who it was and what was done. Beside `whom_of_ours`, which holds people to a call.
For the letter's first question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted

_PERSON: Final = (
    r"(?:m(?:r|rs|s|iss|x)\.? [\w'-]+|man|men|rep|reps|representative|guys?|lady|ladies|woman|women|sales "
    r"?m[ae]n|saleswoman|"
    r"sales ?person|sales rep|colleagues?|associates?|agents?|lads?|lass|fella|fellow|chaps?|bloke|girls?|"
    r"gal|boys?|kid|"
    r"gentlem[ae]n|tech(?:nician)?s?|engineers?|surveyor|estimator|installers?|fitters?|driver|person|"
    r"people|assistant|"
    r"receptionist|coordinator|employee|member of (?:your |the )?(?:\w+ )?(?:staff|team)|staff member|team member|"
    r"(?:account|sales|branch|regional|area|store|shop|office) (?:manager|exec\w*|rep\w*|lady|man)|manager|"
    r"advis[eo]r|"
    r"consultant|specialist|clerk|secretary|dispatcher|partner|boss|somebody|someone|one)"
)
# Whom we can know to be ours.
_OURS: Final = (
    rf"(?:your (?:own )?(?:(?!own\b|competitor|never|letter|e-?mail|note)\w+ )?{_PERSON}(?: (?!never|who|has|"
    rf"did|was|had|that|of|from|not)[a-z][\w'-]{{1,14}})?|"
    rf"(?:an?|one|some|the|two|three|several|both|different) (?:\w+ ){{0,3}}?{_PERSON}(?: (?:named|called) "
    r"\w+)? (?:from|of|at|on|in|over at|representing|with) "
    r"(?:your (?:\w+ ){0,2}?\w+|yours|you(?! to)(?: (?:guys|folks|people|lot))?)|"
    r"(?:an?|one|two|three|several|some|a couple|a few|a pair) of (?:your (?:\w+ )?\w+|you)|(?:an?|the) "
    rf"{_PERSON} of yours|"
    r"[a-z]\w+ (?:from|in|at|of) your (?:\w+ )?(?:office|shop|team|firm|company|branch|side|end|sales|staff|"
    r"service|place|outfit|showroom|department))"
)
_ADVERB: Final = (
    r"(?:(?:has|had|have|did|'s|already|once|since|indeed|promptly|kindly|actually|finally|eventually|even|"
    r"then|really|"
    r"just|very|soon|also|personally|later|first|quickly|certainly|both|all|dutifully|duly) ){0,3}"
)
# What reaches them.
_DID: Final = (
    r"(?:left (?:me|us|a|an|his|her|their|two|word|several)|call(?:ed)?(?= (?:on|me|us|back|in|by|round|"
    r"here|up|twice|once|at|from|last|this|and|but|to|again|the|my|our|today|yesterday|within|right|that)\b|"
    r"\W|$)|"
    r"r[au]ng|ring\b|(?:tele)?phoned?|texted|e-?mailed|messaged|wrote|written|replied|responded|answered|"
    r"spoke|spoken|met|came|"
    r"come (?:by|out|over|round|to|in)|visit(?:ed)?|stopp?ed|popp?ed|dropp?ed|swung|drove|contacted|reached "
    r"out|reached (?:me|us)|followed up|"
    r"got (?:back|in touch|hold|through|right back)|been (?:in touch|here|out|to see|by|round|very|most|so|"
    r"great|super|lovely|helpful)|"
    r"(?:was|were) (?:out |over |round |right )?(?:here|in touch|on the (?:phone|line|horn)|at (?:our|my)|"
    r"with us|by|in (?:our|my))|"
    r"(?:was|is|were|are) (?:(?:so|very|such|really|just|quite|truly|absolutely|the|a|an|most|always|ever) ){0,3}"
    r"(?:sweet\w*|love?l(?:y|iest)|nic\w+|kind\w*|helpful|great(?:est)?|super|polite|best|delight\w*|"
    r"pleasure|joy|peach|doll|gem|star|angel|saint|wonderful|"
    r"charming|prompt|pleasant|patient|friendly|courteous|professional|darling|dear|hoot|treasure|credit|"
    r"thorough|good|fine|excellent|attentive|champ|ace|legend|rock ?star)|"
    r"sent|gave|brought|showed|handed|delivered|mailed|posted|faxed|forwarded|supplied|provided|quoted|"
    r"priced|measured|demoed|"
    r"demonstrated|explained|went (?:over|through)|walked (?:me|us)|sat (?:down|with)|took (?:care|the time|"
    r"my|our|down)|told|said|promised|assured|"
    r"helped|sorted|looked (?:after|at)|dealt|handled|treated|covered|got (?:me|us)|offered|tried (?:me|us|"
    r"to (?:call|reach|ring))|made contact|chased|apologi[sz]ed)\b"
)
_BEFORE: Final = (
    r"(?<!that )(?<!have )(?<!let )(?<!had )(?<!or )(?<!of )(?<!if )(?<!ask )(?<!tell )(?<!when )(?<!until "
    r")(?<!till )(?<!has )(?<!did )(?<!can )(?<!could )(?<!will )(?<!would )(?<!may )(?<!should )(?<!may "
    r")(?<!unless )(?<!not )(?<!nor )(?<!send )"
)
_BROUGHT: Final = (
    r"(?:quote|quotation|offer|proposal|estimate|prices?|price list|pricing|figures?|information|info|"
    r"details|package|packet|folder|binder|"
    r"brochure|catalogue|catalog|paperwork|papers|visit|call|calls|voicemails?|messages?|e-?mails?|texts?|"
    r"reply|answer|response|card|note|follow-?up|rounds? of it)"
)
_WAS_REACHED: Final = re.compile(
    rf"{_BEFORE}\b{_OURS},? {_ADVERB}{_DID}(?! (?:never|not|no one|nobody)\b)|"
    # "Your associate and I traded messages", "I traded e-mails with your rep".
    rf"\b(?:your (?:\w+ ){{1,3}}?and (?:i|we)|(?:i|we) (?:and|with) your (?:\w+ ){{1,2}}?) ?(?:\w+ "
    r")?(?:traded|exchanged|spoke|talked|met|"
    rf"corresponded|went|had|sat|swapped|played phone tag|chatted|e-?mailed|discussed|agreed)\b|"
    r"\b(?:traded|exchanged|swapped|corresponded|in (?:contact|touch|correspondence|talks)|played phone tag|"
    r"back and forth) (?:\w+ )?(?:\w+ )?with "
    rf"(?:your|one of your|(?:an?|the|some) (?:\w+ )?(?:{_PERSON})|someone|somebody)\b(?! (?:who|at|from|of|"
    r"in) (?!you|your))|"
    r"\b(?:exchanged|traded|swapped) (?:\w+ ){1,3}?with your\b|"
    r"\b(?:messages?|voicemails?|calls|e-?mails|visits?|notes?)\b[^.!?\n]{0,30}?, (?:all |both |one )?(?:of "
    r"them )?from (?:you|your)\b|"
    # "He left a voicemail", "there was a card through the door".
    r"\b(?:(?:he|she|they|you|someone|somebody|a (?:man|woman|lady|guy|fellow|gentleman|girl|chap|person)|"
    r"some (?:guy|man|woman|lady|fella|girl|kid)|your \w+|who) )"
    rf"{_ADVERB}(?:left|slipped|put|dropped) (?:(?:me|us) )?(?:an?|his|her|their|two|three|several|one|"
    r"\d)(?: \w+)? (?:voice ?mails?|messages?|card|business card|"
    rf"note|notice|slip|number|calling card|leaflet)\b(?![^.!?\n]{{0,40}}\b(?:for you|with you|on your)\b)|"
    r"\b(?:an?|the|two|three|several|\d) (?:\w+ )?(?:voice ?mails?|calling cards?|business cards?|cards?|"
    rf"notes?|missed calls?|phone calls?) (?:{_ADVERB})(?:(?:was|were) )?(?:left|came|waiting|"
    r"through (?:the|my|our) (?:door|letterbox)|(?:on|under|in) (?:the|my|our) (?:door|mat|doormat|"
    r"windscreen|machine|answering machine))\b|"
    # "A call from your office", "information from your account manager".
    r"\b(?:an?|the|one|two|three|four|several|some|both|many|your|that|got|had|received|complete|prompt|"
    rf"full|good) (?:\w+ ){{0,2}}?{_BROUGHT},? (?:\w+ ){{0,3}}?from (?:one of )?"
    rf"(?:your (?!competitor)(?:\w+ )?{_PERSON}|someone (?:at|on|in) your \w+|(?:an?|the) (?:\w+ )?{_PERSON} "
    r"(?:at|in|on|of|from) your \w+)\b|"
    # "The chap you sent", "after his visit", "when she called".
    r"\b(?:since|after|during|following|before|at|on|in) (?:his|her|their|your|(?:mr|mrs|ms|miss)\.? \w+'s|"
    r"the) (?:\w+ )?(?:visit|site visit|survey|phone call|walk-?through|demo)\b"
    rf"(?! (?:of|from|to|by) (?!you|your|one of))(?=[^?]{{0,200}}(?:[.!]|\Z))(?<!before your visit)(?<!in "
    r"your visit)|"
    # "I was rung", "we were visited", "got a call back", "my enquiry was answered".
    r"(?<!if )(?<!until )(?<!when )\b(?:i|we) (?:did )?(?:got|had|get|received|have had|'ve had) (?:an?|one|"
    r"two|three|several|some|\d|the|my|our|a couple of|a few)(?: (?!no\b|missed\b)\w+){0,2}? "
    r"(?:call ?backs?|return calls?|phone calls|callbacks|personal (?:reply|call|visit|letter|note)|house "
    r"call|sales call)\b(?! (?:from|by) (?!you|your|one of|an? |some))|"
    r"\b(?:my|our) (?:\w+ )?(?:inquiry|enquiry|request|question|questions|call|message|e-?mail|form)s? "
    r"(?:was|were|has been|got) (?:\w+ )?(?:answered|returned|replied to|"
    r"followed up|dealt with|taken care of|handled|seen to)\b(?! by (?:no|an? (?:robot|bot|auto|"
    r"machine)))(?<!never answered)(?<!not answered)|"
    rf"\b(?:someone|somebody)(?: (?:else|different|new|local|nice|very nice))? {_ADVERB}(?:rang|phoned|wrote|"
    r"e-?mailed|texted|replied|visited|dropped by|stopped by|called)(?! (?:from|for|about) (?!you|your|me|"
    r"us|the copier))\b"
    r"(?=[^?]{0,200}(?:[.!,;]|\Z))|"
    # "Y'all did right by us, come by, took care of it".
    r"\b(?:ya'?ll|y'all|you|you (?:folks|guys|people|lot)) (?:sure |really |all |always )?(?:did (?:right|"
    r"well|good|great|fine) by|treated|took (?:\w+ )?care of|looked after|saw to|walked|talked) (?:me|us|it|"
    r"everything|my|our)\b|"
    # "(S)he called, yes", "two different people called".
    r"\b(?:two|three|four|several|a couple of|a few|both) (?:\w+ )?(?:people|reps|persons|salesmen|guys|men|"
    r"women|ladies|different (?:people|reps|ones)) (?:have |had |actually |even )?(?:called|rang|phoned|"
    r"came|wrote|visited|contacted)\b|"
    # Passive, with or without whom.
    r"(?:^\W*|[.!?;,:] |\b(?:and|but|yes|am|was|were|been|got) )(?:promptly |duly |quickly |already |twice |"
    r"personally )?(?:contacted|visited|phoned|telephoned|called|called back|rung|rung up|"
    r"e-?mailed|looked after|taken care of|attended to|helped|seen to|served|waited on) (?:\w+ ){0,2}?by "
    r"(?:you|your|one of your|someone|somebody|an? (?:\w+ ){0,2}"
    rf"{_PERSON}|(?:mr|mrs|ms|miss)\.? \w+|phone|telephone|voice ?mail|e-?mail|mail|letter|post)\b"
)


def one_of_ours_did(low: str) -> bool:
    """Whether they tell, as a fact, of something that somebody of ours did."""
    return asserted(_WAS_REACHED, low)
