"""What stands under every mail of theirs: the closing, the name, the title, the device, what the lawyers add."""

import re
from typing import Final

from reopen.core.reply.new_text.short_names import SHORT_NAMES

_LINES: Final = 14  # of a signature at most
_BELOW: Final = 25  # lines under "-- ", as some write their laws there
_MARK: Final = re.compile(r"^\s*(?:--|—|–|-- |__+|\*\*\*+|==+|-{3,}|\.{5,})\s*$")
_DEVICE: Final = re.compile(
    r"^\W{0,3}(?:sent (?:from|via|with|using|by) (?:my|the|a|mail|outlook|yahoo|gmail|"
    r"proton|mobile|windows|airmail|"
    r"mailbox|iphone|ipad|android|samsung|blackberry|aol|mozilla|spark|superhuman|hey\b|"
    r"typeapp|verizon|t-mobile|\S+ for )|"
    r"sent (?:wirelessly|on the go)|(?:please |pls )?(?:excuse|forgive|pardon|ignore) (?:the |any |my |"
    r"all )?(?:typos?|"
    r"typing|brevity|spelling|autocorrect|thumbs|mistakes)\b|get \[?outlook for|<<sent by|從我的|typed on|from my "
    r"(?:iphone|ipad|mobile|android|phone|samsung|"
    r"blackberry)|dictated|von meinem .{1,40} (?:gesendet|geschickt)|von unterwegs|gesendet "
    r"(?:von|mit|über)|diese nachricht "
    r"wurde von .{1,60} gesendet|envoyé (?:de|depuis|à partir|par|avec)|envoye depuis|"
    r"enviado (?:desde|con|por|do meu|de mi)|"
    r"verzonden (?:vanaf|vanuit|met|via)|verstuurd (?:vanaf|vanuit|met|via)|inviato da|skickat från|sendt fra|"
    r"sendt via|wysłane z|wysłano z|lähetetty|odesláno z|отправлено (?:с|из)|надіслано|von iphone|"
    r"outlook für|scarica outlook|obtenir outlook|obtener outlook|télécharger outlook|outlook voor)",
    re.IGNORECASE,
)
_LEGAL: Final = re.compile(
    r"^[\s*_#-]{0,10}(?:(?:this|the (?:information|content\w*)|any information|all information|"
    r"messages? (?:are|is)|"
    r"under (?:\w+ ){1,3}law,? (?:this )?e-?mails?|e-?mails? (?:are|is)) .{0,90}(?:confidential|privileged|"
    r"intended|archived|monitored|recipient|virus|public records?)|"
    r"notice\s?:|confidential\w*\b.{0,30}(?::|notice|$)|disclaimer|privileged|if you "
    r"(?:are not|received|have received) .{0,60}"
    r"(?:recipient|error|mistake)|unintended recipients?|please (?:consider|think) .{0,20}(?:environment|"
    r"before print)|"
    r"please do not (?:remove|alter|print)|(?:save|think of) .{0,15}(?:paper|tree)|scanned "
    r"(?:by|for)|virus-?(?:free|frei)|"
    r"registered (?:in|office)|company (?:no|number|registration)|vat (?:no|number|reg)|"
    r"diese (?:e-?mail|nachricht) .{0,80}(?:vertraulich|bestimmt|adressat)|vertraulich|der inhalt dieser|"
    r"bitte (?:denken sie an die umwelt|prüfen sie.{0,40}druck)|geschäftsführ\w*\s?:|"
    r"handelsregister|amtsgericht|"
    r"sitz der gesellschaft|ust-?id|pensez à l'environnement|ce (?:message|courriel|"
    r"mail) .{0,80}(?:confidentiel|destin)|"
    r"avis de confidentialité|merci de n'imprimer|n'imprimez|este (?:mensaje|correo|"
    r"e-?mail) .{0,80}(?:confidencial|dirigid)|"
    r"aviso legal|antes de imprimir|piense en el medio|dit (?:bericht|e-?mailbericht)"
    r" .{0,80}(?:vertrouwelijk|bestemd|bedoeld)|"
    r"denk aan het milieu|de informatie in (?:dit|deze)|la información contenida|les informations contenues)",
    re.IGNORECASE,
)
# What a mail program writes where a picture was: "[image: Our logo]", "[cid:image001.png@01D]".
_PICTURE: Final = re.compile(r"^\s*\[(?:image|cid|logo|inline image|bild)\b[^\]]{0,120}\]\s*$", re.IGNORECASE)
_LIST: Final = re.compile(
    r"^\s*(?:to (?:respond|unsubscribe|view this|reply|stop receiving)\b.{0,80}(?:e-?mails?|"
    r"visit|list|click|group|topic|message)|"
    r"you received this (?:message|e-?mail|because)|you are receiving this|.{0,60}mailing ?list\s*$|"
    r"\S+@(?:lists?|googlegroups)\.\S+\s*$|.{0,10}unsubscribe(?: here)?\s*[:<(]\s?(?:http|"
    r"mailto)|abmelden\s*[:<(]|"
    r".{0,80}[.!] to (?:stop|unsubscribe from|opt out of) .{0,60}\b(?:click|visit|follow|go to)\b|"
    r"reply to this email directly|—?\s*view it on github)",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"^[\s/~*-]{0,5}(?:(?:(?:with|my|our|many|kind|kindest|best|warm|warmest|very|sincere|all|and|the) )*"
    r"(?:regards|rgds|wishes|thanks|greetings|the best|best|gratitude)|br|kr|cheers|ciao|ttyl|all best|"
    r"(?:very )?(?:sincerely|truly|respectfully|faithfully|cordially|warmly)(?: yours)?|"
    r"(?:i (?:am|remain),? )?yours(?: (?:very )?(?:truly|sincerely|faithfully|ever))?"
    r"|thanks(?: (?:again|so much|a lot|in advance|and regards|& regards))?|"
    r"thank(?:ing)? you(?: (?:again|very much|so much|kindly|all|(?:and )?in (?:advance|anticipation)|sirs?))?|"
    r"assuring you of (?:my|our) best (?:attention|services)|(?:as |for )?(?:ever|always) yours|yours in \w+|"
    r"in (?:haste|friendship)|god bless(?: you)?|stay well|be well|thx|tks|ta|xx+|love|take care|"
    r"(?:mit )?(?:vielen |den |ganz |recht |besten? |freundliche[nmrs]? |viele[nr]? "
    r"|herzliche[nr]? |liebe[nr]? |schöne[nr]? |sonnige[nr]? |kollegiale[nr]? )*"
    r"(?:gr(?:u|ü|ue)(?:ß|ss)(?:e|en)?|dank|danke)(?: (?:aus|nach|und|vom) .{1,40})?|"
    r"hochachtungsvoll|mfg|lg|vg|bg|"
    r"(?:bien |très |le |mes |nos |avec |meilleures |sincères |cordiales |sentiments "
    r"|salutations )*(?:cordialement|salutations|cordialité|sentiments)(?: distinguées?|"
    r" à vous)?|"
    r"(?:bien|sincèrement|cordialement) à vous|cdlt|crdt|bonne (?:journée|soirée|réception)"
    r"|amicalement|respectueusement|"
    r"je vous prie d'agréer.{0,80}|veuillez agréer.{0,90}|(?:un |muchos |reciba un |"
    r"con un )?(?:cordial |afectuoso |fuerte )?(?:saludos?|abrazo)(?: cordial(?:es)?)?"
    r"|"
    r"atentamente|atte\.?|cordialmente|(?:muchas )?gracias(?: de antemano| y (?:un )?"
    r"saludos?)?|quedo a su disposición|"
    r"(?:met )?(?:vriendelijke|hartelijke|beste|warme|collegiale|de)?\s?(?:groet(?:en|"
    r"jes)?|groetjes)|mvg|hoogachtend|"
    r"(?:alvast |hartelijk |veel )?(?:dank|bedankt)|(?:distinti |cordiali )?saluti|grazie|"
    r"atenciosamente|cumprimentos|obrigad[oa]|abraços|"
    r"(?:med )?(?:venlig|vennlig|bedste) hilsen|(?:med )?vänliga? hälsning(?:ar)?|hilsen|hälsningar|mvh|kh|vh|"
    r"pozdrawiam|z powa[żz]aniem|pozdrav\w*|s pozdravem|с уважением|ystävällisin terveisin|terveisin)"
    r"\s*[,.!;…–-]{0,3}\s*$",
    re.IGNORECASE,
)
# Ways to reach them, and what stands on a visiting card.
_REACH: Final = re.compile(
    r"[+(]?\d[\d ().\-/]{6,}\d|www\.|https?://|\S@\S|\b(?:tel|phone|mobile|cell|fax|"
    r"office|direct|mob|tél|gsm)\b\s?[.:]|"
    r"\b[\w-]+\.(?:example|com|net|org|de|fr|es|nl|co\.uk)\b(?:/\S*)?",
    re.IGNORECASE,
)
_CARD: Final = re.compile(
    r"\b(?:manager|director|owner|president|ceo|cfo|coo|cto|vp|vice|administrator|assistant|"
    r"secretary|clerk|officer|head|"
    r"lead|leader|chief|coordinator|supervisor|partner|principal|founder|engineer|accountant|"
    r"bursar|controller|treasurer|"
    r"attorney|solicitors?|paralegal|specialist|consultant|buyer|purchasing|procurement|"
    r"operations|administration|admin|"
    r"department|dept|team|support|care|office|llc|llp|inc|ltd|limited|gmbh|ag|kg|ohg|"
    r"b\.?v|n\.?v|s\.?a|s\.?l|sarl|sas|plc|co|corp|"
    r"company|group|associates|partners|services|school|university|clinic|hospital|church|"
    r"county|city|dds|dmd|dvm|cpa|esq|rn|md|phd|"
    r"geschäftsführ\w*|leit(?:er|ung)\w*|inhaber\w*|prokurist\w*|vertrieb|einkauf|sekretariat|assistenz|"
    r"directeur|directrice|gérante?|responsable|assistante?|secrétaire|comptable|direction|"
    r"director[a]?|gerente|jefe|jefa|encargad[oa]|administrativ[oa]|propietari[oa]|eigenaar|"
    r"directie|inkoop|administratie|"
    r"bedrijfsleider|hoofd|beheer)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[.!?…]['\")\]]?$")
_NAME_LIKE: Final = re.compile(
    r"^(?:[A-ZÀ-ÞŁŠŽ][\w'’.À-ÿ-]*|de|van|der|den|von|du|la|del|y|e|und|ter|te|zu|of|and|&)"
    r"(?:[ ,]+(?:[A-ZÀ-ÞŁŠŽ][\w'’.À-ÿ-]*|de|van|der|den|von|du|la|del|y|und|ter|te|zu|of|and|&)){0,5}$"
)
_SPEAKS: Final = re.compile(
    r"\b(?:here|please|is|am|was|has|says?|wants?|speaking|writing|bitte|hier|ici|aquí|remove|stop|i|we)\b",
    re.IGNORECASE,
)
_STAYS: Final = re.compile(
    r"^\W*(?:p\.? ?s\.?|ps|n\.b\.)[\s:.,-]|"
    r"\b(?:remove|delete|take|unsubscribe|drop|leave|erase|forget) (?:me|us|my|our)\b|"
    r"\bstop (?:writing|e-?mailing|sending|contacting|mailing|calling)\b|"
    r"\bdo(?:n't| not) (?:write|e-?mail|contact|call) (?:to )?(?:me|us)\b|"
    r"\b(?:löschen|streichen|entfernen) sie (?:mich|uns)|\b(?:supprimez|retirez|désinscrivez)-(?:moi|nous)|"
    r"\b(?:b[oó]rr|elim[ií]n|quít)\w*(?:me|nos)\b|\b(?:verwijder|schrap|haal) (?:mij|me|ons)\b",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[^\W\d_]+")
_URL: Final = re.compile(r"[<(]?https?://[^\s<>()]{1,200}[>)]?")
# What may stand behind a name: "A. Whitby (ret.)".
_STYLED: Final = re.compile(
    r",?\s+\(?\b(?:ret|retd|jr|sr|esq|ph\.?d|m\.?d|d\.?d\.?s|c\.?p\.?a|r\.?n|ii|iii)\b\.?\)?$", re.IGNORECASE
)
_AT_DESK: Final = re.compile(r"^\w+\s*(?:@|\||/|–|-)\s*[\w &'-]{2,40}$")
_AND_DESK: Final = re.compile(
    r"^\w+, (?:the )?(?:front |back |main |head |school |parish |church |shop )?(?:office|desk|reception|"
    r"receptionist|"
    r"secretary|bookkeeper|bookkeeping|accounts?|accounting|payroll|purchasing|admin|office manager|sekretariat|"
    r"empfang|"
    r"buchhaltung|accueil|secrétariat|comptabilité|recepción|administración|secretaría|receptie|administratie)$",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"^\w+ \([^()?!]{2,40}\)?$")
_DASH: Final = " \t-–—~/*•+.,!_"


def unsigned(lines: list[str], from_name: str = "", from_address: str = "") -> list[str]:
    """The lines without device, disclaimer, mailing list's footer and signature."""
    whole = lines = _trimmed(_without_devices(lines))
    kept = _cut(lines, from_name, from_address)
    # A wish under the signature is none of it.
    said = [line for line in whole[len(kept) : len(kept) + 60] if _STAYS.search(line[:400])]
    return [*kept, "", *said] if said and kept else kept or said


def _cut(lines: list[str], from_name: str, from_address: str) -> list[str]:
    lines = _trimmed(_above_mark(lines))
    lines = _above_legal(lines)
    if not from_name and not from_address:
        return _trimmed(lines)  # whose name would it be?
    return _trimmed(_above_name(lines, _Sender(from_name, from_address)))


def _trimmed(lines: list[str]) -> list[str]:
    start, end = 0, len(lines)
    while start < end and not lines[start].strip():
        start += 1
    while end > start and (not lines[end - 1].strip() or (_MARK.match(lines[end - 1]) and end - start > 0)):
        end -= 1
    return lines[start:end]


def _without_devices(lines: list[str]) -> list[str]:
    return [line for line in lines if not (7 < len(line) < 250 and _is_device(line)) and line.strip() != "ᐧ"]


def _is_device(line: str) -> bool:
    if _PICTURE.match(line):
        return True
    line = _URL.sub("", line)
    found = _DEVICE.match(line)
    # "Sent from my iPhone app to yours it fails with an error." is a sentence of theirs.
    return bool(found) and len(line) - (found.end() if found else 0) < 60


def _above_mark(lines: list[str]) -> list[str]:
    """Above "-- " and its kin, where what follows may be a signature."""
    left = sum(bool(one.strip()) for one in lines)
    for at, line in enumerate(lines):
        left -= bool(line.strip())
        if left > _BELOW or len(line) > 80 or line[:1] not in "-—–_*= ." or not _MARK.match(line):
            continue
        strict = line.strip() in ("--", "—", "–")
        rest = [one for one in lines[at + 1 :] if one.strip()]
        if (strict or left <= _LINES) and (strict or line.strip("_ ") == "" or all(map(_carded, rest))):
            return lines[:at]
    return lines


def _above_legal(lines: list[str]) -> list[str]:
    for at, line in enumerate(lines):
        if at and (len(line) > 12) and (_LEGAL.match(line[:300]) or (at and _LIST.match(line[:200]))):
            return _trimmed(lines[:at])
    return lines


def _carded(line: str) -> bool:
    """May it stand on a visiting card?"""
    text = line.strip()
    if not text or len(text) > 110:
        return not text
    return (
        bool(_REACH.search(text)) or bool(_CARD.search(text)) or not _SENTENCE.search(text) or len(text) < 30
    )


class _Sender:
    """Who wrote, as their own lines may name them."""

    def __init__(self, name: str, address: str) -> None:
        self.words = [one.casefold() for one in _WORDS.findall(_STYLED.sub("", name[:200].strip()))]
        local, _, host = address[:320].casefold().partition("@")
        self.local = local
        self.host = host.rpartition(".")[0].replace("-", "")

    def is_named(self, line: str) -> bool:
        """Is the line their name, as they sign: "Dana", "Fi", "R. Stiles", "DF"?"""
        text = _STYLED.sub("", line.strip(_DASH)).strip(_DASH)
        if not text or len(text) > 60:
            return False
        words = [one.casefold() for one in _WORDS.findall(text)]
        if not words or not self.words:
            return False
        first, last = self.words[0], self.words[-1]
        if len(words) == 1:
            word = words[0]
            initials = "".join(one[0] for one in self.words)
            return (
                word in self.words
                or (len(word) >= 2 and (first.startswith(word) or word == initials))
                or _is_short_for(word, first)
                or (len(word) == 1 and word == first[0] and len(text) <= 2)
                or word == self.local
            )
        if words[: len(self.words)] == self.words:
            rest = text[_after(text, len(self.words)) :].lstrip(" ,|/·•–—-(")
            return not rest or not (_SPEAKS.search(rest) or (rest[0].islower() and _SENTENCE.search(rest)))
        # "S.P."
        if "".join(words) == "".join(one[0] for one in self.words):
            return True
        # A name, and what they are now: "Sven (retired, fishing)".
        if words[0] == first and _IN_BRACKETS.match(text):
            return not _SPEAKS.search(text)
        # "Ellen @ front desk", "Heidi, front office"
        at_desk = _AT_DESK.match(text) or _AND_DESK.match(text)
        if (words[0] == first or _is_short_for(words[0], first)) and at_desk:
            return not _SPEAKS.search(text) and not _SENTENCE.search(text)
        # "Dr. R. Stiles", "Katie (Katherine) Moy"; no sentence that begins with a name.
        return len(words) <= 5 and last in words and len(self.words) > 1 and not _SENTENCE.search(text)

    def is_whole(self, line: str) -> bool:
        """Is the line their first and last name, and nothing else?"""
        words = [one.casefold() for one in _WORDS.findall(line)]
        return len(self.words) > 1 and words == self.words

    def is_house(self, line: str) -> bool:
        """Is it the name of their company, as in their address or their own name?"""
        words = [one.casefold() for one in _WORDS.findall(line) if len(one) > 2]
        hits = sum(one in self.host or one in self.words for one in words)
        return 0 < len(words) <= 7 and hits * 2 >= len(words) and not line.strip().endswith(("?", "!"))


def _is_short_for(word: str, first: str) -> bool:
    """ "Bernie" for Bernard, "Bill" for William."""
    if word in SHORT_NAMES.get(first, ()):
        return True
    return len(word) > 3 and word.endswith(("ie", "y", "i")) and first[:3] == word[:3]


def _after(text: str, count: int) -> int:
    """Where the first `count` words end."""
    return list(_WORDS.finditer(text))[count - 1].end()


def _above_name(lines: list[str], sender: _Sender) -> list[str]:
    least = max(0, len(lines) - _LINES - 2)
    for at in range(least, len(lines)):
        line = lines[at]
        text = line.strip()
        if not text or len(text) > 110:
            continue
        rest = [one.strip() for one in lines[at + 1 :] if one.strip()]
        apart = at == 0 or not lines[at - 1].strip()
        if _CLOSING.match(text):
            if _closes(rest, sender):
                # A bare "Thanks" is all that some write.
                return lines[:at] if any(one.strip() for one in lines[:at]) else lines
            continue
        if not at and rest and sender.is_whole(text) and all(map(_carded, rest)):
            return []  # they wrote nothing above their signature
        if at and sender.is_named(text) and (apart or not rest or _closes(rest, sender)):
            if apart or _SENTENCE.search(lines[at - 1].strip()) or all(map(_carded, rest)):
                return _unclosed(lines[:at], sender)
        elif at and apart and _is_card([text, *rest], sender):
            return _unclosed(lines[:at], sender)
    return lines


def _unclosed(lines: list[str], sender: _Sender) -> list[str]:
    """Without "Kind regards," above the name, and without "S.P." above the card."""
    kept = _trimmed(lines)
    if len(kept) > 1 and len(kept[-1]) < 30 and not kept[-2].strip() and sender.is_named(kept[-1].strip()):
        kept = _trimmed(kept[:-1])
    if len(kept) > 1 and (_CLOSING.match(kept[-1].strip()) or _of_their_own(kept)):
        kept = _trimmed(kept[:-1])
    return kept


# "Namaste," above the name: a closing of their own, a word or two and a comma under a sentence that has ended.
_OWN_CLOSING: Final = re.compile(
    r"(?!(?:not?|nope|yes|yeah|yep|sure|ok|okay|fine|stop|remove|delete|unsubscribe|please|pls|maybe|later|"
    r"never|none|next|"
    r"keep|call|take|leave|nein|ja|non|oui|sí|si|nee|stopp?|in|on|at|after|before|until)\b)"
    r"[^\W\d_]+(?:[ '-][^\W\d_]+){0,2},",
    re.IGNORECASE,
)


def _of_their_own(kept: list[str]) -> bool:
    above = next((one.strip() for one in reversed(kept[:-1]) if one.strip()), "")
    apart = not kept[-2].strip()
    return apart and bool(_SENTENCE.search(above)) and bool(_OWN_CLOSING.fullmatch(kept[-1].strip()))


def _closes(rest: list[str], sender: _Sender) -> bool:
    """Is what stands under a closing or a name a signature, and no further sentence?"""
    if not rest:
        return True
    if len(rest) > _LINES:
        return False
    return sender.is_named(rest[0]) or all(map(_carded, rest))


# "Stop," above a name is what they say, and no line of a card.
_IS_AN_ORDER: Final = re.compile(r"\W*(?:stop|remove|delete|unsubscribe|no|yes)\s*[,.!]*\s*$", re.IGNORECASE)


def _is_card(lines: list[str], sender: _Sender) -> bool:
    """Lines under a blank one that name somebody else, or only the house."""
    if len(lines) > 8 or any(len(one) > 80 for one in lines):
        return False
    first = lines[0].strip(_DASH)
    if len(lines) == 1:
        return sender.is_house(first) and not _SENTENCE.search(first) and len(first) < 60
    if _SENTENCE.search(lines[0]) or _IS_AN_ORDER.match(lines[0]) or not all(map(_carded, lines)):
        return False
    marks = sum(bool(_CARD.search(one) or _REACH.search(one) or sender.is_house(one)) for one in lines)
    return bool(_NAME_LIKE.match(first)) and marks * 2 >= len(lines) - 1 and marks > 0
