"""All of it received, or something missing, told in German, French, Spanish, Dutch: what, and what became of it.

Over lower-case text, put together of parts. For the letter's second question.
"""

import re
from typing import Final

from reopen.core.reply.answers.prose.asserted import asserted
from reopen.core.reply.answers.prose.foreign import may_be_foreign

_DE: Final = (
    r"(?:angebote?|unterlagen|preise?|preislisten?|prospekte?|katalog|kataloge|muster|datenblatt|"
    r"datenblätter|zahlen|leasingraten|raten|kosten|folgekosten|wartungskosten|lieferzeit(?:en)?|"
    r"liefertermine?|"
    r"infos?|informationen|konditionen|zeichnungen|pläne|plan|mappe|broschüren?|auskünfte|auskunft|details|"
    r"maße|vertrag|vertragsentwurf|muster|referenzen|vorführung|probedruck|kostenvoranschlag|papiere|"
    r"vergleich|garantie\w*|\w+(?:preise|kosten|raten|unterlagen|liste|blatt|angebot|daten|plan|zeichnungen|"
    r"bedingungen|tarife))"
)
_FR: Final = (
    r"(?:devis|offre|prix|tarifs?|documents?|documentation|échantillons?|catalogue|brochure|dossier|plans?|"
    r"chiffres?|fiches?(?: techniques?)?|renseignements?|informations?|infos?|délais?|conditions|contrat|"
    r"comparatif|démonstration|démo|garanties?|références|coûts?|papiers)"
)
_ES: Final = (
    r"(?:presupuesto|precios?|oferta|catálogo|muestras?|fichas?(?: técnicas?)?|documentos?|documentación|"
    r"papeles|tarifas?|planos?|condiciones|plazos?|datos|información|contrato|folleto|cifras|costes?|costos|"
    r"garantías?|demostración|referencias|medidas)"
)
_NL: Final = (
    r"(?:offerte|prijs|prijzen|prijslijst|prijsopgave|folders?|brochure|stalen|papieren|documenten|"
    r"documentatie|gegevens|tekeningen|informatie|info|tarieven|leasetarieven|voorwaarden|levertijd|cijfers|"
    r"kosten|catalogus|contract|monsters|specificaties|demonstratie|garantie\w*|stukken|\w+(?:prijzen|"
    r"kosten|tarieven|lijst|tekeningen|voorwaarden))"
)
_LACKING: Final = re.compile(
    # German.
    rf"\b{_DE} (?:\w+ ){{0,2}}?(?:fehl(?:t|en|te|ten)|steh(?:t|en) (?:noch )?aus|blieb(?:en)? (?:\w+ )?aus|"
    r"ließ(?:en)? auf sich warten|lass?(?:en|t) auf sich warten|vermisse)\b(?! (?:es )?(?:nicht|an nichts))|"
    r"\b(?:fehl(?:t|en|te|ten)|vermisse[n]?)(?: (?:mir|uns|noch|bis heute|nach wie vor|aber|immer noch|"
    rf"allerdings|weiterhin|ich|wir|nur|bloß|leider)){{0,4}} (?:nur |noch )?(?:die|das|der|den|ein|eine|"
    rf"einen|ihr|ihre|jede|jegliche)? ?(?:\w+ ){{0,2}}?{_DE}\b|"
    rf"\b{_DE} (?:hat|habe|haben|ist|sind|wurden?|kam(?:en)?|traf(?:en)?|bekam(?:en)?|erhielt(?:en)?|liegt|"
    r"liegen)\b(?: (?:er|sie|ich|wir|man|mir|uns|aber|bis heute|jedoch|leider|noch|immer noch|bislang|"
    rf"bisher|dagegen|ihr \w+|ihre \w+)){{0,4}} (?:nie|nicht|niemals|noch nicht|nirgends)\b(?! (?:nötig|"
    r"notwendig|das problem|schlecht|so wichtig|schlimm|überzeugend|mehr nötig))|"
    r"\b(?:ohne|aber kein\w*|jedoch kein\w*|nur nicht|aber nicht|nicht aber|bis auf|außer|ausser|mit "
    rf"ausnahme) (?:die|das|der|den|dem|ein|eine|einen|einer)? ?(?:\w+ )?{_DE}\b(?! (?:zu|bekommen zu "
    r"haben))|"
    rf"\b(?:warte|warten) (?:\w+ ){{0,4}}?auf (?:die|das|den|ihr|ihre|ein|eine|einen) (?:\w+ )?{_DE}\b|"
    rf"\b(?:alles|fast alles|das meiste) (?:\w+ ){{0,3}}?(?:bis auf|außer|ausser|nur (?:die|das|der|den)\b)|"
    r"\b(?:nur|bloß|lediglich|gerade mal) (?:zur hälfte|die hälfte|ein teil|einen teil|teilweise|zum "
    rf"teil)\b|\b(?:die hälfte|zur hälfte|halb(?:e|er)?) (?:\w+ ){{0,2}}?(?:bekommen|erhalten|fehlt|gekommen|"
    r"da|beantwortet|davon)\b|"
    r"\b(?:bekommen|erhalten|gekriegt|geliefert|geschickt|gesehen) (?:habe?n?|wurde)? ?(?:ich|wir|uns|"
    r"mir)?(?: \w+){0,2} (?:(?:von ihnen )?(?:nie|nichts|gar nichts|kein\w*|noch nichts))\b|\b(?:nie|"
    r"niemals|nichts|rein gar nichts) (?:etwas |davon |von ihnen |von alledem |dergleichen )?(?:bekommen|"
    r"erhalten|geliefert|geschickt|zugeschickt|gekriegt|gesehen)\b|\bnicht alles\b(?= (?:\w+ "
    r"){0,3}?(?:bekommen|erhalten|dabei|da|beantwortet|geliefert|enthalten|was))|\b(?:fast|beinahe|nahezu) "
    r"alles\b(?= (?:\w+ ){0,3}?(?:bekommen|erhalten|beantwortet|da\b))|"
    rf"\b{_DE}\b[^.!?;\n]{{0,25}}? (?:nie|nicht|bis heute nicht|noch nicht) (?:nachgereicht|geschickt|"
    r"geliefert|gekommen|angekommen|eingetroffen|erhalten|bekommen|zugeschickt|zugesandt|übersandt|"
    r"nachgeliefert|beigelegt|enthalten|gesehen|vorgelegt|genannt|mitgeschickt)\b|\bdas falsche (?:modell|"
    r"angebot|gerät|prospekt|muster)\b|"
    # French.
    r"\b(?:la|à) moitié\b(?= (?:seulement|manqu|de ce que|des|du)|\W*$|[.,;:!])|\bil (?:me |nous |y "
    r")?(?:manque|manquait|manquent|manqu\w+)(?: \w+)?(?: encore| toujours| juste| seulement)? (?:(?:les?|"
    rf"la|l'|un|une|des?|du|vos|votre|d'|nos) ?)(?:\w+ )?{_FR}\b|\b(?:il|ils|elle|elles|le|la|les) (?:\w+ "
    rf"){{0,2}}?(?:me|nous) (?:manque|manquent)\b|\b{_FR}(?: \w+){{0,3}} (?:manque|manquent|manquait|"
    r"manquaient)\b|"
    rf"\b{_FR}\b[^.!?;\n]{{0,35}}?(?:ne |n')(?:(?:m'|nous |me |est |sont |a |ont |y |l'|s'y |avez |ai |avons "
    rf")){{0,3}}(?:jamais|pas|toujours pas|point)\b(?! (?:mal|cher|un problème|la question|nécessaire))|"
    r"\b(?:sauf|excepté|hormis|à part|mais pas|mais sans|sans) (?:les?|la|l'|un|une|des|du|mes|le moindre) "
    rf"?(?:\w+ )?{_FR}\b|"
    rf"\b(?:attends|attendons|attend) (?:\w+ ){{0,2}}?(?:encore|toujours) (?:\w+ )?{_FR}|\b(?:rien|jamais "
    r"rien)(?: \w+)? (?:reçu|obtenu|eu|vu|envoyé|arrivé|parvenu)\b|\b(?:n'ai|n'avons|n'a|ne m'a|ne nous a|"
    r"ne m'avez|ne nous avez|n'avez) (?:toujours |encore |jamais )?(?:pas |jamais |rien )(?:\w+ )?(?:tout|"
    r"reçu|envoyé|eu|donné|fourni|transmis)\b(?! (?:de )?(?:visite|appel|coup|(?:vo|ce )\w+ (?:lettre|"
    r"courrier)))|\bpas tout(?: ce que| à fait)?\b(?= (?:reçu|ce que|eu)|\W*$)|\bpresque tout\b|\btout "
    rf"(?:\w+ ){{0,4}}?sauf\b|"
    # Spanish.
    r"\b(?:falt(?:a|an|ó|aron|aba|aban))(?: (?:todavía|aún|solo|sólo|por \w+|por))? (?:el|la|los|las|un|una|"
    rf"lo|su|sus|que) ?(?:\w+ )?(?:{_ES}|más importante|resto|demás)\b|\b(?:me|nos) falt\w+ (?!nada)(?:\w+ "
    rf"){{0,2}}?{_ES}\b|\b{_ES}(?: (?:de|del|para|que|con) [^.!?;,\n]{{1,30}})? (?:todavía |aún |sigue |"
    rf"siguen )?(?:no|nunca|jamás|sin) (?:(?:me|nos|ha|han|lo|la|los|las|se) ){{0,3}}(?:lleg|vin|recib|envi|"
    r"mand|apareci|tuv|v[ie]|entreg|dier|dieron|pas|estab|incl)\w*|"
    r"\b(?:salvo|excepto|menos|pero (?:sin|no|falta|faltan)|aunque (?:sin|no|falta|faltan)|a excepción de|"
    rf"sin) (?:el|la|los|las|un|una|su|sus) (?:\w+ )?{_ES}\b|\b(?:casi todo|la mitad|solo (?:una )?parte|"
    r"sólo (?:una )?parte|a medias|no todo)\b(?= |\W*$|[.,;])(?! (?:el mundo|los|de los|del))|\b(?:sigo|"
    r"seguimos|estoy|todavía|aún) (?:\w+ )?(?:esperando|espero|esperamos|a la espera de|pendiente de) (?:el|"
    rf"la|los|las|un|una|su|sus) (?:\w+ )?{_ES}\b|"
    r"\b(?:no|nunca|jamás|tampoco) (?:me |nos )?(?:recib\w+|lleg\w+|mand\w+|envi\w+|dier\w+|trajer\w+|trajo|"
    r"dio)(?: \w+)? (?:nada|todo|lo que)\b|\bnada (?:de lo que )?(?:recib|lleg|me lleg|nos lleg|me dier|"
    r"pedí)\w*|"
    # Dutch.
    rf"\b{_NL} (?:(?:\w+ ){{0,2}}?)(?:ontbre(?:ekt|ken)|ontbrak(?:en)?|mis(?:sen|ten|te)?|bleef uit|bleven "
    r"uit)\b|\b(?:ontbre(?:ekt|ken)|ontbrak(?:en)?|mis(?:sen)?|missen wij|mis ik|wacht(?:en)?)(?: (?:ik|we|"
    rf"wij|nog|steeds|nog steeds|alleen|altijd|op)){{0,5}} (?:de|het|een|uw|die|dat) (?:\w+ )?{_NL}\b|"
    rf"\b{_NL}\b[^.!?;\n]{{0,30}}? (?:nooit|niet|nog niet|nog steeds niet|nog altijd niet)(?=\W*$|[.,;!]| "
    r"(?:\w+ )?(?:ontvangen|gekregen|gekomen|gestuurd|nagestuurd|binnen|gezien|gehad|aangekomen|geleverd|"
    r"bijgevoegd|erbij|toegestuurd|opgestuurd)\b)|"
    rf"\b(?:maar (?:geen|niet|zonder)|behalve|uitgezonderd|alleen niet) (?:de |het |een |die |dat )?(?:\w+ )?{_NL}\b|"
    r"\b(?:de helft|half|bijna alles|niet alles|maar een deel|slechts een deel|alleen een deel|ten "
    r"dele)\b(?= (?:van|gekregen|ontvangen|kregen|maar|ervan|wat|binnen|is)|\W*$|[.,;:])|\b(?:nooit|niets|"
    r"nooit iets|helemaal niets)(?: \w+){0,2} (?:gekregen|ontvangen|gehad|gestuurd|binnengekregen|"
    r"toegestuurd)\b"
)
_DE_ALL: Final = (
    r"(?:alles(?: \w+te| \w+liche)?|sämtliche\w*(?: \w+)?|alle (?:\w+ )?(?:unterlagen|angaben|infos|"
    r"informationen|fragen|papiere|preise|daten|dokumente|auskünfte|zahlen|details)|komplette? (?:\w+ "
    r")?(?:unterlagen|mappe|angebot)|genau das|jede \w+|das komplette \w+|die komplette\w* \w+|die "
    r"vollständige\w* \w+)"
)
_ALL: Final = re.compile(
    # German.
    rf"(?<!nicht )(?<!fast )(?<!beinahe )(?<!nahezu )(?<!nie )\b{_DE_ALL}\b(?! (?:bis auf|außer|"
    rf"ausser))[^.!?;:\n]{{0,45}}? (?:geschickt|bekommen|erhalten|gekriegt|beantwortet|geliefert|mitgebracht|"
    r"dabei|zugeschickt|zugesandt|übersandt|gekommen|angekommen|geklärt|vorgelegt|gefunden|besprochen|"
    r"erklärt|gegeben|gezeigt|eingetroffen|ausgehändigt|zugemailt|gemailt|da(?=\W*$|[.,;!]))(?! (?:bis auf|"
    r"außer|ausser))(?!,? (?:aber|nur|bis auf|außer|jedoch))|"
    rf"\b{_DE} (?:war(?:en)?|ist|sind|kam(?:en)?|lag(?:en)?|liegt|liegen)(?: (?:sehr|auch|ganz|absolut|mir|"
    rf"uns|alle|schnell|pünktlich|gleich|schließlich|dann)){{0,3}} (?:komplett|vollständig|lückenlos|"
    r"vollzählig|umfassend|alle da|alles drin)\b|\b(?:vollständig|komplett|lückenlos|restlos) (?:bekommen|"
    r"erhalten|beantwortet|geliefert|angekommen|informiert|eingetroffen|zufrieden|bedient|versorgt|"
    r"aufgeklärt)\b|"
    r"\b(?:fehlt(?:e)?|gefehlt hat|vermisse|offen (?:ist|blieb)) (?:mir |uns |ich |wir |es |hat )*(?:an "
    r")?nichts\b|\bnichts (?:mehr )?(?:fehlt(?:e)?|gefehlt|offen(?:geblieben)?|vermisst|zu wünschen übrig|"
    r"vermissen)\b|\bkeine(?:r|n)? (?:\w+ )?(?:wünsche|fragen) (?:sind |blieben |bleiben |mehr )*offen\b|"
    r"\bwunschlos (?:glücklich|zufrieden)\b|\b(?:genau|exakt) (?:das|was)(?:,? was)? (?:ich|wir) (?:gesucht|"
    r"wollte|wollten|brauchte|brauchten|gebraucht|gewünscht|haben wollte)\w*|\b(?:bekam|bekamen|erhielt|"
    r"erhielten|hatte|hatten|habe|haben) (?:ich |wir )?(?:\w+ ){0,2}?alles,? "
    r"was\b(?![^.!?\n]{0,60}\b(?:außer|nur|aber)\b)|"
    # French.
    r"\bil ne (?:me |nous )?manqu(?:e|ait) (?:plus )?(?:rien|aucun\w*)\b|\b(?:rien|plus rien) ne (?:me |"
    rf"nous )?(?:manqu\w+|fait défaut)\b|\bje n'ai (?:manqué|eu à me plaindre) de rien\b|\b{_FR}(?: "
    rf"\w+){{0,3}} (?:était|étaient|est|sont|est arrivée?s?|m'est parvenue?s?|nous est parvenue?s?)(?: "
    rf"\w+){{0,2}} (?:complète?s?|au complet|en entier)\b|\b(?:tout|toutes? (?:les|la|mes|nos) \w+|tous "
    rf"(?:les|mes|nos) \w+)(?: \w+){{0,3}} (?:bien )?(?:reçue?s?|envoyée?s?|arrivée?s?|répondue?s?|"
    r"obtenue?s?|fournie?s?|livrée?s?|parvenue?s?|transmise?s?|remise?s?)\b(?! (?:sauf|à part|hormis))(?!,? "
    r"(?:sauf|mais))|"
    r"\b(?:répondu|répondait|répond) à (?:toutes (?:mes|nos|les)|tout)\b|\b(?:m'a|nous a|m'avez|nous avez|"
    r"ont|a) (?:\w+ )?(?:apporté|envoyé|donné|fourni|remis|transmis) (?:exactement |absolument |précisément "
    r")?(?:tout|ce que (?:je|nous) (?:voul|cherch|demand|souhait)\w+|l'intégralité|le dossier complet)\b(?! "
    r"(?:sauf|à part))|\b(?:exactement|précisément|juste) ce (?:que|qu'|dont) (?:je|nous|on|il)\b|\b(?:au "
    r"complet|dossier complet|documentation complète)\b|\b(?:eu|reçu|obtenu|j'ai|avons) (?:bien )?tout\b(?! "
    r"(?:sauf|à fait|de suite|le monde|simplement|à part))|"
    # Spanish.
    r"\b(?:me|nos) lleg(?:ó|aron) (?:todo|complet[oa]s?|enter[oa]|íntegr[oa]|perfect[oa]mente|bien)\b|\bno "
    r"(?:\w+ )?(?:ech(?:é|amos|o|aba) (?:\w+ )?en falta|(?:me |nos )?falt(?:ó|a|aba) (?:de )?nada)\b|\bno "
    r"ech(?:é|amos) nada en falta\b|\bno (?:me |nos )?(?:falta|faltó|quedó|queda) (?:absolutamente )?nada\b|"
    r"\b(?:me|nos) (?:trajo|trajeron|dio|dieron|envi(?:ó|aron)|mand(?:ó|aron)|entreg(?:ó|aron)|facilit(?:ó|"
    r"aron)|respondi(?:ó|eron)|resolvi(?:ó|eron)|aclar(?:ó|aron)) (?:\w+ )?(?:justo lo|exactamente lo|todo|"
    rf"todos los|todas las|cada una? de)\b(?![^.!?\n]{{0,40}}\b(?:menos|salvo|excepto|pero|aunque)\b)|"
    rf"\b(?:justo|exactamente|precisamente) lo que (?:\w+ )?(?:ped|quer|busc|necesit|hac)\w+|\b{_ES}(?: "
    r"\w+)? (?:llegó|llegaron|estaba|estaban|era|vino|vinieron)(?: \w+)? complet[oa]s?\b|\b(?:recib|tuv|"
    r"obtuv|teng|tenem)\w* (?:absolutamente )?todo\b(?! (?:menos|salvo|excepto|"
    rf"el))(?![^.!?\n]{{0,30}}\b(?:menos|salvo|excepto|pero|aunque)\b)(?<!no recibí todo)(?<!no tuve todo)|"
    r"\btoda la (?:información|documentación)(?! (?:que (?:me )?falta|menos|salvo))\b|\btodas mis (?:dudas|"
    r"preguntas)\b|\b(?:llegó|recibí|recibimos|llegaron) todo\b|\btodo (?:lo pedido|lo solicitado|recibido|"
    r"en orden|me llegó|nos llegó|correcto|resuelto|aclarado)\b|\bresolvi(?:ó|eron) todas?\b|"
    # Dutch.
    r"(?<!niet )(?<!bijna )(?<!nog )\b(?:alles|alle (?:\w+ )?(?:papieren|stukken|informatie|gegevens|"
    r"documenten|vragen|prijzen|info|antwoorden|tekeningen)|al (?:het|mijn|onze|de) \w+|de complete \w+|"
    rf"precies (?:wat|dat)|het hele \w+)\b[^.!?;:\n]{{0,35}}? (?:gekregen|ontvangen|gestuurd|beantwoord|"
    r"gehad|compleet|geleverd|toegestuurd|opgestuurd|binnen|besproken|meegenomen|meegebracht|verteld|"
    r"aangekomen|gemaild|bezorgd|uitgelegd)\b(?!,? (?:behalve|op|maar|alleen))|"
    rf"\b{_NL} (?:was|waren|is|zijn|kwam|kwamen)(?: (?:ook|heel|helemaal|netjes|keurig|allemaal|"
    rf"geheel)){{0,2}} (?:compleet|volledig|in orde|binnen en compleet)\b|\b(?:niets|er ontbrak niets|er "
    r"ontbreekt niets) (?:te wensen|gemist|ontbrak|ontbreekt|mankeerde)\b|\b(?:ontbrak|ontbreekt|mis|mist|"
    rf"miste|missen)(?: (?:er|ik|wij|we|mij|ons|ons aan|aan)){{0,3}} (?:aan )?niets\b|\bprecies wat (?:ik|we|"
    r"wij) (?:zocht\w*|nodig|wilde\w*|vroeg\w*|had\w*)\b|\bkomt? (?:ik |wij |we )?niets tekort\b|\bniets "
    r"tekort\b"
)


def got_it_elsewhere(low: str) -> bool | None:
    """True or False where the words leave no other reading, else None; what was missing counts before what was not."""
    if not may_be_foreign(low):
        return None
    served = asserted(_ALL, low, unless_denied=True)
    if _LACKING.search(_ALL.sub(" ", low) if served else low):
        return False
    return True if served else None
