"""Run every benchmark, each in a process of its own; exit 1 if one of them passed its limit.

python -m benchmarks            all of them
python -m benchmarks today      those named
python -m benchmarks --list     what there is
"""

import subprocess
import sys
from pathlib import Path

# What a benchmark needs, not one by itself.
PARTS = {"million", "page_times", "plain_today"}


def benchmarks() -> dict[str, str]:
    """{name: what it measures}, from the files of this folder and the first line of each."""
    found = {}
    for path in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        text = path.read_text()
        if path.stem not in PARTS and 'if __name__ == "__main__"' in text:
            found[path.stem] = text.strip().strip('"').splitlines()[0]
    return found


def main(asked: list[str]) -> int:
    """Run them in order; 1 if one failed, 2 for a name that is none."""
    there = benchmarks()
    if asked == ["--list"]:
        for name, what in there.items():
            print(f"{name:18} {what}")
        return 0
    if unknown := [name for name in asked if name not in there]:
        print(f"There is no benchmark “{unknown[0]}”. There are: {', '.join(there)}.", file=sys.stderr)
        return 2
    failed = []
    for name in asked or there:
        print(f"== {name}: {there[name]}", flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode:
            failed.append(name)
    if failed:
        print(f"Beyond its limit or broken: {', '.join(failed)}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
