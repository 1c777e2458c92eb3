"""What German or Dutch tells of the first two questions; over lower-case text."""

from reopen.core.reply.answers.prose.in_dutch import came_in_dutch, received_in_dutch
from reopen.core.reply.answers.prose.in_german import came_in_german, received_in_german
from reopen.core.reply.tongues import may_be_dutch, may_be_german


def came_in_german_or_dutch(low: str) -> bool | None:
    """Whether somebody of ours got in touch; None: not said."""
    told = came_in_german(low) if may_be_german(low) else None
    return came_in_dutch(low) if told is None and may_be_dutch(low) else told


def received_in_german_or_dutch(low: str) -> bool | None:
    """Whether they received what they were looking for; None: not said."""
    told = received_in_german(low) if may_be_german(low) else None
    return received_in_dutch(low) if told is None and may_be_dutch(low) else told
