"""Times as they are thumbed into a telephone: "nxt wk", "come thurs", "bak tues 5/26", "in a cpl of mths".

They are written out before any pattern looks for them, so that each pattern knows one spelling. A short day of the
week is one only where something makes it one: a verb before it, or its number behind it. "He sat", "the sun" are none.
"""

import re
from typing import Final

from reopen.core.reply.times.slips import mended

_DAYS: Final = {
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday", "thu": "thursday",
    "thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip
_UNITS: Final = {
    "wk": "week", "wks": "weeks", "wknd": "weekend", "mth": "month", "mths": "months", "mos": "months",
    "mnth": "month", "mnths": "months", "qtr": "quarter", "qtrs": "quarters", "yr": "year", "yrs": "years",
    "mnd": "maand", "mnden": "maanden",
}  # fmt: skip
_WORDS: Final = {
    "nxt": "next", "bak": "back", "cpl": "couple", "coupla": "couple of", "tmro": "tomorrow", "tmoro": "tomorrow",
    "2moro": "tomorrow", "2morrow": "tomorrow", "tomoz": "tomorrow", "vlg": "volgende", "nä": "nächste",
}  # fmt: skip
_COUNTED: Final = (
    r"next|nxt|this|coming|a|an|one|two|three|four|six|few|cpl|cpl of|couple|couple of|coupla|\d{1,2}|vlg|"
    r"volgende|nä\.?"
)
_HURRIED: Final = re.compile(
    rf"\b(?P<unit>(?<=\s)(?:{'|'.join(_UNITS)}))\b\.?(?!\s?\d)|"
    r"\b(?P<word>nxt|bak(?=\s)|cpl(?:\s+of)?(?=\s+(?:of|wk|week|mo|mth|mnth|month|yr|day))|coupla(?=\s+(?:wk|"
    r"week|mo|mth|"
    r"mnth|month|yr|day))|tmro|tmoro|2moro|2morrow|tomoz|vlg\.?(?=\s+(?:week|maand|mnd|jaar))|"
    r"nä\.?(?=\s+(?:woche|monat|jahr)))(?!\w)|"
    # Whatever stands around them: these are no other word.
    r"\b(?P<sure>thurs|tues|thur)\b(?!\.)|"
    # With a number of the month: "Mon 25th".
    r"\b(?P<numbered>mon|tues?|weds?|thu|fri|sat|sun)(?=\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b)|"
    # After a verb of coming or calling: "come by fri", "call me weds", "back mon", "til fri".
    r"\b(?P<led>(?:(?:come|came? back|stop|swing|drop|pop|pass|call|ring|phone|txt|text|meet|talk|speak|back|bak|free|"
    r"in|here|see (?:u|you|ya)|works?|do|til|till|until|by|nxt|next|again|try|open)\s+(?:(?:by|in|over|round|"
    r"around|me|"
    r"us|back|out|up)\s+){0,2}))(?P<day>mon|tue|weds?|thu|fri|sat|sun)"
    r"(?=\s*(?:$|[.,!?;\n])|\s+(?:at|pls|plz|please|or|and|if|im|i'm|we|ill|i'll|after|before|morning|mornings|"
    r"afternoon|"
    r"night|evening|am|pm|is|works|then|ok|til|till|around|about|from|sometime|\d)\b|\s+\d{1,2}\s?[ap]m\b)",
    re.IGNORECASE,
)
# "Away 6/1-6/12", "vacation June 1-12": from the one to the other.
_RANGES: Final = re.compile(
    r"(?<![\d/.-])(?P<a>\d{1,2}/\d{1,2})\s?[-–—]\s?(?P<b>\d{1,2}/\d{1,2})(?![\d/-]|\.\d)|"
    r"\b(?P<m>(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|"
    r"Dec)[a-z]{0,6}\.?) (?P<c>\d{1,2})(?P<to>\s?[-–—]\s?|\sand\s)"
    r"(?P<d>\d{1,2})(?![\d:/-]|\.\d|\s?(?:[ap]m\b|[%x]))|"
    # "Between 8 and 12 June": it is the first of them that counts.
    r"\b(?P<between>(?:[Bb]etween|[Zz]wischen(?: dem)?|[Ee]ntre(?: le| el)?|[Tt]ussen)\s)(?P<e>\d{1,2})(?P<th>st|nd|rd|"
    r"th|\.|er)?\s(?P<and>and|und(?: dem)?|et(?: le)?|y(?: el)?|en)\s(?P<f>\d{1,2}(?:st|nd|rd|th|\.|er)?)\s"
    r"(?P<m2>(?:de )?(?:[Jj]an|[Ff]e[bv]|[Ff]év|[Mm][aä]r|[Mm]aa|[Aa][pvb]r|[Mm]a[iy]|[Mm]ei|[Jj]u[nli]|[Aa]u?g|[Aa]oû|"
    r"[Ss]ep|[Ss]et|[Oo][ck]t|[Nn]ov|[Dd][eéi][cz])\w{0,7})"
)
_FIGURE: Final = re.compile(r"\d")  # without one, nothing is to be written out from one day to another
# "18.05.-22.05.2026", "14. und 15.05.": with the dots that a German writes.
_PADDED: Final = r"\d{1,2}\.(?:0[1-9]|1[0-2])"
_BARE_DOTTED: Final = re.compile(
    rf"(?<![\d.])({_PADDED})\s?(-|–|bis|au|al|t/m|tot|to)\s?({_PADDED})(?![\d.]|\s?(?:uhr|h|uur|u|am|pm)\b)",
    re.IGNORECASE,
)
# "14. und 15. Mai": the first day is of that month too.
_TWO_DAYS: Final = re.compile(
    r"(?<![\d.])(\d{1,2})\.\s?(und|u\.|\+|&)\s?(\d{1,2}\.\s?"
    r"((?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-z]{0,6}))\b"
)
_DOTTED: Final = re.compile(r"(?<![\d.])(\d{1,2}\.(?:\d{1,2}\.)?(?:20\d\d)?)\s?[-–]\s?(?=\d{1,2}\.\d{1,2}\.)")
# "Rappelez moi ds 3 sem", "ruf mich in 3 wo an": what the unit is called in the tongue of the word before the number.
_FEW: Final = (
    r"\s+(?:(?:env\.?|ca\.?|etwa|ong\.?)\s+)?(?:\d{1,2}|une?|deux|trois|quatre|six|zwei|drei|vier|sechs|dos|tres|"
    r"seis|twee|drie|zes)\s?"
)
_SHORTENED: Final = re.compile(
    rf"\b(?P<fr>(?:ds|dans|d'ici){_FEW})(?P<fu>sems?|mois|jrs?|j|ans?|semaines?)\b\.?|"
    rf"\b(?P<de>(?:in|nach|noch){_FEW})(?P<du>mon|wo|tg|tgn|j)\b\.?|"
    rf"\b(?P<es>(?:en|dentro de){_FEW})(?P<eu>sems?|ms)\b\.?|"
    rf"\b(?P<nl>(?:over|na){_FEW})(?P<nu>wkn?|wk|mnd|mndn|dgn)\b\.?",
    re.IGNORECASE,
)
_IN_FULL: Final = {
    "sem": "semaines", "sems": "semaines", "j": "jours", "jr": "jours", "jrs": "jours", "mon": "monate", "wo": "wochen",
    "tg": "tage", "tgn": "tage", "wk": "weken", "wkn": "weken", "mnd": "maanden", "mndn": "maanden", "dgn": "dagen",
    "ms": "meses",
}  # fmt: skip
_A_UNIT_OF_TIME: Final = re.compile(rf"\b(?:{_COUNTED})\s+$", re.IGNORECASE)


def written_out(text: str) -> str:
    """The text with what is a shortened time written in full; in the case in which one would write it."""
    text = mended(text)
    if _FIGURE.search(text):
        text = _RANGES.sub(_to_the_other, text)
        text = _BARE_DOTTED.sub(r"\1. \2 \3.", _DOTTED.sub(r"\1 bis ", text))
        text = _TWO_DAYS.sub(r"\1 \4 und \3", text)
    if _SHORT_UNIT.search(text):
        text = _SHORTENED.sub(_unit, text)
    return _HURRIED.sub(_full, text) if _HURRIED.search(text) else text


def _to_the_other(found: "re.Match[str]") -> str:
    if found["a"]:
        return f"{found['a']} to {found['b']}"
    if found["between"]:
        first = f"{found['e']}{found['th'] or ''} {found['m2']}"
        return f"{found['between']}{first} {found['and']} {found['f']} {found['m2']}"
    to = "and" if "and" in found["to"] else "to"
    return f"{found['m']} {found['c']} {to} {found['m']} {found['d']}"


_SHORT_UNIT: Final = re.compile(
    r"\bds\s|\d\s?(?:sems?|jrs?|j|mon|wo|tgn?|ms|wkn?|mndn?|dgn)\b", re.IGNORECASE
)


def _unit(found: "re.Match[str]") -> str:
    if found["fr"]:
        unit = found["fu"].lower()
        return (
            re.sub(r"^ds\b", "dans", found["fr"], flags=re.IGNORECASE).rstrip()
            + " "
            + _IN_FULL.get(unit, unit)
        )
    if found["de"]:
        # "Nach 2 j" of a German is no French day.
        unit = found["du"].lower()
        return found["de"].rstrip() + " " + ("jahre" if unit == "j" else _IN_FULL[unit])
    if found["es"]:
        return found["es"].rstrip() + " " + ("meses" if found["eu"].lower() == "ms" else "semanas")
    return found["nl"].rstrip() + " " + _IN_FULL[found["nu"].lower()]


def _full(found: "re.Match[str]") -> str:
    if found["unit"]:
        counted = _A_UNIT_OF_TIME.search(found.string, max(0, found.start() - 14), found.start())
        return _UNITS[found["unit"].lower()] if counted else found[0]
    if found["word"]:
        word = found["word"].lower()
        return "couple of" if word.startswith("cpl") and "of" in word else _WORDS[word.rstrip(".")]
    if found["sure"] or found["numbered"]:
        return _DAYS[(found["sure"] or found["numbered"]).lower()].title()
    return found["led"] + _DAYS[found["day"].lower()].title()
