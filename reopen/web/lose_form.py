"""The form of a loss: everything but the day may stay empty."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms

from reopen.records.queries.said_before import competitors_before, reasons_before
from reopen.records.queries.visible import Viewer
from reopen.services.losing import InstalledThing, Losing
from reopen.web.form_words import say_errors
from reopen.web.typed_fields import DayField, HourField, SumField
from reopen.web.who_won_fields import WhoWonFields, plain_text

POST_MORTEM_AFTER = timedelta(days=14)
AT_TWO = time(14)


def _choice(label: str, *choices: tuple[str, str]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=choices, widget=forms.RadioSelect)


class LoseForm(WhoWonFields):
    """In the order in which a call goes: their answer first, then what we know."""

    door = _choice(
        "Their answer", ("open", "Yes"), ("closed", "No"), ("unsaid", "Said neither"), ("", "Not asked")
    )
    door_everything = forms.BooleanField(label="They want no letters either", required=False)
    door_words = plain_text("In their words", 2000)
    agreed = forms.BooleanField(label="Five minutes are agreed for", required=False)
    post_mortem_on = DayField(label="on", required=False)
    post_mortem_time = HourField(label="at, their time", required=False)
    call_back_on = DayField(label="They named another day to call", required=False)
    reason = plain_text("Your reason", 160, list="reasons")
    good_fit = _choice("Was it a good fit?", ("yes", "Yes"), ("no", "No"), ("", "Unknown"))
    note = plain_text("Note", 2000)
    lost_on = DayField(label="Lost on", past=True)
    stage = plain_text("At stage", 120)
    let_go = forms.BooleanField(label="We let them go: no calls, ever", required=False)

    def __init__(self, *args: Any, today: date, viewer: Viewer, **kwargs: Any) -> None:
        self.viewer = viewer
        kwargs["initial"] = {
            "lost_on": today,
            "door": "",
            "good_fit": "",
            "post_mortem_on": _working_day(today + POST_MORTEM_AFTER),
            "post_mortem_time": f"{AT_TWO:%H:%M}",
        } | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        say_errors(self)
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.today = today

    @property
    def competitors(self) -> list[str]:
        """For the field to offer."""
        return competitors_before(self.viewer)

    @property
    def reasons(self) -> list[str]:
        """For the field to offer."""
        return reasons_before(self.viewer)

    def clean(self) -> dict[str, Any]:
        """An agreed call needs its day; an hour may be missing."""
        data = super().clean() or {}
        if data.get("agreed") and not data.get("post_mortem_on") and "post_mortem_on" not in self.errors:
            self.add_error("post_mortem_on", "Five minutes are agreed, but for which day?")
        return data

    def losing(self) -> Losing:
        """What the service takes."""
        data = self.cleaned_data
        thing = InstalledThing(
            make=data["make"],
            model=data["model"],
            quantity=data["quantity"],
            monthly_volume=data["monthly_volume"],
        )
        # An agreed call without an hour is a call-back on that day: a post-mortem has an hour.
        agreed = data["post_mortem_on"] if data["agreed"] else None
        hour = data["post_mortem_time"]
        return Losing(
            lost_on=data["lost_on"],
            stage=data["stage"],
            reason=data["reason"],
            note=data["note"],
            good_fit={"yes": True, "no": False}.get(data["good_fit"]),
            let_go=data["let_go"],
            competitor=data["competitor"],
            competitor_rep=data["competitor_rep"],
            our_price=data["our_price"],
            their_price=data["their_price"],
            contract_start=data["contract_start"],
            term_months=data["term_months"],
            notice_days=data["notice_days"],
            installed=(thing,) if thing != InstalledThing() else (),
            door=data["door"] or None,
            door_everything=data["door_everything"] and data["door"] == "closed",
            door_words=data["door_words"],
            post_mortem_at=datetime.combine(agreed, hour) if agreed and hour else None,
            call_back_on=data["call_back_on"] or (agreed if agreed and not hour else None),
        )


class NewDealForm(forms.Form):
    """A deal that no CRM has told of."""

    account = forms.CharField(
        label="Company",
        max_length=255,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True}),
    )
    contact = plain_text("Person", 255)
    phone = plain_text("Phone", 60)
    email = plain_text("E-mail", 320)
    amount = SumField(label="Worth", required=False)
    product = plain_text("Product", 160)
    owner_id = forms.TypedChoiceField(label="Seller", required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, sellers: list[tuple[int, str]], mine: int | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_errors(self)
        choices: list[tuple[str, str]] = [("", "Mine" if mine else "Nobody’s")]
        field: Any = self.fields["owner_id"]
        field.choices = choices + [(str(pk), name) for pk, name in sellers if pk != mine]


def _working_day(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
