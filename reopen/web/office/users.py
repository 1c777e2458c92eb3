"""Acts on one user: invite, change, a fresh sign-in link, off and on."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.team import get_user
from reopen.services.users import (
    UserError,
    add_user,
    change_user,
    make_sign_in_link,
    switch_off,
    switch_on,
)
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.office import team
from reopen.web.office.places import places
from reopen.web.office.user_form import InviteForm


@allow("owner", methods=("POST",))
def invite(request: Request) -> HttpResponse:
    """A new user, and at once the link to hand over."""
    form = InviteForm(request.POST)
    if form.is_valid():
        made = form.cleaned_data
        now = timezone.now()
        try:
            user = add_user(
                made["email"],
                name=made["name"],
                role=made["role"],
                team_id=made["team"],
                seller_id=made["seller"],
                now=now,
            )
        except UserError as why:
            form.say(why.field, str(why))
        else:
            return _link_page(request, user, make_sign_in_link(user, now=now), is_new=True)
    return team.show(request, invite=form, status=422)


@allow("owner", methods=("POST",))
def link(request: Request, user_id: int) -> HttpResponse:
    """A fresh link for a user; the one before it ends."""
    user = _user(user_id)
    try:
        token = make_sign_in_link(user, now=timezone.now())
    except UserError as why:
        return render(
            request,
            "office/user.html",
            {"user": user, "form": _form_of(user), "wrong": str(why), "places": places(request)},
            status=422,
        )
    return _link_page(request, user, token, is_new=False)


@allow("owner")
def user(request: Request, user_id: int) -> HttpResponse:
    """Change a user."""
    who = _user(user_id)
    form = InviteForm(request.POST) if request.method == "POST" else _form_of(who)
    if request.method == "POST" and form.is_valid():
        made = form.cleaned_data
        try:
            who = change_user(
                who,
                name=made["name"],
                email=made["email"],
                role=made["role"],
                team_id=made["team"],
                seller_id=made["seller"],
            )
        except UserError as why:
            form.say(why.field, str(why))
        else:
            tell(request, f"{who} is changed.")
            return HttpResponseRedirect(reverse("team"))
    return render(
        request,
        "office/user.html",
        {"user": who, "form": form, "places": places(request)},
        status=422 if form.is_bound else 200,
    )


@allow("owner", methods=("POST",))
def off(request: Request, user_id: int) -> HttpResponse:
    """Switch a user off; Z takes it back."""
    who = _user(user_id)
    try:
        switch_off(who)
    except UserError as why:
        return render(
            request,
            "office/user.html",
            {"user": who, "form": _form_of(who), "wrong": str(why), "places": places(request)},
            status=422,
        )
    tell(request, f"{who} cannot sign in any more.", undo=reverse("user_on", args=[user_id]))
    return HttpResponseRedirect(reverse("team"))


@allow("owner", methods=("POST",))
def on(request: Request, user_id: int) -> HttpResponse:
    """Switch a user on again."""
    who = _user(user_id)
    switch_on(who)
    tell(request, f"{who} may sign in again.", undo=reverse("user_off", args=[user_id]))
    return HttpResponseRedirect(reverse("team"))


def _user(user_id: int) -> Any:
    found = get_user(user_id)
    if found is None:
        raise Http404
    return found


def _form_of(who: Any) -> InviteForm:
    seller = getattr(who, "deal_owner", None)
    return InviteForm(
        initial={
            "name": who.name,
            "email": who.email,
            "role": who.role,
            "team": who.team_id or "",
            "seller": seller.pk if seller else "",
        }
    )


def _link_page(request: HttpRequest, who: Any, token: str, *, is_new: bool) -> HttpResponse:
    """Shown once: a reload asks for another, and the token is kept nowhere."""
    address = request.build_absolute_uri(reverse("sign_in_link", args=[token]))
    return render(request, "office/link_made.html", {"who": who, "address": address, "is_new": is_new})
