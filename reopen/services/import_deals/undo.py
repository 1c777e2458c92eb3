"""Taking an import back, unless someone has touched what it made since.

Kept and listed: what a person acted on (a call logged, an answer noted, a deal reopened), what a later import
changed, and companies and people whom something that stays still names. Suppressions stay, always.

Each chunk restores or deletes and forgets its memory in one transaction, so an undo that was cut short is simply
asked for again.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models, transaction
from django.db.models import Q

from reopen.records.models import (
    Account,
    Activity,
    Competitor,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DealContact,
    DealOwner,
    DoorAnswer,
    ImportBatch,
    ImportChange,
    Installed,
    Lead,
    Loss,
    Outcome,
    Promise,
    Quote,
    StageChange,
    Touch,
)
from reopen.services.import_deals import batch as batches
from reopen.services.import_deals import care, live, lock
from reopen.services.import_deals.opening import CannotImportError

_CHUNK = 400
_KEPT_LISTED = 1_000
_RESTORED: tuple[type[models.Model], ...] = (
    StageChange,
    Activity,
    Lead,
    Loss,
    Quote,
    Promise,
    Deal,
    Contact,
    Account,
)
_ADDED: tuple[type[models.Model], ...] = (
    Loss,
    DoorAnswer,
    Quote,
    Promise,
    Installed,
    ContactEmail,
    ContactPhone,
)
# What goes with a deal that goes.
_OF_A_DEAL: tuple[type[models.Model], ...] = (
    Touch,
    Quote,
    Promise,
    DoorAnswer,
    Installed,
    Loss,
    StageChange,
    DealContact,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that stays, and why."""

    noun: str
    name: str
    id: int
    why: str


@dataclass(slots=True)
class Undone:
    """What an undo did: rows taken away, rows put back, and what stays."""

    batch: int
    deleted: int = 0
    restored: int = 0
    kept: list[Kept] = field(default_factory=list)
    unlisted: int = 0

    def keep(self, kept: Kept) -> None:
        """Add to the list, which ends somewhere."""
        if len(self.kept) < _KEPT_LISTED:
            self.kept.append(kept)
        else:
            self.unlisted += 1


def undo_import(batch_id: int, *, today: date) -> Undone:
    """Take back what the batch made. Raises CannotImportError with a sentence."""
    batch = ImportBatch.objects.filter(pk=batch_id).first()
    if batch is None:
        raise CannotImportError(f"There is no import {batch_id}. “reopen import list” shows them all.")
    if batch.state == ImportBatch.State.UNDONE:
        raise CannotImportError(f"Import {batch_id} has been taken back already.")
    if batch.state == ImportBatch.State.WAITING:
        raise CannotImportError(f"Import {batch_id} has not run yet.")
    try:
        with lock.only_one(batches.imports_folder()):
            return _undo(batch, today)
    except lock.AnotherImportRunsError as error:
        raise CannotImportError(str(error)) from error


def _undo(batch: ImportBatch, today: date) -> Undone:
    undone = Undone(batch.pk)
    busy = _touched_deals(batch)
    to_plan: set[int] = set()
    for model in _RESTORED:
        _restore(batch, model, busy, undone, to_plan)
    for model in _ADDED:
        _take_away_added(batch, model, busy, undone)
    _delete(batch, Activity, Q(), undone)
    _delete(batch, Lead, Q(), undone)
    _delete(batch, StageChange, ~Q(deal_id__in=busy), undone)
    _delete_deals(batch, busy, undone)
    _delete_named(batch, Contact, (Deal, Lead, Activity, DealContact), "contact_id", undone)
    _delete_named(batch, Account, (Deal, Lead, Activity, Contact), "account_id", undone)
    care.replan_all(sorted(to_plan), today=today)
    _delete_names(batch)
    kept = [[k.noun, k.name, k.id, k.why] for k in undone.kept]
    options = {**batch.options, "kept": kept, "kept_unlisted": undone.unlisted}
    ImportBatch.objects.filter(pk=batch.pk).update(
        state=ImportBatch.State.UNDONE, step="Taken back", options=options
    )
    return undone


def _touched_deals(batch: ImportBatch) -> dict[int, str]:
    """Deals of the batch that stay as they are: id → why."""
    changed = ImportChange.objects.filter(batch=batch, table="deal").values("record_id")
    ours = Deal.objects.filter(Q(batch=batch) | Q(pk__in=changed))
    busy: dict[int, str] = {}
    newer = ImportChange.objects.filter(batch_id__gt=batch.pk, table="deal", before__isnull=False)
    reasons: list[tuple[str, models.QuerySet[Deal]]] = [
        ("Someone has worked on it since.", ours.filter(touched_at__gte=batch.started_at)),
        (
            "A call was logged.",
            ours.filter(pk__in=Outcome.objects.filter(at__gte=batch.started_at).values("deal_id")),
        ),
        (
            "A promise was made.",
            ours.filter(pk__in=Promise.objects.filter(made_by__isnull=False).values("deal_id")),
        ),
        ("A quote was recorded.", ours.filter(pk__in=Quote.objects.exclude(letter="").values("deal_id"))),
        ("A later import changed it.", ours.filter(pk__in=newer.values("record_id"))),
        ("A later import added activities.", ours.filter(pk__in=_later(Activity, batch))),
        ("A later import added stage history.", ours.filter(pk__in=_later(StageChange, batch))),
    ]
    for why, deals in reasons:
        for pk in deals.values_list("pk", flat=True):
            busy.setdefault(pk, why)
    return busy


def _later(model: type[Activity] | type[StageChange], batch: ImportBatch) -> Any:
    return model._default_manager.filter(batch_id__gt=batch.pk, deal__isnull=False).values("deal_id")


def _deal_of(model: type[models.Model], ids: Sequence[int]) -> dict[int, int]:
    if not any(f.name == "deal" for f in model._meta.concrete_fields):
        return {}
    return dict(model._default_manager.filter(pk__in=ids).values_list("pk", "deal_id"))


def _chunks(batch: ImportBatch, model: type[models.Model], *, added: bool) -> "list[list[ImportChange]]":
    rows = list(
        ImportChange.objects.filter(batch=batch, table=model._meta.model_name, before__isnull=added).order_by(
            "record_id"
        )
    )
    return [rows[start : start + _CHUNK] for start in range(0, len(rows), _CHUNK)]


def _restore(
    batch: ImportBatch, model: type[models.Model], busy: dict[int, str], undone: Undone, to_plan: set[int]
) -> None:
    """Put records back to what they were before the batch."""
    name = str(model._meta.model_name)
    for changes in _chunks(batch, model, added=False):
        ids = [c.record_id for c in changes]
        deals = _deal_of(model, ids)
        newer = set(
            ImportChange.objects.filter(
                batch_id__gt=batch.pk, table=name, record_id__in=ids, before__isnull=False
            ).values_list("record_id", flat=True)
        )
        touched = set()
        if hasattr(model, "touched_at") and model is not Deal:
            touched = set(
                model._default_manager.filter(pk__in=ids, touched_at__gte=batch.started_at).values_list(
                    "pk", flat=True
                )
            )
        with transaction.atomic():
            for change in changes:
                pk = change.record_id
                deal = pk if model is Deal else deals.get(pk, 0)
                if deal in busy:
                    if model is Deal:
                        undone.keep(Kept("deal", _name(Deal, pk), pk, busy[deal]))
                    continue
                if pk in newer or pk in touched:
                    why = "A later import changed it." if pk in newer else "Someone has worked on it since."
                    undone.keep(Kept(name, _name(model, pk), pk, why))
                    continue
                before = change.before or {}
                if before:
                    live.update(model, list(before), [(*(_raw(v) for v in before.values()), pk)])
                undone.restored += 1
                if deal:
                    to_plan.add(deal)
            ImportChange.objects.filter(pk__in=[c.pk for c in changes]).delete()
        live.rest()


def _raw(value: object) -> object:
    return json.dumps(value) if isinstance(value, dict | list) else value


def _name(model: type[models.Model], pk: int) -> str:
    return str(model._default_manager.filter(pk=pk).first() or f"{model._meta.verbose_name} {pk}")


def _take_away_added(
    batch: ImportBatch, model: type[models.Model], busy: dict[int, str], undone: Undone
) -> None:
    """Rows that the batch added to records of others."""
    for changes in _chunks(batch, model, added=True):
        ids = [c.record_id for c in changes]
        deals = _deal_of(model, ids)
        gone = [pk for pk in ids if deals.get(pk, 0) not in busy]
        with transaction.atomic():
            undone.deleted += model._default_manager.filter(pk__in=gone).delete()[0]
            ImportChange.objects.filter(pk__in=[c.pk for c in changes]).delete()
        live.rest()


def _delete(batch: ImportBatch, model: type[models.Model], which: Q, undone: Undone) -> None:
    """Rows on which nothing else stands."""
    rows = model._default_manager.filter(which, batch=batch)
    name = str(model._meta.model_name)
    newer = ImportChange.objects.filter(batch_id__gt=batch.pk, table=name, before__isnull=False)
    stay = Q(pk__in=newer.values("record_id"))
    if any(f.name == "touched_at" for f in model._meta.concrete_fields):
        stay |= Q(touched_at__isnull=False)
    for row in rows.filter(stay):
        undone.keep(Kept(name, str(row), row.pk, "Someone or a later import has changed it since."))
    _in_chunks(
        rows.exclude(stay),
        undone,
        lambda ids: model._default_manager.filter(pk__in=ids)._raw_delete("default"),
    )


def _in_chunks(rows: Any, undone: Undone, delete: Callable[[list[int]], object]) -> None:
    ids = list(rows.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), _CHUNK):
        with transaction.atomic():
            delete(ids[start : start + _CHUNK])
        undone.deleted += len(ids[start : start + _CHUNK])
        live.rest()


def _delete_deals(batch: ImportBatch, busy: dict[int, str], undone: Undone) -> None:
    for pk, name in Deal.objects.filter(batch=batch, pk__in=list(busy)).values_list("pk", "name"):
        undone.keep(Kept("deal", name, pk, busy[pk]))

    def delete(ids: list[int]) -> None:
        for model in _OF_A_DEAL:
            model._default_manager.filter(deal_id__in=ids)._raw_delete("default")
        Activity.objects.filter(deal_id__in=ids).update(deal=None)
        Deal.objects.filter(pk__in=ids)._raw_delete("default")

    rows = Deal.objects.filter(batch=batch)
    _in_chunks(rows.exclude(pk__in=list(busy)) if busy else rows, undone, delete)


def _delete_named(
    batch: ImportBatch,
    model: type[Account] | type[Contact],
    namers: Sequence[type[models.Model]],
    column: str,
    undone: Undone,
) -> None:
    """Companies and people, unless something that stays names them."""
    rows: Any = model._default_manager.filter(batch=batch)
    name = str(model._meta.model_name)
    newer = ImportChange.objects.filter(batch_id__gt=batch.pk, table=name, before__isnull=False)
    stay = Q(touched_at__isnull=False) | Q(pk__in=newer.values("record_id"))
    for namer in namers:
        named = namer._default_manager.filter(**{f"{column}__isnull": False})
        stay |= Q(pk__in=named.values(column))
    for row in rows.filter(stay):
        undone.keep(Kept(name, str(row), row.pk, "Something that stays still names it."))

    def delete(ids: list[int]) -> None:
        if model is Contact:
            for child in (ContactEmail, ContactPhone):
                child.objects.filter(contact_id__in=ids)._raw_delete("default")
        model._default_manager.filter(pk__in=ids)._raw_delete("default")

    _in_chunks(rows.exclude(stay), undone, delete)


def _delete_names(batch: ImportBatch) -> None:
    """Sellers and rivals whom the batch brought and nothing names any more."""
    for model, namers in ((DealOwner, (Deal, Lead, Activity, Touch)), (Competitor, (Loss,))):
        column = "owner_id" if model is DealOwner else "competitor_id"
        made = ImportChange.objects.filter(batch=batch, table=model._meta.model_name, before__isnull=True)
        rows: Any = model._default_manager.filter(pk__in=made.values("record_id"))
        if model is DealOwner:
            rows = rows.filter(user__isnull=True, team__isnull=True)
        for namer in namers:
            named = namer._default_manager.filter(**{f"{column}__isnull": False})
            rows = rows.exclude(pk__in=named.values(column))
        with transaction.atomic():
            rows.delete()
            made.delete()
