"""What one answer says to its question: yes, no, or neither."""

import re
from typing import Final

from reopen.core.reply.answers.questions import Question

_NEITHER: Final = re.compile(
    r"^\W*(?:don'?t (?:know|remember|recall|mind)|dunno|do not (?:know|recall)|no idea|not sure|unsure|"
    r"can'?t (?:remember|say|recall|speak)|cannot|couldn'?t (?:say|tell)|"
    r"unknown|who knows|how (?:would|should) i know|not my|n/?a\b|no preference|no opinion|up to you|"
    r"your (?:call|choice)|as you (?:like|wish|please|think)|whatever|"
    r"whichever|either way|not bothered|makes no (?:odds|difference)|same to me|all the same|you decide|"
    r"i(?:'ll| will)? leave (?:that|it)|not fussed|not for me|not me\b(?!.{0,12}did)|do(?:n'?t|es n'?t|"
    r"esn'?t) (?:care|"
    r"matter)|ask me|i forget|no (?:view|preference)|not applicable|wouldn'?t (?:know|remember)|"
    r"wasn'?t looking|mm,? don'?t mind|maybe|perhaps|possibly|pass|skip|"
    r"undecided|still (?:deciding|thinking)|weiß (?:ich )?nicht|keine ahnung|egal|je ne sais|aucune idée|"
    r"peu importe|comme vous|no (?:lo )?sé|no me acuerdo|"
    r"ni idea|me da igual|como (?:quiera|guste|prefiera)|weet (?:ik )?niet|geen idee|maakt (?:mij |"
    r"me )?niet|muss (?:mein|das|ich)|"
    r"(?:you'?d|you would|you'll) have to|ask |hard to say|depends|what(?:'s| is| database| happens)|"
    r"which |why |\?+$|-+$|$)",
    re.IGNORECASE,
)
_NO_OBJECTION: Final = re.compile(
    r"no (?:problem|prob|objection|worries|issue|harm|complaints)|not a problem|no skin off|why not|"
    r"don'?t see why not|can'?t see why not|kein(?:e)? (?:problem|einwände)|nichts dagegen|"
    r"pas de (?:problème|souci)|aucun (?:problème|souci|objection)|aucune objection|no hay (?:problema|"
    r"inconveniente)|sin problema|ningún (?:problema|inconveniente)|"
    r"geen (?:probleem|bezwaar)|i (?:don'?t|wouldn'?t) mind|no reason (?:not|to keep)",
    re.IGNORECASE,
)
_NO: Final = re.compile(
    r"^\W*(?:(?:oh|uh|um|er|well|god|heavens|good god|lord|hell|afraid|i'?m afraid|sadly|sorry|erm|ah|"
    r"absolutely|certainly|definitely|please|honestly|actually|de hecho|"
    r"contacted|received|remove[d]?|database|everything|all of it)[\s,.:!-]+)*"
    r"(?:no+|nope|nah+|naw|nay|n|nein|ne\b|nee+|non|nada|never|not|nobody|no one|noone|none|negative|"
    r"neither|nothing|didn'?t|don'?t|wasn'?t|weren'?t|haven'?t|hasn'?t|wouldn'?t|"
    r"nie|niemals|niemand|keine?r?|nicht|noch nicht|jamais|personne|pas|point|nunca|jamás|nadie|tampoco|"
    r"nooit|niet|geen|liever niet|lieber nicht|dus ook niet|auch nicht|"
    r"hardly|barely|only|just|half|partly|partially|some of|rather not|hold off|keep|leave|unfortunately|"
    r"leider|hélas|helaas|teilweise|zum teil|nur|seulement|solo|sólo|"
    r"alleen|deels|i (?:did|do|was|would|have|got) (?:not|n'?t|nothing)|we (?:did|do|were|have)(?: not|"
    r"n'?t)|they (?:did|have)(?: not|n'?t)|not (?:a|one|really|quite|yet|that|me|to)|"
    r"nothing|zilch|zero|nix|✗|❌|👎)(?![\w-])",
    re.IGNORECASE,
)
_YES: Final = re.compile(
    r"^\W*(?:(?:oh|uh|um|er|well|why|but|and|honestly|actually|contacted|received|remove[d]?|database|"
    r"everything|that(?:'s| is)|it(?:'s| is)|god|hell|heavens|lord)[\s,.:!-]+)*"
    r"(?:y|(?:i )?(?:think|believe|guess|suppose|reckon) so|agreed|granted|do it|you have my|"
    r"i'd be grateful|the sooner|i thought you'd never|ye+s+|yep+|yup+|yeah*|yea|yah|ya|yas+|aye|"
    r"uh[ -]?huh|mhm|sure(?:ly)?|ok(?:ay)?|k|fine|certainly|absolutely|of course|affirmative|indeed|"
    r"correct|right|true|definitely|totally|"
    r"they did|we did|i did|you did|he did|she did|did|you (?:may|can)|we have|they have|go (?:ahead|"
    r"for it|right ahead)|do (?:so|it|that|please)|please(?: do)?|be my guest|feel free|by all means|"
    r"(?:i |we )?got(?! (?:half|nothing|some|part))|all (?:of it|good|delivered|fine)|everything|"
    r"perfect\w*|happy|gladly|with pleasure|quite|"
    r"completely|in full|"
    r"ja+|jawohl|jep|jo|klar|gern\w*|natürlich|selbstverständlich|genau|sicher|bitte|alles|passt|oui|ouais|"
    r"bien sûr|d'accord|volontiers|tout|certes|"
    r"s[ií]+|claro|por supuesto|desde luego|vale|adelante|todo|zeker|jazeker|prima|graag|doe maar|helemaal|"
    r"natuurlijk|akkoord|✓|✔|✅|👍)(?![\w-])",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(
    r"\b(?:call(?:ed)?|rang|ring(?:ing)?|phon(?:ed|ing)|telephon\w+|came|came (?:out|round|by)|visited|"
    r"e-?mailed|mailed|wrote|contacted|voicemail|message was left|left (?:me )?a|"
    r"got (?:a|one|the) (?:call|mail|e-?mail|message|visit)|spoke|spoken|reached|showed up|turned up|"
    r"stopped by|dropped by|in touch|back to (?:me|us)|"
    r"angerufen|gemeldet|zurückgerufen|da gewesen|geschrieben|appelé|rappelé|contacté|venue?|llam[óoa]\w*|"
    r"contact\w+|vino|escribi\w+|gebeld|gemaild|langs|contact)\b",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"\b(?:nobody|no one|noone|not a soul|nary|never|none of|niemand|keiner|personne|nadie|nunca|nooit|"
    r"jamais|nie|didn'?t|did not|hasn'?t|haven'?t|wasn'?t|weren'?t|nicht|pas|niet)\b",
    re.IGNORECASE,
)
_TAKE_OFF: Final = re.compile(
    r"\b(?:remove|delete|take (?:me|us)|erase|clear|scrub|strike|drop (?:me|us)|lösch\w*|streich\w*|"
    r"entfern\w*|supprim\w*|retir\w*|effac\w*|borr\w*|elimin\w*|quit\w*|verwijder\w*|"
    r"schrap\w*|that'?s (?:fine|ok|okay|alright)|is (?:fine|ok|okay|alright)|be my guest|go ahead|"
    r"please do|fine (?:with|by)|guest|may\b|dürfen|können|pouvez|puede|mag|mogen)\b",
    re.IGNORECASE,
)
_STAY: Final = re.compile(
    r"\b(?:keep (?:me|us|my|our)|leave (?:me|us|it|that|my|our)|stay|don'?t|do not|dare|hold off|not yet|"
    r"need (?:you|two|it|them)|hang on|retain|behalten|drin|"
    r"garde[zr]|laissez|mantén\w*|dej[ea]\w*|houd|laat)\b",
    re.IGNORECASE,
)


_SIGNS: Final = {
    "✓": True,
    "✔": True,
    "✅": True,
    "👍": True,
    "✗": False,
    "✘": False,
    "❌": False,
    "👎": False,
}
_FIRST: Final = re.compile(r"(?<=[.!?])\s")


_DID: Final = re.compile(r"\b(?:did|did not|didn't|has|have)\b(?!\s+(?:i|we|you)\b)", re.IGNORECASE)
_HALF: Final = re.compile(
    r"^\W*(?:i |we )?(?:got|received|had) (?:half|nothing|some|part|only|"
    r"a bit)\b",
    re.IGNORECASE,
)
_ALL_THERE: Final = re.compile(
    r"\b(?:delivered|arrived|all (?:there|here|good|of it|done)|everything|complete\w*|found it|works?|"
    r"happy|perfect\w*|geliefert|vollständig|livré|todo|compleet|geleverd)\b",
    re.IGNORECASE,
)


def says(part: str, question: Question) -> bool | None:
    """True for yes, False for no, None where it is not said or left to us."""
    part = part.strip().replace("’", "'")
    if part[:1] in _SIGNS:
        return _SIGNS[part[:1]]
    if question == "remove":
        return _may_be_removed(part)
    if _NEITHER.search(part):
        return None
    return _was_contacted(part) if question == "contacted" else _was_satisfied(part)


def _was_contacted(part: str) -> bool | None:
    if _CALLED.search(part) or _DID.search(part):
        return not _NOBODY.search(part)
    if _NO.search(part):
        return False
    if _YES.search(part):
        return True
    return False if _NOBODY.search(part) else None


def _was_satisfied(part: str) -> bool | None:
    if _HALF.search(part) or _NO.search(part):
        return False
    return True if _YES.search(part) or _ALL_THERE.search(part) else None


def _may_be_removed(part: str) -> bool | None:
    if _NO_OBJECTION.search(part):
        return True
    if _NEITHER.search(part) or (_FIRST.split(part)[0].endswith("?") and not _TAKE_OFF.search(part)):
        return None
    if _NO.search(part):
        return False
    if _YES.search(part):
        return not (_STAY.search(part) and not _TAKE_OFF.search(part))
    if _STAY.search(part):
        return False
    return True if _TAKE_OFF.search(part) else None
