"""Who asks not to be written to again, and in which words.

words             a removal in so many words: "take me off your list"
kept_words        the opposite: "don't take me off", "no to the third"
no_removal_words  the words of a removal, and none: "take me off hold"; or none yet: "only if …"
kept_in_other_words  kept by a turn of speech: "over my dead body", "don't chuck us out yet"
thrown_away       a removal as a throw: "launch my email into the sun"; begone: in a word or a growl;
                  by_its_name: "yes to the removing"
asked             the three of them together
in_other_words    without a word of removing: "close the file"; with it
                  in_other_tongues (the same in German, French, Spanish, Dutch) and in_prose
"""
