"""`reopen cadence preview`: what the rules would plan for one deal in care. Touches no database."""

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import click

from reopen.core.cadence import (
    CadenceSettings,
    CallBack,
    FactError,
    Facts,
    SettingsError,
    Touch,
    preview,
    read_settings,
)
from reopen.core.working_days import add_months
from reopen.services import cadence_settings
from reopen.services.public_holidays import countries, public_holidays

FIRST_YEAR, LAST_YEAR = 1900, 2999


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a sentence that names the option and the value."""
        if isinstance(value, date):
            return value
        try:
            day = datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            self.fail(f"“{value}” is not a day; write it as 2024-01-31.", param, ctx)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            self.fail(f"“{value}” lies outside the years {FIRST_YEAR} to {LAST_YEAR}.", param, ctx)
        return day


class LocalTime(click.ParamType[datetime]):
    """A date and time as YYYY-MM-DDTHH:MM, local to the prospect."""

    name = "date and time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:  # noqa: RET503  # fail raises
        """The date and time, or a sentence that names the option and the value."""
        if isinstance(value, datetime):
            return value
        for form in ("%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"):
            try:
                return datetime.strptime(value, form)  # noqa: DTZ007  # local to the prospect
            except ValueError:
                pass
        self.fail(f"“{value}” is not a date and time; write it as 2024-02-20T14:00.", param, ctx)


DAY = Day()


@click.group()
def cadence() -> None:
    """When to get back to a lost deal."""


@cadence.command("preview")
@click.option("--lost-on", type=DAY, help="Day of the loss; left out for an open deal.")
@click.option(
    "--door", type=click.Choice(["open", "closed", "unasked"]), default="unasked", show_default=True
)
@click.option("--post-mortem-at", type=LocalTime(), help="Agreed with the prospect: 2024-02-20T14:00.")
@click.option("--contract-start", type=DAY, help="Start of the contract that they signed.")
@click.option("--term-months", type=click.IntRange(0, 600), help="Its term.")
@click.option("--notice-days", type=click.IntRange(0, 3650), help="Days before its end by which to cancel.")
@click.option("--call-back-on", type=DAY, multiple=True, help="A day that they named themselves; repeatable.")
@click.option("--quote-sent-on", type=DAY, help="Day on which the open quote went out.")
@click.option(
    "--conversation", "conversations", type=DAY, multiple=True, help="A real conversation; repeatable."
)
@click.option("--sideways-since", type=DAY, help="They said then that their project is going sideways.")
@click.option("--rival-gone-on", type=DAY, help="Since then the competitor’s rep is known to have left.")
@click.option("--opted-out", type=click.Choice(["phone", "email", "all"]), multiple=True)
@click.option("--country", default="", help="Of the prospect, such as US: decides the holidays.")
@click.option("--as-of", type=DAY, help="The day asked about; default: the loss.")
@click.option("--until", type=DAY, help="Inclusive; default: 12 months after the loss. It only cuts.")
@click.option(
    "--settings",
    "settings_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of cadence settings; default: the company's own.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
def preview_command(  # noqa: PLR0917  # click hands over each option
    lost_on: date | None,
    door: Any,
    post_mortem_at: datetime | None,
    contract_start: date | None,
    term_months: int | None,
    notice_days: int | None,
    call_back_on: tuple[date, ...],
    quote_sent_on: date | None,
    conversations: tuple[date, ...],
    sideways_since: date | None,
    rival_gone_on: date | None,
    opted_out: tuple[str, ...],
    country: str,
    as_of: date | None,
    until: date | None,
    settings_file: Path | None,
    as_json: bool,
) -> None:
    """Print what the rules would plan for one deal in care.

    Every planned call is taken as held on its day, as a conversation.
    """
    first = lost_on or quote_sent_on
    if first is None:
        raise click.UsageError("Give --lost-on (a lost deal) or --quote-sent-on (an open one with a quote).")
    if country and country.strip().upper() not in countries():
        raise click.BadParameter(
            f"“{country}” is not a country whose holidays are known; write its two letters, such as US.",
            param_hint="--country",
        )
    facts = Facts(
        lost_on=lost_on,
        door=door,
        post_mortem_at=post_mortem_at,
        call_backs=tuple(CallBack(day) for day in call_back_on),
        contract_start=contract_start,
        term_months=term_months,
        notice_days=notice_days,
        quote_sent_on=quote_sent_on,
        conversations=conversations,
        sideways_since=sideways_since,
        rival_gone_on=rival_gone_on,
        no_phone=bool({"phone", "all"} & set(opted_out)),
        no_email=bool({"email", "all"} & set(opted_out)),
    )
    start = as_of or first
    last = until or add_months(first, 12)
    named = [day for day in (contract_start, *call_back_on, post_mortem_at and post_mortem_at.date()) if day]
    holidays = public_holidays(country, [first.year, start.year, last.year + 1, *(day.year for day in named)])
    try:
        touches = preview(facts, _settings(settings_file), holidays, start, last)
    except FactError as error:
        raise click.UsageError(str(error)) from None
    if as_json:
        click.echo(_as_json(touches))
        return
    if not touches:
        click.echo("Nothing is planned.")
    for touch in touches:
        click.echo(_as_line(touch))


def _settings(file: Path | None) -> CadenceSettings:
    if file is None:
        try:
            return cadence_settings.load()
        except SettingsError as error:
            raise click.ClickException(f"{cadence_settings.path()}: {error}") from None
    try:
        return read_settings(file.read_text("utf-8"))
    except UnicodeDecodeError:
        raise click.ClickException(f"{file}: this is not UTF-8 text.") from None
    except SettingsError as error:
        raise click.ClickException(f"{file}: {error}") from None


def _clock(at: time | None) -> str | None:
    return None if at is None else f"{at:%H:%M}"


def _as_json(touches: list[Touch]) -> str:
    rows = []
    for touch in touches:
        row: dict[str, Any] = {
            "on": touch.on.isoformat(),
            "at": _clock(touch.at),
            "channel": touch.channel,
            "reasons": list(touch.reasons),
            "promised": touch.promised,
        }
        if touch.assumed:
            row["assumed"] = list(touch.assumed)
        rows.append(json.dumps(row))
    return "[" + ",\n ".join(rows) + "]"


def _as_line(touch: Touch) -> str:
    at = f" {touch.at:%H:%M}" if touch.at else ""
    notes = [", ".join(touch.reasons)]
    if touch.promised:
        notes.append("promised")
    if touch.assumed:
        notes.append("assumed: " + ", ".join(touch.assumed))
    return f"{touch.on:%a} {touch.on.isoformat()}{at:6}  {touch.channel:5}  {'; '.join(notes)}"
