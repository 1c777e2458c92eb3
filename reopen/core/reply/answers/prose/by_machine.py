"""That only a machine answered: "all I ever had was an automated thank-you", "the only response was a robot".

Over lower-case text. A machine's answer is nobody's: for the letter's first question it is a no, unless somebody came
besides; and for what sort of mail it is, whoever complains of a machine is none.
"""

import re
from typing import Final

_MACHINE: Final = (
    r"(?:(?:automat(?:ed|ic)|auto-?generated|computer[- ]generated|machine[- ](?:made|generated|written)|canned|"
    r"robotic|robo|boilerplate|pre-?recorded|recorded|form|stock|standard|do[- ]not[- ]reply|no-?reply|"
    r"automatisierte|automatische|automatisch|maschinelle|"
    r"système|auto) ?-?(?:\w+[ -]){0,2}?(?:e-?mails?|mails?|reply|replies|response|answer|acknowledge?ment|"
    r"confirmation|"
    r"thank[- ]you|messages?|notes?|letters?|text|notice|receipt|voice|robots?|"
    r"antwort(?:mail)?|nachricht|bestätigung|eingangsbestätigung|bericht|antwoord|bevestiging)|"
    r"auto-?(?:reply|replies|responders?|response|mails?)|(?:chat|ro)?-?bots?|robots?|(?:ticket|case) number|"
    r"eingangsbestätigung|ticketnummer|autoantwort|"
    r"(?:réponse|message|mail|courriel|accusé de réception)s? automatiques?|accusé de réception|numéro de ticket|"
    r"(?:respuesta|mensaje|correo)s? automátic[oa]s?|acuse de recibo|ontvangstbevestiging|"
    r"automatisch(?:e)? (?:bericht|antwoord|mail(?:tje)?|bevestiging))\b"
)
_A: Final = (
    r"(?:an? |the |your |one of (?:those|these|your) |some |your usual |one |eine?[nr]? |une? |d'un |de |een |"
    r"dieses? |sobald )?(?:\w+[ -]){0,2}?"
)
_GOT: Final = r"(?:got|gotten|get|had|have|received|heard|saw|seen)"
# No mail that names no machine needs to be searched for what it did.
_NAMED: Final = re.compile(
    r"auto|robo|bots?\b|machine|maschin|computer|system|server|ticket|case number|canned|boilerplate|recorded|"
    r"(?:form|stock|standard|reply)\b|bestätig|bevestiging|accusé|acuse|out[- ]of|\b(?:site|page|website)s? \w+ed\b"
)
# By one who speaks of themselves, or of our machine: no machine complains of another.
_COMPLAINT: Final = re.compile(
    # "All I ever had from your firm was a computer-generated thank-you".
    rf"\ball (?:that )?(?:i|we)(?:'ve| have|'d| had)? (?:ever |really |actually )?{_GOT}"
    rf"(?: (?:from|out of|for|in|back|so far|after)\b[^.!?\n,;]{{0,40}}?)? ?(?:was|is|were|has been)"
    rf" (?:just |only )?{_A}{_MACHINE}|"
    # "The only response to my web form was one of those do-not-reply robots".
    r"\b(?:the|your) (?:only|sole|one(?: and only)?) (?:thing|reply|response|answer|contact|word|sign of "
    r"life|reaction|"
    r"message|mail|e-?mail|acknowledge?ment|call|person|voice)\b[^.!?\n;]{0,50}? (?:was|were|came from|has been)"
    rf" (?:from |by )?{_A}{_MACHINE}|"
    # "I got an automated email", "we only had a ticket number"; "this automated mail" is the letter itself.
    rf"\b(?:i|we)(?:'ve| have|'d| had)? (?:(?:only|just|merely|once|did|ever|simply) ){{0,2}}{_GOT} "
    rf"(?:(?:only|just|nothing but|no more than|nothing more than|nothing except|nothing beyond|nothing apart from|"
    rf"nothing save) )?(?!this )(?:an? |your |one of (?:those|your) |some |the )(?:\w+[ -]){{0,2}}?{_MACHINE}|"
    r"\byour (?:\w+ )?(?:system|computer|server|machine|robot|bot)s? (?:sent|answered|replied|wrote|thanked|mailed|"
    r"e-?mailed|spat|acknowledged|issued)\b(?! you)(?=[^?]{0,120}(?:[.!]|\Z))|"
    rf"\b(?:answered|thanked|acknowledged|fobbed off|greeted|welcomed) (?:only )?(?:by|with) {_A}{_MACHINE}|"
    # "Ticket number 48213 is all I ever got", "automated email, the end", "an autoresponder wrote to me".
    rf"\b{_MACHINE}s?(?: \S{{1,12}})?,? (?:only,? )?(?:(?:is|was|were|and that(?:'s| was| is)) all (?:that "
    r")?(?:i|we)\b|"
    r"thanked (?:me|us)|(?:wrote|replied|responded) to (?:me|us)|answered (?:me|us)|(?:came|arrived),? (?:and|but)\b|"
    r"only\b|only and |(?:and |but )?(?:then |after that )?(?:silence|crickets|nothing (?:else|since|more|"
    r"after)|no human|"
    r"not a human|no person|nobody (?:real|else)|never a (?:human|person)))|"
    rf"(?:^\W*|[.!?\n] ?)(?:\d\W{{1,3}})?(?:no|nope|yes|well|contacted)?\W{{0,3}}(?:just |only |nothing but |"
    rf"merely )?(?:an? )?{_MACHINE}s?"
    rf"(?:, [^.!?\n]{{1,40}})??,? (?:that'?s all|that was (?:all|it)|the end|nobody|no human|nothing else|"
    r"and that's it)|"
    rf"(?:^\W*|[.!?\n] ?)(?:\d\W{{1,3}})?(?:no|nope|yes|well|contacted)?\W{{0,3}}(?:just|only|nothing but|"
    r"merely|nothing except|nothing beyond|got) "
    rf"{_A}{_MACHINE}|\b(?:you|your \w+|they) (?:only |just )?(?:sent|gave|issued)(?: me| us)? {_A}{_MACHINE}|"
    r"(?:^\W*|[.!?\n] ?)(?:besides|beyond|apart from|aside from|other than|except for|save for) "
    rf"{_A}{_MACHINE},? (?:\w+ )?(?:no one|nobody|nothing|no human|not a|no\b|silence)|"
    rf"\byour {_MACHINE} (?:said|told|promised|thanked|claimed|assured|came|arrived)\b|"
    r"\b(?:had|got|received) an? out[- ]of[- ](?:the[- ])?office(?: \w+)? from (?:you|your)\b|"
    # The others: "ich habe nur …", "je n'ai reçu qu'une …", "solo recibí …", "ik kreeg alleen …".
    rf"\b(?:ich|wir|kam|bekam|bekamen|erhielt|erhielten|gab es) (?:\w+ ){{0,3}}?(?:nur|lediglich|bloß|nichts "
    rf"als|nichts außer|ausschließlich) (?:\w+ )?{_MACHINE}|"
    r"(?:^\W*|[.!?\n,] ?)(?:nur|außer|ausser|bis auf|abgesehen von) (?:\w+ "
    rf")?{_MACHINE}[^.!?\n]{{0,20}}(?:bekommen|erhalten|kam|nichts|niemand|keiner|nie|\W*$)|"
    rf"\b{_MACHINE} (?:bekommen|erhalten),? (?:sonst nichts|mehr nicht|das war|und dann|aber)|"
    rf"\b(?:je n'ai|nous n'avons|on n'a) (?:\w+ )?(?:reçu|eu|obtenu) (?:qu'|que )(?:une? |l')?{_MACHINE}|"
    r"\b(?:juste|seulement|rien (?:d'autre )?qu'|à part|hormis) ?(?:une? |l'|cette |votre "
    rf")?{_MACHINE}(?=[^.!?\n]{{0,30}}(?:rien|personne|\W*$))|"
    r"\b(?:solo|sólo|únicamente) (?:me |nos |he |hemos )?(?:recib\w+|lleg\w+|tuv\w+|contest\w+)(?: con)? "
    rf"(?:una? |su )?{_MACHINE}|\b(?:recib[ií]\w*|llegó|tuve) (?:solo|sólo|únicamente|nada más que) (?:una? |"
    rf"su )?{_MACHINE}|"
    r"\b(?:kreeg|kregen|ontving|ontvingen|heb|hebben) (?:ik |we |wij )?(?:alleen|slechts|enkel)(?: maar)? "
    rf"(?:een |uw |wat )?(?:\w+ )?{_MACHINE}"
)
_ALONE: Final = re.compile(
    # "Nothing but an auto-reply", "apart from the robot nobody".
    rf"\b(?:nothing|nobody|no one|not a word|no answer|no reply) (?:\w+ ){{0,2}}?(?:but|except(?: for)?|"
    r"beyond|apart from|"
    rf"other than|besides|save(?: for)?|more than) {_A}{_MACHINE}|"
    r"\b(?:a|an|the|your) (?:confirmation|acknowledgement|thank-you|reply|answer|response|receipt) (?:came |"
    r"was )?(?:from|by) (?:a|an|the|your) (?:robot|bot|machine|computer|"
    r"autoresponder|do-not-reply)\b|\byour (?:web ?)?(?:site|form|page|website)s? (?:thanked|greeted|"
    r"acknowledged)\b|"
    rf"\b(?:apart|aside) from {_A}{_MACHINE}[^.!?\n]{{0,30}}?,? (?:i |we )?(?:heard |got |had )?(?:nothing|"
    r"nobody|no one|"
    rf"not a|silence|never)\b|\bother than {_A}{_MACHINE}[^.!?\n]{{0,30}}?,? (?:nothing|nobody|no one|no\b|not a)\b|"
    # "Just an autoresponder", and an automatic mail that was all.
    rf"(?:^\W*|[.!?;:,–-] |\b(?:no|but|received|contacted)[,:]? )(?:just|only|merely) {_A}{_MACHINE}|"
    rf"\b{_MACHINE}(?: (?:with|about|saying|and)\b[^.!?\n;]{{0,40}})?,? (?:(?:and )?(?:that(?:'s| was| is)?|"
    r"is|was|were) "
    rf"(?:all|it\b|the (?:end|last|lot|extent)))|"
    rf"\b{_MACHINE}[^.!?\n]{{0,30}}?,? (?:but|and|then) (?:never |not |no )(?:an? )?(?:actual |real |living |"
    r"live |single )?"
    rf"(?:human|person|people|man|soul|one|body)\b|"
    # The others.
    rf"\b(?:nur|lediglich|bloß|außer|kam|erhielt|bekam|bekommen) (?:nur )?(?:\w+ ){{0,2}}?{_MACHINE}|"
    rf"\bautomatische\w* (?:mail|antwort|e-?mail|nachricht|bestätigung)\b[^.!?\n]{{0,30}}\b(?:bekommen|"
    r"erhalten|sonst|mehr nicht|das war)|"
    rf"\b(?:qu'|que |hormis |sauf |à part |reçu |seulement |uniquement )(?:une? |d'une? |l'|cette )?{_MACHINE}|"
    rf"\b(?:solo|sólo|únicamente|salvo|excepto|aparte de|más que|recib[ií]\w*) (?:un[oa]? |el |la |su )?{_MACHINE}|"
    rf"\b(?:alleen|slechts|enkel|behalve|kreeg|ontving) (?:maar )?(?:een |de |uw |wat )?(?:\w+ )?{_MACHINE}"
)


def only_a_machine(low: str) -> bool:
    """Whether they say that a machine was all that they heard of us."""
    return bool(_NAMED.search(low) and (_COMPLAINT.search(low) or _ALONE.search(low)))


def complains_of_a_machine(low: str) -> bool:
    """Whether a person says that a machine answered them: no machine does."""
    return bool(_NAMED.search(low) and _COMPLAINT.search(low))
