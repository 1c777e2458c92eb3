"""How dates, money and words look on a page: one way each."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from reopen.web.opaque import hide_text

register = template.Library()

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "CAD": "CA$", "AUD": "A$"}


@register.filter
def day(value: date | None) -> str:
    """9 Aug 2024; nothing for no day."""
    return f"{value.day} {value:%b %Y}" if value else ""


@register.filter
def weekday(value: date | None) -> str:
    """Tue 24 Mar 2026: the form that every date field shows and reads."""
    return f"{value:%a} {value.day} {value:%b %Y}" if value else ""


@register.filter
def long_day(value: date | datetime | None) -> str:
    """Tuesday 24 February 2026."""
    return f"{value:%A} {value.day} {value:%B %Y}" if value else ""


@register.filter
def money(value: Decimal | None, currency: str = "USD") -> str:
    """$46,800; cents only where there are some; nothing for an unknown amount."""
    if value is None:
        return ""
    digits = f"{value:,.2f}".removesuffix(".00")
    sign = _SIGNS.get(currency or "USD")
    return f"{sign}{digits}" if sign else f"{digits} {currency}"


@register.filter
def beyond(name: str, account: str) -> str:
    """What a deal's name says beyond its account's: "Orrin Freight · Color MFP" -> "Color MFP"."""
    if account and name.startswith(account):
        rest = name[len(account) :]
        return rest.lstrip(" ·-–—:|,/") if not rest[:1].isalnum() else name
    return name


@register.filter
def count(value: int) -> str:
    """12,400."""
    return f"{value:,}"


@register.filter
def said(value: str) -> SafeString:
    """Their words in typographic quotes, in the voice of people; nothing for nothing."""
    if not value:
        return mark_safe("")
    words = conditional_escape(value.strip().strip('“”"'))
    return mark_safe(f'<span class="said">“{words}”</span>')  # noqa: S308  # escaped above


@register.filter
def hidden(value: str) -> str:
    """A place in a list, for an address: nothing can be counted by it."""
    return hide_text(value)
