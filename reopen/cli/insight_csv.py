"""`--csv` on every command of `reopen insight` that has rows: the same rows as its JSON and its page."""

from collections.abc import Callable
from typing import Any, Final

import click

from reopen.services.insights.csv_rows import topic_csv
from reopen.services.insights.frames import Asked
from reopen.services.insights.recon import Recon
from reopen.services.insights.topics import TOPICS, Topic

Count = Callable[[Callable[[Recon, Asked], str], dict[str, Any]], str]
_HELP: Final = "Print CSV: a header, then the rows."


def offer_csv(group: click.Group, count: Count) -> None:
    """Give the option to each command that is named as a topic. `count` asks recon, or says why it cannot."""
    for name, topic in TOPICS.items():
        command = group.commands.get(name)
        if command is not None and command.callback is not None:
            command.params.append(click.Option(["--csv", "csv_wanted"], is_flag=True, help=_HELP))
            command.callback = _or_csv(command.callback, topic, count)


def _or_csv(callback: Callable[..., Any], topic: Topic, count: Count) -> Callable[..., Any]:
    def command(*, csv_wanted: bool, **asked: Any) -> Any:
        if not csv_wanted:
            return callback(**asked)
        if asked.pop("json_wanted", False):
            raise click.UsageError("It is --json or --csv, not both.")
        return click.echo(
            count(lambda recon, narrowed: "".join(topic_csv(topic, recon, narrowed)), asked), nl=False
        )

    return command
