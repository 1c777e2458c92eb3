"""A person as a card (vCard 3.0, RFC 2426): the version that phones, Outlook and Google all read."""

from collections.abc import Iterable
from dataclasses import dataclass

_FOLD = 75  # octets of a line (RFC 2426, 2.6)


@dataclass(frozen=True, slots=True)
class Card:
    """Who it is; empty texts where unknown. `link` is a page about them."""

    name: str
    first_name: str = ""
    title: str = ""
    company: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    city: str = ""
    region: str = ""
    country: str = ""
    link: str = ""


def vcard(card: Card) -> str:
    """The card, with CRLF line ends. Without a name it is the company's."""
    name = _line(card.name) or _line(card.company)
    family, given = _parts(_line(card.name), _line(card.first_name))
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{_text(name)}", f"N:{_text(family)};{_text(given)};;;"]
    lines += _some(
        ("ORG", card.company),
        ("TITLE", card.title),
        *(("TEL;TYPE=work,voice", phone) for phone in card.phones),
        *(("EMAIL;TYPE=internet", email) for email in card.emails),
    )
    place = [_text(_line(part)) for part in (card.city, card.region, "", card.country)]
    if any(place):
        lines.append(f"ADR;TYPE=work:;;;{';'.join(place)}")
    if card.link:
        lines.append(f"URL:{_line(card.link)}")
    lines.append("END:VCARD")
    return "".join(_folded(line) for line in lines)


def file_name(card: Card) -> str:
    """A name for the file that every system takes."""
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in _line(card.name or card.company))
    return "-".join(part for part in plain.split("-") if part)[:60].lower() or "contact"


def _parts(name: str, first: str) -> tuple[str, str]:
    """(family name, given name), as far as they can be told: "Alcott, Renee" and "Renee Alcott" alike."""
    if "," in name:
        family, _, given = name.partition(",")
        return family.strip(), given.strip()
    if first and name.startswith(f"{first} "):
        return name.removeprefix(first).strip(), first
    given, _, family = name.rpartition(" ")
    return (family, given) if given else ("", name)


def _some(*pairs: tuple[str, str]) -> Iterable[str]:
    return [f"{key}:{_text(_line(value))}" for key, value in pairs if _line(value)]


def _line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _text(value: str) -> str:
    for char in "\\;,":
        value = value.replace(char, f"\\{char}")
    return value


def _folded(line: str) -> str:
    """Of at most 75 octets, none of them inside a character; what follows begins with a space."""
    parts, size = [""], 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _FOLD:
            parts.append(" ")
            size = 1
        parts[-1] += char
        size += octets
    return "\r\n".join(parts) + "\r\n"
