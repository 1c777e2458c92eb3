"""What the large providers say, and what it means."""

import pytest

from reopen.mail.refusal import refusal_of

# stage, code, words → kind, reason, may be tried again, speaks of us, the address is dead
SAID = [
    ("recipient", 550, "5.1.1 The email account that you tried to reach does not exist.",
     "permanent", "user_unknown", False, False, True),
    ("recipient", 550, "5.4.1 Recipient address rejected: Access denied. AS(201806281)",
     "permanent", "user_unknown", False, False, True),
    ("recipient", 553, "Requested action not taken: mailbox unavailable",
     "permanent", "user_unknown", False, False, True),
    ("recipient", 550, "No such user here", "permanent", "user_unknown", False, False, True),
    ("recipient", 550, "5.1.2 Host unknown", "permanent", "host_unknown", False, False, True),
    ("recipient", 551, "5.1.6 User has moved; please try elsewhere", "permanent", "has_moved", False, False, True),
    ("recipient", 450, "4.1.1 unknown user, for now", "temporary", "user_unknown", True, False, False),
    ("recipient", 452, "4.2.2 The recipient's inbox is out of storage space.",
     "temporary", "mailbox_full", True, False, False),
    ("recipient", 552, "Requested mail action aborted", "temporary", "mailbox_full", True, False, False),
    ("recipient", 550, "5.2.1 The email account that you tried to reach is inactive.",
     "permanent", "suspended", False, False, False),
    ("recipient", 450, "4.2.0 Greylisted, see postgrey.example", "temporary", "rate_limited", True, False, False),
    ("recipient", 451, "4.7.1 Please try again later", "temporary", "rate_limited", True, False, False),
    ("recipient", 421, "4.7.28 Gmail has detected an unusual rate of unsolicited mail",
     "temporary", "rate_limited", True, False, False),
    ("text", 550, "5.4.5 Daily user sending limit exceeded.", "permanent", "rate_limited", True, True, False),
    ("text", 550, "5.7.1 Our system has detected that this message is likely unsolicited mail.",
     "policy", "spam", False, False, False),
    ("text", 550, "5.7.26 Unauthenticated email is not accepted due to domain's DMARC policy.",
     "policy", "rejected", False, False, False),
    ("text", 554, "Message refused", "policy", "rejected", False, False, False),
    ("text", 552, "5.3.4 Message size exceeds fixed limit", "permanent", "message_too_big", False, False, False),
    ("text", 554, "5.0.0 Transaction failed", "permanent", "other", False, False, False),
    ("sender", 550, "5.1.8 Access denied, bad outbound sender", "permanent", "not_authenticated", True, True, False),
    ("sender", 530, "5.7.0 Must issue a STARTTLS command first", "permanent", "not_authenticated", True, True, False),
    ("recipient", 554, "5.7.1 <ann@x.com>: Relay access denied", "permanent", "not_authenticated", True, True, False),
    ("recipient", 550, "relay not permitted", "permanent", "not_authenticated", True, True, False),
    ("sign_in", 535, "5.7.8 Username and Password not accepted.", "permanent", "not_authenticated", True, True, False),
    ("recipient", 299, "?", "temporary", "other", True, False, False),
]  # fmt: skip


@pytest.mark.parametrize("case", SAID, ids=lambda case: f"{case[1]} {case[2][:30]}")
def test_what_it_means(case: tuple[str, int, str, str, str, bool, bool, bool]) -> None:
    stage, code, words, *expected = case
    found = refusal_of(stage, code, words)  # type: ignore[arg-type]
    assert [found.kind, found.reason, found.temporary, found.ours, found.dead_address] == expected
