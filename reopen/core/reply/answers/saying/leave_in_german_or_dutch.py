"""Leave to be removed, or its refusal, in a turn of German or Dutch: "nur zu", "untersteht euch", "doet u maar".

For what stands beside the third question, in lower case. The turn is all of the sentence but for courtesies, or
leads it and a comma follows.
"""

import re
from typing import Final

_OPENS: Final = (
    r"^\W*(?:(?:ja+|jo|jawohl|ach|na|nun|also|dann|daher|da|gut|bitte|aber|und|klar|gerne?|na gut|freilich|"
    r"nein|nö|nee|neen|nou|awel|wel|allez|tja|dus|en|ok(?:ay|é)?|graag|prima|goed)[\s,.:!–-]+){0,3}"
)
_ENDS: Final = (
    r"(?=\W*$|\s*[.,;:!)(–-]|\s(?:bitte|danke|merci|sehr|doch|für mich|für uns|von mir aus|hoor|aub|graag|"
    r"bedankt|dank|zelfs|"
    r"alstublieft|alsjeblieft|van mij|wat mij betreft|voor mij|voor ons)\b)"
)
_YES: Final = (
    r"nur zu|freie bahn|grünes licht|geht (?:für mich |für uns |absolut |völlig )?(?:klar|in ordnung|okay|ok)|"
    r"(?:das )?(?:passt|basst)(?: (?:schon|scho|so|für mich|für uns|mir))?|"
    r"(?:tun|machen) (?:sie|s') (?:das|es|dies)?(?: ?(?:ruhig|gern|gerne|bitte|nur))*|"
    r"(?:tut|tu|mach|macht|machts|tuats|duads) (?:das |es |des )?(?:ruhig|nur|gern|gerne|halt|bitte)|"
    r"(?:machen|tun)(?: sie| s')? (?:nur|ruhig|gern|gerne)|"
    r"(?:von|vo|vu) (?:mir|uns|mia) (?:aus|us)|meinetwegen|vo mir us|eh klar|kein(?:e)? (?:einwände|einwand|"
    r"bedenken)|"
    r"(?:ich |wir )?(?:bitte|bitten) (?:sogar |sehr |herzlich )?darum|(?:ich |wir )?hab(?:e|"
    r"en)? nichts dagegen|"
    r"weg (?:damit|mit (?:mir|uns))|raus (?:damit|mit (?:mir|uns))|(?:das )?dürfen (?:sie|s')(?: gerne?|"
    r" ruhig)?|"
    r"dürft ihr(?: gerne?| ruhig)?|darfst du(?: gerne?)?|könnts (?:ruhig )?machen|(?:ja )?(?:können|kannst|"
    r"könnt) (?:sie|"
    r"du|ihr) (?:gerne? )?machen|"
    r"ich (?:stimme|willige) (?:zu|ein)|zugestimmt|zustimmung(?: erteilt)?|genehmigt|erlaubt|gestattet|"
    r"bewilligt|"
    # Dutch.
    r"(?:doet|doe|doen) (?:u|je|ge|jullie|gij)?(?: ?(?:dat|het))?(?: ?(?:maar|gerust|zeker))*|"
    r"jawel(?! hoor niet)|jazeker|"
    r"(?:dat |het )?(?:mag|moogt|mogen|kan|kunt) (?:u |je |ge |jullie )?(?:gerust|zeker|wel|hoor|altijd|"
    r"van mij|doen|absoluut)|"
    r"voor (?:mijn|ons|mij) (?:part|deel|paart)|(?:dat )?is (?:in orde|akkoord|goed|prima|best|oké|ok)|"
    r"in orde|akkoord|"
    r"ga (?:gerust |maar )?(?:je|uw|jullie) gang|geen (?:bezwaar|probleem|enkel probleem)|"
    r"daar heb ik niets? (?:op )?tegen|"
    r"weg (?:ermee|met (?:mij|ons))|(?:daar )?(?:sta|ben) ik (?:volledig )?achter|toegestaan|dolgraag|"
    r"met alle plezier|"
    r"(?:heel |zeer |liefst )?graag(?: zelfs)?|toe maar|vooruit maar"
)
_NO: Final = (
    r"unterstehen sie sich|untersteh(?:t)? (?:euch|dich)|wehe(?: (?:ihnen|euch|dir|sie|ihr|du))?|"
    r"(?:die )?finger weg|"
    r"(?:bloß|bloss|ja|nur|jetzt|lieber|besser|bitte|sicher|gwiss|gewiss|um gottes willen) (?:nicht|ned|net|"
    r"nid)|"
    r"(?:bitte |lieber |liaber )?(?:drin ?lassen|drin ?bleiben|drinnen lassen|stehen ?lassen|behalten)|"
    r"(?:nur )?über meine leiche|nie im leben|denkste|auf gar keinen fall|niemals|nie und nimmer|"
    r"kommt (?:gar )?nicht in "
    r"(?:frage|die tüte)|das (?:wäre|wär) schade|schade wär'?s?|"
    # Dutch.
    r"waag het (?:niet|eens)|(?:blijf|handen) (?:er )?(?:van)?af|liever niet|(?:nog|vooral|zeker|bijlange|"
    r"alsjeblieft|"
    r"alstublieft|aub) niet|(?:laat|houd?) (?:maar |mij |me |ons |er |het |ze |liever )*(?:staan|in|erin|"
    r"op)|over mijn lijk|"
    r"geen denken aan|nooit van mijn leven|geen haar op mijn hoofd|hoe durf\w*(?: u| je| ge)?|"
    r"(?:dat )?zou jammer zijn"
)
_LEAVE: Final = re.compile(rf"{_OPENS}(?:{_YES}){_ENDS}")
_REFUSAL: Final = re.compile(rf"{_OPENS}(?:{_NO}){_ENDS}")
_AGAINST: Final = re.compile(
    r"\b(?:aber|erst|nur wenn|ausser|außer|bevor|maar (?:niet|pas|eerst|wel)|pas (?:als|na)|behalve|tenzij)\b"
)


def leave_in_german_or_dutch(first: str) -> bool | None:
    """True for leave, False for its refusal, None where no such turn begins the sentence."""
    if _REFUSAL.search(first):
        return False
    told = _LEAVE.search(first)
    return True if told and not _AGAINST.search(first, told.end()) else None
