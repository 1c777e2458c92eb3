"""What a finding rests on: text that knows which of its numbers have deals behind them, and which these are."""

from typing import Final, NamedTuple, Self

from reopen.core.insight.cell import NO_CELL, Cell

_HERE: Final = "{}"


class Part(NamedTuple):
    """Some words of the text; `cell` is the number whose deals stand behind them, empty where there are none."""

    text: str
    cell: Cell = NO_CELL


class Basis(str):
    """A text as any other; whoever can lead on to deals reads its `parts`. Added to text, it keeps them."""

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    def __new__(cls, text: str = "", parts: tuple[Part, ...] | None = None) -> Self:
        """`parts` make up the text; None: it has no numbers that lead on."""
        made = super().__new__(cls, text)
        made.parts = ((Part(text),) if text else ()) if parts is None else parts
        return made

    def __deepcopy__(self, _: dict[int, object]) -> "Basis":
        return self

    def __add__(self, other: str) -> "Basis":
        return _joined((*self.parts, *parts_of(other)))

    def __radd__(self, other: str) -> "Basis":
        return _joined((*parts_of(other), *self.parts))


def number(count: int, said: str = "", **cell: str) -> Basis:
    """A number and its cell, in figures or as it is `said`; a nought leads nowhere, since nobody stands behind it."""
    text = said or f"{count:,}"
    return Basis(text, (Part(text, cell if count else NO_CELL),))


def basis(text: str, *given: str) -> Basis:
    """The text with each {} filled in, in order. What people wrote is given, not part of `text`: it may have braces."""
    words = text.split(_HERE)
    if len(words) != len(given) + 1:
        raise ValueError(f"{len(given)} given for “{text}”")
    parts = [Part(words[0])]
    for one, rest in zip(given, words[1:], strict=True):
        parts += [*parts_of(one), Part(rest)]
    return _joined(tuple(part for part in parts if part.text))


def sentences(*given: str) -> Basis:
    """One after the other, without the empty ones."""
    told = [one for one in given if one]
    parts = [part for one in told for part in (Part(" "), *parts_of(one))]
    return _joined(tuple(parts[1:]))


def capitalized(text: str) -> Basis:
    """The text with its first letter large."""
    first, *rest = parts_of(text) or (Part(""),)
    return _joined((Part(first.text[:1].upper() + first.text[1:], first.cell), *rest))


def parts_of(text: str) -> tuple[Part, ...]:
    """Its parts; plain text is one."""
    return text.parts if isinstance(text, Basis) else (Part(text),) if text else ()


def _joined(parts: tuple[Part, ...]) -> Basis:
    return Basis("".join(part.text for part in parts), parts)
