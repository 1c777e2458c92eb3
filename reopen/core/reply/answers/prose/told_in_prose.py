"""What a part says to the first two questions by what it tells, where no yes or no in it says so, or says too much.

"2. He had all the answers too" has no yes in it; "2. She covered everything except the trade-in" sounds like one, and
"1. Left me a voicemail, which I didn't return" like a no.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.by_machine import only_a_machine
from reopen.core.reply.answers.prose.in_passing import was_contacted, was_satisfied
from reopen.core.reply.answers.prose.not_sure_who import cannot_tell_who
from reopen.core.reply.answers.prose.nothing_wanting import nothing_wanting
from reopen.core.reply.answers.prose.part_of_it import only_part_came
from reopen.core.reply.answers.prose.who_chased import had_to_chase
from reopen.core.reply.answers.questions import Question
from reopen.core.reply.answers.saying.yes_no import leaves_open, says

# What they did not do tells nothing of what we did.
_MY_OWN: Final = re.compile(
    r",? ?\b(?:(?:which|that|whom|but|and|though|only|although|so|to which|whose \w+|it's just) )?(?:i|"
    r"we)(?:'ve| have)? (?:(?:just|simply|only|sadly|still|then|admittedly) )?"
    r"(?:never|didn'?t|did not|haven'?t|have not|couldn'?t|could not|wasn'?t|weren'?t)(?: (?:ever|yet|even|"
    r"actually))? "
    r"(?:return(?:ed)?|answer(?:ed)?|call(?:ed)?|r[iau]ng|phon(?:e|ed)|pick(?:ed)?|listen(?:ed)?|repl(?:y|"
    r"ied)|respond(?:ed)?|follow(?:ed)?|get|got|"
    r"take|took|in|home|here|there|able|pursue[d]?|bite|buy|bought|ready|interested)\b[^.!?;\n]{0,40}"
)
_SILENCE: Final = re.compile(
    r"^\W*(?:dead |radio |total |complete |utter )?(?:silence|crickets|funkstille|stille|silencio|stilte)\b"
)
_PLAIN_NO: Final = re.compile(r"^\W*(?:no|nope|nah|naw|nein|non|nee)\b")
_PLAIN_YES: Final = re.compile(r"^\W*(?:yes|yep|yeah|yup|aye|ja|oui|s[ií])\b")
_BY_ME: Final = re.compile(
    r",? (?:though |but )?(?:never|not) (?:yet )?(?:returned|answered|picked up|called back|followed up)(?: "
    r"on)? by (?:me|us)\b"
)
# "Left me a card", "a couple of times": who did it goes without saying beside the question.
_BARE_CONTACT: Final = re.compile(
    r"^\W*(?:(?:(?:he|she|they|you|only|just|yes|well|once)[ ,]+){0,2}(?:left|dropped|slipped|sent|gave) "
    r"(?:(?:me|us) )?(?:an?|two|three|several|"
    r"his|her|their|some|\d) (?:\w+ )?(?:voice ?mails?|messages?|cards?|notes?|business cards?|slips?|"
    r"e-?mails?|letters?|texts?|flyers?|number)\b|"
    r"(?:by|via|over|on|per|through) (?:the )?(?:tele)?(?:phone|e-?mail|mail|voice ?mail|letter|post|text)\b|"
    r"(?:par|per|por|via|über) (?:le |das |el |de )?(?:t[eé]l[eé]f\w+|t[eé]l[eé]ph\w+|mail|e-?mail|courriel|"
    r"correo|post|brief|lettre|carta)\b|telefonisch\b|"
    r"(?:your|ihr|ihre|votre|su|uw) (?:\w+ )?(?:technician|engineer|rep|colleague|manager|surveyor|fitter|"
    r"driver|installer|saleswoman|salesperson|estimator|"
    r"kollegin?|mitarbeiter(?:in)?|vertreter|techniker|collègue|technicien|commercial|compañer[oa]|"
    r"comercial|técnico|collega|vertegenwoordiger)"
    r"(?:,? [a-z]\w+)?(?=\W*$|[.,;!])|"
    r"(?:(?:yes|\w+ly|twice|once|right away|same day|at once|soon|very quickly),? )+by (?!no\b|nobody|me\b|us\b|"
    r"the (?:way|time)|"
    r"then|now|an? (?:robot|bot|machine))\w|"
    r"(?:a )?(?:couple|few|handful) (?:of )?times\b|(?:an?|one|two|three|several) (?:\w+ )?(?:cards?|notes?|"
    r"voice ?mails?|phone calls?|calls?|"
    r"visits?|e-?mails?|letters?|texts?|messages?)(?=\W*$|[.,;!]| (?:through|from|on|in|under|at|by|with|"
    r"saying|about|and|then|last|this)\b))"
)
# "Not me. Maybe Dr. Patel."
_PERHAPS_ANOTHER: Final = re.compile(
    r"^\W*(?:no,? )?not (?:me|us|myself|here)\b[^\n]{0,20}?\b(?:maybe|perhaps|possibly|might|could|ask|try|may "
    r"have|but i)\b"
)
# "Therefore nothing"; and what they have not looked at.
_HENCE: Final = re.compile(
    r"^\W*(?:so|and so|therefore|hence|thus|consequently|accordingly|it follows|naturally|obviously|which "
    r"means|ergo|meaning)\b,? "
    r"(?:that )?(?:(?:i|we) (?:got|received|had|have) )?(?:nothing|no|none|not|zero|zilch|nil|also (?:no|nothing))\b|"
    r"^\W*(?:so far|to date|as yet|as of (?:now|today)),? (?:nothing|no|none|zero|nil)\b"
)
_UNSEEN: Final = re.compile(
    r"\b(?:haven'?t|have not|hadn'?t|had not|didn'?t|did not|never|not yet|yet to)(?: yet| even| really| "
    r"properly| actually| had (?:the )?(?:time|a chance|chance) to| bothered to| g[eo]t(?:ten)? (?:round|"
    r"around) to)* "
    r"(?:look(?:ed|ing)?|open(?:ed|ing)?|read(?:ing)?|check(?:ed|ing)?|go(?:ne)? through|went through|"
    r"review(?:ed|ing)?|stud(?:y|ied)|sort(?:ed)? through|unpack(?:ed)?|compar(?:e|ed)|tried|try)(?:ing)?\b"
    r"(?! (?:forward|for|further|elsewhere|back))"
)


def told_in_prose(part: str, question: Question, said: bool | None) -> bool | None:
    """What a part says to its question, given what its yes and no say (`said`)."""
    low = part.strip().replace("’", "'").lower()
    if question == "contacted":
        return _of_contact(low, said)
    return _of_receipt(low, said) if question == "satisfied" else said


def _of_contact(low: str, said: bool | None) -> bool | None:
    if cannot_tell_who(low) or _PERHAPS_ANOTHER.search(low):
        return None
    if said is None and leaves_open(low):
        return None
    theirs = _BY_ME.sub("", _MY_OWN.sub("", low))
    if said is None or theirs != low:
        told = was_contacted(theirs)[0]
        if told is None and theirs != low:
            told = says(theirs, "contacted")
        if told is None and _SILENCE.search(theirs):
            return False
        if told is None and _BARE_CONTACT.search(theirs) and not only_a_machine(theirs):
            return True
        return said if told is None else told
    return False if said and not _PLAIN_YES.search(low) and had_to_chase(low) else said


def _of_receipt(low: str, said: bool | None) -> bool | None:
    if _HENCE.search(low):
        return False
    if _UNSEEN.search(low) and not _PLAIN_YES.search(low):
        return None
    if said is None:
        told = None if leaves_open(low) else was_satisfied(low)
        return False if told is None and only_a_machine(low) else told
    if said is False and not _PLAIN_NO.search(low) and nothing_wanting(low) and not only_part_came(low):
        return True
    return False if said and only_part_came(low) else said
