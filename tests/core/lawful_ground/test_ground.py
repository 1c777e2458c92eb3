"""On what ground, for each country, kind and channel; and what holds for every row of the table."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reopen.core.lawful_ground import CHECKED_ON, KINDS, LAWS, ground, kind_of

ON = date(2026, 11, 22)


def letter(country, kind="company_person", **facts):
    found = ground(country, kind, "email", on=ON, **facts)
    return found.key, found.allowed, found.words


@pytest.mark.parametrize(
    ("country", "kind", "facts", "allowed", "words"),
    [
        ("US", "company_person", {}, True, "US, CAN-SPAM: postal address, way out"),
        ("us", "unknown", {}, True, "US, CAN-SPAM: postal address, way out"),
        ("GB", "company_person", {}, True, "UK, PECR: a company’s address; who we are, way out"),
        ("GB", "sole_trader", {}, False, "UK: sole trader or partnership, no consent on record"),
        ("GB", "consumer", {}, False, "UK: private person, no consent on record"),
        ("GB", "unknown", {}, None, "UK, PECR: company or sole trader not known; you decide"),
        ("DE", "company_person", {}, False, "Germany: no consent on record"),
        ("DE", "unknown", {}, False, "Germany: no consent on record"),
        ("DE", "unknown", {"inquiry_on": ON}, False, "Germany: no consent on record"),
        (
            "DE", "company_person", {"contract_with_us_on": date(2024, 1, 5)}, None,
            "Germany, UWG § 7: they bought from us; were they told of letters then? You decide",
        ),
        (
            "DE", "company_person", {"consent_on": date(2025, 3, 3)}, True,
            "Germany: consent on record since 2025-03-03",
        ),
        ("DE", "company_person", {"consent_on": date(2027, 3, 3)}, False, "Germany: no consent on record"),
        ("AT", "company_person", {}, False, "Austria: no consent on record"),
        ("NL", "company_person", {}, False, "Netherlands: no consent on record"),
        ("ES", "company_person", {}, False, "Spain: no consent on record"),
        ("IT", "company_person", {}, False, "Italy: no consent on record"),
        ("DK", "company_person", {}, False, "Denmark: no consent on record"),
        ("PL", "company_person", {}, False, "Poland: no consent on record"),
        ("CH", "company_person", {}, False, "Switzerland: no consent on record"),
        ("BE", "company_person", {}, False, "Belgium: no consent on record"),
        ("FR", "company_person", {}, True, "France, CPCE L34-5: about their work, way out"),
        ("FR", "unknown", {}, None, "France, CPCE L34-5: company or sole trader not known; you decide"),
        ("IE", "sole_trader", {}, True, "Ireland, SI 336/2011: a business address, about their business, way out"),
        ("SE", "company_person", {}, True, "Sweden, MFL 19 §: postal address, way out"),
        ("SE", "sole_trader", {}, False, "Sweden: sole trader or partnership, no consent on record"),
        ("FI", "company_person", {}, True, "Finland, 917/2014 § 200-202: about their work, way out"),
        ("NO", "company_person", {}, False, "Norway: no consent on record"),
        (
            "PT", "company_person", {}, None,
            "Portugal, Lei 41/2004: a company’s address; is it on the list of objections?; you decide",
        ),
        ("AU", "company_person", {}, False, "Australia: no consent on record"),
        (
            "AU", "company_person", {"inquiry_on": date(2025, 1, 5)}, None,
            "Australia, Spam Act: they asked us; may consent be inferred? You decide",
        ),
        (
            "NZ", "unknown", {"inquiry_on": date(2025, 1, 5)}, None,
            "New Zealand, UEM Act: they asked us; may consent be inferred? You decide",
        ),
        ("CA", "company_person", {}, False, "Canada: no inquiry, contract or consent on record"),
        (
            "CA", "company_person", {"inquiry_on": date(2026, 5, 22)}, True,
            "Canada, CASL: their inquiry, until 2026-11-22; postal address, way out",
        ),
        (
            "CA", "unknown", {"inquiry_on": date(2026, 5, 21)}, False,
            "Canada: more than six months after their inquiry, no consent on record",
        ),
        (
            "CA", "company_person", {"inquiry_on": date(2020, 1, 1), "contract_with_us_on": date(2024, 11, 22)}, True,
            "Canada, CASL: their contract, until 2026-11-22; postal address, way out",
        ),
        (
            "CA", "company_person", {"contract_with_us_on": date(2024, 11, 21)}, False,
            "Canada: more than two years after their contract, no consent on record",
        ),
        (
            "CA", "company_person", {"inquiry_on": date(2026, 5, 22), "is_inquiry_told": False}, None,
            "Canada, CASL: a deal until 2026-11-22; was it they who asked? You decide",
        ),
        (
            "CA", "company_person", {"inquiry_on": date(2026, 5, 21), "is_inquiry_told": False}, False,
            "Canada: more than six months after their inquiry, no consent on record",
        ),
        (
            "CA", "company_person", {"consent_undated": True}, None,
            "Canada, CASL: consent without a date on record; you decide",
        ),
        (
            "DE", "unknown", {"consent_undated": True}, None,
            "Germany, UWG § 7: consent without a date on record; you decide",
        ),
        ("US", "unknown", {"consent_undated": True}, True, "US, CAN-SPAM: postal address, way out"),
        ("DE", "unknown", {"consent_undated": True, "consent_on": date(2025, 3, 3)}, True,
         "Germany: consent on record since 2025-03-03"),
        ("JP", "company_person", {}, None, "JP: its law is not in the table; you decide"),
        ("", "company_person", {}, None, "country not known; you decide"),
        ("JP", "unknown", {"consent_on": date(2025, 3, 3)}, True, "JP: consent on record since 2025-03-03"),
    ],
)  # fmt: skip
def test_a_letter(country, kind, facts, allowed, words):
    assert letter(country, kind, **facts)[1:] == (allowed, words)


@pytest.mark.parametrize(
    ("country", "kind", "screened_on", "allowed", "words"),
    [
        ("US", "company_person", None, True, "US, TSR: a business number, not for toner and paper; stop when they ask"),
        ("CA", "company_person", None, True, "Canada, DNCL: a business number; stop when they ask"),
        ("GB", "company_person", None, None, "UK, PECR: look the number up in the TPS and the CTPS; you decide"),
        ("GB", "company_person", date(2026, 10, 25), True,
         "UK, PECR: not on the TPS and the CTPS, looked up 2026-10-25"),
        ("GB", "company_person", date(2026, 10, 24), None,
         "UK, PECR: look the number up in the TPS and the CTPS; you decide"),
        ("DE", "company_person", None, None,
         "Germany, UWG § 7: a business may be called on its presumed consent; you decide"),
        ("DE", "consumer", None, False, "Germany: private person, no consent on record"),
        ("AT", "company_person", None, False, "Austria: no consent on record"),
        ("FR", "company_person", None, True, "France, C. conso. L223-1: a business number; stop when they ask"),
        ("NL", "sole_trader", None, False, "Netherlands: sole trader or partnership, no consent on record"),
        ("SE", "company_person", None, None, "SE: its law is not in the table; you decide"),
    ],
)  # fmt: skip
def test_a_call(country, kind, screened_on, allowed, words):
    found = ground(country, kind, "phone", on=ON, screened_on=screened_on)
    assert (found.allowed, found.words) == (allowed, words)


@pytest.mark.parametrize(
    ("country", "facts", "key", "until"),
    [
        ("US", {}, "us-email", None),
        ("CA", {"inquiry_on": date(2026, 8, 31)}, "ca-email:inquiry", date(2027, 2, 28)),
        ("CA", {"contract_with_us_on": date(2026, 8, 31)}, "ca-email:contract", date(2028, 8, 31)),
        ("CA", {"consent_on": date(2020, 1, 1)}, "ca-email:consent", None),
        ("", {"consent_on": date(2020, 1, 1)}, "xx-email:consent", None),
        ("JP", {}, "jp-email:unlisted", None),
        ("", {}, "unknown-email", None),
        ("DE", {"consent_undated": True}, "de-email:undated", None),
        (
            "CA",
            {"inquiry_on": date(2026, 8, 31), "is_inquiry_told": False},
            "ca-email:deal",
            date(2027, 2, 28),
        ),
    ],
)
def test_what_is_stored_with_the_letter(country, facts, key, until):
    found = ground(country, "company_person", "email", on=ON, **facts)
    assert (found.key, found.until) == (key, until)


def test_a_law_that_was_not_yet_in_force_says_nothing():
    assert ground("PL", "company_person", "email", on=date(2024, 11, 9)).allowed is None
    assert ground("PL", "company_person", "email", on=date(2024, 11, 10)).allowed is False


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
def test_each_row_has_its_source_and_fits_its_columns(law):
    assert law.url.startswith("https://")
    assert law.cite
    assert law.in_force < law.checked_on <= CHECKED_ON
    assert f"{law.cite}, {law.url}" in law.source
    for kind in KINDS:
        rule = law.rule(kind)
        assert (rule.says == "register") == bool(rule.register and rule.register_days)
        assert (rule.says == "relationship") == bool(rule.after_inquiry_months and rule.after_contract_months)
        assert rule.note or rule.says in ("consent", "register")


days = st.none() | st.integers(-4000, 400).map(lambda n: ON + timedelta(days=n))
countries = st.sampled_from(["", "JP", *sorted({law.country for law in LAWS.values()})])
FACTS = ("inquiry_on", "contract_with_us_on", "consent_on", "screened_on")


@given(
    countries,
    st.sampled_from([*KINDS, "unknown"]),
    st.sampled_from(["email", "phone"]),
    st.fixed_dictionaries(dict.fromkeys(FACTS, days)),
)
def test_a_go_is_hard(country, kind, channel, facts):
    found = ground(country, kind, channel, on=ON, **facts)
    # It fits where it is stored, and what is allowed has a source or a consent, and has not run out.
    assert len(found.key) <= 40
    assert 0 < len(found.words) <= 255
    if found.allowed:
        assert found.source or facts["consent_on"] <= ON
        assert found.until is None or found.until >= ON
    # What lies ahead counts for nothing.
    past = {name: day if day and day <= ON else None for name, day in facts.items()}
    assert ground(country, kind, channel, on=ON, **past) == found
    # Nobody of unknown kind gets what one of the kinds would not.
    if kind == "unknown" and found.allowed:
        assert all(ground(country, k, channel, on=ON, **facts).allowed for k in KINDS)
    # To know more never takes a ground away.
    bare = ground(country, kind, channel, on=ON)
    assert bare.allowed is not True or found.allowed is True


@pytest.mark.parametrize(
    ("account", "kind"),
    [
        ("Westbrook Ltd", "company_person"),
        ("Westbrook Ltd.", "company_person"),
        ("Westbrook, Inc.", "company_person"),
        ("Muster GmbH", "company_person"),
        ("Muster GmbH & Co. KG", "company_person"),
        ("Jansen B.V.", "company_person"),
        ("Nordlys A/S", "company_person"),
        ("Firma Sp. z o.o.", "company_person"),
        ("Acme Pty Ltd", "company_person"),
        ("Dupont S.A.S.", "company_person"),
        ("Westbrook", "unknown"),
        ("Ltd", "unknown"),
        ("Smith & Sons", "unknown"),
        ("Smith Limited Partnership", "unknown"),
        ("Max Muster e.K.", "unknown"),
        ("Casa", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_legal_form_makes_a_company(account, kind):
    assert kind_of(account) == kind
