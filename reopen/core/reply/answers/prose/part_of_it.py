"""One thing came and another did not: "the leaflet came, the figures didn't", "all of it except the warranty".

Over lower-case text, put together of what we send, and how it is said to be here or not. For the second question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.things import THING

_THE: Final = r"(?:the|my|our|your|his|her|that|those|any|a|an|some|no|what|its)"
# Something we send, with what stands before and behind it.
_IT: Final = (
    rf"{_THE} (?:[\w/&'-]+ ){{0,3}}?{THING}(?: (?:and|or|nor) (?:the |a |an |any )?(?:\w+ ){{0,2}}?\w+)?"
    r"(?: (?:for|of|on|about|from|with|he|she|they|you|i|we|that|which|your) [^.!?;,\n]{1,40}?)?"
)
_NOT_HERE: Final = (
    r"(?:(?:has|have|had|did|was|were|is|are|still|yet|,) ?){0,3}"
    r"(?:never(?! mind)|not\b(?! (?:necessary|needed|required|bad|a problem|what i'd|so|too))|nowhere|"
    r"didn'?t|hasn'?t|haven'?t|wasn'?t|weren'?t|missing|lacking|absent|outstanding|wanting|"
    r"still to (?:come|follow|arrive)|yet to (?:come|follow|arrive)|left out|omitted|forgotten|overlooked|"
    r"promised but|lost in)"
    r"(?=\W*$|[.,;!]| (?:yet|been|come|came|arrived?|sent|got|get|here|there|included|mentioned|in|"
    r"followed?|follow|turned|turn|show\w*|reach\w*|materiali[sz]\w*|so far|to (?:this day|date)|"
    r"made|make|arranged|scheduled|answered|from|forthcoming|provided|supplied|delivered|received|given|and|"
    r"as|though|until|once|enclosed|attached|by|at|on|though|ever|happen\w*|covered|explained|clear)\b)"
)
_HAVE: Final = (
    r"(?:have|got|received|had|get|saw|was (?:sent|given|shown|told|quoted)|were (?:sent|given|shown|told|"
    r"quoted)|obtained|found|see)"
)
_BUT_NOT: Final = r"(?:,? ?(?:but|and|though|yet|just|only|although|while|whereas|however)?,? ?)"
_LACKING: Final = re.compile(
    # "The figures didn't", "the demo was never arranged", "the dates he was to forward I have not".
    rf"\b{_IT},? {_NOT_HERE}|"
    rf"\b{THING} (?:[^.!?;,\n]{{1,45}} )?(?:i|we) (?:(?:have|had|did|could|can|was|were|still|do) )+(?:not|never)\b|"
    rf"\b{THING} (?:[^.!?;,\n]{{1,45}} )?(?:i|we) (?:haven'?t|didn'?t|hadn'?t|never|don'?t|still "
    r"haven'?t)(?=\W*$|[.,;!]| (?:got|have|get|seen|had|saw|received?)\b)|"
    # "What I do not have is the lease terms", "what's missing is".
    r"\bwhat (?:(?:i|we) (?:(?:still |really )?(?:do not|don'?t|did not|didn'?t|haven'?t|have not|never|"
    r"still (?:need|lack|miss|want))|(?:lack|miss|am missing|'m missing|are missing))(?: \w+)?|"
    r"(?:was|is|'s)(?: still)? (?:missing|lacking|outstanding)|never (?:came|arrived|reached|followed|"
    r"turned))\b|\bwhat's (?:still )?(?:missing|lacking|outstanding)\b|"
    # "Still missing / waiting on the drawings", "I'm short of the rates".
    r"\b(?:still|yet|i'm|we're|i am|we are|was|were|been) (?:\w+ )?(?:missing|lacking|short of|short on|"
    r"without|awaiting|expecting|chasing|wanting|in want of|"
    r"(?:waiting|hoping|looking) (?:on|for|to (?:see|get|receive|hear about))) (?!(?:my|our) (?!quote|price|"
    rf"answer|sample|copy))(?:[\w/&'-]+ ){{0,4}}?{THING}\b|"
    r"(?:^\W*|[.!?;:,] )(?:still )?(?:missing|lacking|short|awaiting|waiting (?:on|for)):? (?:the|a|an|your|"
    rf"that|those|some|my|our) (?:[\w/&'-]+ ){{0,3}}?{THING}\b|"
    # "The specs but not the rates", "without the drawings".
    rf"\b(?:{_HAVE}|sent|gave|brought|supplied|included|came with|covered|mailed|delivered|provided|"
    rf"contained|showed|told) [^.!?;\n]{{1,60}}?{_BUT_NOT}(?:not|minus|without|sans|never|no word (?:on|of|"
    r"about)|nothing (?:on|about|as to|for)|no)"
    rf" (?:the |a |an |any |one |my |our |your |his |her )?(?:[\w/&'-]+ ){{0,3}}?{THING}\b(?! (?:required|"
    r"needed|necessary|spared))|"
    r"\b(?:everything|all(?: of it)?|the lot|most(?: of it)?|the whole (?:\w+ )?(?:thing|lot|packet|package|"
    rf"set)|every (?:\w+ )?(?:thing|item|page))\b[^.!?;\n]{{0,45}}?,? "
    r"(?:except(?:ing)?(?: for)?|but(?= (?:the|a|an|for|one|two|three|what|how|whether|your|no|my|our|"
    r"any)\b)|save(?: for)?|bar(?:ring)?|apart from|aside from|other than|minus|less|short of|with the "
    r"exception of|excluding|"
    r"saving|without|only not|just not)\b(?! (?:i\b|we\b|that i'm|it's|that we)|for the (?:price|cost|help|"
    r"quick|fast))(?!\W*$)|"
    r"\b(?:everything but|almost all|nearly all|almost everything|nearly "
    r"everything|next to nothing|not everything|not all) (?:of )?(?:the |a |an |one |two |three |what |my |"
    r"our |that )?\w+|"
    # "Half of what I asked for came", "two of the five".
    r"\b(?:only |just |about |barely |maybe |perhaps )?(?:half|a third|a quarter|two thirds|a part|part|"
    r"parts|a fraction|bits|a few|some|one|two|three|four) (?:of )?(?:what|the (?:things|items|information|"
    r"info|stuff|questions|"
    r"answers|documents|papers|details|five|four|six|ten|three|lot|list|package|packet|order|material|"
    r"prices|sheets)|my (?:questions|list)|our (?:questions|list)|that)\b(?: \w+){0,4}? (?:came|arrived|was|"
    r"were|got|is|are|in|i|we|answered|here|sent|reached|turned|materiali[sz]ed|showed|asked|needed|wanted|"
    r"requested|covered|missing)\b|"
    r"\b(?:half|part)(?: of)? what (?:i|we)\b|\bhalf (?:the|my|our) (?:story|answers?|questions?|"
    r"information|info|list|package|picture|documents|paperwork|papers|things)\b|"
    rf"\b{THING},? yes,?;? (?:but |and )?(?:[\w&'-]+ ){{0,4}}?[\w&'-]+,? no\b|\b(?:yes|got) (?:to |on "
    rf")?(?:the |a )?(?:\w+ ){{0,2}}?{THING},? (?:but )?no(?:t)? (?:to |on )?(?:the |a )?\w+|"
    # "The sheet I got didn't say a thing about that".
    rf"\b{_IT},? (?:didn'?t|did not|never|doesn'?t|does not|says? nothing|said nothing|left out|omitted|"
    r"skipped|told me nothing|had nothing|leaves out|contained nothing|lacked|lacks|failed to) ?"
    r"(?:even )?(?:(?:say|answer|mention|include|cover|tell|list|show|give|address|contain|have|explain|"
    r"touch|quote|price|state|specify|help|match|fit)\b|(?:about|on|of|the|a|any|my|our)\b)|"
    r"\b(?:no|not a|not one|without an?y?) (?:\w+ )?(?:word|mention|line|figure|number|hint|sign|whisper|"
    r"thing) (?:about|of|on|as to|regarding|in it|in there|anywhere|on it|to be found)(?! (?:from|in) "
    r"(?:you|your))\b|"
    r"\b(?:got|received|had|sent (?:me|us)|gave (?:me|us)) (?:only |just |about |barely )?half(?=\W*$|[.,;])|"
    r"(?:^\W*|[.!?;:] )(?:got |received |had )?most of it,? (?:not|but|only|except|bar)\b|"
    # "Three questions and one answer", "a price for the big one and nothing for the small one", "the list? nope".
    r"\b(?:two|three|four|five|six|seven|several|many|a dozen|\d+) (?:questions|things|items|prices|quotes|"
    r"documents|samples)[^.!?\n]{0,15}? (?:and|but) "
    r"(?:i |we )?(?:got|received|had|was given|were given|heard) (?:(?:only|just) )?(?:an? |one|two|none|"
    r"half|nothing)(?= |\W)|"
    rf"\b{THING} (?:for|of|on|about) [^.!?;\n]{{1,30}}? (?:and|but) (?:nothing|none|no (?:word|figure|price)|"
    r"not a thing) (?:for|of|on|about)\b|"
    rf"\b(?:the|my|our|your|a) (?:\w+ ){{0,2}}?{THING}\? (?:nope|no\b|never|nothing|not yet|nowhere|nada|nah|"
    r"still waiting|missing|none)|"
    r"\b(?:i'm|we're|i am|we are|still) (?:\w+ )?(?:short|shy|minus|lacking|owed) (?:of |on )?(?:the|a|an|"
    rf"my|our|one|that|those|your) (?:\w+ ){{0,3}}?{THING}\b|"
    r"\b(?:quotes?|quotation|offer|proposal|estimate|packet|package|brochure|booklet|folder|binder|answer|"
    r"bid) (?:you (?:sent|gave) (?:me |us )?)?(?:left out|leaves out|omitted|omits|"
    rf"lacked|lacks|skipped|forgot|ignored|overlooked)\b|"
    r"\b(?:figures|prices?|quote|offer|brochure|catalogu?e?|packet|papers|specs|estimate|proposal|drawings|"
    rf"samples?)\b[^.!?;\n]{{0,25}}?,? (?:but |only |though )(?:it was |they were |all )?"
    r"(?:for|about|of|meant for) (?:an?|the) (?:\w+ )?(?:machine|model|copier|printer|size|thing|job|one|"
    r"product) (?:we|i|that we|that i|nobody|no one|which (?:i|we)) (?:never|didn'?t|did not|had not|"
    r"hadn'?t|asked)|"
    rf"\b(?:was|were) to (?:send|forward|mail|e-?mail|bring|provide|supply|get)\b[^.!?\n]{{0,40}}?[;,.] "
    r"?(?:but |and |which |they |it |these |those |none |nothing )*(?:have|has|never|did not|didn'?t|"
    r"hasn'?t|haven'?t|are|is)? ?"
    rf"(?:yet to|never|did not|didn'?t|not (?:come|arrived|appeared|here)|still to)\b|"
    rf"\b(?:asked|asked (?:\w+ )?for|requested) (?:for )?(?:\w+ ){{1,4}}?(?:and|but) (?:i |we )?(?:was|were|"
    r"got|have been)(?: \w+)? (?:given |sent |shown )?(?:none|nothing|neither)\b|"
    # "Asked for a page; received a deck".
    r"\b(?:what|all) (?:i|we)(?:'d| had|'ve| have)? (?:was|were|am|are)? ?(?:looking for|wanted|asked for|"
    r"needed|after|requested|ordered|hoped for|expected)(?: from you)? (?:was|were|is|'s) "
    rf"[^!?\n]{{1,90}}?\b"
    r"(?:what (?:i|we|came|arrived)(?: \w+)? ?(?:got|received|was sent|were sent|had|arrived|was|were)?|"
    r"instead|(?:i|we) (?:got|received|was sent|were sent|was given))\b|"
    r"\b(?:i|we) (?:wanted|asked for|needed|requested|ordered|expected) [^!?\n]{1,60}?[,;.] ?(?:and |but |"
    r"what )?(?:i|we|you|he|she|they) (?:got|received|was sent|were sent|sent|was given|gave|brought) (?:me "
    r"|us )?(?:an? |the )?(?!it\b|that\b|exactly|just that|them|precisely|what|all|everything|both)\w+|"
    # "Never followed through with the rates", "still owes me".
    rf"\b(?:still )?(?:owes?|owed|owing) (?:me|us) (?:an?|the|that|those|my|some|one) (?:\w+ ){{0,3}}?{THING}\b|"
    r"\b(?:i|we) still have (?:\w+ )?(?:questions|unanswered)|\b(?:questions?|points?|items?) (?:(?:was|"
    r"were|remain|remained|are|is|went|still|left) )+(?:unanswered|open|outstanding|unaddressed|unresolved|"
    r"ignored|pending)\b|"
    r"\b(?:hasn'?t|haven'?t|has not|have not|never|didn'?t|did not|has yet to|have yet to|yet to|failed to|"
    r"forgot to|neglected to)(?: yet| ever| actually| even| once)? (?:sen[dt]|forward(?:ed)?|follow(?:ed)? "
    r"(?:up|through) with|provided?|deliver(?:ed)?|get|got|gotten|receive[d]?|mail(?:ed)?|bring|brought|"
    r"suppl(?:y|ied)|e-?mail(?:ed)?|include[d]?|gave|give[n]?|quote[d]?|answer(?:ed)?|show(?:n|ed)?|see|"
    r"seen|saw|come (?:back|through) with|came (?:back|through) with) "
    r"(?:me |us |over |along |on |through |back )?(?:the|a|an|any|my|our|that|those|his|her|one|your|single|"
    rf"to) (?:[\w/&'-]+ ){{0,4}}?{THING}\b|"
    r"\bnothing (?:whatsoever |at all |else |much |useful )?(?:i|we)(?:'d| had)? (?:asked|wanted|needed|"
    r"requested|was looking|were looking)|\bnone of (?:it|that|this|what|the \w+|my \w+|our \w+)(?: "
    rf"\w+){{0,4}}? (?:came|arrived|was|were|reached|answered|materiali[sz]ed|turned|did|has|have|i|we)\b|"
    rf"\bnot (?:one|a single|a) (?:of (?:the|my|our) )?(?:\w+ )?{THING}\b[^.!?\n]{{0,20}}\b(?:came|arrived|"
    r"reached|sent|received|answered|seen|got)\b"
)
# "The bill has not come", "I have no quotes to offer", "no need of the brochure" are about no want of ours.
_ALL_OF_IT: Final = re.compile(
    r"\b(?:nothing|not a thing|not one thing|no (?:\w+ )?(?:document|item|page|question|point|detail|"
    r"thing)s?)(?: (?:was|were|is|has been|at all|that))*(?: \w+)? (?:missing|lacking|left out|wanting|"
    r"outstanding|forgotten|omitted|unanswered|open)\b"
)


def only_part_came(low: str) -> bool:
    """Whether they say that part of it, or the thing itself, is not with them."""
    return bool(_LACKING.search(_ALL_OF_IT.sub(" ", low)))
