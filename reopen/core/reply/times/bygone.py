"""It was, and is no time to come: "we buried him on Monday", "she died in February", "ist im Mai gestorben"."""

import re
from typing import Final

from reopen.core.reply.times.signs import THEN, UNTIL
from reopen.core.reply.times.span import Span

# "We buried him on Monday": that was.
_DID: Final = re.compile(
    r"\b(?!need)(?:\w{2,}[^e\W]ed|\w+ied|went|took|came|was|were|had|left|died|(?<!'ve )(?<!have )got|"
    r"said|told|met|broke|"
    r"gave|saw|ran|lost|"
    r"bought|sold|rang|called)\b[^,.;:!?]{0,30}\b(?:on|am)\s*$"
)
_WILL: Final = re.compile(
    r"\b(?:will|would|could|can|shall|should|may|might|please|want|need|let|like|going to|be)\b|'ll\b|"
    r"'d\b|'re\b"
)
# "She died in February", "they bought it at Easter": that was.
_DID_THEN: Final = re.compile(
    r"\bfirmamos con\b[^.,;:!?]{0,30}\ben\s*$|"
    r"\b(?<!is )(?<!be )(?<!are )(?<!'s )(?<!get )(?<!gets )(?<!being )(?<!need )(?<!we're )(?<!i'm )(?<!they're )"
    r"(?:died|passed away|retired|signed|bought|sold|closed down|opened|started|joined|moved|switched|"
    r"installed|replaced|"
    r"merged|married|went|took over|took|left|lost|had|did|came|told|said|spoke|talked|quoted|called|"
    r"rang|"
    r"wrote|visited|changed|renewed|finished|ended|quit|saw|ordered|stopped by|came by|broke|built|"
    r"sold up|was|were)\b"
    r"(?! (?:due|going|hoping|planning|thinking|to)\b)(?:(?!\b(?:to|will|till|"
    r"until)\b)[^,.;:!?]){0,30}\b(?:in|at|last)\s+(?:the\s+)?$|"
    r"\b(?:ai|as|a|avons|avez|ont)\s+(?:\w+\s+){0,2}?(?:\w+(?:é|ée|és|ées)|signé|pris|eu|fini|vendu|perdu|"
    r"repris|mis)\b"
    r"(?:(?! à | de )[^,.;:!?]){0,30}\b(?:en|à|au)\s*$|"
    r"\b(?:est|sont|suis|sommes|était)\s+(?:décédé|mort|parti|arrivé|venu|né|devenu|"
    r"passé)\w*\b[^,.;:!?]{0,30}\b(?:en|à|au)\s*$|"
    r"\b(?!qué|café|porqué|también|según)\w{2,}(?:[^r\W]é|ó|aron|ieron)\b[^,.;:!?]{0,30}\b(?:en|el|a)\s*$|"
    r"\b(?:he|ha|hemos|han)\s+\w+(?:ado|ido|erto|echo|isto|ito)\b[^,.;:!?]{0,30}\b(?:en|a)\s*$"
)
# German and Dutch say it at the end: "ist im Februar gestorben", "heb in maart getekend".
_DONE_THEN: Final = re.compile(
    r"\b(?:habe?n?|hat|hatten?|bin|ist|sind|waren?|wurden?|heb|heeft|hebben|is|zijn|werd|werden)\b"
    r"(?:(?!\b(?:wird|werden|soll|wordt|zal|wil|will)\b)[^.,;!?|]){0,40}\b(?:im|in|zu|an|am|met|op)?\s*\|"
    r"[^.,;!?]{0,40}?\b(?:(?!geplant|angesetzt|vorgesehen|geeignet)\w{0,4}ge\w{3,}(?:t|en)(?=\s*(?:[.,!?]|"
    r"$))|gestorben|verstorben|gegangen|gewechselt|gekauft|verkauft|unterschrieben|entschieden|beauftragt|"
    r"verlängert|erneuert|bekommen|erhalten|"
    r"bestellt|abgeschlossen|"
    r"angefangen|aufgehört|geschlossen|übernommen|gekündigt|overleden|gestopt|getekend|gekocht|verkocht|"
    r"begonnen|vertrokken|overgenomen|gesloten|besteld|gegaan)\b(?!\s+(?:wird|werden|worden|wordt|sein))"
)
# "We awarded it in July", "the rep came on the Monday", "I gave it all up at Michaelmas", "went live in a week".
_WENT_BY: Final = re.compile(
    r"(?<!is )(?<!be )(?<!are )(?<!'s )(?<!'re )(?<!'m )(?<!get )(?<!gets )(?<!being )(?<!been )(?<!get it )(?<!it )"
    r"\b(?!need|(?:decid|want|hop|plann|ask|agre|suppos|schedul|book|expect|ti|lock|committ|interest|"
    r"pleas|delight|swamp|"
    r"fix|clos|prepar|requir|allow|budget|slat|pencill|bas|us|tempt|inclin|forc|push|postpon|promis|wip|call|"
    r"talk|try|fill|cover|retir)ed\b)"
    r"(?:\w{2,}[^e\W]ed|went|took|came|left|died|got out|gave|hung up|broke|ran out|bought|sold|stopped|"
    r"picked|moved|"
    r"switched|spoke|saw|was \w+ed|were \w+ed)\b"
    r"(?:(?!\b(?:will|till|until|would|could|can|should|want|need|let|please|call|ask|try)\b)[^,.;:!?]){0,40}"
    r"\b(?:in|at|on)\s+(?:the\s+)?$"
)
_CAME: Final = re.compile(
    r"\b(?:came|died|went|broke|arrived|started|left|called|rang|failed|quit)\b(?: \w+)?\s+(?:on )?(?:the )?$"
)
# "In the autumn I was in a coma."
_I_WAS: Final = re.compile(
    r"^,?\s*(?:i|we|he|she|they|it|(?:the|my|our) \w+)\s+(?:was|were|had|went|came|got|left|died|took|"
    r"gave|\w{3,}[^e\W]ed)\b"
)


def went_by(text: str, span: Span, before: str, after: str) -> bool:
    """ "We buried him on Monday", "she died in February", "in the autumn I was away": that was."""
    if span.granule in ("weekday", "nth") and _DID.search(before) and not _WILL.search(before):
        return True
    if span.granule in ("month", "season", "feast", "about", "day", "year") and (
        _DID_THEN.search(before)
        or (not UNTIL.search(before) and _DONE_THEN.search(before + " | " + after[:60]))
    ):
        return True
    if span.granule not in ("before", "after", "following", "of it") and not THEN.search(
        text, span.end, span.end + 80
    ):
        if _WENT_BY.search(before) or _I_WAS.match(after):
            return True
        if span.granule in ("weekday", "day", "nth") and _CAME.search(before):
            return True
    return False
