"""What an import can carry: noun → field → type. Every source and every mapping speaks these names.

Our own export uses them as its column labels, so an export is read back as it was written. In a mapping a field
is written `noun.field`: "deal.amount".

Types and what they become in a frame:

| type     | polars            | meaning                                                                     |
|----------|-------------------|-----------------------------------------------------------------------------|
| id       | String            | the CRM's own id, trimmed, as text                                          |
| text     | String            | trimmed; words that mean empty are null                                     |
| long     | String            | several lines allowed                                                       |
| email    | String            | one address, as it came, trimmed                                            |
| phone    | String            | one number as it came; its key is phone_number.phone_key                    |
| domain   | String            | core.suppression.domain_key of it                                           |
| country  | String            | ISO 3166-1 alpha-2                                                          |
| currency | String            | ISO 4217                                                                    |
| date     | Date              | the day where the CRM's user was                                            |
| datetime | Datetime(us, UTC) | an instant; values without a zone are read in the zone that was handed in   |
| money    | Decimal(16, 2)    |                                                                             |
| integer  | Int64             |                                                                             |
| boolean  | Boolean           |                                                                             |
| word     | String            | one of a fixed set, see WORDS                                               |
"""

from typing import Final, Literal

Noun = Literal["account", "contact", "deal", "lead", "activity", "stage_change", "suppression"]

FieldType = Literal[
    "id",
    "text",
    "long",
    "email",
    "phone",
    "domain",
    "country",
    "currency",
    "date",
    "datetime",
    "money",
    "integer",
    "boolean",
    "word",
]

FIELDS: Final[dict[Noun, dict[str, FieldType]]] = {
    "account": {
        "id": "id",
        "name": "text",
        "domain": "domain",
        "phone": "phone",
        "city": "text",
        "region": "text",
        "country": "country",
        "time_zone": "text",
        "industry": "text",
        "owner": "text",
    },
    "contact": {
        "id": "id",
        "name": "text",
        "first_name": "text",
        "last_name": "text",
        "title": "text",
        "email": "email",
        "email2": "email",
        "email3": "email",
        "phone": "phone",
        "mobile": "phone",
        "phone3": "phone",
        "account_id": "id",
        "account_name": "text",
        "country": "country",
        "opt_out_email": "boolean",
        "opt_out_phone": "boolean",
        "opt_out_all": "boolean",
        "bounced": "boolean",
        "consent": "boolean",  # False: consent was asked and refused; true or null stops nothing; a day means true
        "consent_on": "date",  # the day of a consent that was given
        "opt_out_words": "text",  # what the columns above held where it was more than yes or no
        "owner": "text",
    },
    "deal": {
        "id": "id",
        "name": "text",
        "account_id": "id",
        "account_name": "text",
        "contact_id": "id",
        "contact_name": "text",
        "contact_email": "email",
        "contact_phone": "phone",
        "country": "country",  # of the person, where the file knows no companies
        "more_contact_ids": "id",  # further people on the deal, ids joined by ";"
        "owner": "text",
        "owner_email": "email",
        "pipeline": "text",
        "stage": "text",
        "status": "word",
        "amount": "money",
        "currency": "currency",
        "product": "text",
        "opened_on": "date",
        "closed_on": "date",
        "lost_on": "date",
        "won_on": "date",
        "lead_source": "text",
        "lost_stage": "text",  # the last stage before the loss
        "lost_reason": "text",
        "lost_note": "long",
        "competitor": "text",
        "competitor_rep": "text",
        "their_price": "money",
        "contract_start": "date",
        "term_months": "integer",
        "notice_days": "integer",
        "installed_make": "text",
        "installed_model": "text",
        "installed_quantity": "integer",
        "installed_volume": "integer",
        "door": "word",
        "door_words": "long",
        "call_back_on": "date",
        "quote_number": "text",
        "quote_sent_on": "date",
        "good_fit": "boolean",
        "let_go": "boolean",
        "last_contact_on": "date",
    },
    "lead": {
        "id": "id",
        "name": "text",
        "first_name": "text",
        "last_name": "text",
        "account_name": "text",
        "email": "email",
        "email2": "email",
        "phone": "phone",
        "mobile": "phone",
        "title": "text",
        "country": "country",
        "owner": "text",
        "status": "word",
        "stage": "text",  # the CRM's own word for where the lead stands
        "opened_on": "date",
        "lead_source": "text",
        "call_outcome": "text",  # what came of the last call, in the CRM's own words
        "opt_out_email": "boolean",
        "opt_out_phone": "boolean",
        "opt_out_all": "boolean",
        "bounced": "boolean",
        "consent": "boolean",
        "consent_on": "date",
        "opt_out_words": "text",
        "converted": "boolean",
    },
    "activity": {
        "id": "id",
        "kind": "word",
        "direction": "word",
        "at": "datetime",
        "subject": "text",
        "body": "long",
        "deal_id": "id",
        "deal_name": "text",
        "contact_id": "id",
        "contact_name": "text",
        "contact_email": "email",
        "account_id": "id",
        "account_name": "text",
        "owner": "text",
    },
    "stage_change": {
        "deal_id": "id",
        "deal_name": "text",
        "pipeline": "text",
        "stage": "text",
        "from_stage": "text",
        "entered_at": "datetime",
        "exited_at": "datetime",
        # Facts of the deal that a history report carries on each row; the last row of a deal tells its state.
        "deal_stage": "text",
        "deal_status": "word",
        "deal_amount": "money",
        "deal_currency": "currency",
        "deal_opened_on": "date",
        "deal_closed_on": "date",
        "deal_account_name": "text",
        "deal_owner": "text",
    },
    "suppression": {
        "email": "email",
        "phone": "phone",
        "domain": "domain",
        "channel": "word",
        "since": "date",
        "words": "long",
    },
}

WORDS: Final[dict[str, tuple[str, ...]]] = {
    "deal.status": ("open", "won", "lost"),
    "deal.door": ("open", "closed", "unasked"),
    "lead.status": ("open", "converted", "dead"),
    "activity.kind": ("call", "email", "meeting", "note", "task"),
    "activity.direction": ("in", "out"),
    "stage_change.deal_status": ("open", "won", "lost"),
    "suppression.channel": ("email", "phone", "all"),
}

NOUN_WORDS: Final[dict[Noun, str]] = {
    "account": "companies",
    "contact": "contacts",
    "deal": "deals",
    "lead": "leads",
    "activity": "activities",
    "stage_change": "stage history",
    "suppression": "people not to reach",
}

# Columns that no record keeps but that tell something about those which are kept. They are mapped like fields.
HINTS: Final[dict[Noun, dict[str, FieldType]]] = {
    "account": {},
    "contact": {},
    "deal": {
        "is_won": "boolean",
        "is_lost": "boolean",
        "is_closed": "boolean",
        "won_reason": "text",
        "deleted": "boolean",  # rows that say yes are left out: the CRM has them in its bin
    },
    "lead": {"deleted": "boolean"},
    "activity": {},
    "stage_change": {
        "event": "text",  # which field a history row is about; only "Stage" (and "Created") moves a deal
        "is_won": "boolean",
        "is_closed": "boolean",
        "deal_won_on": "date",  # the one that is told is the deal's day of closing
        "deal_lost_on": "date",
    },
    "suppression": {"entry": "text"},  # an address, number or domain: its shape tells which
}

# Fields of which a table needs at least one to be told apart, best first.
IDENTITY: Final[dict[Noun, tuple[str, ...]]] = {
    "account": ("id", "name", "domain"),
    "contact": ("id", "email", "name", "phone", "mobile", "last_name", "first_name"),
    "deal": ("id", "name"),
    "lead": ("id", "email", "name", "phone", "mobile", "last_name", "first_name"),
    "activity": ("id", "subject", "body", "kind"),
    "stage_change": ("deal_id", "deal_name"),
    "suppression": ("email", "phone", "domain"),
}
