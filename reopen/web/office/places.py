"""The pages of the office, as a row of words under the masthead."""

from typing import NamedTuple

from django.urls import reverse

from reopen.web.access import Request


class Place(NamedTuple):
    """One of them; `key` alone opens it."""

    url: str
    label: str
    key: str
    current: bool
    only_on_phone: bool = False  # on the desk it stands in the bar above


_PLACES = (
    ("settings", "Company", "c", ("owner",)),
    ("mailbox", "Mailbox", "m", ("owner",)),
    ("my_mailbox", "My mailbox", "m", ("manager", "rep")),
    ("team", "Team", "t", ("owner", "manager")),
    ("cadences", "Cadences", "a", ("owner",)),
    ("pace", "Pace", "p", ("owner", "manager")),
    ("suppressions", "Suppressions", "s", ("owner", "manager")),
    ("feeds", "Calendar", "l", ("owner", "manager", "rep")),
    ("password", "Password", "w", ("owner", "manager", "rep")),
    ("import", "Import", "i", ("owner",)),
)
_ONLY_ON_PHONE = frozenset({"import"})


def places(request: Request) -> list[Place]:
    """Those that the viewer may open."""
    here = request.resolver_match.url_name if request.resolver_match else ""
    return [
        Place(reverse(name), label, key, here == name, name in _ONLY_ON_PHONE)
        for name, label, key, roles in _PLACES
        if request.viewer.role in roles
    ]
