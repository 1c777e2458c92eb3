"""A deal that rests, as everyone but the owner sees it: what was frozen when it came to rest, and nothing newer.

The person is not among it, nor are anybody's words (services.campaigns.frozen).

An answer, a removal and silence look alike: no query here reads a row that a reply can move. The one thing that is
added is what somebody other than the owner did: "they called me: reopened".
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from reopen.records.models import Deal, Outcome, User
from reopen.records.queries.timeline import Entry, Timeline, timeline
from reopen.records.queries.visible import Viewer, resting_deals

# What an act on such a deal is answered with.
REFUSED = (
    "This deal rests: the owner has written to them. Until the owner has judged what came back, nothing is changed "
    "here. If they called you, reopen it on its page."
)
# What is said of a deal that comes to rest by the act itself.
RESTS_NOW = "The owner has written to them: the deal rests."


@dataclass(frozen=True, slots=True)
class Frozen:
    """What was known when it came to rest; empty strings and None where unknown."""

    name: str
    status: str
    stage: str
    amount: Decimal | None
    currency: str
    product: str
    opened_on: date | None
    on: date | None  # lost; of an open deal the day on which it was to be closed
    reason: str
    competitor: str
    installed: tuple[str, ...]
    at: datetime | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class RestingPage:
    """The page. `reopened_on`: by a seller or a manager, whom they called."""

    id: int
    account: str
    owner: str
    time_zone: str
    since: date
    known: Frozen
    reopened_on: date | None


def rests(viewer: Viewer, deal_id: int) -> bool:
    """Whether the deal rests to this viewer, who may otherwise see it."""
    return resting_deals(viewer).filter(pk=deal_id).exists()


def resting_page(viewer: Viewer, deal_id: int) -> RestingPage | None:
    """None where there is no such deal that rests to the viewer."""
    deal = resting_deals(viewer).filter(pk=deal_id).select_related("account", "owner").first()
    if deal is None or deal.resting_since is None:
        return None
    known = frozen(deal.resting_as)
    return RestingPage(
        id=deal.pk,
        account=deal.account.name if deal.account else known.name,
        owner=deal.owner.name if deal.owner else "",
        time_zone=deal.account.time_zone if deal.account else "",
        since=deal.resting_since,
        known=known,
        reopened_on=reopened_on(deal),
    )


def resting_timeline(page: RestingPage, after: str = "") -> Timeline:
    """Up to the approval."""
    return timeline(
        page.id,
        contact_id=None,
        time_zone=page.time_zone,
        after=after,
        frozen=page.known.entries,
        until=page.known.at,
    )


def reopened_on(deal: Deal) -> date | None:
    """The day on which somebody other than the owner reopened it while it rests; None: nobody has."""
    at = frozen(deal.resting_as).at
    acts = Outcome.objects.filter(deal=deal, kind=Outcome.Kind.REOPENED, undone_at=None)
    if at is not None:
        acts = acts.filter(at__gte=at)
    return (
        acts.exclude(by=None)
        .exclude(by__role=User.Role.OWNER)
        .order_by("at")
        .values_list("on", flat=True)
        .first()
    )


def frozen(stored: Any) -> Frozen:
    """Deal.resting_as as services.campaigns.frozen made it."""
    value: dict[str, Any] = stored if isinstance(stored, dict) else {}

    def text(key: str) -> str:
        return str(value.get(key) or "")

    def day(key: str) -> date | None:
        return date.fromisoformat(value[key]) if value.get(key) else None

    return Frozen(
        name=text("name"),
        status=text("status"),
        stage=text("stage"),
        amount=Decimal(value["amount"]) if value.get("amount") is not None else None,
        currency=text("currency"),
        product=text("product"),
        opened_on=day("opened_on"),
        on=day("on"),
        reason=text("reason"),
        competitor=text("competitor"),
        installed=tuple(value.get("installed") or ()),
        at=datetime.fromisoformat(value["at"]) if value.get("at") else None,
        entries=tuple(_entry(row) for row in value.get("entries") or ()),
    )


def _entry(row: list[Any]) -> Entry:
    at, rank, pk, on, *words = row
    return Entry(datetime.fromisoformat(at), rank, pk, date.fromisoformat(on), *words)
