"""Answers among the lines of a quoted letter that bears no marks, or behind a question on its own line."""

import re
from collections.abc import Sequence
from typing import Final

from reopen.core.reply.answers.questions import THREE, question_in
from reopen.core.reply.new_text.ours import Letter

_ITEM: Final = re.compile(r"\s*(?:[(#]?[1-9a-c][.):]|[-*•·–])\s+", re.IGNORECASE)
_MARKED: Final = re.compile(
    r"\s*(?:(?:RA|ANS|ANSWER|ANTWORT|ANTW|RÉP(?:ONSE)?|RESP(?:UESTA)?|ANTWOORD|A)\s*[:>]|"
    r"\[[^\]\n]{1,30}\]\s*:?|"
    r"[=-]{1,5}>+|→|»+|>{1,5}|\*{2,}|#{2,}|\+{2,}|@{2,})\s*(?=\S)",
    re.IGNORECASE,
)
_SAYS: Final = (
    r"(?:yes|yep|yup|yeah|yea|no|nope|nah|not|never|nobody|sure|ok|okay|fine|please|"
    r"we|i|they|he|she|ja|nein|nee|niet|"
    r"oui|non|s[ií]|claro|doch|leider|bitte|graag)"
)
_BEHIND: Final = re.compile(
    rf"(?<=[?:])(?:[ \t]{{2,}}|\t)(?P<a>\S.*)$|(?<=\?)[ \t]*(?:[=-]{{1,5}}>+|→|»|>{{1,5}}|<(?:[=-]{{1,5}}|<{{1,4}})|"
    rf"\*{{2,}}|"
    rf"\bRA:|\[[^\]\n]{{1,20}}\]:?|--+|–|—)[ \t]*"
    rf"(?P<b>\S.*)$|(?<=\?)[ \t](?P<c>{_SAYS}\b.{{0,300}})$|(?<=\S)(?:[ \t]{{3,}}|\t|"
    rf"[ \t](?:[=-]{{1,5}}>+|→|»)[ \t]?)(?P<d>\S.*)$",
    re.IGNORECASE,
)
_WIDE: Final = 62  # letters from which a line may have been wrapped


def behind(line: str, letter: Letter) -> str:
    """What they wrote behind a question of ours on the same line, or ""."""
    if len(line) > 2_000:
        return ""
    if letter.known and (told := letter.behind(line)):
        return told
    if letter.holds(line) or question_in(line) is None:
        return ""
    found = _BEHIND.search(line)
    told = next((one for one in found.groups() if one), "") if found else ""
    return "" if question_in(told) else told


def unmarked(lines: Sequence[str], letter: Letter, *, alone: bool) -> list[bool]:
    """Which lines of a quoted letter without marks are the sender's. `alone`: they wrote nothing above it."""
    if letter.known and sum(map(letter.holds, lines)) >= 2:
        return _by_letter(lines, letter, alone=alone)
    if len(lines) > 400:
        return [False] * len(lines)
    return _by_indent(lines) or _by_shape(lines) or _by_turns(lines)


def _by_letter(lines: Sequence[str], letter: Letter, *, alone: bool) -> list[bool]:
    """What stands between lines of ours, and is none of them."""
    ours = [bool(letter.holds(line) or letter.behind(line)) for line in lines]
    first, last = ours.index(True), len(ours) - 1 - ours[::-1].index(True)
    found = [False] * len(lines)
    for at in range(first + 1, last):
        line = lines[at]
        found[at] = bool(line.strip()) and not ours[at] and not letter.may_hold(line)
    # Under the last question too, where they answered others.
    if any(found):
        for at in range(last + 1, min(last + 4, len(lines))):
            if not lines[at].strip() or letter.may_hold(lines[at]):
                break
            found[at] = True
    elif alone:
        for at in range(last + 1, len(lines)):
            found[at] = not letter.may_hold(lines[at])
    return found


def _by_indent(lines: Sequence[str]) -> list[bool]:
    """The letter is set in by spaces, the answers are not."""
    written = [line for line in lines if line.strip()]
    inside = sum(line[0] in " \t" for line in written)
    if not written or written[0][0] not in " \t" or inside < 3 or inside == len(written):
        return []
    if not any(question_in(line) for line in written if line[0] in " \t"):
        return []
    return [bool(line.strip()) and line[0] not in " \t" for line in lines]


def _by_shape(lines: Sequence[str]) -> list[bool]:
    """Under a question that is an item of a list, what is no item; or what they marked themselves; [] for nothing."""
    found = [False] * len(lines)
    last: int | None = None  # the last question
    for at, line in enumerate(lines):
        if not line.strip() or len(line) > 1_000:
            continue
        asks = question_in(line) is not None and (bool(_ITEM.match(line)) or line.rstrip().endswith("?"))
        if asks:
            last = at
        elif (last is not None and _MARKED.match(line)) or (
            last is not None and not _ITEM.match(line) and _is_answer(lines, last, at, found)
        ):
            found[at] = True
    return found if any(found) else []


def _by_turns(lines: Sequence[str]) -> list[bool]:
    """All three questions stand there as sentences, and under each stands something else: a letter does not ask so."""
    found = [False] * len(lines)
    asked = [at for at, line in enumerate(lines) if line.rstrip().endswith("?") and question_in(line[:1_000])]
    if len(asked) != len(THREE) or {question_in(lines[at][:1_000]) for at in asked} != set(THREE):
        return found
    for question, ends in zip(asked, (*asked[1:], len(lines)), strict=True):
        at = question + 1
        while at < ends and lines[at].strip() and not question_in(lines[at][:1_000]):
            found[at] = True
            at += 1
        if not found[min(question + 1, len(lines) - 1)]:
            return [False] * len(lines)
    return found


def _is_answer(lines: Sequence[str], question: int, at: int, found: Sequence[bool]) -> bool:
    above = lines[question].rstrip()
    if not _ITEM.match(above) or (len(above) >= _WIDE and above[-1:] not in "?.!:"):
        return False
    between = [n for n in range(question + 1, at) if lines[n].strip()]
    if any(not found[n] for n in between):
        return False
    if any(_ITEM.match(line) and question_in(line) for line in lines[at + 1 : at + 8]):
        return True
    # Under the last question what they wrote goes to the next blank line, if they answered above.
    return any(found[:question]) and (at == question + 1 or (bool(between) and between[-1] == at - 1))
