"""Whom to write to instead: the address that a text gives, else the name."""

import re
from collections.abc import Collection
from typing import Final

from reopen.core.reply.deputy import deputy
from reopen.core.reply.no_names import NO_NAMES

_AT: Final = re.compile(r"[^\s<>;,:\"'()\[\]|=*]{1,64}@[A-Za-z0-9.-]{1,253}[A-Za-z0-9]")
_READ: Final = 4_000

# Small or large; then those that are titles only where they are written large, or with a dot.
_TITLE: Final = (
    r"(?i:mr|mrs|ms|mx|dr|prof|mme|mlle|sra|srta|dhr|mevr|herrn?|frau|monsieur|madame|"
    r"mademoiselle|señora?|señorita|doña|"
    r"meneer|mevrouw|maître|docteur|professor|doktor|kollegin|(?:el|la) (?:ingenier[oa]|"
    r"licenciad[oa]|padre|doctora?|"
    r"contadora?|arquitect[oa]|señora?|señorita)|ingenier[oa]|licenciad[oa]|boekhouder|"
    r"de heer|don|pastoor|ingenieur)|"
    r"(?:Miss|Sir|Lady|Father|Sister|Brother|Deacon|Pastor|Rev|Reverend|Rabbi|Imam|Captain|"
    r"Capt|Chief|Coach|Principal|"
    r"Councillor|Judge|Officer|Sgt|Major|Colonel|Uncle|Aunt|Auntie|Cousin|Chef|Nurse|"
    r"Pater|Kommandant|Kollege|Schwester|Bruder|"
    r"Pfarrer|Ingenieur|Meister|Père|Sœur|Sr|Don|Padre|Doctor|Mw|Collega|Broeder|Zuster|"
    r"Pastoor|Pak|Bu|Ibu|Mama|Papa|M|Fr|Hr)"
)
_UP: Final = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČŻĆİŐ]"
_WORD: Final = rf"{_UP}[\w'’À-ÿ-]*[\wÀ-ÿ]|{_UP}\."
_JOIN: Final = (
    r"(?:van der|van den|van de|van|von der|von|de la|de los|del|den|der|"
    r"de|du|le|la|el|al|bin|ibn|ter|ten|te|zu|y|O'|Mc|Mac)"
)
_NAME: Final = re.compile(
    rf"(?P<title>\b(?:{_TITLE})\b\.?\s+(?:{_JOIN}\s+)?)?(?P<name>(?:{_WORD})(?:[ ](?:{_JOIN}[ ])?(?:{_WORD})"
    rf"){{0,3}})(?P<s>['’]s\b)?"
)
# What is written large and is no person.
_NO_NAME: Final = frozenset(NO_NAMES.split())
_LEADS_EN: Final = (
    r"ask(?:ing)?(?: for)?|contact|consult|meaning|attention|attn|fell to|given to|write "
    r"in|speak(?:ing)? (?:to|with)|spoken (?:to|with)|talk(?:ing)?"
    r" (?:to|with)|try|reach(?: out to)?|see|write(?: to)?|call|ring|phone|e-?mail|"
    r"get (?:in touch )?with|get hold of|"
    r"(?:goes|go|went|gone|runs|run|is|handled|done|decided|managed|signed(?: off)?|"
    r"made|dealt with|looked after|taken over|replaced|succeeded|covered|bought|run|"
    r"owned) (?:now )?(?:through|by|via|to|with|over to|past)|"
    r"(?:a matter|a question|one|questions?|something|job|decision) for|(?:forward(?:ed|"
    r"ing)?|pass(?:ed|ing)?|hand(?:ed|ing)?|direct(?:ed)?|steer|address|send|put) (?:\w+ "
    r"){0,5}?(?:to|on to|over to|towards|through to)|"
    r"(?:better off|best off|luck|touch|up|now) with|want(?: to speak to| to talk to)?"
    r"|need(?: our man| to (?:speak|talk) (?:to|with))?|(?:decision|call|department|"
    r"baby|domain|territory|desk|job|pigeon|patch|replacement|successor|boss|manager|"
    r"partner|colleague|person|man|woman|lady|owner|one) "
    r"(?:is|was|would be|are|:|now,?|belongs to|,)|it(?:'s| is| was| would be)|(?:that|"
    r"this)(?:'s| is| would be| was)|belongs? to|up to|rests? with|lies with|left (?:it "
    r"|that |this )?(?:to|with)|defer to|answer to|report to|"
    r"(?:he|she)(?:'s| is)(?: called| named)?|copied|cc'?(?:ing|d)?|copying(?: in)?|looping in|adding|added|"
    r"meet|named|called|name(?:'s| is)"
)
_LEADS_OTHER: Final = (
    r"wenden sie sich (?:bitte )?(?:\w+ ){0,2}an|(?:melden sie sich|melde dich|meldet "
    r"euch) (?:\w+ ){0,2}bei|(?:fragen|sprechen|rufen|kontaktieren|schreiben|nehmen|"
    r"probieren|versuchen) sie (?:\w+ ){0,3}?(?:mit|an|bei|es bei)?|(?:frag|sprich|schreib|"
    r"ruf)\w*(?: \w+){0,2}|"
    r"(?:zuständig|verantwortlich|ansprechpartner\w*|nachfolger\w*|vertretung) (?:dafür "
    r"|hierfür |bei uns |hier )?(?:ist|sind|wäre|bei|für .{1,30} ist)|(?:läuft|laufen|"
    r"geht|liegt|liegen|entscheidet|macht|übernimmt|übernommen hat|erledigt|regelt|betreut|"
    r"kümmert sich|weiß|hat) (?:\w+ ){0,4}?(?:über|bei|an|durch)?|"
    r"(?:jetzt|nun|nur|seither|inzwischen|künftig) (?:bei |über |an )?|(?:an|bei|über|"
    r"durch|mit|von|für|sache von|unser|mein(?:e|en|em|er)?)|"
    r"(?:adressez|voyez|demandez|parlez|contactez|écrivez|appelez|tournez|joignez)(?:[- ]vous)?"
    r"(?: (?:plutôt|directement|en|donc|ça|cela|à|avec|auprès de|chez|vers|plutôt avec|"
    r"plutôt à))*|(?:c'est|ce sera|désormais|maintenant|est|sont) (?:désormais |maintenant "
    r"|plutôt )?(?:par |à |avec |chez |géré par )?|"
    r"(?:relève|dépend|passe|passent|s'occupe|du ressort) (?:de|par|chez)|(?:à|avec|"
    r"par|chez|auprès de|remplacé[e]? par|succédé)|"
    r"(?:hable|hablar|hablen|habla|contacte|contactar|consulte|consúltelo|véalo|trátelo|"
    r"pregunte|pregúntele|llame|escriba|escríbale|diríjase|dirigirse|póngase en contacto)"
    r"(?: (?:directamente|mejor|usted|con|a|por|eso|esto))*|"
    r"(?:lo|las?|los|eso|esto|todo|compras|decide|maneja|manejan|lleva|llevan|ve|gestiona|"
    r"autoriza|encarga|reemplaza|sustituye)(?: (?:lleva|llevan|maneja|ve|gestiona|decide|"
    r"hace|autoriza|eso|las compras|de eso))?|(?:con|a|es|por|de)|"
    r"(?:neem contact op|contact opnemen|bel|mail|vraag|vraagt u|spreek|probeer|schrijf|"
    r"benader|richt u|wend u|overleg)(?: (?:met|het|aan|naar|eens|even|best|beter|dan|"
    r"u|tot|bij|maar))*|"
    r"(?:loopt|gaat|ligt|liggen|valt|beslist|doet|regelt|weet|is|beheert|verzorgt|zit)"
    r" (?:\w+ ){0,3}?(?:via|over|bij|onder|met|door|naar|nu)?|(?:bij|via|met|door|aan|"
    r"naar|opvolger is|opgevolgd door)"
)
_AFTER: Final = re.compile(
    r"^(?:['’]s (?:the|now|your|our|in charge|who|got|been|decision|call|job|desk|baby|"
    r"department|domain|territory|practice|patch)\b|"
    r"[,;:]?\s+(?:\([^)]{1,60}\)\s*)?(?:\w+ )?(?:in \w+ )?(?:(?:is|was|would be|has|"
    r"'s|who's|who|will be|'ll|now|does|do|handles|handle|decides|deals|takes|took|looks|"
    r"keeps|runs|buys|chairs|manages|got|inherited|knows|would|can|"
    r"orders?|sees|signs|makes|picks|chooses|holds|owns|controls|oversees|covers|reads|"
    r"will|replaced|succeeded|wears|returns|our|the|she|he|they|my)\b)|"
    r",?\s+(?:ist|hat|macht|kümmert|entscheidet|übernimmt|übernahm|betreut|weiß|kennt|"
    r"leitet|führt|bearbeitet|regelt|unser|die|der|er|sie)\b|"
    r",?\s+(?:est|a|gère|s'occupe|décide|prend|reprend|qui|notre|elle|il|c'est|tient|fait|saura)\b|"
    r",?\s+(?:es|lleva|decide|maneja|se encarga|se ocupa|gestiona|que|quien|ella|él|nuestr\w+|autoriza|ve)\b|"
    r",?\s+(?:is|doet|regelt|beslist|gaat|heeft|die|onze|zij|hij|weet|beheert|van)\b)",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    rf"(?:\b(?:{_LEADS_EN})|:|=)\s*(?:(?:our|my|the|with|to|either|maybe|perhaps|old|"
    rf"young|a|man|woman|lady|called|named|new|\w+er|\w+or|\w+ant|\w+ist) ){{0,3}}$",
    re.IGNORECASE,
)
_LEAD_OTHER: Final = re.compile(rf"(?:\b(?:{_LEADS_OTHER})|:)\s*(?:\w+ ){{0,1}}$", re.IGNORECASE)
_GREETING: Final = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear|hallo|liebe[r]?|sehr geehrte[r]?|guten (?:tag|morgen)"
    r"|bonjour|cher|chère|hola|buenas?|buenos días|estimad[oa]|beste|dag|geachte|good "
    r"(?:morning|afternoon)|thanks|thank you|sorry|no|yes)[ ,]+)?(?:(?:mr|mrs|ms|herr|"
    r"frau|monsieur|madame|señora?|meneer|mevrouw)\.? )?$",
    re.IGNORECASE,
)
_ASKED_LOWER: Final = re.compile(
    r"\b(?:ask|try|call|see|contact|e-?mail|text|talk to|speak to|speak with|talk with|"
    r"hit up|get|frag|bel|vraag|demandez à|llame a|pregunte a|hable con|goes through|"
    r"go through|thats|that's|its|it's)\s+"
    r"(?!the\b|our\b|my\b|a\b|an\b|me\b|us\b|him\b|her\b|them\b|you\b|again\b|back\b|"
    r"someone\b|somebody\b|anyone\b|whoever\b|in\b|at\b|to\b|for\b|it\b|up\b|purchasing\b|"
    r"corporate\b|accounting\b|hq\b|head\b|if\b|what\b|not\b|ok\b|fine\b|"
    r"this\b|that\b|when\b|later\b|and\b|or\b|before\b|after\b|your\b|his\b|their\b|"
    r"all\b|nobody\b|now\b|been\b|too\b|out\b|just\b|another\b|whether\b|on\b|there\b|"
    r"el\b|la\b|los\b|las\b|de\b|het\b|le\b|les\b)([a-z]{3,14})\b"
    r"(?=\s*(?:[,.;!]|$|\band\b|\bin\b|\bat\b|\bshe\b|\bhe\b|\bwho\b|\bdoes\b|\bhandles\b))"
)
_IN_CHARGE: Final = re.compile(
    r"\b(?:handles?|in charge|responsible|takes? care|deals? with|looks? after|instead|"
    r"takes? over|took over|decides?|successor|replac\w+|your (?:man|woman|person|contact)"
    r"|right person|contact|best reached|"
    r"zuständig|übernimmt|nachfolger\w*|vertret\w*|stattdessen|s'occupe|responsable|"
    r"successeur|remplace|encarga|lleva|sucesor|sustituye|verantwoordelijk|regelt|opvolg\w*|"
    r"neemt .{0,20} over|use|write to|reach|ask|try|"
    r"wenden|kontaktieren|adressez|contactez|diríjase|contacte|neem contact|send|forward|direct)\b",
    re.IGNORECASE,
)


# In a text that is about something else.
_IS_IN_CHARGE: Final = re.compile(
    r"\b(?:handles?|in charge|responsible|takes? care of|deals? with|looks? after|instead|took over|takes? over|"
    r"decides|successor|right person|zuständig|übernimmt|nachfolger\w*|stattdessen|s'occupe|successeur|"
    r"the (?:man|woman|person|lady|one|lad|chap|girl|fellow) (?:who|that) (?:buys|orders|decides|does|signs|chooses|"
    r"picks|runs)|"
    r"new (?:\w+ )?(?:manager|buyer|owner|director|bookkeeper|clerk|secretary|treasurer) is|the buyer (?:now )?is|"
    r"(?:handed|passed|given|turned) (?:all |it |this |that |everything |the \w+ )?(?:of this |of it |"
    r"all )?(?:over |on )?to|"
    r"(?:does|do) (?:all )?(?:the|our) (?:buying|purchasing|ordering|books)|(?:business|matters?|purchasing|buying|"
    r"it all)"
    r" (?:now )?(?:belongs?|goes?|falls?) to|den einkauf macht|macht (?:jetzt |nun )?den einkauf|les achats,? c'est|"
    r"(?:lleva|hace) las compras|las compras las (?:lleva|hace)|(?:de|den) inkoop doet|doet (?:nu )?de inkoop|"
    r"à ma place|se encarga|"
    r"sucesor\w*|en mi lugar|verantwoordelijk|opvolg\w*|in plaats)\b",
    re.IGNORECASE,
)
# A German noun, a thing; a town, a season.
_ARTICLE: Final = re.compile(
    r"\b(?:der|die|das|den|dem|des|ein|eine[mnrs]?|unser\w*|mein\w*|ihr\w*|kein\w*|im|"
    r"zum|zur|vom|am|beim|ins|diese\w*|"
    r"welche\w*|für|wegen|über|nur) $",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(r"\b(?:in|from|to|at|near|outside|off|of|en|aus|nach|à|uit|te) $")
_IS_TITLE: Final = re.compile(rf"(?:{_TITLE})\.?")
_TITLE_TO_SPARE: Final = re.compile(r"(?:Mr|Miss|Ms|Mx|Herrn?|Monsieur|Señor)\.?", re.IGNORECASE)
_IS_GONE: Final = re.compile(
    r"^\W{0,3}(?:\w+ ){0,3}?(?:no longer|nicht mehr|has been (?:posted|moved|sent|transferred)"
    r"|has left|left|retired|died|passed|doesn't work|"
    r"n'est plus|ne travaille plus|a quitté|ya no|dejó|se jubiló|heeft .{0,20}neergelegd|"
    r"werkt niet|is niet meer|was here)\b",
    re.IGNORECASE,
)
_TO_BOTH: Final = re.compile(
    r"\b(?:send|copy|cc|include|loop in|write|e-?mail|forward|invite|schicken|senden|envoyez|copiez|envíe|"
    r"mande|stuur|mail)\b",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(rf"{_UP}[\w'À-ÿ-]+")
# Whom they speak of is one of us: "your colleague Anita".
_OUR_OWN: Final = re.compile(
    r"\b(?:your|ihr(?:e|en|em)?|votre|su|uw|jullie) (?:\w+ )?(?:colleague|rep|man|woman|lady|girl|guy|lad|"
    r"chap|sales\w*|engineer|"
    r"technician|fitter|driver|kolleg\w+|vertreter\w*|mitarbeiter\w*|collègue|commercial\w*|compañer[oa]|"
    r"comercial|collega|"
    r"vertegenwoordiger|monteur)\s+$",
    re.IGNORECASE,
)
# "The passing of our colleague": nobody answers there.
_MOURNED: Final = re.compile(
    r"\b(?:passing|death|loss|tod|ableben|décès|disparition|fallecimiento|muerte|overlijden)\b (?:of |von |de "
    r"|del |van )?"
    r"(?:\w+ ){0,3}$",
    re.IGNORECASE,
)
# "Your message to x@… is held": to whom it was.
_WAS_TO: Final = re.compile(
    r"(?<!send your )(?<!send the )(?<!forward your )(?<!direct your )(?<!address your )(?<!resend your )"
    r"\b(?:message|e-?mail|mail|nachricht|courriel|mensaje|correo|bericht) (?:sent )?(?:to|an|à|a|aan|für|for)\W+$|"
    # The guard at a door is that of its owner.
    r"\b(?:filter|guard|gatekeeper|mailbox|inbox|behalf|assistant|postfach|boîte|buzón) (?:of|von|de|van)\W+$",
    re.IGNORECASE,
)
# "rose@… uses Gatekeeper to keep junk out": whose door it is.
_HAS_A_GUARD: Final = re.compile(
    r"\s+(?:uses|is (?:protected|guarded|shielded|defended)|has enabled|requires|only accepts|accepts only|employs|"
    r"nutzt|verwendet|"
    r"utilise|est protégée?|utiliza|usa|gebruikt)\b",
    re.IGNORECASE,
)
_LETTERS: Final = re.compile(r"[\W_]+")
_SURELY: Final = 3.0
_SHORTENED: Final = ("s", "ll", "d", "ve", "re", "m")


def referred_to(text: str, own: Collection[str], *, machine: bool, asked: bool) -> str | None:
    """The address or the name of the person whom a text points to.

    `own` are addresses that are never meant: the sender's and ours. `machine`: an automatic mail, of which an address
    counts and, where it says that somebody left, a name. `asked`: the text as a whole refers to another person, so
    that a name counts by itself; else only what stands beside a word for being in charge.
    """
    text = text[:_READ].replace("’", "'")
    ours = {one.strip().casefold() for one in own if one}
    found = [
        one
        for one in _AT.finditer(text)
        if one[0].rstrip(".").casefold() not in ours
        and not (
            machine
            and (
                _WAS_TO.search(text, max(0, one.start() - 40), one.start())
                or _HAS_A_GUARD.match(text, one.end())
            )
        )
    ]
    if not asked and not machine:
        found = [one for one in found if _near(text, one, _IS_IN_CHARGE) or _is_anothers(text, one, ours)]
    if found:
        near = next((one for one in found if _near(text, one)), found[0])
        return near[0].strip(".")
    if asked:
        return _named(text, frozenset(_house(one) for one in ours))[0]
    return deputy(text) if machine else None


def points_to(text: str) -> str:
    """How surely a text points to somebody: "an address", "somebody", "a name", which any mail may have, or ""."""
    text = text[:_READ].replace("’", "'")
    if _AT.search(text):
        return "an address"
    name, points = _named(text)
    return "" if name is None else "somebody" if points >= _SURELY else "a name"


def _is_anothers(text: str, found: "re.Match[str]", ours: set[str]) -> bool:
    """ "Send it to me and to Mr Noakes, noakes@…": an address with the name of somebody to whom it is to go too."""
    before = text[max(0, found.start() - 90) : found.start()]
    if not _TO_BOTH.search(before):
        return False
    mailbox = found[0].partition("@")[0].casefold()
    of_ours = " ".join(one.partition("@")[0] for one in ours)
    return any(
        len(name) > 2 and name in mailbox and name not in of_ours
        for name in (one.casefold() for one in _CAPITAL.findall(before))
    )


def _near(text: str, found: "re.Match[str]", words: "re.Pattern[str]" = _IN_CHARGE) -> bool:
    return bool(words.search(text, max(0, found.start() - 80), min(len(text), found.end() + 60)))


def _house(address: str) -> str:
    """What an address calls its house: "harbourlights" of ann@harbour-lights.example."""
    return _LETTERS.sub("", address.partition("@")[2].rpartition(".")[0])


def _named(text: str, houses: Collection[str] = ()) -> tuple[str | None, float]:
    """The likeliest name, and how surely it is the person meant; a house is none ("I left Harbour Lights")."""
    best, score = None, 0.0
    for found in _NAME.finditer(text):
        name, points = _weighed(text, found)
        if " " in name and _LETTERS.sub("", name.casefold()) in houses:
            continue
        if name and points > score:
            best, score = name, points
    if best is None and (lower := _ASKED_LOWER.search(text)):
        return lower[1].capitalize(), _SURELY
    return best, score


def _weighed(text: str, found: "re.Match[str]") -> tuple[str, float]:
    """A name and how surely it is the person meant; 0 where it is none."""
    title = (found["title"] or "").strip()
    name, start = found["name"], found.start("name")
    words = name.split()
    at = found.start("title") if title else start
    while words and _skipped(words):
        at = start
        title = words[0] if _IS_TITLE.fullmatch(words[0]) else ""
        start = text.find(words[1], start + len(words[0])) if len(words) > 1 else start
        words = words[1:]
    while words and (_plain(words[-1]) or words[-1].islower()):
        words = words[:-1]
    if not words or not _may_name(words, titled=bool(title)):
        return "", 0.0
    name = " ".join(words)
    end = start + len(name)
    name = name.removesuffix("'s")
    at = at if title else start
    sentence = max(text.rfind(mark, 0, at) for mark in (". ", "! ", "? ", "\n", ") "))
    before, after = (
        text[max(sentence + 1, at - 70) : at],
        text[end - (2 if text[end - 2 : end] == "'s" else 0) : end + 60],
    )
    if at < 40 and sentence < 25 and after[:1] in ",!:-\n." and _GREETING.match(before):
        return "", 0.0
    if (not title and _ARTICLE.search(before)) or _OUR_OWN.search(before) or _MOURNED.search(before):
        return "", 0.0
    points = 1.0 + (1.5 if title else 0.0) + (0.5 if len(words) > 1 else 0.0)
    if _LEAD.search(before):
        points += 3.0
    elif _LEAD_OTHER.search(before):
        points += 2.0
    if _AFTER.match(after) and not _IS_GONE.match(after):
        points += 2.0  # "Mr. Ames left our company" heads nothing
    if not before.strip() and not title and points < 2.5:
        points = 0.6 if len(words) > 1 else 0.0  # large only because a sentence begins
    if _PLACE.search(before) and not after.startswith("'s"):
        points -= 1.5
    if _IS_GONE.match(after):
        points -= 4.0
    # "A Mr Tadhg Kinsella": with a first name, no title is needed to find him.
    full = len(words) > 1 and _TITLE_TO_SPARE.fullmatch(title)
    return (f"{title} {name}" if title and not full else name), max(points, 0.0)


def _skipped(words: list[str]) -> bool:
    """Is the first word no part of the name? "Ask Bob", "Radar's Magnus"."""
    return _plain(words[0]) or (len(words) > 1 and words[0].endswith("'s"))


def _may_name(words: list[str], *, titled: bool) -> bool:
    if len(words) > 1 or titled:
        return True
    return len(words[0].strip(".'")) > 1 and not (words[0].isupper() and len(words[0]) > 2)


def _plain(word: str) -> bool:
    folded = word.strip(".'").casefold()
    stem, mark, rest = folded.partition("'")
    return folded in _NO_NAME or (bool(mark) and rest in _SHORTENED and stem in _NO_NAME)
