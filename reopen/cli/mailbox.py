"""`reopen mailbox`: the mailbox from which the owner writes, and into which the answers come; and the reps' own."""

import json
import time
from typing import Any

import click
from django.utils import timezone

from reopen.core.plain_english import full_day, many
from reopen.records.queries.mailboxes import every_mailbox, troubles
from reopen.services.mailboxes import try_out
from reopen.services.mailboxes.connect import MailboxError, Pace, connect
from reopen.services.read_mailbox.poll import poll_all
from reopen.services.users import UserError, find_user


@click.group()
def mailbox() -> None:
    """The owner's mailbox and the reps' own. Passwords are kept encrypted, and shown nowhere."""


@mailbox.command()
@click.option("--address", default="", help="The mailbox's address, where the server's user is not it.")
@click.option("--name", default="", help="The name that stands before the address.")
@click.option("--smtp", default="", help="smtp://user:password@host:port: where letters leave.")
@click.option("--imap", default="", help="imap://user:password@host:port: where answers come in.")
@click.option("--daily-cap", type=int, help="Letters a day, at the most. Named, it holds from the first day.")
@click.option("--gap", type=int, help="Seconds between two letters, at the least.")
@click.option("--hours", help="When letters go, of the prospect's day: 08:30-17:30, or any.")
@click.option(
    "--user", default="", help="The rep or manager whose own it is, by sign-in address. Else: the owner's."
)
def add(
    *,
    address: str,
    name: str,
    smtp: str,
    imap: str,
    daily_cap: int | None,
    gap: int | None,
    hours: str | None,
    user: str,
) -> None:
    """Add a mailbox, or change the one of that address."""
    try:
        box = connect(
            address=address,
            name=name,
            smtp=smtp,
            imap=imap,
            pace=Pace(daily_cap, gap, hours),
            user_id=_whose(user),
        )
    except MailboxError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{box.address} is mailbox {box.pk}. `reopen mailbox test` tries both ways.")
    if box.way == "folder":
        click.echo("It has no server: its letters are put into a folder, and nothing is really sent.")
    elif box.way == "drafts":
        click.echo("It has no SMTP server: its letters are laid into Drafts, and a person sends them.")


@mailbox.command("test")
@click.argument("number", required=False, type=int)
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
def test(*, number: int | None, as_json: bool) -> None:
    """Sign in both ways, send a letter to oneself and wait for it; of mailbox NUMBER, or of the only one."""
    boxes = [box for box in every_mailbox() if number in (None, box.pk)]
    if len(boxes) != 1:
        raise click.ClickException(
            f"There is no mailbox {number}: `reopen mailbox list` shows them."
            if number is not None
            else "Say which mailbox: `reopen mailbox list` shows them."
            if boxes
            else "No mailbox is connected: `reopen mailbox add` adds one."
        )
    (box,) = boxes
    for one in troubles(box):
        click.echo(f"{one.title} since {full_day(one.since)}: {one.words}", err=True)
    tried = try_out.begin(box.pk, now=timezone.now())
    told = 0
    while tried.next is not None:
        tried = try_out.go_on(box.pk, now=timezone.now())
        for step in tried.steps[told:]:
            sign = "ok  " if step.good else "FAIL" if step.good is False else "--  "
            click.echo(f"{sign}  {step.title}: {step.words}", err=as_json)
        if len(tried.steps) == told:
            time.sleep(1)  # the letter is on its way
        told = len(tried.steps)
    if as_json:
        found = {step.key: {"good": step.good, "words": step.words} for step in tried.steps}
        stands = {one.way: one.words for one in troubles(box)}
        click.echo(
            json.dumps({"good": tried.is_good, "steps": found, "trouble": stands} | try_out.results(box.pk))
        )
    if not tried.is_good:
        raise click.exceptions.Exit(1)


@mailbox.command("read")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a mailbox.")
def read(*, as_json: bool) -> None:
    """Look once for answers in every mailbox. Nothing in it is marked, moved or deleted."""
    failed = False
    for found in poll_all(timezone.now, patience=60):
        failed = failed or bool(found.trouble)
        if as_json:
            click.echo(json.dumps(found.as_json(), ensure_ascii=False))
            continue
        click.echo(
            f"{found.mailbox}: {many(found.new, 'new mail')}, {many(found.matched, 'answer')}, "
            f"{found.unmatched} for the tray of the unmatched, {found.ignored} not kept."
        )
        if found.trouble:
            click.echo(found.trouble, err=True)
    if failed:
        raise click.exceptions.Exit(1)


@mailbox.command("list")
def every() -> None:
    """Every mailbox, and whether it can be reached."""
    for box in every_mailbox():
        whose = f"  of {box.user}" if box.user else ""
        click.echo(f"{box.pk:4}  {box.address}  {'off' if box.off_at else _stands(box) or box.way}{whose}")


def _whose(email: str) -> int | None:
    if not email:
        return None
    try:
        user = find_user(email)
    except UserError as why:
        raise click.ClickException(str(why)) from None
    return None if user.role == "owner" else user.pk


def _stands(box: Any) -> str:
    return " ".join(f"{one.title}: {one.words}" for one in troubles(box))
