"""The Today page against raw SQL and a plain template, and every page at ten thousand deals and at a million.

The database has a million deals and eight million activities (benchmarks/million.py builds it once, in minutes).
Limits: the page's p95 within 2.5 times its peer's in the same run; no page's cost grows with the number of deals:
at most 1.5 times from ten thousand to a million, where a full scan would be a hundred.
BENCH_DEALS=100000 runs it on less.
"""

import json
import os
import subprocess
import sys
from typing import Any

# As many sellers in both, each with a day equally full: only the number of deals differs.
SMALL = (10_000, 10)
LARGE = (int(os.environ.get("BENCH_DEALS", "1000000")), 10)
GOAL_PEER = 2.5
GOAL_GROWTH = 1.5
# Rounds of the Today page and its peer, in turns; of each page in both sizes, in turns.
TODAY_ROUNDS = 100
PAGE_ROUNDS = 25
# Below this a ratio tells more of the machine than of the page.
_FLOOR_MS = 2.0
# SQLite works in the process that asks, so that the processor's time has all of the cost and nothing of what else
# the machine does. PostgreSQL works in its own: there it is the clock's.
CLOCK = "wall" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "cpu"
CLOCK_WORDS = {"cpu": "milliseconds of the processor", "wall": "milliseconds on the clock"}[CLOCK]


class Asked:
    """benchmarks.page_times for one size, in a process of its own that waits for what to ask."""

    def __init__(self, size: tuple[int, int]) -> None:
        command = [sys.executable, "-m", "benchmarks.page_times", *map(str, size)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.pages: list[str] = self._answer()

    def ask(self, line: str) -> Any:
        """Its answer to a line."""
        assert self._process.stdin
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            sys.exit(f"page_times ended early, with {self._process.wait()}")
        return json.loads(line)


def percentile(times: list[dict[str, float]], share: float, clock: str = CLOCK) -> float:
    """0.5: the median."""
    ordered = sorted(took[clock] for took in times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def compare_today(large: Asked) -> bool:
    """Print the Today page of each role beside its peer; True where it is beyond the limit."""
    print(f"Today at {LARGE[0]:,} deals, {LARGE[0] * 8:,} activities, {TODAY_ROUNDS} rounds ({CLOCK_WORDS}):")
    failed = False
    for role in ("rep", "owner"):
        seen = large.ask(f"today {role} {TODAY_ROUNDS}")
        p50, p95 = (
            {k: percentile(seen[k], s) for k in ("page", "whole", "query", "plain")} for s in (0.5, 0.95)
        )
        ratio = p95["page"] / p95["plain"]
        failed |= ratio > GOAL_PEER
        typical = p50["page"] / p50["plain"]
        wall = percentile(seen["page"], 0.95, "wall") / percentile(seen["plain"], 0.95, "wall")
        print(
            f"  {role:6} page p50 {p50['page']:5.1f} p95 {p95['page']:5.1f} (its query {p50['query']:5.1f}, "
            f"{p95['query']:5.1f}; with session and headers {p50['whole']:5.1f}, {p95['whole']:5.1f}), "
            f"raw SQL and plain template p50 {p50['plain']:5.1f} p95 {p95['plain']:5.1f}\n"
            f"         ratio of p95 {ratio:4.2f} (limit {GOAL_PEER}), of p50 {typical:4.2f}, of p95 on "
            f"the clock {wall:4.2f}; {seen['calls']} calls, {seen['queries']} queries, {seen['bytes']:,} bytes "
            f"(peer {seen['plain_bytes']:,})"
        )
    return failed


def compare_sizes(small: Asked, large: Asked) -> bool:
    """Print every page in both sizes; True where one is beyond the limit."""
    print(f"Every page at {SMALL[0]:,} and at {LARGE[0]:,} deals, {PAGE_ROUNDS} rounds (p50, {CLOCK_WORDS}):")
    failed = False
    for name in large.pages:
        if name not in small.pages:
            continue
        few, many = [], []
        for _ in range(PAGE_ROUNDS):
            few.append(small.ask(f"page {name}"))
            many.append(large.ask(f"page {name}"))
        before, after = percentile(few, 0.5), percentile(many, 0.5)
        growth = after / max(before, _FLOOR_MS)
        failed |= growth > GOAL_GROWTH
        print(f"  {name:24} {before:8.1f} {after:8.1f}   ratio {growth:5.2f} (limit {GOAL_GROWTH})")
    return failed


def main() -> int:
    """Print the tables; 1 where a limit is passed."""
    small, large = Asked(SMALL), Asked(LARGE)
    beyond = [compare_today(large), compare_sizes(small, large)]
    return 1 if any(beyond) else 0


if __name__ == "__main__":
    sys.exit(main())
