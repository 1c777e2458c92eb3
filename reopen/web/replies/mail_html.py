"""A stranger's HTML, made harmless: words, paragraphs, lists and tables; no style, image, script or link."""

from html import escape
from html.parser import HTMLParser

import nh3
from django.utils.safestring import SafeString, mark_safe

_TAGS = {
    "a", "b", "blockquote", "br", "code", "div", "em", "i", "li", "ol", "p", "pre", "small", "span", "strong", "sub",
    "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
# Dropped with all that is in them.
_GONE = {
    "applet", "audio", "canvas", "embed", "form", "frame", "frameset", "head", "iframe", "math", "noscript", "object",
    "script", "select", "style", "svg", "template", "textarea", "title", "video", "xml",
}  # fmt: skip
_NO_END = {"br"}
_LONGEST = 300_000


def harmless(html: str) -> SafeString:
    """The words and their order, as markup of our own making. A link is its text, with its address beside it."""
    clean = nh3.clean(
        html[:_LONGEST],
        tags=_TAGS,
        clean_content_tags=_GONE,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
        strip_comments=True,
    )
    writer = _Writer()
    writer.feed(clean)
    writer.close()
    return mark_safe("".join(writer.parts))  # noqa: S308  # every piece is escaped or one of _TAGS


class _Writer(HTMLParser):
    """Writes each allowed tag bare; a link becomes words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._links: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One of _TAGS: nh3 has dropped the others."""
        if tag == "a":
            self._links.append((dict(attrs).get("href") or "", len(self.parts)))
        elif tag in _TAGS:
            self.parts.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        """The link's address, where its words do not say it."""
        if tag == "a" and self._links:
            address, since = self._links.pop()
            shown = "".join(self.parts[since:])
            if address and escape(address.removeprefix("mailto:")) not in shown:
                self.parts.append(f' <span class="to">({escape(address[:300])})</span>')
        elif tag in _TAGS and tag not in _NO_END and tag != "a":
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Words."""
        self.parts.append(escape(data, quote=False))
