"""That nobody came, told by the silence: "no follow-up of any kind", "radio silence", "you said you'd call and didn't".

Over lower-case text. A silence they ask for, and one of their own, are none. For the letter's first question.
"""

import re
from typing import Final

_CALL: Final = (
    r"(?:call|ring|phone|telephone|visit|come(?! back with)|write|contact|be in touch|get (?:back|in touch)|"
    r"reach out|stop by|"
    r"turn up|show up|follow up|reply|respond|drop by|e-?mail)\b(?! again| with)"
)
_CALLED: Final = (
    r"(?:called|rang|phoned|telephoned|visited|came|wrote|contacted|replied|responded|got (?:back|in touch)|reached|"
    r"showed|turned up|followed up|returned|answered|bothered|e-?mailed)\b"
)
_CLAUSE: Final = (
    r"(?:^\W*|[.!?;,:\n–-] ?|"
    r"\b(?:but|and|then|just|only|been|was|total|complete|absolute|heard|got|since|nothing but) )"
)
_NOT_MORE: Final = (
    r"(?![^.!?\n]{0,40}\b(?:more|again|further|please|from now|in future|from (?:me|us|my|our))\b)"
)
_SILENCE: Final = re.compile(
    r"\b(?:was|were|had|been|got|saw) no (?:follow[- ]?up|call[- ]?back|return call|contact|phone call)\b|"
    r"(?:^\W*|[.!?;,] )no (?:follow[- ]?up|call[- ]?back|return call)\b(?! (?:please|needed|required|necessary|"
    r"wanted|is))|"
    r"\bfollow[- ]?up (?:was |has |ever |call )?(?:never|not) (?:been )?(?:made|came|come|happened|took)\b|"
    r"\b(?:my|our) (?:\w+ )?(?:e-?mails?|calls?|messages?|(?:in|en)quir(?:y|ies)|letters?|requests?|forms?|"
    r"voicemails?)"
    r"(?: (?:about|of|for|to|in|from) [^.!?\n,]{1,40})? (?:\w+ )?(?:went (?:\w+ )?(?:unanswered|ignored|"
    r"nowhere)|(?:was|were|got|"
    r"has been|have been) (?:\w+ )?(?:unanswered|ignored|lost|not returned|not answered|never (?:returned|answered|"
    r"acknowledged)))|\bwas never (?:answered|acknowledged|called back|contacted|followed up)\b|"
    r"\b(?:i|we) (?:\w+ )?(?:wrote|called|rang|phoned|e-?mailed|asked|filled|sent|left|inquired|enquired|"
    r"submitted|applied)\b"
    r"[^.!?\n]{0,60}?\b(?:no (?:reply|response|answer|call)\b|(?:heard|got) (?:absolutely )?nothing\b|"
    r"never heard|not a "
    r"(?:word|peep)|silence|the last (?:i|we) heard|never (?:got|had|received) (?:an? |any )?(?:reply|response|"
    r"answer|call))|"
    r"\b(?:you|you (?:folks|guys|people|lot)) ghosted (?:me|us)\b|(?:^\W*|\b(?:was|were|got|been|being|"
    r"getting) )ghosted\b|"
    rf"{_CLAUSE}(?:crickets|radio silence|dead air|dead silence|tumbleweeds?|deafening silence)\b{_NOT_MORE}"
    r"(?! (?:would|will|is what))|"
    r"(?:^\W*|[.!?;,] |\b(?:but|and) )not (?:an?|one) (?:single )?(?:call|soul|person|peep|sausage|word|ring|"
    r"whisper|squeak|"
    rf"dicky ?bird)\b{_NOT_MORE}(?=\W*$|[.,;!]| (?:from|out of|called|since|in|came|rang|to us|to me|has|did|"
    rf"ever)\b)|"
    rf"\b(?:not once|at no (?:point|time|stage)|on no occasion) (?:did|has|have|was|"
    rf"were)\b[^.!?\n]{{0,30}}\b(?:{_CALL}|{_CALLED})|"
    # Promised, and not done.
    r"\b(?:said (?:you|he|she|they|someone|somebody)(?:'d| would| were going to| was going to)|promised(?: me|"
    r" us)? (?:to|an?)|"
    rf"supposed to|meant to|was to|were to|was going to|told (?:me |us )?(?:you|someone|somebody|he|she|"
    rf"they)(?:'d| would)) {_CALL}"
    r"[^.!?\n]{0,30}?[.,;]? ?(?:(?:and|but|which|who) )?(?:(?:you|he|she|they|no ?one|no one|nobody|"
    r"it) )?(?:(?:didn'?t|did not|"
    r"never did|never|hasn'?t|haven'?t)\b(?! (?:want|need|mind))|(?:got|had) none|none came|(?:no one|nobody) did)|"
    r"\bpromised (?:an? )?(?:call|visit)\b[^.!?\n]{0,30}\b(?:got none|none came|never came|never got)\b|"
    r"\b(?:waiting|waited|wait) (?:for|on) (?:(?:that|an?|the|your) (?:phone |return )?(?:call|call-?back|"
    r"visit)\b(?! (?:from (?!you)|"
    r"about|of|to))|(?:someone|somebody|anyone|you|you (?:folks|guys)|your \w+) to "
    rf"{_CALL})|\bwaited\b[^.!?\n]{{0,20}} for your \w+ to {_CALL}|"
    # People of ours that did not.
    rf"(?<!if )(?<!that )\byour (?!letters?|e-?mails?|mails?|messages?|notes?|name)(?:\w+ ){{1,2}}(?:never|"
    rf"didn'?t|did not) (?:even |"
    rf"ever |once )?(?:{_CALL}|{_CALLED}|bother\w*)|\byour \w+ (?:was|were) (?:a )?no-?shows?\b|"
    r"\byou (?:people|folks|guys|lot) (?:never|didn'?t|did not) (?:even )?bother\w*\b|"
    r"(?:^\W*|[.!?;,] |\b(?:but|and) )(?:nothing|nowt|zip|zilch|nada|sod all) (?:at all )?(?:from|"
    r"out of) (?:you|yous|your|ye|"
    rf"y'all|any of (?:you|ye))\b{_NOT_MORE}|\bheard (?:zip|zilch|nowt|nada|squat|diddly|bugger all|sod all|"
    rf"naught)\b|"
    r"\b(?:is|it's|that's|was)? ?(?:the )?(?:very )?first (?:thing |word |time )?(?:i'?ve|i have|we'?ve|"
    r"we have) heard\b"
    r"(?=\W*$| (?:back )?(?:from|out of) (?:you|any\w*|your)\b)|"
    r"\bwithout (?:so much as )?an? (?:word|call|peep) (?:from|out of) (?:you|your|any)\b|"
    r"\bna?e?body (?:cam|came|phoned|rang|ca'd|cried|wrote)\b|\b(?:call|visit) never (?:came|happened|"
    r"materiali[sz]ed)\b|"
    r"\bno call (?:came|ever came|was made|has come)\b|"
    # The others.
    r"\b(?:funkstille|nie wieder (?:etwas )?(?:von ihnen )?gehört|nichts (?:mehr )?(?:von ihnen )?gehört)\b|"
    r"\bkein (?:anruf|"
    r"rückruf)\b|\bkeine (?:rückmeldung|antwort) (?:bekommen|erhalten|gekommen|von ihnen)\b|"
    r"\b(?:aucune? (?:réponse|appel|rappel|nouvelles?)|pas (?:eu )?(?:de|d'un seul) (?:réponse|appel|rappel|"
    r"nouvelles?)|silence "
    r"radio)\b|"
    r"\b(?:ni una llamada|ninguna (?:llamada|respuesta)|sin (?:respuesta|noticias)|no me llamó nadie|"
    r"no nos llamó nadie|nadie "
    r"(?:llamó|vino|contestó|respondió))\b|"
    r"\b(?:niemand gebeld|niet (?:terug)?gebeld|(?:nooit|niets) (?:meer )?(?:van (?:u|jullie) )?gehoord|"
    r"geen (?:telefoontje|"
    r"reactie))\b"
)


def was_silent(low: str) -> bool:
    """Whether they say that nothing was heard of us."""
    return bool(_SILENCE.search(low))
