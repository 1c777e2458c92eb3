"""How counts look that stop counting somewhere."""

from django import template

register = template.Library()


@register.filter
def capped(count: int, most: int) -> str:
    """1,204; or "10,000 or more" where the count stopped there."""
    return f"{count:,} or more" if count >= most else f"{count:,}"
