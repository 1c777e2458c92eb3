"""Leave to be removed, or its refusal, and nothing else: what can answer no question but the third.

The turns of speech have each a module; wherever a third answer may stand, all of them may.
"""

from reopen.core.reply.answers.saying.bare_removal import removal_alone
from reopen.core.reply.answers.saying.go_on import cheered_on
from reopen.core.reply.answers.saying.leave_alone import leave_alone
from reopen.core.reply.answers.saying.outright import outright
from reopen.core.reply.answers.saying.permission import permitted
from reopen.core.reply.answers.saying.refused_alone import refused_alone
from reopen.core.reply.answers.saying.whole import as_a_whole
from reopen.core.reply.removal.no_removal_words import CONDITION


def given_or_refused(part: str) -> bool | None:
    """True for leave, False for its refusal, None for anything else."""
    low = part.strip().replace("’", "'").lower()
    if not low or CONDITION.search(low):
        return None
    if refused_alone(low):
        return False
    if leave_alone(low) or removal_alone(low):
        return True
    for read in (as_a_whole, outright, cheered_on, permitted):
        if (said := read(low)) is not None:
            return said
    return None
