"""The three questions of the letter, and what was said to each.

questions  which questions a letter asks, and in which order
enumerated "1. yes 2. not really 3. please dont", "a) …", by label: the text in parts, a question each
pointed    "yes to the first", "c is OK": answers that name their question
in_order   "Yes. No. Yes.", or a line each
yes_no     what one part says to its question
whole      what it says as a phrase, whatever its words say: "not opposed"
in_passing what the text says without a number, in words that leave no other reading
told       all of it together: the answers that stand in so many words
"""

from reopen.core.reply.answers.told import answers_told

__all__ = ["answers_told"]
