"""From the draft to the approval: new, change, preview, approve."""

import json
from pathlib import Path
from typing import Any

import click
from django.utils import timezone

from reopen.cli.campaign.common import JSON, campaign, campaign_of, note_words, today_there, told
from reopen.core.cohort import WHY, By, Filter, LeftOut, read_month
from reopen.core.lawful_ground import law_of, rests_on_interest
from reopen.core.plain_english import capital, many
from reopen.records.queries import campaigns as queries
from reopen.services.campaigns import approve as approving
from reopen.services.campaigns.balancing import balancing_of
from reopen.services.campaigns.change_filter import change_filter, what_changes
from reopen.services.campaigns.draft import CampaignError, new_campaign, take_mailbox
from reopen.services.campaigns.preview import previews

# Of those who leave a draft so many are named, and all of whom the owner has said something.
_NAMED = 50


@campaign.command()
@click.option("--month", help="The month in which they first came: 2026-01.")
@click.option(
    "--by", type=click.Choice(["inquiry", "loss"]), default="inquiry", help="Or in which they were lost."
)
@click.option("--stage", default="", help="Only deals lost at this stage.")
@click.option("--competitor", default="", help="Only deals lost to this competitor.")
@click.option("--reason", default="", help="Only deals lost for this reason.")
@click.option("--product", default="", help="Only deals about this product.")
@click.option("--lost-before", default="", help="Only deals lost before this day: 2024-03-01.")
@click.option("--lost-since", default="", help="Only deals lost on this day or later.")
@click.option(
    "--letter",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A text file. A first line “Subject: …” is the subject.",
)
@click.option("--holdout", default=0, help="Percent of the people, drawn at random, who get no letter.")
@JSON
@told
def new(
    *,
    month: str | None,
    by: str,
    letter: Path | None,
    holdout: int,
    json_wanted: bool,
    **where: str,
) -> None:
    """Draft a campaign. Nothing is sent before you approve it."""
    now = timezone.now()
    subject, text = _read_letter(letter) if letter else ("", "")
    made = new_campaign(
        month=read_month(month) if month else None,
        by="loss" if by == "loss" else "inquiry",
        where=Filter.from_json({key: value for key, value in where.items() if value}),
        subject=subject,
        text=text,
        holdout_percent=holdout,
        now=now,
        today=today_there(),
    )
    found = queries.counts(queries.campaign_or_none(made.pk) or made)
    if json_wanted:
        told: dict[str, Any] = {"id": made.pk, "recipients": found.letters, "left_out": found.left_out}
        more = {key: getattr(found, key) for key in ("holdout", "blocked", "asks", "without_person")}
        click.echo(json.dumps(told | {key: number for key, number in more.items() if number}))
        return
    click.echo(f"{made.title} is campaign {made.pk}: {many(found.letters, 'letter')}.")
    if found.holdout:
        click.echo(f"{many(found.holdout, 'person', 'people')} held out, to compare.")
    if found.blocked:
        click.echo(
            f"{many(found.blocked, 'letter')} blocked: a field is missing. `reopen campaign preview {made.pk}`"
        )
    if found.asks:
        click.echo(
            f"Of the letters, {found.asks} go to people of whom the law that holds is not known: "
            "your approval decides. See the preview."
        )
    for reason, number in found.left_out.items():
        click.echo(f"{number:6,}  {WHY[LeftOut(reason)]}")
    if found.without_person:
        click.echo(f"{found.without_person:6,}  No person on record")


@campaign.command()
@click.argument("number", type=int)
@click.option("--month", help="The month in which they first came: 2026-01; “” for every month.")
@click.option("--by", type=click.Choice(["inquiry", "loss"]), help="Which day puts somebody into the month.")
@click.option("--stage", help="Only deals lost at this stage; “” asks nothing, here and below.")
@click.option("--competitor", help="Only deals lost to this competitor.")
@click.option("--reason", help="Only deals lost for this reason.")
@click.option("--product", help="Only deals about this product.")
@click.option("--lost-before", help="Only deals lost before this day: 2024-03-01.")
@click.option("--lost-since", help="Only deals lost on this day or later.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@JSON
@told
def change(
    *, number: int, month: str | None, by: str | None, dry_run: bool, json_wanted: bool, **where: str | None
) -> None:
    """Change whom the draft NUMBER is for. What you do not name stays as it is."""
    found = campaign_of(number)
    wanted = found.month if month is None else read_month(month) if month else None
    counted_by: By = "loss" if (by or found.by) == "loss" else "inquiry"
    fits = Filter.from_json(found.where | {key: value for key, value in where.items() if value is not None})
    if dry_run:
        done = what_changes(found, wanted, counted_by, fits, today=today_there())
    else:
        done = change_filter(found.pk, wanted, counted_by, fits, today=today_there())
    if json_wanted:
        there = queries.counts(campaign_of(number))
        told: dict[str, Any] = {"id": number, "title": done.title, "comes": done.comes, "stays": done.stays}
        told["leaves"] = [{"name": one.name, "account": one.account, "mark": one.mark} for one in done.leaves]
        if not dry_run:
            told |= {"recipients": there.letters, "left_out": there.left_out}
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    click.echo(f"{'It would be' if dry_run else 'The letter is'} for “{done.title}”. {done.sentence}")
    for one in done.leaves[: max(_NAMED, len(done.marked))]:
        of = f"{one.name}, {one.account}" if one.account else one.name
        click.echo(f"  leaves: {of}{f' ({one.mark}: kept, should they fit again)' if one.mark else ''}")
    if more := len(done.leaves[max(_NAMED, len(done.marked)) :]):
        click.echo(f"  and {more:,} more")


@campaign.command()
@click.argument("number", type=int)
@click.option("--first", default=1, help="Begin with this letter.")
@click.option("--most", default=10, help="Show so many.")
@JSON
@told
def preview(*, number: int, first: int, most: int, json_wanted: bool) -> None:
    """Show the letters of campaign NUMBER as they will arrive."""
    found = take_mailbox(campaign_of(number))
    today = today_there()
    note = balancing_of(found, today=today)
    if note and not json_wanted:
        click.echo(f"{note_words(found, note)}\n\n{note.note}\n{'-' * 72}")
    for one in previews(found, today=today, first=first - 1, most=most):
        if json_wanted:
            click.echo(
                json.dumps(
                    {
                        "to": one.to,
                        "subject": one.letter.subject,
                        "text": one.whole,
                        "ground": one.recipient.ground_words,
                        "ground_source": law.url if (law := law_of(one.recipient.ground)) else "",
                        "you_decide": one.recipient.asks,
                        "legitimate_interest": rests_on_interest(one.recipient.ground),
                        "balancing_note": note.note
                        if note and rests_on_interest(one.recipient.ground)
                        else "",
                        "state": one.recipient.state,
                        "missing": list(one.letter.missing),
                    },
                    ensure_ascii=False,
                )
            )
            continue
        click.echo(
            f"To       {one.to}\nFrom     {one.sender or '(no mailbox yet)'}\nSubject  {one.letter.subject}"
        )
        click.echo(f"Ground   {one.recipient.ground_words}{_beside(one.recipient)}")
        if law := law_of(one.recipient.ground):
            click.echo(f"         {law.source}")
        if one.missing:
            click.echo(f"BLOCKED  {one.missing}")
        if one.recipient.state == "holdout":
            click.echo("HELD OUT")
        click.echo(f"\n{one.whole}\n{'-' * 72}")


@campaign.command()
@click.argument("number", type=int)
@click.option(
    "--balancing-note",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A text file: your own note on legitimate interest, where letters rest on it. Default: that of the preview.",
)
@told
def approve(number: int, balancing_note: Path | None) -> None:
    """Approve campaign NUMBER: its cohort is frozen, and its letters begin to leave."""
    now = timezone.now()
    take_mailbox(campaign_of(number))
    note = _read_text(balancing_note) if balancing_note else None
    done = approving.approve(number, by=None, now=now, today=today_there(), note=note)
    decided = f" You decided on the ground of {done.grounds_decided} of them." if done.grounds_decided else ""
    click.echo(f"{capital(many(done.letters, 'letter'))} in the outbox.{decided} `reopen worker` sends them.")
    stored = balancing_of(campaign_of(number), today=today_there())
    if stored:
        which = f"as {balancing_note.name} has it" if balancing_note else "as the preview shows it"
        click.echo(f"{note_words(campaign_of(number), stored)} It is stored {which}.")
    elif balancing_note:
        click.echo(f"No letter rests on legitimate interest: {balancing_note.name} is not stored.")


def _beside(recipient: Any) -> str:
    """What else a letter's ground asks for."""
    decides = ". Your approval decides" if recipient.asks and "decide" not in recipient.ground_words else ""
    return f"{decides}. Legitimate interest" if rests_on_interest(recipient.ground) else decides


def _read_text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise CampaignError(f"{path.name} is not UTF-8. Save it as UTF-8 text.") from None
    except OSError as error:
        raise CampaignError(f"{path.name} cannot be read: {error.strerror}.") from None


def _read_letter(path: Path) -> tuple[str, str]:
    text = _read_text(path)
    first, _, rest = text.partition("\n")
    if first.lower().startswith("subject:"):
        return first.partition(":")[2].strip(), rest.strip()
    return "", text.strip()
