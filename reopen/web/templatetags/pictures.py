"""Small pictures in the lines of a table."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from reopen.core.insight.pictures.marks import Picture
from reopen.core.insight.pictures.svg import svg

register = template.Library()


@register.simple_tag
def strip(drawn: Picture) -> SafeString:
    """As large as it is drawn."""
    return mark_safe(svg(drawn, small=True))  # noqa: S308  # it escapes
