"""Files in by the page: mapped, counted, imported by the worker, taken back; in both lights, on desk and phone."""

import os
from pathlib import Path

import pytest
from django.utils import timezone

from reopen.records.models import Deal, ImportBatch, Suppression
from reopen.services.import_desk import run_waiting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HEADER = (
    "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Deal owner,Create Date,Close Date,Closed Lost Reason,"
    "Associated Company\n"
)
DEALS = f"""{HEADER}\
1,Copiers for Acme,Closed lost,Sales,"$45,300",Rita Rep,2024-01-05,2025-01-31,Price,Acme
2,Printers,Closed lost,Sales,lots,Nora New,2024-02-05,2025-02-28,Timing,Beta
3,Scanners,Closed won,Sales,1200,Rita Rep,2024-03-05,2025-03-31,,Gamma
4,Plotters,Negotiation,Sales,900,Nora New,2024-04-05,2026-12-31,,Delta
"""
STOPS = "stop@acme.example\nbeta.example\n"


def work() -> None:
    now = timezone.now()
    while run_waiting(now=now, today=now.date()):
        pass


def test_import_from_drop_to_undo(company, page, sign_in, sights, tmp_path):
    (tmp_path / "deals.csv").write_text(DEALS)
    (tmp_path / "stops.txt").write_text(STOPS)
    sign_in(company.owner)
    found: list[str] = []

    def look(name: str) -> None:
        found.extend(f"{name}: {line}" for line in sights(page))
        if folder := os.environ.get("REOPEN_SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    page.goto("/import/")
    look("1-empty")
    page.set_input_files("#files", [tmp_path / "deals.csv", tmp_path / "stops.txt"])
    page.click("text=Look into them")
    page.wait_for_selector("text=as they will be read")
    assert page.locator("h1").inner_text() == "This is how the files are read."
    assert page.locator("mark").first.inner_text() == "lots"
    for summary in page.locator("main details > summary").all():
        summary.click()
    look("2-mapping")
    page.keyboard.press("b")
    page.wait_for_selector("h1:has-text('Counting')")
    look("3-counting")
    work()
    page.wait_for_selector("h1:has-text('new records')")
    assert page.locator("h1").inner_text() == "This brings 6 new records and changes 0."
    assert "2 lost deals have no e-mail address: letters need the contacts export." in page.inner_text("main")
    assert (Deal.objects.count(), Suppression.objects.count()) == (0, 0)
    look("4-brings")
    page.keyboard.press("i")
    page.wait_for_selector("h1:has-text('is running')")
    work()
    page.wait_for_selector("h1:has-text('created')")
    assert page.locator("h1").inner_text() == "6 rows: 6 created, 0 updated."
    assert (Deal.objects.count(), Suppression.objects.count()) == (4, 2)
    look("5-done")
    page.goto("/import/")
    look("6-list")
    page.goto(f"/import/{ImportBatch.objects.get().pk}/")
    page.keyboard.press("u")
    page.click("text=Yes, take import")
    work()
    page.wait_for_selector("h1:has-text('was taken back')")
    look("7-undone")
    assert (Deal.objects.count(), Suppression.objects.count()) == (0, 2)
    assert found == []


def test_what_is_no_table_gets_a_sentence(company, page, sign_in, axe, tmp_path):
    (tmp_path / "deals.csv").write_bytes(b"")
    sign_in(company.owner)
    page.goto("/import/")
    page.set_input_files("#files", [tmp_path / "deals.csv"])
    page.click("text=Look into them")
    page.wait_for_selector("h1:has-text('cannot be read')")
    assert axe(page) == []
    page.click("text=Forget this file")
    page.wait_for_selector("text=Nothing was imported")
    assert ImportBatch.objects.count() == 0
