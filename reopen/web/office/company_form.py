"""The fields of the company's choices, checked by services.company_settings."""

from typing import Any

from django import forms

from reopen.core.care import MINUTES_A_CALL
from reopen.core.currency import CURRENCIES
from reopen.records.queries.company import Company
from reopen.records.queries.mailboxes import mailboxes
from reopen.services.company_settings import CHOICES, CompanySettingError, check_company, set_company
from reopen.services.countries import countries, time_zones
from reopen.web.form_words import say_errors
from reopen.web.made_of import SETTINGS


class _Kept(forms.Form):
    """Fields named as the options are, with underscores, and kept by services.company_settings."""

    def save(self) -> bool:
        """Keep what is written; False where something cannot stand, which is then said at its field."""
        texts = {
            name.replace("_", "-"): str(value)
            for name, value in self.cleaned_data.items()
            if name.replace("_", "-") in CHOICES and value is not None
        }
        try:
            set_company(texts)
        except CompanySettingError as why:
            self.add_error(why.name.replace("-", "_"), str(why))
            return False
        return True


class PaceForm(_Kept):
    """The company's pace."""

    care_minutes_a_day = forms.IntegerField(
        label="Minutes a day, for each seller who has no pace of their own",
        help_text=f"A first call takes about {MINUTES_A_CALL}, so 20 minutes bring in {20 // MINUTES_A_CALL} "
        "old losses a day. 0 brings in none.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_errors(self)

    def fits(self) -> bool:
        """Whether it could be kept; what speaks against it is said at the field."""
        try:
            check_company({"care-minutes-a-day": str(self.cleaned_data["care_minutes_a_day"])})
        except CompanySettingError as why:
            self.add_error("care_minutes_a_day", str(why))
            return False
        return True


class CompanyForm(_Kept):
    """Name, place and money."""

    company = forms.CharField(
        label="Company", required=False, help_text="As it stands in the head of every page."
    )
    country = forms.ChoiceField(
        label="Country",
        required=False,
        help_text="Decides how phone numbers without a country code are read.",
    )
    time_zone = forms.ChoiceField(label="Time zone", help_text="Decides which day is today.")
    currency = forms.ChoiceField(label="Currency", help_text="Of amounts that name none.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("country", [("", "Not said"), *countries().items()])
        self.choose("time_zone", [(zone, zone.replace("_", " ")) for zone in time_zones()])
        self.choose("currency", [(code, code) for code in sorted(CURRENCIES)])
        say_errors(self)

    def choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        """Give a select its choices."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  # for the type
        field.choices = choices


class SettingsForm(CompanyForm):
    """All of the company's choices."""

    minutes_a_day = forms.IntegerField(
        label="Minutes a day",
        widget=forms.NumberInput(attrs={"title": SETTINGS["minutes"].text}),
        help_text="For lost deals, all told, of a seller who is new. Each seller’s own: Team.",
    )
    care_minutes_a_day = forms.IntegerField(
        label="Of these, for old losses",
        widget=forms.NumberInput(attrs={"title": SETTINGS["care"].text}),
        help_text="The pace at which old losses enter care, best first.",
    )
    postal_address = forms.CharField(
        label="Postal address",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Stands under every letter.",
    )
    digest_hour = forms.CharField(
        label="Morning mail at",
        help_text="To each seller, on working days: an hour like 07:00, or off.",
    )
    digest_mailbox = forms.ChoiceField(
        label="From the mailbox", required=False, help_text="Of those out of which mail really goes."
    )
    opt_out_list = forms.ChoiceField(
        label="Opt-outs kept outside the CRM",
        required=False,
        choices=[
            ("", "Not answered yet"),
            ("none", "There is no such list"),
            ("imported", "The list is imported"),
        ],
        help_text="No letter leaves before this is answered: a list that nobody imported is a person written to.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        boxes = [box for box in mailboxes() if box.user_id is None and box.way != "drafts"]
        self.choose(
            "digest_mailbox", [("", "The first that sends"), *((box.key, box.address) for box in boxes)]
        )


def present(company: Company) -> dict[str, Any]:
    """The form's values, as they stand."""
    return {choice.replace("-", "_"): getattr(company, row.field) for choice, row in CHOICES.items()}
