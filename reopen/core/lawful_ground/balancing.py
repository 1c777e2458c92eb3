"""Legitimate interest: what the GDPR and the UK GDPR want written down before a letter goes to a person there.

Regulation (EU) 2016/679, art. 6 (1) (f) with recital 47, art. 21 (2)-(3); https://eur-lex.europa.eu/eli/reg/2016/679/oj.
It stands beside the ground of the law on letters, never in its place: where that law wants consent, no interest helps.
"""

# The European Economic Area and the United Kingdom.
COUNTRIES = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split()  # noqa: SIM905  # a table to be read
)

DEFAULT_NOTE = """\
Purpose: to learn from people who asked us and did not buy whether we let them down, and to take up their business again where they wish it.
Necessity: a letter to the person who asked is the least that can tell it; no more is used than their name, their work address and what their own enquiry was about.
Balance: they wrote to us or spoke with us first, at work, about their work, and can expect to hear from us. One plain letter, without tracking. “remove” in answer ends it at once and for good, and anything that is held is deleted on request.
"""  # noqa: E501  # one thought a line, for the owner to edit


def needs_note(country: str) -> bool:
    """Must the balancing of interests be on record before a letter goes to this country?"""
    return country.strip().upper() in COUNTRIES
