"""`reopen team`: the sellers, the minutes that each of them has for lost deals, and their own working hours."""

from datetime import UTC
from typing import Literal

import click
from django.utils import timezone

from reopen.cli.acts import as_json, the_seller
from reopen.core.own_day import THE_COMPANYS, read_own_day
from reopen.records.queries.company import company
from reopen.records.queries.day_scope import week_used
from reopen.records.queries.team import SellerRow, seller_row, seller_rows
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none
from reopen.services.team import set_minutes, set_own_day
from reopen.services.users import UserError


@click.group()
def team() -> None:
    """The sellers, the minutes that each has for lost deals, and their working hours."""


@team.command("list")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON array.")
def list_sellers(*, json_wanted: bool) -> None:
    """Print every seller: minutes a day, a week, and what is used of this week."""
    viewer = Viewer.the_owner()
    used = week_used(viewer, now=timezone.now().astimezone(zone_or_none(company().time_zone) or UTC))
    sellers = [(row, *used.get(row.id, (0, 0))) for row in seller_rows(viewer)]
    if json_wanted:
        click.echo(
            as_json(
                [
                    {
                        "seller": row.name,
                        "team": row.team,
                        "minutes_a_day": row.minutes_a_day,
                        "minutes_a_week": row.minutes_a_week,
                        "own_hours": row.own_day.text if row.own_day else None,
                        "used_this_week": minutes,
                        "calls_this_week": calls,
                    }
                    for row, minutes, calls in sellers
                ]
            )
        )
        return
    if not sellers:
        click.echo("There are no sellers yet: the first import brings them.")
    for row, minutes, calls in sellers:
        of_team = f" ({row.team})" if row.team else ""
        made = "1 call" if calls == 1 else f"{calls} calls"
        click.echo(f"{row.name}{of_team}: {_minutes(row)}; {minutes} used this week, {made}{_hours(row)}")


def _a_week(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> int | Literal["no week"] | None:
    text = (value or "").strip()
    if value is None:
        return None
    if text.lower() == "none":
        return "no week"
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        raise click.BadParameter(f"“{text}” is not a whole number. Write the minutes, or “none”.")
    return int(text)


@team.command()
@click.argument("seller")
@click.option("--day", type=int, help="Minutes a day, all told.")
@click.option("--week", callback=_a_week, help="Minutes a week; “none”: no week ends their days.")
def minutes(seller: str, day: int | None, week: int | Literal["no week"] | None) -> None:
    """Set the minutes of SELLER, by the name that the CRM writes; what is not named stays.

    \b
    reopen team minutes "Dana Whitfield" --week 150
    reopen team minutes "Dana Whitfield" --day 45 --week none
    """
    if day is None and week is None:
        raise click.ClickException("Say how many: --day 60, --week 150, or both.")
    seller_id = the_seller(seller)
    try:
        set_minutes(seller_id, minutes_a_day=day, minutes_a_week=week)
    except UserError as why:
        raise click.ClickException(str(why)) from None
    row = seller_row(Viewer.the_owner(), seller_id)
    if row is not None:
        click.echo(f"{row.name}: {_minutes(row)}.")


@team.command()
@click.argument("seller")
@click.argument("own_hours")
def hours(seller: str, own_hours: str) -> None:
    """Set the working days and hours of SELLER, on the company's clocks; “company” for the company's.

    \b
    reopen team hours "Dana Whitfield" "Mon-Thu 9:00-15:30"
    reopen team hours "Dana Whitfield" company

    Times for a call are offered within them, and a quote's letter names a day and an hour of them.
    """
    seller_id = the_seller(seller)
    try:
        set_own_day(seller_id, None if own_hours.strip().casefold() == "company" else read_own_day(own_hours))
    except (UserError, ValueError) as why:
        raise click.ClickException(str(why)) from None
    row = seller_row(Viewer.the_owner(), seller_id)
    if row is not None:
        click.echo(
            f"{row.name}: {(row.own_day or THE_COMPANYS).words}{'' if row.own_day else ', the company’s'}."
        )


def _hours(row: SellerRow) -> str:
    return f"; {row.own_day.words}" if row.own_day else ""


def _minutes(row: SellerRow) -> str:
    week = "no end of the week" if row.minutes_a_week is None else f"{row.minutes_a_week} a week"
    return f"{row.minutes_a_day} minutes a day, {week}"
