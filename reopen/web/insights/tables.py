"""A topic's rows as the table of its page: titles, figures as they are read, and where the deals of each number are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from django.urls import reverse

from reopen.core.insight.leases import Leases
from reopen.core.insight.stages import percent
from reopen.core.plain_english import capital, money
from reopen.services.insights.cells import cell_of
from reopen.services.insights.frames import Asked
from reopen.services.insights.rows import Rows
from reopen.services.insights.topics import Topic
from reopen.web import made_of
from reopen.web.insights.links import deals_url
from reopen.web.templatetags.screen import day

Show = Callable[[Mapping[str, Any]], str]
_GROUPS: Final = {"owner": "Seller", "source": "Source", "product": "Product", "quarter": "Quarter"}
# What a row has that stands out.
_STANDS_OUT: Final = ("bottleneck", "best", "outside_chance")
# Without contact on record, and of a part of the time, some figures of theirs cannot be told.
_UNTOLD: Final = ("lapses", "winbacks")
# A page has room for so many rows; who wants all takes the CSV.
MOST: Final = 100
_INSIGHTS: Final = {**made_of.INSIGHTS, **made_of.WITHOUT_HISTORY}
# topic → what its numbers are made of, as in _INSIGHTS
_MADE_OF: Final[dict[str, tuple[str, ...]]] = {
    "stages": ("headline", "share", "entered", "moved_on", "lost_here", "open_here", "days"),
    "lapses": ("silence",),
    "contact": ("contact",),
    "leases": ("leases",),
    "hearsay": ("hearsay",),
    "objections": ("objections",),
    "competitors": ("rivals",),
    "prices": ("rivals",),
    "doors": ("doors",),
    "winbacks": ("winbacks",),
    "won": ("won", "won_deals", "decided"),
    "leads": ("leads",),
    "recon": ("recon",),
    "dirt": (),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and the deals behind it; `url` is "" where there are none: `made_of` says what it counts."""

    text: str
    url: str = ""
    is_number: bool = True
    made_of: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """Of a column; `made_of` says what its numbers are made of."""

    text: str
    is_number: bool = True
    made_of: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The titles, and a row of cells each; the first cell names the row. `best`: rows that stand out.

    `left_out`: rows that a page has no room for; the CSV has them.
    """

    titles: tuple[Title, ...]
    rows: tuple[tuple[Cell, ...], ...]
    best: frozenset[int] = frozenset()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Column:
    """A title, and the key of a number or how the cell is said."""

    title: str
    key: str = ""
    show: Show | None = None
    words: bool = False
    made_of: str = ""  # a key of made_of.INSIGHTS; else that of the topic


def _share(row: Mapping[str, Any]) -> str:
    return f"{percent(row['share'])} {_between(row)}" if row["share"] is not None else "none decided"


def _between(row: Mapping[str, Any]) -> str:
    return f"({row['low'] * 100:.0f}–{row['high'] * 100:.0f})"


def _times(row: Mapping[str, Any]) -> str:
    return f"{row['ratio']:.1f} ({row['low']:.1f}–{row['high']:.1f})" if row["ratio"] else "–"


def _open(row: Mapping[str, Any]) -> str:
    return f"{percent(row['share'])} {_between(row)}" if row["share"] is not None else ""


def _back(row: Mapping[str, Any]) -> str:
    if row["share"] is None:
        return ""
    return f"{row['share'] * 100:.1f} % ({row['low'] * 100:.1f}–{row['high'] * 100:.1f})"


def _price(row: Mapping[str, Any], which: str) -> str:
    if row[which] is None:
        return "in several currencies" if row["prices"] and which == "their_price" else ""
    return money(Decimal(str(row[which])), row["currency"])


def _group(row: Mapping[str, Any]) -> str:
    return f"Within {row['group']}" if row["by"] == "age" else capital(row["group"])


def _sums(row: Mapping[str, Any]) -> str:
    return " + ".join(money(value, currency) for currency, value in row["revenue"].items())


def _worth(row: Mapping[str, Any]) -> str:
    return " + ".join(money(value, currency) for currency, value in row["worth"].items())


def _a_week(row: Mapping[str, Any]) -> str:
    return "no end" if row["minutes_a_week"] is None else f"{row['minutes_a_week']:,}"


def _ratio(row: Mapping[str, Any]) -> str:
    return "" if row["median_ratio"] is None else f"{percent(row['median_ratio'])} of ours"


_COLUMNS: Final[dict[str, tuple[_Column, ...]]] = {
    "stages": (
        _Column("Moved on (95 %)", show=_share, made_of="share"),
        _Column("Entered", "entered", made_of="entered"),
        _Column("Moved on", "moved_on", made_of="moved_on"),
        _Column("Lost here", "lost_here", made_of="lost_here"),
        _Column("Open here", "open_here", made_of="open_here"),
        _Column("Median days", "median_days", made_of="days"),
    ),
    "lapses": (
        _Column("Lost", "lost"),
        _Column("After 3 weeks or more", "lost_long"),
        _Column("Of them silent", "lost_silent"),
        _Column("Decided", "decided"),
        _Column("No contact", "no_contact"),
        _Column("Kept up", "kept_up"),
        _Column("Moved on", "kept_up_moved_on"),
        _Column("Left silent", "silent"),
        _Column("Moved on", "silent_moved_on"),
        _Column("Times as often (95 %)", "ratio", show=_times),
        _Column("Open there still", "still_open"),
    ),
    "contact": (
        _Column("Contacts a week", show=lambda row: str(row["band"]), words=True),
        _Column("Moved on (95 %)", show=_share),
        _Column("Decided", "decided"),
        _Column("Moved on", "moved_on"),
        _Column("Median amount", "median_amount"),
        _Column("Days old", "median_age"),
    ),
    "leases": (
        _Column("Seller", "owner", words=True),
        _Column("Rival", "competitor", words=True),
        _Column("Installed", "installed", words=True),
        _Column("Worth", show=lambda row: money(row["amount"], row["currency"])),
        _Column("Notice by", show=lambda row: day(row["notice_by"])),
        _Column("Ends", show=lambda row: day(row["ends_on"])),
        _Column("Notice", show=lambda row: "open now" if row["winnable"] else "", words=True),
        _Column("Their rep", show=lambda row: "has left" if row["rep_gone"] else "", words=True),
    ),
    "hearsay": (
        _Column("Answered", "answered"),
        _Column("Say nobody did", "denied"),
        _Column("CRM: we did", "denied_on_record"),
        _Column("CRM: not", "denied_not"),
        _Column("Somebody did, CRM: we did", "confirmed_on_record"),
        _Column("Somebody did, CRM: not", "confirmed_not"),
    ),
    "objections": (
        _Column("The rep says", "by_rep"),
        _Column("The buyer says", "by_buyer"),
        _Column("Rep, both known", "both_known_rep"),
        _Column("Buyer, both known", "both_known_buyer"),
        _Column("Both say so", "both_name_it"),
    ),
    "competitors": (
        _Column("Lost to it", "lost"),
        _Column("Named most", "named_most", words=True),
        _Column("Both prices", "prices"),
        _Column("Theirs lower", "cheaper"),
        _Column("Median price", show=_ratio),
    ),
    "prices": (
        _Column("Reason", show=lambda row: capital(row["family"]) or "None given", words=True),
        _Column("Stage", show=lambda row: row["stage"] or "none on record", words=True),
        _Column("Size of deal", show=lambda row: row["size"] or "no amount", words=True),
        _Column("Lost", "lost"),
        _Column("Both prices", "prices"),
        _Column("Theirs lower", "cheaper"),
        _Column("Our median price", show=lambda row: _price(row, "our_price")),
        _Column("Theirs", show=lambda row: _price(row, "their_price")),
    ),
    "doors": (
        _Column("Asked", "asked"),
        _Column("Still open", "still_open"),
        _Column("Of those asked (95 %)", show=_open),
        _Column("Post-mortems due", "post_mortems_due"),
        _Column("Held", "post_mortems_held"),
        _Column("Check-ins due", "check_ins_due"),
        _Column("Called", "check_ins_called"),
        _Column("Promises due", "promises_due"),
        _Column("Kept", "promises_kept"),
        _Column("Hours", "hours"),
    ),
    "winbacks": (
        _Column("Won", "won"),
        _Column("Came back", "came_back"),
        _Column("Of", "of"),
        _Column("Share (95 %)", "share", show=_back),
        _Column("Revenue", show=_sums),
    ),
    "won": (
        _Column("Won (95 %)", show=_share, made_of="won"),
        _Column("Won", "won", made_of="won_deals"),
        _Column("Decided", "decided", made_of="decided"),
    ),
    "leads": (
        _Column("Converted (95 %)", show=_share),
        _Column("Converted", "converted"),
        _Column("Not converted", "not_converted"),
        _Column("Open, not counted", "still_open"),
        _Column("Leads", "leads"),
    ),
    "recon": (
        _Column("Do not fit", "fell_out"),
        _Column("Their worth", show=_worth),
        _Column("Minutes", "fell_out_minutes"),
        _Column("Set aside", "set_aside"),
        _Column("Used", "used"),
        _Column("Calls made", "calls"),
        _Column("Minutes a week", show=_a_week),
        _Column("A day", "minutes_a_day"),
    ),
    "dirt": (_Column("Deals", "deals"),),
}
_FIRST: Final[dict[str, tuple[str, Show]]] = {
    "stages": ("Stage", lambda row: str(row["stage"])),
    "lapses": ("Stage", lambda row: str(row["stage"])),
    "contact": ("Stage", lambda row: str(row["stage"])),
    "leases": ("Account", lambda row: str(row["account"])),
    "hearsay": ("Who", lambda row: row["group"] or "Everybody"),
    "objections": ("Reason", lambda row: capital(row["family"])),
    "competitors": ("Rival", lambda row: str(row["competitor"])),
    "prices": ("Rival", lambda row: row["competitor"] or "Nobody on record"),
    "doors": ("Who", lambda row: row["group"] or "Everybody"),
    "winbacks": ("Which", _group),
    "won": ("Which", lambda row: str(row["group"])),
    "leads": ("Which", lambda row: str(row["group"])),
    "recon": ("Seller", lambda row: str(row["seller"])),
    "dirt": ("What is odd", lambda row: capital(row["words"].partition(" ")[2].partition(" ")[2])),
}


def table_of(topic: Topic, rows: Rows, asked: Asked) -> Table:
    """The table of the first rows; each number that counts deals leads to them."""
    first, name = _FIRST[topic.name]
    columns = [*_within(rows, asked), *(one for one in _COLUMNS[topic.name] if _is_told(one, topic, rows))]
    titles = [_title(topic, column) for column in columns]
    lines = []
    for row in rows[:MOST]:
        url = reverse("deal", args=[row["deal"]]) if topic.name == "leases" else ""
        cells = [Cell(name(row), url, is_number=False)]
        cells += [
            _explained(_cell(topic.name, row, column, asked), title)
            for column, title in zip(columns, titles, strict=True)
        ]
        lines.append(tuple(cells))
    return Table(
        (Title(first, is_number=False), *titles),
        tuple(lines),
        frozenset(at for at, row in enumerate(rows[:MOST]) if any(row.get(key) for key in _STANDS_OUT)),
        max(0, len(rows) - MOST),
    )


def _is_told(column: _Column, topic: Topic, rows: Rows) -> bool:
    """Whether any row has the figure, of a topic whose records may not tell it at all."""
    if topic.name not in _UNTOLD or not column.key or not rows:
        return True
    return any(row[column.key] is not None for row in rows)


def _explained(cell: Cell, title: Title) -> Cell:
    return cell if cell.url or not cell.is_number else replace(cell, made_of=title.made_of)


def quarters_table(found: Leases, asked: Asked) -> Table:
    """Rival contracts by the quarter of their end."""

    made = made_of.INSIGHTS["leases"].text

    def number(count: int, what: str, quarter: str) -> Cell:
        url = deals_url("leases", asked, what=what, quarter=quarter) if count else ""
        return Cell(f"{count:,}", url, made_of="" if url else made)

    rows = (
        (
            Cell(one.title, is_number=False),
            number(len(one.leases), "contracts", one.title),
            number(one.winnable, "winnable", one.title),
            number(one.rep_gone, "rep_gone", one.title),
            Cell(" + ".join(money(value, currency) for currency, value in one.sums.items()), made_of=made),
        )
        for one in found.quarters
    )
    names = ("Contracts", "Notice open now", "Their rep has left", "Worth")
    return Table(
        (Title("Ends in", is_number=False), *(Title(name, made_of=made) for name in names)), tuple(rows)
    )


def of_topic(topic: str) -> made_of.MadeOfPage:
    """What the numbers of a topic are made of."""
    return {key: _INSIGHTS[key] for key in _MADE_OF[topic]}


def _title(topic: Topic, column: _Column) -> Title:
    if column.words:
        return Title(column.title, is_number=False)
    key = column.made_of or next(iter(_MADE_OF[topic.name]), "")
    return Title(column.title, made_of=_INSIGHTS[key].text if key else "")


def _within(rows: Rows, asked: Asked) -> Sequence[_Column]:
    """The pipeline, where there are several, and the group."""
    within = []
    if len({row["pipeline"] for row in rows if "pipeline" in row}) > 1:
        within.append(_Column("Pipeline", show=lambda row: row["pipeline"] or "none", words=True))
    if any("stage" in row and "group" in row for row in rows):
        title = _GROUPS.get(asked.by, "Group")
        within.append(_Column(title, show=lambda row: str(row["group"]), words=True))
    if any(row.get("family") for row in rows):
        within.append(_Column("Read as", show=lambda row: str(row["family"]), words=True))
    return within


def _cell(topic: str, row: Mapping[str, Any], column: _Column, asked: Asked) -> Cell:
    if column.show:
        return Cell(column.show(row), is_number=not column.words)
    value = row[column.key]
    if value is None or value == "":
        return Cell("", is_number=not column.words)
    if column.words:
        return Cell(str(value), is_number=False)
    cell = cell_of(topic, row, column.key)
    url = deals_url(topic, asked, **cell) if cell and value else ""
    return Cell(f"{value:,}" if isinstance(value, int) else f"{value:,g}", url)
