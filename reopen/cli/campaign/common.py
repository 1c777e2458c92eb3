"""The group of the commands, and what they share."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo

import click
from django.utils import timezone

from reopen.core.cohort import FilterError
from reopen.core.letter import LetterError
from reopen.core.plain_english import capital, full_day, many
from reopen.records.queries import campaigns as queries
from reopen.records.queries.company import company
from reopen.services.campaigns.balancing import Balancing
from reopen.services.campaigns.draft import CampaignError


def told(command: Callable[..., Any]) -> Callable[..., Any]:
    """What a person can mend is a sentence."""

    @wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except (CampaignError, FilterError, LetterError) as error:
            raise click.ClickException(str(error)) from None

    return wrapped


JSON = click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")


@click.group()
def campaign() -> None:
    """The month's letter: to the people who asked and never bought, from the owner's own mailbox."""


def campaign_of(number: int) -> Any:
    """The campaign of that number; a sentence where there is none."""
    found = queries.campaign_or_none(number)
    if found is None:
        raise CampaignError(
            f"There is no campaign {number}. `reopen campaign list` prints those that there are."
        )
    return found


def today_there() -> date:
    """The day at the company."""
    return timezone.now().astimezone(ZoneInfo(company().time_zone)).date()


def note_words(found: Any, note: Balancing) -> str:
    """Of whom, and whose words the note is in."""
    rest = "rests" if note.letters == 1 else "rest"
    of = f"{capital(many(note.letters, 'letter'))} {rest} on legitimate interest."
    if found.approved_at is not None:
        return f"{of} The balancing note was put on record on {full_day(found.approved_at.date())}."
    whose = (
        "in your words"
        if note.own
        else "as Reopen begins it; `approve --balancing-note FILE` stores your own"
    )
    return f"{of} The balancing note, {whose}."
