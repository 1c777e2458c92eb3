"""The form of a quote: everything but the day may stay as it is proposed."""

from datetime import date
from typing import Any

from django import forms

from reopen.core.ask.words import Answer
from reopen.services.quotes import Quoting
from reopen.services.quotes.announce import Proposal
from reopen.web.form_words import say_errors
from reopen.web.typed_fields import DayField, SumField
from reopen.web.who_won_fields import plain_text

_DOOR: dict[str, Answer] = {"open": "open", "closed": "closed", "unsaid": "unsaid"}


class QuoteForm(forms.Form):
    """What was quoted, and the letter that goes with it."""

    number = plain_text("Number of the quote", 80)
    sent_on = DayField(label="Sent on", past=True)
    amount = SumField(label="Sum", required=False)
    announces = forms.BooleanField(label="The letter announces the call", required=False)
    subject = plain_text("Subject", 255)
    letter = forms.CharField(
        label="The letter", required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 11})
    )
    proposed_subject = forms.CharField(required=False, widget=forms.HiddenInput)
    proposed_letter = forms.CharField(required=False, widget=forms.HiddenInput)
    send = forms.BooleanField(label="Send it from my mailbox", required=False)
    door = forms.ChoiceField(
        label="Their answer",
        required=False,
        choices=[("open", "Yes"), ("closed", "No"), ("unsaid", "Said neither"), ("", "Not asked")],
        widget=forms.RadioSelect,
    )
    door_words = plain_text("In their words", 2000)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        kwargs["initial"] = {"sent_on": today, "announces": True, "door": ""} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        say_errors(self)
        self.fields["number"].widget.attrs["data-key"] = "q"
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.today = today

    def quoting(self) -> Quoting:
        """What the service takes. A letter that stands as it was proposed is proposed anew, for what is saved."""
        data = self.cleaned_data
        return Quoting(
            sent_on=data["sent_on"],
            number=data["number"],
            amount=data["amount"],
            announces=data["announces"],
            subject="" if _same(data["subject"], data["proposed_subject"]) else data["subject"],
            letter="" if _same(data["letter"], data["proposed_letter"]) else _lines(data["letter"]),
            send=data["send"],
            door=_DOOR.get(data["door"]),
            door_words=data["door_words"],
        )


def shown(form: QuoteForm, proposal: Proposal) -> dict[str, str]:
    """Subject and letter as the page shows them: the person's own words where they have written any, else proposed."""
    typed = form.data if form.is_bound else {}
    subject, letter = typed.get("subject", ""), typed.get("letter", "")
    own_subject = subject and not _same(subject, typed.get("proposed_subject", ""))
    own_letter = letter and not _same(letter, typed.get("proposed_letter", ""))
    return {
        "subject": subject if own_subject else proposal.letter.subject,
        "letter": letter if own_letter else proposal.letter.text,
        "proposed_subject": proposal.letter.subject,
        "proposed_letter": proposal.letter.text,
    }


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\0", "")


def _same(text: str, other: str) -> bool:
    return _lines(text).strip() == _lines(other).strip()
