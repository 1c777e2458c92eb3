"""The words of machines: subjects and formulas in the languages in which letters go; and words that no machine has."""

import re
from typing import Final

# Whatever stands before it ("Re:"), and whatever else is said.
SUBJECT: Final = re.compile(
    r"^\W*(?:(?:re|aw|antw|sv|rép|fwd?)\s?:\s*)?(?:auto(?:matic|mated|matisch\w*|matique|"
    r"mática)?[ -]?(?:reply|response|responder|"
    r"antwort|antwoord|svar)|autoreply|auto\s?:|automatische (?:antwort|abwesenheit\w*)"
    r"|automatisch(?:e)? (?:antwoord|beantwoord\w*)|"
    r"réponse (?:auto(?:matique)?|d'absence)|message (?:automatique|d'absence)|respuesta "
    r"(?:automática|automatica)|"
    r"risposta automatica|resposta automática|automatiskt? svar|autosvar|automatyczna odpowiedź|"
    r"automaattinen vastaus|автоответ|自動返信|自动回复|ooo\W{0,3}(?:(?:re|aw|fwd?)\s?:|$)|out of (?:the )?office|"
    r"out-of-office|"
    r"abwesenheits\w*|afwezigheids\w*|fuera de (?:la )?oficina|(?:avis|notification)"
    r" d'absence|vacation (?:reply|response|notice|message)|"
    r"(?:please )?do not reply|"
    r"(?:\[?#?\s?(?:ticket|case|request|incident|enquiry|inquiry|vorgang|anfrage|dossier|"
    r"demande|caso|solicitud|zaak|verzoek)\b"
    r"[^:]{0,30}?[a-z]{0,5}[-#]?\d{3,}\]?.{0,40}(?:received|created|opened|logged|registered|"
    r"erstellt|erfasst|eröffnet|erhalten|"
    r"créée?|reçue?|enregistrée?|creado|recibid[oa]|registrad[oa]|aangemaakt|ontvangen))|"
    r"(?:case|ticket) \d{5,}\s?:|"
    # Who must show that they are no machine is asked so by one.
    r"(?:please )?(?:confirm|verify|prove) (?:that )?(?:you(?:'re| are) (?:a |an )?(?:human|person|real|not a)|"
    r"your (?:humanity|message|e-?mail|identity|address))|are you (?:a )?(?:human|person|real|robot)\b|"
    r"bitte bestätigen sie,? dass sie (?:ein )?mensch|(?:veuillez )?confirme[rz] que vous êtes (?:un |"
    r"une )?humaine?|"
    r"confirme que es (?:usted )?(?:una persona|human)|bevestig dat u (?:een )?mens)",
    re.IGNORECASE,
)
# Alone on top, and half of what it takes.
SUBJECT_ALONE: Final = re.compile(
    r"^\W*(?:away\b|on (?:vacation|leave|holiday)|ooo\b|vacation\b|abwesend|im urlaub|"
    r"urlaub\b|nicht im (?:büro|haus)|absente?\b|absence|"
    r"en (?:congés?|vacances)|ausente|de vacaciones|ausencia|afwezig|op vakantie|met verlof|"
    r"(?:we|wir) (?:have )?(?:received|got|haben) your|thank(?:s| you) for (?:contacting|"
    r"your (?:e-?mail|message|enquiry|inquiry|request))|"
    r"(?:your|ihre|votre|su|uw) (?:request|enquiry|inquiry|message|e-?mail|ticket|anfrage|"
    r"nachricht|demande|message|solicitud|"
    r"consulta|mensaje|vraag|bericht|aanvraag)\b.{0,20}(?:received|eingegangen|erhalten|"
    r"reçue?|recibid[oa]|ontvangen)|"
    r"(?:receipt|eingangsbestätigung|accusé de réception|acuse de recibo|ontvangstbevestiging)|"
    r"(?:confirm|verify) (?:your|that you)|delivery (?:pending|held)|challenge|"
    # A state, and not what was asked.
    r"gone (?!over|through|with)\w+|(?:i've|i have|i'm|we've|we have) (?:retired|moved on|left)\b|retired\b|"
    r"in rente\b|im ruhestand|à la retraite|jubilad[oa]\b|met pensioen|"
    r"(?:we are|we're|office|shop|store|school|practice) (?:is )?closed|closed for|betriebsferien|"
    r"wir haben geschlossen|"
    r"fermeture|fermé\b|cerrado|cerramos|gesloten\b|"
    r"(?:(?:we )?got it|message received|acknowledge?ments?|confirmation of receipt|bestätigung|bevestiging)\b|"
    r"[^:]{0,30}[(\[](?:case|ticket|ref\.?|request|vorgang|dossier|caso|zaak)[ #:]{1,3}[a-z-]{0,6}\d{3,})",
    re.IGNORECASE,
)

_MAIL: Final = r"(?:e-?mails?|mails?|messages?|correspondence|inbox)"
_ABSENT: Final = (
    r"\bi(?:'m| am|'ll be| will be| shall be) (?:currently |presently |now |still |also "
    r")?(?:out of (?:the |my )?office|away from "
    r"(?:my desk|the office|e-?mail|work)|on (?:\w+ )?(?:leave|vacation|holidays?|sabbatical|"
    r"a business trip)|travell?ing|"
    r"unavailable|not (?:in the office|available|at my desk)|out (?:until|till|from|through))|"
    r"\b(?:our|the) (?:office|shop|store|school|practice|clinic|company)s? (?:is|are|"
    r"will be) (?:currently )?(?:closed|shut)|"
    r"^\W*(?:currently )?out of (?:the )?office|"
    r"\bich bin (?:derzeit|zurzeit|zur zeit|momentan|aktuell|leider|bis|vom|ab|im moment)?"
    r"\b.{0,60}?(?:nicht im (?:büro|haus)|abwesend|im urlaub|"
    r"außer haus|nicht erreichbar|in elternzeit|auf dienstreise|nicht am platz)|unser "
    r"(?:büro|betrieb) ist .{0,40}geschlossen|wir machen betriebsferien|"
    r"je suis (?:actuellement |présentement )?(?:absente?|en (?:congés?|vacances|déplacement|"
    r"congé \w+)|hors du bureau|indisponible)|"
    r"je serai (?:absente?|en congés?|de retour)|(?:nos bureaux|notre bureau|la société|"
    r"nous) (?:sont|est|sommes|seront) fermés?|"
    r"(?:estoy|estaré|me encuentro|me encontraré) (?:actualmente )?(?:fuera de (?:la "
    r")?oficina|ausente|de vacaciones|de baja|de viaje|de permiso)|"
    r"(?:nuestras? oficinas?|la oficina) (?:está|permanece|permanecerá|estará)n? cerrad|"
    r"(?:ik ben|ben ik) (?:momenteel |op dit moment |tot .{1,30}|van .{1,40})?(?:afwezig|"
    r"niet aanwezig|niet op kantoor|op vakantie|met (?:\w+)?verlof|"
    r"niet bereikbaar|vrij)|(?:ons kantoor|wij zijn) .{0,30}gesloten"
)
_UNREAD: Final = (
    r"(?:this|the) (?:mailbox|inbox|e-?mail (?:address|account|box)|address|account)"
    r" (?:(?:is|was) (?:not |no longer |never |un)|(?:isn't|wasn't) )(?:being )?"
    r"(?:monitored|read|in use|active|checked|attended|maintained)|"
    r"(?:this|the) (?:mailbox|inbox|address|account) (?:(?:is not|isn't|is no longer) (?:being |\w+ly )?(?:read|"
    r"monitored|checked|watched|attended|manned|staffed|looked at|opened|answered|accessible|valid|active|able|"
    r"set up|equipped|capable)|is un(?:attended|monitored|manned|read|available|used))|"
    r"you(?:'ve| have) reached (?:an?|the) (?:\w+ )?(?:address|mailbox|inbox|account|e-?mail)\b|"
    # What it is for instead; and nobody who opens what comes.
    r"this (?:mailbox|inbox|(?:e-?mail )?address|account) (?:serves|is (?:used|there|meant|for)|exists|sends) "
    r"(?:only|solely|just|purely|exclusively|nothing but) (?:to send|(?:for|in) (?:the )?(?:sending|dispatch\w*|"
    r"outgoing|"
    r"automat\w+|system|notif\w+|invoic\w+|billing|newsletters?))|"
    r"\b(?:nobody|no one|no human|no person) (?:\w+ )?(?:reads|opens|looks at|sees|monitors|checks|answers|"
    r"will read) "
    r"(?:what (?:is sent|comes|arrives|lands)|(?:this|the) (?:mailbox|inbox|address|account)|mail (?:sent )?(?:to|"
    r"at|here)"
    r"|replies|messages sent)(?! but| except| apart| save| other)|"
    r"(?:mailbox|inbox|address|account) gets? (?:read|opened|checked) by nobody(?! but| except| after| from)|"
    r"\bno longer (?:read|check|monitor|open|use|answer) (?:this|the|my) (?:account|mailbox|inbox|address|"
    r"e-?mail)\b|"
    r"(?:dieses postfach|diese (?:e-?mail-?)?adresse) dient (?:nur|ausschließlich|lediglich)|"
    r"(?:dieses postfach|diese (?:e-?mail-?)?adresse) liest niemand|niemand liest (?:dieses|diese|hier)|"
    r"cette (?:adresse|boîte) (?:ne )?sert (?:uniquement |exclusivement |qu')|personne ne (?:lit|relève|consulte) "
    r"(?:cette|ce qui|les réponses)|"
    r"(?:este buzón|esta (?:dirección|cuenta)) (?:solo|sólo|únicamente) (?:sirve|se usa|es)|nadie lee (?:este|"
    r"esta|lo que)|"
    r"dit (?:mail|e-?mail)?adres (?:dient|is) (?:alleen|uitsluitend|enkel)|niemand leest (?:dit|deze|wat)|"
    r"(?:address|mailbox|inbox|account) (?:that|which) is (?:no longer|not|never) (?:being )?(?:read|"
    r"monitored|checked|used|in "
    r"use)|replies (?:to this (?:e-?mail|message|address) )?(?:are|will) not|(?:please )?do "
    r"not (?:reply|respond) to this (?:e-?mail|message|address|mail)|"
    r"dieses postfach wird nicht|diese (?:e-?mail-?)?adresse (?:wird|ist) nicht (?:mehr "
    r")?|bitte antworten sie nicht auf diese|"
    r"cette (?:boîte|adresse)(?: \w+){0,3} n'est (?:pas|plus)|merci de ne pas répondre à|ne pas répondre à ce|"
    r"(?:este buzón|esta (?:dirección|cuenta))(?: de \w+(?: \w+)?)? (?:no (?:está|es|"
    r"se)|ya no)|no responda a este|"
    r"(?:deze mailbox|dit (?:mail)?adres|dit e-?mailadres) (?:wordt|is) niet|gelieve "
    r"niet te (?:antwoorden|reageren)"
)
_ROBOT: Final = (
    r"this is an? (?:\w+ )?(?:automat\w+|auto-?(?:generated|reply|response|mated)|computer[- ]generated|"
    r"system[- ]generated)|"
    r"(?:automated|automatic|auto-?generated) (?:message|reply|response|e-?mail|acknowledge?ment|"
    r"notification)|\bauto-?reply\b|"
    r"away message|autoresponder|automatisch (?:generierte|erstellte|erzeugte|versandte)"
    r"|automatische (?:antwort|nachricht|e-?mail)|"
    r"(?:message|réponse|courriel|mail) automatique|(?:généré|envoyé)e? automatiquement|"
    r"(?:mensaje|respuesta|correo) automátic|"
    r"generad[oa] automáticamente|automatisch (?:bericht|antwoord|gegenereerd|verzonden)|"
    r"\bi(?:'m| am) (?:a |an |the )?(?:\w+ )?(?:virtual|digital|ai|automated) (?:assistant|"
    r"agent)|\bi(?:'m| am) (?:a |the |your )?(?:chat ?)?bot\b|virtueller assistent|"
    r"assistant virtuel|asistente virtual|virtuele assistent"
)
_TICKET: Final = (
    r"(?:ticket|case|reference|request|enquiry|inquiry|incident|confirmation) ?(?:number|"
    r"no\.?|nr\.?|id|#|:|is|has|was)?[ :#]{0,3}[a-z]{0,6}[-#]?\d{3,}|"
    r"\b(?:confirm|acknowledge)s? (?:the )?(?:safe )?receipt of (?:your|the)\b|"
    r"^\W*receipt confirmed\b|"
    r"(?:has been|was) (?:logged|opened|created|received|registered|assigned)|we(?:'ve| have)? "
    r"(?:received|logged|got) your "
    r"(?:e-?mail|message|note|request|enquiry|inquiry|question|query|ticket)|(?:agent|member "
    r"of (?:our|the) team|someone|representative|team|we) will "
    r"(?:respond|reply|be in touch|get back|contact you|review)|within (?:\w+ )?(?:\d+|"
    r"one|two|three|five) (?:\w+ )?(?:hours|days)|"
    r"(?:wir haben|ist) ihre (?:anfrage|nachricht|e-?mail|mitteilung).{0,30}(?:erhalten|"
    r"eingegangen)|ihre (?:anfrage|nachricht|e-?mail) (?:ist|wurde).{0,40}"
    r"(?:eingegangen|erfasst|erhalten|weitergeleitet|registriert)|(?:ticket|vorgangs|"
    r"fall|bearbeitungs)-?(?:nummer|nr)|schnellstmöglich|"
    r"nous avons bien reçu (?:votre|vos)|votre (?:demande|message|courriel) (?:a (?:bien "
    r")?été|est) (?:bien )?(?:enregistré|reçu|pris|transmis)|numéro de (?:dossier|ticket|"
    r"demande)|"
    r"dans les (?:meilleurs|plus brefs) délais|hemos recibido su|su (?:solicitud|consulta|"
    r"mensaje|correo) ha sido|número de (?:caso|ticket|incidencia|referencia)|"
    r"(?:le|nos) (?:responderemos|pondremos en contacto) (?:lo antes|en|a la)|(?:wij|"
    r"we) hebben uw .{1,30} (?:goed |in goede orde )?ontvangen|uw (?:vraag|bericht|aanvraag|"
    r"mail|e-?mail) is "
    r"(?:ontvangen|geregistreerd|in behandeling)|(?:ticket|zaak|referentie)nummer|zo (?:snel|spoedig) mogelijk"
)
_NUMBER: Final = (
    r"\b(?:ticket|case|reference|request|incident|vorgangs|dossier|caso|zaak)[- ]?(?:number|no\.?|nr\.?|id|"
    r"nummer)\b|"
    r"num[ée]ro de (?:dossier|ticket|demande|caso|incidencia|referencia)|"
    r"\bunder (?:reference|number|ticket|case|file) \S{0,12}\d"
)
_WITHIN: Final = (
    r"\b(?:will|'ll|aim to|try to)\b.{0,40}\bwithin (?:\w+ )?(?:\d+|one|two|three|five|ten) (?:\w+ )?(?:hours|"
    r"days)\b|"
    r"innerhalb von .{1,12} (?:stunden|tagen)|sous \d+ (?:heures|h|jours)|en un plazo de|binnen .{1,12} "
    r"(?:uur|dagen)"
)
_CHALLENGE: Final = (
    r"(?:click|follow|use|visit) (?:on )?(?:the |this )?(?:link|here|button).{0,60}(?:deliver|"
    r"verify|confirm|prove|release|approve|complete)|"
    r"(?:your|this) (?:message|e-?mail) (?:is|has been|was) (?:being )?(?:held|quarantined|"
    r"waiting|pending|placed|blocked until)|"
    r"\b(?:message|letter|e-?mail|mail) (?:\w+ ){0,3}(?:let|passed|waved) through\b(?=[^?]{0,80}\b(?:link|button|"
    r"code|below)\b)|"
    r"\b(?:click|follow|press|open) (?:on )?(?:the |this )?link\b.{0,40}\b(?:type|enter|copy) (?:in )?the (?:\w+ )?"
    r"(?:words?|letters|code|number|characters)\b|\b(?:mail|inbox|spam) ?(?:guard|gatekeeper|filter) (?:of \S+@|"
    r"holds|"
    r"keeps)\b|"
    r"(?:prove|verify|confirm) (?:that )?you(?:'re| are)? (?:a )?(?:human|real|not a|"
    r"person)|spam ?arrest|boxbe|mailinblack|"
    r"sender verification|approved senders?|bestätigen sie.{0,40}absender|auf den (?:link|"
    r"folgenden).{0,60}(?:zuzustellen|bestätigen)|"
    r"cliquez .{0,60}(?:authentifier|confirmer|délivré)|haga clic .{0,60}(?:confirmar|"
    r"verificar|entregar)|klik .{0,60}(?:bevestigen|verifiëren)"
)
_GONE: Final = (
    r"\b(?:is|are) no longer (?:employed|working|with|at|a part|part of|associated|affiliated)"
    r"|no longer works? (?:for|at|here|with)|has left (?:the )?|"
    r"(?:last|final) (?:working )?day (?:with|at|of)|(?:ist|arbeitet) nicht mehr (?:bei|"
    r"für|im|in|tätig)|hat (?:das|unser|die) "
    r"(?:unternehmen|firma|haus).{0,20} verlassen|ne (?:fait|travaille) plus|a quitté "
    r"(?:la|l'|notre|ses)|ya no (?:trabaja|forma|pertenece)|"
    r"(?:werkt|is) niet (?:meer|langer) (?:werkzaam|bij|voor|in dienst)"
)
_BACK: Final = (
    r"\b(?:return(?:ing)?|back (?:in|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|normal service|"
    r"(?:re)?opens?|in the office again|resume)"
    r"\b|wieder (?:erreichbar|im|für|da|zurück)|ab dem .{1,30}wieder|"
    r"de retour|(?:mon|notre) retour|réouvr|(?:mi|nuestro) (?:regreso|vuelta)|regres|"
    r"vuelvo|(?:weer )?(?:terug|bereikbaar|aanwezig)\b"
)
_URGENT: Final = (
    r"\burgent\w*|immediate (?:assistance|attention|help)|emergenc|in (?:my|his|her|"
    r"their) absence|(?:dringend|eilig|vertretung)\w*|urgen(?:ce|te?s?)|"
    r"en mon absence|en mi ausencia|dringende?|spoed\w*|(?:bij|tijdens) (?:mijn )?afwezigheid|"
    r"während meiner abwesenheit"
)
_WILL_ANSWER: Final = (
    rf"limited access|no access to {_MAIL}|(?:not|sporadic\w*|infrequently|occasionally|"
    rf"periodically) (?:be )?(?:check\w*|read\w*|monitor\w*|have)|"
    rf"will (?:respond|reply|answer|get back).{{0,30}}(?:when|upon|as soon as|on my "
    rf"return|after)|{_MAIL} will (?:not )?be|"
    r"(?:e-?mails?|nachrichten?) (?:wird|werden) (?:\w+ )?(?:nicht|weder)|nicht (?:automatisch "
    r")?weitergeleitet|nach meiner rückkehr|"
    r"(?:à|dès) mon retour|ne (?:seront|sera) pas|(?:a|tras) mi (?:regreso|vuelta)|no "
    r"(?:podré|tendré)|acceso limitado|"
    r"na mijn (?:terugkeer|vakantie|verlof)|niet (?:doorgestuurd|gelezen)|beperkt (?:toegang|bereikbaar)"
)
_THANKS: Final = (
    r"thank(?:s| you) (?:so much |very much )?for (?:your |the |contacting|reaching|"
    r"writing|getting|e-?mailing)|"
    r"(?:vielen |herzlichen |besten )?dank für ihre? (?:nachricht|e-?mail|mail|anfrage|mitteilung|interesse)|"
    r"merci (?:de|pour) votre (?:message|mail|courriel|e-?mail|demande|intérêt)|(?:muchas "
    r")?gracias por (?:su|tu|contactar|ponerse|escribir)|"
    r"(?:hartelijk |veel )?(?:dank|bedankt) voor (?:uw|je|jouw) (?:bericht|e-?mail|mail|vraag|aanvraag)"
)
_TO_ALL: Final = (
    r"(?:dear|hello|hi) (?:sender|customer|client|visitor|valued|all|colleague|sir or madam)|"
    r"sehr geehrte damen und herren|madame, monsieur|chère? client"
)
# To whom else to write, as the machine of one who has left says it.
_WRITE_TO: Final = (
    r"(?:please|kindly|bitte|merci de|por favor|gelieve) .{0,40}(?:direct|contact|forward|address|send|wenden|"
    r"contacter|adresser|contacte|diríjase|contact op)"
)

# Of one who is gone, as the house's machine says it; nobody who asks for anything says it so.
_FORMER: Final = (
    r"^(?![\s\S]{0,2000}\b(?:remov\w*|delet\w*|unsubscrib\w*|lists?|records|take|stop|strike|off|cancel\w*|you)\b)"
    r"[\s\S]{0,200}?\b(?:this (?:employee|user|staff member|team member) (?:has|is|was|no longer|left)\b[^.!?]{0,30}"
    r"\b(?:let go|longer|left|separated|terminated|employed|works?|retired)\b|"
    r"account (?:belongs|belonged) to a former (?:employee|colleague|user|staff|member))"
)
# A notice of receipt that wants no answer, and the queue in which it stands.
_NO_ANSWER: Final = (
    r"\b(?:vendors|suppliers|senders|customers|sellers) are (?:kindly |politely )?(?:asked|requested|advised) not to "
    r"(?:reply|respond|answer)\b|\b(?:please )?do not (?:reply|respond) to this (?:notice|notification|confirmation|"
    r"acknowledge?ment|receipt)\b"
)
_QUEUE: Final = (
    r"\byour (?:note|message|e-?mail|mail|request|letter) (?:is|has landed|has joined|has been placed|is number \d+|"
    r"is now) in (?:our|the) queue\b"
)
# That a mail has come in; what some people's programs say beside it tells a machine by then.
RECEIPT: Final = re.compile(_TICKET)
# What each adds, over text in lower case; two are enough.
# Nobody up the river answers a letter, to say that they will read it.
_NO_SIGNAL: Final = (
    r"\b(?:no|without|little|poor|patchy|limited) (?:bars|signal|reception|service|wi-?fi|internet|coverage|"
    r"cell service|"
    r"phone signal)\b|\bout of (?:range|signal|cell range)\b|\boff (?:the )?grid\b|\b(?:kein\w*|ohne) "
    r"(?:netz|empfang|"
    r"internet)\b|\b(?:pas de|sans) (?:réseau|connexion)\b|\bsin (?:cobertura|señal)\b|\bgeen (?:bereik|"
    r"internet)\b"
)
_CATCHES_UP: Final = (
    r"\b(?:i'll|i will|will|shall) (?:catch up (?:on|with)|get (?:back )?to|go through|read|answer|see to) "
    r"(?:my |all |the )*"
    rf"{_MAIL}\b(?=[^.!?\n]{{0,20}}\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[^.!?\n]{{0,12}}\b(?:when|"
    rf"once|after|then|"
    r"next)\b)"
)
FORMULAS: Final[tuple[tuple[float, "re.Pattern[str]"], ...]] = tuple(
    (weight, re.compile(words))
    for weight, words in (
        (2.0, _ROBOT), (2.0, _FORMER), (1.0, _NO_ANSWER), (1.25, _QUEUE),
        (2.0, _UNREAD), (2.0, _CHALLENGE), (1.25, _ABSENT), (1.25, _TICKET), (1.0, _GONE), (0.5, _BACK),
        (0.5, _WITHIN), (0.75, _URGENT), (0.75, _WILL_ANSWER), (0.75, _THANKS), (0.5, _TO_ALL), (1.0, _WRITE_TO),
        (1.0, _NUMBER), (1.0, _NO_SIGNAL), (1.0, _CATCHES_UP),
    )
)  # fmt: skip

# Over text in lower case. No machine answers the letter: with answers to its questions, a wish, a person greeted by
# name, a question to us.
SPEAKS_TO_US: Final = re.compile(
    r"^\W*(?:#?1\s?[.):,=-]|\(?a\)|1 (?:yes|no|ja|nein|oui|non|s[ií]|nee))|"
    r"\b(?:remove|delete|take|unsubscribe|leave|keep|drop|cross) (?:me|us|him|her|my|"
    r"our)\b|\b(?:call|ring|phone|write to|contact|try|ask|e-?mail|"
    r"mail|ping|hit) me\b(?! if)|stop (?:writing|e-?mailing|sending|contacting|bothering|"
    r"mailing)|not interested|"
    r"\b(?:i|we)(?:'d| would) (?:like|love|rather|prefer)|you (?:called|wrote|asked|quoted|people|guys|folks)|"
    # Who reads another's mail is no machine of theirs, nor who cannot answer for them.
    r"\bi(?:'m| am)? (?:now |just |only )?(?:read|reading|open|opening|go through|going through|went through|"
    r"sort) (?:all )?"
    r"(?:his|her|their) (?:old |work )?(?:e-?mails?|mail|inbox|mailbox|post|letters)\b|"
    r"\bi (?:cannot|can'?t|can not|couldn'?t) (?:speak|say|tell|vouch|answer) (?:to|for|what|whether|if)\b|"
    r"\bich (?:lese|öffne|sichte) (?:jetzt |nun )?(?:seine|ihre) (?:post|mails|e-mails)\b|\bje lis (?:ses|son) "
    r"(?:mails|courrier"
    r"s?|messages)\b|\b(?:leo|abro|reviso yo) su correo\b|\bik (?:lees|open) (?:zijn|haar) (?:mail|post)\b|"
    r"(?<!if )your (?:quote|proposal|offer|letter|question|guy|man|rep|salesman|colleague|database|list|company)|"
    r"(?:isn't|aren't|is|are|was|were|do|did|can|could|would|will|have) (?:it|you|this|"
    r"that)\b[^.!?\n]{0,120}\?|write (?:to )?me|"
    r"löschen sie|streichen sie|rufen sie mich|ihr (?:angebot|brief|kollege)|kein interesse|"
    r"kontaktieren sie mich|melden sie sich|"
    r"supprimez|retirez|rappelez|votre (?:offre|devis|lettre|question|collègue)|pas intéressé|"
    r"b[oó]rr(?:e|en)(?:me|nos)|elim[ií]ne|ll[aá]me(?:me|n)|su (?:oferta|presupuesto|"
    r"carta|pregunta)|no me interesa|"
    r"verwijder|bel me|uw (?:offerte|vraagje|aanbod|collega)|geen interesse|"
    r"^\W*(?:hi|hello|hey|dear|hallo|liebe[r]?|lieber|beste|bonjour|hola|dag|querid[oa]|"
    r"estimad[oa])\s+(?:mr\.?|mrs\.?|ms\.?|herr|frau|monsieur|madame|m\.|señor\w*|"
    r"sr\.?|sra\.?|meneer|mevrouw)?\s?(?!sender|customer|client|visitor|there|all|sir|"
    r"madam|damen|friend|colleague|team|everyone|kund|caller|valued|"
    r"iedereen|lezer|afzender|relatie|klant|tous|toutes|remitente|cliente|absender|leser|"
    r"zusammen|alle\b|allemaal|guest|parent|patient|and\b|from\b|i\b|i'm|thank|this|"
    r"our|we\b|you)"
    r"[a-zà-ÿ'-]{2,20}\s?[,!:\n-]",
)
