"""What came of a call, sorted into families by the words in which it was noted.

The families are looked for in the order of the table, and the first whose words stand in a text is its own. What says
that somebody was *not* reached, or is *not* interested, goes before what says the opposite in the same words. A table,
not a model: whoever reads the page sees the words that led there. What it cannot sort it says it cannot.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

NEVER_CALLED: Final = "never called"
# By the last call alone: an earlier one may have reached them.
NEVER_REACHED: Final = "not reached by the last call"
LATER: Final = "said later"
ANOTHER: Final = "chose another"
NOT_FOR_US: Final = "not eligible or ours"
NOT_INTERESTED: Final = "not interested"
REACHED: Final = "reached"
UNSORTED: Final = "not sorted"

# In the words of several CRMs, and of those who ring: HubSpot's and Zoho's call results, Salesforce's dispositions and
# lead statuses, diallers, call centres; English, then German, French and Spanish.
_TABLE: Final[tuple[tuple[str, str], ...]] = (
    (NEVER_CALLED,
     r"not? (yet )?(been )?(call(ed)?|contacted|attempted|dialled|dialed|rung)|never (called|contacted|rung)|"
     r"to be (called|contacted)|uncontacted|untouched|^(new|fresh)( lead)?$|^(neu|nouveau|nuevo)$|"
     r"noch nicht (angerufen|kontaktiert)|pas encore (appelé|contacté)|sin contactar"),
    (NEVER_REACHED,
     r"(opp(osite)? )?ringing|rang (out|off)|just rings?|no (answer|response|reply|pick ?up|one answered)|"
     r"(did ?n[o’']?t|does ?n[o’']?t|do ?n[o’']?t|not) (answer\w*|pick\w*( up)?|respond\w*|reply\w*|connect\w*|"
     r"reach\w*)|"
     r"unanswered|unreach\w*|not reachable|could ?n[o’']?t reach|can ?no?[’']?t (be )?reach\w*|dnp|rnr|"
     r"switch(ed)? ?off|phone off|out of (coverage|service|reach)|no network|voice ?mail|answering machine|left (a )?"
     r"(live )?message|busy|line (is )?(dead|engaged)|call (dropped|failed|disconnected)|attempted( to contact)?|"
     r"missed call|"
     r"(invalid|wrong|bad|false|fake|incorrect|dead|disconnected|no|missing|non-?existent) "
     r"(phone|mobile|contact )?(number|no\.?|nr)|(phone|mobile|number) (is )?(not provided|missing|invalid|wrong|"
     r"does not exist|not in (use|service)|not valid|disconnected)|number not provided|"
     r"nicht (erreicht|erreichbar|rangegangen|abgenommen)|besetzt|mailbox|anrufbeantworter|falsche (nummer|"
     r"telefonnummer)|"
     r"pas de (réponse|reponse)|injoignable|ne répond pas|occupé|messagerie|(faux|mauvais) numéro|"
     r"no (contesta|responde|contestó)|ocupado|buzón( de voz)?|número (equivocado|erróneo|incorrecto)|ilocalizable"),
    (NOT_INTERESTED,
     r"not? (longer |really |at all )?(interest\w*|doing|looking|need\w*|want\w*|required?)|uninterested|"
     r"declined|refus\w+|reject\w+|hang ?up|hung ?up|hangs up|do not (call|contact)|dnc|"
     r"remove (me|from list)|unsubscrib\w+|no (need|requirement|interest)|dropped (the )?(plan|idea)|plan cancell?ed|"
     r"kein (interesse|bedarf)|abgelehnt|aufgelegt|pas (intéressée?|interesse)|aucun (intérêt|besoin)|"
     r"no (interesad[oa]|le interesa|necesita)|sin interés"),
    (NOT_FOR_US,
     r"not? (yet )?(eligible|qualified|entitled)|non[- ]?eligible|ineligible|unqualified|disqualified|not a (fit|"
     r"match)|bad "
     r"fit|under ?age|out of (area|territory)|already (a |an |our |with us|enrolled|bought|purchased|"
     r"registered)[\w ]*|"
     r"existing (customer|client|student|member|account)|(is|are) (a |our )?(customer|client)s? already|"
     r"lateral student|"
     r"graduation in progress|duplicate|junk( lead)?|spam|test lead|competitor (enquiry|inquiry)|"
     r"bereits kunde|nicht (geeignet|qualifiziert)|déjà client|non éligible|ya es cliente|no (apto|califica|"
     r"cualificad[oa])"),
    (ANOTHER,
     r"lost to|(chose|choose|went (for|with|to)|joined|selected|picked|bought( from)?|signed( with)?|"
     r"enrolled (with|at|in)|"
     r"going with|in touch with|prefers?|opted for) (another|other|else\w*|someone|somewhere)|"
     r"(went with|signed with|enrolled (with|at)|bought from|going with|in touch with) (?-i:[A-Z])\w+|"
     r"(with|to|by) (a )?(competitor|competition)|competitor|elsewhere|"
     r"(interested|wants?|looking|enquir\w+|inquir\w+|asked) (in|for|about)? ?(an? )?(other|another|different|"
     r"full time|part "
     r"time|full-time|part-time)|other (course|product|model|vendor|supplier|provider)s?|"
     r"(anderer?n? |beim )(anbieter|wettbewerber?)|wettbewerb\w*|konkurren\w+|(autre|chez un) (fournisseur|"
     r"concurrent)|"
     r"otro proveedor|competencia"),
    (LATER,
     r"call ?(me |us |him |her |them )?(back|later|again)|callback|ring (me |us )?(back|later|again)|"
     r"follow(ing)?[- ]?up|"
     r"(will|shall|would) (revert|reply|call|ring|come back|get back|decide|think|let \w+ know|join|enroll?|buy|"
     r"take|confirm)|"
     r"think(ing)?|thinks? about|undecided|in confusion|confused|not (now|sure|ready|yet|(the )?right time)|"
     r"later|next (week|month|quarter|year|batch|term|semester|intake|coming)|coming (week|month|year)|"
     r"contact in (the )?"
     r"future|future|bad timing|postpon\w+|on hold|nurtur\w+|pending|rescheduled?|asked for (time|more time)|"
     r"(rück|zurück)ruf\w*|zurückrufen|später|wiedervorlage|überlegt|(à )?rappeler|plus tard|réfléchit|"
     r"llamar (más tarde|luego|de nuevo)|más (tarde|adelante)|devolver llamada|pensando"),
    (REACHED,
     r"reached|connected|contacted|spoke(n)?( to| with)?|talked|conversation|answered|interested|qualified|"
     r"prequalified|"
     r"pre-qualified|meeting (set|booked|scheduled)|appointment|demo (set|booked|done|scheduled)|(requested|sent|"
     r"asked for) "
     r"(more )?(info\w*|details|brochure|quote|proposal)|hot|warm|positive|agreed|accepted|sold|sale( made)?|"
     r"won|enrolled|registered|paid|converted|financial (problem|issue)s?|gatekeeper|correct contact|working|"
     r"erreicht|gesprochen|interessiert|termin( vereinbart)?|joint|contacté|intéressée?|rendez-vous|"
     r"contactad[oa]|interesad[oa]|cita( agendada)?|habl(é|ado)"),
)  # fmt: skip
FAMILIES: Final = (
    NEVER_CALLED, NEVER_REACHED, LATER, ANOTHER, NOT_FOR_US, NOT_INTERESTED, REACHED, UNSORTED,
)  # fmt: skip
# Nobody has spoken with them, as far as the last call says.
UNSPOKEN: Final = (NEVER_CALLED, NEVER_REACHED)
_RULES: Final = tuple((family, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)) for family, words in _TABLE)


class Sorted(NamedTuple):
    """A family, and the words that led there: a span of the text; (0, 0) where it could not be sorted."""

    family: str
    start: int
    end: int


@lru_cache(maxsize=20_000)
def sort_outcome(words: str) -> Sorted:
    """The family of what was noted of a call. Words of nothing are not sorted."""
    text = " ".join(words.replace("_", " ").split())
    for family, rule in _RULES:
        if match := rule.search(text):
            at = words.find(match[0])
            return Sorted(family, *((at, at + len(match[0])) if at >= 0 else (0, len(words))))
    return Sorted(UNSORTED, 0, 0)
