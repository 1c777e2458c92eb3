"""Where a person is, as far as the record tells: the law that decides on a letter is theirs.

Never guessed from what says little: a .com, the time zone of a continent, our own country.
"""

from collections.abc import Iterable

import phonenumbers

# Country codes of domains under which the whole world registers.
_ANYBODYS = frozenset(
    {"ac", "ag", "ai", "am", "bz", "cc", "cd", "co", "dj", "fm", "gg", "im", "io", "la", "ly", "me", "ms", "mu",
     "nu", "pw", "sc", "sh", "st", "tk", "to", "tv", "vc", "vg", "ws"}
)  # fmt: skip
_OTHERWISE = {"uk": "GB"}


def country_of(told: Iterable[str], emails: Iterable[str], phones: Iterable[str]) -> str:
    """ISO 3166-1 alpha-2: what is `told` (the person's, then the company's), else what all numbers and addresses say.

    "" where nothing tells, or one thing tells otherwise than another.
    """
    for country in told:
        if country:
            return country.upper()
    hints = {hint for hint in (*map(_of_phone, phones), *map(_of_address, emails)) if hint}
    return hints.pop() if len(hints) == 1 else ""


def _of_phone(key: str) -> str:
    """The country of a number in E.164; "" where it has none of its own."""
    if not key.startswith("+"):
        return ""
    try:
        region = phonenumbers.region_code_for_number(phonenumbers.parse(key))
    except phonenumbers.NumberParseException:
        return ""
    return region if region and region != "001" else ""


def _of_address(key: str) -> str:
    last = key.rpartition(".")[2]
    if len(last) != 2 or last in _ANYBODYS or not last.isalpha() or last == "eu":
        return ""
    return _OTHERWISE.get(last, last.upper())
