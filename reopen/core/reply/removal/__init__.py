"""Who asks not to be written to again, and in which words.

words                a removal in so many words: "take me off your list"
kept_words           the opposite: "don't take me off", "no to the third"; kept_in_other_words: "over my dead body"
no_removal_words     the words of a removal, and none: "take me off hold"; or none yet: "only if …"
asked                these together
verbs_of_ending      each verb in all its forms, for by_parts (who asks × what ends × whom), kept_by_parts (who forbids
                     it) and ended_mail (the letters are to end)
in_other_words       without a word of removing ("close the file"), and all that follows: in_prose, thrown_away ("launch
                     my email into the sun"), begone (a word or a growl), by_its_name ("yes to the removing")
tongues              the same in German, French, Spanish and Dutch
"""
