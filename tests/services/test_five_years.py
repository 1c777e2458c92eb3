"""Five years of a small company: nothing that is owed is lost, none of it early, none at the wrong hour there.

The whole of it, ten thousand commitments, is `python -m tests.years 10000`.
"""

from pathlib import Path

import pytest

from tests.years.life import Life
from tests.years.mail import weeks_of_mail

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("zone", "years", "seed"), [("America/Chicago", 5, 1), ("Pacific/Auckland", 2, 2)])
def test_five_years(tmp_path: Path, zone: str, years: int, seed: int) -> None:
    figures = Life(tmp_path, deals=4, seed=seed, zone=zone, every_days=9, years=years).live()
    assert figures.calls > 20
    assert {figures.events[name] for name in ("worker down", "clock wrong")} == {8}
    assert figures.events["quotes"] >= figures.kept["quote_follow_up"] > 0


@pytest.mark.parametrize("seed", [1, 2])
def test_mail_of_some_weeks_goes_once_in_their_hours_or_not_at_all(seed: int) -> None:
    states = weeks_of_mail(letters=12, seed=seed)
    assert sum(states.values()) == 24
    assert states["letter drafted"] == 12
    assert sum(number for name, number in states.items() if name.endswith("cancelled")) > 0
