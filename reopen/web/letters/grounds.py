"""On what ground the letters of a campaign go, each with where its law stands; and the note that weighs interest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reopen.core.lawful_ground import Law, country_of
from reopen.core.plain_english import full_day
from reopen.records.queries.company import company
from reopen.records.queries.grounds import GroundOf, grounds_of
from reopen.records.queries.zones import zone_or_none
from reopen.services.campaigns.balancing import balancing_of
from reopen.services.countries import countries

_RESTS_ON = {
    "consent": "consent on record",
    "undated": "consent without a date on record",
    "inquiry": "their inquiry",
    "deal": "a deal; whether it was they who asked is not on record",
    "contract": "their contract with us",
    "unlisted": "its law is not in our table",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One ground; `asks` of its letters wait for the owner's word."""

    words: str
    letters: int
    asks: int
    law: Law | None
    interest: bool


@dataclass(frozen=True, slots=True)
class Grounds:
    """All of a campaign. `note` weighs legitimate interest for `interest` letters; "" where none has to."""

    rows: Sequence[Row]
    interest: int
    note: str
    own: bool
    since: str  # "Sun 22 Nov 2026, by Ruth Harlan": when and by whom the note was put on record


def grounds(campaign: Any, *, today: date) -> Grounds:
    """Of a draft as it would be approved, of an approved one as it was."""
    found = balancing_of(campaign, today=today)
    return Grounds(
        [_row(one) for one in grounds_of(campaign)],
        found.letters if found else 0,
        found.note if found else "",
        found.own if found else False,
        _since(campaign),
    )


def _row(one: GroundOf) -> Row:
    _, _, rests_on = one.key.partition(":")
    code = country_of(one.key)
    place = (
        f"{one.law.name}, {one.law.act}"
        if one.law
        else countries().get(code, code)
        if code
        else "Country not known"
    )
    tail = _RESTS_ON.get(rests_on, "")
    return Row(f"{place}: {tail}" if tail else place, one.letters, one.asks, one.law, one.rests_on_interest)


def _since(campaign: Any) -> str:
    if campaign.approved_at is None:
        return ""
    zone = zone_or_none(company().time_zone)
    who = campaign.approved_by.name if campaign.approved_by else ""
    on = full_day(campaign.approved_at.astimezone(zone).date())
    return f"{on}, by {who}" if who else on
