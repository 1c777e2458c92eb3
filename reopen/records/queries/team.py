"""Who works here, as the Team page shows it. Counts stop at MOST, so that no page's cost grows with the deals."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from reopen.core.own_day import OwnDay
from reopen.records.models import DealOwner, Team, User
from reopen.records.queries.own_days import own_day_of
from reopen.records.queries.visible import Viewer, resting, visible_owners
from reopen.records.rows import rows

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
    minutes_a_week: int | None  # None: no week ends their days
    care_minutes_a_day: int | None  # None: the company's pace
    own_day: OwnDay | None  # None: the company's
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


# Each count stops after MOST entries of an index of its own, and reads nothing but the index: the statuses are written
# out, since SQLite cannot tell of a parameter that a partial index fits.
_COUNTS = f"""
    SELECT o.id,
        (SELECT COUNT(*) FROM (
            SELECT 1 FROM records_deal d
            WHERE d.owner_id = o.id AND d.status = 'lost' AND d.in_care_since IS NOT NULL
            ORDER BY d.id LIMIT {MOST}) in_care),
        (SELECT COUNT(*) FROM (
            SELECT 1 FROM records_deal d
            WHERE d.owner_id = o.id AND d.status = 'lost' AND d.in_care_since IS NULL AND NOT d.let_go
            ORDER BY d.amount DESC, d.id DESC LIMIT {MOST}) in_line)
    FROM records_dealowner o WHERE o.id IN ({{ids}})"""  # noqa: S608  # a number of ours
# To all but the owner without those that rest: whether one is in care may be what a reply did. It reads the rows.
_COUNTS_SEALED = _COUNTS.replace("AND d.in_care_since", "AND d.resting_since IS NULL AND d.in_care_since")


def seller_rows(viewer: Viewer) -> list[SellerRow]:
    """The sellers whom the viewer may see, by name; at most MOST_SELLERS."""
    return _seller_rows(
        visible_owners(viewer).select_related("team", "user").order_by("name", "pk")[:MOST_SELLERS],
        sealed=not viewer.sees_resting and resting().exists(),
    )


def seller_row(viewer: Viewer, seller_id: int) -> SellerRow | None:
    """One of them; None where there is none that the viewer may see."""
    found = _seller_rows(
        visible_owners(viewer).select_related("team", "user").filter(pk=seller_id),
        sealed=not viewer.sees_resting and resting().exists(),
    )
    return found[0] if found else None


def seller_choices() -> list[tuple[int, str]]:
    """(id, name) of every seller for a list to choose from, with who signs in as them already."""
    sellers = DealOwner.objects.select_related("user").order_by("name", "pk")[:MOST_SELLERS]
    return [(s.pk, f"{s.name} ({s.user})" if s.user else s.name) for s in sellers]


def seller_names() -> list[tuple[int, str]]:
    """(id, name) of every seller, by name: whose call something may be."""
    return list(DealOwner.objects.order_by("name", "pk").values_list("pk", "name"))


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


def _seller_rows(sellers: QuerySet[DealOwner], *, sealed: bool) -> list[SellerRow]:
    found = list(sellers)
    counts = _counts((seller.pk for seller in found), sealed=sealed)
    return [_seller_row(seller, *counts[seller.pk]) for seller in found]


def _counts(seller_ids: Iterable[int], *, sealed: bool) -> dict[int, tuple[int, int]]:
    """(deals in care, deals in line) of each seller."""
    counts = _COUNTS_SEALED if sealed else _COUNTS
    return {pk: (in_care, in_line) for pk, in_care, in_line in rows(counts, seller_ids)}


def _seller_row(seller: DealOwner, in_care: int, in_line: int) -> SellerRow:
    return SellerRow(
        id=seller.pk,
        name=seller.name,
        email=seller.email,
        team_id=seller.team_id,
        team=seller.team.name if seller.team else "",
        minutes_a_day=seller.minutes_a_day,
        minutes_a_week=seller.minutes_a_week,
        care_minutes_a_day=seller.care_minutes_a_day,
        own_day=own_day_of(seller) if seller.own_from is not None else None,
        in_care=in_care,
        in_line=in_line,
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
