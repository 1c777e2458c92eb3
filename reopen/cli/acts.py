"""What the commands that act on deals share: refusals in words, values as options, answers as JSON."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

import click

from reopen.records.queries.deal_list import DealRow
from reopen.records.queries.named_deal import deals_named
from reopen.records.queries.sellers import sellers
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError

# Fields of an act that are arguments, not options, of its command.
_ARGUMENTS = ("touch", "deal", "loss", "quote", "sheet", "")


@contextmanager
def refused_in_a_sentence() -> Iterator[None]:
    """Turn a refused act into a sentence that names the option; exit code 1, nothing written."""
    try:
        yield
    except ActError as why:
        option = "" if why.field in _ARGUMENTS else f"--{why.field.replace('_', '-')}: "
        raise click.ClickException(f"{option}{why.message}") from None


class Money(click.ParamType[Decimal]):
    """A sum: 36150, 36,150.50 or $36,150."""

    name = "amount"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:  # noqa: RET503
        """The sum, or a sentence that names the option and the value."""
        if isinstance(value, Decimal):
            return value
        try:
            sum_ = Decimal(str(value).strip().lstrip("$€£").replace(",", ""))
        except InvalidOperation:
            self.fail(f"“{value}” is not a sum; write it as 36150 or 36,150.50.", param, ctx)
        if sum_.is_finite():
            return sum_
        self.fail(f"“{value}” is not a sum; write it as 36150 or 36,150.50.", param, ctx)


class Clock(click.ParamType[time]):
    """An hour as HH:MM, local to the prospect."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> time:
        """The hour, or a sentence that names the option and the value."""
        if isinstance(value, time):
            return value
        try:
            return datetime.strptime(value, "%H:%M").time()  # noqa: DTZ007  # local to the prospect
        except ValueError:
            self.fail(f"“{value}” is not an hour of the day; write it as 14:00.", param, ctx)


def the_deal(text: str) -> int:
    """The deal meant by an id, the CRM's id or a name; a sentence with the choices where it could be several."""
    found, more = deals_named(Viewer.the_owner(), text)
    if len(found) == 1:
        return found[0].id
    if not found:
        raise click.ClickException(
            f"There is no deal “{text}”. Give its number, the CRM’s id, or the beginning of the company’s name."
        )
    lines = "\n".join(f"  {row.id:>8}  {_choice(row)}" for row in found)
    tail = "\n  … and more: write more of the name." if more else ""
    raise click.ClickException(f"“{text}” could be any of these. Give the number:\n{lines}{tail}")


def _choice(row: DealRow) -> str:
    parts = [
        row.account or row.name,
        row.name if row.account else "",
        row.contact,
        row.status,
        str(row.on or ""),
    ]
    return ", ".join(part for part in parts if part)


def the_seller(name: str) -> int:
    """The seller's id by name, or by the beginning of it; a sentence with the names where there is none."""
    everyone = sellers(Viewer.the_owner())
    wanted = name.strip().casefold()
    for same in (
        [s for s in everyone if s.name.casefold() == wanted],
        [s for s in everyone if s.name.casefold().startswith(wanted)],
    ):
        if len(same) == 1:
            return same[0].id
    names = ", ".join(s.name for s in everyone[:20]) or "none yet: an import brings them"
    raise click.ClickException(f"--owner: “{name}” is no seller, or more than one. There are: {names}.")


def as_json(value: Any) -> str:
    """Dataclasses, days, hours and sums as JSON: days and hours as ISO 8601, sums as strings."""
    return json.dumps(_plain(value), ensure_ascii=False, indent=2)


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return _plain(value._asdict())
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
