"""Plans in short: a loss on a fixed day, and the touches that follow as days and reasons."""

from datetime import date, datetime
from typing import Any

from reopen.core.cadence import DEFAULT, Facts, plan, read_settings


def d(text: str) -> date:
    return date.fromisoformat(text)


def at(*parts: int) -> datetime:
    """A time on the prospect's own wall clock."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


LOST = d("2024-01-31")  # a Wednesday


def lost(**facts: Any) -> Facts:
    return Facts(lost_on=facts.pop("lost_on", LOST), **facts)


def calls(facts: Facts, until: str, **options: Any) -> list[tuple[str, str]]:
    """[(day, reasons joined by a blank)] of the phone touches."""
    touches = _plan(facts, until, **options)
    return [(touch.on.isoformat(), " ".join(touch.reasons)) for touch in touches if touch.channel == "phone"]


def letters(facts: Facts, until: str, **options: Any) -> list[str]:
    return [touch.on.isoformat() for touch in _plan(facts, until, **options) if touch.channel == "email"]


def _plan(
    facts: Facts,
    until: str,
    as_of: str | None = None,
    holidays: frozenset[date] = frozenset(),
    settings: str = "",
) -> Any:
    start = d(as_of) if as_of else facts.lost_on or facts.quote_sent_on
    assert start is not None
    return plan(facts, read_settings(settings) if settings else DEFAULT, holidays, start, d(until))
