"""From real files: with its day consent is a ground, without one a question, refused a stop; an undo takes all back."""

from datetime import date
from pathlib import Path

import pytest

from reopen.records.models import Contact, ImportBatch, Lead, Recipient
from reopen.services.campaigns.draft import new_campaign
from reopen.services.import_deals import ImportFile, Result, import_files
from reopen.services.import_deals.undo import undo_import
from tests.services.campaigns.test_cohort_of import JANUARY, NOW, TODAY

pytestmark = pytest.mark.django_db

LANDS = ("Germany", "Germany", "Germany", "Germany", "Canada", "Canada", "US")
DEALS = "Deal ID,Deal name,Contact email,Stage,Status,Lost on,Created,Lead source\n" + "".join(
    f"d{n},Deal {n},p{n}@firm{n}.example,Proposal,lost,2026-02-03,2026-01-1{n},Cold call\n" for n in range(7)
)
HEAD = "First name,Last name,Email,Company,Country,Consent"


def take(folder: Path, **files: str) -> Result:
    named = []
    for name, text in files.items():
        path = folder / f"{name}.csv"
        path.write_text(text)
        named.append(ImportFile(path, path.name))
    return import_files(named, now=NOW, today=TODAY)


def people(*consents: str, head: str = HEAD) -> str:
    rows = (
        f"P{n},Lee,p{n}@firm{n}.example,Firm {n} Ltd,{LANDS[n]},{told}\n" for n, told in enumerate(consents)
    )
    return f"{head}\n{''.join(rows)}"


def on_record() -> dict[str, tuple[date | None, bool]]:
    return {c.first_name: (c.consent_on, c.consent_undated) for c in Contact.objects.order_by("pk")}


def grounds() -> dict[str, tuple[str, bool]]:
    made = new_campaign(month=JANUARY, now=NOW, today=date(2026, 9, 1))
    rows = Recipient.objects.filter(campaign=made).select_related("contact").order_by("contact__first_name")
    return {one.contact.first_name: (one.ground or one.why, one.asks) for one in rows}


def test_a_column_of_consent_reaches_the_ground(tmp_path: Path) -> None:
    result = take(
        tmp_path,
        contacts=people("2025-03-05", "yes", "no", "", "05.03.2025", "Subscribed", "legitimate interest"),
        deals=DEALS,
    )
    assert on_record() == {
        "P0": (date(2025, 3, 5), False),
        "P1": (None, True),
        "P2": (None, False),
        "P3": (None, False),
        "P4": (date(2025, 3, 5), False),
        "P5": (None, True),
        "P6": (None, False),
    }
    summary = result.summary
    assert (summary["consents"], summary["undated consents"]) == (2, 2)
    assert grounds() == {
        "P0": ("de-email:consent", False),
        "P1": ("de-email:undated", True),
        "P2": ("de-email", False),
        "P3": ("de-email", False),
        "P4": ("ca-email:consent", False),
        "P5": ("ca-email:undated", True),
        "P6": ("us-email", False),
    }
    assert Contact.objects.get(first_name="P2").no_email
    assert set(Recipient.objects.filter(state="left_out").values_list("contact__first_name", flat=True)) == {
        "P2",
        "P3",
    }


def test_a_day_has_a_column_of_its_own_and_a_refusal_has_none(tmp_path: Path) -> None:
    head = f"{HEAD},Consent date"
    first = people("yes,2025-03-05", "no,2025-03-05", ",2025-03-05", "yes,", head=head)
    take(tmp_path, contacts=first)
    kept = {
        "P0": (date(2025, 3, 5), False),
        "P1": (None, False),
        "P2": (date(2025, 3, 5), False),
        "P3": (None, True),
    }
    assert on_record() == kept
    # Later files: a yes without its day takes no day away; a refusal and an emptied cell do; and all is taken back.
    take(tmp_path, contacts=people("yes,", "", "no,", ",", head=head))
    assert on_record() == dict.fromkeys(kept, (None, False)) | {"P0": kept["P0"]}
    undo_import(ImportBatch.objects.latest("pk").pk, today=TODAY)
    assert on_record() == kept


def test_a_lead_brings_the_consent_of_whom_it_makes(tmp_path: Path) -> None:
    text = "Lead ID,Name,Email,Company,Country,Status,Created,Consent\n"
    text += "l1,Ann Lee,ann@lee.example,Lee GmbH,Germany,Dead,2026-01-09,2026-01-09\n"
    text += "l2,Bea Moe,bea@moe.example,Moe GmbH,Germany,Dead,2026-01-10,x\n"
    take(tmp_path, leads=text)
    assert Lead.objects.count() == 2
    assert dict(Contact.objects.values_list("name", "consent_on")) == {
        "Ann Lee": date(2026, 1, 9),
        "Bea Moe": None,
    }
    assert Contact.objects.get(name="Bea Moe").consent_undated
