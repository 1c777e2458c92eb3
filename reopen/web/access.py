"""Who may open which page.

Each view declares its rule; tests/web/test_access.py asserts it for every address, method and role:

    @allow("owner", "manager")                      both may look and act
    @allow("owner", "manager", acting=("owner",))   both may look, the owner alone may send the form
    @allow("rep", "manager", "owner", methods=("POST",))
    @public(methods=("GET",))

`methods` is part of the rule: what it does not name is answered with 405 (HEAD goes where GET goes). A view
that declares nothing is refused to everyone: see AccessMiddleware. Which *deals* someone sees is another matter,
which records.queries.visible decides.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, Literal, ParamSpec
from urllib.parse import urlencode

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.urls import reverse

from reopen.records.queries.visible import Viewer

Role = Literal["owner", "manager", "rep"]
Method = Literal["GET", "POST"]
P = ParamSpec("P")

log = logging.getLogger(__name__)


class Request(HttpRequest):
    """A request that came through `allow`: it knows who looks."""

    viewer: Viewer


@dataclass(frozen=True, slots=True)
class Rule:
    """What a view declares. `roles` is empty for a public one."""

    roles: frozenset[Role]
    acting: frozenset[Role]
    methods: frozenset[Method]
    public: bool = False

    def answer(
        self, role: Role | None, method: str
    ) -> Literal["allowed", "sign in", "forbidden", "no such method"]:
        """What someone in that role (None: not signed in) gets for that method."""
        if not self.public:
            if role is None:
                return "sign in"
            if role not in (self.roles if method in ("GET", "HEAD") else self.acting):
                return "forbidden"
        wanted = "GET" if method == "HEAD" else method
        return "allowed" if wanted in self.methods else "no such method"


def allow(
    *roles: Role, acting: tuple[Role, ...] | None = None, methods: tuple[Method, ...] = ("GET", "POST")
) -> Callable[
    [Callable[Concatenate[Request, P], HttpResponseBase]],
    Callable[Concatenate[HttpRequest, P], HttpResponseBase],
]:
    """The view is for these roles; `acting` narrows who may do more than look. Sets `request.viewer`."""
    if not roles:
        raise ValueError("allow() needs at least one role; an open view is @public()")
    rule = Rule(frozenset(roles), frozenset(roles if acting is None else acting), frozenset(methods))
    return _holding(rule)


def public(
    *, methods: tuple[Method, ...] = ("GET",)
) -> Callable[
    [Callable[Concatenate[Request, P], HttpResponseBase]],
    Callable[Concatenate[HttpRequest, P], HttpResponseBase],
]:
    """The view is open to everyone, signed in or not; it has no `request.viewer`."""
    return _holding(Rule(frozenset(), frozenset(), frozenset(methods), public=True))


def _holding(rule: Rule) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def decorate(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not rule.public and request.user.is_authenticated:
                request.viewer = Viewer.of(request.user)
            role = request.viewer.role if hasattr(request, "viewer") else None
            match rule.answer(role, request.method or ""):
                case "allowed":
                    response = view(request, *args, **kwargs)
                    if not rule.public:
                        # The next person at this screen does not get it back with the Back button.
                        response.headers.setdefault("Cache-Control", "no-store, private")
                    return response
                case "sign in":
                    return _to_sign_in(request)
                case "forbidden":
                    return forbidden(request)
                case "no such method":
                    return HttpResponseNotAllowed(sorted(rule.methods))

        guarded.access_rule = rule  # type: ignore[attr-defined]
        guarded.allowed_roles = rule.roles  # type: ignore[attr-defined]
        return guarded

    return decorate


def _to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """To the sign-in page, and from there back to the page asked for, where asking again is harmless."""
    here = request.get_full_path() if request.method in ("GET", "HEAD") else ""
    if request.headers.get("HX-Request"):
        # A part of a page was asked for: the whole page goes to sign in, and comes back to where it stood.
        from_page = request.headers.get("HX-Current-URL", "")
        response: HttpResponseBase = HttpResponse(status=401)
        response.headers["HX-Redirect"] = reverse("sign_in") + (
            "?" + urlencode({"next": from_page}) if from_page else ""
        )
        return response
    return HttpResponseRedirect(
        reverse("sign_in") + ("?" + urlencode({"next": here}) if here not in ("", "/") else "")
    )


def viewer_of(request: HttpRequest) -> Viewer | None:
    """Who looks, also on a page that is open to all or does not exist; None where nobody is signed in."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    user = getattr(request, "user", None)  # none yet, where a request was refused before the session was read
    if viewer is None and user is not None and user.is_authenticated:
        viewer = Viewer.of(user)
    return viewer


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  # Django's
    """403 in our own words. Django's handler403 as well."""
    return render(request, "errors/403.html", {"viewer": getattr(request, "viewer", None)}, status=403)


class AccessMiddleware:
    """Refuses every view that has declared no rule, so that a forgotten one is shut and not open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on; the work is in process_view."""
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponseBase],
        args: tuple[Any, ...],  # noqa: ARG002  # Django's
        kwargs: dict[str, Any],  # noqa: ARG002  # Django's
    ) -> HttpResponseBase | None:
        """None lets the view run."""
        if hasattr(view, "access_rule"):
            return None
        log.error(
            "%s has no access rule: declare one with @allow or @public", getattr(view, "__qualname__", view)
        )
        return forbidden(request)
