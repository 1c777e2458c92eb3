"""The day on which they go: "on leave from Friday", "ab Freitag bin ich in Elternzeit". No day to get back."""

import re
from typing import Final

_AWAY: Final = (
    r"(?:leave|holidays?|vacation|sabbatical|off|away|out|gone|abroad|travell?ing|urlaub|elternzeit|mutterschutz|kur|"
    r"ferien|weg|verreist|abwesend|congés?|vacances|absente?s?|baja|vacaciones|fuera|permiso|verlof|vakantie|afwezig|weg)"
)
_FROM: Final = (
    r"(?:from|starting|beginning|as of|effective|ab(?: dem)?|à partir d[eu'](?: la)?|dès|desde(?: el)?|a partir del?|"
    r"vanaf|"
    r"met ingang van)"
)
_BEFORE: Final = re.compile(rf"\b{_AWAY}\s+{_FROM}\s+(?:the\s+|le\s+|el\s+)?$")
_LED: Final = re.compile(rf"(?:^|[\s,]){_FROM}\s+(?:the\s+|le\s+|el\s+)?$")
_AFTER: Final = re.compile(
    r"^,?\s*(?:(?:i'm|i am|i'll be|we're|we are|bin ich|sind wir|ich bin|je suis|je serai|nous sommes|estoy|estaré|"
    r"estamos|ben ik|zijn we|zijn wij)\s+)?(?:dann\s+|erst\s+|mal\s+|on\s+|in\s+|im\s+|en\s+|de\s+|met\s+|op\s+|"
    rf"maternity\s+|parental\s+|paternity\s+|sick\s+|my\s+){{0,3}}{_AWAY}\b"
)


def goes_away(before: str, after: str) -> bool:
    """Whether they are away from that day on."""
    return bool(_BEFORE.search(before) or (_LED.search(before) and _AFTER.match(after)))
