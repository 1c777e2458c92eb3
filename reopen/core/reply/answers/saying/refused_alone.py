"""A refusal that is all of the first sentence: "you may not", "is it OK to say no?", "surtout pas".

A bare "no" refuses anything; these can only refuse leave. For lower-case text.
"""

import re
from typing import Final

from reopen.core.reply.removal.kept_by_parts import kept_by_parts

_MAY_I: Final = (
    r"(?:is it|would it be|is that|may i|can i|could i|might i|am i allowed to|do you mind if i|would you mind if i|"
    r"what if i)(?: (?:ok(?:ay)?|alright|all right|fine|possible|rude|allowed|permitted))?(?: (?:to|if i|for me to))?"
    r" (?:just |rather |still )?(?:say|said|answer(?:ed)?|vote(?:d)?) (?:an? )?no"
)
_YOU_MAY_NOT: Final = (
    r"(?:no,? )?(?:you|u) (?:may|can|must|shall)(?: most| very)?(?: certainly| definitely)? ?not|"
    r"(?:i|we)(?:'d| would) (?:much )?(?:rather|prefer)(?: that| it if)? you (?:did(?:n'?t| not)|not)|"
    r"permission (?:is )?(?:denied|refused|withheld)|(?:request|motion) denied|i do not consent|(?:it's |it is "
    r")?not ok(?:ay)?|"
    r"i'?d rather not be|veto(?:ed)?"
)
_OTHERS: Final = (
    r"(?:et |mais )?(?:non,? )?surtout pas|(?:et |mais )?(?:je )?préfère que non|(?:und )?(?:bitte|lieber|bloß|"
    r"besser) nicht|"
    r"(?:y )?(?:mejor|prefiero que) no|(?:en )?(?:het )?liefst niet|(?:en )?liever niet|dürfen sie nicht|"
    r"(?:das )?dürfen sie nicht|vous ne pouvez pas|no pueden|dat mag niet"
)
_BESIDE: Final = (
    r"(?:oh|well|actually|please|sorry|thanks|thank you|then|no|nein|non|nee|ach|en fait|gracias|merci|danke)"
)
_SAID: Final = re.compile(
    rf"\W*(?:{_BESIDE}\W{{1,3}}){{0,2}}(?:{_MAY_I}|{_YOU_MAY_NOT}|{_OTHERS})(?:\W{{1,3}}{_BESIDE})?\W*"
)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s|\n")
_LONGEST: Final = 60
_LITTLE: Final = 15  # "I have …", "thanks": a courtesy around it
# "Bitte nicht. Keine Mails mehr": what follows tells what is refused.
_NO_MORE: Final = re.compile(
    r"\b(?:again|any ?more|stop|writ(?:e|ing)|contact|e-?mails?|mails?|spam|remov\w*|delet\w*|mehr|schreib\w*|"
    r"kontakt\w*|"
    r"plus|écri\w+|más|escrib\w+|meer|schrijv\w*)\b"
)


def refused_alone(text: str) -> str:
    """The refusal that begins a mail, where nothing behind it asks for quiet; else ""."""
    low = text.replace("’", "'").lower()
    first = _SENTENCE.split(low.strip(), maxsplit=1)[0]
    refuses = len(first) < _LONGEST and _SAID.fullmatch(first) and not _NO_MORE.search(low)
    if not refuses and len(first) < 2 * _LONGEST:
        rest, by_parts = kept_by_parts(first)
        refuses = bool(by_parts) and len(rest.strip(" .,;:!-")) < _LITTLE and not _NO_MORE.search(rest)
    return first if refuses else ""
