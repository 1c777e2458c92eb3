"""Yes to the removing: "they came, the price was wrong, and fine on removal", "aye to the chop", "deleting is fine".

Leave that names what it allows, wherever it stands; over lower-case text.
"""

import re
from typing import Final

_DOING: Final = (
    r"(?:remov(?:al|ing)|delet(?:ion|ing)|eras(?:ure|ing)|(?:taking|striking|crossing|scratching|cutting|"
    r"knocking) (?:me |us )?"
    r"(?:off|out)|scrubbing|dropping|chop|axe|heave-?ho|boot|binning|culling|purg(?:e|ing)|wiping|"
    r""
    r"unsubscrib(?:e|ing)|being (?:removed|deleted|taken off|dropped|struck|scrubbed)|(?:database|list|"
    r"records?)(?: thing| "
    r"(?:question|one|bit|part|removal|business|stuff|matter))?|getting off|coming off)"
)
ENGLISH: Final = re.compile(
    rf"(?:^|[.!?,;:\n–-]\s*|\b(?:and|but|so|say|says|said|vote|votes|it's|its|a|an?|big|hearty|definite) )(?:yes|"
    rf"yep|yeah|yea|"
    rf"aye|ok|okay|fine|sure|go|agreed|amen|go ahead|green light|thumbs up|permission|right|all for|i'm for|in "
    rf"favou?r)(?: "
    rf"please| indeed| sir| also| again| ma'am| from me)?,? (?:to|on|for|about|re|re:|with|of|regarding|as to|as "
    rf"regards|"
    rf"concerning) (?:me |us )?(?:the |your |that |this |my |our |any )?{_DOING}\b(?! (?:with|until|unless|if i|"
    rf"but|only|when|"
    rf"after|engineer|software|admin|server|system|price|quote|demo|of (?:the|our|my) (?:old|machine|copier|"
    rf"printer|unit)))"
    rf"(?![^.!?\n]{{0,20}}\b(?:no|not|keep|wait|stay)\b)|"
    rf"(?:^|[.!?,;\n]\s*|\band )(?:removing|deleting|removal|deletion|erasing|scrubbing)(?: (?:me|us|my "
    rf"name))?(?:'s| is|s| "
    rf"would be)? (?:also |perfectly |all |just |quite )?(?:fine|ok|okay|grand|good|cool|all right|alright|"
    rf"welcome|a yes|yes|"
    rf"sound|dandy|great|perfect)\b"
)
