"""Who answers while somebody is away: "until then Oliver knows where all is", "Deliveries: Huw on extension 3"."""

import re
from typing import Final

from reopen.core.reply.no_names import NO_NAMES

_NO_NAME: Final = frozenset(NO_NAMES.split())
_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w'À-ÿ-]{0,30}[a-zß-ÿ]"
_TITLE: Final = r"(?:Mr|Mrs|Ms|Dr|Herrn?|Frau|Mme|M|Monsieur|Madame|Sra?|Don|Doña|Dhr|Mevr)\.?"
_NAME: Final = rf"(?P<name>(?:{_TITLE} )?{_WORD}(?: {_WORD})?)"
_ASKS: Final = (
    r"(?:please )?(?:just )?(?:ask|call|ring|phone|contact|see|try|speak to|talk to|speak with|get hold of) "
    r"(?:for )?"
)
# Each has the name in a group of its own.
_WAYS: Final = tuple(
    re.compile(words.replace("NAME", _NAME))
    for words in (
        rf"(?i:\b(?:until then|till then|meanwhile|in the meantime|in my absence|while i'm (?:away|out|gone|"
        rf"off)|urgent(?:ly)?"
        rf"(?: matters?| cases?| things)?|emergenc(?:y|ies)|anything urgent|before then))[,:;]? "
        rf"(?i:{_ASKS})?NAME\b",
        rf"(?i:\bif (?:it'?s|its|it is|there'?s|you need) [^.!?,\n]{{1,40}}?[, ] ?{_ASKS})NAME\b",
        r"\bNAME(?: in [A-Z]\w+)? (?:is in(?=[.,;!]|$| all\b| on\b| today| the (?:shop|office))|is covering|"
        r"covers|is holding"
        r"|is looking after|is minding|is standing in|stands in|steps in|is deputi[sz]ing|has the keys|can "
        r"help|will help"
        r"|knows where|will answer|answers for me|is on duty|is in charge|has my (?:desk|diary|keys|phone))\b",
        # "For a snapped string, ring Declan"; "see Wanda at the front desk if you need anything".
        rf"(?i:(?:^|[.!;\n]\s*)(?:for|about|with|as for) [^.!?,;\n]{{3,60}}, {_ASKS})NAME\b",
        rf"(?i:(?:^|[.!;\n]\s*)(?:meanwhile,? )?{_ASKS})NAME(?: (?:at|in|on|"
        rf"from) [^.!?,;\n]{{2,40}}?)?,? (?:if you|if it|if "
        rf"there|if anything|for (?:anything|any|urgent|all|help)|with (?:any|anything)|in the meantime|"
        rf"meanwhile|until|"
        rf"till)\b",
        r"\bNAME on (?:extension|ext\.?|x) ?\d",
        r"\b(?:[Vv]ertretung(?: macht| hat| ist| übernimmt)?:? |[Vv]ertreten werde ich (?:von|durch) |"
        r"[Vv]ertritt mich "
        r"|[Ii]n dringenden Fällen (?:hilft|erreichen Sie|wenden Sie sich an)(?: Ihnen)? )NAME\b",
        r"\bNAME (?:vertritt mich|hilft Ihnen|springt ein)\b",
        r"\b(?:remplacée? par |[Pp]our toute urgence,? (?:voyez|contactez|appelez|adressez-vous à) )NAME\b",
        r"\bNAME (?:me remplace|assure l'intérim|vous répondra)\b",
        r"\b(?:[Ll]e atiende |[Pp]ara urgencias,? (?:llame a |contacte con |hable con )?)NAME\b",
        r"\bNAME (?:me sustituye|me reemplaza|le atiende|le atenderá)\b",
        r"\b(?:[Vv]ervangen door |[Bb]ij spoed(?: kunt u)? (?:bel|bellen met|terecht bij)? ?)NAME\b",
        r"\bNAME (?:vervangt mij|neemt (?:voor mij )?waar|helpt u)\b",
    )
)
_READ: Final = 3_000


def deputy(text: str) -> str | None:
    """The name of whoever answers for the writer in an absence, where the text says so."""
    text = text[:_READ].replace("’", "'")
    for way in _WAYS:
        for found in way.finditer(text):
            words = found["name"].split()
            if words[-1].casefold() not in _NO_NAME and words[0].casefold().strip(".") not in _PLAIN:
                return found["name"]
    return None


# A title is in the list of words that are no names.
_PLAIN: Final = _NO_NAME - {"mr", "mrs", "ms", "dr", "herr", "frau", "monsieur", "madame", "don", "doña"}
