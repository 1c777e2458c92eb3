"""The floor of four calls a year by seller, and the competitors' reps who have left.

The plan puts each next call within 91 days of the last contact: a floor can break only where a call was not made. So
what is asked for is a seller's overdue calls, along the index of the day's list, at most MOST of them.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db import connection

from reopen.core.cadence import FLOOR
from reopen.core.four_a_year import DANGER
from reopen.records.models import Interview
from reopen.records.rows import rows

MOST = 1_000
_RIVALS_READ = 5_000


class SellersFloor(NamedTuple):
    """Deals of one seller, each at most MOST."""

    in_danger: int
    missed: int


class RivalReps(NamedTuple):
    """Of how many deals they were asked, on a call, whether the rep who won is still there; how many have left."""

    asked: int
    gone: int


_FLOOR = """
    SELECT o.id,
        (SELECT COUNT(DISTINCT d.id) FROM (
            SELECT t.deal_id FROM records_touch t
            WHERE t.owner_id = o.id AND t.state = 'planned' AND t.channel = 'phone' AND t.due_on < {today}
            ORDER BY t.due_on, t.id LIMIT {most}) late
         JOIN records_deal d ON d.id = late.deal_id
         WHERE d.status = 'lost' AND d.in_care_since < {danger} {seen}
            AND (d.last_contact_on IS NULL OR d.last_contact_on < {danger})),
        (SELECT COUNT(DISTINCT d.id) FROM (
            SELECT t.deal_id FROM records_touch t
            WHERE t.owner_id = o.id AND t.state = 'planned' AND t.channel = 'phone' AND t.due_on < {today}
            ORDER BY t.due_on, t.id LIMIT {most}) late
         JOIN records_deal d ON d.id = late.deal_id
         WHERE d.status = 'lost' AND d.in_care_since < {missed} {seen}
            AND (d.last_contact_on IS NULL OR d.last_contact_on < {missed}))
    FROM records_dealowner o WHERE o.id IN ({{ids}})"""


def floors(seller_ids: Iterable[int], *, today: date, sealed: bool) -> dict[int, SellersFloor]:
    """By seller. `sealed`: without deals that rest, of which only the owner knows whether they were called."""

    def day(value: date) -> str:
        return f"'{connection.ops.adapt_datefield_value(value)}'"

    sql = _FLOOR.format(
        today=day(today),
        most=MOST,
        danger=day(today - FLOOR + DANGER),
        missed=day(today - FLOOR),
        seen="AND d.resting_since IS NULL" if sealed else "",
    )
    return {pk: SellersFloor(in_danger - missed, missed) for pk, in_danger, missed in rows(sql, seller_ids)}


def rival_reps() -> RivalReps:
    """The owner's figure: of each deal its latest answer counts; “they do not know” is none."""
    latest: dict[int, bool] = {}
    answers = Interview.objects.filter(
        finished_at__isnull=False, undone_at=None, rival_rep_there__isnull=False
    )
    for deal_id, there in answers.order_by("-on", "-pk").values_list("deal_id", "rival_rep_there")[
        :_RIVALS_READ
    ]:
        latest.setdefault(deal_id, bool(there))
    return RivalReps(len(latest), sum(not there for there in latest.values()))
