"""What a reader says of one message."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Kind = Literal["calendar", "human", "auto_reply", "bounce", "complaint", "delivered"]
Intent = Literal[
    "remove", "interested", "later", "referral", "question", "satisfied", "not_interested", "unclear"
]
Scope = Literal["person", "domain", "company"]
BounceReason = Literal[
    "user_unknown", "host_unknown", "has_moved", "mailbox_full", "message_too_big", "rejected", "spam",
    "not_authenticated", "rate_limited", "network", "expired", "suspended", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answers:
    """To the letter's three questions; None: not said. `remove` false: keep me."""

    contacted: bool | None = None
    satisfied: bool | None = None
    remove: bool | None = None


@dataclass(frozen=True, slots=True)
class Bounce:
    """`permanent`: the address is of no more use. `failed`: this mail did not arrive and will not; else it is late.

    `status` is that of RFC 3463; `recipients` are addresses as the report writes them.
    """

    permanent: bool
    status: str | None
    reason: BounceReason
    recipients: tuple[str, ...] = ()
    failed: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """One message, read. `confidence` is 0 to 1, `why` the phrases and headers that decided.

    `in_doubt`: it is taken for a removal though it may be something else.
    """

    kind: Kind
    intent: Intent | None = None
    answers: Answers = Answers()
    resume_on: date | None = None
    referred_to: str | None = None
    left_company: bool = False
    scope: Scope | None = None
    erasure_requested: bool = False
    new_text: str = ""
    bounce: Bounce | None = None
    confidence: float = 0.5
    why: tuple[str, ...] = field(default=())
    in_doubt: bool = False

    def as_json(self) -> dict[str, Any]:
        """As it is printed and stored."""
        bounce = self.bounce
        return {
            "kind": self.kind,
            "intent": self.intent,
            "answers": {
                "contacted": self.answers.contacted,
                "satisfied": self.answers.satisfied,
                "remove": self.answers.remove,
            },
            "resume_on": self.resume_on.isoformat() if self.resume_on else None,
            "referred_to": self.referred_to,
            "left_company": self.left_company,
            "scope": self.scope,
            "erasure_requested": self.erasure_requested,
            "new_text": self.new_text,
            "bounce": bounce
            and {
                "permanent": bounce.permanent,
                "status": bounce.status,
                "reason": bounce.reason,
                "recipients": list(bounce.recipients),
            },
            "confidence": self.confidence,
            "why": list(self.why),
            "in_doubt": self.in_doubt,
        }
