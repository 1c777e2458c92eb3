"""How people say that a role is theirs no more: the post is gone, the work passed on, they were sent elsewhere.

Over lower-case text, in five languages; beside departed_words, which has those who left the house. As there, each
pattern stands beside words of which a text must hold one.
"""

import re
from typing import Final

_POST: Final = r"(?:job|post|position|role|desk|seat|office|department|team|function)"
_WORK: Final = r"(?:duties|tasks|responsibilities|role|portfolio|remit|workload|functions)"
_OF_OFFICE: Final = (
    r"(?:manager|buyer|owner|director|clerk|secretary|treasurer|chair\w*|president|head\w*|principal|warden|"
    r"mayor|boss|bookkeeper|administrator|controller|bursar|vicar|pastor|sexton|steward|captain|coordinator|"
    r"supervisor|superintendent|librarian|foreman|caretaker|buyer)"
)


def _any(words: str) -> tuple[str, ...]:
    return tuple(words.split("|"))


HANDED_OVER: Final[tuple[tuple[tuple[str, ...], "re.Pattern[str]"], ...]] = (
    # English: who is with the firm no more, in the words of other places; and who is about to go.
    (
        _any(
            "no more with|no more work|no more in |w.e.f|i leave |i'm leaving |i am leaving |leaves us|leaving us"
        ),
        re.compile(
            r"\b(?:is|am|are|i'm|he's|she's) no more (?:with|working|employed|in charge|part of|in (?:this|the|"
            r"that) (?:firm|company|office|role|post|position|department))\b|\bno more (?:employed|"
            r"working) (?:with|at|for|here)\b|\b(?:i leave|i'm leaving|i am leaving|leaves|is leaving) (?:us|"
            r"(?:the|this|our) (?:company|firm|office|school|practice|business|department|post|role|job|bank|"
            r"clinic|team)|my (?:post|job|role|desk|position)|(?!(?:that|this|it|them|you|all|the|my|for|"
            r"what)\b)[\w&'-]+(?: [\w&'-]+){0,3}) (?:this (?:week|month|mon|tues|wednes|thurs|fri|summer|"
            r"autumn|fall|winter|spring)|at the end|on the \d|on (?:mon|tues|wednes|thurs|fri|jan|feb|mar|apr|"
            r"may|jun|jul|aug|sep|oct|nov|dec)|next (?:week|month|mon|tues|wednes|thurs|fri)|as of)"
        ),
    ),
    # The post is gone.
    (
        _any(
            "my job|my post|my position|my role|my desk|my seat|my office|my department|my team|"
            "my term|position you|the post"
        ),
        re.compile(
            rf"\b(?:my|his|her|the) {_POST} (?:you \w+(?: \w+){{0,6}} )?(?:was|were|is|has been|got|have been|"
            rf"is being) "
            r"(?:\w+ly )?(?:eaten|swallowed|abolished|axed|eliminated|merged (?:in|with)|absorbed|scrapped|"
            r"dissolved|taken (?:away|over)|given (?:to|away)|handed (?:to|over|on)|cut\b(?! (?:off|short))|"
            r"done away|automated|made redundant|outsourced|filled|vacated)|\bthey (?:struck|cut|axed|"
            r"abolished|scrapped|eliminated) my "
            rf"{_POST}\b|\bmy (?:{_POST}|term)(?: as [^.!?]{{1,40}})? (?:ran out|expired|lapsed|"
            rf"came to an end)\b"
        ),
    ),
    # The work passed on.
    (
        _any(" dut|task|responsibilit|remit|portfolio|workload|functions|used to |role "),
        re.compile(
            rf"\b(?:my|his|her|their) (?:former |old |previous )?{_WORK} (?:now )?(?:are (?:now )?(?:with|"
            rf"done)|lie with|"
            r"pass(?:es|ed)? (?:on )?to|w(?:as|ere) (?:passed|handed|given|transferred|split|shared)|ha(?:s|"
            r"ve) (?:been |now )?(?:passed|gone|moved|handed|given|transferred|taken|split|divided)|went to|"
            r"go(?:es)? (?:over )?to|fall to|fell to|will (?:pass|go|fall|be (?:taken|handled|with)))\b|"
            r"\bi used to (?:do|see to|look after|deal with|sign|order|handle|buy|place|run|keep|choose|"
            r"be (?:in charge|responsible|the|your))\b[^?]{0,160}\bnow(?! (?:and then|you|i'?d|i want|i need|"
            r"we want|we need))\b"
        ),
    ),
    # Sent, put or gone elsewhere under the same roof.
    (
        _any(
            "division|branch|side|seconded|transitioned|taken another|new role|another |rotated|swapped|pasture|"
            "package|"
            "voted me|voted out|voters|taken off|in charge of|where i sat|put me|moved me"
        ),
        re.compile(
            r"(?<!we )(?<!we have )(?<!we've )\b(?:moved|transferred|switched|shifted|gone|went) (?:on |over |"
            r"across |up |back )?to (?:the|our|another|a) (?:\w+ ){0,2}(?:division|branch|subsidiary|site|"
            r"plant|campus|department|office|team)\b(?=[^.!?]{0,60}\b(?:last|since|in|and|now|this|where|"
            r"ago)\b|[.,;])|\b(?:i'?ve been|i was|i'?m|has been|he's been|she's been|was) (?:seconded|rotated|"
            r"farmed out|put out to pasture|voted out|taken off (?:buying|purchasing|ordering|the \w+ desk))\b|"
            r"\bvoted me out\b|\b(?:put|moved|sent) me (?:out to pasture|up to the|over to the|"
            r"in charge of (?!the (?:search|selection)))|\bthe voters (?:removed|ousted|retired) me\b|"
            r"\btook the (?:package|buyout|severance)\b|\b(?:i'?ve|i have|has|he's|she's|i) (?:taken|took|"
            r"accepted|started) (?:on )?(?:another|a new) (?:job|position|post|role)\b|"
            r"\btransitioned (?:out of|to a|into a|to another)\b|\bi'?ve (?:changed|swapped) (?:to|with)\b|"
            r"\bsit(?:s|ting)? where i (?:sat|used to sit)\b|\bi was in charge of\b[^.!?]{0,50}\b(?:till|until|"
            r"before)\b|\bwas in charge of\b[^.!?]{0,40}\b(?:till|until)\b[^.!?]{0,30}\bnow\b"
        ),
    ),
    # No more what they were.
    (
        _any("any more|anymore|any longer|no longer|has been |is the new|'s the new"),
        re.compile(
            rf"\b(?:i'?m|i am|is|was) not (?:the|your|their|its) (?:\w+ )?{_OF_OFFICE} any ?(?:more|longer)\b|"
            rf"\bno longer (?:the |your |their |its |a )?(?:\w+ )?{_OF_OFFICE}\b(?! (?:needs?|wants?))|"
            rf"\bi'?m no {_OF_OFFICE} any ?(?:more|longer)\b"
        ),
    ),
    # German
    (
        _any(
            "aufgaben|stelle|posten|altersteilzeit|gehöre ich|abgezogen|abgeordnet|freigestellt|ausgetreten|verlasse"
        ),
        re.compile(
            r"\bmeine (?:früheren |bisherigen |alten )?aufgaben (?:liegen|sind|hat|haben|gehen|übernimmt|macht|"
            r"erledigt|wurden)\b|\bmeine stelle (?:wurde|ist|fällt|gibt es nicht)\b(?! (?:noch|nicht so))|"
            r"\bmein posten (?:wurde|ist) (?:gestrichen|weg|abgeschafft)|\bdie stelle gibt es nicht mehr\b|"
            r"\bin (?:passiver? )?altersteilzeit\b|^\W*altersteilzeit\b|\bgehöre ich (?:jetzt |nun |"
            r"seither )?(?:zum|zur|zu)\b|\b(?:wurde|bin) (?:ich )?(?:abgezogen|abgeordnet|freigestellt)\b|"
            r"\bich verlasse (?:das|die|unser|den)\b|\baus (?:der firma|dem betrieb|dem vorstand) ausgetreten\b"
        ),
    ),
    # French
    (
        _any(
            "mon ressort|tâches|mon poste|mes fonctions|mon bureau|détach|je quitte|muté|mes dossiers|mes attributions"
        ),
        re.compile(
            r"\b(?:est|sont|relèvent?) plus de mon ressort\b|\bmes (?:anciennes )?(?:tâches|fonctions|attributions|"
            r"responsabilités) (?:sont|ont|reviennent|"
            r"passent)\b|\bmon (?:ancien )?poste (?:a (?:disparu|été)|n'existe plus|est (?:supprimé|occupé|"
            r"repris))|\bmes dossiers (?:ont été|sont) (?:repris|confiés|transmis)|\b(?:suis|été) détachée?\b|"
            r"\bje quitte (?:la|l'|mon|mes|cette|le) ?(?:société|entreprise|maison|poste|fonctions|service|"
            r"groupe)\b"
        ),
    ),
    # Spanish
    (
        _any("funciones|mi puesto|mis tareas|mi cargo|me voy de|destinad|me han pasado|me pasaron"),
        re.compile(
            r"\bmis (?:antiguas )?(?:funciones|tareas|responsabilidades) (?:las|son|han|pasan|pasaron|están|"
            r"recaen)\b|\bmi (?:antiguo )?(?:puesto|cargo) (?:lo|ha (?:desaparecido|sido)|ya no|fue|"
            r"se (?:eliminó|suprimió)|ocupa)\b|\bme (?:voy|marcho) de (?:la|esta) (?:empresa|casa|oficina)\b|"
            r"\bme (?:han pasado|pasaron|han destinado|destinaron) a\b"
        ),
    ),
    # Dutch
    (
        _any(
            "mijn taken|mijn functie|mijn werk|mijn baan|ik verlaat|gedetacheerd|overgeplaatst|mijn oude taken"
        ),
        re.compile(
            r"\bmijn (?:oude |vroegere )?(?:taken|functie|werkzaamheden) (?:zijn|is|liggen|gaan|gaat|neemt|"
            r"doet|bestaat niet)\b|\bmijn baan (?:is (?:weg|vervallen)|bestaat niet)|\bik verlaat (?:het|de|"
            r"ons)\b|\b(?:ben|is) (?:\w+ )?(?:gedetacheerd|overgeplaatst)\b"
        ),
    ),
)
