"""`reopen deal`: all that is known of one deal."""

from typing import Any

import click
from django.utils import timezone

from reopen.cli.acts import as_json, the_deal
from reopen.core.plain_english import full_day, hour, money
from reopen.core.words import own_words
from reopen.records.queries.company import company
from reopen.records.queries.deal_page import DealPage, deal_page
from reopen.records.queries.timeline import timeline
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none
from reopen.services import cadence_settings


@click.command()
@click.argument("deal")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
def deal(deal: str, json_wanted: bool) -> None:
    """Facts, losses, the door, next touches and the latest history of DEAL: a number, the CRM's id or a name."""
    viewer, firm = Viewer.the_owner(), company()
    today = timezone.now().astimezone(zone_or_none(firm.time_zone)).date()
    page = deal_page(viewer, the_deal(deal), today=today, own_words=own_words(cadence_settings.load()))
    if page is None:
        raise click.ClickException(f"There is no deal “{deal}”.")
    history = timeline(page.id, contact_id=page.contact_id, time_zone=page.time_zone or firm.time_zone)
    if json_wanted:
        rows = [{"on": e.on, "kind": e.kind, "text": e.text, "words": e.words} for e in history.entries]
        click.echo(as_json(_json(page) | {"timeline": rows, "timeline_more": history.more}))
        return
    click.echo("\n".join(_lines(page)))
    if history.entries:
        click.echo("\nHistory, latest first")
        for entry in history.entries:
            words = f" “{entry.words}”" if entry.words else ""
            click.echo(f"  {full_day(entry.on):<16} {entry.text}{words}")
        if history.more:
            click.echo(f"  … {history.more:,} more")


def _json(page: DealPage) -> dict[str, Any]:
    return {name: getattr(page, name) for name in page.__slots__}


def _lines(page: DealPage) -> list[str]:
    who = ", ".join(part for part in (page.contact, page.contact_title) if part)
    head = (
        f"{page.account or page.name}: {page.status}, {money(page.amount, page.currency) or 'amount unknown'}"
    )
    lines = [f"Deal {page.id}  {head}", page.name]
    reach = " · ".join([part for part in (who, *page.phones, *page.emails) if part])
    if reach:
        lines.append(reach)
    stopped = [word for word, is_so in (("phone", page.no_phone), ("e-mail", page.no_email)) if is_so]
    if stopped:
        lines.append(f"Not to be reached by {' or '.join(stopped)}.")
    if page.let_go:
        lines.append("We let them go: no cadence.")
    lines += [""] + [
        f"  {known.label:<16} {known.text}{f' “{known.quote}”' if known.quote else ''}"
        for known in page.known
    ]
    if page.next_call:
        lines += ["", f"Next call: {full_day(page.next_call.on)} (touch {page.next_call.touch_id})"]
        lines += [f"  {page.next_call.why}", f"  Say: “{page.next_call.say}”"]
    if page.planned:
        lines += ["", "Planned"]
        for touch in page.planned:
            at = f" {hour(touch.at)} theirs" if touch.at else ""
            kind = "call" if touch.channel == "phone" else "letter"
            lines.append(f"  {full_day(touch.on)}{at}  {kind}: {', '.join(touch.reasons)}")
    return lines
