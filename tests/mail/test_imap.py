"""Against a real Dovecot: what is read, and that reading leaves no trace."""

import datetime as dt
import socketserver
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reopen.mail.folders import special_folder
from reopen.mail.imap import Head, ImapError, ImapSession
from reopen.mail.server import Server
from reopen.wire.secret import Secret
from tests.fixtures.leaks import everything_said
from tests.fixtures.mail_servers import Authority, ImapServer, make_authority, start_imap

HEAD = b"From: ann@example.com\r\nTo: olive@reopen.test\r\nSubject: Re: hello\r\n"
MAIL = HEAD + b"X-Other: 1\r\n\r\nYes \xff please\r\n"


def mail(number: int) -> bytes:
    return MAIL.replace(b"hello", b"hello %d" % number)


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
def test_new_mail_is_read_and_nothing_is_marked(imap: ImapServer, security: str) -> None:
    for number in range(3):
        imap.deliver(mail(number), at=1_774_000_000 + number)
    with ImapSession.open(imap.server(security)) as session:  # type: ignore[arg-type]
        folder = session.examine()
        assert (folder.count, folder.uid_next) == (3, 4)
        assert list(session.new_uids(folder, 0)) == [1, 2, 3]
        assert list(session.new_uids(folder, 2)) == [3]
        assert list(session.new_uids(folder, 3)) == []
        heads = list(session.heads([1, 3, 99]))
        raw = session.raw(3)
        assert session.raw(99) is None
        assert session.raw(3, limit=20) == mail(2)[:20]
        imap.deliver(mail(4))
        assert list(session.new_uids(session.examine(), 3)) == [4]
    assert heads == [
        Head(
            uid,
            len(mail(uid - 1)),
            dt.datetime.fromtimestamp(1_774_000_000 + uid - 1, dt.UTC),
            HEAD.replace(b"hello", b"hello %d" % (uid - 1)) + b"\r\n",
        )
        for uid in (1, 3)
    ]
    assert raw == mail(2)
    assert imap.marked() == []
    assert len(imap.mails()) == 4


def test_hostile_mails(imap: ImapServer) -> None:
    """What a stranger writes neither breaks the reading nor fills the memory."""
    hostile = [
        b"References: " + b"<a@x>\r\n " * 40_000 + b"\r\n\r\nlong header\r\n",
        b'Subject: )\r\n {5}\r\nFrom: "\r\n * 1 FETCH (UID 1)\r\n\r\nA1 OK done\r\n',
        b"\xff\xfe: \x80\r\nFrom \xc3\xa4\r\n\r\n",
        b"",
        b"no header at all",
        b"From: a@x\r\n\r\n" + b"x" * 300_000,
    ]
    for raw in hostile:
        imap.deliver(raw)
    with ImapSession.open(imap.server()) as session:
        uids = list(session.new_uids(session.examine(), 0))
        assert uids == [1, 2, 3, 4, 5, 6]
        heads = list(session.heads(uids))
        assert [head.uid for head in heads] == uids
        assert max(len(head.headers) for head in heads) == 65_536
        raws = [session.raw(uid) for uid in uids]
    assert sorted(len(raw or b"") for raw in raws) == sorted(
        len(raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")) for raw in hostile
    )
    assert imap.marked() == []


def test_another_numbering_is_told(imap: ImapServer) -> None:
    imap.deliver(mail(1))
    with ImapSession.open(imap.server()) as session:
        before = session.examine()
    imap.renumber()
    threading.Event().wait(1.1)  # a UIDVALIDITY is a second
    with ImapSession.open(imap.server()) as session:
        after = session.examine()
    assert after.uid_validity > before.uid_validity


def test_drafts_and_copies_are_appended(imap: ImapServer) -> None:
    at = dt.datetime(2026, 3, 24, 9, 5, tzinfo=dt.UTC)
    message = b"Message-ID: <1@reopen.test>\r\nSubject: x\r\n\r\n.\r\nBody \xc3\xa4\r\n"
    with ImapSession.open(imap.server()) as session:
        sent, drafts = session.folder_for("sent"), session.folder_for("drafts")
        assert (sent, drafts) == ("Sent", "Drafts")
        assert sent
        assert drafts
        session.append(sent, message, at=at)
        session.append(drafts, message, draft=True)
        session.examine(sent)
        assert session.with_message_id("<1@reopen.test>") == [1]
        assert session.with_message_id("<2@reopen.test>") == []
        assert session.with_message_id('<"\r\n@x>') == []
        (head,) = session.heads([1], ["MESSAGE-ID"])
        assert (head.received_at, head.headers) == (at, b"Message-ID: <1@reopen.test>\r\n\r\n")
        assert session.raw(1) == message
        with pytest.raises(ImapError, match="exist") as caught:
            session.append("No such folder", message)
        assert (caught.value.stage, caught.value.lost, session.is_open) == ("append", False, True)
        with pytest.raises(ImapError) as caught:
            session.examine("No such folder")
        assert caught.value.stage == "folder"
    assert (imap.marked("Sent"), imap.marked("Drafts")) == (["S"], ["DS"])


def test_folders_known_by_name_alone(tmp_path: Path) -> None:
    server = start_imap(special_use=False)
    try:
        with ImapSession.open(replace(server, user="x@reopen.test").server()) as session:
            assert (session.folder_for("sent"), session.folder_for("drafts")) == ("Gesendet", "Entwürfe")
            session.append("Entwürfe", MAIL, draft=True)
            assert session.examine("Entwürfe").count == 1
    finally:
        server.stop()


@pytest.mark.parametrize(
    ("folders", "sent"),
    [
        ([([], b"/", "INBOX")], None),
        ([([], b"/", "Sent Items"), ([], b"/", "Sent")], "Sent"),
        ([([], b"/", "Sent"), ([rb"\Sent"], b"/", "[Gmail]/Gesendet")], "[Gmail]/Gesendet"),
        ([([], b".", "INBOX.Sent")], "INBOX.Sent"),
        ([([rb"\Noselect", rb"\Sent"], b"/", "Sent")], None),
        ([([], None, "Éléments envoyés")], "Éléments envoyés"),
        ([([], b"/", "Presentations")], None),
    ],
)
def test_which_folder_holds_what_was_sent(
    folders: list[tuple[list[bytes], bytes, str]], sent: str | None
) -> None:
    assert special_folder("sent", folders) == sent


def test_signing_in(imap: ImapServer) -> None:
    good = imap.server(sign="xoauth2", secret=Secret(f"good-token|{imap.user}"))
    ImapSession.open(good).close()
    wrong = [
        imap.server(secret=Secret("wrong-canary")),
        imap.server(secret=Secret("wrong-canäry\r\n")),
        imap.server("tls", secret=Secret("wrong-canary")),
        imap.server(sign="xoauth2", secret=Secret(f"bad-canary|{imap.user}")),
    ]
    for server in wrong:
        with pytest.raises(ImapError, match="did not let us in") as caught:
            ImapSession.open(server)
        assert caught.value.stage == "sign_in"
        assert "canary" not in everything_said(caught.value)


def test_without_plain(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    server = replace(start_imap(mechanisms="login"), user="x@reopen.test")
    try:
        ImapSession.open(server.server()).close()
        with pytest.raises(ImapError, match="did not let us in"):
            ImapSession.open(server.server(secret=Secret("wrong canary")))
    finally:
        server.stop()
    server = replace(start_imap(mechanisms="oauthbearer"), user="x@reopen.test")
    try:
        with pytest.raises(ImapError, match="no way of signing in"):
            ImapSession.open(server.server())
    finally:
        server.stop()
    assert "canary" not in caplog.text


def test_a_server_of_old_that_echoes_the_password() -> None:
    """It knows LOGIN alone, and says no with all that it was told."""

    class Old(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"* OK [CAPABILITY IMAP4rev1] old\r\n")
            while words := self.rfile.readline():
                tag, _, said = words.strip().partition(b" ")
                if said == b"CAPABILITY":
                    self.wfile.write(b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK done\r\n")
                else:
                    self.wfile.write(tag + b" NO You said " + said + b"\r\n")

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Old) as listener:
        listener.daemon_threads = True
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        server = Server(
            "127.0.0.1", listener.server_address[1], "none", "olive", Secret('canary-"1\\'), timeout=5
        )
        with pytest.raises(ImapError, match=r'You said LOGIN olive "•••"$') as caught:
            ImapSession.open(server)
        assert "canary" not in everything_said(caught.value)
        with pytest.raises(ImapError, match="no way of signing in"):
            ImapSession.open(replace(server, secret=Secret("cänary")))
        with pytest.raises(ImapError, match="cannot hold a line break"):
            ImapSession.open(replace(server, secret=Secret("canary\r\nA1 LOGOUT")))
        listener.shutdown()


def test_no_word_of_a_conversation_is_logged(imap: ImapServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    imap.deliver(mail(1))
    with ImapSession.open(imap.server()) as session:
        session.examine()
        session.raw(1)
    assert caplog.text == ""


def test_certificates_and_encryption(imap: ImapServer, tmp_path: Path, authority: Authority) -> None:
    other = make_authority(tmp_path)
    for security in ("starttls", "tls"):
        with pytest.raises(ImapError, match="is not to be trusted") as caught:
            ImapSession.open(imap.server(security, ca_file=other.ca_file))  # type: ignore[arg-type]
        assert caught.value.stage == "connect"
    plain = start_imap()
    try:
        with pytest.raises(ImapError, match="offers no encryption"):
            ImapSession.open(replace(plain.server(), security="starttls"))
    finally:
        plain.stop()
    with pytest.raises(ImapError, match="Nothing listens at localhost"):
        ImapSession.open(plain.server())


def test_new_mail_is_told_of_at_once(imap: ImapServer) -> None:
    with ImapSession.open(imap.server()) as session:
        session.examine()
        assert session.can_idle
        assert session.wait(0.2) is False
        threading.Timer(0.3, imap.deliver, [mail(1)]).start()
        began = time.monotonic()
        assert session.wait(20) is True
        assert time.monotonic() - began < 10
        assert session.examine().count == 1
        stops = iter([False, True])
        assert session.wait(20, stop=lambda: next(stops)) is False
        assert session.raw(1) == mail(1)
    assert imap.marked() == []


def test_a_server_that_goes_away(authority: Authority) -> None:
    server = replace(start_imap(authority), user="x@reopen.test")
    session = ImapSession.open(server.server())
    session.examine()
    threading.Timer(0.5, server.stop).start()
    with pytest.raises(ImapError, match="was lost") as caught:
        session.wait(20)
    assert (caught.value.lost, session.is_open) == (True, False)
    with pytest.raises(ImapError, match="is closed"):
        session.examine()
    session.close()


def test_many_mails_in_many_windows(imap: ImapServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reopen.mail.imap._WINDOW", 40)
    monkeypatch.setattr("reopen.mail.imap._BATCH", 25)
    for number in range(130):
        imap.deliver(mail(number), at=1_774_000_000 + number)
    with ImapSession.open(imap.server()) as session:
        folder = session.examine()
        uids = list(session.new_uids(folder, 5))
        assert uids == list(range(6, 131))
        assert [head.uid for head in session.heads(uids)] == uids
