"""`reopen book`: the five minutes, from the command line, which acts as the owner."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from django.utils import timezone

from reopen.cli.acts import as_json, refused_in_a_sentence, the_deal
from reopen.core.plain_english import full_day, hour
from reopen.core.reply.parts import parts_of
from reopen.mail.calendar_answer import CalendarMail, When, read_calendar, read_mail
from reopen.records.queries.booked import booked_calls
from reopen.records.queries.company import company
from reopen.records.queries.visible import Viewer
from reopen.services.booking import steer
from reopen.services.booking.book import book as book_it
from reopen.services.booking.offers import offers
from reopen.services.booking.take_answer import take_into

_JSON = click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")
_OWNER = Viewer.the_owner


@click.group()
def book() -> None:
    """The five minutes after a loss: three times to offer, an invitation, and what comes back."""


@book.command()
@click.argument("deal")
@_JSON
def slots(*, deal: str, json_wanted: bool) -> None:
    """Three free times about two weeks out, local to the prospect of DEAL."""
    found = offers(the_deal(deal), now=timezone.now(), viewer=_OWNER())
    if found is None:
        raise click.ClickException("There is no such deal.")
    if json_wanted:
        told = [{"on": s.on.isoformat(), "at": hour(s.at), "here": s.here.isoformat()} for s in found.slots]
        facts = {"slots": told, "zone": found.zone, "address": found.address, "no_invitation": found.why_not}
        click.echo(json.dumps(facts, ensure_ascii=False))
        return
    for number, slot in enumerate(found.slots, start=1):
        here = (
            ""
            if found.zone == found.here
            else f"  ({full_day(slot.here.date())} {hour(slot.here.time())} here)"
        )
        click.echo(f"{number}  {full_day(slot.on)} {hour(slot.at)} {found.zone}{here}")
    click.echo(found.why_not or f"The invitation goes to {found.address}.")


@book.command()
@click.argument("deal")
@click.option("--slot", type=click.IntRange(1, 3), help="One of the three times of `reopen book slots`.")
@click.option(
    "--at", "when", type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]), help="Local to the prospect."
)
@click.option("--no-invitation", is_flag=True, help="Send nothing: the promise alone.")
@_JSON
def send(
    *, deal: str, slot: int | None, when: datetime | None, no_invitation: bool, json_wanted: bool
) -> None:
    """Book the call of DEAL, and send the invitation; booked again, it moves."""
    now = timezone.now()
    deal_id = the_deal(deal)
    if slot is not None and when is None:
        found = offers(deal_id, now=now, viewer=_OWNER())
        chosen = found.slots[slot - 1 : slot] if found else ()
        when = next((datetime.combine(one.on, one.at) for one in chosen), None)
    if when is None:
        raise click.ClickException("Say when: --slot 1, or --at 2026-12-08T14:00, local to the prospect.")
    with refused_in_a_sentence():
        done = book_it(deal_id, when.date(), when.time(), now=now, viewer=_OWNER(), invite=not no_invitation)
    click.echo(as_json(done) if json_wanted else f"{done.sentence} It is booked call {done.appointment_id}.")


@book.command(name="list")
@click.option("--all", "every", is_flag=True, help="Also those that are over.")
@_JSON
def list_calls(*, every: bool, json_wanted: bool) -> None:
    """Every booked call that stands, by its day."""
    calls = booked_calls(_OWNER(), now=timezone.now(), here=company().time_zone, every=every)
    for call in calls:
        if json_wanted:
            click.echo(json.dumps(asdict(call), ensure_ascii=False, default=str))
        else:
            click.echo(f"{call.id:5}  {call.when}  {call.zone}  {call.account}: {call.standing_words}")
            if call.news:
                click.echo(f"       {call.news}")
    if not calls and not json_wanted:
        click.echo("No call is booked.")


def _steering(name: str, act: Any, words: str) -> None:
    @book.command(name=name, help=words)
    @click.argument("number", type=int)
    @_JSON
    def command(*, number: int, json_wanted: bool) -> None:
        with refused_in_a_sentence():
            done = act(number, now=timezone.now(), viewer=_OWNER())
        click.echo(as_json(done) if json_wanted else done.sentence)


_steering("cancel", steer.cancel, "Call booked call NUMBER off; their calendar is told.")
_steering("take", steer.take_counter, "Take the time that they propose for booked call NUMBER.")
_steering("leave", steer.leave_counter, "Do not take it: booked call NUMBER stands where it was.")
_steering("noted", steer.take_note, "What came back of booked call NUMBER is seen.")


@book.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@_JSON
def read(*, files: tuple[Path, ...], json_wanted: bool) -> None:
    """What calendar mails (.eml) or calendar files (.ics) say; nothing is changed. No answer in one: null."""
    for path in files:
        raw = path.read_bytes()
        # A mail may be called .ics, and a calendar .eml.
        bare = raw[:200].lstrip(b"\xef\xbb\xbf \t\r\n").upper().startswith(b"BEGIN:")
        mail = None if bare else read_mail(raw)
        if mail is None and (bare or path.suffix.lower() in (".ics", ".ical", ".vcs")):
            mail = read_calendar(parts_of(b"Content-Type: text/calendar\n\n" + raw).calendar)
        if json_wanted:
            click.echo(json.dumps({path.name: _facts(mail) if mail else None}, ensure_ascii=False))
        else:
            click.echo(f"{path.name}: {_words(mail) if mail else _no_calendar(raw)}")


@book.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def answer(*, file: Path) -> None:
    """Take an answer that came in elsewhere: FILE is the mail as it was saved (.eml)."""
    raw = file.read_bytes()
    sender = next(iter(parts_of(raw).addresses("from")), ("", ""))[1]
    with refused_in_a_sentence():
        done = take_into(raw, from_address=sender, now=timezone.now())
    click.echo(done.effect if done else "It answers no invitation of ours: nothing is kept of it.")


def _facts(mail: CalendarMail) -> dict[str, Any]:
    return {
        "method": mail.method,
        "partstat": mail.partstat,
        "uid": mail.uid,
        "sequence": mail.sequence,
        "stamp": mail.stamp.isoformat() if mail.stamp else None,
        "start": _start(mail.start) if mail.start else None,
        "attendees": [{"addresses": list(one.keys), "partstat": one.partstat} for one in mail.attendees],
        "organizer": list(mail.organizer),
        "comment": mail.comment,
    }


def _start(start: When) -> str:
    if start.all_day:
        return start.local.date().isoformat()
    return (start.local.replace(tzinfo=start.zone) if start.zone else start.local).isoformat()


def _no_calendar(raw: bytes) -> str:
    parts = parts_of(raw)
    if "application/ms-tnef" not in parts.types:
        return "no calendar in it"
    return f"a winmail.dat of Outlook's, which is not read; its subject is “{parts.header('subject')[:200]}”"


def _words(mail: CalendarMail) -> str:
    who = mail.attendees[0].keys[:1] if mail.attendees else ()
    parts = (
        mail.method or "no method",
        mail.partstat.lower(),
        *who,
        _start(mail.start) if mail.start else "",
    )
    return ", ".join(part for part in parts if part)
