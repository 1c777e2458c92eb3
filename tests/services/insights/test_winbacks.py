"""What brought a deal back, as the records tell it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from reopen.core.insight.winbacks import WinBacks
from reopen.records.models import Deal, Loss, Outcome, Reply
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.recon import Recon
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_mailbox

pytestmark = pytest.mark.django_db


def came_back(*calls: tuple[str, date, list[str]], won_on: date = date(2026, 6, 1), **more: Any) -> Any:
    made = make_deal(more.pop("owner", None), lost_on=date(2026, 2, 10), loss={"reason": "Price"}, **more)
    Deal.objects.filter(pk=made.pk).update(status="won", lost_on=None, closed_on=won_on)
    for kind, on, reasons in calls:
        Outcome.objects.create(
            deal=made,
            kind=kind,
            on=on,
            at=datetime(on.year, on.month, on.day, 15, tzinfo=UTC),
            reasons=reasons,
        )
    return made


def answers(deal: Any, on: date) -> None:
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    Reply.objects.create(
        mailbox=make_mailbox(address=f"m{deal.pk}@reopen.test"), uid_validity=1, uid=1, content_hash="", raw=b"",
        received_at=at, stored_at=at, contact=deal.contact, kind="human", state="judged",
    )  # fmt: skip


def winbacks(viewer: Viewer, asked: Asked) -> WinBacks:
    return Recon(viewer, now=datetime(2026, 7, 1, 9, tzinfo=UTC), time_zone="UTC").winbacks(asked)


def causes(viewer: Viewer | None = None, **asked: Any) -> dict[str, tuple[int, ...]]:
    found = winbacks(viewer or Viewer.the_owner(), Asked(**asked))
    return {row.group: row.deals for row in found.by_cause}


def test_the_last_thing_on_record_before_it_was_open_again(company: Company) -> None:
    checked = came_back(
        ("reopened", date(2026, 5, 1), ["contract:18", "check_in:4"]), owner=company.sells["rep"]
    )
    lettered = came_back(("reopened", date(2026, 5, 1), []))
    answers(lettered, date(2026, 4, 28))
    phoned = came_back(("reopened", date(2026, 5, 1), []))
    before = came_back(("reached", date(2026, 1, 5), ["check_in:1"]))  # before the loss
    answers(before, date(2026, 1, 5))
    reached = came_back(("reached", date(2026, 4, 1), ["check_in:1"]))
    long_ago = came_back(("reached", date(2026, 2, 20), ["post_mortem"]))
    came_back(won_on=date(2026, 2, 10))  # won on the day of the loss: no way back
    make_deal()
    assert causes() == {
        "nothing on record": (before.pk, long_ago.pk), "another call": (phoned.pk,), "check-in": (reached.pk,),
        "contract call": (checked.pk,), "letter": (lettered.pk,),
    }  # fmt: skip
    assert causes(Viewer.of(company.manager)) == {"contract call": (checked.pk,)}
    assert causes(since=date(2026, 7, 1)) == {}
    found = winbacks(Viewer.the_owner(), Asked())
    assert (found.lost, [row.group for row in found.by_reason]) == (8, ["price"])
    # Not one of these losses is half a year old on 1 July.
    assert (found.young, found.share.n, [row.share for row in found.by_reason]) == (8, 0, [None])
    assert found.calls_since == date(2026, 1, 5)
    # Of calls before the loss nothing came.
    assert found.after_call == (checked.pk, lettered.pk, phoned.pk, reached.pk, long_ago.pk)
    end = datetime(2026, 9, 1, tzinfo=UTC)
    found = Recon(Viewer.the_owner(), now=end, time_zone="UTC").winbacks(Asked())
    # Of the deals lost for price, and to Marlow: those that did not come back, and lost again, among them.
    assert [
        (row.group, row.share and (row.share.k, row.share.n)) for row in (*found.by_reason, *found.by_competitor)
    ] == [("price", (6, 7)), ("Marlow", (6, 8))]  # fmt: skip


def test_hours_and_shares_are_of_what_is_on_record() -> None:
    """Half a year is how long a loss is followed; a win after the time, and a call of after it, have not happened."""
    early = came_back(won_on=date(2026, 6, 1))
    make_deal(lost_on=date(2026, 4, 1))
    came_back(("reached", date(2026, 8, 1), ["check_in:1"]), won_on=date(2026, 12, 1))
    recon = Recon(Viewer.the_owner(), now=datetime(2026, 12, 31, tzinfo=UTC), time_zone="UTC")
    told = {
        until: (found.hours, found.back, found.share.k, found.share.n, found.young)
        for until in (date(2026, 5, 1), date(2026, 7, 1), date(2026, 8, 12), None)
        for found in [recon.winbacks(Asked(until=until))]
    }
    hours = told[None][0]
    assert hours
    everybody = told[None][1]
    assert told == {
        date(2026, 5, 1): (None, (), 0, 0, 3),
        date(2026, 7, 1): (None, (), 0, 0, 3),
        date(2026, 8, 12): (hours, (early.pk,), 1, 2, 1),
        None: (hours, everybody, 2, 3, 0),
    }
    # Lost twice, a deal stands once, by its last loss; one lost before 1970 is as any other.
    again = make_deal(lost_on=date(1969, 7, 1))
    Loss.objects.create(deal=again, lost_on=date(2026, 12, 1), recorded_at=datetime(2026, 12, 1, tzinfo=UTC))
    make_deal(lost_on=date(1969, 7, 1))
    recon = Recon(Viewer.the_owner(), now=datetime(2026, 12, 31, tzinfo=UTC), time_zone="UTC")
    found = recon.winbacks(Asked())
    assert (found.share.k, found.share.n, found.young, found.lost) == (2, 4, 1, 5)
    assert set(recon.followed_deals(Asked(since=date(2026, 11, 1)))) == {again.pk}
    # Won in December, lost in February: no share of what was lost in December, which is nothing.
    december = recon.winbacks(Asked(since=date(2026, 12, 1)))
    assert (len(december.by_cause), december.lost, december.by_reason[0].share) == (1, 1, None)
