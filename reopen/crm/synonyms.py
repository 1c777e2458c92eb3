"""What people call the columns of their own tables."""

from typing import Final

from reopen.crm.fields import Noun

# Per noun: field → labels, in the form of labels.label_key.
SYNONYMS: Final[dict[Noun, dict[str, str]]] = {
    "deal": {
        "id": "id|deal id|opportunity id|opportunity number|opp id|record id|external id|deal number|deal no|quote id|"
        "mql id|opportunity|opp number",
        "name": "name|deal name|deal|title|deal title|opportunity name|dealname|project|subject|opportunity title",
        "account_id": "account id|company id|customer id|organization id|seller id|client id",
        "account_name": "account|account name|company|company name|customer|customer name|organization|organisation|"
        "firma|kunde|client name|unternehmen|société|empresa",
        "contact_id": "contact id|person id|associated contact id",
        "contact_name": "contact|contact name|contact person|primary contact|ansprechpartner|decision maker",
        "contact_email": "email|e-mail|contact email|email address|e-mail address|mail",
        "contact_phone": "phone|telephone|contact phone|phone number|mobile|telefon|tel",
        "country": "country|country code|contact country|company country|land|pays|país",
        "owner": "owner|deal owner|sales rep|rep|sales agent|salesperson|sales person|account executive|seller|agent|"
        "owner id|verkäufer|vertriebler|responsible|assigned to",
        "owner_email": "owner email|rep email|sales rep email",
        "pipeline": "pipeline|pipeline id|deal pipeline id|sales pipeline",
        "stage": "stage|deal stage|sales stage|stage name|pipeline stage|phase|deal pipeline stage id|etapa|étape",
        "status": "status|deal status|opportunity result|result|opportunity status|won/lost|win/loss|won lost|outcome|"
        "deal outcome|state",
        "amount": "amount|value|deal value|deal amount|close value|opportunity amount usd|opportunity amount|revenue|"
        "price|our price|betrag|wert|montant|importe|contract value|tcv|acv|arr|deal size",
        "currency": "currency|currency code|währung|devise|moneda",
        "product": "product|product name|produkt|supplies subgroup|product line|item|produit",
        "opened_on": "created|create date|created date|created at|created on|open date|opened|opened on|engage date|"
        "first contact date|inquiry date|date created|createdate|start date|angelegt|erstellt am|opened at|"
        "first inquiry|creation date",
        "closed_on": "close date|closed date|closed on|closed at|date closed|closedate|close|closing date|"
        "abgeschlossen am|end date|closed",
        "lost_on": "lost date|lost on|lost time|date lost|loss date|lost at|verloren am|perdu le",
        "won_on": "won date|won on|won time|date won|won at",
        "lead_source": "lead source|source|origin|channel|lead origin|quelle|source of lead|herkunft",
        "lost_reason": "lost reason|loss reason|reason lost|reason for loss|closed lost reason|reason|why lost|"
        "verlustgrund|motif de perte|reason for losing|lost because",
        "lost_note": "loss note|lost note|loss notes|lost notes|loss comment|notes|comments|note|comment|"
        "notiz|bemerkung",
        "competitor": "competitor|lost to|winner|competitor name|main competitor|who won|wettbewerber|konkurrent|"
        "concurrent|lost to competitor|primary competitor|incumbent",
        "competitor_rep": "competitor rep|their rep|competitor salesperson",
        "their_price": "their price|competitor price|winning price|competitor amount|price of competitor",
        "contract_start": "contract start|contract start date|contract date|lease start|lease start date|"
        "vertragsbeginn|"
        "competitor contract start",
        "term_months": "term|contract term|term months|contract months|lease term|term (months)|contract length|"
        "lease term (months)|laufzeit|contract length (months)|contract term (months)",
        "notice_days": "notice|notice days|notice period|notice period (days)|kündigungsfrist",
        "installed_make": "make|installed make|current make|brand|hersteller|current brand|manufacturer",
        "installed_model": "model|installed model|current model|modell|machine|equipment|device",
        "installed_quantity": "quantity|installed quantity|units|number of units|no of units|anzahl|devices",
        "installed_volume": "volume|monthly volume|installed volume|copies per month|pages per month|monthly pages",
        "door": "door|may we call back|call back allowed|open to a call|stay in touch",
        "door_words": "door words|what they said|their words",
        "call_back_on": "call back|callback|callback date|call back on|call back date|follow up date|follow-up date|"
        "next call|recall date|wiedervorlage",
        "quote_number": "quote number|quote no|quote #|quotation number|offer number|angebotsnummer|numéro de devis|"
        "número de cotización",
        "quote_sent_on": "quote sent on|quote sent|quote date|date quoted|quoted on|quotation date|date of quote|"
        "offer date|offer sent on|angebotsdatum|angebot vom|date du devis|fecha de cotización",
        "good_fit": "good fit|fit|was it a good fit",
        "let_go": "let go|we let them go",
        "last_contact_on": "last contact|last contacted|last activity|last activity date|last contact date|last call|"
        "letzter kontakt",
        "is_won": "is won|won|isclosedwon|is closed won",
        "is_lost": "is lost|lost|is closed lost",
        "is_closed": "is closed",
        "deleted": "is deleted",
    },
    "contact": {
        "id": "id|contact id|person id|record id|external id|vid",
        "name": "name|full name|contact name|contact|person|ansprechpartner|nom complet",
        "first_name": "first name|firstname|first|given name|vorname|prénom|nombre",
        "last_name": "last name|lastname|last|surname|family name|nachname|nom|apellido",
        "title": "title|job title|jobtitle|position|role|funktion|job",
        "email": "email|e-mail|email address|e-mail address|mail|work email|business email",
        "email2": "email 2|email2|secondary email|other email|private email|email 1|alternate email|personal email",
        "email3": "email 3|email3",
        "phone": "phone|phone number|telephone|work phone|telefon|tel|business phone|office phone|phone 1|téléphone",
        "mobile": "mobile|mobile phone|cell|cell phone|handy|mobil|mobile number",
        "phone3": "phone 2|phone2|other phone|home phone|phone 3",
        "account_id": "account id|company id|organization id|customer id",
        "account_name": "account|account name|company|company name|organization|organisation|firma|employer|customer",
        "country": "country|country code|mailing country|land|pays|país",
        "opt_out_email": "do not email|email opt out|opt out|opted out|unsubscribed|has opted out of email|optout|"
        "no email|email optout|newsletter opt out|do not mail",
        "opt_out_phone": "do not call|dnc|no call|no calls|has opted out of phone|do not phone|phone opt out",
        "opt_out_all": "do not contact|do not reach|blocked|blacklist|dnd",
        "bounced": "bounced|hard bounce|hard bounced|email bounced|email bounced date|bounce|bounce reason|"
        "is email bounced|email bounced reason|invalid email",
        "consent": "consent|marketing consent|gdpr consent|einwilligung|marketing status",
        "consent_on": "consent date|date of consent|consent given on|consented on|consent on|opt-in date|opt in date|"
        "marketing consent date|gdpr consent date|einwilligung am|einwilligung vom|datum der einwilligung",
        "owner": "owner|contact owner|owner id|sales rep|rep|assigned to",
    },
    "account": {
        "id": "id|account id|company id|organization id|customer id|record id|customer number|external id",
        "name": "name|account|account name|company|company name|organization|organisation|firma|customer|customer name",
        "domain": "domain|website|web|url|company domain name|web site|homepage",
        "phone": "phone|phone number|telephone|main phone|telefon",
        "city": "city|town|billing city|ort|stadt|ville",
        "region": "state|region|province|state/region|county|billing state|bundesland",
        "country": "country|country code|land|pays|país|billing country|office location",
        "time_zone": "time zone|timezone|tz",
        "industry": "industry|sector|branch|branche|vertical|secteur",
        "owner": "owner|account owner|owner id|sales rep",
    },
    "lead": {
        "id": "id|lead id|lead number|prospect id|mql id|record id|external id|lead no",
        "name": "name|full name|lead name|lead|contact name",
        "first_name": "first name|firstname|first|given name|vorname|prénom",
        "last_name": "last name|lastname|last|surname|nachname|nom",
        "account_name": "company|company name|account|account name|organization|firma|business name",
        "email": "email|e-mail|email address|mail",
        "email2": "email 2|secondary email|other email",
        "phone": "phone|phone number|telephone|telefon|tel",
        "mobile": "mobile|mobile phone|cell|handy",
        "title": "title|job title|position|what is your current occupation",
        "country": "country|country code|land|pays",
        "owner": "owner|lead owner|owner id|sales rep|rep",
        "stage": "status|lead status|stage|lead stage|state|lead state",
        "opened_on": "created|create date|created date|created at|first contact date|inquiry date|date|date created|"
        "created time|inquired on|submitted at",
        "lead_source": "lead source|source|origin|channel|lead origin|how did you hear about us|quelle",
        "call_outcome": "call outcome|call result|last call outcome|last call result|call disposition|disposition|"
        "last disposition|call status|last call status|dialer status|calling status|telecaller status|outcome|"
        "lead status reason|status reason|lead sub status|sub status|tags|tag|ergebnis|anrufergebnis|"
        "résultat de l'appel|resultado de la llamada",
        "opt_out_email": "do not email|email opt out|opt out|unsubscribed|has opted out of email",
        "opt_out_phone": "do not call|dnc|no calls|phone opt out",
        "opt_out_all": "do not contact|blocked",
        "bounced": "bounced|hard bounce|email bounced|email bounced date|email bounced reason",
        "consent": "consent|marketing consent|gdpr consent|einwilligung",
        "consent_on": "consent date|date of consent|consent given on|consented on|consent on|opt-in date|opt in date|"
        "marketing consent date|gdpr consent date|einwilligung am|einwilligung vom|datum der einwilligung",
        "converted": "converted|is converted",
        "deleted": "is deleted",
    },
    "activity": {
        "id": "id|activity id|engagement id|call id|event id|task id|record id",
        "kind": "type|activity type|kind|activity|engagement type",
        "direction": "direction|call direction|call type|inbound/outbound",
        "at": "date|activity date|time|at|when|timestamp|call date|hs timestamp|due date|start time|date/time|datetime",
        "subject": "subject|title|topic|betreff",
        "body": "body|notes|note|comments|comment|description|text|hs note body|body preview",
        "deal_id": "deal id|opportunity id|what id",
        "deal_name": "deal|deal name|opportunity|opportunity name",
        "contact_id": "contact id|person id|who id",
        "contact_name": "contact|contact name|person|name",
        "contact_email": "email|contact email|e-mail",
        "account_id": "account id|company id",
        "account_name": "account|account name|company|company name",
        "owner": "owner|user|rep|agent|caller|owner id|assigned to",
    },
    "stage_change": {
        "deal_id": "deal id|opportunity id|record id|deal|opportunity|opp id|deal number|deal no|opportunity number|"
        "deal - id",
        "deal_name": "deal name|opportunity name|deal title|opportunity title|deal - title|name|title",
        "pipeline": "pipeline|sales pipeline|deal pipeline|pipeline name|deal - pipeline",
        "stage": "stage|to stage|new stage|new value|stage name|to|value|deal stage|pipeline stage|sales stage|phase",
        "from_stage": "from stage|old stage|old value|previous stage|from",
        "entered_at": "entered at|entered stage at|stage entered at|entered|date entered|entry date|stage entry date|"
        "entered on|entered stage on|date entered stage|changed at|changed on|moved at|moved on|stage changed at|"
        "stage change date|change date|date changed|edit date|timestamp|date|datum",
        "exited_at": "exited at|exited|date exited|left at|left|exit date|left on|exited on|left stage at|"
        "exited stage at|stage left at|stage exited at",
        "deal_status": "status|deal status|won/lost|outcome|result|deal - status",
        "deal_amount": "amount|deal value|deal amount|deal - value",
        "deal_currency": "currency|currency code",
        "deal_opened_on": "created|create date|created date|created at|created on|deal created|date created",
        "deal_closed_on": "close date|closed date|closed on|closed at|date closed",
        "deal_won_on": "won time|won date|won on|won at|date won|deal - won time",
        "deal_lost_on": "lost time|lost date|lost on|lost at|date lost|deal - lost time",
        "deal_account_name": "account|account name|company|company name|customer|customer name|organization",
        "deal_owner": "owner|deal owner|opportunity owner|sales rep|rep|salesperson|seller|deal - owner",
    },
    "suppression": {
        "email": "email|e-mail|email address|address|mail|e-mail address|contact email|recipient",
        "phone": "phone|phone number|number|telephone|mobile|telefon",
        "domain": "domain|website",
        "channel": "channel|medium",
        "since": "since|date|unsubscribed at|unsubscribed on|opt out date|opted out at|created",
        "words": "words|reason|note|why|comment|in their words|status",
    },
}

# Labels that say by themselves what a table is about; the more, the surer.
TELLING: Final[dict[Noun, frozenset[str]]] = {
    "deal": frozenset(
        (  # noqa: SIM905
            "deal|deal id|deal name|deal stage|opportunity id|opportunity number|opportunity name|opportunity result|"
            "close date|closed date|closing date|won date|lost date|lost reason|loss reason|stage|sales stage|amount|"
            "deal value|close value|pipeline|competitor|competitors|lost to|opportunity amount usd|deal type|"
            "deal status|"
            "deal owner|won time|lost time|stage name|deal amount|closedate|dealname|verlustgrund|"
            "deal pipeline stage id|lost on|won on|status|product"
        ).split("|")
    ),
    "contact": frozenset(
        (  # noqa: SIM905
            "contact id|first name|last name|firstname|lastname|full name|job title|jobtitle|email|mobile|phone|"
            "do not call|email opt out|vorname|nachname|contact owner|do not email|mobile phone|title"
        ).split("|")
    ),
    "account": frozenset(
        (  # noqa: SIM905
            "company name|domain|industry|sector|website|employees|number of employees|annual revenue|revenue|"
            "year established|billing city|billing country|parent id|subsidiary of|office location|account id|"
            "company id|annualrevenue"
        ).split("|")
    ),
    "lead": frozenset(
        (  # noqa: SIM905
            "lead id|lead number|lead source|lead origin|lead status|converted|mql id|prospect id|first contact date|"
            "lead owner|lead quality|lead profile|is converted|origin|inquiry date|lead name|lead stage"
        ).split("|")
    ),
    "activity": frozenset(
        (  # noqa: SIM905
            "activity id|engagement id|activity type|call duration|call notes|activity date|subject|due date|"
            "call direction|hs timestamp|who id|what id|engagement type|call date|duration|body|task subtype"
        ).split("|")
    ),
    "stage_change": frozenset(
        (  # noqa: SIM905
            "from stage|to stage|old stage|new stage|old value|new value|changed at|entered at|entered stage at|"
            "stage entered at|entry date|left at|exited at|left stage at|date exited|exit date"
        ).split("|")
    ),
    "suppression": frozenset(
        "unsubscribed at|unsubscribed on|opt out date|opted out at|suppressed|unsubscribe|suppression|bounce kind".split(  # noqa: E501, SIM905
            "|"
        )
    ),
}
