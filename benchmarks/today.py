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
# Below this a ratio tells more of the machine than of the page.
_FLOOR_MS = 2.0


def times(size: tuple[int, int]) -> dict[str, Any]:
    """What benchmarks.page_times says of that size, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.page_times", *map(str, size)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main() -> int:
    """Print the tables; 1 where a limit is passed."""
    small, large = times(SMALL), times(LARGE)
    failed = False
    print(f"Today at {LARGE[0]:,} deals, {LARGE[0] * 8:,} activities (milliseconds):")
    for role, seen in large["today"].items():
        ratio = seen["page"]["p95"] / seen["plain"]["p95"]
        failed |= ratio > GOAL_PEER
        print(
            f"  {role:6} page p50 {seen['page']['p50']:5.1f} p95 {seen['page']['p95']:5.1f} "
            f"(of it its query p95 {seen['query']['p95']:5.1f}; with session and headers {seen['whole']['p95']:5.1f}), "
            f"raw SQL and plain template p50 {seen['plain']['p50']:5.1f} p95 {seen['plain']['p95']:5.1f}, "
            f"ratio of p95 {ratio:5.2f} (limit {GOAL_PEER}); "
            f"{seen['calls']} calls, {seen['queries']} queries, {seen['bytes']:,} bytes"
        )
    print(f"Every page at {SMALL[0]:,} and at {LARGE[0]:,} deals (p50, milliseconds of the processor):")
    pairs = [
        (name, small["pages"][name], large["pages"][name])
        for name in large["pages"]
        if name in small["pages"]
    ]
    for name, few, many in pairs:
        growth = many["p50"] / max(few["p50"], _FLOOR_MS)
        failed |= growth > GOAL_GROWTH
        print(f"  {name:24} {few['p50']:8.1f} {many['p50']:8.1f}   ratio {growth:6.2f} (limit {GOAL_GROWTH})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
