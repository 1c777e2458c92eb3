"""A password or a token that no log, page, error or dump shows."""

import base64
from typing import Final, NoReturn

_HIDDEN: Final = "•••"


class Secret:
    """A secret in memory. It is shown as “•••”, and cannot be pickled; `reveal` gives it to a wire alone."""

    __slots__ = ("_text",)

    def __init__(self, text: str = "") -> None:
        self._text = text

    def reveal(self) -> str:
        """The secret itself. Never to be stored, logged or put into an exception."""
        return self._text

    def scrub(self, words: str) -> str:
        """The words of a server without this secret, plainly or in base64, should it echo it."""
        if not self._text:
            return words
        encoded = base64.b64encode(self._text.encode()).decode()
        # Inside a longer base64 text (AUTH PLAIN) a secret starts at any of three offsets.
        shifted = (base64.b64encode(b"\0" * n + self._text.encode()).decode()[4:-4] for n in (1, 2))
        for form in (self._text, encoded, encoded.rstrip("="), *(s for s in shifted if len(s) > 7)):
            words = words.replace(form, _HIDDEN)
        return words

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

    def __deepcopy__(self, memo: object) -> "Secret":
        return self
