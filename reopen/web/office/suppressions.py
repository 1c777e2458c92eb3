"""/suppressions/: who must not be reached, since when, in whose words. Nothing here takes anyone off."""

from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reopen.records.queries.company import company
from reopen.records.queries.erasures import open_erasures
from reopen.records.queries.suppressions import MOST, suppression_count, suppression_page
from reopen.services.suppress import NotSuppressibleError, key_of, kind_of, suppress
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.form_words import say_errors
from reopen.web.frame import tell
from reopen.web.office.places import places
from reopen.web.office_clock import office_today
from reopen.web.opaque import hide, number_of

MOST_AT_ONCE = 200


class AddForm(forms.Form):
    """Addresses, numbers and domains, one a line, with their words."""

    who = forms.CharField(
        label="Addresses, numbers or domains, one a line",
        widget=forms.Textarea(
            attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false", "data-key": "n"}
        ),
        help_text="jane@example.com, +1 312 555 0142, example.com.",
    )
    channel = forms.ChoiceField(
        label="Not to be reached", choices=[("all", "at all"), ("email", "by e-mail"), ("phone", "by phone")]
    )
    words = forms.CharField(
        label="In their words",
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_errors(self)


@allow("owner", "manager")
def suppressions(request: Request) -> HttpResponse:
    """The list, a search, and a form to put someone on it. A stop is easy: it holds from this moment."""
    country = company().country
    form = AddForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        left = _add(request, form, country)
        if not left:
            return HttpResponseRedirect(reverse("suppressions"))
        form = AddForm({**form.cleaned_data, "who": "\n".join(left)})
        form.is_valid()
        for value in left[:5]:
            try:
                key_of(kind_of(value), value, country=country)
            except NotSuppressibleError as why:
                form.add_error("who", str(why))
        if not form.errors:
            form.add_error(
                "who",
                f"More than {MOST_AT_ONCE} lines at once. The first are on the list; these are not yet.",
            )
    text = request.GET.get("q", "").strip()
    page = suppression_page(
        request.viewer,
        text=text,
        number=_number_key(text, country),
        before=number_of(request.GET.get("before", "")),
    )
    count = suppression_count(request.viewer)
    return render(
        request,
        "office/suppressions.html",
        {
            "places": places(request),
            "made_of": made_of.SUPPRESSIONS if count else {},
            "form": form,
            "page": page,
            "older": hide(page.older) if page.older is not None else "",
            "text": text,
            "count": count,
            "most": MOST,
            "may_import": request.viewer.role == "owner",
            "first": "before" not in request.GET,
            "erasures": open_erasures() if request.viewer.role == "owner" else [],
            "today": office_today(),
        },
        status=422 if form.is_bound else 200,
    )


def _add(request: Request, form: AddForm, country: str) -> list[str]:
    """Put every readable line on the list; the lines that are left."""
    lines = [line.strip() for line in form.cleaned_data["who"].splitlines() if line.strip()]
    left: list[str] = []
    new = known = 0
    for value in lines[:MOST_AT_ONCE]:
        try:
            done = suppress(
                kind_of(value),
                value,
                form.cleaned_data["channel"],
                words=form.cleaned_data["words"],
                how=f"by hand, by {request.viewer.name}",
                today=office_today(),
                country=country,
                in_sight=not request.viewer.sees_resting,
            )
        except NotSuppressibleError:
            left.append(value)
        else:
            new, known = new + done.is_new, known + (not done.is_new)
    if new or known:
        already = f" {known} {'was' if known == 1 else 'were'} on the list already." if known else ""
        tell(request, f"{new} put on the list. Nothing goes to them from now on.{already}")
    return left + lines[MOST_AT_ONCE:]


def _number_key(text: str, country: str) -> str:
    try:
        return key_of("phone", text, country=country)
    except NotSuppressibleError:
        return ""
