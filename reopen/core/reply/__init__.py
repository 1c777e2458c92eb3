"""What came back: one raw message → what it says.

reading          the answer: who wrote (a person, a machine, a mail server) and what they want
parts            raw bytes → headers and text; never raises, whatever the bytes
mime             where its parts begin and end; header_words, charsets: what is written in them
bounce           bounces, delivery receipts and complaints (RFC 3464, RFC 8098, RFC 5965), and servers' own texts
automatic        mail that a machine wrote (RFC 3834)
new_text         what the sender wrote anew
removal_words    how people ask not to be written to again
wishes           the words by which the intent is told
dates            "try me in March" → a day
read             all of it together

A first reader: it knows the standard headers and the obvious words. It may be replaced whole; `read` and `Reading`
are what others build on.
"""

from reopen.core.reply.read import read, sent_at
from reopen.core.reply.reading import Answers, Bounce, Intent, Kind, Reading, Scope

__all__ = ["Answers", "Bounce", "Intent", "Kind", "Reading", "Scope", "read", "sent_at"]
