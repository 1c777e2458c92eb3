"""What is on its way: pause, resume, cancel, status, list."""

import json
from typing import Any

import click
from django.utils import timezone

from reopen.cli.campaign.common import JSON, campaign, campaign_of, note_words, today_there, told
from reopen.core.plain_english import many
from reopen.records.queries import campaigns as queries
from reopen.services.campaigns import steer
from reopen.services.campaigns.balancing import balancing_of


@campaign.command()
@click.argument("number", type=int)
@told
def pause(number: int) -> None:
    """Stop sending campaign NUMBER, until you resume it."""
    steer.pause(campaign_of(number).pk, now=timezone.now())
    click.echo("Paused. Nothing more leaves.")


@campaign.command()
@click.argument("number", type=int)
@told
def resume(number: int) -> None:
    """Let campaign NUMBER go on."""
    steer.resume(campaign_of(number).pk, now=timezone.now())
    click.echo("It goes on.")


@campaign.command()
@click.argument("number", type=int)
@told
def cancel(number: int) -> None:
    """Cancel campaign NUMBER: what has not left never leaves."""
    kept = steer.cancel(campaign_of(number).pk, now=timezone.now())
    click.echo(f"Cancelled. {many(kept, 'letter')} kept back.")


# Always in `status --json`; letters that were laid out or kept back are named where there are such.
_ALWAYS = ("queued", "sending", "sent", "unknown", "bounced", "suppressed", "replied")


@campaign.command()
@click.argument("number", type=int)
@JSON
@told
def status(*, number: int, json_wanted: bool) -> None:
    """How far campaign NUMBER is."""
    found = campaign_of(number)
    figures = queries.status(found)
    note = balancing_of(found, today=today_there())
    if json_wanted:
        click.echo(json.dumps({key: n for key, n in figures.items() if n or key in _ALWAYS}))
        return
    paused = f", paused{': ' + found.paused_why if found.paused_why else ''}" if found.paused_at else ""
    click.echo(f"{found.title}: {found.state}{paused}")
    for state, letters in figures.items():
        click.echo(f"{letters:6,}  {state}")
    if note:
        click.echo(f"{note_words(found, note)} `reopen campaign preview {found.pk}` prints it.")


@campaign.command("list")
@JSON
def every(*, json_wanted: bool) -> None:
    """Every campaign, the latest first."""
    found = queries.all_campaigns()
    if json_wanted:
        click.echo(json.dumps([_as_json(one) for one in found], ensure_ascii=False))
        return
    for one in found:
        paused = ", paused" if one.paused_at is not None else ""
        click.echo(f"{one.pk:4}  {one.state:10}  {one.title}{paused}")


def _as_json(one: Any) -> dict[str, Any]:
    note = balancing_of(one, today=today_there())
    return {
        "id": one.pk,
        "title": one.title,
        "state": one.state,
        "paused": one.paused_at is not None,
        "paused_why": one.paused_why,
        "verdict": one.verdict,
        "legitimate_interest": note.letters if note else 0,
        "balancing_note": note.note if note else "",
    }
