"""Erased people do not come back with the next export: their rows are set aside, and no word of theirs is kept.

They are known by keyed hashes of their addresses and of their records' ids; a row without any address also by a
number. A deal of theirs comes in as figures, without the person. Who is named by nothing but a name is not known again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from reopen.core.suppression import email_key
from reopen.crm.connector import Batch, Problem
from reopen.crm.phone_number import phone_key
from reopen.records.models import Suppression
from reopen.services import erase_again, erased_keys
from reopen.services.erase_files import Person, take_out_of_files
from reopen.services.import_deals.opening import CannotImportError
from reopen.services.import_deals.run import Run

WHY = "This row is about somebody whose data was erased at their wish. It was not taken in."
_EMAILS = ("email", "email2", "email3", "contact_email")
_PHONES = ("phone", "mobile", "phone3")
_IDS = {"contact": "id", "activity": "contact_id", "deal": "contact_id"}
_OF_THE_PERSON = ("contact_id", "contact_name", "contact_email", "contact_phone")


@dataclass(slots=True)
class Erased:
    """The people whom an import must not bring back."""

    country: str
    hashes: set[str]
    phones: set[str]
    # Their addresses and numbers, as the files name them; nothing keeps them after the import.
    met: set[str] = field(default_factory=set)

    @classmethod
    def known(cls, country: str) -> "Erased":
        """Asked once an import. Raises CannotImportError where nobody can tell who was erased."""
        if words := erase_again.key_is_lost():
            raise CannotImportError(words)
        hashes = erase_again.known()
        kept = (
            Suppression.objects.filter(kind="phone", key__startswith=erased_keys.PREFIX) if hashes else None
        )
        return cls(country, hashes, set(kept.values_list("key", flat=True)) if kept is not None else set())

    def taken_out(self, run: Run, batch: Batch) -> Batch:
        """The batch without them."""
        if not self.hashes or batch.noun not in ("contact", "lead", "activity", "deal"):
            return batch
        theirs = self._rows(run, batch)
        if not theirs.any():
            return batch
        if batch.noun == "deal":
            blank = [c for c in (*_OF_THE_PERSON, "more_contact_ids") if c in batch.frame.columns]
            return replace(
                batch,
                frame=batch.frame.with_columns(
                    pl.when(theirs).then(None).otherwise(pl.col(c)).alias(c) for c in blank
                ),
            )
        if batch.counted:
            for row in batch.frame.filter(theirs)["_row"].to_list():
                run.note(Problem(int(row), "", "", WHY, rejected=True))
        return replace(batch, frame=batch.frame.filter(~theirs))

    def _rows(self, run: Run, batch: Batch) -> pl.Series:
        frame = batch.frame
        emails = [frame[c].to_list() for c in _EMAILS if c in frame.columns]
        phones = [frame[c].to_list() for c in _PHONES if c in frame.columns] if self.phones else []
        own = _IDS.get(batch.noun, "")
        ids = frame[own].to_list() if own in frame.columns else [None] * frame.height
        return pl.Series(
            [
                self._is_one(run, ids[n], [column[n] for column in emails], [column[n] for column in phones])
                for n in range(frame.height)
            ],
            dtype=pl.Boolean,
        )

    def _is_one(
        self, run: Run, ext: str | None, emails: Sequence[str | None], phones: Sequence[str | None]
    ) -> bool:
        keys = [k for e in emails if e and (k := email_key(e))]
        told = list(keys)
        if ext:
            told.append(erase_again.record_key(*run.named(ext[:190])))
        numbers = [k for p in phones if p and (k := phone_key(p, self.country))] if not keys else []
        if any(self.hashes.intersection(erased_keys.hashes(key)) for key in told) or any(
            self.phones.intersection(erased_keys.hashes(key)) for key in numbers
        ):
            self.met.update(keys, numbers)
            return True
        return False

    def leave_no_rows(self) -> None:
        """Take what named them out of the files that the import keeps, when it has read them."""
        if self.met:
            emails = frozenset(key for key in self.met if "@" in key)
            take_out_of_files(Person(emails, frozenset(self.met - emails), frozenset(), self.country))
