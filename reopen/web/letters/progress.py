"""How far a campaign is: sent of all, what became of the others, and why it stands where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reopen.core.plain_english import full_day, plain_day
from reopen.records.queries.campaign_figures import Figures
from reopen.records.queries.campaign_people import GROUPS
from reopen.records.queries.campaigns import status
from reopen.services.campaigns.forecast import forecast
from reopen.web.letters.calendar import went
from reopen.web.letters.really import trouble

_ORDER = ("queued", "sending", "sent", "drafted", "unknown", "bounced", "suppressed", "cancelled")


@dataclass(frozen=True, slots=True)
class State:
    """Letters in one state."""

    key: str
    words: str
    letters: int


@dataclass(frozen=True, slots=True)
class Progress:
    """`mark` changes when the whole page must be loaded anew."""

    sent: int
    total: int
    words: str
    why: str  # it paused itself, or cannot get on
    states: Sequence[State]
    moves: bool
    mark: str
    came_back: bool = False  # it paused itself, and the words of the servers may say why

    @property
    def in_drafts(self) -> bool:
        """Whether letters wait for a person to send them."""
        return any(state.key == "drafted" for state in self.states)


def progress_of(campaign: Any, figures: Figures, *, now: datetime) -> Progress:
    """Of an approved campaign."""
    found = status(campaign)
    states = [State(key, GROUPS[key], found[key]) for key in _ORDER if found[key]]
    sends = campaign.state == "sending"
    moves = sends and campaign.paused_at is None
    why = campaign.paused_why if sends and campaign.paused_at else ""
    if moves:
        why = trouble(campaign.mailbox, now=now)
    return Progress(
        sent=figures.sent,
        total=figures.total,
        words=_words(campaign, figures, now),
        why=why,
        states=states,
        moves=moves,
        mark=mark_of(campaign),
        came_back=bool(campaign.paused_why and found["bounced"]),
    )


def mark_of(campaign: Any) -> str:
    """What the page shows differently."""
    return f"{campaign.state}-{'paused' if campaign.paused_at else 'open'}"


def _words(campaign: Any, figures: Figures, now: datetime) -> str:
    sent = f"{figures.sent:,} of {figures.total:,}"
    if campaign.state == "sending" and campaign.paused_at is not None:
        return f"Paused at {sent}."
    if campaign.state == "sending":
        done = forecast(campaign, now=now).done
        return f"{sent} {went(campaign.mailbox)}{f', done {done}' if done else ''}."
    if campaign.state == "collecting":
        verdict = f" Verdict on {plain_day(campaign.verdict_on, now.date())}." if campaign.verdict_on else ""
        replies = f"{figures.replies:,} {'reply' if figures.replies == 1 else 'replies'}, sealed"
        return (
            f"{sent} {went(campaign.mailbox)}. {replies if figures.replies else 'No replies yet'}.{verdict}"
        )
    if campaign.state == "judged":
        verdict = "You accepted the wager" if campaign.verdict == "accept" else "You rejected the wager"
        on = f" on {full_day(campaign.verdict_at.date())}" if campaign.verdict_at else ""
        return f"{verdict}{on}. {figures.worth:,} worth discussing, {figures.signed:,} signed."
    if campaign.approved_at is None:
        return "This draft was thrown away. Nothing of it was sent."
    return "Cancelled before anything was sent, and for good. Its deals rest no more."
