"""The choices of the mapping page."""

from collections.abc import Mapping, Sequence

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def options_for(targets: Mapping[str, Sequence[tuple[str, str]]], noun: str, chosen: str) -> SafeString:
    """The options of one column: left out, or a field of the noun."""
    rows = [("", "– left out –"), *targets.get(noun, ())]
    if chosen and chosen not in dict(rows):
        rows.append((chosen, chosen.replace(".", ": ").replace("_", " ")))
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, mark_safe(" selected") if value == chosen else "", words) for value, words in rows),
    )
