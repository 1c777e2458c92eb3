"""Is it a mail server's report? A person's mail is never one, whatever its subject or what it quotes."""

import re
from typing import Final

from reopen.core.reply.parts import Parts

# Never a person, whatever it says above its report.
_SERVER: Final = re.compile(
    r"mailer[-_. ]?daemon|mail[-_. ]?deliver(?:y|er)?[-_. ]?(?:sub)?(?:system|service|subsystem|agent)|"
    r"mdaemon@|mail\.delivery\.system@|delivery[-_. ]subsystem",
    re.IGNORECASE,
)
# A machine's, or that of a person who looks after one.
_KEEPER: Final = re.compile(
    r"^(?:post_?-?masters?|po+stmaster|sys(?:tem)?-?_?adm(?:in)?(?:istrator)?|"
    r"mailadm\w*|"
    r"bounces?\b.*|mail-?(?:router|server|gateway|system)\w*|"
    r"no-?_?reply|do-?not-?reply|inetgw\d*|exchange|daemon|"
    r"smtp\w*|microsoftexchange\w*|non-?delivery\w*|ndr)$",
    re.IGNORECASE,
)
_KEEPER_NAME: Final = re.compile(
    r"system administrator|postmaster|mail administrator|mail (?:server|system|gateway|router)|"
    r"ndr administrator|"
    r"systemadministrator|administrateur système|administrador del sistema|microsoft outlook",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"undeliver|failed mail|non[- ]?deliver|not (?:be )?delivered|fail(?:ed|ure)? (?:notice|delivery|to deliver)|"
    r"delivery (?:status|has failed|failure|failed|report|problem|notification|error|delayed|"
    r"not possible|unsuccessful)|"
    r"returned mail|mail (?:delivery|error|failure|system error|status report)|message delivery|delayed mail|"
    r"(?:message|mail|e-?mail) .{0,60}(?:delayed|rejected|bounce)|"
    r"bounced? (?:mail|message|e-?mail|notif)|returned to sender|"
    r"could not (?:be delivered|send message)|cannot be delivered|rejected mail|"
    r"status of your (?:message|mail)|"
    r"mail (?:could|was) not|delivery (?:of|to)\b.{0,60}(?:failed|not)|delay(?:ed)? (?:notice|notification)|"
    r"transcript of|permanent error|user unknown|mailbox (?:full|unavailable)|"
    r"unzustellbar|nicht zustellbar|nicht zugestellt|zustellung|zurückgewiesen|"
    r"non remis|non délivr|échec (?:de|d')|retour de (?:mail|courri)|"
    r"no se (?:puede|ha podido|pudo) entregar|no entregado|devuelto|error de entrega|"
    r"onbestelbaar|niet (?:afgeleverd|bezorgd)|mislukte? (?:aflevering|bezorging)|mancata consegna|"
    r"não entregue|não foi entregue|"
    r"не доставлен|недоставлен|エラー|配信|配送|送信でき|退信|退件|无法投递|投遞|投递|未能送达|반송",
    re.IGNORECASE,
)
_REPLY: Final = re.compile(
    r"^\W*(?:re|aw|antw|sv|vs|fwd?|wg|tr|rv|enc|doorst|r|ref)(?:\[\d+\])?\s*[:：]", re.IGNORECASE
)
# What stands at the head of a server's report, in lower case; each is looked for as it is.
_WORDS: Final = (
    "this is the mail system at", "this is the postfix", "this is the qmail", "this is the dragonfly",
    "this is the mailer-daemon", "this is the mail delivery agent", "this is the email server",
    "this is the mail server", "created automatically by", "generated automatically by",
    "the original message was received at", "the following address had", "the following addresses had",
    "the following address failed", "the following address(es) failed", "the following addresses failed",
    "transcript of session", "could not be delivered", "cannot be delivered", "can not be delivered",
    "couldn't be delivered", "can't be delivered", "was not delivered", "not been delivered",
    "not yet been delivered", "wasn't delivered", "hasn't been delivered", "unable to deliver",
    "not able to deliver", "wasn't able to deliver", "were unable to deliver", "could not deliver",
    "couldn't deliver", "delivery to the following", "deliver to the following", "did not reach",
    "following recipient", "delivery status notification", "delivery failed", "delivery has failed",
    "failed to deliver", "delivery attempts will continue", "undeliverable", "non-delivery report",
    "non-delivery notification", "returned to sender", "was rejected", "been rejected",
    "message not delivered", "did not exactly match",
    "undelivered", "unknown user", "user unknown", "no such user", "mailbox is full",
    "mailbox full", "mailbox exceeds", "quota exceeded", "invalid user address", "delivery error",
    "error description", "has been delayed", "kann nicht zugestellt", "konnte nicht zugestellt",
    "nicht zugestellt werden", "nicht zustellbar", "unzustellbar", "n'a pas pu être", "n'a pas été remis",
    "n'a pas pu etre", "ne peut être remis", "échec de la remise", "no se puede entregar",
    "no se pudo entregar", "no se ha podido entregar", "no pudo ser entregado", "no pudo entregarse",
    "kan niet worden afgeleverd", "kon niet worden afgeleverd", "kon niet worden bezorgd", "niet afgeleverd",
    "niet bezorgd", "non è stato possibile", "impossibile recapitare", "não foi possível",
    "não pôde ser entregue", "не может быть доставлен", "не доставлен", "недоставлен", "送信できません",
    "配信できません", "配送できません", "届けることができません", "お届けでき", "メールエラー", "宛先不明",
    "无法投递", "無法投遞", "未能送达", "退信", "无法发送", "전송되지", "반송", "전달할 수 없",
)  # fmt: skip
# A program's, not a person's: a code of SMTP, a status, a copy of what was sent.
_TECHNICAL: Final = re.compile(
    r"(?<![\d.])[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3}|[#<(]|[a-z])|"
    r"(?<![\d.])[45]\.\d\.\d{1,2}(?![\d.])|\brcpt to\b|smtp error|"
    r"original (?:message|mail) (?:follows|attached|header)|below this line is a copy|"
    r"^-{2,} ?(?:original message|this is a copy)|"
    r"remote host said|^-{2,} ?non-delivery report|error_?code|transcript of session|\bmx\d?\b",
    re.IGNORECASE | re.MULTILINE,
)
_AWAY: Final = re.compile(
    r"out of (?:the |my )?office|on (?:annual |parental |maternity )?(?:leave|vacation|holiday)|"
    r"no longer (?:with|works?|employed|at|part of)|has left|i am (?:away|currently)|"
    r"i'm (?:away|currently)|i will be (?:back|away)|"
    r"abwesen|nicht im büro|im urlaub|absent|en congé|fuera de (?:la )?oficina|de vacaciones|afwezig|"
    r"auto(?:matic|mated)?[- ]?reply|"
    r"limited access to",
    re.IGNORECASE,
)
_GREETING: Final = re.compile(
    r"^\W*(?:hi|hello|hey|dear|hallo|guten|liebe|sehr geehrt|bonjour|hola|estimad|beste|"
    r"good (?:morning|afternoon))\b",
    re.I,
)
_HEAD: Final = 2_500  # characters of the text in which a report says that it is one


def is_report(parts: Parts) -> str:
    """What tells that it is a server's report on a delivery, in words; or ""."""
    if "message/delivery-status" in parts.reports or "message/global-delivery-status" in parts.reports:
        return "a delivery report (RFC 3464)"
    if parts.header("x-failed-recipients"):
        return "X-Failed-Recipients"
    from_, subject = parts.header("from"), parts.header("subject")
    if _SERVER.search(from_):
        return f"from {from_[:80]}"
    kind = parts.header("content-type").lower()
    kept = _is_kept(parts, from_)
    reports = "multipart/report" in kind and "disposition-notification" not in kind and "feedback" not in kind
    is_subject = bool(_SUBJECT.search(subject)) and not _REPLY.match(subject)
    has_original = bool(parts.original) if kind.startswith("multipart/") else False
    if not (kept or reports or is_subject or has_original):
        return ""
    head = parts.text[:_HEAD]
    lower = " ".join(head.lower().split())
    said = any(one in lower for one in _WORDS)
    if kept or reports:
        technical = bool(_TECHNICAL.search(head))
        told = (
            reports or is_subject or said if technical else said and (reports or is_subject or has_original)
        )
        return f"from {from_[:80]}" if told or (reports and is_subject) else ""
    if not said or _GREETING.match(head) or _AWAY.search(head[:800]):
        return ""
    return _of_a_stranger(parts, subject, head) if is_subject else _returned(lower, has_original)


def _is_kept(parts: Parts, from_: str) -> bool:
    """Is the sender a machine, or a person who looks after one?"""
    people = parts.addresses("from")
    if not people:
        return "<>" in from_ or bool(_KEEPER.match(from_.strip()))
    name, at = people[0]
    return bool(_KEEPER.match(at.partition("@")[0]) or _KEEPER_NAME.search(name))


def _of_a_stranger(parts: Parts, subject: str, head: str) -> str:
    """From whom anybody may be: the subject, the server's words and its codes must all be there, and not quoted."""
    if not _TECHNICAL.search(head) or (parts.header("in-reply-to") and not parts.original):
        return ""
    own = "\n".join(line for line in head.split("\n") if not line.startswith(">"))[:600].lower()
    return f"the subject: “{subject[:80]}”" if any(one in own for one in _WORDS) else ""


def _returned(lower: str, has_original: bool) -> str:
    """It begins as a report and brings the message back, from whatever address."""
    return "it brings a message back" if has_original and any(one in lower[:250] for one in _WORDS) else ""
