"""The morning's mail to one seller: what they owe today, in plain text.

Names, numbers and reasons stand in it, and nobody's own words: it lies in a mailbox. The subject counts, and names
nobody: it stands on the lock of a phone.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta

from reopen.core.plain_english import full_day, many

# Of each part; what is more is a number.
SHOWN = 12
# After it no morning's mail goes: what it says is for the morning.
GRACE = timedelta(hours=5)


@dataclass(frozen=True, slots=True)
class DigestCall:
    """One call; empty texts where unknown."""

    when: str  # "15:00, 14:00 theirs", "12 days late"
    who: str
    account: str
    phone: str
    why: str


@dataclass(frozen=True, slots=True)
class DigestReply:
    """An answer to a letter that was handed over to the seller."""

    who: str
    account: str
    on: date


@dataclass(frozen=True, slots=True)
class Morning:
    """What one user has before them. `more`: due beyond what is listed and what fits into the day."""

    on: date
    sentence: str
    promised: tuple[DigestCall, ...] = ()
    overdue: tuple[DigestCall, ...] = ()
    due: tuple[DigestCall, ...] = ()
    more: int = 0
    replies: tuple[DigestReply, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing is owed and nothing came: no mail is better than one that says so."""
        return not (self.promised or self.overdue or self.due or self.replies)


@dataclass(frozen=True, slots=True)
class Digest:
    """The mail."""

    subject: str
    text: str


def digest(morning: Morning, *, today_url: str, off_url: str) -> Digest:
    """The mail of a morning. `off_url`: one click there, and none comes any more."""
    parts = [morning.sentence]
    for title, calls in (
        ("Promised", morning.promised),
        ("Overdue", morning.overdue),
        ("Due today", morning.due),
    ):
        if calls:
            parts.append(_section(title, calls))
    if morning.more:
        parts.append(f"{many(morning.more, 'more call')} due, first when these are done.")
    if morning.replies:
        parts.append(_replies(morning.replies))
    parts.append(f"The whole day: {today_url}")
    parts.append(f"--\nNo morning mail any more, with one click: {off_url}")
    return Digest(_subject(morning), "\n\n".join(parts) + "\n")


def is_time(now: time, at: time) -> bool:
    """From `at` on, for GRACE; both of the company's zone."""
    start = timedelta(hours=at.hour, minutes=at.minute)
    passed = timedelta(hours=now.hour, minutes=now.minute)
    return start <= passed < start + GRACE


def read_hour(text: str) -> time | None:
    """ "7:30" or "07:30" → the hour; "off" → None. ValueError says what is wrong."""
    text = text.strip().lower()
    if text == "off":
        return None
    hours, _, minutes = text.partition(":")
    if not (
        hours.isascii() and hours.isdigit() and (minutes or "00").isascii() and (minutes or "00").isdigit()
    ):
        raise ValueError(f"“{text}” is no hour. Write one like 07:00, or off.")
    if int(hours) > 18 or int(minutes or 0) > 59:
        raise ValueError(f"“{text}” is no hour of a morning. Write one from 00:00 to 18:59, or off.")
    return time(int(hours), int(minutes or 0))


def _subject(morning: Morning) -> str:
    calls = len(morning.overdue) + len(morning.due) + morning.more
    told = [
        many(len(morning.promised), "promised call") if morning.promised else "",
        (f"{calls} others" if calls > 1 else "1 other") if calls and morning.promised else "",
        many(calls, "call") if calls and not morning.promised else "",
        many(len(morning.replies), "reply", "replies") if morning.replies else "",
    ]
    return f"{full_day(morning.on)}: {', '.join(part for part in told if part)}"


def _section(title: str, calls: tuple[DigestCall, ...]) -> str:
    lines = [f"{title.upper()}"]
    for call in calls[:SHOWN]:
        whom = ", ".join(part for part in (call.who, call.account) if part)
        lines += [f"{call.when}: {whom}", *(f"  {part}" for part in (call.phone, call.why) if part)]
    if len(calls) > SHOWN:
        lines.append(f"and {len(calls) - SHOWN} more.")
    return "\n".join(lines)


def _replies(replies: tuple[DigestReply, ...]) -> str:
    lines = ["REPLIES HANDED OVER TO YOU"]
    for reply in replies[:SHOWN]:
        whom = ", ".join(part for part in (reply.who, reply.account) if part)
        lines.append(f"{whom}, on {full_day(reply.on)}")
    if len(replies) > SHOWN:
        lines.append(f"and {len(replies) - SHOWN} more.")
    return "\n".join(lines)
