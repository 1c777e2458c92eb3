"""The form in which the names of people and companies are compared.

"ACME, Inc." and "Acme Inc" are one company, "Jane  Doe" and "jane doe" one person. Legal forms stay: Müller AG
and Müller GmbH are often two companies under one roof, and a wrong join is worse than a missed one.
"""

import re
import unicodedata

_NOISE = re.compile(r"[^\w&+]+")


def name_key(name: str) -> str:
    """The name without case, punctuation and doubled blanks (Unicode NFKC); "" where nothing is left."""
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name)
    return _NOISE.sub(" ", name.casefold()).strip()
