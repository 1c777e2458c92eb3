"""One call in the list of the Today page, as markup.

In Python, since the engine of templates takes many times as long for a row of so many small conditions, and the
owner's list has two hundred. Every text that comes from records goes through `escape`.
"""

from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from reopen.core.plain_english import full_day
from reopen.records.queries.deal_facts import first_name
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


_NO_YES = "Nobody has their yes to a call, and none is promised: ask in this one whether you may call again"
_ROW = """<article class="touch{state}">
          <p class="when" title="{since}">{when}{note}</p>
          <div>
            <h3>{name} <span class="quiet">{who}</span></h3>
            <p class="why"{whole}>{why}</p>
          </div>
          <p class="said">{no_yes}{said}</p>
          <div class="worth"><span title="{basis}">{seller}{worth}</span> {number}</div>
        </article>"""


def call_row(call: DayCall, style: RowStyle, *, is_open: bool) -> Row:
    """The row of a call."""
    when = escape(call.when)
    html = _ROW.format(
        state=(" open" if is_open else "") + (" later" if style.later else ""),
        when=f"<strong>{when}</strong>" if style.pressing else when,
        since=f"Due {full_day(call.due_on)}, about {call.minutes} minutes",
        note=f" <small>{escape(call.when_note)}</small>" if call.when_note else "",
        name=_name(call, style, is_open=is_open),
        who=escape(", ".join(part for part in (call.contact, call.contact_title) if part)),
        why=escape(call.why_in_row),
        whole=f' title="{escape(call.why)}"' if call.why_in_row != call.why else "",
        no_yes=f'<span class="no-yes" title="{_NO_YES}">{escape(call.no_yes)}.</span> '
        if call.no_yes
        else "",
        said=f"“{escape(call.said)}”" if call.said else "",
        worth=escape(call.worth),
        number=_number(call, style),
        basis=escape(_basis(call, style)),
        seller=f"<small>{escape(first_name(call.seller))}</small> " if style.names_seller else "",
    )
    return Row(mark_safe(html), is_open)  # noqa: S308  # every text in it is escaped


def _basis(call: DayCall, style: RowStyle) -> str:
    """What the number is made of; the whole name where the row has room for the first alone."""
    worth = f"The amount of “{call.deal_name}” in the CRM" if call.worth else "The CRM has no amount"
    return f"{call.seller}. {worth}" if style.names_seller and call.seller else worth


def _name(call: DayCall, style: RowStyle, *, is_open: bool) -> str:
    link, name = f'<a id="call-{call.deal_id:d}"', escape(call.account)
    if is_open:
        focus = " data-focus" if style.focus else ""
        return f'{link} href="#outcome" data-row data-follow aria-current="true"{focus}>{name}</a>'
    url = f"{escape(style.url)}open={call.deal_id:d}"
    return (
        f'{link} href="{url}#call-{call.deal_id:d}" data-row data-follow hx-get="{url}" hx-target="#today" '
        f'hx-swap="outerHTML" hx-replace-url="true" hx-sync="body:replace">{name}</a>'
    )


def _number(call: DayCall, style: RowStyle) -> str:
    """A link to press while they are open; the figures alone where one would call at night."""
    if call.phone_link and call.is_open_now and not style.later:
        return f'<a class="act" href="{escape(call.phone_link)}">{escape(call.phone)}</a>'
    return f"<small>{escape(call.phone or 'no number')}</small>"
