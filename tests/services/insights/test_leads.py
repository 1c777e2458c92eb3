"""What became of the leads, counted from the records; whose leads are counted; and the leads behind each number."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from reopen.core.insight.call_outcomes import LATER, NEVER_REACHED, UNSORTED
from reopen.core.insight.leads import NONE, Leads
from reopen.records.models import Account, Campaign, Contact, ImportBatch, Lead, Recipient
from reopen.records.queries.visible import Viewer
from reopen.services.insights import lead_rows
from reopen.services.insights.behind import behind
from reopen.services.insights.cells import cell_of
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead_lines import lead_lines, row_of, sorted_leads
from reopen.services.insights.leads import WHATS, leads_rows
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from tests.fixtures.company import Company

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)


def recon(viewer: Viewer | None = None) -> Recon:
    return Recon(viewer or Viewer.the_owner(), now=NOW, time_zone="UTC")


def leads(viewer: Viewer | None = None, **asked: Any) -> Leads:
    return recon(viewer).leads(Asked(**asked))


def make_leads(number: int, status: str = "open", call: str = "", **more: Any) -> list[Lead]:
    start = Lead.objects.count()
    one = {"source": "table", "row_hash": "h", "status": status, "call_outcome": call} | more
    return Lead.objects.bulk_create(Lead(external_id=str(start + n), **one) for n in range(number))


def counted(found: Leads, by: str) -> list[tuple[Any, ...]]:
    return [
        (row["group"], row["leads"], row["decided"], row["converted"])
        for row in leads_rows(found)
        if row["by"] == by
    ]


def test_leads_are_counted_by_what_is_known_of_them(company: Company) -> None:
    seller = company.sells["rep"]
    day = {"opened_on": date(2026, 6, 1), "owner": seller, "lead_source": "Google"}
    make_leads(30, "dead", "Ringing", **day)
    make_leads(2, "dead", "RINGING", **day | {"lead_source": "google "})
    make_leads(9, "converted", "Will revert\n after 5 \x1f pm", **day)
    make_leads(4, "open", "", stage="Attempted to Contact", **day)
    make_leads(5, "dead", "Blue", **day | {"opened_on": date(2027, 1, 1)})
    make_leads(1, "dead", "", stage="Anything", **day | {"opened_on": None, "lead_source": ""})
    found = leads()
    assert (
        found.sentence
        == "Of 38 leads that did not convert, the last call of 32 is known; 32 of these were not reached by it."
    )
    assert counted(found, "outcome") == [
        (NEVER_REACHED, 36, 32, 0), (LATER, 9, 9, 9), (UNSORTED, 5, 5, 0), (NONE, 1, 1, 0),
    ]  # fmt: skip
    assert counted(found, "words") == [
        ("Ringing", 32, 32, 0), ("Will revert\n after 5   pm", 9, 9, 9), ("Blue", 5, 5, 0),
        ("Attempted to Contact", 4, 0, 0),
    ]  # fmt: skip
    assert counted(found, "source") == [("Google", 50, 46, 9), (NONE, 1, 1, 0)]
    assert counted(found, "owner") == [("Rita Rep", 51, 47, 9)]
    assert counted(found, "month") == [("2026-06", 45, 41, 9), ("2027-01", 5, 5, 0), (NONE, 1, 1, 0)]
    assert [(one.what, one.leads) for one in found.odd] == [("no_day", 1), ("future", 5)]
    assert found.basis.endswith("Of all, 19 % of 47 converted. Four leads are still open, and not counted.")
    assert counted(leads(by="month"), "owner") == []
    assert leads(since=date(2026, 6, 1), until=date(2026, 6, 30), owner="rita rep").whole.leads == 45
    early = leads(until=date(2020, 1, 1))
    assert early.sentence == "No lead is known to have come in in that time."
    assert early.basis == "1 lead without a day on which it came in, not counted where a time is asked for."
    for asked, why in (
        ({"by": "quarter"}, "no grouping"), ({"owner": "Nobody"}, "There is: “Rita Rep”"),
        ({"since": date(2026, 2, 1), "until": date(2026, 1, 1)}, "before it begins"),
    ):  # fmt: skip
        with pytest.raises(AskedError, match=why):
            leads(**asked)


def test_where_none_is_marked_as_given_up_all_that_have_not_converted_are_decided() -> None:
    first, second = (ImportBatch.objects.create(source="table") for _ in range(2))
    make_leads(3, "converted", batch=first)
    make_leads(20, "open", batch=first)
    make_leads(7, "open", batch=second)  # of a file that tells nothing of what became of them
    found = leads()
    assert (found.whole.leads, found.whole.decided, found.whole.converted) == (30, 23, 3)
    assert (
        "20 have just not converted so far, and may yet: their CRM marks no lead as given up. Seven leads"
        in found.basis
    )
    assert behind(recon(), "leads", Asked(), {"what": "not_converted"}).sentence == (
        "20 leads not converted so far."
    )
    make_leads(1, "dead", batch=second)
    assert leads().whole.decided == 4


def test_behind_each_number_stand_its_leads(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    for n, call in enumerate(("Ringing", "Will revert", "Blue", "")):
        for status in ("open", "converted", "dead"):
            day = date(2026, 6, 1 + n) if n else None
            owner = company.sells["rep" if n % 2 else "other_rep"]
            make_leads(10 + n, status, call, opened_on=day, lead_source="Web" * (n > 1), owner=owner)
    looks = recon()
    for asked in (Asked(), Asked(since=date(2026, 6, 2)), Asked(owner="Rita Rep", by="words")):
        for row in leads_rows(looks.leads(asked)):
            for column, number in row.items():
                if (cell := cell_of("leads", row, column)) is not None:
                    assert (cell, behind(looks, "leads", asked, cell).number) == (cell, number)
    found = looks.leads(Asked())
    said = {"leads": found.whole.leads, "converted": found.whole.converted, "unspoken": found.unspoken or 0}
    assert {what: behind(looks, "leads", Asked(), {"what": what}).number for what in said} == said
    assert behind(looks, "leads", Asked(since=NOW.date()), {"what": "no_day"}).number == 30
    told = behind(looks, "leads", Asked(), {"what": "converted", "of": "words", "group": "Will revert"})
    assert told.sentence == "11 leads that converted, last call: “Will revert”."
    for wrong in (
        {},
        {"what": "x"},
        {"what": "leads", "of": "x", "group": "y"},
        {"what": "leads", "of": "words"},
    ):
        with pytest.raises(AskedError):
            behind(looks, "leads", Asked(), wrong)
    assert {what for what in WHATS if behind(looks, "leads", Asked(), {"what": what}).number} == set(WHATS) - {
        "unmarked", "future",
    }  # fmt: skip
    # Texts of more kinds than can be sorted: the rarest stay as they are.
    monkeypatch.setattr(lead_rows, "_MOST_WORDS", 2)
    assert [row[:2] for row in counted(leads(), "outcome")] == [(LATER, 33), (UNSORTED, 66), (NONE, 39)]


def test_a_list_is_sorted_over_all_of_them(company: Company) -> None:
    firm, ann = Account.objects.create(name="Acme"), Contact.objects.create(name="Ann Lee")
    make_leads(1, "dead", "Ringing", opened_on=date(2026, 5, 1), lead_source="Web", account=firm, name="Ann Lee",
               contact=ann, owner=company.sells["rep"])  # fmt: skip
    make_leads(1, "open", "", opened_on=date(2026, 6, 1), stage="Not called yet")
    make_leads(1, "converted", "Blue", lead_source="Fair")
    looks = recon()
    ids = behind(looks, "leads", Asked(), {"what": "leads"}).ids

    def order(by: str, **cut: int) -> list[str]:
        return [line.lead for line in lead_lines(looks, sorted_leads(looks, ids, by, **cut))]

    assert order("on") == ["1", "0", "2"]
    assert order("source") == ["2", "0", "1"]
    assert order("outcome") == ["1", "0", "2"]
    assert order("seller") == ["0", "2", "1"]
    assert order("status") == ["2", "0", "1"]
    assert order("on", start=1, size=1) == ["0"]
    (line,) = lead_lines(looks, sorted_leads(looks, ids, "on", start=1, size=1))
    assert row_of(line) == {
        "lead": "0", "name": "Ann Lee", "account": "Acme", "source": "Web", "call_outcome": "Ringing",
        "read_as": NEVER_REACHED, "seller": "Rita Rep", "status": "dead", "stage": "", "on": date(2026, 5, 1),
    }  # fmt: skip
    assert [one.called for one in lead_lines(looks, sorted_leads(looks, ids, "on"))] == [
        "Lead 1", "Ann Lee", "Lead 2",
    ]  # fmt: skip


def test_everybody_sees_their_own_and_nobody_what_is_sealed_or_erased(company: Company) -> None:
    make_leads(5, "dead", owner=company.sells["rep"])
    make_leads(3, "dead", owner=company.sells["stranger"])
    make_leads(2, "dead")
    Lead.objects.filter(external_id="0").update(external_id="erased-1", row_hash="")
    owner, manager = Viewer.of(company.owner), Viewer.of(company.manager)
    assert [leads(viewer).whole.leads for viewer in (owner, manager)] == [9, 4]
    ann, bob = (Contact.objects.create(name=name, external_id=name) for name in ("Ann", "Bob"))
    firm = Account.objects.create(name="Acme")
    Lead.objects.filter(external_id="1").update(contact=ann)
    Lead.objects.filter(external_id="2").update(account=firm)
    sealed = Campaign.objects.create(title="July", made_at=NOW, approved_at=NOW)
    Recipient.objects.create(campaign=sealed, contact=ann, state="holdout")
    Recipient.objects.create(
        campaign=sealed, contact=bob, account=firm, state="letter", lead=Lead.objects.get(external_id="3")
    )
    assert [leads(viewer).whole.leads for viewer in (owner, manager)] == [9, 1]
    Campaign.objects.update(unsealed_at=NOW)
    assert leads(manager).whole.leads == 4
