"""The sign-in forms: allauth's checks, our words."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, SetPasswordForm

from reopen.web.form_words import say_errors


class SignInForm(LoginForm):  # type: ignore[misc]  # allauth has no types
    """An address and a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "E-mail address"
        self.fields["login"].widget.attrs = {"autocomplete": "username", "autofocus": True}
        self.fields["password"].label = "Password"
        self.fields["password"].help_text = ""
        self.fields["password"].widget.attrs = {"autocomplete": "current-password"}
        say_errors(self)


class NewPasswordForm(SetPasswordForm):  # type: ignore[misc]
    """For those who have no password, or who came by a link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _name_the_new_ones(self)


class OtherPasswordForm(ChangePasswordForm):  # type: ignore[misc]
    """The present password, and the next one twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].label = "Present password"
        self.fields["oldpassword"].help_text = ""
        self.fields["oldpassword"].widget.attrs = {"autocomplete": "current-password"}
        _name_the_new_ones(self)


def _name_the_new_ones(form: Any) -> None:
    form.fields["password1"].label = "New password"
    form.fields[
        "password1"
    ].help_text = "At least ten characters. A few words in a row are good, and easy to type."
    form.fields["password1"].widget.attrs = {"autocomplete": "new-password"}
    form.fields["password2"].label = "New password, once more"
    form.fields["password2"].widget.attrs = {"autocomplete": "new-password"}
    say_errors(form)
