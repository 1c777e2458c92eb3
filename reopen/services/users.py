"""Who works here: making users, their roles, and the links that sign them in.

A sign-in link is shown once, as a token in an address; only its SHA-256 is kept, so that who reads the database
or a backup cannot sign in with it. It ends after 30 minutes or with its first use, whichever is sooner.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Literal

from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from reopen.records.models import DealOwner, SignInLink, Team, User

LINK_LASTS = timedelta(minutes=30)
FIRST_EMAIL = "owner@localhost"

Role = Literal["owner", "manager", "rep"]
ROLES: tuple[Role, ...] = ("owner", "manager", "rep")


class UserError(Exception):
    """What is wrong with what was asked; `field` names the part of the form or the option."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


def ensure_owner(*, now: datetime) -> User:
    """The first owner, made if there is none who may sign in; they set their own address on the welcome page."""
    with transaction.atomic():
        owner = User.objects.filter(role=User.Role.OWNER, is_active=True).order_by("pk").first()
        if owner is None:
            owner, _ = User.objects.get_or_create(
                email=FIRST_EMAIL,
                defaults={"role": User.Role.OWNER, "date_joined": now, "password": make_password(None)},
            )
            if owner.role != User.Role.OWNER or not owner.is_active:
                owner.role, owner.is_active = User.Role.OWNER, True
                owner.save(update_fields=["role", "is_active"])
    return owner


def make_sign_in_link(user: User, *, now: datetime) -> str:
    """A token for /sign-in/<token>/, good for 30 minutes and one use. Earlier ones of this user end with it."""
    if not user.is_active:
        raise UserError("user", f"{user.email} is switched off and cannot sign in. Switch them on first.")
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        SignInLink.objects.filter(user=user).delete()
        SignInLink.objects.create(token_hash=_hash(token), user=user, expires_at=now + LINK_LASTS)
    return token


def look_at_sign_in_link(token: str, *, now: datetime) -> User | None:
    """Whom the link would sign in, or None if it is used, over or unknown; the link is not used up by looking."""
    link = (
        SignInLink.objects.filter(token_hash=_hash(token), used_at__isnull=True, expires_at__gt=now)
        .select_related("user")
        .first()
    )
    return link.user if link is not None and link.user.is_active else None


def use_sign_in_link(token: str, *, now: datetime) -> User | None:
    """The user whom the link signs in, and the link is used up; None if it is used, over or unknown.

    Of two at the same moment one gets the user: the condition stands in the UPDATE, on the link's own row. (A
    condition on the user's row would become a sub-select, which PostgreSQL does not read again after the wait.)
    """
    used = SignInLink.objects.filter(token_hash=_hash(token), used_at__isnull=True, expires_at__gt=now)
    if used.update(used_at=now) != 1:
        return None
    user = User.objects.get(sign_in_links__token_hash=_hash(token))
    return user if user.is_active else None


def add_user(
    email: str,
    *,
    name: str = "",
    role: Role = "rep",
    team_id: int | None = None,
    seller_id: int | None = None,
    now: datetime,
) -> User:
    """A new user, who signs in by link until they set a password; the deals of `seller_id` (DealOwner) are theirs."""
    email = _checked_email(email)
    _check_role(role)
    with transaction.atomic():
        if User.objects.filter(email=email).exists():
            raise UserError("email", f"{email} is a user already.")
        if role == "manager" and team_id is None:
            raise UserError("team", "A manager sees one team’s deals: say which team.")
        if team_id is not None and not Team.objects.filter(pk=team_id).exists():
            raise UserError("team", "There is no such team any more. Choose another.")
        user = User.objects.create_user(
            email, name=_checked_name(name), role=role, team_id=team_id, date_joined=now
        )
        if seller_id is not None:
            link_seller(user, seller_id)
    return user


def change_user(
    user: User,
    *,
    email: str | None = None,
    name: str | None = None,
    role: Role | None = None,
    team_id: int | Literal["keep"] | None = "keep",
    seller_id: int | Literal["keep"] | None = "keep",
) -> User:
    """The user with these facts changed; what is None stays. Someone must stay owner."""
    with transaction.atomic():
        owners = _locked_owners()
        user = User.objects.select_for_update().get(pk=user.pk)
        if email is not None:
            user.email = _checked_email(email)
            if User.objects.filter(email=user.email).exclude(pk=user.pk).exists():
                raise UserError("email", f"{user.email} is another user’s address.")
        if name is not None:
            user.name = _checked_name(name)
        if role is not None and role != user.role:
            _check_role(role)
            if user.role == User.Role.OWNER:
                _check_not_the_last_owner(user, owners)
            user.role = role
        if team_id != "keep":
            if team_id is not None and not Team.objects.filter(pk=team_id).exists():
                raise UserError("team", "There is no such team any more. Choose another.")
            user.team_id = team_id
        if user.role == User.Role.MANAGER and user.team_id is None:
            raise UserError("team", "A manager sees one team’s deals: say which team.")
        user.save()
        if seller_id != "keep":
            link_seller(user, seller_id)
    return user


def set_password(user: User, password: str) -> None:
    """A new password; the caller has checked it. Every session but the one at hand ends with the old one."""
    user.set_password(password)
    user.save(update_fields=["password"])


def link_seller(user: User, seller_id: int | None) -> None:
    """Make the deals of this seller (DealOwner) the user's own; None: of nobody."""
    with transaction.atomic():
        if seller_id is not None:
            seller = DealOwner.objects.select_for_update().filter(pk=seller_id).first()
            if seller is None:
                raise UserError("seller", "There is no such seller any more. Choose another.")
            if seller.user_id is not None and seller.user_id != user.pk:
                raise UserError(
                    "seller", f"{seller.name}’s deals belong to another user already. Unlink that user first."
                )
        DealOwner.objects.filter(user=user).update(user=None)
        if seller_id is not None:
            DealOwner.objects.filter(pk=seller_id).update(user=user)


def switch_off(user: User) -> None:
    """They cannot sign in any more, and are signed out where they are; what they did stays under their name."""
    with transaction.atomic():
        owners = _locked_owners()
        user = User.objects.select_for_update().get(pk=user.pk)
        if user.role == User.Role.OWNER:
            _check_not_the_last_owner(user, owners)
        user.is_active = False
        user.save(update_fields=["is_active"])
        SignInLink.objects.filter(user=user).delete()


def switch_on(user: User) -> None:
    """They may sign in again."""
    User.objects.filter(pk=user.pk).update(is_active=True)


def find_user(email: str) -> User:
    """The user with that address; UserError naming it if there is none."""
    user = User.objects.filter(email=email.strip().lower()).first()
    if user is None:
        raise UserError("user", f"There is no user “{email.strip()}”. “reopen users list” shows all.")
    return user


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _locked_owners() -> list[User]:
    """Every owner who may sign in, locked before anything else, so that two owners cannot remove each other at once."""
    return list(User.objects.select_for_update().filter(role=User.Role.OWNER, is_active=True).order_by("pk"))


def _check_not_the_last_owner(user: User, owners: list[User]) -> None:
    if [owner.pk for owner in owners] == [user.pk]:
        raise UserError("role", f"{user} is the last owner. Make someone else an owner first.")


def _check_role(role: str) -> None:
    if role not in ROLES:
        raise UserError("role", f"“{role}” is no role. Say owner, manager or rep.")


def _checked_email(email: str) -> str:
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise UserError(
            "email", f"“{email}” is not an e-mail address." if email else "An e-mail address is needed."
        ) from None
    return email


def _checked_name(name: str) -> str:
    name = " ".join(name.split())
    if len(name) > 160:
        raise UserError("name", f"The name has {len(name)} letters; 160 fit.")
    return name
