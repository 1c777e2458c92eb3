"""Is it a day on which they propose to meet? Of the letters of those who are interested."""

import re
from typing import Final

from reopen.core.reply.times.signs import ASKS, ENDING, THEN, UNTIL
from reopen.core.reply.times.span import Span

DEADLINE: Final = re.compile(
    r"\b(?:(?<!come )(?<!stop )(?<!drop )(?<!swing )(?<!pop )by(?! on\b)|no later than|due|deadline(?: is)?|before|"
    r"bis(?: spätestens)?|avant|antes del?|voor|"
    r"uiterlijk)\s*(?:(?:on|at|by)\s+)?(?:the\s+|\w+day\s+)?$"
)
PROPOSES: Final = re.compile(
    r"\b(?:(?:me|us) a (?:bell|tinkle)|(?:gis|giz|gissa) a (?:bell|ring|shout)|"
    r"bell (?:me|us)|reachable|(?:got|have|has|spare) (?:\w+ ){0,2}min(?:ute)?s?|(?:some|few|your|any) times|"
    r"(?:obliged|grateful|glad|happy|pleased|delighted|nice|appreciate it|like it)\b[^.!?;]{0,20}\bif\b[^.!?;]{0,30}"
    r"\b(?:rang|called|phoned|telephoned|came|visited|dropped by|stopped by)|"
    r"call|ring|(?:tele)?phone|te?xt (?:me|us)|meet|meeting|talk|speak|chat|"
    r"free|available|works|"
    r"suits?|come|stop by|visit|"
    r"swing by|sit down|demo|drop by|around|open|"
    r"(?:does|would|will|could)\b.{0,40}\bwork\b|"
    r"(?:if|so|that) (?:you|u|someone|somebody|anyone|one of you|your \w+)(?: could| would)? (?:rang|called|phoned|"
    r"telephoned|came|popped|dropped|stopped)|survey|site visit|walk-?through|"
    r"slot|appointment|any ?time|see (?:me|us|you)|catch me|reach me|here|(?:my|the|our|in the) (?:office|"
    r"shop|place)|bring|morning|afternoon|noon|\d ?[ap]\.?m|let'?s (?:say|do|go for|make it)|with me|"
    r"openings?|next \w+ any good|how about|what about|could (?:you|"
    r"we) do|can (?:you|we|u)|"
    r"(?:could|can|might|would) (?:do|manage)|on site|in town|let'?s|at \d|at (?:noon|eight|nine|ten|eleven|two|"
    r"three|four)|from (?:seven|eight|nine)|"
    r"turns? up|be there|join|ideal|slot|drop round|drop (?:it|them|one|some|that) (?:off|by|round)|show "
    r"(?:him|her|me|us|you)|can meet|opens? at|in all day|"
    r"expect (?:you|him|her|your)|"
    r"(?:bring|send) (?:him|her|them|(?:your|the|a)(?! (?:\w+ )?(?:quot\w+|prices?|list|brochures?|invoice|figures|"
    r"numbers|paperwork|contract|proposal|offer|catalog\w*|details|info\w*|e?-?mail|po|order|estimate)\b))|"
    # "Pencil me in for the 21st", "my diary is empty on Thursday", "I have a gap on Friday"
    r"(?:look|go|sit|read|review|work|think|discuss|decide|do)\b[^.!?;]{0,30}\bwith (?:you|u|one of you|your \w+)|"
    r"zoom|teams|walk over|set (?:it|that|this|one) up|schedule (?:me|us|it|one)|can spare|(?:pencil|book|mark|"
    r"note|slot) (?:me|us|it|you|yourself|that|this)(?: (?:in|down))?|diary|"
    r"calendar|(?:a|an) (?:\w+ )?(?:gap|hour|window|half[- ]hour)|kettle|coffee(?:'s| is) on|convenient|"
    r"merken sie sich|notieren sie|kalender|je vous attends|on vous attend|notez|agenda|convien\w+|(?:le|les|te|os) "
    r"(?:va|iría|vendría) bien|apunte|anote|noteer|kom(?:t|en) (?:u|je|jullie)|"
    # "I can go through it with you Thursday", "send someone Friday", "get one of your people over here"
    r"go (?:through|over) (?:it|this|that|them|everything|things|(?:the|our|your|all) \w+)|"
    r"(?:walk|take|show|run|talk) (?:you|your \w+|someone|somebody) (?:through|round|around|about|over|the|what|how)|"
    r"(?:send|get|have) (?:someone|somebody|one of (?:you|your \w+))(?!')|"
    r"(?:i|we)(?:'d| would)? (?:suggest|propose)|"
    r"all (?:of|day)|about on|pop (?:in|over|round|by|along|down)|if you(?:'re| are) (?:about|passing|around|"
    r"near|free|nearby)|boardroom|walking round|might|"
    r"ging[e']? (?:es|das)|klappt (?:es|das|'s)|durchgehen|schick(?:en sie|t|en)?\b[^.!?]{0,30} (?:jemand\w*|wen|"
    r"ihr\w* \w+)|(?:kan|lukt|past) (?:het|dat)(?! om)|zou\b[^.!?]{0,30} (?:lukken|passen|kunnen)|"
    r"stuur\b[^.!?]{0,30} "
    r"iemand|est-(?:ce|il) possible(?! d)|ce serait possible(?! d)|envoye[rz](?:-\w+)? (?:quelqu'un|votre|un)|"
    r"en parler|sería posible(?! (?:que|entregar|enviar))|es posible(?! (?:que|entregar|enviar))|(?:mande|envíe|"
    r"manda)n? "
    r"(?:a )?(?:alguien|su \w+)|verlo juntos|"
    r"geht (?:es |das )?(?:bei )?ihnen|um (?:\d|halb|acht|neun|zehn|elf|zwölf|eins|zwei|drei|vier)|"
    r"nehmen sie sich|bin ich|(?:rufe|setze|melde) ich|je (?:vous|t')\s?(?:r?appelle|téléphone)|"
    r"(?:engineer|technician|surveyor|fitter|rep|man|person|someone|somebody|colleague|expert)s? (?:in )?to (?:look|"
    r"see|"
    r"measure|come|view|inspect|check|survey|visit|size)|can collect|could collect|"
    r"ich bin|stehe? ich|ich stehe|anrufen|durchklingeln|zusammensetzen|zeige|reden|rufen|ruf|sprechen|"
    r"treffen|termin|passt|vorbei|"
    r"kommen|zeit|erreichbar|"
    r"téléphone[rz]|recevoir|déjeuner|irait|rappele[rz]|appele[rz]|rendez-vous|rencontrer|disponible|"
    r"passe[rz]|parler|libre|je passe|je serai|peut-on|on peut|ouvr\w+|chez (?:nous|moi)|à \d+ ?h|"
    r"llam\w*|llám\w*|reuni\w*|hablar|hablamos|visit\w*|pasar|disponible|venga|estar[ée]|estaremos|"
    r"paso por|stop in|your (?:lad|man|chap|rep|guy|team) can|könn(?:t|en|ten) (?:sie|"
    r"ihr) (?!.{0,20}(?:liefern|anfangen|starten))|vorbei\w*|sieht(?:'s| es) bei ihnen|"
    r"puede[ns]? (?:venir|pasar)|l[eo]s? espero|l[eo]s? esperamos|show up|turn up|send (?:over|your|a|the|"
    r"some) (?:man|chap|"
    r"rep|guy|lad|person|somebody|someone)|your man over|mir würde|mir wäre|pás\w+|acérqu\w+|nos vemos|"
    r"vernos|quedar|ten\w+ hueco|hueco|me viene bien|a las (?:\d|diez|"
    r"once|nueve|doce)|quedamos|"
    r"(?:loop|spring|kom|wip|stap)\b[^.!?]{0,30}\bbinnen|telefonieren|on se voit|se voir|venez|zullen we|"
    r"kun(?:t|nen)? (?:u|ge|je|jullie)(?!\s+(?:starten|leveren|beginnen))|passeren|kan ik|"
    r"ik ben|ik zit|om (?:\d|tien|negen|elf)|schikt|bel\b|bellen|langs|afspreken|"
    r"belt|afspraak|spreken|tijd|bereikbaar)\b"
)
DECIDES: Final = re.compile(
    r"\b(?:votes?|voting|decides?|board meets|council meets|(?:i|it|he|she|there|that|who|which|they|we|"
    r"you|\w+s?) (?:was|were|"
    r"had)|started|moved in)\b"
)
# A day at the head of its sentence is proposed: "Friday 8:15", "¿Sábado después de misa?", "How's Friday at the mill?"
LEADS: Final = re.compile(
    r"^\W*(?:(?:hi|hello|yes|yep|yeah|sure|ok|okay|good|great|fine|right|well|so|then|or|and|but|maybe|"
    r"perhaps|please|"
    r"say|let'?s say|make it|shall we say|how'?s|how about|how does|how would|what of|what about|is|would|"
    r"come|this|next|coming|on|"
    r"the|ja|"
    r"gut|gern|"
    r"dann|also|vielleicht|sagen wir|wie wär'?s|wie wäre es|am|kommenden|diesen|oui|bon|bien|alors|disons|"
    r"donc|"
    r"peut-être|d'accord|ce|le|sí|si|vale|bueno|perfecto|pues|entonces|digamos|quizá|qué tal|el|este|goed|"
    r"graag|"
    r"prima|dus|dan|zeg|misschien|zeggen we|op|aanstaande)\b\W*){0,4}$"
)
# What stands after a day that heads its sentence, and makes it none to meet: "Sunday school", "Saturday night died".
HEADS_NO_MEETING: Final = re.compile(
    r"^(?:\s+(?:is|zijn|heeft|hebben|werd)\b[^.,!?]{0,50}\b\w{0,6}ge\w+(?:d|t|en|aan)\s*(?:[.,!?]|$)|"
    r"\s+(?:ist|hat|haben|sind|wurde)\b[^.,!?]{0,50}\b\w{0,4}ge\w{2,}(?:t|en)\s*(?:[.,!?]|$)|"
    r"\s+(?:school|service|market|mass|lunch club|club|rush|crowd|paper|edition)\b|"
    r"[^,.;:!?]{0,40}\b(?:sang|went|was|were|came|had|got|left|died|broke|blew|fell|gave up|"
    r"\w{3,}[^e\W]ed|ging|kam|war|"
    r"fiel|hatte|était|est (?:tombé|mort|parti)\w*|se cayó|fue|hubo|was|viel|kwam)\b)"
)
# They are there: "I'm at the yard Thursday", "Maandag sta ik in de stal", "Demain je suis joignable".
IS_THERE: Final = re.compile(
    r"\b(?:(?:i|we|he|she|they|who)(?:'m|'re|'s|'ll be| am| are| is| will be)|(?:chair|chief|boss|manager|"
    r"director|foreman|"
    r"owner|vicar|team|board|\w+er) (?:'s|is|are|will be)) (?:all |both )?(?:at|in|on|here|there|around|"
    r"about|"
    r"free|home|by|"
    r"down|up at|over at|covering|back at)\b|"
    r"\b(?:ich|wir) (?:bin|sind|sitze|stehe|hätte|habe|hab|könnte|kann)\b|\b(?:bin|sind|sitze?|stehe?|"
    r"hätte|hab|habe|"
    r"könnte|kann) (?:ich|wir)\b|\bsitz(?:t|en) (?:der|die|das|wir|alle)\b|"
    r"\b(?:je|j'|nous|on|l'équipe|tout le monde) ?(?:suis|serai|sommes|serons|est|sera|ai)\s+(?:là|à|au|"
    r"aux|chez|dans|sur|en|"
    r"joignable|dispo\w*|libre)\b|"
    r"\b(?:estoy|estamos|estaré|estaremos|está|abro|abrimos|ando|andamos|tengo (?:un )?hueco|"
    r"tenemos hueco|puedo|"
    r"podemos)\b|"
    r"\b(?:ik|wij|we) (?:ben|zijn|sta|staan|zit|zitten|kan|kunnen|kom|komen|heb tijd)\b|"
    r"\b(?:ben|sta|zit|kan|kom|zijn|staan|zitten|kunnen|komen) (?:ik|wij|we)\b"
)
# "Next week any day is good."
_ANY_DAY_OF_IT: Final = re.compile(
    r"^,?\s+(?:any (?:day|time|old day)|(?:is|would be) (?:good|fine|ok|okay|best|great|perfect)|suits|"
    r"whenever you)\b"
)
# "We vote on it Monday and I need you on the phone while we do."
_NEED_YOU: Final = re.compile(
    r"^[^.!?;]{0,12}\b(?:i|we)(?:'d)? (?:need|want|like) you (?:on|in|at|there|here|to be)\b"
)
# An hour of the clock, or a part of the day, directly after the day.
CLOCK: Final = re.compile(
    r"^[,.]?\s*(?:[\w'-]+\s+){0,3}?(?:at|um|ab|gegen|à|vers|dès|a las?|sobre las?|om|rond|vanaf|around|"
    r"about|from|after|"
    r"by|before)?\s*,?\s*"
    r"(?:\d{1,2}\s?[:.hu]\s?\d\d\b|\d{1,2}\s?(?:am|pm|a\.m|p\.m|uhr|h|u|uur|heures?|o'clock)\b|"
    r"(?:six|seven|eight|nine|ten|eleven|twelve|one|two|three|four|five)(?:,? (?:o'clock|sharp|thirty|"
    r"fifteen|ish))|"
    r"half (?:past )?(?:six|seven|eight|nine|ten|eleven|twelve|one|two|three|four|five|zeven|acht|negen|"
    r"tien|elf|drie|"
    r"vier|vijf)|(?:quarter|ten|twenty) (?:to|past) \w+|halb \w+|viertel \w+|noon|midday|lunch(?:time)?|"
    r"breakfast|"
    r"first thing|mid-?morning|"
    r"mornings?|afternoon|evening|früh|vormittags?|mittags?|nachmittags?|abends?|matin|midi|après-midi|soir|"
    r"(?:por|en|a) la (?:mañana|tarde|noche)|al mediodía|a mediodía|tempran\w+|"
    r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce) (?:y media|y cuarto|en punto|"
    r"menos cuarto)|"
    r"ochtend|middag|namiddag|avond|voormiddag)\b"
)
# Directly before a day that is a habit or a wish, not a day to meet.
ANY_SUCH_DAY: Final = re.compile(
    r"\b(?:every|each|bar|except|any(?! slot)|jeden|jede|chaque|tous les|cada|todos los|elke|iedere|(?:a|"
    r"an|ein|einen|einem|(?<!qu')une?|una|een)(?: (?:wet|quiet|rainy|nice|slow|busy|good))?)\s+$"
)
# Directly before a day that ends something or begins it.
NO_DAY_TO_MEET: Final = re.compile(
    r"\b(?:(?<!qu')un|una|a|d'ici|before|avant|vor|antes del?|voor|until|till|til|bis|hasta|jusqu'à|tot|"
    r"deliver\w*(?: by| on)?|open(?:ing|s)?|starting|ended|expires|renews|lasts)\s+(?:(?:the|el|le|den|"
    r"de)\s+)?$"
)
BE_THERE: Final = re.compile(r"^[^.!?]{0,50}[.!?]\s+(?:[^.!?]{0,20}\b(?:be there|there's a slot|join us)\b)")
# "Before our board meeting on the 20th", "the fight ends Friday": a day that bounds what they want.
BOUNDS: Final = re.compile(
    r"\b(?:will|'ll) (?:send|mail|wire|pay|order|follow|sign|decide|vote)\b[^.!?;]{0,40}$|"
    r"\b(?:before|ahead of|in time for|avant|antes del?|bevor|voordat|vor)\b"
    r"(?! (?:lunch|noon|work|school|church|breakfast|surgery|service|eight|nine|ten|\d))[^.!?;:]{3,45}$|"
    r"\b(?:renews?|ends?|ending|expires?|finish\w*|closes|runs out|open(?:s|ing)?|"
    r"starts?)\s+(?:on\s+)?(?:the\s+)?$"
)
# "I have money to spend before the year is out, phone me Monday": the bound ends at the comma.
_ASKED_DIRECTLY: Final = re.compile(
    r"[,:–-]\s*(?:(?:so|and|please|just|do|kindly) )*(?:(?:got|have you got|do you have)(?: \w+){1,3}|(?:i'm|"
    r"i am|we're|we are) (?:here|in|free|around|"
    r"reachable|available|open)|(?:call|ring|phone|text|see|meet|catch|visit) (?:me|us|"
    r"here)|come"
    r"(?: by| over| in| round)?|(?:stop|drop|swing|pop) (?:by|in|round)|rufen sie (?:mich|uns)|appelez-(?:moi|nous)|"
    r"rappelez-(?:moi|nous)|llámeme|llámenos|bel (?:me|mij|ons))(?: (?:on|this|next|am|le|el|op))?(?: the)?\s+$"
)
ARE_YOU: Final = re.compile(r"\b(?:are|is|be|would) (?:you|anyone|anybody) (?:available|free|open|around)\b")
HEADS_A_THING: Final = re.compile(
    r"^(?:'s)?\s+(?:school|market|mass|lunch club|club|rush|crowd|paper|edition)\b"
)


# "We have a meeting on the 22nd where we pick one."
_WHERE_THEY: Final = re.compile(
    r"^,?\s*(?:where|at which|when) (?:we|they|the \w+|he|she)\b[^.!?]{0,30}\b(?:pick|decide|vote|choose|"
    r"settle|review|"
    r"discuss|select|award)\b"
)


def is_no_meeting(text: str, span: Span, before: str, after: str) -> bool:
    """They are interested: a time counts where they propose it, not where they must have bids or the board votes."""
    if _WHERE_THEY.match(after) or (
        (DECIDES.search(before) and not _NEED_YOU.match(after))
        or DEADLINE.search(before)
        or ANY_SUCH_DAY.search(before)
    ):
        return True
    if HEADS_A_THING.match(after) or (
        BOUNDS.search(before)
        and not _ASKED_DIRECTLY.search(before)
        and not THEN.search(text, span.end, span.end + 60)
    ):
        return True
    if span.granule == "distance" and not ASKS.search(before):
        return True
    if span.granule in ("month", "quarter", "season") and (
        ARE_YOU.search(before) or not (ASKS.search(before) or THEN.search(text, span.end, span.end + 80))
    ):
        return True
    ending = ENDING.search(text[span.start : span.end])
    if span.granule in ("day", "weekday", "week") and not ending and _heads_or_is_there(span, before, after):
        return False
    if UNTIL.search(before) and THEN.search(text, span.end, span.end + 60):
        return False
    if not PROPOSES.search(before + " " + after) and not BE_THERE.match(text[span.end : span.end + 90]):
        return True
    return span.granule in ("year", "season", "feast") and not ASKS.search(before + " " + after)


def _heads_or_is_there(span: Span, before: str, after: str) -> bool:
    """ "Friday 8:15." "I'm at the yard Thursday." Where the sentence is about the day, it is the day to meet."""
    if NO_DAY_TO_MEET.search(before):
        return False
    there = IS_THERE.search(before[-45:]) or IS_THERE.match(after.lstrip(" ,"))
    if span.granule == "week":
        return bool(there or IS_THERE.search(after[:40])) or bool(
            LEADS.match(before) and _ANY_DAY_OF_IT.match(after)
        )
    if CLOCK.match(after) or there:
        return True
    return bool(LEADS.match(before)) and not HEADS_NO_MEETING.match(after)
