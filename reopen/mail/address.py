"""An address as the wire carries it."""

import re
from functools import lru_cache
from typing import Final

import idna

_ATEXT: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\U0010ffff-]+"
# RFC 5321, 4.1.2 (with RFC 6531): a dot-string; quoted local parts exist on paper alone.
_LOCAL: Final = re.compile(rf"{_ATEXT}(?:\.{_ATEXT})*")
_LABEL: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", re.IGNORECASE)
_LITERAL: Final = re.compile(r"\[[0-9A-Fa-f.:]+\]|\[IPv6:[0-9A-Fa-f.:]+\]")


class BadAddressError(ValueError):
    """No mail can be written to this: a sentence that names it."""


@lru_cache(maxsize=1024)  # a letter asks for the same few: twice for its envelope, thrice for its headers
def wire_address(address: str) -> str:
    """The address with its domain as DNS knows it (müller.de → xn--mller-kva.de), and nothing else changed.

    Raises BadAddressError for whatever a server might read as anything but one mailbox.
    """
    local, at, domain = address.strip().rpartition("@")
    if not at or len(local.encode(errors="replace")) > 64 or not _LOCAL.fullmatch(local):
        raise BadAddressError(f"“{_shown(address)}” is no e-mail address.")
    if any(0xD800 <= ord(c) <= 0xDFFF or c.isspace() or not (c.isprintable()) for c in local):
        raise BadAddressError(f"“{_shown(address)}” is no e-mail address.")
    return f"{local}@{_wire_domain(domain, address)}"


def needs_utf8(address: str) -> bool:
    """Does a server need SMTPUTF8 (RFC 6531) to take this?"""
    return not address.isascii()


def _wire_domain(domain: str, address: str) -> str:
    if _LITERAL.fullmatch(domain):
        return domain
    name = domain.rstrip(".")
    if not name.isascii():
        try:
            # Not the codec of the standard library: it is of 2003, and takes straße.de for strasse.de.
            name = idna.encode(name, uts46=True).decode("ascii")
        except UnicodeError:  # IDNAError is one
            raise BadAddressError(f"“{_shown(address)}” has a domain that cannot exist.") from None
    if not name or len(name) > 253 or not all(_LABEL.fullmatch(label) for label in name.split(".")):
        raise BadAddressError(f"“{_shown(address)}” has a domain that cannot exist.")
    return name


def _shown(address: str) -> str:
    """Fit for a sentence."""
    return "".join(c if c.isprintable() else "�" for c in address[:100])
