"""Pipedrive's exports: every label begins with the object it is about ("Deal - Title").

A deals export may carry columns of the person and the organization. Own fields may bear the label of a field of
Pipedrive's ("Deal - Status" twice). Older exports say "Deal - Stage (pipeline)", "Deal - Closed on".
"""

from collections.abc import Sequence
from typing import Final

from reopen.crm import vendor
from reopen.crm.fields import Noun

NAME: Final = "pipedrive"

_MOVES: Final = {
    "stage": ("new stage", "to stage"),
    "from_stage": ("old stage", "from stage", "previous stage"),
    "entered_at": ("changed at", "changed on", "entered at", "moved at"),
}

COLUMNS: Final[vendor.Words] = {
    "deal": {
        "deal - id": "id",
        "deal - title": "name",
        "deal - creator": "",
        "deal - owner": "owner",
        "deal - value": "amount",
        "deal - currency of value": "currency",
        "deal - currency": "currency",
        "deal - weighted value": "",
        "deal - currency of weighted value": "",
        "deal - probability": "",
        "deal - organization": "account_name",
        "deal - organization id": "account_id",
        "deal - pipeline": "pipeline",
        "deal - contact person": "contact_name",
        "deal - contact person id": "contact_id",
        "deal - person": "contact_name",
        "deal - stage": "stage",
        "deal - stage (pipeline)": "stage",
        "deal - label": "",
        "deal - status": "status",
        "deal - deal created": "opened_on",
        "deal - creation date": "opened_on",
        "deal - created": "opened_on",
        "deal - add time": "opened_on",
        "deal - update time": "",
        "deal - last stage change": "",
        "deal - next activity date": "",
        "deal - last activity date": "last_contact_on",
        "deal - won time": "won_on",
        "deal - lost time": "lost_on",
        "deal - deal closed on": "closed_on",
        "deal - closed on": "closed_on",
        "deal - close time": "closed_on",
        "deal - expected close date": "",
        "deal - lost reason": "lost_reason",
        "deal - visible to": "",
        "deal - product name": "product",
        "deal - source origin": "",
        "deal - source origin id": "",
        "deal - source channel": "lead_source",
        "deal - source channel id": "",
        "deal - archive status": "",
        "deal - archive time": "",
        "deal - sequence enrollment": "",
        "person - id": "contact_id",
        "person - name": "contact_name",
        "person - email": "contact_email",
        "person - email - work": "contact_email",
        "person - email - home": "contact_email",
        "person - email - other": "contact_email",
        "person - phone": "contact_phone",
        "person - phone - work": "contact_phone",
        "person - phone - mobile": "contact_phone",
        "person - phone - home": "contact_phone",
        "person - phone - other": "contact_phone",
        "person - marketing consent": "contact.consent",
        "person - marketing status": "contact.consent",
        "organization - id": "account_id",
        "organization - name": "account_name",
    },
    "contact": {
        "person - id": "id",
        "person - name": "name",
        "person - first name": "first_name",
        "person - last name": "last_name",
        "person - job title": "title",
        "person - owner": "owner",
        "person - organization": "account_name",
        "person - organization id": "account_id",
        "person - email": "email",
        "person - email - work": "email",
        "person - email - home": "email2",
        "person - email - other": "email3",
        "person - phone": "phone",
        "person - phone - work": "phone",
        "person - phone - mobile": "mobile",
        "person - phone - home": "phone3",
        "person - phone - other": "phone3",
        "person - marketing consent": "consent",
        "person - marketing status": "consent",
        "person - country of postal address": "country",
        "organization - name": "account_name",
        "organization - id": "account_id",
    },
    "account": {
        "organization - id": "id",
        "organization - name": "name",
        "organization - website": "domain",
        "organization - owner": "owner",
        "organization - industry": "industry",
        "organization - phone": "phone",
        "organization - city/town/village/locality of address": "city",
        "organization - state/county of address": "region",
        "organization - country of address": "country",
    },
    "lead": {
        "lead - id": "id",
        "lead - title": "name",
        "lead - owner": "owner",
        "lead - organization": "account_name",
        "lead - contact person": "name",
        "lead - lead created": "opened_on",
        "lead - source channel": "lead_source",
        "lead - source": "lead_source",
        "lead - archive status": "",
        "lead - status": "stage",
        "person - email - work": "email",
        "person - email": "email",
        "person - email - home": "email2",
        "person - phone - work": "phone",
        "person - phone": "phone",
        "person - phone - mobile": "mobile",
        "person - marketing consent": "consent",
    },
    "activity": {
        "activity - id": "id",
        "activity - subject": "subject",
        "activity - type": "kind",
        "activity - due date": "at",
        "activity - due time": "",
        "activity - marked as done time": "at",
        "activity - note": "body",
        "activity - public description": "body",
        "activity - deal": "deal_name",
        "activity - deal id": "deal_id",
        "activity - contact person": "contact_name",
        "activity - person id": "contact_id",
        "activity - contact person id": "contact_id",
        "activity - organization": "account_name",
        "activity - organization id": "account_id",
        "activity - owner": "owner",
        "activity - assigned to user": "owner",
        "deal - title": "deal_name",
        "deal - id": "deal_id",
    },
    # Pipedrive exports no history; add-ons and scripts write one with its labels of the deal.
    "stage_change": {
        "deal - id": "deal_id",
        "deal - title": "deal_name",
        "deal - pipeline": "pipeline",
        "deal - stage": "deal_stage",
        "deal - status": "deal_status",
        "deal - value": "deal_amount",
        "deal - currency of value": "deal_currency",
        "deal - currency": "deal_currency",
        "deal - deal created": "deal_opened_on",
        "deal - organization": "deal_account_name",
        "deal - owner": "deal_owner",
        **{label: field for field, labels in _MOVES.items() for label in labels},
    },
}

_SIGNATURES: Final[vendor.Signatures] = {
    "stage_change": tuple(
        vendor.all_of(who, stage, at)
        for who in ("deal - id", "deal - title")
        for stage in _MOVES["stage"]
        for at in _MOVES["entered_at"]
    ),
    "deal": (
        vendor.all_of("deal - title"),
        vendor.all_of("deal - id", "deal - status"),
        vendor.all_of("deal - id", "deal - title", "deal - status", "deal - stage"),
        vendor.all_of("deal - title", "deal - status"),
    ),
    "contact": (vendor.all_of("person - name"), vendor.all_of("person - id", "person - email - work")),
    "account": (vendor.all_of("organization - name"),),
    "lead": (vendor.all_of("lead - title"), vendor.all_of("lead - id", "lead - title")),
    "activity": (
        vendor.all_of("activity - subject"),
        vendor.all_of("activity - subject", "activity - type", "activity - due date"),
    ),
}


def recognise(columns: Sequence[str]) -> tuple[Noun, float] | None:
    """See connector.Source."""
    return vendor.recognise(columns, _SIGNATURES, COLUMNS)


def targets(noun: Noun, columns: Sequence[str]) -> dict[str, str]:
    """See connector.Source."""
    return vendor.targets(noun, columns, COLUMNS) if noun in COLUMNS else {}
