"""What is known of a deal, to be mended."""

from typing import Any

from django import forms

from reopen.records.queries.deal_page import DealPage
from reopen.services.edit_facts import DealFacts
from reopen.web.form_words import say_errors
from reopen.web.typed_fields import DayField, SumField
from reopen.web.who_won_fields import WhoWonFields, plain_text


class FactsForm(WhoWonFields):
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
    rival_there = forms.ChoiceField(
        label="Is their rep still there?",
        required=False,
        choices=(("", "Unknown"), ("yes", "Yes"), ("no", "Gone")),
    )
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
        for name in ("good_fit", "rival_there"):
            data[name] = {"yes": True, "no": False}.get(data[name])
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
        values["rival_there"] = "no" if loss.competitor_rep_gone_on else ""
        values["good_fit"] = {True: "yes", False: "no", None: ""}[loss.good_fit]
    return values
