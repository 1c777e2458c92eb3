"""A database with a million deals and eight million activities, made by plain SQL in minutes, kept for later runs.

    python -m benchmarks.million [--deals 1000000] [--owners 10]

It lies under BENCH_HOME (default: reopen-bench in the system's temporary folder), a folder for each size; with
DATABASE_URL it goes into that PostgreSQL database, which must be empty or of the same size. The day is always
Tuesday 24 February 2026. Each seller's day is equally full whatever the size, so that only the number of deals differs.
"""

import argparse
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NOW = datetime(2026, 2, 24, 15, tzinfo=UTC)
DEALS = 1_000_000
OWNERS = 10
DUE_EACH = 60  # touches of each seller that are due or overdue
_CHUNK = 500_000

WORDS = "Halvorsen Dunmore Petrie Saltmarsh Marrowby Orrindale Ridgewell Fairlawn Vossburg Quillmont Ivywood Redfern"
TRADES = "Engineering Roofing Veterinary Architects Freight Dental Title Packaging Plastics Museum"
FIRST = "Renee Owen Marta Paul Joan Samuel Ingrid Alan Colleen Emil Priscilla Tobias Wanda Curtis Denise"
LAST = "Alcott Brandt Lindqvist Decker Pfeiffer Okafor Moss Whitcomb Petrosky Haas Yuen Finch Trask Mulvaney"
SAID = (
    "Service takes three days. With you it took one.|We are not unhappy. We are not thrilled.|"
    "Fine, really. It prints.|Nobody told us about the renewal clause.|Ask me again when Kevin is gone.|"
    "Two new hires, and no license for either."
)


def folder(deals: int, owners: int) -> Path:
    """The REOPEN_HOME of that size."""
    root = os.environ.get("BENCH_HOME") or Path(tempfile.gettempdir()) / "reopen-bench"
    return Path(root) / f"deals-{deals}-owners-{owners}"


def open_database(deals: int = DEALS, owners: int = OWNERS) -> float:
    """Load Django on the database of that size, building it if need be; seconds that the building took.

    One size a process. SystemExit where DATABASE_URL holds something else.
    """
    home = folder(deals, owners)
    home.mkdir(parents=True, exist_ok=True)
    os.environ["REOPEN_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reopen.config.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    if "test" not in settings.ALLOWED_HOSTS:
        settings.ALLOWED_HOSTS = ["*"]
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    call_command("migrate", verbosity=0)
    from reopen.records.models import Deal, Setting

    built = Setting.objects.filter(pk="benchmark.size").values_list("value", flat=True).first()
    if built == [deals, owners]:
        return 0.0
    if built is not None or Deal.objects.exists():
        sys.exit(
            f"The database holds something else than {deals:,} deals of {owners} sellers; empty it, or take another."
        )
    start = time.perf_counter()
    _build(deals, owners)
    Setting.objects.create(key="benchmark.size", value=[deals, owners])
    return time.perf_counter() - start


class _Sql:
    """Expressions over the row number i, for the database at hand."""

    def __init__(self, vendor: str) -> None:
        self.postgres = vendor == "postgresql"

    def chance(self, salt: int, of: int | str) -> str:
        """0 <= n < of; the same for the same i and salt (Knuth's multiplicative hash)."""
        return f"(((i * {2654435761 + 15838 * salt}) % 4294967296 * {of}) >> 32)"

    def one(self, words: str, salt: int, by: str = " ") -> str:
        """One of these words."""
        each = words.split(by)
        cases = " ".join(f"WHEN {n} THEN '{word}'" for n, word in enumerate(each))
        return f"CASE {self.chance(salt, len(each))} {cases} END"

    def day(self, ago: str) -> str:
        """The day so many days before the benchmark's."""
        if self.postgres:
            return f"(DATE '{NOW:%Y-%m-%d}' - ({ago})::int)"
        return f"date('{NOW:%Y-%m-%d}', (-({ago})) || ' days')"

    def instant(self, minutes_ago: str) -> str:
        """The instant so many minutes before the benchmark's."""
        if self.postgres:
            return f"(TIMESTAMPTZ '{NOW:%Y-%m-%d %H:%M:%S}+00' - ({minutes_ago}) * INTERVAL '1 minute')"
        return f"datetime('{NOW:%Y-%m-%d %H:%M:%S}', (-({minutes_ago})) || ' minutes')"

    def json(self, text: str) -> str:
        """A text expression as a JSON column's value."""
        return f"({text})::jsonb" if self.postgres else text

    def rows(self, first: int, last: int) -> str:
        """FROM n: i from first to last."""
        if self.postgres:
            # bigint: products of i pass an integer's range.
            return f"FROM generate_series({first}::bigint, {last}) AS n(i)"
        counted = f"VALUES ({first}) UNION ALL SELECT i + 1 FROM n WHERE i < {last}"
        return f"FROM (WITH RECURSIVE n(i) AS ({counted}) SELECT i FROM n)"


def _build(deals: int, owners: int) -> None:
    """Fill the empty tables."""
    from django.db import connection

    from reopen.records import models as m

    sql = _Sql(connection.vendor)
    accounts, contacts = max(1, deals * 2 // 5), max(1, deals * 3 // 5)
    if not sql.postgres:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=OFF")
    owners_made = _people(owners)
    contact = f"(1 + (i * 7919) % {contacts})"
    account = f"(1 + ({contact} - 1) % {accounts})"
    owner = f"({owners_made} + {sql.chance(5, owners)})"
    lost = "(i % 10 >= 4)"
    in_care = "(i % 100 IN (4, 14, 24, 34, 44, 54))"
    lost_ago = f"(20 + {sql.chance(6, 1700)})"
    company = f"{sql.one(WORDS, 1)} || ' ' || {sql.one(TRADES, 2)} || ' ' || i"
    person = f"{sql.one(FIRST, 3)} || ' ' || {sql.one(LAST, 4)}"
    true, false = ("TRUE", "FALSE") if sql.postgres else ("1", "0")
    base: dict[str, str] = {"source": "'hubspot'", "external_id": "'1' || i"}
    # Touches: of those in care, as many are due as fill each seller's day.
    due_share = min(1.0, owners * DUE_EACH / max(1, deals * 0.06))
    is_due = f"({sql.chance(21, 1_000_000)} < {int(due_share * 1_000_000)})"
    ahead = f"CASE WHEN {is_due} THEN {sql.chance(22, 7)} - 3 ELSE -1 - {sql.chance(22, 90)} END"
    due_on = sql.day(f"CASE WHEN {ahead} > 0 THEN {ahead} WHEN {is_due} THEN 0 ELSE {ahead} END")
    promised = f"({is_due} AND {sql.chance(23, 15)} = 0)"

    _fill(m.Account, accounts, {
        **base, "id": "i", "name": company, "name_key": f"lower({company})", "phone": "'(614) 555-0100'",
        "domain": "'a' || i || '.example'", "city": "'Columbus'", "region": "'Ohio'", "country": "'US'",
        "time_zone": "'America/New_York'", "industry": "'Manufacturing'",
    }, sql)  # fmt: skip
    _fill(m.Contact, contacts, {
        **base, "id": "i", "account_id": f"(1 + (i - 1) % {accounts})", "name": person, "name_key": f"lower({person})",
        "first_name": sql.one(FIRST, 3), "title": "'office manager'", "country": "'US'",
    }, sql)  # fmt: skip
    address = f"lower({sql.one(LAST, 4)}) || i || '@a' || i || '.example'"
    _fill(m.ContactEmail, contacts, {"id": "i", "contact_id": "i", "address": address, "key": address}, sql)
    number = "'614555' || (1000 + i % 9000)"
    _fill(m.ContactPhone, contacts, {
        "id": "i", "contact_id": "i", "number": number, "key": f"'+1' || {number}", "kind": "'work'",
    }, sql)  # fmt: skip
    _fill(m.Deal, deals, {
        **base, "id": "i", "name": f"{sql.one(WORDS, 1)} || ' · Color MFP ' || i", "account_id": account,
        "contact_id": contact, "owner_id": owner, "pipeline": "'Office equipment'",
        "stage": f"CASE WHEN {lost} THEN 'Closed Lost' WHEN i % 10 = 3 THEN 'Proposal' ELSE 'Closed Won' END",
        "status": f"CASE WHEN {lost} THEN 'lost' WHEN i % 10 = 3 THEN 'open' ELSE 'won' END",
        "amount": f"(2000 + 50 * {sql.chance(7, 1200)})", "currency": "'USD'", "product": "'Color MFP'",
        "opened_on": sql.day(f"{lost_ago} + 60"), "lead_source": "'Web form'",
        "closed_on": sql.day(lost_ago), "lost_on": f"CASE WHEN {lost} THEN {sql.day(lost_ago)} END",
        "door": f"CASE WHEN {lost} AND {sql.chance(8, 4)} = 0 THEN 'open' ELSE 'unasked' END",
        "in_care_since": f"CASE WHEN {in_care} THEN {sql.day('300')} END",
        "care_reason": f"CASE WHEN {in_care} THEN 'its turn in the line' ELSE '' END",
        "last_contact_on": sql.day(sql.chance(9, 80)),
    }, sql)  # fmt: skip
    _fill(m.Loss, deals, {
        "id": "i", "deal_id": "i", "lost_on": sql.day(lost_ago), "stage": "'Proposal'", "reason": "'Price'",
        "note": sql.one(SAID, 10, "|"), "competitor_id": sql.chance(11, 5) + " + 1",
        "our_price": f"(2000 + 50 * {sql.chance(7, 1200)})", "their_price": "1900",
        "contract_start": f"CASE WHEN {sql.chance(12, 2)} = 0 THEN {sql.day(lost_ago)} END",
        "term_months": "36", "recorded_at": sql.instant(f"{lost_ago} * 1440"),
    }, sql, where=lost)  # fmt: skip
    _fill(m.StageChange, deals, {
        "id": "i", "deal_id": "i", "pipeline": "'Office equipment'", "stage": "'Proposal'",
        "entered_at": sql.instant(f"({lost_ago} + 20) * 1440"),
    }, sql)  # fmt: skip
    _fill(m.Installed, deals, {
        "id": "i", "deal_id": "i", "make": "'Corvid'", "model": "'C450'", "quantity": "2",
        "monthly_volume": "'14,000 pages a month'",
    }, sql, where=f"{lost} AND {sql.chance(13, 2)} = 0")  # fmt: skip
    _fill(m.DoorAnswer, deals, {
        "id": "i", "deal_id": "i", "state": "'open'", "on": sql.day(lost_ago), "words": sql.one(SAID, 14, "|"),
        "occasion": "'at the no'",
    }, sql, where=f"{lost} AND {sql.chance(8, 4)} = 0")  # fmt: skip
    for n in range(3):
        ago = f"{60 * (n + 1)} + {sql.chance(15 + n, 30)}"
        _fill(m.Outcome, deals, {
            "id": f"i * 3 + {n}", "deal_id": "i", "kind": "'reached'", "at": sql.instant(f"({ago}) * 1440"),
            "on": sql.day(ago), "reasons": sql.json(f"'[\"check_in:{3 - n}\"]'"),
            "note": sql.one(SAID, 18 + n, "|"), "before": sql.json("'{}'"),
        }, sql, where=in_care)  # fmt: skip
    _fill(m.Touch, deals, {
        "id": "i", "deal_id": "i", "owner_id": owner, "due_on": due_on, "channel": "'phone'", "state": "'planned'",
        "reasons": sql.json("'[\"check_in:4\"]'"), "assumed": sql.json("'[]'"),
        "promised": f"CASE WHEN {promised} THEN {true} ELSE {false} END",
    }, sql, where=in_care)  # fmt: skip
    _fill(m.Touch, deals, {
        "id": f"i + {deals}", "deal_id": "i", "owner_id": owner, "due_on": sql.day(f"-1 - {sql.chance(24, 180)}"),
        "channel": "'email'", "state": "'planned'", "reasons": sql.json("'[\"mailing\"]'"),
        "assumed": sql.json("'[]'"),
    }, sql, where=in_care)  # fmt: skip
    _fill(m.Promise, deals, {
        "id": "i", "deal_id": "i", "kind": "'call_back'", "on": due_on, "words": sql.one(SAID, 25, "|"),
        "made_on": sql.day("40"), "state": "'standing'",
    }, sql, where=f"{in_care} AND {promised}")  # fmt: skip
    deal = f"(1 + (i - 1) % {deals})"
    _fill(m.Activity, deals * 8, {
        **base, "id": "i", "deal_id": deal, "contact_id": contact, "account_id": account, "owner_id": owner,
        "kind": sql.one("call email email meeting", 26), "direction": sql.one("in out", 27),
        "at": sql.instant(f"({lost_ago} + {sql.chance(28, 60)}) * 1440 + i % 600"),
        "subject": sql.one("Our proposal|Followed up|Asked for a price|Demo on site|Meter readings", 29, "|"),
        "body": sql.one(SAID, 30, "|"),
    }, sql)  # fmt: skip
    _finish(m, sql)


def _people(owners: int) -> int:
    """Sellers, the owner, one rep who signs in, and some settings; the id of the first seller."""
    from reopen.records.models import Competitor, DealOwner, ImportBatch, Setting, Team, User

    team = Team.objects.create(name="Columbus")
    User.objects.create_user("owner@bench.example", name="Ruth", role="owner", date_joined=NOW)
    User.objects.create_user("manager@bench.example", name="Luis", role="manager", team=team, date_joined=NOW)
    rep = User.objects.create_user("rep@bench.example", name="Dana", role="rep", team=team, date_joined=NOW)
    made = DealOwner.objects.bulk_create(
        [
            DealOwner(name=f"Seller {n}", name_key=f"seller {n}", team=team, user=None if n else rep)
            for n in range(owners)
        ]
    )
    rivals = ("Marlow", "Northgate", "Tessel", "BrightDoc", "Overbeck")
    Competitor.objects.bulk_create(
        [Competitor(pk=n, name=r, name_key=r.lower()) for n, r in enumerate(rivals, 1)]
    )
    ImportBatch.objects.bulk_create(
        [ImportBatch(files=[f"deals-{n}.csv"], fingerprint=str(n), source="hubspot", state="done", started_at=NOW,
                     finished_at=NOW) for n in range(30)]
    )  # fmt: skip
    choices = {"name": "Bench", "time_zone": "America/New_York", "country": "US"}
    for key, value in choices.items():
        Setting.objects.create(key=f"company.{key}", value=value)
    return int(made[0].pk)


def _fill(model: Any, count: int, columns: dict[str, str], sql: _Sql, where: str = "") -> None:
    """INSERT … SELECT for i = 1 … count; a column that is not given gets its default."""
    from django.db import connection
    from django.db.models import NOT_PROVIDED

    values = {}
    for field in model._meta.concrete_fields:
        value = columns.pop(field.column, None)
        if value is None:
            default = None if field.default is NOT_PROVIDED or field.null else field.get_default()
            if default is None:
                continue
            flags = {False: "FALSE" if sql.postgres else "0", True: "TRUE" if sql.postgres else "1"}
            value = flags[default] if isinstance(default, bool) else f"'{default}'"
        values[f'"{field.column}"'] = value
    assert not columns, f"{model.__name__} has no {sorted(columns)}"
    with connection.cursor() as cursor:
        for first in range(1, count + 1, _CHUNK):
            rows = sql.rows(first, min(count, first + _CHUNK - 1))
            cursor.execute(
                f'INSERT INTO "{model._meta.db_table}" ({", ".join(values)}) '
                f"SELECT {', '.join(values.values())} {rows} {'WHERE ' + where if where else ''}"
            )


def _finish(models: Any, sql: _Sql) -> None:
    """What a database in use has had by now: statistics on PostgreSQL, its sequences, a checkpoint on SQLite."""
    from django.core.management.color import no_style
    from django.db import connection

    every = [getattr(models, name) for name in models.__all__]
    with connection.cursor() as cursor:
        if sql.postgres:
            for statement in connection.ops.sequence_reset_sql(no_style(), every):
                cursor.execute(statement)
            cursor.execute("VACUUM ANALYZE")
        else:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.execute("PRAGMA synchronous=FULL")


def main() -> None:
    """Build one size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--deals", type=int, default=DEALS)
    parser.add_argument("--owners", type=int, default=OWNERS)
    asked = parser.parse_args()
    took = open_database(asked.deals, asked.owners)
    print(f"{asked.deals:,} deals of {asked.owners} sellers in {folder(asked.deals, asked.owners)}: ", end="")
    print(f"built in {took:.0f} s" if took else "there already")


if __name__ == "__main__":
    main()
