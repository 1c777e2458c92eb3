"""Words and marks that are a yes or a no and nothing else, as people write them: "yesh", "nah", "10-4", "👍", "F".

They count only in a row with others of their kind: "da" alone is German for "there", "ie" an abbreviation.
"""

import re
from typing import Final

_SPELT: Final = {
    True: (
        # English, as spoken and as typed.
        r"y|ye+|ye+s+h?|ye+z|yis+|yus+|yu+ss+|ya+s+|yip+|ye+p+|yu+p+|yop|yeah+|yea|yeh|yah+|ya|yes'm|yessu[mh]|"
        r"yessir+|yessire+|"
        r"yeppers|"
        r"aye+|uh[ -]?huh|mm?hm+|t|true|pos|positive|affirm|affirmative|affirmatory|check|correct|indeed|"
        r"absolutely|certainly|definitely|def+o+|10-4|ten-four|thumbs?[ -]up|roger|tick|indeedy|"
        # German, French, Spanish, Dutch; Welsh, Portuguese, Italian, Slavonic, Nordic.
        r"j|ja+|jo+|jep+|jup+|jawohl|jepp|jau|o|oui+|ouais|ouaip|s[iíì]+|sip|sep|da|tak|ano|ie|sim|jes"
    ),
    False: (
        r"n(?!/a)|no+|no'?m|no+ss?iree?|nossir|no+pe+|nop|nup|na+h+|naw+|nay|nae|na|f|false|neg|negative|negatory|"
        r"negatron|nada|zip|zilch|nil|nowt|noth?in'?(?=\W|$)|nu[th]{1,2}in'?(?=\W|$)|bupkis|"
        r"cross(?! (?:me|us|it|off|out|my|our))|"
        r"uh[ -]?uh|nuh[ -]?uh|thumbs?[ -]down|"
        r"ne+in+|nei|nej|ne|nee+|neen|neenee|nö+|nee?t|njet|nyet|niet|nie|nem|non+|nan|não|nao|nope"
    ),
}
_MARKS: Final = {True: "✓✔☑✅👍👌💯🟢🆗⭕🙆", False: "✗✘✖✕❌❎👎🚫⛔🔴🙅"}
SAY: Final = re.compile(
    rf"(?:(?P<yes>[{_MARKS[True]}]|(?<![\w'])(?:{_SPELT[True]})(?![\w']|-\w))|"
    rf"(?P<no>[{_MARKS[False]}]|(?<![\w'])(?:{_SPELT[False]})(?![\w']|-\w)))",
    re.IGNORECASE,
)
# The colour of a thumb, and how a mark is drawn, say nothing.
DRAWN: Final = re.compile("[\ufe0e\ufe0f\u200d♂♀\U0001f3fb-\U0001f3ff]")
# Written in one: "yesyesyes", "NNY", "nonoyes". "Jajaja" laughs.
# Two letters are an abbreviation.
_LONG: Final = 10
_RUN: Final = re.compile(
    "|".join(
        rf"(?<![^\W_])({piece})({piece})({piece}){'?' if len(piece) > _LONG else ''}(?![^\W_])"
        for piece in ("yes|yep|yup|yeah|ye|nope|nah|no", "nein|ja", "oui|non", "[yn]", "[tf]", "[jn]", "[on]")
    ),
    re.IGNORECASE,
)
_WORDS: Final = frozenset({"jajaja", "ooo", "non", "ono", "jon"})


def taken_apart(text: str) -> str:
    """Words that are three answers written in one → the three."""
    return _RUN.sub(
        lambda run: run[0] if run[0].lower() in _WORDS else " ".join(filter(None, run.groups())), text
    )
