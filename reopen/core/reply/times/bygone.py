"""It was, and is no time to come: "we buried him on Monday", "she died in February", "ist im Mai gestorben"."""

import re
from typing import Final

from reopen.core.reply.times.signs import ASKS, FROM_ON, THEN, UNTIL
from reopen.core.reply.times.span import Span

# "We buried him on Monday": that was.
_DID: Final = re.compile(
    r"\b(?!need)(?:\w{2,}[^e\W]ed|\w+ied|went|took|came|was|were|had|left|died|"
    r"(?<!'ve )(?<!have )got(?! (?:\w+ ){1,2}min)|"
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
    # What the same word says of today too: "compramos una en mayo" is told.
    r"\bfirmamos con\b[^.,;:!?]{0,30}\ben\s*$|"
    r"(?:^|[.!?,;]\s*)(?:ya (?:(?:lo|la|los|las|le) )?(?:compramos|contratamos|renovamos|cambiamos|firmamos|"
    r"adquirimos|"
    r"decidimos)|(?:lo|la|los|las) (?:compramos|contratamos|renovamos|adquirimos)|(?:compramos|contratamos|"
    r"adquirimos) "
    r"(?:una?|uno|otr[oa]))\b[^.,;:!?]{0,30}\ben\s*$|"
    r"\b(?<!is )(?<!be )(?<!are )(?<!'s )(?<!get )(?<!gets )(?<!being )(?<!need )(?<!we're )(?<!i'm )(?<!they're )"
    r"(?:died|passed away|retired|signed|bought|sold|closed down|opened|started|joined|moved|switched|"
    r"installed|replaced|"
    r"merged|married|went|took over|took|left|lost|had|did|came|told|said|spoke|talked|quoted|called|"
    r"rang|"
    r"wrote|visited|changed|renewed|finished|ended|quit|saw|ordered|stopped by|came by|broke|built|"
    r"sold up|was|were)\b"
    r"(?! (?:due|going|hoping|planning|thinking|to)\b)(?:(?!\b(?:to(?! (?:the|your|our|my|a|him|her|"
    r"them|us|me|you|that|this)\b)|will|till|til|until)\b)[^,.;:!?]){0,34}\b(?:in|at|last)\s+(?:the\s+)?$|"
    r"\b(?:ai|as|a|avons|avez|ont)\s+(?:\w+\s+){0,2}?(?:\w+(?:é|ée|és|ées)|signé|pris|eu|fini|vendu|perdu|"
    r"repris|mis)\b"
    r"(?:(?! à | de )[^,.;:!?]){0,30}\b(?:en|à|au)\s*$|"
    r"\b(?:est|sont|suis|sommes|était)\s+(?:décédé|mort|parti|arrivé|venu|né|devenu|"
    r"passé)\w*\b[^,.;:!?]{0,30}\b(?:en|à|au)\s*$|"
    r"\b(?<!est )(?<!sera )(?<!sont )(?<!seront )(?<!être )(?!qué|café|porqué|también|según)\w{2,}(?:[^r\W]é|ó|"
    r"aron|ieron)\b[^,.;:!?]{0,30}\b(?:en|el|a)\s*$|"
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
    r"(?<!is )(?<!be )(?<!are )(?<!'s )(?<!'re )(?<!'m )(?<!get )(?<!gets )(?<!being )(?<!been )(?<!get it "
    r")(?<!it )(?<!best )"
    r"\b(?!need|(?:decid|want|hop|plann|ask|agre|suppos|schedul|book|expect|ti|lock|committ|interest|"
    r"pleas|delight|swamp|"
    r"fix|clos|prepar|requir|allow|budget|slat|pencill|bas|us|tempt|inclin|forc|push|postpon|promis|wip|call|"
    r"talk|try|fill|cover|retir)ed\b)"
    r"(?:\w{2,}[^e\W]ed|went|took|came|left|died|got out|gave|hung up|broke|ran out|bought|sold|stopped|"
    r"picked|moved|"
    r"switched|spoke|saw|was \w+ed|were \w+ed)\b"
    r"(?:(?!\b(?:will|till|til|until|would|could|can|should|want|need|let|please|call|ask|try)\b)[^,.;:!?]){0,40}"
    r"\b(?:in|at|on)\s+(?:the\s+)?$"
)
# What was done, and by then, over it, or with no word between: "delivered Tuesday", "sold up over the summer".
_NO_PAST: Final = (
    r"(?<!is )(?<!be )(?<!are )(?<!'s )(?<!'re )(?<!'m )(?<!get )(?<!gets )(?<!being )(?<!been )(?<!get it )"
    r"(?<!have it )(?<!need it )(?<!want it )(?<!not )(?<!n't )(?<!best )"
)
_PAST_VERB: Final = (
    _NO_PAST
    + r"\b(?:(?!need|(?:decid|want|hop|plann|agre|suppos|schedul|book|expect|ti|lock|commit|committ|interest|"
    r"pleas|delight|swamp|fix|clos|prepar|requir|allow|budget|slat|pencill|penciled|bas|us|tempt|inclin|forc|push|"
    r"postpon|promis|wip|talk|cover|retir|point|mention|suggest|say|propos|mov|defer|delay|extend|prefer|add|slipp|"
    r"ask|advis|prais|rais|delay|remov|delet|mark|call|block|clear|sav|pencil|reserv|free|invit|"
    r"propos|offer)ed\b)"
    r"\w{2,}[^e\W]ed|went|took|came|was|were|had|left|died|gave|saw|ran|lost|bought|sold|rang|"
    # Dutch goes "met verlof".
    r"met(?! (?:verlof|vakantie|pensioen|de|het|een|mijn|ons|onze)\b)|broke|made|brought|sent|paid|"
    r"built|found|chose|won|did|spoke|wrote|began|hung|fell|taught|thrown|drew|shut|"
    r"fixed (?:it|them|ours)|moved (?:in|out|here|away)|closed (?:on|at|its|it|down|for good|the)|called "
    r"(?:us|me|back)|"
    r"retired (?:from|on|at)|said (?:no|yes)|(?:he|she|they|it|guys?|who|man|men|crew) (?:put|cut|set|quit|"
    r"got)|we closed|i retired)\b"
)
_TO_COME: Final = (
    r"\b(?:to(?! (?:the|us|me|him|her|them|our|my|your|you|this|that)\b)|will|till|til|until|til|thru|"
    r"(?<!went )through|for|from(?! "
    r"(?:us|you|them|me)\b)|after|before|by|would|could|can|should|want|need|let|please|call|"
    r"ask|try|"
    r"since|is|are|be|say|says|thinking|hoping|going|planning|supposed|told|told|due|expecting|looking|"
    r"talking|wondering|"
    r"about|later|next|or|then|meant|still|"
    r"(?:it|he|she|we|they|there|that) \w+s)\b"
)
_WENT_BARE: Final = re.compile(rf"{_PAST_VERB}(?:(?!{_TO_COME})[^,.;:!?]){{0,34}}\s$")
_WENT_BY_THEN: Final = re.compile(rf"{_PAST_VERB}(?:(?!{_TO_COME})[^,.;:!?]){{0,34}}\sby\s+(?:the\s+)?$")
_WENT_OVER: Final = re.compile(
    rf"{_PAST_VERB}(?:(?!{_TO_COME})[^,.;:!?]){{0,34}}\s(?:over|during|this|that|in|at|on|around)\s+(?:the\s+|"
    rf"a\s+)?$"
)
# "It was meant to open in May, then June"; "she promised to ring on the Monday".
_WAS_TO: Final = re.compile(
    r"\b(?:(?:was|were|been) (?:meant|supposed|due|going|scheduled|slated|hoping|planning)|promised|swore|"
    r"(?:had|we'd|i'd) "
    r"(?:hoped|planned|meant)|(?:i|we|he|she) (?:(?:did|do) mean|(?:\w+ )?meant|kept meaning) to|(?:should|ought to)"
    r"(?:'ve| have)\b|hoped|vowed|sollte|hätte sollen|devait|avait promis|promis de|iba a|tenía que|"
    r"prometió|"
    r"zou|had moeten|beloofde)\b(?:(?!\b(?:but|now|so|aber|mais|pero|maar)\b)[^.;:!?]){0,45}\b(?:in|on|at|by|"
    r"für|im|am|for|en|"
    r"le|el|op|then|,)\s+(?:the\s+)?$"
)
# "I told him in May, and again in June."
_AND_AGAIN: Final = re.compile(
    rf"(?:\b(?:told|said|asked)\b|{_PAST_VERB})[^.;:!?]{{0,60}}(?:,|,? and|,? then)(?: then)? (?:again|once more|"
    r"a (?:second|third) time)\s+(?:(?:in|on|at)\s+)?(?:the\s+)?$"
)
_TOOK: Final = re.compile(
    r"(?<!'ve )(?<!have )\b(?:had|got|did|was|were|went|\w{2,}[^e\W]ed|arregló|hizo|arrangé|réparé)\b"
    r"(?:(?!\b(?:to|will|till|til|until|call|ask|try|back)\b)[^,.;:!?]){0,34}\b(?:in|within|inside|en|"
    r"binnen)\s+(?:just |only |under |less than )?$"
)
# "I was treasurer until June."
_WAS_UNTIL: Final = re.compile(
    r"\b(?:i|he|she|we|who|they|it|[a-z]{3,}) (?:was|were|ran|had|kept|owned|worked|looked after|managed|held|"
    r"chaired|"
    r"served|taught|led|did|sat)\b(?:(?!\b(?:told|asked|advised|hoping|thinking|planning|going|to|put|"
    r"postponed|delayed|"
    r"shut|closed|pushed|extended|promised|pencilled|deferred|moved|booked|away|off|out)\b)[^,.;:!?]){0,40}"
    r"\s(?:until|till|til|'til)\s+(?:the\s+)?$|"
    r"\b(?:war|waren|hatte|leitete|führte)\b[^,.;:!?]{0,40}\bbis\s+(?:zum?\s+)?$|"
    r"\b(?:était|étais|dirigeais?t?|tenais?t?)\b[^,.;:!?]{0,40}\bjusqu'(?:en|au|à)\s+$|"
    r"\b(?:era|fue|fui|llevaba|llevó|llevé)\b[^,.;:!?]{0,40}\bhasta\s+(?:el\s+)?$|"
    r"\b(?:was|waren|had|leidde|deed)\b[^,.;:!?]{0,40}\btot\s+(?:de\s+)?$"
)
# The same in the other languages: "a eu lieu le 3 mars", "posé le 3", "fue el 4", "geplaatst op 3 mei".
_WENT_ABROAD: Final = re.compile(
    r"\b(?:ai|as|a|avons|avez|ont|j'ai|n'a|est|sont|suis|sommes)\s+(?:\w+\s+){0,2}?(?:\w{3,}(?:é|ée|és|ées)|signé|"
    r"pris|eu|fini|vendu|perdu|repris|mis|reçu|rendu|fait|dit|choisi|parti|partie|venu|venue|mort|morte|décédée?)\b"
    r"(?:(?! à | de | d')[^,.;:!?]){0,30}\s(?:le|en|au|cet|cette|ce|dès le)\s+$|"
    r"(?:^|[.!?,;]\s*)(?!passée?s?\b|reprises?\b)(?:\w{2,}(?:ée?s?|ues?|its?|ises?))\s+(?:le\s+)?$|"
    r"\b(?:fue|fui|fueron|estuvo|tuvo|tuvimos|hizo|vino|vinieron|hubo|puso|pusieron|"
    r"era)\b[^,.;:!?]{0,30}\s(?:en|el|a)\s+$|"
    r"(?:^|[.!?,;]\s*)(?!pasad)\w{2,}(?:ad|id)[oa]s?\s+(?:el\s+)?$|"
    r"(?:^|[.!?,;]\s*)(?:\w{0,6}ge\w{3,}(?:d|t|en)|ver\w+[dt]|be\w+[dt])\s+(?:op|am|in|im)\s+$|"
    r"(?:^|[.!?,;]\s*)ya\s+\w+[éíóe]\b[^.;:!?]{0,30}\s(?:el|en)\s+$"
)
_WAR: Final = re.compile(
    r"\b(?:war|waren|hatten?|ging|gingen|kam|kamen|wurden?|fand|fanden|hörten?|sagten?|gab|rief|riefen|"
    r"schrieb|schrieben|"
    r"bekam|kaufte\w*)\b(?:(?!\b(?:bis|zu)\b)[^.,;:!?]){0,30}\s(?:im|am|in)\s+$|"
    r"\b(?:was|waren|ging|kwam|kwamen|had|hadden|zei|zeiden|belde|kochten?)\b(?:(?!\b(?:tot|te|to|"
    r"be)\b)[^.,;:!?]){0,30}"
    r"\s(?:in|op)\s+$|"
    r"\bya \w+(?:mos|é|ó|aron|ieron)\b[^.,;:!?]{0,30}\s(?:en|el)\s+$"
)
_PARTICIPLE: Final = (
    r"(?:(?!gebunden|gebonden|geplant|gepland|gebucht|geöffnet|geschlossen|gesloten|gesperrt|verplant|besetzt|"
    r"belegt|"
    r"genug|gegen|gerne?|geen|gelegen|geeignet|genau|verreist|bereit|beurlaubt|gedacht|gewünscht|vorgesehen|"
    r"beschikt|"
    r"bezet|ausgelastet|geland|ausgebucht|gesetzt|versprochen|beginnt|begint)(?:\w{0,6}ge\w{3,}(?:t|en|d|aan)|"
    r"(?:ver|be|er|zer|ent|ont|her|über|unter|nieder)\w{2,}[td]|vergeben|verschoben|begonnen|bekommen|vertrokken|"
    r"verloren|übernommen|überschrieben|verlassen|unterschrieben|\w{3,}iert|afgemeld|afgesproken))"
)
# After the day, in German and Dutch: "am 3. Mai wurde …", "op 3 mei geplaatst", "per 30. Juni habe ich … abgegeben".
_DONE_AFTER: Final = re.compile(
    r"^\s*(?:wurden?|waren?|war|fand|fanden|kam|ging|werd|werden (?=\w+ door)|was)\b|"
    r"^\s*(?:hat|haben|habe|hab|ist|sind|bin|is|ben|zijn|heb|heeft|hebben)\b"
    rf"(?:(?!\b(?:zu|te|wird|soll|will|müssen|muss|moet|kan|kann)\b)[^.,;!?]){{0,60}}\b{_PARTICIPLE}"
    r"(?:\s+worden)?\s*(?:[.,;!?]|$|\b(?:und|en)\b)|"
    rf"^\s*{_PARTICIPLE}\s*(?:[.,;]|$|\b(?:und|en)\b)"
)
_HAS: Final = re.compile(
    r"\b(?:habe?n?|hat|hatten?|bin|ist|sind|wurden?|heb|heeft|hebben|is|zijn|werd|"
    r"werden)\b[^.,;!?]{0,40}\s(?:im|in|am|op|zu)\s+$|"
    r"\b(?:die|der|das|dat|wie)\s(?:im|in|am|op)\s+$"
)
_HAS_DONE: Final = re.compile(
    r"^(?:(?!\b(?:zu|te|wird|soll|will|kann|muss|moet|kan|wordt)\b)[^.,;!?]){0,60}\b"
    rf"{_PARTICIPLE}(?:\s+(?:worden|hat|haben|habe|ist|sind|heeft|hebben|wurde))?\s*(?:[.,;!?]|$|\b(?:und|en)\b)"
)
_CAME: Final = re.compile(
    r"\b(?:came|died|went|broke|arrived|started|left|called|rang|failed|quit)\b(?: \w+)?\s+(?:on )?(?:the )?$"
)
# "In the autumn I was in a coma."
_I_WAS: Final = re.compile(
    r"^,?\s*(?:i|we|he|she|they|it|(?:the|my|our|your|a) \w+)\s+(?:was|were|had|went|came|got|left|died|took|"
    r"gave|told|said|sold|bought|lost|saw|spoke|wrote|rang|met|shut|(?!need|want|plan|"
    r"hop)\w{2,}[^e\W]ed)\b(?! to\b)"
)


# "I'd be pleased if you rang on Thursday": a wish.
_IF_ONE_DID: Final = re.compile(
    r"\b(?:i'd|we'd|would|lovely|nice|great|grand|best|glad|pleased|grateful|happy|appreciate it)\b[^.!?;]{0,40}\bif "
    r"(?:you|u|someone|somebody|anyone|one of \w+|your \w+|he|she)(?: just| could)? \w+[^.!?;]{0,40}$"
)


def went_by(text: str, span: Span, before: str, after: str) -> bool:
    """ "We buried him on Monday", "she died in February", "in the autumn I was away": that was."""
    if _IF_ONE_DID.search(before):
        return False
    if span.granule in ("weekday", "nth") and _DID.search(before) and not _WILL.search(before):
        return True
    if span.granule in ("month", "season", "feast", "about", "day", "year", "weekday", "nth") and (
        _DID_THEN.search(before)
        or (not UNTIL.search(before) and _DONE_THEN.search(before + " | " + after[:60]))
    ):
        return True
    if span.granule not in ("distance", "before", "after") and _WAS_TO.search(before):
        return True
    if _went_by_then(span, before, after) and not THEN.search(text, span.end, span.end + 80):
        return True
    if span.granule not in ("before", "after", "following", "of it") and not THEN.search(
        text, span.end, span.end + 80
    ):
        # "Send him out Friday, I got the boss to agree": what they did is no part of it.
        was = _I_WAS.match(after) and not (after.startswith(",") and ASKS.search(before))
        if was or _WENT_BY.search(before):
            return True
        if span.granule in ("weekday", "day", "nth") and _CAME.search(before):
            return True
    return False


_CLAUSE: Final = re.compile(r"[,;:]\s|\s(?:but|so|and then|aber|mais|pero|maar)\s")
_IN_A_DAY: Final = re.compile(r"\b(?:told|asked|promised|agreed|decided)\b")


def _went_by_then(span: Span, before: str, after: str) -> bool:
    """ "Delivered Tuesday", "done by the 14th", "sold over the summer", "up and running in a day"."""
    if span.granule == "distance":
        return bool(_TOOK.search(before)) and not (_WILL.search(before) or _IN_A_DAY.search(before))
    if span.granule not in ("day", "nth", "weekday", "month", "season", "feast", "quarter", "about", "week"):
        return False
    if _WAS_UNTIL.search(before) or _WENT_ABROAD.search(before) or _AND_AGAIN.search(before):
        return True
    if _WAR.search(before) or (_HAS.search(before) and _HAS_DONE.match(after)):
        return True
    if _DONE_AFTER.match(after) and not (UNTIL.search(before) or FROM_ON.search(before)):
        return True
    clause = _CLAUSE.split(before)[-1]
    if _WILL.search(clause):
        return False
    if span.granule in ("day", "nth", "weekday") and _WENT_BARE.search(before):
        return True
    return bool(_WENT_BY_THEN.search(before) or _WENT_OVER.search(before))
