"""The phrases that decided, marked in the text: each with a letter, and beside it what it meant. Pure."""

import re
from dataclasses import dataclass
from datetime import date
from html import escape

from django.utils.safestring import SafeString, mark_safe

from reopen.core.plain_english import full_day

# How a reader says why: 'phrase' -> meaning. Without an arrow the whole is a remark that marks nothing.
# The phrase may hold an apostrophe: it ends where an arrow, a colon or nothing follows.
_END = r"(?=\s*(?:->|→|=>|:|$))"
_WHY = re.compile(
    rf"^(?P<before>[^'‘“\"]*)(?:'(?P<a>.+?)'{_END}|‘(?P<b>.+?)’{_END}|“(?P<c>.+?)”|\"(?P<d>.+?)\")\s*(?P<after>.*)$",
    re.S,
)
# An answer to one of the letter's questions: the phrase is theirs, the question ours.
_ANSWER = re.compile(r"^to “(?P<question>contacted|satisfied|remove)”: “(?P<phrase>.*)”$", re.DOTALL)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_ARROW = re.compile(r"^\s*(?:->|→|=>|:)\s*")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Cause:
    """One of the reasons; `letter` is "" where its phrase does not stand in the text."""

    letter: str
    words: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Paragraphs as HTML, with marks; and the causes, those that are marked first."""

    paragraphs: tuple[SafeString, ...]
    causes: tuple[Cause, ...]


def mark(text: str, why: list[str]) -> Marked:
    """Mark in `text` what `why` quotes. Of phrases that overlap the longest is marked, for all of them."""
    said = [_parts(one) for one in why]
    places = {n: place for n, (phrase, _) in enumerate(said) if phrase and (place := _find(text, phrase))}
    spans: list[tuple[int, int]] = []
    for start, end in sorted(set(places.values()), key=lambda span: span[0] - span[1]):
        if not any(a < end and start < b for a, b in spans):
            spans.append((start, end))
    spans.sort()
    letters = {n: _LETTERS[_within(place, spans) % 26] for n, place in places.items()}
    # A phrase alone says nothing beside the same mark with its meaning.
    told = {letters[n] for n, (_, meaning) in enumerate(said) if meaning and n in letters}
    causes = [
        Cause(letters.get(n, ""), meaning if meaning and n in letters else _whole(phrase, meaning))
        for n, (phrase, meaning) in enumerate(said)
        if meaning or letters.get(n) not in told
    ]
    causes.sort(key=lambda cause: cause.letter or "~")
    return Marked(tuple(_paragraphs(text, spans)), tuple(causes))


def _within(place: tuple[int, int], spans: list[tuple[int, int]]) -> int:
    """The number of the mark that a phrase lies in, or touches."""
    return next(n for n, (start, end) in enumerate(spans) if place[0] < end and start < place[1])


def letter_of(marked: Marked, words: str) -> str:
    """The letter of the cause that begins by naming `words` ("contacted"), "" for none."""
    return next(
        (c.letter for c in marked.causes if c.letter and c.words.casefold().startswith(words.casefold())), ""
    )


def _parts(why: str) -> tuple[str, str]:
    """(the phrase, what it meant)."""
    if answer := _ANSWER.match(why.strip()):
        return answer["phrase"], f"{answer['question']}: their own answer"
    found = _WHY.match(why.strip())
    if found is None:
        return "", why.strip()
    phrase = next(one for one in (found["a"], found["b"], found["c"], found["d"]) if one is not None)
    after = _ARROW.sub("", found["after"].strip()).strip()
    before = found["before"].strip(" :")
    return phrase, _ISO.sub(_day, ": ".join(part for part in (before, after) if part))


def _day(found: re.Match[str]) -> str:
    """2026-09-01 as a person writes it."""
    try:
        return full_day(date(int(found[1]), int(found[2]), int(found[3])))
    except ValueError:
        return found[0]


def _whole(phrase: str, meaning: str) -> str:
    if not phrase:
        return meaning
    return f"“{phrase}” → {meaning}" if meaning else f"“{phrase}”"


def _find(text: str, phrase: str) -> tuple[int, int] | None:
    """Where it stands, whatever stands between its words, the case and the shape of its apostrophes.

    A phrase of the model's has no commas, and a nought for every number.
    """
    words = [r"\d+" if word == "0" else re.escape(word) for word in phrase.replace("’", "'").split()]
    if not words:
        return None
    pattern = r"\W*?".join(words).replace("'", "['’]")
    found = re.search(pattern, text, re.IGNORECASE)
    return (found.start(), found.end()) if found else None


def _paragraphs(text: str, spans: list[tuple[int, int]]) -> list[SafeString]:
    pieces: list[str] = []
    at = 0
    for number, (start, end) in enumerate(spans):
        pieces.append(escape(text[at:start], quote=False))
        # A phrase over two paragraphs stays one mark: its line ends become spaces.
        phrase = escape(" ".join(text[start:end].split()), quote=False)
        pieces.append(f"<mark>{phrase}<sup>{_LETTERS[number % 26]}</sup></mark>")
        at = end
    pieces.append(escape(text[at:], quote=False))
    whole = "".join(pieces).replace("\r\n", "\n")
    return [
        mark_safe(one.strip("\n").replace("\n", "<br>"))  # noqa: S308  # escaped above
        for one in re.split(r"\n[ \t]*\n\s*", whole.strip())
        if one.strip()
    ]
