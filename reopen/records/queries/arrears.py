"""Every due call of a seller, however many: for counting, where Today reads the first of them alone."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db import connection

from reopen.records.rows import amount, items


class DueCall(NamedTuple):
    """A deal with a call that is due, and nothing promised. `reasons`: of all its due touches."""

    deal_id: int
    amount: Decimal | None
    currency: str
    reasons: tuple[str, ...]


def due_calls(seller: int | None, *, on: date, sealed: bool = False) -> list[DueCall]:
    """Every due call of the seller, None: of nobody's deals; the oldest first."""
    adapt = connection.ops.adapt_datefield_value
    seen = "AND d.resting_since IS NULL" if sealed else ""
    whose = "IS NULL" if seller is None else "= %s"
    sql = f"""
        SELECT t.deal_id, d.amount, d.currency, t.reasons, t.promised, c.no_phone
        FROM records_touch t JOIN records_deal d ON d.id = t.deal_id
        LEFT JOIN records_contact c ON c.id = d.contact_id
        WHERE t.state = 'planned' AND t.channel = 'phone' AND t.due_on <= %s AND t.owner_id {whose}
          AND d.status <> 'won' AND NOT d.let_go AND d.door <> 'closed' {seen}
        ORDER BY t.due_on, t.id"""  # noqa: S608  # words of ours
    with connection.cursor() as cursor:
        cursor.execute(sql, [adapt(on), *([] if seller is None else [seller])])
        lines = [line for line in cursor.fetchall() if not line[5]]
    promised = {line[0] for line in lines if line[4]}
    calls: dict[int, DueCall] = {}
    for deal_id, worth, currency, reasons, *_ in lines:
        if deal_id in promised:
            continue
        before = calls[deal_id].reasons if deal_id in calls else ()
        calls[deal_id] = DueCall(deal_id, amount(worth), currency, (*before, *items(reasons)))
    return list(calls.values())


def due_reasons(seller: int, *, on: date, sealed: bool = False) -> dict[int, tuple[str, ...]]:
    """The same deals of one seller, each with the reasons of all its due touches, by the plan's word alone.

    Four fifths of `due_calls` are rows of deals and contacts, asked for one by one; and a plan drops the touches of a
    deal in the very transaction that wins it, lets it go or shuts it.
    """
    seen = (
        "AND deal_id NOT IN (SELECT id FROM records_deal WHERE resting_since IS NOT NULL)" if sealed else ""
    )
    sql = f"""
        SELECT deal_id, reasons, promised FROM records_touch
        WHERE state = 'planned' AND channel = 'phone' AND due_on <= %s AND owner_id = %s {seen}
        ORDER BY due_on, id"""  # noqa: S608  # words of ours
    with connection.cursor() as cursor:
        cursor.execute(sql, [connection.ops.adapt_datefield_value(on), seller])
        lines = cursor.fetchall()
    promised = {deal_id for deal_id, _, is_promised in lines if is_promised}
    found: dict[int, tuple[str, ...]] = {}
    for deal_id, reasons, _ in lines:
        if deal_id not in promised:
            found[deal_id] = (*found.get(deal_id, ()), *items(reasons))
    return found
