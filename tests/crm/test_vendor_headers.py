"""Every column of the vendors' exports that the trial data names, in its variants."""

import json
from pathlib import Path
from typing import Any

import pytest

from reopen.crm.all_sources import SOURCES
from reopen.crm.sources import hubspot, pipedrive, salesforce, zoho

HUBSPOT = [
    "Record ID",
    "Deal Name",
    "Deal Stage",
    "Pipeline",
    "Amount",
    "Deal owner",
    "Create Date",
    "Close Date",
]


def best(columns: list[str]) -> tuple[str, str]:
    said = {name: told for name, one in SOURCES.items() if (told := one.recognise(columns))}
    name = max(said, key=lambda one: said[one][1])
    return name, said[name][0]


@pytest.mark.shared
def test_every_export_is_recognised_by_its_header(shared: Path) -> None:
    headers: dict[str, Any] = json.loads((shared / "data/crm/export-headers/headers.json").read_text())
    history = headers["salesforce_opportunity_history_report"]
    assert {
        "pipedrive": best(headers["pipedrive_deals_export"]["columns_in_order"]),
        "pipedrive with people": best(
            headers["pipedrive_deals_export"]["columns_in_order"]
            + headers["pipedrive_deals_export"]["contact_columns_seen"]
        ),
        "hubspot": best(headers["hubspot_all_deals_export"]["core"]),
        "salesforce history": best(history["columns"]),
        "salesforce field history": best(history["field_history_variant"]),
        "salesforce objects": best(headers["salesforce_opportunity_object_api"]),
        "zoho": best(headers["zoho_deals_export"]["columns_seen"]),
    } == {
        "pipedrive": ("pipedrive", "deal"),
        "pipedrive with people": ("pipedrive", "deal"),
        "hubspot": ("hubspot", "deal"),
        "salesforce history": ("salesforce", "stage_change"),
        "salesforce field history": ("salesforce", "stage_change"),
        "salesforce objects": ("salesforce", "deal"),
        "zoho": ("zoho", "deal"),
    }


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            ["Deal - ID", "Deal - Title", "Old stage", "New stage", "Changed at"],
            ("pipedrive", "stage_change"),
        ),
        (
            ["Deal - Title", "Deal - Stage", "Deal - Status", "To stage", "Moved at"],
            ("pipedrive", "stage_change"),
        ),
        (["Deal - ID", "New stage", "Changed at"], ("pipedrive", "stage_change")),
        (HUBSPOT, ("hubspot", "deal")),
        (["Deal ID", *HUBSPOT[1:]], ("hubspot", "deal")),
        ([c.upper() for c in HUBSPOT], ("hubspot", "deal")),
        (
            ["hs_object_id", "dealname", "dealstage", "closedate", "hs_v2_date_entered_1102535235"],
            ("hubspot", "deal"),
        ),
        (
            ["Record ID", "First Name", "Last Name", "Email", "Phone Number", "Lead Status"],
            ("hubspot", "contact"),
        ),
        (
            ["Record ID", "Company name", "Company Domain Name", "Phone Number", "City"],
            ("hubspot", "account"),
        ),
        (
            ["Record ID", "Activity date", "Activity assigned to", "Call notes", "Associated Deal IDs"],
            ("hubspot", "activity"),
        ),
        (
            ["Opportunity Name", "Account Name", "Stage", "Amount", "Close Date", "Lead Source"],
            ("salesforce", "deal"),
        ),
        (
            ["Contact ID", "First Name", "Last Name", "Email", "Email Opt Out", "Do Not Call"],
            ("salesforce", "contact"),
        ),
        (
            ["Lead Owner", "First Name", "Last Name", "Company / Account", "Email", "Lead Status"],
            ("salesforce", "lead"),
        ),
        (["Account ID", "Account Name", "Billing City", "Phone"], ("salesforce", "account")),
        (["Activity ID", "Subject", "Date", "Assigned", "Opportunity"], ("salesforce", "activity")),
        (
            ["Person - ID", "Person - Name", "Person - Email - Work", "Person - Marketing consent"],
            ("pipedrive", "contact"),
        ),
        (["Organization - ID", "Organization - Name"], ("pipedrive", "account")),
        (["Activity - ID", "Activity - Subject", "Activity - Deal"], ("pipedrive", "activity")),
        (["Lead - ID", "Lead - Title", "Person - Email - Work"], ("pipedrive", "lead")),
        (
            [
                "Record Id",
                "First Name",
                "Last Name",
                "Account Name",
                "Email",
                "Email Opt Out",
                "Contact Owner",
                "Created Time",
            ],
            ("zoho", "contact"),
        ),
        (
            [
                "Record Id",
                "Lead Owner",
                "Company",
                "First Name",
                "Last Name",
                "Email",
                "Lead Source",
                "Lead Status",
            ],
            ("zoho", "lead"),
        ),
        (["Record Id", "Account Owner", "Account Name", "Website", "Created Time"], ("zoho", "account")),
        (["deal.id", "deal.name", "deal.status"], ("reopen", "deal")),
        (["Customer", "Sales Rep", "Lost to", "Lost date", "Value"], ("table", "deal")),
    ],
)
def test_whose_export_is_it_and_of_what(columns: list[str], expected: tuple[str, str]) -> None:
    assert best(columns) == expected


def test_hubspots_stages_in_every_way_of_quoting_them() -> None:
    columns = [
        'Date entered "Demo (Sales Pipeline)"',
        "Date entered 'Demo (Sales Pipeline)'",
        "Date entered “Demo (Sales Pipeline)”",
        "hs_v2_date_entered_1102535235",
        'Date exited "Demo (Sales Pipeline)"',
        "Date entered current stage",
        "Closed lost reason",
        "Closed Lost Reason",
    ]
    assert hubspot.targets("deal", columns) == {
        **dict.fromkeys(columns[:4], "stage_change.entered_at"),
        columns[4]: "stage_change.exited_at",
        columns[5]: "",
        columns[6]: "deal.lost_reason",
        columns[7]: "deal.lost_reason",
    }


def test_opt_out_columns_of_every_vendor_are_opt_outs() -> None:
    assert hubspot.targets(
        "contact", ["Unsubscribed from all email", "Opted out of email", "Hard bounce reason"]
    ) == {
        "Unsubscribed from all email": "contact.opt_out_email",
        "Opted out of email": "contact.opt_out_email",
        "Hard bounce reason": "contact.bounced",
    }
    assert salesforce.targets(
        "contact", ["Email Opt Out", "HasOptedOutOfEmail", "Do Not Call", "DoNotCall", "Email Bounced Date"]
    ) == {
        "Email Opt Out": "contact.opt_out_email",
        "HasOptedOutOfEmail": "contact.opt_out_email",
        "Do Not Call": "contact.opt_out_phone",
        "DoNotCall": "contact.opt_out_phone",
        "Email Bounced Date": "contact.bounced",
    }
    assert pipedrive.targets("contact", ["Person - Marketing consent"]) == {
        "Person - Marketing consent": "contact.consent"
    }
    assert zoho.targets("lead", ["Email Opt Out"]) == {"Email Opt Out": "lead.opt_out_email"}
