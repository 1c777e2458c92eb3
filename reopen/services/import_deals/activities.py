"""Calls, mails, meetings and notes, joined to deals and people by id, then by e-mail and name."""

import polars as pl
from django.db import connection, transaction

from reopen.crm.connector import Problem
from reopen.crm.fields import FIELDS
from reopen.records.models import Activity, Deal
from reopen.services.import_deals import changes, identity, live
from reopen.services.import_deals.deal_facts import Books
from reopen.services.import_deals.known_people import Person
from reopen.services.import_deals.run import Run

NATURAL_KEY = (
    "kind",
    "at",
    "subject",
    "deal_id",
    "deal_name",
    "contact_email",
    "contact_name",
    "account_name",
)
# A task or a note is no contact; whatever passed between two people is.
HUMAN = ("call", "email", "meeting")


class Activities:
    """The activities of an import."""

    def __init__(self, books: Books) -> None:
        self.books = books
        self.spoken: dict[int, str] = {}  # deal → the latest day of a contact, as stored

    def merge(self, run: Run, frame: pl.DataFrame) -> None:
        """Make and change activities from their own rows."""
        key = [c for c in NATURAL_KEY if c in frame.columns]
        told = set(frame.columns)
        frame = frame.with_columns(
            identity.natural_ids(frame, key, "row").alias("_ext"), identity.row_hashes(frame)
        )
        frame = identity.without_duplicates(run, "activity", frame)
        if "at" not in frame.columns:
            frame = frame.with_columns(pl.lit(None, pl.Datetime("us", "UTC")).alias("at"))
        for row in frame.filter(pl.col("at").is_null())["_row"]:
            run.note(Problem(row, "", "", "An activity needs a day. The row was set aside.", rejected=True))
        frame = frame.filter(pl.col("at").is_not_null())
        parts = identity.sort_out(run, Activity, frame, identity.existing(run, Activity, frame))
        if run.dry:
            return
        if parts.new.height:
            rows = self._rows(run, parts.new, told).drop("_id")
            live.insert(
                Activity,
                rows.with_columns(pl.lit(run.source).alias("source"), pl.lit(run.batch_id).alias("batch_id")),
            )
        if parts.changed.height:
            changes.write(run, Activity, self._rows(run, parts.changed, told))

    def _rows(self, run: Run, frame: pl.DataFrame, told: set[str]) -> pl.DataFrame:
        absent = [c for c in FIELDS["activity"] if c not in told and c != "at"]
        frame = frame.with_columns([pl.lit(None, pl.String).alias(c) for c in absent])
        accounts = self.books.accounts.resolve(run, frame.select("account_id", "account_name").rows())
        contacts = self.books.contacts.resolve(
            run,
            [
                Person(ext=ext or "", name=name or "", account=account, emails=(email,) if email else ())
                for (ext, name, email), account in zip(
                    frame.select("contact_id", "contact_name", "contact_email").rows(), accounts, strict=True
                )
            ],
            make=False,
        )
        owners = self.books.owners.resolve(run, [(name, None) for name in frame["owner"]])
        deals = self._deals(run, frame, accounts, contacts)
        self._hear(frame, deals)
        run.add("activities without a deal", sum(1 for d in deals if d is None))
        return frame.select(
            "_id",
            pl.col("_ext").alias("external_id"),
            pl.col("_hash").alias("row_hash"),
            pl.Series("deal_id", deals, dtype=pl.Int64),
            pl.Series("contact_id", contacts, dtype=pl.Int64),
            pl.Series("account_id", accounts, dtype=pl.Int64),
            pl.Series("owner_id", owners, dtype=pl.Int64),
            pl.col("kind").fill_null("note"),
            pl.col("direction").fill_null(""),
            "at",
            pl.col("subject").fill_null(""),
            pl.col("body").fill_null(""),
            *changes.odd(frame),
        )

    def _deals(
        self, run: Run, frame: pl.DataFrame, accounts: list[int | None], contacts: list[int | None]
    ) -> list[int | None]:
        """By the deal's id, else its name, else the only deal of that person or company."""
        ids = frame["deal_id"].drop_nulls().unique().to_list()
        by_ext: dict[str, int] = {}
        for source in sorted({run.named(ext)[0] for ext in ids}):
            its = {plain: ext for ext in ids for where, plain in [run.named(ext)] if where == source}
            found = live.lookup(Deal, source, list(its)).select("external_id", "id").rows()
            by_ext |= {its[plain]: pk for plain, pk in found}
        names = frame["deal_name"].drop_nulls().unique().to_list()
        by_name = _only(live.find(Deal, "name", names, ["name", "id"]))
        by_contact = _only(live.find(Deal, "contact_id", _known(contacts), ["contact_id", "id"]))
        by_account = _only(live.find(Deal, "account_id", _known(accounts), ["account_id", "id"]))
        return [
            by_ext.get(ext)
            if ext
            else by_name.get(name) or by_contact.get(contact) or by_account.get(account)
            for ext, name, contact, account in zip(
                frame["deal_id"], frame["deal_name"], contacts, accounts, strict=True
            )
        ]

    def _hear(self, frame: pl.DataFrame, deals: list[int | None]) -> None:
        for deal, kind, at in zip(deals, frame["kind"], frame["at"], strict=True):
            if deal is not None and kind in HUMAN:
                day = at.date().isoformat()
                if day > self.spoken.get(deal, ""):
                    self.spoken[deal] = day

    def finish(self, run: Run) -> None:
        """Tell each deal when somebody last spoke with them: never an earlier day than it knows."""
        days = [(day, pk, day) for pk, day in sorted(self.spoken.items()) if day <= run.today.isoformat()]
        sql = (
            f'UPDATE "{Deal._meta.db_table}" SET last_contact_on = %s '  # noqa: S608  # our own name
            "WHERE id = %s AND (last_contact_on IS NULL OR last_contact_on < %s)"
        )
        for start in range(0, len(days), live.SQLITE_ROWS):
            part = days[start : start + live.SQLITE_ROWS]
            with transaction.atomic(), connection.cursor() as cursor:
                live.remember(run.batch_id, Deal, [pk for _, pk, _ in part], ["last_contact_on"])
                cursor.executemany(sql, part)
            live.rest()


def _known(ids: list[int | None]) -> list[int]:
    return sorted({pk for pk in ids if pk is not None})


def _only(rows: list[tuple[object, ...]]) -> dict[object, int]:
    """Key → id, for keys that name exactly one."""
    found: dict[object, int] = {}
    twice = set()
    for key, pk in rows:
        if key in found:
            twice.add(key)
        found[key] = int(str(pk))
    return {key: pk for key, pk in found.items() if key not in twice}
