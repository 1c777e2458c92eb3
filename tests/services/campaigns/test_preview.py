"""Letters by their number: each place is asked for alone, and is the same as in the whole list."""

import pytest

from reopen.records.models import Contact, Recipient
from reopen.records.queries import campaign_people
from reopen.records.queries.campaign_people import number_in, people_of, place_at
from reopen.services.campaigns.draft import new_campaign
from reopen.services.campaigns.preview import previews
from tests.services.campaigns.test_cohort_of import JANUARY, NOW, TODAY, asked

pytestmark = pytest.mark.django_db


def test_each_letter_stands_at_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("Ann Lee", "Bob Ray", "Cy Noe", "Di Poe", "Eve Fox", "Fay Gee"):
        asked(name)
    Contact.objects.filter(name__in=["Cy Noe", "Eve Fox"]).update(name="Noe", first_name="")
    campaign = new_campaign(month=JANUARY, holdout_percent=50, now=NOW, today=TODAY)
    whole = [one.recipient for one in previews(campaign, today=TODAY)]
    assert [one.state for one in whole] == ["letter"] * 2 + ["holdout"] * 2 + ["blocked"] * 2
    for start in range(7):
        found = previews(campaign, today=TODAY, first=start, most=3)
        assert [one.recipient.pk for one in found] == [one.pk for one in whole[start : start + 3]]
    for number, one in enumerate(whole, 1):
        place = place_at(campaign, number)
        assert place is not None
        assert (place.number, place.of, place.state, place.among) == (number, 6, one.state, 2)
        assert number_in(campaign, one.pk) == number
    monkeypatch.setattr(campaign_people, "PAGE", 1)
    first = people_of(campaign, "blocked")
    rest = people_of(campaign, "blocked", after=first.after or 0)
    assert {*first.rows, *rest.rows} == set(Recipient.objects.filter(state="blocked"))
    assert (len(first.rows), rest.after) == (1, None)
