"""Who asks not to be written to again, and in which words.

words             a removal in so many words: "take me off your list"
kept_words        the opposite: "don't take me off", "no to the third"
no_removal_words  the words of a removal, and none: "take me off hold"; or none yet: "only if …"
asked             the three of them together
in_other_words    without a word of removing: "close the file"; with it
                  in_other_tongues (the same in German, French, Spanish, Dutch) and in_prose
"""
