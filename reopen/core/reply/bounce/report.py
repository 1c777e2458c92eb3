"""The fields of a delivery report (RFC 3464), as servers write them: blank lines and folds missing, names repeated."""

import re
from typing import Final

from reopen.core.reply.bounce.recipients import ADDRESS, MOST, bare
from reopen.core.reply.bounce.said import Said

_FIELD: Final = re.compile(r"([A-Za-z][A-Za-z0-9-]{2,40}):[ \t]*(.*)")
_STATUS: Final = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)")
_LIMIT: Final = 200_000
_LINES: Final = 5_000
_OF_A_RECIPIENT: Final = ("original-recipient", "final-recipient", "action", "status", "diagnostic-code")


def fields(text: str) -> list[Said]:
    """What is said of each recipient, in the report's order."""
    groups: list[dict[str, str]] = [{}]
    name = ""
    for line in text[:_LIMIT].split("\n", _LINES)[:_LINES]:
        if not line.strip():
            name = ""
            if "final-recipient" in groups[-1] or "action" in groups[-1]:
                groups.append({})
            continue
        found = None if line[0] in " \t" else _FIELD.match(line)
        if found is None:
            if name and len(groups[-1][name]) < 4_000:
                groups[-1][name] += " " + line.strip()
            continue
        name = found[1].lower()
        if name in ("final-recipient", "original-recipient") and name in groups[-1]:
            groups.append({})
        if name in groups[-1] and name in _OF_A_RECIPIENT[2:]:
            groups[-1][name] += " " + found[2].strip()
        else:
            groups[-1].setdefault(name, found[2].strip())
    said = [_said(group) for group in groups[: MOST * 2] if any(one in group for one in _OF_A_RECIPIENT)]
    return said[:MOST]


def _said(group: dict[str, str]) -> Said:
    final, original = (
        _address(group.get("final-recipient", "")),
        _address(group.get("original-recipient", "")),
    )
    action = re.match(r"[a-z]+", group.get("action", "").lower())
    status = _STATUS.search(group.get("status", ""))
    kind, semicolon, words = group.get("diagnostic-code", "").partition(";")
    if not semicolon or len(kind) > 30:
        kind, words = "", group.get("diagnostic-code", "")
    if kind.strip().lower() == "x-unix" or words.strip().isdigit():
        words = f"x-unix {words.strip()}"
    aside = group.get("status", "")[status.end() :].strip(" ()") if status else ""
    if aside and not words.strip():
        words = aside
    return Said(
        original or final, action[0] if action else "", status[0] if status else "", words.strip()[:4_000]
    )


def _address(value: str) -> str:
    """As we wrote it, where it is told: Original-Recipient is what the sender gave, Final-Recipient what it became."""
    found = ADDRESS.search(value)
    return bare(found[0]) if found else ""
