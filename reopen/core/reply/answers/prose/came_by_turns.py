"""Somebody of ours got in touch, or nobody did, told in German, French, Spanish, Dutch by the turns of each tongue.

What is done first ("gemeldet hat sich wer", "contactar, contactaron"), who was on the line ("le commercial m'a eu au
téléphone", "aardige jongen aan de lijn gehad"), and who was not ("ni el Tato", "kein Schwein", "geen kip"). Over
lower-case text without accents but German's. For the letter's first question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted
from reopen.core.reply.answers.prose.foreign import may_be_foreign
from reopen.core.reply.removal.tongues.accents import unaccented

_DE_DONE: Final = (
    r"(?:gemeldet|gerührt|angerufen|zurückgerufen|rückgerufen|durchgerufen|angeklingelt|kontaktiert|besucht|beraten|"
    r"vorbeigekommen|vorbeigeschaut|hergekommen|gekommen|da gewesen|dagewesen|hier gewesen|angeschrieben|geschrieben|"
    r"geantwortet|reagiert|telefoniert|vorstellig geworden|vorgesprochen|blicken lassen|sehen lassen|hören lassen|"
    r"in verbindung gesetzt|erreicht|aufgetaucht|erschienen|gesprochen|nachgefragt|nachgehakt|betreut|bedient|am "
    r"apparat|"
    r"am telefon|an der strippe|in der leitung|vor ort)"
)
_DE_WHO: Final = (
    r"(?:jemand|wer|einer|eine|man|(?:ihre?|euer|eure)[rsmn]? (?!brief|mail|nachricht|schreiben|anfrage)[\w-]+|"
    r"(?:frau|herr) [\w-]+|(?:ein|eine|der|die) (?:[\w-]+ )?(?:herr|dame|frau|mann|kollegin?|kollege|"
    r"mitarbeiter(?:in)?|"
    r"vertreter(?:in)?|techniker(?:in)?|berater(?:in)?|verkäufer(?:in)?))(?: von (?:ihnen|euch)| aus ihrem \w+)?"
)
_DE_NONE: Final = (
    r"(?:niemand|keiner|kein (?:mensch|schwein|aas|hahn|einziger|arsch|teufel|kollege|vertreter)|keine (?:sau|seele|"
    r"menschenseele|einzige|person)|nicht einer|nie (?:jemand|einer|wer)|koaner|neamd)"
)
_DE_MID: Final = r"(?:(?!nie\b|nicht\b|niemals\b|kein\w*\b|niemand\b|wenn\b|falls\b|ob\b)[\w'.-]+ ){0,6}?"
_IF: Final = r"(?<!wenn )(?<!falls )(?<!ob )(?<!dass )(?<!bis )(?<!sobald )(?<!damit )"
_FR_DONE: Final = (
    r"(?:(?:re?)?(?:appele|contacte|telephone|ecrit|visite|joint|sonne|recu|conseille|renseigne|relance|"
    r"rencontre)\w{0,3}|"
    r"(?:eue?s?|parle) (?:au (?:telephone|bout du fil|bigophone)|en ligne)|passee?s?|venue?s?|repondu|donne "
    r"(?:un coup "
    r"de fil|suite|signe)|pris contact|fait signe|laisse (?:un|une|des|deux|son) \w+|manifestee?s?|presentee?s?|"
    r"deplacee?s?)"
)
_FR_WHO: Final = (
    r"(?:on|quelqu'un|(?:un|une|le|la|votre|vos|l'un de vos|l'une de vos|ce|cette)(?: (?:petite?|jeune|gentille?|"
    r"charmante?|aimable))? (?:dame|monsieur|commerciale?|commerciaux|demoiselle|gars|type|homme|femme|collegue|"
    r"technicien"
    r"\w*|conseiller\w*|vendeu\w+|representante?|collaborat\w+|equipe|agent|assistante?|stagiaire|secretaire|service "
    r"\w+)(?: \w+)?|(?:m\.|mme|monsieur|madame|mlle) [\w-]+|vous)"
)
_ES_WHO: Final = (
    r"(?:(?:su|un|una|el|la|alg\w+|vuestro|vuestra)(?: \w+)? (?:comercial|chic[oa]|senor\w*|muchach[oa]|joven|"
    r"vendedor\w*|"
    r"tecnic[oa]|companer[oa]|representante|asesor\w*|agente|persona|gestor\w*)|alguien|uno de (?:ustedes|los "
    r"suyos)|ustedes)"
)
_NL_DONE: Final = (
    r"(?:(?:op|terug)?gebeld|gemaild|gecontacteerd|benaderd|bezocht|gesproken|langs ?geweest|langsgekomen|aan de "
    r"(?:lijn|"
    r"telefoon|tel) (?:gehad|gekregen)|op bezoek (?:gehad|geweest)|over de vloer (?:gehad|geweest)|te woord gestaan|"
    r"geholpen|contact (?:opgenomen|gehad|gezocht)|getelefoneerd|gehoord)"
)
_NL_WHO: Final = (
    r"(?:men|iemand|(?:een|uw|jullie|de|die|uwe)(?: [\w-]+)? (?:man|mevrouw|meneer|dame|heer|collega|jongen|jongeman|"
    r"meisje|verkoper|verkoopster|vertegenwoordig\w+|adviseur|monteur|medewerk\w+|kerel|gast|vrouw)|(?:meneer|"
    r"mevrouw|dhr\.?|"
    r"mevr\.?) [\w-]+)"
)
_NL_NONE: Final = (
    r"(?:niemand|geen (?:mens|kip|hond|kat|ziel|sterveling|haan|levende ziel)|nooit iemand|nooit een \w+)"
)
_CAME: Final = re.compile(
    # German: participle first, verb first, who first.
    rf"(?<!nicht )(?<!nie )\b{_DE_DONE} (?:hat|hatte|haben|ist|war|wurde|worden bin|wurden) (?:(?:sich|mich|uns|"
    rf"mir|bei mir|"
    rf"bei uns|schon|ja|hier|dann|zwar|doch) )*{_DE_WHO}\b|"
    rf"{_IF}\b(?:rief|riefen|kam|kamen|meldete|schaute|schrieb|war|stand) {_DE_MID}{_DE_WHO} {_DE_MID}(?:an|"
    rf"zurück|vorbei|da|"
    rf"hier|vor ort|bei uns|bei mir|durch|sich)(?=\W*$|[.,;!?]| (?:und|aber|ja|gewesen|hat)\b)|"
    rf"{_IF}\b{_DE_WHO} (?:rief|riefen|kam|kamen|meldete|schaute|schrieb|stand|besuchte) {_DE_MID}(?:an|zurück|"
    rf"vorbei|sich|"
    rf"durch|zu (?:uns|mir)|hier|uns|mich)\b|"
    rf"{_IF}\b{_DE_WHO} (?:hat|hatte|ist|war|haben) {_DE_MID}{_DE_DONE}\b(?! werden)|"
    rf"{_IF}\b(?:hat|hatte|war|ist) {_DE_MID}{_DE_WHO} {_DE_MID}(?:{_DE_DONE}|da(?=\W*$|"
    rf"[.,;!]))(?!\w)(?![^.!\n]{{0,10}}\?)|"
    rf"\b(?:hatte|habe|hab|hatten|haben) (?:ich |wir )?(?:{_DE_WHO}|jemanden|eine[nr]?|ihren \w+|euren \w+) "
    rf"{_DE_MID}(?:am "
    r"telefon|am apparat|in der leitung|an der strippe|dran|zu besuch|im haus|hier)\b|"
    rf"\b(?:eure|ihre) (?:jungs|leute|mädels|männer|truppe|burschen|techniker|kollegen)(?! wenn)\b(?: "
    rf"\w+){{0,2}}? (?:haben|"
    r"waren|kamen|sind)\b(?! (?:nie|nicht))|"
    # French.
    rf"(?<!si )(?<!que )(?<!qu')\b{_FR_WHO},? (?:m'|nous |l'|s'|me |y )?(?:a|ont|avez|est|etes|avait|sont)(?: "
    rf"(?:bien|vite|"
    rf"bel et bien|deja|meme|tres vite|gentiment|aimablement|deux fois|aussitot|effectivement|aussi|tout de "
    rf"suite)){{0,2}} "
    rf"(?:ete )?{_FR_DONE}(?! (?:de la (?:banque|mairie)|du (?!commercial)|la (?:porte|nuit|commande)))|"
    r"\b(?:j'ai|nous avons|on a)(?: (?:bien|deja|meme))? (?:eu|parle|echange|discute|recu)(?: (?:a|avec|au telephone "
    r"avec|un|une|la|le|deux|plusieurs|de|des|du|brievement|longuement|beau|bon|belle|bonne|tres|excellent)){0,4} "
    r"(?:votre|vos|quelqu'un de chez vous|(?:un|une) de vos|(?:visite|suivi|appel|coup de fil|retour|rappel|"
    r"entretien|"
    r"service|accueil) (?:de|d'une? de|avec) (?:votre|vos|chez vous))\b(?! (?:lettre|courrier|mail|message|"
    r"adresse|nom|"
    r"relance|courriel|devis|offre|publicite|pub))|"
    # Spanish.
    r"\b(?:contactar|llamar|venir|pasar|escribir|visitar|avisar|responder|contestar)(?:me|nos)?,? (?:si (?:que "
    r")?)?(?:me |"
    r"nos |se )?(?:contact|llam|vin|pas|escrib|visit|avis|respond|contest)(?:aron|o|ieron|asteis|isteis|ado)\b|"
    rf"(?:^\W*|[.!] )(?:hubo )?(?:llamada|visita)(?:,| y) (?:visita|llamada|todo|presupuesto|correo|oferta)\b|"
    rf"(?<!si )(?<!no )\b(?:hable|hablamos|estuve|estuvimos|quede|quedamos|trate|tratamos|converse|charle) "
    rf"(?:\w+ )?con "
    rf"{_ES_WHO}|(?<!no )\b(?:tuve|tuvimos|recibi|recibimos) (?:la |una |su )?(?:visita|llamada) de(?:l)? {_ES_WHO}|"
    rf"(?<!no )(?<!si )\b(?:me|nos) (?:atendio|llamo|visito|contacto|escribio|marco|telefoneo|llamaron|atendieron) "
    rf"(?:\w+ )?{_ES_WHO}\b(?! (?:del? (?!ustedes|su\b|parte)))|"
    # Dutch.
    rf"(?<!als )(?<!of )\b{_NL_WHO} (?:heeft|had|is|was|hebben) (?:(?!nooit\b|niet\b|geen\b|niemand\b)[\w-]+ "
    rf"){{0,5}}?{_NL_DONE}|"
    rf"\b(?:ik|wij|we) (?:werd|werden|ben|zijn)(?: (?:netjes|keurig|snel|meteen|direct|zelfs|wel|al|door \w+ \w+|"
    rf"de dag erna|"
    rf"dezelfde dag|vlot|vriendelijk|telefonisch|prompt|nog)){{0,4}} {_NL_DONE}|"
    rf"\b(?:heb|hebben|had|hadden) (?:ik |wij |we )?(?:wel |met |al |even |toen |inderdaad |netjes ){{0,3}}{_NL_WHO} "
    rf"(?:(?!nooit\b|niet\b|geen\b)[\w-]+ ){{0,3}}?{_NL_DONE}|"
    rf"(?:^\W*|[.!,;\n] ?)(?:ja,? |met )?(?:een |uw |die )?(?:aardige? |vriendelijke? |leuke? |nette? "
    rf")?(?:jongen|mevrouw|"
    rf"meneer|man|dame|collega|meisje|heer|iemand|jongeman)(?: van (?:u|jullie))? {_NL_DONE}|"
    rf"\b(?:ik|wij|we) (?:sprak|spraken) (?:even |toen |kort )?(?:met )?{_NL_WHO}"
)
_NOBODY: Final = re.compile(
    rf"{_IF}\b{_DE_NONE}\b(?: (?:von|aus|bei) (?:ihnen|euch|ihrem \w+|ihrer \w+))? (?:[\w'-]+ ){{0,5}}?{_DE_DONE}\b|"
    rf"{_IF}\b{_DE_NONE}(?: (?:von|aus) (?:ihnen|euch|ihrem \w+))? (?:meldete|rief|kam|ließ|schrieb|fragte|"
    rf"tauchte|klingelte|"
    rf"besuchte|reagierte)\b|"
    rf"\b(?:rief|kam|meldete|ließ|klingelte|schrieb) (?:(?:sich|mich|uns|mir|hier|bei mir|bei uns|jemals|leider|"
    rf"aber|auch|da) )"
    rf"*{_DE_NONE}\b|\b(?:rührt|meldet|ruft|kommt) (?:sich |hier |ja |bei \w+ |mich |uns )*(?:nie|{_DE_NONE})\b|"
    rf"\b{_DE_DONE} (?:hat|hatte|ist|haben) (?:(?:sich|mich|uns|mir|bei mir|bei uns|hier|leider|da|dann) "
    rf")*(?:{_DE_NONE}|nie)\b|"
    # French.
    r"(?<!que )\b(?:personne|nul|pas un chat|pas ame qui vive|aucun (?:de vos )?\w+) (?:de chez vous |chez vous |"
    r"ici )?(?:ne |n')"
    r"?(?:me |m'|nous |s'est |se |l')?(?:a|est|avait|sera)? ?(?:jamais |meme |encore )?(?:daigne|pris (?:la "
    r"peine|contact|le "
    rf"temps)|bouge|{_FR_DONE})|\b(?:n'ai|n'avons|n'a|pas|jamais) (?:jamais |pas )?(?:eu|vu|recu|entendu)(?: "
    rf"ni)? (?:personne|"
    r"(?:de |d'|le moindre |la moindre |l'ombre d'un |un seul |aucun |aucune )(?:appel|visite|nouvelles?|coup de "
    r"fil|signe|"
    r"contact|commercial|retour de votre))\b|"
    # Spanish.
    r"\b(?:no|aqui no|nunca) (?:me |nos |se )?(?:ha |han )?(?:llam|vin|ven|aparec|contact|escrib|pas|asom|visit|marc|"
    r"comunic|respond|contest|acerc)\w* (?:por aqui |conmigo |a verme |a vernos )?(?:ni (?:el tato|dios|cristo|"
    r"perry|el gato|"
    r"un alma|quisque|uno|una|la madre|el apuntador|blas|san|las moscas|flores|el loro|su \w+|el \w+)|nadie|"
    r"ningun\w*|alma|"
    r"cristo|dios)\b|\b(?:ni (?:el tato|dios|cristo|perry|un alma|uno|quisque|el apuntador)) (?:me |nos |se "
    r")?(?:ha |han )?"
    r"(?:llam|vin|ven|aparec|contact|escrib|pas|visit|asom|marc|comunic)\w*|"
    # Dutch.
    rf"\b(?:belt|belde|komt|kwam|mailt|schrijft|meldt) (?:(?:er|hier|ons|mij|me|zich|ooit|toch|eigenlijk|bij "
    rf"\w+) )*(?:nooit "
    rf"(?:iemand|een (?:mens|kip|hond))|{_NL_NONE})\b|\b{_NL_NONE}(?: van (?:u|jullie))? (?:(?:mij|me|ons|hier|"
    rf"ooit|er|heeft|"
    rf"is|meer|nog|even|zich|heb|hebben|ik|wij|we|ook) )*(?:{_NL_DONE}|gezien|gehoord|laten (?:horen|zien)|"
    rf"gemeld|gekomen|"
    rf"geweest)\b"
)
_GERMAN_LETTERS: Final = re.compile(r"[äöüß]")


def came_by_turns(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None."""
    if not may_be_foreign(low):
        return None
    plain = low if _GERMAN_LETTERS.search(low) else unaccented(low)
    if _NOBODY.search(plain):
        return False
    return True if asserted(_CAME, plain) else None
