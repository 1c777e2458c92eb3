"""What is asked of a loss on two pages: who won, with what contract, and what stands there now."""

from django import forms

from reopen.web.typed_fields import DayField, NumberField, SumField


def plain_text(label: str, most: int, **attrs: str) -> forms.CharField:
    """A line that may stay empty; the browser fills in nothing of its own."""
    return forms.CharField(
        label=label,
        required=False,
        max_length=most,
        widget=forms.TextInput(attrs={"autocomplete": "off", **attrs}),
    )


class WhoWonFields(forms.Form):
    """All may stay empty: nobody knows all of it at the no."""

    competitor = plain_text("Who won", 160, list="competitors")
    competitor_rep = plain_text("Their rep", 160)
    their_price = SumField(label="Their price", required=False)
    our_price = SumField(label="Our price", required=False)
    term_months = NumberField(label="Term, months", required=False, most=600)
    contract_start = DayField(label="Starts on", required=False)
    notice_days = NumberField(label="Notice, days", required=False, most=730)
    quantity = NumberField(label="How many", required=False, most=2_000_000_000)
    make = plain_text("Make", 120)
    model = plain_text("Model", 160)
    monthly_volume = plain_text("Monthly volume", 120)
