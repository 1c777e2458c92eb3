"""`reopen quote`: record a quote, whose letter announces the Friday-morning call; what waits; what was answered."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from django.utils import timezone

from reopen.cli.acts import Money, as_json, refused_in_a_sentence, the_deal
from reopen.cli.cadence import DAY
from reopen.core.ask.words import ASK_WITH_THE_QUOTE, Answer
from reopen.core.plain_english import full_day, money
from reopen.records.queries.company import company
from reopen.records.queries.quotes import QuoteRow, quote_row, quotes_settled, quotes_waiting
from reopen.records.queries.visible import Viewer
from reopen.services.quotes import (
    Quoting,
    note_answered,
    record_quote,
    undo_answered,
    withdraw_quote,
)

_JSON = click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")


@click.group()
def quote() -> None:
    """Quotes, and the Friday-morning call that their letters announce."""


@quote.command()
@click.argument("deal")
@click.option("--number", default="", help="Of the quote, as they see it.")
@click.option("--sent-on", type=DAY, help="Default: today.")
@click.option("--amount", type=Money(), help="Default: the deal’s.")
@click.option("--no-call", is_flag=True, help="Its letter announces no call.")
@click.option("--subject", default="", help="Of the letter; default: as proposed.")
@click.option(
    "--letter",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A text file with the letter; default: as proposed.",
)
@click.option(
    "--door", type=click.Choice(["open", "closed", "unsaid"]), help=f"Asked: “{ASK_WITH_THE_QUOTE}”"
)
@click.option("--door-words", default="", help="Their words.")
@_JSON
def add(
    *,
    deal: str,
    number: str,
    sent_on: date | None,
    amount: Decimal | None,
    no_call: bool,
    subject: str,
    letter: Path | None,
    door: Answer | None,
    door_words: str,
    json_wanted: bool,
) -> None:
    """Record a quote of the open DEAL, plan the call that its letter announces, and print the letter."""
    now = timezone.now()
    quoting = Quoting(
        sent_on=sent_on or _today(),
        number=number,
        amount=amount,
        announces=not no_call,
        subject=subject,
        letter=_text_of(letter) if letter else "",
        door=door,
        door_words=door_words,
    )
    with refused_in_a_sentence():
        done = record_quote(the_deal(deal), quoting, now=now, viewer=Viewer.the_owner())
    if json_wanted:
        click.echo(as_json(done))
        return
    click.echo(" ".join([done.sentence, *done.warnings]))
    row = quote_row(Viewer.the_owner(), done.quote_id, today=_today())
    if row is not None and not done.already:
        click.echo(f"\n{row.subject}\n\n{row.letter}")


@quote.command(name="list")
@click.option("--all", "everything", is_flag=True, help="Also the latest that are settled.")
@_JSON
def list_(*, everything: bool, json_wanted: bool) -> None:
    """Print the quotes that wait for an answer, the earliest promised call first."""
    viewer, today = Viewer.the_owner(), _today()
    rows, more = quotes_waiting(viewer, today=today)
    if everything:
        rows += quotes_settled(viewer, today=today)
    if json_wanted:
        click.echo(as_json([asdict(row) for row in rows]))
        return
    if not rows:
        click.echo("No quote waits for an answer. `reopen quote add DEAL` records one.")
        return
    for row in rows:
        click.echo(_line(row))
    if more:
        click.echo("… and more wait.")


@quote.command()
@click.argument("number", type=int)
@click.option("--words", default="", help="Theirs, for the history of the deal.")
@_JSON
def answered(*, number: int, words: str, json_wanted: bool) -> None:
    """Note that they answered the quote NUMBER, as `list` numbers it: the promised call is dropped."""
    with refused_in_a_sentence():
        done = note_answered(number, now=timezone.now(), viewer=Viewer.the_owner(), words=words)
    click.echo(as_json(done) if json_wanted else done.sentence)


@quote.command()
@click.argument("number", type=int)
@click.option("--answer", is_flag=True, help="Take back their answer alone: the quote waits again.")
@_JSON
def undo(*, number: int, answer: bool, json_wanted: bool) -> None:
    """Take back the quote NUMBER that was recorded by mistake, or with --answer that they answered it."""
    take_back = undo_answered if answer else withdraw_quote
    with refused_in_a_sentence():
        done = take_back(number, now=timezone.now(), viewer=Viewer.the_owner())
    click.echo(as_json(done) if json_wanted else done.sentence)


def _line(row: QuoteRow) -> str:
    who = ", ".join(part for part in (row.account, row.contact) if part)
    named = " ".join(
        part for part in (row.number, money(row.amount, row.currency) if row.amount else "") if part
    )
    return f"{row.id:>6}  {full_day(row.sent_on)}  {who}{f': {named}' if named else ''}; {row.standing}"


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise click.ClickException(f"--letter: {path} is not UTF-8 text. Save it as UTF-8.") from None
    except OSError as error:
        raise click.ClickException(f"--letter: {path} cannot be read: {error.strerror}.") from None


def _today() -> date:
    return timezone.now().astimezone(ZoneInfo(company().time_zone)).date()
