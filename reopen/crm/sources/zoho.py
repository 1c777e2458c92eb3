"""Zoho CRM's exports. Lookups come as a name and, beside it, an id ("Account Name", "Account Name Id").

Closed stages are "Closed Won", "Closed Lost" and "Closed Lost to Competition"; ids may begin with "zcrm_".
"""

from collections.abc import Sequence
from typing import Final

from reopen.crm import vendor
from reopen.crm.fields import Noun

NAME: Final = "zoho"

_BOOKKEEPING: Final = {
    "created by": "",
    "created by id": "",
    "modified by": "",
    "modified by id": "",
    "modified time": "",
    "tag": "",
    "change log time": "",
    "connected to": "",
    "locked": "",
    "territory": "",
    "last activity time": "",
}

_PERSON: Final = {
    **_BOOKKEEPING,
    "record id": "id",
    "first name": "first_name",
    "last name": "last_name",
    "full name": "name",
    "title": "title",
    "email": "email",
    "secondary email": "email2",
    "phone": "phone",
    "mobile": "mobile",
    "email opt out": "opt_out_email",
    "do not call": "opt_out_phone",
    "unsubscribed mode": "",
    "unsubscribed time": "opt_out_email",
}

COLUMNS: Final[vendor.Words] = {
    "deal": {
        **_BOOKKEEPING,
        "record id": "id",
        "deal id": "id",
        "deal name": "name",
        "potential name": "name",
        "deal owner": "owner",
        "deal owner id": "",
        "account name": "account_name",
        "account name id": "account_id",
        "account id": "account_id",
        "contact name": "contact_name",
        "contact name id": "contact_id",
        "contact id": "contact_id",
        "type": "",
        "lead source": "lead_source",
        "campaign source": "",
        "campaign source id": "",
        "amount": "amount",
        "currency": "currency",
        "exchange rate": "",
        "closing date": "closed_on",
        "next step": "",
        "stage": "stage",
        "pipeline": "pipeline",
        "probability (%)": "",
        "expected revenue": "",
        "description": "",
        "created time": "opened_on",
        "last activity time": "last_contact_on",
        "lead conversion time": "",
        "sales cycle duration": "",
        "overall sales duration": "",
        "reason for loss": "lost_reason",
        "stage modified time": "",
    },
    "contact": {
        **_PERSON,
        "contact id": "id",
        "contact owner": "owner",
        "contact owner id": "",
        "contact name": "name",
        "account name": "account_name",
        "account name id": "account_id",
        "mailing country": "country",
        "other phone": "phone3",
        "created time": "",
    },
    "lead": {
        **_PERSON,
        "lead id": "id",
        "lead owner": "owner",
        "lead owner id": "",
        "lead name": "name",
        "company": "account_name",
        "lead source": "lead_source",
        "lead status": "stage",
        "country": "country",
        "created time": "opened_on",
        "is converted": "converted",
        "converted": "converted",
    },
    "account": {
        **_BOOKKEEPING,
        "record id": "id",
        "account id": "id",
        "account name": "name",
        "account owner": "owner",
        "account owner id": "",
        "website": "domain",
        "phone": "phone",
        "industry": "industry",
        "billing city": "city",
        "billing state": "region",
        "billing country": "country",
        "created time": "",
    },
    "activity": {
        **_BOOKKEEPING,
        "record id": "id",
        "activity id": "id",
        "subject": "subject",
        "call start time": "at",
        "due date": "at",
        "start datetime": "at",
        "from": "at",
        "activity type": "kind",
        "call type": "direction",
        "call purpose": "",
        "description": "body",
        "note content": "body",
        "note title": "subject",
        "call result": "body",
        "contact name": "contact_name",
        "contact name id": "contact_id",
        "related to": "deal_name",
        "related to id": "deal_id",
        "call owner": "owner",
        "task owner": "owner",
        "host": "owner",
        "created time": "at",
    },
}

_SIGNATURES: Final[vendor.Signatures] = {
    "deal": (
        vendor.all_of("deal name", "stage", "closing date"),
        vendor.all_of("record id", "deal name", "stage", "closing date", "account name"),
        vendor.all_of("potential name", "stage"),
        vendor.all_of("record id", "deal name", "stage", "deal owner"),
    ),
    "contact": (
        vendor.all_of("record id", "last name", "account name"),
        vendor.all_of("record id", "last name", "contact owner", "created time"),
        vendor.all_of("record id", "last name", "email", "email opt out"),
    ),
    "lead": (
        vendor.all_of("record id", "last name", "lead status"),
        vendor.all_of("record id", "last name", "company", "lead owner"),
        vendor.all_of("record id", "last name", "company", "lead owner", "lead source"),
    ),
    "account": (
        vendor.all_of("record id", "account name", "account owner"),
        vendor.all_of("record id", "account name", "created time"),
    ),
    "activity": (
        vendor.all_of("record id", "subject", "call start time"),
        vendor.all_of("record id", "subject", "due date"),
        vendor.all_of("record id", "note content"),
    ),
}


def recognise(columns: Sequence[str]) -> tuple[Noun, float] | None:
    """See connector.Source."""
    return vendor.recognise(columns, _SIGNATURES, COLUMNS)


def targets(noun: Noun, columns: Sequence[str]) -> dict[str, str]:
    """See connector.Source."""
    return vendor.targets(noun, columns, COLUMNS) if noun in COLUMNS else {}
