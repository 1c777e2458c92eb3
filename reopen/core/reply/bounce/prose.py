"""The texts of servers that write no fields: whom they speak of, and what they say of each.

They differ in all but this: words of their own, then a line for each recipient that begins with the address, then the
message that comes back. https://cr.yp.to/proto/qsbmf.txt is the one format of them that was ever written down.
"""

import re
from typing import Final

from reopen.core.reply.bounce.recipients import ADDRESS, MOST, addresses, bare
from reopen.core.reply.bounce.said import Said

_LIMIT: Final = 20_000
# Where the message that comes back begins.
_ORIGINAL: Final = re.compile(
    r"^[ \t*>]*(?:-[ -]*)?(?:"
    r"below this line is a copy|below is a copy of the|this is a copy of (?:the|your|all)|"
    r"(?:the )?header of the original|(?:here is a copy of )?(?:the |your )?original[- ](?:message|mail)"
    r"(?:\s+(?:header|info|follow\w*|attached|is|headers|as follow)\b.*|[ :.-]*$)|"
    r"included is a copy|enclosed is a copy|copy of (?:the |your )?(?:original )?(?:message|mail)|"
    r"message headers? follow|un(?:sent|delivered) message (?:below|follows)|returned message follows|"
    r"a copy of (?:the|your) (?:original )?message|"
    r"the (?:text|contents?|body) of (?:the|your) (?:original )?(?:message|mail)|"
    r"message header:?$|end of message|start of (?:the )?(?:returned|original)|"
    r"returned (?:message|mail|text)\b.{0,20}$|"
    r"received: ?from |received:? ?by |return-path: ?<|dkim-signature:|received:from |x-received:|"
    r"ursprüngliche nachricht|message d'origine|mensaje original|oorspronkelijk bericht|original info"
    r")",
    re.IGNORECASE | re.MULTILINE,
)
_LEAD: Final = re.compile(
    r"^[ \t>*·•-]*(?:\d+[.)] )?"
    r"(?:(?:final|original|failed|undeliver\w+|delivery|bad|invalid|unknown|envelope)?[ -]?"
    r"(?:recipients?|address(?:es)?|user|error-for|e-?mail|mailbox|an|to|rcpt to|destinataire|empf\w+|an die adresse)"
    r"(?:[ -]address(?:es)?)?[ \t]*:[ \t]*|"
    r"(?:user mailbox exceeds allowed size|unknown (?:local )?user|undeliverable to|delivery failed \d+ attempts|"
    r"could not be delivered to|failed to deliver to|unable to deliver (?:message )?to|user not known|"
    r"mail(?:box)? (?:is )?full|the following recipients?(?: did not receive this message)?)[ \t]*:?[ \t]*)?"
    r"(?:rfc822;[ \t]*|smtp[:;][ \t]*)?['\"<(]*(?P<at>(?:mailto:)?"
    + ADDRESS.pattern
    + r")[>'\")]*(?P<rest>[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
# Lines that begin with an address and speak of somebody else.
_HEADER: Final = re.compile(
    r"^[ \t]*(?:from|reply-to|sender|cc|bcc|x-[a-z-]+|mail from|errors-to|return-path|e-?mail)[ \t]*:",
    re.IGNORECASE,
)
_TO: Final = re.compile(
    r"\b(?:rcpt to|to|for|user|recipient|address|unknown)[:\s]+['\"<(]*(" + ADDRESS.pattern + ")", re.I
)
# Exchange tells before whom the mail was for.
_LIST: Final = re.compile(
    r"did not reach (?:some or all of )?the (?:following|intended) recipient[^:\n]{0,20}:|"
    r"following recipient\S* (?:could not be reached|cannot be reached|did not receive)[^:\n]{0,40}:",
    re.IGNORECASE,
)
_AROUND: Final = " \t\n\r:,;."
_CONTACT: Final = re.compile(
    r"(?:contact|please|mail to|write to|e-?mail|help|support|call)\W*$", re.IGNORECASE
)
_POST: Final = re.compile(
    r"^(?:postmaster|mailer-daemon|abuse|support|helpdesk|noc|hostmaster)@", re.IGNORECASE
)


def words(text: str) -> str:
    """What the server says itself: all above the message that comes back."""
    text = text[:_LIMIT]
    found = _ORIGINAL.search(text)
    while found is not None and not text[: found.start()].strip(" \t\n-*>=_"):
        found = _ORIGINAL.search(text, found.end())
    return text[: found.start()] if found else text


def after_list(text: str) -> str:
    """What follows the words that announce the recipients; all, where none do."""
    found = _LIST.search(text)
    return text[found.end() :] if found else text


def failures(text: str, own: frozenset[str]) -> list[Said]:
    """What is said of each recipient, in the text's order. `own`: lower-cased addresses that are none of them."""
    if "@" not in text:
        return []
    found: list[tuple[str, int, int]] = []
    for line in _LEAD.finditer(text):
        address = bare(line["at"])
        if address.lower() in own or _HEADER.match(line[0]) or _POST.match(address):
            continue
        if _CONTACT.search(text[max(0, line.start() - 40) : line.start()]):
            continue
        found.append((address, line.start(), line.start("rest")))
        if len(found) >= MOST * 2:
            break
    said: dict[str, Said] = {}
    for number, (address, _, rest) in enumerate(found):
        end = found[number + 1][1] if number + 1 < len(found) else len(text)
        key = address.lower()
        before = said[key].words if key in said else ""
        said[key] = Said(address, words=f"{before} {text[rest:end].strip(_AROUND)}".strip()[:4_000])
        if len(said) >= MOST:
            break
    return list(said.values())


def named(text: str, own: frozenset[str]) -> list[str]:
    """Addresses that the text speaks of, where no line begins with one."""
    after = [bare(one[1]) for one in _TO.finditer(text)]
    some = after or list(addresses(text))
    kept = [one for one in some if one.lower() not in own and not _POST.match(one)]
    return list({one.lower(): one for one in kept[:MOST]}.values())
