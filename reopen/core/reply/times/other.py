"""The day from which another person can be reached, of a reply that points to one.

"The clerk handles this, she is back on the 8th"; "my successor starts on 1 June, write to him then". The matter
is passed on, and so most days in such a letter are only told: when it was handed over, when the writer goes. A day
counts where the sentence says that the other one begins, returns or takes it on, or asks to be approached then.
"""

import re
from datetime import date
from typing import Final

from reopen.core.reply.times import calendar
from reopen.core.reply.times.signs import ASKS, FROM_ON, THEN, UNTIL
from reopen.core.reply.times.span import Span

_BEGINS: Final = re.compile(
    r"\b(?:starts?|starting|begins?|takes? (?:up|over|office|on|it|the reins|charge)|joins?|arrives?|comes? in|"
    r"steps in|"
    r"pass(?:es)? to|goes to|falls to|handles?|handling|back|home|returns?|returning|in again|available|reachable|"
    r"in (?:post|place|the office|office)|on board|at (?:his|her|their) desk|is in|meets?|sits?|"
    r"beginnt|fängt|anfangen|übernimmt|übernehmen|tritt|antritt|zurück|wieder|erreichbar|zuständig|da\b|"
    r"commence\w*|prend\w*|débute|arrive|rentre\w*|revien\w*|retour|disponible|joignable|sera là|"
    r"empieza|comienza|entra|asume|toma|vuelve\w*|regresa\w*|se incorpora|estará|disponible|"
    # "Best to get her in September", "am besten erreichen Sie ihn im Juli".
    r"(?:best|easiest|easier|better|good time|simplest)\b[^.!?;]{0,20}\b(?:get|getting|reach\w*|catch|find|try|"
    r"contact\w*|"
    r"found|caught)|(?:get|catch|find|reach) (?:hold of )?(?:him|her|them)|(?:erreiche\w*|erwische\w*|"
    r"treffen) sie (?:ihn|sie|"
    r"den|die)|(?:erreiche\w*|treffe\w*)|joindre|trouver(?:ez|a)?|búsqu\w+|encuentr\w+|encontrar\w*|localiz\w+|"
    r"(?:krijg\w*|tref\w*|bereik\w*)|te pakken|"
    r"start|begint|treedt|neemt|terug|weer|bereikbaar|beschikbaar|aanwezig)\b"
)
# "He is away until 5 June": back on the next working day.
_AWAY: Final = re.compile(
    r"\b(?:away|out|off|leave|holidays?|vacation|cruise|travelling|traveling|abroad|sick|honeymoon|"
    r"urlaub|verreist|krank|abwesend|weg|congés?|vacances|absente?|vacaciones|fuera|baja|de viaje|vakantie|verlof|"
    r"afwezig|ziek)\b"
)
# What the writer does then, or did: "I leave on Friday", "my last day is 29 May", "I've run it since".
_I_GO: Final = re.compile(
    r"\b(?:i(?:'m| am|'ll be|'ll| will| shall)? (?:leav\w+|retir\w+|finish\w*|go(?:ing)?|stop\w*|hand\w*|out|"
    r"away|off)|"
    r"we (?:close|move|leave)|my (?:last|final) (?:day|week)|mein\w* letzte\w*|ich (?:gehe|verlasse|höre|"
    r"scheide|wechsle|"
    r"bin)|je (?:pars|quitte|prends|serai|suis|m'en vais)|mon dernier|me (?:voy|jubilo)|dejo|mi último|ik (?:ga|"
    r"vertrek|"
    r"stop|ben|verlaat)|mijn laatste)\b[^.!?;]{0,60}$|"
    r"\b(?:fiscal|financial|budget|school) year\b[^.!?;]{0,40}$|\b(?:lease|contract|vertrag|contrat|"
    r"contrato)\b[^.!?;]{0,40}$"
)
_WAS_MOVED: Final = re.compile(
    r"\b(?:was|were|been|has|have|had|got|habe?n?|hat|wurden?|ist|a été|ont été|fue|fueron|is|zijn|werd|werden)\b"
    r"[^.!?;]{0,30}\b(?:moved|passed|handed|given|transferred|shifted|gone|went|abgegeben|übergeben|übertragen|"
    r"confié\w*|transmis\w*|traspasad\w+|overgedragen|overgegaan)\b[^.!?;]{0,40}$"
)


def is_no_day_of_theirs(text: str, span: Span, before: str, after: str) -> bool:
    """Whether nothing says that the other one is to be reached from that day on."""
    if _I_GO.search(before) or _WAS_MOVED.search(before + after[:40]):
        return True
    near = before[-90:]
    if _BEGINS.search(near) or _BEGINS.search(after[:60]) or FROM_ON.search(before):
        return False
    if UNTIL.search(before) and _AWAY.search(before + after[:30]):
        return False
    return not (ASKS.search(near) or THEN.search(text, span.end, span.end + 100))


def back_after(span: Span, before: str, after: str) -> date | None:
    """ "She is on leave until Friday the 5th": the working day after; None where nobody is away until then."""
    if not (
        UNTIL.search(before)
        and _AWAY.search(before + after[:30])
        and span.granule in ("day", "weekday", "nth")
    ):
        return None
    if not span.exact and span.granule != "weekday":
        return None
    return span.last if span.last.weekday() == 0 else calendar.working_day_after(span.last)
