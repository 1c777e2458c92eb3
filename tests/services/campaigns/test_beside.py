"""One person's mark draws those anew whose place hangs on theirs, and leaves the draft as drawing all of it would."""

from datetime import date

import pytest
from django.db import transaction

from reopen.core.letter import FIELDS, render
from reopen.records.models import Account, Campaign, Contact, ContactEmail, Recipient
from reopen.services.campaigns.beside import beside
from reopen.services.campaigns.draft import draw, edit, mark, new_campaign
from reopen.services.campaigns.words import fields_of
from tests.services.campaigns.test_cohort_of import JANUARY, NOW, TODAY, asked

pytestmark = pytest.mark.django_db


def linked_people() -> Campaign:
    """Ann and Bob work together, Bob and Cy share an address, Cy and Di work together; Eve is by herself."""
    for name in ("Ann Lee", "Bob Ray", "Cy Noe", "Di Poe", "Eve Fox"):
        asked(name)
    at = {one.name: one for one in Account.objects.all()}
    for name, account in (("Bob Ray", "Lee Inc"), ("Di Poe", "Noe Inc")):
        contact = Contact.objects.get(name=name)
        contact.account = at[account]
        contact.save()
        contact.deals.update(account=at[account])
    shared = ContactEmail.objects.get(contact__name="Bob Ray")
    ContactEmail.objects.filter(contact__name="Cy Noe").update(address=shared.address, key=shared.key)
    return new_campaign(month=JANUARY, holdout_percent=20, now=NOW, today=TODAY)


def states(campaign: Campaign) -> dict[str, tuple[str, str]]:
    rows = Recipient.objects.filter(campaign=campaign).select_related("contact")
    return {one.contact.name: (one.state, one.why) for one in rows}


def test_links_are_followed() -> None:
    campaign = linked_people()
    people = dict(Contact.objects.values_list("name", "pk"))
    assert beside(campaign, people["Eve Fox"]) == {people["Eve Fox"]}
    assert beside(campaign, people["Ann Lee"]) == set(people.values()) - {people["Eve Fox"]}


@pytest.mark.parametrize("name", ["Ann Lee", "Bob Ray", "Cy Noe", "Di Poe", "Eve Fox"])
def test_taken_out_and_back_is_as_if_all_were_drawn_anew(name: str) -> None:
    campaign = linked_people()
    before = states(campaign)
    for taken_out in (True, False):
        who = Recipient.objects.select_related("contact").get(campaign=campaign, contact__name=name)
        mark(who, taken_out=taken_out, today=TODAY)
        after = states(campaign)
        with transaction.atomic():
            draw(campaign, today=TODAY)
        assert states(campaign) == after
        assert (after == before) is not taken_out


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_what_is_missing_is_told_without_filling_a_letter(field: str) -> None:
    """The columns that `block` looks at say what the letter would."""
    asked("Ann Lee")
    asked("Bob Ray", date(2026, 1, 20))
    Contact.objects.filter(name="Bob Ray").update(name="Ray", first_name="")
    Account.objects.update(name="\u200b")
    campaign = new_campaign(month=JANUARY, text="Answer “remove”.", subject="Hi", now=NOW, today=TODAY)
    edit(campaign, text=f"{{{field}}}: answer “remove”.", today=TODAY)
    people = list(Recipient.objects.select_related("contact", "account", "deal__owner", "lead__owner"))
    values = fields_of(people, None, today=TODAY)
    for one in people:
        missing = render(campaign.subject, campaign.text, values[one.pk]).missing
        assert (one.state, one.why) == (("blocked", missing[0]) if missing else ("letter", ""))
