"""`reopen moved`: who left for another employer, and following them there."""

import json
from dataclasses import asdict
from datetime import date

import click
from django.utils import timezone

from reopen.cli.acts import as_json, refused_in_a_sentence, the_deal
from reopen.cli.cadence import DAY
from reopen.core.plain_english import full_day
from reopen.records.queries.moves import MoveRow, open_moves
from reopen.records.queries.visible import Viewer
from reopen.services.moves.follow import Whereto, again, drop, follow
from reopen.services.moves.note import note_move, take_back

_JSON = click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")
_MOST = 1000


@click.group()
def moved() -> None:
    """People who left for another employer: look for their successor, and follow them."""


@moved.command()
@click.argument("deal")
@click.option("--to", "employer", default="", help="Where they work now; left out where nobody has said.")
@click.option("--said-by", default="", help="Who said so.")
@click.option("--said-on", type=DAY, help="Default: today.")
@_JSON
def note(*, deal: str, employer: str, said_by: str, said_on: date | None, json_wanted: bool) -> None:
    """Note that the person of DEAL has left."""
    with refused_in_a_sentence():
        done = note_move(
            the_deal(deal),
            employer=employer,
            said_by=said_by,
            said_on=said_on,
            now=timezone.now(),
            viewer=Viewer.the_owner(),
        )
    click.echo(as_json(done) if json_wanted else done.sentence)


@moved.command(name="list")
@_JSON
def list_(*, json_wanted: bool) -> None:
    """Print who is to be followed, the last first."""
    rows, number = open_moves(Viewer.the_owner(), most=_MOST)
    if json_wanted:
        click.echo(json.dumps([row.to_json() for row in rows], ensure_ascii=False, indent=2))
        return
    if not rows:
        click.echo("Nobody is to be followed. `reopen moved note DEAL` notes that somebody left.")
    for row in rows:
        click.echo(_line(row))
    if number > len(rows):
        click.echo(f"… and {number - len(rows):,} more.")


@moved.command(name="follow")
@click.argument("number", type=int)
@click.option("--to", "employer", default="", help="Where they work now, where it is not on record.")
@click.option("--title", default="", help="As what.")
@click.option("--phone", default="", help="Their number there.")
@click.option("--address", default="", help="Their e-mail there.")
@click.option("--time-zone", default="", help="Of the new account: America/New_York.")
@click.option("--call-on", type=DAY, help="The first call; default: the next working day.")
@_JSON
def follow_(
    *,
    number: int,
    employer: str,
    title: str,
    phone: str,
    address: str,
    time_zone: str,
    call_on: date | None,
    json_wanted: bool,
) -> None:
    """Put the person of NUMBER, as `list` numbers them, on record at the new employer, with a call."""
    to = Whereto(employer, address, phone, title, time_zone, call_on)
    with refused_in_a_sentence():
        done = follow(number, to, now=timezone.now(), viewer=Viewer.the_owner())
    click.echo(
        json.dumps(asdict(done), ensure_ascii=False)
        if json_wanted
        else f"{done.sentence} Deal {done.deal_id}."
    )


@moved.command(name="drop")
@click.argument("number", type=int)
def drop_(*, number: int) -> None:
    """Do not follow the person of NUMBER."""
    with refused_in_a_sentence():
        done = drop(number, now=timezone.now(), viewer=Viewer.the_owner())
    click.echo(done.sentence)


@moved.command()
@click.argument("number", type=int)
@click.option("--note", "noted", is_flag=True, help="They have not left after all: both tasks go.")
def undo(*, number: int, noted: bool) -> None:
    """Take back that the person of NUMBER was followed, or is not to be."""
    act = take_back if noted else again
    with refused_in_a_sentence():
        done = act(number, now=timezone.now(), viewer=Viewer.the_owner())
    click.echo(done.sentence)


def _line(row: MoveRow) -> str:
    where = f"to {row.employer}" if row.employer else "nobody has said where to"
    said = f"{row.said_by}, " if row.said_by else ""
    who = f"{row.person or 'somebody'}, from {row.left}"
    return f"{row.id:>5}  {who}: {where} ({said}{full_day(row.said_on)}), deal {row.deal_id}"
