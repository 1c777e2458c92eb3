"""People: made from what other rows name, and from their own rows, which are joined to those when they come.

So a deal list that names people long before the contacts export comes gets their addresses and numbers from it.
"""

from collections.abc import Iterable, Sequence

import polars as pl

from reopen.core.name_key import name_key
from reopen.core.suppression import email_key
from reopen.records.models import Contact, ContactEmail, ContactPhone
from reopen.records.queries.company import company
from reopen.services.import_deals import changes, consent, identity, live
from reopen.services.import_deals.accounts import Accounts
from reopen.services.import_deals.known_people import KnownPeople, Person, is_made, made_id
from reopen.services.import_deals.pretended import Pretended
from reopen.services.import_deals.reach import EMAILS, PHONES, Reach, add_reach, children, reach_of
from reopen.services.import_deals.run import Run


class Contacts:
    """The people that an import has met."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._known = KnownPeople()
        self.country = company().country
        self.pretended = Pretended(self.country)

    # --- people whom deals, leads and activities name ---

    def resolve(self, run: Run, people: Sequence[Person], *, make: bool = True) -> list[int | None]:
        """The ids of these people; those who are not there are made, unless `make` is false."""
        keys = [[k for e in p.emails if (k := email_key(e))] for p in people]
        names = [name_key(p.name)[:255] if p.name else "" for p in people]
        if not self._known.all_known:
            self._known.look_up(
                run, {p.ext for p in people if p.ext}, {k for ks in keys for k in ks}, set(names) - {""}
            )
        found: list[int | None] = []
        stubs: dict[str, tuple[Person, str, list[int]]] = {}
        for n, person in enumerate(people):
            found.append(self._known.find(run, person, keys[n], names[n]))
            if found[n] is None and make and not person.is_nobody:
                ext = person.ext[:190] or made_id(keys[n], names[n], person.account)
                stubs.setdefault(ext, (person, names[n], []))[2].append(n)
        if stubs:
            ids = self._make(run, [(ext, person, key) for ext, (person, key, _) in stubs.items()])
            for pk, (_, _, places) in zip(ids, stubs.values(), strict=True):
                for n in places:
                    found[n] = pk
        return found

    def _make(self, run: Run, stubs: Sequence[tuple[str, Person, str]]) -> list[int]:
        if run.dry:
            ids = run.fake_ids(len(stubs))
            for pk, (_, person, _) in zip(ids, stubs, strict=True):
                self.pretended.add(pk, person.emails, [n for n, _ in person.phones], person.country)
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
                    "consent_on": pl.Series([p.consent_on for _, p, _ in stubs], dtype=pl.Date),
                    "consent_undated": [p.consent_undated for _, p, _ in stubs],
                }
            )
            reach = [Reach.of(p.emails, p.phones, p.country or self.country) for _, p, _ in stubs]
            ids = live.insert(Contact, self._blank(run, frame), children(reach))
        for pk, (ext, person, key) in zip(ids, stubs, strict=True):
            emails = [email_key(e) for e in person.emails]
            self._known.remember(*run.named(ext), emails, (key, person.account), pk)
        return ids

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
            reach = reach_of(parts.new, self.country)
            new = consent.of_new(run, parts.new)
            made = live.insert(Contact, self._blank(run, _facts(new)), children(reach))
            for pk, ext, key, account, emails in zip(
                made,
                parts.new["_ext"],
                parts.new["_key"],
                parts.new["_account"],
                parts.new["_emails"].to_list(),
                strict=True,
            ):
                self._known.remember(run.source, ext, emails, (key, account), pk)
        if parts.changed.height:
            changes.write(
                run,
                Contact,
                _facts(consent.of_changed(run, parts.changed, own_rows=counted)),
                lambda part: add_reach(run, part, self.country),
                parts.changed,
            )
            for pk, ext, emails in parts.changed.select("_id", "_ext", "_emails").rows():
                self._known.now_is(run.source, ext, emails, pk)

    def _pretend(self, run: Run, new: pl.DataFrame) -> None:
        """In a dry run, those who would be made are known from here on as if they had been."""
        ids = run.fake_ids(new.height)
        columns = [c for c, _ in PHONES if c in new.columns]
        numbers: list[tuple[str | None, ...]] = new.select(columns).rows() if columns else [()] * new.height
        lands = new["country"].to_list() if "country" in new.columns else [None] * new.height
        rows = new.select("_ext", "_key", "_account", "_emails").rows()
        for pk, (ext, key, account, emails), its, land in zip(ids, rows, numbers, lands, strict=True):
            self._known.remember(run.source, ext, emails, (key, account), pk)
            self.pretended.add(pk, emails, [n for n in its if n], land)

    def not_to_be_called(self, ids: Iterable[int]) -> set[int]:
        """Which of these must not be called; in a dry run of those too who would come."""
        real = sorted(pk for pk in ids if pk > 0)
        found = live.find(Contact, "id", real, ["id", "no_phone"])
        return {int(str(pk)) for pk, stopped in found if stopped} | self.pretended.silent

    def countries(self, ids: Iterable[int]) -> dict[int, str]:
        """The countries of these people, as far as they are known; in a dry run of those too who would come."""
        wanted = list(ids)
        real = sorted(pk for pk in wanted if pk > 0)
        found = {
            int(str(pk)): str(land) for pk, land in live.find(Contact, "id", real, ["id", "country"]) if land
        }
        return found | {pk: land for pk in wanted if (land := self.pretended.lands.get(pk))}

    def reachable(self, ids: Iterable[int]) -> tuple[set[int], set[int]]:
        """Which of these have an e-mail address, which a number."""
        real = sorted({pk for pk in ids if pk > 0})
        mails = {int(str(pk)) for (pk,) in live.find(ContactEmail, "contact_id", real, ["contact_id"])}
        phones = {int(str(pk)) for (pk,) in live.find(ContactPhone, "contact_id", real, ["contact_id"])}
        return mails | self.pretended.with_email, phones | self.pretended.with_phone

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
            own[:190] if own else made_id(mails, key, account, phone or "")
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
        if rest.height == 0 or self._known.is_empty:
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

    def _blank(self, run: Run, frame: pl.DataFrame) -> pl.DataFrame:
        blank = [
            c for c in ("first_name", "title", "country", "row_hash", "named_by") if c not in frame.columns
        ]
        source = [] if "source" in frame.columns else [pl.lit(run.source).alias("source")]
        return frame.with_columns(
            *source,
            pl.lit(run.batch_id).alias("batch_id"),
            pl.lit(value=False).alias("no_phone"),
            pl.lit(value=False).alias("no_email"),
            *[pl.lit("").alias(c) for c in blank],
            *([] if "consent_undated" in frame.columns else [pl.lit(value=False).alias("consent_undated")]),
        )


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
        *consent.facts(frame),
        *changes.odd(frame),
    )
