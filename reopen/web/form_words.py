"""Errors of forms in our own words: they say what is wrong with the value, and what would be right."""

from typing import Any

from django import forms


def say_errors(form: Any) -> None:
    """Give a form our words for what is missing or wrong in a field of a common kind."""
    for field in form.fields.values():
        words = str(field.label or "This").strip()
        field.error_messages["required"] = f"{words}: nothing is written here yet."
        if isinstance(field, forms.EmailField):
            field.validators = [_address]
        if isinstance(field, forms.IntegerField):
            field.error_messages["invalid"] = "This is not a whole number."
        if isinstance(field, forms.ChoiceField):
            field.error_messages["invalid_choice"] = (
                "“%(value)s” is not among the choices. Choose one of the list."
            )


def _address(value: str) -> None:
    try:
        forms.EmailField().clean(value)
    except forms.ValidationError:
        raise forms.ValidationError(f"“{value}” is not an e-mail address.") from None
