"""Days, months and seasons that are names: "call Friday & Sons", "April will know", "Easter Road", "Frau Sommer"."""

import re
from typing import Final

from reopen.core.reply.times.words import MONTHS, WEEKDAYS

_SEASONS: Final = (
    "spring summer autumn winter easter sommer herbst frühling printemps été automne lente zomer herfst noel"
)
_CALENDAR: Final = "|".join(
    sorted(
        {word for word in (*MONTHS, *WEEKDAYS, *_SEASONS.split()) if len(word) > 2 and word.isalpha()},
        key=len,
    )[::-1]
)
# Given names; "Avril" and "Abril" are too.
_GIVEN: Final = (
    "april|june|may|august|augustus|autumn|summer|easter|abril|avril|julio|mai|juli|noel|noël|jan|wednesday"
)
_AND: Final = r"\s*(?:&|\+|and|und|et|y|e|en)\s+"
_KIN: Final = (
    r"sons?\b|daughters?\b|brothers\b|bros\b|sisters\b|partners?\b|associates\b|co\b|company\b|söhne\b|sohn\b|"
    r"fils\b|"
    r"hijos\b|hermanos\b|zonen\b|zoon\b|cie\b"
)
_LEGAL: Final = (
    r"ltd|limited|inc|llc|llp|plc|gmbh|ag|kg|bv|nv|sarl|sas|sa|sl|group|holdings|brothers|bros|industries|media|"
    r"interiors|electrical|plumbing|heating|motors|builders|foods|farms?|bakery|hotel|inn|café|cafe|restaurant|"
    r"\.com|\.io"
)
_PLACE: Final = (
    r"road|rd|street|lane|avenue|ave|drive|hill|house|hall|gardens?|court|close|island|terrace|crescent|cottage|"
    r"family|girls|boys"
)
# Over lower-case text: those that are names however they are written.
_ANYHOW: Final = re.compile(
    rf"(?<!\w)(?:{_CALENDAR}){_AND}(?:{_KIN})|"
    rf"(?<!\w)(?:{_CALENDAR})\s*&\s*(?!(?:{_CALENDAR}|early|mid|late)\b)[^\W\d_]+|"
    rf"(?<!\w)(?!(?:{_CALENDAR}|early|mid|late)\b)[^\W\d_]+\s*&\s*(?:{_CALENDAR})\b|"
    rf"(?<!\w)(?:{_CALENDAR})\s?(?:{_LEGAL})(?!\w)|(?<!\w)(?:{_CALENDAR})\s(?:{_PLACE})\b|"
    rf"\b(?:mr|mrs|ms|miss|dr|herrn?|frau|mme|madame|monsieur|señora?|don|doña|meneer|mevrouw|dhr|mevr|"
    rf"(?:ruby|tgi|girl|man))\.?\s+(?:{_CALENDAR})\b|"
    # "April will know", "June can tell you", "Summer is our manager"
    rf"(?<!\w)(?<!in\s)(?<!by\s)(?<!till\s)(?<!until\s)(?<!after\s)(?<!before\s)(?<!early\s)(?<!late\s)(?<!of\s)(?<!this\s)"
    rf"(?<!next\s)(?<!im\s)(?<!en\s)"
    rf"(?:{_GIVEN})(?:(?:'ll| will| can| could| would| should| might| may| has to| is going to) (?:also |then "
    rf"|surely |"
    rf"gladly |be able to )?(?:know|help|tell you|sort|answer|handle|see to|see you right|get back|take care|deal|"
    rf"explain|point you|put you|fill you|set you|ring you|call you|phone you|write to|e-?mail|be (?:glad|"
    rf"happy|pleased|"
    rf"delighted|the one|your|in touch|back to you)|have (?:the|an?|your|to) (?:say|answer|details|keys|final|last|"
    rf"number|file|decide|sign))|"
    rf"(?:'s| is| was) (?:(?:our|my|his|her|their|your)\b(?! (?:\w+ )?(?:month|time|season|quarter|week|limit|"
    rf"target|"
    rf"best|busy|busiest|quiet\w*|slow\w*|next|first|last|favou?rite|worst|year|big|plan|deadline)\b)|in "
    rf"charge|in purchasing|in accounts|responsible|away|off sick|on leave|"
    rf"on maternity|retired|the (?:one|person|buyer|boss|manager|owner|head|lady|woman|girl|man|guy|right "
    rf"person))\b|"
    rf" (?:macht|kümmert|weiß|entscheidet|leitet|regelt|beslist|gaat erover|weet|s'occupe|décide|gère|sabe|"
    rf"decide|lleva|"
    rf"se encarga)\b)|"
    # "Get hold of Autumn", "hable con Abril", "demandez Avril"
    rf"\b(?:get hold of|speak (?:to|with)|talk (?:to|with)|ask (?:for)?|reach out to|sprechen sie mit|fragen sie|"
    rf"reden sie mit|demande[rz]|adressez-vous à|parlez à|hable con|pregunte (?:por|a)|vraag (?:naar)?|spreek met|"
    rf"praat met) (?:{_GIVEN})\b(?!\s+(?:\d|or\b|20))",
)
# Over the text as it is written: a given name with a name after it.
_WITH_SURNAME: Final = re.compile(
    r"(?<!\w)(?:April|June|May|August|Augustus|Autumn|Summer|Abril|Avril|Julio|Noel|Noël|Jan|Juli)\s+"
    r"(?!(?:Bank|Holiday|Holidays|Day|Meeting|Board|Session|Budget|Urlaub|Ferien|Betriebsferien|Messe|Inventur|"
    r"Sommerferien|Week|Half|Term|"
    rf"{_CALENDAR.title()}|I|We|You|God|The|And|Or|At|Please|Thanks|Thank)\b)"
    r"[A-Z][a-zß-ÿ]+(?:-[A-Z]\w+)?(?![\w.]*\d)"
)
_PREPOSITION: Final = re.compile(
    r"\b(?:in|by|till|until|after|before|since|from|of|for|early|mid|late|next|this|last|or|and|im|ab|bis|"
    r"nach|vor|seit|"
    r"ende|anfang|mitte|en|fin|début|à|dès|de|vanaf|tot|na|eind|begin|van|hasta|desde)[\s-]+$",
    re.IGNORECASE,
)


def is_name(written: str, low: str, start: int, end: int) -> bool:
    """Whether what stands there is a name: in the text as it is `written`, apostrophes plain, and in lower case."""
    near = max(0, start - 24), min(len(low), end + 60)
    if any(found.start() < end and start < found.end() for found in _ANYHOW.finditer(low, *near)):
        return True
    return any(
        found.start() < end
        and start < found.end()
        and not _PREPOSITION.search(written, max(0, found.start() - 12), found.start())
        for found in _WITH_SURNAME.finditer(written, *near)
    )
