"""The month's letter, from draft to verdict.

candidates   who first came in a month and never bought, with all that speaks against a letter
country      where a person is, as far as the record tells
words        one person's values for the letter's fields, from what is on record
draft        a campaign and its cohort, which may be drawn again until it is approved
change_filter  another filter for a draft, and what it changes
approve      the owner's act: the cohort is frozen, its letters stand in the outbox
steer        pause, resume, cancel
judge        the verdict, and the release of chosen replies to the sellers
next_month   the next campaign is drafted by itself, and never sent
report       what came of the letter, beside the holdout
"""
