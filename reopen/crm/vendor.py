"""How a vendor's words are looked up. The sources hold the words; this holds the looking."""

from collections.abc import Mapping, Sequence
from typing import Final

from reopen.crm.fields import Noun
from reopen.crm.labels import label_key, stage_column

Signatures = Mapping[Noun, tuple[frozenset[str], ...]]
Words = Mapping[Noun, Mapping[str, str]]

_SURE: Final = 0.6


def all_of(*labels: str) -> frozenset[str]:
    """A signature: labels that a header must all have."""
    return frozenset(labels)


def recognise(columns: Sequence[str], signatures: Signatures, words: Words) -> tuple[Noun, float] | None:
    """The noun whose signature the header has, the surer the more of its columns are known."""
    keys = [label_key(column) for column in columns]
    have = set(keys)
    best: tuple[Noun, float] | None = None
    for noun, alternatives in signatures.items():
        fitting = [signature for signature in alternatives if signature <= have]
        if not fitting:
            continue
        known = sum(
            1 for key, column in zip(keys, columns, strict=True) if key in words[noun] or stage_column(column)
        )
        longest = max(len(signature) for signature in fitting)
        score = _SURE + 0.3 * known / max(len(keys), 1) + 0.02 * min(longest, 5)
        if best is None or score > best[1]:
            best = (noun, min(score, 1.0))
    return best


def targets(noun: Noun, columns: Sequence[str], words: Words) -> dict[str, str]:
    """Column → "noun.field" for the columns that the words name; "" for those named as left out."""
    found: dict[str, str] = {}
    for column in columns:
        base = label_key(column)
        again = base.rpartition(" (")[0] if base.endswith(("(2)", "(3)")) else base
        if noun == "deal" and (stage := stage_column(column)):
            found[column] = "stage_change.entered_at" if stage.entered else "stage_change.exited_at"
        elif base in words[noun]:
            field = words[noun][base]
            found[column] = field if not field or "." in field else f"{noun}.{field}"
        elif again != base and again in words[noun]:
            found[column] = ""  # a second column of the same label is somebody's own field
    return found
