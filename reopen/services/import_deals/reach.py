"""How people are reached: their addresses and numbers, made with them and added to them, never taken away."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from reopen.core.suppression import email_key
from reopen.crm.phone_number import phone_key
from reopen.records.models import ContactEmail, ContactPhone, ImportChange
from reopen.services.import_deals import live
from reopen.services.import_deals.run import Run

EMAILS = ("email", "email2", "email3")
PHONES = (("phone", "work"), ("mobile", "mobile"), ("phone3", "other"))
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


def reach_of(frame: pl.DataFrame, country: str) -> list[Reach]:
    """How to reach each row's person; `country`: by which numbers are read where the row names none."""
    wanted = [c for c in (*EMAILS, *(p for p, _ in PHONES), "country", "bounced") if c in frame.columns]
    kinds = dict(PHONES)
    return [
        Reach.of(
            [row[c] for c in EMAILS if row.get(c)],
            [(row[c], kinds[c]) for c in kinds if row.get(c)],
            row.get("country") or country,
            dead=bool(row.get("bounced")),
        )
        for row in frame.select(wanted).iter_rows(named=True)
    ] or [Reach() for _ in range(frame.height)]


def add_reach(run: Run, part: pl.DataFrame, country: str) -> None:
    """Addresses and numbers that a changed row adds; none is taken away. Caller's transaction."""
    reaches = reach_of(part, country)
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
