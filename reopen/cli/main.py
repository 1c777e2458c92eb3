"""The command `reopen`. A subcommand is a file of this folder and a row in COMMANDS.

A subcommand's file is imported when it is asked for, after Django is set up, so that `reopen --version` and a
mistyped word answer at once, and a file may import what it likes at its top.
"""

import importlib
import os
from typing import Any

import click

from reopen import __version__
from reopen.cli.failure import told_in_a_sentence

# name -> (module in reopen.cli, or its full name; the click command in it, one line of help)
COMMANDS: dict[str, tuple[str, str, str]] = {
    "up": ("up", "up", "Start Reopen: the web server and the worker."),
    "backup": ("backup", "backup", "Copy everything into one file."),
    "restore": ("backup", "restore", "Bring back a backup."),
    "web": ("web", "web", "Run the web server alone."),
    "worker": ("reopen.worker.command", "worker", "Run the worker alone."),
    "check": ("check", "check", "Check the ground that Reopen stands on."),
    "migrate": ("check", "migrate", "Bring the tables up to date."),
    "import": ("import_deals", "import_deals", "Take in the exports of a CRM; take an import back."),
    "export": ("export", "export", "Write our records as CSV files that can be imported again."),
    "today": ("today", "today", "Whom to call today, why now, and what to say."),
    "log": ("log", "log", "Log what came of a call."),
    "sheet": ("sheet", "sheet", "The questions of a call, and their answers."),
    "snooze": ("log", "snooze", "Put a call off to another day."),
    "undo": ("log", "undo", "Take back what was done last."),
    "lose": ("lose", "lose", "Record that a deal is lost."),
    "quote": ("quote", "quote", "Quotes, and the Friday call that their letters announce."),
    "ask": ("ask", "ask", "May we get back in touch? The words, the answers, the ledger."),
    "book": ("book", "book", "The five minutes: three times, an invitation, what comes back."),
    "deal": ("deal", "deal", "All that is known of one deal."),
    "moved": ("moved", "moved", "Who left for another employer, and following them."),
    "cadence": ("cadence", "cadence", "When to get back to a lost deal."),
    "sign-in-link": ("users", "sign_in_link", "Print a link that signs someone in once."),
    "users": ("users", "users", "Who signs in, and what they may see."),
    "team": ("team", "team", "The sellers, and the minutes that each has for lost deals."),
    "campaign": ("campaign", "campaign", "The month’s letter: draft, approve, pause, see how far it is."),
    "mailbox": ("mailbox", "mailbox", "The mailbox from which the owner writes."),
    "reply": ("reply", "reply", "Read what came back, from files."),
    "insight": ("insight", "insight", "Recon: where deals die."),
    "erase": ("erase", "erase", "Erase a person at their wish."),
    "erasures": ("erase", "erasures", "Who asked to be erased, and by when."),
    "keys": ("erase", "keys", "Where the keys stand, and how to keep a copy."),
    "settings": ("settings", "settings", "The company's own choices."),
    "sample": ("sample", "sample", "A company to try Reopen with, put in and taken out again."),
}

# These read or write the tables: on a first run, or after an upgrade, they are brought up to date before.
WITH_TABLES = frozenset(COMMANDS) - {
    "up",
    "backup",
    "restore",
    "web",
    "worker",
    "check",
    "migrate",
    "cadence",
    "keys",
    "reply",
}


class Reopen(click.Group):
    """A group whose commands are loaded when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name, in the order of COMMANDS."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, its file imported; None for an unknown word."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        set_up()
        path = module if "." in module else f"reopen.cli.{module}"
        command: click.Command = getattr(importlib.import_module(path), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        if COMMANDS:
            with formatter.section("Commands"):
                formatter.write_dl([(name, row[2]) for name, row in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Tell an unknown word the words that there are."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"There is no command “{args[0]}”. There are: {', '.join(COMMANDS)}.")
        found = super().resolve_command(ctx, args)
        if found[0] in WITH_TABLES and not {"-h", "--help"} & set(args):
            from reopen.cli.prepare import catch_up, migrate  # noqa: PLC0415  # after Django is set up

            migrate()
            catch_up()
        return found

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run; what nobody expected is told in a sentence, with the place of the log."""
        with told_in_a_sentence():
            return super().main(*args, **kwargs)


def set_up() -> None:
    """Load Django, once."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reopen.config.settings")
    os.umask(0o077)  # what we write is customers' data
    import django  # noqa: PLC0415  # not before a command needs it
    from django.apps import apps  # noqa: PLC0415

    if not apps.ready:
        django.setup()


@click.group(cls=Reopen, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="reopen", message="%(prog)s %(version)s")
def main() -> None:
    """Win back closed-lost deals: whom to call today, why now, and what to say."""
