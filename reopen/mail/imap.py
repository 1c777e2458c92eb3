"""A mailbox read over IMAP, and never changed by reading.

Folders are opened with EXAMINE and bodies fetched with BODY.PEEK: nothing is marked, moved or deleted. What is
written is appended whole: a draft, or the copy of a letter that the provider did not file itself. A draft of ours can
be taken away again.
"""

import ast
import logging
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal, Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from reopen.mail.folders import Flag, special_folder
from reopen.mail.server import Server, is_near, tls_context
from reopen.mail.wire_words import said, why

Stage = Literal["connect", "sign_in", "folder", "read", "append"]

# The library writes every line of the conversation to its debug log: addresses and texts of people.
logging.getLogger("imapclient").setLevel(logging.WARNING)

# What tells whether a mail answers one of ours, and whether a machine wrote it.
HEADERS: Final = (
    "FROM", "TO", "CC", "REPLY-TO", "SUBJECT", "DATE", "MESSAGE-ID", "IN-REPLY-TO", "REFERENCES", "CONTENT-TYPE",
    "AUTO-SUBMITTED", "X-FAILED-RECIPIENTS", "RETURN-PATH", "LIST-ID", "PRECEDENCE",
)  # fmt: skip
_WINDOW: Final = 20_000  # UIDs asked for at once: imaplib takes lines up to a megabyte
_BATCH: Final = 200
_HEAD_LIMIT: Final = 65_536  # bytes: a stranger decides how long a header is
_IDLE_PULSE: Final = 1.0
_APPENDUID: Final = re.compile(rb"APPENDUID (\d+) (\d+)")


class ImapError(Exception):
    """What went wrong, at which stage, as a sentence. `lost`: the connection is gone."""

    def __init__(self, stage: Stage, words: str, *, lost: bool = False) -> None:
        super().__init__(words)
        self.stage, self.words, self.lost = stage, words, lost

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (self.stage, self.words, self.lost)


@dataclass(frozen=True, slots=True)
class Examined:
    """A folder, as it stands. After a change of `uid_validity` no UID of before means anything (RFC 3501, 2.3.1.1)."""

    name: str
    uid_validity: int
    uid_next: int
    count: int


@dataclass(frozen=True, slots=True)
class Head:
    """What a mail says of itself: `headers` as raw bytes, those of HEADERS. `received_at` is the server's, aware."""

    uid: int
    size: int
    received_at: datetime
    headers: bytes


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message lies; of no meaning after a change of `uid_validity`."""

    folder: str
    uid_validity: int
    uid: int


# It is deleted; somebody else did so; it is another message now; the server does not let us delete one alone.
Taken = Literal["taken", "gone", "changed", "cannot"]


class ImapSession:
    """An open connection. Not for several threads."""

    def __init__(self, client: Any, server: Server) -> None:
        self._client = client
        self._server = server
        self.is_open = True

    @classmethod
    def open(cls, server: Server) -> Self:
        """Connect, secure the connection, sign in. Raises ImapError; its words never hold the secret."""
        return cls(_connect(server), server)

    @property
    def can_idle(self) -> bool:
        """Does the server tell of new mail by itself?"""
        return bool(self._call("read", self._client.has_capability, "IDLE"))

    def folder_for(self, flag: Flag) -> str | None:
        """The folder for sent mail or drafts: by its mark (RFC 6154), else by its name in the languages we know."""
        return special_folder(flag, self._call("folder", self._client.list_folders))

    def examine(self, folder: str = "INBOX") -> Examined:
        """Open a folder read-only, or look again at how it stands."""
        said = self._call("folder", self._client.select_folder, folder, readonly=True)
        found = [said.get(key) for key in (b"UIDVALIDITY", b"EXISTS")]
        if not all(isinstance(one, int) for one in found):
            raise ImapError("folder", f"{self._where} does not number the mails of “{folder}”.")
        uid_next = said.get(b"UIDNEXT")
        if not isinstance(uid_next, int):  # a server may be silent; the last UID tells
            last = self._call("folder", self._client.search, ["UID", "*"]) if found[1] else []
            uid_next = max(last, default=0) + 1
        return Examined(folder, int(found[0] or 0), uid_next, int(found[1] or 0))

    def new_uids(self, folder: Examined, after: int, *, since: date | None = None) -> Iterator[int]:
        """UIDs above `after` that the folder had when it was examined, rising.

        `since`: only of mails that came in on that day of the server's, or later.
        """
        day = ["SINCE", since] if since is not None else []
        for start in range(after + 1, folder.uid_next, _WINDOW):
            end = min(start + _WINDOW, folder.uid_next) - 1
            found = self._call("read", self._client.search, ["UID", f"{start}:{end}", *day])
            yield from sorted(uid for uid in found if start <= uid <= end)

    def heads(self, uids: Sequence[int], headers: Sequence[str] = HEADERS) -> Iterator[Head]:
        """Size, time and headers (their first 64 KB) of mails. One that is gone meanwhile is left out."""
        item = f"BODY.PEEK[HEADER.FIELDS ({' '.join(headers)})]<0.{_HEAD_LIMIT}>"
        for start in range(0, len(uids), _BATCH):
            batch = list(uids[start : start + _BATCH])
            found = self._call("read", self._client.fetch, batch, ["RFC822.SIZE", "INTERNALDATE", item])
            for uid in batch:
                got = found.get(uid, {})
                head = next((v for k, v in got.items() if bytes(k).startswith(b"BODY[HEADER")), None)
                if head is not None and isinstance(got.get(b"INTERNALDATE"), datetime):
                    yield Head(uid, int(got.get(b"RFC822.SIZE", 0)), got[b"INTERNALDATE"], bytes(head))

    def raw(self, uid: int, *, limit: int = 0) -> bytes | None:
        """A mail as it is, or its first `limit` bytes; None where it is gone."""
        item = f"BODY.PEEK[]<0.{limit}>" if limit else "BODY.PEEK[]"
        got = self._call("read", self._client.fetch, [uid], [item]).get(uid, {})
        body = next((v for k, v in got.items() if bytes(k).startswith(b"BODY[]")), None)
        return None if body is None else bytes(body)

    def with_message_id(self, message_id: str) -> list[int]:
        """UIDs, in the folder that is open, of the mails with this Message-ID (of our own making)."""
        if any(c in message_id for c in '"\\\r\n') or not message_id.isascii():
            return []
        return sorted(self._call("read", self._client.search, ["HEADER", "Message-ID", message_id]))

    def append(
        self, folder: str, message: bytes, *, draft: bool = False, at: datetime | None = None
    ) -> Place | None:
        r"""Lay a message into a folder, marked \Seen, and a draft \Draft. `at` (aware) becomes its INTERNALDATE.

        Where it lies now; None where the server does not say (RFC 4315).
        """
        flags = (rb"\Seen", rb"\Draft") if draft else (rb"\Seen",)
        said = self._call("append", self._client.append, folder, message, flags, at)
        found = _APPENDUID.search(said if isinstance(said, bytes) else str(said).encode())
        return Place(folder, int(found[1]), int(found[2])) if found else None

    def take_away(self, place: Place, *, is_it: Callable[[bytes], bool]) -> Taken:
        """Delete the one message that was laid there, and nothing else, where it is still what `is_it` knows.

        The only thing that is ever deleted in a mailbox: what was appended by us, under the number that we were told.
        """
        if not self._call("read", self._client.has_capability, "UIDPLUS"):
            # Without it EXPUNGE takes along whatever else is marked as deleted.
            return "cannot"
        said = self._call("folder", self._client.select_folder, place.folder)
        if said.get(b"UIDVALIDITY") != place.uid_validity:
            return "cannot"
        raw = self.raw(place.uid)
        if raw is None:
            return "gone"
        if not is_it(raw):
            return "changed"
        self._call("append", self._client.add_flags, [place.uid], [rb"\Deleted"], True)
        self._call("append", self._client.expunge, [place.uid])
        return "taken"

    def wait(self, seconds: float, stop: Callable[[], bool] = lambda: False) -> bool:
        """IDLE until something new is told of (True), or the time is over or `stop()` says so (False).

        Needs `can_idle` and a folder that is open. A server may hang up after 29 minutes (RFC 2177): wait less.
        `stop` is asked once a second.
        """
        end = time.monotonic() + seconds
        told: list[Any] = []
        self._call("read", self._client.idle)
        while not told and not stop() and (left := end - time.monotonic()) > 0:
            pulse = min(left, _IDLE_PULSE)
            asked = time.monotonic()
            answers = self._call("read", self._client.idle_check, pulse)
            told = [one for one in answers if len(one) > 1 and one[1] in (b"EXISTS", b"EXPUNGE", b"RECENT")]
            if not answers and time.monotonic() - asked < pulse / 2:
                break  # the line went dead: ending IDLE tells
        _, answers = self._call("read", self._client.idle_done)
        told += [one for one in answers if len(one) > 1 and one[1] == b"EXISTS"]
        return any(one[1] == b"EXISTS" for one in told)

    def close(self) -> None:
        """Say goodbye, and never fail at it."""
        if self.is_open:
            self.is_open = False
            _leave(self._client)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _where(self) -> str:
        return f"{self._server.host}:{self._server.port}"

    def _call(self, stage: Stage, act: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """Do it; every failure becomes an ImapError."""
        if not self.is_open:
            raise ImapError(stage, f"The connection to {self._where} is closed.", lost=True)
        try:
            return act(*args, **more)
        except _FAILURES as error:
            failed = _error(stage, error, self._server)
        if failed.lost:
            self.is_open = False
            _leave(self._client, politely=False)
        # Raised out here so that no exception of the library, with what it may hold, hangs on to it.
        raise failed


_FAILURES: Final = (IMAPClientError, OSError, ValueError, AssertionError, TypeError, KeyError, IndexError)


def _again(stage: Stage, words: str, lost: bool) -> ImapError:
    return ImapError(stage, words, lost=lost)


def _connect(server: Server) -> Any:
    client: Any = None
    stage: Stage = "connect"
    try:
        client = IMAPClient(
            server.host,
            server.port,
            ssl=server.security == "tls",
            ssl_context=tls_context(server) if server.security == "tls" else None,
            timeout=SocketTimeout(server.timeout, server.timeout),
        )
        client.normalise_times = False
        failed = _secure(client, server)
        if failed is None and server.user:
            stage = "sign_in"
            failed = _sign_in(client, server)
    except _FAILURES as error:
        failed = _error(stage, error, server)
    if failed is None:
        return client
    if client is not None:
        _leave(client, politely=False)
    raise failed


def _secure(client: Any, server: Server) -> ImapError | None:
    if server.security == "starttls":
        if not client.has_capability("STARTTLS"):
            words = (
                f"{server.host}:{server.port} offers no encryption (STARTTLS). Use another port, or say "
                "security=none if the server stands in your own network."
            )
            return ImapError("connect", words)
        client.starttls(tls_context(server))
    if server.security == "none" and server.user and not is_near(client.socket().getpeername()[0]):
        words = f"{server.host} is not in this network: no password is sent there without encryption."
        return ImapError("connect", words)
    return None


def _sign_in(client: Any, server: Server) -> ImapError | None:
    user, secret = server.user, server.secret.reveal()
    if server.sign == "xoauth2":
        if not client.has_capability("AUTH=XOAUTH2"):
            return ImapError("sign_in", f"{server.host} does not know signing in by XOAUTH2.")
        first = f"user={user}\1auth=Bearer {secret}\1\1".encode()
        # A second challenge tells what is wrong; an empty answer brings the refusal itself.
        client.sasl_login("XOAUTH2", lambda challenge: b"" if challenge else first)
    elif client.has_capability("AUTH=PLAIN"):
        plain = f"\0{user}\0{secret}".encode(errors="replace")
        client.sasl_login("PLAIN", lambda _: plain)
    elif client.has_capability("AUTH=LOGIN"):
        words = iter([user, secret])
        client.sasl_login("LOGIN", lambda _: next(words, "").encode(errors="replace"))
    elif client.has_capability("LOGINDISABLED") or not (user + secret).isascii():
        return ImapError("sign_in", f"{server.host} knows no way of signing in that Reopen knows.")
    elif any(c in user + secret for c in "\r\n\0"):
        return ImapError("sign_in", "A name or a password cannot hold a line break.")
    else:
        client.login(user, secret)
    return None


def _leave(client: Any, *, politely: bool = True) -> None:
    try:
        if politely:
            client.socket().settimeout(5)
            client.logout()
        else:
            client.shutdown()
    except Exception:  # noqa: S110 # goodbye is not owed an answer
        pass


def _error(stage: Stage, error: Exception, server: Server) -> ImapError:
    """A failure of the library or the line, as one of ours. `NO` and `BAD` of the server are its words."""
    if isinstance(error, IMAPClientAbortError):
        return ImapError(stage, f"The connection to {server.host}:{server.port} was lost.", lost=True)
    if isinstance(error, IMAPClientError):
        words = said(_text(error), server)
        if stage == "sign_in":
            return ImapError(stage, f"{server.host} did not let us in: {words}")
        return ImapError(stage, f"{server.host}: {words}")
    if isinstance(error, OSError):
        return ImapError(stage, why(error, server), lost=True)
    return ImapError(stage, f"{server.host}:{server.port} answered what no mail server says.", lost=True)


def _text(error: Exception) -> str:
    """The server's words. imaplib hands them on as bytes, and IMAPClient those as the source text of bytes."""
    words: object = error.args[0] if error.args else ""
    if isinstance(words, str) and words[:2] in ("b'", 'b"'):
        try:
            words = ast.literal_eval(words)
        except (ValueError, SyntaxError):
            words = "no words"
    return words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)
