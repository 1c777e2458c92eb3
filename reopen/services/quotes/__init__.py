"""A quote, the Friday that its cover letter announces, and what ends the wait.

announce   on which day the letter promises a call, and the letter itself as it is proposed
record     the quote goes on record with its promise; the letter leaves by the rep's own mailbox, if they like
settle     what ends the wait: a call, an answer, a win, a loss
answered   they answered, by whatever way: the call is dropped at once
withdraw   taken back by whoever recorded it, while its letter has not left
decided    deals that an import or another hand has closed: nobody is called about their quotes

Whoever reads a mailbox and finds an answer to a quote's letter calls

    answered(deal_id, on=the day over there, now=now, words="what they wrote", message_id=the letter's row)
    -> Answered(deal_id, quotes=1, dropped=1, sentence="They answered: the call on Friday 27 November is dropped.")

It needs no viewer, is safe to call twice, and does nothing for a deal that has no quote waiting.
"""

from reopen.services.quotes.answered import Answered, answered, note_answered, undo_answered
from reopen.services.quotes.record import Quoting, Recorded, record_quote
from reopen.services.quotes.withdraw import withdraw_quote

__all__ = [
    "Answered",
    "Quoting",
    "Recorded",
    "answered",
    "note_answered",
    "record_quote",
    "undo_answered",
    "withdraw_quote",
]
