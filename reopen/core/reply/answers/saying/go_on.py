"""Leave to be removed as a cheer: "crack on", "fire away", "knock yourself out", "do your worst".

For what stands beside the third question, and for a sentence that follows two answers; in lower case. "Crack on with
the quote" cheers something else.
"""

import re
from typing import Final

_OPENS: Final = (
    r"^\W*(?:(?:oh|ah|och|aye|well|er|um|ha|yes|yep|yeah|sure|so|and|then|now|honestly|please|thanks|ok|okay|by all "
    r"means|you|ye|just|jaysus|lord|god)[\s,.:!–-]+){0,3}"
)
# The cheer, and in which of them somebody may stand: "knock yourself out", "fill yer boots".
_CHEER: Final = (
    r"(?:(?:crack|carry|batter|drive|plough|plow|push|press|soldier|rock|roll|game|fire|smash|march|lash|wade|"
    r"steam|charge|"
    r"bash|motor|jog|get|go|come|have|work|tear|swing|blast|type|click|hack|chop|snip|cut|wipe|scrub|bang) (?:right |"
    r"straight )?(?:on|ahead|away|at it|to it|in)|wire (?:in|away)|dig in|have at (?:it|me|her|'em|them)|hop "
    r"to(?: it)?|"
    r"(?:go|get) (?:on|ahead)(?: so| then| now| with (?:it|ye|you))?|get on with it|get it (?:over with|done)|"
    r"fill (?:your|yer|ur) (?:boots|wellies)|knock (?:yourself|yourselves|yersel'?|yourself) (?:right )?out|help "
    r"(?:yourself|yersel'?|yourselves)|suit (?:yourself|yersel'?|yourselves)|do (?:your|yer) (?:worst|best|thing|"
    r"duty)|"
    r"go (?:for it|nuts|wild|mad|crazy|to town|for broke|with god)|let (?:her|it|'er|him) rip|make it so|(?:you|"
    r"ye) do that|"
    r"do what (?:you|ye) (?:must|like|want|will|need to|have to|gotta do)|do it|proceed|green light|full steam "
    r"ahead|full speed ahead|damn the torpedoes|have a ball|have fun|let fly|let's go|lets go|"
    r"no skin off my (?:nose|back)|more power to (?:you|ye)|be (?:my|our) guest|you go(?:,? girl| for it)?|"
    r"(?:hit|press|push) (?:delete|the (?:delete )?button|it)|away (?:you|ye) go|on (?:you|ye) go|off (?:you|ye) "
    r"(?:pop|trot|"
    r"go)|bombs away|geronimo|tally ho|giddy ?up|yee-?haw|engage|execute|with bells on|with knobs on|whenever "
    r"you(?:'re| are) "
    r"ready|ready when you are|no better time|why ever not|what are you waiting for|the sooner the better|i dare you)"
)
_BESIDE: Final = (
    r"(?:please|pls|thanks|thank you|ta|cheers|so|then|now|there|sure|mate|pal|lads?|sir|love|hon|boss|buddy|"
    r"friend|man|"
    r"yourself|with it|with that|on that(?: one| front)?|on number (?:3|three)|as far as i(?:'m| am) concerned|"
    r"i won'?t mind|no hard feelings|by me|with me|if you (?:like|must|want|wish))"
)
_CHEERS: Final = re.compile(rf"{_OPENS}{_CHEER}(?:\W+{_BESIDE}){{0,3}}\W*$")


def cheered_on(part: str) -> bool | None:
    """True where an answer is nothing but such a cheer; else None."""
    said = part.strip()
    return True if len(said) < 90 and _CHEERS.match(said) else None
