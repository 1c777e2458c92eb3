"""Leads on Insights: the page where there is nothing but leads, the topic, the list behind each number, the month."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.urls import reverse
from django.utils import timezone

from reopen.cli.insight import insight
from reopen.core.insight.call_outcomes import NEVER_REACHED
from reopen.records.models import Lead
from reopen.services.import_deals import ImportFile, import_files
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.signed_in import signed_in
from tests.services.insights.test_leads import make_leads
from tests.web.insights.test_behind_pages import rows_of, texts

pytestmark = pytest.mark.django_db


def told_by(*words: str) -> Any:
    """What `reopen insight … --json` prints."""
    return json.loads(CliRunner().invoke(insight, [*words, "--json"]).stdout)


UNSPOKEN = "Of 60 leads that did not convert, 40 were not reached by their last call."


@pytest.fixture
def leads(company: Company) -> None:
    owner = company.sells["rep"]
    make_leads(40, "dead", "Ringing", owner=owner, lead_source="=Web", opened_on=date(2026, 3, 1))
    make_leads(20, "dead", "Not interested", owner=owner, lead_source="=Web", opened_on=date(2026, 3, 1))
    make_leads(30, "converted", "Will revert", owner=owner, lead_source="Fair", opened_on=date(2026, 4, 1))
    make_leads(3, "open", owner=company.sells["stranger"], name="Zoe Zed")


@pytest.mark.usefixtures("leads")
def test_where_there_are_no_deals_the_leads_lead(company: Company) -> None:
    html = signed_in(company.manager).get("/insights/").content.decode()
    assert texts(html, "h1") == ["33 % of 90 leads converted."]
    assert texts(html, "h2")[0] == UNSPOKEN
    assert "Of deals nothing is told" in html
    assert "Import them" not in html  # a manager imports nothing
    (link,) = re.findall(r'“Ringing” <a href="([^"]+)">40</a>', html)
    page = signed_in(company.manager).get(link.replace("&amp;", "&")).content.decode()
    assert texts(page, "h1") == ["40 leads that did not convert, last call: “Ringing”."]
    # Beside deals they are a finding among the others.
    make_deal(company.sells["rep"])
    assert UNSPOKEN in texts(signed_in(company.manager).get("/insights/").content.decode(), "h2")
    Lead.objects.all().delete()
    assert "leads" not in " ".join(texts(signed_in(company.owner).get("/insights/").content.decode(), "h2"))


@pytest.mark.usefixtures("leads")
def test_page_command_csv_and_report_tell_the_same(company: Company) -> None:
    client = signed_in(company.owner)
    rows = told_by("leads")
    told = {(row["by"], row["group"]): row for row in rows}
    assert told["outcome", NEVER_REACHED]["not_converted"] == 40
    assert told["source", "=Web"]["leads"] == 60
    keys = ("by", "leads", "converted")
    flat = rows_of(client.get("/insights/leads.csv"))
    assert [[row[key] for key in keys] for row in flat] == [[str(row[key]) for key in keys] for row in rows]
    assert "'=Web" in {row["group"] for row in flat}
    assert texts(client.get("/insights/leads/").content.decode(), "h1") == [UNSPOKEN]
    for (by, group), row in told.items():
        if by in ("outcome", "source"):
            cell = ("what=not_converted", f"of={by}", f"group={group}")
            assert len(told_by("deals", "leads", *cell)) == row["not_converted"]
    month = told_by("report", "--month", "2026-04")
    assert [one["sentence"] for one in month["findings"] if one["topic"] == "leads"][:1] == [UNSPOKEN]
    assert month["leads"] == told_by("leads", "--from", "2025-05-01", "--to", "2026-04-30")


@pytest.mark.usefixtures("leads")
def test_the_list_is_sorted_paged_and_theirs_alone(company: Company) -> None:
    client = signed_in(company.owner)
    first = client.get("/insights/leads/list/?what=leads&sort=source").content.decode()
    assert texts(first, "h1") == ["93 leads."]
    assert "1 to 50 of 93" in first
    second = client.get("/insights/leads/list/?what=leads&sort=source&page=2").content.decode()
    assert "Zoe Zed" in second
    assert len(rows_of(client.get("/insights/leads/list.csv?what=leads"))) == 93
    assert client.get("/insights/leads/list/?what=x").status_code == 422
    assert client.get("/insights/leads/list.csv?what=x").status_code == 422
    assert client.get("/insights/leads/list/?what=still_open&of=month&group=2020-01").status_code == 200
    for old, new in (("insight_deals", "insight_leads"), ("insight_deals_csv", "insight_leads_csv")):
        moved = client.get(f"{reverse(old)}?topic=leads&what=leads")
        assert moved.headers["Location"] == f"{reverse(new)}?topic=leads&what=leads"
        assert client.get(moved.headers["Location"]).status_code == 200
    manager = signed_in(company.manager)
    assert "Zoe Zed" not in manager.get("/insights/leads/list/?what=leads&page=2").content.decode()
    assert len(rows_of(manager.get("/insights/leads/list.csv?what=leads"))) == 90
    assert signed_in(company.rep).get("/insights/leads/list/?what=leads").status_code == 403


def test_an_import_of_leads_leads_on_to_what_became_of_them(company: Company, tmp_path: Path) -> None:
    (tmp_path / "leads.csv").write_text("Lead Number,Lead Source,Converted,Tags\n1,Web,0,Ringing\n2,Web,1,\n")
    now = timezone.now()
    taken = import_files([ImportFile(tmp_path / "leads.csv", "leads.csv")], now=now, today=now.date())
    page = signed_in(company.owner).get(f"/import/{taken.batch}/").content.decode()
    assert "What became of the leads" in page
    assert "2 leads have neither an e-mail address nor a phone number" in page
