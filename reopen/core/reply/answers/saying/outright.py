"""Leave to be removed, or its refusal, in a turn of speech that begins the answer: "all for it", "fat chance, mate".

For what stands beside the third question, in lower case. Beside `whole` it asks less: the turn leads, and what follows
in the sentence is a reason or an address. A reason against it ("all for it, but not yet") leaves it to the other words.
"""

import re
from typing import Final

from reopen.core.reply.answers.saying.leave_in_german_or_dutch import leave_in_german_or_dutch

# What is said before it comes to the point.
_OPENS: Final = (
    r"^\W*(?:(?:oh|ah|well|er|um|hm+|ha|yes|yep|yeah|aye|sure|so|and|but|then|honestly|frankly|please|"
    r"thanks|thank you|"
    r"ok(?:ay)?|actually|really|personally|we'd say|i'd say|i say|i think|i believe|ja|oui|s[ií]|also|na|nun|ach|bon|"
    r"eh bien|pues|bueno|nou)[\s,.:!–-]+){0,3}"
)
# Before a refusal a no may stand, and not before leave: "no, I suppose" gives none.
_NO_OPENS: Final = (
    r"(?:(?:no|nein|non|nee|regrettably|alas|sadly|sorry|unfortunately|um gottes willen|mon dieu|por "
    r"dios)[\s,.:!–-]+){0,2}"
)
_ENDS: Final = (
    r"(?=\W*$|\s*[.,;:!)(–-]|\s(?:please|thanks|thank|pls|if you|with us|with me|by me|by us|from me|from us|"
    r"for me|for us|to me|here|now|today|then|sir|mate|love|as|since|because|we|i|you|danke|merci|gracias|bedankt|"
    r"hoor)\b)"
)
_YES: Final = (
    # As a favour, a wish, a thing long due.
    r"help (?:yourself|yourselves)|i(?:'d| would) say so|be so kind|"
    r"if you(?:'d| would)?(?: be)?(?: so (?:good|kind)| please| kindly| be good enough)?(?=\W*$)|"
    r"if (?:it|that) (?:makes (?:your life|life|things)|is) (?:\w+ )?(?:easier|simpler|tidier)|"
    r"if you (?:like|wish|want|must),? (?:yes|sure|fine|go ahead|by all means|ok(?:ay)?|why not)|"
    r"(?:it(?:'s| is) )?(?:(?:about|high|past|way past|well past) time|long past due)(?! (?:you called|i|we|for a))|"
    r"(?:i|we) (?:was|were) (?:going|about|meaning) to (?:ask|suggest|request|say)(?: you)?(?: to| it|"
    r" that| so)?(?=\W*$)|"
    r"you read my (?:mind|thoughts)|"
    r"(?:would|could|will|can) you\??(?=(?: please| kindly)?[?.!, ]*(?:thanks|thank you|that(?:'d|"
    r" would) be [^?]{1,20}|"
    r"please)?\W*$)|"
    r"(?:i|we)(?:'d| would) be (?:glad|happy|grateful|pleased|thankful|obliged|relieved) if you (?:did|would)|"
    r"(?:i|we) (?:only |do |just )?wish you would|(?:i|we)'d (?:want|like) you to(?=\W*$)|what took you so long|"
    r"took you long enough(?= to ask)|"
    # Nobody is against it.
    r"(?:we|i)(?:'ll| will| shall) (?:survive|live|manage|cope|get over it)|"
    r"(?:i|we) (?:can|could) (?:live|cope) with (?:that|it)|"
    r"(?:(?:i've|we've|i have|we have|i'd have|we'd have) )?no (?:quarrel|quibble|qualm|gripe|beef|grumble|argument|"
    r"hard feeling|regret|tear|protest|reservation|fuss|fight)s?"
    r"(?: (?:with|about|over|at) (?:that|it|this))?(?: if you do| here| whatever)?|"
    r"(?:no ?body|no one|none of us|not one of us|nothing)(?: here)? (?:would|will|'d) (?:mind|object|"
    r"be lost|notice|care|"
    r"complain|miss (?:it|them)|suffer)|nothing to keep (?:us|me) (?:there|in it|on it)|"
    r"(?:there is |there's |i see |we see )?(?:no|little|not much) (?:reason|point|use|sense|"
    r"need) (?:why )?(?:in |to |for )?"
    r"(?:(?:we|i) should be (?:in|on) (?:it|there)|(?:you )?(?:keep(?:ing)?|hav(?:e|ing)) (?:us|me))|"
    r"(?:i |we )?(?:don'?t|can'?t|do not|cannot) (?:see|think|imagine) (?:of )?(?:(?:any|"
    r"a) (?:reason )?)?why (?:you )?"
    r"(?:should(?:n'?t| not)|not)|"
    # Votes and signals.
    r"(?:i'm |we're |i am |we are )?(?:all|wholly|entirely|very much) (?:for (?:it|that)|in favou?r)|in favou?r|"
    r"(?:motion )?(?:seconded|carried)|i second (?:that|it|the motion)|(?:i|we) vote (?:yes|aye|for it)|"
    r"the ayes have it|"
    r"thumbs up|(?:you(?:'ve| have)(?: got)? (?:a |the |my |our )?)?green light|ten[ -]four|(?:roger )?wilco|"
    r"copy that|engage(?=\W*$)|"
    r"(?:consider|take) (?:this|that|it) (?:as )?(?:my|our|a) (?:yes|leave|consent|permission|blessing|"
    r"ok(?:ay)?|approval)|"
    r"(?:that(?:'s| is) |it(?:'s| is) )?an? (?:\w+ )?(?:resounding|hundred times|thousand times|emphatic|"
    r"loud|hearty|firm|"
    r"definite|big|clear|enthusiastic|qualified|fat|whole-?hearted) yes|"
    r"(?:emphatically|resoundingly|heartily|wholeheartedly|a hundred times|a thousand times) yes|"
    r"you (?:have|got) leave(?: to)?|you'?(?:ve)? (?:got )?my vote|"
    r"(?:hunky[ -]dory|peachy|shure|s'pose so|(?:i|we) (?:s'?pose|suppose)(?=\W*$|,)|you betcha|betcha|"
    r"yeppers|yessiree?(?: bob)?|"
    r"darn (?:right|tootin'?)|damn (?:right|straight)|too right|rather(?=\W*$|,)|(?:pls|plz|pleez|"
    r"pretty please)(?! (?:don|no|keep|"
    r"not|leave|send|call)))|"
    # At once.
    r"(?:today|now|at once|asap|a\.s\.a\.p|immediately|yesterday|tonight|this minute|this instant)"
    r"(?:,? (?:please|pls|if you can|if possible|would be (?:good|fine|nice|best|great|lovely)))?(?=\W*$)|"
    r"(?:100|hundred|one hundred) ?per ?cent|removal (?:is )?(?:welcome|appreciated|would be (?:\w+ )?\w+)|"
    r"cut the (?:cord|rope|tie|string)s?|set (?:me|us) free|(?:good-?bye|bye[ -]?bye|bye|farewell|adieu|so long),? "
    r"(?:database|list|mailing list|data base)|go on,? then|"
    r"(?:out you (?:throw|kick|chuck) (?:us|me)|(?:chuck|boot|kick|toss|throw|turf|fire|bounce|evict|"
    r"retire|oust|ditch|"
    r"scrap) (?:us|me)(?: out| off| away)?|(?:rub|cross|black|ink|score|blot) (?:it|us|me) out)|"
    r"(?:i'd be |we'd be )?(?:glad|happy|delighted|pleased) to be (?:off|out|gone|shot of it)|(?:want|"
    r"wants) (?:out|off)|"
    # German, French, Spanish, Dutch.
    r"(?:weg|raus|fort|runter) damit|darf (?:gern\w* |ruhig )?(?:gelöscht|gestrichen|entfernt|weg)(?: werden)?|"
    r"kein ding|keine ursache|ruhig(?=\W*$)|(?:wär|wäre) (?:mir|uns) (?:sehr )?(?:recht|lieb)|"
    r"meinen segen haben sie|von (?:mir|uns) aus (?:gern\w*|ja|ruhig)|habe? ich kein problem mit|"
    r"je veux bien|je vous le demande(?: même)?|sans (?:regrets?|hésit\w+|problème|souci)|(?:ça|cela) (?:me|nous) "
    r"(?:va|convient)|faites le ménage|bon débarras|"
    r"hágal[oa]n?|hazlo|háganlo|cómo no|no (?:me|nos) (?:importa|molesta)|(?:me|nos) parece (?:muy )?"
    r"(?:bien|perfecto|correcto)|con mi bendición|ningún problema|tienen? vía libre|"
    r"doe (?:dat|het) maar|geen enkel (?:bezwaar|probleem)|vind ik (?:best|prima|goed|fijn|ok[eé]?)|vinden we "
    r"(?:best|prima|goed)|ga je gang|mag (?:weg|gewist|geschrapt|verwijderd)(?: worden)?|weg ermee"
)
_NO: Final = (
    r"you (?:may|can|must|should|shall) not|"
    r"(?:let|leave) (?:it|us|me|the entry|my name|our name) (?:stand|be where it is|as it is|where it is)|"
    r"(?:i|we)(?:'d| would)? (?:like|want|wish|prefer|love|intend|mean|plan) to (?:remain|stay|be kept)"
    r"(?! (?:off|out|away|free|anonymous|clear))|"
    r"(?:i'd |we'd |i would |we would |would )?prefer (?:that )?you (?:not|did ?n'?t|did not|don'?t|kept (?:me|us))|"
    r"(?:hands|paws|fingers) off(?! (?:my|our) (?:inbox|mail|phone))|(?:fat|slim|not a|no) chance|"
    r"(?:god|heaven|heavens|lord|goodness) forbid|perish the thought|far from it|it ain'?t|"
    r"(?:that|it|this)(?:'d| would|'s| is| were)? (?:be )?(?:(?:rather|quite|such|really) )?(?:a|an) (?:\w+ )?"
    r"(?:mistake|blunder|error|disaster|tragedy|bad idea|terrible idea|shame)|"
    r"(?:i|we)(?:'d| would| should) (?:be )?(?:miss (?:you|your \w+|it|them|hearing)|regret (?:it|that)|"
    r"be lost without|"
    r"hate (?:that|it|to lose))|"
    r"(?:(?:that|it)(?:'s| is|'d be| would be|'ll be) )?(?:(?:far |a bit |much |way )?too (?:soon|"
    r"early|hasty)|premature)"
    r"(?: for (?:that|it))?|give (?:us|me) a chance(?: \w+)?|um gottes willen|(?:i'm|we're|i am|"
    r"we are) (?:still (?:here|in the market|looking|"
    r"buying|interested|waiting|keen)|not (?:done with you|going (?:anywhere|away)))|"
    r"(?:(?:i|we) )?still (?:interested|want|need|looking|wanting|keen|in the market)(?: (?:it|one|them|you|\d+))?|"
    r"(?:(?:request|motion|permission|leave|application) )?(?:veto(?:ed)?|denied|rejected|declined|refused|overruled|"
    r"withheld)|(?:i|we) (?:(?:must|have to|shall|would|do|will) )?(?:refuse|decline|object(?= to that| to it|\W*$)|"
    r"veto (?:that|it))|(?:that(?:'s| is) |it(?:'s| is) |it is )?an? (?:\w+ )?"
    r"(?:firm|hard|big|definite|clear|flat|resounding|emphatic|strong|loud) no|"
    r"(?:that(?:'s| is)|it(?:'s| is)) an? no(?= |\W|$)|no from (?:me|us)|"
    r"(?:nuh|nu|unh|uh)[ -]uh|negatory|nyet|nopers?|nixnay|ixnay|"
    r"if you do,? (?:i|we)(?:'ll| will) (?:be (?:cross|angry|sad|hurt|upset|annoyed|furious)|cry|sulk|"
    r"haunt|scream|come)|"
    r"(?:just )?try it(?: and see)?|you do(?: that)? and (?:i|we)'ll|"
    # German, French, Spanish, Dutch.
    r"(?:bitte )?(?:drin ?lassen|drin ?bleiben|stehen ?lassen|behalten|stehenlassen)|wir (?:bleiben|möchten bleiben|"
    r"wollen bleiben)|ich (?:bleibe|möchte bleiben|will bleiben)|(?:das )?wäre (?:aber |doch |sehr )?(?:ein fehler|"
    r"verfrüht|zu früh)|(?:das ist )?zu früh|hände weg|kommt nicht in (?:frage|die tüte)|nix da|"
    r"(?:je|nous|j') ?(?:préfér\w+ )?rest(?:er|e|ons)|(?:ce|ça) serait (?:vraiment )?(?:une erreur|trop tôt)|"
    r"(?:il est )?trop tôt|hors de question|jamais de la vie|ne touchez à rien|"
    r"ni pensarlo|ni en broma|ni se le ocurra|de eso nada|déje(?:n)?(?:nos|me)(?: ahí)?(?! en paz| tranquil)|"
    r"(?:prefiero|preferimos) que no|(?:eso )?sería un error|demasiado pronto|nos quedamos|me quedo|"
    r"(?:hou|houd|laat) (?:me|ons|mij) (?:er|d'r) ?in|(?:we|wij|ik) blij(?:f|ven) (?:graag|er|liever)|"
    r"(?:dat )?zou een vergissing zijn|absoluut niet|geen sprake van|te vroeg|handen af"
)
_LEAVE: Final = re.compile(rf"{_OPENS}(?:{_YES}){_ENDS}")
_REFUSAL: Final = re.compile(rf"{_OPENS}{_NO_OPENS}(?:{_NO}){_ENDS}")
_SENTENCE: Final = re.compile(r"(?<=[.!;])\s|\n")
# A reason against it, or another thing that they are all for.
_AGAINST: Final = re.compile(
    r"\b(?:but|though|unless|until|till|only|except|keep|stay|not yet|don'?t|do not|send|call|ring|quote|"
    r"after|once|when|"
    r"aber|erst|nur|mais|sauf|pero|salvo|maar|alleen)\b"
)
_AFTER_ALL: Final = re.compile(
    r"\b(?:but|still|only|so)\b[^.!?\n]{0,30}\b(?:yes|go ahead|do it|you may|you can|ok(?:ay)?|fine|remove|delete|"
    r"take (?:me|us))\b"
)
# "So it comes to a yes", where the reason comes first: "we're done here, so yes".
_AT_LAST: Final = re.compile(
    r"^[^.!?;\n]{3,80},? (?:so|then|hence|therefore)?,? ?(?P<say>yes|yeah|yep|no|nope)\W*$"
)
_REASON: Final = re.compile(
    r"^\W*(?:since|as|because|given|seeing|considering|now that|we(?:'re| are| have|'ve)?|i(?:'m| am| have|'ve)?|"
    r"took|da|weil|puisque|comme|ya que|como|omdat|daar)\b"
)


def outright(part: str) -> bool | None:
    """True for leave, False for its refusal, None where no such turn begins the answer."""
    first = _SENTENCE.split(part.strip(), maxsplit=1)[0][:200]
    if (told := _REFUSAL.search(first)) and not _AFTER_ALL.search(first, told.end()):
        return False
    if (told := _LEAVE.search(first)) and not _AGAINST.search(first, told.end()):
        return True
    if (abroad := leave_in_german_or_dutch(first)) is not None:
        return abroad
    if _REASON.search(first) and (last := _AT_LAST.search(first)):
        return last["say"] in ("yes", "yeah", "yep")
    return None
