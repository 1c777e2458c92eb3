"""Whom the letter is for: the number of people follows what is typed, and an empty cohort says what to do."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from reopen.core.cohort import Filter
from reopen.records.models import Lead
from reopen.services.campaigns.draft import new_campaign
from reopen.services.campaigns.fits import fits
from tests.fixtures.company import Company
from tests.web.letters.world import ask, text

pytestmark = pytest.mark.django_db
MARCH = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "How many people it is stands here as you type."),
        ({"competitor": "TESSEL"}, "Two people fit."),
        (
            {"competitor": "Tessel", "month": "2025-05"},
            "“Lost to” 3 and without “Only of the month” 2 would.",
        ),
        ({"product": "Two A3 colour copiers"}, "Five people fit."),
        ({"lost_before": "1 Jan 2020"}, "Nobody fits. Say less, or import the deals it is about."),
        ({"lost_before": "1 Jan 2030"}, "Six people fit."),
        ({"status": "dead", "lost_before": "1 Jan 2030"}, "One person fits."),
        ({"stage": "Call"}, "One person fits."),
        ({"month": "May"}, "“May” is no month: write it as 2026-01."),
        ({"lost_since": "3/4"}, "“3/4” is not a day that can be read."),
    ],
)
def test_number_follows_the_filter(
    owner: Client, company: Company, typed: dict[str, str], words: str
) -> None:
    deals = ask(company.sells["rep"], 3)
    ask(company.sells["rep"], 2, month=MARCH, competitor="Tessel", first=3)
    contact = deals[0].contact
    contact.pk = None
    contact.external_id = "lead"
    contact.save()
    Lead.objects.create(
        source="test", external_id="l", contact=contact, status="dead", opened_on=MARCH, stage="call"
    )
    part = owner.get("/letters/new/", typed, headers={"HX-Request": "true", "HX-Target": "fits"})
    assert (words in text(part), "<html" in part.content.decode()) == (True, False)
    where = Filter.from_json({"competitor": "tessel"})
    now = timezone.now()
    drafted = new_campaign(month=None, where=where, now=now, today=now.date())
    assert fits(None, "inquiry", where).people == drafted.recipients.count() == 2


def test_empty_draft_leads_to_its_filter(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    page = owner.post("/letters/new/", {"competitor": "Nobody & Sons", "month": "2025-05"}, follow=True)
    assert "no lost deal or dead inquiry fits." in text(page)
    link = page.request["PATH_INFO"] + "filter/"
    assert f'href="{link}"' in page.content.decode()
    assert 'value="Nobody &amp; Sons"' in owner.get(link).content.decode()
