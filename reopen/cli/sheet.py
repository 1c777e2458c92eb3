"""`reopen sheet`: the questions of a deal's call, what is answered, and the call finished."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import click
from django.utils import timezone

from reopen.cli.acts import Clock, as_json, refused_in_a_sentence, the_deal
from reopen.cli.cadence import DAY
from reopen.core.interview import FACTS, HELP, HELP_ASKS, KINDS, NAMES, Kind, Question, names, questions
from reopen.core.plain_english import hour
from reopen.records.queries.company import company
from reopen.records.queries.deal_page import DealPage, deal_page
from reopen.records.queries.interviews import OpenSheet, open_sheet, unfinished
from reopen.records.queries.visible import Viewer
from reopen.records.queries.which_sheet import kind_of
from reopen.records.queries.zones import zone_or_none
from reopen.services.acts import ActError
from reopen.services.interviews.finish import Finished, Learned, NextDay, finish_sheet
from reopen.services.interviews.next_days import next_after
from reopen.services.interviews.save import Writing, save_sheet

# How the page shows a day, and how people type one.
_DAYS = ("%Y-%m-%d", "%a %d %b %Y", "%d %b %Y")


@dataclass(frozen=True, slots=True)
class _Shown:
    """A sheet as it stands: the deal, its questions, what is answered."""

    deal: DealPage
    sheet: OpenSheet
    asked: tuple[Question, ...]
    today: date


@click.command()
@click.argument("deal")
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    help="Which sheet; default: the one begun, else what the next call is about.",
)
@click.option(
    "--answer",
    "answers",
    multiple=True,
    metavar="QUESTION=VALUE",
    help="An answer, as often as you like: health=sideways, health_words=“Two of six are down.” Empty takes it away.",
)
@click.option(
    "--finish", is_flag=True, help="The call is done: the deal learns it, the next call is planned."
)
@click.option("--next", "next_on", type=DAY, help="With --finish: the day that they named: 2026-03-24.")
@click.option("--at", "next_at", type=Clock(), help="With --next: the hour, in their zone: 14:00.")
@click.option("--our-choice", is_flag=True, help="With --next: we chose the day; they did not name it.")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
def sheet(
    *,
    deal: str,
    kind: Kind | None,
    answers: tuple[str, ...],
    finish: bool,
    next_on: date | None,
    next_at: time | None,
    our_choice: bool,
    json_wanted: bool,
) -> None:
    """Print the sheet of DEAL's call, note answers on it, or finish it: a number, the CRM's id or a name.

    \b
    reopen sheet "Orrin Freight"
    reopen sheet "Orrin Freight" --answer health=sideways --answer health_words="Two of six are down."
    reopen sheet "Orrin Freight" --finish --next 2026-03-24

    What is noted is kept until the call is finished, here or on the page. `reopen undo` takes a finished one back.
    """
    if next_on is not None and not finish:
        raise click.ClickException("--next: the next call is planned when this one is done: add --finish.")
    now, viewer, deal_id = timezone.now(), Viewer.the_owner(), the_deal(deal)
    shown = _shown(deal_id, kind, viewer, now)
    typed = shown.sheet.answers | _read(shown, answers)
    with refused_in_a_sentence():
        if finish:
            next_day = NextDay(on=next_on, at=next_at, named=not our_choice) if next_on else None
            done = _finish(shown, typed, next_day, now, viewer)
            click.echo(as_json(done) if json_wanted else done.sentence)
            return
        if answers:
            save_sheet(
                deal_id, shown.sheet.kind, typed, writing=_writing(shown.sheet), now=now, viewer=viewer
            )
            shown = _shown(deal_id, shown.sheet.kind, viewer, now)
    click.echo(as_json(_json(shown)) if json_wanted else "\n".join(_lines(shown)))


def _shown(deal_id: int, kind: Kind | None, viewer: Viewer, now: datetime) -> _Shown:
    today = now.astimezone(zone_or_none(company().time_zone)).date()
    page = deal_page(viewer, deal_id, today=today)
    if page is None:
        raise click.ClickException("There is no such deal.")
    if page.status != "lost" or not page.losses:
        raise click.ClickException("Only a lost deal is asked about: this one is not lost.")
    kind = kind_of(page, today=today, unfinished=unfinished(deal_id), asked_for=kind or "")
    opened = open_sheet(deal_id, kind)
    loss = page.loss
    asked = questions(
        kind,
        competitor=opened.answers.get("competitor", "") or (loss.competitor if loss else ""),
        rival_rep=opened.answers.get("rival_rep", "") or (loss.competitor_rep if loss else ""),
    )
    return _Shown(page, opened, asked, today)


def _finish(
    shown: _Shown, typed: Mapping[str, str], next_day: NextDay | None, now: datetime, viewer: Viewer
) -> Finished:
    try:
        return finish_sheet(
            shown.deal.id,
            shown.sheet.kind,
            typed,
            _learned(typed),
            writing=_writing(shown.sheet),
            now=now,
            viewer=viewer,
            touch_id=shown.deal.next_call.touch_id if shown.deal.next_call else None,
            next_day=next_day,
        )
    except ActError as why:
        if why.field in FACTS:
            raise ActError("answer", f"{why.field}: {why.message}") from None
        raise


def _writing(sheet: OpenSheet) -> Writing:
    """On what was just read: whoever has written since is not written over."""
    return Writing("", sheet.version, sheet.version + 1)


def _read(shown: _Shown, answers: tuple[str, ...]) -> dict[str, str]:
    """The answers by name; a sentence where a question or a choice is none."""
    known, found = names(shown.sheet.kind), {}
    by_name = {one.name: one for one in shown.asked}
    for text in answers:
        name, is_given, value = text.partition("=")
        name = name.strip()
        if not is_given:
            raise click.ClickException(f"--answer: “{text}” has no “=”. Write it like health=fine.")
        if name not in known:
            raise click.ClickException(
                f"--answer: “{name}” is no question of this sheet. There are: {', '.join(known)}."
            )
        asked = by_name.get(name)
        if asked is not None and not asked.typed and value.strip():
            value = _choice(asked, value.strip())
        found[name] = value
    return found


def _choice(asked: Question, value: str) -> str:
    """The choice by its value or its label."""
    for choice in asked.choices:
        if value.casefold() in (choice.value, choice.label.casefold()):
            return choice.value
    if not asked.choices:
        raise click.ClickException(f"--answer: “{asked.asks}” takes words: write {asked.words}={value}.")
    values = ", ".join(choice.value for choice in asked.choices)
    raise click.ClickException(
        f"--answer: “{value}” is no answer to “{asked.asks}”. There are: {values}. "
        f"Their own words go into {asked.words}."
    )


def _learned(answers: Mapping[str, str]) -> Learned:
    """The contract as it is typed on the sheet; ActError names what cannot be read."""
    return Learned(
        contract_start=_day(answers.get("contract_start", "")),
        term_months=_number("term_months", answers.get("term_months", "")),
        notice_days=_number("notice_days", answers.get("notice_days", "")),
    )


def _day(text: str) -> date | None:
    if not (text := text.strip()):
        return None
    for form in _DAYS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            continue
    raise ActError("answer", f"“{text}” is no day: write contract_start=2026-01-12.")


def _number(name: str, text: str) -> int | None:
    if not (text := text.strip()):
        return None
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    raise ActError("answer", f"“{text}” is no whole number: write {name}=36.")


def _json(shown: _Shown) -> dict[str, Any]:
    given = shown.sheet.answers
    following = next_after(shown.deal.id, given, on=shown.today)
    return {
        "deal": shown.deal.id,
        "kind": shown.sheet.kind,
        "questions": [
            {
                "question": one.name,
                "asks": one.asks,
                "choices": {choice.value: choice.label for choice in one.choices},
                "answer": given.get(one.name, ""),
                "words": given.get(one.words, ""),
            }
            for one in shown.asked
        ],
        **{name: given.get(name, "") for name in (*FACTS, HELP)},
        "saved_at": shown.sheet.saved_at,
        "next": following.on,
    }


def _lines(shown: _Shown) -> list[str]:
    page, given = shown.deal, shown.sheet.answers
    who = ", ".join(part for part in (page.contact, page.account or page.name) if part)
    lines = [f"{NAMES[shown.sheet.kind]}: {who} (deal {page.id})"]
    for number, one in enumerate(shown.asked, start=1):
        takes = "|".join(choice.value for choice in one.choices) or ("" if one.typed else "words")
        name = one.words if takes == "words" else one.name
        lines += ["", f"{number}. {one.asks}  {name}{f'={takes}' if one.choices else ''}"]
        lines += _said(given.get(one.name, "") if one.typed else one.label(given.get(one.name, "")))
        lines += _said(f"“{words}”" if (words := given.get(one.words, "").strip()) else "")
    lines += ["", f"{len(shown.asked) + 1}. {HELP_ASKS}  {HELP}", *_said(given.get(HELP, ""))]
    lines += [f"   {name}: {given[name]}" for name in FACTS if given.get(name)]
    following = next_after(page.id, given, on=shown.today)
    lines += ["", following.sentence if following.on else following.head]
    if saved := shown.sheet.saved_at:
        at = saved.astimezone(zone_or_none(company().time_zone))
        lines.append(f"Kept at {hour(at.time())}, and not finished: --finish notes the call.")
    return lines


def _said(text: str) -> list[str]:
    return [f"   {text.strip()}"] if text.strip() else []
