"""Signing in by password or by a one-time link, and out again."""

from typing import Any, cast

from allauth.account.internal import flows
from allauth.account.utils import perform_login
from allauth.account.views import LoginView
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.decorators import rate_limit
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from reopen.records.queries.company import company
from reopen.services.users import look_at_sign_in_link, use_sign_in_link
from reopen.web.access import Request, allow, public
from reopen.web.frame import tell
from reopen.web.sign_in.forms import NewPasswordForm, OtherPasswordForm, SignInForm

# Set in the session of someone who came by a link: they need not know the password to change it.
BY_LINK = "signed_in_by_link"


class SignIn(LoginView):  # type: ignore[misc]  # allauth has no types
    """Allauth's, with our form and page."""

    form_class = SignInForm
    template_name = "sign_in/sign_in.html"


_sign_in = SignIn.as_view()


@public(methods=("GET", "POST"))
def sign_in(request: HttpRequest) -> HttpResponse:
    """By password; rate-limited by allauth for each address and each IP."""
    return cast(HttpResponse, _sign_in(request))


@public(methods=("GET", "POST"))
@never_cache
def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """A one-time link. GET shows a button and uses nothing up: mail scanners open links too. POST signs in."""
    now = timezone.now()
    if request.method != "POST":
        user = look_at_sign_in_link(token, now=now)
        return render(
            request, "sign_in/link.html", {"user": user, "token": token}, status=200 if user else 410
        )
    user = use_sign_in_link(token, now=now)
    if user is None:
        return render(request, "sign_in/link.html", {"user": None}, status=410)
    if request.user.is_authenticated and request.user.pk != user.pk:
        logout(request)
    try:
        response = perform_login(
            request, user, email_verification="none", redirect_url=_after_link(user.role)
        )
    except ImmediateHttpResponse as at_once:
        response = at_once.response
    request.session[BY_LINK] = True
    return cast(HttpResponse, response)


@allow("owner", "manager", "rep", methods=("POST",))
def sign_out(request: Request) -> HttpResponse:
    """Ends the session."""
    logout(request)
    return HttpResponseRedirect(reverse("sign_in"))


@allow("owner", "manager", "rep")
@sensitive_post_parameters("oldpassword", "password1", "password2")
@rate_limit(action="change_password")  # type: ignore[untyped-decorator]
def password(request: Request) -> HttpResponse:
    """Set or change one's own password; every other session of theirs ends with it."""
    user: Any = request.user
    knows_old = user.has_usable_password() and not request.session.get(BY_LINK)
    form_class = OtherPasswordForm if knows_old else NewPasswordForm
    form = form_class(user=user, data=request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        flows.password_change.finalize_password_change(request, user)
        request.session.pop(BY_LINK, None)
        tell(request, "Your password is set. You are signed out everywhere else.")
        return HttpResponseRedirect(reverse("password"))
    return render(
        request,
        "sign_in/password.html",
        {"form": form, "knows_old": knows_old, "email": user.email},
        status=422 if form.is_bound else 200,
    )


def _after_link(role: str) -> str:
    if role == "owner" and company().welcomed_on is None:
        return reverse("welcome")
    return "/"
