"""`reopen insight`: recon, each answer as a sentence, what it rests on, and its table."""

from collections.abc import Callable
from typing import Any, TypeVar

import click
from django.utils import timezone

from reopen.cli.acts import as_json
from reopen.cli.cadence import DAY
from reopen.cli.insight_csv import offer_csv
from reopen.cli.insight_deals import offer_deals
from reopen.cli.insight_report import report
from reopen.cli.insight_words import (
    density_text,
    doors_text,
    hearsay_text,
    lapses_text,
    leads_text,
    leases_text,
    objections_text,
    recon_text,
    stages_text,
    winbacks_text,
    won_text,
)
from reopen.cli.recon import owners_recon
from reopen.core.insight.leads import KINDS
from reopen.records.queries.company import company
from reopen.services.insights.frames import Asked
from reopen.services.insights.leads import leads_rows
from reopen.services.insights.narrow import BY, AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.rows import (
    density_rows,
    dirt_rows,
    doors_rows,
    lapses_rows,
    leases_rows,
    recon_rows,
    stages_rows,
    won_rows,
)

T = TypeVar("T")
Command = Callable[..., None]
_ROWS = "Print one JSON array: a row a stage, or stage and group."


def _narrowed(
    days: str = "",
    *,
    pipeline: bool = True,
    by: str = "",
    by_help: str = "",
    rows: str = "Print one JSON object.",
) -> Callable[[Command], Command]:
    """The options by which an answer is narrowed: --from and --to, days of `days`; --pipeline; --owner; --by; --json.

    `days` as in "Only DAYS from this day on"; "": of no time. `by`: the groups, or none; `rows`: what the JSON is.
    """
    options = []
    if days:
        options += [
            click.option("--from", "since", type=DAY, help=f"Only {days} from this day on, as 2026-01-01."),
            click.option("--to", "until", type=DAY, help=f"Only {days} up to this day."),
        ]
    if pipeline:
        options.append(click.option("--pipeline", default="", help="Only this pipeline."))
    options.append(click.option("--owner", default="", help="Only the deals of this seller."))
    if by:
        options.append(click.option("--by", default="", help=by_help or f"Also by group: {by}."))
    options.append(click.option("--json", "json_wanted", is_flag=True, help=rows))

    def with_options(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return with_options


def _count(answer: Callable[[Recon, Asked], T], asked: dict[str, Any]) -> T:
    """The answer as the owner may see it, now; a sentence where it cannot be narrowed so."""
    recon = owners_recon(now=timezone.now(), time_zone=company().time_zone)
    try:
        return answer(recon, Asked(**asked))
    except AskedError as why:
        raise click.ClickException(str(why)) from None


@click.group()
def insight() -> None:
    """Recon: where deals die, as sentences with the counts behind them."""


@insight.command()
@_narrowed("entries into a stage", by=", ".join(BY), rows=_ROWS)
def stages(*, json_wanted: bool, **asked: Any) -> None:
    """What happened at each stage: entered, moved on, lost here, still here, median days; and the bottleneck."""
    found = _count(Recon.stages, asked)
    click.echo(as_json(stages_rows(found)) if json_wanted else stages_text(found))


@insight.command()
@_narrowed("entries into a stage", by=", ".join(BY), rows=_ROWS)
def lapses(*, json_wanted: bool, **asked: Any) -> None:
    """Silence before the loss, silence in a stage, and messages that nobody answered."""
    found = _count(Recon.lapses, asked)
    click.echo(as_json(lapses_rows(found)) if json_wanted else lapses_text(found))


@insight.command()
@_narrowed("entries into a stage", by=", ".join(BY), rows=_ROWS)
def contact(*, json_wanted: bool, **asked: Any) -> None:
    """Contacts a week in each stage, against the share that moves on."""
    found = _count(Recon.density, asked)
    click.echo(as_json(density_rows(found)) if json_wanted else density_text(found))


@insight.command()
@_narrowed(rows="Print one JSON array: a row a contract, by its end.")
def leases(*, json_wanted: bool, **asked: Any) -> None:
    """Rival contracts by the quarter in which they end: what is winnable when."""
    found = _count(Recon.leases, asked)
    click.echo(as_json(list(leases_rows(found))) if json_wanted else leases_text(found))


@insight.command()
@_narrowed("answers", by="owner, source")
def hearsay(*, json_wanted: bool, **asked: Any) -> None:
    """Who says that nobody contacted them, against what the CRM says."""
    found = _count(Recon.hearsay, asked)
    click.echo(as_json(found) if json_wanted else hearsay_text(found))


@insight.command()
@_narrowed("losses")
def objections(*, json_wanted: bool, **asked: Any) -> None:
    """Why deals were lost: as the rep says, as the buyer says, and against whom."""
    found = _count(Recon.objections, asked)
    click.echo(as_json(found) if json_wanted else objections_text(found))


@insight.command()
@_narrowed("what was won")
def winbacks(*, json_wanted: bool, **asked: Any) -> None:
    """Lost deals that came back and were won: by what, after how long, for how many hours."""
    found = _count(Recon.winbacks, asked)
    click.echo(as_json(found) if json_wanted else winbacks_text(found))


@insight.command()
@_narrowed(
    "leads that came in",
    pipeline=False,
    by=", ".join(KINDS),
    by_help=f"Only by this: {', '.join(KINDS)}.",
    rows="Print one JSON array: a row a group.",
)
def leads(*, json_wanted: bool, **asked: Any) -> None:
    """What became of the leads, by what came of their last call, by source, seller and month."""
    found = _count(Recon.leads, asked)
    click.echo(as_json(leads_rows(found)) if json_wanted else leads_text(found))


@insight.command()
@_narrowed("deals closed", rows="Print one JSON array: a row a group.")
def won(*, json_wanted: bool, **asked: Any) -> None:
    """Which of the decided deals were won, by seller, source, product and size: it needs no history."""
    found = _count(Recon.won, asked)
    click.echo(as_json(won_rows(found)) if json_wanted else won_text(found))


@insight.command()
@_narrowed(
    "what was done",
    by=", ".join(BY),
    by_help=f"By group: {', '.join(BY)}; by owner where none is named.",
    rows="Print one JSON object, with a row a group.",
)
def doors(*, json_wanted: bool, **asked: Any) -> None:
    """Whom we asked, who is still open, what was held and kept; the letters, their lift, and the wager."""
    found = _count(Recon.doors, asked)
    if not json_wanted:
        click.echo(doors_text(found))
        return
    said = {"sentence": found.sentence, "basis": found.basis, "notes": found.notes, "lost": found.lost}
    click.echo(
        as_json(said | {"rows": doors_rows(found), "letters": found.letters, "wager": found.wager}),
    )


@insight.command()
@_narrowed("calls", pipeline=False, rows="Print one JSON object, with a row a seller.")
def recon(*, json_wanted: bool, **asked: Any) -> None:
    """Each seller's minutes for lost deals, set aside and used, and what falls out of them."""
    found = _count(Recon.recon_time, asked)
    if not json_wanted:
        click.echo(recon_text(found))
        return
    said = {"since": found.since, "until": found.until, "sentence": found.sentence, "basis": found.basis}
    click.echo(as_json(said | {"notes": (*found.notes, found.order), "rows": recon_rows(found)}))


@insight.command()
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON array, with the ids of the deals.")
def dirt(*, json_wanted: bool) -> None:
    """What is odd in the stage histories: skipped stages, dates out of order, and the like."""
    found = _count(Recon.stages, {}).dirt
    if json_wanted:
        click.echo(as_json(dirt_rows(found)))
    else:
        click.echo("\n".join(one.words for one in found) or "Nothing is odd in the histories.")


offer_csv(insight, _count)
offer_deals(insight, _count)


insight.add_command(report)
