"""Which lost deals and dead leads belong to which letter, and who is left out and why.

candidate  one person on one deal or lead
filter     the month and the filter that make a cohort
left_out   the reasons against a letter, in their order
decide     one letter a person, one person a company

    decide(candidates, today) -> [Decision(candidate, "letter"), …, Decision(candidate, "left_out", why, words), …]
"""

from reopen.core.cohort.candidate import AtAccount, Candidate, Status
from reopen.core.cohort.decide import Decision, decide, left_out_counts
from reopen.core.cohort.filter import By, Filter, FilterError, in_month, next_month, read_month, title
from reopen.core.cohort.left_out import REST_DAYS, WHY, LeftOut, asks_the_owner, reason_against

__all__ = [
    "REST_DAYS",
    "WHY",
    "AtAccount",
    "By",
    "Candidate",
    "Decision",
    "Filter",
    "FilterError",
    "LeftOut",
    "Status",
    "asks_the_owner",
    "decide",
    "in_month",
    "left_out_counts",
    "next_month",
    "read_month",
    "reason_against",
    "title",
]
