"""Letters that left and what came of them, the lift over the holdouts, and the owner's verdicts. For the owner alone:
to the others an answer to a letter is there once it has been handed over."""

from typing import Any, Final
from zoneinfo import ZoneInfo

import polars as pl
from django.db import connection

from reopen.core.insight.doors import Letters, Wager
from reopen.core.insight.lift import Groups, lift
from reopen.records.models import Campaign
from reopen.services import wager
from reopen.services.insights.frames import Asked, read_columns
from reopen.services.insights.narrow import between

_INSTANT: Final = {
    "sqlite": "substr({}, 1, 19)",
    "postgresql": "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')",
}
_LETTERS: Final[dict[str, Any]] = {
    "campaign": pl.Int64, "contact": pl.Int64, "deal": pl.Int64, "at": pl.String,
}  # fmt: skip
_LETTERS_SQL: Final = """
SELECT m.campaign_id, m.contact_id, r.deal_id, {at}
FROM records_message m LEFT JOIN records_recipient r ON r.id = m.recipient_id
WHERE m.kind = 'letter' AND m.state IN ('sent', 'drafted')"""
_REPLIES: Final[dict[str, Any]] = {"campaign": pl.Int64, "contact": pl.Int64}
_REPLIES_SQL: Final = """
SELECT DISTINCT r.campaign_id, COALESCE(l.contact_id, r.contact_id)
FROM records_reply r LEFT JOIN records_message l ON l.id = r.letter_id
WHERE r.kind = 'human' AND r.campaign_id IS NOT NULL"""
_DEALS: Final[dict[str, Any]] = {"deal": pl.Int64, "status": pl.String, "closed": pl.String}
_DEALS_SQL: Final = """
SELECT id, status, CAST(closed_on AS TEXT) FROM records_deal
WHERE status <> 'lost' AND id IN (SELECT deal_id FROM records_recipient WHERE state = 'letter')"""
_OPENED: Final[dict[str, Any]] = {"deal": pl.Int64, "opened": pl.String}
_OPENED_SQL: Final = """
SELECT deal_id, CAST(MAX("on") AS TEXT) FROM records_outcome
WHERE kind = 'reopened' AND undone_at IS NULL AND deal_id IN (SELECT deal_id FROM records_recipient)
GROUP BY deal_id"""
_PEOPLE: Final[dict[str, Any]] = {
    "campaign": pl.Int64, "recipient": pl.Int64, "state": pl.String, "at": pl.String, "deal": pl.Int64,
    "contact": pl.Int64, "account": pl.Int64,
}  # fmt: skip
_PEOPLE_SQL: Final = """
SELECT r.campaign_id, r.id, r.state, {at}, r.deal_id, r.contact_id, r.account_id
FROM records_recipient r JOIN records_campaign c ON c.id = r.campaign_id
WHERE r.state IN ('letter', 'holdout') AND c.approved_at IS NOT NULL AND c.holdout_percent > 0 ORDER BY r.id"""
_WON: Final[dict[str, Any]] = {
    "deal": pl.Int64, "contact": pl.Int64, "account": pl.Int64, "won_on": pl.String,
}  # fmt: skip
_HELD: Final = "SELECT {} FROM records_recipient WHERE state IN ('letter', 'holdout')"
_WON_SQL: Final = f"""
SELECT id, contact_id, account_id, CAST(closed_on AS TEXT) FROM records_deal
WHERE status = 'won' AND closed_on IS NOT NULL AND (id IN ({_HELD.format("deal_id")})
    OR contact_id IN ({_HELD.format("contact_id")}) OR account_id IN ({_HELD.format("account_id")}))"""  # noqa: S608


def letters_out(deals: pl.DataFrame, asked: Asked, *, time_zone: str) -> Letters:
    """Of the letters that left in the time, and the lift of the campaigns approved in it. `deals`: those asked for."""
    letters = _asked_for(
        _read(_LETTERS_SQL, "COALESCE(m.sent_at, m.made_at)", _LETTERS, time_zone), deals, asked
    )
    wrote = read_columns(_REPLIES_SQL, _REPLIES)
    left = letters.drop_nulls("deal").group_by("deal").agg(pl.col("on").min())
    came = (
        left.join(read_columns(_DEALS_SQL, _DEALS).with_columns(_as_day("closed")), on="deal", how="left")
        .join(read_columns(_OPENED_SQL, _OPENED).with_columns(_as_day("opened")), on="deal", how="left")
    )  # fmt: skip
    won = (pl.col("status") == "won") & (pl.col("closed") >= pl.col("on"))
    return Letters(
        sent=letters.height,
        replied=letters.select("campaign", "contact").unique().join(wrote, on=["campaign", "contact"]).height,
        reopened=came.filter(pl.col("status").is_not_null() | (pl.col("opened") >= pl.col("on"))).height,
        won=came.filter(won).height,
        lift=lift(_groups(deals, asked, time_zone)),
    )


def wager_of(asked: Asked, *, time_zone: str) -> Wager | None:
    """The verdicts given in the time, and the campaigns that wait for theirs; None for one seller or pipeline."""
    if asked.owner or asked.pipeline:
        return None
    accepted = rejected = waiting = replies = worth = 0
    judged = Campaign.objects.filter(state__in=[Campaign.State.COLLECTING, Campaign.State.JUDGED])
    for one in judged.order_by("pk"):
        at = one.verdict_at or one.approved_at
        on = at.astimezone(ZoneInfo(time_zone)).date() if at else None
        if on is None or (asked.until and on > asked.until):
            continue
        if not one.verdict:
            waiting += 1
        elif not asked.since or on >= asked.since:
            found = wager.figures(one)
            accepted += one.verdict == Campaign.Verdict.ACCEPT
            rejected += one.verdict == Campaign.Verdict.REJECT
            replies, worth = replies + found.replies, worth + found.worth
    return Wager(accepted, rejected, waiting, replies, worth)


def _groups(deals: pl.DataFrame, asked: Asked, time_zone: str) -> list[Groups]:
    """By campaign, letters and holdout, and who of them bought since: as the campaign's own report counts.

    A win of a company is a win of each of its people in the campaign, so that colleagues who bought are counted, too.
    """
    people = _asked_for(_read(_PEOPLE_SQL, "c.approved_at", _PEOPLE, time_zone), deals, asked)
    if people.is_empty():
        return []
    won = read_columns(_WON_SQL, _WON).with_columns(_as_day("won_on"))
    bought = pl.concat(
        people.join(won.select(key, "won_on"), on=key)
        .filter(pl.col("won_on") >= pl.col("on"))
        .select("recipient")
        for key in ("deal", "contact", "account")
    ).unique()
    people = people.join(bought.with_columns(did=pl.lit(1)), on="recipient", how="left")
    letter, did = pl.col("state") == "letter", pl.col("did").is_not_null()
    alike = did.sum().over("campaign", "account") > 1
    people = people.with_columns(colleague=did & alike & pl.col("account").is_not_null())
    counted = people.group_by("campaign").agg(
        letters=letter.sum(),
        letters_did=(letter & did).sum(),
        holdout=(~letter).sum(),
        holdout_did=(~letter & did).sum(),
        colleagues=pl.col("colleague").sum(),
    )
    return [Groups(*row[1:]) for row in counted.sort("campaign").iter_rows()]


def _read(sql: str, instant: str, schema: dict[str, Any], time_zone: str) -> pl.DataFrame:
    """With `on`, the day of the instant in the company's zone."""
    found = read_columns(sql.format(at=_INSTANT[connection.vendor].format(instant)), schema)
    at = pl.col("at").str.to_datetime("%Y-%m-%d %H:%M:%S", time_zone="UTC", strict=False)
    return found.with_columns(on=at.dt.convert_time_zone(time_zone).dt.date())


def _asked_for(rows: pl.DataFrame, deals: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    """In the time; of one seller or pipeline, what belongs to one of the deals."""
    if asked.owner or asked.pipeline:
        rows = rows.join(deals.select("deal"), on="deal", how="semi")
    return between(rows, "on", asked)


def _as_day(column: str) -> pl.Expr:
    return pl.col(column).str.to_date("%Y-%m-%d", strict=False)
