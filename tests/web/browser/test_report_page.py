"""The monthly report in a browser: from Insights by its key, on one A4, as a PDF, readable by everyone."""

import io
from datetime import UTC, datetime, time

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from pypdf import PdfReader

from reopen.core.working_days import add_months
from tests.fixtures.histories import make_leak
from tests.web.browser.test_made_of import unexplained

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_month_on_one_page(company, page, sign_in, sights):
    # Lost and won in the month before this one, whenever that is.
    first = add_months(timezone.now().date().replace(day=1), -1)
    make_leak(24, begun=datetime.combine(first, time(9), UTC))
    sign_in(company.owner)
    page.goto("/insights/")
    page.keyboard.press("t")
    expect(page.get_by_role("heading", level=1)).to_have_text("A page a month.")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/insights/report/{first:%Y-%m}/")
    assert sights(page) == []
    assert unexplained(page, own_words=False) == []
    head = page.get_by_role("heading", level=1).inner_text()
    assert len(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages) == 1
    answer = page.request.get(f"/insights/report/{first:%Y-%m}.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    text = PdfReader(io.BytesIO(answer.body())).pages[0].extract_text()
    assert " ".join(head.split()) in " ".join(text.split())
    assert page.request.get("/insights/report/2026-13/").status == 404
    # Insights says the same of the same twelve months.
    rows = page.locator(".monthly .stages tbody .num").all_inner_texts()
    page.keyboard.press("b")
    page.wait_for_url("**/insights/?from=*")
    assert " ".join(page.get_by_role("heading", level=1).inner_text().split()) == " ".join(head.split())
    assert page.locator(".finding.lead tbody .num").all_inner_texts() == rows
