"""Form fields that read what people type: days, sums, whole numbers. Each error is a sentence that names the value."""

import re
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from reopen.core.plain_english import full_day
from reopen.web.read_date import DateError, read_date

_SUM = re.compile(r"(\d[\d,' ]*)(\.\d+)?\s*([km]?)", re.I)
_TIMES = {"": 1, "k": 1_000, "m": 1_000_000}


class DayField(forms.CharField):
    """A day as people type it; shown as Tue 24 Mar 2026. `today` is set by the form.

    `past`: of something that has happened, so that a day without a year is the last such day.
    """

    today: date = date.min

    def __init__(self, *, past: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.past = past

    def prepare_value(self, value: Any) -> Any:
        """What the field shows."""
        return full_day(value) if isinstance(value, date) else value

    def clean(self, value: Any) -> Any:
        """A date, or None."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_date(text, today=self.today, past=self.past)
        except DateError as error:
            raise forms.ValidationError(str(error)) from None


class HourField(forms.CharField):
    """14:00, 9:30 or 2pm."""

    def clean(self, value: Any) -> Any:
        """A time, or None."""
        text = super().clean(value)
        if not text:
            return None
        found = re.fullmatch(r"(\d{1,2})(?::(\d{2}))?\s*(am|pm)?", text.strip(), re.I)
        if found:
            hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
            is_hour = 1 <= hour <= 12 if half else hour < 24
            if half:
                hour = hour % 12 + (12 if half == "pm" else 0)
            if is_hour and minute < 60:
                return time(hour, minute)
        raise forms.ValidationError(f"“{text}” is no hour of a day. Type it like “14:00” or “2pm”.")


class SumField(forms.CharField):
    """$38,400, 45.3k or 38400."""

    def prepare_value(self, value: Any) -> Any:
        """What the field shows."""
        return f"{value:,.2f}".removesuffix(".00") if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Any:
        """A Decimal, or None."""
        text = super().clean(value)
        if not text:
            return None
        found = _SUM.fullmatch(text.strip().lstrip("$€£¥ ").strip())
        try:
            if found is None:
                raise InvalidOperation
            digits = re.sub(r"[,' ]", "", found[1]) + (found[2] or "")
            return Decimal(digits) * _TIMES[found[3].lower()]
        except InvalidOperation:
            raise forms.ValidationError(
                f"“{text}” is no sum of money. Type it like “38,400”, “38400.50” or “45.3k”."
            ) from None


class NumberField(forms.CharField):
    """A whole number, perhaps with its unit behind it: “36”, “36 months”."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most = most

    def clean(self, value: Any) -> Any:
        """An int, or None."""
        text = super().clean(value)
        if not text:
            return None
        found = re.fullmatch(r"([\d,]{1,12})\s*[a-z]*", text.strip(), re.I)
        number = int(found[1].replace(",", "") or -1) if found else -1
        if not 0 <= number <= self.most:
            raise forms.ValidationError(f"“{text}” is no whole number from 0 to {self.most:,}.")
        return number
