"""The cadences as a form. It reads into CadenceSettings; whether they may stand, the file's own reader decides."""

import re
from dataclasses import replace
from datetime import time
from typing import Any

from django import forms

from reopen.core.cadence import CadenceSettings, SettingsError, read_settings, settings_text
from reopen.core.cadence.settings import CADENCES, CustomCadence
from reopen.core.words import WORDS, check
from reopen.web.form_words import say_errors

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
NAMES = {
    "post_mortem": "Post-mortem",
    "call_back": "Call-back",
    "check_in": "Check-in",
    "contract": "Contract call",
    "notice": "Notice call",
    "rival_gone": "Their rep has left",
    "mailing": "Letter",
    "quote_follow_up": "Quote follow-up",
}
# What is said on the phone has words; a letter has its own text, later.
SPOKEN = tuple(name for name in CADENCES if name != "mailing")
# (section, key) of the file -> field of this form
_FIELD_OF = {
    ("post_mortem", "after_days"): "post_mortem_days",
    ("call_back", "after_weeks"): "call_back_weeks",
    ("check_in", "gaps_weeks"): "gaps",
    ("check_in", "sideways_weeks"): "sideways_weeks",
    ("rival_gone", "after_weeks"): "rival_gone_weeks",
    ("contract", "every_months"): "contract_every_months",
    ("contract", "from_share"): "contract_from_share",
    ("notice", "days_before"): "notice_lead_days",
    ("mailing", "every_months"): "mailing_months",
    ("quote_follow_up", "from"): "quote_from",
    ("quote_follow_up", "to"): "quote_to",
    ("tries", "working_days"): "tries",
    ("cadence", "months"): "new_months",
}


class Numbers(forms.CharField):
    """Whole numbers with commas between."""

    def prepare_value(self, value: Any) -> Any:
        """4, 4, 6."""
        return ", ".join(map(str, value)) if isinstance(value, tuple) else value

    def clean(self, value: Any) -> tuple[int, ...]:
        """The numbers; a sentence that names what is none."""
        text = super().clean(value) or ""
        parts = [part for part in re.split(r"[,;\s]+", text) if part]
        for part in parts:
            if not (part.isascii() and part.isdigit() and len(part) < 6):
                raise forms.ValidationError(f"“{part}” is not a whole number. Write them like 4, 4, 6.")
        return tuple(int(part) for part in parts)


class Clock(forms.TimeField):
    """HH:MM."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            input_formats=["%H:%M"],
            widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 5}),
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """09:00."""
        return f"{value:%H:%M}" if isinstance(value, time) else value


def _switch(label: str) -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False)


class CadenceForm(forms.Form):
    """Gaps, months, windows, words and switches; one cadence may be added, those of the owner's own removed."""

    gaps = Numbers(
        label="Weeks between check-ins",
        help_text="After the first, second, third call, and so on; the last holds on.",
    )
    sideways_weeks = forms.IntegerField(
        label="Weeks between check-ins while their project goes sideways",
        help_text="From the call on which they said so, until they say otherwise; at most half a year.",
    )
    tries = Numbers(
        label="Try again after",
        help_text="Working days after a call that reached nobody, each later than the last.",
    )
    post_mortem_enabled = _switch("Post-mortem")
    post_mortem_days = forms.IntegerField(label="Days after the loss")
    call_back_enabled = _switch("Call-back, where they said “in a month or two”")
    call_back_weeks = forms.IntegerField(label="Weeks after the loss")
    contract_enabled = _switch("Contract calls")
    contract_every_months = forms.IntegerField(label="Every so many months")
    contract_from_share = forms.FloatField(label="From this share of the term on")
    notice_enabled = _switch("Notice calls")
    notice_lead_days = forms.IntegerField(label="Days before the last day to cancel")
    rival_gone_enabled = _switch("A call when the rep who won has left")
    rival_gone_weeks = forms.IntegerField(label="Weeks after they told us")
    mailing_enabled = _switch("Letters")
    mailing_months = forms.IntegerField(label="Every so many months")
    quote_enabled = _switch("Quote follow-ups")
    quote_weekday = forms.TypedChoiceField(
        label="On a", coerce=int, choices=[(number, day.capitalize()) for number, day in enumerate(_WEEKDAYS)]
    )
    quote_from = Clock(label="From")
    quote_to = Clock(label="To")
    new_name = forms.CharField(label="Name", required=False, help_text="One word, like budget_round.")
    new_months = Numbers(label="Months", required=False, help_text="Like 12, 24.")
    new_after = forms.ChoiceField(
        label="After", choices=[("lost_on", "the loss"), ("contract_start", "their contract’s start")]
    )
    new_channel = forms.ChoiceField(label="By", choices=[("phone", "phone"), ("email", "letter")])
    new_roll = forms.ChoiceField(
        label="On a day off",
        choices=[("forward", "the next working day"), ("back", "the working day before")],
    )
    new_words = forms.CharField(
        label="Words to say", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, settings: CadenceSettings, **kwargs: Any) -> None:
        self.before = settings
        names = [name for name in self.base_fields if not name.startswith("new_")]
        initial = {name: getattr(settings, name) for name in names}
        initial |= {f"words_{name}": settings.words.get(name, "") for name in SPOKEN}
        kwargs["initial"] = initial
        super().__init__(*args, **kwargs)
        for name in SPOKEN:
            self.fields[f"words_{name}"] = forms.CharField(
                label=NAMES[name],
                required=False,
                widget=forms.Textarea(attrs={"rows": 2, "placeholder": WORDS.get(name, "")}),
            )
        for custom in settings.custom:
            self.fields[f"remove_{custom.name}"] = forms.BooleanField(
                label=f"Remove {custom.name}", required=False
            )
        say_errors(self)
        for name in ("quote_from", "quote_to"):
            self.fields[name].error_messages["invalid"] = "This is not a time of day. Write it like 09:00."
        self.fields["contract_from_share"].error_messages["invalid"] = (
            "This is not a share. Write it like 0.5."
        )

    def new_text(self) -> str | None:
        """The file's text that the form makes; None where something cannot stand, which is said at its field."""
        made = self.cleaned_data
        words = {name: made[f"words_{name}"].strip() for name in SPOKEN if made[f"words_{name}"].strip()}
        words |= {name: text for name, text in self.before.words.items() if name not in SPOKEN}
        custom = tuple(c for c in self.before.custom if not made.get(f"remove_{c.name}"))
        words = {
            name: text for name, text in words.items() if name in SPOKEN or name in {c.name for c in custom}
        }
        if made["new_name"]:
            custom += (
                CustomCadence(
                    name=made["new_name"],
                    channel=made["new_channel"],
                    months=made["new_months"],
                    after=made["new_after"],
                    roll=made["new_roll"],
                    words=made["new_words"],
                ),
            )
        elif made["new_months"] or made["new_words"]:
            self.add_error("new_name", "The new cadence needs a name.")
        plain = {name: made[name] for name in made if not name.startswith(("new_", "words_", "remove_"))}
        settings = replace(self.before, **plain, words=words, custom=custom)
        self._check_words(words, made["new_words"])
        text = settings_text(settings)
        try:
            read_settings(text)
        except SettingsError as error:
            self._say(error)
        return None if self.errors else text

    def _check_words(self, words: dict[str, str], new_words: str) -> None:
        for name, text in words.items():
            if wrong := check(text):
                self.add_error(f"words_{name}", wrong)
        if new_words and (wrong := check(new_words)):
            self.add_error("new_words", wrong)

    def _say(self, error: SettingsError) -> None:
        found = re.match(r"(\w+) in \[(\w+)\] is (.*)", error.message, re.DOTALL)
        field = _FIELD_OF.get((found[2], found[1])) if found else None
        if field is None and error.message.startswith(("name is", "there is a cadence", "the cadence")):
            field = "new_name"
        if field is None and "window" in error.message:
            field = "quote_to"
        if found and field:
            self.add_error(field, f"It is {found[3]}")
        else:
            self.add_error(field, error.message[:1].upper() + error.message[1:])
