"""`reopen lose`: record a loss in under 90 seconds; everything but the deal may be left out."""

from dataclasses import fields, replace
from typing import Any

import click
from django.utils import timezone

from reopen.cli.acts import Clock, Money, as_json, refused_in_a_sentence, the_deal, the_seller
from reopen.cli.cadence import DAY, LocalTime
from reopen.core.words import ASK_AT_THE_NO, ASK_FOR_FIVE_MINUTES
from reopen.records.queries.company import company
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none
from reopen.services.lose_deal import InstalledThing, Losing, NewDeal, lose_deal


@click.command()
@click.argument("deal", required=False)
@click.option("--lost-on", type=DAY, help="Day of the loss; default: today.")
@click.option("--stage", default="", help="The last stage before it; default: the deal’s.")
@click.option("--reason", default="", help="Ours: why we think we lost.")
@click.option("--note", default="")
@click.option("--competitor", default="", help="Who won.")
@click.option("--competitor-rep", default="", help="Who sold it to them.")
@click.option("--our-price", type=Money(), help="Default: the deal’s amount.")
@click.option("--their-price", type=Money())
@click.option("--contract-start", type=DAY, help="Of the contract that they signed.")
@click.option("--term-months", type=int, help="Its length: 36.")
@click.option("--notice-days", type=int, help="Days before its end by which they must cancel.")
@click.option("--installed-make", default="")
@click.option("--installed-model", default="")
@click.option("--installed-quantity", type=int)
@click.option("--installed-volume", default="", help="A month, in their words: “14,000 pages”.")
@click.option(
    "--door",
    type=click.Choice(["open", "closed", "unsaid"]),
    help="May we call again? Their answer: yes, no, or neither.",
)
@click.option("--everything", "door_everything", is_flag=True, help="With a no: no letters either.")
@click.option("--door-words", default="", help="Their words.")
@click.option("--post-mortem-at", type=LocalTime(), help="The five minutes they agreed to: 2026-02-24T14:00.")
@click.option("--call-back-on", type=DAY, help="The day that they named.")
@click.option("--call-back-at", type=Clock(), help="With --call-back-on: the hour, in their zone.")
@click.option("--good-fit/--bad-fit", "good_fit", default=None, help="Was it a good fit?")
@click.option("--let-go", is_flag=True, help="We let them go: no cadence.")
@click.option("--account", default="", help="For a deal that no CRM has told of: the company. Then no DEAL.")
@click.option("--contact", default="", help="With --account: the person.")
@click.option("--phone", default="", help="With --account.")
@click.option("--email", default="", help="With --account.")
@click.option("--amount", type=Money(), help="With --account.")
@click.option("--owner", default="", help="With --account: the seller.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
def lose(*, deal: str | None, json_wanted: bool, **told: Any) -> None:
    """Record that DEAL is lost: its number, the CRM's id, or the beginning of the company's name.

    At the no, say: “Would you be open to my giving you a call in a month or two?”
    """
    if bool(deal) == bool(told["account"]):
        raise click.ClickException(
            "Give either DEAL, or --account for a deal that no CRM has told of. "
            f"At the no, say: “{ASK_AT_THE_NO} {ASK_FOR_FIVE_MINUTES}”"
        )
    now = timezone.now()
    owner = told.pop("owner")
    new = NewDeal(**_part(told, NewDeal), owner_id=the_seller(owner) if owner else None)
    thing = InstalledThing(**{name: told[f"installed_{name}"] for name in ("make", "model", "quantity")})
    thing = replace(thing, monthly_volume=told["installed_volume"])
    told["lost_on"] = told["lost_on"] or now.astimezone(zone_or_none(company().time_zone)).date()
    losing = Losing(**_part(told, Losing), installed=(thing,) if thing != InstalledThing() else ())
    lost = the_deal(deal) if deal else new
    with refused_in_a_sentence():
        recorded = lose_deal(lost, losing, now=now, viewer=Viewer.the_owner())
    if json_wanted:
        click.echo(as_json(recorded))
        return
    click.echo(" ".join([recorded.sentence, *recorded.warnings]))
    if losing.door is None and not losing.let_go and not recorded.already:
        click.echo(f"Nobody has asked at their door yet. Say: “{ASK_AT_THE_NO} {ASK_FOR_FIVE_MINUTES}”")


def _part(told: dict[str, Any], kind: type) -> dict[str, Any]:
    """The options that are fields of `kind`; an option is named as its field is."""
    return {field.name: told[field.name] for field in fields(kind) if field.name in told}
