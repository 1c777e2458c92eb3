"""Which folder holds what was sent, and which the drafts."""

from collections.abc import Iterable
from typing import Final, Literal

Flag = Literal["sent", "drafts"]

_MARKS: Final[dict[Flag, bytes]] = {"sent": rb"\sent", "drafts": rb"\drafts"}
# The likeliest first: some mailboxes have an old folder beside the one in use.
_NAMES: Final[dict[Flag, tuple[str, ...]]] = {
    "sent": (
        "sent", "sent items", "sent messages", "sent mail", "sent-mail", "gesendet", "gesendete objekte",
        "gesendete elemente", "éléments envoyés", "envoyés", "messages envoyés", "elementos enviados", "enviados",
        "itens enviados", "posta inviata", "inviata", "verzonden items", "verzonden", "skickat", "sendt",
    ),
    "drafts": (
        "drafts", "draft", "entwürfe", "brouillons", "borradores", "rascunhos", "bozze", "concepten", "utkast",
        "kladder",
    ),
}  # fmt: skip


def special_folder(flag: Flag, folders: Iterable[tuple[Iterable[object], object, str]]) -> str | None:
    """The folder, of (flags, delimiter, name) as a server lists them: by its mark (RFC 6154), else by its name."""
    named: dict[str, str] = {}
    for flags, delimiter, name in folders:
        marks = {one.lower() for one in flags if isinstance(one, bytes)}
        if rb"\noselect" in marks or rb"\nonexistent" in marks:
            continue
        if _MARKS[flag] in marks:
            return name
        cut = delimiter.decode("ascii", "replace") if isinstance(delimiter, bytes) else ""
        named.setdefault((name.rpartition(cut)[2] if cut else name).casefold(), name)
    return next((named[one] for one in _NAMES[flag] if one in named), None)
