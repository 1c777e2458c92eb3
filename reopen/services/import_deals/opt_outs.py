"""Opt-outs come first: they are committed before anything else of the files is used.

A stop follows the person. "No mail" stops each of their addresses, "no calls" each of their numbers, and their
addresses for calls too, so that another number of theirs is not rung. A number is often the whole company's: it
stops mail for nobody. Consent that was asked and refused stops mail; a bounced address is stopped and dead.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import polars as pl
from django.db import transaction

from reopen.core.suppression import Channel, Kind, domain_key, email_key
from reopen.crm.connector import Problem
from reopen.crm.phone_number import phone_key
from reopen.services import stop_list, suppress
from reopen.services.import_deals import live
from reopen.services.import_deals.run import Run
from reopen.services.stop_list import NewStop

FLAGS = ("opt_out_email", "opt_out_phone", "opt_out_all", "bounced", "consent")
_EMAILS = ("email", "email2", "email3")
_PHONES = ("phone", "mobile", "phone3")
_CHANNELS: dict[str, Channel] = {"email": "email", "phone": "phone", "all": "all"}

Stop = tuple[Kind, str, Channel]


@dataclass(slots=True)
class OptOuts:
    """The suppressions that an import brings."""

    country: str
    # Rows of a plain list that came before in this import.
    met: set[tuple[Stop, ...]] = field(default_factory=set)
    unreachable: int = 0
    # In a dry run: whom the files' stops would keep from being called, by (kind, key).
    not_called: set[tuple[str, str]] = field(default_factory=set)

    def from_people(self, run: Run, frame: pl.DataFrame) -> None:
        """Take the opt-out columns of contacts or leads."""
        flags = [c for c in FLAGS if c in frame.columns]
        if not flags:
            return
        said = pl.any_horizontal([~pl.col(c) if c == "consent" else pl.col(c) for c in flags])
        stops: dict[Stop, str] = {}
        before = self.unreachable
        for row in frame.filter(said.fill_null(value=False)).iter_rows(named=True):
            words = row.get("opt_out_words") or ""
            its = list(self._of_person(row))
            if not its:
                self.unreachable += 1
            stops |= dict.fromkeys(its, words)
        run.add("opt-outs of nobody", self.unreachable - before)
        self._commit(run, stops)

    def _of_person(self, row: dict[str, object]) -> Iterator[Stop]:
        emails = [k for c in _EMAILS if row.get(c) and (k := email_key(str(row[c])))]
        country = str(row.get("country") or self.country)
        phones = [k for c in _PHONES if row.get(c) and (k := phone_key(str(row[c]), country))]
        for email in emails:
            if row.get("opt_out_all"):
                yield "email", email, "all"
            if row.get("opt_out_email") or row.get("consent") is False:
                yield "email", email, "email"
            if row.get("opt_out_phone"):
                yield "email", email, "phone"
        if row.get("bounced") and emails:
            yield "email", emails[0], "email"
        for phone in phones:
            if row.get("opt_out_phone") or row.get("opt_out_all"):
                yield "phone", phone, "phone"

    def from_list(self, run: Run, frame: pl.DataFrame) -> None:
        """Take a plain list of addresses, numbers and domains; each row is counted."""
        rows: list[tuple[int, tuple[Stop, ...], dict[str, object]]] = []
        for row in frame.iter_rows(named=True):
            stops = tuple(self._of_row(row))
            if not stops:
                why = "Neither an e-mail address, a phone number nor a domain can be read here."
                run.note(Problem(int(row["_row"]), "", "", why, rejected=True))
            elif stops in self.met:
                run.counts.duplicate += 1
            else:
                self.met.add(stops)
                rows.append((int(row["_row"]), stops, row))
        # Asked by kind and key, as the index has them: by the key alone it is each row of the list for each of these.
        there = stop_list.there([NewStop(*s, run.today) for _, stops, _ in rows for s in stops])
        fresh: dict[Stop, dict[str, object]] = {}
        for _, stops, row in rows:
            news = [s for s in stops if s not in there or (run.resuming and there[s] == run.batch_id)]
            if news:
                run.counts.created += 1
            else:
                run.counts.unchanged += 1
            fresh |= dict.fromkeys(news, row)
        self._commit(run, {s: str(row.get("words") or "") for s, row in fresh.items()}, fresh)

    def _of_row(self, row: dict[str, object]) -> Iterator[Stop]:
        channel = _CHANNELS.get(str(row.get("channel")), "all")
        if row.get("email") and (key := email_key(str(row["email"]))):
            yield "email", key, channel
        if row.get("phone") and (key := phone_key(str(row["phone"]), self.country)):
            yield "phone", key, channel
        if row.get("domain") and (key := domain_key(str(row["domain"]))):
            yield "domain", key, channel

    def _commit(
        self, run: Run, stops: dict[Stop, str], rows: dict[Stop, dict[str, object]] | None = None
    ) -> None:
        run.add("opt-outs", len(stops))
        if run.dry:
            self.not_called.update((kind, key) for kind, key, channel in stops if channel != "email")
            return
        new = []
        for (kind, key, channel), words in stops.items():
            since = (rows or {}).get((kind, key, channel), {}).get("since") or run.today
            new.append(
                NewStop(kind, key[:320], channel, _day(since), words, run.file, batch_number=run.batch_id)
            )
        for start in range(0, len(new), live.SQLITE_ROWS):
            with transaction.atomic():
                stop_list.add(new[start : start + live.SQLITE_ROWS])
            live.rest()

    def apply(self, run: Run) -> None:
        """Mark every contact that the list names, those that this import brought among them."""
        found = suppress.to_mark()
        for column, ids in found.items():
            for start in range(0, len(ids), live.SQLITE_ROWS):
                with transaction.atomic():
                    suppress.mark_contacts({column: ids[start : start + live.SQLITE_ROWS]})
                live.rest()
        run.to_plan.update(suppress.deals_of({pk for ids in found.values() for pk in ids}))


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))
