"""The three questions of the letter, and what was said to each.

questions  which questions a letter asks, and in which order
enumerated "1. yes 2. not really 3. please dont", "a) …": the text in parts, a question each
places     "first", "c", "dritte": words for the place of a question
pointed    "yes to the first", "c is OK": answers that name their question
pointing   "as for the database, …", "#3 only: …": what stands behind words that point to a question
sequence   "✓ ✓ ✓", "Yup x3", "N/N/Y": a bare row of them; with it say_words (spelt so or so) and say_counts (so often)
in_order   "Yes. No. Yes.", or a line each
yes_no     what one part says to its question
whole      what it says as a phrase, whatever its words say: "not opposed"
outright   how it begins: "all for it", "fat chance"
go_on      "crack on", "do your worst": leave as a cheer
permission "you have our blessing": leave by name
labels     "Called: no. Happy: no": beside the name of a question
marked     "[no] contacted", "✗ received", "not contacted, not satisfied": before the name of a question
say_alone  one that is a yes or a no and nothing besides
in_passing what the text says without a number, in words that leave no other reading; with it
           contact_words, whom_of_ours, our_quote, dealings, silence, could_tell (did somebody come), received,
           missing (all of it, or not),
           kept (they wish to stay) and asserted (whether it is said as a fact)
told       all of it together: the answers that stand in so many words
"""

from reopen.core.reply.answers.told import answers_told

__all__ = ["answers_told"]
