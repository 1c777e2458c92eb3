"""What allauth may do here: sign people in and out. Nobody makes an account from outside, and no mail is sent."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class ClosedAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Users are made by the owner: on the Team page, or with `reopen users add`."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": (
            "This address and password do not go together. If you have no password yet, or lost it, "
            "ask your owner for a sign-in link."
        ),
        "too_many_login_attempts": "Too many tries with this address. Wait five minutes, then try again.",
        "enter_current_password": "This is not your present password.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  # allauth's
        """Never."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Allauth's own messages are not shown: the pages speak for themselves."""

    def send_mail(self, *args: Any, **kwargs: Any) -> None:
        """No mail leaves from here."""

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:  # noqa: ARG002  # allauth's
        """The password was right, but the owner switched this user off."""
        return render(request, "sign_in/switched_off.html", status=403)
