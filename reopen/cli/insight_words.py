"""The answers of `reopen insight` as JSON rows, and as a sentence with its table."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from reopen.core.insight.density import BANDS
from reopen.core.insight.doors import Calls, Doors
from reopen.core.insight.hearsay import Hearsay
from reopen.core.insight.lapses import LapsesFinding, StageContact
from reopen.core.insight.leads import Leads
from reopen.core.insight.leases import Leases
from reopen.core.insight.objections import Objections, prices_told
from reopen.core.insight.recon_time import ReconTime
from reopen.core.insight.stages import StagesFinding, in_words, percent
from reopen.core.insight.winbacks import WinBacks, small
from reopen.core.insight.won import Won
from reopen.core.plain_english import money
from reopen.services.insights.density import Density
from reopen.services.insights.lapses import GroupContact, Lapses
from reopen.services.insights.odd import Dirt
from reopen.services.insights.stages import GroupCount, Stages

_MOST_CELLS = 12
NO_HISTORY = (
    "No deal has a history of stages yet: import one with the columns of its stages, or a stage history."
)


def stages_text(found: Stages) -> str:
    """For each pipeline the finding and its table; the dirt at the foot."""
    if not found.counts:
        return "No deal entered a stage in that time." if found.narrowed else NO_HISTORY
    return "\n\n".join([_stages_of(one, found) for one in found.findings] + _odd(found.dirt))


def _stages_of(finding: StagesFinding, found: Stages) -> str:
    titles = ("moved on", "entered", "moved on", "lost here", "open here", "median days")
    ones = found.groups or [GroupCount("", one) for one in found.counts]
    rows = [
        (
            f"{one.count.stage}  {one.group}".rstrip(),
            in_words(one.count.share) if one.count.decided else "none decided",
            *(
                f"{n:,}"
                for n in (one.count.entered, one.count.moved_on, one.count.lost_here, one.count.open_here)
            ),
            "" if one.count.median_days is None else f"{one.count.median_days:g}",
        )
        for one in ones
        if one.count.pipeline == finding.pipeline
    ]
    head = [finding.pipeline] if finding.pipeline else []
    return "\n".join([*head, finding.sentence, finding.basis, *finding.notes, "", *_table(titles, rows)])


def lapses_text(found: Lapses) -> str:
    """For each pipeline the finding and its table; how much is on record at all; the dirt at the foot."""
    if not found.counts:
        return "No deal left a stage in that time." if found.narrowed else NO_HISTORY
    said = [_lapses_of(one, found) for one in found.findings]
    said.append("\n".join(filter(None, (found.last_word, found.records))))
    return "\n\n".join(said + _odd(found.dirt))


def _lapses_of(finding: LapsesFinding, found: Lapses) -> str:
    ones = found.groups or [GroupContact("", one) for one in found.counts]
    ones = [one for one in ones if one.count.pipeline == finding.pipeline]
    # What nobody wrote down is no silence.
    titles, cells = (_CONTACT, _contact) if found.is_on_record else (("lost", "of decided"), _left)
    rows = [(f"{one.count.stage}  {one.group}".rstrip(), *cells(one.count)) for one in ones]
    head = [finding.pipeline] if finding.pipeline else []
    said = [line for line in (finding.sentence, finding.basis) if line]
    return "\n".join([*head, *said, "", *_table(titles, rows)])


_CONTACT: Final = (
    "lost", "3 weeks old", "of them silent", "no contact", "of decided", "kept up", "left silent", "open there",
)  # fmt: skip


def _contact(one: StageContact) -> tuple[str, ...]:
    counts = (f"{n:,}" for n in (one.lost, one.lost_long, one.lost_silent, one.no_contact, one.decided))
    return (*counts, _moved(one.kept_up), _moved(one.silent), f"{one.still_open:,}")


def _left(one: StageContact) -> tuple[str, ...]:
    return f"{one.lost:,}", f"{one.decided:,}"


def _moved(moved_of: tuple[int, int]) -> str:
    return f"{percent(moved_of[0] / moved_of[1])} of {moved_of[1]:,}" if moved_of[1] else "none"


def density_text(found: Density) -> str:
    """For each stage the finding and its bands; the dirt at the foot."""
    if not found.stages:
        return "No deal that left a stage has stood there for two weeks." if found.short else NO_HISTORY
    titles = ("moved on", "of decided", "median amount", "days old")
    said = []
    for stage in found.stages:
        rows = [
            (
                BANDS[one.band],
                in_words(one.share),
                f"{one.decided:,}",
                "" if one.median_amount is None else f"{one.median_amount:,.0f}",
                "" if one.median_age is None else f"{one.median_age:g}",
            )
            for one in stage.bands
        ]
        table = ["", *_table(titles, rows)] if stage.on_record else []
        said.append("\n".join([stage.finding.sentence, stage.finding.basis, *table]))
    said.append(f"Left out: {found.short:,} stays of less than two weeks.")
    return "\n\n".join(said + _odd(found.dirt))


def leases_text(found: Leases) -> str:
    """The finding, its quarters, and what can be given notice now."""
    lines = [found.sentence, found.basis]
    if found.quarters:
        titles = ("contracts", "notice due now", "rep has left", "worth")
        rows = [
            (
                one.title,
                f"{len(one.leases):,}",
                f"{one.winnable:,}",
                f"{one.rep_gone:,}",
                " + ".join(money(value, currency) for currency, value in one.sums.items()),
            )
            for one in found.quarters
        ]
        lines += ["", *_table(titles, rows)]
    if found.winnable:
        lines += ["", "By when notice must be given:"]
        lines += [
            f"{one.notice_by}  {one.account}"
            + "".join(
                f", {word}"
                for word in (one.competitor, one.installed, money(one.amount, one.currency))
                if word
            )
            + (", their rep has left" if one.rep_gone else "")
            for one in found.winnable
        ]
    return "\n".join(lines)


def hearsay_text(found: Hearsay) -> str:
    """The finding and its square."""
    titles = ("CRM: contacted", "CRM: not")
    lines = [found.sentence, found.basis]
    for square in (found.whole, *found.groups) if found.whole.answered else ():
        rows = [
            ("nobody contacted us", f"{len(square.denied_on_record):,}", f"{len(square.denied_not):,}"),
            ("somebody did", f"{len(square.confirmed_on_record):,}", f"{len(square.confirmed_not):,}"),
        ]
        lines += ["", *([square.group] if square.group else []), *_table(titles, rows)]
    return "\n".join(lines)


def objections_text(found: Objections) -> str:
    """The finding, the families by both sides, and the competitors."""
    lines = [found.sentence, found.basis, *found.notes]
    if found.families:
        titles = ("the rep says", "the buyer says", "rep, both known", "buyer", "both")
        rows = [
            (
                one.family,
                *(
                    f"{n:,}"
                    for n in (
                        one.by_rep, one.by_buyer, one.both_known_rep, one.both_known_buyer, one.both_name_it,
                    )
                ),
            )
            for one in found.families
        ]  # fmt: skip
        lines += ["", *_table(titles, rows)]
    if found.competitors:
        titles = ("lost to it", "named most", "both prices", "theirs lower", "median price")
        rows = [
            (
                one.name,
                f"{one.lost:,}",
                one.families[0][0] if one.families else "",
                f"{one.prices:,}",
                f"{one.cheaper:,}",
                "" if one.median_ratio is None else f"{percent(one.median_ratio)} of ours",
            )
            for one in found.competitors
        ]
        lines += ["", *_table(titles, rows)]
    return "\n".join(lines + _cells(found))


def won_text(found: Won) -> str:
    """The finding, and a table of the groups; ◂ stands at those that differ beyond chance."""
    if not found.whole.n:
        return "No deal is decided yet."
    rows = [
        (
            f"{one.by}: {one.group}{' ◂' * (one in found.stands)}",
            in_words(one.share),
            f"{one.won:,}",
            f"{one.decided:,}",
        )
        for one in found.groups
    ]
    odd = ["Odd: " + " · ".join(one.words for one in found.odd) + "."] if found.odd else []
    table = ["", *_table(("won (95 %)", "won", "decided"), rows)] if rows else []
    return "\n".join([found.sentence, found.basis, *found.notes, *table, *(["", *odd] if odd else [])])


def leads_text(found: Leads) -> str:
    """The finding, and a table of the groups; ◂ stands at those that differ beyond chance."""
    rows = [
        (
            f"{one.by}: {one.group}{f' ({one.family})' if one.family else ''}{' ◂' * (one in found.stands)}",
            in_words(one.share) if one.decided else "none decided",
            f"{one.converted:,}",
            f"{one.not_converted:,}",
            f"{one.still_open:,}",
        )
        for one in found.groups
    ]
    titles = ("converted (95 %)", "converted", "not converted", "open, not counted")
    apart = [f"{found.apart.sentence} {found.apart.basis}"] if found.apart else []
    odd = ["", "Odd: " + " · ".join(one.words for one in found.odd) + "."] if found.odd else []
    table = ["", *_table(titles, rows)] if rows else []
    return "\n".join([*filter(None, (found.sentence, found.basis, *apart, *found.notes)), *table, *odd])


def _cells(found: Objections) -> list[str]:
    """To whom, why, at which stage and of what size most is lost, and at what prices."""
    if not found.cells:
        return []
    told = prices_told(found)
    titles = ("reason", "stage", "size", "lost", "both prices", "theirs lower", "ours", "theirs")
    rows = [
        (
            one.competitor or "nobody on record",
            one.family or "none given",
            one.stage,
            one.size or "no amount",
            f"{one.lost:,}",
            f"{one.prices:,}",
            f"{one.cheaper:,}",
            *(
                "" if price is None else money(Decimal(str(price)), one.currency)
                for price in (one.our_price, one.their_price)
            ),
        )
        for one in found.cells[:_MOST_CELLS]
    ]
    left = len(found.cells) - len(rows)
    return [
        "",
        told.sentence,
        told.basis,
        "",
        *_table(titles, rows),
        *([f"… and {left:,} more; --json has them all."] if left else []),
    ]


def recon_text(found: ReconTime) -> str:
    """The finding, and a row a seller."""
    titles = ("set aside", "used", "calls", "due, no room", "its minutes", "its worth")
    rows = [
        (
            one.seller,
            f"{one.set_aside:,}",
            f"{one.used:,}",
            f"{one.calls:,}",
            f"{len(one.fell_out):,}",
            f"{one.fell_out_minutes:,}",
            " + ".join(money(value, currency) for currency, value in (one.sums or {}).items()),
        )
        for one in found.sellers
    ]
    said = [found.sentence, found.basis, *found.notes, found.order]
    return "\n".join([*said, "", *_table(titles, rows)] if rows else said)


def winbacks_text(found: WinBacks) -> str:
    """The finding, and its tables."""
    lines = [found.sentence, found.basis]
    for title, rows in (
        ("last before", found.by_cause),
        ("within", found.by_age),
        ("lost for", found.by_reason),
        ("lost to", found.by_competitor),
    ):
        if rows:
            cells = [
                (
                    row.group,
                    f"{len(row.deals):,}",
                    f"{row.share.k:,} of {row.share.n:,}" if row.share else "–",
                    small(row.share) if row.share else "–",
                    " + ".join(money(v, c) for c, v in row.sums.items()),
                )
                for row in rows
            ]
            of = {"last before": "of win-backs", "within": "of lost as long ago"}.get(title, "of lost")
            lines += ["", title, *_table(("won", of, "share", "revenue"), cells)]
    return "\n".join(lines)


def doors_text(found: Doors) -> str:
    """The finding, what else was kept, and the groups."""
    titles = ("asked", "still open", "post-mortems", "check-ins", "promises", "hours")
    rows = [
        (
            one.group or "all",
            f"{len(one.asked):,}",
            in_words(one.open) if one.asked else "none asked",
            *(_kept(calls) for calls in (one.post_mortems, one.check_ins, one.promises)),
            f"{one.hours:,.1f}",
        )
        for one in (found.whole, *found.lines)
    ]
    return "\n".join([found.sentence, found.basis, *found.notes, "", *_table(titles, rows)])


def _kept(calls: Calls) -> str:
    return f"{len(calls.kept):,} of {len(calls.due):,}" if calls.due else "none due"


def _odd(dirt: Sequence[Dirt]) -> list[str]:
    return ["Odd: " + " · ".join(one.words for one in dirt) + "."] if dirt else []


def _table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    first = max((len(row[0]) for row in rows), default=0)
    width = max(13, *(len(cell) for row in rows for cell in row[1:]))
    lines = [" " * first + "".join(f"  {title:>{width}}" for title in titles)]
    return lines + [row[0].ljust(first) + "".join(f"  {cell:>{width}}" for cell in row[1:]) for row in rows]
