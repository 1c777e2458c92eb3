"""Store the sample company, in one transaction; its touches come from the same rule as everybody's."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.db import transaction

from reopen.records.models import Deal, Setting
from reopen.records.queries import company as company_keys
from reopen.services.plan_touches import replan
from reopen.services.public_holidays import public_holidays
from reopen.services.sample_company import company as sample
from reopen.services.sample_company.generate import YEARS, generate
from reopen.services.sample_company.store_deals import store_deals
from reopen.services.sample_company.store_people import store_accounts, store_colleagues, store_contacts

SEED: Final = 1971  # the year in which Harlan Pike opened its doors
_COUNTRIES: Final = ("US", "GB", "DE", "CA")
# The longest lease is five years; touches are dated until its end.
_YEARS_AHEAD: Final = 7


class SampleError(Exception):
    """Why the sample company cannot be loaded or cleared, in a sentence."""


# What the sample says of the company itself, where nobody has said it yet.
SETTINGS: Final[Mapping[str, str]] = {
    company_keys.COMPANY_NAME: sample.NAME,
    company_keys.TIME_ZONE: sample.ZONE,
    company_keys.COUNTRY: "US",
    company_keys.CURRENCY: "USD",
}


def load(*, now: datetime, seed: int = SEED) -> dict[str, int]:
    """Load the company as of `now`; how many of each record were made, and how many touches were planned.

    The same seed and day give the same company. SampleError on a database that holds deals.
    """
    with transaction.atomic():
        if Deal.objects.exists():
            raise SampleError(
                "There are deals in this database already, and the sample company would mingle with them. "
                "Load it into an empty one: choose another REOPEN_HOME, or take the sample out with "
                "`reopen sample clear` if that is what is here."
            )
        for key, value in SETTINGS.items():
            Setting.objects.get_or_create(pk=key, defaults={"value": value})
        today = now.astimezone(ZoneInfo(company_keys.company().time_zone)).date()
        company = generate(seed, today, holidays_around(today))
        colleagues = store_colleagues(now=now)
        accounts = store_accounts(company)
        contacts = store_contacts(company, accounts)
        counts = {"accounts": len(accounts), "contacts": len(contacts)}
        deal_ids, stored = store_deals(company, accounts, contacts, colleagues)
        counts |= stored
        counts["touches"] = replan(deal_ids, today=today)
    return counts


def holidays_around(today: date) -> dict[str, frozenset[date]]:
    """The public holidays that the generator needs, by country."""
    years = [today.year - YEARS - 1, today.year + _YEARS_AHEAD]
    return {country: public_holidays(country, years) for country in _COUNTRIES}
