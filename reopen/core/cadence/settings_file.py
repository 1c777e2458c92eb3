"""The cadence settings as one TOML text, checked when it is read.

A wrong key or value is a SettingsError that names the line; what the text leaves out has its default.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import time
from itertools import pairwise
from typing import Any

from reopen.core.cadence.settings import (
    CADENCES,
    DEFAULT,
    MAX_GAP,
    MIN_GAP,
    MIN_SIDEWAYS,
    CadenceSettings,
    CustomCadence,
)

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


class SettingsError(ValueError):
    """What is wrong in the settings, in words; `line` counts from 1 (0: the text as a whole)."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"Line {line}: {message}" if line else message)
        self.line = line
        self.message = message


def _whole(least: int, most: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return value

    return read


def _wholes(least: int, most: int, *, rising: bool = False) -> Callable[[Any], tuple[int, ...]]:
    def read(value: Any) -> tuple[int, ...]:
        wanted = f"a list of whole numbers from {least} to {most}" + (
            ", each larger than the last" if rising else ""
        )
        if not isinstance(value, list) or not value or len(value) > 200:
            raise ValueError(wanted)
        one = _whole(least, most)
        try:
            numbers = tuple(one(number) for number in value)
        except ValueError:
            raise ValueError(wanted) from None
        if rising and any(a >= b for a, b in pairwise(numbers)):
            raise ValueError(wanted)
        return numbers

    return read


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError("a share from 0 to 1, such as 0.5")
    return float(value)


def _clock(value: Any) -> time:
    if isinstance(value, time):
        return value
    if isinstance(value, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        return time(int(value[:2]), int(value[3:]))
    raise ValueError('a time of day such as "09:00"')


def _weekday(value: Any) -> int:
    if isinstance(value, str) and value.lower() in _WEEKDAYS:
        return _WEEKDAYS.index(value.lower())
    raise ValueError("a day from monday to friday")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("a text in quotes")
    return value


# section -> key -> (field of CadenceSettings, reader). The whole file's vocabulary.
_KEYS: dict[str, dict[str, tuple[str, Callable[[Any], Any]]]] = {
    "post_mortem": {
        "enabled": ("post_mortem_enabled", _yes_or_no),
        # Rolled forward over the longest holidays, it still comes within 91 days of the loss.
        "after_days": ("post_mortem_days", _whole(1, 84)),
    },
    "call_back": {
        "enabled": ("call_back_enabled", _yes_or_no),
        "after_weeks": ("call_back_weeks", _whole(1, 13)),
    },
    "check_in": {
        "gaps_weeks": ("gaps", _wholes(MIN_GAP, MAX_GAP)),
        "sideways_weeks": ("sideways_weeks", _whole(MIN_SIDEWAYS, MAX_GAP)),
    },
    "rival_gone": {
        "enabled": ("rival_gone_enabled", _yes_or_no),
        "after_weeks": ("rival_gone_weeks", _whole(MIN_SIDEWAYS, MAX_GAP)),
    },
    "contract": {
        "enabled": ("contract_enabled", _yes_or_no),
        "every_months": ("contract_every_months", _whole(1, 60)),
        "from_share": ("contract_from_share", _share),
    },
    "notice": {
        "enabled": ("notice_enabled", _yes_or_no),
        "days_before": ("notice_lead_days", _whole(0, 365)),
    },
    "mailing": {
        "enabled": ("mailing_enabled", _yes_or_no),
        "every_months": ("mailing_months", _whole(1, 60)),
    },
    "quote_follow_up": {
        "enabled": ("quote_enabled", _yes_or_no),
        "weekday": ("quote_weekday", _weekday),
        "from": ("quote_from", _clock),
        "to": ("quote_to", _clock),
    },
    "tries": {"working_days": ("tries", _wholes(1, 30, rising=True))},
}
_CUSTOM_KEYS = ("name", "channel", "months", "after", "roll", "words")


def read_settings(text: str) -> CadenceSettings:
    """The settings that the TOML text gives, defaults for what it leaves out. SettingsError names the line."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = re.search(r"\(at line (\d+)", str(error))
        line = int(match[1]) if match else len(text.splitlines())
        reason = str(error).split(" (at")[0]
        raise SettingsError(line, f"this is not TOML: {reason}.") from None
    lines = text.splitlines()
    values: dict[str, Any] = {}
    for section, content in data.items():
        if section in ("words", "cadence"):
            continue
        if section not in _KEYS:
            known = ", ".join([*_KEYS, "words", "cadence"])
            raise SettingsError(_line_of(lines, section), f"“{section}” is not a section: one of {known}.")
        if not isinstance(content, dict):
            raise SettingsError(_line_of(lines, section), f"“{section}” is a section: write [{section}].")
        for key, value in content.items():
            line = _line_of(lines, key, section)
            if section == "check_in" and key == "enabled":
                raise SettingsError(line, "check_in cannot be switched off: it is what keeps the door open.")
            if key not in _KEYS[section]:
                known = ", ".join(_KEYS[section])
                raise SettingsError(line, f"“{key}” is not a key of [{section}]: one of {known}.")
            name, read = _KEYS[section][key]
            values[name] = _value(read, value, section, key, line)
    values["words"] = _words(data.get("words", {}), lines)
    values["custom"] = _custom(data.get("cadence", []), lines)
    settings = replace(DEFAULT, **values)
    if settings.quote_to <= settings.quote_from:
        line = _line_of(lines, "to", "quote_follow_up") or _line_of(lines, "from", "quote_follow_up")
        raise SettingsError(line, "the quote's window must end after it begins.")
    names = {custom.name for custom in settings.custom}
    for name in values["words"]:
        if name not in CADENCES and name not in names:
            raise SettingsError(_line_of(lines, name, "words"), f"“{name}” in [words] is not a cadence.")
    return settings


def _value(read: Callable[[Any], Any], value: Any, section: str, key: str, line: int) -> Any:
    try:
        return read(value)
    except ValueError as error:
        raise SettingsError(line, f"{key} in [{section}] is {value!r}; it must be {error}.") from None


def _words(data: Any, lines: list[str]) -> dict[str, str]:
    if not isinstance(data, dict):
        raise SettingsError(_line_of(lines, "words"), "“words” is a section: write [words].")
    return {
        key: _value(_text, value, "words", key, _line_of(lines, key, "words")) for key, value in data.items()
    }


def _custom(data: Any, lines: list[str]) -> tuple[CustomCadence, ...]:
    if not isinstance(data, list) or not all(isinstance(one, dict) for one in data):
        raise SettingsError(_line_of(lines, "cadence"), "a cadence of your own begins with [[cadence]].")
    made: list[CustomCadence] = []
    for index, one in enumerate(data):

        def line(key: str, index: int = index) -> int:
            return _line_of(lines, key, "cadence", index)

        for key in one:
            if key not in _CUSTOM_KEYS:
                known = ", ".join(_CUSTOM_KEYS)
                raise SettingsError(line(key), f"“{key}” is not a key of [[cadence]]: one of {known}.")
        name = one.get("name")
        if not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z0-9_]{0,29}", name):
            raise SettingsError(line("name"), f"name is {name!r}; it must be a word of a-z, 0-9 and _.")
        if name in CADENCES or any(name == other.name for other in made):
            raise SettingsError(line("name"), f"there is a cadence “{name}” already.")
        if "months" not in one:
            raise SettingsError(
                line("name"), f"the cadence “{name}” needs months, such as months = [12, 24]."
            )
        for key, allowed in (
            ("channel", ("phone", "email")),
            ("after", ("lost_on", "contract_start")),
            ("roll", ("forward", "back")),
        ):
            if key in one and one[key] not in allowed:
                raise SettingsError(line(key), f"{key} is {one[key]!r}; it must be {' or '.join(allowed)}.")
        made.append(
            CustomCadence(
                name=name,
                channel=one.get("channel", "phone"),
                months=_value(
                    _wholes(1, 600, rising=True), one["months"], "cadence", "months", line("months")
                ),
                after=one.get("after", "lost_on"),
                roll=one.get("roll", "forward"),
                words=_value(_text, one.get("words", ""), "cadence", "words", line("words")),
            )
        )
    return tuple(made)


def _line_of(lines: list[str], key: str, section: str = "", index: int = 0) -> int:
    """The line on which a key stands, or its section's, or 0."""
    header = re.compile(r"\s*\[\[?\s*([\w-]+)[^\]]*\]\]?")
    assignment = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
    current, seen, section_line = "", -1, 0
    for number, line in enumerate(lines, 1):
        if match := header.match(line):
            current = match[1]
            if current == section:
                seen += 1
                if seen == index:
                    section_line = number
            if not section and current == key:
                return number
        elif assignment.match(line) and (current == section or not section) and seen in (index, -1):
            return number
    return section_line


def settings_text(settings: CadenceSettings) -> str:
    """The TOML text of these settings, every key with its meaning: `read_settings` of it gives them back."""
    quote = _quoted
    on = {True: "true", False: "false"}
    parts = [
        "# When to get back to a lost deal. Reopen checks this file when it reads it.",
        "",
        "[post_mortem]  # five minutes, two weeks after the no",
        f"enabled = {on[settings.post_mortem_enabled]}",
        f"after_days = {settings.post_mortem_days}",
        "",
        "[call_back]  # when they said yes to a call “in a month or two” and named no day",
        f"enabled = {on[settings.call_back_enabled]}",
        f"after_weeks = {settings.call_back_weeks}",
        "",
        "[check_in]  # weeks from the last conversation to the n-th check-in; the last gap holds on",
        f"gaps_weeks = {list(settings.gaps)}",
        f"sideways_weeks = {settings.sideways_weeks}  # while their project goes sideways",
        "",
        "[rival_gone]  # when the rep who won has left: weeks after they told us",
        f"enabled = {on[settings.rival_gone_enabled]}",
        f"after_weeks = {settings.rival_gone_weeks}",
        "",
        "[contract]  # calls at 18, 24 and 30 months of a 36-month lease",
        f"enabled = {on[settings.contract_enabled]}",
        f"every_months = {settings.contract_every_months}",
        f"from_share = {settings.contract_from_share}  # of the term",
        "",
        "[notice]  # days before the last day on which they can cancel",
        f"enabled = {on[settings.notice_enabled]}",
        f"days_before = {settings.notice_lead_days}",
        "",
        "[mailing]  # the letter, every so many months after the loss",
        f"enabled = {on[settings.mailing_enabled]}",
        f"every_months = {settings.mailing_months}",
        "",
        "[quote_follow_up]  # the call that a quote’s cover letter announces, in the prospect’s zone",
        f"enabled = {on[settings.quote_enabled]}",
        f"weekday = {quote(_WEEKDAYS[settings.quote_weekday])}",
        f"from = {quote(f'{settings.quote_from:%H:%M}')}",
        f"to = {quote(f'{settings.quote_to:%H:%M}')}",
        "",
        "[tries]  # after a call that reached nobody: again so many working days after it",
        f"working_days = {list(settings.tries)}",
        "",
        "[words]  # what to say, by cadence; left out: the words that Reopen comes with",
        *(f"{name} = {quote(words)}" for name, words in settings.words.items()),
        "",
    ]
    for custom in settings.custom:
        parts += [
            "[[cadence]]",
            f"name = {quote(custom.name)}",
            f"channel = {quote(custom.channel)}",
            f"months = {list(custom.months)}",
            f"after = {quote(custom.after)}",
            f"roll = {quote(custom.roll)}",
            f"words = {quote(custom.words)}",
            "",
        ]
    return "\n".join(parts)


def _quoted(text: str) -> str:
    """A TOML basic string (TOML 1.0, String)."""
    out = []
    for char in text:
        if char in '"\\':
            out.append("\\" + char)
        elif char < " " or char == "\x7f":
            out.append(f"\\u{ord(char):04x}")
        else:
            out.append(char)
    return '"' + "".join(out) + '"'
