"""What the sender wrote anew: without the quoted mail, the signature, the line of a device."""

import re
from typing import Final

_ATTRIBUTION: Final = re.compile(
    r"^[>\s]*(?:On\b.{4,200}\bwrote|Am\b.{4,200}\bschrieb\b.{0,120}|Le\b.{4,200}\ba écrit|El\b.{4,200}\bescribió|"
    r"Op\b.{4,200}\bschreef\b.{0,120}|Il\b.{4,200}\bha scritto|.{4,120}\b(?:wrote|schrieb))\s*:\s*$",
    re.DOTALL | re.IGNORECASE,
)
_OPENS: Final = re.compile(r"^[>\s]*(?:On|Am|Le|El|Op|Il)\s", re.IGNORECASE)
_BLOCK: Final = re.compile(
    r"^\s*(?:-{2,}\s*(?:Original Message|Original message|Ursprüngliche Nachricht|Message d'origine|"
    r"Mensaje original|Oorspronkelijk bericht|Forwarded message|Messaggio originale)\s*-{2,}|_{20,})\s*$",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"^\s*\*?(?:From|Von|De|Van|Da)\s?:\*?\s.*", re.IGNORECASE)
_SENT: Final = re.compile(
    r"^\s*\*?(?:Sent|Date|To|Gesendet|Datum|An|Envoyé|Date|À|Enviado|Fecha|Para|Verzonden|Aan)\s?:",
    re.IGNORECASE,
)
_DEVICE: Final = re.compile(
    r"^\s*(?:Sent from my|Sent from (?:Mail|Outlook|Yahoo)|Get Outlook for|Von meinem .{1,30} gesendet|"
    r"Gesendet von|Envoyé (?:de|depuis) mon|Enviado desde mi|Verzonden (?:vanaf|met) mijn|"
    r"Verstuurd vanaf mijn|Typed on)\b.*$",
    re.IGNORECASE,
)
_LEGAL: Final = re.compile(
    r"^\s*(?:\*+\s*)?(?:(?:this|the information in this) (?:e-?mail|message|communication).{0,60}"
    r"(?:confidential|privileged|intended)|NOTICE:|CONFIDENTIAL|disclaimer|diese e-?mail .{0,40}vertraulich|"
    r"please consider the environment|pensez à l'environnement|ce (?:message|courriel) .{0,40}confidentiel|"
    r"dit bericht .{0,40}vertrouwelijk|este (?:mensaje|correo) .{0,40}confidencial)",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"^\s*(?:(?:kind|best|warm|many|with)?\s*(?:regards|wishes|thanks)|best|cheers|sincerely(?: yours)?|"
    r"yours(?: (?:truly|sincerely|faithfully))?|thanks|thank you|thx|mit freundlichen grüßen|viele grüße|"
    r"beste grüße|freundliche grüße|mfg|lg|cordialement|bien à vous|salutations|saludos(?: cordiales)?|"
    r"atentamente|un saludo|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg)\s*[,.!]?\s*$",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(r"[+(\d][\d ().\-/]{7,}\d|www\.|https?://|\S+@\S+")


def new_text(text: str, from_name: str = "") -> str:
    """The text without what was there before, and without what stands under every mail of theirs."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    above, below = _split(lines)
    kept = _unquoted(above)
    if below is not None:
        inline = _unquoted(below) if any(line.lstrip().startswith(">") for line in below) else []
        if any(inline) and (not any(kept) or _is_short(inline)):
            kept = [*kept, "", *inline]
    return "\n".join(_unsigned(kept, from_name)).strip("\n").strip()


def _split(lines: list[str]) -> tuple[list[str], list[str] | None]:
    """What stands above the mail that is answered; below, where answers may stand between its lines."""
    for at, line in enumerate(lines):
        if _OPENS.match(line) or line.rstrip().endswith(":"):
            for span in (1, 2, 3):
                joined = " ".join(one.strip() for one in lines[at : at + span])
                if len(joined) < 400 and _ATTRIBUTION.match(joined):
                    return lines[:at], lines[at + span :]
        if _BLOCK.match(line) or (
            _FROM.match(line) and any(_SENT.match(one) for one in lines[at + 1 : at + 4])
        ):
            return lines[:at], None
    return lines, None


def _unquoted(lines: list[str]) -> list[str]:
    return [line for line in lines if not line.lstrip().startswith(">")]


def _is_short(lines: list[str]) -> bool:
    return sum(map(bool, lines)) <= 30


def _unsigned(lines: list[str], from_name: str) -> list[str]:
    for at, line in enumerate(lines):
        if line in ("--", "-- ", "—", "__") or _DEVICE.match(line) or (at and _LEGAL.match(line)):
            lines = lines[:at]
            break
    lines = "\n".join(lines).rstrip().split("\n")
    name = from_name.split(maxsplit=1)[0].casefold().strip(",") if from_name.split() else ""
    full = " ".join(from_name.casefold().split())
    for at in range(max(1, len(lines) - 9), len(lines)):
        line = lines[at].strip()
        rest = lines[at + 1 :]
        folded = line.casefold()
        named = bool(name) and (
            folded.rstrip(".,!") == name or (full and folded.startswith(full) and len(line) < len(full) + 30)
        )
        apart = not lines[at - 1].strip()
        if (named and apart) or ((_CLOSING.match(line) or named) and all(_is_signature(one) for one in rest)):
            return lines[:at]
    return lines


def _is_signature(line: str) -> bool:
    """Short, or how to reach them; no sentence."""
    text = line.strip()
    return len(text) <= 70 and (bool(_PHONE.search(text)) or not text.endswith(("?", "!")) or len(text) < 25)
