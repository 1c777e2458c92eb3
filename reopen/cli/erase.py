"""`reopen erase`, `reopen erasures`, `reopen keys`: who asked to be forgotten, and where the keys stand."""

import sys

import click
from django.utils import timezone

from reopen.core.plain_english import full_day
from reopen.records.queries.erasures import open_erasures, people_named
from reopen.services import erased_keys
from reopen.services.erase import erase_person
from reopen.services.mailboxes import secret


@click.command()
@click.argument("who", metavar="CONTACT|EMAIL")
@click.option("--yes", is_flag=True, help="Do not ask.")
def erase(who: str, yes: bool) -> None:
    """Erase a person at their wish: the contact, letters, replies, words of calls, and rows of stored imports.

    CONTACT is a number of `reopen erasures`. Their deals stay as figures without them; they are never written to again.
    There is no way back but a backup, and a restore of one erases them again.
    """
    people = people_named(who)
    if not people:
        raise click.ClickException(
            f"Nobody on record is “{who}”. Give an address, or the number of a contact."
        )
    for one in people:
        addresses = f" <{', '.join(one.emails)}>" if one.emails else ""
        click.echo(f"{one.contact}: {one.name}{addresses}{f', {one.account}' if one.account else ''}")
    if not yes:
        if not sys.stdin.isatty():
            raise click.ClickException("Nothing was erased. Say --yes to erase them for good.")
        click.confirm("Erase everything about them, for good?", abort=True)
    erased = erase_person(people[0].contact, now=timezone.now(), how="at the command line")
    told = ", ".join(f"{number:,} {what}" for what, number in erased.gone.items())
    click.echo(f"Erased: {told}.")
    click.echo("Backups made before still hold them until they are replaced; a restore erases them again.")


@click.command()
def erasures() -> None:
    """Who asked to be erased and is not yet, with the law's date."""
    today = timezone.now().date()
    tasks = open_erasures()
    if not tasks:
        click.echo("Nobody waits to be erased.")
    for one in tasks:
        who = one.who or "somebody who is not on record any more, or never was: look at the reply"
        at = f", {one.account}" if one.account else ""
        late = " That day is past." if one.due_on < today else ""
        click.echo(
            f"{one.contact or '-'}: {who}{at}. Asked on {full_day(one.asked_on)} {one.how}; "
            f"due by {full_day(one.due_on)}.{late}"
        )


@click.command()
def keys() -> None:
    """Where the keys stand, and how to keep a copy of each."""
    for path, variable, words in (
        (
            secret.key_file(),
            secret.VARIABLE,
            "opens the mailbox's password. It is in no backup: keep a copy where your passwords are, and put it "
            "back before you connect a restored Reopen, or give the password anew.",
        ),
        (
            erased_keys.key_file(),
            erased_keys.VARIABLE,
            "knows erased people again. It is in every backup made since; a copy apart from the mailbox's key does "
            "no harm. Without it nobody can tell who was erased.",
        ),
    ):
        there = "" if path.exists() else " (not made yet: nothing needed it)"
        click.echo(
            f"{path}{there}\n  {words}\n  Several machines with one database share it through {variable}."
        )
