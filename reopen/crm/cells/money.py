"""Amounts as people write them: $45,300 · 45.3k · 1.2M · € 45.300,00 · (500) · USD 100 · 45 300.

Whether 45.300 is forty-five thousand or forty-five is a matter of the column: `DecimalMark` gathers what the column
shows. A comma before exactly three digits groups thousands unless the column shows decimal commas; a point before
exactly three digits, and nothing else in the column to tell, is asked.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

import polars as pl

from reopen.crm.cells.typed import Typed, map_unique

Mark = Literal["comma", "point"]

MONEY: Final = pl.Decimal(16, 2)
_PLAIN: Final = r"^-?\d{1,13}(\.\d{1,2})?$"
_PLAIN_POINT: Final = r"^-?\d{1,13}(\.\d+)?$"
_LIMIT: Final = Decimal(10) ** 13

_COMMA_SHOWN: Final = r"\d,\d{1,2}(\D|$)|\d\.\d{3},\d|\d\.\d{3}\.\d{3}|\d,\d{4,}"
_POINT_SHOWN: Final = r"\d\.\d{1,2}(\D|$)|\d,\d{3}\.\d|\d,\d{3},\d{3}|\d\.\d{4,}"
_COMMA_THREE: Final = r"\d,\d{3}(\D|$)"
_POINT_THREE: Final = r"^\D*[1-9]\d{0,2}\.\d{3}(\D|$)"


@dataclass(slots=True)
class DecimalMark:
    """What a column shows about its decimal mark."""

    comma: int = 0
    point: int = 0
    comma_three: int = 0  # 45,300
    point_three: int = 0  # 45.300
    example: str = ""

    def add(self, text: pl.Series) -> None:
        """Take in further values of the column."""
        marked = text.drop_nulls()
        marked = marked.filter(marked.str.contains("[.,]"))
        if not len(marked):
            return
        comma, point = marked.str.contains(_COMMA_SHOWN), marked.str.contains(_POINT_SHOWN)
        self.comma += int((comma & ~point).sum())
        self.point += int((point & ~comma).sum())
        self.comma_three += int((marked.str.contains(_COMMA_THREE) & ~comma & ~point).sum())
        three = marked.filter(marked.str.contains(_POINT_THREE) & ~comma & ~point)
        self.point_three += len(three)
        if len(three) and not self.example:
            self.example = str(three[0])

    def mark(self) -> Mark | None:
        """The decimal mark that the column shows or that goes without saying; None where a person must tell."""
        if self.comma and self.point:
            return "comma" if self.comma > self.point else "point"
        if self.comma:
            return "comma"
        if self.point or self.comma_three or not self.point_three:
            return "point"
        return None


def read_money(text: pl.Series, *, mark: Mark | None) -> Typed:
    """Read a cleaned column. Amounts beyond thirteen digits are odd. Without `mark`, 45.300 and the like are odd."""
    plain = text.str.contains(_PLAIN_POINT if mark == "point" else _PLAIN).fill_null(value=False)
    values = (text if plain.all() else text.set(~plain, None)).cast(MONEY, strict=False)
    rest = text.is_not_null() & ~plain
    if rest.any():
        read = map_unique(text.filter(rest), lambda value: read_amount(value, mark), MONEY)
        values = values.scatter(rest.arg_true(), read)
    return Typed(values.alias(text.name), text.is_not_null() & values.is_null(), _why)


def _why(text: str) -> str:
    if read_amount(text, "point") is not None:
        return "Whether the point is a decimal point or groups thousands is not known."
    return "This is not an amount that can be read."


_SCALES: Final[dict[str, int]] = {
    "k": 3,
    "tsd": 3,
    "t€": 3,
    "thousand": 3,
    "m": 6,
    "mm": 6,
    "mn": 6,
    "mio": 6,
    "mln": 6,
    "million": 6,
    "millions": 6,
    "b": 9,
    "bn": 9,
    "mrd": 9,
    "billion": 9,
}
_AROUND: Final = re.compile(
    r"(?P<before>(?:[^\d().,\-+']|(?<=[A-Za-z])\.)*)(?P<number>\d[\d.,'’\s\u00a0\u202f]*|[.,]\d+)(?P<after>[^\d]*)"
)
_WORD: Final = re.compile(r"[a-z€]+\.?", re.I)


def read_amount(text: str, mark: Mark | None) -> Decimal | None:
    """One amount, to the cent; None where it is none."""
    body = text.replace("−", "-").replace("–", "-").strip()
    body = re.sub(r"[,.][-\u2014]+$", "", body)  # 500,- as Germans and the Swiss write it
    negative = False
    if body.startswith("(") and body.endswith(")"):
        negative, body = True, body[1:-1].strip()
    elif body.endswith("-"):
        negative, body = True, body[:-1].rstrip()
    lead = re.match(r"([^\d.,+-]*)([+-])\s*", body)
    if lead:
        negative = negative != (lead[2] == "-")
        body = lead[1] + body[lead.end() :]
    if re.fullmatch(r"\d+(\.\d+)?[eE][+-]?\d{1,2}", body):
        return _bounded(Decimal(body), negative)
    match = _AROUND.fullmatch(body)
    if match is None:
        return None
    scale = 0
    for place in ("before", "after"):
        for word in _WORD.findall(match[place]):
            lower = word.lower().rstrip(".")
            if place == "after" and lower in _SCALES:
                scale += _SCALES[lower]
            elif not _is_currency(lower):
                return None
        if re.search(r"[%/:#@]", match[place]):
            return None
    number = _number(match["number"], mark, scaled=scale > 0)
    return None if number is None else _bounded(number.scaleb(scale), negative)


def _is_currency(word: str) -> bool:
    return len(word) <= 3 or word in ("euro", "euros", "dollar", "dollars", "pounds", "francs")


def _number(text: str, mark: Mark | None, *, scaled: bool) -> Decimal | None:
    digits = re.sub(r"['’\s\u00a0\u202f]", "", text).rstrip(".,")
    points, commas = digits.count("."), digits.count(",")
    if points and commas:  # the last mark is the decimal one
        decimal = "." if digits.rfind(".") > digits.rfind(",") else ","
    elif points + commas == 1:
        sign = "." if points else ","
        tail = len(digits) - digits.index(sign) - 1
        if tail != 3 or scaled or digits.startswith(("0.", "0,", ".", ",")):
            decimal = sign
        elif mark is None:
            if sign == ".":
                return None
            decimal = "."
        else:
            decimal = "," if mark == "comma" else "."
    else:
        decimal = ""  # none, or several alike: they group
    group = {".": ",", ",": ".", "": ".,"}[decimal]
    whole: str
    fraction: str
    whole, _, fraction = digits.partition(decimal) if decimal else (digits, "", "")
    parts = re.split(f"[{re.escape(group)}]", whole)
    if len(parts) > 1 and not (all(len(part) in (2, 3) for part in parts[1:]) and len(parts[-1]) == 3):
        return None
    if not fraction.isdigit() and fraction:
        return None
    try:
        return Decimal("".join(parts) + ("." + fraction if fraction else "") or "0")
    except ArithmeticError:
        return None


def _bounded(number: Decimal, negative: bool) -> Decimal | None:
    if abs(number) >= _LIMIT:
        return None
    return (-number if negative else number).quantize(Decimal("0.01"))


_SIGNS: Final[dict[str, str]] = {
    "€": "EUR",
    "£": "GBP",
    "us$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "r$": "BRL",
    "hk$": "HKD",
    "s$": "SGD",
    "zł": "PLN",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "₩": "KRW",
    "kč": "CZK",
    "fr.": "CHF",
    "euro": "EUR",
    "euros": "EUR",
}


def currency_in(text: str) -> str | None:
    """The ISO code that an amount names; None for a bare "$", which many currencies share."""
    for match in re.finditer(r"[^\d\s().,'’+\-]+\.?", text):
        word = match[0]
        if word.lower() in _SIGNS:
            return _SIGNS[word.lower()]
        if re.fullmatch(r"[A-Z]{3}", word) and word in CURRENCIES:
            return word
    return None


CURRENCIES: Final = frozenset(
    (  # noqa: SIM905
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF "
        "CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD "
        "HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL "
        "LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR "
        "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY "
        "TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL"
    ).split()
)

_CURRENCY_NAMES: Final[dict[str, str]] = {
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "dollar": "USD",
    "british pound": "GBP",
    "pound sterling": "GBP",
    "swiss franc": "CHF",
    "canadian dollar": "CAD",
    "australian dollar": "AUD",
    "złoty": "PLN",
    "polish zloty": "PLN",
}


def read_currency(text: str) -> str | None:
    """The ISO 4217 code that a whole cell names: "EUR", "US Dollar", "USD - US Dollar", "€"."""
    word = text.strip()
    if word.upper() in CURRENCIES:
        return word.upper()
    lower = word.lower()
    if lower in _SIGNS or lower in _CURRENCY_NAMES:
        return _SIGNS.get(lower) or _CURRENCY_NAMES[lower]
    return currency_in(word)
