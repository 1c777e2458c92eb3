"""May this person be reached on this channel?

A stop is easy, a go is hard: whatever is in doubt is stopped. An address matches with its letter case, a trailing
dot of the domain and an angle-bracketed name taken off (RFC 5321, 2.4: domains know no case; local parts do by the
letter, but no mailbox in use tells Bob@ from bob@, and the stop must win).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Channel = Literal["email", "phone", "all"]
Kind = Literal["email", "phone", "domain"]

_ANGLE = re.compile(r"<([^<>]*)>\s*$")


def email_key(address: str) -> str:
    """The address in the form in which it is compared; "" where it is none."""
    text = address.strip()
    if match := _ANGLE.search(text):
        text = match[1]
    text = text.removeprefix("mailto:").strip().strip("'\"").rstrip(".").lower()
    local, at, domain = text.rpartition("@")
    if not (at and local and domain) or any(c.isspace() for c in text):
        return ""
    return f"{local}@{_ascii_domain(domain)}"


def domain_key(domain: str) -> str:
    """The domain in the form in which it is compared; "" where it is none."""
    text = domain.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    text = text.split("/")[0].lstrip("@*.").rstrip(".")
    if "." not in text or "@" in text or any(c.isspace() for c in text):
        return ""
    return _ascii_domain(text)


def _ascii_domain(domain: str) -> str:
    """The domain as the wire carries it (RFC 5891), so that müller.de and xn--mller-kva.de are one."""
    if domain.isascii():
        return domain
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


@dataclass(frozen=True, slots=True)
class Stop:
    """One suppression, as far as the rule needs it."""

    kind: Kind
    key: str
    channel: Channel


def stopped_channels(
    *, email_keys: Iterable[str], phone_keys: Iterable[str], stops: Iterable[Stop]
) -> frozenset[Literal["email", "phone"]]:
    """The channels on which a person with these addresses and numbers must not be reached.

    A stop on "all" that names any of a person's addresses or numbers stops both channels: it follows the person.
    A stop on a domain holds for its subdomains too.
    """
    emails = {key for key in email_keys if key}
    phones = {key for key in phone_keys if key}
    stopped: set[Literal["email", "phone"]] = set()
    for stop in stops:
        if stop.kind == "email":
            hit = stop.key in emails
        elif stop.kind == "phone":
            hit = stop.key in phones
        else:
            hit = any(e.endswith(("@" + stop.key, "." + stop.key)) for e in emails)
        if hit:
            if stop.channel in ("email", "all"):
                stopped.add("email")
            if stop.channel in ("phone", "all"):
                stopped.add("phone")
    return frozenset(stopped)
