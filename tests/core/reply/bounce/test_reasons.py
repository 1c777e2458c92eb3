"""A status, a code, words → a reason."""

import pytest

from reopen.core.reply.bounce.reasons import best_status, normal, reason


@pytest.mark.parametrize(
    ("words", "status", "why"),
    [
        # No such user: the directory's word.
        ("550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in virtual mailbox "
         "table", "5.1.1", "user_unknown"),
        ("550-5.1.1 The email account that you tried to reach does not exist. Please try\n550 5.1.1 "
         "double-checking", "5.1.1", "user_unknown"),
        ("host mx said: 550 no such user here (in reply to RCPT TO command)", "5.0.0", "user_unknown"),
        ("", "5.1.1", "user_unknown"),
        ("550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup", "5.1.10", "user_unknown"),
        ("554 delivery error: dd This user doesn't have a mail.example account", "5.0.0", "user_unknown"),
        ("User a not listed in public Name & Address Book", "", "user_unknown"),
        ("550 5.1.1 unbekannter Empfänger", "", "user_unknown"),
        ("Adresse inconnue", "", "user_unknown"),
        # The same words of a filter, or of nobody knows whom.
        ("550 user unknown (in reply to end of DATA command)", "5.0.0", "rejected"),
        ("550 user unknown", "5.2.0", "rejected"),
        ("550 user unknown", "", "rejected"),
        # Of the sender.
        ("SMTP error from remote mail server after MAIL FROM:<o@ours.example>: 550 no such domain "
         "ours.example", "", "rejected"),
        ("553 5.1.8 Domain of sender address does not exist", "5.1.8", "rejected"),
        ("550 5.1.2 <a@no.example>... Host unknown (Name server: no.example: host not found)", "5.1.2", "host_unknown"),
        ("Sorry, I couldn't find any host named no.example. (#5.1.2)", "", "host_unknown"),
        ("host no.example not found", "", "host_unknown"),
        ("mail.example does not exist", "", "host_unknown"),
        ("556 5.1.10 The domain accepts no mail (null MX)", "", "host_unknown"),
        ("Unrouteable address", "", "host_unknown"),
        ("551 not our user", "5.1.6", "has_moved"),
        ("550 5.1.6 Ann has moved, no forwarding address", "", "has_moved"),
        ("552 5.2.2 <a@b.example>: mailbox is full / over quota", "5.2.2", "mailbox_full"),
        ("452 4.2.2 The email account that you tried to reach is over its quota", "4.2.2", "mailbox_full"),
        ("552 requested action aborted", "", "mailbox_full"),
        ("552 5.3.4 Message size exceeds fixed maximum message size (10485760)", "5.3.4", "message_too_big"),
        ("550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient", "5.2.3", "message_too_big"),
        ("554 5.7.1 Service unavailable; client host [192.0.2.1] blocked using bl.example", "5.7.1", "rejected"),
        ("553 https://www.spamhaus.org/query/ip/192.0.2.1", "5.1.3", "rejected"),
        ("550 5.7.1 Unable to relay", "5.7.1", "rejected"),
        ("550 5.7.1 Access denied", "5.7.1", "rejected"),
        ("550-5.7.1 Our system has detected that this message is\n550-5.7.1 likely unsolicited "
         "mail.", "5.7.1", "spam"),
        ("554 virus found: message refused", "", "spam"),
        ("550 5.7.26 This mail is unauthenticated, which poses a security risk", "5.7.26", "not_authenticated"),
        ("550 5.7.1 rejected per DMARC policy", "5.7.1", "not_authenticated"),
        ("554 no PTR record for 192.0.2.1", "", "not_authenticated"),
        ("421 4.7.28 unusual rate of mail", "4.7.28", "rate_limited"),
        ("450 4.2.0 Greylisted, try again in 5 minutes", "4.2.0", "rate_limited"),
        ("550 5.1.1 192.0.2.1 has sent to too many recipients this hour", "5.1.1", "rate_limited"),
        ("Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)", "", "network"),
        ("DNS Error: lookup of b.example responded with code NXDOMAIN Domain name not found", "4.0.0", "network"),
        ("connect to mx.b.example[192.0.2.1]:25: Connection timed out", "4.4.1", "expired"),
        ("550 4.4.7 message expired", "5.4.7", "expired"),
        ("retry timeout exceeded", "", "expired"),
        ("550 5.2.1 The email account that you tried to reach is inactive", "5.2.1", "suspended"),
        ("525 5.7.13 User account disabled", "5.7.13", "suspended"),
        ("procmail: couldn't create /var/mail/a", "5.1.1", "other"),
        ("503 improper sequence of commands", "5.5.0", "other"),
        ("", "", "other"),
    ],
)  # fmt: skip
def test_reasons(words: str, status: str, why: str) -> None:
    assert reason(words, status, "") == why


def test_the_whole_text_tells_where_the_recipients_words_do_not() -> None:
    assert reason("see above", "5.0.0", "The mailbox is full.") == "mailbox_full"
    assert reason("", "", "", late=True) == "expired"


@pytest.mark.parametrize(
    ("status", "words", "best"),
    [
        ("5.1.1", "552 5.2.2 full", "5.1.1"),
        ("5.0.0", "552 5.2.2 full", "5.2.2"),
        ("", "from 192.0.2.1 5.1.1.7: 250 2.1.0 ok 550 5.4.1 x", "5.4.1"),
        ("5.0.0", "", "5.0.0"),
        ("", "550 no", ""),
    ],
)
def test_best_status(status: str, words: str, best: str) -> None:
    assert best_status(status, words) == best


def test_a_phrase_is_not_broken_by_codes_or_addresses() -> None:
    assert (
        normal("550-5.1.1 User\n550 5.1.1 <a@b.example>  Unknown https://help.example/x?y")
        == "user unknown help.example"
    )
