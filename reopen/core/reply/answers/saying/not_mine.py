"""A question that they cannot answer: not theirs to say, or not understood. For lower-case text.

"Above my pay grade", "please put these to Dr. Amin" hold a yes or a no as little as "I don't know".
"""

import re
from typing import Final

_MATTER: Final = (
    r"(?:call|place|decision|department|job|business|remit|responsibility|area|field|province|say|question to "
    r"answer)"
)
_THESE: Final = (
    r"(?:these|those|this|that|it|them|both|(?:this|that|the|your) (?:(?:last|third|final) )?(?:one|questions?|"
    r"matter))"
)
_NOT_MINE: Final = re.compile(
    r"\b(?:above|beyond|over|outside|way above|not in|not within) my (?:pay ?grade|pay scale|station|remit|authority|"
    r"competence|department|jurisdiction|power|head|rank)\b|"
    rf"\b(?:not|isn'?t|ain'?t|wasn'?t|never) (?:really )?(?:for me|mine|up to me|my {_MATTER})\b(?!\w)|"
    rf"^\W*(?:please |kindly |best |you should |you must |i'd )?(?:put|address|direct|refer|take|pass|send|"
    rf"submit|raise) "
    rf"{_THESE} (?:up |along |on |over )?(?:to|with|by) (?!me\b|us\b)|"
    r"^\W*(?:please |kindly |best |better )(?:ask|consult|check with|speak (?:to|with)|talk to) (?!me\b|us\b|your\b)\w|"
    r"\b(?:(?:is|that's|that is|are) )(?:a (?:matter|question|decision) )?for (?!me\b|us\b|you\b)(?:my|our|the|"
    r"dr|mr|mrs|ms|head|her|him|them)\b[^.!?]{0,30} to (?:say|decide|answer)\b|"
    r"\b(?:i|we) (?:have|hold|express|offer|take|venture) no (?:opinion|view|position|preference|say|authority)\b|"
    r"\bno authority\b|\bnot (?:authori[sz]ed|entitled|allowed|permitted|empowered|qualified) to (?:say|decide|answer|"
    r"agree)\b|\b(?:i|we) (?:just|only) work here\b|\bnot the (?:one|person) to (?:ask|say|decide)\b|"
    r"\b(?:dr|mr|mrs|ms|head office|my \w+|our \w+|the \w+)\.? ?\w* (?:decides|will decide|handles that|has to decide|"
    r"would have to (?:say|decide))\b|"
    r"\bnicht (?:meine (?:sache|entscheidung|aufgabe)|mein (?:bier|gebiet|ressort))\b|\bnicht (?:dafür )?zuständig\b|"
    r"\bentscheide(?:t)? (?:nicht ich|der|die|mein\w*|unser\w*)\b|\bliegt nicht bei mir\b|\bsteht mir nicht zu\b|"
    r"\bce n'est pas (?:à moi|de mon ressort|ma décision)\b|\bpas habilitée?\b|\bpas de mon ressort\b|\bvoyez "
    r"(?:avec|cela "
    r"avec)\b|\bce n'est pas moi qui\b|"
    r"\bno (?:me corresponde|es cosa mía|soy quien|depende de mí|es (?:mi )?decisión)\b|\beso lo decide\b|"
    r"\bniet aan mij\b|\bdaar ga ik niet over\b|\bdat (?:beslist|bepaalt) (?!u\b|jij\b)\w+"
)
_NOT_UNDERSTOOD: Final = re.compile(
    r"^\W*(?:(?:and|but|sorry|afraid|i'm afraid|honestly)[, ]+)?(?:i |we )?(?:really |just )?(?:did ?n'?t|do ?n'?t|"
    r"did not|do not|can'?t|cannot|could ?n'?t) (?:quite |really |fully )?(?:understand|get|follow|grasp|parse|"
    r"make (?:out|"
    r"sense of)|see what) (?:the|your|that|this|what|it\b(?!\s+all))|"
    r"^\W*(?:i |we )(?:don'?t|do not) (?:believe|think) (?:i|we)(?:'ve| have| had)? (?:ever |really )?(?:know|"
    r"knew|met|heard|"
    r"dealt|had|done)\b|"
    r"^\W*(?:you |it |that one |that )?lost me\b(?! as)|^\W*(?:what|huh|eh)\W*$|"
    r"\b(?:third|3rd|last|#3|three)(?: one| question)?,? (?:i |we )?(?:really |just )?(?:did ?n'?t|do ?n'?t|did "
    r"not|do not|"
    r"can'?t|cannot) (?:quite |really )?(?:understand|get|follow|grasp)\b|"
    r"\b(?:habe|hab) (?:ich )?(?:die |das )?(?:\w+ )?nicht (?:ganz )?verstanden\b|\bverstehe ich nicht\b|"
    r"\b(?:pas|rien) compris\b|\bne comprends pas\b|\bno (?:la |lo )?(?:entiendo|entendí|comprendo|comprendí)\b|"
    r"\bniet begrepen\b|\b(?:snap|begrijp) ik niet\b"
)


# What the third question is about.
_THIRD: Final = re.compile(
    r"\b(?:third|last|final|three|3|remov\w*|delet\w*|database|records?|list|books|files?|datenbank|dritte\w*|löschen|"
    r"troisième|base|supprim\w*|tercera|borr\w*|derde|verwijder\w*|databank)\b"
)
_SENTENCE: Final = re.compile(r"(?<=[.!?;])\s|\n")


def cannot_say(low: str, *, may_not_follow: bool = False) -> bool:
    """Whether what stands beside a question says that they cannot answer it; or, where asked for, that they do not
    understand it."""
    return bool(_NOT_MINE.search(low) or (may_not_follow and _NOT_UNDERSTOOD.search(low)))


def third_left(text: str) -> str:
    """The sentence that leaves the third question to others, wherever it stands; else ""."""
    low = text[:1000].replace("’", "'").lower()
    if not _THIRD.search(low):
        return ""
    return next(
        (one for one in _SENTENCE.split(low) if _THIRD.search(one) and cannot_say(one, may_not_follow=True)),
        "",
    )
