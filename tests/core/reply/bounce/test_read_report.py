"""A message → what it says of a delivery."""

import time

import pytest

from reopen.core.reply.bounce import is_complaint, read_report
from reopen.core.reply.parts import parts_of
from reopen.core.reply.reading import Bounce
from tests.core.reply.bounce.samples import failed, mail, report

ANN = ("ann@lee.example",)
DAEMON = "Mail Delivery System <MAILER-DAEMON@mx.example>"


def bounce(raw: bytes) -> Bounce | None:
    found = read_report(parts_of(raw))
    return found[1] if found else None


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (report(failed("5.1.1", "550 5.1.1 no such user")), Bounce(True, "5.1.1", "user_unknown", ANN)),
        (report(failed("4.4.1", "connection timed out", action="delayed")),
         Bounce(False, "4.4.1", "expired", ANN, failed=False)),
        # Of two, the worse decides.
        (
            report(failed("5.2.2", "552 5.2.2 full") + "\n" + failed("5.1.1", "550 5.1.1 unknown "
                                                                              "user", "kim@lee.example")),
            Bounce(True, "5.1.1", "user_unknown", ("ann@lee.example", "kim@lee.example")),
        ),
        # One got it.
        (
            report(failed("2.0.0", "250 ok", "kim@lee.example", "relayed") + "\n" + failed("5.2.2", "552 5.2.2 full")),
            Bounce(False, "5.2.2", "mailbox_full", ANN),
        ),
        # The reason stands in the text alone.
        (
            report("Final-Recipient: rfc822; ann@lee.example\nAction: failed\nStatus: 5.0.0\n",
                   text="ann@lee.example\n  mailbox is full"),
            Bounce(False, "5.0.0", "mailbox_full", ANN),
        ),
        # The recipient is told by the message that came back.
        (report("Action: failed\nStatus: 5.1.1\n"), Bounce(True, "5.1.1", "user_unknown", ANN)),
        (
            mail("MAILER-DAEMON@mx.example", "failure notice", "I wasn't able to deliver your "
                                                               "message.\n\n<ann@lee.example>:\n"
                 "Sorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of "
                 "the message.\n\nTo: x@y.example\n"),
            Bounce(True, "5.1.1", "user_unknown", ANN),
        ),
        (
            mail(DAEMON, "Mail delivery failed: returning message to sender", "The following "
                                                                              "address(es) "
                                                                              "failed:\n\n  save to /mail\n"
                 "    mailbox is full", "X-Failed-Recipients: ann@lee.example"),
            Bounce(False, None, "mailbox_full", ANN),
        ),
        (
            mail(DAEMON, "Warning: message 1 delayed 24 hours", "It has not yet been delivered "
                                                                "to:\n\n  ann@lee.example\n"
                 "    Delay reason: connection timed out"),
            Bounce(False, None, "expired", ANN, failed=False),
        ),
        (
            mail("System Administrator <postmaster@lee.example>", "Undeliverable: Your enquiry",
                 "Your message\n\n  To: all@ours.example\n"
                 "\ndid not reach the following recipient(s):\n\nann@lee.example on Mon, 2 Mar "
                 "2026\n    The recipient name is not recognized"),
            Bounce(True, None, "user_unknown", ANN),
        ),
        (
            mail("MAILER-DAEMON@lee.example", "Returned mail: User unknown", "The original message "
                                                                             "was received at noon", "X-A: b"),
            Bounce(True, None, "user_unknown", ()),
        ),
        # Its parts are broken: the fields stand in the text.
        (report(failed("5.1.1", "550 5.1.1 no such user")).replace(b"message/delivery-status", b"text/plain"),
         Bounce(True, "5.1.1", "user_unknown", ANN)),
        (
            mail("no-reply@sns.example", "Notification",
                 '{"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":'
                 '"ann@lee.example","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 '
                 '5.1.1 user unknown"}]}}'),
            Bounce(True, "5.1.1", "user_unknown", ANN),
        ),
    ],
)  # fmt: skip
def test_bounces(raw: bytes, said: Bounce) -> None:
    assert bounce(raw) == said


RECEIPT = b"""From: Ann <ann@lee.example>
Subject: Read: Your enquiry
Content-Type: multipart/report; report-type=disposition-notification; boundary=b

--b

It was %s
--b
Content-Type: message/disposition-notification

Disposition: manual-action/MDN-sent-manually; %s
--b--
"""


def test_a_filter_refuses_in_the_form_of_a_receipt() -> None:
    disposition = b"x\nDisposition: automatic-action/MDN-sent-automatically; deleted"
    raw = (RECEIPT % (b"automatically rejected: mailbox full", disposition)).replace(
        b"Ann <ann@lee.example>", b"Mail Delivery Subsystem <postmaster@lee.example>"
    )
    said = bounce(raw)
    assert said is not None
    assert (said.permanent, said.reason) == (False, "mailbox_full")


@pytest.mark.parametrize(
    "raw",
    [
        report(failed("2.1.5", "250 ok", action="relayed")),
        report(failed("2.0.0", "250 ok", action="delivered")),
        RECEIPT % (b"displayed", b"displayed"),
        RECEIPT % (b"deleted without being read", b"deleted"),
        RECEIPT
        % (b"deleted without being read", b"\nDisposition: automatic-action/MDN-sent-automatically; deleted"),
        mail(
            "no-reply@sns.example",
            "Notification",
            '{"eventType":"Delivery","mail":{"destination":["ann@lee.example"]}}',
        ),
    ],
)
def test_what_arrived(raw: bytes) -> None:
    found = read_report(parts_of(raw))
    assert found is not None
    assert found[:2] == (True, None)


ANN_LEE = "Ann Lee <ann@lee.example>"
QUOTED = "> <olive@ours.example>: 550 5.1.1 user unknown\n> --- Below this line is a copy of the message."


@pytest.mark.parametrize(
    "raw",
    [
        mail(ANN_LEE, "Re: Your enquiry", "Your mail to Bob was not delivered: 550 5.1.1 user "
                                          "unknown. Try bob@lee.example."),
        mail(ANN_LEE, "Re: Undeliverable: Your enquiry", "I got this back. Use my other address.\n\n" + QUOTED),
        mail(ANN_LEE, "AW: Unzustellbar: Ihre Anfrage", "Das kam zurück: 550 5.1.1 unbekannt"),
        mail(ANN_LEE, "Undeliverable: Your enquiry", "Hi Olive,\nyour message could not be "
                                                     "delivered, Bob has left. 550 5.1.1"),
        mail(ANN_LEE, "Undeliverable: Your enquiry", "Bob got a bounce from us:\n\n" + QUOTED),
        mail(ANN_LEE, "Undeliverable: Your enquiry", "I am out of the office until 16 March.\n\n550 "
                                                     "5.1.1 user unknown", "Auto-Submitted: auto-replied"),
        mail(ANN_LEE, "Mail delivery failed", "That is what your last letter said to me. Was it a joke?"),
        mail(ANN_LEE, "Delivery of the copier", "It was rejected by our porter; please deliver on Monday."),
        mail("postmaster@lee.example", "Re: Your enquiry", "I look after the mail here. Ann would like a call."),
        mail("Admin <admin@lee.example>", "Your enquiry", "Please remove us from your list."),
        mail("Admin <admin@lee.example>", "Re: Your enquiry", "My answer was rejected: 550 5.1.1 user unknown."),
        mail("mail@lee.example", "Re: Your enquiry", "Your mail was not delivered to Bob. Ask Kim (550 5.1.1)."),
        mail("noreply@lee.example", "Ticket 1234 received", "We have received your request and will answer soon."),
        mail("Ann Lee <mail@lee.example>", "Your enquiry", "My mailbox is full of this. Stop it."),
        mail(ANN_LEE, "Fwd: failure notice", "See below, what is this about?\n\nI wasn't able to "
                                             "deliver your message\n550 5.1.1 no"),
    ],
)  # fmt: skip
def test_what_a_person_writes_is_no_bounce(raw: bytes) -> None:
    parts = parts_of(raw)
    assert (read_report(parts), is_complaint(parts)) == (None, False)


def test_a_bounce_that_a_person_forwards_is_theirs() -> None:
    inner = report(failed("5.1.1", "550 5.1.1 no such user"))
    raw = b"From: ann@lee.example\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nThis came back.\n--q\n"
    raw += b"Content-Type: message/rfc822\n\n" + inner + b"\n--q--\n"
    assert read_report(parts_of(raw)) is None


ABUSE = b"""From: <abuse@provider.example>
Subject: FW: Your enquiry
Content-Type: multipart/report; report-type=feedback-report; boundary=b

--b

This is an abuse report.
--b
Content-Type: message/feedback-report

Feedback-Type: %s
User-Agent: Example/1.0
Version: 1
--b
Content-Type: message/rfc822

To: ann@lee.example
--b--
"""


@pytest.mark.parametrize(
    ("raw", "complains"),
    [
        (ABUSE % b"abuse", True),
        (ABUSE % b"opt-out", True),
        (ABUSE % b"auth-failure", True),
        (ABUSE % b"not-spam", False),
        ((ABUSE % b"abuse").replace(b"message/feedback-report", b"text/plain"), True),  # the header says it
        ((ABUSE % b"abuse").replace(b"multipart/report; report-type=feedback-report; ", b"multipart/mixed; "), True),
        ((ABUSE % b"abuse").replace(b"report-type=feedback-report; ", b"").replace(b"message/feedback", b"x/y"), False),
        (
            (ABUSE % b"abuse")
            .replace(b"message/feedback-report\n", b"text/plain\n")
            .replace(b"report; report-type=feedback-report", b"mixed"),
            True,
        ),
        (mail("staff@provider.example", "complaint about message from 192.0.2.1", ""), True),
        (mail("no-reply@sns.example", "x", '{"notificationType":"Complaint","complaint":{}}'), True),
        (mail(ANN_LEE, "Re: complaint about message from you", "stop"), False),
        (mail(ANN_LEE, "Your enquiry", "My feedback-type: abuse. Stop it."), False),
    ],
)  # fmt: skip
def test_complaints(raw: bytes, complains: bool) -> None:
    assert is_complaint(parts_of(raw)) is complains


FROM = b"From: MAILER-DAEMON@mx.example\nSubject: failure notice\n"
DSN = FROM + b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
HOSTILE = {
    "recipients": DSN + b"Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n" * 100_000,
    "one diagnosis": DSN + b"Diagnostic-Code: smtp; " + b"550 x " * 1_000_000,
    "folds": DSN + b"Diagnostic-Code: smtp; 550\n" + b" x\n" * 1_000_000,
    "lines": FROM + b"\n" + b"<a@b.example>: 550 no\n" * 200_000,
    "ats": FROM + b"\n" + b"a@a@" * 500_000,
    "domains": FROM + b"\na@b" + b".c" * 1_000_000,
    "codes": FROM + b"\n" + b"550 5.1.1 " * 300_000,
    "users": FROM + b"\n550 " + b"mailbox user " * 100_000,
    "folded header": FROM + b"X-Failed-Recipients: " + b"a@b.example,\n " * 300_000 + b"\n\nx",
    "nested JSON": b"From: a@b.example\n\n" + b'{"notificationType":' * 100_000,
    "a long number": b"From: a@b.example\n\n" + b'{"notificationType":' + b"1" * 100_000 + b"}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_reports_cost_little(name: str) -> None:
    began = time.process_time()
    parts = parts_of(HOSTILE[name])
    found = None if is_complaint(parts) else read_report(parts)
    assert time.process_time() - began < 1
    assert found is None or found[1] is None or len(found[1].recipients) <= 200
