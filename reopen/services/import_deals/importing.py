"""One import from its files to planned touches.

    opt-outs of all files → companies → people → deals → leads → stage history → activities
    → who is stopped → planned touches → figures

Each step commits in chunks and finds its own work again, so that an import that was killed is simply run again:
it counts and ends as if nothing had happened.
"""

import errno
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import polars as pl
from django.db import DatabaseError, connection, transaction

from reopen.crm.connector import Batch, Table
from reopen.crm.fields import FIELDS
from reopen.records.models import Contact, Deal, ImportBatch
from reopen.services import deal_indexes
from reopen.services.campaigns.rest import rest_newcomers
from reopen.services.enter_care import Coming, enter_care
from reopen.services.import_deals import batch as batches
from reopen.services.import_deals import care, garbage, live, lock, own_export, quotes
from reopen.services.import_deals.activities import Activities
from reopen.services.import_deals.ahead import one_ahead
from reopen.services.import_deals.batch import Result
from reopen.services.import_deals.deal_facts import Books
from reopen.services.import_deals.deals import Deals, identified
from reopen.services.import_deals.erased import WHY as ERASED
from reopen.services.import_deals.erased import Erased
from reopen.services.import_deals.first_weeks import FirstWeeks
from reopen.services.import_deals.leads import Leads
from reopen.services.import_deals.opening import (
    AnotherImportIsRunningError,
    CannotImportError,
    ImportFile,
    open_files,
)
from reopen.services.import_deals.opt_outs import FLAGS, OptOuts
from reopen.services.import_deals.run import SOURCES, Run
from reopen.services.import_deals.stage_changes import StageChanges
from reopen.services.suppress import not_called

Tell = Callable[[str, float], None]
# A history report is read in larger pieces: the rows of one deal should meet.
_HISTORY_ROWS = 400_000
_NOUNS = {
    "suppression": "opt-outs",
    "account": "companies",
    "contact": "contacts",
    "deal": "deals",
    "lead": "leads",
    "stage_change": "stage history",
    "activity": "activities",
}


def import_files(
    files: Sequence[ImportFile],
    *,
    source: str = "auto",
    choices: Mapping[str, str] | None = None,
    dry: bool = False,
    now: datetime,
    today: date,
    by: int | None = None,
    batch_id: int | None = None,
    tell: Tell | None = None,
    begin_care: bool = False,
) -> Result:
    """Import the files together. With `dry` the same figures, and nothing is written.

    With `begin_care` the day's first of the line enter care before the import counts as done, so that one that was
    killed does it when it goes on. One that brings nothing new begins nothing.
    `batch_id` is a batch that waits (from the page). Raises CannotImportError with a sentence; nothing is left
    half-done: what was committed stands whole, and the next run goes on from there.
    """
    tables = open_files(files, source=source, choices=choices)
    if dry:
        run = Run(0, now, today, dry=True, tell=tell or (lambda _words, _share: None))
        return batches.result_of(run, [], _go(run, tables))
    if words := batches.room_for(files):
        raise CannotImportError(words)
    try:
        imports = batches.imports_folder()
        with lock.only_one(imports), live.staging_in(imports / "staging"), garbage.looked_for_rarely():
            return _write(
                files,
                tables,
                source=source,
                choices=choices or {},
                now=now,
                today=today,
                by=by,
                batch_id=batch_id,
                tell=tell,
                begin_care=begin_care,
            )
    except lock.AnotherImportRunsError as error:
        raise AnotherImportIsRunningError(str(error)) from error


def _write(
    files: Sequence[ImportFile],
    tables: Sequence[tuple[ImportFile, Table]],
    *,
    source: str,
    choices: Mapping[str, str],
    now: datetime,
    today: date,
    by: int | None,
    batch_id: int | None,
    tell: Tell | None,
    begin_care: bool,
) -> Result:
    if batch_id is None:
        batch, resuming = batches.begin(files, source=source, choices=choices, now=now, by=by)
    else:
        batch = ImportBatch.objects.get(pk=batch_id)
        resuming = batch.state != ImportBatch.State.WAITING
        batch.state, batch.started_at, batch.error = ImportBatch.State.RUNNING, batch.started_at or now, ""
        batch.save(update_fields=["state", "started_at", "error"])
    store = batches.progress_of(batch)

    def both(words: str, share: float) -> None:
        store(words, share)
        if tell is not None:
            tell(words, share)

    run = Run(batch.pk, now, today, resuming=resuming, tell=both)
    try:
        _go(run, tables)
        rejects = _write_rejects(run, batch, tables)
        if begin_care and (run.counts.created or run.counts.updated):
            run.add("enter today", sum(enter_care(today).values()))
        batches.end(batch, run, now)
    except (OSError, DatabaseError) as error:
        sentence = _sentence(error)
        # The disk may be full for this too; the batch stays "running" then, and is taken up again all the same.
        with suppress(DatabaseError):
            batches.fail(batch, sentence)
        raise CannotImportError(sentence) from error
    return batches.result_of(run, rejects)


def _sentence(error: Exception) -> str:
    words = str(error).lower()
    full = (isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)) or "full" in words
    if full or "no space" in words:
        return "The disk is full. Make room, then import the same files again: the import goes on where it stopped."
    if "locked" in words:
        return "The database was busy for too long. Import the same files again: the import goes on where it stopped."
    return f"The import stopped: {error}. Import the same files again: it goes on where it stopped."


def _go(run: Run, tables: Sequence[tuple[ImportFile, Table]]) -> list[Coming]:
    """What would come to each seller, in a dry run."""
    books = Books.open()
    opt_outs = OptOuts(books.contacts.country)
    first_weeks = FirstWeeks(books.accounts, books.contacts, run.today) if run.dry else None
    merge = _mergers(books, first_weeks)
    erased = Erased.known(books.contacts.country)
    _opt_outs_first(run, tables, opt_outs)
    if run.dry:
        books.contacts.pretended.stops = opt_outs.not_called | not_called()
    with live.without_waiting_for_the_disk(), deal_indexes.building(later=_deals_alone(tables)) as indexes:
        _merge(run, tables, merge, erased, indexes)
        if not run.dry:
            merge.finish(run)
            opt_outs.apply(run)
            _only_contacts(run)
            quotes.finish(run)
            care.plan(run, indexes)
            rest_newcomers(now=run.now)
            erased.leave_no_rows()
    return books.owners.coming(first_weeks.owed) if first_weeks else []


def _deals_alone(tables: Sequence[tuple[ImportFile, Table]]) -> bool:
    """Whether nothing looks for deals between their coming and their planning: one file, without people."""
    people = (
        g.target.startswith(("contact.", "deal.contact_")) for _, table in tables for g in table.guesses
    )
    return len(tables) == 1 and not any(people)


def _merge(
    run: Run,
    tables: Sequence[tuple[ImportFile, Table]],
    merge: "_Mergers",
    erased: Erased,
    indexes: deal_indexes.Building,
) -> None:
    sizes = [max(file.path.stat().st_size, 1) for file, _ in tables]
    done = 0
    run.log_comes = any(table.noun == "stage_change" for _, table in tables)
    for (file, table), size in zip(tables, sizes, strict=True):
        run.file, run.source, run.source_is_told = file.name, table.source, table.source == "reopen"
        # Those of the deals before: what comes now looks for them.
        indexes.wait()
        if table.noun != "suppression":
            rows = _HISTORY_ROWS if table.noun == "stage_change" else 50_000
            for batch in _batches(run, table, rows, size, indexes):
                for problem in batch.problems:
                    run.note(problem)
                for run.source, whole in _by_source(batch, table):
                    rest = part = erased.taken_out(run, whole)
                    if table.source == "reopen" and batch.counted:
                        news = own_export.without_what_stands(run, part.noun, part.frame)
                        rest = replace(part, frame=news)
                    if batch.counted:
                        run.taken = None
                    elif run.taken is not None:
                        rest = replace(rest, frame=rest.frame.join(run.taken, on="_row", how="semi"))
                    merge[part.noun](run, rest)
                share = (done + size * batch.progress) / sum(sizes)
                run.tell(f"Reading the {_NOUNS[table.noun]} in {file.name}", 0.05 + 0.83 * share)
            run.source = table.source
        run.source_is_told = False
        done += size


def _batches(run: Run, table: Table, rows: int, size: int, indexes: deal_indexes.Building) -> Iterator[Batch]:
    batches_ = one_ahead(_identified(table, rows))
    if run.dry or table.noun != "deal":
        yield from batches_
        return
    with deal_indexes.left_out(size, indexes), live.written_behind(Deal):
        yield from batches_


def _identified(table: Table, rows: int) -> Iterator[Batch]:
    """The table's batches; deals with their ids and hashes, which cost as much as the reading itself.

    Not in our own export: the ids change yet (`_by_source`).
    """
    for batch in table.batches(rows=rows):
        if batch.noun == "deal" and batch.counted and table.source != "reopen":
            yield replace(batch, frame=identified(batch.frame))
        else:
            yield batch


class _Mergers(dict[str, Callable[[Run, Batch], None]]):
    """Noun → what takes its rows."""

    finish: Callable[[Run], None]


def _mergers(books: Books, first_weeks: FirstWeeks | None) -> _Mergers:
    deals, leads, history = Deals(books, first_weeks), Leads(books), StageChanges(books)
    said = Activities(books)
    mergers = _Mergers(
        account=lambda run, b: books.accounts.merge(run, b.frame, counted=b.counted),
        contact=lambda run, b: books.contacts.merge(run, b.frame, counted=b.counted),
        deal=lambda run, b: deals.merge(run, b.frame),
        lead=lambda run, b: leads.merge(run, b.frame),
        stage_change=lambda run, b: history.merge(run, b.frame, counted=b.counted, is_last=b.progress >= 1),
        activity=lambda run, b: said.merge(run, b.frame),
        suppression=lambda _run, _b: None,
    )
    mergers.finish = said.finish
    return mergers


def _opt_outs_first(run: Run, tables: Sequence[tuple[ImportFile, Table]], opt_outs: OptOuts) -> None:
    run.tell("Reading the opt-outs", 0.01)
    for file, table in tables:
        run.file, run.source = file.name, table.source
        targets = {g.target.partition(".")[2] for g in table.guesses}
        if table.noun == "suppression":
            for batch in table.batches():
                for problem in batch.problems:
                    run.note(problem)
                opt_outs.from_list(run, batch.frame)
        elif targets & set(FLAGS):
            for batch in table.batches():
                opt_outs.from_people(run, batch.frame)


def _by_source(batch: Batch, table: Table) -> list[tuple[str, Batch]]:
    """Our own export carries each record's first source in its ids ("hubspot:123"): they are told apart again."""
    if table.source != "reopen" or batch.frame.height == 0:
        return [(table.source, batch)]
    ids = [c for c, kind in FIELDS[batch.noun].items() if kind == "id" and c in batch.frame.columns]
    first = next((c for c in ("id", "deal_id", "account_id", "contact_id") if c in ids), None)
    if first is None:
        return [(table.source, batch)]
    frame = batch.frame.with_columns(
        pl.col(first).str.extract(f"^({'|'.join(SOURCES)}):").fill_null("reopen").alias("_source")
    )
    parts = []
    for (source,), part in frame.group_by("_source", maintain_order=True):
        own = [pl.col(first).str.strip_prefix(f"{source}:")]
        own += [pl.col(c).map_elements(own_export.told, pl.String) for c in ids if c != first]
        parts.append(
            (str(source), Batch(batch.noun, part.drop("_source").with_columns(*own), [], batch.counted))
        )
    return parts


def _only_contacts(run: Run) -> None:
    """A deal without a person, at a company that has exactly one on record: it is that one's."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT d.id, d.account_id FROM records_deal d WHERE d.contact_id IS NULL AND d.account_id IN "
            "(SELECT account_id FROM records_contact WHERE batch_id = %s)",
            [run.batch_id],
        )
        waiting = cursor.fetchall()
    people = live.find(Contact, "account_id", sorted({a for _, a in waiting}), ["account_id", "id"])
    alone: dict[object, object] = {}
    for account, contact in people:
        alone[account] = None if account in alone else contact
    fill = [(alone[account], deal) for deal, account in waiting if alone.get(account) is not None]
    for start in range(0, len(fill), live.SQLITE_ROWS):
        part = fill[start : start + live.SQLITE_ROWS]
        with transaction.atomic():
            live.remember(run.batch_id, Deal, [deal for _, deal in part], ["contact_id"])
            live.update(Deal, ["contact_id"], part)
        live.rest()
    run.to_plan.update(deal for _, deal in fill)
    run.add("deals that got their contact", len(fill))


def _write_rejects(run: Run, batch: ImportBatch, tables: Sequence[tuple[ImportFile, Table]]) -> list[Path]:
    made = []
    for n, (file, table) in enumerate(tables):
        reasons = {
            p.problem.row: p.problem.why
            for p in run.problems
            if p.file == file.name and p.problem.rejected and p.problem.why != ERASED
        }
        if not reasons:
            continue
        stem = Path(file.name).stem[:80] or "file"
        path = batches.folder_of(batch) / f"rejects-{n + 1}-{stem}.csv"
        table.write_rejects(reasons, path)
        made.append(path)
    return made
