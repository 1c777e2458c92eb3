"""What is known of a deal, to be mended."""

from typing import Any

from django import forms

from reopen.records.queries.deal_page import DealPage
from reopen.services.edit_facts import DealFacts
from reopen.web.form_words import say_errors
from reopen.web.lose_form import plain_text
from reopen.web.typed_fields import DayField, NumberField, SumField


class FactsForm(forms.Form):
    """Filled with what stands; what is emptied becomes unknown."""

    contact = plain_text("Person", 255)
    phone = plain_text("Phone", 60)
    email = plain_text("E-mail", 320)
    amount = SumField(label="Worth", required=False)
    product = plain_text("Product", 160)
    buyer_reason = plain_text("The buyer’s reason", 160)
    buyer_words = plain_text("In the buyer’s words", 2000)
    reason = plain_text("Your reason", 160, list="reasons")
    note = plain_text("Note", 2000)
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
    good_fit = forms.ChoiceField(
        label="Was it a good fit?", required=False, choices=(("yes", "Yes"), ("no", "No"), ("", "Unknown"))
    )

    def __init__(self, *args: Any, deal: DealPage, today: Any, **kwargs: Any) -> None:
        kwargs["initial"] = _stands(deal)
        super().__init__(*args, **kwargs)
        say_errors(self)
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.today = today

    def facts(self) -> DealFacts:
        """What the service takes."""
        data = dict(self.cleaned_data)
        data["good_fit"] = {"yes": True, "no": False}.get(data["good_fit"])
        return DealFacts(**data)


def _stands(deal: DealPage) -> dict[str, Any]:
    first = deal.installed[0] if deal.installed else None
    values: dict[str, Any] = {
        "contact": deal.contact,
        "phone": deal.phones[0] if deal.phones else "",
        "email": deal.emails[0] if deal.emails else "",
        "amount": deal.amount,
        "product": deal.product,
    }
    if first:
        values |= {
            "quantity": first.quantity,
            "make": first.make,
            "model": first.model,
            "monthly_volume": first.monthly_volume,
        }
    if loss := deal.loss:
        same = (
            "buyer_reason", "buyer_words", "reason", "note", "competitor", "competitor_rep", "their_price",
            "our_price", "term_months", "contract_start", "notice_days",
        )  # fmt: skip
        values |= {name: getattr(loss, name) for name in same}
        values["good_fit"] = {True: "yes", False: "no", None: ""}[loss.good_fit]
    return values
