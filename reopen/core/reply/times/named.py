"""Every way to name a time, how it is read, and the words without which it cannot stand in a text."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from reopen.core.reply.times.days import (
    day_month,
    day_name,
    day_number,
    feast,
    iso,
    numeric,
    ordinal,
    tomorrow,
)
from reopen.core.reply.times.feasts import FEAST, FEAST_STEMS
from reopen.core.reply.times.months import bare_month
from reopen.core.reply.times.parts_of_year import (
    SEASONS,
    end_of,
    half,
    half_year,
    in_year,
    next_one,
    nth_week,
    nth_weekday,
    quarter,
    season,
    span,
    week_number,
)
from reopen.core.reply.times.patterns import (
    BARE_MONTH,
    DAY_MONTH,
    DAY_NAME,
    DAY_NUMBER,
    END_OF,
    HALF,
    HALF_YEAR,
    IN_YEAR,
    ISO,
    MONTH_DAY,
    NEXT,
    NTH_WEEK,
    NTH_WEEKDAY,
    NUMERIC,
    ORDINAL,
    QUARTER,
    SEASON,
    SPAN,
    TOMORROW,
    WEEK_NUMBER,
)
from reopen.core.reply.times.span import Span
from reopen.core.reply.times.words import MONTHS, SHORT_WEEKDAYS, UNITS, WEEKDAYS


def _of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MONTH_WORDS: Final = frozenset(word.strip(".") for word in MONTHS)
_PARTS_OF_DAY: Final = (
    "mittag mittags vormittag nachmittag früh abend abends middag ochtend avond namiddag voormiddag"
)
_WEEKDAY_WORDS: Final = frozenset(WEEKDAYS) | {
    day + part for day in WEEKDAYS for part in _PARTS_OF_DAY.split()
}
# Every way to name a time, how it is read, and the words of which a text must have one to hold it; None: a figure.
# Most texts name no time, and most of them are told so by this.
WAYS: Final[
    tuple[
        tuple["re.Pattern[str]", Callable[["re.Match[str]", date, bool], Span | None], frozenset[str] | None], ...
    ]
] = (
    (ISO, iso, None),
    (NUMERIC, numeric, None),
    (DAY_MONTH, day_month, _MONTH_WORDS),
    (MONTH_DAY, day_month, _MONTH_WORDS),
    (QUARTER, quarter, _of("q t quarter quartal trimestre kwartaal")),
    (HALF, half, _of("h half months halbjahr jahreshälfte semestre moitié mitad halfjaar jaarhelft helft")),
    (WEEK_NUMBER, week_number, None),
    (END_OF, end_of, _of(
        "eoy eom eoq eow year month week quarter end jahresende ende monatsende fin fines final finales "
        "eind einde jaareinde"
    )),
    (NEXT, next_one, _of(
        "week woche semaine semana month monat monats mois mes maand quarter quartal quartals trimestre kwartaal "
        "year jahr jahres année an año jaar"
    )),
    (FEAST, feast, FEAST_STEMS),
    (SEASON, season, frozenset(SEASONS) | _of("sommerferien sommerpause zomervakantie vacances vacaciones")),
    (NTH_WEEKDAY, nth_weekday, _MONTH_WORDS),
    (NTH_WEEK, nth_week, _MONTH_WORDS),
    (TOMORROW, tomorrow, _of(
        "tomorrow tmrw tmr tomorow tommorow demain mañana morgen übermorgen overmorgen "
        "morgenochtend morgenmiddag morgennamiddag morgenavond morgenvroeg morgenfrüh"
    )),
    (DAY_NAME, day_name, _WEEKDAY_WORDS | frozenset(SHORT_WEEKDAYS)),
    (ORDINAL, ordinal, None),
    (ORDINAL, ordinal, _of("first")),
    (SPAN, span, frozenset(UNITS)),
    (HALF_YEAR, half_year, _of(
        "year months jahr jahre jahren année año jaar halfjaar halbes halbe halben demi anderthalb anderhalf"
    )),
    (BARE_MONTH, bare_month, _MONTH_WORDS),
    (DAY_NUMBER, day_number, _WEEKDAY_WORDS),
    (IN_YEAR, in_year, None),
)  # fmt: skip
