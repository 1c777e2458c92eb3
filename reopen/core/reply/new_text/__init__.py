"""What the sender wrote anew.

attribution   "On Tuesday, Rob Hanley <rob@hanley.example> wrote:", in the languages in which it is written
header_block  the head of a mail in the text: "From: … Sent: …", "-----Original Message-----"
ours          lines of our own letter, with no mark to tell them
inline        answers that stand between the lines of a quoted letter, or behind them
signature     closings, names, titles, devices, disclaimers
anew          all of it together
"""

from reopen.core.reply.new_text.anew import Anew, written_anew

__all__ = ["Anew", "written_anew"]
