"""What only those can say who dealt with us: "had your chap round", "the price you gave us", "when we spoke".

Over lower-case text. Whoever says it was contacted, though no word says that somebody called. Question one.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted

_QUOTE: Final = (
    r"(?:quotes?|quotation|proposal|bid|estimate|offer|pricing|prices?|figures?|numbers|rates?|terms)"
)
_PERSON: Final = (
    r"(?:m(?:r|rs|s|iss)\.? \w+|man|men|rep|guys?|lady|woman|salesm[ae]n|saleswoman|salesperson|colleagues?|"
    r"associate|"
    r"agent|lads?|lass|fella|fellow|chap|bloke|girls?|gal|boys?|kid|gentlem[ae]n|technician|tech|engineer|surveyor|"
    r"estimator|installers?|fitters?|driver|crew|person|assistant|receptionist|coordinator)"
)
# Nouns that are no people of ours: "your letter came", "your message told me".
_NO_PERSON: Final = (
    r"(?!(?:letters?|e-?mails?|mails?|messages?|notes?|names?|web\w*|site|ads?|adverts?|newsletters?|questions?|"
    r"subject|"
    r"timing|cards?|flyers?|database|computer|system|list|records?|links?|forms?|address|company's|mailer|reminders?|"
    r"never|not|own|competitors?|rivals?|neighbou?rs?|bank|customers?|sister|first|last|second|third|inquiry|"
    r"enquiry|kind|reply|persistence)\b)"
)
_KIND: Final = (
    r"(?:kind|lovely|nice|super|great|polite|courteous|patient|helpful|wonderful|charming|prompt|friendly|brilliant|"
    r"professional|pleasant|sweet|good|excellent|here|out here|an? (?:\w+ )?(?:delight|dear|love|joy|help|"
    r"credit|treat|star|"
    r"gem|peach|pleasure|gentleman|lady|gent|character))\b"
)
_DID: Final = (
    r"(?:came|called|rang|phoned|telephoned|visited|spoke|explained|measured|quoted|showed (?:me|us)|promised|drove|"
    r"told (?:me|us)|e-?mailed|sent (?:me|us|over|the|an?)|gave (?:me|us)|answered|dropped (?:by|in|off)|"
    r"stopped by|looked "
    r"(?:at|it over|after)|dealt with|helped (?:me|us)|handled|treated (?:me|us)|reached (?:me|us|out)|"
    rf"(?:was|were|has been|have been) (?:(?:ever|so|very|most|really|always|nothing but|quite|"
    rf"more than) ){{0,2}}{_KIND})"
)
_NOT_SO: Final = r"(?<!that )(?<!have )(?<!or )(?<!of )(?<!from )"
_CAN: Final = r"(?<!can )(?<!could )(?<!may )(?<!should )(?<!shall )(?<!do )(?<!did )"
_DEALT: Final = re.compile(
    rf"{_NOT_SO}\byour {_NO_PERSON}\w+(?: {_NO_PERSON}\w+\.?)? {_DID}(?! not|n't| never)|"
    # "Jim from your shop drove out"; nobody from there is none.
    rf"\b(?!nobody|none|neither|any|one\b|someone)\w+ (?:from|of|at|over at) your \w+ (?:\w+ )?{_DID}|"
    rf"\b(?:fellow|man|lady|guy|chap|{_PERSON}) (?:that |whom? )?you(?: had|'d)? sent\b|"
    rf"\b{_PERSON} (?:who|that) (?:set (?:it|us|me) up|installed|delivered|fitted|brought|came|"
    rf"hooked)\b(?! (?:from|home))(?![^.!?\n]{{0,80}}\?)|"
    r"\bdid an? (?:\w+ )?job (?:of )?(?:explaining|showing (?:me|us)|measuring|going (?:over|through))\b|"
    rf"^\W*(?:hey \w+\W+|hi \w+\W+)?(?:yes|yeah|yep|yup),? (?:the|an?|your) (?:\w+ )?{_PERSON} (?:was|came)\b|"
    r"\bhad (?:your|one of your) (?:\w+ ){1,3}?(?:round|around|out|over|by|in)\b(?! (?:of|mind)\b)|"
    rf"\b(?:enjoyed|liked|loved|met|meeting|impressed (?:by|with)|told|to each of|said (?:so|as much) to) (?:meeting "
    rf"|talking (?:to|with) |with )?(?:each of )?(?:your|"
    rf"the (?:\w+ )?colleagues of yours)(?: \w+)? ?(?:{_PERSON}\b|who)|"
    r"\bcolleagues? of yours (?:who )?(?:rang|called|came|phoned|visited|wrote|told|spoke)\b|"
    r"\bafter (?:(?:the|our|my|a) (?:talk|chat|visit|call|meeting) with your\b|(?:talking|speaking|"
    r"meeting) (?:to|with) "
    rf"your\b|your {_NO_PERSON}\w+ (?:had |'d )?(?:left|came|called|rang|visited|was here)\b)|"
    r"\bwhen (?:you|your \w+) (?:rang|called|phoned|telephoned|came|visited|were here|was here)\b|"
    r"\bwhen (?:we|you and i) (?:last )?(?:spoke|talked|met)\b(?! (?:to|with|in) (?!you)\w+)|"
    # What was left with them, and what they thank for.
    r"\b(?:got|heard|had|received|saw|missed) (?:both |all )?your (?:\w+ )?(?:voice ?mails?|phone calls?|calls?|"
    r"visit)\b|"
    r"\byou(?:'ve)? left (?:me|us) (?:an?|two|three|\d|several|some) (?:\w+ )?(?:voice ?mails?|messages?|"
    r"notes? on)\b|"
    r"\bthank(?:s| you)(?: \w+){0,2} for (?:sending (?:\w+ )?(?:your|the|an?|someone|somebody)\b(?! (?:letter|"
    r"mail|e-?mail|"
    r"note|"
    r"reminder|message))|getting back to (?:me|us)|coming (?:out|by|over|round)|the visit|your visit|stopping by|"
    r"calling (?:me|us) back)|"
    r"\bkind enough to (?:ring|call|phone|visit|come|drop|stop)\b|\bso enjoyed (?:your|m[rs]{1,2}\.? \w+'s) visit\b|"
    # A price they were given, and what became of it.
    rf"\b{_QUOTE} (?:that |which )?(?:you|y'all|you (?:folks|guys|people)|your \w+) (?:gave|quoted|sent|named|"
    rf"offered|"
    r"put (?:together|in)|worked out|came up with|mailed|e-?mailed)\b|"
    rf"\b(?:does|do|is|would|will) (?:that|the|your) {_QUOTE} (?:from \w+(?: \w+)? )?(?:you (?:gave|sent) (?:me|"
    rf"us)(?: in \w+)?"
    r" )?(?:still )?(?:hold|stand|valid|good)\b|"
    rf"\b(?:version|copy|second page|first page|terms) of (?:that|your) (?:\w+ )?{_QUOTE}\b|"
    rf"\byour (?:\w+ )?{_QUOTE}(?:'s| is| has|'s been| has been) (?:still )?(?:been )?(?:pinned|taped|stuck|"
    rf"sitting|lying|"
    r"right here|here|on|in (?:my|our|the)|under|behind)\b|"
    rf"{_CAN}\b(?:i|we)(?:'ve| have)?(?: still)? (?:got|have|kept|found|had|saw|read|studied|"
    rf"received) your (?:\w+ )?{_QUOTE}\b|"
    rf"\b(?:read|studied|reviewed|(?:went|gone|going|been|looked|go) (?:through|over|at)|considered|compared|"
    rf"discussed) your "
    rf"(?:\w+ )?{_QUOTE}\b|"
    r"\b(?:the|your) (?:quote|bid|estimate|proposal|quotation) (?:came in|was (?:over|too|more|beyond|above|"
    r"out of|received|"
    r"declined|rejected|way|a bit|higher|lower|double|twice|outside))\b|"
    r"\byou were (?:\w+ )?(?:the )?(?:second |third )?(?:cheapest|lowest|dearest|priciest|most expensive)\b|"
    r"\basked for an? (?:price|quote|bid|estimate),? (?:and |which )?(?:i|we) got (?:it|one)\b|"
    r"\b(?:sat|went) through (?:the|your) (?:demo|presentation|pitch|walk-?through)\b|"
    r"\bhad an? (?:zoom|video call|demo|teams call|phone call|site visit) with (?!my|our|the|an?|his|her|their)\w+"
    r"(?! (?:from|at|of|in) (?!your))\b|"
    # Who bought of us.
    r"\b(?:you|you (?:folks|guys|people|fellows|lot)|y'all|your \w+) (?:(?:already|just|only) )?(?:sold|"
    r"installed|delivered|"
    r"fitted|put in|hooked up|set up|leased|supplied)(?: (?:me|us|it|one|the|this|ours|two|our|mine)\b| (?:an?|"
    r"last|in)\b)|"
    r"\b(?:bought|purchased|ordered|leased|got) (?:(?:it|one|ours|the \w+|two|a \w+|"
    r"this) )?(?:\w+ )?from you(?= (?:in|last|"
    r"folks|guys|already|two|back|this)\b|[.,;!]|\W*$)|"
    # The others.
    r"\b(?:nach|seit) (?:ihrem|dem) (?:besuch|anruf|telefonat|gespräch)\b|\bals (?:sie|ihr \w+) (?:anrief\w*|"
    r"da war\w*|"
    r"hier war\w*)|\bdanke für (?:ihren (?:besuch|anruf)|den (?:besuch|rückruf)|das (?:angebot|gespräch))\b|"
    r"\b(?:après|depuis) (?:votre|la) (?:visite|appel)\b|\bmerci (?:encore )?(?:pour|de|à) (?:votre (?:visite|"
    r"appel|devis|"
    r"technicien\w*|collègue|commercial\w*)|le devis)\b|\ble (?:prix|devis) que vous (?:nous |m')?(?:avez|aviez)\b|"
    r"\b(?:gracias por|tras|después de) (?:la|su) (?:visita|llamada|presupuesto)\b|\bel (?:precio|"
    r"presupuesto) que (?:me|nos) "
    r"(?:dieron|dio|mandaron|enviaron|pasaron)\b|"
    r"\b(?:na|sinds|bedankt voor) (?:uw|het|de) (?:bezoek|telefoontje|offerte|gesprek)\b|\bde prijs die (?:u|jullie) "
    r"(?:gaf|gaven|stuurde\w*|noemde\w*)\b"
)


# "Moira hooked us up", "a lad named Colin sorted us out": theirs has a name here, and another firm's has none.
_NAMED: Final = re.compile(
    rf"\b(?:your \w+|(?:m(?:r|rs|s)\.? \w+)|{_PERSON} (?:named|called) \w+|(?:^|(?<=[,.!;] ))(?!(?:amazon|costco|"
    r"staples|corporate|someone|somebody|they|who|which|that|it|he|she|this|everything|google|ebay|friends|family|mom|"
    r"mum|dad|kids|neighbou?rs)\b)[a-z]{3,12}) (?:really |sure |soon )?(?:hooked|sorted|squared|fixed) (?:me|us) "
    r"(?:right )?"
    r"(?:up|out|away)\b(?! (?:with (?:an?other|one from)|from|at|instead|for less))"
)


def dealt_with_us(low: str) -> bool:
    """Whether they say what only those can who heard from us."""
    return asserted(_DEALT, low) or asserted(_NAMED, low)
