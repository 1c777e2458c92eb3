"""`reopen insight`: recon, each answer as a sentence, what it rests on, and its table."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import click
from django.utils import timezone

from reopen.cli.acts import as_json
from reopen.cli.cadence import DAY
from reopen.core.insight.stages import StageCount, StagesFinding, in_words
from reopen.records.queries.company import company
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked, Frames, read_frames
from reopen.services.insights.stages import BY, AskedError, GroupCount, Stages
from reopen.services.insights.stages import stages as count_stages

_COLUMNS = ("moved on", "entered", "moved on", "lost here", "open here", "median days")


@click.group()
def insight() -> None:
    """Recon: where deals die, as sentences with the counts behind them."""


@insight.command()
@click.option(
    "--from", "since", type=DAY, help="Only entries into a stage from this day on, such as 2026-01-01."
)
@click.option("--to", "until", type=DAY, help="Only entries into a stage up to this day.")
@click.option("--pipeline", default="", help="Only this pipeline.")
@click.option("--owner", default="", help="Only the deals of this seller.")
@click.option("--by", default="", help=f"Also by group: {', '.join(BY)}.")
@click.option(
    "--json", "json_wanted", is_flag=True, help="Print one JSON array: a row a stage, or a stage and group."
)
def stages(
    *, since: date | None, until: date | None, pipeline: str, owner: str, by: str, json_wanted: bool
) -> None:
    """What happened at each stage: entered, moved on, lost here, still here, median days; and the bottleneck."""
    frames, today = _frames()
    try:
        found = count_stages(frames, Asked(since, until, pipeline, owner, by), today=today)
    except AskedError as why:
        raise click.ClickException(str(why)) from None
    click.echo(as_json(_rows(found)) if json_wanted else _text(found))


@insight.command()
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON array, with the ids of the deals.")
def dirt(*, json_wanted: bool) -> None:
    """What is odd in the stage histories: skipped stages, dates out of order, and the like."""
    frames, today = _frames()
    found = count_stages(frames, Asked(), today=today).dirt
    if json_wanted:
        click.echo(
            as_json([{"kind": o.kind, "deals": o.deals, "ids": o.ids, "words": o.words} for o in found])
        )
    else:
        click.echo("\n".join(one.words for one in found) or "Nothing is odd in the histories.")


def _frames() -> tuple[Frames, date]:
    now = timezone.now()
    zone = company().time_zone
    frames = read_frames(Viewer.the_owner(), now=now, time_zone=zone)
    return frames, now.astimezone(ZoneInfo(zone)).date()


def _rows(found: Stages) -> list[dict[str, Any]]:
    if found.groups:
        return [_row(one.count) | {"group": one.group} for one in found.groups]
    stands_out = {one.bottleneck.stage: one.pipeline for one in found.findings if one.bottleneck}
    return [_row(one) | {"bottleneck": stands_out.get(one.stage) == one.pipeline} for one in found.counts]


def _row(one: StageCount) -> dict[str, Any]:
    share = one.share
    return {
        "pipeline": one.pipeline,
        "stage": one.stage,
        "entered": one.entered,
        "moved_on": one.moved_on,
        "lost_here": one.lost_here,
        "open_here": one.open_here,
        "median_days": one.median_days,
        "decided": one.decided,
        "share": round(share.value, 4) if share.n else None,
        "low": round(share.low, 4),
        "high": round(share.high, 4),
    }


def _text(found: Stages) -> str:
    if not found.counts and found.narrowed:
        return "No deal entered a stage in that time."
    if not found.counts:
        return "No deal has a history of stages yet: import one with the columns of its stages, or a stage history."
    parts = [_pipeline(one, found) for one in found.findings]
    if found.dirt:
        parts.append("Odd: " + " · ".join(one.words for one in found.dirt) + ".")
    return "\n\n".join(parts)


def _pipeline(finding: StagesFinding, found: Stages) -> str:
    lines = [finding.pipeline] if finding.pipeline else []
    lines += [finding.sentence, finding.basis, *finding.notes, ""]
    if found.groups:
        lines += _table([one for one in found.groups if one.count.pipeline == finding.pipeline])
    else:
        ones = [one for one in found.counts if one.pipeline == finding.pipeline]
        lines += _table([GroupCount("", one) for one in ones])
    return "\n".join(lines)


def _table(ones: list[GroupCount]) -> list[str]:
    names = [f"{one.count.stage}  {one.group}".rstrip() for one in ones]
    width = max(map(len, names), default=0)
    lines = [" " * width + "".join(f"  {title:>13}" for title in _COLUMNS)]
    for name, one in zip(names, ones, strict=True):
        count = one.count
        days = "" if count.median_days is None else f"{count.median_days:g}"
        cells = [
            in_words(count.share) if count.decided else "none decided",
            *(f"{n:,}" for n in (count.entered, count.moved_on, count.lost_here, count.open_here)),
            days,
        ]
        lines.append(name.ljust(width) + "".join(f"  {cell:>13}" for cell in cells))
    return lines
