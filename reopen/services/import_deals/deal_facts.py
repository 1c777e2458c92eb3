"""A deals file's columns as the table of deals wants them, with who and what they name found or made.

What a lost deal was lost on: the day of the loss, else the day on which it was closed. A day still to come (some
CRMs keep the planned one) is the day of the import. A deal lost on no known day has no Loss: it waits until one is
told.
"""

from dataclasses import dataclass

import polars as pl

from reopen.core.name_key import name_key
from reopen.crm.connector import Problem
from reopen.crm.fields import FIELDS
from reopen.records.models import Competitor, ImportChange
from reopen.services.import_deals import quotes
from reopen.services.import_deals.accounts import Accounts
from reopen.services.import_deals.contacts import Contacts
from reopen.services.import_deals.known_people import Person
from reopen.services.import_deals.owners import Owners
from reopen.services.import_deals.run import Run

_KINDS: dict[str, pl.DataType] = {
    "date": pl.Date(),
    "money": pl.Decimal(16, 2),
    "integer": pl.Int64(),
    "boolean": pl.Boolean(),
}
SAID_YES = "They said yes to a call."
NAMED_A_DAY = "They named a day for a call."
KNOWN_CONTRACT = "Their contract is known."
WATCHED = "Lost while Reopen watched."
LONGEST_TERM = 600  # months; fifty years


@dataclass(slots=True)
class Books:
    """Everyone and everything that deals name."""

    owners: Owners
    accounts: Accounts
    contacts: Contacts
    competitors: dict[str, int]

    @classmethod
    def open(cls) -> "Books":
        """As the tables stand now."""
        accounts = Accounts()
        competitors = dict(Competitor.objects.values_list("name_key", "pk"))
        return cls(Owners(), accounts, Contacts(accounts), competitors)


def complete(frame: pl.DataFrame) -> pl.DataFrame:
    """Every field of a deal, those that no column carries as nulls of their type."""
    absent = [f for f in FIELDS["deal"] if f not in frame.columns]
    return frame.with_columns(
        [pl.lit(None, _KINDS.get(FIELDS["deal"][f], pl.String())).alias(f) for f in absent]
    )


def facts(run: Run, books: Books, frame: pl.DataFrame) -> pl.DataFrame:
    """The complete frame with `_account`, `_contact`, `_owner`, `_competitor`, `_status`, `_lost_on` and care."""
    frame = _within_bounds(run, complete(frame))
    frame = frame.with_columns(
        _owners(run, books, frame), _accounts(run, books, frame), _competitors(run, books, frame)
    )
    frame = frame.with_columns(_contacts(run, books, frame))
    lost = pl.col("status").fill_null("open") == "lost"
    frame = frame.with_columns(
        pl.col("status").fill_null("open").alias("_status"),
        # Where no day is told there is none: the smaller of nothing and today would be today.
        pl.when(lost & pl.coalesce("lost_on", "closed_on").is_not_null())
        .then(pl.min_horizontal(pl.coalesce("lost_on", "closed_on"), run.today))
        .alias("_lost_on"),
    )
    frame = quotes.with_calls(run, _sane_call_back(run, frame))
    let_go = pl.col("let_go").fill_null(value=False)
    return frame.with_columns(
        let_go.alias("_let_go"),
        pl.when(pl.col("_lost_on").is_null() | let_go)
        .then(pl.lit(None, pl.String))
        .when(pl.col("call_back_on") >= run.today)
        .then(pl.lit(NAMED_A_DAY))
        .when(pl.col("door") == "open")
        .then(pl.lit(SAID_YES))
        .when(pl.col("contract_start").is_not_null() | pl.col("term_months").is_not_null())
        .then(pl.lit(KNOWN_CONTRACT))
        .alias("_care"),
    )


def _within_bounds(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """Numbers that no contract and no office has are kept out, and told."""
    limits = {
        "term_months": (1, LONGEST_TERM, "A term is 1 to 600 months. It was left out."),
        "notice_days": (0, 3650, "A notice is 0 to 3,650 days. It was left out."),
        "installed_quantity": (0, 1_000_000, "A quantity is 0 to 1,000,000. It was left out."),
    }
    for column, (low, high, why) in limits.items():
        if frame[column].null_count() == frame.height:
            continue
        wrong = ~frame[column].is_between(low, high).fill_null(value=True)
        if wrong.any():
            for row, value in frame.filter(wrong).select("_row", column).rows():
                run.note(Problem(row=row, column=column, value=str(value), why=why))
            frame = frame.with_columns(
                pl.when(pl.col(column).is_between(low, high)).then(pl.col(column)).alias(column)
            )
    return frame


def _sane_call_back(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """A day that they named before the loss is no promise any more (cadences.md: an error)."""
    wrong = frame["call_back_on"] < frame["_lost_on"]
    if not wrong.fill_null(value=False).any():
        return frame
    for row, value in frame.filter(wrong).select("_row", "call_back_on").rows():
        why = "The day that they named for a call lies before the loss. It was left out."
        run.note(Problem(row=row, column="call_back_on", value=str(value), why=why))
    return frame.with_columns(
        pl.when((pl.col("call_back_on") < pl.col("_lost_on")).fill_null(value=False))
        .then(None)
        .otherwise("call_back_on")
        .alias("call_back_on")
    )


def _by_pairs(frame: pl.DataFrame, first: str, second: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(distinct pairs, the frame's rows → place among them as `_place`)."""
    pairs = frame.select(first, second).unique(maintain_order=True).with_row_index("_place")
    places = frame.select(first, second).join(
        pairs, on=[first, second], how="left", nulls_equal=True, maintain_order="left"
    )
    return pairs, places


def _owners(run: Run, books: Books, frame: pl.DataFrame) -> pl.Series:
    pairs, places = _by_pairs(frame, "owner", "owner_email")
    ids = books.owners.resolve(run, pairs.select("owner", "owner_email").rows())
    return pl.Series("_owner", ids, dtype=pl.Int64).gather(places["_place"])


def _accounts(run: Run, books: Books, frame: pl.DataFrame) -> pl.Series:
    return books.accounts.resolve_columns(run, frame["account_id"], frame["account_name"]).alias("_account")


def _competitors(run: Run, books: Books, frame: pl.DataFrame) -> pl.Series:
    names = frame["competitor"].unique(maintain_order=True).drop_nulls().to_list()
    ids: dict[str, int] = {}
    for name in names:
        key = name_key(name)[:160]
        if not key:
            continue
        if key not in books.competitors:
            if run.dry:
                books.competitors[key] = run.fake_ids(1)[0]
            else:
                made, is_new = Competitor.objects.get_or_create(name_key=key, defaults={"name": name[:160]})
                books.competitors[key] = made.pk
                if is_new:
                    ImportChange.objects.create(batch_id=run.batch_id, table="competitor", record_id=made.pk)
        ids[name] = books.competitors[key]
    return frame["competitor"].replace_strict(ids, default=None, return_dtype=pl.Int64).alias("_competitor")


def _contacts(run: Run, books: Books, frame: pl.DataFrame) -> pl.Series:
    who = ["contact_id", "contact_name", "contact_email", "contact_phone", "country", "_account"]
    if all(frame[c].null_count() == frame.height for c in who[:3]):
        return pl.Series("_contact", [None] * frame.height, dtype=pl.Int64)
    people = frame.select(who).unique(maintain_order=True).with_row_index("_place")
    places = frame.select(who).join(people, on=who, how="left", nulls_equal=True, maintain_order="left")
    ids = books.contacts.resolve(
        run,
        [
            Person(
                ext=ext or "",
                name=name or "",
                account=account,
                emails=(email,) if email else (),
                phones=((phone, "work"),) if phone else (),
                country=country or "",
            )
            for ext, name, email, phone, country, account in people.select(who).rows()
        ],
    )
    return pl.Series("_contact", ids, dtype=pl.Int64).gather(places["_place"])
