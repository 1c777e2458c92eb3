"""Sellers and teams: the minutes of a day and of a week, the own working day, and who manages whom."""

from typing import Literal

from django.db import transaction

from reopen.core.own_day import OwnDay
from reopen.records.models import DealOwner, Team, User
from reopen.services.users import UserError

LONGEST_DAY = 480  # minutes; eight hours
LONGEST_WEEK = 5 * LONGEST_DAY


def set_minutes(
    seller_id: int,
    *,
    minutes_a_day: int | None = None,
    minutes_a_week: int | Literal["no week"] | None = None,
    care_minutes_a_day: int | Literal["company"] | None = None,
) -> DealOwner:
    """The seller with these minutes; what is None stays. "no week": no week ends their days. "company": the company's
    pace for old losses."""
    with transaction.atomic():
        seller = DealOwner.objects.select_for_update().filter(pk=seller_id).first()
        if seller is None:
            raise UserError("seller", "There is no such seller any more.")
        if minutes_a_day is not None:
            seller.minutes_a_day = _checked_minutes("minutes_a_day", minutes_a_day)
        if minutes_a_week == "no week":
            seller.minutes_a_week = None
        elif minutes_a_week is not None:
            if not 0 <= minutes_a_week <= LONGEST_WEEK:
                raise UserError(
                    "minutes_a_week",
                    f"{minutes_a_week} is no number of minutes a week: say 0 to {LONGEST_WEEK}.",
                )
            seller.minutes_a_week = minutes_a_week
        if care_minutes_a_day == "company":
            seller.care_minutes_a_day = None
        elif care_minutes_a_day is not None:
            seller.care_minutes_a_day = _checked_minutes("care_minutes_a_day", care_minutes_a_day)
        care = seller.care_minutes_a_day
        if care is not None and care > seller.minutes_a_day:
            raise UserError(
                "care_minutes_a_day",
                f"{care} minutes for old losses do not fit into the {seller.minutes_a_day} minutes of the day.",
            )
        seller.save(update_fields=["minutes_a_day", "minutes_a_week", "care_minutes_a_day"])
    return seller


def set_own_day(seller_id: int, own: OwnDay | None) -> DealOwner:
    """The seller with this working day; None: the company's. What is agreed already stays where it is."""
    with transaction.atomic():
        seller = DealOwner.objects.select_for_update().filter(pk=seller_id).first()
        if seller is None:
            raise UserError("seller", "There is no such seller any more.")
        seller.own_days = "".join(map(str, own.days)) if own is not None else ""
        seller.own_from = own.begins if own is not None else None
        seller.own_until = own.ends if own is not None else None
        seller.save(update_fields=["own_days", "own_from", "own_until"])
    return seller


def set_sellers_team(seller_id: int, team_id: int | None) -> DealOwner:
    """The seller in that team, whose manager sees their deals from now on; None: in no team."""
    with transaction.atomic():
        seller = DealOwner.objects.select_for_update().filter(pk=seller_id).first()
        if seller is None:
            raise UserError("seller", "There is no such seller any more.")
        if team_id is not None and not Team.objects.filter(pk=team_id).exists():
            raise UserError("team", "There is no such team any more. Choose another.")
        seller.team_id = team_id
        seller.save(update_fields=["team"])
    return seller


def add_team(name: str) -> Team:
    """A new, empty team."""
    name = _checked_name(name)
    with transaction.atomic():
        if Team.objects.filter(name__iexact=name).exists():
            raise UserError("name", f"There is a team “{name}” already.")
        return Team.objects.create(name=name)


def rename_team(team_id: int, name: str) -> None:
    """The team under another name."""
    name = _checked_name(name)
    with transaction.atomic():
        if Team.objects.filter(name__iexact=name).exclude(pk=team_id).exists():
            raise UserError("name", f"There is a team “{name}” already.")
        Team.objects.filter(pk=team_id).update(name=name)


def remove_team(team_id: int) -> None:
    """An empty team is gone. One that has sellers or a manager stays, so that a slip costs nothing."""
    with transaction.atomic():
        sellers = DealOwner.objects.filter(team_id=team_id).count()
        if sellers:
            raise UserError(
                "team",
                f"{sellers} {'seller is' if sellers == 1 else 'sellers are'} in this team. "
                "Put them into another team first.",
            )
        managers = list(User.objects.filter(team_id=team_id, role=User.Role.MANAGER, is_active=True))
        if managers:
            raise UserError(
                "team",
                f"{', '.join(map(str, managers))} manages this team. Give them another team or role first.",
            )
        Team.objects.filter(pk=team_id).delete()


def _checked_minutes(field: str, minutes: int) -> int:
    if not 0 <= minutes <= LONGEST_DAY:
        raise UserError(field, f"{minutes} is no number of minutes a day: say 0 to {LONGEST_DAY}.")
    return minutes


def _checked_name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise UserError("name", "The team needs a name.")
    if len(name) > 120:
        raise UserError("name", f"The name has {len(name)} letters; 120 fit.")
    return name
