"""A password or a token that no log, page, error or dump shows."""

import base64
import re
from typing import Final, NoReturn
from urllib.parse import quote

_HIDDEN: Final = "•••"
_BASE64: Final = re.compile(r"[A-Za-z0-9+/]{4,}={0,2}")


class Secret:
    """A secret in memory. It is shown as “•••”, and cannot be pickled; `reveal` gives it to a wire alone."""

    __slots__ = ("_text",)

    def __init__(self, text: str = "") -> None:
        self._text = text

    def reveal(self) -> str:
        """The secret itself. Never to be stored, logged or put into an exception."""
        return self._text

    def scrub(self, words: str) -> str:
        """The words of a server without this secret, plain, quoted or in base64, should it echo it."""
        if not self._text:
            return words
        escaped = self._text.replace("\\", "\\\\").replace('"', '\\"')
        for form in (escaped, self._text, quote(self._text, safe="", errors="replace")):
            words = words.replace(form, _HIDDEN)
        return _BASE64.sub(self._hidden, words)

    def _hidden(self, match: re.Match[str]) -> str:
        """A word that may be base64, hidden where it holds the secret (as AUTH PLAIN does, among others)."""
        word = match[0].rstrip("=")
        try:
            holds = self._text.encode(errors="replace") in base64.b64decode(word + "=" * (-len(word) % 4))
        except ValueError:
            return match[0]
        return _HIDDEN if holds else match[0]

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return f"Secret({_HIDDEN})" if self._text else "Secret()"

    def __str__(self) -> str:
        return _HIDDEN if self._text else ""

    def __reduce__(self) -> NoReturn:
        raise TypeError("A secret is not pickled.")

    def __copy__(self) -> "Secret":
        return self

    def __deepcopy__(self, memo: object) -> "Secret":
        return self
