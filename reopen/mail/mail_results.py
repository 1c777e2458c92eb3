"""What a receiving server found when it checked a mail: SPF, DKIM and DMARC, from Authentication-Results (RFC 8601).

Anyone can write such a header. Only the topmost ones count, and only those of one server: the one that handed the
mail to our mailbox puts its own on top (RFC 8601, 4.1), and what lies beneath may have come with the mail.
"""

import re
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from typing import Final

_RESULTS: Final = frozenset(
    (
        "none",
        "pass",
        "fail",
        "softfail",
        "neutral",
        "policy",
        "temperror",
        "permerror",
        "hardfail",
        "bestguesspass",
    )
)
# A word, a quoted string, or one of = ; / : nested comments are taken out before.
_WORD: Final = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;="]+)|([;=]))')
_LIMIT: Final = 20_000

Finding = tuple[str, str, dict[str, str]]  # method, result, properties


@dataclass(frozen=True, slots=True)
class MailResults:
    """The findings, in the words of RFC 8601 (pass, fail, softfail, none, …); "" where nothing is said.

    `dkim` is the best of several signatures; `dkim_domains` are those of the signatures that passed.
    """

    server: str = ""
    spf: str = ""
    dkim: str = ""
    dmarc: str = ""
    dkim_domains: tuple[str, ...] = field(default=())


def mail_results(raw: bytes, server: str = "") -> MailResults:
    """Read the headers of a mail. `server`: count only what a server of this name (or domain) says."""
    message = message_from_bytes(raw[:1_000_000], policy=policy.compat32)
    results: MailResults | None = None
    for value in message.get_all("Authentication-Results", []):
        name, found = read_header(str(value))
        if results is None:
            if not server or _is_of(name, server):
                results = _merged(MailResults(name), found)
        elif name == results.server:
            results = _merged(results, found)
        else:
            break  # beneath another's: not to be trusted
    return results or MailResults()


def _merged(results: MailResults, found: list[Finding]) -> MailResults:
    said = [result for method, result, _ in found if method == "dkim"]
    domains = [
        props.get("header.d") or props.get("header.i", "").rpartition("@")[2]
        for method, result, props in found
        if method == "dkim" and result == "pass"
    ]
    return MailResults(
        results.server,
        results.spf or _first(found, "spf"),
        "pass" if "pass" in (results.dkim, *said) else results.dkim or (said[0] if said else ""),
        results.dmarc or _first(found, "dmarc"),
        tuple(dict.fromkeys([*results.dkim_domains, *(one.lower() for one in domains if one)])),
    )


def read_header(value: str) -> tuple[str, list[Finding]]:
    """One header's value → the server's name, and (method, result, properties) of each finding. Never raises."""
    parts: list[list[str]] = [[]]
    for word in _words(_without_comments(value[:_LIMIT])):
        if word == ";":
            parts.append([])
        else:
            parts[-1].append(word)
    # Microsoft leaves its name out.
    name = parts.pop(0)[0].lower() if parts[0] and _finding(parts[0]) is None else ""
    return "" if name == "=" else name, [one for part in parts if (one := _finding(part)) is not None]


def _finding(part: list[str]) -> Finding | None:
    """`method=result reason="…" ptype.property=value …`"""
    if len(part) < 3 or part[1] != "=":
        return None
    method, result = part[0].partition("/")[0].lower(), part[2].lower()
    if result not in _RESULTS:
        return None
    props = {part[n - 1].lower(): part[n + 1] for n in range(4, len(part) - 1) if part[n] == "="}
    return method, "fail" if result == "hardfail" else result, props


def _words(text: str) -> list[str]:
    found = []
    for match in _WORD.finditer(text):
        quoted, word, mark = match.groups()
        found.append(re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else word or mark)
    return found


def _without_comments(text: str) -> str:
    """Comments may be nested, and hold quotes and escapes (RFC 5322, 3.2.2)."""
    kept: list[str] = []
    depth, quoted, at = 0, False, 0
    while at < len(text):
        char = text[at]
        if char == "\\" and (depth or quoted):
            if not depth:
                kept.append(text[at : at + 2])
            at += 2
            continue
        if char == '"' and not depth:
            quoted = not quoted
        if char == "(" and not quoted:
            depth += 1
        elif char == ")" and depth:
            depth -= 1
            kept.append(" ")
        elif not depth:
            kept.append(char)
        at += 1
    return "".join(kept)


def _first(found: list[Finding], method: str) -> str:
    return next((result for one, result, _ in found if one == method), "")


def _is_of(name: str, server: str) -> bool:
    """Is it this server's own name, or one in its domain?"""
    wanted = server.lower().rstrip(".")
    return name == wanted or name.endswith("." + wanted)
