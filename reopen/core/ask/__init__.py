"""The ask, and what hangs on its answer.

words         what to say at a loss, with a quote, at a "no" on the phone; and on which occasions it is asked
cover_letter  the letter of a quote, which announces the call on Friday morning
ledger        how many lost prospects remain open to another chat, with an interval
promises      whether a promised call was made by its day
"""
