"""`reopen today`: whom to call, why now, and what to say."""

from dataclasses import fields
from datetime import date
from typing import Any

import click
from django.utils import timezone

from reopen.cli.acts import as_json, the_seller
from reopen.cli.cadence import DAY
from reopen.core.plain_english import full_day
from reopen.core.words import own_words
from reopen.records.queries.today import Day, DayCall, day
from reopen.records.queries.visible import Viewer
from reopen.services import cadence_settings

_WIDTH = 28
# Of a call, what is made when it is asked for.
_MADE = ("sheet", "worth_of")


@click.command()
@click.option("--owner", help="The seller whose day it is; default: everyone’s.")
@click.option("--date", "on", type=DAY, help="Another day, such as 2026-03-24; default: today.")
@click.option("--say", is_flag=True, help="Print what to say, and what is known, under each call.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
def today(owner: str | None, on: date | None, say: bool, json_wanted: bool) -> None:
    """The calls of the day, in the order in which to make them.

    The number before each is the touch, for `reopen log` and `reopen snooze`.
    """
    owner_id = the_seller(owner) if owner else None
    shown = day(
        Viewer.the_owner(),
        now=timezone.now(),
        on=on,
        owner_id=owner_id,
        words=own_words(cadence_settings.load()),
    )
    click.echo(as_json(_json(shown)) if json_wanted else _text(shown, say=say))


def _json(shown: Day) -> dict[str, Any]:
    return {
        "on": shown.on,
        "zone": shown.zone,
        "owner": shown.seller,
        "sentence": shown.sentence,
        "minutes": {
            "budget": shown.minutes_budget,
            "used": shown.minutes_used,
            "planned": shown.minutes_planned,
            "week": shown.week_sentence,
            "week_ends_it": shown.week_ends_it,
        },
        "factors": shown.lifts_sentence,
        "calls_made": shown.calls_made,
        "sideways": [_call(call) for call in shown.sideways],
        "promised": [_call(call) for call in shown.promised],
        "overdue": [_call(call) for call in shown.overdue],
        "due": [_call(call) for call in shown.due],
        "beyond": [_call(call) for call in shown.beyond],
        "more": shown.more,
        "more_is_at_least": shown.more_is_at_least,
        "readiness": shown.readiness,
    }


def _call(call: DayCall) -> dict[str, Any]:
    plain = {field.name: getattr(call, field.name) for field in fields(call) if field.name not in _MADE}
    worth = call.worth_of()
    return (
        {"touch": call.touch_ids[0]}
        | plain
        | {
            "because": call.because,
            "known": call.known,
            "say": call.say,
            "questions": call.questions,
            "counts_as": worth
            and {
                "value": worth.value,
                "amount": worth.amount,
                "amount_unknown": worth.taken,
                "factors": worth.parts,
                "sentence": worth.sentence,
            },
        }
    )


def _text(shown: Day, *, say: bool) -> str:
    lines = [full_day(shown.on), shown.sentence, shown.minutes_sentence]
    lines += [line for line in (shown.week_sentence, shown.readiness) if line]
    sections = (
        ("Going sideways", shown.sideways),
        ("Promised", shown.promised),
        ("Overdue", shown.overdue),
        ("Due", shown.due),
        (
            "Beyond what the week has left"
            if shown.week_ends_it
            else f"Beyond the {shown.minutes_budget} minutes of the day",
            shown.beyond,
        ),
    )
    for title, calls in sections:
        if calls:
            lines += ["", f"{title} ({len(calls)})"]
            for call in calls:
                lines += _lines(call, say=say)
    if shown.more:
        least = "more than " if shown.more_is_at_least else ""
        lines += ["", f"… and {least}{shown.more:,} further calls that are due."]
    return "\n".join(lines)


def _lines(call: DayCall, *, say: bool) -> list[str]:
    who = ", ".join(part for part in (call.account, call.contact, call.contact_title) if part)
    when = f"{call.when} ({call.when_note})" if call.when_note else call.when
    reach = " · ".join(part for part in (call.worth, call.phone or "no number", call.seller) if part)
    indent = " " * (_WIDTH + 12)
    lines = [f"{call.touch_ids[0]:>8}  {when:<{_WIDTH}}  {who}", f"{indent}{call.why}"]
    if call.said:
        lines.append(f"{indent}“{call.said}”")
    lines.append(f"{indent}{reach}")
    if say:
        lines.append(f"{indent}Say: “{call.say}”")
        lines += [f"{indent}{n}. {question}" for n, question in enumerate(call.questions, 1)]
        if worth := call.worth_of():
            lines.append(f"{indent}Counts as: {worth.sentence}")
        lines += [
            f"{indent}{known.label}: {known.text}{f' “{known.quote}”' if known.quote else ''}"
            for known in call.known
        ]
    return lines
