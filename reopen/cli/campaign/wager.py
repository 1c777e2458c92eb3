"""What came of it: verdict, release, take-back, report."""

import json
from dataclasses import asdict

import click
from django.utils import timezone

from reopen.cli.campaign.common import JSON, campaign, campaign_of, told
from reopen.core.name_key import name_key
from reopen.core.plain_english import capital, many
from reopen.records.queries.team import seller_names
from reopen.services import wager
from reopen.services.campaigns import report as reporting
from reopen.services.campaigns.draft import CampaignError
from reopen.services.take_back_release import take_back_release


@campaign.command()
@click.argument("number", type=int)
@click.argument("decision", type=click.Choice(["accept", "reject"]))
@JSON
@told
def verdict(*, number: int, decision: str, json_wanted: bool) -> None:
    """Accept or reject the wager of campaign NUMBER: were there replies worth discussing?"""
    done = wager.verdict(
        campaign_of(number).pk, "accept" if decision == "accept" else "reject", now=timezone.now()
    )
    if json_wanted:
        click.echo(json.dumps({"id": number, "verdict": done.verdict} | asdict(done.figures)))
        return
    found = done.figures
    click.echo(done.sentence)
    click.echo(
        f"{capital(many(found.replies, 'person', 'people'))} wrote back: {found.worth} worth discussing, "
        f"{found.answered} answered, {found.removed} removed."
    )


@campaign.command()
@click.argument("number", type=int)
@click.option(
    "--to", "seller", default="", help="Whose call it is where somebody without a deal has no seller."
)
@JSON
@told
def release(*, number: int, seller: str, json_wanted: bool) -> None:
    """Hand the replies of campaign NUMBER that are worth discussing to the sellers, and take the seal off.

    `reopen campaign take-back NUMBER` seals it again.
    """
    done = wager.release(campaign_of(number).pk, now=timezone.now(), to=_seller(seller) if seller else None)
    if json_wanted:
        click.echo(json.dumps({"id": number, "deals": list(done.deals), "kept": done.kept}))
        return
    click.echo(done.sentence)


@campaign.command("take-back")
@click.argument("number", type=int)
@JSON
@told
def take_back(*, number: int, json_wanted: bool) -> None:
    """Seal the released campaign NUMBER again, and say who may have seen it meanwhile."""
    done = take_back_release(campaign_of(number).pk, now=timezone.now())
    if json_wanted:
        told = {"id": number, "since": done.since.isoformat(), "deals": done.deals, "acted_on": done.acted_on}
        click.echo(json.dumps(told | {"who": done.who, "mailed": done.mailed}, ensure_ascii=False))
        return
    click.echo(f"{campaign_of(number).title} is sealed again. {done.sentence}")


@campaign.command()
@click.argument("number", type=int)
@JSON
@told
def report(*, number: int, json_wanted: bool) -> None:
    """What came of campaign NUMBER, beside the people who were held out."""
    found = reporting.report(campaign_of(number))
    if json_wanted:
        click.echo(json.dumps(found.to_json()))
        return
    click.echo(found.title)
    for what in (found.answered, found.door, found.won):
        click.echo(f"  {what.words}")
    click.echo(f"  Revenue in {found.currency}: {found.revenue.words}")
    if found.other_currencies:
        click.echo(
            f"  {many(found.other_currencies, 'deal')} won in another currency are left out of the sum."
        )


def _seller(name: str) -> int:
    choices = seller_names()
    found = next((pk for pk, one in choices if name_key(one) == name_key(name)), None)
    if found is None:
        there = ", ".join(one for _, one in choices) or "nobody"
        raise CampaignError(f"There is no seller “{name}”. There are: {there}.", "to")
    return found
