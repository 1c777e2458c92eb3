"""Deals by what a person types."""

import pytest

from reopen.records.queries.find_deals import find_deals
from reopen.records.queries.visible import Viewer
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("orrin", ["Orrin Freight", "Orrin Freight"]),
        ("Orrin Freight Color", ["Orrin Freight"]),
        ("Orrin Freight - color MFP", ["Orrin Freight"]),
        ("Orrin Freight plotter", []),
        ("color", []),
        ("Renee", ["Orrin Freight"]),
        ("…", []),
    ],
)
def test_what_is_typed_finds(typed, found):
    make_deal(account="Orrin Freight", contact="Renee Alcott", name="Orrin Freight · Color MFP")
    make_deal(account="Orrin Freight", contact="Paul Decker", name="Orrin Freight · Fleet")
    rows, more = find_deals(Viewer.the_owner(), typed)
    assert ([row.account for row in rows], more) == (found, False)
