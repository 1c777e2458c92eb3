"""`reopen insight deals`: the deals behind a number, as the pages list them."""

from collections.abc import Callable
from typing import Any

import click

from reopen.cli.acts import as_json
from reopen.cli.cadence import DAY
from reopen.core.plain_english import full_day, money
from reopen.services.insights.behind import Behind, behind
from reopen.services.insights.csv_rows import csv_lines
from reopen.services.insights.deal_lines import COLUMNS, SORTS, DealLine, deal_lines, row_of, sorted_ids
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead_lines import COLUMNS as LEAD_COLUMNS
from reopen.services.insights.lead_lines import SORTS as LEAD_SORTS
from reopen.services.insights.lead_lines import LeadLine, lead_lines, sorted_leads
from reopen.services.insights.lead_lines import row_of as lead_row_of
from reopen.services.insights.recon import Recon

_SHOWN = 50
Found = tuple[Behind, list[DealLine] | list[LeadLine]]
Count = Callable[[Callable[[Recon, Asked], Found], dict[str, Any]], Found]


def offer_deals(group: click.Group, count: Count) -> None:
    """Add the command. `count` asks recon, or says why it cannot."""

    @group.command("deals")
    @click.argument("topic")
    @click.argument("cell", nargs=-1)
    @click.option("--from", "since", type=DAY, help="As the number was narrowed: from this day on.")
    @click.option("--to", "until", type=DAY, help="Up to this day.")
    @click.option("--pipeline", default="", help="Only this pipeline.")
    @click.option("--owner", default="", help="Only the deals of this seller.")
    @click.option("--by", default="", help="How it was grouped, where the cell names a group.")
    @click.option(
        "--sort",
        type=click.Choice(list(SORTS | LEAD_SORTS)),
        default="on",
        help="On is the day of the loss; of a lead that on which it came in.",
        show_default=True,
    )
    @click.option("--json", "json_wanted", is_flag=True, help="Print one JSON array of all of them.")
    @click.option("--csv", "csv_wanted", is_flag=True, help="Print CSV of all of them.")
    def deals(
        *, topic: str, cell: tuple[str, ...], sort: str, json_wanted: bool, csv_wanted: bool, **asked: Any
    ) -> None:
        """The deals behind a number, or leads: its TOPIC, and its CELL as what=lost_here stage=Demo."""
        parts = dict(_part(one) for one in cell)
        size = None if json_wanted or csv_wanted else _SHOWN

        def found(recon: Recon, narrowed: Asked) -> Found:
            told = behind(recon, topic, narrowed, parts)
            is_lead = told.noun == "lead"
            if sort not in (LEAD_SORTS if is_lead else SORTS):
                raise click.UsageError(f"A list of {told.noun}s is not sorted by {sort}.")
            if is_lead:
                return told, list(lead_lines(recon, sorted_leads(recon, told.ids, sort, size=size)))
            return told, list(deal_lines(recon, sorted_ids(recon, told.ids, sort, size=size)))

        told, lines = count(found, asked)
        if json_wanted:
            click.echo(as_json([_row(line) for line in lines]))
        elif csv_wanted:
            columns = LEAD_COLUMNS if told.noun == "lead" else COLUMNS
            click.echo("".join(csv_lines(columns, (_row(line) for line in lines))), nl=False)
        else:
            click.echo("\n".join([told.sentence, *(_said(line) for line in lines), *_more(told)]))


def _part(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise click.UsageError(f"“{text}” is no part of a number: write it as what=lost_here or stage=Demo.")
    return key, value


def _row(line: DealLine | LeadLine) -> dict[str, Any]:
    return lead_row_of(line) if isinstance(line, LeadLine) else row_of(line)


def _said(line: DealLine | LeadLine) -> str:
    if isinstance(line, LeadLine):
        told = (line.called, line.account, line.words or line.outcome, line.source, line.seller, line.status)
        return f"{line.on or 'no day    '}  " + ", ".join(word for word in told if word)
    deal = line.deal
    words = [
        deal.account,
        deal.contact,
        deal.stage,
        deal.reason,
        deal.seller,
        money(deal.amount, deal.currency) if deal.amount is not None else "",
        f"last contact {full_day(line.last_contact)}" if line.last_contact else "no contact on record",
    ]
    day = f"{deal.on}" if deal.on else "no day    "
    return f"{day}  {deal.id:>7}  " + ", ".join(word for word in words if word)


def _more(told: Behind) -> list[str]:
    rest = told.ids.n_unique() - _SHOWN
    return [f"and {rest:,} more: --json and --csv print all of them."] if rest > 0 else []
