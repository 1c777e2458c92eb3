"""The sellers whose days and deals the viewer may look at."""

from dataclasses import dataclass

from reopen.records.queries.visible import Viewer, visible_owners

MOST = 200


@dataclass(frozen=True, slots=True)
class Seller:
    """One choice of a list."""

    id: int
    name: str


def sellers(viewer: Viewer) -> list[Seller]:
    """By name, at most MOST."""
    rows = visible_owners(viewer).order_by("name").values_list("pk", "name")[:MOST]
    return [Seller(pk, name) for pk, name in rows]
