"""The owner's desk from the command line, which acts as the owner: read a reply, decide on it, answer, and back."""

import json
import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, cast

import click
from django.utils import timezone

from reopen.core.plain_english import full_day
from reopen.records.queries.reply_list import ReplyLine, reply_lines
from reopen.records.queries.reply_page import reply_page
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError
from reopen.services.desk import answer as answering
from reopen.services.desk import judge, successor, tray
from reopen.services.desk.referral import NewPerson
from reopen.services.read_mailbox.read_stored import read_stored

_WORTH = {"yes": True, "no": False, "unsaid": None}
_NUMBER = click.argument("number", metavar="ID", type=int)


def told(command: Callable[..., str]) -> Callable[..., None]:
    """Print what was done; what a person can mend is a sentence."""

    @wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        try:
            click.echo(command(*args, **kwargs))
        except judge.LiftsAStopError as error:
            raise click.ClickException(f"{error.message} That is --lift here.") from None
        except ActError as error:
            raise click.ClickException(error.message) from None

    return wrapped


@click.command("list")
@click.option("--campaign", type=int, help="Replies to this campaign's letters alone.")
@click.option("--waiting", is_flag=True, help="Only those that ask something of you.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object a line.")
def every(*, campaign: int | None, waiting: bool, json_wanted: bool) -> None:
    """The replies, the latest first."""
    for one in reply_lines(campaign=campaign, waiting=waiting):
        click.echo(json.dumps(one.to_json(), ensure_ascii=False) if json_wanted else _line(one))


@click.command()
@_NUMBER
@click.argument("decision", type=click.Choice(["remove", "later", "interested", "not-us", "referred"]))
@click.option("--on", "day", metavar="DATE", default="", help="later: the day to call back, as 2027-03-01.")
@click.option("--name", default="", help="referred: whom they point to, where the reader is to be corrected.")
@click.option("--address", default="", help="referred: that person's address.")
@click.option("--lift", is_flag=True, help="Lift the stop that this reply made, where it is no removal.")
@told
def decide(*, number: int, decision: str, day: str, name: str, address: str, lift: bool) -> str:
    """Say what reply ID is, and do what follows."""
    if day and decision != "later":
        raise ActError("on", f"A day belongs to later: “{decision}” has none.")
    if (name or address) and decision != "referred":
        raise ActError("name", f"A person belongs to referred: “{decision}” names none.")
    return judge.decide(
        number,
        cast("judge.Decision", decision.replace("-", "_")),
        by=Viewer.the_owner(),
        now=timezone.now(),
        on=_day(day) if day else None,
        person=NewPerson(name, address) if name or address else None,
        lift=lift,
    ).sentence


@click.command()
@_NUMBER
@click.argument("is_worth", metavar="yes|no|unsaid", type=click.Choice(list(_WORTH)))
@told
def worth(*, number: int, is_worth: str) -> str:
    """Mark reply ID as worth discussing, or not: a release hands the chosen ones to the sellers."""
    return judge.worth(number, is_worth=_WORTH[is_worth], by=Viewer.the_owner()).sentence


@click.command()
@_NUMBER
@told
def undo(*, number: int) -> str:
    """Take the decision on reply ID back."""
    return judge.undo(number, by=Viewer.the_owner(), now=timezone.now()).sentence


@click.command()
@_NUMBER
@told
def lift(*, number: int) -> str:
    """Lift the stop that reply ID made, where the reader erred."""
    return judge.lift_stop(number, by=Viewer.the_owner(), now=timezone.now()).sentence


@click.command()
@_NUMBER
@click.argument("text", required=False)
@told
def answer(*, number: int, text: str | None) -> str:
    """Answer reply ID in its thread, with TEXT or with what comes on standard input."""
    return answering.answer(number, sys.stdin.read() if text is None else text, now=timezone.now()).sentence


@click.command()
@_NUMBER
@click.argument("address")
@told
def match(*, number: int, address: str) -> str:
    """Say that the unmatched mail ID answers the last letter to ADDRESS."""
    found = reply_page(number, find=address)
    if found is not None and not found.candidates and found.state == "unmatched":
        raise ActError("letter", f"No letter was sent to “{address}”.")
    letters = found.candidates if found is not None else ()
    done = tray.match(number, letters[0].id if letters else 0)
    read_stored(done.mailbox_id, now=timezone.now())
    return done.sentence


@click.command()
@_NUMBER
@told
def dismiss(*, number: int) -> str:
    """Say that the unmatched mail ID is none of ours: its text is deleted here."""
    return tray.dismiss(number, now=timezone.now()).sentence


@click.command("successor")
@_NUMBER
@click.argument("looks", metavar="stop|again", type=click.Choice(["stop", "again"]))
@told
def look(*, number: int, looks: str) -> str:
    """Stop looking for the successor whom mail ID made a task, or look again."""
    return successor.switch(number, looks=looks == "again", now=timezone.now()).sentence


COMMANDS = (every, decide, worth, undo, lift, answer, match, dismiss, look)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ActError("on", f"“{text}” is no day: write it as 2027-03-01.") from None


def _line(one: ReplyLine) -> str:
    told_of = one.decision.replace("_", "-") or one.intent or one.kind or "not read yet"
    on = f" {full_day(one.decided_on)}" if one.decided_on else ""
    mark = {True: " worth", False: " not-worth", None: ""}[one.worth]
    doubt = " (in doubt)" if one.in_doubt else ""
    who = ", ".join(part for part in (one.who or one.address, one.account) if part)
    said = " ".join(one.text.split())
    return f"{one.id:5}  {one.state:9}  {told_of}{on}{doubt}{mark}  {who}: {said[:90]}"
