"""Against a real server: what each answer, and each silence, means for a letter."""

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reopen.mail.smtp import NotOpenedError, Session
from reopen.wire.secret import Secret
from tests.fixtures.leaks import everything_said
from tests.fixtures.mail_servers import PASSWORD, USER, Authority, SmtpServer, make_authority, start_smtp

ME, ANN = "olive@reopen.test", "ann@example.com"
LETTER = (
    b"From: olive@reopen.test\r\nMessage-ID: <one@reopen.test>\r\nSubject: Hello\r\n\r\n.\r\n..two\r\nthree"
)


@pytest.fixture
def session(request: pytest.FixtureRequest, smtp: SmtpServer) -> Iterator[Session]:
    """It waits briefly for the server's last word where that is late by design: a laden machine is not silent."""
    rule = getattr(request.node, "callspec", None)
    late = rule is not None and "'delay'" in str(rule.params)
    with Session.open(smtp.server(), final_timeout=2 if late else 30) as one:
        yield one


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
def test_a_letter_arrives_as_it_was(smtp: SmtpServer, security: str) -> None:
    with Session.open(smtp.server(security)) as session:  # type: ignore[arg-type]
        assert session.mail_to(ME, ANN, size=len(LETTER)) is None
        outcome = session.text(LETTER)
    assert (outcome.state, outcome.code, outcome.words) == ("accepted", 250, "2.0.0 Taken")
    (delivery,) = smtp.deliveries()
    assert (delivery.sender, delivery.to, delivery.message_id) == (ME, [ANN], "<one@reopen.test>")
    assert delivery.raw == LETTER + b"\r\n"


REFUSED = [
    ("mail", "550 5.7.1 You may not send as this", "policy", "rejected", True, True),
    ("rcpt", "450 4.7.1 Greylisted, come back", "temporary", "rate_limited", True, False),
    ("rcpt", "451 4.3.0 Try again later", "temporary", "rate_limited", True, False),
    ("rcpt", "550 5.1.1 No such user here", "permanent", "user_unknown", False, False),
    ("rcpt", "550 user does not exist", "permanent", "user_unknown", False, False),
    ("rcpt", "552 5.2.2 Mailbox full", "temporary", "mailbox_full", True, False),
    ("rcpt", "554 5.7.1 Blocked by spamhaus", "policy", "spam", False, False),
    ("rcpt", "554 5.7.1 Relay access denied", "permanent", "not_authenticated", True, True),
    ("rcpt", "421 4.3.2 Shutting down", "temporary", "other", True, True),
]


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_before_the_text(
    smtp: SmtpServer, session: Session, case: tuple[str, str, str, str, bool, bool]
) -> None:
    stage, answer, kind, reason, again, ours = case
    smtp.script({"stage": stage, "answer": answer})
    refusal = session.mail_to(ME, ANN)
    assert refusal is not None
    assert (refusal.kind, refusal.reason, refusal.temporary, refusal.ours) == (kind, reason, again, ours)
    assert (refusal.code, str(refusal)) == (int(answer[:3]), answer)
    assert session.is_open is not answer.startswith("421")


def test_after_a_refused_recipient_the_next_one_is_served(smtp: SmtpServer, session: Session) -> None:
    smtp.script({"stage": "rcpt", "match": "nobody", "answer": "550 5.1.1 Unknown user"})
    refusal = session.mail_to(ME, "nobody@example.com")
    assert refusal is not None
    assert refusal.dead_address
    assert session.mail_to(ME, ANN) is None
    assert session.text(LETTER).state == "accepted"
    assert [d.to for d in smtp.deliveries()] == [[ANN]]


def test_a_recipient_can_be_dropped_before_the_text(smtp: SmtpServer, session: Session) -> None:
    """The stop came between the two steps."""
    assert session.mail_to(ME, "ben@example.com") is None
    assert session.mail_to(ME, ANN) is None
    assert session.text(LETTER).state == "accepted"
    assert session.text(LETTER).state == "refused_now"
    assert [d.to for d in smtp.deliveries()] == [[ANN]]


OUTCOMES = [
    ({"stage": "data", "answer": "451 4.3.0 Not now"}, "refused_now", 451, 0, True),
    ({"stage": "data", "answer": "554 5.5.1 No valid recipients"}, "refused_for_good", 554, 0, True),
    ({"stage": "data", "drop": True}, "refused_now", 0, 0, False),
    ({"stage": "text"}, "unknown", 0, 0, False),
    ({"stage": "dot", "answer": "450 4.7.1 Greylisted"}, "refused_now", 450, 0, True),
    ({"stage": "dot", "answer": "554 5.7.1 Spam"}, "refused_for_good", 554, 0, True),
    ({"stage": "dot", "answer": "550 5.4.5 Daily sending limit exceeded"}, "refused_now", 550, 0, True),
    ({"stage": "dot", "answer": "421 4.3.2 Going down"}, "refused_now", 421, 0, False),
    ({"stage": "dot", "answer": "354 What?"}, "unknown", 354, 1, False),
    ({"stage": "dot", "answer": "250 " + "x" * 9000}, "unknown", 0, 1, False),
    ({"stage": "dot", "answer": "!?"}, "unknown", 0, 1, False),
    ({"stage": "dot", "drop": "before"}, "unknown", 0, 0, False),
    ({"stage": "dot", "drop": "after"}, "unknown", 0, 1, False),
    ({"stage": "dot", "delay": 5}, "unknown", 0, 1, False),
]


@pytest.mark.parametrize("case", OUTCOMES)
def test_what_becomes_of_a_letter(
    smtp: SmtpServer, session: Session, case: tuple[dict[str, object], str, int, int, bool]
) -> None:
    rule, state, code, delivered, goes_on = case
    assert session.mail_to(ME, ANN) is None
    smtp.script(rule)
    outcome = session.text(LETTER)
    assert (outcome.state, outcome.code, session.is_open) == (state, code, goes_on)
    assert outcome.words
    if "delay" not in rule:
        assert len(smtp.deliveries()) == delivered
    smtp.script()
    again = session.mail_to(ME, ANN)
    assert (again is None) is goes_on
    if again:
        assert again.lost
        assert again.temporary


def test_a_server_that_dies_under_a_letter(authority: Authority, tmp_path: Path) -> None:
    server = start_smtp(tmp_path / "smtp", authority)
    try:
        session = Session.open(server.server())
        assert session.mail_to(ME, ANN) is None
        server.stop()
        outcome = session.text(LETTER)
        assert (outcome.state, session.is_open) == ("refused_now", False)
        with pytest.raises(NotOpenedError, match="Nothing listens at localhost") as caught:
            Session.open(server.server())
        assert caught.value.refusal.temporary
        server.start()
        with Session.open(server.server()) as session:
            assert session.mail_to(ME, ANN) is None
            assert session.text(LETTER).state == "accepted"
        assert len(server.deliveries()) == 1
    finally:
        server.stop()


def test_signing_in(smtp: SmtpServer) -> None:
    Session.open(smtp.server(sign="xoauth2", secret=Secret("good-token"))).close()
    for wrong in (
        smtp.server(secret=Secret("wrong-canary")),
        smtp.server(sign="xoauth2", secret=Secret("bad-canary")),
    ):
        with pytest.raises(NotOpenedError) as caught:
            Session.open(wrong)
        refusal = caught.value.refusal
        assert (refusal.stage, refusal.code, refusal.ours) == ("sign_in", 535, True)
        assert "canary" not in everything_said(caught.value) + repr(refusal) + repr(wrong)


def test_signing_in_by_login_where_there_is_no_plain(authority: Authority, tmp_path: Path) -> None:
    server = start_smtp(tmp_path / "smtp", without_auth=("PLAIN",))
    try:
        Session.open(server.server()).close()
    finally:
        server.stop()


def test_a_server_that_echoes_the_password(smtp: SmtpServer) -> None:
    encoded = base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()).decode()
    smtp.script({"stage": "auth", "answer": f"535 5.7.8 {PASSWORD} is wrong, and so is {encoded}"})
    with pytest.raises(NotOpenedError) as caught:
        Session.open(smtp.server())
    said = everything_said(caught.value)
    assert "•••" in said
    assert "canary" not in said
    for at in range(3):
        assert base64.b64encode((" " * at + PASSWORD).encode()).decode()[4:-4] not in said


def test_a_line_that_breaks_while_signing_in(smtp: SmtpServer) -> None:
    smtp.script({"stage": "auth", "drop": True})
    for server in (smtp.server(), smtp.server(sign="xoauth2", secret=Secret("canary"))):
        with pytest.raises(NotOpenedError, match="was lost") as caught:
            Session.open(server)
        assert (caught.value.refusal.stage, caught.value.refusal.temporary) == ("sign_in", True)
        assert "canary" not in everything_said(caught.value)


def test_a_server_that_wants_no_password_is_told_none(smtp: SmtpServer) -> None:
    """503: it does not know AUTH just now; that is no signing in."""
    smtp.script({"stage": "auth", "answer": "503 5.5.1 AUTH not available"})
    with pytest.raises(NotOpenedError, match="AUTH not available"):
        Session.open(smtp.server())


def test_a_certificate_of_a_stranger(smtp: SmtpServer, tmp_path: Path) -> None:
    other = make_authority(tmp_path)
    for security in ("starttls", "tls"):
        with pytest.raises(NotOpenedError, match="is not to be trusted") as caught:
            Session.open(smtp.server(security, ca_file=other.ca_file))  # type: ignore[arg-type]
        assert caught.value.refusal.stage == "connect"


def test_an_authority_named_in_the_environment(
    smtp: SmtpServer, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotOpenedError, match="is not to be trusted"):
        Session.open(smtp.server("tls", ca_file=""))
    monkeypatch.setenv("SSL_CERT_FILE", authority.ca_file)
    for security in ("starttls", "tls"):
        Session.open(smtp.server(security, ca_file="")).close()  # type: ignore[arg-type]


def test_a_certificate_for_another_name(authority: Authority, tmp_path: Path) -> None:
    folder = tmp_path
    other = make_authority(folder, name="mail.example.com")
    server = start_smtp(folder / "smtp", other)
    try:
        with pytest.raises(NotOpenedError, match="is not to be trusted: Hostname mismatch"):
            Session.open(server.server("tls"))
    finally:
        server.stop()


def test_no_encryption_where_it_is_wanted(smtp: SmtpServer) -> None:
    plain = smtp.server("none")
    with pytest.raises(NotOpenedError, match="offers no encryption"):
        Session.open(replace(plain, security="starttls"))
    with pytest.raises(NotOpenedError):
        Session.open(replace(plain, security="tls"))


def test_a_server_that_never_answers(smtp: SmtpServer) -> None:
    smtp.script({"stage": "connect", "delay": 5})
    with pytest.raises(NotOpenedError, match="did not answer in time"):
        Session.open(smtp.server(timeout=0.3))
    smtp.script({"stage": "connect", "answer": "554 5.7.1 Go away"})
    with pytest.raises(NotOpenedError, match="Go away"):
        Session.open(smtp.server())


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ann",
        "ann@",
        "@x.com",
        "a b@x.com",
        "ann@x.com>\r\nRCPT TO:<b@x.com",
        "<ann@x.com>",
        "a@x..com",
        "a@-x.com",
    ],
)
def test_what_is_no_address_reaches_no_server(session: Session, address: str) -> None:
    refusal = session.mail_to(ME, address)
    assert refusal is not None
    assert (refusal.stage, refusal.for_good, refusal.dead_address) == ("recipient", True, True)
    assert session.mail_to(ME, ANN) is None


def test_addresses_beyond_ascii(smtp: SmtpServer, session: Session, tmp_path: Path) -> None:
    assert session.mail_to(ME, "jörg@straße.de") is None
    assert session.text(LETTER).state == "accepted"
    assert [d.to for d in smtp.deliveries()] == [["jörg@xn--strae-oqa.de"]]
    old = start_smtp(tmp_path / "smtp", smtputf8=False)
    try:
        with Session.open(old.server()) as plain:
            refusal = plain.mail_to(ME, "jörg@example.com")
            assert refusal is not None
            assert "SMTPUTF8" in refusal.words
            assert plain.mail_to(ME, "joerg@müller.de") is None
    finally:
        old.stop()
