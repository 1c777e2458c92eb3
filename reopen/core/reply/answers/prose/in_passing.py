"""Answers that stand in the text itself, without a number: only in words that leave no other reading."""

import re
from typing import Final

from reopen.core.reply.answers.prose.all_or_short import all_or_short
from reopen.core.reply.answers.prose.by_machine import only_a_machine
from reopen.core.reply.answers.prose.came_by_turns import came_by_turns
from reopen.core.reply.answers.prose.came_in_french_and_spanish import came_in_french_or_spanish
from reopen.core.reply.answers.prose.came_in_other_tongues import came_elsewhere
from reopen.core.reply.answers.prose.contact_words import got_in_touch
from reopen.core.reply.answers.prose.could_tell import could_tell
from reopen.core.reply.answers.prose.dealings import dealt_with_us
from reopen.core.reply.answers.prose.german_or_dutch import (
    came_in_german_or_dutch,
    received_in_german_or_dutch,
)
from reopen.core.reply.answers.prose.got_by_turns import got_by_turns
from reopen.core.reply.answers.prose.got_in_french_and_spanish import got_in_french_or_spanish
from reopen.core.reply.answers.prose.got_in_other_tongues import got_it_elsewhere
from reopen.core.reply.answers.prose.kept import to_be_kept
from reopen.core.reply.answers.prose.missing import lacks
from reopen.core.reply.answers.prose.not_sure_who import cannot_tell_who
from reopen.core.reply.answers.prose.nothing_wanting import nothing_wanting
from reopen.core.reply.answers.prose.one_of_ours import one_of_ours_did
from reopen.core.reply.answers.prose.our_quote import has_our_quote
from reopen.core.reply.answers.prose.part_of_it import only_part_came
from reopen.core.reply.answers.prose.received import got_it_all
from reopen.core.reply.answers.prose.silence import was_silent
from reopen.core.reply.answers.prose.who_chased import had_to_chase
from reopen.core.reply.answers.prose.who_got_through import got_through
from reopen.core.reply.answers.prose.whom_of_ours import came_to_them

_NOBODY_CAME: Final = re.compile(
    r"\b(?<!if )(?<!that )(?:nobody|no one|noone|no-one|not a soul|nary a soul)\b"
    r"(?: (?:at|from|over|in|of) (?:\w+ )?\w+)??(?: (?:has|had|did|ever|even|here|there|yet|else))*\s*"
    r"(?:call(?:ed|s)?|rang|(?:tele)?phoned|came|come|contact(?:ed)?|(?:got|gotten|get|gets) (?:back|in touch|hold|"
    r"around|round|to)|"
    r"show(?:ed|n)?(?: up)?|turned up|wrote|written|replied|answered|visited|followed|reached|bothered|"
    r"returned|"
    r"(?:did|has)(?=\W*$|\s*[.,;:!?)–-]|\s+(?:and|but|so|yet|that|i|we)\b))\b|"
    r"(?<!if )\byour (?:\w+ ){1,2}never (?:even |once )?(?:called|came|rang|phoned|showed|turned up|got back|"
    r"wrote|stopped)\b|"
    r"\byour \w+ (?:was|were) (?:a )?no-?shows?\b|"
    r"\bneither (?:an? )?(?:call|visit|letter|mail|e-?mail)\b[^.!?]{0,30}\bnor\b|"
    r"\bniemand (?:hat|ist|rief|kam|meldete)\b[^.!?]{0,40}(?:gemeldet|angerufen|kontaktiert|gekommen|"
    r"geschrieben|da gewesen|"
    r"zurück\w*|\bkam\b|\brief\b)|\b(?:hat|ist|rief) (?:sich |mich |uns )?(?:niemand|keiner)\b[^.!?]{0,30}"
    r"(?:gemeldet|angerufen|kontaktiert|gekommen|geschrieben)|"
    r"\bpersonne ne (?:m'|nous |s')?\s?(?:a|est) (?:jamais )?(?:r?appelée?|contactée?|recontactée?|venue?|"
    r"écrit|manifestée?)|"
    r"\bnadie (?:me |nos |se )?(?:ha |han )?(?:llam\w+|contact\w+|escri\w+|vino|venido|puesto)|"
    r"\bniemand heeft\b[^.!?]{0,40}(?:gebeld|gemaild|contact|gekomen|teruggebeld)|"
    r"\bniemand (?:belde|kwam|mailde)\b",
    re.IGNORECASE,
)
_CAME: Final = re.compile(
    r"^\W*(?:yes|yep|yeah|ja|oui|s[ií]),? (?:[\w.]+ ){0,4}?(?:called|rang|came|contacted|spoke|phoned|"
    r"visited|stopped by)\b",
    re.IGNORECASE,
)
# A quote that they judge, a colleague of ours whom they met: somebody got in touch.
_OURS: Final = r"(?:quote|quotation|proposal|bid|estimate|offer|price|figure|demo|demonstration|presentation)"
_WHO: Final = (
    r"(?:man|rep|guy|lady|salesman|colleague|lad|fella|fellow|girl|technician|engineer|crew|boys|installer|"
    r"m(?:r|rs|s)\.? \w+)"
)
_MET: Final = re.compile(
    rf"(?<!if )(?<!when )(?<!until )\byour (?:\w+ )?{_OURS} (?:from (?:the |last )?\w+ )?"
    r"(?:was|were|got|came in|looked|seemed|struck|would (?:buy|have))\b"
    r"(?! (?:never|not sent))|\bwhatever (?:\w+ ){1,2}(?:quoted|priced)\b|"
    rf"\b(?:thank(?:s| you)|appreciate) (?:very much |so much )?(?:for )?(?:your|the) "
    rf"(?!(?:kind )?offer)(?:\w+ )?{_OURS}\b|"
    rf"(?<!if )(?<!that )(?<!from )\byour (?:\w+ )?{_WHO} (?:(?:did|has|had|already|once|did indeed) )?"
    r"(?:came|come|spoke|spoken|showed|called|gave|told|rang|visited|stopped by|sat|explained|drove|"
    r"was (?:here|lovely|very|super|great|kind|a|most|so|nice|charming))\b(?! not|n't| never)|"
    r"(?<!could )(?<!can )(?<!would )(?<!have )(?<!if )(?<!whether )(?<!says )"
    r"\b(?:somebody|someone|some (?:guy|lady|man|gal|fella|fellow|lad|girl|kid)) (?:already |once |finally )?"
    r"(?:did (?:come|call|ring|phone|visit|stop|write)|called|came|rang|phoned|stopped by|visited|showed up|"
    r"turned up|"
    r"got back|reached out)\b|"
    r"\bthe (?:\w+ )?(?:girl|lady|man|guy|fella|fellow|lad|woman|chap|gentleman) (?:who|that) "
    r"(?:rang|called|came|phoned|visited|measured)\b(?! from (?!you\b|your\b))(?=[^?]*(?:[.!]|\Z))|"
    r"(?<!says i )\b(?:spoke|talked|met|dealt) (?:to|with) (?:your (?:colleague|people|team|office|rep|man)|"
    r"a colleague of yours|one of your)\b|"
    r"\bthere was (?:an?|one) (?:e-?mail|call|visit|letter|message) from (?:you|your \w+)\b|"
    r"\b(?:you|you (?:folks|guys|lot|people)) quoted (?:me|us) (?:\W?\d|a\b|fair)|"
    rf"\b(?:told|explained to|said to) (?:your (?:\w+ )?{_WHO}|(?:the|that) (?:\w+ )?(?:\w+) (?:on the phone|"
    r"(?:who|that) (?:called|rang|came|phoned)))\b",
    re.IGNORECASE,
)
# "Stay in touch", "hang on to my number": they wish to be kept.
_KEPT: Final = re.compile(
    r"(?<!say )\b(?<!i'll )(?:stay|keep|remain) in touch\b(?! with (?:my|our|him|her|them))|"
    r"\b(?:stay|keep (?:me|us)|be) on (?:my|our|your|the) radar\b|"
    r"\b(?:remov|delet|dropp|tak|eras|strik)ing (?:me|us)\b[^.!?\n]{0,30}[.!?:,;] ?"
    r"(?:i'd|we'd|i would|we would|please|better) (?:hold off|wait)\b|"
    r"(?<!to )\b(?:hang|hold) on to (?:my|our) (?:number|name|details|card|address|e-?mail|contact)\b",
    re.IGNORECASE,
)
# "If they did, it went to spam": who cannot know.
_CANNOT_KNOW: Final = re.compile(
    r"\bif (?:they|you|he|she|anyone|anybody|somebody|someone) (?:did|called|rang|wrote|came)\b,? (?:it|i|"
    r"we|the|that|then|nobody|"
    r"he|she)\b|"
    # "If nobody over there can price it": what they can is no matter of whether they rang.
    r"\bif (?:nobody|no one|noone|none of you) (?:(?:over|down|up) )?(?:there |here )?(?:can|could|is able)\b",
    re.IGNORECASE,
)
# "A year I've been waiting on that quote"; "couldn't be happier", "did a beautiful job".
_LACKS: Final = re.compile(
    r"\bnever (?:got|received|saw|had) (?:the|a|any|my|our) (?:\w+ )?(?:quote|price|offer|figures?|"
    r"numbers?|drawings?|"
    r"brochure|proposal|estimate)\b|"
    r"\b(?:waiting|wait) (?:for|on) (?:the|that|a|my|our|your) (?:\w+ )?(?:quote|price|offer|figures?|"
    r"numbers?|proposal|"
    r"estimate)\b",
    re.IGNORECASE,
)
_SERVED: Final = re.compile(
    r"\bcould(?:n'?t| not) (?:be (?:any )?(?:happier|better)|(?:ask|wish) for (?:more|better|anything)|"
    r"fault (?:it|them|you))\b|"
    r"\b(?:did|done) (?:us |me )?an? (?:\w+ )?(?:beautiful|great|lovely|wonderful|grand|super|perfect|"
    r"excellent|fantastic|"
    r"cracking|splendid|terrific|marvell?ous|smashing|first[- ]rate) job\b",
    re.IGNORECASE,
)
# Who chased us and was rung back in the end was rung.
_IN_THE_END: Final = re.compile(
    r"\b(?:rang|called|phoned|telephoned|got|e-?mailed|wrote) (?:(?:me|us) )?(?:right |straight )?back\b"
    r"(?<!got back)|\b(?:finally|eventually|at (?:long )?last|in the end) (?:\w+ )?(?:rang|called|phoned|came|got)\b"
)
_ONLY_A_WORD: Final = re.compile(
    r"^\W*(?:yes|yep|yeah|yea|yup|no+|nope|nah|ok(?:ay)?|k|sure|fine|thanks?|thank you|ja|nein|nee|oui|"
    r"non|s[ií]|vale|"
    r"maybe|perhaps|\W)+$",
    re.IGNORECASE,
)


def was_contacted(text: str) -> tuple[bool | None, bool]:
    """Whether somebody got in touch; and whether that is settled: by what is told, or as no word could tell it."""
    low = _plain(text)
    if _CANNOT_KNOW.search(text) or cannot_tell_who(low):
        return None, True
    through = got_through(low)
    if through is False or _NOBODY_CAME.search(text):
        return False, True
    if _CAME.search(text) or _MET.search(text):
        return True, True
    told = got_in_touch(text)
    if told is None:
        told = came_to_them(low)
    if told is None and (has_our_quote(low) or dealt_with_us(low)):
        told = True
    if told is None and was_silent(low):
        told = False
    if told is None:
        told = _told_by_whom(low, through)
    return told, told is not None or not could_tell(low)


def _told_by_whom(low: str, through: bool | None) -> bool | None:
    """By what one of ours did; by who did the chasing, and by a machine, only where none did."""
    for told_in in (came_in_french_or_spanish, came_elsewhere, came_in_german_or_dutch, came_by_turns):
        if (abroad := told_in(low)) is not None:
            return abroad
    if through or one_of_ours_did(low):
        return not had_to_chase(low) or bool(_IN_THE_END.search(low)) or None
    return False if had_to_chase(low) or only_a_machine(low) else None


def is_to_be_kept(text: str) -> bool:
    """Whether they ask in passing to be kept in mind."""
    return bool(_KEPT.search(text)) or to_be_kept(_plain(text))


def was_satisfied(text: str) -> bool | None:
    """Whether they received what they were looking for, where words leave no other reading; else None."""
    low = _plain(text)
    if _LACKS.search(text) or lacks(low):
        return False
    told = True if _SERVED.search(text) else got_it_all(low)
    full = all_or_short(low)
    if told is False or full is False or only_part_came(low):
        return False
    for told_in in (got_by_turns, got_in_french_or_spanish, got_it_elsewhere, received_in_german_or_dutch):
        if (abroad := told_in(low)) is not None:
            return abroad
    return True if told or full or nothing_wanting(low) else None


def says_nothing(text: str) -> bool:
    """A yes, a no or an OK, and nothing that tells to which question."""
    return len(text) < 40 and bool(_ONLY_A_WORD.match(text))


def _plain(text: str) -> str:
    return text.replace("’", "'").lower()
