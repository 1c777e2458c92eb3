"""The benchmarks' generator at a tiny size, in a process of its own: it takes its own REOPEN_HOME."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent.parent


def run(module: str, *arguments: str, bench_home: Path) -> str:
    environment = os.environ | {"BENCH_HOME": str(bench_home)}
    for name in ("DATABASE_URL", "REOPEN_HOME"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks{module}", *arguments],
        cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


COUNTS = """
import json, os, sys
from benchmarks.million import NOW, open_database
open_database(1000, 3)
from django.db.models import Max, Min
from reopen.records import models as m
from reopen.services.plan_touches import replan
due = m.Touch.objects.filter(state="planned", channel="phone", due_on__lte=NOW.date())
print(json.dumps({
    "counts": {n: getattr(m, n).objects.count() for n in ("Deal", "Account", "Contact", "Activity", "StageChange")},
    "status": {s: m.Deal.objects.filter(status=s).count() for s in ("won", "open", "lost")},
    "lost": m.Loss.objects.count(),
    "in_care": m.Deal.objects.filter(in_care_since__isnull=False).count(),
    "touches": m.Touch.objects.filter(channel="phone").count(),
    "due": due.count(),
    "sellers": m.Deal.objects.values("owner").distinct().count(),
    "strangers": m.Deal.objects.filter(activities__isnull=True).count(),
    "reasons": m.Touch.objects.filter(channel="phone").first().reasons,
    "first": [str(v) for v in m.Deal.objects.values_list("name", "amount", "lost_on").get(pk=4)],
}))
"""


@pytest.mark.only_on("sqlite")
def test_million_at_a_thousand_has_the_shares_it_says(tmp_path: Path) -> None:
    assert "built in" in run(".million", "--deals", "1000", "--owners", "3", bench_home=tmp_path)
    assert "there already" in run(".million", "--deals", "1000", "--owners", "3", bench_home=tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", COUNTS], cwd=REPOSITORY, capture_output=True, text=True, check=True,
        env=os.environ | {"BENCH_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "reopen.config.settings"},
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert found["counts"] == {
        "Deal": 1000, "Account": 400, "Contact": 600, "Activity": 8000, "StageChange": 1000,
    }  # fmt: skip
    assert found["status"] == {"won": 300, "open": 100, "lost": 600}
    assert found["lost"] == 600
    assert found["in_care"] == found["touches"] == found["due"] == 60
    assert found["sellers"] == 3
    assert found["strangers"] == 0
    assert found["reasons"] == ["check_in:4"]
    # The same on every machine.
    assert found["first"] == ["Orrindale · Color MFP 4", "30300.00", "2023-11-25"]


def test_list_names_every_benchmark(tmp_path: Path) -> None:
    listed = [line.split()[0] for line in run("", "--list", bench_home=tmp_path).splitlines()]
    assert {"cadence", "sqlite_writers", "today"} <= set(listed)
    assert "million" not in listed


@pytest.mark.only_on("sqlite")
def test_four_writers_meet_no_lock(tmp_path: Path) -> None:
    run_writers = (
        "from pathlib import Path; from benchmarks.sqlite_writers import run; import json, sys\n"
        "if __name__ == '__main__': print(json.dumps(run(1.0, Path(sys.argv[1]))))"
    )
    script = tmp_path / "writers.py"
    script.write_text(run_writers)
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path)], capture_output=True, text=True, check=True,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert found["locked"] == 0
    assert found["rate"] > 0
