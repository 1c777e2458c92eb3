"""`reopen ask`: the words to say at a no, their answer with its day, and the ledger of who stays open."""

from dataclasses import asdict
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click
from django.utils import timezone

from reopen.cli.acts import as_json, refused_in_a_sentence, the_deal
from reopen.cli.cadence import DAY
from reopen.core.ask.ledger import Line
from reopen.core.ask.words import (
    ASK_AT_THE_NO,
    ASK_WITH_THE_QUOTE,
    AT_THE_NO,
    ON_THE_PHONE,
    WITH_THE_QUOTE,
    Answer,
)
from reopen.records.queries.ask_ledger import GROUPS, By, ask_ledger
from reopen.records.queries.company import company
from reopen.records.queries.visible import Viewer
from reopen.services.note_door import note_door, undo_door

YEAR = timedelta(days=365)
_JSON = click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")


@click.group()
def ask() -> None:
    """May we get back in touch? The words, the answers, and the ledger."""


@ask.command()
@click.option(
    "--by", type=click.Choice(list(GROUPS)), default="rep", show_default=True, help="A line for each."
)
@click.option("--since", type=DAY, help="Losses from this day on; default: of the last twelve months.")
@click.option("--until", type=DAY, help="Losses up to this day; default: today.")
@_JSON
def ledger(*, by: By, since: date | None, until: date | None, json_wanted: bool) -> None:
    """Print the share of lost prospects who remain open to another chat, with its interval."""
    until = until or timezone.now().astimezone(ZoneInfo(company().time_zone)).date()
    since = since or until - YEAR
    if since > until:
        raise click.ClickException(f"--since: {since} lies after {until}: give an earlier day.")
    found = ask_ledger(Viewer.the_owner(), by=by, since=since, until=until)
    if json_wanted:
        told = {"by": by, "since": since, "until": until, "unsaid": found.unsaid, "is_cut": found.is_cut}
        click.echo(
            as_json(told | {"all": _plain(found.whole), "groups": [_plain(one) for one in found.groups]})
        )
        return
    click.echo(f"{found.sentence}.")
    if not found.whole.lost:
        click.echo(f"At the no, say: “{ASK_AT_THE_NO}”")
        return
    width = max(len(line.name) for line in (*found.groups, found.whole))
    click.echo(f"\n{'':<{width}}    lost  asked  said yes")
    for line in (*found.groups, found.whole):
        click.echo(
            f"{line.name:<{width}}  {line.lost:>6,} {line.asked:>6,} {line.said_yes:>9,}  {line.words}"
        )
    if found.is_cut:
        click.echo("The latest losses alone are counted: give a later --since.")


@ask.command()
@click.argument("deal")
@click.argument("answer", type=click.Choice(["open", "closed", "unsaid"]))
@click.option("--words", default="", help="Theirs.")
@click.option("--on", type=DAY, help="The day on which they said it; default: today.")
@click.option("--everything", is_flag=True, help="With a no: no letters either.")
@click.option(
    "--occasion",
    type=click.Choice([AT_THE_NO, WITH_THE_QUOTE, ON_THE_PHONE]),
    default=ON_THE_PHONE,
    show_default=True,
)
@_JSON
def note(
    *,
    deal: str,
    answer: Answer,
    words: str,
    on: date | None,
    everything: bool,
    occasion: str,
    json_wanted: bool,
) -> None:
    """Note their ANSWER to whether we may call: open is a yes, closed a no, unsaid neither."""
    with refused_in_a_sentence():
        done = note_door(
            the_deal(deal),
            answer,
            now=timezone.now(),
            viewer=Viewer.the_owner(),
            words=words,
            everything=everything,
            occasion=occasion,
            on=on,
        )
    if json_wanted:
        click.echo(as_json(done))
        return
    click.echo(f"{done.sentence} (answer {done.answer_id}: `reopen ask undo {done.answer_id}` takes it back)")


@ask.command()
@click.argument("number", type=int)
def undo(*, number: int) -> None:
    """Take back the answer NUMBER, as `note` printed it."""
    with refused_in_a_sentence():
        click.echo(undo_door(number, now=timezone.now(), viewer=Viewer.the_owner()).sentence)


@ask.command()
def words() -> None:
    """Print what to say at a no, and with a quote."""
    click.echo(f"At the no:     “{ASK_AT_THE_NO}”\nWith a quote:  “{ASK_WITH_THE_QUOTE}”")


def _plain(line: Line) -> dict[str, Any]:
    told = asdict(line) | {"words": line.words}
    share = told.pop("open")
    return told | {"share": share["value"], "low": share["low"], "high": share["high"]}
