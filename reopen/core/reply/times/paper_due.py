"""A paper is asked for by a day: "send me a quote by the 9th", "bitte senden Sie uns bis 29. Mai ein Angebot".

Of the days by which something must be so, only this one is a day for us: on it they want to have heard. When the
machines must run, when the money is spent and when bids close is told of themselves.
"""

import re
from typing import Final

from reopen.core.reply.times.span import Span

_PAPER: Final = (
    r"(?:quot(?:e|es|ation|ations)|prices?|pricing|price (?:sheet|list)s?|proposals?|estimates?|numbers|figures|costs?|"
    r"paperwork|papers|contract|agreement|invoice|w-?9|brochures?|specs?|spec sheets?|catalog\w*|details|info\w*|"
    r"offer|terms|something in writing)"
)
_BY: Final = (
    r"(?:by|before|no later than|not later than|on or before)\s+(?:(?:end of day|eod|close of business|cob|noon|"
    r"at the latest)\s*,?\s*(?:on\s+)?)?(?:the\s+|\w+day,?\s+(?:the\s+)?)?$"
)
_ASKED: Final = re.compile(
    rf"\b(?:send|e-?mail|mail|forward|fax|get|give|submit|provide|let (?:me|us) have|shoot|drop|bring|need|want|"
    rf"have|resend|update|prepare|put together|work up|draw up|could do with)\b[^.!?;]{{0,60}}\b{_PAPER}\b"
    rf"[^.!?;]{{0,50}}\b{_BY}|"
    rf"\b(?:send|e-?mail|mail|forward|fax|resend|get)\s+(?:it|that|them|those|this)\b(?! (?:installed|running|in|up))"
    rf"[^.!?;]{{0,30}}\b{_BY}"
)
# Not theirs to us, or no paper: "I'll send the numbers by Friday", "need one delivered by the 4th".
_OTHERWISE: Final = re.compile(
    r"\b(?:i|we|they|he|she|who|it)(?:'ll| will| shall| can| could| must| have to| had to| did| do)?(?: not| never)? "
    r"(?:send|e-?mail|mail|forward|fax|get|give|submit|provide|bring|prepare|resend|decide)\b|"
    r"\b(?:deliver\w*|install\w*|in place|up and running|running|operational|set up|sent|got|gave|meant|promised)\b"
)
_FOREIGN_BY: Final = re.compile(
    r"\b(?:bis(?: spätestens)?(?: zum)?|spätestens(?: am| bis| bis zum)?|avant|d'ici|au plus tard|antes del?|"
    r"(?:a más tardar|como muy tarde)(?: el)?|v[oó]{1,2}r|tegen|uiterlijk(?: op)?)\s*(?:le\s+|el\s+|den\s+|dem\s+|"
    r"\w+tag,?\s*(?:den\s+|dem\s+)?|\w+dag\s+)?$"
)
_FOREIGN_PAPER: Final = re.compile(
    r"\b(?:angebote?|preise?|preisliste|kostenvoranschlag|unterlagen|zahlen|devis|prix|tarifs?|proposition|offre|"
    r"chiffrage|presupuestos?|precios?|oferta|tarifas?|cotización|propuesta|offerte|prijs|prijzen|prijsopgave|"
    r"voorstel)\b"
)
_FOREIGN_ASKED: Final = re.compile(
    r"\b(?:send\w*|schick\w*|zukommen|mail\w*|bitte|brauche\w*|benötig\w*|envoy\w*|transmett\w*|adress\w*|merci|"
    r"faut|besoin|envíe\w*|envia\w*|envía\w*|mánd\w*|mande\w*|necesit\w*|stuur\w*|sturen|graag|nodig)\b"
)
_FOREIGN_OTHERWISE: Final = re.compile(
    r"\b(?:ich (?:schicke|sende)|wir (?:schicken|senden)|j'envoie|nous envoyons|envío|enviamos|mando|ik stuur|"
    r"wij sturen|geliefert|livr\w+|entreg\w+|geleverd|install\w+|laufen|en service|sollte|hätte)\b"
)


def is_paper_due(span: Span, before: str, after: str) -> bool:
    """Whether by that day they ask for a price or a paper of ours."""
    if span.granule not in ("day", "weekday", "nth"):
        return False
    near = before[-160:]
    if _ASKED.search(near):
        return not _OTHERWISE.search(near)
    if not _FOREIGN_BY.search(near):
        return False
    around = near + " | " + after[:80]
    return bool(
        _FOREIGN_PAPER.search(around)
        and _FOREIGN_ASKED.search(around)
        and not _FOREIGN_OTHERWISE.search(around)
    )
