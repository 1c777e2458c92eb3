"""The owner's settings of the cadences, and their defaults: gaps of 4 to 13 weeks, contract calls every six months
from half of the term, letters every six months."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import Literal

MIN_GAP, MAX_GAP = 3, 13  # weeks; 13 is what four calls a year allow
# Weeks; under two, calls that nobody promised would come less than 14 days apart, which is pestering (rule 4).
MIN_SIDEWAYS = 2
# What they said half a year ago about how it goes says nothing of today: then the ordinary gaps hold again.
SIDEWAYS_HOLDS = timedelta(weeks=26)
CADENCES = (
    *("post_mortem", "call_back", "check_in", "contract", "notice", "rival_gone", "mailing"),
    "quote_follow_up",
)


@dataclass(frozen=True, slots=True)
class CustomCadence:
    """A cadence of the owner's own: so many months after the loss or the start of their contract."""

    name: str
    channel: Literal["phone", "email"]
    months: tuple[int, ...]
    after: Literal["lost_on", "contract_start"] = "lost_on"
    roll: Literal["forward", "back"] = "forward"
    words: str = ""


@dataclass(frozen=True, slots=True)
class CadenceSettings:
    """Every number of the cadences. Weeks, days and months as named."""

    post_mortem_enabled: bool = True
    post_mortem_days: int = 14
    call_back_enabled: bool = True
    call_back_weeks: int = 6
    gaps: tuple[int, ...] = (4, 4, 4, 6, 6, 8, 8, 10, 12, 13)
    sideways_weeks: int = 2  # between check-ins, while their project goes sideways
    rival_gone_enabled: bool = True
    rival_gone_weeks: int = 4  # from the conversation in which they said that the rep who won has left
    contract_enabled: bool = True
    contract_every_months: int = 6
    contract_from_share: float = 0.5
    notice_enabled: bool = True
    notice_lead_days: int = 30
    mailing_enabled: bool = True
    mailing_months: int = 6
    quote_enabled: bool = True
    quote_weekday: int = 4  # Monday is 0
    quote_from: time = time(9)
    quote_to: time = time(12)
    tries: tuple[int, ...] = (1, 2, 4)  # working days after the first attempt
    words: Mapping[str, str] = field(default_factory=dict)
    custom: tuple[CustomCadence, ...] = ()

    def gap(self, number: int) -> int:
        """Weeks before the n-th check-in; the last gap holds ever after."""
        gaps = self.gaps
        return gaps[number - 1] if number <= len(gaps) else gaps[-1]


DEFAULT = CadenceSettings()
