"""One month on one page: its figures are those of the commands, whatever the names, and it fits."""

import io
import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pypdf import PdfReader

from reopen.core.insight.stages import in_words
from reopen.records.models import Deal, DoorAnswer, Loss, Outcome, StageChange
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.report.months import last_day, month_of, months
from reopen.services.insights.report.pdf import pdf_of
from reopen.services.insights.report.report import month_report, report_json
from reopen.services.insights.report.sheet import sheet_of
from reopen.services.insights.rows import doors_rows, stages_rows, winbacks_rows
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.histories import BEGUN, make_leak
from tests.fixtures.letters import make_campaign, make_mailbox

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 4, 2, 9, tzinfo=UTC)
MARCH = date(2026, 3, 1)
YEAR = Asked(since=date(2025, 4, 1), until=date(2026, 3, 31))
HOSTILE = "#panic() *Bold* <script>“x”</script> $ \\ @here [ ] Ünïcødé Привет"


def recon(viewer: Viewer | None = None) -> Recon:
    return Recon(viewer or Viewer.the_owner(), now=NOW, time_zone="UTC")


def read(pdf: bytes) -> tuple[PdfReader, str]:
    reader = PdfReader(io.BytesIO(pdf))
    text = reader.pages[0].extract_text().replace("\u00ad", "-")
    return reader, re.sub(r"\s+", " ", text)


def printed(company_name: str = "Harlan Pike", viewer: Viewer | None = None) -> tuple[PdfReader, str]:
    found = month_report(recon(viewer), MARCH)
    return read(pdf_of(sheet_of(found, company_name), on=found.as_of))


@pytest.fixture
def world(company: Company) -> list[Deal]:
    """A leak at Proposal; in March two were asked, one call was made, one deal came back."""
    deals = make_leak(begun=BEGUN)
    asked = [make_deal(company.sells["rep"], lost_on=date(2026, 2, 10)) for _ in range(2)]
    for deal, state in zip(asked, ("open", "closed"), strict=True):
        DoorAnswer.objects.create(deal=deal, state=state, on=date(2026, 3, 3))
    back = make_deal(company.sells["rep"], lost_on=date(2026, 1, 10))
    Deal.objects.filter(pk=back.pk).update(status="won", lost_on=None, closed_on=date(2026, 3, 20))
    for deal, kind in ((asked[0], "reached"), (back, "reopened")):
        Outcome.objects.create(
            deal=deal,
            kind=kind,
            on=date(2026, 3, 4),
            at=datetime(2026, 3, 4, 15, tzinfo=UTC),
            reasons=["check_in:1"],
        )
    return deals


def test_the_figures_are_those_of_every_other_answer(world: list[Deal]) -> None:
    other = recon()
    march = Asked(since=MARCH, until=date(2026, 3, 31))
    found = month_report(recon(), MARCH)
    told = report_json(found)
    assert told["stages"] == stages_rows(other.stages(YEAR))
    assert told["doors"] == doors_rows(other.doors(march))
    assert told["winbacks"] == winbacks_rows(other.winbacks(march))
    assert told["lost"] == Loss.objects.filter(lost_on__gte=MARCH, lost_on__lte="2026-03-31").count() > 0
    assert {one["label"]: one["now"] for one in told["figures"]} == {
        "lost": str(told["lost"]),
        "still open, of those asked": "1 of 2",
        "post-mortems held, of those due": "none",
        "check-ins called, of those due": "2 of 2",
        "promises kept, of those due": "none",
        "wrote back, of letters": "none",
        "won back": "1, $38,400",
        "hours of calls": "0.1",
    }
    _, text = read(pdf_of(sheet_of(found, "Harlan Pike"), on=found.as_of))
    assert text.startswith(
        f"Harlan Pike, all pipelines, April 2025 to March 2026, as of Thu 2 Apr 2026 {told['sentence']}"
    )
    assert told["sentence"].startswith("Deals die at Proposal:")
    for one in other.stages(YEAR).counts:
        line = f"{in_words(one.share)} {one.entered} {one.moved_on} {one.lost_here} {one.open_here} {one.median_days:g}"
        assert re.search(rf"{one.stage}( ◂)? {re.escape(line)}", text), one.stage
    assert f"March 2026 {' '.join(one['now'] for one in told['figures'])}" in text
    assert f"February 2026 {' '.join(one['before'] for one in told['figures'])}" in text
    for one in told["findings"]:
        assert one["sentence"].replace("“", "").replace("”", "") in text.replace("“", "").replace("”", "")


def test_one_tagged_page_whatever_the_names(world: list[Deal]) -> None:
    StageChange.objects.filter(stage="Demo").update(stage=HOSTILE)
    reader, text = printed(HOSTILE)
    root: Any = reader.trailer["/Root"]
    assert (len(reader.pages), root["/Lang"], root["/MarkInfo"]["/Marked"]) == (1, "en", True)
    assert "pdfuaid" in root["/Metadata"].get_data().decode()
    assert text.count(HOSTILE) == 2
    assert reader.metadata is not None
    assert reader.metadata.title == "Recon, March 2026"
    # A letter that no font here has breaks the rule of PDF/UA, and not the report.
    assert len(printed("\U000f1234")[0].pages) == 1


def test_many_stages_are_one_page_and_the_rest_is_said(db: None) -> None:
    make_leak(200, begun=BEGUN, stages=tuple(f"A stage with a long name, number {n:02}" for n in range(14)))
    reader, text = printed("A company with a name of many words " * 4)
    assert len(reader.pages) == 1
    assert "Four further stages are on Insights." in text


def test_what_only_the_owner_may_know(world: list[Deal], company: Company) -> None:
    make_campaign(make_mailbox(), state="collecting", approved_at=NOW)
    assert "Under the seal, for the owner’s eyes" in printed()[1]
    found = month_report(recon(Viewer.of(company.manager)), MARCH)
    assert not found.sealed
    assert "wrote back, of letters" not in [one.label for one in found.figures]
    assert found.lead.lines == ()  # nobody of the team sells the deals with histories


def test_nothing_is_a_page_too(db: None) -> None:
    assert "No deal entered a stage in these twelve months." in printed("")[1]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2026-13", "“2026-13” is no month: write it as 2026-10."),
        ("March", "“March” is no month: write it as 2026-10."),
        ("2026-05", "May 2026 has not begun yet."),
        ("0001-01", "“0001-01” is no month that we know anything of."),
    ],
)
def test_no_month(text: str, why: str) -> None:
    with pytest.raises(AskedError, match=re.escape(why)):
        month_of(text, NOW.date())


def test_months_since_the_first_on_record(db: None) -> None:
    assert months(NOW.date()) == [date(2026, 4, 1)]
    make_deal(lost_on=date(2026, 2, 10))
    assert months(NOW.date()) == [date(2026, 4, 1), MARCH, date(2026, 2, 1)]
    assert (month_of("2024-02", NOW.date()), last_day(date(2024, 2, 1))) == (
        date(2024, 2, 1),
        date(2024, 2, 29),
    )
