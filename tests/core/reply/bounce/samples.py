"""Bounces and their like, written for these tests."""


def report(
    fields: str, *, text: str = "It did not arrive.", sender: str = "MAILER-DAEMON@mx.example", head: str = ""
) -> bytes:
    """As RFC 3464 has it; `fields` are those of the recipients."""
    return f"""From: {sender}
To: olive@ours.example
Subject: Undelivered Mail Returned to Sender
{head}Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

{text}
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
Arrival-Date: Mon, 2 Mar 2026 09:00:00 +0000

{fields}
--b
Content-Type: message/rfc822

From: olive@ours.example
To: ann@lee.example
Subject: Your enquiry

Did anyone get back to you?
--b--
""".encode()


def failed(status: str, words: str, address: str = "ann@lee.example", action: str = "failed") -> str:
    """The fields of one recipient."""
    return f"Final-Recipient: rfc822; {address}\nAction: {action}\nStatus: {status}\nDiagnostic-Code: smtp; {words}\n"


def mail(sender: str, subject: str, text: str, *head: str) -> bytes:
    """One text."""
    lines = (f"From: {sender}", "To: olive@ours.example", f"Subject: {subject}", *head)
    return ("\n".join(lines) + "\n\n" + text).encode()
