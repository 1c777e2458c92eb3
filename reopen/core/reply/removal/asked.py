"""Is a removal asked for, in plain words?"""

from functools import lru_cache
from typing import Final

from reopen.core.reply.removal.kept_by_parts import kept_by_parts, without_another
from reopen.core.reply.removal.kept_in_other_words import kept_in_other_words
from reopen.core.reply.removal.kept_words import KEEP, KEEPS, REFUSALS, REFUSED
from reopen.core.reply.removal.no_removal_words import NO_REMOVAL
from reopen.core.reply.removal.tongues.german_or_dutch import kept_in_german_or_dutch, without_something_else
from reopen.core.reply.removal.tongues.in_other_tongues import may_be_another_tongue
from reopen.core.reply.removal.tongues.kept_elsewhere import kept_elsewhere, without_wonder
from reopen.core.reply.removal.tongues.other_tongues import without_refusals, without_things
from reopen.core.reply.removal.words import DOUBT, REMOVE

LONGEST: Final = (
    4_000  # letters that are looked through: an answer under a question of ours may have any number
)


@lru_cache(maxsize=4)
def asked_in(text: str) -> tuple[str, bool]:
    """The words that ask for a removal, of what is left without those that ask to be kept; and whether any ask so.

    Questions about a removal, and turns that only have its words, are left out too.
    """
    text = text[:LONGEST]
    rest, kept = kept_by_parts(text)
    if any(map(rest.__contains__, KEEPS)):
        rest, at_once = KEEP.subn(" ", rest)
        kept += at_once
    if any(map(text.__contains__, REFUSALS)):
        rest, refused = REFUSED.subn(" ", rest)
        kept += refused
    rest, by_turns = kept_in_other_words(rest)
    kept += by_turns
    if others := may_be_another_tongue(rest):
        rest, elsewhere = without_refusals(rest)
        rest, by_parts = kept_elsewhere(without_wonder(rest))
        kept += elsewhere + by_parts
    rest, in_theirs = kept_in_german_or_dutch(rest)
    kept += in_theirs
    found = REMOVE.search(rest)
    if found and others:
        rest = without_things(rest)
        found = REMOVE.search(rest)
    if found or DOUBT.search(rest):
        found = REMOVE.search(without_another(without_something_else(NO_REMOVAL.sub(" ", rest))))
    return found[0] if found else "", bool(kept)
