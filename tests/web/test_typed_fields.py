from datetime import date, time
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from reopen.web.typed_fields import DayField, HourField, NumberField, SumField


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("38,400", Decimal(38400)), ("$38400.50", Decimal("38400.50")), ("45.3k", Decimal(45300)),
        ("1.2M", Decimal(1_200_000)),
        ("€ 9'500", Decimal(9500)), ("0", Decimal(0)), ("", None), (" 12 000 ", Decimal(12000)),
    ],
)  # fmt: skip
def test_sums(text, value):
    assert SumField(required=False).clean(text) == value


@pytest.mark.parametrize("text", ["cheap", "1.2.3", "-5", "12 euros", "1e9"])
def test_no_sum_gets_a_sentence(text):
    with pytest.raises(ValidationError, match=f"“{text}” is no sum of money"):
        SumField(required=False).clean(text)


@pytest.mark.parametrize(
    ("text", "value"), [("36", 36), ("36 months", 36), ("1,200", 1200), ("", None), ("0", 0)]
)
def test_numbers(text, value):
    assert NumberField(most=2000, required=False).clean(text) == value


@pytest.mark.parametrize("text", ["three", "-1", "2001", "3.5", ","])
def test_no_number_gets_a_sentence(text):
    with pytest.raises(ValidationError, match="is no whole number from 0 to 2,000"):
        NumberField(most=2000, required=False).clean(text)


@pytest.mark.parametrize(
    ("text", "value"), [("14:00", time(14)), ("2pm", time(14)), ("9", time(9)), ("12am", time(0)), ("", None)]
)
def test_hours(text, value):
    assert HourField(required=False).clean(text) == value


@pytest.mark.parametrize("text", ["25:00", "noon", "13pm", "9:75"])
def test_no_hour_gets_a_sentence(text):
    with pytest.raises(ValidationError, match="is no hour of a day"):
        HourField(required=False).clean(text)


def test_days_are_read_and_shown_in_one_form():
    field = DayField(required=False)
    field.today = date(2026, 2, 24)
    assert field.clean("24 Mar") == date(2026, 3, 24)
    assert field.prepare_value(date(2026, 3, 24)) == "Tue 24 Mar 2026"
    assert field.clean("") is None
    with pytest.raises(ValidationError, match="is not a day that can be read"):
        field.clean("3/4")
