"""What is told in German of the letter's first two questions: "Ihr Vertreter war da", "das Angebot kam nie".

Over lower-case text. Held to people of ours, to those who write and to what we send; an `if` before it tells nothing.
"""

import re
from typing import Final

_OUR: Final = (
    r"(?:ihr|euer|eure?|ihre)[rsmn]? (?:[\w-]+ )?(?:außendienst\w*|aussendienst\w*|vertreter(?:in)?|"
    r"kollegin|kollege|"
    r"mitarbeiter(?:in)?|verkäufer(?:in)?|berater(?:in)?|techniker(?:in)?|monteur\w*|mann|dame|leute|team|"
    r"firma|büro|"
    r"herr [\w-]+|frau [\w-]+)"
)
_SOMEBODY: Final = (
    r"(?:jemand|wer|einer|man|eine dame|ein (?:\w+ )?(?:herr|mann|kerl|kollege|vertreter)|"
    r"eine (?:\w+ )?(?:frau|dame|kollegin)|"
    r"(?:herr|frau) [\w-]+|sie|ihr|" + _OUR + ")"
)
_CALLED: Final = (
    r"(?:gemeldet|gmeldet|gerührt|grührt|angerufen|angrufn|angruafn|aagrüeft|zurückgerufen|kontaktiert|besucht|"
    r"beraten|vorbeigekommen|vorbeikommen|vorbeigschaut|vorbeigeschaut|gekommen|da gewesen|dagewesen|"
    r"hier gewesen|"
    r"bei uns gewesen|angeschrieben|geschrieben|geantwortet|reagiert|telefoniert)"
)
# What may stand between, and turns nothing round.
_ANY: Final = (
    r"(?:(?!nie\b|nicht\b|niemals\b|kein\w*\b|niemand\b|ned\b|net\b|nid\b|wenn\b|falls\b|ob\b|mehr\b|"
    r"wieder\b|von den\b)"
    r"[\w.'-]+ )"
)
_IF: Final = r"(?<!wenn )(?<!falls )(?<!ob )(?<!dass )(?<!sobald )(?<!bis )"
_NOBODY: Final = (
    r"(?:niemand|niemer|neamd|keiner|koana|koaner|kaner|kein (?:mensch|schwein|aas|hahn)|keine (?:sau|"
    r"menschenseele)|"
    r"nie (?:jemand|wer|einer|was|etwas)|niemals jemand)"
)
_TALK: Final = (
    r"(?:telefonat|gespräch|telefongespräch|telefongespraech|gespraech|anruf|besuch|beratung|"
    r"beratungsgespräch|termin)"
)
_WITH_US: Final = r"(?:mit|von|durch|bei) (?:ihnen|euch|ihre[rmn]|eure[rmn])\b"

_CAME: Final = re.compile(
    rf"{_IF}\b(?:es |da |damals |ja,? |jawohl,? )?(?:hat|"
    rf"hatte) sich {_ANY}{{0,3}}?{_SOMEBODY} {_ANY}{{0,4}}?(?:gemeldet|gmeldet|"
    rf"grührt|gerührt)\b|"
    rf"{_IF}\b{_SOMEBODY} (?:hat|hatte|ist|war|haben|hatten|habt|sind) {_ANY}{{0,5}}?{_CALLED}\b(?! werden)|"
    rf"{_IF}\b{_OUR} (?:war|waren|kam|kamen|ist|sind|rief|riefen|meldete) {_ANY}{{0,4}}?(?:da|hier|dort|an|"
    rf"vorbei|"
    rf"vor ort|bei uns|bei mir|sich)\b|"
    rf"{_IF}\b(?:es )?(?:rief|kam|meldete sich) {_ANY}{{0,3}}?(?:jemand|wer|einer|{_OUR}|eine dame|"
    rf"ein (?:\w+ )?(?:herr|"
    rf"mann|vertreter))\b|"
    rf"\b(?:ich|wir) (?:wurde|wurden|bin|sind) {_ANY}{{0,4}}?(?:angerufen|zurückgerufen|kontaktiert|besucht|"
    rf"angeschrieben|"
    rf"beraten)\b(?! werden)|"
    r"\bes wurde (?:\w+ )?(?:angerufen|telefoniert|zurückgerufen)\b|\bangerufen wurde(?:n)?\b(?! (?:nie|"
    r"nicht|ich nie|"
    r"wir nie))|"
    rf"\b(?:hatte|hatten|gab|führten|führte|haben|habe) (?:ich |wir |es )?{_ANY}{{0,4}}?(?:ein(?:en?)?|das|"
    rf"zwei|mehrere|den|"
    rf"unser) {_ANY}{{0,2}}?{_TALK} {_ANY}{{0,3}}?{_WITH_US}(?! (?:vereinbaren|führen|ausmachen))|"
    r"(?:^|[.,;!?–-]\s|\b(?:der|ihr|euer|ein|und) )(?:anruf|rückruf|besuch|vertreter) kam\b(?! (?:nie|nicht|"
    r"leider nie|leider "
    r"nicht|kein|aber nie))|"
    r"\b(?:danke|dank|merci) (?:\w+ ){0,2}für (?:ihren|den|euren|das|die) (?:\w+ )?(?:anruf|besuch|rückruf|"
    r"telefonat|"
    r"gespräch|beratung)\b",
    re.MULTILINE,
)
_NEVER: Final = re.compile(
    rf"{_IF}\b{_NOBODY}\b[^.!?;\n]{{0,40}}(?:{_CALLED}|\b(?:an|vorbei)(?=\W*$|\s*[.,;!–-]))|"
    rf"\b(?:gemeldet|angerufen|zurückgerufen|gekommen|gerührt|kontaktiert|besucht) (?:hat|hatte|ist|wurde|"
    rf"wurden) "
    rf"(?:\w+ ){{0,3}}?(?:{_NOBODY}|nie)\b|"
    rf"\b(?:rief|kam|meldete)(?: (?:sich|mich|uns|bei \w+|da|leider|auch|aber)){{0,3}} {_NOBODY}\b|"
    r"\bkam (?:leider )?nie (?:ein |ein'? )?(?:anruf|rückruf|jemand|wer|was|etwas|eine? antwort|eine reaktion)|"
    r"\b(?:ich|wir|mich|uns) (?:wurden?|bin|sind|hat|haben) (?:\w+ ){0,3}?(?:nie|niemals|"
    r"nicht) (?:\w+ ){0,1}?(?:kontaktiert|"
    r"angerufen|zurückgerufen|angeschrieben|besucht)\b(?! werden)|"
    r"\bauf (?:den|einen|ihren|euren|den versprochenen) (?:\w+ )?(?:rückruf|anruf|besuch) (?:wart|hab|hat)\w*|"
    r"\bwart\w* (?:ich |wir )?(?:noch |immer |bis |heute |noch immer |seit \w+ )*auf (?:den|einen|ihren|"
    r"euren) (?:\w+ )?(?:rückruf|"
    r"anruf|besuch)\b|"
    r"\bnie (?:wieder |mehr )?(?:etwas |was |irgendwas |ein wort |irgendetwas )?(?:von ihnen|"
    r"von euch) (?:\w+ )?gehört|"
    r"\b(?:von ihnen|von euch) (?:\w+ ){0,3}?(?:nie|nichts|nix|niemand) (?:\w+ ){0,3}?gehört|"
    r"\b(?:anruf|rückruf|besuch) (?:kam|gab es|gabs|ist|blieb|erfolgte) (?:\w+ )?(?:nie|keiner|aus|nicht)\b|"
    r"\b(?:anfrage|mail|nachricht|brief|bitte) (?:blieb|ist|wurde|war) (?:\w+ ){0,2}?(?:unbeantwortet|"
    r"ohne (?:antwort|"
    r"reaktion)|nie beantwortet|ignoriert|im sand)",
    re.MULTILINE,
)
_PAPERS: Final = (
    r"(?:angebote?|offerten?|kostenvoranschlag|unterlagen|dokumentation|infos?|informationen|auskunft|"
    r"auskünfte|beratung|"
    r"prospekte?|preisliste|angaben|preise?|muster|katalog|datenblatt)"
)
_SERVED: Final = re.compile(
    rf"(?<!kein )(?<!keine )\b{_PAPERS} (?:war|waren|ist|sind) {_ANY}{{0,3}}?(?:vollständig|vollstaendig|"
    rf"komplett|perfekt|"
    rf"ausreichend|"
    rf"einwandfrei|tadellos|umfassend)\b|"
    r"(?<!nicht )(?<!nie )\balles (?:\w+ )?(?:bekommen|erhalten|gekriegt|kriegt|gefunden)\b(?! (?:sie|ihr|"
    r"zu)\b)|"
    r"(?<!nicht )\balles (?:\w+ )?(?:geklappt|gepasst|prima gelaufen|bestens gelaufen|gut gelaufen)\b|"
    r"\b(?:alle|sämtliche) (?:meine |unsere )?fragen (?:wurden |waren |sind |habt ihr |haben sie |hat er |"
    r"hat sie )?(?:\w+ )?"
    r"(?:beantwortet|geklärt)\b|\bkeine fragen (?:mehr )?offen\b|\bkeine (?:fragen|wünsche) offen\b|"
    r"\b(?:an|mir|uns|es) nichts (?:hat )?(?:\w+ )?gefehlt\b|\bfehlte (?:uns |mir )?(?:an )?nichts\b|"
    r"\b(?:rundum |sehr |voll |vollauf |recht |bestens )?zufrieden mit (?:dem|der|den|ihrem|ihrer|ihren|"
    r"eurem|eurer) (?:\w+ )?"
    rf"{_PAPERS}"
)
_LACKING: Final = re.compile(
    rf"\b{_PAPERS}\b[^.!?;\n]{{0,25}}\b(?:nie|niemals|nicht|noch nicht) (?:\w+ )?(?:gesehen|bekommen|"
    rf"erhalten|gekommen|"
    rf"angekommen|eingetroffen|geschickt|gesandt|zugeschickt|erfahren|gekriegt|kriegt|eingelangt|"
    rf"nachgereicht)\b|"
    rf"\b{_PAPERS} (?:kam|kamen|traf|trafen|bekam|bekamen|erhielt|erhielten|sah|sahen|folgte) (?:ich |wir |"
    rf"leider |aber |"
    rf"dann ){{0,3}}(?:nie|niemals|keine?s?|nicht)\b|\b{_PAPERS} (?:kam|kamen),? aber (?:nie|nicht)\b|"
    rf"\b{_PAPERS} (?:blieb|blieben) (?:\w+ )?aus\b|"
    rf"\bauf (?:das|ein|die|den|ihr|ihre|euer|eure) (?:[\w-]+ )?{_PAPERS} (?:wart|hab|hat)\w*|"
    rf"\bwart\w* (?:ich |wir )?(?:noch |immer |bis |heute |vergeblich ){{1,4}}auf (?:das|ein|die|den|ihr|"
    rf"ihre|euer|eure) "
    rf"(?:[\w-]+ )?{_PAPERS}|"
    r"\b(?:bekommen|erhalten|gekriegt|gekommen) (?:haben |habe |hab |ist )(?:ich |wir |bei uns |"
    r"dann )?(?:\w+ )?(?:nichts|nix|gar "
    r"nichts)\b|"
    rf"\b(?:falsche|verkehrte)[nrs]? (?:{_PAPERS}|modell|gerät|dokumente?) (?:\w+ ){{0,3}}?(?:bekommen|"
    rf"erhalten|geschickt|gesendet|"
    rf"gekommen)\b"
)


def came_in_german(low: str) -> bool | None:
    """Whether somebody of ours got in touch; None: not said."""
    if _NEVER.search(low):
        return False
    return True if _CAME.search(low) else None


def received_in_german(low: str) -> bool | None:
    """Whether they received what they were looking for; None: not said."""
    if _LACKING.search(low):
        return False
    return True if _SERVED.search(low) else None
