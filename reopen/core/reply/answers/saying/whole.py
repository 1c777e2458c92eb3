"""Answers that say yes or no as a whole, whatever their words say one by one: "not opposed", "I'd rather you did".

For what stands beside the third question, may we remove you. A phrase counts where it is all that the first sentence
holds, but for courtesies.
"""

import re
from typing import Final


def _phrases(told: str) -> frozenset[str]:
    return frozenset(" ".join(told.split()).strip("| ").split(" | "))


_LEAVE: Final = _phrases(
    """
    go on | do | consider it granted | consider it done | that would be fine | that'd be fine |
    all right | alright | 100% | hundred percent | you bet | blessings on it | we'd be grateful |
    i'd be grateful | i'd be obliged | i guess | i guess that's fine | i reckon | might as well | may as well |
    wipe away | scrub away | strike away | cross away | fire away | knock it off | knock us off | knock me off |
    purge away | toss it | ditch it | dump it | zap it | axe it | chop it | kill it | lose it | lose me | lose us |
    off | out | off with us | off with me | off i go | wipe it | scrap it | bin it | confirmed | roger | roger
    that | okey doke | okey dokey | okie dokie | kk | yessir | yis | yus | yo | in ordnung | ist okay | ist ok |
    ist gut | geht klar | geht in ordnung | von mir aus | von uns aus | passt schon | passt | está bien | por mí
    | por mi parte sí | vale | bueno | is goed | dat is goed | mag wel | ga je gang | ga uw gang | it is | it would |
    it would indeed | that is | that would be ok | that would be okay | that'd be ok | that'd be okay |
    that'd be grand | that would be grand | grand | grand job | sound | sound as a pound |
    deal | done | glad of it | a pleasure | my pleasure |
    i insist | we insist | i'd insist on it | what a relief | what a relief that would be | thought you'd never
    ask | long overdue | overdue | oh go on | best if you do | better so | better that way | wise | sensible |
    wisest | fair enough | very well | very much so | cool | cool beans | wouldn't mind | i wouldn't mind | we
    wouldn't mind | who could object | nobody would object | i'm not opposed | not opposed | not at all opposed
    | we're not opposed | nothing against it | i have nothing against that | nothing against that | i've nothing
    against it | i have nothing against it | you needn't ask | you don't need to ask | no need to ask | needless
    to ask | it would be my pleasure | let it be so | so be it | i'd rather you did | we'd rather you did | i
    would rather you did | i'd prefer you did | i'd prefer it | i would prefer that | i'd prefer that | we'd
    prefer that | preferably | for preference | i should hope so | i'd hope so | i hope so | one hopes | begging
    you | i beg you | no bother | no bother at all | no drama | no dramas | none whatsoever | no objection | no
    objections | more the merrier | the sooner the better | sooner the better |
    defo | deffo | goforit | go4it | goahead | roger wilco | i give you leave | we give you leave |
    surely | rightly so | naturally | obviously |
    clearly | evidently | totes | bien sûr que oui | si ça vous chante | si vous voulez | ça marche | ça va |
    entendu | bien entendu |
    """
)
_NO_LEAVE: Final = _phrases(
    """
    that's not ok | that is not ok | that's not okay | not ok | not okay | it is not | it isn't | it's not |
    that isn't ok | i'd rather you didn't | i'd rather you did not | i would rather you didn't |
    i would rather you did not | we'd rather you didn't | we'd rather you did not | we would rather you did not |
    i would rather not | i'd rather not | we'd rather not | prefer not | prefer not to | i'd
    prefer not | hold on | wait | wait a bit | hang fire | better not | best not | i'd say no | i say no | we
    say no | good lord no | by no means | on no account | under no circumstances | over my dead body | mejor no
    | de ninguna manera | para nada | ni hablar | en absoluto | auf keinen fall | keinesfalls | lieber nicht |
    besser nicht | en aucun cas | sûrement pas | certainement pas | in geen geval | zeker niet | beter van niet
    | liever van niet | i'd be sad to go | i would mind | i'd mind | we'd mind | we would mind | i would mind
    very much | we would mind very much | i object | i do object | i'd object | we object | not for the moment |
    not at present | not at the minute | not so fast | easy now | steady on |
    """
)
_SENTENCE: Final = re.compile(r"[.!;\n]|\s[–—-]\s")
_WORD: Final = re.compile(r"[\w'%]+")
_COURTESY: Final = frozenset(
    "oh well please pls thanks thank you ta cheers sir ma'am mate love dear then really indeed kindly and yes ja "  # noqa: SIM905
    "oui sí si danke merci gracias bedankt hoor aber donc pues".split()
)
_YES: Final = frozenset({"yes", "ja", "oui", "sí"})
_BY_US: Final = re.compile(r" (?:by|with|for) (?:me|us|all of us|the both of us)$")
_ASKED: Final = re.compile(
    r"^(?:thank you|thanks|nice of you|kind of you|good of you) (?:for asking|to ask)\b\W*"
)


def as_a_whole(part: str) -> bool | None:
    """Leave to be removed (True) or its refusal (False) in a phrase of these; None: the words must tell."""
    rest = _ASKED.sub("", part.strip(" \t\n.,!;-–"))
    words = _WORD.findall(_SENTENCE.split(rest, maxsplit=1)[0])
    said = _BY_US.sub("", " ".join(words))
    plain = _without_courtesies(said.split())
    if not plain and _YES.intersection(words):
        return True
    for phrase in (said, " ".join(plain)):
        if phrase in _LEAVE:
            return True
        if phrase in _NO_LEAVE:
            return False
    return None


def _without_courtesies(words: list[str]) -> list[str]:
    first, last = 0, len(words)
    while first < last and words[first] in _COURTESY:
        first += 1
    while last > first and words[last - 1] in _COURTESY:
        last -= 1
    return words[first:last]
