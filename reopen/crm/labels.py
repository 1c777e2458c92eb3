"""Column labels in the form in which they are compared, and those of HubSpot's that carry a stage."""

import hashlib
import json
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CUSTOM: Final = re.compile(r"__c$|(?<=[a-z])_c$")


def label_key(label: str) -> str:
    """ "Close Date", "close_date", "CloseDate", "property_close_date" and "Close Date__c" are one."""
    text = _CUSTOM.sub("", label.strip())
    text = _CAMEL.sub(" ", text).casefold()
    text = re.sub(r"[_\s]+", " ", text).strip(" *:?\"'")
    return text.removeprefix("property ").removeprefix("properties.")


def header_key(labels: Sequence[str]) -> str:
    """What a header is remembered by: its labels in any order, as a hexadecimal number of 64 digits."""
    keys = json.dumps(sorted(label_key(label) for label in labels), ensure_ascii=False)
    return hashlib.sha256(keys.encode()).hexdigest()


class StageColumn(NamedTuple):
    """A column that says when a deal entered or left a stage."""

    stage: str
    pipeline: str
    entered: bool


_STAGE: Final = re.compile(
    r"date\s+(?P<way>entered|exited)\s+(?P<open>[\"'“”‘’«]{0,2})(?P<what>.+?)[\"'“”‘’»]{0,2}(?:\s\(\d+\))?",
    re.I,
)
_INTERNAL: Final = re.compile(r"(?:property_)?hs_(?:v2_)?date_(?P<way>entered|exited)_(?P<what>[\w-]+)", re.I)
_PIPELINE: Final = re.compile(r"(?P<stage>.+?)\s*\((?P<pipeline>[^()]*(?:\([^()]*\))?[^()]*)\)")


def stage_column(label: str) -> StageColumn | None:
    """The stage that a label of HubSpot's names, in whatever quotation marks; None for any other label."""
    text = label.strip()
    if match := _INTERNAL.fullmatch(text):
        if match["what"].lower() == "current_stage":
            return None
        return StageColumn(match["what"], "", match["way"].lower() == "entered")
    match = _STAGE.fullmatch(text)
    if match is None or match["what"].lower() in ("current stage", "stage"):
        return None
    what = match["what"].strip()
    inner = _PIPELINE.fullmatch(what)
    if inner is None:
        return StageColumn(what, "", match["way"].lower() == "entered") if match["open"] else None
    return StageColumn(inner["stage"].strip(), inner["pipeline"].strip(), match["way"].lower() == "entered")
