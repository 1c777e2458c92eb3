"""The person of a deal as a file for the address book: to whom the deal is there, and without what was stopped."""

from typing import Any

import pytest
from django.utils import timezone

from reopen.records.models import Contact, Deal
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.signed_in import signed_in


@pytest.fixture
def deal(company: Company) -> Any:
    return make_deal(company.sells["rep"], email="renee@cumberland.example", country="US")


def test_a_card(company: Company, deal: Any) -> None:
    answer = signed_in(company.rep).get(f"/deals/{deal.pk}/card/")
    assert answer["Content-Type"] == "text/vcard; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="renee-alcott.vcf"'
    text = answer.content.decode()
    assert "TEL;TYPE=work,voice:+16155550142\r\nEMAIL;TYPE=internet:renee@cumberland.example\r\n" in text
    assert f"URL:http://testserver/deals/{deal.pk}/" in text
    assert (
        f'href="/deals/{deal.pk}/card/"' in signed_in(company.rep).get(f"/deals/{deal.pk}/").content.decode()
    )


@pytest.mark.parametrize(("stop", "gone"), [("no_phone", "TEL"), ("no_email", "EMAIL")])
def test_what_was_stopped_is_not_on_it(company: Company, deal: Any, stop: str, gone: str) -> None:
    Contact.objects.filter(pk=deal.contact_id).update(**{stop: True})
    assert f"\r\n{gone}" not in signed_in(company.rep).get(f"/deals/{deal.pk}/card/").content.decode()


def test_a_deal_that_rests_hands_nobody_over(company: Company, deal: Any) -> None:
    Deal.objects.filter(pk=deal.pk).update(resting_since=timezone.now().date(), resting_as={"name": "x"})
    seen = {who: signed_in(getattr(company, who)).get(f"/deals/{deal.pk}/card/") for who in ("rep", "owner")}
    assert [b"Renee" in seen["rep"].content, b"Renee" in seen["owner"].content] == [False, True]
