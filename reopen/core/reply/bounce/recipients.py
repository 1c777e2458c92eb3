"""Addresses in the texts of servers."""

import re
from collections.abc import Iterator
from typing import Final

ADDRESS: Final = re.compile(
    r"(?:\"[^\"\s<>@]{1,64}\"|[^\s<>;,:\"'()\[\]{}|\\=]{1,64})@[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63}){0,8}"
)
MOST: Final = 200


def addresses(text: str) -> Iterator[str]:
    """Each address once, in the text's order, the first 200."""
    if "@" not in text:
        return
    known: set[str] = set()
    for found in ADDRESS.finditer(text):
        address = bare(found[0])
        key = address.lower()
        if key not in known:
            known.add(key)
            yield address
            if len(known) >= MOST:
                return


def bare(address: str) -> str:
    """Without what punctuation stands around it."""
    return address.strip("<>.,;:'`*").removeprefix("mailto:").removeprefix("RFC822:")
