"""Amazon's mail service writes of a delivery in JSON, into an ordinary mail."""

import json
from typing import Any, Final

from reopen.core.reply.bounce.recipients import MOST
from reopen.core.reply.bounce.said import Said

_LIMIT: Final = 200_000


def notification(text: str) -> list[Said] | None:
    """What it says of each recipient; None where it is no such notification."""
    text = text[:_LIMIT].strip()
    if not text.startswith("{") or ('"notificationType"' not in text and '"eventType"' not in text):
        return None
    try:
        # Something in words may follow.
        found, _ = json.JSONDecoder().raw_decode(text.replace("\n", ""))
    except (ValueError, RecursionError):
        return None
    kind = found.get("notificationType") or found.get("eventType")
    if kind == "Delivery":
        return [Said(str(one), "delivered", "2.0.0") for one in _list(_dict(found, "mail"), "destination")]
    if kind != "Bounce":
        return None
    said = []
    for one in _list(_dict(found, "bounce"), "bouncedRecipients"):
        if isinstance(one, dict):
            address, action, status, words = (
                str(one.get(name) or "") for name in ("emailAddress", "action", "status", "diagnosticCode")
            )
            said.append(Said(address, action.lower(), status, words))
    return said or None


def _dict(of: Any, name: str) -> dict[str, Any]:
    found = of.get(name) if isinstance(of, dict) else None
    return found if isinstance(found, dict) else {}


def _list(of: dict[str, Any], name: str) -> list[Any]:
    found = of.get(name)
    return found[:MOST] if isinstance(found, list) else []
