"""When to get back: "not before Tuesday week", "nach Ostern", "KW 12" → a day.

words        months, weekdays, numbers and units in English, German, French, Spanish, Dutch
convention   is 3/4 the third of April or the fourth of March? From the writer's address, clock and spelling
feasts       days that have a name: Easter, Labor Day, Weihnachten
calendar     the arithmetic: the next March, the same day two months on, the Monday of a week
patterns     every way to name a time
span         a time that a text names, as a span of days
figures      the numbers in a time
months       what a month without a day means
named        what each way to name a time means
expressions  every time that a text names, in order
signs        the words beside a time that tell what it is
choose       which of them is the day to get back, or that none is
"""

from reopen.core.reply.times.choose import resume_on
from reopen.core.reply.times.convention import day_first

__all__ = ["day_first", "resume_on"]
