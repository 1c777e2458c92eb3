"""A day that another one has taken the place of: "moved from June to September", "statt Juni lieber Oktober".

"Back on 3 June, not on the 1st": what is denied beside the day that holds is left behind too.
"""

import re
from typing import Final

_MOVED: Final = (
    r"(?:slipped|slips|pushed|push|moved?|moving|shifted|shift|postponed|deferred|delayed|changed|extended|"
    r"rescheduled|bumped|kicked|rolled|put (?:it |that |back|off)|went|gone|verschoben|verlegt|verlängert|vertagt|"
    r"décal\w+|repouss\w+|reporté\w*|reportons|reporter|déplac\w+|prolong\w+|avanc\w+|passée?|aplaz\w+|retras\w+|movid\w+|movimos|movió|pospu\w+|"
    r"pospon\w+|cambi\w+|pasamos|pasó|pasado|traslad\w+|prorrog\w+|verschoven|verplaatst|uitgesteld|verlengd|verzet|opgeschoven)"
)
_THE: Final = r"(?:(?:the|le|la|el|den|dem|de|het|\w+day)\s+)?"
_FROM: Final = re.compile(
    rf"\b{_MOVED}\b[^.:!?;]{{0,40}}\b(?:from|von|vom|(?<!mois )(?<!mes )de|du|del|van|desde|depuis)\s+{_THE}$|"
    rf"\b{_MOVED}\b[^.:!?;]{{0,40}}(?<!mois )\bd'$|"
    r"\b(?:instead of|in place of|rather than|in lieu of|(?:an)?statt(?: wie geplant)?|anstelle von|au lieu (?:de|du|"
    r"d')|plutôt qu(?:e|')|en (?:lugar|vez) del?|in plaats van|(?<!wie )eerder dan|"
    r"(?:lieber|eher|besser|mejor|better|sooner|liever|beter|mieux)\b[^.!?;]{3,30}\b(?:als|than|que|qu'|dan))\s*"
    rf"(?:(?:in|on|im|am|en|le|el|op|zum|vom|wie geplant|as planned)\s+)?{_THE}$"
)
# German and Dutch say it at the end: "von Juni auf September verschoben".
_FROM_BEFORE: Final = re.compile(rf"\b(?:von|vom|van|from|de|du|del)\s+{_THE}$")
_TO_MOVED: Final = re.compile(rf"^\s*(?:auf|zum|naar|to|à|au|al?)\s[^.!?;]{{2,30}}\b{_MOVED}\b")
_NOT: Final = re.compile(
    r"(?:[,;(–-]|\b(?:and|und|et|y|en|but))\s*(?:not|nicht|non|pas|no|niet)\s+"
    rf"(?:(?:in|on|am|im|wie|as|le|el|op)\s+)?{_THE}$"
)
# "I was due back on the 11th, but": that one has gone.
_WAS_DUE: Final = re.compile(
    r"\b(?:was|were|had been|should have been|sollte|wollte|devais|devait|iba a|debía|zou)\b(?: \w+){0,2} "
    r"(?:due|supposed|meant|to be|going|expected|scheduled|back|return\w*|zurück|wieder|rentrer|revenir|reprendre|"
    r"volver|regresar|terug)\b[^.,;!?]{0,20}$"
)
# The return itself is put off: to the day that follows.
_MOVED_TO: Final = re.compile(
    rf"\b(?:return\w*|back|re-?open\w*|rückkehr|wiedereröffnung|retour|réouverture|regreso|vuelta|reapertura|terugkeer|"
    rf"terugkomst|heropening)\b[^.!?;]{{0,24}}\b{_MOVED}\b[^.!?;]{{0,40}}\b(?:to|auf|zum|au|à|al?|naar)\s+{_THE}$"
)


def is_left_behind(before: str, after: str) -> bool:
    """Whether the day between is the one that no longer holds."""
    return bool(_FROM.search(before) or (_FROM_BEFORE.search(before) and _TO_MOVED.match(after)))


def is_no_return_now(before: str, after: str) -> bool:
    """The same of a day of return, and one that is denied."""
    return is_left_behind(before, after) or bool(_NOT.search(before) or _WAS_DUE.search(before))


def is_moved_to(before: str) -> bool:
    """Whether the return itself is put off to the day that follows."""
    return bool(_MOVED_TO.search(before))
