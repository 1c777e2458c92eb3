"""Legitimate interest: what the GDPR and the UK GDPR want written down before a letter goes to a person there.

Regulation (EU) 2016/679, art. 6 (1) (f) with recital 47, art. 7 (1), art. 21 (2)-(3);
https://eur-lex.europa.eu/eli/reg/2016/679/oj. It stands beside the ground of the law on letters, never in its place:
where that law wants consent, no interest helps.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reopen.core.plain_english import capital, join, many

# The European Economic Area and the United Kingdom.
COUNTRIES = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split()  # noqa: SIM905  # a table to be read
)


def country_of(key: str) -> str:
    """The country of a stored ground: "GB" of "gb-email:consent"; "" where none is known."""
    land = key.partition("-")[0]
    return "" if land in ("unknown", "xx") else land.upper()


def rests_on_interest(key: str) -> bool:
    """Does a letter on this stored ground rest on legitimate interest under the GDPR or the UK GDPR?

    Recorded consent is a basis of its own. Consent whose day nobody knows cannot be shown (art. 7 (1)) and is none. Who
    is in no known country may be there.
    """
    if not key or key.endswith(":consent"):
        return False
    land = country_of(key)
    return not land or land in COUNTRIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the note says of this campaign, and of no person."""

    company: str = ""
    whom: str = ""  # "whose deal or inquiry began in January 2026"
    people: Mapping[str, int] = field(default_factory=dict)  # by the country's name, as a sentence has it
    not_known: int = 0  # people of no known country
    left_out: int = 0  # of the same cohort, who get no letter


def default_note(facts: Facts) -> str:
    """The note that Reopen begins with, for the owner to change: one thought a paragraph."""
    us = facts.company or "We"
    places = [f"{number:,} in {'the ' if name in ('UK', 'Netherlands') else ''}{name}"
              for name, number in sorted(facts.people.items(), key=lambda item: (-item[1], item[0]))]  # fmt: skip
    if facts.not_known:
        places.append(f"{facts.not_known:,} whose country is not known, who may be there")
    total = sum(facts.people.values()) + facts.not_known
    get = "gets" if facts.left_out == 1 else "get"
    out = (
        f" {capital(many(facts.left_out, 'other'))} of the same cohort {get} no letter."
        if facts.left_out
        else ""
    )
    return (
        f"Who: {us} to {many(total, 'person', 'people')} {facts.whom}: {join(places)}. One letter each.{out}\n\n"
        "Why: to learn from people who considered a purchase and did not make it whether we let them down, and to take"
        " their business up again where they wish it.\n\n"
        "Why a letter: it is the least that can tell it. No more is used than their name, their address at work and"
        " what their own deal or inquiry was about.\n\n"
        "What is weighed: they were in touch with us about a purchase for their work, and can expect to be asked about"
        " it; a letter that they no longer want costs them a moment. Against that: it has been a while, and they may"
        " have settled it. So it is one plain letter without tracking, to nobody who asked us to stop or was written to"
        " in the last 90 days, and their answer is read by the owner alone before anybody else sees it.\n\n"
        "The way out: each letter says that “remove” in answer is enough; it ends letters at once and for good. Whoever"
        " asks is deleted.\n"
    )


def is_default(note: str, facts: Facts) -> bool:
    """Is it the note that Reopen begins with, whatever a form made of its line ends?"""
    return note.split() == default_note(facts).split()
