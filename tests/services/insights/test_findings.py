"""The findings of one look are those of the topics, and a topic that cannot be narrowed says so alone."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from reopen.core.insight.lapses import NO_CONTACT
from reopen.core.insight.pictures.marks import Words
from reopen.records.models import Activity, Deal, DoorAnswer, Loss
from reopen.records.queries.visible import Viewer
from reopen.services.insights.behind import behind
from reopen.services.insights.choices import check, choices
from reopen.services.insights.findings import Finding, findings
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead import NOTHING, lead_of
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.web.insights.leaky import make_leaky

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 2, 24, 9, tzinfo=UTC)


def recon() -> Recon:
    return Recon(Viewer.the_owner(), now=NOW, time_zone="UTC")


def look(**asked: object) -> dict[str, Finding]:
    counted, plain = recon(), Asked(**asked)  # type: ignore[arg-type]
    return {one.key: one for one in findings(counted, plain, lead_of(counted.stages(plain)))}


@pytest.fixture
def leaky(company: Company) -> None:
    make_leaky(company.sells["rep"])
    make_leaky(company.sells["other_rep"], pipeline="Renewals", year=2024)


@pytest.mark.usefixtures("leaky")
def test_findings_are_those_of_their_topics() -> None:
    counted, all_of_it = recon(), Asked()
    found = look()
    assert list(found) == [
        "silence", "contact", "hearsay", "leases", "doors", "winbacks", "objections", "rivals", "recon",
    ]  # fmt: skip
    told = {
        "hearsay": counted.hearsay(all_of_it).sentence,
        "leases": counted.leases(all_of_it).sentence,
        "winbacks": counted.winbacks(all_of_it).sentence,
        "objections": counted.objections(all_of_it).sentence,
        "doors": counted.doors(all_of_it).sentence,
        "recon": counted.recon_time(all_of_it).sentence,
    }
    assert {key: found[key].sentence for key in told} == told
    silence = {one.pipeline: one.sentence for one in counted.lapses(all_of_it).findings}
    assert found["silence"].sentence in {
        f"In {pipeline}, {words[0].lower()}{words[1:]}" for pipeline, words in silence.items()
    }
    assert look(pipeline="Sales")["silence"].sentence == silence["Sales"]
    drawn = {key for key, one in found.items() if one.picture}
    assert drawn == {"silence", "contact", "leases", "objections", "rivals", "recon"}


@pytest.mark.usefixtures("leaky")
def test_time_narrows_all_but_the_contracts() -> None:
    found = look(since=date(2025, 1, 1), pipeline="Sales", by="quarter")
    assert {one.asked for one in found.values()} == {
        Asked(since=date(2025, 1, 1), pipeline="Sales"), Asked(pipeline="Sales"),
    }  # fmt: skip
    assert found["leases"].asked == Asked(pipeline="Sales")
    assert found["leases"].basis.endswith("The time that was asked for does not narrow them.")


def test_topic_that_cannot_be_narrowed_so_says_it_alone(company: Company) -> None:
    make_leaky(company.sells["rep"])
    make_deal(company.sells["stranger"], lost_on=None)
    found = look(owner="Sam Stranger")
    assert found["objections"].sentence == "No loss is there of Sam Stranger."
    assert (found["objections"].picture, found["objections"].topic) == (None, "objections")
    assert found["leases"].sentence.startswith("No rival contract is on record that still runs")


def test_silence_is_not_told_without_any_contact_on_record(company: Company) -> None:
    make_leaky(company.sells["rep"])
    Activity.objects.all().delete()
    found = look()
    assert (found["silence"].sentence, found["silence"].picture) == (NO_CONTACT, None)
    assert (found["contact"].sentence, found["contact"].picture) == (
        "No contact is on record, in any stage.",
        None,
    )


@pytest.mark.usefixtures("leaky")
def test_worst_bottleneck_leads_and_the_others_are_told() -> None:
    lead = lead_of(recon().stages(Asked()))
    assert (lead.pipeline, lead.stage) in (("Sales", "Proposal"), ("Renewals", "Proposal"))
    assert [(line.count.stage, line.bottleneck) for line in lead.lines] == [
        ("Inquiry", False), ("Demo", False), ("Proposal", True), ("Negotiation", False),
    ]  # fmt: skip
    assert [one.bottleneck is not None for one in lead.others] == [True]
    assert lead_of(replace(recon().stages(Asked()), counts=(), findings=())) == NOTHING


@pytest.mark.usefixtures("leaky")
def test_groups_stand_under_their_stage_and_the_smallest_are_counted() -> None:
    lead = lead_of(recon().stages(Asked(by="owner")))
    assert [line.group for line in lead.lines][:3] == ["", lead.lines[1].group, ""]
    assert lead.left_out == 0


@pytest.mark.usefixtures("leaky")
def test_figures_of_the_pictures_are_those_of_the_counts() -> None:
    counted = recon().lapses(Asked())
    picture = look()["silence"].picture
    assert picture is not None
    one = next(
        one for one in counted.counts if one.pipeline == "Sales" and one.stage == picture.table.rows[0][0]
    )
    assert picture.table.rows[0][1:3] == (str(one.lost_silent), str(one.lost))
    assert all(isinstance(mark, Words) for mark in picture.marks if getattr(mark, "text", ""))


@pytest.mark.usefixtures("leaky")
def test_every_mark_leads_to_as_many_deals_as_it_says() -> None:
    """A number drawn is the number of deals behind it; and what is drawn without one leads somewhere too."""
    for deal in Deal.objects.filter(status="won")[:3]:
        Loss.objects.create(
            deal=deal, lost_on=date(2024, 1, 2), recorded_at=NOW, stage="Demo", reason="Price"
        )
    DoorAnswer.objects.create(
        deal=Deal.objects.filter(status="lost")[0], state="open", on=date(2026, 1, 2), occasion="at the no"
    )
    counted, wrong, seen = recon(), [], 0
    for one in look().values():
        marks = [mark for mark in (one.picture.marks if one.picture else ()) if getattr(mark, "cell", None)]
        cells = [(dict(mark.cell), getattr(mark, "text", "")) for mark in marks]  # type: ignore[union-attr]
        for cell, text in [*cells, *([(dict(one.behind), "")] if one.behind is not None else [])]:
            number = len(behind(counted, one.topic, one.asked, cell).ids)
            seen += 1
            if not number or (text.isdigit() and int(text) != number):
                wrong.append((one.key, cell, text, number))
    assert wrong == []
    assert seen > 25


@pytest.mark.parametrize(("asked", "sentence"), [
    ({"pipeline": "Nope"}, "There is no pipeline “Nope” among these deals. There is: “Renewals”, “Sales”."),
    ({"owner": "Nobody"}, "There is no owner “Nobody” among these deals. There is: “Otto Other”, “Rita Rep”."),
    ({"by": "weather"}, "“weather” is no grouping: take one of owner, source, product, quarter."),
    (
        {"since": date(2026, 1, 2), "until": date(2026, 1, 1)},
        "The time ends on 2026-01-01, before it begins on 2026-01-02.",
    ),
])  # fmt: skip
@pytest.mark.usefixtures("leaky")
def test_wrong_filter_is_a_sentence(asked: dict[str, object], sentence: str) -> None:
    with pytest.raises(AskedError) as why:
        check(Asked(**asked), choices(recon()))  # type: ignore[arg-type]
    assert str(why.value) == sentence


@pytest.mark.usefixtures("leaky")
def test_names_are_compared_without_their_case() -> None:
    check(Asked(pipeline="sales", owner="rita rep", by="owner"), choices(recon()))
