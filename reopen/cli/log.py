"""`reopen log`, `reopen snooze`, `reopen undo`: what came of a call, from the command line."""

from datetime import date, time

import click
from django.utils import timezone

from reopen.cli.acts import Clock, as_json, refused_in_a_sentence
from reopen.cli.cadence import DAY
from reopen.core.ask.words import Answer
from reopen.core.plain_english import full_day
from reopen.records.queries.last_act import last_act
from reopen.records.queries.visible import Viewer
from reopen.services.record_outcome import IN_WORDS, OutcomeKind, record_outcome
from reopen.services.snooze_touch import snooze_touch, unsnooze_touch
from reopen.services.undo_loss import undo_loss
from reopen.services.undo_outcome import undo_outcome


@click.command()
@click.argument("touch", type=int)
@click.option("--outcome", type=click.Choice(list(IN_WORDS)), required=True, help="What came of the call.")
@click.option("--note", default="", help="In their words.")
@click.option("--next", "next_on", type=DAY, help="The day that they named for the next call: 2026-03-24.")
@click.option("--at", "next_at", type=Clock(), help="With --next: the hour, in their zone: 14:00.")
@click.option("--our-choice", is_flag=True, help="With --next: we chose the day; they did not name it.")
@click.option(
    "--door",
    type=click.Choice(["open", "closed", "unsaid"]),
    help="May we call again? Their answer: yes, no, or neither. With a call that they declined, a yes to a later one.",
)
@click.option("--everything", is_flag=True, help="With a no: no letters either.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
def log(
    *,
    touch: int,
    outcome: OutcomeKind,
    note: str,
    next_on: date | None,
    next_at: time | None,
    our_choice: bool,
    door: Answer | None,
    everything: bool,
    json_wanted: bool,
) -> None:
    """Log what came of the call TOUCH, and print when the next one is. `reopen today` prints the numbers."""
    with refused_in_a_sentence():
        logged = record_outcome(
            touch,
            outcome,
            now=timezone.now(),
            viewer=Viewer.the_owner(),
            note=note,
            next_on=next_on,
            next_at=next_at,
            named_by_them=not our_choice,
            door=door,
            door_everything=everything,
        )
    if json_wanted:
        click.echo(as_json(logged))
        return
    click.echo(" ".join([logged.sentence, *logged.warnings]))


@click.command()
@click.argument("touch", type=int)
@click.option("--to", "to_on", type=DAY, help="The day: 2026-03-24.")
@click.option("--back", is_flag=True, help="Back on the day on which it was due before it was put off.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
def snooze(*, touch: int, to_on: date | None, back: bool, json_wanted: bool) -> None:
    """Put the call TOUCH off to any day, or take that back."""
    if back == (to_on is not None):
        raise click.ClickException("Give either --to with a day, such as --to 2026-03-24, or --back.")
    with refused_in_a_sentence():
        now, viewer = timezone.now(), Viewer.the_owner()
        if to_on is None:
            done = unsnooze_touch(touch, now=now, viewer=viewer)
        else:
            done = snooze_touch(touch, to_on, now=now, viewer=viewer)
    click.echo(as_json(done) if json_wanted else done.sentence)


@click.command()
@click.option(
    "--outcome", "outcome_id", type=int, help="The logged call; `reopen log --json` gives its number."
)
@click.option("--loss", "loss_id", type=int, help="The recorded loss; `reopen lose --json` gives its number.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
def undo(*, outcome_id: int | None, loss_id: int | None, json_wanted: bool) -> None:
    """Take back what was done last: a logged call or a recorded loss. `reopen snooze --back` takes back a snooze."""
    now, viewer = timezone.now(), Viewer.the_owner()
    if outcome_id is None and loss_id is None:
        last = last_act(viewer)
        if last is None:
            raise click.ClickException("There is nothing to take back.")
        if last.kind == "outcome":
            outcome_id = last.id
        else:
            loss_id = last.id
        if now - last.at and not json_wanted:
            click.echo(f"The last act was on {full_day(last.at.date())}, on deal {last.deal_id}.", err=True)
    with refused_in_a_sentence():
        if outcome_id is not None:
            undone = undo_outcome(outcome_id, now=now, viewer=viewer)
        else:
            undone = undo_loss(loss_id or 0, now=now, viewer=viewer)
    click.echo(as_json(undone) if json_wanted else undone.sentence)
