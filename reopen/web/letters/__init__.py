"""The owner's letters: the calendar of cohorts, the letter, its approval and its way.

page       the calendar with one month or campaign open
calendar   what stands on each tile, and the sentence at the head
compose    the text, saved as it is typed
arrives    one letter as it arrives
people     one person of a draft: out, back, in other words
approve    the owner's act
steer      pause, resume, cancel, a test to oneself
wager      what stands beside the verdict; verdict, the acts
new        a draft, of a month by one click or of a filter
"""
