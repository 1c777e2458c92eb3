"""The three questions of the letter, and what was said to each.

questions  which questions a letter asks, and in which order
placing    which words answer which question: enumerated ("1. yes 2. not really"), labels ("Called: no"), marked
           ("[no] contacted"), in_order ("Yes. No. Yes."), sequence ("N/N/Y"), pointed ("yes to the first"), pointing
           ("as for the database, …"), several ("the first two, no"), two_told, in_plain (odd words put plainly first)
saying     what one answer says: yes_no, whole ("not opposed"), outright ("all for it, …"), permission ("you have our
           blessing"), gladly, go_on ("crack on"), say_alone, refused_alone, not_mine ("not for me to say")
prose      what stands in the text itself: in_passing asks all others whether somebody came and what they received;
           told_in_prose is for what stands under a number
told       all of it together: the answers that stand in so many words
"""

from reopen.core.reply.answers.told import answers_told

__all__ = ["answers_told"]
