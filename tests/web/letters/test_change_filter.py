"""Whom a draft is for is changed: what changes is seen first, and Z changes it back."""

import re
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from reopen.records.models import Campaign, Recipient
from tests.fixtures.company import Company
from tests.web.letters.world import ask, draft, headline, text

pytestmark = pytest.mark.django_db


def letters() -> dict[str, str]:
    return dict(Recipient.objects.values_list("contact__name", "state"))


def test_what_changes_is_seen_changed_and_changed_back(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    ask(company.sells["rep"], 1, first=2, competitor="Tessel & Sons")
    one = draft(timezone.now())
    here = f"/letters/{one.pk}/filter/"
    nora = Recipient.objects.get(contact__name="Nora Feldt")
    owner.post(f"/letters/{one.pk}/people/{nora.pk}/out/")
    assert f'href="{here}"' in owner.get(f"/letters/{one.pk}/").content.decode()
    page = owner.get(here)
    assert 'value="2025-05"' in page.content.decode()
    part = owner.get(
        here, {"competitor": "tessel & sons"}, headers={"HX-Request": "true", "HX-Target": "fits"}
    )
    assert "One person fits." in text(part)
    typed = {"month": "2025-05", "by": "inquiry", "competitor": "Tessel & Sons"}
    page = owner.post(here, typed)
    assert (page.status_code, headline(page)) == (200, "One stays, two leave.")
    assert "Nora Feldt, Firm May 0 Inc you took them out: kept, should they fit again" in text(page)
    assert Campaign.objects.get().where == {}
    said = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.content.decode()))
    assert {k: unescape(v) for k, v in said.items() if k in typed} == typed
    page = owner.post(here, typed | {"act": "save"}, follow=True)
    assert "What you said of one of those who left is kept, should they fit again." in text(page)
    assert letters() == {"Nora Feldt": "left_out", "Owen Brandt": "letter"}
    undo = re.search(rf'action="(/letters/{one.pk}/filter/undo/[^"]*)"', page.content.decode())
    assert undo
    page = owner.post(unescape(undo[1]), follow=True)
    assert "The letter is for “May 2025” now. Two people come, one stays." in text(page)
    assert letters() == {"Nora Feldt": "left_out", "Paul Decker": "letter", "Owen Brandt": "letter"}
    assert Recipient.objects.get(contact__name="Nora Feldt").why == "taken_out"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "Say whom the letter is for"),
        ({"month": "May"}, "“May” is no month: write it as 2026-01."),
        ({"lost_since": "3/4"}, "“3/4” is not a day that can be read."),
        ({"month": "2025-06"}, "June 2025 has a campaign already"),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    owner: Client, company: Company, typed: dict[str, str], words: str
) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    draft(timezone.now(), one.month.replace(month=6)) if one.month else None
    for act in ("look", "save"):
        page = owner.post(f"/letters/{one.pk}/filter/", typed | {"act": act})
        assert (page.status_code, words in text(page)) == (422, True)
    assert Campaign.objects.get(pk=one.pk).title == "May 2025"


@pytest.mark.parametrize("make", [{"state": "sending"}, {"mailing": True}])
def test_what_has_no_filter_to_change_says_so(
    owner: Client, company: Company, make: dict[str, object]
) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    Campaign.objects.update(**make)
    here = f"/letters/{one.pk}/filter/"
    assert "<form" not in re.sub(
        r"<dialog.*?</dialog>", "", owner.get(here).content.decode().split("<main")[1], flags=re.S
    )
    assert owner.post(here, {"month": "2025-06", "act": "save"}).status_code == 422
    owner.post(f"{here}undo/?month=2025-06")
    assert Campaign.objects.get().title == "May 2025"


def test_put_back_in_whoever_does_not_fit(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    ask(company.sells["rep"], 1, first=1, competitor="Tessel")
    one = draft(timezone.now())
    nora = Recipient.objects.get(contact__name="Nora Feldt")
    owner.post(f"/letters/{one.pk}/people/{nora.pk}/out/")
    owner.post(f"/letters/{one.pk}/filter/", {"competitor": "Tessel", "act": "save"})
    page = owner.post(f"/letters/{one.pk}/people/{nora.pk}/back/", follow=True)
    assert "Nora Feldt may be in, but does not fit the filter any more." in text(page)
    assert letters() == {"Paul Decker": "letter"}
