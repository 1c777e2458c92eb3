"""Permission given or refused by name: "you have our blessing", "feel at liberty", "u hebt mijn toestemming".

For what stands beside the third question, in lower case. Permission to do something else ("you are free to call")
is none.
"""

import re
from typing import Final

_TO_REMOVE: Final = (
    r"(?!,? (?:to|for|zu|zum|de|para|om) (?!(?:do|go|so|that|this|remov\w*|delet\w*|tak\w+|strik\w*|drop\w*|eras\w*|"
    r"scrub\w*|wip\w*|forget\w*|tun|löschen|faire|supprimer|hacer\w*|borrar\w*|te (?:doen|verwijderen))\b))"
)
_GIVEN: Final = re.compile(
    r"\b(?:you (?:do )?have|you've(?: got)?|u (?:have|got)|you got) (?:my|our) (?:\w+ )?"
    rf"(?:permission|consent|blessings?|leave|go-?ahead|okay|ok|approval|agreement)\b{_TO_REMOVE}|"
    r"\b(?:you|u)(?:'re| are|r)? (?:quite |perfectly |most |very |more than )?(?:free|welcome|at liberty) to\b"
    r"(?=\W*$| (?:do|go|remov\w*|delet\w*|take (?:me|us)|strike|drop (?:me|us)|erase|scrub|wipe|forget)\b)|"
    r"\b(?:you|u)(?:'re| are|r)? (?:hereby )?(?:cleared|clear|authori[sz]ed|good to go|all set) (?:for|on|to|"
    r"with) (?:my |our )?"
    r"(?:(?:immediate|full) )?(?:removal|removing|deletion|deleting|take-?off|departure|remove|delete|take (?:me|us) "
    r"(?:off|out)|drop (?:me|us)|erase)\b|"
    r"\bsie haben (?:meine|unsere|meinen|unseren) (?:\w+ )?(?:erlaubnis|zustimmung|einwilligung|segen)\b(?! nicht)|"
    r"\bvous avez (?:mon|ma|notre) (?:\w+ )?(?:accord|permission|autorisation|feu vert|bénédiction)\b|"
    r"\b(?:usted )?tienen? (?:mi|nuestro|nuestra) (?:\w+ )?(?:permiso|consentimiento|autorización|bendición|"
    r"visto bueno)\b|"
    r"\b(?:u|je|jullie) (?:hebt?|heeft|hebben) (?:mijn|onze) (?:\w+ )?(?:toestemming|zegen|akkoord)\b(?! niet)"
)
_REFUSED: Final = re.compile(
    r"\b(?:you|u) (?:don'?t|do not|haven'?t|have no|have not) (?:have |got )?(?:my |our |any )?"
    r"(?:permission|consent|blessing|leave)\b|\bno permission\b|\bpermission (?:is )?(?:denied|refused|withheld)\b|"
    r"\bsie haben (?:meine|unsere) (?:erlaubnis|zustimmung|einwilligung) nicht\b|\bkeine erlaubnis\b|"
    r"\bvous n'avez pas (?:mon|ma|notre) (?:accord|permission|autorisation)\b|"
    r"\bno tienen? (?:mi|nuestro) (?:permiso|consentimiento)\b|\bgeen toestemming\b"
)


def permitted(part: str) -> bool | None:
    """True where permission is given, False where it is refused, None where it is not spoken of."""
    if _REFUSED.search(part):
        return False
    return True if _GIVEN.search(part) and not part.startswith(("no ", "no,", "nein", "non ")) else None
