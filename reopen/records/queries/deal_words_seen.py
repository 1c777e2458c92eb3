"""The words that lost deals carry, to choose from: of the latest ones, since all would be a walk over every deal."""

from reopen.records.models import Competitor, Deal, Loss

_LATEST = 2_000
_MOST = 40


def seen_words() -> dict[str, list[str]]:
    """The names of "competitor", "stage", "reason" and "product", the most frequent first."""
    losses = Loss.objects.order_by("-pk").values_list("stage", "reason")[:_LATEST]
    stages, reasons = zip(*losses, strict=True) if losses else ((), ())
    products = Deal.objects.filter(status=Deal.Status.LOST).order_by("-lost_on", "-pk")
    return {
        "competitor": list(Competitor.objects.order_by("name").values_list("name", flat=True)[: _MOST * 5]),
        "stage": _most(stages),
        "reason": _most(reasons),
        "product": _most(tuple(products.values_list("product", flat=True)[:_LATEST])),
    }


def _most(words: tuple[str, ...]) -> list[str]:
    found: dict[str, int] = {}
    for word in words:
        if word:
            found[word] = found.get(word, 0) + 1
    return sorted(found, key=lambda word: (-found[word], word))[:_MOST]
