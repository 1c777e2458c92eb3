"""That nobody of ours got in touch, by the phone that stayed silent or by who did the chasing: "it was I who rang".

Over lower-case text. Whoever called us has not been called; for the letter's first question.
"""

import re
from typing import Final

_NOBODY: Final = (
    r"(?:nobody|no one|noone|no (?:human(?: being)?|person|living soul|soul|caller|visitor|rep|salesman|salesperson|"
    r"member of your \w+)|"
    r"not (?:a|one|even one|any) (?:(?:single|living|solitary|blessed|damn(?:ed)?) )?(?:soul|person|human(?: being)?|"
    r"rep|salesman|body|employee|colleague)|not (?:a )?(?:single )?one of (?:you|your \w+)|"
    r"none of (?:you|your \w+|them|y'all)|zero people|never (?:a|one) (?:soul|person))"
)
_OF_YOU: Final = (
    r"(?: (?:(?:from|at|in|on|of|over) )(?:you|your (?:\w+ ){0,2}?(?:\w+)|there|yours|that \w+|"
    r"the \w+))?"
)
_CAME: Final = (
    r"(?:(?:has|had|have|did|ever|even|actually|then|once|so much as|'s|'d) ){0,4}"
    r"(?:call(?:ed)?|r[aiu]ng|(?:tele)?phoned?|c[ao]me (?:back to|out|by|near|round|to (?:see|us|me))|contact(?:ed)?|"
    r"(?:got|gotten|get) (?:back|in touch|hold|around|round|to)|been (?:in touch|in contact|here|to see)|"
    r"show(?:ed|n)?(?: up| his| her| their)|"
    r"turn(?:ed)? up|w(?:rote|ritten|rite)|repl(?:ied|y)|answer(?:ed)?|visit(?:ed)?|follow(?:ed)?(?: up)?(?= |\W|$)|"
    r"reach(?:ed)?|"
    r"bother(?:ed)?|return(?:ed)? (?:my|our|the|any)|respond(?:ed)?|dropped (?:by|in|round|me|us)|stopped by|knocked|"
    r"lifted|picked up|e-?mailed|"
    r"made contact|took the trouble|made the effort)\b"
)
_PHONE: Final = r"(?:phone|telephone|line|bell|doorbell|inbox|mailbox|letterbox|in-?tray)"
_CALL: Final = (
    r"(?:call|phone call|callback|call-back|return call|visit|follow-?up|reply|response|answer|contact)"
)
_HAVE_TO: Final = r"(?:had to|was having to|have had to|kept|ended up)"
_CHASE: Final = (
    r"(?:phon(?:e|ing)|r(?:i|u)ng(?:ing)?|call(?:ing)?|chas(?:e|ing)|contact(?:ing)?|hunt(?:ing)?|pester(?:ing)?|"
    r"go(?:ing)? after|get(?:ting)? in touch|reach(?:ing)? out)"
)
_YOU: Final = (
    r"(?:you\b|your (?:\w+ )?(?:office|people|firm|company|lot|rep|shop|branch|side|team)|y'all|(?= |\W|$))"
)
_NEVER: Final = re.compile(
    rf"(?<!if )(?<!that )(?<!sure )\b{_NOBODY}{_OF_YOU} {_CAME}(?! (?:the|that|this|their|her|his) (?:phone|"
    r"machine|problem))|"
    # "Our phone never rang about it", "the phone has been silent".
    rf"\b(?:my|our|the|that) (?:\w+ )?{_PHONE}s? (?:(?:has|had|have) )?(?:never|not once|didn'?t|did not|hasn'?t|"
    rf"has not|hardly) (?:once |ever |even )?r[aiu]ng\b|"
    rf"\b(?:my|our|the) (?:\w+ )?{_PHONE}s? (?:has |had )?(?:(?:stayed|remained|was|kept|sat|been|is) (?:\w+ "
    r")?)(?:silent|"
    rf"quiet|mute|empty|dead silent|cold|dumb|still)\b|"
    rf"\bsat (?:by|beside|next to) the {_PHONE}\b|"
    # "That's the last I heard from any of you".
    r"\b(?:the |my )?last (?:that |thing |word |time )?(?:(?:that )?(?:i|we)(?:'ve| have|'d| had)?|was) "
    r"(?:ever )?(?:heard|seen|saw)"
    r"(?: (?:of|from|out of) (?:you|your|any|anybody|anyone|him|her|them|y'all)\b|(?=\W*$|[.,;!]))|"
    # "I was the one who had to phone", "it was always me that called", "I did all the chasing".
    rf"\b(?:i|we) (?:was|were) the (?:one|ones|only one|only ones) (?:who|that|to|doing)\b (?:\w+ ){{0,3}}?{_CHASE}|"
    rf"\bit was (?:always |only |ever )?(?:me|i|us|we) (?:who|that) (?:\w+ ){{0,3}}?(?:called|rang|phoned|"
    r"wrote|chased|"
    rf"contacted|e-?mailed|{_CHASE})\b|"
    rf"\b(?:i|we) did all (?:of )?the {_CHASE}\b|\ball the {_CHASE} (?:was|has been|came) (?:done |from "
    r")?(?:by )?(?:me|us|mine|ours|my|our)\b|"
    rf"\b(?:i|we) {_HAVE_TO} (?:\w+ )?{_CHASE} {_YOU}|"
    r"\b(?:i|we)(?:'ve| have|'d| had)? (?:called|rang|rung|phoned|e-?mailed|wrote to|chased|contacted|tried|"
    r"messaged) "
    r"(?:you\b|your (?:\w+ )?(?:office|people|firm|company|lot|rep|shop|branch|line|number)),? ?(?:\w+ "
    rf"){{0,4}}?(?:[,;–-] ?)?(?:and |but |yet )?"
    r"(?:not (?:you|the other way|vice versa)|never the other way|no(?:body| one)\b|not one\b|to no avail|"
    r"in vain|without (?:\w+ )?(?:luck|"
    rf"success|{_CALL})|nothing (?:came )?back)|"
    r"\b(?:the )?(?:boot|shoe) was on the other foot\b|"
    # "Each time was promised a callback that didn't happen".
    r"\b(?:promised|assured(?: of)?|told to expect|offered|said (?:i'd|we'd|i would|we would) get|waiting "
    r"for|expecting|awaiting) "
    rf"(?:me |us )?(?:(?:an?|the|your|that|this|my|our|some) )?(?:\w+ )?{_CALL}s?,? (?:(?:that|which|but|and|"
    rf"it|he|she|they|you|one|none) ){{0,3}}"
    rf"(?:never|didn'?t|did not|hasn'?t|has not|none|nothing|wasn'?t|failed to|yet to)\b|"
    r"\b(?:still )?(?:waiting|await) (?:on |for )?(?:that|the|your|my|our|his|her|a) (?:\w+ )?(?:promised "
    r")?(?:phone call|callback|"
    rf"call-back|return call|first call|call you promised)\b|"
    rf"\b(?:the|that|your|a|any) (?:\w+ )?(?:promised )?{_CALL} (?:(?:that )?(?:i|we|he|she|you|they) (?:was|"
    r"were|had|'d) (?:\w+ )?"
    r"(?:promised|promise|told of|told about) )?(?:never (?:came|happened|materiali[sz]ed|took place|"
    r"arrived|followed)|"
    rf"(?:didn'?t|did not) (?:come|happen|materiali[sz]e|arrive))\b|"
    # "Not so much as a postcard", "no call, no letter, no pigeon".
    r"\bnot so much as an? (?:\w+ )?(?:call|card|postcard|letter|e-?mail|word|text|message|hello|ring|peep|"
    r"voicemail)\b|"
    r"(?:^\W*|[.!?;:] )no (?:phone )?(?:calls?|visits?|letters?|e-?mails?|word|texts?|messages?|"
    r"voicemails?),? (?:and |or )?no \w+"
    r"(?:,? (?:and )?no \w+)?(?=\W*$|\s*[.!;])(?![.!]? ?please)|"
    # "The only calls about it were the ones I made", "it fell into a black hole".
    r"\b(?:it was|was it) (?:always |only |ever )?(?:me|i|us|we) (?:doing the )?(?:calling|ringing|phoning|"
    r"chasing|writing|"
    r"contacting|hunting)\b|\bthe only (?:calls?|contact|phone calls?|e-?mails?|visits?|messages?|one) "
    r"(?:\w+ ){0,3}?(?:was|were|is) "
    r"(?:the ones? |one |when |what )?(?:(?:that )?(?:i|we) (?:made|placed|wrote|sent|did|called|rang)|"
    r"(?:mine|ours)\b|from (?:me|us|my|our))|"
    r"(?:^\W*|[.!?;,] |\b(?:i|we) )had to (?:hunt|chase|track|run|go)(?: \w+){1,3} (?:down|after)\b|"
    r"\b(?:inquiry|enquiry|request|message|form|letter|call|e-?mail)s? (?:\w+ ){0,4}?(?:fell|fallen|"
    r"disappeared|vanished|gone|went|sank|sunk) "
    r"(?:into|down|in|through) (?:an? |the )?(?:\w+ )?(?:black hole|void|cracks|ether|abyss|thin air|"
    r"plughole|drain)\b|"
    r"\byet to (?:hear|get a call|receive a call|be (?:contacted|called|phoned|visited)|see|meet) ?(?:back "
    r")?(?:from |by )?(?:an? (?:living |single |real |actual )?(?:soul|"
    rf"person|human(?: being)?)|any ?(?:one|body|of you)?|you\b|your \w+|a thing|a peep)|"
    r"\bneither (?:my |our |the )?(?:phone|mailbox|post|telephone|inbox|letterbox)\b[^.!?\n]{0,30}\bnor\b|"
    r"\bneither phone nor\b|"
    r"\b(?:messages?|letters?|e-?mails?|calls?|voicemails?|times),? (?:and )?(?:not one|none|not a single "
    r"one|never once) (?:of (?:them|which) )?(?:was|were|got|has been|"
    r"have been|did) ?(?:ever )?(?:returned|answered|replied|acknowledged|anyone|anybody)?\b|"
    # "He swore he'd ring back. He did not."
    r"\b(?:swore|said|promised|vowed|pledged|assured (?:me|us)|told (?:me|us)|was told|were told|supposed|"
    r"was to|were to|meant)\b[^.!?\n;]{0,35}?\b(?:call|ring|phone|telephone|"
    r"visit|come (?:by|out|round|over)|get back|get in touch|be in touch|follow up|write|reach out|contact|"
    r"drop (?:by|in)|stop by)\b[^.!?\n;]{0,25}?[.;,–-] ?(?:and |but |yet )?"
    r"(?:(?:he|she|they|you|nobody|no one|none|nothing|that|it) (?:did not|didn'?t|never|hasn'?t|haven'?t|"
    r"has not|have not|did(?=\W*$|[.,;!])|has(?=\W*$|[.,;!]))|"
    r"(?:i'm |i am |we're |we are )?(?:still|yet) waiting|never happened|no such luck|not a thing|nothing|"
    r"silence|crickets)|"
    r"\bwaited (?:in )?(?:all (?:day|week|morning|afternoon)|for (?:days|weeks|months|ages|hours)|days|"
    r"weeks|months)\b[^.!?\n;]{0,40}?(?:,|\band|\bbut)(?: \w+){0,4}? "
    r"(?:never|nobody|no one|not|didn'?t|nothing|no-?show|in vain)\b|\bcall-?back (?:was "
    r")?promised\b[^!?\n]{0,60}\b(?:never|none|no one|nobody|didn'?t|not)\b|"
    r"\b(?:wrote|rang|called|phoned|e-?mailed|stopped by|asked)(?: \w+){0,3}[.,;] (?:and |but )?nothing "
    r"(?:ever )?(?:came|happened|resulted|followed)\b|"
    r"\byour (?:competitors?|rivals?) (?:called|rang|came|phoned|wrote|did|"
    r"answered)\b[^.!?\n]{0,20}?\b(?:you|yours) (?:never|didn'?t|did not|hadn'?t)\b|"
    r"\bno (?:one|body|person|human|soul) (?:ever |actually )?(?:did|has|bothered)(?=\W*$|[.,;!])|"
    # Another's, and not ours.
    r"\bit was(?:n'?t| not) (?:you|your \w+|anyone of yours|one of yours) (?:who|that) (?:called|rang|came|"
    r"phoned|wrote)\b|"
    r"\b(?:yours|your (?:own )?(?:rep|man|people|lot|firm|company|side|office|guy|salesman|team)) (?:never|"
    r"did not|didn'?t|has yet to|failed to|"
    r"have yet to|hasn'?t|haven'?t) (?:ever |even |once )?(?:did|called?|rung|r[ai]ng|phoned?|came|come|"
    r"wr[io]te|show(?:ed)?|appear(?:ed)?|contact(?:ed)?|"
    r"got|get|turn(?:ed)? up|follow(?:ed)?|reach(?:ed)?|bother(?:ed)?)\b|"
    r"\b(?:i|we)(?:'m| am|'re| are| was| were) still waiting (?:to hear|for (?:you|someone|somebody|anyone|"
    r"your \w+) to)\b"
)


def had_to_chase(low: str) -> bool:
    """Whether they say that nobody got in touch, or that it was they who did."""
    return bool(_NEVER.search(low))
