"""The first minute of an owner: who they are, and what the company is called. Every part may be skipped."""

from typing import Any

from django import forms
from django.contrib.auth import password_validation, update_session_auth_hash
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from reopen.records.queries.company import company
from reopen.records.queries.visible import visible_deals
from reopen.services import sample_company
from reopen.services.company_settings import note_welcomed
from reopen.services.users import FIRST_EMAIL, UserError, change_user, set_password
from reopen.web.access import Request, allow
from reopen.web.form_words import say_errors
from reopen.web.frame import tell
from reopen.web.office.company_form import CompanyForm, present
from reopen.web.office_clock import office_today
from reopen.web.sign_in.views import BY_LINK


class YouForm(forms.Form):
    """The owner's own name, address and password."""

    name = forms.CharField(
        label="Your name",
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": True}),
    )
    email = forms.EmailField(
        label="Your e-mail address",
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        help_text="You sign in with it. No mail is sent to it.",
    )
    password = forms.CharField(
        label="A password",
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="At least ten characters. Without one you sign in by a link that “reopen sign-in-link” prints.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_errors(self)

    def clean_password(self) -> str:
        """Long enough, and not one that everybody has."""
        text: str = self.cleaned_data["password"]
        if text:
            password_validation.validate_password(text)
        return text


@allow("owner")
@sensitive_post_parameters("password")
def welcome(request: Request) -> HttpResponse:
    """Asks once; afterwards the same things stand on the Settings, Team and Password pages."""
    today = office_today()
    if request.method == "POST" and "skip" in request.POST:
        note_welcomed(on=today)
        return HttpResponseRedirect(reverse("first_steps"))
    user: Any = request.user
    you = YouForm(
        request.POST or None,
        prefix="you",
        initial={"name": user.name, "email": "" if user.email == FIRST_EMAIL else user.email},
    )
    firm = CompanyForm(request.POST or None, prefix="firm", initial=present(company()))
    if request.method == "POST" and you.is_valid() and firm.is_valid() and _save(request, you, firm):
        note_welcomed(on=today)
        return HttpResponseRedirect(reverse("first_steps"))
    return render(
        request, "office/welcome.html", {"you": you, "firm": firm}, status=422 if you.is_bound else 200
    )


@allow("owner", methods=("GET",))
def first_steps(request: Request) -> HttpResponse:
    """The sample company, or your own export; once there are deals, today's calls."""
    if visible_deals(request.viewer).exists():
        return HttpResponseRedirect("/")
    return render(request, "office/first_steps.html", {})


@allow("owner", methods=("POST",))
def sample(request: Request) -> HttpResponse:
    """Put the sample company in, or take it out again; either is refused beside real deals."""
    try:
        if "out" in request.POST:
            sample_company.clear()
            tell(request, "The sample company is out. Bring your own deals now.")
            return HttpResponseRedirect(reverse("first_steps"))
        counts = sample_company.load(now=timezone.now())
    except sample_company.SampleError as why:
        if "out" in request.POST:
            return render(request, "office/sample_stays.html", {"why": str(why)}, status=409)
        return render(request, "office/first_steps.html", {"wrong": str(why)}, status=409)
    tell(request, f"The sample company is in, with {counts['deals']:,} deals. Settings takes it out again.")
    return HttpResponseRedirect("/")


def _save(request: Request, you: YouForm, firm: CompanyForm) -> bool:
    user: Any = request.user
    if not firm.save():
        return False
    try:
        user = change_user(user, name=you.cleaned_data["name"], email=you.cleaned_data["email"] or None)
    except UserError as why:
        you.add_error(why.field if why.field in you.fields else None, str(why))
        return False
    if you.cleaned_data["password"]:
        set_password(user, you.cleaned_data["password"])
        update_session_auth_hash(request, user)
        request.session.pop(BY_LINK, None)
    return True
