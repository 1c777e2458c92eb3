"""Try a mailbox both ways: sign in, send a letter to oneself, and wait until it is in the inbox.

One step a call, so that a page can show each as it is done; what has been found stands in Mailbox.tested. The inbox
is opened read-only, as always: the letter that comes in is looked at, and left as it is.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from reopen.core.plain_english import join
from reopen.mail.address import BadAddressError
from reopen.mail.compose import ComposeError, Letter, compose, make_message_id
from reopen.mail.imap import ImapError, ImapSession
from reopen.mail.mail_results import MailResults, mail_results
from reopen.mail.smtp import NotOpenedError, Session
from reopen.records.models import Mailbox
from reopen.records.queries.company import company
from reopen.records.queries.sample import has_sample
from reopen.services.mailboxes.nothing_sent import SAMPLE, folder_of
from reopen.services.mailboxes.secret import SecretLostError
from reopen.services.mailboxes.servers import imap_server, smtp_server
from reopen.services.mailboxes.sign_in import keep_fresh

Key = Literal["imap", "folders", "smtp", "send", "arrive", "checks", "sent", "folder"]

# How long the letter may take. Servers that hold back a first letter (greylisting) take longer.
LONGEST = timedelta(seconds=90)
_LOOKS_AT = 100  # the newest mails, for the letter
TITLES: dict[Key, str] = {
    "imap": "Sign in to read (IMAP)",
    "folders": "Find Sent and Drafts",
    "smtp": "Sign in to send (SMTP)",
    "send": "Send a letter to yourself",
    "arrive": "Wait for it in the inbox",
    "checks": "Read what your server says of it",
    "sent": "Look for the copy in Sent",
    "folder": "Write into the folder",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `good` None: neither well nor badly, or still under way."""

    key: Key
    title: str
    good: bool | None
    words: str


@dataclass(frozen=True, slots=True)
class TryOut:
    """How far the test is. `next` None: it is over."""

    steps: tuple[Step, ...]
    next: Key | None
    began_at: datetime

    @property
    def is_good(self) -> bool:
        """Whether it is over, and every step went well."""
        return self.next is None and all(step.good is not False for step in self.steps)

    @property
    def title(self) -> str:
        """Of the step under way."""
        return TITLES[self.next] if self.next else ""


def begin(mailbox_id: int, *, now: datetime) -> TryOut:
    """Start anew; nothing is done yet."""
    box = Mailbox.objects.get(pk=mailbox_id)
    todo = _plan(box)
    state: dict[str, Any] = {
        "began_at": now.isoformat(), "steps": [], "todo": todo, "token": secrets.token_hex(8), "uids": {},
    }  # fmt: skip
    _keep(box, state, now)
    return _read(state)


def go_on(mailbox_id: int, *, now: datetime) -> TryOut:
    """Do the next step. While the letter is awaited, each call looks once."""
    box = Mailbox.objects.get(pk=mailbox_id)
    state = box.tested if isinstance(box.tested, dict) and "todo" in box.tested else {}
    if not state or not state["todo"]:
        return tested(box) or begin(mailbox_id, now=now)
    key: Key = state["todo"][0]
    if not state["steps"] and (words := keep_fresh(mailbox_id, now=now)):
        state["todo"], state["steps"] = [], [[key, False, words]]
        _keep(box, state, now)
        return _read(state)
    box.refresh_from_db(fields=["sealed"])
    try:
        good, words = _STEPS[key](box, state, now)
    except (ImapError, NotOpenedError, SecretLostError, ComposeError, BadAddressError) as error:
        good, words = False, str(error)
    except _NotYetError:
        return _read(state)
    except OSError as error:
        good, words = False, f"The folder cannot be written: {error.strerror}."
    state["todo"].pop(0)
    state["steps"].append([key, good, words])
    state[key] = "ok" if good else "failed" if good is False else "none"
    if good is False:
        state["todo"] = [one for one in state["todo"] if one not in _NEEDS[key]]
    _keep(box, state, now)
    return _read(state)


def tested(mailbox: Mailbox) -> TryOut | None:
    """The last test of a mailbox; None where there was none."""
    state = mailbox.tested
    return _read(state) if isinstance(state, dict) and "began_at" in state else None


def results(mailbox_id: int) -> dict[str, str]:
    """What the receiving server said at the last test: spf, dkim, dmarc; "" where nothing."""
    state = Mailbox.objects.get(pk=mailbox_id).tested or {}
    return {name: str(state.get(name, "")) for name in ("spf", "dkim", "dmarc")}


class _NotYetError(Exception):
    """The letter is not there yet."""


def _plan(box: Mailbox) -> list[Key]:
    if box.way == Mailbox.Way.FOLDER:
        return ["folder"]
    if box.way == Mailbox.Way.DRAFTS:
        return ["imap", "folders"]
    both: list[Key] = ["imap", "folders", "smtp", "send", "arrive", "checks", "sent"]
    return both if box.imap_host else ["smtp", "send"]


def _imap(box: Mailbox, state: dict[str, Any], _now: datetime) -> tuple[bool | None, str]:
    with ImapSession.open(imap_server(box)) as session:
        inbox = session.examine()
        state["uids"]["INBOX"] = inbox.uid_next - 1
    return (
        True,
        f"{box.imap_host} lets us in. The inbox holds {inbox.count:,} mails; none was opened or marked.",
    )


def _folders(box: Mailbox, state: dict[str, Any], _now: datetime) -> tuple[bool | None, str]:
    with ImapSession.open(imap_server(box)) as session:
        sent, drafts = session.folder_for("sent"), session.folder_for("drafts")
        if sent:
            state["uids"]["sent"] = session.examine(sent).uid_next - 1
    Mailbox.objects.filter(pk=box.pk).update(sent_folder=sent or "", drafts_folder=drafts or "")
    found = join([f"“{one}”" for one in (sent, drafts) if one])
    if sent and drafts:
        return True, f"They are {found}."
    lacks = join([name for name, folder in (("Sent", sent), ("Drafts", drafts)) if not folder])
    needed = box.way == Mailbox.Way.DRAFTS and not drafts
    return (
        False if needed else None
    ), f"There is no folder for {lacks} that can be told by its mark or its name."


def _smtp(box: Mailbox, _state: dict[str, Any], _now: datetime) -> tuple[bool | None, str]:
    Session.open(smtp_server(box)).close()
    how = {"tls": "encrypted by TLS", "starttls": "encrypted by STARTTLS"}.get(
        box.smtp_security, "not encrypted"
    )
    return True, f"{box.smtp_host} lets us in, {how}."


def _send(box: Mailbox, state: dict[str, Any], now: datetime) -> tuple[bool | None, str]:
    if has_sample():
        return False, SAMPLE
    raw = compose(
        Letter(
            from_name=box.name,
            from_address=box.address,
            to_name=box.name,
            to_address=box.address,
            subject=f"Reopen tries this mailbox ({state['token']})",
            text="This letter went from your mailbox to your mailbox, to see that both ways work.\n"
            "Reopen has read it and left it as it came. You may delete it.\n",
            message_id=make_message_id(f"test.{state['token']}", box.address),
            sent_at=now.astimezone(ZoneInfo(company().time_zone)),
        )
    )
    with Session.open(smtp_server(box)) as session:
        no = session.mail_to(box.address, box.address, size=len(raw))
        if no is not None:
            return False, f"The server does not take a letter to {box.address}: {no}"
        outcome = session.text(raw)
    state["sent_at"] = now.isoformat()
    if outcome.state == "accepted":
        return True, f"{box.smtp_host} took it."
    return False, f"{box.smtp_host} did not take it: {outcome.words}"


def _arrive(box: Mailbox, state: dict[str, Any], now: datetime) -> tuple[bool | None, str]:
    sent_at = datetime.fromisoformat(state["sent_at"])
    with ImapSession.open(imap_server(box)) as session:
        uid = _found(session, "INBOX", state["uids"]["INBOX"], state["token"])
    if uid is not None:
        state["uid"] = uid
        return True, f"It came in after {max(1, round((now - sent_at).total_seconds()))} seconds."
    if now - sent_at < LONGEST:
        raise _NotYetError
    return False, (
        f"It did not come within {LONGEST.seconds} seconds. Some servers hold a first letter back: test once more in "
        "a few minutes, and look into the junk folder."
    )


def _checks(box: Mailbox, state: dict[str, Any], _now: datetime) -> tuple[bool | None, str]:
    with ImapSession.open(imap_server(box)) as session:
        session.examine()
        raw = session.raw(state["uid"], limit=200_000)
    found = mail_results(raw or b"")
    state |= {"spf": found.spf, "dkim": found.dkim, "dmarc": found.dmarc}
    return _of_checks(found)


def _of_checks(found: MailResults) -> tuple[bool | None, str]:
    if not (found.spf or found.dkim or found.dmarc):
        return None, (
            "Your server wrote nothing about SPF, DKIM and DMARC, as servers do not within one house. "
            "Send a letter to an address elsewhere to see them."
        )
    told = ", ".join(
        f"{name} {said or 'not said'}"
        for name, said in (("SPF", found.spf), ("DKIM", found.dkim), ("DMARC", found.dmarc))
    )
    bad = [name for name, said in (("SPF", found.spf), ("DKIM", found.dkim)) if said not in ("pass", "")]
    if found.dmarc not in ("pass", "", "bestguesspass"):
        bad.append("DMARC")
    if not bad:
        return True, f"{told}."
    return (None if "pass" in (found.spf, found.dkim) else False), (
        f"{told}. Ask whoever keeps your domain’s DNS to set up {join(bad)}: without it letters land in junk."
    )


def _sent(box: Mailbox, state: dict[str, Any], _now: datetime) -> tuple[bool | None, str]:
    if not box.sent_folder:
        return None, "There is no Sent folder to look into."
    with ImapSession.open(imap_server(box)) as session:
        uid = _found(session, box.sent_folder, state["uids"].get("sent", 0), state["token"])
    Mailbox.objects.filter(pk=box.pk).update(files_sent=uid is not None)
    if uid is not None:
        return True, f"Your server files what is sent into “{box.sent_folder}” by itself."
    return True, f"Your server files no copies: Reopen lays one into “{box.sent_folder}” for each letter."


def _folder(box: Mailbox, _state: dict[str, Any], _now: datetime) -> tuple[bool | None, str]:
    folder = folder_of(box)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    probe = folder / ".test"
    probe.write_bytes(b"")
    probe.unlink()
    return True, f"Letters are put into {folder}. Nothing is really sent."


def _found(session: ImapSession, folder: str, after: int, token: str) -> int | None:
    """The mail with our word in its subject, among those that came after. Some servers give it another Message-ID."""
    uids = list(session.new_uids(session.examine(folder), after))[-_LOOKS_AT:]
    word = token.encode()
    return next(
        (head.uid for head in session.heads(uids, ("SUBJECT", "MESSAGE-ID")) if word in head.headers), None
    )


_STEPS: dict[Key, Callable[[Mailbox, dict[str, Any], datetime], tuple[bool | None, str]]] = {
    "imap": _imap, "folders": _folders, "smtp": _smtp, "send": _send, "arrive": _arrive, "checks": _checks,
    "sent": _sent, "folder": _folder,
}  # fmt: skip
# What cannot be done where a step failed.
_NEEDS: dict[Key, tuple[Key, ...]] = {
    "imap": ("folders", "arrive", "checks", "sent"), "folders": (), "smtp": ("send", "arrive", "checks", "sent"),
    "send": ("arrive", "checks", "sent"), "arrive": ("checks",), "checks": (), "sent": (), "folder": (),
}  # fmt: skip


def _keep(box: Mailbox, state: dict[str, Any], now: datetime) -> None:
    Mailbox.objects.filter(pk=box.pk).update(tested=state, tested_at=now)


def _read(state: dict[str, Any]) -> TryOut:
    steps = tuple(Step(key, TITLES[key], good, words) for key, good, words in state["steps"])
    todo = state["todo"]
    return TryOut(steps, todo[0] if todo else None, datetime.fromisoformat(state["began_at"]))
