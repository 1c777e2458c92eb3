"""What stands beside the verdict: were there replies worth discussing, and more than without the letter?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reopen.records.queries.team import seller_names
from reopen.services import wager
from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.report import report
from reopen.services.take_back_release import what_was_seen

_ALONE = "; no holdout, so nothing to compare with"


@dataclass(frozen=True, slots=True)
class Wager:
    """What stands beside the verdict; `findings` compare the letter with the holdout, in words."""

    figures: wager.Figures
    findings: Sequence[str]
    alone: bool  # nobody was held out
    may_judge: bool
    may_release: bool
    sellers: Sequence[tuple[int, str]]  # to choose from, where somebody without a deal has none
    without_seller: Sequence[str]
    may_be_taken_back: (
        str  # who may have seen what was released, until now; "" where nothing can be taken back
    )


def wager_of(campaign: Any, *, now: datetime) -> Wager | None:
    """Of a campaign whose letters are out; None for others."""
    if campaign.state not in ("collecting", "judged"):
        return None
    found = report(campaign)
    shares = (found.answered, found.door, found.won)
    alone = found.answered.holdout.n == 0
    findings = [share.words.removesuffix(_ALONE) for share in shares]
    if not alone:
        findings.append(f"Revenue, in {found.currency}: {found.revenue.words}")
    may_release = campaign.verdict == "accept" and campaign.unsealed_at is None
    without = wager.without_seller(campaign) if may_release else []
    return Wager(
        figures=wager.figures(campaign),
        findings=findings,
        alone=alone,
        may_judge=campaign.state == "collecting" or campaign.unsealed_at is None,
        may_release=may_release,
        sellers=seller_names() if without else (),
        without_seller=without,
        may_be_taken_back=_seen(campaign, now),
    )


def _seen(campaign: Any, now: datetime) -> str:
    if campaign.verdict != "accept" or campaign.unsealed_at is None:
        return ""
    try:
        return what_was_seen(campaign, now=now).sentence
    except CampaignError:
        return ""  # too long ago
