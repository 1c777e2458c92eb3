"""What a report says of one recipient."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """`action` is that of RFC 3464 in lower case, or ""; `status` that of RFC 3463, or ""; `words` the server's own."""

    address: str
    action: str = ""
    status: str = ""
    words: str = ""
