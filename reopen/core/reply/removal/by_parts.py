"""A removal put together of its parts: who asks or allows × a verb of ending × me, or what is kept of me.

"Yank my card", "she's fine with you purging us", "let our name be blotted out of your book", "press the button
that says get rid of Paula". Each part has its words once (verbs in verbs_of_ending), and stands wherever such a part
can: in an order, in leave for doing it, in a wish that it be done, in the doing that is fine. Over lower-case text.
The verbs are looked for first, and what leads up to them only where one stands before me or mine.
"""

import re
from typing import Final

from reopen.core.reply.removal.verbs_of_ending import OF_ALL, OF_THINGS, OUT, PHRASES, WAY_OUT, WORDS

_ADVERB: Final = (
    r"(?:just|please|pls|plz|pleez|kindly|simply|now|then|also|quietly|gently|promptly|immediately|finally|"
    r"happily|"
    r"gladly|gratefully|respectfully|seriously|srsly|honestly|really|totally|definitely|certainly|surely|"
    r"go ahead and|"
    r"go on and|well|safely|freely|politely|officially|formally|hereby|permanently|all|both|perfectly|"
    r"absolutely|"
    r"quite|entirely|completely|too|very|more than|as well|today|asap|once and for all|straight|right|"
    r"by all means|"
    r"ever so|do)"
)
_BEGINS: Final = (
    r"(?:^|[.!?,;:(\n–-])\W{0,4}(?:(?:so|and|but|or|then|yes|yeah|yep|yea|aye|sure|ok|okay|k|kk|no|nope|nah|"
    r"now|well|oh|"
    r"ah|aw|och|hey|hi|hello|hiya|jk|lol|haha|actually|anyway|anyhow|honestly|seriously|srsly|right|alright|"
    r"please|"
    r"pls|plz|kindly|just|do|also|thanks|sir|mate|folks|guys|friend|man|dude|go on|go ahead|feel free|"
    r"therefore|hence|"
    r"again|tbh|fyi|ps|abeg|so yes|in short|for god's sake|for heaven's sake|"
    r"for the love of god)[ ,!:]{1,2}){0,4}"
)
_YOU: Final = (
    r"(?:you|u|ye|ya|yous|youse|y'all|yall|you all|you folks|you guys|you lot|you people|someone|somebody)"
)
_MAY: Final = (
    r"(?:can|may|could|should|must|might|shall|ought to|oughta|need to|have to|had better|'d better|better|"
    r"are free to|"
    r"are welcome to|'re free to|'re welcome to|are to|want to|gotta|are allowed to|have (?:my|"
    r"our) (?:\w+ )?(?:leave|"
    r"permission|blessing|consent|ok|okay|go-ahead|approval|word|authority) to)"
)
# What may stand before an order to make it one that is meant.
_ORDERS: Final = (
    rf"(?:{_BEGINS}|"
    rf"\b{_YOU}(?: (?:do|did|really|all|both|now))? ?{_MAY} (?:{_ADVERB} ){{0,2}}|"
    rf"\b(?:can|could|may|would|will|might) (?:i|we) (?:ask|trouble|beg|get|request|have|bother|persuade|"
    rf"implore|urge|"
    rf"invite) {_YOU} to (?:{_ADVERB} ){{0,2}}|"
    rf"\b(?:can|could|would|will|won't|can't|wouldn't|couldn't) {_YOU} (?:{_ADVERB} |be so (?:kind|"
    rf"good) as to |be kind "
    rf"enough to ){{0,3}}|"
    rf"\b(?:ask|asks|asked|asking|like|likes|love|want|wants|wanted|need|needs|prefer|prefers|beg|urge|tell|"
    rf"telling|told "
    rf"me to tell|instruct|authori[sz]e|permit|allow|invite|request|require|implore|advise|trust|expect|"
    rf"thank|said to "
    rf"ask|said to tell|says to tell|trouble) {_YOU} (?:to|all to|please to|would|would please|could|should|"
    rf"might)"
    rf"(?: (?:{_ADVERB})){{0,2}} |"
    rf"\b(?:please|pls|plz|kindly|just|feel free to|might as well|may as well|best|better|time to|time you|"
    rf"time you'd|go "
    rf"ahead and|(?:leave|permission|consent|blessing|liberty|okay|ok|free|welcome|authority|"
    rf"authori[sz]ation|says|said|told me|"
    rf"go-ahead|green light|word) to|"
    rf"(?:grateful|obliged|glad|pleased|happy|kind|nice|good|great|best|lovely|thankful|relieved|"
    rf"appreciate it|delighted|"
    rf"favou?r|like it|love it|helpful|decent|easier|simplest|kinder|wise|wiser|better|fine|ok|okay|grand|"
    rf"all right) "
    rf"(?:if (?:you|u|someone|somebody)(?:'d| would| could| can| will| might)?|for you to|to have you|"
    rf"enough to|were you "
    rf"to|that you)|if you(?:'d| would| could| can| will| might)|be (?:a|an) \w+(?: \w+)? and|do (?:me|"
    rf"us) (?:a|the) "
    rf"(?:\w+ )?(?:favou?r|kindness|solid|courtesy|service) and|(?:request|ask|beg|pray|suggest|propose|hope|"
    rf"wish|vote|"
    rf"prefer|insist|recommend|move|asks|asked|said|says)(?: that)? {_YOU}(?:'d|"
    rf" would)?) (?:{_ADVERB} ){{0,2}})"
)
# Leave, of whatever is done: "fine with", "no quarrel with", "all for".
FINE_WITH: Final = (
    r"(?<!not )(?<!n't )(?<!never )(?<!hardly )(?:\b(?:fine|ok|okay|cool|good|happy|content|comfortable|"
    r"at peace|down|"
    r"alright|all right|grand|sound|on board|relaxed|easy|glad|square|satisfied|agreeable|amenable) (?:with|"
    r"about|as "
    r"to|for)|"
    r"\b(?:no|not a|not any|zero|nil|without|any|never had any|have any|has any) (?:\w+ )?(?:problems?|"
    r"objections?|"
    r"issues?|qualms?|trouble|worries|quarrel|concerns?|complaints?|hard feelings|difficulty|regrets|tears|"
    r"harm) "
    r"(?:with|to|about|in|over|against|from (?:me|us|my \w+|our \w+) (?:to|about|with))|\b(?:nothing|"
    r"none of us (?:is|are|"
    r"has anything)|nowt|not a thing) against|\b(?:don'?t|doesn'?t|wo'?n'?t|wouldn'?t|do not|does not|"
    r"would not|will "
    r"not|'d not|shan'?t|couldn'?t|can'?t say (?:i|we)(?:'d| would)?|nobody(?: here)?|no one(?: here)?|"
    r"'ll not) (?:at all )?(?:minds?|objects? to|opposes?|complain(?:s|ing)? about|care about|"
    r"stand in the way of|stop|prevent)"
    r"(?: at all)?|"
    r"\b(?:sees?|find|finds) (?:no|nothing) (?:\w+ )?(?:harm|wrong|reason not|objection)?(?:in|with|to|"
    r"against)?|\b(?:all "
    r"for|in favou?r of|approves? of|agrees? to|agreed to|consents? to|assents? to|supports?|okay'?d|ok'?d|"
    r"okays|signed "
    r"off on|"
    r"green-?lit|nod to|cleared|welcomes?|encourages?|second|seconds|endorses?|applauds?|appreciates?|"
    r"would appreciate|"
    r"be grateful for|grateful for|blessing on|blessing for|looking forward to|look forward to|recommends?))"
)
_DOER: Final = (
    r"(?:(?:you|u|your|yer|ur|ye|y'all|yous|them|their|anyone|anybody|someone|somebody|the idea of) )?"
)
_NOUNS: Final = (
    r"(?:names?|cards?|files?|folders?|details|deets|numbers?|address(?:es)?|addy|e-?mails?|"
    r"e-?mail address(?:es)?|entry|"
    r"entries|records?|contacts?|contact (?:details|info|information|card|record)|info|information|particulars|"
    r"listings?|accounts?|profiles?|data|page|line|row|dossier|inquiry|enquiry|registration|subscription|"
    r"index card|"
    r"coordinates|tag|slot|presence|existence|every trace of (?:me|us)|business card|phone number|whole \w+)"
)
THING: Final = (
    rf"(?:(?:my|our|me|ma|mi|wur|oor|my \w+'s|our \w+'s|the \w+'s)(?: (?!old\b|last\b|former\b|previous\b|"
    rf"wrong\b|an?\b|the\b|your\b|some\b|any\b|their\b|more\b)[\w-]+)?"
    rf" {_NOUNS}\b|(?:all|any|every) (?:trace|mention|record|memory|sign|vestige) of (?:me|us)\b)"
)
ME: Final = (
    r"(?:me|us|both of us|all of us|the (?:whole )?(?:lot|pair|two|three|four) of us|myself|ourselves)\b"
)
_ROLL: Final = (
    r"(?:(?:mailing |contact |call |customer |e-?mail |address |distribution |follow-?up )?(?:lists?|books?|"
    r"databases?|"
    r"system|records?|files?|rolls?|rolodex|rota|rounds?|crm|registers?|ledgers?|mailings?|spreadsheets?|"
    r"computers?|"
    r"roster|drawer|cabinet|directory|address book|contacts|machine|inventory|cards|index|archives?|campaigns?|"
    r"programme|program|newsletter|thing|sheet|pile|memory|mind|world|life|lives|wee book|black book|"
    r"circulation|"
    r"pipeline|funnel|reminders|database thing))"
)
_END: Final = (
    r"(?=\W*$|\s*[.,;:!?()\n–-]|\s+(?:now|please|pls|plz|thanks|thank|thx|ta|cheers|and|with (?:my|our|"
    r"thanks|many|all|immediate|due|a|no)|then|today|asap|for good|too|"
    r"already|mate|love|hon|hun|hen|pet|dear|sir|if|as|before|because|cos|cause|since|entirely|"
    r"completely|altogether|"
    r"forever|for ever|permanently|at once|immediately|straight away|right away|while|when you|whenever|so|"
    r"would|will|"
    r"once and for all|there|instead|or|but|next time|lol|yeah|ok|okay|man|bro|son|lad|from (?:your|ur|any|"
    r"all|whatever)|(?:off|out of) (?:your|ur))\b)"
    r"(?! (?:and|then) (?:put|add|set|insert|enter|use|replace|write|send|note|look|see|check|tell|give|"
    r"quote|call (?:me|us)|ring (?:me|us)|get back)\b)"
    r"(?!,? (?:(?:if|when|until|till|only) (?:i|we|you (?:don'?t|can'?t|won'?t|still))|for now|"
    r"for a (?:while|bit)|and (?:i|we)'ll))"
)
FROM: Final = (
    rf"(?:(?:off|out|from|of|outta|outa|offa|off'n|in|on)(?: of)? (?:(?:the|your|yer|ur|that|this|those|"
    rf"these|all|any|"
    rf"every|whatever|its|thy) )*(?:of (?:the|your) )?(?:[\w-]+ )?{_ROLL}\b|(?:off|out|from|"
    rf"outta) (?:of )?(?:there|here|"
    rf"it|that|this|everything|wherever|whatever)\b{_END})"
)
# A card may be pulled to look at it, a file closed on a door: what follows must be an end, or the roll.
_AFTER: Final = rf"(?: {FROM}|{_END})"


def _of(form: int) -> str:
    """A verb in one of its forms, and whom it ends."""
    all_, things, out, phrase = OF_ALL[form], OF_THINGS[form], OUT[form], PHRASES[form]
    return (
        rf"(?:(?:{all_}) (?:{ME}|{THING}){_AFTER}|(?:{things}) (?:up |out |down |off )?{THING}{_AFTER}|"
        rf"(?:{out}) (?:{ME}|{THING})(?: (?:right|clean|clear|straight|well))? (?:{FROM}|{WAY_OUT}{_END})|"
        rf"(?:{out}) (?:off|out|away) {THING}|(?:{phrase}) (?:{ME}|{THING}){_END}|"
        rf"{('make', 'making', 'made')[form]} (?:{ME}|{THING}) (?:disappear|vanish|go away|scarce|gone|"
        rf"history|a memory|"
        rf"extinct|invisible|evaporate|fade)\b)"
    )


_DONE: Final = re.compile(
    rf"(?:(?:{OF_THINGS[2]}|(?:{OUT[2]}) {WAY_OUT}|(?:rid|shot|disposed) of|let go|done away with|(?:torn|"
    rf"ripped) up|gone|"
    rf"forgotten)\b{_AFTER}|"
    rf"(?:{OUT[2]}) {FROM})"
)
_TO_ME: Final = rf"(?:{ME}|{THING})"
_OF: Final = (re.compile(_of(0)), re.compile(_of(1)))
_ORDERED: Final = re.compile(rf"{_ORDERS}$", re.MULTILINE)
_ALLOWED: Final = re.compile(rf"{FINE_WITH} {_DOER}(?:{_ADVERB} )?$")
_IS_FINE: Final = re.compile(
    r" (?:is|would be|sounds|seems|'s|will be|suits|works)(?: for)? (?:\w+ )?(?:fine|ok|okay|grand|good|"
    r"great|cool|right|best|"
    r"perfect|welcome|wise|agreeable|acceptable|dandy|lovely|appreciated|in order|me|us)\b"
)
# Let it be done; have it done; see it done; they may be.
_IS_TO_BE: Final = re.compile(
    rf"(?:(?<!n't )(?<!not )\b(?:let|have|see|get|want|wants|wish|wishes|prefer|like|likes|need|needs|"
    rf"consider|deem|count|ask"
    rf"(?: that| for| to have)?|asks that|request(?: that| to have)?) (?:both of )?{_TO_ME} (?:to )?"
    rf"|(?<!n't )(?<!not )(?:\b{THING}|^\W{{0,3}}{ME}) (?:can|may|could|should|must|might as well|needs to|"
    rf"ought to|has to|"
    rf"is to|is ready to|shall|to) (?:(?:now|all|safely|just|please|well) )?"
    rf"|\b(?:should|can|could|may|might) (?:i|we|{_TO_ME}) (?:please |kindly |now |just )?"
    rf"|(?<!n't )(?<!not )\b(?:want|wants|wish|wishes|prefer|ask|asks|like|love|need|glad|happy|grateful|"
    rf"obliged|content|"
    rf"pleased|request|hoping|hope|fine|ok|okay|ready|expect|expects|delighted|relieved) to )"
    r"(?:be |get |is |are |all |now |quietly |hereby |considered |finally |go )*$",
    re.MULTILINE,
)
# The button that does it, to whomever it names.
_BUTTON: Final = re.compile(
    r"\b(?:button|key|lever|switch|link|box|option|knob|trapdoor|command|menu|"
    r"setting)\b[^.!?\n]{0,30}\b(?:says?|saying|"
    r"marked|labell?ed|reads?|called|for|to|that|which|named) \W?$"
)
_SOMEBODY: Final = re.compile(
    rf"(?:{OF_ALL[0]}|{OF_ALL[1]}|{PHRASES[0]}|{PHRASES[1]})s? (?!(?:the|an?|on|in|it|them|old|jobs?|paper|"
    rf"this|that|your|"
    r"all|memory|and|or|is|was|but|print\w*|cop\w+|scan\w*|fax\w*|mail\w*|file\w*|page\w*)\b)[a-z'-]{2,20}"
)
# Said by, or of, somebody else; forbidden; or on a condition.
NOT_SO: Final = re.compile(
    r"\b(?:don'?t|do not|didn'?t|did not|wouldn'?t|would not|no need to|never|not to|not|dare|before|"
    r"rather than|instead "
    r"of|unless|until|why would|why should|why|nobody|no one|cannot|can'?t|won'?t|threat(?:en\w*)? (?:to|of)|"
    r"offer(?:ed|ing|s)? "
    r"to|stop|without|motion to|talk of|keep|even if|if ever|had to|have to|tried to|trying to|used to|when|"
    r"whether|might be|did (?:i|we|he|she|they|anyone|anybody|somebody)|never) (?:\w+ ){0,2}$"
)
_NO_MATTER: Final = re.compile(
    r"\b(?:nobody(?: here)?|no one(?: here)?|can'?t say (?:i|we)(?:'d| would)?|couldn'?t|don'?t|doesn'?t|"
    r"won'?t|wouldn'?t|do not|does not|will not|would not|not) (?:at all )?(?:mind|object|care|oppose)"
)
_ECHOED: Final = re.compile(r"[\"'”]?\s?\?(?! ?(?:please|thanks|thank|ta|cheers))")
_REQUEST: Final = re.compile(
    r"\b(?:can|could|may|might|will|would|won't|can't|couldn't|wouldn't|how|please|should|mind|"
    r"think) [^.!?\n]{0,60}$"
)
_BEFORE: Final = 110
_WORD: Final = re.compile(r"[a-z][a-z-]+")


def asks_by_parts(text: str) -> str:
    """The words by which a lower-case text asks to be let go, put together of the parts; or ""."""
    for word in _WORD.finditer(text):
        if word[0] in WORDS and (span := _asked_at(text, word.start())):
            return text[slice(*span)].strip(" \n.,;:!?)–-")
    return ""


def _asked_at(text: str, at: int) -> tuple[int, int] | None:
    """What begins with the verb at this place, and what leads up to it: from where to where."""
    first = max(0, at - _BEFORE)
    for way, leads in _WAYS:
        found = way.match(text, at)
        if not found:
            continue
        led = leads.search(text, first, at)
        if not led and not (way is _OF[1] and _IS_FINE.match(text, found.end())):
            continue
        start = led.start() if led else at
        line = text[max(0, start - _BEFORE) : start].rsplit("\n", 1)[-1]
        if _ECHOED.match(text, found.end()) and not _REQUEST.search(text, first, at):
            continue
        if not NOT_SO.search(line) or (led and _NO_MATTER.search(led[0])):
            return start, found.end()
    return None


_WAYS: Final = ((_OF[0], _ORDERED), (_OF[1], _ALLOWED), (_DONE, _IS_TO_BE), (_SOMEBODY, _BUTTON))
