"""Any other table: what its columns may be, guessed from their labels and from what is in them.

A guess is only a start for the person who maps the columns; each says in words what it rests on.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from reopen.crm.connector import Guess
from reopen.crm.fields import FIELDS, HINTS, Noun
from reopen.crm.labels import label_key
from reopen.crm.synonyms import SYNONYMS, TELLING

NAME: Final = "table"

_LOOKUP: Final[dict[Noun, dict[str, tuple[str, int]]]] = {
    noun: {
        label: (field, rank)
        for field, labels in fields.items()
        for rank, label in enumerate(labels.split("|"))
    }
    for noun, fields in SYNONYMS.items()
}

_NO_FIELD: Final = ("", 0)
# What a log says of its deals besides; it tells no log from a table of deals.
_OF_ITS_DEAL: Final = frozenset(
    {
        "",
        *(f for f in SYNONYMS["stage_change"] if f.startswith("deal_") and f not in ("deal_id", "deal_name")),
    }
)

# Labels of opt-outs that are no less true in a table of deals.
_STOPS: Final[dict[str, str]] = {
    label: field
    for label, (field, _) in _LOOKUP["contact"].items()
    if field in ("opt_out_email", "opt_out_phone", "opt_out_all", "bounced", "consent")
}

_EMAIL: Final = re.compile(r"[^@\s;,]+@[^@\s;,]+\.[A-Za-z]{2,}")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}([ T].*)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}( .*)?")
_MONEY: Final = re.compile(r"[$€£]\s?-?\d[\d.,' ]*[kKmM]?|-?\d[\d.,']*\s?[€£$]")
_PHONE: Final = re.compile(r"\+\d[\d\s()./-]{6,}|\(\d{2,5}\)[\d\s./-]{5,}|\d{3}-\d{3}-\d{4}")
_RESULT: Final = re.compile(r"won|lost|loss|open|closed[ -]?won|closed[ -]?lost", re.I)


def recognise(columns: Sequence[str]) -> tuple[Noun, float] | None:
    """The noun that the labels tell best; never surer than a vendor's own signature."""
    keys = [label_key(column) for column in columns]
    scores: dict[Noun, float] = {}
    for noun in FIELDS:
        telling = sum(1 for key in keys if key in TELLING[noun])
        known = sum(1 for key in keys if _LOOKUP[noun].get(key, _NO_FIELD)[0] not in _OF_ITS_DEAL)
        scores[noun] = telling + 0.2 * known
    if not any(_LOOKUP["stage_change"].get(key, _NO_FIELD)[0] in ("stage", "from_stage") for key in keys):
        scores["stage_change"] = 0.0
    best = max(scores, key=lambda noun: scores[noun])
    if scores[best] <= 0:
        return None
    return best, min(0.2 + 0.06 * scores[best], 0.55)


def targets(noun: Noun, columns: Sequence[str]) -> dict[str, str]:
    """See connector.Source."""
    return {guess.column: guess.target for guess in guess_mapping(noun, columns, {}) if guess.target}


def noun_by_values(columns: Sequence[str], sample: Mapping[str, Sequence[str]]) -> Noun | None:
    """A table of nothing but addresses, numbers or domains is a list of people not to reach."""
    if len(columns) > 2:
        return None
    values = [value for value in sample.get(columns[0], ()) if value]
    entry = re.compile(r"@?([a-z0-9-]+\.)+[a-z]{2,}", re.I)
    if values and all(
        _EMAIL.fullmatch(v) or entry.fullmatch(v) or re.fullmatch(r"\+?[\d\s()./-]{6,}", v) for v in values
    ):
        return "suppression"
    return None


def guess_mapping(
    noun: Noun,
    columns: Sequence[str],
    sample: Mapping[str, Sequence[str]],
    taken: frozenset[str] = frozenset(),
) -> list[Guess]:
    """A guess for each column. `sample`: column → some of its values. `taken`: fields that others already carry."""
    by_label: dict[str, tuple[int, str]] = {}  # field → (rank, column)
    lookup = _LOOKUP[noun]
    for column in columns:
        field, rank = lookup.get(label_key(column), ("", 0))
        if field and field not in taken and (field not in by_label or rank < by_label[field][0]):
            by_label[field] = (rank, column)
    chosen = {column: field for field, (_, column) in by_label.items()}
    used = set(chosen.values()) | taken
    guesses: list[Guess] = []
    for column in columns:
        values = [value for value in sample.get(column, ()) if value][:50]
        examples = tuple(dict.fromkeys(values))[:3]
        field = chosen.get(column, "")
        if field:
            doubt = _doubt(noun, field, values)
            reason = f"The label “{column}” means {_words(field)}." + (f" But {doubt}." if doubt else "")
            guesses.append(Guess(column, f"{noun}.{field}", 0.5 if doubt else 0.9, reason, examples))
            continue
        stop = _STOPS.get(label_key(column), "") if noun == "deal" else ""
        if stop:
            reason = f"The label “{column}” says who must not be reached; it counts for the deal’s contact."
            guesses.append(Guess(column, f"contact.{stop}", 0.9, reason, examples))
            continue
        field, reason = _by_shape(noun, values, used)
        if field:
            used.add(field)
            guesses.append(Guess(column, f"{noun}.{field}", 0.6, reason, examples))
        else:
            guesses.append(Guess(column, "", 0.5, "Nothing here is known by this label.", examples))
    return guesses


def _words(field: str) -> str:
    return field.replace("_", " ")


def _doubt(noun: Noun, field: str, values: Sequence[str]) -> str:
    kind = FIELDS[noun].get(field) or HINTS[noun].get(field)
    if not values:
        return ""
    if kind in ("date", "datetime") and not any(
        _DATE.match(v) or re.search(r"\d{4}|\d{5}", v) for v in values
    ):
        return "its values are no dates"
    if kind == "email" and not any("@" in v for v in values):
        return "its values are no addresses"
    if kind == "money" and not any(re.search(r"\d", v) for v in values):
        return "its values are no amounts"
    return ""


def _by_shape(noun: Noun, values: Sequence[str], used: set[str]) -> tuple[str, str]:
    """A field by what the values look like, where nothing else carries it."""
    if len(values) < 1:
        return "", ""
    shapes: tuple[tuple[re.Pattern[str], tuple[str, ...], str], ...] = (
        (_EMAIL, ("email", "contact_email"), "The values are e-mail addresses."),
        (_RESULT, ("status",), "The values say won, lost or open."),
        (_PHONE, ("phone", "contact_phone"), "The values look like telephone numbers."),
        (_MONEY, ("amount",), "The values are amounts of money."),
    )
    for pattern, fields, reason in shapes:
        if sum(1 for value in values if pattern.fullmatch(value.strip())) >= 0.8 * len(values):
            for field in fields:
                if field in FIELDS[noun] and field not in used:
                    return field, reason
    return "", ""
