"""The working day of a seller: their own where they have one, else the company's."""

from reopen.core.own_day import THE_COMPANYS, OwnDay
from reopen.records.models import DealOwner


def own_day_of(seller: DealOwner | None) -> OwnDay:
    """Of this seller; of nobody the company's."""
    if seller is None or seller.own_from is None or seller.own_until is None:
        return THE_COMPANYS
    return OwnDay(tuple(map(int, seller.own_days)), seller.own_from, seller.own_until)


def own_day_of_user(user_id: int | None) -> OwnDay:
    """Of the seller as whom this user signs in; the company's where they do not sell."""
    seller = DealOwner.objects.filter(user=user_id).first() if user_id is not None else None
    return own_day_of(seller)
