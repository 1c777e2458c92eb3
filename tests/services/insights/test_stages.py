"""Stages counted from histories: clean ones, and each kind of dirt."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from reopen.core.insight.basis import parts_of
from reopen.core.insight.stages import StageCount
from reopen.records.models import Deal, StageChange
from reopen.records.queries.visible import Viewer
from reopen.services.insights.behind import behind
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.stages import Stages
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 2, 24, 9, tzinfo=UTC)


def deal(
    status: str, *entries: tuple[str, int], pipeline: str = "Sales", stage: str = "", **more: Any
) -> int:
    """A deal with its entries into stages, each on a day of January 2026, at ten."""
    lost_on = date(2026, 1, 31) if status == "lost" else None
    made = make_deal(more.pop("owner", None), lost_on=lost_on, pipeline=pipeline, stage=stage, **more)
    if status == "won":
        Deal.objects.filter(pk=made.pk).update(status=status)
    StageChange.objects.bulk_create(
        StageChange(
            deal=made, pipeline=pipeline, stage=name, entered_at=datetime(2026, 1, day, 10, tzinfo=UTC)
        )
        for name, day in entries
    )
    return int(made.pk)


def count(viewer: Viewer | None = None, **asked: Any) -> Stages:
    return Recon(viewer or Viewer.the_owner(), now=NOW, time_zone="UTC").stages(Asked(**asked))


def numbers_behind(asked: Asked) -> list[int]:
    """How many deals stand behind each number of the notes; they are the numbers themselves."""
    recon = Recon(Viewer.the_owner(), now=NOW, time_zone="UTC")
    parts = [part for note in recon.stages(asked).findings[0].notes for part in parts_of(note) if part.cell]
    behind_them = []
    for part in parts:
        # In an address `by` says what is asked, as on the page.
        cell = {key: told for key, told in part.cell.items() if key != "by"}
        behind_them.append(behind(recon, "stages", replace(asked, by=part.cell["by"]), cell).number)
    assert [f"{number:,}" for number in behind_them] == [part.text for part in parts]
    return behind_them


def table(found: Stages) -> dict[str, tuple[int, int, int, int, float | None]]:
    return {
        one.stage: (one.entered, one.moved_on, one.lost_here, one.open_here, one.median_days)
        for one in found.counts
    }


@pytest.fixture
def four_deals() -> None:
    deal("won", ("Demo", 1), ("Proposal", 8), ("Closed Won", 12))
    deal("lost", ("Demo", 2), ("Proposal", 5), ("Closed Lost", 25))
    deal("lost", ("Demo", 3), ("closed lost ", 9))
    deal("open", ("Demo", 4), stage="Demo")


@pytest.mark.usefixtures("four_deals")
def test_each_deal_is_where_its_history_left_it() -> None:
    found = count()
    assert table(found) == {"Demo": (4, 2, 1, 1, 6.0), "Proposal": (2, 1, 1, 0, 12.0)}
    assert found.dirt == ()


@pytest.mark.usefixtures("four_deals")
def test_days_cut_by_the_entry_into_the_stage() -> None:
    assert table(count(since=date(2026, 1, 3), until=date(2026, 1, 5))) == {
        "Demo": (2, 0, 1, 1, 6.0), "Proposal": (1, 0, 1, 0, 20.0),
    }  # fmt: skip


def test_dirt_is_counted_and_named() -> None:
    skipped = deal("lost", ("Demo", 1), ("Contract", 8), ("Closed Lost", 9))
    deal("won", ("Demo", 1), ("Proposal", 2), ("Contract", 3), ("Closed Won", 9))
    deal("won", ("Demo", 1), ("Proposal", 2), ("Contract", 3), ("Closed Won", 9))
    back = deal("lost", ("Demo", 1), ("Proposal", 2), ("Demo", 5), ("Closed Lost", 9))
    again = deal("open", ("Demo", 1), ("Closed Lost", 4), ("Proposal", 20), stage="Proposal")
    wrong = deal("lost", ("Demo", 9), ("Closed Lost", 4))
    none = deal("lost")
    future = deal("open", ("Demo", 1), stage="Demo")
    StageChange.objects.create(
        deal_id=future, pipeline="Sales", stage="Proposal", entered_at=datetime(2027, 1, 1, tzinfo=UTC)
    )
    found = count()
    assert {one.kind: one.ids for one in found.dirt} == {
        "skipped:Proposal": (skipped,),
        "went_back": (back,),
        "reopened": (again,),
        "out_of_order": (wrong,),
        "future": (future,),
        "no_history": (none,),
    }
    assert [
        one.words for one in found.dirt if one.kind in ("skipped:Proposal", "out_of_order", "no_history")
    ] == [
        "1 deal skipped Proposal",
        "1 deal left a stage before it entered it; its days there are not counted",
        "1 deal has no history of stages and is not counted",
    ]
    # Who went back to Demo was lost there; both visits are its days, 1 + 4. Who came back had left it by the loss.
    assert table(found) == {
        "Demo": (7, 4, 2, 1, 3.0), "Proposal": (4, 3, 0, 1, 1.0), "Contract": (3, 2, 1, 0, 6.0),
    }  # fmt: skip


def test_where_an_open_deal_stands_was_entered_without_a_day_on_record() -> None:
    deal("open", ("Demo", 1), stage="Proposal")
    deal("lost", ("Demo", 1), ("Proposal", 3), ("Closed Lost", 9))
    assert table(count()) == {"Demo": (2, 2, 0, 0, 2.0), "Proposal": (2, 0, 1, 1, 6.0)}


def test_a_deal_of_which_only_the_closing_is_on_record_is_named() -> None:
    lost, won = deal("lost", ("Closed Lost", 5)), deal("won", ("Closed Won", 6))
    deal("lost", ("Demo", 1), ("Closed Lost", 5))
    found = count()
    assert table(found) == {"Demo": (1, 0, 1, 0, 4.0)}
    assert [(one.kind, one.ids) for one in found.dirt] == [("no_history", (lost, won))]
    assert found.dirt[0].words == "2 deals have no history of stages and are not counted"


def test_a_loss_taken_back_is_told_at_the_stage_where_it_was() -> None:
    deal("won", ("Demo", 1), ("Closed Lost", 4), ("Demo", 9), ("Proposal", 12), ("Closed Won", 15))
    deal("open", ("Demo", 1), ("Proposal", 2), ("Closed Lost", 4), ("Demo", 9), stage="Demo")
    deal("lost", ("Demo", 1), ("Closed Lost", 4), ("Demo", 9), ("Closed Lost", 12))
    # A date out of order is no way back.
    deal("lost", ("Demo", 1), ("Closed Lost", 4), ("Proposal", 9))
    found = count()
    assert [(one.stage, one.moved_on, one.reopened) for one in found.counts] == [
        ("Demo", 2, 1),
        ("Proposal", 2, 1),
    ]
    assert found.findings[0].basis.endswith("Of those that moved on, 2 were lost there first and reopened.")
    assert [(one.stage, one.reopened) for one in count(until=date(2026, 1, 1)).counts] == [("Demo", 1)]


def test_a_deal_that_came_over_from_another_pipeline_has_skipped_nothing_before() -> None:
    deal("won", ("Intake", 1), ("Talk", 2), ("Offer", 3), ("Closed Won", 4), pipeline="New")
    over = deal("open", ("Offer", 9), pipeline="New", stage="Offer")
    StageChange.objects.create(
        deal_id=over, pipeline="Old", stage="Hello", entered_at=datetime(2026, 1, 2, tzinfo=UTC)
    )
    assert count().dirt == ()
    skipped = deal("open", ("Talk", 3), pipeline="New", stage="Talk")
    assert [(one.kind, one.ids) for one in count().dirt if one.kind.startswith("skipped")] == [
        ("skipped:Intake (New)", (skipped,))
    ]  # fmt: skip


def test_pipelines_with_the_same_stage_stay_apart() -> None:
    deal("won", ("Demo", 1), ("Closed Won", 3), pipeline="New business")
    deal("lost", ("Demo", 1), ("Closed Lost", 5), pipeline="Renewals")
    assert count().counts == (
        StageCount("New business", "Demo", 1, 1, 0, 0, 2.0),
        StageCount("Renewals", "Demo", 1, 0, 1, 0, 4.0),
    )
    assert [one.pipeline for one in count(pipeline="renewals").counts] == ["Renewals"]
    with pytest.raises(AskedError, match=r"no pipeline “Rental” .* is: “New business”, “Renewals”"):
        count(pipeline="Rental")


def test_groups(company: Company) -> None:
    deal("won", ("Demo", 1), ("Closed Won", 3), owner=company.sells["rep"])
    deal("lost", ("Demo", 1), ("Closed Lost", 5))
    found = count(by="owner")
    assert [(one.group, one.count.moved_on, one.count.lost_here) for one in found.groups] == [
        ("none", 0, 1), (company.sells["rep"].name, 1, 0),
    ]  # fmt: skip
    with pytest.raises(
        AskedError, match="“month” is no grouping: take one of owner, source, product, quarter"
    ):
        count(by="month")


def test_a_quarter_is_judged_by_its_whole_history_whatever_is_asked() -> None:
    for quarter, (moved, lost) in enumerate([(14, 6), (15, 5), (3, 27), (13, 7)]):
        first = datetime(2025, 3 * quarter + 1, 10, 10, tzinfo=UTC)
        for n in range(moved + lost):
            made = make_deal(None, lost_on=None if n < moved else date(2026, 1, 31), pipeline="Sales")
            if n < moved:
                Deal.objects.filter(pk=made.pk).update(status="won")
            StageChange.objects.create(deal=made, pipeline="Sales", stage="Demo", entered_at=first)
    told = "Demo in Q3 2025: 10 % (3–26) of 30 moved on, in its other quarters 70 %. That is outside chance."
    assert count().findings[0].notes[0] == told
    third = Asked(since=date(2025, 7, 1), until=date(2025, 9, 30))
    assert count(since=third.since, until=third.until).findings[0].notes == (told,)
    assert numbers_behind(third) == [30]
    # Of half a quarter nothing is said: the deals behind it would be others.
    assert count(since=date(2025, 7, 1), until=date(2025, 7, 9)).findings == ()
    assert [note.split(" is ")[0] for note in count(since=date(2025, 8, 1)).findings[0].notes] == [
        "The dip of Q4 2025 at Demo (13 of 20)"
    ]


def test_the_seller_who_stands_out_at_a_stage_is_told(company: Company) -> None:
    for seller, moved in ((company.sells["rep"], 1), (None, 10)):
        for n in range(12):
            made = deal(
                "won" if n < moved else "lost", ("Demo", 1), ("Closed Won" if n < moved else "Closed Lost", 3)
            )
            Deal.objects.filter(pk=made).update(owner=seller)
    name = company.sells["rep"].name
    assert count(by="owner").findings[0].notes == (
        f"{name} at Demo: 8 % (1–35) of 12 moved on, of the others there 83 %. That is outside chance: the "
        f"only one "
        "compared.",
    )
    assert numbers_behind(Asked(by="owner")) == [12]
    assert count().findings[0].notes == ()


def test_a_manager_counts_the_team_and_no_deal_that_rests(company: Company) -> None:
    deal("lost", ("Demo", 1), ("Closed Lost", 5), owner=company.sells["rep"])
    deal("lost", ("Demo", 1), ("Closed Lost", 5), owner=company.sells["rep"], resting_since=date(2026, 2, 1))
    deal("lost", ("Demo", 1), ("Closed Lost", 5))
    assert table(count()) == {"Demo": (3, 0, 3, 0, 4.0)}
    assert table(count(Viewer.of(company.manager))) == {"Demo": (1, 0, 1, 0, 4.0)}


def test_nothing_to_count() -> None:
    assert count() == Stages((), (), (), (), narrowed=False)
    deal("lost")
    assert count().counts == ()
