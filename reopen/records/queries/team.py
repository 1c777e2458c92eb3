"""Who works here, as the Team page shows it. Counts stop at MOST, so that no page's cost grows with the deals."""

from dataclasses import dataclass

from reopen.records.models import Deal, DealOwner, Team, User
from reopen.records.queries.visible import Viewer, visible_owners

MOST = 1_000
MOST_SELLERS = 200


@dataclass(frozen=True, slots=True)
class SellerRow:
    """One seller. `in_care` and `in_line` are at most MOST, which then means "or more"."""

    id: int
    name: str
    email: str
    team_id: int | None
    team: str
    minutes_a_day: int
    care_minutes_a_day: int | None  # None: the company's pace
    in_care: int
    in_line: int
    user_id: int | None
    user: str


@dataclass(frozen=True, slots=True)
class UserRow:
    """One user."""

    id: int
    name: str
    email: str
    role: str
    team_id: int | None
    team: str
    seller_id: int | None
    seller: str
    is_active: bool
    has_password: bool
    last_seen: object  # datetime of the last sign-in, or None


@dataclass(frozen=True, slots=True)
class TeamRow:
    """One team, with its managers' names and the number of its sellers."""

    id: int
    name: str
    managers: str
    sellers: int


def seller_rows(viewer: Viewer) -> list[SellerRow]:
    """The sellers whom the viewer may see, by name; at most MOST_SELLERS."""
    sellers = visible_owners(viewer).select_related("team", "user").order_by("name", "pk")[:MOST_SELLERS]
    return [_seller_row(seller) for seller in sellers]


def seller_row(viewer: Viewer, seller_id: int) -> SellerRow | None:
    """One of them; None where there is none that the viewer may see."""
    seller = visible_owners(viewer).select_related("team", "user").filter(pk=seller_id).first()
    return _seller_row(seller) if seller else None


def user_rows(viewer: Viewer) -> list[UserRow]:
    """Every user for the owner; for a manager those of the team. Those who may sign in first."""
    users = User.objects.select_related("team", "deal_owner").order_by("-is_active", "name", "email")
    if viewer.role != "owner":
        users = users.filter(team_id=viewer.team_id) if viewer.team_id else users.none()
    return [_user_row(user) for user in users[:MOST_SELLERS]]


def get_user(user_id: int) -> User | None:
    """The user, for the owner's acts on them."""
    return User.objects.select_related("team", "deal_owner").filter(pk=user_id).first()


def team_rows(viewer: Viewer) -> list[TeamRow]:
    """Every team for the owner; for a manager their own."""
    teams = Team.objects.order_by("name")
    if viewer.role != "owner":
        teams = teams.filter(pk=viewer.team_id or 0)
    managers: dict[int | None, list[str]] = {}
    for user in User.objects.filter(role=User.Role.MANAGER, is_active=True, team__in=teams):
        managers.setdefault(user.team_id, []).append(str(user))
    sellers: dict[int | None, int] = {}
    for team_id in DealOwner.objects.filter(team__in=teams).values_list("team_id", flat=True):
        sellers[team_id] = sellers.get(team_id, 0) + 1
    return [
        TeamRow(team.pk, team.name, ", ".join(managers.get(team.pk, [])), sellers.get(team.pk, 0))
        for team in teams
    ]


def _seller_row(seller: DealOwner) -> SellerRow:
    in_care = Deal.objects.filter(owner=seller, status=Deal.Status.LOST, in_care_since__isnull=False)
    in_line = Deal.objects.filter(owner=seller, in_care_since__isnull=True, let_go=False).extra(
        # Written out, not as a parameter: else SQLite cannot know that the partial index deal_care_line fits.
        where=["records_deal.status = 'lost'"]
    )
    return SellerRow(
        id=seller.pk,
        name=seller.name,
        email=seller.email,
        team_id=seller.team_id,
        team=seller.team.name if seller.team else "",
        minutes_a_day=seller.minutes_a_day,
        care_minutes_a_day=seller.care_minutes_a_day,
        # Ordered as their indexes are, so that a count stops after MOST entries of the index.
        in_care=in_care.order_by("pk").values("pk")[:MOST].count(),
        in_line=in_line.order_by("-amount", "-pk").values("pk")[:MOST].count(),
        user_id=seller.user_id,
        user=str(seller.user) if seller.user else "",
    )


def _user_row(user: User) -> UserRow:
    seller = getattr(user, "deal_owner", None)
    return UserRow(
        id=user.pk,
        name=user.name,
        email=user.email,
        role=user.role,
        team_id=user.team_id,
        team=user.team.name if user.team else "",
        seller_id=seller.pk if seller else None,
        seller=seller.name if seller else "",
        is_active=user.is_active,
        has_password=user.has_usable_password(),
        last_seen=user.last_login,
    )
