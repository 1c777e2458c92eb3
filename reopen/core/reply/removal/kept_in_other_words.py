"""How people ask to be kept by turns of speech: "over my dead body", "don't chuck us out yet", "I'm staying put".

What a removal does to them × who forbids it; where they mean to stay; what befalls who removes them. Beside kept_words,
over lower-case text: such words hold those of a removal ("you may not remove me"), and must be taken out before one is
looked for.
"""

import re
from typing import Final

# Where an order begins: "they never drop us" and "why don't you bin my card" begin elsewhere.
_BEGINS: Final = (
    r"(?:(?:^|[.!?,;:(\n–-])\W{0,3}(?:(?:please|pls|plz|so|but|well|ah|oh|aw|och|hey|now|then|and|just|no|nah|nope|"
    r"wait|lord|god|heavens|sir|mate|abeg|or|only|yes|honestly|seriously)[ ,!]{1,2}){0,3}|"
    r"\b(?:please|pls|plz|so|but) )"
)
_OF_THEIRS: Final = (
    r"(?:(?:my|our) (?:\w+ )?(?:names?|cards?|files?|folders?|details|numbers?|address(?:es)?|e-?mails?|entry|"
    r"records?|contacts?|info|information|particulars|listing|account|profile|spot|place|seat)\b)"
)
_ME: Final = rf"(?:(?:me|us)\b|{_OF_THEIRS})"
# What is done to who is removed; each with its -ing.
_AWAY: Final = (
    r"(?:remov|delet|eras|dropp?|strik|cross|scratch|cull|prun|purg|wip|scrubb?|rubb?|cutt?|kick|boot|chuck|"
    r"throw|toss|"
    r"binn?|trash|ditch|dump|stuff|shredd?|burn|bury|cast|fling|sling|lob|pitch|sweep|shov|turf|turn|shoo|ax|tak|los|"
    r"forgett?|unsubscrib|un-?list|nix|scrapp?|abandon|disown|desert|banish|evict|expell?|exil|boot|giv(?:e|ing)? up "
    r"on|lett?(?:ing)? go of|writ(?:e|ing)? off|countt?(?:ing)? out)(?:e|ing|in'?)?"
)
_WHERE: Final = r"(?: (?:off|out|away|adrift|overboard|loose|aside|down))?"
# Not those who want no more of something: "don't drop us any more mails", "don't take me for a fool".
_NOT_ELSE: Final = (
    r"(?! (?:any|again|another|every|about|to|for a|for an|at|a|an|more|wrong|seriously|up on|on the|in the (?:dark|"
    r"middle)|with)\b)"
)
_HERE: Final = (
    r"(?:put|on|here|there|in|aboard|listed|with you|right here|where (?:i am|i'm|we are|we're|it is|they are)|"
    r"on (?:there|it|the (?:\w+ )?list|your (?:\w+ )?list|your books|the books|list))"
)
# Who wants a thing sent does not want to be let go: "post it please".
_SEND: Final = (
    r"(?:(?:do |just )?(?:post|mail|e-?mail|text|fax|ring|call|phone|write|send|drop|whatsapp|message)(?: "
    r"to)?(?: (?:it|me|us|"
    r"them|one|both|mine|that|this|(?:the|a|your) (?!last\b|next\b|final\b)\w+))?(?: (?:over|across|along|round|"
    r"back|again|out|through))?"
    r"(?: (?:to|for) (?:me|us|the \w+|my \w+|our \w+))?(?: (?:by|via|in the) (?:post|mail|e-?mail|fax|text))?|by "
    r"(?:post|"
    r"mail|e-?mail|fax|text|phone))"
)
_STOPS: Final = (
    r"(?=\W*$|\s*[.,;:!?()\n–-]| (?:please|thanks|thank|if|for now|then|mate|sir|and|but|so|as|because)\b)"
)
KEPT_IN_OTHER_WORDS: Final = re.compile(
    # "Don't chuck us out yet", "ah don't cast us out", "dont stuff me in the trash".
    rf"{_BEGINS}(?:you(?:'d)? )?(?:don'?t|do not|dinna\w*|never|better not|had better not) (?:you |ye |ya |yous |"
    rf"y'all )?"
    r"(?:go |be |dare |start |ever |even |please |just |think (?:of|about) |and )*"
    rf"{_AWAY} {_ME}{_WHERE}{_NOT_ELSE}(?: (?:just )?(?:yet|too))?|"
    rf"\b(?:don'?t|do not) (?:count|write) (?:me|us) (?:out|off)\b|"
    rf"{_BEGINS}(?:don'?t|do not|never) (?:you )?(?:close|shut|slam) the (?:door|book|books|file|gate) on (?:me|"
    rf"us)\b|"
    r"\b(?:don'?t|do not) (?:you |even |dare )+think (?:of|about) (?:it|that|removing|deleting)\b|"
    # "Everybody drops me. Don't you start."
    r"\b(?:remov|delet|dropp?|dump|ditch|unfriend|disown|divorc|evict|forgot|abandon|desert|struck|left|cut|kick|"
    r"threw|"
    r"thrown|binn?|eras|fire|sack)(?:e?d|s|es)?\b[^?\n]{0,80}[.!,;\n–-]\s{0,2}(?:so |and |please |now )?"
    r"(?:don'?t|do not) (?:you|ye|ya|yous|y'all) (?:go |be |dare |even )?(?:start|starting|do (?:it|that|so|the same|"
    r"likewise)|(?:the )?next|join (?:in|them)|follow|try (?:it|that)|too|as well)\b|"
    # "No you may not", "you can't delete me".
    rf"{_BEGINS}(?:you|u|ye) (?:most |most )?(?:certainly |absolutely |definitely |surely |sure as \w+ |bloody "
    rf"well )?"
    r"(?:may|can|must|shall|will|should|could)(?:'?t|n'?t| ?not)(?= |\W|$)"
    rf"(?:(?:,? (?:you may not|sir|mate|no))?(?:\W*$|(?<=not), (?:i|we)(?:'m|'re|'d|'ll)?\b)| {_AWAY} "
    rf"{_ME}{_WHERE}{_NOT_ELSE})|"
    # Over their dead body, at your peril; "remove me and I'll haunt you".
    r"\bover my (?:dead|cold|own dead|cold dead) (?:\w+ )?(?:body|corpse)\b(?! (?:will|would|do|are|shall|is) "
    r"(?:you|i|"
    r"we|it|that|this) (?:ever |be )?(?!remov|delet|tak|drop|strik|get rid|eras|bin|cut))"
    rf"(?: (?:will|would|do) (?:you|u) (?:ever )?{_AWAY} {_ME}{_WHERE})?|"
    rf"\b(?:(?:you|u)(?:'ll| will| can| may) )?(?:only )?{_AWAY} {_ME}{_WHERE} (?:only )?over my (?:dead|"
    rf"cold)[a-z ]{{0,6}} "
    r"body\b|"
    rf"{_BEGINS}(?:try )?{_AWAY} {_ME}{_WHERE} (?:at your (?:own )?(?:peril|risk)|(?:and|&) (?:(?:i|we)(?:'ll| "
    rf"will|'m "
    r"going to) (?:haunt|scream|cry|weep|sulk|riot|revolt|hunt|find you|never (?:forgive|speak)|be (?:cross|"
    r"angry|upset|"
    r"heartbroken|lost|sad|mad|furious|hurt|offended))|see what happens|you'll (?:regret|be sorry|rue)))|"
    # "Why delete? I am still your customer."
    r"\bwhy (?:on earth |ever |the \w+ )?(?:(?:would|should|must|do|are|will|did) (?:you|u|ye|they|we) (?:want "
    r"to |wanna |"
    rf"have to |need to |be |now |ever |even )*)?{_AWAY}(?: {_ME}{_WHERE})?(?: now| at all)?\b\W{{1,3}}(?:when "
    rf")?(?:(?:i|we)"
    r"(?:'m|'re| am| are|'ve| have)? (?:(?:been|a|an|the|one of|still|always|only|just|your|yer) ){0,4}(?:customers?|"
    r"clients?|buy\w*|like|love|enjoy|need|want|read|order|bought|regulars?|here|interested|around|loyal|good|in the "
    r"market|fond|use|account)\b|regulars\b)|"
    # Where they are and mean to be.
    r"(?<!not )(?<!n't )(?<!dont )(?<!to )(?<!never )\b(?:keep|leave|let) (?:me|us|my name|our names?|it|things|"
    r"my card|"
    r"our card)(?: (?:stay|be|sit|right|just|exactly|safely))* (?:put|in place|where (?:i am|i'm|we are|we're|it "
    r"is|it's|"
    r"they are|you have (?:me|us))|as (?:i am|is|it is|we are))\b(?:, (?:i|we)(?:'m|'re| am| are) happy[a-z "
    r"]{0,12})?|"
    r"(?<!n't )(?<!not )\blet (?:me|us) (?:stay|remain)\b(?! (?:out|off|away))|\blemme stay\b|"
    rf"(?<!if )(?<!why )\b(?:i|we)(?:'ll|'d|'m|'re| will| would| am| are|m|ll)? (?:just |rather |sooner |gladly |"
    rf"happily |"
    r"happy |glad |content |like |like to |want |want to |to |going to |gonna |intend to |mean to |prefer to |prefer "
    rf")*(?:stay|staying|stayin'?|remain|remaining|stick|sticking)(?: {_HERE}| put)?{_STOPS}(?! (?:and|but|so) "
    rf"(?:out|off|"
    r"away))|"
    rf"^\W*(?:(?:i|we)(?:'d| would) )?(?:be )?(?:happy|glad|content|grand|like|love|want|wants|wanting|still "
    rf"want|still "
    rf"wants) (?:to (?:stay|remain|be)|staying|being)?(?: still)?(?: {_HERE}|(?<=stay)|(?<=staying)|"
    rf"(?<=remain)){_STOPS}|"
    r"\b(?:i|we) (?:still |quite |rather |do |really )?(?:like|love|enjoy) (?:it|being) (?:on (?:here|there|it|"
    r"your list|"
    r"the list)|here|there)\b|"
    r"\b(?:remain|stay) on (?:list|it)\b(?=\W|$)|\bstill (?:want|like) (?:to be )?on (?:the|your) list\b|"
    rf"^\W*(?:(?:i|we)(?:'m|'re|m| am| are)|ain'?t|not) ?(?:not |ain'?t |n't )?(?:going|goin'?|gonna go) (?:anywhere|"
    rf"nowhere){_STOPS}|\b(?:i|we) (?:ain'?t|aren'?t) (?:going|goin'?) (?:anywhere|nowhere)\b|"
    r"\byou(?:'re| are|r|se?| ain'?t)? ?(?:not |never |aren'?t )?(?:going to |gonna )?(?:getting|gettin'?|get) "
    r"(?:rid|shot|"
    r"shut) of (?:me|us)\b(?= (?:that|so|yet|this) | yet|\W*$|[.!,])(?<!you get rid of me)|"
    r"\byou(?:'re| are) not (?:shot|rid|free|shut) of (?:me|us)\b|"
    # "Hold onto my card", "save my spot", "keep 'em coming".
    rf"{_BEGINS}(?:do )?(?:keep|hold on ?to|hang on ?to|hold ?on ?to|save|mind|treasure) {_OF_THEIRS}(?! (?:out|"
    rf"off|away|"
    r"from|private|secret|confidential|to (?:yourself|yourselves)|and (?:i|we)))|"
    rf"{_BEGINS}(?:hold|hang) (?:on to|onto) (?:me|us)\b|"
    rf"{_BEGINS}keep (?:them|these|those) (?:coming|comin'?)\b|"
    rf"{_BEGINS}(?:do )?keep (?:on )?(?:mailing|writing|sending|e-?mailing|in touch)\b(?![^.!?\n]{{0,60}}\band "
    rf"(?:i|we|"
    r"my)\b)|"
    rf"{_BEGINS}leave (?:my|our) (?:name|names|card|entry|details) (?:be|alone|in|on|up|there)\b|^\W*leave it in\b|"
    r"\b(?:i|we)(?:'d| would|'ll) (?:sure |really |sorely |dearly )?miss (?:you|your \w+|hearing|them|these|ye)\b"
    r"(?:,? if you (?:quit|stop|stopped|left|went)(?: \w+)?)?|"
    r"\b(?:sad|sorry|gutted|heartbroken) (?:to (?:go|leave|be gone|be left out|lose you)|if you (?:stopped|quit|"
    r"dropped|"
    r"removed|deleted|left)(?: me| us| writing| sending)?)\b|"
    r"\bif you (?:quit|stopped) writing,? (?:i|we)(?:'d| would) (?:miss|be sad|be sorry)|"
    # "No removing, please", "nobody removes me", "no need to delete".
    r"(?:^|[.!?,;:\n]\s{0,2})(?:and |but |so )?no (?:removing|deleting|dropping|scrubbing|binning|removal|"
    r"deletion|erasing)"
    r"(?: of (?:me|us)| me| us)?(?: please| thanks| thank you| yet| for now)?(?=\W*$|\s*[.!;,\n])|"
    rf"{_BEGINS}(?:nobody|no one|no-one|none of you)(?:'s| is|'ll| will| shall)? (?:remov|delet|dropp?|eras|"
    rf"strik|tak)"
    rf"(?:e?s|ing|e) {_ME}{_WHERE}|"
    rf"\bno need (?:to|for) (?:remov|delet|eras)(?:e|ing)\b(?: (?:me|us))?(?! (?:the|it|that|this) )|"
    rf"\bno need to {_AWAY} {_ME}{_WHERE}{_NOT_ELSE}|"
    rf"\b(?:remove|delete|drop|lose|strike) (?:a|an|one of your|your) (?:\w+ )?(?:loyal|good|best|paying|old|"
    rf"faithful|"
    r"long-?standing|regular)(?: \w+)?(?: (?:customers?|clients?|fans?|friends?))?\s?\?|"
    rf"\b(?:put|sign|add) (?:me|us) back (?:on |in )?(?:if|in case) you(?:'ve| have)? (?:took|taken|removed|dropped|"
    rf"deleted|struck) (?:me|us){_WHERE}|"
    rf"^\W{{0,3}}(?:{_SEND},? (?:please|pls|plz)|(?:please|pls|plz),? {_SEND})(?=\W*$)|"
    # They feared to be removed already: "Please don't."
    r"\b(?:thought|figured|assumed|feared|afraid|worried|guessed) [^.!?\n]{0,20}\b(?:removed|deleted|dropped|"
    r"forgotten|"
    r"taken|struck|binned)\b[^.!?\n]{0,50}[.!?]\s{0,2}(?:oh |well |but |no,? )?(?:please )?(?:don'?t|do "
    r"not)(?=\W*$|\s*[.!,"
    r";])",
    re.MULTILINE,
)
# A text that holds none of these is spared the search.
_MARKS: Final = (
    "n't", "dont", "do not", "dinna", "never", "better not", "may not", "can not", "cannot",
    "must not", "shall not", "will not", "dead body", "cold body", "peril", "at your", "and i'll", "and we'll",
    "and see what", "and you'll", "why ", "keep", "leave", "let me", "let us", "lemme", "stay", "remain",
    "stick", "happy", "glad", "content", "grand", "want", "like", "love", "enjoy", "not going", "not goin",
    "hold", "hang on", "save m", "save o", "miss", "sad ", "sorry", "gutted", "no remov", "no delet", "no drop",
    "no bin", "no eras", "no scrub", "nobody", "no one", "none of", "no need", "loyal", "customer", "put ",
    "thought", "feared", "afraid", "pls", "plz", "please", "rid of", "shot of", "shut of", "mind ",
)  # fmt: skip


def kept_in_other_words(text: str) -> tuple[str, int]:
    """The text without the turns that ask to be kept, and how many there were."""
    if not any(map(text.__contains__, _MARKS)):
        return text, 0
    return KEPT_IN_OTHER_WORDS.subn(" ", text)
