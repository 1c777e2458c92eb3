"""A mail's headers in the text, as Outlook and its kin put them above what they quote, and the rule drawn there."""

import re
from collections.abc import Sequence
from typing import Final

_RULE: Final = re.compile(
    r"^[>\s*]{0,20}[-=_~+#]{2,80}\s{0,5}(?:(?:original|urspr\w{1,10}|weitergeleitete|forwarded|reply|replied|"
    r"oorspronkelijk\w*|doorgestuurd\w*|mensaje|message|messaggio|mensagem|opprinnelig|oprindelig|ursprungligt|"
    r"alkuperäinen|wiadomość|původní|исходное|пересылаемое|原始|元の).{0,40}?|.{0,12}original.{0,20})"
    r"\s{0,5}[-=_~+#]{2,80}[\s*]{0,20}$",
    re.IGNORECASE,
)
_FORWARDED: Final = re.compile(
    r"^[>\s*]{0,20}(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|"
    r"début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|begin doorgestuurd "
    r"bericht)\s?:?\s*$",
    re.IGNORECASE,
)
_DRAWN: Final = re.compile(r"^[>\s]{0,20}[_-]{20,200}\s*$")
# The first header, and those that may follow it.
_NAMES: Final = (
    r"from|von|de|van|da|från|fra|od|de la|lähettäjä|от|от кого|发件人|寄件者|"
    r"差出人|kimden|feladó|expéditeur|remitente|afzender"
)
_OTHERS: Final = (
    r"sent|date|to|cc|subject|reply-to|importance|attachments|gesendet|datum|an|betreff|"
    r"kopie|antwort an|wichtigkeit|"
    r"envoyé(?: le)?|à|objet|copie(?: à)?|répondre à|enviado(?: el)?|fecha|para|asunto|"
    r"verzonden|verstuurd|aan|onderwerp|"
    r"inviato|data|a|oggetto|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|odesláno|komu|předmět|lähetetty|"
    r"vastaanottaja|aihe|дата|кому|тема|отправлено|发送时间|收件人|主题|日期|送信日時|宛先|件名|assunto|data de envio"
)
_FIRST: Final = re.compile(rf"^[>\s*]{{0,20}}(?:{_NAMES})\s?(?::|：)\**\s{{0,10}}\S", re.IGNORECASE)
_OTHER: Final = re.compile(rf"^[>\s*]{{0,20}}(?:{_OTHERS})\s?(?::|：)", re.IGNORECASE)
_MAY_BE: Final = re.compile(r"[:：]")
_LOOK: Final = 6


def header_block(lines: Sequence[str], at: int) -> int:
    """How many lines from `at` on are the head of a quoted mail; 0 where none is there."""
    line = lines[at]
    if len(line) > 400:
        return 0
    if line[:1] in "-=_*~+#> \t" and (
        (line.strip("-=_~+#*> \t") and _RULE.match(line))
        or _FORWARDED.match(line)
        or (_DRAWN.match(line) and _headed(lines, at + 1))
    ):
        return 1 + _head_at(lines, at + 1)
    if _FORWARDED.match(line):
        return 1 + _head_at(lines, at + 1)
    return _head(lines, at) if _MAY_BE.search(line) else 0


def _headed(lines: Sequence[str], at: int) -> bool:
    return bool(_head_at(lines, at))


def _head_at(lines: Sequence[str], at: int) -> int:
    """The headers after up to two blank lines, these counted."""
    for skip in range(3):
        if at + skip >= len(lines):
            return 0
        if lines[at + skip].strip(" >\t"):
            found = _head(lines, at + skip)
            return skip + found if found else 0
    return 0


def _head(lines: Sequence[str], at: int) -> int:
    """At least two headers of such a mail: the sender, and one that says when, to whom, or what about."""
    if not _FIRST.match(lines[at]) and not _OTHER.match(lines[at]):
        return 0
    named = bool(_FIRST.match(lines[at]))
    count, end = 1, at
    for n in range(at + 1, min(at + 1 + _LOOK * 2, len(lines))):
        line = lines[n]
        if len(line) > 400:
            break
        first = _FIRST.match(line)
        if first or _OTHER.match(line):
            named = named or bool(first)
            count, end = count + 1, n
        elif not line.strip() or n - end > 1:
            break
    return end - at + 1 if named and count >= (2 if _FIRST.match(lines[at]) else 3) else 0
