"""A deal that stands twice in a file is one of its rows, whole: never half of one and half of the other."""

from datetime import date
from pathlib import Path

import pytest

from reopen.records.models import Deal, StageChange
from reopen.services.import_deals import ImportFile, Result, import_files
from tests.services.import_deals.conftest import NOW, TODAY, Import
from tests.services.import_deals.test_importing import DEALS, figures

pytestmark = pytest.mark.django_db

HEAD = (
    'Record ID,Deal Name,Pipeline,Deal Stage,Create Date,Close Date,"Date entered ""Talk (P)""",'
    '"Date entered ""Offer (P)""","Date entered ""Closed Lost (P)"""'
)
OPEN = "1,Acme,P,Offer,2025-01-02,,2025-01-02,2025-01-09,"
LOST = "1,Acme,P,Closed Lost,2025-01-02,2025-02-01,2025-01-02,2025-01-09,2025-02-01"
# Lost, then opened again: the closing day is the earlier of the two snapshots.
AGAIN = "1,Acme,P,Offer,2025-01-02,2025-09-01,2025-01-02,2025-06-03,2025-02-01"
OTHER = "2,Beta,P,Talk,2025-01-05,,2025-01-05,,"
NAMELESS = ",Gamma,P,Talk,2025-01-06,,2025-01-06,,"


def take_csv(folder: Path, *rows: str) -> Result:
    path = folder / "deals.csv"
    path.write_text("\n".join((HEAD, *rows)))
    return import_files([ImportFile(path, path.name)], now=NOW, today=TODAY)


def stages(ext: str) -> list[str]:
    return list(
        StageChange.objects.filter(deal__external_id=ext)
        .order_by("entered_at")
        .values_list("stage", flat=True)
    )


LOST_ONE = ("lost", ["Talk", "Offer", "Closed Lost"])


REOPENED = ("open", ["Talk", "Closed Lost", "Offer"])
LATER = "taken: its dates are the later ones."


@pytest.mark.parametrize("beside", [OTHER, NAMELESS], ids=["with ids", "beside a row without an id"])
@pytest.mark.parametrize(
    ("rows", "expected", "told"),
    [
        ((OPEN, LOST), LOST_ONE, (2, f"row 3, with other values. Row 3 was {LATER}")),
        ((LOST, OPEN), LOST_ONE, (3, f"row 2, with other values. Row 2 was {LATER}")),
        ((LOST, AGAIN), REOPENED, (2, f"row 3, with other values. Row 3 was {LATER}")),
        ((AGAIN, LOST), REOPENED, (3, f"row 2, with other values. Row 2 was {LATER}")),
        ((LOST, LOST.replace("Acme", "Acme 2")), LOST_ONE, (3, "Row 2 was taken: it came first.")),
        ((LOST, LOST), LOST_ONE, ()),
    ],
)
def test_one_row_is_the_deal_with_its_history(
    tmp_path: Path,
    rows: tuple[str, str],
    expected: tuple[str, list[str]],
    told: tuple[int, str] | tuple[()],
    beside: str,
) -> None:
    result = take_csv(tmp_path, *rows, beside)
    assert figures(result) == (3, 2, 0, 0, 1, 0)
    assert (Deal.objects.get(external_id="1").status, stages("1")) == expected
    assert [p["row"] for p in result.problems] == list(told[:1])
    for why in told[1:]:
        assert str(why) in result.problems[0]["why"]
    # The same file again changes nothing.
    assert figures(take_csv(tmp_path, *rows, beside)) == (3, 0, 0, 2, 1, 0)
    assert StageChange.objects.count() == len(expected[1]) + 1


def test_deals_without_ids_that_are_called_alike_have_each_their_own_history(tmp_path: Path) -> None:
    other = ",Gamma,P,Closed Lost,2025-01-06,2025-03-01,2025-01-08,2025-01-20,2025-03-01"
    assert figures(take_csv(tmp_path, NAMELESS, other)) == (2, 2, 0, 0, 0, 0)
    assert sorted(len(stages(ext)) for ext in Deal.objects.values_list("external_id", flat=True)) == [1, 3]


def test_in_a_later_block_the_first_stands(take: Import) -> None:
    later = DEALS[0] | {"closed_on": date(2025, 4, 1)}
    result = take(size=2, deal=[*DEALS, later])
    assert [p["why"].partition("other values. ")[2] for p in result.problems] == [
        "Row 2 was taken: it came first."
    ]
    assert figures(result) == (6, 5, 0, 0, 1, 0)
