"""How people ask to be let go without a word of removing: "close the file", "do tidy me away", "I want off this thing".

A verb of ending beside what is kept about them, a wish to be out or to hear no more, leave given without a yes. Over
lower-case text. Verbs and things are held to the start of a clause or to what asks or allows, so that "we closed the
file on new chairs" and "they let me go" are none.
"""

import re
from itertools import chain
from typing import Final

from reopen.core.reply.removal.asked import LONGEST
from reopen.core.reply.removal.begone import ENGLISH as BEGONE
from reopen.core.reply.removal.by_its_name import ENGLISH as BY_ITS_NAME
from reopen.core.reply.removal.by_parts import asks_by_parts
from reopen.core.reply.removal.ended_mail import ended_mail
from reopen.core.reply.removal.in_prose import ENGLISH as PROSE
from reopen.core.reply.removal.in_prose import IN_OTHER_TONGUES as PROSE_IN_OTHER_TONGUES
from reopen.core.reply.removal.no_removal_words import NO_REMOVAL
from reopen.core.reply.removal.thrown_away import ENGLISH as THROWN_AWAY
from reopen.core.reply.removal.tongues.fine_or_needless import fine_or_needless
from reopen.core.reply.removal.tongues.german_or_dutch import asks_in_german_or_dutch, without_something_else
from reopen.core.reply.removal.tongues.in_other_tongues import IN_OTHER_TONGUES, may_be_another_tongue
from reopen.core.reply.removal.tongues.kept_elsewhere import kept_elsewhere, without_wonder
from reopen.core.reply.removal.tongues.other_tongues import asks_in_french_or_spanish, without_things

# What comes before an order or a leave: the start of a clause, a courtesy, a verb of allowing.
_LEAD: Final = (
    r"(?:(?:^|[.!?,;:\n)–-])\W{0,6}(?:and |so |but |or |then |yes |no |now |ok(?:ay)? |well |sure |go on and |"
    r"go on |oh )*|"
    r"\b(?:please|pls|plz|kindly|just|do|go ahead and|feel free to|might as well|may as well|best|better|"
    r"time to|"
    r"(?:you|u|we|they)(?:'d| would| had)? (?:can|may|could|should|must|might|need to|ought to|want to|"
    r"better|best)|"
    r"(?:you|u)'ll want to|"
    r"(?:ask|like|want|need|prefer|trouble|thank|tell|beg) (?:you|u) (?:to|all to)|(?:grateful|obliged|glad|"
    r"pleased|"
    r"happy|good|kind|nice|lovely|kindness|favou?r|better) (?:if you(?:'d| would| could)?|for you to|as to|"
    r"enough to|"
    r"and)|be a (?:love|dear|good \w+|pal|sport) and|if you(?:'d| would| could)(?: please| just| kindly)?|"
    r"(?:can|could|may|would|will) (?:you|u|somebody|someone)(?: please| kindly| just)?) )"
)
_WHO: Final = (
    r"(?:me|us|him|her|them|the (?:both|two|three|four|lot|pair) of us|(?:both|all|the lot) of us|"
    r"(?:my|our|his|her) (?:name|names|details|entry|record|records|card|particulars)|this (?:address|box|"
    r"inbox|one))"
)
_KEPT_OF_THEM: Final = (
    r"(?:file|files|folder|folders|record|records|card|entry|entries|page|details|particulars|data|profile|"
    r"listing|"
    r"name|names|contact)"
)
_END: Final = (
    r"(?=\W*$|\s*[.,;:!?)\n–-]|\s+(?:now|please|pls|thanks|thank|and|with|then|today|quietly|for good|too)\b)"
)
_ENGLISH: Final = re.compile(
    # "Close our file", "bin my card", "you may shred the folder"; "my particulars shredded".
    rf"{_LEAD}(?:close|shut|wind up|end|bin|burn|shred|ditch|dump|trash|toss|wipe|clear|purge|void|discard|"
    rf"destroy|"
    r"tear (?:up|out)|throw (?:out|away)|chuck|let go of|lose|misplace|forget|retire|tuck|tidy) (?:out |off "
    r"|up |down |"
    r"away |on )?"
    rf"(?:my|our|his|her) (?:\w+ )?{_KEPT_OF_THEM}\b|"
    rf"{_LEAD}(?:close|shut|burn|shred|bin|wind up|tear up) (?:up |down |out )?(?:the|that|this|whatever) "
    r"(?:\w+ )?(?:file|folder|book|card|entry|record|account)\b(?! (?:on (?:the|that|this|new|it|its)|for "
    r"now|for a|"
    r"until|till|cabinet|drawer|and (?:re)?open|or))|"
    rf"\b(?:see|have|want|like|wish|know|get) (?:my|our) (?:\w+ )?{_KEPT_OF_THEM} (?:to be |be |is |are )?"
    r"(?:closed|shredded|binned|burn(?:t|ed)|destroyed|gone|wiped|struck|thrown|cleared|forgotten|dropped|"
    r"scrubbed|"
    r"purged|taken|lost)\b|"
    rf"\b(?:my|our) (?:\w+ )?{_KEPT_OF_THEM} (?:can|may|could|should|might as well|needs to|ought to) (?:now )?"
    r"(?:go|be (?:closed|shredded|binned|burn(?:t|ed)|destroyed|wiped|struck|thrown|cleared|forgotten|dropped|"
    r"scrubbed|purged|let go))\b|"
    # "Tidy me away", "rub us out", "put a line through us", "let us drop off".
    rf"{_LEAD}(?:(?:tidy|file|put|box|pack|clear|sweep|whisk) {_WHO} away(?! (?:until|till|for now|for a))|"
    rf"(?:tidy|sweep|weed|rub|scrub|wipe|ink|blot|edit|prune|cull|clean|clear|wash|phase|strike|scratch|"
    rf"cross|score|"
    rf"rule|drop) {_WHO} (?:out|off|down|through|from)"
    r"(?! (?:of|off|from) (?:stock|business|everything|money|cash|the (?:wish|to-?do|short|bid|quote|"
    r"running|loop))|"
    r" (?:for|to|as|in) )|"
    r"(?:take|leave|cut) (?:the )?(?:both|two|three|lot|pair|all) of us (?:out|off)\b|"
    rf"let {_WHO} (?:gently |quietly |just )*(?:go|drop|lapse|slip|fall|off|out|drop off|fall off)\b"
    r"(?! (?:ahead|over|through|back|with|into|for|and (?:see|ask|check|look)|on (?:a|the|mon|tue|wed|thu|"
    r"fri)|to|of (?:my|our) (?:misery|contract|lease))))"
    r"|\b(?:a|the) (?:\w+ )?(?:line|pen|stroke) (?:right |straight )?through (?:me|us|my|our)\b|"
    rf"{_LEAD}(?:prune|cull|weed|delist|un-?list|de-?register|disenroll?|un-?enroll?|exclude|forget|unsub|"
    rf"unplug|"
    rf"disconnect|omit|misplace|suppress) {_WHO}\b(?! (?:know|have|posted|not))|"
    # Out, off: not out of a contract, which they may want to leave for ours.
    r"\b(?:i|we)(?:'d)? (?:just |only |really |still )?(?:want|wanna|would like|like|need) (?:to (?:be|get) )?"
    r"(?:let )?(?:off|out)\b(?! of (?:my|our)\b| (?:oil|gas|coal|tobacco|the grid)\b)(?! of (?:the|this|a) "
    r"(?:\w+ ){0,2}(?:contract|lease|deal|agreement|plan|mess|"
    r"rut))(?! (?:and|at|to|on|in|for|by|with) )|"
    r"\bhow (?:do|can|does|would|d'?) ?(?:i|we|one|you|a \w+) (?:get|come) (?:off|out)(?: of)? (?:this|"
    r"these|your|of|"
    r"here|the list|it)\b(?! of (?:our|my|the) (?:\w+ ){0,2}(?:contract|lease))|"
    r"\b(?:get|keep|take)(?:ting|ing)? (?:the \w+ )?off (?:my|our) (?:inbox|back|screen|lawn)\b|"
    # To hear no more; the last one.
    r"\b(?:let|make|see that|be|this (?:is|be)|that (?:is|be|had better be)|hope) (?:\w+ ){0,3}?(?:the|"
    r"your) (?:very )?"
    r"last (?:(?:of it|of them|of these|of your \w+)\W*$|(?:letter|e-?mail|mail|message|note) (?:you|i|we|"
    r"from|to)|"
    r"(?:i|we) (?:ever )?hear|time (?:i|we|you) (?:have to |ever )?(?:write|hear|ask|mail|contact))|"
    r"\b(?:spare|save) (?:me|us|yourselves?|the both of us|both of us) (?:the|any|your|from|a)\b[^.!?\n]{0,20}"
    r"(?:next|further|future|rest|follow|more|e-?mails?|letters?|mails?|reminders?|trouble of writing|"
    r"effort of)|"
    r"\b(?:nothing|not a thing|not a word|not another \w+) (?:more|further|else) (?:needs to come |need "
    r"come |should "
    r"come )?(?:from you|to (?:this|us|me|my|our)|here)\b|"
    r"\bno more of (?:any of )?(?:it|these|this|them|your \w+)\b(?! (?:until|till|before))|"
    r"\b(?:make|get|want|like|have) (?:these|them|those|it all|this all|the (?:e-?mails?|letters?|messages?|"
    r"mails?)) "
    r"(?:to )?(?:stop|quit|cease|go away|end)\b|"
    r"\b(?:discontinue|halt|kill|cease) (?:sending|mailing|writing|(?:all |these |the |your |those "
    r")+(?:e-?mails?|"
    r"letters?|mailings?|messages?|mails?|communications?|correspondence))|^\W{0,6}(?:discontinue|desist|cease|"
    r"halt) "
    r"(?:these|this|please)?\W*$|"
    # No call to keep them.
    r"\b(?:no (?:need|call|sense|point|use|reason|cause)|needn'?t|need not|don'?t (?:need|have|bother) to|"
    r"hardly worth|"
    r"not worth) (?:to |in |for you to |going on |you )*(?:keep|keeping|hold|holding|hang(?:ing)? on to|"
    r"sav(?:e|ing)|"
    r"carry(?:ing)?|stor(?:e|ing)|maintain(?:ing)?|retain(?:ing)?|leav(?:e|ing)|have|"
    r"having)\b[^.!?\n]{0,12}\b(?:me|us|"
    r"our (?!order|deposit|money|quote|price|appointment)|my (?!order|deposit|money|quote|price|"
    r"appointment)|light|"
    r"lamp|candle|seat|chair|on (?:file|record))\b|"
    r"\byour (?:\w+ )?(?:database|list|files?|records|books|system|computer)\b[^.!?\n]{0,40}\b(?:without|"
    r"less|shorter)\b|"
    r"\b(?:make|get) (?:your|the) list (?:one|a name|a line) shorter|"
    r"\b(?:i|we)(?:'d| would) (?:much |far |just )?(?:rather|prefer|(?:as|just as) soon|sooner) (?:you "
    r")?(?:not (?:to )?|"
    r"didn'?t |did not )(?:be (?:on|in|kept|held|listed|contacted|written|mailed|e-?mailed|bothered|there|"
    r"included)|"
    r"figure|appear|receive|hear from|have (?:my|our|me|us)|hold|keep (?:me|us|my|our|writing|sending)|"
    r"write|contact)|"
    # Let it stop, end, be done; let him be; no more.
    r"(?:^|[.!?\n]\W{0,6})(?:remove|delete|erase|unsubscribe) (?:me|us|my|our) ?(?=[.!,;\n]|$)|"
    r"\b(?:have|has|got|needs?|ought) to (?:stop|end|cease)\W*(?=[.!\n]|$)|\b(?:could|can|may|might|will|"
    r"would) (?:this|it|"
    r"these|that|all this) (?:please |just |all |never )*(?:stop|end|cease|happen again)\b(?! (?:the|a|my|"
    r"our|in|at|by|on))|"
    r"\btell (?:it|them|him|her|the (?:machine|robot|computer|system)) to (?:stop|quit)\b(?! (?:the|by|at|in))|"
    r"\b(?:make|let) it (?:stop|end|cease)\b(?! (?:leak|the|in|at))|\bbring (?:it|this|them) to (?:a halt|"
    r"an end)\b|"
    r"\b(?:see|like|want|welcome) an end (?:of|to) (?:it|this|these|that|the (?:letters|e-?mails|mails))\b|"
    r"\bit (?:ends|stops) (?:here|today|now)\b|\b(?:can|could) we (?:please )?be done\b(?! (?:by|before|in|"
    r"with the))|"
    r"\b(?:let|leave) (?:me|us|him|her|them|the (?:poor )?(?:man|woman|lady|family|widow)|a \w+|mrs?\.? \w+|"
    r"ms\.? \w+) "
    r"(?:be|in peace)\b(?=\W*$|[.!?,;\n]| (?:with|now|and|please))(?! (?:until|till))|\b(?:be|to be) "
    r"(?:left|let) "
    r"(?:be|in peace|alone|off)\b|\b(?:begs?|asks?|like|want|wish\w*) to be (?:spared|excused|left out|let "
    r"off)\b|"
    r"\b(?:may|might|could) (?:i|we|\w+ \w+ of us) be (?:excused|spared|let off|left out)\b(?! this| until| "
    r"till)|"
    r"\b(?:so|then|please|enough|now)[:,]? no more\W*$|\b(?:no más|no mas|nix mehr|niets meer)\W*$|"
    r"\bplease,? (?:just )?don'?t\W*$|\b(?:call|write|try|e-?mail|mail|contact) (?:me|us|again)?,? ?never\W*$|"
    r"(?:^|[.!?]\s)be gone\b|\bcut (?:me|us) loose\b|\bclose (?:me|us) out\b|\bun-?sign (?:me|us|it)\b|"
    r"\b(?:i|we|who|office|team|surgery|clinic|staff|all of us) (?:\w+ )?wants? out\b(?! of (?:our|my|the|"
    r"this|its) )(?! of (?:our|my|the|"
    r"this) \w+ "
    r"(?:contract|lease|deal))|\b(?:consider|count) (?:me|us|it|this|the \w+|my \w+|our \w+) (?:gone|cancelled|"
    r"canceled|ended|terminated|closed|out)\b(?! of the (?:running|group|bid))|\bcancel (?:my|our|the|this) "
    r"(?:subscription|"
    r"membership|mailings?)\b|"
    r"\bwould (?:you|u) (?:kindly |please )?mind not (?:e-?mail|mail|writ|call|send|contact|messag|ring|"
    r"phon|bother)|\b(?:would|'d) rather (?:it|this|that) (?:was|were|"
    r"be) (?:the|your) last|"
    r"\b(?:does|do|did)(?: not|n'?t) (?:wish|want|care|like) (?:for )?(?:to (?:be (?:written|contacted|"
    r"mailed|e-?mailed|"
    r"approached|called)|get|receive|hear)|these\b|such (?:mail|letters|messages)|any of (?:these|this|it|"
    r"them))|"
    r"\bno(?:ne|body)(?: of (?:us|them|the \w+|our \w+))? (?:here )?wants? (?:these|this|any)\b(?! "
    r"(?:one|truck|machine))|"
    r"\b(?:had|has had|have had) (?:my|our|its|their) fill(?: of (?:you|your|these|this|them)\b|(?! of)\b)|"
    r"\bhad (?:quite )?enough of (?:you|these|your|"
    r"this|it|them)\b|"
    r"\b(?:kindly|please) (?:discontinue|desist|cease|refrain|stop|quit)\W*(?=[.!\n]|$)|"
    r"(?:^|[.!?]\s)(?:just |please )?let it drop\b|\b(?:time|best|better) (?:that )?we (?:part|parted) (?:ways|"
    r"company)\b|"
    # The law and its keepers.
    r"\b(?:forward\w*|report\w*|complain\w*|fil(?:e|ed|ing)|contact\w*|call\w*|write|go(?:es|ing)?|off|next "
    r"stop|"
    r"goes|send\w*|sent)\b[^.!?\n]{0,30}\b(?:ico|ftc|dpc|cnil|aepd|fcc|bbb|attorney general|regulator|"
    r"ombudsman|"
    r"data protection (?:authority|commissioner|office)|information commissioner|datenschutz(?:behörde|"
    r"beauftragte\w*)|"
    r"autoriteit persoonsgegevens)\b|\bsignalement à la\b|"
    r"\b(?:confirm|proof of|certify) (?:the |its |your )?(?:deletion|erasure|removal|destruction)\b|"
    r"\b(?:everything|information|data|details|records|all of it|the lot)\b[^.!?\n]{0,40}\b(?:destroyed|"
    r"obliterated|"
    r"erased|gone by|shredded|purged|be gone|i want it gone)\b|\bi want it (?:all )?gone\b|"
    # Leave, and yes to the last of three.
    r"\b(?:wouldn'?t|won'?t|shan'?t|will not|would not|shall not) (?:object\b|mind (?:being|if you (?:did|"
    r"do|forgot|dropped|"
    r"let|lost)))|\b(?:the )?(?:last|third|3rd)(?: one| question| point| count)?(?:,| is| also| too| gets| "
    r"a|:)+ (?:a )?"
    r"(?:yes|yep|sure|agreed|ok|okay)\b(?! to (?:stay|keep))|(?<!saying )\b(?:go (?:right )?ahead|yes|"
    r"agreed?|ok(?:ay)?|"
    r"fine) (?:with|on|to|"
    r"about) (?:the |your )?(?:last|third|3rd|number (?:three|3)|no\.? ?3)\b(?! (?:week|month|year|of|"
    r"monday|visit|quote|offer))|"
    # Leave, consent, objection.
    r"\byou(?:'ve| have)? (?:have |got )?(?:my|our) (?:full |warm\w* )?(?:blessing|leave|permission) to "
    r"(?:forget|drop|"
    r"lose|bin|let|close|cut|tidy|clear|strike)|"
    r"\bpermission granted\b|\b(?:my|your|the) (?:answer|reply) to (?:your |the |that )?(?:last|third|"
    r"final)(?: one| "
    r"question)?(?: is|:|,)? (?:a |an )?(?:\w+ )?(?:yes|sure|absolutely|of course)\b|"
    r"\b(?:i|we) (?:hereby )?(?:object to (?:being|the (?:use|processing|storage)|any|this use)|withdraw "
    r"(?:\w+ )?"
    r"(?:any|all|my|our|whatever|the) (?:\w+ )?(?:consent|permission))|"
    r"\b(?:withdrawal|revocation) of (?:\w+ )?(?:consent|permission)\b|\bdo[ -]not[ -](?:mail|solicit|"
    r"market)\b|"
    r"\bdo[ -]not[ -](?:contact|call|e-?mail) (?:list|register|registry|sheet|file)\b|"
    # Rough, and at the end of its clause.
    rf"(?:^|[.!?,;\n])\W{{0,6}}(?:now |so |please |just |oh )*(?:beat it|buzz off|shove off|naff off|bog off|hop "
    rf"it|jog on|"
    rf"knock it off|cut it out|pack it in|give it a rest|scram|take a hike|on your bike)"
    rf"{_END}(?! until| till)|\btake (?:a|the) hint\b|\benough (?:is enough|already)\W*$|"
    # Mistyped.
    r"\b(?:remve|remov|remvoe|reomve|delte|dleete|delet|delit|erace) (?:me|us|my|our|this|tis)\b|"
    r"\btake? (?:me|us|tis|this) (?:\w+ )?of (?:your|ur|yor|teh|the list|this list)?\W*(?:$|list)",
    re.MULTILINE,
)

# "Don't you dare tidy us away", "before you let us go", "Take us off? Never!": the words, and not the wish.
_NOT_SO: Final = re.compile(
    r"(?:\b(?:don'?t|do not|didn'?t|did not|wouldn'?t|no need to|about to say|say you'll|never|not to|not|dare|"
    r"before|rather than|instead of|if|unless|why would|nobody|"
    r"(?:they|he|she|who|had to|have to)) (?:\w+ ){0,2}|\b(?:nicht|bevor|wenn|avant de|si|antes de|niet|"
    r"voordat) (?:\w+ )?)$"
)
# "May we be excused?" asks for it; "Let us go?" only says our words again.
_REQUEST: Final = re.compile(r"\W*(?:can|could|may|might|will|would|how|why|please)\b")
_BEFORE: Final = 30


def asks_in_other_words(text: str) -> str:
    """The words by which a lower-case text asks to be let go, or ""."""
    text = text[:LONGEST]
    if not may_be_another_tongue(text):
        return _in(_WAYS, text) or _by_parts(text) or asks_in_german_or_dutch(text)
    text = without_something_else(without_things(without_wonder(kept_elsewhere(text)[0])))
    return (
        _in((*_WAYS, *_WAYS_IN_OTHER_TONGUES), text)
        or _by_parts(text)
        or asks_in_french_or_spanish(text)
        or fine_or_needless(text)
        or asks_in_german_or_dutch(text)
    )


def _by_parts(text: str) -> str:
    found = asks_by_parts(NO_REMOVAL.sub(" ", text)) if asks_by_parts(text) else ""
    return found or ended_mail(text)


def _in(ways: "tuple[re.Pattern[str], ...]", text: str) -> str:
    if not any(way.search(text) for way in ways):
        return ""  # most hold none of them, and are spared the search for turns that only sound so
    text = NO_REMOVAL.sub(" ", text)
    for found in chain.from_iterable(way.finditer(text) for way in ways):
        before = text[max(0, found.start() - _BEFORE) : found.start()].rsplit("\n", 1)[-1]
        echoed = text.startswith("?", found.end()) and not _REQUEST.match(found[0])
        if not (_NOT_SO.search(before) or echoed or text.startswith(" hold", found.end())):
            return found[0].strip(" \n.,;:!?)")
    return ""


_WAYS: Final = (_ENGLISH, PROSE, THROWN_AWAY, BEGONE, BY_ITS_NAME)
_WAYS_IN_OTHER_TONGUES: Final = (IN_OTHER_TONGUES, PROSE_IN_OTHER_TONGUES)
