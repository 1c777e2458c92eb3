"""All that is said of the recipients → one bounce.

Permanent: the address is of no more use. No such user, no such host, has moved; nothing else, whatever the server
calls permanent: a mailbox is emptied, a block is lifted. Where several recipients differ, the worst decides.
"""

import re
from collections.abc import Sequence
from typing import Final

from reopen.core.reply.bounce.reasons import best_status, reason
from reopen.core.reply.bounce.said import Said
from reopen.core.reply.reading import Bounce, BounceReason

DEAD: Final[tuple[BounceReason, ...]] = ("user_unknown", "host_unknown", "has_moved")
# Sendmail’s kin tell the reason there, and some there alone.
_SUBJECT: Final = re.compile(r"(?:returned mail|undeliverable mail|mail error):\s*(.{4,60})$", re.IGNORECASE)
_MADE: Final = ("delivered", "relayed", "expanded")


def delivered(said: Sequence[Said]) -> bool:
    """Did it reach everybody?"""
    return bool(said) and all(one.action in _MADE or one.status.startswith("2.") for one in said)


def verdict(said: Sequence[Said], text: str, subject: str = "", *, late: bool) -> Bounce:
    """`text`: what the server says itself, of all; `late`: the mail is not given up."""
    failed = [one for one in said if one.action not in _MADE and not one.status.startswith("2.")]
    late = late or (bool(failed) and all(one.action == "delayed" for one in failed))
    found: list[tuple[bool, BounceReason, str]] = []
    known: dict[tuple[str, str, str], tuple[bool, BounceReason, str]] = {}
    for one in failed or [Said("")]:
        key = (one.action, one.status, one.words)
        if key not in known:
            status = best_status(one.status, one.words) or (best_status("", text) if len(failed) < 2 else "")
            why = reason(one.words, one.status, text, late=late)
            if why == "other" and not one.words.strip() and (told := _SUBJECT.match(subject)):
                why = reason(told[1], "", "")
            dead = why in DEAD and not late and one.action != "delayed"
            known[key] = dead, why, status
        found.append(known[key])
    worst = max(found, key=lambda one: (one[0], one[1] != "other"))
    to = tuple({one.address.lower(): one.address for one in failed if one.address}.values())
    return Bounce(worst[0], worst[2] or None, worst[1], to, failed=not late)
