"""`reopen settings`: the company's own choices from the command line."""

import click

from reopen.records.queries.company import company
from reopen.services.company_settings import CHOICES, CompanySettingError, set_company


@click.group()
def settings() -> None:
    """The company's own choices. The cadences have a page and a file of their own."""


@settings.command()
@click.argument("key", required=False)
def show(key: str | None) -> None:
    """Print every setting, or the one named KEY."""
    now = company()
    if key is not None and key not in CHOICES:
        raise click.ClickException(_unknown(key))
    if key is not None:
        click.echo(str(getattr(now, CHOICES[key].field)))
        return
    width = max(map(len, CHOICES))
    for name, choice in CHOICES.items():
        value = str(getattr(now, choice.field)).replace("\n", ", ") or "(not said)"
        click.echo(f"{name:{width}}  {value}")
        click.echo(f"{'':{width}}  {choice.words}")


@settings.command("set")
@click.argument("key")
@click.argument("value", nargs=-1, required=True)
def set_value(key: str, value: tuple[str, ...]) -> None:
    """Set KEY to VALUE. Lines of a postal address may be parted by “|”.

    \b
    reopen settings set country US
    reopen settings set time-zone America/New_York
    reopen settings set postal-address "Harlan Pike | 12 Mill Street | Columbus, OH 43215"
    reopen settings set opt-out-list none
    """
    text = " ".join(value)
    if key == "postal-address":
        text = text.replace("|", "\n")
    try:
        set_company({key: text})
    except CompanySettingError as why:
        raise click.ClickException(str(why)) from None
    now = str(getattr(company(), CHOICES[key].field)).replace("\n", ", ")
    click.echo(f"{key} is {now}." if now else f"{key} is empty.")


def _unknown(key: str) -> str:
    try:
        set_company({key: ""})
    except CompanySettingError as why:
        return str(why)
    return f"There is no setting “{key}”."
