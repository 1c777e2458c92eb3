"""It names a day and means no time to come: a habit, a greeting, a deadline of theirs, an invoice of that day."""

import re
from typing import Final

from reopen.core.reply.times.signs import ASKS, THEN
from reopen.core.reply.times.span import Span
from reopen.core.reply.times.words import WEEKDAYS, either

_WEEKDAY: Final = either(WEEKDAYS)
# Directly before a day that is a habit: "every other Friday", "on a Sunday", "jeden Montag".
_ANY_SUCH_DAY: Final = re.compile(
    r"\b(?:every|each|any|some|most|jeden|jede[nrs]?|chaque|tous les|cada|todos los|elke|iedere)\s+"
    r"(?:other |second |first |last |single |zweiten |deux |twee )?$|"
    r"\b(?:an?|einem|einen|(?<!qu')une?|(?<!qu')uno?|una|een)\s+(?:(?:wet|quiet|rainy|nice|slow|busy|good|sunny|"
    r"bad|hot|cold|"
    r"single) )?$"
)
# "Monday through Thursday": when they are open.
_HOURS_BEFORE: Final = re.compile(
    rf"\b(?:{_WEEKDAY})\s*(?:through|thru|to|till|until|-|–|bis|au?|à|a|tot(?: en met)?|t/m)\s*$"
)
_HOURS_AFTER: Final = re.compile(
    rf"^\s*(?:through|thru|to|-|–|bis|au|à|a|tot(?: en met)?|t/m)\s+(?:{_WEEKDAY})\b"
)
_GREETS: Final = re.compile(
    r"\b(?:merry|happy|blessed|joyous|frohe[sn]?|fröhliche|schöne[ns]?|gesegnete|joyeux|joyeuses?|bonnes?|bon|"
    r"feliz|"
    r"felices|fijne?|prettige?|vrolijke?|zalige?|gelukkig|enjoy (?:your|the|this)|have a (?:\w+ )?|"
    r"all i want for|schönen|thank god it'?s)\s+$|"
    r"(?:^|[.,!&]\s|\band\s)\s*see you(?: on| in| at)?\s+$"
)
# "The invoice of 3 May", "was it the one in June?"
_OF_A_PAPER: Final = re.compile(
    r"\b(?:invoice|bill|receipt|letter|e-?mail|mail|note|message|quote|quotation|estimate|order|statement|proposal|"
    r"reminder|samples?|newsletter|rechnung|angebot|brief|schreiben|e-mail|auftrag|"
    r"lieferung|facture|devis|lettre|courrier|courriel|commande|sinistre|factura|presupuesto|carta|correo|pedido|"
    r"recibo|factuur|offerte|bestelling|mailtje)s?"
    r"(?:\s+or (?:the )?\w+)?\s+(?:of|from|dated|vom|von|aus dem|du|de|d'|del|de la|van|uit)\s+"
    r"(?:(?:the|this|last|le|el|la|de|het|dem)\s+)?$|"
    r"\b(?:the|another|that) ones? (?:of|from|on|in)\s+(?:(?:the|this|last)\s+)?$"
)
_OF_THEIRS: Final = re.compile(
    r"^'s (?:e-?mail|mail|letter|call|paper|post|football|match|game|news|edition|delivery|invoice|quote|figures|"
    r"numbers|results|visit|crew|rep|driver|resolution|list)\b(?! day\b)"
)
# "The new machine arrives on the 20th", "the inspector comes Friday": that it comes is no wish.
_OTHERS_COME: Final = re.compile(
    r"\b(?:inspectors?|auditors?|installers?|technicians?|movers|engineers?|fitters?|"
    r"(?:new )?(?:machine|copier|printer|"
    r"one|system|unit)|truck|delivery|it|they)(?:'s| is|'re| are|'ll| will)? (?:\w+ )?(?:comes?|coming|arriv\w+|due|"
    r"deliver\w*|gets? (?:here|in|delivered|installed)|installs?|installing|goes in|lands)"
    r"\s+(?:here\s+|in\s+)?(?:on\s+)?"
    r"(?:the\s+)?$"
)
_HAVE_ONE: Final = re.compile(
    r"\b(?:no|not|signed|bought|ordered|chose|went with|going with|picked|thanks|settled|leased|already|taken care)\b"
)
# "Struck from next year's budget."
# "Your June newsletter", "the May bill".
_A_THING: Final = re.compile(
    r"^\s+(?:newsletter|bill|invoice|issue|statement|letter|e-?mail|quote|delivery|edition|special|sale|offer|"
    r"catalog\w*|"
    r"rechnung|ausgabe)\b"
)
# "I'm 62 in August", "her birthday is on the 20th".
_BORN: Final = re.compile(
    r"\b(?:i'm|i am|i'll be|he's|she's|turns?|turning)\s+\d{2,3}\s+(?:(?:in|on)\s+)?(?:the\s+)?$|"
    r"\b(?:birthday|wedding anniversary|geburtstag|anniversaire|cumpleaños|verjaardag)\b[^.!?;]{0,20}$"
)
_TAKEN_FROM: Final = re.compile(
    r"\b(?:struck|cut|removed|deleted|dropped|taken|pulled|axed|left)\s+(?:from|out of|off)\s+$"
)
# What somebody else has to have done by then: "confirm by Friday", "I want it gone by the 20th".
_DUE: Final = re.compile(
    r"\b(?:gone|off|out of|removed?|deleted?|taken|erased?|confirm\w*|(?:haven'?t|not|isn'?t|don'?t)(?: been| be)? "
    r"(?:told|heard?|informed)|reply|replied|answer(?:ed)?|respond\w*|sent?|let (?:me|us) know|wants?|wanted|"
    r"expects?|"
    r"insist\w*|requires?|confirmation|stopp?(?:ed)?|possession)\b[^.!?;]{0,60}\bby\s+(?:the\s+)?$|"
    r"\b(?:bestätig\w+|antwort\w+|lösch\w+|schick\w+|send\w+|entfern\w+)\b[^.!?;]{0,50}\bbis\s+(?:zum\s+)?$|"
    r"\b(?:bevestig\w*|verwijder\w*|antwoord\w*|stuur\w*)\b[^.!?;]{0,50}\b(?:tegen|uiterlijk)\s+$"
)
# "The inspector comes by the 30th": what others do by then is no wish; what will be over or known by then may be.
_BY: Final = re.compile(r"\w\W+by\s+(?:the\s+)?$")
_WITH_BY: Final = re.compile(
    r"\b(?:know|hear|decid\w*|done|finish\w*|over|ready|back|settled|open|free|have|having|be|clear\w*|sorted|"
    r"through|complete\w*|out|up|running|better|around|home|expect\w*|should|will|hope\w*|'ll|come|drop|stop|"
    r"swing|pop|"
    r"certainly|probably|maybe|perhaps|not)\b"
)
_KNOWS_BY_THEN: Final = re.compile(r"\b(?:will|'ll|should|hope|expect) (?:to )?(?:know|hear|have|be)\b")
# "You might as well ring a priest on Easter": they say when one would never ring.
_AS_WELL: Final = re.compile(
    r"\b(?:you|one|they) (?:might|may|could) (?:just )?as well\b(?:(?!\b(?:me|us|here|then)\b)[^.!?;]){0,60}$|"
    r"\b(?:genauso gut|ebenso gut|ebensogut|autant|lo mismo (?:da|daría)|net zo goed)\b"
    r"(?:(?!\b(?:mich|uns|me|nous|moi|mij|ons)\b)[^.!?;]){0,60}$"
)
# "No sale tomorrow either", "morgen auch nicht", "not next year or any year".
_NEITHER: Final = re.compile(
    r"^\s*,?\s*(?:either(?! way| (?:\w+ )?or\b)|neither|auch (?:nicht|kein\w*)|non plus|tampoco|ook (?:niet|"
    r"geen)|evenmin|"
    r"(?:or|nor|and|oder|ou|o|of) (?:any|ever|never|irgendein\w*|jamais|nunca|ooit)\b)"
)
_COUNT: Final = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|third|fourth|fifth|"
    r"second|zwei|"
    r"drei|vier|fünf|sechs|deux|trois|quatre|cinq|six|dos|tres|cuatro|cinco|seis|twee|drie|vijf|zes)"
)
# "Three reps in one year", "not a word in two years": a length of time that has been.
_SO_MANY_IN: Final = re.compile(
    rf"\b{_COUNT}\s+(?:[^\W\d_]+\s+){{1,3}}(?:(?<!us )(?<!me )(?<!it )(?<!them )(?<!him )(?<!her )(?<!again "
    rf")in|en|binnen)\s+"
    r"(?:the (?:last|past|space of) |less than |under )?$"
)
_NOTHING_IN: Final = re.compile(
    r"\b(?:nobody|no one|noone|none|nothing|not (?:a|one|so much)|never|silence|without|niemand|nichts|"
    r"personne|rien|nadie|ni (?:una?|un solo|una sola)|ningun[ao]?|ningún|(?:no|nadie) (?:(?:me|nos|se|les?) )?(?:ha|"
    r"han|he|hemos|"
    r"llamó|llamaron|contestó|contestaron|escribió)|keine?[rnms]?|geen|aucune?|pas (?:une?|le moindre)|"
    r"nada|niets)\b[^.!?;,]{0,60}\b(?:in|for|seit|en|depuis|al)\s+(?:over |about |the last |more than )?$"
)
_LASTED: Final = re.compile(
    r"\b(?:been|took|taken|spent|waited|lasted|within)\s+(?:(?:about|almost|nearly|over|around|roughly|more "
    r"than|less than|"
    r"just|only|well|under|some|a good) )*$"
)
_SIGNED_FOR: Final = re.compile(
    r"\b(?:signed|renewed|contracted|committed|agreed|extended|re-?upped|unterschrieben|verlängert|signé|renouvelé|"
    r"firmado|renovado|getekend|verlengd)\b[^.!?;]{0,50}\b(?:for|für|pour|por|voor)\s+(?:another |the next |a "
    r"further )?$"
)
# "Extended by three years", "modelled over five years"; but Dutch "over twee weken" is to come.
_BY_SO_MUCH: Final = re.compile(r"\b\w+(?:ed|ne|nt)\b[^.!?;]{0,40}\b(?:by|over)\s+(?:another )?$")
_ENGLISH_LENGTH: Final = re.compile(r"\b(?:days?|weeks?|months?|years?)$")
_FRENCH_LENGTH: Final = re.compile(r"\b(?:jours?|semaines?|mois|ans?|années?|trimestres?)$")
_EN: Final = re.compile(r"\ben\s+(?:moins de |à peine |seulement )?$")
_CALLED_OFF: Final = re.compile(
    r"\bcancel(?:led|ed)?\s+(?:(?:the|our|my|that|your)\s+)?(?:\w+\s+)?(?:(?:on|in|for)\s+)?(?:the\s+)?$|"
    r"\b(?:bought|got|gave|made)\b[^.!?;]{0,30}\bfor\s+$"
)
_NO_NEED: Final = re.compile(
    r"\b(?:won't|will not|don't|do not|shan't) (?:be )?(?:need|want|buy|requir)\w*\b[^.!?;]{0,25}$"
)
# What is so "as of Friday" is no wish by itself.
_AS_OF: Final = re.compile(r"\b(?:as of|effective|with effect from)\s+(?:the\s+|this\s+)?$")
_WILL: Final = re.compile(
    r"\b(?:will|would|could|can|shall|should|want|need|plan|expect|going to|let's|please|if)\b|'ll\b|'d\b"
)


def is_no_time(text: str, span: Span, before: str, after: str, *, meeting: bool) -> bool:
    """Whether the day is a habit, a greeting, a deadline, that of a paper, or a length of time that has been."""
    if span.granule == "distance":
        return _is_a_length(text, span, before)
    if _OF_A_PAPER.search(before) or _OF_THEIRS.match(after):
        return True
    if span.granule in ("month", "weekday", "feast", "season") and _A_THING.match(after):
        return True
    if _AS_WELL.search(before) or _NEITHER.match(after):
        return True
    if after.startswith("'s ") and _TAKEN_FROM.search(before):
        return True
    habit = span.granule == "weekday" and _ANY_SUCH_DAY.search(before)
    return bool(habit) or (not meeting and _is_no_wish(text, span, before, after))


def _is_no_wish(text: str, span: Span, before: str, after: str) -> bool:
    """Their hours, a greeting, or what is to be done or comes by then."""
    if span.granule == "weekday" and (_HOURS_BEFORE.search(before) or _HOURS_AFTER.match(after)):
        return True
    then = text[span.end : span.end + 120]
    if _CALLED_OFF.search(before) or (span.granule == "year" and _NO_NEED.search(before)):
        return True
    if _AS_OF.search(before) and not (ASKS.search(before) or ASKS.search(then) or THEN.search(then)):
        return True
    if (
        _OTHERS_COME.search(before)
        and _HAVE_ONE.search(text)
        and not (ASKS.search(then) or THEN.search(then))
    ):
        return True
    if _GREETS.search(before) or (_BORN.search(before) and not (THEN.search(then) or ASKS.search(then[:60]))):
        return True
    if _BY.search(before) and not (
        _WITH_BY.search(before + after[:60])
        or ASKS.search(before)
        or ASKS.search(then[:40])
        or THEN.search(then)
    ):
        return True
    return bool(_DUE.search(before) and not _KNOWS_BY_THEN.search(before) and not THEN.search(then[:60]))


# "A year's money": so much of a thing, and no day to come.
_SO_MUCH_OF: Final = re.compile(
    r"'s? (?!time\b|notice\b|grace\b|respite\b|break\b|pause\b|hold\b|rest\b|peace\b|delay\b)\w"
)


def _is_a_length(text: str, span: Span, before: str) -> bool:
    if _SO_MUCH_OF.match(text, span.end):
        return True
    if _LASTED.search(before):
        return True
    if THEN.search(text, span.end, span.end + 100):
        return False
    if _NOTHING_IN.search(before) or _SIGNED_FOR.search(before):
        return True
    if _BY_SO_MUCH.search(before) and _ENGLISH_LENGTH.search(text[span.start : span.end]):
        return True
    if _EN.search(before) and _FRENCH_LENGTH.search(text[span.start : span.end]):
        return True
    return bool(_SO_MANY_IN.search(before)) and not (_WILL.search(before) or ASKS.search(before))
