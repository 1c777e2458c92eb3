"""The sheet of a call (core.interview): kept as it is typed, and taken over when the call is done.

save       each keystroke's worth, under a version: a window that is behind cannot write over one that is ahead
finish     the answers feed the deal, the call is logged, the next one planned: one transaction
next_days  what would follow, before it is finished
take_back  the undo of a finished sheet, by the undo of the call that it was: it is open again, with its words
"""
