"""Who sees which deals: a rep own deals, a manager the team's, the owner all.

Every page, command and export starts from `visible_deals`; nothing else decides it.

The seal: to everyone but the owner a deal to whose people the owner has written is not there (`visible_deals` leaves
it out), but for the few places that know how to show that it rests and nothing else: they start from `resting_deals`,
and show what was frozen when it came to rest (Deal.resting_as), never the row as it stands.
"""

from dataclasses import dataclass
from typing import Literal

from django.db.models import QuerySet

from reopen.records.models import Deal, DealOwner, User
from reopen.records.rows import rows

# Written out: every page asks it, and building it costs several times what asking does.
_SELLER = "SELECT id FROM records_dealowner WHERE user_id IN ({ids}) ORDER BY id LIMIT 1"


@dataclass(frozen=True, slots=True)
class Viewer:
    """The person who looks. The command line acts as the owner: `Viewer.the_owner()`."""

    role: Literal["owner", "manager", "rep"]
    user_id: int | None = None
    team_id: int | None = None
    deal_owner_id: int | None = None
    name: str = ""

    @classmethod
    def the_owner(cls) -> "Viewer":
        """The owner, with no account: the command line."""
        return cls(role="owner", name="the owner")

    @property
    def sees_resting(self) -> bool:
        """The owner alone sees what moves on a deal that rests."""
        return self.role == "owner"

    @classmethod
    def of(cls, user: User) -> "Viewer":
        """The viewer that a signed-in user is."""
        mine = rows(_SELLER, [user.pk])
        role: Literal["owner", "manager", "rep"] = (
            "owner"
            if user.role == User.Role.OWNER
            else "manager"
            if user.role == User.Role.MANAGER
            else "rep"
        )
        return cls(
            role=role,
            user_id=user.pk,
            team_id=user.team_id,
            deal_owner_id=mine[0][0] if mine else None,
            name=str(user),
        )


def visible_owners(viewer: Viewer) -> QuerySet[DealOwner]:
    """The sellers whose deals the viewer may see."""
    if viewer.role == "owner":
        return DealOwner.objects.all()
    if viewer.role == "manager" and viewer.team_id is not None:
        return DealOwner.objects.filter(team_id=viewer.team_id)
    if viewer.deal_owner_id is not None:
        return DealOwner.objects.filter(pk=viewer.deal_owner_id)
    return DealOwner.objects.none()


def visible_deals(viewer: Viewer) -> QuerySet[Deal]:
    """The deals that the viewer may see as they stand."""
    if viewer.sees_resting:
        return Deal.objects.all()
    return Deal.objects.filter(owner__in=visible_owners(viewer).values("pk"), resting_since__isnull=True)


def resting_deals(viewer: Viewer) -> QuerySet[Deal]:
    """The deals of which the viewer may see that they rest, and no more; none for the owner, who sees all of them."""
    if viewer.sees_resting:
        return Deal.objects.none()
    return Deal.objects.filter(owner__in=visible_owners(viewer).values("pk"), resting_since__isnull=False)


def resting() -> QuerySet[Deal]:
    """Every deal that rests, for queries that leave their touches out: few, and along an index of their own."""
    return Deal.objects.filter(resting_since__isnull=False)
