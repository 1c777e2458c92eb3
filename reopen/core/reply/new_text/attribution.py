"""The line above a quoted mail: "On Tue, 3 Nov 2026 at 9:14, Rob Hanley <rob@hanley.example> wrote:"."""

import re
from collections.abc import Sequence
from typing import Final

_LINES: Final = 5  # over which such a line is wrapped
_LONGEST: Final = 500
_VERB: Final = re.compile(
    r"\b(?:wrote|writes|said|schrieb\w*|geschrieben|a écrit|écrit|ecrit|escribi[óo]|escrib(?:e|ía)|schreef|"
    r"geschreven|ha scritto|scrisse|escreveu|skrev|skrifar|napisał\w*|napsal\w*|napísal\w*|"
    r"kirjoitti|írta|yazdı|"
    r"έγραψε|a scris|napisao)\b|написа\w*|пише\w*|пишет|написав|写道|寫道|写到|のメール|작성",
    re.IGNORECASE,
)
# What such a line begins with; a dash, a star, a quote mark may stand before it.
_OPENS: Final = re.compile(
    r"[>\s*_-]{0,20}(?:(?:On|At|In|Am|Um|Le|El|Op|Il|Em|Den|Dne|Dnia|W dniu|På|Pe|Na|"
    r"Ven|Lun|Mar|Mer|Jeu|Sam|Dim)\b|"
    r"Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|\w{2,3}\.,|"
    r"\d{1,4}[./年-]\s?\d|\d{1,2}\.? \w{3,9}\.?,? (?:19|20)\d\d|在|понедельник|вторник|"
    r"сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)",
    re.IGNORECASE,
)
_DATE: Final = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d|\d年", re.IGNORECASE
)
_ADDRESS: Final = re.compile(r"[^\s<>@]{1,64}@[\w.-]{2,253}")
# The end of it, a marker of its own behind it or none.
_ENDS: Final = re.compile(r"(?::|：|wrote|---+)[\s*_>-]*$", re.IGNORECASE)
_MAY_BEGIN: Final = re.compile(r"[\d@]|\bwrote\b|写道|schrieb|écrit|escribió|schreef")


def attribution(lines: Sequence[str], at: int) -> int:  # noqa: PLR0911  # one a shape
    """How many lines from `at` on are such a line; 0 where none is there."""
    first = lines[at]
    if len(first) > _LONGEST or not _MAY_BEGIN.search(first):
        return 0
    opens = bool(_OPENS.match(first))
    joined = ""
    for span in range(1, _LINES + 1):
        if at + span > len(lines):
            return 0
        line = lines[at + span - 1].strip()
        if not line or len(line) > _LONGEST:
            return 0
        joined = f"{joined} {line.lstrip('> ') if span > 1 else line}"
        if len(joined) > _LONGEST or (span > 1 and not opens and not _VERB.search(first)):
            return 0
        # A wrap may fall behind the address: "<rob@hanley.example" and ">:".
        if _ENDS.search(line) and (verb := _VERB.search(joined)):
            if any(
                _DATE.search(lines[n]) and _OPENS.match(lines[n]) and attribution(lines, n)
                for n in range(at + 1, at + span)
            ):
                return 0  # it begins further down
            return span if _tells(joined, verb, lines, at + span, opens=opens) else 0
        if line.endswith(":") and _dated(joined):
            # With no verb: the time, GMT+02:00, the name, <foo@bar.example>, a colon.
            return span
        if not line.endswith(":") and _dated(joined) and _quoted_next(lines, at + span):
            # No colon at all, but the quote follows.
            return span
    return 0


def _tells(joined: str, verb: "re.Match[str]", lines: Sequence[str], after: int, *, opens: bool) -> bool:
    """Of "as I wrote:" and "On 3 May you wrote:" the second."""
    address, dated = _ADDRESS.search(joined), _DATE.search(joined)
    if address and (opens or verb.start() > address.start() or dated):
        return True
    return bool(opens and dated) or ((bool(dated) or opens) and _quoted_next(lines, after))


def _dated(text: str) -> bool:
    """A date first and an address last, as without a verb."""
    return bool(_DATE.match(text.lstrip("> *_-"))) and bool(_ADDRESS.search(text))


def _quoted_next(lines: Sequence[str], after: int) -> bool:
    for line in lines[after : after + 4]:
        if line.strip():
            return line.lstrip().startswith((">", "| "))
    return False
