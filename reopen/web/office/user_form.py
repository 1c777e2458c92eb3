"""The form of a user: who they are, their role, their team, and whose deals are theirs."""

from typing import Any

from django import forms

from reopen.records.queries.team import seller_choices, team_rows
from reopen.records.queries.visible import Viewer
from reopen.web.form_words import say_errors


class InviteForm(forms.Form):
    """Checked further by services.users."""

    name = forms.CharField(
        label="Name", required=False, max_length=160, widget=forms.TextInput(attrs={"data-key": "n"})
    )
    email = forms.EmailField(label="E-mail address", help_text="They sign in with it. No mail is sent to it.")
    role = forms.ChoiceField(
        label="Role",
        choices=[
            ("rep", "Rep: sees own deals"),
            ("manager", "Manager: sees the team’s deals"),
            ("owner", "Owner: sees and changes everything"),
        ],
    )
    team = forms.TypedChoiceField(label="Team", required=False, coerce=int, empty_value=None)
    seller = forms.TypedChoiceField(
        label="Whose deals are theirs",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="The seller by the name that the CRM writes.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = Viewer.the_owner()
        teams = self.fields["team"]
        sellers = self.fields["seller"]
        assert isinstance(teams, forms.ChoiceField)  # noqa: S101  # for the types
        assert isinstance(sellers, forms.ChoiceField)  # noqa: S101
        teams.choices = [("", "None"), *((str(row.id), row.name) for row in team_rows(owner))]
        sellers.choices = [("", "Nobody’s"), *((str(pk), name) for pk, name in seller_choices())]
        say_errors(self)

    def say(self, field: str, words: str) -> None:
        """Put a sentence at the field, or over the form where the field is another's."""
        self.add_error(field if field in self.fields else None, words)
