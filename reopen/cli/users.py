"""`reopen sign-in-link` and `reopen users`: who signs in, from the command line, which acts as the owner."""

from typing import Any

import click
from django.conf import settings
from django.utils import timezone

from reopen.records.queries.team import seller_rows, team_rows, user_rows
from reopen.records.queries.visible import Viewer
from reopen.services.users import (
    ROLES,
    UserError,
    add_user,
    change_user,
    ensure_owner,
    find_user,
    make_sign_in_link,
    switch_off,
    switch_on,
)


@click.command("sign-in-link")
@click.option("--user", "email", help="Whose; default: the owner.")
@click.option(
    "--address",
    default=None,
    help="Where Reopen answers; default: REOPEN_URL, or http://127.0.0.1:8000.",
)
def sign_in_link(email: str | None, address: str | None) -> None:
    """Print a link that signs someone in once, within 30 minutes. Their earlier link ends."""
    now = timezone.now()
    try:
        user = find_user(email) if email else ensure_owner(now=now)
        click.echo(_link(user, address))
    except UserError as why:
        raise click.ClickException(str(why)) from None


@click.group()
def users() -> None:
    """Who signs in, and what they may see."""


@users.command("list")
def list_users() -> None:
    """Print every user: address, role, team, whose deals are theirs."""
    rows = user_rows(Viewer.the_owner())
    if not rows:
        click.echo("There are no users yet. “reopen up” makes the owner.")
    for row in rows:
        notes = [
            row.role,
            f"team {row.team}" if row.team else "",
            f"deals of {row.seller}" if row.seller else "",
            "" if row.has_password else "no password",
            "" if row.is_active else "switched off",
        ]
        name = f" ({row.name})" if row.name else ""
        click.echo(f"{row.email}{name}: {', '.join(note for note in notes if note)}")


@users.command()
@click.argument("email")
@click.option("--name", default="", help="As it stands on the pages.")
@click.option("--role", type=click.Choice(ROLES), default="rep", show_default=True)
@click.option("--team", help="By name; a manager needs one.")
@click.option("--seller", help="Whose deals are theirs, by the name that the CRM writes.")
@click.option("--address", default=None, help="Where Reopen answers, for the link.")
def add(email: str, name: str, role: Any, team: str | None, seller: str | None, address: str | None) -> None:
    """Add a user, and print the link that signs them in the first time."""
    try:
        user = add_user(
            email,
            name=name,
            role=role,
            team_id=_team(team) if team else None,
            seller_id=_seller(seller) if seller else None,
            now=timezone.now(),
        )
        click.echo(
            f"{user.email} is in, as {user.role}. Hand them this link; it works once, within 30 minutes:"
        )
        click.echo(_link(user, address))
    except UserError as why:
        raise click.ClickException(str(why)) from None


@users.command()
@click.argument("email")
@click.option("--name")
@click.option("--role", type=click.Choice(ROLES))
@click.option("--team", help="By name; “none” for none.")
@click.option("--seller", help="By name; “none” for nobody’s deals.")
@click.option("--new-email")
def change(
    email: str, name: str | None, role: Any, team: str | None, seller: str | None, new_email: str | None
) -> None:
    """Change a user; what is not named stays."""
    try:
        user = change_user(
            find_user(email),
            email=new_email,
            name=name,
            role=role,
            team_id="keep" if team is None else None if team == "none" else _team(team),
            seller_id="keep" if seller is None else None if seller == "none" else _seller(seller),
        )
    except UserError as why:
        raise click.ClickException(str(why)) from None
    click.echo(f"{user.email} is changed: {user.role}.")


@users.command()
@click.argument("email")
def off(email: str) -> None:
    """Switch a user off: they are signed out and cannot sign in. Nothing of theirs goes."""
    try:
        user = find_user(email)
        switch_off(user)
    except UserError as why:
        raise click.ClickException(str(why)) from None
    click.echo(f"{user.email} cannot sign in any more. “reopen users on {user.email}” takes it back.")


@users.command()
@click.argument("email")
def on(email: str) -> None:
    """Switch a user on again."""
    try:
        user = find_user(email)
    except UserError as why:
        raise click.ClickException(str(why)) from None
    switch_on(user)
    click.echo(f"{user.email} may sign in again.")


def _link(user: Any, address: str | None) -> str:
    base = (address or getattr(settings, "REOPEN_URL", "") or "http://127.0.0.1:8000").rstrip("/")
    return f"{base}/sign-in/{make_sign_in_link(user, now=timezone.now())}/"


def _team(name: str) -> int:
    teams = team_rows(Viewer.the_owner())
    for row in teams:
        if row.name.lower() == name.strip().lower():
            return row.id
    there_are = (
        f"There are: {', '.join(row.name for row in teams)}."
        if teams
        else "There are none yet: see the Team page."
    )
    raise UserError("team", f"There is no team “{name}”. {there_are}")


def _seller(name: str) -> int:
    sellers = seller_rows(Viewer.the_owner())
    for row in sellers:
        if row.name.lower() == name.strip().lower():
            return row.id
    there_are = (
        f"There are: {', '.join(row.name for row in sellers[:20])}." if sellers else "An import brings them."
    )
    raise UserError("seller", f"There is no seller “{name}”. {there_are}")
