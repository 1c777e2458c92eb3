"""The letters are to end: what ends a thing × what we send: "call it a day on the emails".

Over lower-case text; beside by_parts, where it is they who are let go.
"""

import re
from typing import Final

from reopen.core.reply.removal.by_parts import NOT_SO

_MAIL: Final = (
    r"(?:e-?mails?|letters?|notes?|mailings?|messages?|mails|reminders?|correspondence|follow-?ups?|"
    r"newsletters?|check-?ins?|"
    r"nudges?|back[ -]and[ -]forth|outreach|write-?ups|missives?|epistles?|pen ?pal\w*|writing|chasing|contact)"
)
_THE: Final = (
    r"(?:(?:all|the|these|those|this|your|any further|of|our|such|"
    r"whole|little|weekly|monthly|regular|annual) ){1,3}"
)
_MAIL_ENDED: Final = re.compile(
    rf"\b(?:call (?:it a day|it quits|time|a halt|an end|a truce|curtains) (?:on|to|with)|call(?:ing)? off|"
    rf"pull(?:ing)? the plug on|"
    rf"put(?:ting)? (?:a stop|an end|paid|the lid|the brakes|a lid) (?:to|on)|wrap(?:ping)? up|"
    rf"wind(?:ing)? (?:up|down)|"
    rf"draw(?:ing)? (?:a|the) (?:line|curtain|veil) (?:under|over|on)|close the (?:book|door|chapter) on|"
    rf"dispense with|"
    rf"have done with|be done with|part with|say (?:good-?bye|farewell|so long) to|give (?:up|over) (?:on )?|"
    rf"bid (?:good-?bye|farewell) "
    rf"to|retire|sunset|forgo|lay off|leave off) {_THE}{_MAIL}\b(?! (?:from (?:him|her|them|canon|ricoh|"
    rf"xerox)|until|till|and (?:call|talk|"
    rf"meet|start|begin|get|see)|about (?:the|our|my)|to (?:sign|a contract)))|"
    rf"\b(?:knock|hit) {_THE}{_MAIL} on the head\b|"
    rf"\bbring {_THE}{_MAIL} to (?:a|an) (?:\w+ )?(?:close|end|stop|halt)\b|"
    # "Let's say so long, and for good."
    r"\b(?:let'?s(?: us)?|let us|time to|i'?ll|we'?ll|i|we|this is|it'?s) (?:just |now |hereby )?(?:say |"
    r"bid you |)(?:so long|good-?bye|"
    r"farewell|adieu)\b[^?\n]{0,25}\b(?:for good|for ever|forever|for all time|permanently|once and for all)\b|"
    r"\bgood-?bye to you\b[^?\n]{0,40}\bdon'?t (?:come|write) back\b"
)
# "I told her then that I did not want further calls": what was not wished for then is not now.
_NOT_WANTED: Final = re.compile(
    r"\b(?:i|we|he|she|they|that|and) (?:really |simply |just )?(?:(?:do|did|does)(?: not|n'?t) (?:want|wish|care|ask)"
    r"(?: for)?|(?:want|wants|wanted|wished for|asked for) no)(?: to (?:get|have|receive|be sent|take))? "
    r"(?:any |your )?(?:further|more|additional|future|other) (?:of (?:your|these|those|the|such) )?"
    rf"(?:(?:sales|phone|such|marketing) )?(?:{_MAIL}|calls?|phoning|canvassing)\b"
    r"(?![^.!?\n]{0,60}\b(?:from (?!you\b|your\b|us\b|now\b)|"
    r"until|till|before|but|except|unless|than|just|only|about)\b)"
    r"(?![.!;,\s]{1,3}(?:just|but|only|call|ring|send|come|visit)\b)"
)
_MARKS: Final = (
    "call", "plug", "put", "wrap", "wind", "draw", "close the", "dispense", "done with", "part with",
    "goodbye", "good-bye", "farewell", "so long", "adieu", "give ", "retire", "sunset", "forgo", "lay off",
    "leave off", "knock", "hit ", "bring ", "winding",
)  # fmt: skip
_MORE: Final = (" further ", " more ", " additional ", " future ", " other ")


def ended_mail(text: str) -> str:
    """The words by which a lower-case text wants the letters to end, or ""."""
    if any(map(text.__contains__, _MORE)) and (found := _NOT_WANTED.search(text)):
        return found[0]
    if not any(map(text.__contains__, _MARKS)):
        return ""
    for found in _MAIL_ENDED.finditer(text):
        if not NOT_SO.search(text, max(0, found.start() - 40), found.start()):
            return found[0].strip(" \n.,;:!?")
    return ""
