"""One call in the list of the Today page, as markup.

In Python, since the engine of templates takes ten times as long for a row of so many small conditions, and the owner's
list has two hundred. Every text goes through format_html, which escapes it.
"""

from typing import NamedTuple

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from reopen.records.queries.today import DayCall


class Row(NamedTuple):
    """An <article> of the list; `is_open`: the sheet stands below it."""

    html: SafeString
    is_open: bool


class RowStyle(NamedTuple):
    """What the rows of one section share. `url`: the page's, to which "open=12" is added."""

    url: str
    pressing: bool = False  # its left column is bold
    later: bool = False  # grey, and no number to press
    names_seller: bool = False
    focus: bool = False  # the open one takes the keyboard's focus


_ROW = """<article class="touch{}">
          <p class="when">{}{}</p>
          <div>
            <h3>{} <span class="quiet">{}</span></h3>
            <p class="why">{}</p>
          </div>
          <p class="said">{}</p>
          <div class="worth"><span>{}</span> {}</div>
        </article>"""
_OPEN = '<a id="call-{0}" href="#outcome" data-row data-follow aria-current="true"{1}>{2}</a>'
_CLOSED = (
    '<a id="call-{0}" href="{1}open={0}#call-{0}" data-row data-follow hx-get="{1}open={0}" hx-target="#today" '
    'hx-swap="outerHTML" hx-replace-url="true" hx-sync="body:replace">{2}</a>'
)
_NOTHING = mark_safe("")


def call_row(call: DayCall, style: RowStyle, *, is_open: bool) -> Row:
    """The row of a call."""
    state = (" open" if is_open else "") + (" later" if style.later else "")
    return Row(
        format_html(
            _ROW,
            state,
            format_html("<strong>{}</strong>", call.when) if style.pressing else call.when,
            format_html(" <small>{}</small>", call.when_note) if call.when_note else _NOTHING,
            _name(call, style, is_open=is_open),
            ", ".join(part for part in (call.contact, call.contact_title) if part),
            f"{call.why} · {call.seller}" if style.names_seller else call.why,
            f"“{call.said}”" if call.said else "",
            call.worth,
            _number(call, style),
        ),
        is_open,
    )


def _name(call: DayCall, style: RowStyle, *, is_open: bool) -> SafeString:
    if is_open:
        return format_html(
            _OPEN, call.deal_id, mark_safe(" data-focus") if style.focus else _NOTHING, call.account
        )
    return format_html(_CLOSED, call.deal_id, style.url, call.account)


def _number(call: DayCall, style: RowStyle) -> SafeString:
    """A link to press while they are open; the figures alone where one would call at night."""
    if call.phone_link and call.is_open_now and not style.later:
        return format_html('<a class="act" href="{}">{}</a>', call.phone_link, call.phone)
    return format_html("<small>{}</small>", call.phone or "no number")
