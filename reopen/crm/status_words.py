"""Won, lost or open: in the words of stages and statuses, in the languages that exports come in."""

import re
from typing import Final

_BEFORE: Final = (
    r"^[\s\d.)\-–:/]*(?:(?:closed?|deal|opportunity|opp|stage|status|geschlossen|abgeschlossen|cerrad[oa]|"
    r"ferm[ée]e?|fechad[oa]|chius[oa]|zamkni[ęe]t[eya])[\s_\-–:/(]*)?"
)
_WON: Final = re.compile(
    _BEFORE
    + r"(?:won|win|closedwon|gewonnen|gagn[ée]e?s?|remport[ée]e?s?|ganad[oa]s?|ganh[oa]s?|vint[oa]|wygran\w*|"
    r"vunn(?:en|et|a)|vundet|kazan[ıi]ld[ıi]|vyhran\w*|megnyert\w*|success|signed|sold)\b(?! ?back)",
    re.I,
)
_LOST: Final = re.compile(
    _BEFORE
    + r"(?:lost|loss|lose|closedlost|verloren|perdue?s?|perdid[oa]s?|pers[oa]|stracon\w*|przegran\w*|utracon\w*|"
    r"förlora\w*|tabt|tapt|ztracen\w*|prohran\w*|elveszt\w*|elvesz\w*|kaybedildi|dead|abandoned|disqualified|rejected|"
    r"cancell?ed|no decision|no sale|no deal)\b(?! contact| touch)",
    re.I,
)
_TAIL_WON: Final = re.compile(r"[-–:/(]\s*won\)?$", re.I)
_TAIL_LOST: Final = re.compile(r"[-–:/(]\s*lost\)?$", re.I)
_OPEN: Final = frozenset(
    (  # noqa: SIM905
        "open|offen|ouvert|ouverte|abierto|abierta|aberto|aperto|otwarte|otwarty|otwarta|in progress|active|"
        "pending|new|ongoing|working|laufend|en cours"
    ).split("|")
)


def deal_status(text: str) -> str | None:
    """What a stage or status says: "won", "lost", "open", or None where it says nothing."""
    word = " ".join(text.split()).casefold()
    if _LOST.match(word) or _TAIL_LOST.search(word):
        return "lost"
    if _WON.match(word) or _TAIL_WON.search(word):
        return "won"
    return "open" if word in _OPEN else None


_CONVERTED: Final = re.compile(
    r"\b(converted|won|customer|konvertiert|converti|convertido|open deal)\b", re.I
)
_NOT_CONVERTED: Final = re.compile(
    r"\b(not converted|unconverted|unqualified|not qualified|disqualified|junk|lost|dead|not interested|rejected|"
    r"bad (timing|fit|data)|do not contact|no longer|spam|archived|verloren|perdu|perdido|invalid)\b",
    re.I,
)


def lead_status(text: str) -> str:
    """What the CRM's word for a lead comes to: "converted", "dead" or "open"."""
    if _NOT_CONVERTED.search(text):
        return "dead"
    if _CONVERTED.search(text):
        return "converted"
    return "dead" if re.search(r"\bclosed\b", text, re.I) else "open"


_KINDS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("call", re.compile(r"call|phone|anruf|telefon|appel|llamada|voicemail", re.I)),
    ("email", re.compile(r"e-?mail|letter|inmail|list ?email", re.I)),
    (
        "meeting",
        re.compile(r"meeting|event|demo|appointment|lunch|termin|visit|besuch|réunion|reunión", re.I),
    ),
    ("note", re.compile(r"note|comment|notiz|nota|remark", re.I)),
    ("task", re.compile(r"task|to-?do|deadline|aufgabe|follow|tâche|tarea|other", re.I)),
)


def activity_kind(text: str) -> str | None:
    """call, email, meeting, note or task; None where the word is none of them."""
    return next((kind for kind, words in _KINDS if words.search(text)), None)


def activity_direction(text: str) -> str | None:
    """in or out; None where the word tells neither."""
    if re.search(r"inbound|incoming|received|eingehend|entrant|forwarded_email|^in$", text, re.I):
        return "in"
    return "out" if re.search(r"outbound|outgoing|sent|ausgehend|sortant|^email$|^out$", text, re.I) else None


def door(text: str) -> str | None:
    """open, closed or unasked."""
    word = text.strip().casefold()
    if word in ("open", "yes", "true", "y", "1"):
        return "open"
    if word in ("closed", "no", "false", "n", "0"):
        return "closed"
    return "unasked" if word in ("unasked", "not asked", "unknown") else None


def channel(text: str) -> str | None:
    """email, phone or all."""
    word = text.strip().casefold()
    if word in ("email", "e-mail", "mail", "letter", "letters"):
        return "email"
    if word in ("phone", "call", "calls", "telephone", "sms"):
        return "phone"
    return "all" if word in ("all", "any", "both", "everything", "*") else None
