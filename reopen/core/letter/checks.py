"""What a letter must say, and must not be: checked before it is kept, and once more before it goes."""

import re
from unicodedata import category

from reopen.core.letter.merge import LetterError, parts

MAX_SUBJECT = 200  # characters; a header line of RFC 5322 holds 998 bytes

REMOVE_LINE = "If you answer “remove”, you will not hear from us again."
NO_REMOVE = (
    "The letter does not say how to be left in peace. Say that an answer of “remove” is enough: "
    f"for instance “{REMOVE_LINE}”"
)
_REMOVE = re.compile(r"\bremove\b", re.IGNORECASE)
# That an answer of this word is enough: the word in quotation marks or capitals, or what they are to say.
_SAYS_REMOVE = re.compile(
    r"[\"'“”„‘’«»‹›]\s*remove\s*[.,!]?\s*[\"'“”„‘’«»‹›]|\bREMOVE\b"
    r"|(?i:\b(answer|reply|respond|write|say|send|return|type|tell|word|e-?mail|text)\b[^.?!\n]{0,60}?\bremove\b)"
)
_HTML = re.compile(
    r"<\s*/?\s*(a|b|body|br|div|font|html|i|img|p|script|span|style|table|td|tr)\b[^>]*>", re.IGNORECASE
)
_NOT_WORD = re.compile(r"[\W_]+")


def check_text(text: str) -> list[str]:
    """The problems of a letter's text, as sentences; empty: it may go. What is only in a fallback does not count."""
    if not text.strip():
        return ["The letter is empty: write it, or take the default."]
    try:
        said = _said(text)
    except LetterError as error:
        return [str(error)]
    problems = []
    if not _REMOVE.search(said):
        problems.append(NO_REMOVE)
    if tag := _HTML.search(said):
        problems.append(f"The letter is plain text: take out “{tag[0]}”.")
    if odd := next((c for c in text if _is_invisible(c)), ""):
        problems.append(f"The letter holds an invisible character (U+{ord(odd):04X}): take it out.")
    return problems


def check_subject(subject: str) -> list[str]:
    """The problems of a letter's subject, as sentences."""
    if not subject.strip():
        return ["The letter has no subject: write one."]
    if any(_is_invisible(c) or c in "\r\n\t" for c in subject.strip()):
        return ["The subject is one line without invisible characters: write it on one."]
    if len(subject) > MAX_SUBJECT:
        return [f"The subject has {len(subject)} characters: keep it under {MAX_SUBJECT}."]
    try:
        parts(subject)
    except LetterError as error:
        return [str(error).replace("Line 1:", "The subject:", 1)]
    return []


def says_remove(text: str) -> bool:
    """Does it say in words that an answer of “remove” is enough?"""
    return bool(_SAYS_REMOVE.search(text))


def has_address(text: str, address: str) -> bool:
    """Does the postal address stand in the text, whatever its commas and line ends?"""
    wanted = _plain(address)
    return bool(wanted) and wanted in _plain(text)


def closing(text: str, address: str) -> str:
    """What must still stand under a filled letter: the way out and the postal address, where they lack; else "".

    Lines, each with its line end. To be put after the text, whose last line ends with one.
    """
    lines = []
    if not says_remove(text):
        lines += ["", REMOVE_LINE]
    if address.strip() and not has_address(text, address):
        under_signature = not lines and text.strip() != ""
        lines += ([] if under_signature else [""]) + [a.strip() for a in address.splitlines() if a.strip()]
    return "".join(line + "\n" for line in lines)


def complete(text: str, address: str) -> str:
    """The letter as it goes: its text without blanks at the end, and what `closing` puts under it."""
    body = text.rstrip() + "\n"
    return body + closing(body, address)


def _is_invisible(char: str) -> bool:
    """Is it of no use in a letter? Blanks of any width and the joiners of scripts and emoji are."""
    return char not in "\r\n\t\u200c\u200d" and category(char) in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")


def _said(text: str) -> str:
    """What every recipient reads: the text without its fields."""
    return "".join(" " if part.field else part.text for part in parts(text))


def _plain(text: str) -> str:
    return " " + _NOT_WORD.sub(" ", text).strip().casefold() + " " if text.strip() else ""
