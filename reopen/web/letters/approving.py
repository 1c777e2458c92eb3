"""What stands before the approval: what is blocked, how fast they go, and what lacks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from reopen.core.plain_english import join, plain_day
from reopen.core.sending_pace import FIRST_DAY, Hours
from reopen.records.queries.campaign_figures import Figures
from reopen.records.queries.campaign_people import Group, blocked
from reopen.records.queries.mailboxes import mailboxes
from reopen.records.queries.sample import has_sample
from reopen.services.campaigns.approve import what_lacks
from reopen.services.campaigns.forecast import forecast
from reopen.web.letters.calendar import many_letters
from reopen.web.letters.really import mailbox_url


@dataclass(frozen=True, slots=True)
class Lack:
    """What must be done before the approval, and where; `url` "" where no page mends it.

    `mailbox`: the one that a click takes, where one is connected and the draft has none.
    """

    words: str
    url: str
    link: str
    mailbox: int | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """The part of the page that ends in the approval."""

    letters: int
    blocked: Sequence[Group]
    blocked_words: str
    pace: str
    lacks: Sequence[Lack]
    name: str


def gate(campaign: Any, figures: Figures, *, name: str, now: datetime) -> Gate:
    """Of a draft."""
    groups = blocked(campaign)
    return Gate(
        letters=figures.letters,
        blocked=groups,
        blocked_words="; ".join(group.words for group in groups),
        pace=pace_words(campaign, figures.letters, now=now),
        lacks=lacks_of(campaign, figures),
        name=name,
    )


def pace_words(campaign: Any, letters: int, *, now: datetime) -> str:
    """“71 letters, 30 a day, 8:30 to 17:30 where they are: after April, done by 3 March. Verdict on 17 March.”"""
    box = campaign.mailbox
    if not letters:
        return ""
    if box is None:
        return f"{many_letters(letters)}. When they are done is known once a mailbox is connected."
    first = min(FIRST_DAY, box.daily_cap)
    warm = box.warms_up and box.daily_cap > FIRST_DAY and box.warm_up_from is None
    day = f"{first} on the first day, up to {box.daily_cap:,} a day" if warm else f"{box.daily_cap:,} a day"
    seen = forecast(campaign, now=now)
    when = f"{'after ' + join(list(seen.after)) + ', ' if seen.after else ''}done {seen.done}"
    verdict = f" Verdict on {plain_day(seen.verdict_on, now.date())}." if seen.verdict_on else ""
    if not seen.done:
        when = "never done, with a cap of 0 a day" if not box.daily_cap else "not known when done"
    return (
        f"{many_letters(letters)}, {day}, {_hours(box.hours)}: {when}.{verdict} "
        "Until then your reps see these deals as resting."
    )


def lacks_of(campaign: Any, figures: Figures) -> list[Lack]:
    """What an owner must do first, with a link to where."""
    settings, connect = reverse("settings"), mailbox_url()
    known = {
        "opt-out-list": Lack(
            "Say whether a list of opt-outs is kept outside the CRM: import it, or say that there is none.",
            settings,
            "Say it in Settings",
        ),
        "postal-address": Lack("Say your postal address: it stands under every letter.", settings, "Set it"),
        "mailbox": Lack(
            "Connect the mailbox from which the letters go."
            + ("" if connect else " `reopen mailbox add` does it."),
            connect,
            "Connect it",
        ),
    }
    there = next((box for box in mailboxes() if box.off_at is None), None)
    if there is not None:
        known["mailbox"] = Lack("Say from which mailbox it goes.", "", f"From {there.address}", there.pk)
    found = [known.get(lack.field, Lack(str(lack), "", "")) for lack in what_lacks(campaign)]
    if campaign.mailbox is not None and campaign.mailbox.way != "folder" and has_sample():
        found.append(Lack("The sample company can never send to the outside.", settings, "Take it out"))
    if campaign.mailbox is not None and campaign.mailbox.off_at is not None:
        found.append(Lack(f"{campaign.mailbox.address} is switched off.", connect, "Switch it on"))
    if not figures.people:
        words = f"{campaign.title} has nobody: no lost deal or dead inquiry fits."
        url = "" if campaign.mailing else reverse("campaign_filter", args=[campaign.pk])
        found.append(Lack(words, url, "Change the filter"))
    elif not figures.letters:
        words = f"{campaign.title} has nobody to write to: see who is left out, and why."
        found.append(Lack(words, "#out", "See them"))
    return found


def _hours(text: str) -> str:
    hours = Hours.parse(text)
    if hours.opens is None or hours.closes is None:
        return "at any hour"
    return f"{hours.opens:%H:%M} to {hours.closes:%H:%M} where they are".lstrip("0")
