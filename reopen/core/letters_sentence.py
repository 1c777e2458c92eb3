"""The sentence at the head of the letters: what presses most, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reopen.core.plain_english import count, many, plain_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """One campaign, as far as the sentence needs it. `done`: "by Thursday", "today", or "" where nobody can tell."""

    name: str  # "April", "Lost to Marlow"
    state: Literal["draft", "sending", "collecting"]
    paused: bool = False
    paused_why: str = ""  # where it paused itself
    sent: int = 0
    total: int = 0
    done: str = ""
    letters: int = 0
    replies: int = 0
    verdict_on: date | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A month of which nobody has written to anyone yet."""

    name: str
    people: int
    by: Literal["inquiry", "loss"] = "inquiry"


def letters_sentence(
    campaigns: Sequence[Campaign], waiting: Waiting | None, *, has_lost: bool, today: date
) -> str:
    """One sentence on what goes out, and one on what waits for the owner; with neither, what could be begun."""
    sending = sorted(
        (c for c in campaigns if c.state == "sending"), key=lambda c: (not c.paused_why, not c.paused)
    )
    due = [c for c in campaigns if c.state == "collecting" and c.verdict_on and c.verdict_on <= today]
    drafts = [c for c in campaigns if c.state == "draft" and c.letters]
    empty = [c for c in campaigns if c.state == "draft" and not c.letters]
    collecting = [c for c in campaigns if c.state == "collecting" and c not in due]
    found = [_sending(sending[0])] if sending else []
    if due:
        found.append(_due(due[0], today))
    elif drafts:
        found.append(_draft(drafts[0], alone=not found))
    elif collecting and not found:
        found.append(_collecting(collecting[0], today))
    elif empty and not found:
        found.append(f"{empty[0].name} is in draft, and has nobody to write to.")
    if found:
        return " ".join(found)
    if not has_lost:
        return "There are no lost deals here yet: nobody to write to."
    if waiting is None or not waiting.people:
        return "Nobody waits for a letter."
    then = "first asked us then" if waiting.by == "inquiry" else "said no then"
    return f"{waiting.name} waits: {many(waiting.people, 'person', 'people')} {then}."


def _sending(one: Campaign) -> str:
    figures = f"{one.sent:,} of {one.total:,}"
    if one.paused_why:
        return f"{one.name} has paused itself at {figures}."
    if one.paused:
        return f"{one.name} is paused at {figures}."
    return f"{one.name} is going out: {figures}{f', done {one.done}' if one.done else ''}."


def _due(one: Campaign, today: date) -> str:
    since = (
        f" since {plain_day(one.verdict_on, today)}"
        if one.verdict_on and one.verdict_on < today
        else " today"
    )
    return f"{one.name} waits for your verdict{since}: {_replies(one)}."


def _draft(one: Campaign, *, alone: bool) -> str:
    letters = f": {many(one.letters, 'letter')}" if alone else ""
    return f"{one.name} is yours to approve{letters}."


def _collecting(one: Campaign, today: date) -> str:
    verdict = f", verdict on {plain_day(one.verdict_on, today)}" if one.verdict_on else ""
    return f"{one.name} collects: {_replies(one)}{verdict}."


def _replies(one: Campaign) -> str:
    replies = "reply" if one.replies == 1 else "replies"
    return f"{count(one.replies)} {replies}" + (", sealed" if one.replies else "")
