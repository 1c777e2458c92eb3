"""Leave in the imperative and nothing besides: "delete", "scratch me", "out please", "bórrenme".

For what stands where the third question is answered, in lower case. A verb that does other things too ("drop", "lose")
needs somebody to do it to.
"""

import re
from typing import Final

_ALONE: Final = r"(?:remove|delete|erase|unsubscribe|scrub|purge|strike|expunge|off|out|unlist|deregister)"
_WITH_US: Final = (
    r"(?:remove|delete|erase|unsubscribe|scrub|purge|strike|scratch|drop|lose|cross|wipe|cut|zap|axe|bin|ax|nix|pull|"
    r"dump|ditch|toss|chuck|bump|boot|kick|forget|expunge|cull|prune|retire|release|yank|nuke|can|unlist|erase|clear|"
    r"blot|rub|take|get|knock|weed|drum|zero)"
)
_WHOM: Final = (
    r"(?:me|us|'em|it|my name|our name|my entry|our entry|my details|our details|the lot of us|this address)"
)
_WHERE: Final = (
    r"(?: (?:off|out|away|from|off of|out of|from)(?: (?:it|there|here|(?:the|your|that) (?:\w+ )?(?:list|"
    r"database|books?|files?|records?|system|rolls?|register|computer|ledger|roster)))?)"
)
_MUST_GO: Final = frozenset({"take", "get", "knock", "rub", "weed", "drum", "kick", "cut", "pull", "clear"})
_COURTESY: Final = r"(?:please|pls|plz|thanks|thank you|ta|cheers|then|now|so|kindly|just|yes|sure|ok|okay)"
_ELSEWHERE: Final = (
    r"(?:bitte )?(?:löschen|streichen|entfernen|raus|weg)(?: (?:bitte|damit))?|"
    r"(?:supprim|ray|effac|retir|enlev)ez(?:[- ](?:moi|nous))?(?: s'il vous plaît| svp)?|à supprimer|"
    r"(?:b[oó]rr|elim[ií]n|qu[ií]t|s[aá]qu)[ae]n?(?:me|nos)(?: por favor)?|dar de baja|(?:de )?baja|"
    r"(?:graag |maar )?(?:verwijderen|schrappen|wissen|weg)(?: graag| aub| maar)?|"
    r"(?:cancell|elimin|rimuov)(?:ate|ete|i|a)(?:mi|ci)(?: pure)?"
)
_REMOVES: Final = re.compile(
    rf"\W*(?:{_COURTESY}\W{{1,3}}){{0,3}}"
    rf"(?:{_ELSEWHERE}|(?P<verb>{_WITH_US}) {_WHOM}(?P<gone>{_WHERE})?|{_ALONE}(?: (?:away|with (?:me|us)))?)"
    rf"(?:\W{{1,3}}{_COURTESY}){{0,2}}\W*"
)
_LONGEST: Final = 60


def removal_alone(part: str) -> bool:
    """Whether an answer is nothing but such an order."""
    if len(part) > _LONGEST or (told := _REMOVES.fullmatch(part)) is None:
        return False
    return told["verb"] not in _MUST_GO or bool(told["gone"])
