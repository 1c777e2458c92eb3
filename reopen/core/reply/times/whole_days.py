"""An absence of today, of this week or of this month, and no day of return: they are back when it is over."""

import re
from datetime import date, timedelta
from typing import Final

from reopen.core.reply.times import calendar

_TODAY_ONLY: Final = re.compile(
    r"\b(?:out|away|off|closed|unavailable|training|meetings?|in court|tied up|jury duty|seminar|sick|ill|krank|"
    r"malade|enferm[oa]|ziek|travel\w*|abwesend|nicht im büro|absente?|"
    r"fuera|afwezig)\b.{0,40}\b(?:today|heute|aujourd'hui|hoy|vandaag)\b"
)
_THIS_WEEK: Final = (
    r"(?:this week|(?:the |)(?:rest|remainder) of (?:the|this) week|all week|diese woche|cette semaine|esta semana|"
    r"deze week)"
)
_THIS_MONTH: Final = (
    r"(?:this month|(?:the |)(?:rest|remainder) of (?:the|this) month|all month|diesen monat|ce mois(?:-ci)?|este mes|"
    r"deze maand)"
)
_GONE_FOR: Final = (
    r"(?:out|away|off|closed|shut|unavailable|leave|holiday|vacation|travell?ing|sick|ill|abwesend|nicht (?:im|da)|"
    r"verreist|krank|urlaub|geschlossen|absente?s?|en congés?|fermée?s?|fuera|ausentes?|cerrad[oa]s?|de vacaciones|"
    r"no est(?:oy|amos)|afwezig|weg|vakantie|gesloten)"
)
_THIS_WHOLE: Final = re.compile(
    rf"\b{_GONE_FOR}\b[^.!?;]{{0,30}}\b(?:(?P<w1>{_THIS_WEEK})|(?P<m1>{_THIS_MONTH}))\b(?! (?:and|und|et|y|en|&) )|"
    rf"\b(?:(?P<w2>{_THIS_WEEK})|(?P<m2>{_THIS_MONTH}))\b[^.!?;]{{0,30}}\b{_GONE_FOR}\b|"
    r"\b(?:taking|taken|took|having) (?P<w3>the (?:whole |rest of the )?week) off\b"
)
_TOMORROW_TOO: Final = (
    r"(?:today (?:and|&|\+) tomorrow|heute und morgen|aujourd'hui et demain|hoy y mañana|vandaag en morgen)"
)
_NEXT_WEEK: Final = (
    r"(?:next week|nächste woche|la semaine prochaine|la (?:semana que viene|próxima semana)|volgende week)"
)
_AND_NEXT: Final = (
    r"(?:this week (?:and|&|\+) next(?: week)?|diese und nächste woche|cette semaine et la (?:semaine )?prochaine|"
    r"esta semana y la (?:que viene|próxima)|deze en volgende week)"
)
_BUSY: Final = (
    rf"(?:{_GONE_FOR}|training|course|meetings?|in court|congress|conference|schulung|besprechung\w*|kongress|"
    r"formation|congrès|curso|congreso|de viaje|cursus|congres)"
)


def _beside(words: str) -> "re.Pattern[str]":
    """An absence, and the words that say how long it lasts, in one sentence and either order."""
    return re.compile(rf"\b{_BUSY}\b[^.!?;]{{0,40}}\b{words}\b|\b{words}\b[^.!?;]{{0,40}}\b{_BUSY}\b")


_OUT_TOMORROW_TOO: Final = _beside(_TOMORROW_TOO)
_OUT_NEXT_WEEK: Final = _beside(_NEXT_WEEK)
_OUT_BOTH_WEEKS: Final = _beside(_AND_NEXT)
# "Travelling this week and next; replies may be slow": they answer all the same.
_SLOW: Final = re.compile(
    r"\b(?:slow\w*|delay\w*|sporadic\w*|intermittent\w*|verzögert\w*|retard|lent\w*|vertraging)\b"
)


def away_today(text: str, today: date) -> tuple[date, str] | None:
    """Of an absence of this day the next working day, of this week the next Monday, and the words that tell it."""
    if found := _OUT_TOMORROW_TOO.search(text):
        return calendar.working_day_after(today + timedelta(days=1)), found[0]
    if (found := _OUT_BOTH_WEEKS.search(text) or _OUT_NEXT_WEEK.search(text)) and not _SLOW.search(text):
        return calendar.monday_after(today, 2), found[0]
    if found := _THIS_WHOLE.search(text):
        if found["w1"] or found["w2"] or found["w3"]:
            return calendar.monday_after(today), found[0]
        return calendar.add_months(today.replace(day=1), 1), found[0]
    found = _TODAY_ONLY.search(text)
    return (calendar.working_day_after(today), found[0]) if found else None
