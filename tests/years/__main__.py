"""`python -m tests.years 10000 [SEED]`: five years of so many commitments. REOPEN_TEST_POSTGRES=1: on PostgreSQL."""

import sys
import tempfile
import time
from pathlib import Path


def main(commitments: int, seed: int) -> int:
    """Live them in a database of their own; 0 where all was kept."""
    from tests.fixtures.ground import prepare

    prepare()
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from tests.years.life import Life

    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        life = Life(
            Path(folder), deals=max(4, commitments // 13), sellers=max(1, commitments // 5000), seed=seed
        )
        figures = life.live()
    print(
        f"{figures.calls:,} calls, {figures.kept.total():,} commitments kept: {dict(figures.kept)}; "
        f"{dict(figures.events)}; latest {figures.latest}"
    )
    print(f"None was lost, none early, none at the wrong hour. {time.monotonic() - began:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    )
