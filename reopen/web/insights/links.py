"""Addresses behind the numbers: the deals of one number, a topic's whole table, its CSV; and what they were asked.

Topics are named as in `reopen insight`: stages, lapses, contact, leases, hearsay, objections, winbacks, dirt, ….

A number is told by its cell, all values text:

    stages      what=entered|moved_on|lost_here|open_here|decided, and any of line=PIPELINE stage= group=
    lapses      what=lost|lost_long|lost_short|lost_silent|lost_on_record|decided|no_contact|kept_up|kept_up_moved_on|
                silent|silent_moved_on|compared|compared_on_record|still_open, and any of line= stage= group=; or
                what=unanswered|on_record|deals alone
    contact     what=decided|moved_on|outside|on_record|still_open, and any of line= stage= band= (its words, as in
                BANDS, or “½ to 1½”)
    leases      what=contracts|winnable|rep_gone, with quarter=“Q3 2026” or without; or
                what=lost|without|ended|assumed|winnable_rep_gone alone
    hearsay     what=answered|denied|denied_on_record|denied_not|confirmed_on_record|confirmed_not, group=; or
                what=by_mail alone
    objections  what=by_rep|by_buyer|both_known_rep|both_known_buyer|both_name_it, family=; or
                what=lost|prices|cheaper|named, competitor= (named: with family=), and any of family= stage= size=; or
                what=both_known|rival_lost|rival_prices|rival_cheaper alone; or
                what=said, family= key= (reason_words.number_of in hexadecimal: just these words)
    doors       what=asked|still_open|post_mortems_due|post_mortems_held|check_ins_due|check_ins_called|promises_due|
                promises_kept|post_mortems_tried|check_ins_tried|promises_tried, group=; or what=lost alone
    winbacks    what=won, and where not all are meant of=cause|age|reason|competitor with group=; or
                what=followed, and of=age with group=; or what=lost|back|young|after_call alone
    won         what=won|lost|decided, and where not all are meant of=owner|source|product|size with group=; or
                what=unknown with of=; or what=still_open|no_day|future|backwards alone
    recon       what=fell_out, seller=; or what=nobodys alone
    leads       what=leads|decided|converted|not_converted|still_open|unspoken|unread|unmarked|no_day|future, and
                where not all are meant of=outcome|words|source|owner|month with group=
    dirt        kind= as in `reopen insight dirt --json`
"""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from reopen.core.insight.basis import parts_of
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError


def deals_url(topic: str, asked: Asked, **cell: object) -> str:
    """The deals behind one number; of leads the leads."""
    told = {key: str(value) for key, value in cell.items() if value is not None}
    if topic == "leads":
        return f"{reverse('insight_leads')}?{urlencode(asked_query(asked) | told)}"
    return f"{reverse('insight_deals')}?{urlencode({'topic': topic} | asked_query(asked) | told)}"


def linked(text: str, topic: str, asked: Asked) -> SafeString:
    """What a finding of this topic rests on, as HTML: each number with deals behind it leads to them."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<a href="{}">{}</a>', deals_url(topic, asked, **part.cell), part.text),)
            if part.cell
            else (part.text,)
            for part in parts_of(text)
        ),
    )


def topic_url(topic: str, asked: Asked) -> str:
    """The topic's own page: its whole table, by group where one is asked for."""
    return _with(reverse("insight_topic", args=[topic]), asked)


def csv_url(topic: str, asked: Asked) -> str:
    """The topic's rows as CSV."""
    return _with(reverse("insight_csv", args=[topic]), asked)


def asked_query(asked: Asked) -> dict[str, str]:
    """What was asked, as the parameters of an address; what was not narrowed is left out."""
    told = {
        "from": asked.since and asked.since.isoformat(),
        "to": asked.until and asked.until.isoformat(),
        "pipeline": asked.pipeline,
        "owner": asked.owner,
        "by": asked.by,
    }
    return {key: value for key, value in told.items() if value}


def read_asked(query: Mapping[str, str]) -> Asked:
    """What an address asks. AskedError, with a sentence, for a day that is none."""
    return Asked(
        since=_day(query.get("from", "")),
        until=_day(query.get("to", "")),
        pipeline=query.get("pipeline", "").strip(),
        owner=query.get("owner", "").strip(),
        by=query.get("by", "").strip(),
    )


def _with(address: str, asked: Asked) -> str:
    query = urlencode(asked_query(asked))
    return f"{address}?{query}" if query else address


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise AskedError(f"“{text}” is no day: write it as 2026-01-31.") from None
