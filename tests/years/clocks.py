"""A clock that may be wrong, and zones whose rules change."""

import importlib.resources
import shutil
import zoneinfo
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from reopen.records.queries.zones import zone_or_none


class Clock:
    """`at` is the time as it is, in UTC; called, it says what the machine's clock shows."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.wrong = timedelta()

    def __call__(self) -> datetime:
        return self.at + self.wrong


class Zones:
    """The zones as the machine has them: a release of other rules is put in, and a restart reads it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = zoneinfo.TZPATH

    def update(self, rules: Mapping[str, str]) -> None:
        """From now on each zone named has the rules of the other."""
        for name, other in rules.items():
            place = self._folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            found = next((p / other for p in map(Path, self._before) if (p / other).is_file()), None)
            if found is None:
                area, _, city = other.rpartition("/")
                package = f"tzdata.zoneinfo.{area.replace('/', '.')}"
                place.write_bytes(importlib.resources.files(package).joinpath(city).read_bytes())
            else:
                shutil.copyfile(found, place)
        zoneinfo.reset_tzpath([str(self._folder), *self._before])
        self._restart()

    def undo(self) -> None:
        """As the machine has them."""
        zoneinfo.reset_tzpath(self._before)
        self._restart()

    @staticmethod
    def _restart() -> None:
        ZoneInfo.clear_cache()
        zone_or_none.cache_clear()
