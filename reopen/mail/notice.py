"""A mail that the machine writes to one of its own users: a letter that says so, and says how to be rid of it."""

import re
from typing import Final

from reopen.mail.compose import ComposeError, Letter, compose

_URL: Final = re.compile(r"https?://[!-;=?-~]{1,900}")


def notice(letter: Letter, *, off_url: str, one_click: bool) -> bytes:
    """The message. `off_url` goes into List-Unsubscribe (RFC 2369); with `one_click` it takes a POST (RFC 8058).

    Auto-Submitted keeps an absent user's mail program from answering it (RFC 3834). Raises ComposeError.
    """
    if not _URL.fullmatch(off_url):
        raise ComposeError("The address that switches a mail off must begin with http and hold no spaces.")
    heads = ["Auto-Submitted: auto-generated", f"List-Unsubscribe: <{off_url}>"]
    if one_click and off_url.startswith("https://"):
        heads.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    return "".join(f"{head}\r\n" for head in heads).encode() + compose(letter)
