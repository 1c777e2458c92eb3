"""Deals: new ones with their losses, answers, promises and machines in one transaction; the others changed."""

import polars as pl

from reopen.records.models import Deal, DealContact, DoorAnswer, Installed, Loss, Promise, Quote
from reopen.services.import_deals import deal_changes, identity, live, quotes
from reopen.services.import_deals.deal_facts import Books, facts
from reopen.services.import_deals.deal_rows import (
    deal_rows,
    door_rows,
    installed_rows,
    loss_rows,
    promise_rows,
)
from reopen.services.import_deals.first_weeks import FirstWeeks
from reopen.services.import_deals.known_people import Person
from reopen.services.import_deals.run import Run

# What tells one deal from another where the file has no ids: things that do not change as the deal goes on.
NATURAL_KEY = ("name", "account_id", "account_name", "contact_name", "contact_email", "opened_on", "product")


def identified(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with `_ext` and `_hash`; made before `merge` where the reading thread has time for it."""
    key = [c for c in NATURAL_KEY if c in frame.columns]
    if not {"name", "account_name", "account_id"} & set(key):
        key = [c for c in frame.columns if not c.startswith("_")]
    return frame.with_columns(
        identity.natural_ids(frame, key, "row").alias("_ext"), identity.row_hashes(frame)
    )


class Deals:
    """The deals of an import."""

    def __init__(self, books: Books, first_weeks: FirstWeeks | None = None) -> None:
        self.books = books
        self.first_weeks = first_weeks
        self._was_empty = not live.holds(Deal)

    def merge(self, run: Run, frame: pl.DataFrame) -> None:
        """Make and change deals from their own rows."""
        if "_hash" not in frame.columns:
            frame = identified(frame)
        frame = identity.without_duplicates(run, "deal", frame, later=_last_told(frame))
        run.taken = frame.select("_row", "_ext")
        if run.dry and run.log_comes and "name" in frame.columns:
            names = frame.filter(pl.col("name").is_not_null())
            run.coming_names.setdefault(run.source, {}).update(names.select("_ext", "name").rows())
        there = identity.no_existing() if self._was_empty else identity.existing(run, Deal, frame)
        parts = identity.sort_out(run, Deal, frame, there)
        if parts.new.height:
            new = facts(run, self.books, parts.new)
            count_new(run, self.books, new)
            if self.first_weeks is not None:
                self.first_weeks.add(new)
            if not run.dry:
                self._insert(run, new)
        if parts.changed.height:
            changed = facts(run, self.books, parts.changed)
            if not run.dry:
                deal_changes.write(run, changed, set(frame.columns))

    def _insert(self, run: Run, frame: pl.DataFrame) -> None:
        frame = frame.with_row_index("_n").with_columns(pl.col("_n").cast(pl.Int64))
        ids = live.insert(Deal, deal_rows(run, frame), self._children(run, frame))
        owed = frame.filter(pl.col("_care").is_not_null())["_n"].to_list()
        called = frame.filter(pl.col("_call_on").is_not_null())["_n"].to_list()
        run.to_plan.update(ids[n] for n in (*owed, *called))

    def _children(self, run: Run, frame: pl.DataFrame) -> list[live.Child]:
        return [
            live.Child(Loss, loss_rows(run, frame), "deal_id"),
            live.Child(DoorAnswer, door_rows(run, frame), "deal_id"),
            live.Child(Promise, promise_rows(run, frame), "deal_id"),
            live.Child(Promise, quotes.promise_rows(run, frame), "deal_id"),
            live.Child(Quote, quotes.quote_rows(run, frame), "deal_id"),
            live.Child(Installed, installed_rows(run, frame), "deal_id"),
            live.Child(DealContact, self._more_people(run, frame), "deal_id"),
        ]

    def _more_people(self, run: Run, frame: pl.DataFrame) -> pl.DataFrame:
        named = frame.filter(pl.col("more_contact_ids").is_not_null()).select(
            "_n", "_contact", pl.col("more_contact_ids").str.split(";").alias("_ids")
        )
        schema = {"_n": pl.Int64, "contact_id": pl.Int64, "role": pl.String}
        if named.height == 0:
            return pl.DataFrame(schema=schema)
        each = (
            named.explode("_ids").with_columns(pl.col("_ids").str.strip_chars()).filter(pl.col("_ids") != "")
        )
        ids = self.books.contacts.resolve(run, [Person(ext=ext) for ext in each["_ids"]])
        return (
            each.with_columns(pl.Series("contact_id", ids, dtype=pl.Int64), pl.lit("").alias("role"))
            .filter(pl.col("contact_id").ne_missing(pl.col("_contact")))
            .unique(["_n", "contact_id"], maintain_order=True)
            .select("_n", "contact_id", "role")
        )


def _last_told(frame: pl.DataFrame) -> pl.Expr | None:
    """The last day on which a row says that something happened to its deal: of two snapshots, the later one's is later.

    The day of closing of an open deal is a plan.
    """
    days = [
        pl.col(name)
        for name in ("opened_on", "last_contact_on", "lost_on", "won_on")
        if name in frame.columns
    ]
    if {"status", "closed_on"} <= set(frame.columns):
        days.append(pl.when(pl.col("status").is_in(["won", "lost"])).then(pl.col("closed_on")))
    if "_last_entry" in frame.columns:
        days.append(pl.col("_last_entry").dt.date())
    return pl.max_horizontal(days) if days else None


def count_new(run: Run, books: Books, new: pl.DataFrame) -> None:
    """For the sentences on what the import brings, and what is still missing."""
    run.add("lost deals", int((new["_status"] == "lost").sum()))
    run.add("won deals", int((new["_status"] == "won").sum()))
    run.add("open deals", int((new["_status"] == "open").sum()))
    run.add("into care", int(new["_care"].is_not_null().sum()))
    lost = new.filter(pl.col("_status") == "lost")
    run.add("lost, no date", int(lost["_lost_on"].is_null().sum()))
    run.add("lost, no company", int((lost["_account"].is_null() & lost["_contact"].is_null()).sum()))
    run.add("lost, no owner", int(lost["_owner"].is_null().sum()))
    people = lost["_contact"].drop_nulls().to_list()
    mails, phones = books.contacts.reachable(people)
    run.add("lost, no e-mail", lost.height - sum(1 for pk in people if pk in mails))
    run.add("lost, no number", lost.height - sum(1 for pk in people if pk in phones))
