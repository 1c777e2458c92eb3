"""People: found by the CRM's id, else by e-mail, else by name within their company.

A deal list names people long before the contacts export comes: they are made from that, and the export's own row
is joined to them when it comes, so that earlier deals get their addresses and numbers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

import polars as pl

from reopen.core.name_key import name_key
from reopen.core.suppression import email_key
from reopen.crm.phone_number import phone_key
from reopen.records.models import Contact, ContactEmail, ContactPhone, ImportChange
from reopen.records.queries.company import company
from reopen.services.import_deals import changes, identity, live
from reopen.services.import_deals.accounts import REMEMBERED, Accounts
from reopen.services.import_deals.run import Run

EMAILS = ("email", "email2", "email3")
PHONES = (("phone", "work"), ("mobile", "mobile"), ("phone3", "other"))


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom another noun's row names. Empty where nothing is said."""

    ext: str = ""
    name: str = ""
    account: int | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[tuple[str, str], ...] = ()  # (number, kind)
    first_name: str = ""
    title: str = ""
    country: str = ""

    @property
    def is_nobody(self) -> bool:
        """Nothing says who it is."""
        return not (self.ext or self.name or self.emails)


class Contacts:
    """The people that an import has met."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._by_ext: dict[tuple[str, str], int] = {}
        self._by_email: dict[str, tuple[int, bool]] = {}
        self._by_name: dict[tuple[str, int | None], tuple[int, bool]] = {}
        self._all_known = not live.holds(Contact)
        self._pretended_email: set[int] = set()
        self._pretended_phone: set[int] = set()
        self._pretended_country: dict[int, str] = {}
        self._pretended_silent: set[int] = set()
        # In a dry run: (kind, key) of all that must not be called.
        self.stops: set[tuple[str, str]] = set()
        self.country = company().country

    # --- people whom deals, leads and activities name ---

    def resolve(self, run: Run, people: Sequence[Person], *, make: bool = True) -> list[int | None]:
        """The ids of these people; those who are not there are made, unless `make` is false."""
        keys = [[k for e in p.emails if (k := email_key(e))] for p in people]
        names = [name_key(p.name)[:255] if p.name else "" for p in people]
        if not self._all_known:
            self._look_up(
                run, {p.ext for p in people if p.ext}, {k for ks in keys for k in ks}, set(names) - {""}
            )
        found: list[int | None] = []
        stubs: dict[str, tuple[Person, str, list[int]]] = {}
        for n, person in enumerate(people):
            found.append(self._known(run, person, keys[n], names[n]))
            if found[n] is None and make and not person.is_nobody:
                ext = person.ext[:190] or _made_id(keys[n], names[n], person.account)
                stubs.setdefault(ext, (person, names[n], []))[2].append(n)
        if stubs:
            ids = self._make(run, [(ext, person, key) for ext, (person, key, _) in stubs.items()])
            for pk, (_, _, places) in zip(ids, stubs.values(), strict=True):
                for n in places:
                    found[n] = pk
        return found

    def _known(self, run: Run, person: Person, emails: Sequence[str], key: str) -> int | None:
        if person.ext and (known := self._by_ext.get(run.named(person.ext))) is not None:
            return known
        for email in emails:
            if (match := self._by_email.get(email)) and not (person.ext and match[1]):
                return match[0]
        if key and not emails and (match := self._by_name.get((key, person.account))):
            return match[0] if not (person.ext and match[1]) else None
        return None

    def _make(self, run: Run, stubs: Sequence[tuple[str, Person, str]]) -> list[int]:
        if run.dry:
            ids = run.fake_ids(len(stubs))
            self._pretended_email.update(pk for pk, (_, p, _) in zip(ids, stubs, strict=True) if p.emails)
            self._pretended_phone.update(pk for pk, (_, p, _) in zip(ids, stubs, strict=True) if p.phones)
            for pk, (_, person, _) in zip(ids, stubs, strict=True):
                self._pretend_silence(pk, person.emails, [n for n, _ in person.phones], person.country)
        else:
            frame = pl.DataFrame(
                {
                    "source": [run.named(ext)[0] for ext, _, _ in stubs],
                    "external_id": [run.named(ext)[1] for ext, _, _ in stubs],
                    "account_id": pl.Series([p.account for _, p, _ in stubs], dtype=pl.Int64),
                    "name": [
                        p.name or (p.emails[0] if p.emails else f"Contact {p.ext}") for _, p, _ in stubs
                    ],
                    "name_key": [key for _, _, key in stubs],
                    "first_name": [p.first_name for _, p, _ in stubs],
                    "title": [p.title for _, p, _ in stubs],
                    "country": [p.country for _, p, _ in stubs],
                }
            )
            reach = [Reach.of(p.emails, p.phones, p.country or self.country) for _, p, _ in stubs]
            ids = live.insert(Contact, self._blank(run, frame), children(reach))
        for pk, (ext, person, key) in zip(ids, stubs, strict=True):
            emails = [email_key(e) for e in person.emails]
            self._remember(*run.named(ext), emails, (key, person.account), pk)
        return ids

    def _remember(
        self, source: str, ext: str, emails: Iterable[str], name: tuple[str, int | None], pk: int
    ) -> None:
        if len(self._by_ext) > REMEMBERED:
            self._by_ext.clear()
            self._by_email.clear()
            self._by_name.clear()
            self._all_known = False
        has_own_id = not is_made(ext)
        self._by_ext[(source, ext)] = pk
        for email in emails:
            if email:
                self._by_email.setdefault(email, (pk, has_own_id))
        if name[0]:
            self._by_name.setdefault(name, (pk, has_own_id))

    def _look_up(self, run: Run, exts: set[str], emails: set[str], names: set[str]) -> None:
        wanted: dict[str, list[str]] = {}
        for source, its in sorted(run.named(e) for e in exts):
            if (source, its) not in self._by_ext:
                wanted.setdefault(source, []).append(its)
        for source, some in wanted.items():
            for plain, pk, _, _ in live.lookup(Contact, source, some).rows():
                self._by_ext[(source, plain)] = pk
        owners = live.find(
            ContactEmail, "key", sorted(e for e in emails if e not in self._by_email), ["key", "contact_id"]
        )
        ids = {int(str(pk)) for _, pk in owners}
        own = {
            pk: not is_made(str(ext))
            for pk, ext in live.find(Contact, "id", sorted(ids), ["id", "external_id"])
        }
        for key, pk in owners:
            self._by_email.setdefault(str(key), (int(str(pk)), own.get(pk, True)))
        known = {name for name, _ in self._by_name}
        for key, account, pk, ext in live.find(
            Contact, "name_key", sorted(names - known), ["name_key", "account_id", "id", "external_id"]
        ):
            name = (str(key), None if account is None else int(str(account)))
            self._by_name.setdefault(name, (int(str(pk)), not is_made(str(ext))))

    # --- their own rows ---

    def merge(self, run: Run, frame: pl.DataFrame, *, counted: bool = True) -> None:
        """Make and change people from their own rows."""
        frame = self._with_keys(run, frame)
        frame = identity.without_duplicates(run, "contact", frame, counted=counted)
        there = identity.existing(run, Contact, frame)
        there = pl.concat([there, self._by_other_means(run, frame, there)])
        parts = identity.sort_out(run, Contact, frame, there, counted=counted)
        if run.dry:
            self._pretend(run, parts.new)
            return
        if parts.new.height:
            reach = self._reach(parts.new)
            made = live.insert(Contact, self._blank(run, _facts(parts.new)), children(reach))
            for pk, ext, key, account, emails in zip(
                made,
                parts.new["_ext"],
                parts.new["_key"],
                parts.new["_account"],
                parts.new["_emails"].to_list(),
                strict=True,
            ):
                self._remember(run.source, ext, emails, (key, account), pk)
        if parts.changed.height:
            changes.write(
                run, Contact, _facts(parts.changed), lambda part: self._add_reach(run, part), parts.changed
            )
            for pk, ext, emails in parts.changed.select("_id", "_ext", "_emails").rows():
                self._by_ext[(run.source, ext)] = pk
                for email in emails:
                    self._by_email[email] = (pk, not is_made(ext))

    def _pretend(self, run: Run, new: pl.DataFrame) -> None:
        """In a dry run, those who would be made are known from here on as if they had been."""
        ids = run.fake_ids(new.height)
        phones = [c for c, _ in PHONES if c in new.columns]
        rung = (
            new.select(pl.any_horizontal(pl.col(phones).is_not_null())).to_series().to_list()
            if phones
            else [False] * new.height
        )
        lands = new["country"].to_list() if "country" in new.columns else [None] * new.height
        if any(lands):
            self._pretended_country |= {pk: land for pk, land in zip(ids, lands, strict=True) if land}
        if self.stops:
            numbers = (
                new.select(phones).rows() if phones else [cast("tuple[str | None, ...]", ())] * new.height
            )
            for pk, emails, its, land in zip(ids, new["_emails"].to_list(), numbers, lands, strict=True):
                self._pretend_silence(pk, emails, [n for n in its if n], land)
        rows = new.select("_ext", "_key", "_account", "_emails").rows()
        for pk, (ext, key, account, emails), phone in zip(ids, rows, rung, strict=True):
            self._remember(run.source, ext, emails, (key, account), pk)
            if emails:
                self._pretended_email.add(pk)
            if phone:
                self._pretended_phone.add(pk)

    def _pretend_silence(
        self, pk: int, emails: Sequence[str], numbers: Sequence[str], country: str | None
    ) -> None:
        if not self.stops:
            return
        keys = [key for address in emails if (key := email_key(address))]
        named = [("email", key) for key in keys]
        named += [("domain", domain) for key in keys for domain in _domains(key)]
        named += [("phone", key) for n in numbers if (key := phone_key(n, country or self.country))]
        if any(one in self.stops for one in named):
            self._pretended_silent.add(pk)

    def not_to_be_called(self, ids: Iterable[int]) -> set[int]:
        """Which of these must not be called; in a dry run of those too who would come."""
        real = sorted(pk for pk in ids if pk > 0)
        found = live.find(Contact, "id", real, ["id", "no_phone"])
        return {int(str(pk)) for pk, stopped in found if stopped} | self._pretended_silent

    def countries(self, ids: Iterable[int]) -> dict[int, str]:
        """The countries of these people, as far as they are known; in a dry run of those too who would come."""
        wanted = list(ids)
        real = sorted(pk for pk in wanted if pk > 0)
        found = {
            int(str(pk)): str(land) for pk, land in live.find(Contact, "id", real, ["id", "country"]) if land
        }
        return found | {pk: land for pk in wanted if (land := self._pretended_country.get(pk))}

    def reachable(self, ids: Iterable[int]) -> tuple[set[int], set[int]]:
        """Which of these have an e-mail address, which a number."""
        real = sorted({pk for pk in ids if pk > 0})
        mails = {int(str(pk)) for (pk,) in live.find(ContactEmail, "contact_id", real, ["contact_id"])}
        phones = {int(str(pk)) for (pk,) in live.find(ContactPhone, "contact_id", real, ["contact_id"])}
        return mails | self._pretended_email, phones | self._pretended_phone

    def _with_keys(self, run: Run, frame: pl.DataFrame) -> pl.DataFrame:
        def column(name: str) -> list[str | None]:
            return frame[name].to_list() if name in frame.columns else [None] * frame.height

        firsts, lasts = column("first_name"), column("last_name")
        names = [
            name or " ".join(part for part in (first, last) if part)
            for name, first, last in zip(column("name"), firsts, lasts, strict=True)
        ]
        emails = [
            [k for e in row if e and (k := email_key(e))]
            for row in zip(*(column(c) for c in EMAILS), strict=True)
        ]
        keys = [name_key(n)[:255] if n else "" for n in names]
        accounts = self._accounts.resolve(
            run, list(zip(column("account_id"), column("account_name"), strict=True))
        )
        exts = [
            own[:190] if own else _made_id(mails, key, account, phone or "")
            for own, mails, key, account, phone in zip(
                column("id"), emails, keys, accounts, column("phone"), strict=True
            )
        ]
        shown = [n or next((e for e in mails), "") for n, mails in zip(names, emails, strict=True)]
        return frame.with_columns(
            pl.Series("_name", shown, dtype=pl.String),
            pl.Series("_key", keys, dtype=pl.String),
            pl.Series("_emails", emails, dtype=pl.List(pl.String)),
            pl.Series("_account", accounts, dtype=pl.Int64),
            pl.Series("_ext", exts, dtype=pl.String),
            identity.row_hashes(frame),
        )

    def _by_other_means(self, run: Run, frame: pl.DataFrame, there: pl.DataFrame) -> pl.DataFrame:
        rest = frame.join(there, on="_ext", how="anti")
        if rest.height == 0 or (self._all_known and not self._by_ext):
            return identity.no_existing()
        taken = set(there["_id"].to_list())
        rows: list[tuple[str, int]] = []
        people = [
            Person(ext="" if is_made(ext) else ext, name=name, account=account, emails=tuple(emails))
            for ext, name, account, emails in rest.select("_ext", "_name", "_account", "_emails").rows()
        ]
        for ext, match in zip(rest["_ext"], self.resolve(run, people, make=False), strict=True):
            if match is not None and match > 0 and match not in taken:
                taken.add(match)
                rows.append((ext, match))
        known = {
            pk: (row_hash, batch)
            for pk, row_hash, batch in live.find(
                Contact, "id", [pk for _, pk in rows], ["id", "row_hash", "batch_id"]
            )
        }
        return pl.DataFrame(
            [(ext, pk, *known[pk]) for ext, pk in rows if pk in known], schema=identity.EXISTING, orient="row"
        )

    def _reach(self, frame: pl.DataFrame) -> list["Reach"]:
        wanted = [c for c in (*EMAILS, *(p for p, _ in PHONES), "country", "bounced") if c in frame.columns]
        kinds = dict(PHONES)
        return [
            Reach.of(
                [row[c] for c in EMAILS if row.get(c)],
                [(row[c], kinds[c]) for c in kinds if row.get(c)],
                row.get("country") or self.country,
                dead=bool(row.get("bounced")),
            )
            for row in frame.select(wanted).iter_rows(named=True)
        ] or [Reach() for _ in range(frame.height)]

    def _add_reach(self, run: Run, part: pl.DataFrame) -> None:
        """Addresses and numbers that a changed row adds; none is taken away. Caller's transaction."""
        reaches = self._reach(part)
        ids = part["_id"].to_list()
        for model, field in ((ContactEmail, "emails"), (ContactPhone, "phones")):
            had = {(pk, key) for pk, key in live.find(model, "contact_id", ids, ["contact_id", "key"])}
            fresh = {
                (pk, one[1]): (pk, *one)
                for pk, reach in zip(ids, reaches, strict=True)
                for one in getattr(reach, field)
                if (pk, one[1]) not in had
            }
            columns = ("contact_id", *(_EMAIL if model is ContactEmail else _PHONE))
            live.insert_rows(model, columns, list(fresh.values()), ignore=True)
            if fresh:
                made = [
                    (run.batch_id, model._meta.model_name, row_id)
                    for row_id, pk, key in live.find(
                        model, "contact_id", [pk for pk, _ in fresh], ["id", "contact_id", "key"]
                    )
                    if (pk, key) in fresh
                ]
                live.insert_rows(ImportChange, ("batch_id", "table", "record_id"), made, ignore=True)
        dead = [(True, pk) for pk, reach in zip(ids, reaches, strict=True) for e in reach.emails[:1] if e[2]]
        if dead:
            ContactEmail.objects.filter(contact_id__in=[pk for _, pk in dead], rank=0).update(is_dead=True)

    def _blank(self, run: Run, frame: pl.DataFrame) -> pl.DataFrame:
        blank = [c for c in ("first_name", "title", "country", "row_hash") if c not in frame.columns]
        source = [] if "source" in frame.columns else [pl.lit(run.source).alias("source")]
        return frame.with_columns(
            *source,
            pl.lit(run.batch_id).alias("batch_id"),
            pl.lit(value=False).alias("no_phone"),
            pl.lit(value=False).alias("no_email"),
            *[pl.lit("").alias(c) for c in blank],
        )


_EMAIL = ("address", "key", "is_dead", "rank")
_PHONE = ("number", "key", "kind", "rank")


@dataclass(frozen=True, slots=True)
class Reach:
    """How to reach one person: rows of ContactEmail (address, key, is_dead, rank) and ContactPhone."""

    emails: tuple[tuple[str, str, bool, int], ...] = ()
    phones: tuple[tuple[str, str, str, int], ...] = ()

    @classmethod
    def of(
        cls, emails: Sequence[str], phones: Sequence[tuple[str, str]], country: str, *, dead: bool = False
    ) -> "Reach":
        """Each address and number once. `dead`: letters to the first address came back."""
        mails: dict[str, tuple[str, str, bool, int]] = {}
        for address in emails:
            if (key := email_key(address)) and key not in mails:
                mails[key] = (address[:320], key[:320], dead and not mails, len(mails))
        numbers: dict[str, tuple[str, str, str, int]] = {}
        for number, kind in phones:
            if (key := phone_key(number, country)) and key not in numbers:
                numbers[key] = (number[:60], key[:60], kind, len(numbers))
        return cls(tuple(mails.values()), tuple(numbers.values()))


def children(reaches: Sequence[Reach]) -> list[live.Child]:
    """The rows that are inserted with their contact."""
    emails = [(n, *one) for n, reach in enumerate(reaches) for one in reach.emails]
    phones = [(n, *one) for n, reach in enumerate(reaches) for one in reach.phones]
    kinds = {"_n": pl.Int64, "is_dead": pl.Boolean, "rank": pl.Int64}
    return [
        live.Child(
            model,
            pl.DataFrame(rows, schema={c: kinds.get(c, pl.String) for c in ("_n", *names)}, orient="row"),
            "contact_id",
        )
        for model, names, rows in ((ContactEmail, _EMAIL, emails), (ContactPhone, _PHONE, phones))
    ]


def _domains(email: str) -> list[str]:
    """The address's domain, and those above it."""
    labels = email.rpartition("@")[2].split(".")
    return [".".join(labels[n:]) for n in range(len(labels))]


def is_made(ext: str) -> bool:
    """Whether the id is of our own making, because no file has told the CRM's yet."""
    return ext.startswith(("email:", "name:", "phone:"))


def _made_id(emails: Sequence[str], key: str, account: int | None, phone: str = "") -> str:
    if emails:
        return f"email:{emails[0]}"[:190]
    if key:
        # The account's id never changes, whatever it is called later.
        return f"name:{key}|{account or ''}"[:190]
    return f"phone:{phone}"[:190]


def _facts(frame: pl.DataFrame) -> pl.DataFrame:
    changed = ["_id"] if "_id" in frame.columns and frame["_id"].null_count() == 0 else []
    facts = [
        pl.col(c).fill_null("").alias(c) for c in ("first_name", "title", "country") if c in frame.columns
    ]
    named = (
        [pl.col("_name").alias("name"), pl.col("_key").alias("name_key")]
        if {"name", "first_name", "last_name"} & set(frame.columns) or not changed
        else []
    )
    at = [pl.col("_account").alias("account_id")]
    if changed and not {"account_id", "account_name"} & set(frame.columns):
        at = []
    return frame.select(
        *changed,
        pl.col("_ext").alias("external_id"),
        pl.col("_hash").alias("row_hash"),
        *named,
        *at,
        *facts,
        *changes.odd(frame),
    )
