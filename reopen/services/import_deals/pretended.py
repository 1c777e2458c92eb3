"""In a dry run: what would be known of the people who would be made."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reopen.core.suppression import email_key
from reopen.crm.phone_number import phone_key


@dataclass(slots=True)
class Pretended:
    """`stops`: (kind, key) of all that must not be called; `country`: by which numbers are read."""

    country: str
    stops: set[tuple[str, str]] = field(default_factory=set)
    with_email: set[int] = field(default_factory=set)
    with_phone: set[int] = field(default_factory=set)
    lands: dict[int, str] = field(default_factory=dict)
    silent: set[int] = field(default_factory=set)

    def add(self, pk: int, emails: Sequence[str], numbers: Sequence[str], land: str | None) -> None:
        """Someone who would be made."""
        if emails:
            self.with_email.add(pk)
        if numbers:
            self.with_phone.add(pk)
        if land:
            self.lands[pk] = land
        if self.stops and self._is_stopped(emails, numbers, land):
            self.silent.add(pk)

    def _is_stopped(self, emails: Sequence[str], numbers: Sequence[str], land: str | None) -> bool:
        keys = [key for address in emails if (key := email_key(address))]
        named = [("email", key) for key in keys]
        named += [("domain", domain) for key in keys for domain in _domains(key)]
        named += [("phone", key) for n in numbers if (key := phone_key(n, land or self.country))]
        return any(one in self.stops for one in named)


def _domains(email: str) -> list[str]:
    """The address's domain, and those above it."""
    labels = email.rpartition("@")[2].split(".")
    return [".".join(labels[n:]) for n in range(len(labels))]
