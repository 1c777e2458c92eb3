"""What is won of the decided deals, counted from the records."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from reopen.core.insight.won import Won
from reopen.records.models import Deal
from reopen.records.queries.visible import Viewer
from reopen.services.insights.behind import behind
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.rows import won_rows
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db


def won(viewer: Viewer | None = None, **asked: Any) -> Won:
    now = datetime(2026, 7, 1, 9, tzinfo=UTC)
    return Recon(viewer or Viewer.the_owner(), now=now, time_zone="UTC").won(Asked(**asked))


def test_decided_deals_are_counted_by_what_is_known_of_them(company: Company) -> None:
    for amount in (100, 200, 300, 400, 500):
        make_deal(company.sells["rep"], lead_source="Fair", amount=amount)
    make_deal(company.sells["stranger"], lead_source="", amount=None)
    make_deal(
        company.sells["rep"], lost_on=None, lead_source="Fair", amount=900, opened_on=date(2026, 5, 1)
    )  # open
    Deal.objects.filter(amount=100).update(status="won", lost_on=None, closed_on=date(2026, 6, 1))
    found = won()
    assert (found.whole.k, found.whole.n) == (1, 6)
    assert [(row["by"], row["group"], row["won"], row["decided"]) for row in won_rows(found)] == [
        ("owner", "Rita Rep", 1, 5),
        ("owner", "Sam Stranger", 0, 1),
        ("source", "Fair", 1, 5),
        ("size", "large", 0, 2),
        ("size", "small", 1, 2),
        ("size", "middle", 0, 1),
    ]
    assert (
        found.basis
        == "6 decided. Small is up to $200, large over $300: a third each of the decided deals with an "
        "amount. One more is still open, and not counted."
    )
    recon = Recon(Viewer.the_owner(), now=datetime(2026, 7, 1, 9, tzinfo=UTC), time_zone="UTC")
    for asked, number in ((Asked(), 1), (Asked(owner="sam stranger"), 0), (Asked(until=date(2020, 1, 1)), 0)):
        assert behind(recon, "won", asked, {"what": "still_open"}).number == number
    assert (
        behind(recon, "won", Asked(), {"what": "still_open"}).sentence
        == "1 deal still open, neither won nor lost."
    )
    assert won(Viewer.of(company.manager)).whole.n == 5
    # Were an amount on record of the won ones alone, every size would be won.
    Deal.objects.filter(amount=200).update(amount=None)
    assert {one.by for one in won().groups} == {"owner", "source"}
    assert won(owner="sam stranger").whole.n == 1
    assert won(since=date(2026, 6, 1)).whole.n == 1
    with pytest.raises(AskedError, match="leave out --by"):
        won(by="owner")
    assert won(Viewer.of(company.other_rep)).sentence == "Too few deals are decided to tell what is won."


def test_what_is_left_out_and_odd_is_named_with_its_deals(company: Company) -> None:
    made = [make_deal(company.sells["rep"], lead_source="Fair", amount=None) for _ in range(4)]
    made.append(make_deal(company.sells["rep"], lead_source="Fair", amount=100, opened_on=date(2026, 3, 1)))
    dayless, late, nobodys, _, early = (Deal.objects.filter(pk=one.pk) for one in made)
    early.update(status="won", lost_on=None, closed_on=date(2026, 2, 1))
    dayless.update(lost_on=None, closed_on=None)
    late.update(lost_on=date(2030, 1, 1), closed_on=None)
    assert won().notes == ("No product, no amount is on record by which to tell them apart.",)
    for n in range(6):
        make_deal(company.sells["rep"], lead_source="Fair", amount=100 + n)
    nobodys.update(owner=None)
    for asked in (Asked(), Asked(since=date(2026, 1, 1))):
        recon = Recon(Viewer.the_owner(), now=datetime(2026, 7, 1, 9, tzinfo=UTC), time_zone="UTC")
        odd = recon.won(asked).odd
        assert [(one.of or one.what, one.words) for one in odd] == [
            ("owner", "1 decided deal of no seller"),
            ("no_day", "1 decided deal without a day of closing, not counted where a time is asked for"),
            ("future", "1 decided deal closed in the future, as the records say"),
            ("backwards", "1 decided deal closed before the day of opening, as the records say"),
        ]
        for one in odd:
            cell = {"what": one.what} | ({"of": one.of} if one.of else {})
            assert (cell, behind(recon, "won", asked, cell).number) == (cell, one.deals)


def test_a_number_that_is_none_gets_a_sentence(company: Company) -> None:
    recon = Recon(Viewer.the_owner(), now=datetime(2026, 7, 1, 9, tzinfo=UTC), time_zone="UTC")
    with pytest.raises(AskedError, match="not by “quarter”: take one of owner, source"):
        behind(recon, "won", Asked(), {"what": "won", "of": "quarter"})
    with pytest.raises(AskedError, match="Of which kind"):
        behind(recon, "won", Asked(), {"what": "unknown"})
