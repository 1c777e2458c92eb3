"""The ledger of the ask: lost prospects, whom of them somebody asked, and who remains open to another chat.

A prospect is a deal with its standing loss; one that was reopened or won since still counts by its last loss. An answer
belongs to the loss after which it came, or before which it came with the quote that was lost. Someone who asked to be
left alone is open to nothing, whatever they said before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple

from django.db import connection

from reopen.core.ask.ledger import Line, Prospect, headline, line_of, lines
from reopen.core.ask.words import WITH_THE_QUOTE
from reopen.core.plain_english import month_name
from reopen.records.queries.visible import Viewer, visible_owners

By = Literal["rep", "month", "reason", "competitor"]
GROUPS: Final[tuple[By, ...]] = ("rep", "month", "reason", "competitor")
# Prospects that are counted, the latest losses: a page's cost must not grow with the deals.
MOST = 20_000
_NOT_NOTED: Final[dict[str, str]] = {
    "rep": "Nobody’s",
    "reason": "No reason noted",
    "competitor": "No competitor known",
}


@dataclass(frozen=True, slots=True)
class Ledger:
    """The whole and its groups. `unsaid` were asked and said neither; `is_cut`: the latest MOST losses alone count."""

    by: By
    since: date
    until: date
    whole: Line
    groups: tuple[Line, ...]
    unsaid: int
    is_cut: bool

    @property
    def sentence(self) -> str:
        """The finding, without a full stop."""
        return headline(self.whole)


class _Lost(NamedTuple):
    deal_id: int
    lost_on: date
    rep: str
    reason: str
    competitor: str
    stopped: bool


_LOST = """
    SELECT d.id, l.lost_on, COALESCE(o.name, ''), l.reason, COALESCE(k.name, ''), COALESCE(c.no_phone, FALSE)
    FROM {whose}
    JOIN records_loss l ON l.deal_id = d.id AND l.lost_on = {standing}
    LEFT JOIN records_dealowner o ON o.id = d.owner_id
    LEFT JOIN records_competitor k ON k.id = l.competitor_id
    LEFT JOIN records_contact c ON c.id = d.contact_id
    WHERE {which} AND l.lost_on >= %s AND l.lost_on <= %s{seen}
    ORDER BY l.lost_on DESC, d.id DESC LIMIT %s"""
# Those lost now, along the index of the day of their loss; and those who came back, if somebody had asked them.
_NOW = {
    "whose": "records_deal d",
    "standing": "d.lost_on",
    "which": "d.status = 'lost' AND d.lost_on >= '{since}'",
}
_BACK = {
    "whose": "(SELECT DISTINCT deal_id FROM records_dooranswer WHERE undone_at IS NULL) a "
    "JOIN records_deal d ON d.id = a.deal_id",
    "standing": "(SELECT MAX(m.lost_on) FROM records_loss m WHERE m.deal_id = d.id)",
    "which": "d.status <> 'lost'",
}
_ANSWERS = """
    SELECT a.deal_id, a.state, a."on", a.occasion FROM records_dooranswer a
    WHERE a.undone_at IS NULL ORDER BY a.deal_id, a."on", a.id"""
_EARLIER = """
    SELECT deal_id, lost_on FROM records_loss
    WHERE deal_id IN (SELECT deal_id FROM records_dooranswer WHERE occasion = %s) ORDER BY deal_id, lost_on"""


def ask_ledger(viewer: Viewer, *, by: By, since: date, until: date) -> Ledger:
    """Of the losses from `since` to `until`, both included; to all but the owner without deals that rest."""
    lost = [*_lost(viewer, _NOW, since, until), *_lost(viewer, _BACK, since, until)]
    is_cut = len(lost) > MOST
    lost = lost[:MOST]
    answers = _answers({one.deal_id: one.lost_on for one in lost})
    prospects = [_prospect(one, answers.get(one.deal_id, ()), by) for one in lost]
    months = by == "month"
    groups = lines(prospects, by_name=months)
    unsaid = sum(1 for some in answers.values() if "unsaid" in some and not {"open", "closed"} & set(some))
    return Ledger(
        by,
        since,
        until,
        line_of("All", prospects),
        tuple(map(_named, groups) if months else groups),
        unsaid,
        is_cut,
    )


def _lost(viewer: Viewer, which: dict[str, str], since: date, until: date) -> list[_Lost]:
    seen = ""
    if not viewer.sees_resting:
        owners = ", ".join(str(pk) for pk in visible_owners(viewer).values_list("pk", flat=True)) or "0"
        seen = f" AND d.resting_since IS NULL AND d.owner_id IN ({owners})"
    sql = _LOST.format(seen=seen, **{name: text.format(since=since) for name, text in which.items()})
    with connection.cursor() as cursor:
        cursor.execute(sql, [since, until, MOST + 1])
        return [_Lost(*row)._replace(stopped=bool(row[5])) for row in cursor.fetchall()]


def _answers(lost_on: dict[int, date]) -> dict[int, list[str]]:
    """What each of these said that belongs to its standing loss, first to last."""
    if not lost_on:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_ANSWERS)
        told = [row for row in cursor.fetchall() if row[0] in lost_on]
        cursor.execute(_EARLIER, [WITH_THE_QUOTE])
        losses = cursor.fetchall()
    before: dict[int, date] = {}
    for deal_id, day in losses:
        if deal_id in lost_on and day < lost_on[deal_id]:
            before[deal_id] = day
    found: dict[int, list[str]] = {}
    for deal_id, state, on, occasion in told:
        with_quote = occasion == WITH_THE_QUOTE and on >= before.get(deal_id, date.min)
        if on >= lost_on[deal_id] or with_quote:
            found.setdefault(deal_id, []).append(state)
    return found


def _prospect(lost: _Lost, answers: Iterable[str], by: By) -> Prospect:
    said = list(answers)
    decided = [state for state in said if state != "unsaid"]
    still = bool(decided) and decided[-1] == "open" and not lost.stopped
    return Prospect(_group(lost, by), bool(said), "open" in said, still)


def _group(lost: _Lost, by: By) -> str:
    if by == "month":
        return f"{lost.lost_on:%Y-%m}"
    return {"rep": lost.rep, "reason": lost.reason, "competitor": lost.competitor}[by] or _NOT_NOTED[by]


def _named(line: Line) -> Line:
    """2026-02 → February 2026."""
    year, _, month = line.name.partition("-")
    name = f"{month_name(int(month))} {year}"
    return Line(name, line.lost, line.asked, line.said_yes, line.still_yes, line.open, line.too_few)
