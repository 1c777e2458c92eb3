"""The deals behind every number are as many as the number says, whatever the histories."""

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

import pytest

from reopen.records.models import Activity, Competitor, Deal, DealOwner, Loss, StageChange
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.services.insights.behind import behind
from reopen.services.insights.cells import cell_of
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.topics import TOPICS
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 2, 24, 9, tzinfo=UTC)
STAGES = ("Inquiry", "Demo", "Proposal")
REASONS = ("Price", "price too high", "Timing", "no idea", "", "better service", "budget freeze")


def make_histories(seed: int, owners: list[DealOwner | None], deals: int) -> None:
    """Deals that skip, go back, come back, are dated wrong or not at all, in two pipelines with the same stages."""
    pick = random.Random(seed)
    rivals = [
        Competitor.objects.get_or_create(name=name, name_key=name.lower())[0] for name in ("Marlow", "Tern")
    ]
    for _ in range(deals):
        pipeline = pick.choice(("Sales", "Sales", "Renewals", ""))
        status = pick.choice(("lost", "lost", "won", "open"))
        day = date(2025, 1, 1) + timedelta(days=pick.randrange(400))
        deal = make_deal(
            pick.choice(owners),
            lost_on=day + timedelta(days=60) if status == "lost" else None,
            pipeline=pipeline,
            stage=pick.choice(STAGES),
            lead_source=pick.choice(("", "none", "Web", "Fair")),
        )
        if status == "won":
            Deal.objects.filter(pk=deal.pk).update(status="won", closed_on=day + timedelta(days=90))
            if pick.random() < 0.5:
                Loss.objects.create(
                    deal=deal, lost_on=day, recorded_at=NOW, reason=pick.choice(REASONS), stage="Demo"
                )
        Loss.objects.filter(deal=deal).update(
            reason=pick.choice(REASONS), buyer_reason=pick.choice(REASONS), competitor=pick.choice([*rivals, None]),
            our_price=pick.choice((None, Decimal(100))), their_price=pick.choice((None, Decimal(90), Decimal(110))),
            term_months=pick.choice((None, 12, 36)), notice_days=pick.choice((None, 90)),
        )  # fmt: skip
        for stage in pick.sample([*STAGES, "Closed Lost"], pick.randrange(5)):
            StageChange.objects.create(
                deal=deal, pipeline=pick.choice((pipeline, "")), stage=stage,
                entered_at=datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
                + timedelta(days=pick.choice((-3, 0, 5, 30, 30, 45, 500))),
            )  # fmt: skip
        for n in range(pick.randrange(3)):
            Activity.objects.create(
                source="test", external_id=f"{deal.pk}-{n}", deal=deal, kind=pick.choice(("call", "note")),
                direction=pick.choice(("in", "out")),
                at=datetime(day.year, day.month, day.day, 15, tzinfo=UTC) + timedelta(days=pick.randrange(60)),
            )  # fmt: skip


ASKED = [
    Asked(),
    Asked(by="owner"),
    Asked(by="source"),
    Asked(by="quarter", pipeline="Sales"),
    Asked(since=date(2025, 4, 1), until=date(2025, 9, 30)),
]


@pytest.mark.parametrize(("role", "seed"), [("owner", 1), ("manager", 2)])
def test_deals_are_as_many_as_the_number_says(company: Company, seed: int, role: str) -> None:
    make_histories(seed, [company.sells["rep"], company.sells["stranger"], None], 60)
    Deal.objects.filter(pk__in=Deal.objects.order_by("pk")[:3]).update(resting_since=NOW.date())
    recon = Recon(Viewer.of(getattr(company, role)), now=NOW, time_zone="UTC")
    for method in ("stage_ways", "lapse_ways", "density_ways", "cases", "stages", "hearsay", "winbacks"):
        setattr(recon, method, cache(getattr(recon, method)))  # asked for each number; none of them changes
    mine = set(visible_deals(recon.viewer).values_list("pk", flat=True))
    looked = 0
    for topic in TOPICS.values():
        for asked in ASKED:
            try:
                rows = topic.rows(topic.answer(recon, asked))
            except AskedError:
                continue
            for row in rows:
                for column, number in row.items():
                    cell = cell_of(topic.name, row, column)
                    if cell is not None:
                        found = behind(recon, topic.name, asked, cell)
                        assert (topic.name, asked, cell, found.number) == (topic.name, asked, cell, number)
                        assert set(found.ids) <= mine
                        looked += number
    assert looked > 300


def test_contracts_of_a_quarter(company: Company) -> None:
    make_histories(3, [company.sells["rep"]], 30)
    Loss.objects.filter(pk__in=Loss.objects.order_by("pk")[:9]).update(competitor_rep_gone_on=NOW.date())
    recon = Recon(Viewer.the_owner(), now=NOW, time_zone="UTC")
    for asked in (Asked(), Asked(pipeline="Sales")):
        found = recon.leases(asked)
        assert sum(one.rep_gone for one in found.quarters) > 0
        for one in found.quarters:
            said = {"contracts": len(one.leases), "winnable": one.winnable, "rep_gone": one.rep_gone}
            cells = {what: {"what": what, "quarter": one.title} for what in said}
            assert {what: behind(recon, "leases", asked, cell).number for what, cell in cells.items()} == said
        assert behind(recon, "leases", asked, {"what": "winnable"}).number == len(found.winnable)


def test_silence_that_no_stage_tells(company: Company) -> None:
    make_histories(4, [company.sells["rep"], company.sells["other_rep"]], 40)
    recon = Recon(Viewer.the_owner(), now=NOW, time_zone="UTC")
    for asked in (Asked(), Asked(owner="Rita Rep")):
        found = recon.lapses(asked)
        deals, on_record = found.looked_at.numbers
        said = {"unanswered": len(found.unanswered), "on_record": on_record, "deals": deals}
        assert {what: behind(recon, "lapses", asked, {"what": what}).number for what in said} == said
        assert 0 < on_record < deals
        assert found.is_on_record
