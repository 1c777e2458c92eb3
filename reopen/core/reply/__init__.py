"""What came back: one raw message → what it says.

reading          the answer: who wrote (a person, a machine, a mail server) and what they want
parts            raw bytes → headers and text; never raises, whatever the bytes
mime             where its parts begin and end; header_words, charsets: what is written in them
bounce           bounces, delivery receipts and complaints (RFC 3464, RFC 8098, RFC 5965), and servers' own texts
automatic        mail that a machine wrote (RFC 3834), by its headers or by its words (machine_words)
departed         who has left the company or the role
referral         whom they point to
new_text         what the sender wrote anew, and what stands under which question
answers          the three questions, and what was said to each
times            "try me in March" → a day
removal          how people ask not to be written to again, and how to be kept
intent           what they want: signs, and a small model that is handed in
doubt            what is too uncertain to act upon
read             all of it together

Standards first, then the servers' own prose, then language. Nothing is read from a disk or sent anywhere.
"""

from reopen.core.reply.read import read, sent_at
from reopen.core.reply.reading import Answers, Bounce, Intent, Kind, Reading, Scope

__all__ = ["Answers", "Bounce", "Intent", "Kind", "Reading", "Scope", "read", "sent_at"]
