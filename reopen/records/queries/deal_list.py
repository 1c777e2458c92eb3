"""A page of deals, walked along an index from where the last page ended.

What no index can tell (stage, reason, competitor, care) is looked for in a window of WINDOW deals at a time, so that
a rare filter on a million deals costs a page no more than a common one: the page says how far it has looked, and the
next one goes on from there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from django.db import connection
from django.db.models import QuerySet

from reopen.records.models import Deal, Loss, Touch
from reopen.records.queries.resting import Frozen, frozen
from reopen.records.queries.visible import Viewer, visible_owners

PAGE = 50
WINDOW = 5_000
COUNT_TO = WINDOW  # no further than a page looks

Show = Literal["lost", "care", "waiting", "let_go", "undated", "open", "won", "resting"]
SHOWS: tuple[Show, ...] = ("lost", "care", "waiting", "let_go", "open", "won", "resting", "undated")


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show. Empty strings and None filter nothing; texts compare without case.

    Those that rest are a list of their own, which nothing but the seller narrows: to all but the owner they are on no
    other, since whether one is lost, in care or let go may be what a reply did.
    """

    show: Show = "lost"
    owner_id: int | None = None
    stage: str = ""
    reason: str = ""
    competitor: str = ""
    by_worth: bool = False  # only where `show` is waiting and one seller is chosen

    @property
    def narrows(self) -> bool:
        """Is there more than the state and the seller to filter by?"""
        return self.show != "resting" and bool(
            self.stage or self.reason or self.competitor or self.show in ("care", "waiting", "let_go")
        )


@dataclass(frozen=True, slots=True)
class DealRow:
    """One line of the list. `next_on`: of the next planned call."""

    id: int
    name: str
    account: str
    contact: str
    seller: str
    status: str
    stage: str  # of a lost deal: the last one before the loss
    amount: Decimal | None
    currency: str
    on: date | None  # lost on; for others the day on which it was or is to be closed
    door: str
    in_care: bool
    let_go: bool
    reason: str = ""
    competitor: str = ""
    next_on: date | None = None
    rests: bool = False


@dataclass(frozen=True, slots=True)
class DealList:
    """A page. `after` goes on from its end ("" at the end); `looked_through`: the window ended before the page did."""

    rows: tuple[DealRow, ...]
    after: str
    looked_through: bool


def deal_list(viewer: Viewer, filters: Filters, *, after: str = "", size: int = PAGE) -> DealList:
    """The page that starts below `after`. One window, then two queries over what is shown."""
    walk = _Walk.of(viewer, filters)
    below = walk.read(after)
    where, more_args = _narrow(filters)
    narrows = bool(where) or walk.narrows
    window_sql, args = walk.window(below, WINDOW if narrows else size + 1)
    # First the lines of the page, then what is shown of them: a join for each of a window's deals would be waste.
    sql = (
        "SELECT d.id, d.name, a.name, c.name, o.name, d.status, d.stage, d.amount, d.currency, d.lost_on,"  # noqa: S608
        " d.closed_on, d.door, d.in_care_since, d.let_go, d.resting_since"
        f" FROM (SELECT w.id FROM ({window_sql}) w JOIN records_deal d ON d.id = w.id"
        f"{where} ORDER BY {walk.order('w')} LIMIT %s) p JOIN records_deal d ON d.id = p.id"
        " LEFT JOIN records_account a ON a.id = d.account_id"
        " LEFT JOIN records_contact c ON c.id = d.contact_id"
        " LEFT JOIN records_dealowner o ON o.id = d.owner_id"
        f" ORDER BY {walk.order('d')}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*args, *more_args, size + 1])
        found = cursor.fetchall()
        rest = found[size:]
        rows = [_row(line) for line in found[:size]]
        looked_through = False
        last = found[size - 1] if rest else None
        key = ""
        if last is not None:
            key = walk.write(last[0], last[9], last[7])
        elif narrows:
            cursor.execute(f"SELECT w.* FROM ({window_sql}) w ORDER BY {walk.order('w')}", args)  # noqa: S608
            whole = cursor.fetchall()
            if len(whole) == WINDOW:
                looked_through = True
                key = walk.write(*whole[-1])
    return DealList(tuple(_as_seen(viewer, _with_losses(rows))), key, looked_through)


def count_deals(viewer: Viewer, filters: Filters) -> tuple[int, bool]:
    """(how many, is it at least so many); counting looks at no more than COUNT_TO deals."""
    walk = _Walk.of(viewer, filters)
    window_sql, args = walk.window(None, limit=COUNT_TO + 1)
    where, more_args = _narrow(filters)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM ({window_sql}) w", args)  # noqa: S608
        looked = cursor.fetchone()[0]
        if not where:
            return min(looked, COUNT_TO), looked > COUNT_TO
        cursor.execute(
            f"SELECT COUNT(*) FROM ({window_sql}) w JOIN records_deal d ON d.id = w.id{where}",  # noqa: S608
            [*args, *more_args],
        )
        return cursor.fetchone()[0], looked > COUNT_TO


@dataclass(frozen=True, slots=True)
class _Walk:
    """Which index is walked, and in which order."""

    status: str
    columns: tuple[str, ...]  # of the order, all descending
    condition: str
    arguments: tuple[Any, ...]
    narrows: bool = False

    @classmethod
    def of(cls, viewer: Viewer, filters: Filters) -> "_Walk":
        """A single seller has an index of their own; a team is looked for in the window of all."""
        status = filters.show if filters.show in ("open", "won") else "lost"
        condition, narrows = "status = %s", False
        arguments: list[Any] = [status]
        if filters.show == "resting":
            condition, arguments = "resting_since IS NOT NULL", []
        elif not viewer.sees_resting:
            condition += " AND resting_since IS NULL"
        owner_id = filters.owner_id
        if viewer.role != "owner":
            ids = list(visible_owners(viewer).values_list("pk", flat=True))
            if owner_id is not None and owner_id not in ids:
                owner_id = -1
            if owner_id is None and len(ids) == 1:
                owner_id = ids[0]
            if owner_id is None:
                narrows = True
                filters = replace(filters)
                marks = ", ".join(["%s"] * len(ids)) or "NULL"
                condition += (
                    f" AND +owner_id IN ({marks})"
                    if connection.vendor == "sqlite" and filters.show != "resting"
                    else f" AND owner_id IN ({marks})"
                )
                arguments += ids
        if owner_id is not None:
            condition += " AND owner_id = %s"
            arguments.append(owner_id)
        if filters.show == "resting":
            return cls(status, ("id",), condition, tuple(arguments), narrows)
        if filters.by_worth and filters.show == "waiting" and owner_id is not None:
            condition = (
                "status = 'lost' AND in_care_since IS NULL AND NOT let_go"
                " AND amount IS NOT NULL AND owner_id = %s"
            ) + ("" if viewer.sees_resting else " AND resting_since IS NULL")
            return cls("lost", ("amount", "id"), condition, (owner_id,), narrows=False)
        if status == "lost" and filters.show != "undated":
            return cls(
                status, ("lost_on", "id"), f"{condition} AND lost_on IS NOT NULL", tuple(arguments), narrows
            )
        return cls(status, ("id",), f"{condition} AND lost_on IS NULL", tuple(arguments), narrows)

    def order(self, table: str) -> str:
        """ORDER BY."""
        return ", ".join(f"{table}.{column} DESC" for column in self.columns)

    def window(self, below: Sequence[Any] | None, limit: int = WINDOW) -> tuple[str, list[Any]]:
        """The ids and keys of the next `limit` deals below a key, and the arguments."""
        condition, args = self.condition, list(self.arguments)
        if below is not None:
            names = ", ".join(self.columns)
            marks = ", ".join(["%s"] * len(self.columns))
            condition += f" AND ({names}) < ({marks})" if len(self.columns) > 1 else f" AND {names} < {marks}"
            args += below
        sql = (
            f"SELECT id, lost_on, amount FROM records_deal WHERE {condition}"  # noqa: S608  # our own words
            f" ORDER BY {', '.join(f'{column} DESC' for column in self.columns)} LIMIT {limit}"
        )
        return sql, args

    def read(self, after: str) -> list[Any] | None:
        """A key from a link; None for none or for a mangled one."""
        parts = after.split("_")
        if len(parts) != len(self.columns):
            return None
        try:
            key: list[Any] = [int(parts[-1])]
            if self.columns[0] == "lost_on":
                key.insert(0, date.fromisoformat(parts[0]))
            elif self.columns[0] == "amount":
                key.insert(0, Decimal(parts[0]))
        except (ValueError, ArithmeticError):
            return None
        return [
            str(part) if isinstance(part, Decimal) and connection.vendor == "sqlite" else part for part in key
        ]

    def write(self, pk: int, lost_on: Any, amount: Any) -> str:
        """The key of a line, for the link to the next page."""
        first = {"lost_on": lost_on, "amount": amount}.get(self.columns[0])
        return f"{first}_{pk}" if len(self.columns) > 1 else str(pk)


def _narrow(filters: Filters) -> tuple[str, list[Any]]:
    parts: list[str] = []
    args: list[Any] = []
    if filters.show == "resting":
        return "", []
    if filters.show == "care":
        parts.append("d.in_care_since IS NOT NULL AND NOT d.let_go")
    elif filters.show == "waiting":
        parts.append("d.in_care_since IS NULL AND NOT d.let_go")
    elif filters.show == "let_go":
        parts.append("d.let_go")
    loss = []
    if filters.stage and filters.show in ("open", "won"):
        parts.append("LOWER(d.stage) = LOWER(%s)")
        args.append(filters.stage)
    elif filters.stage:
        # The CRM's stage of a lost deal is “Closed Lost”: the loss tells where it died.
        loss.append("LOWER(l.stage) = LOWER(%s)")
        args.append(filters.stage)
    if filters.reason:
        loss.append("LOWER(l.reason) = LOWER(%s)")
        args.append(filters.reason)
    if filters.competitor:
        loss.append("LOWER(k.name) = LOWER(%s)")
        args.append(filters.competitor)
    if loss:
        parts.append(  # the column names are ours, the values are arguments
            "EXISTS (SELECT 1 FROM records_loss l LEFT JOIN records_competitor k ON k.id = l.competitor_id"  # noqa: S608
            f" WHERE l.deal_id = d.id AND l.lost_on = d.lost_on AND {' AND '.join(loss)})"
        )
    return (" WHERE " + " AND ".join(f"({part})" for part in parts) if parts else ""), args


def rows_of(viewer: Viewer, deals: "QuerySet[Deal]") -> list[DealRow]:
    """The lines of these deals, which the viewer may see or see to rest, in their order."""
    columns = (
        "pk", "name", "account__name", "contact__name", "owner__name", "status", "stage", "amount", "currency",
        "lost_on", "closed_on", "door", "in_care_since", "let_go", "resting_since",
    )  # fmt: skip
    return _as_seen(viewer, _with_losses([_row(line) for line in deals.values_list(*columns)]))


def _as_seen(viewer: Viewer, rows: Sequence[DealRow]) -> list[DealRow]:
    """To all but the owner a deal that rests is what was known when it came to rest."""
    ids = [row.id for row in rows if row.rests]
    if viewer.sees_resting or not ids:
        return list(rows)
    known = {
        pk: frozen(stored) for pk, stored in Deal.objects.filter(pk__in=ids).values_list("pk", "resting_as")
    }
    return [_resting(row, known[row.id]) if row.id in known else row for row in rows]


def _resting(row: DealRow, known: Frozen) -> DealRow:
    return replace(
        row,
        name=known.name,
        account=known.name if row.account == row.name else row.account,
        contact="",
        status="resting",
        stage=known.stage,
        amount=known.amount,
        currency=known.currency,
        on=known.on,
        door="",
        in_care=False,
        let_go=False,
        reason=known.reason,
        competitor=known.competitor,
        next_on=None,
    )


def _row(line: tuple[Any, ...]) -> DealRow:
    (
        pk,
        name,
        account,
        contact,
        seller,
        status,
        stage,
        amount,
        currency,
        lost_on,
        closed_on,
        door,
        care,
        gone,
        resting_since,
    ) = line
    on = lost_on or closed_on
    return DealRow(
        id=pk,
        name=name,
        account=account or name,
        contact=contact or "",
        seller=seller or "",
        status=status,
        stage=stage,
        amount=None if amount is None else Decimal(str(amount)),
        currency=currency,
        on=date.fromisoformat(on) if isinstance(on, str) else on,
        door=door,
        in_care=care is not None,
        let_go=bool(gone),
        rests=resting_since is not None,
    )


def _with_losses(rows: Sequence[DealRow]) -> list[DealRow]:
    ids = [row.id for row in rows]
    losses = {
        deal_id: (reason, competitor or "", stage)
        for deal_id, reason, competitor, stage in Loss.objects.filter(deal__in=ids)
        .order_by("deal_id", "lost_on", "pk")
        .values_list("deal_id", "reason", "competitor__name", "stage")
    }
    nexts: dict[int, date] = {}
    # The channel is asked of the rows: in SQL it makes SQLite walk every planned call, along the index of the days.
    for deal_id, due_on, channel in (
        Touch.objects.filter(deal__in=ids, state=Touch.State.PLANNED)
        .order_by("deal_id", "-due_on")
        .values_list("deal_id", "due_on", "channel")
    ):
        if channel == "phone":
            nexts[deal_id] = due_on
    return [
        replace(
            row,
            reason=losses.get(row.id, ("", "", ""))[0],
            competitor=losses.get(row.id, ("", "", ""))[1],
            stage=(losses.get(row.id, ("", "", ""))[2] or row.stage) if row.status == "lost" else row.stage,
            next_on=nexts.get(row.id),
        )
        for row in rows
    ]
