"""Where somebody works now: only what is said."""

import pytest

from reopen.core.reply.new_employer import new_employer

SAID = [
    ("Nora has left; she is with Acme now.", "Acme"),
    ("Nora left us for Birch & Sons last month.", "Birch & Sons"),
    ("She’s now working at Harlan Pike.", "Harlan Pike"),
    ("I joined Bank of Ohio in May and no longer buy copiers.", "Bank of Ohio"),
    ("She has moved to Orrin Freight LLC.", "Orrin Freight LLC"),
    ("Frau Reed arbeitet jetzt bei Müller GmbH.", "Müller GmbH"),
    ("Er ist zu Siemens gewechselt.", "Siemens"),
    ("Elle travaille désormais chez Dupont.", "Dupont"),
    ("Ahora trabaja en Telefónica.", "Telefónica"),
    ("Ze werkt nu bij De Vries.", "De Vries"),
    ("She is now at Acme Medical. Please write to the front desk.", "Acme Medical"),
    ("I joined St. Mary’s Hospital. Best, N.", "St. Mary's Hospital"),
    ("He works for J. Orrin & Co. Ask Dana.", "J. Orrin & Co"),
    ("She is with Amazon.com now. Thanks", "Amazon.com"),
    # a place, a department, a day, nothing
    ("She has moved to Texas.", ""),
    ("He moved to Sales.", ""),
    ("She is with Sales now.", ""),
    ("She is at lunch.", ""),
    ("He left for Monday.", ""),
    ("Nora is no longer with us.", ""),
    ("Nora no longer works for Acme.", ""),
    ("I am not with Acme any more.", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "employer"), SAID)
def test_new_employer(text: str, employer: str) -> None:
    assert new_employer(text) == employer
