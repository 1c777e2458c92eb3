"""Letters without their accents: "arretez", "borrenme" and "sáquenme" are written with and without.

A letter for a letter, so that what is found in the plain text stands at the same place in the other.
"""

from typing import Final

_ACCENTED: Final = "àâäáãçéèêëîïíìôöóòùûüúñÿ"
_PLAIN: Final = "aaaaaceeeeiiiioooouuuuny"
_TO_PLAIN: Final = str.maketrans(_ACCENTED, _PLAIN)


def unaccented(low: str) -> str:
    """A lower-case text without accents, as long as it was."""
    return low if low.isascii() else low.translate(_TO_PLAIN)
