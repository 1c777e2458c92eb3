"""Who cannot tell whether it was us: "mighta been you, mighta not", "I couldn't swear to it", "if that's you".

Over lower-case text. What they do not know leaves the letter's first question open, whatever else is told of a call.
"""

import re
from typing import Final

_SAY: Final = r"(?:say|tell(?: you)?|swear(?: to it)?|remember|recall|be (?:sure|certain)|vouch|think)"
_NOT_SURE: Final = re.compile(
    r"\b(?:might|could|may|mighta|coulda|must)(?: well| also)?(?:(?:'ve| have|a| of))? been (?:you|your|"
    r"yours|y'all|hanley|any(?:one|body)|some(?:one|body) else)\b|"
    r"\bfor all (?:i|we) (?:know|can tell)\b[^.!?\n]{0,30}\b(?:was|were|is|could|might|may)\b|"
    r"\bmight ?(?:a|ve|have)? ?not (?:a |have )?been you\b|"
    r"\b(?:if|whether) (?:that(?:'s|'d be| is| was)?|it(?:'s| is| was)?|those|these|they|he|she)(?: was| "
    r"were| is| are)?"
    r" (?:you|yours|from you|one of yours|one of you|your (?:\w+ )?(?:people|lot|man|firm|company|rep|"
    r"guy))(?=\W*$|\s*[.,;!?)]| or\b)|"
    r"\b(?:was|is|were|are) (?:that|this|those|it|he|she|they|these|either|any)(?: (?:both|all|one|of "
    r"(?:that|those|them)))* "
    r"(?:you|yours|from you|one of yours|one of you|your (?:\w+ )?(?:people|lot|man|firm|company|rep|"
    r"guy))\b[^.!\n]{0,25}\?|"
    r"\b(?:can'?t|cannot|couldn'?t|could not|can not|"
    rf"wouldn'?t)\b[^.!?\n]{{0,30}}?\b{_SAY}\b[^.!?\n]{{0,20}}? (?:who|whether|if|which of|either way|one "
    r"way)\b"
    rf"(?![^.!?\n]{{0,25}}\b(?:need|want|will|buy|got|received|have)\b)|"
    r"\b(?:no idea|not sure|unsure|don'?t know|do not know|don'?t (?:recall|remember)|forget|who knows|"
    r"wouldn'?t know|hard to say|couldn'?t say|can'?t say) (?:\w+ )?"
    r"(?:(?:who (?:it was|rang|called|came|phoned|that was|they were|wrote))|(?:if|whether) (?:it was|that "
    r"was|any(?:one|body)|some(?:one|body)|"
    r"you|they|he|she|your \w+) (?:(?:ever|did|actually|really) )*(?:you|call|ring|rang|called|came|phone|"
    r"wrote|contact|did|got|get|reach|was)\w*)\b|"
    r"\bmaybe (?:some(?:one|body)|they|you|he|she)(?: did| called| rang)?,? (?:or )?maybe (?:not|they|it|that|no)\b|"
    r"\b(?:some(?:one|body) (?:did|called|rang|phoned)) or maybe\b|"
    r"\b(?:ob|wer) (?:das|es) (?:von )?(?:sie|ihnen|einer von ihnen|jemand von ihnen) (?:war|kam)\b|\bkann "
    r"(?:auch )?jemand anders gewesen sein\b|"
    r"\b(?:weiß|wissen) (?:ich |wir )?nicht(?: mehr)?,? (?:ob|wer) (?:jemand|sie|das|es|da|sich|uns|mich|"
    r"hier|an)\b[^.!?\n]{0,40}\b(?:gemeldet|angerufen|war|da war|anrief)|"
    r"\b(?:c'était|si c'était) peut-être (?:vous|un autre)|\bje ne sais (?:pas|plus) (?:si|qui) "
    r"(?:quelqu'un |vous |c'était |on |nous |m'|a )|"
    r"\bno (?:sé|recuerdo|me acuerdo|sabría decir) (?:si|quién) (?:\w+ ){0,3}?(?:llam|contact|era|vino|"
    r"fue)\w*|\b(?:a lo mejor|quizá|tal vez) (?:eran|era|fueron) (?:ustedes|otr)|"
    r"\b(?:weet|herinner)\b[^.!?\n]{0,20}\bniet (?:meer )?(?:of|wie) (?:er |iemand |u |dat "
    r")[^.!?\n]{0,30}\b(?:gebeld|belde|was|kwam|contact)|\bkan ook iemand anders geweest zijn\b"
)


def cannot_tell_who(low: str) -> bool:
    """Whether they say that they do not know whether, or by whom of all, they were called."""
    return bool(_NOT_SURE.search(low))
