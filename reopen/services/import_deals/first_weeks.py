"""What a dry run tells of the weeks to come: whose line the losses would join, and which calls they owe at once.

The same rules plan here as after the import, from the file's rows instead of the tables', so that the weeks shown
before it is kept are those that come.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl

from reopen.core.cadence import CallBack, Facts, Planner
from reopen.services import cadence_settings
from reopen.services.import_deals.accounts import Accounts
from reopen.services.import_deals.contacts import Contacts
from reopen.services.public_holidays import public_holidays

# The forecast shows four weeks; a pace that is tried may ask for no more.
DAYS = 7 * 4
# Of an old contract the next date lies well within.
_YEARS = 12
_COLUMNS = (
    *("_owner", "_contact", "_account", "_lost_on", "_care", "door", "call_back_on"),
    *("contract_start", "term_months", "notice_days"),
)


@dataclass(slots=True)
class Owed:
    """Of one seller: losses that wait, and calls owed at once, by day."""

    waiting: int = 0
    planned: Counter[date] = field(default_factory=Counter)


class FirstWeeks:
    """Counts new deals; one for each dry run."""

    def __init__(self, accounts: Accounts, contacts: Contacts, today: date) -> None:
        self.today = today
        self.owed: dict[int | None, Owed] = {}
        self._accounts, self._contacts = accounts, contacts
        self._settings = cadence_settings.load()
        self._planners: dict[str, Planner] = {}

    def add(self, new: pl.DataFrame) -> None:
        """`new` as deal_facts completes it."""
        lost = new.filter(pl.col("_lost_on").is_not_null() & ~pl.col("_let_go")).select(_COLUMNS)
        people = lost["_contact"].drop_nulls().unique().to_list()
        silent = self._contacts.not_to_be_called(people)
        at_once = lost.filter(pl.col("_care").is_not_null())
        lands = self._accounts.countries(at_once["_account"].drop_nulls().unique().to_list())
        own_lands = self._contacts.countries(at_once["_contact"].drop_nulls().unique().to_list())
        shut = pl.col("door").fill_null("") == "closed"
        rung = ~shut & ~pl.col("_contact").is_in(sorted(silent)).fill_null(value=False)
        waiting = lost.filter(pl.col("_care").is_null() & rung)
        for owner, number in waiting.group_by("_owner").len().rows():
            self._of(owner).waiting += number
        for row in at_once.iter_rows(named=True):
            country = lands.get(row["_account"]) or own_lands.get(row["_contact"]) or ""
            days = self._calls(row, country, no_phone=row["_contact"] in silent)
            self._of(row["_owner"]).planned.update(days)

    def _holidays(self, country: str) -> frozenset[date]:
        return public_holidays(country, [self.today.year - _YEARS, self.today.year + _YEARS])

    def _of(self, owner: int | None) -> Owed:
        return self.owed.setdefault(owner, Owed())

    def _calls(self, row: dict[str, Any], country: str, *, no_phone: bool) -> Iterable[date]:
        if country not in self._planners:
            self._planners[country] = Planner(self._settings, self._holidays(country))
        lost_on, named = row["_lost_on"], row["call_back_on"]
        facts = Facts(
            lost_on=lost_on,
            door=row["door"] or "unasked",
            call_backs=(CallBack(named, None),) if named is not None and named >= self.today else (),
            contract_start=row["contract_start"],
            term_months=row["term_months"],
            notice_days=row["notice_days"],
            no_phone=no_phone,
            owed_from=self.today if self.today > lost_on else None,
        )
        last = self.today.toordinal() + DAYS
        touches = self._planners[country].next_touches(facts, max(lost_on, self.today))
        return [t.on for t in touches if t.channel == "phone" and t.on.toordinal() < last]
