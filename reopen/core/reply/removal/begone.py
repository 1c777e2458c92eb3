"""Removals in a word or a growl: "out!", "minus me", "sling your hook", "abeg no disturb me", "haud yer wheesht".

Over lower-case text. The shortest are removals where they are all that is written; the rough ones where they fill
their clause.
"""

import re
from typing import Final

_BESIDE: Final = (
    r"(?:please|pls|plz|thanks|thank you|thx|ta|cheers|now|ok|okay|kindly|just|mate|sir|man|bro|bruv|fam|lads?|"
    r"pal|love|hon|"
    r"yes|yeah|yep|sure|so|then|today|asap|hi|hello|hey|and|capisce|got it|understood|period|full stop|end of|"
    r"good-?bye|bye|the end|for good|already|will ya|will ye|would ya|would you|jor|jare|abeg|lah|na|eh)"
)
_ALL_OF_IT: Final = (
    r"(?:out|outta here|out of (?:it|there|here|that)|out me|rmv|rmove|remv|dlt|del|delt|unsb|uns|unsubs|"
    r"unsubbed|minus (?:me|"
    r"us)|less (?:me|us)|without (?:me|us)|(?:i'?m |im )outta (?:here|there|this)|finito|finis|finished with you|"
    r"kaput|"
    r"over and out|signing off for good|shoo|scat|away with (?:you|ye)|unwanted|not wanted(?: here)?|game over|"
    r"red card|"
    r"one (?:name )?fewer|one less(?: name| for your list)?|exeunt|exit stage left|exit|eject|ejected|deleted|"
    r"zap|poof|"
    r"be off|begone|off with ye|gone|bin it|bin|bin them|wipe|scrub|drop|purge|expunge|erase|evict|ta-?ra|no tanks|"
    r"opted out|opt-out|cancel|cancelled|canceled|cancel (?:all|it|this)|nuke it|take me out,? coach|delete key|"
    r"done with (?:you|this|these)|(?:we|i)(?:'re|'m|m| are| am)? done with (?:you|this|these|all this)|unsubscribed|"
    r"shut up|hush|silence|radio silence|quiet|"
    # A cheer after "may we remove you?": "fire away" may be said to any question, and is none.
    r"crack on|batter on|work away|knock (?:yourself|yourselves) out|fill (?:your|yer) boots|help yourself|do "
    r"(?:your|yer) "
    r"worst|suit yourself|on you go|away you go|hit delete|won'?t miss (?:ya|ye|you)|(?:i|we) (?:won'?t|shan'?t|"
    r"will not) "
    r"miss (?:ya|ye|you|it|them|your \w+)|no loss|dnd|dnc|blocked|(?:i'?m )?blocking you|(?:you(?:'re| are) "
    r")?(?:reported|fired|blocked)|stand down|lemme out|(?:i'm |im |"
    r"we're )?breaking up with you|let'?s break up|hang up on me|sayonara|hasta la vista(?:,? baby)?|adios(?: "
    r"amigos?)?|au "
    r"revoir|i fold|i'm folding|fold my hand|roll (?:the )?credits|fade to black|abandon ship|get tae|tell your "
    r"list i said bye|good riddance)"
)
_BEGINS: Final = (
    r"(?:^|[.!?,;:\n–-])\W{0,3}(?:(?:now|so|please|pls|just|oh|ah|och|and|or|then|ye can|you can|go|you|yous|"
    r"y'all|why don'?t you|abeg|kindly|will ye|will you|would ye|would you|ever|can you|could you|och|aw)[ "
    r",!]{1,2}){0,4}"
)
_ROUGH: Final = (
    r"(?:feck off|fek off|rack off|nick off|sling (?:your|yer) hook|do one|on (?:your|yer) bike|hop it|get "
    r"stuffed|get "
    r"knotted|get bent|get tae \w+|kick rocks|pound sand|take a (?:hike|long walk(?: off a short pier)?|running jump|"
    r"walk)|go (?:fly|fry) an? (?:kite|egg)|go (?:and )?(?:jump|soak your head|boil your head|whistle|fish)(?: "
    r"in (?:a|the) "
    r"lake)?|bite me|skedaddle|vamoose|hit the (?:road|bricks)|step off|back off|lay off|leave off|give over|wise up|"
    r"g'?wan away|go on away|away (?:with|wi'?) (?:ye|you|yourself)|awa'? (?:wi'?|with) (?:ye|you)|cool it|can "
    r"it|stow it|"
    r"zip it|pipe down|put a (?:sock|cork) in it|shut (?:yer|your) (?:trap|gob|mouth|face|yap)|haud (?:yer|your) "
    r"wheesht|"
    r"wheesht|hold (?:your|yer) peace|voetsek|lef mi alone|leave (?:me|us) jor|free me jor|git|drop dead|stick "
    r"it|shove "
    r"it|shove off|stuff it|get off (?:my|our) (?:case|back|land|lawn|phone|screen)|jog on|bog off|naff off|sod "
    r"off|clear "
    r"off|push off|scoot|make (?:yourself|yourselves) scarce|go bother (?:someone|somebody) else|bother "
    r"(?:someone|somebody) "
    r"else|pester (?:someone|somebody) else|pick on (?:someone|somebody) else|find (?:someone|somebody) else to "
    r"(?:bother|"
    r"pester|annoy|write to|spam)|nae mair|nay more|nae more|no mair|no mo'?|nomore|give (?:me|us|it) (?:a "
    r")?(?:peace|rest|"
    r"a break)|gie (?:us|me) peace|let (?:me|us) alone)"
)
_ROUGH_ENDS: Final = (
    r"(?=\W*$|\s*[.,;:!?)\n–-]|\s+(?:now|please|pls|thanks|thank|and|with|then|for good|too|mate|pal|son|sir|"
    r"buddy|bud|lad|"
    r"love|will (?:ya|ye|you)|would (?:ya|ye|you)|lah|already|the lot)\b)(?! (?:until|till|and (?:send|quote|call)))"
)
_WRITE: Final = (
    r"(?:writ|e-?mail|mail|messag|text|contact|disturb|bother|pester|bug|nag|hound|chas|harass|annoy|spam|hassl|"
    r"trouble|"
    r"badger|call|ring|phon|send|sen'|vex|worry)"
)
ENGLISH: Final = re.compile(
    rf"\A\W*(?:{_BESIDE}\W+){{0,3}}{_ALL_OF_IT}(?:\W+{_BESIDE}){{0,3}}[\s.!,;:)*'\"-]*\Z|"
    rf"{_BEGINS}{_ROUGH}{_ROUGH_ENDS}|"
    # No more writing, in the grammar of elsewhere: "no disturb me again", "dinnae email me".
    rf"{_BEGINS}(?:no|nuh|nah|nae|dinna|dinnae|doan|dohn|don|doh|gonnae no|gonna no|gonnae not|make una no|make "
    rf"you no) "
    rf"(?:be )?{_WRITE}(?:e|in'?|ing)? (?:me|us|mi|here|we|ma|dis|this)\b|"
    rf"{_BEGINS}(?:don'?t|do not|dont) (?:you )?(?:be |go |keep |come )+{_WRITE}(?:e|in'?|ing)\b(?! (?:in |about "
    rf"|around |"
    rf"until|till))|"
    rf"{_BEGINS}(?:stop|quit|cease|enough) (?:wi'? |with )?(?:the |yer |your |dem |them |these |all (?:the|this|"
    rf"these) )?"
    rf"{_WRITE}(?:in'?|ing|in) (?:me|us|mi|here|ma|my|folks?|people)\b(?! and (?:start|send|come))|"
    r"\b(?:tak|tek|tekk?|git|tack) (?:me|mi|us|ma name|mi name|my name|our names?|we) (?:off|aff|out|oot|outta)\b|"
    r"\b(?:comot|commot) (?:my|me|our|us)\b|\b(?:do the needful (?:and|to|by) )(?:remov|delet|unsubscrib|tak|strik)|"
    rf"\b(?:don'?t|do not|won'?t|not|no longer) (?:need|want) (?:another|one more|a single|any (?:more|further)) "
    rf"(?:call|mail|e-?mail|letter|message|note|reminder|nudge|text|follow-?up)s?\b(?! (?:back|from (?:him|her|"
    rf"them))|[^.!?\n]"
    rf"{{0,40}}\b(?:just|only|but|until|till|send)\b)|"
    # "Knock me off", where no list is named; "no sense in me getting these".
    r"\b(?:no|not much|little|any) (?:sense|point|use) (?:in )?(?:me|us|my|our) (?:getting|receiving|being on|"
    r"having) (?:these|"
    r"them|this|your|those|any|it)\b|"
    r"\b(?:take|drop|leave|strike|cut|knock|cross|scratch) (?:everyone|everybody|all|any of us|each of us|the "
    r"lot of us|the "
    r"whole (?:lot|team|office|crew)|the four of us|the three of us|both of us)(?: of us)? (?:here |at \w+ "
    r")?(?:off|out)\b|"
    r"(?:\b(?:don'?t|do not|no need to|needn'?t|not want you to|hate (?:for )?(?:you )?to|no point|stop|quit|why|"
    r"save yourself the)|n't want you to) (?:\w+ ){0,3}?(?:wast(?:e|ing)|squander(?:ing)?|spend(?:ing)?) (?:\w+ "
    r"){0,3}?(?:stamps?|ink|paper|breath|"
    r"postage|time|bandwidth|electrons|pixels|keystrokes|trees|effort|money|good mail|electricity|energy) on "
    r"(?:me|us|this "
    r"address)\b|"
    r"\b(?:i|we)(?:'m|'re| am| are|'ll)? (?:volunteer|volunteering)(?: to (?:go|leave|be (?:one|the|dropped|cut|"
    r"removed|pruned|"
    r"first|gone))[^.!?\n]{0,20})?(?=\W*$|\s*[.!;,\n])|"
    # Leave: "totally fine to remove me", "yes to all three".
    r"(?<!not )\b(?:fine|ok(?:ay)?|cool|good|grand|happy|free|welcome|all right|alright|safe) (?:for you )?to "
    r"(?:remove|delete|"
    r"drop|bin|ditch|erase|scrub|cut|lose|forget|take off) (?:me|us|my|our)\b(?! (?:old|number one))|"
    r"\b(?:i|we) (?:say|answer|vote|reply|can say) (?:a )?(?:\w+ )?yes to (?:all three|all of (?:them|it|your "
    r"questions)|"
    r"everything|the lot|each)\b",
    re.MULTILINE,
)
