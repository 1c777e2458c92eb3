"""That somebody of ours came, or that they were come to: "a lady from your place called me", "I was contacted".

Over lower-case text. Held to who called (a caller with no name of their own: "a guy called Stan" is none) and to what
is ours, in the past: "have your rep call us" asks for what has not been. For the letter's first question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted

_PERSON: Final = (
    r"(?:man|rep|guy|lady|woman|salesman|saleswoman|salesperson|colleague|associate|agent|lad|lass|fella|fellow|chap|"
    r"bloke|girl|gal|boy|kid|gentleman|technician|engineer|surveyor|estimator|installer|mr\.? \w+|mrs\.? \w+|"
    r"ms\.? \w+)"
)
_FIRM: Final = r"(?:firm|company|people|team|lot|crew|folks|outfit|lads|boys|side|office|place|shop|end)"
_NOT_SO: Final = r"(?<!that )(?<!have )(?<!or )"
# Neither by a name nor away.
_REACHED: Final = (
    r"(?:(?:tele)?phoned|rang|rung|contacted|e-?mailed|messaged|texted|got (?:back|hold|in touch|on the phone)|"
    r"reached out|"
    r"followed up|dropped (?:by|in)|stopped (?:by|in)|came (?:by|round|around|over|out)|called(?= (?:me|us|back|here|"
    r"once|"
    r"twice|in|on|and|but|at|last|the office|round|by)\b|\W*$|[.,;:!])|"
    r"did (?:ring|call|phone|telephone|contact|come|visit|write|e-?mail|get))\b(?! (?:the|my|his|her|a|"
    r"about your letter)\b)"
)
_OF_OURS: Final = r"(?: (?:from|at|over at|of|with) (?:your \w+|yours|there|you)| over there)"
_DID: Final = (
    r"(?:came|called|rang|phoned|telephoned|spoke|talked|sent|gave|showed|visited|quoted|priced|told|explained|"
    r"measured|"
    r"wrote|e-?mailed|mailed|dropped|stopped|sat|walked|drove|looked|answered|supplied|promised|brought|offered|took|"
    r"was (?:here|kind|very|most|so)|did (?:call|come|ring|phone|send|visit))"
)
_TRUE: Final = (
    # "Guy who called me", "a gentleman did ring", "a girl from your office phoned"; of another firm's nobody asked.
    rf"\b(?:{_PERSON}|one of your \w+|someone|somebody) (?:who|that) {_REACHED}(?! from (?!you\b|"
    rf"your\b))(?![^.!?\n]{{0,80}}\?)",
    rf"{_NOT_SO}\b(?:an?|one|some|the) (?:\w+ ){{0,4}}?(?:{_PERSON}|someone|somebody) {_REACHED}(?! from (?!you\b|"
    rf"your\b))",
    rf"{_NOT_SO}\b(?:(?:an?|one|some|the) (?:\w+ ){{0,2}}?{_PERSON}|someone|somebody|colleague){_OF_OURS} {_REACHED}",
    rf"{_NOT_SO}\b(?:one|two|three|several) of your \w+ (?:{_REACHED}|{_DID})\b",
    # "Yes, a lady with a lovely voice."
    rf"^\W*(?:yes|yep|yeah|aye),? (?:an?|one|some|your) (?:\w+ ){{0,3}}?{_PERSON}\b",
    # "Your man Pete drove out", "your salesman, halfway through his visit, fell in".
    rf"{_NOT_SO}\byour (?:\w+ )?{_PERSON}(?: [^\W\d_]\w*\.?){{0,2}} {_DID}\b(?! not|n't| never)",
    rf"{_NOT_SO}\byour (?:\w+ )?{_PERSON},? (?:at|halfway|during|in the (?:middle|course)) [^.!?\n]{{0,30}}\bvisit\b",
    rf"{_NOT_SO}(?<!from )(?<!of )\byour {_FIRM} (?:looked after|took (?:\w+ )?care of|served|treated|did (?:well|"
    rf"right) by|contacted|called|"
    r"rang|phoned|visited|sent|quoted|answered|came)\b",
    # "Since your visit", "thanks for your call".
    r"\b(?:since|after|enjoyed|appreciated?|thank(?:s| you) for|remember|recall) (?:your|the)(?: \w+'s)? (?:\w+ )?"
    r"(?:visit|(?:phone )?call)\b(?!s? (?:for|me|us))",
    rf"\b(?:as|like) (?:it |they |we )?(?:was|were) when your {_PERSON} (?:came|visited|called)\b|"
    rf"\bwhen your {_PERSON} (?:came|visited|called|was) (?:by|us|here|round|out|me|last)\b",
    # "I was contacted", "got called"; not "if I was", "was I", "to be called", "called away".
    r"(?:(?:\b(?:i|we)(?:'d| have| had|'ve)? )|^\W*(?:yes,? )?|[.,;] )"
    r"(?:was|were|been|got|did get) (?!i |we |you |he |she |they |any)(?:\w+ ){0,2}?(?<!not )(?<!never )(?<!be )"
    r"(?:contacted|called|phoned|telephoned|rung|visited|quoted|approached|e-?mailed)\b"
    r"(?! (?:away|up|in|out|to|off|back to|upon|on to|a|many|worse|all(?! right)|silly)\b)"
    rf"(?! by (?!you\b|your\b|one of you|some(?:one|body)\b|an? (?:\w+ )?{_PERSON}\b|m(?:r|s|rs)\b))",
    # "I spoke with Marlene in October", "talked to a fellow over there".
    r"(?<!if )\b(?:i|we)(?:'ve| have| had)? (?:spoken?|talked|met|chatted|dealt) (?:briefly |once |already )?(?:to|"
    r"with) "
    rf"(?:someone|somebody|one of you\w*|(?:an?|your) (?:\w+ )?{_PERSON}"
    r"(?! (?:who|that|from) (?!you|your|called|rang|came))|"
    r"(?!my |our |the |a |an |you |him |her |them |it )\w+ (?:(?:back )?in (?:january|february|march|april|may|june|"
    r"july|august|"
    r"september|october|november|december)|last \w+|from you\w*))\b",
    # "I told the gentleman no".
    rf"\b(?:i|we) (?:told|explained (?:\w+ )?to|said (?:so |no |it |that )?to|mentioned (?:\w+ )?to) (?:the|"
    rf"that|your) "
    rf"(?:\w+ )?{_PERSON}\b(?! (?:next|at|on (?:the|your) stand|from (?!you)|in (?:the|our|my)|who (?!call|rang|came|"
    rf"phon|you)))",
)
_FALSE: Final = (
    r"\b(?:never|didn'?t|did not) (?:ever |even |once )?(?:did )?(?:get|got|have|had|receive|received) (?:a |any |"
    r"one |that |the |"
    r"so much as a )?(?:single )?(?:call[- ]?back|phone ?call|return call|call|visit)\b",
    r"(?:^|[.!?;,] )no call,? (?:and |or )?(?:no|nor) \w+(?![^.!?\n]{0,30}\b(?:request|please|from (?:here|now) on|"
    r"ever))|"
    r"(?<!if )(?<!then )\b(?:i|we|i've|we've) heard (?:absolutely |precisely )?nothing\b(?! (?:good|bad|but|more|"
    r"from (?!you)))|"
    r"\b(?:i|we) (?:was|were)(?:n'?t| not| never) (?:\w+ )?(?:contacted|called|phoned|rung|visited|approached)\b|"
    r"\b(?:i|we)(?:'ve| have) (?:never|not) been (?:contacted|called|phoned|rung|visited)\b",
)
_OTHER_TONGUES_FALSE: Final = (
    r"\b(?:wurden?|bin|sind) (?:\w+ )?(?:nie|niemals|nicht) (?:\w+ )?(?:kontaktiert|angerufen|zurückgerufen|"
    r"besucht)\b",
    r"\bn'(?:ai|avons) (?:jamais|pas) été (?:r?appelée?s?|(?:re)?contactée?s?)\b",
    r"\b(?:no|ni|nunca|jamás) (?:me|nos) (?:han |ha )?(?:llamó|llamaron|llamado|contactó|contactaron|"
    r"contactado)\b(?! la atención)",
    r"\b(?:ben|zijn|is) (?:\w+ )?(?:nooit|niet) (?:\w+ )?(?:gebeld|benaderd|gecontacteerd|teruggebeld)\b",
)
_OTHER_TONGUES_TRUE: Final = (
    r"(?<!wenn )(?<!falls )(?<!ob )\b(?:mich|uns|bei mir|bei uns) hat (?:sich )?(?:\w+ )?(?:jemand|einer|eine dame|"
    r"ein herr)\b"
    r"[^.!?\n]{0,30}\b(?:angerufen|kontaktiert|gemeldet|besucht)\b",
    r"\b(?:ich|wir) (?:wurden?|bin|sind) (?:(?:ja|sehr|schon|auch|bereits|prompt|damals|gleich|freundlich|mal) ){0,3}"
    r"(?:kontaktiert|angerufen|zurückgerufen|besucht)\b",
    r"(?<!wenn )(?<!falls )\b(?:einer|eine|jemand) (?:ihrer|von ihren|von ihnen)(?: \w+)? (?:war|hat|kam|rief|"
    r"meldete)\b",
    r"(?<!si )\b(?:une? de vos \w+|l'une? de vos \w+|quelqu'une? (?:de chez vous )?|votre \w+) ?(?:m'|nous |me |est |"
    r"était |avait |a )"
    r"(?:a |avait )?(?:bien )?(?:r?appel|contact|recontact|pass|ven|téléphon)\w+",
    r"\b(?:j'ai|nous avons) (?:bien |déjà )?été (?:r?appelée?s?|(?:re)?contactée?s?)\b",
    r"(?<!no )(?<!ni )(?<!nunca )(?<!que )\b(?:me|nos) (?:llamó|llamaron|contactó|contactaron|visitó|"
    r"visitaron)\b(?! la (?:atención|competencia)| nadie)",
    r"\b(?:ik ben|we zijn|wij zijn|er is|er heeft(?: iemand)?|iemand heeft(?: me| mij| ons)?) (?:(?:destijds|wel|"
    r"netjes|keurig|al|"
    r"inderdaad|toen|iemand) ){0,3}(?:gebeld|benaderd|gecontacteerd|teruggebeld)\b",
)
_CAME: Final = re.compile("|".join((*_TRUE, *_OTHER_TONGUES_TRUE)))
_NEVER: Final = re.compile("|".join((*_FALSE, *_OTHER_TONGUES_FALSE)))


def came_to_them(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None."""
    if _NEVER.search(low):
        return False
    return True if asserted(_CAME, low) else None
