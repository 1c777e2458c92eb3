"""Another filter for a draft: who stays keeps the owner's marks, who leaves is said, and nothing is lost by it."""

from datetime import date
from typing import Any

import pytest

from reopen.core.cohort import Filter
from reopen.records.models import Campaign, Recipient
from reopen.services.campaigns.change_filter import Change, change_filter, what_changes
from reopen.services.campaigns.draft import CampaignError, mark, new_campaign
from reopen.services.campaigns.draw_again import draw_again
from tests.services.campaigns.test_cohort_of import JANUARY, NOW, TODAY, asked

pytestmark = pytest.mark.django_db
FEBRUARY = date(2026, 2, 1)
TESSEL = Filter(competitor="Tessel")


def rows(campaign: Campaign) -> dict[str, tuple[Any, ...]]:
    found = Recipient.objects.filter(campaign=campaign).select_related("contact").order_by("contact__name")
    return {one.contact.name: (one.state, one.why, one.taken_out, one.own_text) for one in found}


def drafted() -> Campaign:
    """Ann and Bea lost to Tessel, Cy and Di to Marlow; Ann and Cy are taken out, Bea and Di have other words."""
    for name, rival in (
        ("Ann Lee", "Tessel"),
        ("Bea Moe", "Tessel"),
        ("Cy Noe", "Marlow"),
        ("Di Poe", "Marlow"),
    ):
        asked(name, competitor=rival)
    asked("Ed Roe", date(2026, 2, 3), competitor="Tessel")
    asked("Flo Soe", competitor="Marlow")
    made = new_campaign(month=JANUARY, now=NOW, today=TODAY)
    for one in made.recipients.select_related("contact"):
        if one.contact.name in ("Ann Lee", "Cy Noe"):
            mark(one, taken_out=True, today=TODAY)
        elif one.contact.name in ("Bea Moe", "Di Poe"):
            mark(one, own_text="Words apart: answer “remove”.", today=TODAY)
    return made


def said(change: Change) -> tuple[int, int, int, int, list[tuple[str, str]]]:
    leaves = [(one.name, one.mark) for one in change.leaves]
    return change.comes, change.stays, change.kept_marks, change.letters, leaves


APART = "Words apart: answer “remove”."
AS_IT_WAS = {
    "Ann Lee": ("left_out", "taken_out", True, None),
    "Bea Moe": ("letter", "", False, APART),
    "Cy Noe": ("left_out", "taken_out", True, None),
    "Di Poe": ("letter", "", False, APART),
    "Flo Soe": ("letter", "", False, None),
}


def test_who_stays_keeps_what_the_owner_said() -> None:
    campaign = drafted()
    told = (1, 2, 2, 2, [("Cy Noe", "taken out"), ("Di Poe", "other words"), ("Flo Soe", "")])
    seen = what_changes(campaign, None, "inquiry", TESSEL, today=TODAY)
    assert (said(seen), seen.sentence) == (told, "One person comes, two stay, three leave.")
    assert rows(campaign) == AS_IT_WAS  # a look changes nothing
    done = change_filter(campaign.pk, None, "inquiry", TESSEL, today=TODAY)
    assert said(done) == told
    campaign.refresh_from_db()
    assert (campaign.title, campaign.month, campaign.where) == (
        "Lost to Tessel",
        None,
        {"competitor": "Tessel"},
    )
    assert rows(campaign) == {
        "Ann Lee": ("left_out", "taken_out", True, None),
        "Bea Moe": ("letter", "", False, APART),
        "Cy Noe": ("left_out", "gone", True, None),
        "Di Poe": ("left_out", "gone", False, APART),
        "Ed Roe": ("letter", "", False, None),
    }


def test_changed_back_it_is_as_it_was() -> None:
    campaign = drafted()
    campaign.holdout_percent = 50
    campaign.save()
    draw_again(campaign, today=TODAY)
    before = rows(campaign)
    change_filter(campaign.pk, None, "inquiry", TESSEL, today=TODAY)
    draw_again(Campaign.objects.get(), today=TODAY)  # as the approval does
    back = change_filter(campaign.pk, JANUARY, "inquiry", Filter(), today=TODAY)
    assert said(back)[:2] == (3, 2)
    assert rows(campaign) == before
    campaign.refresh_from_db()
    assert (campaign.title, campaign.month, campaign.where) == ("January 2026", JANUARY, {})


@pytest.mark.parametrize(
    ("make", "month", "where", "words"),
    [
        (
            {"state": "sending"},
            FEBRUARY,
            Filter(),
            "January 2026 is no draft any more: its cohort is frozen.",
        ),
        ({"mailing": True}, FEBRUARY, Filter(), "has no filter: take people out by hand."),
        ({}, None, Filter(), "Say whom the letter is for"),
        ({}, FEBRUARY, Filter(), "February 2026 has a campaign already"),
    ],
)
def test_what_cannot_be_changed_is_said(
    make: dict[str, Any], month: date | None, where: Filter, words: str
) -> None:
    campaign = drafted()
    new_campaign(month=FEBRUARY, now=NOW, today=TODAY)
    Campaign.objects.filter(pk=campaign.pk).update(**make)
    campaign.refresh_from_db()
    before = rows(campaign)
    with pytest.raises(CampaignError, match=words):
        what_changes(campaign, month, "inquiry", where, today=TODAY)
    with pytest.raises(CampaignError, match=words):
        change_filter(campaign.pk, month, "inquiry", where, today=TODAY)
    assert rows(campaign) == before


def test_put_back_in_whoever_does_not_fit_is_forgotten() -> None:
    campaign = drafted()
    change_filter(campaign.pk, None, "inquiry", TESSEL, today=TODAY)
    mark(Recipient.objects.get(contact__name="Cy Noe"), taken_out=False, today=TODAY)
    assert "Cy Noe" not in rows(campaign)
