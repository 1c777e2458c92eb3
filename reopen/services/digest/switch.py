"""The morning's mail on and off: under Settings, and by the link in the mail itself, which asks nobody to sign in."""

from datetime import datetime

from django.core import signing

from reopen.records.models import User

_SALT = "reopen.digest.off"


def set_digest(user_id: int, *, off_at: datetime | None) -> None:
    """Off since then; None: on."""
    User.objects.filter(pk=user_id).update(digest_off_at=off_at)


def off_token(user_id: int) -> str:
    """What stands in the link. Signed: nobody can make one for another. It does nothing but switch off."""
    return signing.Signer(salt=_SALT).sign(str(user_id)).replace(":", "-", 1)


def user_of(token: str) -> User | None:
    """Whose mail the link switches off; None where it is not whole."""
    number, dash, signature = token.partition("-")
    try:
        pk = int(signing.Signer(salt=_SALT).unsign(f"{number}:{signature}"))
    except (signing.BadSignature, ValueError):
        return None
    return User.objects.filter(pk=pk).first() if dash else None


def switch_off_by_link(token: str, *, now: datetime) -> User | None:
    """Whose mail comes no more; None where the link is not whole. Pressed again it changes nothing."""
    user = user_of(token)
    if user is not None:
        User.objects.filter(pk=user.pk, digest_off_at=None).update(digest_off_at=now)
    return user
