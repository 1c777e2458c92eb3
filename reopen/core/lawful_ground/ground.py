"""May we write to, or call, this person in this country, on what ground, and until when?

`allowed` is True, False, or None: the owner decides. A person of unknown kind (a company's or a sole trader's?) has
what all kinds have in common, and where they differ the owner decides.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from reopen.core.lawful_ground.rules import KINDS, Channel, Kind, Law, Rule
from reopen.core.lawful_ground.table import LAWS
from reopen.core.plain_english import many
from reopen.core.working_days import add_months

_KIND_WORDS: dict[Kind, str] = {
    "company_person": "works for a company",
    "sole_trader": "sole trader or partnership",
    "consumer": "private person",
    "unknown": "company or sole trader not known",
}


@dataclass(frozen=True, slots=True)
class Ground:
    """The ground of one letter or call, stored with it.

    `key`: "us-email", with what it rests on after a colon where that is not the law's rule alone ("ca-email:inquiry",
    "jp-email:unlisted"); "unknown-email" where no country is known.
    `words`: one line, "US, CAN-SPAM: postal address, way out". `until`: the last day on which it holds; None: open.
    """

    key: str
    allowed: bool | None
    words: str
    until: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What was between them and us, each the latest on record; days after the one asked about count for nothing."""

    inquiry_on: date | None = None
    is_inquiry_told: bool = (
        True  # False: something began on that day, and whether they asked is not on record
    )
    contract_with_us_on: date | None = None  # bought, or the end of a contract with us
    consent_on: date | None = None
    screened_on: date | None = None  # their number was looked up in the register, and is not on it


def ground(
    country: str,
    kind: Kind,
    channel: Channel,
    *,
    on: date,
    inquiry_on: date | None = None,
    is_inquiry_told: bool = True,
    contract_with_us_on: date | None = None,
    consent_on: date | None = None,
    consent_undated: bool = False,
    screened_on: date | None = None,
) -> Ground:
    """The ground on which this person may be reached on that day. `country`: ISO 3166-1 alpha-2, "" unknown."""
    code = country.strip().upper()
    relation = Relation(
        inquiry_on=_past(inquiry_on, on),
        is_inquiry_told=is_inquiry_told,
        contract_with_us_on=_past(contract_with_us_on, on),
        consent_on=_past(consent_on, on),
        screened_on=_past(screened_on, on),
    )
    law = LAWS.get(f"{code.lower()}-{channel}")
    if law is not None and on < law.in_force:
        law = None
    if relation.consent_on is not None:
        place = law.name if law else code or "country not known"
        return Ground(
            f"{code.lower() or 'xx'}-{channel}:consent",
            True,
            f"{place}: consent on record since {relation.consent_on.isoformat()}",
            None,
            law.source if law else "",
        )
    if law is None:
        if not code:
            return Ground(f"unknown-{channel}", None, "country not known; you decide")
        return Ground(
            f"{code.lower()}-{channel}:unlisted", None, f"{code}: its law is not in the table; you decide"
        )
    found = _by_kind(law, kind, relation, on)
    if consent_undated and found.allowed is not True:
        words = f"{law.name}, {law.act}: consent without a date on record; you decide"
        return Ground(f"{law.key}:undated", None, words, None, law.source)
    return found


def _by_kind(law: Law, kind: Kind, relation: Relation, on: date) -> Ground:
    if kind != "unknown":
        return _by_rule(law, law.rule(kind), kind, relation, on)
    answers = [_by_rule(law, law.rule(k), k, relation, on) for k in KINDS]
    if len({(a.allowed, a.until) for a in answers}) == 1:
        return answers[0]
    return Ground(
        law.key, None, f"{law.name}, {law.act}: {_KIND_WORDS['unknown']}; you decide", None, law.source
    )


def _past(day: date | None, on: date) -> date | None:
    return day if day is not None and day <= on else None


def _by_rule(law: Law, rule: Rule, kind: Kind, relation: Relation, on: date) -> Ground:
    if rule.says == "way_out":
        return Ground(law.key, True, f"{law.name}, {law.act}: {rule.note}", None, law.source)
    if rule.says == "relationship":
        return _by_relationship(law, rule, relation, on)
    if rule.says == "register":
        return _by_register(law, rule, relation, on)
    if rule.says == "doubt":
        return Ground(law.key, None, f"{law.name}, {law.act}: {rule.note}; you decide", None, law.source)
    if relation.contract_with_us_on is not None:
        words = f"{law.name}, {law.act}: they bought from us; were they told of letters then? You decide"
        return Ground(law.key, None, words, None, law.source)
    if rule.says == "inferred" and relation.inquiry_on is not None:
        words = f"{law.name}, {law.act}: they asked us; may consent be inferred? You decide"
        return Ground(law.key, None, words, None, law.source)
    who = "" if law.company_person.says == rule.says else f"{_KIND_WORDS[kind]}, "
    return Ground(law.key, False, f"{law.name}: {who}no consent on record", None, law.source)


def _by_relationship(law: Law, rule: Rule, relation: Relation, on: date) -> Ground:
    """Consent that the law implies for some months after an inquiry or a contract: the one that lasts longer."""
    found = []
    for name, day, months in (
        ("contract", relation.contract_with_us_on, rule.after_contract_months),
        ("inquiry", relation.inquiry_on, rule.after_inquiry_months),
    ):
        if day is not None:
            found.append((add_months(day, months), name, months))
    if not found:
        return Ground(
            law.key, False, f"{law.name}: no inquiry, contract or consent on record", None, law.source
        )
    until, name, months = max(found)
    if until < on:
        ago = (
            f"more than {many(months, 'month')} after their {name}"
            if months < 24
            else f"more than two years after their {name}"
        )
        return Ground(law.key, False, f"{law.name}: {ago}, no consent on record", None, law.source)
    if name == "inquiry" and not relation.is_inquiry_told:
        words = f"{law.name}, {law.act}: a deal until {until.isoformat()}; was it they who asked? You decide"
        return Ground(f"{law.key}:deal", None, words, until, law.source)
    words = f"{law.name}, {law.act}: their {name}, until {until.isoformat()}; {rule.note}"
    return Ground(f"{law.key}:{name}", True, words, until, law.source)


def _by_register(law: Law, rule: Rule, relation: Relation, on: date) -> Ground:
    if relation.screened_on is not None:
        until = relation.screened_on + timedelta(days=rule.register_days)
        if on <= until:
            words = (
                f"{law.name}, {law.act}: not on {rule.register}, looked up {relation.screened_on.isoformat()}"
            )
            return Ground(f"{law.key}:screened", True, words, until, law.source)
    words = f"{law.name}, {law.act}: look the number up in {rule.register}; you decide"
    return Ground(law.key, None, words, None, law.source)
