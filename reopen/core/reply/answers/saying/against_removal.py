"""A refusal by what removal would be, or by who must not: "taking me off would be premature", "you may NOT remove me".

Wherever in the text it stands. For lower-case text.
"""

import re
from typing import Final

_REMOVING: Final = (
    r"(?:(?:remov|delet|dropp|eras|strik|scrubb|scratch|purg|forgett|cross)ing|tak(?:ing)) (?:me|us|my \w+|our \w+)"
    r"(?: (?:off|out|from|off of|away))?(?: (?:the|your|that) (?:\w+ )?\w+)?(?: now| yet| already| at this point)?|"
    r"(?:being|getting|to be) (?:removed|deleted|taken (?:off|out)|dropped|struck off)|(?:my|our) removal|a removal"
)
_BAD: Final = (
    r"(?:(?:rather|quite|very|far|much|a bit|a little|way|too|simply|frankly|really) ){0,2}(?:premature|hasty|unwise|"
    r"foolish|silly|a (?:\w+ )?(?:mistake|shame|pity|blunder|error|loss)|an error|too (?:soon|early)|rash|regrettable|"
    r"wrong|unnecessary|uncalled for|out of the question|the last thing (?:i|we) (?:want|need))"
)
_REMOVED: Final = (
    r"(?:removed|deleted|dropped|erased|struck off|taken (?:off|out)|forgotten|scrubbed|purged|unsubscribed)"
)
_REMOVE: Final = (
    r"(?:(?:remove|delete|erase|scrub|purge) (?:me|us|my name|our name)|(?:drop|strike|cross|take) (?:me|us|my name|"
    r"our name) (?:off|out|from)\b)(?![^.!?\n]{0,20}\benough\b)"
)
_REFUSED: Final = re.compile(
    rf"(?<!\w)(?:{_REMOVING}) (?:would be|is|seems|'d be|strikes me as|feels|sounds|might be) {_BAD}\b|"
    rf"\b(?:i|we)(?:'d| would| should|'ll| do| really| most certainly)? (?:not|hate|loathe|be sorry|be sad|rather not|"
    rf"prefer not)(?: (?:want|wish|like|care|choose|prefer))?(?: to)?(?: be)? {_REMOVED}\b|"
    rf"\b(?:i|we) (?:don'?t|do not|wouldn'?t|would not) (?:want|wish|like|care|intend) to be {_REMOVED}\b|"
    rf"\b(?:you|u) (?:may|can|must|shall|should|will)(?: \w+){{0,2}}? ?not (?:\w+ly )?{_REMOVE}|"
    rf"\b(?:you|u) (?:cannot|can'?t|mustn'?t|shan'?t) (?:\w+ly )?{_REMOVE}|"
    r"\b(?:no|not any|have no|without) (?:objections?|problems?|issues?|trouble|qualms) (?:to|with|"
    r"about) (?:(?:your|you|"
    r"us|me|our|my) )?(?:keep|leav|stay|remain|be)ing (?!removed|deleted|taken|dropped|off|out)(?:(?:me|us) )?(?:on|in|"
    r"there|kept|put)\b|"
    r"(?<!not )(?<!n't )(?<!longer )(?<!never )(?<!hardly )"
    r"\b(?:fine|happy|glad|content|ok(?:ay)?) (?:for you )?to "
    r"(?:keep (?:me|us)|stay|remain|be kept)\b"
    r"(?! (?:off|out|away|private|posted|home))"
)
_CHEAP: Final = re.compile(
    r"premature|hasty|mistake|shame|not |n't|hate|objection|problem|pity|wise|too |cannot|fine|happy|glad|content|ok|"
    r"rather|issue|error|wrong|silly|question|last"
)
_ABOUT: Final = re.compile(r"remov|delet|drop|eras|str[iu]|tak|keep|stay|remain|forg|scrub|purg|cross|kept")


def refusal_in(low: str) -> str:
    """The words that refuse it; "" where there are none."""
    if not _ABOUT.search(low) or not _CHEAP.search(low):
        return ""
    found = _REFUSED.search(low)
    return found[0] if found else ""
