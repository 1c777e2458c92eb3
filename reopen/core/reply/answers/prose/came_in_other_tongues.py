"""Somebody of ours got in touch, or nobody did, told in German, French, Spanish, Dutch: who, and what they did.

Over lower-case text, put together of parts. For the letter's first question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted
from reopen.core.reply.answers.prose.foreign import may_be_foreign

_DE_WHO: Final = (
    r"(?:(?:ihr|ihre|euer|eure|einer ihrer|eine ihrer|ein|eine|der|die|dieser|jemand(?: \w+)?|zwei|ihr "
    r"netter|ihre nette)(?: (?!auto|chef|tochter|mann\b(?=e))\w+e?r?)? ?"
    r"(?:kolleg(?:e|in|en)|mitarbeiter(?:in)?|au(?:ß|ss)endienst(?:ler(?:in)?|mitarbeiter(?:in)?)?|"
    r"vertreter(?:in)?|berater(?:in)?|techniker(?:in)?|verk[äa]ufer(?:in)?|vertrieb(?:ler(?:in)?)?|"
    r"monteur|herr(?: \w+)?|dame|frau(?: \w+)?|büro|team|haus|innendienst|kundendienst|service|leute|"
    r"sachbearbeiter(?:in)?|disponent(?:in)?|außendienst)|(?:herr|frau) [a-zäöüß-]{2,20}|jemand (?:von|aus) "
    r"(?:ihnen|ihrem \w+|ihrer \w+)|jemand|"
    r"einer von ihnen|sie)"
)
_DE_US: Final = (
    r"(?: (?:sich|uns|mich|mir|bei|bei uns|bei mir|hier|auch|ja|damals|dann|schon|sogar|sehr|gleich|prompt|"
    r"sofort|zweimal|mehrmals|einmal|persönlich|kurz|freundlich|ausführlich|zwar|wohl|am \w+|im \w+|"
    r"tatsächlich|sich gleich|letzte woche|netterweise|noch am selben tag|telefonisch|per mail)){0,5}"
)
_DE_DONE: Final = (
    r"(?:gemeldet|angerufen|zurückgerufen|besucht|vorbeigeschaut|vorbeigekommen|vorgesprochen|kontaktiert|"
    r"beraten|bedient|geschrieben|geantwortet|telefoniert|gesprochen|aufgesucht|betreut|informiert|"
    r"auf (?:den|die|das|unseren|meinen) (?:ab|anrufbeantworter|mailbox|band) gesprochen|da gewesen|hier "
    r"gewesen|da(?=\W*$|[.,;!])|vor ort|bei uns|hier(?=\W*$|[.,;!]))"
)
_DE_NOBODY: Final = (
    r"(?:niemand|keiner(?: (?:von|aus) (?:ihnen|ihrem \w+|ihrer \w+))?|kein mensch|kein schwein|keine "
    r"(?:seele|menschenseele)|kein(?:e)? (?:einziger?|kollegin?|mitarbeiter(?:in)?|vertreter(?:in)?|mensch|"
    r"anruf|rückruf|lebenszeichen))"
)
_FR_WHO: Final = (
    r"(?:votre (?:\w+ )?(?:collègue|commerciale?|technicien(?:ne)?|représentante?|collaborat(?:eur|rice)|"
    r"conseill(?:er|ère)|vendeu(?:r|se)|équipe|société|agence|bureau|service)|vos (?:services|équipes|"
    r"collègues|commerciaux)|"
    r"(?:un|une|l'un|l'une) de vos \w+|quelqu'un(?: de (?:chez vous|votre \w+))?|une? (?:dame|monsieur|"
    r"jeune (?:femme|homme)|personne|commerciale?|technicien(?:ne)?|homme|femme)(?: (?:de (?:chez vous|"
    r"votre \w+)|très \w+|\w+))?|(?:monsieur|madame|m\.|mme) \w+|on|vous)"
)
_FR_DONE: Final = (
    r"(?:r?appel[ée]+e?s?|téléphoné|(?:re)?contactée?s?|écrit|répondu|visitée?s?|passée?s?|venue?s?|laissé "
    r"(?:un|une|deux|son)|joint\w*|rencontrée?s?|reçue?s?|occupée?s? de|renseignée?s?|expliqué|présentée?)"
)
_ES_WHO: Final = (
    r"(?:(?:su|un|una|el|la|algún|alguna)(?: \w+)? ?(?:compañer[oa]|comercial|técnic[oa]|colega|"
    r"representante|vended(?:or|ora)|señor(?:a|ita)?|chic[oa]|persona|delegad[oa]|agente|equipo|empresa|"
    r"oficina|joven|asesora?)(?: (?:suy[oa]|de (?:ustedes|su \w+)|muy \w+|\w+))?|"
    r"alguien(?: de (?:ustedes|su \w+))?|uno de (?:sus \w+|ustedes)|una de (?:sus \w+|ustedes)|(?:el|la) "
    r"(?:señora?|sra?\.?) \w+|ustedes|sí(?: que)?)"
)
_ES_DONE: Final = (
    r"(?:llam(?:ó|aron)|telefone(?:ó|aron)|contact(?:ó|aron)|escrib(?:ió|ieron)|respond(?:ió|ieron)|"
    r"contest(?:ó|aron)|visit(?:ó|aron)|vino|vinieron|pas(?:ó|aron)|dej(?:ó|aron) (?:un|una|dos|su|recado)|"
    r"atend(?:ió|ieron)|habl(?:ó|aron)|se pus(?:o|ieron) en contacto|explic(?:ó|aron))"
)
_NL_WHO: Final = (
    r"(?:(?:uw|een|de|jullie|iemand|één van uw|een van uw)(?: (?!auto)\w+e?)? ?(?:collega'?s?|medewerker|"
    r"medewerkster|vertegenwoordig(?:er|ster)|man|mevrouw|meneer|heer|dame|verkoper|monteur|adviseur|"
    r"buitendienst|accountmanager|jongeman|jongedame|mensen|team|kantoor|bedrijf)(?: (?:van u|van jullie|"
    r"van uw \w+))?|"
    r"iemand(?: van (?:u|jullie|uw \w+))?|er|meneer \w+|mevrouw \w+|jullie|u)"
)
_NL_MID: Final = (
    r"(?: (?:ons|me|mij|bij ons|bij mij|hier|toen|wel|netjes|keurig|al|inderdaad|eens|nog|even|ook|een|"
    r"meneer|mevrouw|dame|heer|iemand|collega|contact|met|vriendelijke|aardige|twee|keer|dezelfde|dag|snel|"
    r"direct|meteen|persoonlijk|met mij|met ons|een keer|een meneer|een mevrouw|een dame|een collega)){0,6}"
)
_NL_DONE: Final = (
    r"(?:(?:op)?gebeld|teruggebeld|gemaild|langs ?geweest|langsgekomen|benaderd|gecontacteerd|contact "
    r"(?:opgenomen|gehad)|ingesproken|geweest|gesproken|geholpen|geschreven|gereageerd|geantwoord|bezocht|"
    r"langs(?=\W|$)|te woord gestaan)"
)
_NO_DE: Final = r"(?![^.!?;,\n]{0,60}\b(?:nicht|nie|niemals|kein\w*|niemand)\b)"
_CAME: Final = re.compile(
    # German: "Ihr Außendienst war da", "eine Dame hat uns zurückgerufen", "gemeldet hat sich Ihr Kollege".
    rf"(?<!wenn )(?<!dass )(?<!falls )\b{_DE_WHO} (?:ha(?:t|ben)|war(?:en)?|ist|sind)\b{_NO_DE}{_DE_US} {_DE_DONE}|"
    r"\b(?:ha(?:t|ben)|war(?:en)?|ist) (?:sich |uns |mich |mir |bei uns |bei mir "
    rf")?{_DE_WHO}\b{_NO_DE}{_DE_US} {_DE_DONE}|"
    rf"\b{_DE_WHO} (?:rief|riefen|meldete|kam|kamen|besuchte|schaute|schrieb|antwortete|sprach)\b{_NO_DE}(?= "
    r"(?:mich|uns|sich|vorbei|an|zurück|zu|hier|bei|auf|gleich|dann|prompt|sogar|mir|zweimal|noch|"
    r"persönlich|am))|"
    rf"\b(?:wurden?|bin|sind) (?:ich |wir )?(?:\w+ ){{0,3}}?(?:von (?:ihrem|ihrer|einem|einer|ihnen|herrn|"
    rf"frau)\b(?: \w+){{0,2}} )(?:\w+ )?{_DE_DONE}|"
    r"\bangerufen wurde (?:hier|bei uns|ich|wir|zwar|schon|ja)\b|\b(?:an)?ruf (?:von ihnen|ihres kollegen|"
    r"ihrer kollegin|ihrer firma) (?:kam|gab|haben|habe|hatten)\b|\b(?:obwohl|was|wie|den|die|das) (?:mir |"
    r"uns )?ihre?r? (?:mitarbeiter|kolleg|vertreter|außendienst|berater)\w* (?:sie )?(?:mir |uns )?(?:am "
    r"telefon|telefonisch)\b|"
    # French: "on s'est très bien occupé de moi", "votre commercial est passé", "elle m'a rappelé".
    rf"(?<!si )(?<!que )\b{_FR_WHO} (?:(?:nous|m'|me|s'|l'|y) ?)?(?:a |avez |ont |est |êtes |sont |avait |"
    r"était )(?:(?:bien|déjà|très|gentiment|rapidement|vite|même|aussi|aimablement|deux fois|tout de suite) "
    rf"){{0,3}}{_FR_DONE}(?! (?:une décision|commande|personne))|"
    rf"\bon s'est (?:\w+ ){{0,2}}occupé de (?:moi|nous)\b|\b(?:j'ai|nous avons|on a) (?:bien |déjà |même "
    r")?(?:eu|reçu) (?:un|une|votre|la visite|deux|plusieurs) (?:\w+ )?(?:appels?|coups? de fil|visite|de "
    r"votre|d'un de vos|rendez-vous|message|commerciale?|technicien)\b(?! (?:de (?!vo|la part de vo|chez "
    r"vous)))|"
    r"\b(?:j'ai|nous avons|on a) (?:bien )?été (?:\w+ )?(?:r?appel|contact|recontact|visit|reç|renseign|"
    r"conseill|accueilli|servi)\w*|"
    # Spanish: "sí que me telefonearon", "pasó por aquí un comercial", "me escribió un compañero suyo".
    rf"(?<!si )(?<!no )(?<!que )\b{_ES_WHO} (?:(?:me|nos|ya|muy|sí|se|amablemente|enseguida|después|luego) "
    rf"){{0,3}}{_ES_DONE}|"
    rf"(?<!no )(?<!si )(?<!nunca )(?<!nadie )(?<!ni )\b(?:me|nos) {_ES_DONE}(?! (?:la atención|la "
    r"competencia|nadie|ningun|mi |la vida|el banco|otr))|"
    r"(?<!no )(?<!nadie )(?<!nunca )(?<!me )(?<!nos )\b(?:pasó|vino|llamó|se pasó) (?:por aquí |a vernos |"
    r"por la \w+ |por el \w+ |por mi \w+ )?(?:un|una|su) (?:\w+ )?(?:comercial|técnic[oa]|compañer[oa]|"
    r"señora?|chic[oa]|representante|persona|colega)\b|"
    # Dutch: "er heeft een meneer ingesproken", "zij is toen gebeld", "een mevrouw die mij belde".
    rf"(?<!als )(?<!of )\b(?:{_NL_WHO}) (?:heeft|hebben|is|zijn|hebt|was){_NL_MID} {_NL_DONE}(?! (?:over een ander))|"
    rf"\b(?:heeft|is|hebben) (?:{_NL_WHO}){_NL_MID} {_NL_DONE}|\b{_NL_WHO} (?:die|dat) (?:(?:mij|me|ons|hier|"
    r"toen) )?(?:belde|langskwam|kwam|terugbelde|mailde|langs kwam)\b|"
    rf"\b{_NL_WHO} (?:belde|kwam|mailde|schreef|stond|reageerde)(?=\W*$|[.,;]| (?:me|mij|ons|langs|terug|"
    r"hier|op|zelf|"
    r"nog|meteen|keurig|al|de|netjes|binnen))|\b(?:ik|wij|we|ze|zij|hij)(?: \w+)? (?:ben|zijn|is|werd|"
    rf"werden) (?:\w+ ){{0,3}}?(?:gebeld|teruggebeld|benaderd|bezocht|geholpen|te woord gestaan)\b|\bte "
    r"woord gestaan\b"
)
_STAYED_AWAY: Final = re.compile(
    rf"\b{_DE_NOBODY}\b[^.!?;\n]{{0,30}}?(?:gerührt|gemeldet|angerufen|zurückgerufen|gekommen|gekümmert|"
    r"vorbei|geantwortet|geschrieben|kontaktiert|blicken lassen|zurückgemeldet|interessiert|bekommen|"
    r"erhalten|reagiert)\b|"
    r"\b(?:gerührt|gemeldet|gekümmert|blicken lassen|angerufen|"
    rf"reagiert)\b[^.!?;,\n]{{0,25}}\b{_DE_NOBODY}\b|\b(?:hat|hatte|ist|war)(?: \w+){{0,3}} "
    rf"{_DE_NOBODY}\b[^.!?;\n]{{0,20}}(?:gerührt|gemeldet|angerufen|gekümmert|gekommen|geantwortet)|"
    r"\b(?:rührte|meldete|kümmerte) sich (?:\w+ ){0,3}?(?:niemand|keiner|kein)\b|\btelefon (?:blieb|schwieg|"
    r"war|hat nie|klingelte nie)\b(?: \w+)? ?(?:stumm|still|geklingelt|geläutet)?|\bnicht mal (?:einen?|ein|"
    r"ne) (?:anruf|rückruf|mail|antwort|karte|brief)\b|"
    r"\b(?:nie|niemals|nichts)(?: \w+){0,2} von ihnen (?:gehört|bekommen|gekommen|gesehen)\b|\bvon ihnen "
    r"(?:\w+ ){0,4}?(?:nie|nichts|kein\w*)(?: \w+){0,3}? (?:gehört|gekommen|gerührt|gemeldet)\b|\b(?:musste|"
    r"mussten) (?:ich |wir )?(?:\w+ ){0,3}?(?:selbst|selber|hinterher\w*|nach\w*)(?: \w+){0,3}? ?(?:anrufen|"
    r"telefonieren|melden|haken|laufen|hinterhertelefonieren|nachhaken)\b|"
    r"\bauf (?:den|ihren|einen) (?:versprochenen |zugesagten )?(?:anruf|rückruf)\b[^.!?\n]{0,20}\b(?:warte|"
    r"gewartet|warten)\b|\b(?:anruf|rückruf|besuch) (?:kam|kam aber|ist|blieb|erfolgte|gab es) (?:\w+ "
    r")?(?:nie|nicht|aus|keinen)\b|"
    r"\b(?:personne|aucun \w+|nul|pas un \w+|pas une \w+)(?: de (?:chez vous|votre \w+|vos \w+))? (?:ne |"
    r"n')(?:(?:nous|m'|s'|me|l') ?)?(?:a|est|avait|était|ont)? ?(?:jamais |même |encore )?(?:daign|manifest|"
    r"r?appel|contact|recontact|ven|pass|répond|écri|téléphon|donn|prévenu)\w*|"
    r"\b(?:ne |n')(?:(?:nous|m'|s'|me) ?)?(?:a|est|avez|ont) (?:jamais |pas )(?:été )?(?:r?appel|contact|"
    r"recontact|répond|rappelé|téléphon|manifest)\w*|\btéléphone (?:est resté|n'a (?:jamais|pas)|reste) "
    r"?(?:muet|silencieux|sonné)?|\b(?:c'est|c'était) (?:moi|nous) qui (?:ai|avons|a|vous ai|vous avons|ai "
    r"dû|avons dû) ?(?:dû |vous )?(?:appel|rappel|relanc|téléphon|couru)\w*|"
    r"\b(?:jamais|toujours pas)(?: eu)? (?:de |d'|le moindre |la moindre )(?:appel|rappel|nouvelles?|visite|"
    r"réponse|retour|contact)\b|\baucun (?:retour|signe de vie|contact)\b|\bj'attends (?:encore|toujours) "
    r"(?:qu'on|votre appel|un appel|votre rappel|le rappel)|"
    r"\b(?:nadie|ninguno(?: de \w+)?|ni un alma)(?: de (?:ustedes|su \w+|sus \w+|allí|ahí))?(?: (?:me|nos|"
    r"se|ha|han|ni|siquiera|jamás|nunca)){0,4} (?:llam|contact|escrib|vin|respond|contest|dign|comunic|pas|"
    r"aparec|pus|dij|atend|molest)\w*|\bel teléfono (?:no son|nunca son|sigue mudo|se quedó mudo|no ha "
    r"sonado)\w*|"
    r"\b(?:tuve|tuvimos) que (?:\w+ ){0,3}?(?:llamar|insistir|perseguir\w*|buscar)(?:los|les|lo)?\b(?= "
    r"(?:yo|nosotros|a ustedes|varias|tres|dos|mism)|[^.!?\n]{0,30}\bnadie\b|\W*$)|\b(?:fui yo|fuimos "
    r"nosotros) (?:quien|quienes|el que|la que|los que) (?:\w+ )?(?:llam|tuv|escrib)\w*|\b(?:sigo|seguimos|"
    r"todavía|aún) (?:esperando|espero|esperamos) (?:a que (?:me|nos) llam|su llamada|la llamada|una "
    r"llamada|que alguien)\w*|"
    r"\bno (?:ha habido|hubo|tuve|tuvimos|he tenido|recibí|recibimos) (?:ni una |ninguna |ningún |una sola "
    r")(?:llamada|respuesta|noticia|visita|contacto)\b|\bni (?:una )?(?:llamada|visita|respuesta)\b|"
    r"\b(?:nunca|jamás) (?:se )?(?:pus|comunic|respond|contest)\w+|"
    r"\b(?:niemand|geen mens|geen hond|geen van (?:u|jullie|uw \w+)|geen enkele \w+)(?: (?:van|bij|uit) "
    r"(?:u|jullie|uw \w+))?(?: (?:heeft|is|had|ooit|me|mij|ons|zich|iets|van zich|hier)){0,5} (?:laten "
    r"horen|gebeld|teruggebeld|gemaild|langs|gekomen|geweest|contact|gemeld|gereageerd|geantwoord|belde|"
    r"kwam|reageerde|mailde)\b|\btelefoon (?:bleef|is|was|ging|zweeg|heeft)(?: \w+)? ?(?:stil|nooit|niet|"
    r"gezwegen)?\b(?<!telefoon is)(?<!telefoon was)|"
    r"\b(?:moest|moesten)(?: ik| we| wij)? (?:\w+ ){0,4}?(?:zelf|achteraan|achterna)(?: \w+){0,3}? "
    r"?(?:bellen|gaan|aan|zitten)?\b|\b(?:ik|wij|we) (?:was|waren) het (?:zelf )?die\b|\bwacht(?:en)? "
    r"(?:\w+ ){0,3}?op (?:dat|het|uw|een|jullie) (?:beloofde )?(?:telefoontje|belletje|terugbel\w*|"
    r"antwoord)\b|\bniets (?:meer )?(?:van (?:u|jullie) )?(?:vernomen|gehoord)\b|\b(?:nooit|niet) (?:\w+ "
    r")?contact (?:opgenomen|gehad|gezocht)\b|\bgeen (?:enkel )?(?:contact|belletje|bericht|antwoord|"
    r"telefoontje|bezoek)(?: \w+)? (?:gehad|gekregen|ontvangen|geweest)\b"
)


def came_elsewhere(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None."""
    if not may_be_foreign(low):
        return None
    if _STAYED_AWAY.search(low):
        return False
    return True if asserted(_CAME, low) else None
