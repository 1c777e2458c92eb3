"""The topics of recon by name: who answers each, its rows, and how it can be narrowed and grouped."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from reopen.core.insight.leads import KINDS
from reopen.core.insight.objections import competitors_told, prices_told
from reopen.services.insights.frames import Asked
from reopen.services.insights.leads import ROWS as LEADS
from reopen.services.insights.leads import leads_rows
from reopen.services.insights.narrow import BY
from reopen.services.insights.recon import Recon
from reopen.services.insights.rows import (
    competitors_rows,
    density_rows,
    dirt_rows,
    doors_rows,
    hearsay_rows,
    lapses_rows,
    leases_rows,
    objections_rows,
    prices_rows,
    recon_rows,
    stages_rows,
    winbacks_rows,
    won_rows,
)

_STAGES = (
    "pipeline", "stage", "entered", "moved_on", "lost_here", "open_here", "median_days", "decided", "share", "low",
    "high", "bottleneck",
)  # fmt: skip
_LAPSES = (
    "pipeline", "stage", "decided", "no_contact", "lost", "lost_long", "lost_silent", "kept_up", "kept_up_moved_on",
    "silent", "silent_moved_on", "still_open", "ratio", "low", "high",
)  # fmt: skip
_CONTACT = (
    "pipeline", "stage", "band", "decided", "moved_on", "share", "low", "high", "median_amount", "median_age", "best",
)  # fmt: skip
_LEASES = (
    "deal", "account", "owner", "competitor", "installed", "amount", "currency", "ends_on", "notice_by", "quarter",
    "winnable", "rep_gone", "assumed",
)  # fmt: skip
_HEARSAY = (
    "group", "answered", "denied", "denied_on_record", "denied_not", "confirmed_on_record", "confirmed_not",
)  # fmt: skip
_DOORS = (
    "group", "asked", "still_open", "share", "low", "high", "post_mortems_due", "post_mortems_held", "check_ins_due",
    "check_ins_called", "promises_due", "promises_kept", "hours",
)  # fmt: skip
_WINBACKS = ("by", "group", "won", "came_back", "of", "share", "low", "high", "revenue")
_PRICES = (
    "competitor", "family", "stage", "size", "lost", "prices", "cheaper", "our_price", "their_price", "currency",
)  # fmt: skip
_RECON = (
    "seller", "minutes_a_day", "minutes_a_week", "set_aside", "used", "calls", "fell_out", "fell_out_minutes", "worth",
)  # fmt: skip
_WON = ("by", "group", "won", "decided", "share", "low", "high", "outside_chance")
_OBJECTIONS = ("family", "by_rep", "by_buyer", "both_known_rep", "both_known_buyer", "both_name_it")


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic. `columns`: the keys of a row, where nothing is grouped; `by`: how it can be grouped.

    `days`: what `since` and `until` are days of; "" where it is of no time. `rows` of many come one after the other.
    """

    name: str
    title: str
    days: str
    by: tuple[str, ...]
    columns: tuple[str, ...]
    answer: Callable[[Recon, Asked], Any]
    rows: Callable[[Any], Iterable[dict[str, Any]]]


_ENTRY = "the entry into the stage"
_LOSS = "the loss"

TOPICS: Final = {
    one.name: one
    for one in (
        Topic("stages", "Stages", _ENTRY, BY, _STAGES, Recon.stages, stages_rows),
        Topic("lapses", "Silence", _ENTRY, BY, _LAPSES, Recon.lapses, lapses_rows),
        Topic("contact", "Contacts a week", _ENTRY, (), _CONTACT, Recon.density, density_rows),
        Topic("leases", "Rival contracts", "", (), _LEASES, Recon.leases, leases_rows),
        Topic(
            "hearsay", "They say, the CRM says", "the answer", ("owner", "source"), _HEARSAY,
            Recon.hearsay, hearsay_rows,
        ),
        Topic("objections", "Reasons", _LOSS, (), _OBJECTIONS, Recon.objections, objections_rows),
        Topic(
            "competitors", "Competitors", _LOSS, (),
            ("competitor", "lost", "named_most", "prices", "cheaper", "median_ratio"),
            lambda recon, asked: competitors_told(recon.objections(asked)), competitors_rows,
        ),
        Topic(
            "prices", "Prices lost at", _LOSS, (),
            _PRICES,
            lambda recon, asked: prices_told(recon.objections(asked)), prices_rows,
        ),
        Topic("doors", "Doors and promises", "what was done", BY, _DOORS, Recon.doors, doors_rows),
        Topic(
            "winbacks", "Win-backs", "what was won", (), _WINBACKS,
            Recon.winbacks, winbacks_rows,
        ),
        Topic("won", "Won of the decided", "the day on which they closed", (), _WON, Recon.won, won_rows),
        Topic("leads", "Leads", "the day on which they came in", KINDS, LEADS, Recon.leads, leads_rows),
        Topic("recon", "Minutes and calls", "the call", (), _RECON, Recon.recon_time, recon_rows),
        Topic(
            "dirt", "What is odd", "", (), ("kind", "deals", "ids", "words"),
            lambda recon, asked: recon.stages(asked).dirt, dirt_rows,
        ),
    )
}  # fmt: skip


def fit(topic: Topic, asked: Asked) -> Asked:
    """What was asked of the whole page, less what this topic cannot be narrowed or grouped by."""
    if not topic.days:
        asked = replace(asked, since=None, until=None)
    return asked if asked.by in topic.by else replace(asked, by="")
