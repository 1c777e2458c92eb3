"""The company's own choices, checked before they are kept.

One table says what there is to choose, for the page and the command alike: the option's name, its words, and what
reads a text into a value or says in a sentence why it is none.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from django.db import transaction

from reopen.core.currency import CURRENCIES
from reopen.core.digest import read_hour
from reopen.core.suppression import email_key
from reopen.records.models import Mailbox, Setting
from reopen.records.queries import company as keys
from reopen.services.countries import countries, country_code, time_zones

Value = str | int


class CompanySettingError(Exception):
    """A value that cannot stand; `name` is the option's ("time-zone")."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__(words)
        self.name = name


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. `read` gives the value, or raises ValueError with a sentence."""

    key: str
    words: str
    read: Callable[[str], Value]
    # The field of records.queries.company.Company that holds it.
    field: str


def _line(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > 120:
        raise ValueError(f"That is {len(text)} letters; 120 fit.")
    return text


def _address(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    text = "\n".join(line for line in lines if line)
    if len(text) > 500:
        raise ValueError(f"That is {len(text)} letters; 500 fit.")
    return text


def _time_zone(text: str) -> str:
    text = text.strip().replace(" ", "_")
    zones = time_zones()
    by_name = {zone.lower(): zone for zone in zones}
    if found := by_name.get(text.lower()):
        return found
    by_city = {zone.rsplit("/", 1)[-1].lower(): zone for zone in zones}
    near = get_close_matches(text.rsplit("/", 1)[-1].lower(), by_city, n=1, cutoff=0.7)
    hint = f" Did you mean {by_city[near[0]]}?" if near else ""
    raise ValueError(f"“{text}” is no time zone. Write one like America/New_York or Europe/Berlin.{hint}")


def _country(text: str) -> str:
    if not text.strip():
        return ""
    if code := country_code(text):
        return code
    by_name = {name.lower(): code for code, name in countries().items()}
    near = get_close_matches(text.strip().lower(), by_name, n=1, cutoff=0.7)
    hint = f" Did you mean {by_name[near[0]]} ({countries()[by_name[near[0]]]})?" if near else ""
    raise ValueError(f"“{text.strip()}” is no country. Write its two letters, like US or DE.{hint}")


def _currency(text: str) -> str:
    code = text.strip().upper()
    if code not in CURRENCIES:
        raise ValueError(f"“{text.strip()}” is no currency. Write its three letters, like USD or EUR.")
    return code


def _minutes(text: str) -> int:
    text = text.strip().removesuffix("minutes").strip()
    if not text.isascii() or not text.isdigit() or int(text) > 480:
        raise ValueError(f"“{text}” is no number of minutes a day. Write a whole number from 0 to 480.")
    return int(text)


def _digest_hour(text: str) -> str:
    at = read_hour(text)
    return f"{at:%H:%M}" if at is not None else "off"


def _digest_mailbox(text: str) -> str:
    if not text.strip():
        return ""
    boxes = Mailbox.objects.filter(user=None).exclude(way=Mailbox.Way.DRAFTS)
    if not boxes.filter(key=email_key(text)).exists():
        raise ValueError(
            f"“{text.strip()}” is no mailbox of the company that sends. “reopen mailbox list” shows all."
        )
    return email_key(text)


def _opt_out_list(text: str) -> str:
    text = text.strip().lower()
    if text not in ("none", "imported", ""):
        raise ValueError(
            f"“{text}” is no answer here. Write none if no list of opt-outs is kept outside the CRM, "
            "or imported once that list has been imported."
        )
    return text


CHOICES: dict[str, Choice] = {
    "company": Choice(keys.COMPANY_NAME, "the company’s name", _line, "name"),
    "time-zone": Choice(
        keys.TIME_ZONE, "the company’s time zone: decides which day is today", _time_zone, "time_zone"
    ),
    "country": Choice(
        keys.COUNTRY, "the company’s country, for phone numbers without a country code", _country, "country"
    ),
    "currency": Choice(keys.CURRENCY, "the currency of amounts that name none", _currency, "currency"),
    "minutes-a-day": Choice(
        keys.MINUTES_A_DAY, "minutes a day for lost deals, of a seller who is new", _minutes, "minutes_a_day"
    ),
    "care-minutes-a-day": Choice(
        keys.CARE_MINUTES_A_DAY,
        "of these, minutes a day for old losses that enter care",
        _minutes,
        "care_minutes_a_day",
    ),
    "postal-address": Choice(
        keys.POSTAL_ADDRESS, "the postal address that stands under letters", _address, "postal_address"
    ),
    "opt-out-list": Choice(
        keys.OPT_OUT_LIST,
        "the list of opt-outs kept outside the CRM: none, or imported",
        _opt_out_list,
        "opt_out_list",
    ),
    "digest-hour": Choice(
        keys.DIGEST_HOUR,
        "when the morning’s mail goes to who sells: 07:00, or off",
        _digest_hour,
        "digest_hour",
    ),
    "digest-mailbox": Choice(
        keys.DIGEST_MAILBOX,
        "the mailbox that the morning’s mail leaves by; empty: the first that sends",
        _digest_mailbox,
        "digest_mailbox",
    ),
}


def set_company(texts: dict[str, str]) -> None:
    """Keep these values, by option name, all or none; CompanySettingError names the one that cannot stand."""
    with transaction.atomic():
        for name, value in check_company(texts).items():
            Setting.objects.update_or_create(key=CHOICES[name].key, defaults={"value": value})


def check_company(texts: dict[str, str]) -> dict[str, Value]:
    """The values, by option name, and nothing kept; CompanySettingError names the one that cannot stand."""
    read: dict[str, Value] = {}
    for name, text in texts.items():
        if name not in CHOICES:
            raise CompanySettingError(name, _no_such_option(name))
        try:
            read[name] = CHOICES[name].read(text)
        except ValueError as why:
            raise CompanySettingError(name, str(why)) from None
    _check_care_fits(read)
    return read


def note_welcomed(*, on: date) -> None:
    """The owner went through the welcome page, or skipped it: it is not shown again by itself."""
    Setting.objects.update_or_create(key=keys.WELCOMED_ON, defaults={"value": on.isoformat()})


def _check_care_fits(read: dict[str, Value]) -> None:
    if not {"minutes-a-day", "care-minutes-a-day"} & read.keys():
        return
    now = keys.company()
    minutes = int(read.get("minutes-a-day", now.minutes_a_day))
    care = int(read.get("care-minutes-a-day", now.care_minutes_a_day))
    if care > minutes:
        name = "care-minutes-a-day" if "care-minutes-a-day" in read else "minutes-a-day"
        raise CompanySettingError(
            name, f"{care} minutes for old losses do not fit into the {minutes} minutes of the day."
        )


def _no_such_option(name: str) -> str:
    near = get_close_matches(name.replace("_", "-").lower(), CHOICES, n=1)
    hint = f" Did you mean {near[0]}?" if near else f" There are {', '.join(CHOICES)}."
    return f"There is no setting “{name}”.{hint}"
