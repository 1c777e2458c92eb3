"""Who is whom: people by the CRM's id, else by e-mail, else by name within their company.

A deal list names people long before the contacts export comes. Who was made from such a name has an id of our own
making, and gives way to the CRM's own id when that comes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reopen.records.models import Contact, ContactEmail
from reopen.services.import_deals import live
from reopen.services.import_deals.accounts import REMEMBERED
from reopen.services.import_deals.run import Run


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
    consent_on: date | None = None
    consent_undated: bool = False

    @property
    def is_nobody(self) -> bool:
        """Nothing says who it is."""
        return not (self.ext or self.name or self.emails)


class KnownPeople:
    """Whom an import has met, as far as it remembers; `look_up` asks the database for the others."""

    def __init__(self) -> None:
        self._by_ext: dict[tuple[str, str], int] = {}
        self._by_email: dict[str, tuple[int, bool]] = {}
        self._by_name: dict[tuple[str, int | None], tuple[int, bool]] = {}
        self.all_known = not live.holds(Contact)  # nobody was here before, and nobody was forgotten

    @property
    def is_empty(self) -> bool:
        """Nobody was here before the import, and it has met nobody yet."""
        return self.all_known and not self._by_ext

    def find(self, run: Run, person: Person, emails: Sequence[str], key: str) -> int | None:
        """The person's id, None where nobody is known to be it; `emails`, `key`: of the name, as they compare."""
        if person.ext and (known := self._by_ext.get(run.named(person.ext))) is not None:
            return known
        for email in emails:
            if (match := self._by_email.get(email)) and not (person.ext and match[1]):
                return match[0]
        if key and not emails and (match := self._by_name.get((key, person.account))):
            return match[0] if not (person.ext and match[1]) else None
        return None

    def remember(
        self, source: str, ext: str, emails: Iterable[str], name: tuple[str, int | None], pk: int
    ) -> None:
        """Know this one from now on; `name`: (its key, the account)."""
        if len(self._by_ext) > REMEMBERED:
            self._by_ext.clear()
            self._by_email.clear()
            self._by_name.clear()
            self.all_known = False
        has_own_id = not is_made(ext)
        self._by_ext[(source, ext)] = pk
        for email in emails:
            if email:
                self._by_email.setdefault(email, (pk, has_own_id))
        if name[0]:
            self._by_name.setdefault(name, (pk, has_own_id))

    def now_is(self, source: str, ext: str, emails: Iterable[str], pk: int) -> None:
        """Their own row came: the id and the addresses are this one's, whoever had them before."""
        self._by_ext[(source, ext)] = pk
        for email in emails:
            self._by_email[email] = (pk, not is_made(ext))

    def look_up(self, run: Run, exts: set[str], emails: set[str], names: set[str]) -> None:
        """Ask the database for those whom the import has not met."""
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


def is_made(ext: str) -> bool:
    """Whether the id is of our own making, because no file has told the CRM's yet."""
    return ext.startswith(("email:", "name:", "phone:"))


def made_id(emails: Sequence[str], key: str, account: int | None, phone: str = "") -> str:
    """An id for someone whose CRM id no file has told: the same again from the same words."""
    if emails:
        return f"email:{emails[0]}"[:190]
    if key:
        # The account's id never changes, whatever it is called later.
        return f"name:{key}|{account or ''}"[:190]
    return f"phone:{phone}"[:190]
