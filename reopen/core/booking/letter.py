"""What an invitation says to whoever reads it as a mail: when, who calls, and that nothing is sold."""

from dataclasses import dataclass
from datetime import date, time

from reopen.core.plain_english import hour, month_name, weekday


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The call as its mails name it; "" where unknown. `zone` is IANA, the prospect's."""

    on: date
    at: time
    zone: str
    first_name: str = ""
    phone: str = ""
    seller: str
    company: str = ""

    @property
    def when(self) -> str:
        """Tuesday 8 December 2026 at 14:00 (Europe/Amsterdam time)."""
        return f"{long_date(self.on)} at {hour(self.at)} ({self.zone} time)"


def long_date(day: date) -> str:
    """Tuesday 8 December 2026."""
    return f"{weekday(day)} {day.day} {month_name(day.month)} {day.year}"


def title(call: Call) -> str:
    """The event's name, and the mail's subject: answers come back under it, whatever stands before."""
    return f"Five minutes with {call.seller}{f', {call.company}' if call.company else ''}"


def place(call: Call) -> str:
    """Where: on the phone."""
    return f"By phone: {call.seller} calls you{f' on {call.phone}' if call.phone else ''}"


def to_invite(call: Call, *, moved: bool = False) -> str:
    """The text of an invitation; `moved`: to a time that was changed."""
    first = "our five minutes have moved" if moved else "thank you for giving me five minutes"
    number = f", on {call.phone}" if call.phone else ""
    return _letter(
        call,
        f"{first}. I call you on {call.when}{number}.",
        "I am not selling: you have decided. I want to learn what we got wrong, and what we could have done.",
        "If the time does not suit, decline it or propose another in your calendar, or answer this mail.",
    )


def to_cancel(call: Call) -> str:
    """The text of a cancellation."""
    return _letter(call, f"our call on {call.when} is cancelled. Nothing is asked of you.")


def to_keep(call: Call, proposed: str) -> str:
    """The text that answers a proposal which cannot be taken; `proposed` as in “Monday 7 December at 09:00”."""
    return _letter(
        call,
        f"I cannot make {proposed}. Our call stands on {call.when}.",
        "If that does not suit after all, decline it in your calendar, or name another time.",
    )


def _letter(call: Call, *paragraphs: str) -> str:
    hello = f"Hello {call.first_name}," if call.first_name else "Hello,"
    name = "\n".join(part for part in (call.seller, call.company) if part)
    return "\n\n".join((hello, *paragraphs, name)) + "\n"
