"""Sellers, by the names that the CRM writes."""

from collections.abc import Mapping

from reopen.core.name_key import name_key
from reopen.records.models import DealOwner, ImportChange, User
from reopen.records.queries.company import company
from reopen.services.enter_care import NOBODY, Coming
from reopen.services.import_deals.first_weeks import Owed
from reopen.services.import_deals.run import Run


class Owners:
    """Finds a seller by name or address, makes one that is not there yet."""

    def __init__(self) -> None:
        self._by_key: dict[str, int] = {}
        self._by_email: dict[str, int] = {}
        self._new: dict[int, str] = {}
        for pk, key, email in DealOwner.objects.values_list("pk", "name_key", "email"):
            self._by_key[key] = pk
            if email:
                self._by_email[email.lower()] = pk

    def resolve(self, run: Run, pairs: list[tuple[str | None, str | None]]) -> list[int | None]:
        """The ids of (name, e-mail) pairs; None where a pair is empty."""
        return [self._one(run, name or "", (email or "").strip().lower()) for name, email in pairs]

    def coming(self, owed: Mapping[int | None, Owed]) -> list[Coming]:
        """What would come to each seller, by name; last what comes to nobody."""
        names = dict(DealOwner.objects.values_list("pk", "name")) | self._new
        made = [
            Coming(
                names.get(pk, "") if pk is not None else NOBODY,
                pk if pk is not None and pk > 0 else None,
                its.waiting,
                dict(its.planned),
                is_new=pk is not None and pk < 0,
            )
            for pk, its in owed.items()
        ]
        return sorted(made, key=lambda one: (one.owner_id is None and not one.is_new, one.name))

    def _one(self, run: Run, name: str, email: str) -> int | None:
        if "@" in name and not email:
            email = name.strip().lower()
        if email and (known := self._by_email.get(email)) is not None:
            return known
        key = name_key(name or email)[:160]
        if not key:
            return None
        if (known := self._by_key.get(key)) is not None:
            return known
        pk = run.fake_ids(1)[0] if run.dry else self._make(run, name or email, key, email)
        self._by_key[key] = pk
        self._new[pk] = name or email
        if email:
            self._by_email[email] = pk
        run.add("new sellers", 1)
        return pk

    def _make(self, run: Run, name: str, key: str, email: str) -> int:
        free = User.objects.filter(deal_owner__isnull=True)
        user = free.filter(email=email).first() if email else None
        if user is None:
            same_name = [u for u in free.exclude(name="") if name_key(u.name) == key]
            user = same_name[0] if len(same_name) == 1 else None
        owner, is_new = DealOwner.objects.get_or_create(
            name_key=key,
            defaults={
                "name": name[:160],
                "email": email[:320],
                "user": user,
                "team_id": user.team_id if user else None,
                "minutes_a_day": company().minutes_a_day,
            },
        )
        if is_new:
            ImportChange.objects.create(batch_id=run.batch_id, table="dealowner", record_id=owner.pk)
        return int(owner.pk)
