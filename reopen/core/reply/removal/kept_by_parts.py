"""A removal refused, put together of its parts: who forbids or would regret × the verbs of ending × me or mine.

"Motion to strike me from your records: denied", "I would not want to be deleted", "no objection to your keeping me on",
"don't go deleting anybody". Beside them what ends somebody else: "delete my predecessor and put me in his place". Over
lower-case text, with the verbs, the things and the leave of by_parts.
"""

import re
from typing import Final

from reopen.core.reply.removal.by_parts import FINE_WITH, FROM, ME, THING
from reopen.core.reply.removal.verbs_of_ending import OF_ALL, OF_THINGS, OUT, PHRASES

_TO_ME: Final = rf"(?:{ME}|{THING})"
_ENDING: Final = tuple(
    rf"(?:(?:{things}|{out}|{phrase}) {_TO_ME}(?: (?:off|out|away|loose))?(?: {FROM})?)"
    for things, out, phrase in zip(OF_THINGS, OUT, PHRASES, strict=True)
)
_ENDED: Final = (
    rf"(?:{OF_THINGS[2]}|(?:{OUT[2]}) (?:off|out|away|from)|gone|forgotten|gotten rid of|got rid of|let go)"
)
_REMOVAL: Final = (
    r"(?:removal|removing|deletion|deleting|erasure|erasing|unsubscribing|striking|dropping|delisting|purge|"
    r"purging|"
    r"third (?:one|question|point|item|count)|number three|no\.? ?3|last (?:one|question|point|item))"
)
_DENIED: Final = (
    r"(?:denied|refused|declined|rejected|overruled|dismissed|vetoed|withheld|not (?:granted|given|approved|"
    r"carried)|"
    r"turned down|thrown out|struck down|voted down|no|nope|nay|negative|fails|failed|quashed|defeated|"
    r"not in order|"
    r"out of order|tabled|out of the question|a (?:firm |hard |big |definite )?no|permission refused|"
    r"permission denied)\b"
)
_ASKED: Final = (
    r"(?:motion|request|petition|offer|proposal|application|suggestion|bid|idea|plan|permission|leave|question|"
    r"proposition|threat|resolution|invitation|appeal)"
)
_BEGINS: Final = (
    r"(?:^|[.!?,;:(\n–-]\W{0,3})"
    r"(?:(?:so|and|but|please|pls|no|nah|well|oh|now|hey|just|or|then|also|only)[ ,!]{1,2}){0,3}"
)
_KEEPING: Final = (
    rf"(?:(?:keeping|retaining|maintaining|holding(?: on to| onto)?|hanging(?: on to| onto)|having|leaving|"
    rf"storing|"
    rf"listing) {_TO_ME}(?! (?:off|out|away|alone|be|from|private|waiting|hanging|guessing|in the dark|"
    rf"on hold)\b)"
    r"|(?:writing|mailing|e-?mailing|messaging|contacting|calling|sending|keeping in touch|staying in touch|"
    r"checking in|following up|asking again|trying again|reminding)\b(?! (?:to (?:ask|say|tell|learn)|"
    r"lists?)\b))"
)
_ASKS_THAT: Final = (
    r"\b(?:(?:ask|asks|asked|beg|pray|request|requests|insist|prefer|prefers|suggest|propose|hope|hopes|wish|trust)"
    r"(?: that)?|(?:prefer|like|love|appreciate|welcome) it(?: very much)? if|(?:glad|grateful|obliged|happier|best|"
    r"better|relieved) (?:if|that)|rather|sooner)"
)
_KEEP: Final = re.compile(
    # "Motion to strike me: denied", "negative on the removal", "deletion? vetoed".
    rf"\b{_ASKED} (?:to|for|of|that you) (?:{_ENDING[0]}|{_ENDING[1]}|(?:my |our |the )?{_REMOVAL})\W{{0,3}}"
    rf"(?: ?(?:is|was|has been|gets|be|hereby|respectfully|stands|firmly|politely))*\W{{0,3}}{_DENIED}|"
    rf"\b(?:negative|nay|nope|thumbs down|veto|no vote|not yet|no go|hard pass|a no|no) (?:on|to|for|"
    rf"regarding|re|as "
    rf"to|as regards|concerning) (?:the |your |that |any |my |our )?{_REMOVAL}\b|"
    rf"{_BEGINS}(?:the |your |my |our )?{_REMOVAL}\W{{1,3}}(?:is |was |request |hereby )?{_DENIED}|"
    rf"\b(?:i|we) (?:hereby |must |would |do |respectfully |strongly |firmly )?(?:veto|decline|refuse|reject|"
    rf"oppose|"
    rf"forbid|protest|contest|resist|dread|deplore) (?:to be {_ENDED}|being {_ENDED}|(?:the |your |any |my |"
    rf"our |this )"
    rf"(?:offer of )?{_REMOVAL})\b|"
    # "I'd sooner you left us on your books".
    rf"\b(?:i|we|he|she|they)(?:'d| would)? (?:much |far |really )?(?:sooner|rather|prefer(?: it if| that)?|"
    rf"like it if|"
    rf"as soon|be (?:happier|glad|grateful|obliged) if|hope|ask that|wish) (?:that )?(?:you|u)(?:'d|"
    rf" would)? (?:to )?(?:left|"
    rf"leave|kept|keep|held on to|hold on to|hung on to|hang on to|retained?|"
    rf"maintain(?:ed)?) {_TO_ME}(?! (?:off|out|away|"
    rf"alone|be\b|in peace|from|private|to (?:myself|ourselves)))|"
    r"\b(?:i|we)(?:'d| would) (?:just )?as soon (?:stay|remain|be kept)\b(?: on\b| in\b)?(?! (?:out|off|away))|"
    # "I'd ask that you not take us out", "she'd prefer it if you didn't drop her": who asks, and it not to be done.
    rf"{_ASKS_THAT} (?:you|u|y'all|they|nobody|no one)(?:'d| would)?(?: please| kindly)?"
    rf"(?: (?:do |did )?not| don'?t| didn'?t|(?<=nobody)|(?<=no one)) (?:just |yet |go and )?(?:{_ENDING[0]})"
    r"(?! (?:for|as|to|again|any|an?|one|another|more|your|these|e-?mails?|mails?|letters?|notes?|messages?)\b)|"
    # "Fine with you keeping our card", "no problem with you writing".
    rf"{FINE_WITH} (?:you |u |your |ye |y'all )?(?:just |still )?{_KEEPING}|"
    # "I would not want to be deleted", "we don't wish our name removed".
    rf"\b(?:would not|wouldn'?t|don'?t|do not|doesn'?t|never|'d not|'d never|not) (?:really |ever |actually |"
    rf"at all )?"
    rf"(?:want|wanted|wish|wished|like|care|choose|ask|asked|agree|agreed|consent|intend|plan|expect|"
    rf"mean)(?: for)? "
    rf"(?:to (?:be |get |have been |become |find myself )|{_TO_ME} (?:to )?(?:be |get )?|(?:you|"
    rf"u) to (?:have )?{_TO_ME} )"
    rf"{_ENDED}\b(?! (?:about|up|in)\b)|"
    # "The only way I want to come off your list is …", "I'll come off it when I'm dead".
    rf"\b(?:only|one) (?:way|time|day|reason) (?:that |on which )?(?:i|we|you)[^.!?\n]{{0,25}} (?:off|out of|"
    rf"leave|leaving|"
    rf"{OF_ALL[0]}|{OF_ALL[2]})\b[^.!?\n]{{0,40}}|"
    rf"\b(?:i|we)(?:'ll| will|'m| shall)? (?:only )?(?:come|get|go|going|leave) (?:off|"
    rf"out)?[^.!?\n]{{0,30}} (?:when|the day|"
    rf"once) (?:i'm|i am|we're|hell|pigs|they carry|the devil|cows|you (?:sell|sold|deliver|quote|"
    rf"call))[^.!?\n]{{0,30}}|"
    # "Don't go deleting anybody", "no removing folks".
    rf"{_BEGINS}(?:don'?t|do not|never|no)(?: you| ye| y'all)?(?: go| be| start| even|"
    rf" dare)*(?: and)? (?:{OF_ALL[0]}|{OF_ALL[1]}"
    r")(?: (?:off|out))? (?:anybody|anyone|any of us|folks?|people|nobody|no one|a soul|customers?|"
    r"the likes of (?:me|us))\b|"
    # "Remove me? … here I am!"
    rf"{_BEGINS}(?:{_ENDING[0]}|be {_ENDED})\s?[?!]{{1,4}}(?= [^\n]{{0,100}}\b(?:here (?:i am|we are)|"
    rf"only just (?:begun|started|"
    r"met)|(?:i|we)(?:'ve| have) (?:wanted|waited|needed|been (?:waiting|wanting))|(?:i|we) (?:still |just |"
    r"do |really )?(?:want|need) "
    r"(?:the|that|a|an|two|three|my|it)\b))(?! (?:yes|yeah|sure|please|ok|by all means|gladly|absolutely|go|"
    r"fine)\b)",
    re.MULTILINE,
)
_KEEP_WORDS: Final = (
    "checking", "asking", "trying", "reminding", "happier", "would not", "wouldn", "storing", "maintaining",
    "deplore", "threat",
    "motion", "request", "petition", "offer", "proposal", "suggestion", "permission", "negative", "nay",
    "veto", "denied", "refuse", "decline", "reject", "oppose", "sooner", "rather", "prefer", "as soon",
    "keeping", "retaining", "holding", "hanging", "leaving", "having", "writing", "mailing", "sending",
    "contacting", "calling", "in touch", "listing", "following up", "not want", "n't want", "n't wish",
    "not wish", "n't like", "not ask", "n't ask", "never ask", "only way", "only time", "the day", " when i",
    "once you", "dont ", "don't ", "do not ", "never ", "no ", "?", "!", "removal", "deletion", "hope you",
    "grateful", "wish you", "protest", " not ", "n't ",
)  # fmt: skip
# Somebody else is to be ended, and they put in his place; or it is their trade; or a thing is to be sent.
_SOMETHING_ELSE: Final = re.compile(
    rf"\b(?:{OF_ALL[0]}|take|strike|cross|scratch|replace|swap)(?: (?:off|out))? (?!me\b|us\b)(?:my |our |"
    rf"the |his |her )?[\w'-]+"
    r"[^!?\n]{0,90}?(?:,|;|\.| and| then|, and) (?:please |kindly )?(?:put|add|enter|insert|list|use|make|"
    r"set|write|sign) (?:me|us|my "
    r"(?:name|address)|our name|mine|this (?:address|one)|the new)(?: up| down| on| in|"
    r" instead)?\b(?! (?:on your do not|off|out))|"
    rf"{_BEGINS}(?:i|we|my \w+|our \w+) (?:also )?(?:removes?|deletes?|erases?|scrubs?|purges?|bins?|shreds?|"
    rf"evicts?) (?!me\b|us\b|"
    r"my\b|our\b|you\b|your\b|all\b|this\b|that\b|consent\b|permission\b|any\b|every\w*\b)[a-z]+\b"
)
_ELSE_WORDS: Final = (
    " put ", " add ", " enter ", " insert ", " list ", " use ", " make ", " sign ", "i ", "we ", "my ",
    "our ",
)  # fmt: skip
# "Post it please" sends nobody away, at the end of their words as at the beginning.
_SENT: Final = re.compile(
    r"(?<=[.!?;] )(?:just |do )?(?:post|mail|e-?mail|text|fax|ring|call|phone|send|deliver|bring|"
    r"whatsapp)(?: (?:it|me|us|them|"
    r"one|that|the \w+|a \w+))(?: (?:over|across|along|round|again|to (?:me|us)|by (?:post|mail|e-?mail|"
    r"fax))){0,2},? "
    r"(?:please|pls|plz)(?=\W*$)"
)


def kept_by_parts(text: str) -> tuple[str, int]:
    """A lower-case text without what refuses a removal, and how often it does so."""
    if not any(map(text.__contains__, _KEEP_WORDS)):
        return text, 0
    text, count = _KEEP.subn(" ", text)
    if "please" in text or "pls" in text or "plz" in text:
        text, sent = _SENT.subn(" ", text)
        count += sent
    return text, count


def without_another(text: str) -> str:
    """A lower-case text without what is done to somebody else, or for a living."""
    return _SOMETHING_ELSE.sub(" ", text) if any(map(text.__contains__, _ELSE_WORDS)) else text
