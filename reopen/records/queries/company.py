"""Who we are, as the settings page keeps it."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from reopen.records.rows import rows

COMPANY_NAME = "company.name"
TIME_ZONE = "company.time_zone"
COUNTRY = "company.country"
CURRENCY = "company.currency"
MINUTES_A_DAY = "company.minutes_a_day"
CARE_MINUTES_A_DAY = "company.care_minutes_a_day"
POSTAL_ADDRESS = "company.postal_address"
OPT_OUT_LIST = "company.opt_out_list"
DIGEST_HOUR = "company.digest_hour"
DIGEST_MAILBOX = "company.digest_mailbox"
WELCOMED_ON = "company.welcomed_on"


@dataclass(frozen=True, slots=True)
class Company:
    """The company's choices, with what stands for those not made yet."""

    name: str = ""
    time_zone: str = "UTC"  # IANA
    country: str = ""  # ISO 3166-1 alpha-2; "" not said: weekends only
    currency: str = "USD"  # ISO 4217
    minutes_a_day: int = 60  # of a new seller, all told
    care_minutes_a_day: int = 20  # of these, for old losses that enter care; a seller may have a pace apart
    postal_address: str = ""  # stands under every letter
    # "none": we keep no list of opt-outs outside the CRM; "imported": it is in here; "": nobody has said.
    opt_out_list: str = ""
    # When the morning’s mail goes, of the time zone; "off": it does not.
    digest_hour: str = "07:00"
    digest_mailbox: str = ""  # core.suppression.email_key of the one it leaves by; "": the first that sends
    welcomed_on: date | None = None  # the day on which the owner went through, or skipped, the welcome page


_FIELDS = {
    COMPANY_NAME: "name",
    TIME_ZONE: "time_zone",
    COUNTRY: "country",
    CURRENCY: "currency",
    MINUTES_A_DAY: "minutes_a_day",
    CARE_MINUTES_A_DAY: "care_minutes_a_day",
    POSTAL_ADDRESS: "postal_address",
    OPT_OUT_LIST: "opt_out_list",
    DIGEST_HOUR: "digest_hour",
    DIGEST_MAILBOX: "digest_mailbox",
}


def company() -> Company:
    """The company's choices; one query."""
    said = _said(*_FIELDS, WELCOMED_ON)
    welcomed = said.get(WELCOMED_ON)
    return Company(
        **{field: said[key] for key, field in _FIELDS.items() if key in said},
        welcomed_on=date.fromisoformat(welcomed) if isinstance(welcomed, str) else None,
    )


def company_name() -> str:
    """The company's name; empty until someone says it."""
    value = _said(COMPANY_NAME).get(COMPANY_NAME)
    return value if isinstance(value, str) else ""


def _said(*keys: str) -> dict[str, Any]:
    """The values of these settings, where they have one; every page asks, so it is written out."""
    found = rows("SELECT key, value FROM records_setting WHERE key IN ({ids})", keys)
    return {key: json.loads(value) if isinstance(value, str) else value for key, value in found}
