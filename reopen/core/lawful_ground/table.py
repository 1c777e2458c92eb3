"""The laws on writing and calling for business, by country of the person who is reached.

This is software, not counsel. Each row was checked on the day it names, for the most part against public copies of the
text and accounts of it; `cite` says where the law stands, `url` where it can be read. A country that is not here is
unknown, and the owner decides. Where a text leaves doubt for a kind of person, the row says so rather than guess.
"""

from datetime import date

from reopen.core.lawful_ground.rules import Law, Rule

CHECKED_ON = date(2026, 11, 22)

_ADDRESS_WAY_OUT = "postal address, way out"
_CONSENT = Rule("consent")
_WAY_OUT = Rule("way_out", _ADDRESS_WAY_OUT)
_CALL = Rule("way_out", "a business number; stop when they ask")

# --- Letters ---------------------------------------------------------------------------------------------------------

_US = Law(
    "US", "US", "email", "CAN-SPAM",
    "15 U.S.C. 7701-7713 (7704(a)(3)-(5)), 16 CFR 316; no exception for business mail",
    "https://www.ftc.gov/business-guidance/resources/can-spam-act-compliance-guide-business",
    date(2004, 1, 1), CHECKED_ON,
    _WAY_OUT, _WAY_OUT, _WAY_OUT,
)  # fmt: skip
# Express consent does not end by itself; implied consent from an existing business relationship does.
_CASL = Rule("relationship", _ADDRESS_WAY_OUT, after_inquiry_months=6, after_contract_months=24)
_CA = Law(
    "CA", "Canada", "email", "CASL",
    "S.C. 2010, c. 23, s. 6 and s. 10(9)-(13)",
    "https://crtc.gc.ca/eng/com500/guide.htm",
    date(2014, 7, 1), CHECKED_ON,
    _CASL, _CASL, _CASL,
)  # fmt: skip
# A sole trader or a partnership (outside Scotland) is an individual subscriber.
_GB = Law(
    "GB", "UK", "email", "PECR",
    "SI 2003/2426, reg. 22 and 23: individual subscribers only",
    "https://www.legislation.gov.uk/uksi/2003/2426/regulation/22",
    date(2003, 12, 11), CHECKED_ON,
    Rule("way_out", "a company’s address; who we are, way out"), _CONSENT, _CONSENT,
)  # fmt: skip
_DE = Law(
    "DE", "Germany", "email", "UWG § 7",
    "UWG § 7 (2) no. 2: prior express consent, of businesses too; (3): buyers",
    "https://www.gesetze-im-internet.de/uwg_2004/__7.html",
    date(2022, 5, 28), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_AT = Law(
    "AT", "Austria", "email", "TKG 2021 § 174",
    "TKG 2021 § 174 (3)-(4): prior consent, of businesses too",
    "https://maklerwiki.at/cold-calling",
    date(2021, 11, 1), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_FR = Law(
    "FR", "France", "email", "CPCE L34-5",
    "CPCE art. L34-5; CNIL: people in a company, about their work, told when the address was taken",
    "https://www.cnil.fr/fr/la-prospection-commerciale-par-courrier-electronique",
    date(2004, 6, 22), CHECKED_ON,
    Rule("way_out", "about their work, way out"),
    Rule("doubt", "about their trade, or a private person?"),
    _CONSENT,
)  # fmt: skip
_ES = Law(
    "ES", "Spain", "email", "LSSI 21",
    "Ley 34/2002, art. 21: prior authorisation, of companies too; 21.2: a contract before",
    "https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758",
    date(2003, 11, 5), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_NL = Law(
    "NL", "Netherlands", "email", "Tw 11.7",
    "Telecommunicatiewet art. 11.7: prior consent, of legal persons too since 1 October 2009",
    "https://wetten.overheid.nl/BWBR0009950/",
    date(2009, 10, 1), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_IT = Law(
    "IT", "Italy", "email", "Codice privacy 130",
    "D.lgs. 196/2003, art. 130 (1), (2) and (4): consent of the contracting party, companies too",
    "https://www.brocardi.it/codice-della-privacy/parte-ii/titolo-x/capo-i/art130.html",
    date(2012, 6, 1), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
# Not an address that reasonably appears to be used mainly for business, where the mail is about that business alone.
_IE_BUSINESS = Rule("way_out", "a business address, about their business, way out")
_IE = Law(
    "IE", "Ireland", "email", "SI 336/2011",
    "SI 336/2011, reg. 13: natural persons, but for addresses used for business",
    "https://www.irishstatutebook.ie/eli/2011/si/336/made/en/print",
    date(2011, 7, 1), CHECKED_ON,
    _IE_BUSINESS, _IE_BUSINESS, _CONSENT,
)  # fmt: skip
_BE = Law(
    "BE", "Belgium", "email", "WER XII.13",
    "Code of Economic Law art. XII.13, Royal Decree of 4 April 2003: consent, but for impersonal addresses",
    "https://commyounity.be/2017/05/30/email-marketing-kind-reminder-of-what-you-need-to-consider/",
    date(2014, 5, 31), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_DK = Law(
    "DK", "Denmark", "email", "MFL § 10",
    "Markedsføringsloven § 10: prior consent of anyone, businesses and authorities too",
    "https://danskelove.dk/markedsf%C3%B8ringsloven/10",
    date(2017, 7, 1), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_SE = Law(
    "SE", "Sweden", "email", "MFL 19 §",
    "Marknadsföringslagen (2008:486) 19 §: natural persons, sole traders among them; 20 §: a way out for all",
    "https://www.expowera.se/marknadsforing/reklam-via-e-post",
    date(2008, 7, 1), CHECKED_ON,
    _WAY_OUT, _CONSENT, _CONSENT,
)  # fmt: skip
# Accounts by lawyers read "natural persons" in business too; an address like info@ is nobody's.
_NO = Law(
    "NO", "Norway", "email", "MFL § 15",
    "Markedsføringsloven § 15: prior consent of natural persons, those who work for a company among them",
    "https://www.forbrukertilsynet.no/lov-og-rett/veiledninger-og-retningslinjer/"
    "forbrukertilsynets-veiledning-markedsforing-via-e-post-sms-o-l",
    date(2009, 6, 1), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_FI = Law(
    "FI", "Finland", "email", "917/2014 § 200-202",
    "Act on Electronic Communications Services 917/2014, s. 200-202: legal persons until they object",
    "https://dlapiperdataprotection.com/?c=FI&t=electronic-marketing",
    date(2015, 1, 1), CHECKED_ON,
    Rule("way_out", "about their work, way out"), _CONSENT, _CONSENT,
)  # fmt: skip
_PL = Law(
    "PL", "Poland", "email", "PKE 398",
    "Prawo komunikacji elektronicznej art. 398: prior consent of any subscriber or end user, companies too",
    "https://www.prawo.pl/biznes/prawo-komunikacji-elektronicznej-zgoda-na-dzialania-marketingowe,534839.html",
    date(2024, 11, 10), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_PT = Law(
    "PT", "Portugal", "email", "Lei 41/2004",
    "Lei 41/2004, art. 13.º-A and 13.º-B: legal persons until they object or stand on the list",
    "https://debates.parlamento.pt/catalogo/r3/dar/s2a/12/01/217/2012-07-31/13",
    date(2012, 8, 30), CHECKED_ON,
    Rule("doubt", "a company’s address; is it on the list of objections?"), _CONSENT, _CONSENT,
)  # fmt: skip
# Mass advertising is what is sent by a machine, however few the letters (SLK 172/20).
_CH = Law(
    "CH", "Switzerland", "email", "UWG 3",
    "UWG (SR 241) art. 3 (1) lit. o: prior consent for mail sent automatically, of businesses too",
    "https://datenrecht.ch/slk-entscheid-nr-172-20-zum-spamverbot/",
    date(2007, 4, 1), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_INFERRED = Rule("inferred", _ADDRESS_WAY_OUT)
_AU = Law(
    "AU", "Australia", "email", "Spam Act",
    "Spam Act 2003, s. 16 and sch. 2: consent, express or inferred from conduct and business relationship",
    "https://classic.austlii.edu.au/au/legis/cth/consol_act/sa200366/sch2.html",
    date(2004, 4, 10), CHECKED_ON,
    _INFERRED, _INFERRED, _INFERRED,
)  # fmt: skip
_NZ = Law(
    "NZ", "New Zealand", "email", "UEM Act",
    "Unsolicited Electronic Messages Act 2007, s. 4 and 9: consent, express, inferred or deemed",
    "https://www.legislation.govt.nz/act/public/2007/0007/latest/DLM405205.html",
    date(2007, 9, 5), CHECKED_ON,
    _INFERRED, _INFERRED, _INFERRED,
)  # fmt: skip

# --- Calls: a person who dials, never a machine ----------------------------------------------------------------------

_US_PHONE = Law(
    "US", "US", "phone", "TSR",
    "16 CFR 310.6(b)(7): calls to a business are exempt, but for nondurable office or cleaning supplies;"
    " 310.4(b): the National Do Not Call Registry",
    "https://www.ftc.gov/business-guidance/resources/complying-telemarketing-sales-rule",
    date(2003, 10, 1), CHECKED_ON,
    Rule("way_out", "a business number, not for toner and paper; stop when they ask"),
    Rule("register", register="the National Do Not Call Registry", register_days=31),
    Rule("register", register="the National Do Not Call Registry", register_days=31),
)  # fmt: skip
_DNCL = Rule("register", register="the National Do Not Call List", register_days=31)
_CA_PHONE = Law(
    "CA", "Canada", "phone", "DNCL",
    "CRTC Unsolicited Telecommunications Rules: not for calls to businesses",
    "https://lnnte-dncl.gc.ca/en/Consumer/Who-Can-Still-Call-You",
    date(2008, 9, 30), CHECKED_ON,
    _CALL, _CALL, _DNCL,
)  # fmt: skip
_TPS = Rule("register", register="the TPS", register_days=28)
_GB_PHONE = Law(
    "GB", "UK", "phone", "PECR",
    "SI 2003/2426, reg. 21 and 26: not to a number on the TPS or, for companies, the CTPS for 28 days",
    "https://www.legislation.gov.uk/uksi/2003/2426/regulation/21",
    date(2004, 6, 25), CHECKED_ON,
    Rule("register", register="the TPS and the CTPS", register_days=28), _TPS, _TPS,
)  # fmt: skip
_PRESUMED = Rule("doubt", "a business may be called on its presumed consent")
_DE_PHONE = Law(
    "DE", "Germany", "phone", "UWG § 7",
    "UWG § 7 (2) no. 1: consumers by prior express consent, others by consent at least presumed",
    "https://www.gesetze-im-internet.de/uwg_2004/__7.html",
    date(2022, 5, 28), CHECKED_ON,
    _PRESUMED, _PRESUMED, _CONSENT,
)  # fmt: skip
_AT_PHONE = Law(
    "AT", "Austria", "phone", "TKG 2021 § 174",
    "TKG 2021 § 174 (1): prior consent, of businesses too",
    "https://maklerwiki.at/cold-calling",
    date(2021, 11, 1), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_FR_PHONE = Law(
    "FR", "France", "phone", "C. conso. L223-1",
    "Code de la consommation art. L223-1 (loi 2025-594, art. 13): consumers only, by prior consent",
    "https://cms.law/fr/fra/news-information/"
    "interdiction-prochaine-du-demarchage-telephonique-sans-consentement-prealable-du-consommateur",
    date(2026, 8, 11), CHECKED_ON,
    _CALL, Rule("doubt", "their trade’s number, or a private one?"), _CONSENT,
)  # fmt: skip
_NL_PHONE = Law(
    "NL", "Netherlands", "phone", "Tw 11.7",
    "Telecommunicatiewet art. 11.7: prior consent of natural persons, sole traders and partnerships too",
    "https://www.dayonelegal.nl/en/blog-en-media/ring-my-bell-opt-in-vervangt-bel-me-niet-bij-telemarketing/charissa",
    date(2021, 7, 1), CHECKED_ON,
    _CALL, _CONSENT, _CONSENT,
)  # fmt: skip
_RPO = Rule("register", register="the Registro delle opposizioni", register_days=15)
_IT_PHONE = Law(
    "IT", "Italy", "phone", "Codice privacy 130",
    "D.lgs. 196/2003, art. 130 (3-bis), D.P.R. 26/2022: companies’ numbers too, looked up every 15 days",
    "https://operatori.registrodelleopposizioni.it/it/faq",
    date(2022, 7, 27), CHECKED_ON,
    _RPO, _RPO, _RPO,
)  # fmt: skip
_PL_PHONE = Law(
    "PL", "Poland", "phone", "PKE 398",
    "Prawo komunikacji elektronicznej art. 398: prior consent of any subscriber or end user, companies too",
    "https://radcaprawny.kirp.pl/archiwum/praktyka/zakaz-cold-callingu-w-prawie-komunikacji-elektronicznej",
    date(2024, 11, 10), CHECKED_ON,
    _CONSENT, _CONSENT, _CONSENT,
)  # fmt: skip
_DNCR = Rule("register", register="the Do Not Call Register", register_days=30)
_AU_PHONE = Law(
    "AU", "Australia", "phone", "DNCR Act",
    "Do Not Call Register Act 2006: numbers used mainly for private purposes; lists hold for 30 days",
    "https://www.donotcall.gov.au/about/about-the-do-not-call-register",
    date(2007, 5, 31), CHECKED_ON,
    _CALL, _DNCR, _DNCR,
)  # fmt: skip

LAWS: dict[str, Law] = {
    law.key: law
    for law in (
        _US, _CA, _GB, _DE, _AT, _FR, _ES, _NL, _IT, _IE, _BE, _DK, _SE, _NO, _FI, _PL, _PT, _CH, _AU, _NZ,
        _US_PHONE, _CA_PHONE, _GB_PHONE, _DE_PHONE, _AT_PHONE, _FR_PHONE, _NL_PHONE, _IT_PHONE, _PL_PHONE, _AU_PHONE,
    )
}  # fmt: skip


def law_of(key: str) -> Law | None:
    """The row on which a stored ground rests: of "gb-email" and of "gb-email:consent"; None where there is none."""
    return LAWS.get(key.partition(":")[0])
