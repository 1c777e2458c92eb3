"""How names look on a page."""

import pytest

from reopen.web.templatetags.screen import beyond


@pytest.mark.parametrize(
    ("name", "account", "rest"),
    [
        ("Orrin Freight · Color MFP", "Orrin Freight", "Color MFP"),
        ("Orrin Freight - Color MFP", "Orrin Freight", "Color MFP"),
        ("Orrin Freight", "Orrin Freight", ""),
        ("Orrin Freightways", "Orrin Freight", "Orrin Freightways"),
        ("Color MFP", "Orrin Freight", "Color MFP"),
        ("Color MFP", "", "Color MFP"),
    ],
)
def test_a_deals_name_beyond_its_accounts(name, account, rest):
    assert beyond(name, account) == rest
