"""A mail's text → what its sender wrote anew, and what of it stands under which question of ours."""

import re
from dataclasses import dataclass, field
from typing import Final

from reopen.core.reply.answers.questions import Question, question_in, questions_of
from reopen.core.reply.new_text.attribution import attribution
from reopen.core.reply.new_text.header_block import header_block
from reopen.core.reply.new_text.inline import behind, unmarked
from reopen.core.reply.new_text.ours import Letter
from reopen.core.reply.new_text.signature import unsigned

_LINES: Final = 20_000
_CHARACTERS: Final = 1_000_000
_QUOTE: Final = re.compile(r"[ \t]{0,8}(?:[A-Z]{0,3}>|\|[ \t]|\|$)")
_BARE: Final = re.compile(r"[ \t]{0,8}(?:[>|][ \t]?)+")
_MARKER: Final = re.compile(
    r"\s*(?:(?:RA|ANS|ANSWER|ANTWORT|RÉPONSE|RESPUESTA|ANTWOORD)\s*:|[=-]{1,5}>+|→|\[[^\]\n]{1,30}\]\s*:?)\s*",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(r"\s{0,4}(?:[-=_*#~]{2,}\s?[^\W\d_][\w ,.':]{2,60}?\s?[-=_*#~]{2,})\s*$")
_WIDE: Final = 58  # letters from which a quoted line may have been wrapped
_WRAPPED: Final = 80  # letters of what a wrap left over
_ENDED: Final = (".", "!", "?", ":", ";", ",", ">")


@dataclass(frozen=True, slots=True)
class Anew:
    """`text` is what they wrote anew; `under` their words to each question that they answered where it stands."""

    text: str
    under: dict[Question, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Line:
    """`own`: they wrote it; else it is quoted. `tail`: what they wrote behind it on the same line."""

    text: str
    own: bool
    tail: str = ""


def written_anew(text: str, *, from_name: str = "", from_address: str = "", letter: str = "") -> Anew:
    """What the sender wrote anew in a mail's text.

    `from_name` and `from_address` tell their signature from their words, `letter` is the text that they answer; each
    may be missing. Never raises; the text is no longer than the one that is given.
    """
    text = (
        text[:_CHARACTERS]
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\xa0", " ")
        .replace("\u2028", "\n")
    )
    lines = [line.rstrip() for line in text.split("\n", _LINES)[:_LINES]]
    told = _told(lines, Letter(letter))
    first = next((n for n, one in enumerate(told) if not one.own), len(told))
    over = [one.text for one in told[:first]]
    above = unsigned(_unheaded(over) if first < len(told) else over, from_name, from_address)
    below = _own(told[first:])
    if not any(line.strip() for line in below):
        return Anew(_joined(above))
    gap = [""] if above else []
    kept = unsigned([*above, *gap, *below], from_name, from_address)
    return Anew(_joined(kept), _under(told, {line.strip() for line in kept}))


def _unheaded(lines: list[str]) -> list[str]:
    """Without "---- Your request ----" above what is quoted."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or _HEADING.match(lines[end - 1])):
        end -= 1
    return lines[:end]


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip()


def _own(told: list[_Line]) -> list[str]:
    """Their lines below the first quoted one; one blank line where lines of ours stood."""
    kept: list[str] = []
    for one in told:
        words = one.text if one.own else one.tail
        if words.strip():
            kept.append(words)
        elif one.own and kept and kept[-1]:
            kept.append("")
    return kept


def _told(lines: list[str], letter: Letter) -> list[_Line]:
    """Each line, and whose it is."""
    told: list[_Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if _QUOTE.match(line):
            bare = _BARE.sub("", line, count=1)
            told.append(_Line(bare, own=False, tail=behind(bare, letter)))
            at += 1
            continue
        if not line:
            told.append(_Line(line, own=True))
            at += 1
            continue
        if span := attribution(lines, at):
            told += [_Line("", own=False)] * span
            at += span
            if not _marked_next(lines, at):
                if _is_alone(told, lines, at):
                    continue
                return told + _without_marks(lines[at:], letter, alone=not _any_own(told))
            continue
        if span := header_block(lines, at):
            told += [_Line("", own=False)] * span
            at += span
            if not _marked_next(lines, at):
                return told + _without_marks(lines[at:], letter, alone=not _any_own(told))
            continue
        if letter.known and (letter.holds(line) or letter.behind(line)):
            told.append(_Line(line, own=False, tail=letter.behind(line)))
        else:
            own = not _is_wrap(lines, at) and not (
                letter.may_hold(line) and _beside_ours(told, lines, at, letter)
            )
            told.append(_Line(line, own=own))
        at += 1
    return told


def _any_own(told: list[_Line]) -> bool:
    return any(one.own and one.text.strip() for one in told)


def _is_alone(told: list[_Line], lines: list[str], at: int) -> bool:
    """Does such a line stand above their words, the quoted mail taken away? It is on top, and no letter follows."""
    if _any_own(told) or len(lines) - at > 200:
        return False
    return not any(question_in(line) for line in lines[at:] if not _QUOTE.match(line))


def _marked_next(lines: list[str], at: int) -> bool:
    for line in lines[at : at + 4]:
        if line.strip():
            return bool(_QUOTE.match(line))
    return False


def _beside_ours(told: list[_Line], lines: list[str], at: int, letter: Letter) -> bool:
    """Is the line above or the one below, blank ones aside, a line of ours?"""
    above = next((one for one in reversed(told[-3:]) if one.text.strip()), None)
    below = next((line for line in lines[at + 1 : at + 4] if line.strip()), "")
    return (above is not None and not above.own) or letter.holds(below) or bool(letter.behind(below))


def _is_wrap(lines: list[str], at: int) -> bool:
    """What is left of a quoted line that was wrapped by a program that did not mark the rest."""
    line = lines[at]
    if len(line) > _WRAPPED or not 0 < at < len(lines) - 1:
        return False
    before, after = lines[at - 1], lines[at + 1]
    return (
        bool(_QUOTE.match(before))
        and bool(_QUOTE.match(after))
        and len(before) + len(line.split(maxsplit=1)[0]) >= _WIDE + 12
        and not before.endswith(_ENDED)
        and line[:1].islower()
        and (len(line) < 12 or question_in(before) is None)
    )


def _without_marks(lines: list[str], letter: Letter, *, alone: bool) -> list[_Line]:
    """Below a head without quote marks: theirs is what stands among our lines and is not of them."""
    marked = [bool(_QUOTE.match(line)) for line in lines]
    if sum(marked) * 2 > sum(bool(line.strip()) for line in lines):
        return [_Line(line, own=False) for line in lines]
    mine = unmarked(lines, letter, alone=alone)
    return [
        _Line(line, own=own, tail="" if own else behind(line, letter))
        for line, own in zip(lines, mine, strict=True)
    ]


def _under(told: list[_Line], kept: set[str]) -> dict[Question, str]:
    """Their words by the question above them; of `kept` lines alone, which are no signature."""
    found: dict[Question, list[str]] = {}  # joined once, at the end: an answer may have thousands of lines
    asked: list[Question] = []
    before = ""
    last = max((n for n, one in enumerate(told) if not one.own and question_in(one.text[:2_000])), default=-1)
    open_: Question | None = None
    words: list[str] = []
    for at, one in enumerate(told):
        if one.own:
            if one.text.strip() not in kept or not one.text.strip():
                continue
            if asked:
                open_, words = asked[-1] if len(set(asked)) == 1 or at < last else None, []
                asked = []
            if open_:
                words.append(_MARKER.sub("", one.text.strip(), count=1))
                found[open_] = words
            continue
        if not one.text.strip():
            continue
        line = one.text[: len(one.text) - len(one.tail)] if one.tail else one.text
        asks = _asks(line) or (_asks(f"{before} {line}") if before and not _asks(before) else [])
        if asks or not one.tail:
            open_ = None
        asked += asks
        before = line[:1_000]
        if one.tail and asked:
            open_, words = asked[-1], [_MARKER.sub("", one.tail.strip(), count=1)]
            found[open_] = words
            asked = []
    return {question: "\n".join(words) for question, words in found.items()}


def _asks(line: str) -> list[Question]:
    return list(questions_of(line[:1_000])) if question_in(line[:1_000]) else []
