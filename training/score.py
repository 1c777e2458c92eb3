"""`make score`: every figure of the reader, held against a floor that may rise and never fall.

The floors stand in floors.json beside this. A figure of mistakes (missed, wrongly, invented) has a ceiling there.
Without the trial data beside the project there is nothing to score, and that is said.
"""

import json
import sys
from pathlib import Path
from typing import Final

from training import score_bounces, score_mails, score_new_text, score_replies, score_unseen

FLOORS: Final = Path(__file__).parent / "floors.json"
MISTAKES: Final = ("missed", "wrongly", "invented", "taken for machines")


def main() -> int:
    """Print the figures; 1 where one is worse than its floor."""
    if not score_new_text.SHARED.is_dir():
        print(f"There is no trial data at {score_new_text.SHARED}: nothing is scored.")
        return 1 if "--demand" in sys.argv else 0
    figures = {
        **score_replies.score(),
        **score_unseen.score(),
        **score_mails.score(),
        **score_new_text.score(),
        **score_bounces.score(),
    }
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    fallen = 0
    for name, value in figures.items():
        floor = floors.get(name)
        worse = floor is not None and (
            value > floor if any(word in name for word in MISTAKES) else value < floor - 1e-9
        )
        fallen += worse
        print(f"{name}: {value:.3f}{f'   WORSE than {floor}' if worse else ''}")
    missing = sorted(set(floors) - set(figures))
    for name in missing:
        print(f"{name}: not scored, though it has a floor")
    return 1 if fallen or missing else 0


if __name__ == "__main__":
    sys.exit(main())
