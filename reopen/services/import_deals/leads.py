"""Inquiries that never became a deal, each with the person who asked."""

from collections.abc import Sequence

import polars as pl

from reopen.crm.fields import FIELDS
from reopen.records.models import Lead
from reopen.services.import_deals import changes, consent, identity, live
from reopen.services.import_deals.deal_facts import Books
from reopen.services.import_deals.known_people import Person
from reopen.services.import_deals.run import Run

# By one of these somebody can be called or written to.
_REACH = ("email", "email2", "phone", "mobile")
NATURAL_KEY = ("email", "name", "first_name", "last_name", "account_name", "phone", "opened_on")


class Leads:
    """The leads of an import."""

    def __init__(self, books: Books) -> None:
        self.books = books

    def merge(self, run: Run, frame: pl.DataFrame) -> None:
        """Make and change leads from their own rows."""
        told = set(frame.columns)
        key = [c for c in NATURAL_KEY if c in told] or [c for c in frame.columns if not c.startswith("_")]
        frame = frame.with_columns(
            identity.natural_ids(frame, key, "row").alias("_ext"), identity.row_hashes(frame)
        )
        frame = identity.without_duplicates(run, "lead", frame)
        parts = identity.sort_out(run, Lead, frame, identity.existing(run, Lead, frame))
        _tell(run, parts.new)
        if run.dry:
            return
        if parts.new.height:
            rows = self._rows(run, parts.new, told, new=True)
            live.insert(
                Lead,
                rows.with_columns(pl.lit(run.source).alias("source"), pl.lit(run.batch_id).alias("batch_id")),
            )
        if parts.changed.height:
            changes.write(run, Lead, self._rows(run, parts.changed, told, new=False))

    def _rows(self, run: Run, frame: pl.DataFrame, told: set[str], *, new: bool) -> pl.DataFrame:
        absent = [c for c in FIELDS["lead"] if c not in told]
        frame = frame.with_columns(
            [
                pl.lit(
                    None,
                    pl.Date
                    if FIELDS["lead"][c] == "date"
                    else pl.Boolean
                    if FIELDS["lead"][c] == "boolean"
                    else pl.String,
                ).alias(c)
                for c in absent
            ]
        )
        owners = self.books.owners.resolve(run, [(name, None) for name in frame["owner"]])
        accounts = self.books.accounts.resolve(run, [(None, name) for name in frame["account_name"]])
        # Only of whom the lead makes: whoever is known has a row of their own that tells it.
        frame = consent.of_new(run, frame)
        who = frame.select(
            "name",
            "first_name",
            "last_name",
            "email",
            "email2",
            "phone",
            "mobile",
            "title",
            "country",
            "_consent_on",
            "_consent_undated",
        ).to_dicts()
        names = [
            w["name"] or " ".join(part for part in (w["first_name"], w["last_name"]) if part) for w in who
        ]
        contacts = self.books.contacts.resolve(
            run,
            [
                Person(
                    name=name,
                    account=account,
                    emails=tuple(e for e in (w["email"], w["email2"]) if e),
                    phones=tuple(
                        (n, kind) for n, kind in ((w["phone"], "work"), (w["mobile"], "mobile")) if n
                    ),
                    first_name=w["first_name"] or "",
                    title=w["title"] or "",
                    country=w["country"] or "",
                    consent_on=w["_consent_on"],
                    consent_undated=w["_consent_undated"],
                )
                for w, name, account in zip(who, names, accounts, strict=True)
            ],
        )
        status = pl.when(pl.col("converted").fill_null(value=False)).then(pl.lit("converted"))
        columns = {
            "owner": pl.Series("owner_id", owners, dtype=pl.Int64),
            "account_name": pl.Series("account_id", accounts, dtype=pl.Int64),
            "email": pl.Series("contact_id", contacts, dtype=pl.Int64),
            "status": status.otherwise(pl.col("status").fill_null("open")).alias("status"),
            "stage": pl.col("stage").fill_null(""),
            "opened_on": pl.col("opened_on"),
            "lead_source": pl.col("lead_source").fill_null(""),
            "call_outcome": pl.col("call_outcome").fill_null(""),
        }
        shown = [
            n or w["email"] or a or "" for n, w, a in zip(names, who, frame["account_name"], strict=True)
        ]
        return frame.select(
            *([] if new else ["_id"]),
            pl.col("_ext").alias("external_id"),
            pl.col("_hash").alias("row_hash"),
            pl.Series("name", shown, dtype=pl.String),
            *[column for by, column in columns.items() if new or by in told],
            *changes.odd(frame),
        )


def _tell(run: Run, new: pl.DataFrame) -> None:
    """Count what the new leads say, and what they lack."""

    def known(columns: Sequence[str]) -> pl.Expr:
        return pl.any_horizontal(
            pl.lit(value=False), *(pl.col(c).is_not_null() for c in columns if c in new.columns)
        )

    status = new["status"] if "status" in new.columns else pl.Series([], dtype=pl.String)
    for state in ("converted", "dead"):
        run.add(f"leads {state}", int((status == state).sum()))
    if "call_outcome" in new.columns:
        run.add("leads with an outcome", new["call_outcome"].count())
    run.add("leads, nobody to reach", new.filter(~known(_REACH)).height)
