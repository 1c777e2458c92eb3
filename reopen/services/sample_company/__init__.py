"""A company to try Reopen with: Harlan Pike Office Systems of Columbus, Ohio, which does not exist.

generate      (seed, day, holidays) -> the company as plain values; the rest of the story:
  territory         accounts and people          selling            stages and activities on the way
  losing            rivals, leases, the door     keeping_in_touch   every call since, as the cadence asked
  due_today         what is promised, overdue and due on the day of loading
*_words, names, places    what they say, what they are called, where they are
load, clear   into the database and out of it again

Nobody in it is real: names are invented, numbers are those set apart for stories, addresses end in .example.
"""

from reopen.services.sample_company.clear import clear
from reopen.services.sample_company.load import SEED, SampleError, load

__all__ = ["SEED", "SampleError", "clear", "load"]
