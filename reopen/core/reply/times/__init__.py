"""When to get back: "not before Tuesday week", "nach Ostern", "KW 12" → a day.

words          months, weekdays, numbers and units in English, German, French, Spanish, Dutch
convention     is 3/4 the third of April or the fourth of March? From the writer's address, clock and spelling
feasts         days that have a name: Easter, Labor Day, Weihnachten
calendar       the arithmetic: the next March, the same day two months on, the Monday of a week
patterns       every way to name a time
slips          "in setpember": what was meant
hurried        "nxt wk", "come thurs": written in full
span           a time that a text names, as a span of days
figures        the numbers in a time
months         what a month without a day means
days           what the ways to name one day mean
parts_of_year  what the ways to name a part of a year mean, or a distance
named          every way to name a time, with the words it needs
ahead_of_it    so long before a time that was named
expressions    every time that a text names, in order
names          days, months and seasons that are names
bygone         it was, and is no time to come
no_time        habits, greetings, deadlines, papers, lengths of time
signs          the words beside a time that tell what it is
other          is it a day from which the one they point to can be reached
meeting        is it a day on which they propose to meet
paper_due      is a paper of ours asked for by that day
put_off        is it by so much that they put the matter off
same_day       they ask for a call this very day
given_up       a day that they told us before, and take back
goes_away      the day on which they go
not_ours       the day on which another's contract ends
is_back        somebody is back then
asked_for      a day asked for by the way it stands
filled         a month that has to be over first
hours          the days of the week on which they are there
left_behind    a day that another one has taken the place of
whole_days     away today, this week, next week
choose         which of them is the day to get back, or that none is
"""

from reopen.core.reply.times.choose import resume_on
from reopen.core.reply.times.convention import day_first

__all__ = ["day_first", "resume_on"]
