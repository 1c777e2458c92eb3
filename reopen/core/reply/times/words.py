"""The words for months, weekdays, numbers and units, in the languages in which people answer."""

from typing import Final


def _numbered(*lines: str) -> dict[str, int]:
    return {word: number for number, line in enumerate(lines, 1) for word in line.split()}


def either(words: "dict[str, int] | dict[str, str]") -> str:
    """A pattern that matches any of the words, the longest first."""
    return "|".join(sorted(map(_plain, words), key=len, reverse=True))


def _plain(word: str) -> str:
    return word.replace(".", r"\.").replace(" ", r"\s+").replace("_", r"\s+")


MONTHS: Final = _numbered(
    "january jan januar jänner janvier janv enero ene januari",
    "february feb februar februari février fevrier févr febrero febr",
    "march mar märz maerz mrz mars marzo maart mrt",
    "april apr avril avr abril abr",
    "may mai mayo mei",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug août aout agosto ago augustus",
    "september sept sep septembre septiembre setiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre déc diciembre dic",
)

# Monday is 1, as in ISO 8601. Short ones count only beside a number or a preposition: "he sat".
WEEKDAYS: Final = _numbered(
    "monday mondays montag montags lundi lunes maandag",
    "tuesday tuesdays dienstag dienstags mardi martes dinsdag",
    "wednesday wednesdays mittwoch mittwochs mercredi miércoles miercoles woensdag",
    "thursday thursdays donnerstag donnerstags jeudi jueves donderdag",
    "friday fridays freitag freitags vendredi viernes vrijdag",
    "saturday saturdays samstag sonnabend samedi sábado sabado zaterdag",
    "sunday sundays sonntag dimanche domingo zondag",
)
SHORT_WEEKDAYS: Final = _numbered(
    "mon mo lun ma", "tue tues di mar", "wed weds mi mer mié wo", "thu thur thurs do jeu jue",
    "fri fr ven vie vr", "sat sa sam sáb za", "sun so dim dom zo",
)  # fmt: skip

NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20,
    "thirty": 30, "twenty four": 24, "thirty six": 36, "forty eight": 48,
    "forty-five": 45, "sixty": 60, "ninety": 90, "a couple": 2, "a couple of": 2, "couple": 2,
    "couple of": 2, "another couple of": 2, "another two": 2, "another three": 3, "another six": 6,
    "ein": 1, "eine": 1, "einem": 1, "einer": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14, "achtzehn": 18,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "dix-huit": 18,
    "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12, "quince": 15, "dieciocho": 18, "un par de": 2,
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vijf": 5, "zes": 6, "zeven": 7, "negen": 9, "tien": 10,
    "twaalf": 12, "veertien": 14, "achttien": 18,
}  # fmt: skip

_LENGTHS: Final = {
    "d1": "day days tag tage tagen jour jours día dia días dias dag dagen",
    "d7": "week weeks wk wks woche wochen semaine semaines semana semanas semanita semanitas weken weekjes weekje",
    "d14": "fortnight fortnights",
    "m1": "month months mo mos monat monate monaten mois mes meses mesecito mesecitos maand maanden",
    "m3": "quarter quarters quartal quartale quartalen trimestre trimestres kwartaal",
    "m6": "semester semestre semestres halbjahr halbjahre halfjaar",
    "m12": "year years yr yrs jahr jahre jahren an ans année années año años jaar jaren",
}
# A unit in days, or in months with "m" before it.
UNITS: Final = {word: size for size, words in _LENGTHS.items() for word in words.split()}

ORDINALS: Final = _numbered(
    "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
