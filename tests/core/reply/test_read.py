"""The reader: standard headers, plain words, and no bytes that break it."""

import random
import time
from datetime import UTC, date, datetime

import pytest

from reopen.core.reply import sent_at
from tests.fixtures.reading import read

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)


def mail(text: str, *headers: str) -> bytes:
    head = "\r\n".join(("From: Ann Lee <ann@lee.example>", "Subject: Re: Your enquiry", *headers))
    return f"{head}\r\n\r\n{text}".encode()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("remove", "remove"),
        ("Please take me off your list.", "remove"),
        ("Bitte löschen Sie meine Daten.", "remove"),
        ("Merci de ne plus m'écrire.", "remove"),
        ("Bórrenme de su base, gracias", "remove"),
        ("Graag uitschrijven", "remove"),
        ("1. yes\n2. no\n3. yes", "remove"),
        ("Yes, a Kevin.\nWe did.\nBe my guest.", "remove"),
        ("I don't want to hear from you again", "remove"),
        ("Hören Sie auf, mir zu schreiben", "remove"),
        ("Je ne souhaite plus recevoir vos mails", "remove"),
        ("No quiero recibir más correos", "remove"),
        ("Haal mij van de lijst aub", "remove"),
        ("We removed the old copier and need a new one: how much?", "interested"),
        ("Nobody ever called. Still interested.", "interested"),
        ("What happens to your database?", "question"),
        ("1. sure did 2. got it all 3. what happens if i say no", "question"),
        ("1. ja 2. ja 3. was heißt das?", "question"),
        ("Still need one. Call me tomorrow.", "interested"),
        ("Not now, try me in June.", "later"),
        ("We went with somebody local.", "satisfied"),
        ("No interest.", "not_interested"),
        ("Who are you?", "question"),
        ("Hm.", "unclear"),
    ],
)
def test_intents(text: str, intent: str) -> None:
    found = read(mail(text), received_at=NOW)
    assert (found.kind, found.intent) == ("human", intent)


def test_a_removal_in_doubt_is_one_that_asks() -> None:
    sure = read(mail("unsubscribe"), received_at=NOW)
    unsure = read(mail("You could take us off, or you could send a price."), received_at=NOW)
    assert (sure.in_doubt, sure.answers.remove, unsure.in_doubt, unsure.answers.remove) == (
        False,
        True,
        True,
        True,
    )


def test_who_wants_to_be_kept_is_kept() -> None:
    found = read(mail("Please don't remove me, and try again next year."), received_at=NOW)
    assert (found.intent, found.answers.remove, found.resume_on) == ("later", False, date(2027, 1, 2))


@pytest.mark.parametrize(
    "text",
    [
        "1. Ja, der Herr Kolb.\n2. Leider nein.\n3. Bitte nicht löschen, im Mai gibt es Geld.",
        "1. oui 2. non 3. surtout ne nous supprimez pas, on achète en mai",
        "1. sí 2. no 3. no nos borren, en mayo compramos",
        "1. ja 2. nee 3. nee, laat ons maar staan, in mei kopen we",
        "1. yes 2. no 3. please don't remove us, we buy in May",
    ],
)
def test_a_third_answer_that_keeps_is_no_removal(text: str) -> None:
    found = read(mail(text), received_at=NOW)
    assert (found.intent != "remove", found.answers.remove) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Why don't you remove me already?",
        "If you don't delete my address I call a lawyer.",
        "1. no 2. no 3. No, take me off and stop writing.",
        "Do not keep me on your list.",
        "yeah its ok go ahead",
    ],
)
def test_leave_and_a_removal_are_one(text: str) -> None:
    found = read(mail(text), received_at=NOW)
    assert (found.intent, found.answers.remove) == ("remove", True)


def test_leave_under_a_condition_is_no_removal() -> None:
    found = read(
        mail("You can take me off if nobody has a price for the fence. If you do have one, I'm buying."),
        received_at=NOW,
    )
    assert (found.intent, found.answers.remove) == ("interested", None)


def test_an_erasure_and_its_scope() -> None:
    found = read(mail("Under Article 17 delete everything you hold on me."), received_at=NOW)
    assert (found.intent, found.erasure_requested, found.scope) == ("remove", True, "person")
    assert read(mail("Nobody here wants this. Remove us all."), received_at=NOW).scope == "domain"


def test_the_press_on_unsubscribe() -> None:
    raw = b"From: a@b.example\r\nSubject: remove 0123456789abcdef0123456789abcdef\r\n\r\n"
    found = read(raw, received_at=NOW)
    assert (found.kind, found.intent, found.confidence, found.in_doubt) == ("human", "remove", 1.0, False)


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Auto-Submitted: auto-replied", "auto_reply"),
        ("Auto-Submitted: no", "human"),
        ("X-Autoreply: yes", "auto_reply"),
        ("Precedence: bulk", "auto_reply"),
        ("Subject: Automatic reply: Your enquiry", "auto_reply"),
        ("Subject: Abwesenheitsnotiz: Ihre Anfrage", "auto_reply"),
    ],
)
def test_machines(header: str, kind: str) -> None:
    raw = f"From: Ann <ann@lee.example>\r\n{header}\r\n\r\nI am back on 16 March 2026.".encode()
    found = read(raw, received_at=NOW)
    assert found.kind == kind
    if kind == "auto_reply":
        assert (found.intent, found.resume_on) == (None, date(2026, 3, 16))


REPORT = b"""From: MAILER-DAEMON@mx.example
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It did not arrive.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ann@lee.example
Action: %s
Status: %s
Diagnostic-Code: smtp; %s

--b
Content-Type: text/rfc822-headers

Message-ID: <1@reopen.test>

--b--
"""


@pytest.mark.parametrize(
    ("action", "status", "words", "bounce"),
    [
        (b"failed", b"5.1.1", b"550 5.1.1 no such user", (True, "5.1.1", "user_unknown", True)),
        (b"failed", b"5.2.2", b"552 5.2.2 mailbox full", (False, "5.2.2", "mailbox_full", True)),
        (b"failed", b"5.7.1", b"550 5.7.1 looks like spam", (False, "5.7.1", "spam", True)),
        (b"failed", b"5.0.0", b"550 5.1.1 user unknown", (True, "5.1.1", "user_unknown", True)),
        (b"failed", b"4.4.7", b"delivery time expired", (False, "4.4.7", "expired", True)),
        (b"delayed", b"4.4.1", b"421 no answer", (False, "4.4.1", "network", False)),
    ],
)
def test_delivery_reports(
    action: bytes, status: bytes, words: bytes, bounce: tuple[bool, str, str, bool]
) -> None:
    found = read(REPORT % (action, status, words), received_at=NOW)
    assert found.kind == "bounce"
    assert found.bounce
    assert (found.bounce.permanent, found.bounce.status, found.bounce.reason, found.bounce.failed) == bounce
    assert found.bounce.recipients == ("ann@lee.example",)


def test_what_is_no_failure() -> None:
    assert read(REPORT % (b"delivered", b"2.0.0", b""), received_at=NOW).kind == "delivered"
    complaint = REPORT.replace(b"message/delivery-status", b"message/feedback-report")
    assert read(complaint % (b"", b"", b""), received_at=NOW).kind == "complaint"
    invitation = mail("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n", "Content-Type: text/calendar")
    assert read(invitation, received_at=NOW).kind == "calendar"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Yes.\n\nOn Tue, 3 Mar 2026 at 09:00, Olive <o@x> wrote:\n> remove?", "Yes."),
        ("Yes.\n\nFrom: Olive <o@x>\nSent: Tuesday\nTo: Ann\n\nmay we remove you?", "Yes."),
        ("On Tue, Olive <o@x> wrote:\n> called?\nno\n> remove?\nyes", "no\nyes"),
        ("Yes.\n\nSent from my iPhone", "Yes."),
        ("Yes.\n\nBest regards,\nAnn Lee\nLee & Sons\n+1 312 555 0100", "Yes."),
        ("Yes.\n\nAm Di., 3. März 2026 schrieb Olive <\no@x>:\n> löschen?", "Yes."),
        ("Yes.\n-- \nAnn", "Yes."),
    ],
)
def test_what_is_new(text: str, new: str) -> None:
    assert read(mail(text), received_at=NOW).new_text == new


def test_charsets_and_html() -> None:
    latin = mail("", "Content-Type: text/plain; charset=iso-8859-1")[:-2] + b"\r\nGr\xfc\xdfe"
    assert read(latin, received_at=NOW).new_text == "Grüße"
    for charset in ("no-such", "zlib", "punycode", "utf-16", "\xff"):
        raw = mail("Gr\xfc\xdfe, remove me", f"Content-Type: text/plain; charset={charset}")
        assert read(raw, received_at=NOW).kind == "human"
    html = mail(
        "<style>p{}</style><p>Take me off&nbsp;the list<br>Ann</p><blockquote>Hello</blockquote>",
        "Content-Type: text/html",
    )
    assert read(html, received_at=NOW).new_text == "Take me off the list"
    subject = mail("x", "X-Y: 1").replace(b"Re: Your enquiry", b"=?utf-8?q?Antwort_autom=C3=A1tica?=")
    assert read(subject, received_at=NOW).kind == "human"


@pytest.mark.parametrize(
    ("written", "today"),
    [
        ("Mon, 02 Mar 2026 10:00:00 +0000", date(2026, 4, 1)),
        ("Mon, 02 Mar 2020 10:00:00 +0000", date(2026, 4, 1)),
    ],
)
def test_a_forged_date_is_not_today(written: str, today: date) -> None:
    raw = mail("Not now, maybe next month", f"Date: {written}")
    assert read(raw, received_at=NOW).resume_on == today
    assert sent_at(raw) is not None
    assert sent_at(b"Date: nonsense\r\n\r\n") is None


HOSTILE = {
    "deep": b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3000)),
    "parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 500_000,
    "headers": b"A: b\n" * 500_000,
    "long header": b"Subject: " + b"x" * 5_000_000,
    "parameters": b"Content-Type: multipart/mixed; " + b"a=b; " * 300_000 + b"\n\nx",
    "extended": b"Content-Type: text/plain; " + b"a*0*=x''%41; " * 100_000 + b"\n\nx",
    "recipients": b"To: " + b", ".join(b"a%d@x.example" % n for n in range(10_000)) + b"\n\nremove me",
    "brackets": b"From: " + b"<" * 200_000 + b"\n\nx",
    "nul": b"\0" * 1_000_000,
    "words": b"Subject: " + b"=?utf-8?b?" * 100_000 + b"\n\nx",
    "html": b"Content-Type: text/html\n\n" + b"<blockquote><!--<a " * 100_000,
    "quotes": b"\n\n" + b"On \n" * 200_000,
    "empty": b"",
    "lines": b"\n" * 3_000_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mails_cost_little(name: str) -> None:
    began = time.process_time()
    assert read(HOSTILE[name], received_at=NOW).kind == "human"
    assert time.process_time() - began < 3


def test_no_bytes_break_it() -> None:
    rng = random.Random(11)
    seeds = [REPORT % (b"failed", b"5.1.1", b"x"), mail("remove"), mail("<p>x", "Content-Type: text/html")]
    for _ in range(400):
        raw = bytearray(rng.choice(seeds))
        for _ in range(rng.randrange(1, 12)):
            at = rng.randrange(len(raw))
            raw[at : at + rng.randrange(4)] = rng.randbytes(rng.randrange(4))
        read(bytes(raw), received_at=NOW).as_json()
    for _ in range(100):
        read(rng.randbytes(rng.randrange(2000)), received_at=NOW).as_json()
