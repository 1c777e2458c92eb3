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


def test_a_log_without_its_day_opens_the_columns_that_must_tell_it(company: Company) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    lines = [
        f"D{n},{stage},2025-01-0{day},2025-02-0{day}" for n in range(9) for day, stage in enumerate("AB", 1)
    ]
    browser = signed_in(company.owner)

    def looked(header: str) -> str:
        file = SimpleUploadedFile("log.csv", "\n".join([header, *lines]).encode())
        return browser.post("/import/", {"files": file}, follow=True).content.decode()

    asked = looked("Deal ID,Stage,One day,Another day")
    assert "Say that it holds stage history, and which column is “entered at”" in asked
    assert "<details open><summary>Columns" in asked
    assert "<details><summary>Columns" in looked("Deal ID,Stage,Entered stage at,Left stage at")
