"""A notice on the door: where they are, when they are back, and not a word to anybody. "At the fair. Back Monday."

Whoever answers a letter says something of it. So each sentence must be one of a notice: where they are, when they
return, that nothing is read there, who helps meanwhile. One that is not, or one word of the letter's business, and a
person wrote it.
"""

import re
from typing import Final

_LONGEST: Final = 400
_MOST: Final = 6  # sentences
_SENTENCE: Final = re.compile(r"[.!;\n]+(?=\s|$)|\s[–—-]\s")
_OF_A_DAY: Final = re.compile(r"(?<=\d)\.(?= ?[a-zäö]{3})")  # "14. Mai" ends no sentence
# What nobody says to a door: a word to us, of the business, of what comes then.
_TO_US: Final = re.compile(
    r"\?|\b(?:you|your|yours|u|ur|me|then|talk|want|wants|need|needs|quotes?|price[sd]?|offers?|order|buy|"
    r"buying|interested|look(?:ing)?(?! at (?:my |the )?(?:e-?)?mail)|decid\w+|discuss|list|budget|fence|market|"
    r"money|funds|minds|search|"
    r"contract|lease|stock|charge|touch|track|business|case|sie|ihnen|ihr|ihre[nmrs]?|angebot|preis|interesse|"
    r"dann|vous|votre|vos|devis|prix|alors|usted|ustedes|su|sus|oferta|presupuesto|precio|entonces|u|uw|"
    r"offerte|prijs|dan|bought|whim|guess|whole|suche|liste|lista|lijst|keinen|grund|grond)\b"
)
_COURTESY: Final = re.compile(
    r"^(?:hi|hello|hey|howdy|greetings|hallo|moin|bonjour|hola|dag|thanks|thank you|cheers|danke|merci|gracias|"
    r"bedankt|sorry|best|vg|mfg|gruß|groeten?)(?:,? (?:there|all|everyone|everybody|folks|friends?|"
    r"lovely person|people|dear|zusammen|alle|allemaal|tous|à tous|a todos))?,?$"
)
_AM: Final = (
    r"(?:(?:i'?m|i am|we'?re|we are|am|are|bin|ich bin|wir sind|sind|je suis|suis|nous sommes|estoy|estamos|"
    r"ik ben|ben|we zijn|wij zijn|currently|still|all|derzeit|gerade|noch|zurzeit|actuellement|encore|ahora|"
    r"todavía|nu|nog|momenteel) ){0,3}"
)
_WHERE: Final = re.compile(
    rf"^{_AM}(?:(?:elk|deer|moose|duck|turkey|hunting|fishing|trout|salmon|archery|rifle|bow|goose|pheasant|"
    rf"grouse|elk"
    r" hunting|deer hunting) (?:season|camp|opener|trip|week)|(?:we |shop )?(?:shut|shutting|close|"
    r"closing) down (?:the (?:\w+ )?(?:week|month|weeks)|this week|for the|all|every|\d\w*|in (?:july|august|"
    r"december))|getting (?:married|hitched)|honeymoon(?:ing)?|gone|away|out|off|at (?:the|a|an|my|our)|on (?:the|a|"
    rf"an|my|our|holidays?|vacation|leave|safari|"
    rf"tour|"
    r"honeymoon)|up (?:the|in|at|north|a|on)|down (?:the|in|at|south|by)|over (?:the|in|at)|"
    r"in the (?:mountains|woods|field|bush|desert|alps|country|wild\w*)|under the|travell?ing|(?:spring|winter|"
    r"summer|fall|autumn|mid-?term|half-?term|school|christmas|easter|thanksgiving) "
    r"(?:break|holidays?|vacation)|sick\b|hiking|sailing|"
    r"camping|fishin'?g?|hunting|skiing|unterwegs|verreist|im (?:urlaub|wald|schnee|kloster|gebirge)|"
    r"auf (?:der|dem|einer|einem|reisen?|see|tour|messe)|in den (?:bergen|ferien)|am (?:meer|see)|weg|nicht da|"
    r"außer haus|partie?s?|absente?s?|en (?:vacances|congés?|mer|voyage|montagne|forêt|déplacement|route)|"
    r"au (?:salon|bord|lac|ski|chalet)|à la (?:pêche|mer|montagne|foire|chasse)|de (?:vacaciones|viaje|pesca|"
    r"caza|romería|permiso)|en (?:la|el) (?:feria|playa|monte|campo|sierra|mar|pueblo)|fuera|ausentes?|"
    r"op (?:de|het|vakantie|reis|zee|pad|een)|in de (?:bergen|bossen)|weg|afwezig|vissen|"
    r"met vakantie)\b[^?]{0,120}$"
)
_DATE: Final = (
    r"(?:on|the|of|at|by|from|again|morning|noon|after|lunch|next|week|tomorrow|later|today|mon|tue|tues|wed|"
    r"weds|thu|thur|thurs|fri|sat|sun|\w{2,6}day|tomorrow|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|"
    r"aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|am|ab|den|dem|wieder|nächsten?|kommenden?|\w{2,9}tag|mittwoch|woche|"
    r"januar|märz|mai|juni|juli|okt\w*|dez\w*|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"prochaine?|janvier|février|mars|avril|juin|juillet|août|octobre|décembre|el|de|lunes|martes|miércoles|"
    r"jueves|viernes|sábado|domingo|próximo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|octubre|"
    r"noviembre|diciembre|op|vanaf|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|volgende|januari|"
    r"februari|maart|mei|augustus|desk|at my desk|\d{1,4}(?:st|nd|rd|th|er|e)?)"
)
_BACK: Final = re.compile(
    r"^(?:(?:and|i'?m|i am|i'?ll be|will be|we'?re|we'?ll be|should be|ich bin|bin|wir sind|je serai|je suis|"
    r"nous sommes|estaré|estoy|ik ben|ben|we zijn) )*(?:back|ba[ck]k?|return(?:ing|s)?|home|in again|"
    r"open again|reopen(?:ing|s)?|normal service|wieder (?:da|hier|zurück|offen|auf|im (?:büro|laden))|zurück|"
    r"de retour|retour|rentrée?|reprise|vuelvo|volvemos|de vuelta|regreso|abrimos|terug|weer (?:terug|open|er)|"
    r"weer aanwezig|(?<=i'll be )(?:on|off|down off)(?: the)? (?:dry land|land|shore|mountain|lake|water|boat|river)|"
    r"on (?:dry )?land again)"
    rf"(?: (?:in|at|im|au|en|in het|op|on|off) (?:the )?(?:it|work|dry land|land|shore|office|shop|desk|town|my desk|"
    rf"büro|laden|bureau|oficina|"
    rf"kantoor))?(?:[ ,./-]+{_DATE}){{1,6}}(?:,[^?]{{0,50}}| (?:if (?:she|he|they|all|the|i)\b|with|smelling|brown|"
    rf"tired|sober|sunburn\w*|"
    rf"rested)\b[^?]{{0,40}})?$"
)
_UNTIL: Final = re.compile(
    rf"\b(?:until|till|til|thru|through|bis(?: zum| einschließlich)?|jusqu'(?:au?|à)|hasta(?: el)?|"
    rf"tot(?: en met)?)(?: {_DATE}[,.]?){{1,5}}$"
)
_NO_WIRE: Final = re.compile(
    r"^(?:and )?(?:no|without|limited|little|kein\w*|ohne|pas de|sans|sin|no hay|geen|zonder) (?:phone|signal|"
    r"e-?mails?|wi-?fi|bars|laptop|internet|reception|telefon|handy|netz|empfang|mails?|réseau|téléphone|"
    r"ordinateur|cobertura|teléfono|bereik|telefoon)\b[^?]{0,60}$"
)
_MEANWHILE: Final = re.compile(
    r"^(?:if (?:it'?s|its|it is) (?:the |about the |urgent|on fire|an? )[^?]{0,30}|urgent(?: stuff| things|"
    r" matters)?|emergenc(?:y|ies)|in der zwischenzeit|notfälle|dringendes|urgences?|urgencias|"
    r"spoed)\W{1,3}(?:(?:please |just )?(?:call|ring|ask|try|see|text|bei|an|frag(?:en)?|voyez|appelez|"
    r"llamar? a|bel) )?(?:the )?(?!back\b|again\b)[\w.'@+-]+(?: [\w.'@+-]+){0,3}$"
)


# "If your window is broken call the shop": whom to turn to, whoever reads it; not "call me", nor a word of business.
_TURN_TO: Final = re.compile(
    r"^if (?:you(?:'re| are| need| have|r)?|it|there|the|a|an|something|anything)\b"
    r"(?:(?!\b(?:me|us|i|we|quotes?|prices?|pricing|offers?|order|copiers?|printers?|machines?|buy|deal|"
    r"interested|list|off|"
    r"remove|budget|still|want|would|could|can)\b)[^?]){1,60}?,? (?:please )?(?:call|ring|text|try|ask|see|"
    r"phone|page) (?:the|my|"
    r"your|our) (?!number|cell|mobile|phone|line|extension|back|list)\w+(?: \w+)?"
    r"(?:, if your \w+ is \w+ (?:call|ring|text|try|ask|see|phone) (?:the|my|your|our) \w+)?$"
)
# Under a subject of its own, a notice may say it more freely: that they are closed or gone, and the day of return.
_ABSENT: Final = re.compile(
    r"\b(?:away|closed|shut|absent|out of (?:town|office|the office)|holidays?|vacation|break|school'?s out|"
    r"leave|travel(?:s|l?ing)|abroad|at sea|navigating|sailing|hiking|camping|fishing|jury duty|on (?:tour|"
    r"retreat|safari|the road)|honeymoon|moving|the move|on the road|the road|tournée|gira|tournee|montage|"
    r"dienstreise|en voyage|unterwegs|ice|reindeer|ship|stock-?taking|inventory|recess|geschlossen|urlaub|ferien|"
    r"verreist|unterwegs|umzug|inventur|betriebsferien|abwesen\w+|ferm(?:é|ée|és|eture)|vacances|congés?|absent[es]?|"
    r"absente|déménag\w+|cerrad[oa]s?|cerramos|vacaciones|ausen\w+|de viaje|mudanza|gesloten|vakantie|afwezig\w*|"
    r"op reis|verhuiz\w+)\b"
)
_RETURNS: Final = re.compile(
    # A return with its label: "Rückkehr an den Schreibtisch: 19.2.", "zurück im Büro: 19.02.2026".
    r"\b(?:rückkehr|zurück|wieder|back|return(?:ing)?|retour|reprise|vuelta|regreso|reincorporación|"
    r"terug(?:komst|keer)?|weer)\b"
    r"[^.!?\n:\d]{0,30}:\s?(?:\w+,?\s)?\d{1,2}\b|"
    rf"\b(?:ab|vanaf|à partir du|a partir del|from)(?:[ ,./-]+{_DATE}){{1,5}} (?:sind wir |nous sommes |zijn we |we "
    rf"are |estamos )?(?:wieder|weer|de nouveau|de nuevo|again|back|open)\b|"
    rf"\b(?:back|returns?(?= (?:to|on|mon|tues|wednes|thurs|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))|"
    rf"returning|reopen(?:s|ing)?|opens?(?: again)?(?: \w+){{0,4}}?|(?:start|begin)s? (?:up )?"
    rf"again|resumes?|wieder (?:da|hier|zurück|offen|geöffnet|erreichbar|im (?:büro|laden|haus))|öffnen wieder|"
    rf"zurück|(?<=i'm )next|(?<=i'll be )next|(?:look at|read)(?: (?:my|the|all))? (?:e-?)?mails?(?: again)?|"
    rf"mail is read(?: again)?|home(?= on)|"
    rf"(?:am|op|le|el)(?: {_DATE}){{1,4}} (?:bin ich|sind wir|ben ik|zijn we) (?:wieder|weer|terug|zurück)(?= am|"
    rf" an| im| in|[.!]|$)|"
    rf"de retour|rouvr\w+|réouvr\w+|repren\w+|vuelv\w+|volvemos|de vuelta|regres\w+|reabr\w+|abrimos|terug|weer "
    rf"(?:terug|open|aanwezig|er))(?: (?:in|at|im|au|en|in het|op|to) (?:the )?(?:office|shop|store|school|desk|"
    rf"work|practice|clinic|surgery|studio|land|"
    rf"büro|laden|bureau|oficina|kantoor))?(?:[ ,./-]+{_DATE}){{1,6}}"
)


def own_notice(text: str, subject: str = "") -> str:
    """The same of a text under a subject that is no answer to ours: all of it is of an absence and its end."""
    text = text.strip()
    if not text or len(text) > _LONGEST or _TO_US.search(text) or _ASKS.search(text):
        return ""
    back = _RETURNS.search(text)
    away = _ABSENT.search(text) or _ABSENT.search(subject.lower())
    return f"{away[0]}, {back[0]}"[:80] if away and back else ""


# What no notice asks.
_ASKS: Final = re.compile(
    r"\b(?:please|yes|no|nobody|maybe|not|sorry|i'?d|we'?d|could|would|bitte|ja|nein|oui|non|sí|nee|"
    r"call me|call us|copiers?|printers?|try|write)\b"
)


def door_notice(text: str) -> str:
    """The words of a text in lower case by which it is nothing but a notice of an absence, or ""."""
    text = _OF_A_DAY.sub("", text.strip())
    if not text or len(text) > _LONGEST:
        return ""
    sentences = [one.strip(" \t,:*…'\"()") for one in _SENTENCE.split(text)]
    sentences = [one for one in sentences if one]
    if len(sentences) > _MOST:
        return ""
    where = back = ""
    for one in sentences:
        if any(way.match(one) for way in (_COURTESY, _NO_WIRE, _MEANWHILE, _TURN_TO)):
            continue
        if _TO_US.search(one):
            return ""
        if _BACK.match(one):
            back = back or one
        elif _WHERE.match(one):
            where = where or one
            back = back or (one if _UNTIL.search(one) else "")
        else:
            return ""
    return f"{where}, {back}"[:80] if where and back else ""
