"""The page of one import, and what is typed on it."""

import pytest

from tests.fixtures.company import Company
from tests.fixtures.signed_in import signed_in


@pytest.mark.parametrize("minutes", ["²", "481", "", "-1", "1" * 5_000])
def test_what_is_no_number_of_minutes_is_said(company: Company, minutes: str) -> None:
    from reopen.records.models import ImportBatch

    batch = ImportBatch.objects.create(source="hubspot", fingerprint="0", state="done")
    browser = signed_in(company.owner)
    browser.raise_request_exception = False
    page = browser.post(f"/import/{batch.pk}/", {"act": "pace", "minutes": minutes, "save": ""})
    assert (page.status_code, "is no number of minutes a day" in page.content.decode()) == (422, True)
    assert browser.get(f"/import/{batch.pk}/?after={minutes}").status_code == 200
