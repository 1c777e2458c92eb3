"""An answer that is a yes or a no and nothing besides but courtesies: "LOL no", "da", "[no] contacted", "nei"."""

import re
from typing import Final

from reopen.core.reply.answers.saying.say_words import DRAWN, SAY

# What stands beside a yes or a no and takes nothing away from it.
BESIDE: Final = re.compile(
    r"(?:\s*[,(]\s*|[\s*_]*)(?:(?:dear|love|hon|honey|sweetie|darling|sugar|sir|ma'?am|mate|pal|bud|buddy|man|"
    r"bro|dude|boss|chief|cher|"
    r"fellas?|folks|guys|y'?all|"
    r"thanks|thank you|thx|ta|please|pls|plz|lol|lmao|haha|ha|again|too|also|either|sadly|alas|unfortunately|sorry|"
    r"still|really|indeed|at all|siree|sirree|once|twice|thrice|three times|way|chance|danke|leider|bitte|merci|"
    r"hélas|gracias|tampoco|también|"
    r"indeedy|as well|i'm afraid|i fear|from (?:me|us)|(?:on|to) (?:that|this)(?: (?:one|too|count|score|front))?|"
    r"auch|helaas|bedankt|obrigad[oa]|mein herr|monsieur|madame|señor|señora)(?![\w'-])\s?\)?|"
    r"\((?:[\w']{1,14} ?){1,4}\)|(?:(?![🤷🤔])[😀-🙄🙈-🙏🤐-🧿☹☺♥❤]){1,4})",
    re.IGNORECASE,
)
BEFORE_SAY: Final = re.compile(
    r"(?:a|ans|answer|antwort|réponse|respuesta|antwoord)\s?[:.]\s{1,2}|"
    r"(?:(?:hell|heck|oh|well|um+|er|lol|haha|ha|god|lord|big|fat|hard|definite|firm|flat|strong|a|an|it'?s a|"
    r"that'?s a|"
    r"another|so|sadly|alas|sorry|definitely|absolutely|certainly|finally|lastly|also|still|the|leider|hélas|helaas|"
    r"ach|ay|pues|bon|ben)(?![\w'-])[\s,]{1,3}){1,3}",
    re.IGNORECASE,
)
# What is ticked, and what is left empty, and a yes or a no in their place.
_TICKED: Final = re.compile(r"\s*[-*•]?\s*(?:☑|\[\s?[x*✓✔]\s?\])(?=\s*\w)", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(rf"\s*[-*•]?\s*[\[(]\s?{SAY.pattern}\s?[\])]", re.IGNORECASE)
_LONGEST: Final = 40  # letters


def said_alone(part: str) -> bool | None:
    """True for a yes, False for a no; None where anything else is said."""
    if _TICKED.match(part):
        return True
    if bracketed := _IN_BRACKETS.match(part):
        return bool(bracketed["yes"])
    plain = DRAWN.sub("", part).strip(" \t\n.,;:!*_-–—\"'")
    if not plain or len(plain) > _LONGEST:
        return None
    lead = BEFORE_SAY.match(plain)
    said = SAY.match(plain, lead.end() if lead else 0)
    if said is None:
        return None
    at = said.end()
    while (beside := BESIDE.match(plain, at)) and beside.end() > at:
        at = beside.end()
    return bool(said["yes"]) if at == len(plain) else None
