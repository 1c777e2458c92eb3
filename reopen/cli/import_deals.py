"""`reopen import`: a CRM's files become our records; an import taken back; the list of imports.

`reopen import FILE...` and its two words share one command: a file called "undo" or "list" is given as ./undo.
"""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click
from django.utils import timezone

from reopen.records.queries import imports as queries
from reopen.records.queries.company import company
from reopen.services.import_deals import (
    CannotImportError,
    ImportFile,
    OpenQuestionsError,
    Result,
    import_files,
    read_mapping,
)
from reopen.services.import_deals.missing import (
    kinds_of_problems,
    what_is_missing,
    what_is_odd,
    what_it_brings,
)
from reopen.services.import_deals.undo import Undone, undo_import

SOURCES = ("auto", "hubspot", "salesforce", "pipedrive", "zoho", "table")
_SHOWN = 10


class ImportGroup(click.Group):
    """Words that are not commands are files."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """`undo` and `list` are commands; whatever else is the beginning of an import."""
        if args and args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return "files", self.commands["files"], args

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options before the first file belong to the import."""
        if args and args[0] not in self.commands and args[0] not in ("-h", "--help"):
            args = ["files", *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The three ways of calling it."""
        path = ctx.command_path
        formatter.write_usage(path, "FILE... [--source …] [--mapping FILE] [--day-first|--month-first]")
        formatter.write_usage(path, "undo BATCH")
        formatter.write_usage(path, "list")


@click.group("import", cls=ImportGroup)
def import_deals() -> None:
    """Take in the exports of a CRM: deals, contacts, companies, leads, activities, opt-outs.

    Files given together are joined by id, then by e-mail and name. `reopen import files --help` tells the options.
    """


@import_deals.command("files")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", type=click.Choice(SOURCES), default="auto", help="Whose export it is.")
@click.option("--mapping", type=click.Path(path_type=Path), help="JSON: column label → field (deal.amount).")
@click.option(
    "--day-first/--month-first", default=None, help="How 03/04/2025 is read, where a column leaves it open."
)
@click.option("--dry-run", is_flag=True, help="The same figures; nothing is written.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def files_(
    files: tuple[Path, ...],
    source: str,
    mapping: Path | None,
    day_first: bool | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Take in these files together."""
    choices = {} if day_first is None else {"day_first": "day" if day_first else "month"}
    bar = _Bar(shown=sys.stderr.isatty() and not as_json)
    now = timezone.now()
    try:
        result = import_files(
            _given(files, mapping),
            source=source,
            choices=choices,
            dry=dry_run,
            now=now,
            today=_today(now),
            tell=bar.tell,
            begin_care=True,
        )
    except OpenQuestionsError as error:
        bar.end()
        raise click.ClickException(_how_to_answer(error)) from error
    except CannotImportError as error:
        bar.end()
        raise click.ClickException(str(error)) from error
    bar.end()
    if as_json:
        click.echo(json.dumps(result.as_json(), ensure_ascii=False, indent=2))
    else:
        _say(result, dry=dry_run)


def _today(now: datetime) -> date:
    """The day at the company."""
    return now.astimezone(ZoneInfo(company().time_zone)).date()


def _given(files: tuple[Path, ...], mapping: Path | None) -> list[ImportFile]:
    for path in files:
        if not path.exists():
            raise CannotImportError(f"There is no file {path}.")
        if path.is_dir():
            raise CannotImportError(f"{path} is a folder. Name the files in it: {path}/*.csv")
    mappings = read_mapping(mapping) if mapping else {}
    unknown = [name for name in mappings if name and name not in {p.name for p in files}]
    if unknown:
        raise CannotImportError(f"The mapping names the file “{unknown[0]}”, which was not given.")
    return [ImportFile(p, p.name, mappings.get(p.name) or mappings.get("")) for p in files]


def _how_to_answer(error: OpenQuestionsError) -> str:
    lines = [str(error)]
    keys = [q.key for q in error.questions]
    if any(k.startswith("day_first") for k in keys):
        lines.append("Answer with --day-first (31/12/2025) or --month-first (12/31/2025).")
    if "mapping" in keys:
        columns = json.dumps({"columns": {"Your label": "noun.field"}})
        lines.append(
            f'Answer in the file of --mapping, like {columns} or {{"noun": "deal"}}, or on the Import page.'
        )
    if example := next((q for q in error.questions if q.options and not q.key.startswith("day_first")), None):
        choice = json.dumps({"choices": {example.key: example.options[0].value}}, ensure_ascii=False)
        lines.append(f"Answer in the file of --mapping, like {choice}, or on the Import page.")
    return "\n".join(lines)


class _Bar:
    """A bar on stderr, where a person looks at it."""

    def __init__(self, *, shown: bool) -> None:
        self.shown = shown

    def tell(self, words: str, share: float) -> None:
        if self.shown:
            full = round(share * 30)
            sys.stderr.write(f"\r\x1b[K{'█' * full}{'░' * (30 - full)} {share:4.0%}  {words[:60]}")
            sys.stderr.flush()

    def end(self) -> None:
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _say(result: Result, *, dry: bool) -> None:
    head = "This would be the import" if dry else f"Import {result.batch}"
    click.echo(
        f"{head}: {result.rows:,} rows: {result.created:,} created, {result.updated:,} updated, "
        f"{result.unchanged:,} unchanged, {result.duplicate:,} duplicate, {result.rejected:,} rejected."
    )
    if not result.rows:
        click.echo("There is no row below the header.")
    for line in (*what_it_brings(result.summary), *what_is_missing(result.summary)):
        click.echo(line)
    if result.problems:
        kinds = kinds_of_problems((one["rejected"], one["column"]) for one in result.problems)
        click.echo(f"\n{what_is_odd(kinds)}:")
        for problem in result.problems[:_SHOWN]:
            click.echo("  " + _problem(problem))
        if len(result.problems) > _SHOWN:
            click.echo(
                f"  … and {len(result.problems) - _SHOWN:,} more: --json and the Import page show all."
            )
    for path in result.rejects_files:
        click.echo(f"\nThe rejected rows stand in {path}. Mend them there and import that file.")
    if not dry:
        click.echo(f"\n`reopen import undo {result.batch}` takes it back.")


def _problem(problem: dict[str, Any]) -> str:
    column = f", {problem['column']}" if problem["column"] else ""
    value = f" “{problem['value'][:40]}”" if problem["value"] else ""
    return f"{problem['file']}, row {problem['row']:,}{column}{value}: {problem['why']}"


@import_deals.command("undo")
@click.argument("batch", type=int)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def undo(batch: int, as_json: bool) -> None:
    """Take back what an import made, unless someone has touched it since."""
    try:
        undone = undo_import(batch, today=_today(timezone.now()))
    except CannotImportError as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        kept = [{"noun": k.noun, "name": k.name, "id": k.id, "why": k.why} for k in undone.kept]
        click.echo(
            json.dumps(
                {"batch": batch, "deleted": undone.deleted, "restored": undone.restored, "kept": kept},
                indent=2,
            )
        )
    else:
        _say_undone(undone)


def _say_undone(undone: Undone) -> None:
    click.echo(
        f"Import {undone.batch} is taken back: {undone.deleted:,} records gone, "
        f"{undone.restored:,} as they were before. Opt-outs stay."
    )
    if undone.kept:
        click.echo(f"{len(undone.kept) + undone.unlisted:,} stay:")
        for kept in undone.kept[:50]:
            click.echo(f"  {kept.noun} {kept.name}: {kept.why}")


@import_deals.command("list")
def list_() -> None:
    """Show the imports, the latest first."""
    batches = queries.imports()
    if not batches:
        click.echo("Nothing has been imported yet. `reopen import FILE...` takes files in.")
    for batch in batches:
        when = f"{batch.started_at:%Y-%m-%d %H:%M}" if batch.started_at else "–"
        click.echo(
            f"{batch.pk:>5}  {when}  {batch.state:<7}  {batch.rows:>9,} rows  {batch.created:,} created, "
            f"{batch.updated:,} updated, {batch.rejected:,} rejected  {', '.join(batch.files)}"
        )
