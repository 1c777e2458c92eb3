"""Could it be luck? Two shares compared, and many comparisons made at once.

Fisher's exact test, but where every margin is over a thousand the pooled z test, which then says the same. Holm's
step-down keeps the chance of any false alarm among all comparisons of one question at 5 % (Scandinavian Journal of
Statistics 6, 1979, 65-70): whoever looks at twenty quarters finds a bad one by luck alone.
"""

from collections.abc import Hashable, Mapping
from math import erfc, exp, lgamma, log, sqrt
from typing import Final, TypeVar

LEVEL: Final = 0.05
# Up to so many tables are added up one by one.
_EXACT: Final = 1_000
_Key = TypeVar("_Key", bound=Hashable)


def by_luck(k: int, n: int, others_k: int, others_n: int) -> float:
    """How likely so large a difference is if both shares are the same: two-sided p, 0 to 1; 1.0 for nobody."""
    total_k, total = k + others_k, n + others_n
    if n == 0 or others_n == 0 or total_k in (0, total):
        return 1.0
    if min(n, others_n, total_k, total - total_k) > _EXACT:
        pooled = total_k / total
        z = (k / n - others_k / others_n) / sqrt(pooled * (1 - pooled) * (1 / n + 1 / others_n))
        return erfc(abs(z) / sqrt(2))
    return _fisher(k, n, total_k, total)


def outside_chance(ps: Mapping[_Key, float], level: float = LEVEL) -> frozenset[_Key]:
    """The comparisons that stand when all of them are judged together (Holm)."""
    stand: set[_Key] = set()
    ranked = sorted(ps.items(), key=lambda item: item[1])
    for place, (key, p) in enumerate(ranked):
        if p > level / (len(ranked) - place):
            break
        stand.add(key)
    return frozenset(stand)


def _fisher(k: int, n: int, total_k: int, total: int) -> float:
    """All tables with the same margins that are no likelier than the one seen."""
    low, high = max(0, n + total_k - total), min(n, total_k)
    logs = [_log_table(low, n, total_k, total)]
    # From one table to the next by their ratio: a page compares thousands of shares.
    for x in range(low, high):
        others = total - total_k - n + x + 1
        logs.append(logs[-1] + log((total_k - x) * (n - x) / ((x + 1) * others)))
    seen = logs[k - low]
    return min(1.0, sum(exp(one) for one in logs if one <= seen + 1e-7))


def _log_table(x: int, n: int, total_k: int, total: int) -> float:
    return _log_choose(total_k, x) + _log_choose(total - total_k, n - x) - _log_choose(total, n)


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
