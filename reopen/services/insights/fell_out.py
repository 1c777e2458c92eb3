"""What falls out of the sellers' minutes: the calls that Today shows as beyond, and those that it does not read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final, NamedTuple

import polars as pl

from reopen.core.call_queue import minutes_for
from reopen.records.queries.arrears import DueCall, due_calls, due_reasons
from reopen.records.queries.company import Company
from reopen.records.queries.day_queue import calls_of_day, rank_day
from reopen.records.queries.day_scope import Scope
from reopen.records.queries.due_touches import due_touches
from reopen.records.rows import amount, rows
from reopen.services.insights.kept_columns import KeptColumns

# Deals asked for in one query.
_AT_ONCE: Final = 1_000


class FellOut(NamedTuple):
    """The deals, the minutes that their calls would take, and what they are worth by currency."""

    deals: tuple[int, ...]
    minutes: int
    sums: Mapping[str, Decimal]


def fell_out(
    scope: Scope, firm: Company, here: datetime, *, kept: KeptColumns | None
) -> tuple[dict[int, FellOut], str]:
    """By seller, in the order of Today; and where the factors of that order come from.

    `kept`: of a large company. Whoever has more in arrears than Today reads has thousands there: what these are worth
    is then told from the columns.
    """
    on = here.date()
    sellers = list(scope.sellers)
    read = {
        pk: due_touches([pk], one=pk, all_deals=False, on=on, here=here.tzinfo or UTC, sealed=scope.sealed)
        for pk in sellers
    }
    touches = {deal: some for one in read.values() for deal, some in one.touches.items()}
    ranked = rank_day(touches, scope, firm, calls_of_day(scope, here), on=on, here=here)
    beyond: dict[int, list[DueCall]] = {pk: [] for pk in sellers}
    for one in ranked.queue.beyond:
        call = one.call
        seller = touches[call.deal_id][0].seller_id
        if seller in beyond:
            beyond[seller].append(DueCall(call.deal_id, call.worth, call.currency, call.reasons))
    # What Today does not read does not fit either.
    cut = [pk for pk in sellers if read[pk].is_cut]
    unread: dict[int, dict[int, tuple[str, ...]]] = {}
    for pk in cut:
        if kept is None:
            beyond[pk] += [
                call for call in due_calls(pk, on=on, sealed=scope.sealed) if call.deal_id not in touches
            ]
        else:
            unread[pk] = due_reasons(pk, on=on, sealed=scope.sealed)
            for deal_id in read[pk].touches:
                unread[pk].pop(deal_id, None)
    worths = _worths(kept, unread, firm.currency) if kept else {}
    return {
        pk: _sum(calls, unread.get(pk, {}), worths.get(pk, {}), firm.currency) for pk, calls in beyond.items()
    }, ranked.lifts.sentence


def _sum(
    calls: list[DueCall], unread: Mapping[int, tuple[str, ...]], worths: Mapping[str, Decimal], currency: str
) -> FellOut:
    sums = defaultdict(Decimal, worths)
    for call in calls:
        if call.amount is not None:
            sums[call.currency or currency] += call.amount
    minutes = Counter([*(call.reasons for call in calls), *unread.values()])
    return FellOut(
        (*(call.deal_id for call in calls), *unread),
        sum(minutes_for(reasons) * times for reasons, times in minutes.items()),
        dict(sorted(sums.items())),
    )


def _worths(
    kept: KeptColumns, unread: Mapping[int, Iterable[int]], currency: str
) -> dict[int, dict[str, Decimal]]:
    """By seller and currency, the sum of these deals; of those that came after the columns, from the table."""
    theirs = pl.DataFrame(
        [(pk, deal_id) for pk, deals in unread.items() for deal_id in deals],
        schema={"seller": pl.Int64, "deal": pl.Int64},
        orient="row",
    )
    told = kept.scan("deals").select("deal", "amount", pl.col("currency").cast(pl.String), there=True)
    known = theirs.lazy().join(told, on="deal", how="left").collect()
    new = known.filter(pl.col("there").is_null())
    sums: dict[int, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    by_currency = (
        known.filter(pl.col("amount").is_not_null()).group_by("seller", "currency").agg(pl.sum("amount"))
    )
    for seller, code, worth in by_currency.iter_rows():
        sums[seller][code or currency] += amount(worth) or 0
    whose = dict(new.select("deal", "seller").iter_rows())
    ids = list(whose)
    for start in range(0, len(ids), _AT_ONCE):
        for deal_id, worth, code in rows(
            "SELECT id, amount, currency FROM records_deal WHERE amount IS NOT NULL AND id IN ({ids})",
            ids[start : start + _AT_ONCE],
        ):
            sums[whose[deal_id]][code or currency] += amount(worth) or 0
    return sums
