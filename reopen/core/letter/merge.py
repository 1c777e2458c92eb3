"""Merge fields: a letter and one person's values make a text, or the names of what is missing.

`{first}` is filled; `{what|new equipment}` has a fallback; `{{` and `}}` are the braces themselves. A field that is
empty and has no fallback is missing: it blocks that one letter, and never leaves a blank.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain

from reopen.core.letter.fields import FIELDS, Fields, one_line

_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]|[^{}]+")
# In words: "no first name".
_MISSING = {
    "first": "no first name",
    "last": "no last name",
    "name": "no name",
    "account": "no company",
    "month": "no month of the first inquiry",
    "when": "no month of the first inquiry",
    "what": "nothing on record that it was about",
    "came": "not on record how it began",
    "topic": "not on record how it began",
    "asked": "not on record how far it got",
    "rep": "nobody on record who had the deal",
    "sender": "your name is not set",
    "company": "your company’s name is not set",
    "address": "your postal address is not set",
}


class LetterError(ValueError):
    """The letter cannot be read: the sentence names the place and what to do."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """One letter as it arrives.

    `used`: (start, end, name) of each filled field in the text, in its order; `subject_used` the same for the subject.
    `missing`: the fields without a value, each once; they stand in the text as they were written.
    """

    subject: str
    text: str
    missing: tuple[str, ...]
    used: tuple[tuple[int, int, str], ...]
    subject_used: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a letter: plain text, or a field with its fallback (None: none)."""

    text: str  # as it is written, its braces read
    field: str = ""
    fallback: str | None = None


def parts(text: str) -> tuple[Part, ...]:
    """The pieces of a subject or a text, in order. LetterError at a lone brace or an unknown field."""
    return tuple(_parts(text))


def render(subject: str, text: str, fields: Fields) -> Rendered:
    """The letter for one person. LetterError as in `parts`. Line ends become LF, the subject is one line."""
    filled, used, missing = _fill(text.replace("\r\n", "\n").replace("\r", "\n"), fields, one=False)
    head, head_used, head_missing = _fill(one_line(subject), fields, one=True)
    return Rendered(head, filled, tuple(dict.fromkeys(chain(head_missing, missing))), used, head_used)


def missing_words(missing: tuple[str, ...]) -> str:
    """Why a letter is blocked: "no first name; no company"."""
    return "; ".join(dict.fromkeys(_MISSING[name] for name in missing))


def literal(text: str) -> str:
    """The text so that it says itself, its braces doubled."""
    return text.replace("{", "{{").replace("}", "}}")


def _parts(text: str) -> Iterator[Part]:
    for match in _TOKEN.finditer(text):
        written = match[0]
        if written in ("{{", "}}"):
            yield Part(written[0])
        elif written in ("{", "}"):
            line = text.count("\n", 0, match.start()) + 1
            other = "“}”" if written == "{" else "“{”"
            raise LetterError(
                f"Line {line}: “{written}” has no {other}. Write it twice to mean the brace itself."
            )
        elif match[1] is None:
            yield Part(written)
        else:
            name, bar, fallback = match[1].partition("|")
            name = name.strip()
            if name not in FIELDS:
                raise LetterError(_unknown(name, text.count("\n", 0, match.start()) + 1))
            yield Part(written, name, one_line(fallback) if bar else None)


def _unknown(name: str, line: int) -> str:
    near = get_close_matches(name.lower(), FIELDS, n=1, cutoff=0.5)
    hint = (
        f"did you mean {{{near[0]}}}?"
        if near
        else "these are known: " + ", ".join(f"{{{n}}}" for n in FIELDS)
    )
    return f"Line {line}: there is no field {{{name}}}; {hint}"


def _fill(
    text: str, fields: Fields, *, one: bool
) -> tuple[str, tuple[tuple[int, int, str], ...], tuple[str, ...]]:
    """(the text filled, where, what is missing); `one`: a value may not break the line."""
    out: list[str] = []
    used: list[tuple[int, int, str]] = []
    missing: list[str] = []
    length = 0
    for part in _parts(text):
        piece = part.text
        if part.field:
            value = fields.value(part.field) or part.fallback or ""
            if value:
                piece = one_line(value) if one else value
                used.append((length, length + len(piece), part.field))
            else:
                missing.append(part.field)
        out.append(piece)
        length += len(piece)
    return "".join(out), tuple(used), tuple(missing)
