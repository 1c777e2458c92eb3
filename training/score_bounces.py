"""How well delivery reports are read, on the keyed bounces beside the project.

    python -m training.score_bounces [--wrong]

Prints one figure a line, for two halves of the files; which one a file is in, the hash of its name decides.

The rules were written by looking at the first half alone. The second then had: kind right 0.989, verdict 0.885, reason
0.797. Its misses were looked at next, in three steps; the last 60 files had 0.917 and 0.883 before they were. So much,
rather than what is printed, is to be expected of servers that nobody has looked at. What is wrong on purpose: where a
server says “user unknown” as a filter would (bounce/reasons.py), the key is followed as far as anything tells.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from reopen.core.reply import Reading, read
from reopen.services.reply_model import reply_model

NOW = datetime(2026, 3, 3, tzinfo=UTC)
SHARED = Path(__file__).resolve().parents[2] / "shared"

# Sisimai's words → ours. Where its word is wider than ours, all that may be meant, the likeliest first.
REASONS: dict[str, tuple[str, ...]] = {
    "userunknown": ("user_unknown",),
    "hostunknown": ("host_unknown",),
    "notaccept": ("host_unknown",),  # the host takes no mail at all
    "hasmoved": ("has_moved",),
    "mailboxfull": ("mailbox_full",),
    "mesgtoobig": ("message_too_big",),
    "exceedlimit": ("message_too_big",),
    "rejected": ("rejected",),
    "blocked": ("rejected",),
    "badreputation": ("rejected",),
    "policyviolation": ("rejected",),
    "norelaying": ("rejected",),
    "filtered": ("rejected",),
    "notcompliantrfc": ("rejected",),
    "contenterror": ("rejected", "other"),
    "securityerror": ("rejected", "not_authenticated"),
    "spamdetected": ("spam",),
    "virusdetected": ("spam",),
    "authfailure": ("not_authenticated",),
    "requireptr": ("not_authenticated",),
    "ratelimited": ("rate_limited",),
    "speeding": ("rate_limited",),
    "toomanyconn": ("rate_limited",),
    "networkerror": ("network",),
    "systemerror": ("other", "network"),
    "systemfull": ("other", "mailbox_full"),
    "mailererror": ("other",),
    "syntaxerror": ("other",),
    "onhold": ("other",),
    "undefined": ("other",),
    "suspend": ("suspended",),
    "expired": ("expired",),
}
KINDS = {"complaint": "complaint", "auto_reply": "auto_reply", "delivered": "delivered"}


@dataclass(frozen=True)
class Keyed:
    """A file and what its key says; None: the key does not say."""

    path: Path
    kind: str | None
    permanent: bool | None = None
    reasons: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    failed: bool | None = None

    @property
    def first(self) -> bool:
        """Is it of the half that the rules were first written by?"""
        return sha256(self.path.stem.encode()).digest()[0] % 2 == 0


def sisimai(shared: Path = SHARED) -> Iterator[Keyed]:
    """365 files. Permanent: Sisimai's “hard bounce” of any recipient (no such user, no such host, has moved)."""
    folder = shared / "data/bounce/sisimai-set-of-emails"
    for row in json.loads((folder / "expected.json").read_text()):
        coarse, path = row["coarse"], folder / row["file"]
        if coarse in KINDS:
            yield Keyed(path, KINDS[coarse])
        elif coarse == "not_bounce":
            yield Keyed(path, None, permanent=False)
        elif coarse in ("hard", "soft_or_other"):
            found = row["expected"]
            hard = [one for one in found if one["hardbounce"]]
            decides = hard or found
            yield Keyed(path, "bounce", bool(hard), tuple(one["reason"] for one in decides))


def flufl(shared: Path = SHARED) -> Iterator[Keyed]:
    """67 files of 68. Its `temporary` is a delay or a failure for now; a full mailbox may be either."""
    folder = shared / "data/bounce/flufl.bounce"
    for row in json.loads((folder / "expected.json").read_text()):
        temporary = row["temporary"]
        if not row["recipients"]:
            continue  # a person's mail
        yield Keyed(
            folder / row["file"],
            "bounce",
            False if temporary else None,
            recipients=tuple(row["recipients"]),
            failed=None if temporary else True,
        )


def bounce_email(shared: Path = SHARED) -> Iterator[Keyed]:
    """25 files. A hard code is permanent where it speaks of the address: X.1.*."""
    folder = shared / "data/bounce/bounce_email"
    for row in json.loads((folder / "expected.json").read_text()):
        code = row.get("code", "")
        permanent = True if code in ("5.1.1", "5.1.2") else False if code.startswith("4.") else None
        kind = "bounce" if row["is_bounce"] else "no bounce"
        yield Keyed(folder / row["file"], kind, permanent)


def _reason_right(keyed: Keyed, reading: Reading) -> bool:
    said = reading.bounce.reason if reading.bounce else None
    return any(said in REASONS.get(one, ()) for one in keyed.reasons)


def _wrong(keyed: Keyed, reading: Reading) -> list[str]:
    """What is wrong, of: kind, verdict, reason, recipients."""
    bounce = reading.bounce
    wrong = []
    if keyed.kind == "no bounce":
        return ["kind"] if reading.kind == "bounce" else []
    if keyed.kind is not None and reading.kind != keyed.kind:
        wrong.append("kind")
    if keyed.permanent is None:
        wrong += ["verdict"] if keyed.failed and not bounce else []
    elif bool(bounce and bounce.permanent) is not keyed.permanent:
        wrong.append("verdict")
    if keyed.reasons and not _reason_right(keyed, reading):
        wrong.append("reason")
    said = {one.lower() for one in bounce.recipients} if bounce else set()
    if keyed.recipients and said != {one.lower() for one in keyed.recipients}:
        wrong.append("recipients")
    return wrong


def score(shared: Path = SHARED, *, show: bool = False) -> dict[str, float]:
    """Each figure is a share of 1, but for those that count."""
    figures: dict[str, float] = {}
    for name, keyed in (
        ("sisimai", list(sisimai(shared))),
        ("flufl", list(flufl(shared))),
        ("bounce_email", list(bounce_email(shared))),
    ):
        for half in (True, False):
            files = [one for one in keyed if one.first is half]
            wrong = [(one, reading, _wrong(one, reading)) for one in files if (reading := _read(one))]
            prefix = f"{name} {'first half' if half else 'second half'}"
            figures[f"{prefix}: files"] = len(files)
            figures[f"{prefix}: verdict right"] = 1 - _share(wrong, "verdict", len(files))
            figures[f"{prefix}: kind right"] = 1 - _share(wrong, "kind", len(files))
            if reasons := sum(bool(one.reasons) for one in files):
                figures[f"{prefix}: reason right"] = 1 - _share(wrong, "reason", reasons)
            if recipients := sum(bool(one.recipients) for one in files):
                figures[f"{prefix}: recipients right"] = 1 - _share(wrong, "recipients", recipients)
            if show and half:
                for one, reading, what in wrong:
                    if what:
                        print(one.path.name, *what, "| key:", one.kind, one.permanent, *one.reasons, end=" ")
                        print(*one.recipients, "| said:", reading.kind, reading.bounce, *reading.why)
    return figures


def _read(keyed: Keyed) -> Reading:
    return read(keyed.path.read_bytes(), received_at=NOW, model=reply_model())


def _share(wrong: list[tuple[Keyed, Reading, list[str]]], what: str, of: int) -> float:
    return sum(what in found for _, _, found in wrong) / of


if __name__ == "__main__":
    for line, figure in score(show="--wrong" in sys.argv).items():
        print(f"{line}: {figure:.3f}" if isinstance(figure, float) else f"{line}: {figure}")
