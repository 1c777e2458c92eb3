"""As of when the figures are: what a page of recon says."""

from zoneinfo import ZoneInfo

from reopen.core.plain_english import full_day
from reopen.services.insights.recon import Recon


def as_of(recon: Recon) -> str:
    """06:00 today; Tue 24 Feb 2026, 06:00; nothing where the rows were read just now."""
    if recon.live:
        return ""
    at = recon.as_of.astimezone(ZoneInfo(recon.time_zone))
    return f"{at:%H:%M} today" if at.date() == recon.today else f"{full_day(at.date())}, {at:%H:%M}"
