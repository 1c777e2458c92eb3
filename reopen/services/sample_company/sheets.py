"""The sheets that the reps filled in on their calls: what was asked and answered, as core.interview has it.

Drawn from a stream of their own, so that a word more on a sheet does not make another company of it.
"""

from datetime import date
from typing import Final, Literal

from reopen.core.interview import Health, Kind, buyer_reason
from reopen.services.sample_company import call_words, sheet_words
from reopen.services.sample_company.chance import Chance
from reopen.services.sample_company.company import SampleDeal, SampleLoss, SampleSheet

# How a call may go: as it comes, never sideways (where the day after it is laid out already), or sideways.
Mood = Literal["any", "steady", "sideways"]

_FILLED_IN: Final[dict[Kind, float]] = {"post_mortem": 0.85, "check_in": 0.55, "contract": 0.75}
_GOES_SIDEWAYS: Final = 0.012
_STILL_DOES: Final = 0.4
_TONES: Final = {**call_words.SETTLING_IN, **call_words.LIVING_WITH_IT, **call_words.RESTLESS}


class Sheets:
    """Writes the sheets of the calls on which somebody was reached."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance

    def sideways_since(self, deal: SampleDeal) -> date | None:
        """The day on which they last said so of the standing loss, where nothing better was said since."""
        last = last_health(deal)
        return last.on if last is not None and last.health == "sideways" else None

    def write(self, deal: SampleDeal, day: date, reasons: tuple[str, ...], note: str, mood: Mood) -> str:
        """The sheet of this call, if one was filled in; the words for the call's note."""
        chance, loss = self._chance, deal.losses[-1]
        kind = _kind(reasons)
        was_sideways = self.sideways_since(deal) is not None
        goes_sideways = mood == "sideways" or (
            mood == "any"
            and kind != "post_mortem"
            and chance.happens(_STILL_DOES if was_sideways else _GOES_SIDEWAYS)
        )
        # Who said that it goes sideways is asked again.
        if not (was_sideways or goes_sideways or chance.happens(_FILLED_IN[kind])):
            return note
        if goes_sideways:
            note = chance.words(sheet_words.GOING_SIDEWAYS)
        health: Health = "sideways" if goes_sideways else self._health(note)
        answers: dict[str, str] = {"health": health}
        if kind == "post_mortem":
            self._five_questions(answers, loss)
        else:
            answers["health_words"] = note
        there = self._of_the_end(answers, loss, day) if kind == "contract" else None
        if kind == "check_in" and chance.happens(0.4):
            answers["change_words"] = chance.words(sheet_words.CHANGE)
        if chance.happens(0.6 if goes_sideways else 0.08):
            answers["help"] = chance.words(sheet_words.HELP)
        deal.sheets.append(SampleSheet(kind, day, answers, health, there))
        return note

    def _health(self, note: str) -> Health:
        """By what they said; of other things, mostly well."""
        return _TONES.get(note) or ("bumpy" if self._chance.happens(0.25) else "fine")

    def _five_questions(self, answers: dict[str, str], loss: SampleLoss) -> None:
        """The post-mortem's. Their reason on the sheet is the one that the loss has from then on."""
        chance = self._chance
        if loss.rival:
            answers["competitor"] = loss.rival
            answers["why_them"], answers["why_them_words"] = chance.one(sheet_words.WHY_THEM)
        else:
            answers["competitor_words"] = "Nobody, for now."
        answers["why_not_us"] = sheet_words.WHY_NOT_US.get(loss.buyer_reason, "other")
        answers["why_not_us_words"] = loss.buyer_words
        answers["differently"], answers["differently_words"] = chance.one(sheet_words.DIFFERENTLY)
        loss.buyer_reason = buyer_reason(answers)

    def _of_the_end(self, answers: dict[str, str], loss: SampleLoss, day: date) -> bool | None:
        """The contract call's; whether the rival's rep is there still, where they know."""
        chance = self._chance
        if chance.happens(0.6):
            answers["change_words"] = chance.words(sheet_words.AT_THE_END)
        if not loss.rival:
            return None
        answers["rival"] = chance.weighted(("there", "gone", "unknown"), (58, 27, 15))
        loss.rival_asked_on = day
        if answers["rival"] == "unknown":
            return None
        is_there = answers["rival"] == "there"
        answers["rival_words"] = chance.words(sheet_words.RIVAL_THERE if is_there else sheet_words.RIVAL_GONE)
        loss.rival_gone_on = None if is_there else loss.rival_gone_on or day
        return is_there


def last_health(deal: SampleDeal) -> SampleSheet | None:
    """The latest sheet of the standing loss that says how their project goes."""
    standing = deal.losses[-1].lost_on if deal.losses else date.max
    return next((s for s in reversed(deal.sheets) if s.on >= standing and s.health is not None), None)


def _kind(reasons: tuple[str, ...]) -> Kind:
    if "post_mortem" in reasons:
        return "post_mortem"
    return "contract" if any(r.startswith(("contract", "notice")) for r in reasons) else "check_in"
