"""`reopen insight report`: the monthly page for the owner, as a PDF or HTML file."""

from pathlib import Path
from typing import IO

import click
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import mark_safe

from reopen.cli.acts import as_json
from reopen.cli.recon import owners_recon
from reopen.core.working_days import add_months
from reopen.records.queries.company import company
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.report.months import month_of
from reopen.services.insights.report.pdf import pdf_of
from reopen.services.insights.report.report import month_report, report_json
from reopen.services.insights.report.sheet import STAGE_HEAD, Sheet, sheet_of


@click.command()
@click.option("--month", default="", help="The month, as 2026-10; by default the last that is over.")
@click.option(
    "--pdf", type=click.File("wb", atomic=True), help="Write one A4 page to this file; - for standard output."
)
@click.option("--html", type=click.File("wb", atomic=True), help="Write one page that needs no other file.")
@click.option("--json", "json_wanted", is_flag=True, help="Print its figures as one JSON object.")
def report(*, month: str, pdf: IO[bytes] | None, html: IO[bytes] | None, json_wanted: bool) -> None:
    """One month on one page: what was done in it, and where deals died in the twelve months to its end."""
    now, firm = timezone.now(), company()
    recon = owners_recon(now=now, time_zone=firm.time_zone)
    try:
        first = month_of(month, recon.today) if month else add_months(recon.today.replace(day=1), -1)
        found = month_report(recon, first)
    except AskedError as why:
        raise click.ClickException(str(why)) from None
    sheet = sheet_of(found, firm.name)
    if pdf:
        pdf.write(pdf_of(sheet, on=found.as_of))
    if html:
        html.write(_alone(sheet).encode())
    if json_wanted:
        click.echo(as_json(report_json(found)))
    elif not pdf and not html:
        click.echo(_text(sheet))


def _alone(sheet: Sheet) -> str:
    """The page as one file."""
    style = Path(str(finders.find("reopen/report.css"))).read_text(encoding="utf-8")
    context = {
        "sheet": sheet,
        "stage_head": STAGE_HEAD,
        "drawn": [(one, "") for one in sheet.drawn],
        "style": mark_safe(style),  # noqa: S308  # our own sheet
    }
    return render_to_string("insights/report_alone.html", context)


def _text(sheet: Sheet) -> str:
    lines = [sheet.title, sheet.where, "", sheet.sentence, sheet.basis, ""]
    lines += [f"{one.label}: {one.now} ({sheet.before}: {one.before})" for one in sheet.figures]
    lines += [
        "",
        *(" ".join(filter(None, (one.sentence, one.basis))) for one in (*sheet.drawn, *sheet.not_drawn)),
        "",
        sheet.foot,
    ]
    return "\n".join([*lines, sheet.sealed] if sheet.sealed else lines)
