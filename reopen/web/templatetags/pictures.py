"""Pictures of recon's findings in a template."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from reopen.core.insight.pictures.marks import Cell, Picture
from reopen.core.insight.pictures.svg import svg
from reopen.services.insights.findings import Finding
from reopen.web.insights.links import deals_url

register = template.Library()


@register.simple_tag
def picture(finding: Finding, *, linked: bool = True) -> SafeString:
    """The finding's picture; `linked`: its numbers lead to their deals."""
    if finding.picture is None:
        return mark_safe("")

    def behind(cell: Cell) -> str:
        return deals_url(finding.topic, finding.asked, **cell)

    return mark_safe(svg(finding.picture, behind=behind if linked else None))  # noqa: S308  # it escapes


@register.simple_tag
def strip(drawn: Picture) -> SafeString:
    """A small picture in a line of a table."""
    return mark_safe(svg(drawn, small=True))  # noqa: S308  # it escapes
