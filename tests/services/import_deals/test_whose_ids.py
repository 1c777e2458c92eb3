import pytest

from reopen.services.import_deals.whose_ids import Known, Whose, not_sure, whose

PIPE, HUB, OWN = "pipedrive", "hubspot", "table"


@pytest.mark.parametrize(
    ("known", "ids", "own", "expected"),
    [
        ([], 10, OWN, Whose(OWN)),
        ([Known(PIPE, 0)], 10, OWN, Whose(OWN)),
        # Given together, any id joins; on record, nearly all must be known.
        ([Known(PIPE, 10, together=True)], 10, OWN, Whose(PIPE)),
        ([Known(PIPE, 1, together=True)], 10, OWN, Whose(PIPE)),
        ([Known(PIPE, 9)], 10, OWN, Whose(PIPE)),
        ([Known(PIPE, 8)], 10, OWN, Whose("", (PIPE,))),
        # What was given together comes before what is on record.
        ([Known(PIPE, 10), Known(HUB, 5, together=True)], 10, OWN, Whose(HUB)),
        ([Known(OWN, 10), Known(PIPE, 10, together=True)], 10, OWN, Whose(PIPE)),
        # Two that know them: not guessed, unless one alone knows nearly all.
        ([Known(PIPE, 10), Known(HUB, 10)], 10, OWN, Whose("", (PIPE, HUB))),
        ([Known(OWN, 10), Known(PIPE, 10)], 10, OWN, Whose("", (OWN, PIPE))),
        ([Known(PIPE, 10), Known(HUB, 4)], 10, OWN, Whose(PIPE)),
        ([Known(PIPE, 4), Known(HUB, 4)], 10, OWN, Whose("", (PIPE, HUB))),
        ([Known(PIPE, 10, together=True), Known(HUB, 3, together=True)], 10, OWN, Whose(PIPE)),
        ([Known(PIPE, 5, together=True), Known(HUB, 5, together=True)], 10, OWN, Whose("", (PIPE, HUB))),
        # Its own table, in part, as before.
        ([Known(OWN, 4)], 10, OWN, Whose(OWN)),
        # A vendor's own log is of that vendor's deals; where it knows none of them, of whoever does.
        ([Known("salesforce", 2), Known(HUB, 10, together=True)], 10, "salesforce", Whose("salesforce")),
        ([Known(OWN, 10, together=True)], 10, "salesforce", Whose(OWN)),
        # The same numbers with other names are other deals.
        ([Known(PIPE, 10, names=10, alike=4)], 10, OWN, Whose(OWN)),
        ([Known(PIPE, 10, together=True, names=10, alike=4)], 10, OWN, Whose(OWN)),
        ([Known(PIPE, 10, names=10, alike=5), Known(HUB, 10, names=10)], 10, OWN, Whose(PIPE)),
    ],
)
def test_whose_ids(known: list[Known], ids: int, own: str, expected: Whose) -> None:
    assert whose(known, ids, own) == expected


def test_it_is_said_why_it_is_not_sure() -> None:
    assert not_sure((PIPE, HUB)).startswith("A deal of this id is known from Pipedrive and from HubSpot. ")
    assert "too few" in not_sure((PIPE,))
