"""Removals as things thrown, burnt, sunk, shut: "launch my email into the sun", "nuke us", "bring down the curtain".

A verb × what they have on us × where it lands. Over lower-case text; beside in_other_words, which has the verbs of an
office. Me and us are held to verbs that would be odd in an order for goods ("drive us to the lake" is a visit).
"""

import re
from typing import Final

BEGINS: Final = (
    r"(?:(?:^|[.!?,;:(\n–-])\W{0,3}(?:(?:please|pls|plz|so|but|well|ah|oh|aw|hey|now|then|and|just|yes|yeah|yep|"
    r"no|nope|"
    r"ok|okay|sure|aye|right|go on|go ahead and|kindly|do|abeg|honestly|seriously)[ ,!]{1,2}){0,3}|"
    r"\b(?:please|pls|plz|kindly|just|do|go ahead and|feel free to|might as well|may as well|best|better|time to|"
    r"(?:you|u|ye|we)(?:'d)? (?:can|may|could|should|must|might|ought to|oughta|gotta|need to|want to|better|best)"
    r"(?: just| safely| happily| gladly| now| as well| surely)?|(?:ask|like|want|need|beg|thank|trouble) (?:you|"
    r"u|ye) to|"
    r"if you(?:'d| would| could)(?: please| just| kindly)?|(?:can|could|will|would) (?:you|u|ye|someone|somebody)"
    r"(?: please| kindly| just)?) )"
)
_HELD: Final = (
    r"(?:(?:my|our|his|her|me) (?:(?:old|poor|humble|sorry|little|damn|whole|entire|e-?mail|contact|business) "
    r")?(?:names?|"
    r"cards?|files?|folders?|details|deets|numbers?|digits|address(?:es)?|addy|e-?mails?|entry|entries|records?|"
    r"contacts?|info|information|particulars|listing|account|profile|data)\b(?! (?:to|for|with|and (?:call|send|"
    r"quote))"
    r" (?:him|her|them|your (?:boss|manager|tech|sales)))(?! address to))"
)
_ME: Final = r"(?:me|us)\b"
_SMASHED: Final = (
    r"(?:yeet|nuke|torch|vapori[sz]e|incinerate|obliterate|annihilate|axe|zap|hurl|fling|heave|lob|sling|chuck|"
    r"flush|burn|"
    r"bin|scrap|ditch|dump|jettison|eject|evict|expunge|excise|banish|exile|expel|blast|explode|demolish|wreck|smash|"
    r"crush|shred|trash|toss|junk|sink|scuttle|drown|bury|erase|vanish|disappear|evaporate|dissolve|disintegrate|"
    r"terminate|cancel|eliminate|eradicate|expel|deport|dismiss|execute|extinguish|snuff out|kill off|kill|whack|"
    r"compost|recycle|retire|bulldoze|cremate|mulch|86|eighty-?six|deep-?six|do away with|dispose of|get shot of|"
    r"get shut of|be rid of|burn up|blow up|tear down|tear up|rip up|rip out|root out|take down|wipe out|zero "
    r"out|blank "
    r"out|blot out|cross out|strike out|stamp out|unfriend|unfollow|unlist|uninstall|unsubscribe|ghost|mute|forget|"
    r"untag|unpin|uproot|comot|commot|bounce)"
)
# The same of me and us: who is to be killed off, or dumped, in a letter is only ever a name.
_SMASHED_ME: Final = (
    r"(?:yeet|nuke|torch|vapori[sz]e|incinerate|obliterate|axe|zap|fling|jettison|eject|evict|expunge|excise|banish|"
    r"exile|expel|scrap|dump|ditch|deport|eradicate|eliminate|uninstall|unfriend|unfollow|deep-?six|86|eighty-?six|"
    r"do away with|get shot of|get shut of|be rid of|ghost|unpin|uproot|comot|commot|bin|junk|trash|off-?load|"
    r"unhitch|"
    r"unhook|unbuckle|untie|unchain|unshackle|unload|cut adrift|cast off|cast out|turn loose|set loose)"
)
_ENDS: Final = (
    r"(?=\W*$|\s*[.,;:!?)\n–-]|\s+(?:now|please|pls|thanks|thank|and|with|then|today|for good|too|already|mate|"
    r"love|hon|"
    r"sugar|sir|from (?:your|the|this|ur)|off|out|outta|so|will|would|if|as|before|because|entirely|completely|"
    r"forever|like)\b)"
)
_NOWHERE: Final = (
    r"(?:sun|moon|sea|ocean|river|lake|pond|harbou?r|bay|bog|swamp|bayou|creek|ditch|well|abyss|void|stars?|"
    r"space|outer "
    r"space|orbit|volcano|lava|fire|bonfire|flames?|furnace|fireplace|stove|incinerator|oven|bin|trash|dumpster|skip|"
    r"rubbish|garbage|landfill|tip|dump|shredder|mincer|grinder|blender|wood ?chipper|toilet|loo|jacks|crapper|drain|"
    r"gutter|sewer|curb|kerb|dogs?|cat|goats?|pigs|hogs|wolves|sharks?|fish(?:es)?|lions?|crocodiles?|gators?|crows|"
    r"buzzards|cliff|bridge|wind|winds|four winds|breeze|side|plank|oblivion|kingdom come|hell|blazes|scrap ?heap|"
    r"compost(?: heap)?|recycling|black hole|mists?|window|bathwater|dustbin|waste ?(?:basket|bin|paper)|"
    r"overboard|grave|ground|great beyond|round file|circular file|deep|deep end|past|history|nether\w*|knackers|"
    r"wood ?stove|paper bin|chute|hole|tide|sunset|wild blue yonder|mincing machine)"
)
_TO: Final = (
    r"(?:in ?to|in|on ?to|on|to|off|down|over|out|through|out of|out with|under|across|at)(?: (?:the|a|an|your|"
    r"that|its))?"
    r"(?: (?:nearest|next|old|deep|bottom of the|burning|local|big|back of the|middle of the|edge of the|blue|"
    r"deep blue|"
    r"briny|side of the|face of the|heart of the))?"
)
ENGLISH: Final = re.compile(
    # "Launch my email into the sun": whatever is done to it, there it is gone.
    rf"{BEGINS}(?:(?!forward|deliver|bring|email|mail)[a-z-]{{3,12}} {_HELD}|(?:hurl|fling|heave|lob|"
    rf"sling|chuck|throw|toss|pitch|kick|boot|feed|flush|drop|cast|launch|shoot|fire|blast|dump|hoof|lash|fuck|"
    rf"feck|yeet|"
    rf"shove|shovel|consign|commit|tip|turf|put|scatter|sweep|send) {_ME}) (?:right |straight |clean |all |way "
    rf")?(?:{_TO} "
    rf"{_NOWHERE}\b(?! (?:unit|order|lists?|schedule|rota|truck|collection|day|and (?:visit|see|meet)|office|"
    rf"house|shop|store|side))|overboard|adrift|away for good)|"
    # "Nuke my details", "yeet us".
    rf"{BEGINS}(?:{_SMASHED} {_HELD}|{_SMASHED_ME} {_ME}){_ENDS}|"
    rf"{BEGINS}(?:set fire to|set alight|set light to|take (?:a|the) (?:match|torch|axe|hammer|eraser|rubber|"
    rf"scissors|"
    rf"knife|blowtorch|flamethrower) to|put (?:a|the) match to|say (?:good-?bye|farewell|adios|sayonara) to|wave "
    rf"(?:good-?bye|bye) to|"
    rf"bid (?:farewell|adieu) to|put an end to|draw (?:a|the) (?:line|veil|curtains?|blinds?) (?:under|over|on|"
    rf"through)) "
    rf"(?:{_HELD}|{_ME})|"
    rf"{BEGINS}kiss (?:{_HELD}|{_ME}) (?:good-?bye|farewell)|"
    rf"{BEGINS}(?:bring|ring|draw) (?:down )?the (?:final )?curtains?(?: down)? on (?:{_HELD}|{_ME})|"
    rf"{BEGINS}(?:turn|put|switch) (?:off|out) the lights? on (?:{_HELD}|{_ME})|"
    rf"{BEGINS}(?:lay|put) (?:{_HELD}|{_ME}) (?:to rest|out to pasture|to sleep|to bed|in the ground|out of "
    rf"(?:my|our|its) "
    rf"misery)\b|"
    rf"{BEGINS}blow out (?:{_HELD}|{_ME})|"
    # "Make us vanish", "give my name the boot".
    rf"{BEGINS}make (?:{_HELD}|{_ME}) (?:vanish|disappear|go away|go poof|history|a memory|cease to exist|scarce)\b|"
    rf"{BEGINS}(?:give|hand) (?:{_HELD}|{_ME}|it) (?:the )?(?:old )?(?:boot|chop|heave[- ]?ho|push|sack|elbow|"
    rf"axe|ax|bullet|"
    rf"shove|flick|toss|flush|red card|pink slip|bum'?s rush|marching orders|order of the boot|heave|guillotine|"
    rf"bin)\b"
    rf"(?=\W*$|\s*[.,;:!?)\n–-]| (?:please|pls|then|now|and|from|off|already|mate|would|will|so)\b)|"
    rf"{BEGINS}(?:send|have) (?:{_HELD}|{_ME}) (?:packing|walk the plank|off into the sunset|into (?:exile|"
    rf"retirement|"
    rf"oblivion|history|the wilderness|the ether))\b|"
    rf"{BEGINS}(?:lose|forget|ditch|burn|shred|delete|wipe|scrub|bin) (?:the|this|that|dis) (?:number|address|"
    rf"addy|e-?mail "
    rf"address|contact)\b(?=\W*$|\s*[.,!;\n]| please| pls)|"
    rf"{BEGINS}get (?:your|yer|these|the) (?:\w+ )?(?:tanks|letters|e-?mails|mails|nose|boots|feet|mitts|paws|"
    rf"snout) (?:off|out "
    rf"of|outta) (?:my|our) \w+\b|"
    rf"{BEGINS}call off (?:the|your|yer) (?:dogs?|hounds?|robots?|hunt|search|chase|siege|troops|bots?|hawks?)\b|"
    rf"{BEGINS}let (?:{_HELD}) (?:rest|die|fade|go|sink|rot|burn)\b|"
    rf"{BEGINS}(?:knock|bump|boot|kick|click|ping|pop|pluck|pull|pry|peel|shake|scrape|hook|fish|lift|yank|snip|"
    rf"chop|clip|"
    rf"trim|shave|weed|winnow|whittle|bounce|shoo|sign|git|tak|tek|tek'?|nudge|rub|strip) (?:me|us|my name|our "
    rf"names?) (?:off|"
    rf"oot|out|aff|loose|out of)(?: (?:it|that|there|then|so))?(?=\W*$|\s*[.,;!)\n–-]| (?:please|pls|thanks|"
    rf"thank|will|would|"
    rf"if|mate|sir|now|and|your|yer|ur)\b)(?! (?:your feet|price))|"
    # The way out, the switch: asked for as if there were one.
    rf"{BEGINS}show (?:me|us) (?:the |to the )?(?:door|exit|way out|off switch)(?=\W*$|\s*[.,!;\n])|"
    r"\bwhere(?:'s| is|s) (?:the|your) (?:\w+ )?(?:exit|way out|off[- ](?:switch|button|ramp)|unsubscribe(?: "
    r"\w+)?|ejector "
    r"seat|escape hatch|eject button|stop button|mute button|kill switch|emergency exit|door out)\b(?! (?:tray|"
    r"paper|path|roller|sensor|unit|cover|bin|strategy|"
    r"clause|fee|interview|sign|light|door)s?\b)(?! (?:of|for|to) (?:your|"
    r"the) (?:warehouse|shop|store|building|lot|machine|car ?park))|"
    r"\bhow (?:do|can|does|would|d'?) ?(?:i|we|one|a \w+|you) (?:escape|make (?:it|this|these|them) stop|shut "
    r"(?:this|it|you|"
    r"these) (?:off|up|down)|turn (?:this|these|you|it) off|switch (?:this|these|you) off|opt out|quit (?:this|"
    r"you|it)|leave "
    r"this|unsub\w*|get rid of (?:you|these|this)|get shot of (?:you|these|this)|stop (?:this|these|you|getting|"
    r"it))\b"
    r"(?! (?:leak|jam|mach|squeak|beep|noise|from|the))|"
    rf"{BEGINS}(?:turn|shut|switch) off the (?:tap|taps|spigot|hose|faucet|valve|fountain|fire ?hose|spam|"
    rf"drip)\b(?=\W*$|"
    rf"\s*[.,!;\n]| please| on)|"
    rf"{BEGINS}(?:hit|press|push|click|punch|smash|whack) (?:the )?(?:delete|eject|unsubscribe|erase|kill|"
    rf"ejector|unsub)\b"
    rf"(?! (?:key|button) (?:sticks?|is|does|on (?:my|our|the) (?:copier|printer)))|"
    r"\b(?:you|u|ye) (?:may|can|must|should|shall) ?(?:not|n'?t|never) (?:keep|hold|store|retain|have) (?:me|us|"
    r"my|our)\b|"
    # Talk of a list, in dialect.
    r"\b(?:outta|outa|oot o'?|oot of|oota|offa|off'?n|aff|aff o'?|off of|offen|out yer|off yer|frae|out ur|off "
    r"ur|off a) "
    r"(?:your|yer|ur|yo|the|this|that|yon|them|ye|da|de|thy|dis|my|ma)? ?(?:\w+ )?(?:lists?|books?|database|"
    r"system|records?|"
    r"mailings?|rolodex|files?|computer|machine|contacts?|inbox|phone|thing|emails?)\b",
    re.MULTILINE,
)
