"""When to get back to a lost deal: facts in, dated touches out.

facts       what the rules need to know of one deal, and the Touch that they answer with
settings    the owner's numbers, and their defaults
settings_file  the same as one TOML text, checked line by line
items       each cadence's own dates, by its row of the table
letters     the e-mail touches
plan        how touches live together: one walk for the whole plan and for the next call alone
planner     the next touches of many deals, equal facts planned once
preview     the question of `reopen cadence preview`: facts as a person knows them, nothing marked as done

    plan(facts, DEFAULT, holidays, as_of=today, until=next_year) -> [Touch(on, at, channel, reasons, …), …]
"""

from reopen.core.cadence.facts import CallBack, Channel, FactError, Facts, Snooze, Touch
from reopen.core.cadence.plan import FLOOR, next_touches, plan
from reopen.core.cadence.planner import Planner
from reopen.core.cadence.preview import preview
from reopen.core.cadence.settings import (
    CADENCES,
    DEFAULT,
    CadenceSettings,
    CustomCadence,
)
from reopen.core.cadence.settings_file import SettingsError, read_settings, settings_text

__all__ = [
    "CADENCES",
    "DEFAULT",
    "FLOOR",
    "CadenceSettings",
    "CallBack",
    "Channel",
    "CustomCadence",
    "FactError",
    "Facts",
    "Planner",
    "SettingsError",
    "Snooze",
    "Touch",
    "next_touches",
    "plan",
    "preview",
    "read_settings",
    "settings_text",
]
