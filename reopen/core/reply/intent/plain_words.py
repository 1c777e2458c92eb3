"""Turns of phrase by which people tell what they want: signs for the model to weigh, none of them decides alone.

A sign has a name and the ways to say it in English, German, French, Spanish and Dutch, for lower-case text: a pattern
that must weigh both cases of each letter takes twice as long.
"""

import re
from typing import Final

_SIGNS: Final[tuple[tuple[str, str], ...]] = (
    # They want to talk or to buy.
    ("call me", r"\b(?:call|ring|phone|text|buzz|bell) (?:me|us|my cell|back|the (?:office|shop|"
        r"house))\b(?! (?:crazy|old|a (?:fool|cynic|dinosaur)|what|names))|give (?:me|us|"
        r"the \w+) a (?:call|ring|buzz|bell|shout|tinkle|holler)|(?:drop|shoot) (?:me|us) (?:a|an)\b|"
        r"rufen sie (?:mich|uns)|ruf(?:t)? (?:mich|uns|an)|rappele[rz]|appele[rz]|llám\w*me|llam(?:ar|"
        r"en)\w*|bel (?:me|mij|ons)|bellen"),
    ("come by", r"\b(?:come|stop|swing|pop|drop|send (?:him|her|them|someone|somebody|your \w+|"
        r"the \w+)) (?:on )?(?:by|out|over|round|in|down|along|back)\b|come (?:and )?(?:see|look|measure|"
        r"have a look)|get somebody (?:here|over)|vorbei(?:kommen|schauen)|kommen sie|passe[zr]|venga|"
        r"pás\w*|langs(?:komen)?|kom(?:t)? (?:eens |maar )?langs"),
    ("send me", r"\b(?:i|we)(?:'d| would) (?:welcome|consider|entertain|be glad of) (?:a|an|one|another|your)\b"
        r".{0,12}?\b(?:bid|offer|proposal|quote|quotation|price|from|of yours)\b|"
        r"\b(?:send|e-?mail|forward|mail|get|put together|draw up|work up|write up|knock up|make|"
        r"give|bring|show|quote) (?:me|us|over|through|along|the|a|an|your|one|some|that|another|"
        r"somebody)\b.{0,60}?\b(?:quote|price|pricing|proposal|offer|number|numbers|figures?|estimate|"
        r"contract|paper(?:s|work)?|brochure|catalog(?:ue)?|sample|samples|spec|specs|details|info|"
        r"information|agreement|invoice|bid|terms|link|options|demo)\b|schicken sie|senden sie|"
        r"angebot (?:machen|schicken|zu)|envoyez|envíe\w*|mánd\w*|stuur|offerte"),
    ("price", r"\b(?:sells? for|going for|asking for (?:it|the|them|one|that)|are you asking|are we looking at|"
        r"what(?:'s| is) the damage|(?:under|over|below) (?:\d|five|ten|two|three|a) ?(?:grand|k\b|"
        r"thousand|"
        r"hundred)|cu[aá]nto (?:sale|cuesta|es)|was kostet|how much|what (?:would|does|do|will|"
        r"'?s) .{0,40}(?:cost|run|price|set me back|charge)|"
        r"price|pricing|priced|quote|estimate|proposal|per month|cost|rate|rates|ballpark|discount|"
        r"was kostet|preis\w*|angebot|kostenvoranschlag|combien|devis|tarif\w*|prix|cuánto|precio\w*|"
        r"presupuesto|tarifa|wat kost|prijs\w*|offerte|hoeveel)\b"),
    ("when can you", r"\b(?:when|how soon|how (?:quick|fast)|can|could|would) (?:can |could |would |"
        r"will )?(?:you|somebody|someone|your \w+|u)\b.{0,40}\b(?:come|start|deliver|meet|install|do|get|"
        r"visit|show|call|send|fit|be here|quote|drop|make)\b|wann (?:können|könnten|kämen)|quand pouvez|"
        r"cuándo (?:puede|podr)|wanneer kun"),
    ("still want", r"\b(?:still|do|would|really|badly|certainly|definitely|very much|actually|i'?d|we'?d|"
        r"do) (?:very much )?(?:want|need|like|love|looking|interested|in the market|keen|waiting|after)\b|"
        r"i'?ll take|we'?ll take|count (?:me|us) in|let'?s (?:do|talk|go|meet|get|pick|have|set|make|"
        r"start)|i'?m in\b|we'?re (?:in|ready|keen|game)|ready to (?:sign|buy|go|order|talk|move)|"
        r"sign (?:me|us) up|is it too late|(?:how|where|who|what) (?:do|would|can|could|must) (?:i|"
        r"we) .{0,30}\b(?:order|"
        r"open an account|contact|start|started|talk to|speak to)|place an order|(?:get|"
        r"getting) (?:this |it )?started|"
        r"still for sale|in stock|keen\b|je prends|on prend|ik neem|wij nemen|lo compr\w+|compramos|"
        r"me lo quedo|"
        r"ich nehm\w*|wir nehmen|\Ainterested\b|(?:send|fetch) (?:the|your) (?:guy|man|lad|van|crew)|"
        r"where do (?:i|we) sign|how do (?:i|we|do we) (?:start|proceed|order|sign)|"
        r"next steps?|noch interess|brauchen (?:wir )?(?:noch|jetzt|dringend)|toujours (?:intéress|besoin)|"
        r"sigo interesad|seguimos interesad|nog steeds|graag een"),
    ("need now", r"\b(?:needs? (?:to be )?(?:replac|fix|repair|new|another|more|two|three|four|six|doing|"
        r"sorting|somebody|someone)|on its last legs|gave up the ghost|died|broke(?:n)? (?:down|again)|"
        r"packed (?:it )?in|leak\w*|falling apart|fed up with|sick of|driving (?:me|us) (?:mad|crazy|nuts)|"
        r"let (?:us|me) down|useless|opening (?:a|another|our) (?:second|new|third)|expanding|"
        r"second (?:location|shop|site|suite|branch|clinic))\b|kaputt|tombée? en panne|se (?:ha )?roto|"
        r"se estrope|stuk gegaan|is kapot"),
    ("meeting", r"\b(?:meeting|meet|appointment|demo(?:nstration)?|show (?:us|me) how|sit down|site visit|"
        r"walk[- ]?through|rfp|bid|tender|termin|rendez-vous|reunión|cita|afspraak)\b"),
    ("order", r"\b(?:order|purchase order|p\.?o\.?\b|cheque ?book|deposit|down payment|budget (?:approved|"
        r"came through|is there)|approved|green light|go[- ]ahead|board (?:said|says) yes|said yes|"
        r"the money(?:'s| is) (?:there|in)|bestell\w*|commande\w*|pedido|bestel\w*)\b"),
    # Not now.
    ("not now", r"\b(?:not (?:right )?(?:now|yet|at (?:the|this) (?:moment|time|point)|just yet|today|"
        r"this (?:week|month|year|quarter|season|side)|for a while|until|till|before|in the (?:near|"
        r"foreseeable))|too (?:early|soon|busy)|bad (?:time|timing|moment)|wrong time|hands (?:are )?full|"
        r"snowed under|swamped|up to (?:my|our) (?:neck|eyes|ears|elbows)|slammed|buried|flat out|tied up|"
        r"on hold|frozen|freeze|no time|can'?t (?:even )?(?:think|look) about|momentan nicht|"
        r"zur ?zeit nicht|gerade nicht|noch nicht|im moment|pas (?:pour l'instant|maintenant|encore|"
        r"le moment)|ahora no|de momento no|todavía no|por ahora|nu (?:even )?niet|voorlopig|nog niet|"
        r"op dit moment)\b"),
    ("try again", r"\b(?:try (?:me|us|again|back)|ask (?:me|us|again)|check (?:back|in|with)|circle back|"
        r"touch base|get back to (?:me|us)|come back|write (?:me |us )?(?:again|back|then|in)|ping (?:me|"
        r"us)|nudge|remind me (?:in|when|after|next)|hit me (?:up|back)|reach (?:back )?out (?:again|then|"
        r"in|after|next|when)|look (?:me|us) up|catch me|holler|knock again|another (?:go|time|day|crack)|"
        r"pick (?:this|it) (?:back )?up|revisit|reconnect|follow up|keep (?:in touch|me posted|us posted)|"
        r"stay in touch|down the (?:road|line|track)|some ?day|one day|nochmal|noch einmal|wieder melden|"
        r"melden sie sich|recontacte\w*|relance\w*|revenez|reparle\w*|vuelv\w* a|más adelante|plus tard|"
        r"later (?:nog|weer|terug)|kom (?:er )?(?:dan )?(?:op )?terug|opnieuw)\b"),
    ("waiting for", r"\b(?:once|when|after|until|till|as soon as|depends on|waiting (?:on|for)|pending|"
        r"sobald|wenn|nach dem|erst|dès que|quand|après|une fois|cuando|en cuanto|después|zodra|wanneer|"
        r"als|na de)\b.{0,60}\b(?:budget|board|lease|contract|merger|move|moved|renovat|season|harvest|"
        r"school|year|month|week|baby|audit|election|grant|funding|building|build|permit|summer|winter|"
        r"spring|fall|autumn|vertrag|umzug|umbau|budget|saison|contrat|déménagement|travaux|contrato|"
        r"mudanza|obra|temporada|contract|verhuizing|verbouwing|seizoen|over|done|finished|through|back|"
        r"open)"),
    ("contract runs", r"\b(?:lease|contract|agreement|deal|warranty|subscription|term|locked in|tied in|"
        r"vertrag|leasing|contrat|bail|contrato|huur|contract)\b.{0,50}\b(?:ends?|up|expires?|runs? (?:out|"
        r"until|till|through|to)|renew\w*|until|till|over|läuft|endet|bis|expire|jusqu|termina|vence|hasta|"
        r"loopt|tot)\b"),
    ("keep me", r"\b(?:keep|leave|hold on to|hang on to|retain|don'?t (?:lose|forget|drop|remove|delete|"
        r"take)) (?:me|us|my|our|the)\b|stay on (?:the|your) list|behalten|im verteiler lassen|gardez|"
        r"laissez-(?:moi|nous) (?:dans|sur)|mantén\w*|no (?:me|nos) (?:borr|quit|elimin)\w*|laat (?:me|mij|"
        r"ons) (?:er )?(?:maar |gerust )?(?:in|op)|hou (?:me|mij|ons)"),
    # Somebody else.
    ("ask for another", r"\b(?:talk|speak|write|reach out|refer|direct|forward(?:ed|ing)?|pass(?:ed|ing)?|"
        r"send|address|contact|ask|try|see|call|e-?mail|get (?:hold|in touch)|best (?:off|to)|want|"
        r"take (?:it|that|this) up) (?:\w+ ){0,3}?(?:to|with|on to|of|for|by)? ?(?:our|my|the|his|her|mr|"
        r"mrs|ms|miss|dr|herr|frau|mme|m\.|señor\w*|[a-z]+ (?:in|at|over in|down in|from)) ?\w+"),
    ("handles that", r"\b(?:handles?|handled by|in charge|responsible|takes? care of (?:that|this|all|"
        r"those|purchas)|looks? after|deals? with|does (?:all )?(?:the|our) (?:buying|ordering|books|"
        r"purchasing)|makes? (?:those|the|that|these|all) (?:call|calls|decisions?)|decides?|runs (?:that|"
        r"this|the)|chairs|purchasing|procurement|head office|corporate|facilities|the one to|right person|"
        r"better (?:person|bet)|zuständig|einkauf|kümmert|verantwortlich|s'occupe|responsable|achats|"
        r"se encarga|compras|gaat (?:daar)?over|verantwoordelijk|inkoop)\b"),
    ("not my job", r"\b(?:not my (?:department|area|job|call|decision|bag|pigeon|patch|remit|table|baby)|"
        r"isn'?t my|no longer (?:my|in|handle|work|the|with|deal|do|involved)|not (?:me|mine) (?:to|any)|"
        r"don'?t (?:handle|deal|do the|decide|buy|make)|above my pay|only (?:the|a|an|run|work|do|answer)|"
        r"just (?:the|a|an|work|answer) |moved (?:on|across|over|to)|changed (?:jobs|roles)|took over|"
        r"taken over|stepped down|retired|handed (?:over|off)|new (?:job|role|position)|"
        r"nicht mehr (?:zuständig|in)|ne m'occupe plus|ya no (?:llevo|me)|niet meer (?:over|mijn))\b"),
    # Served, by us or by another.
    ("went with", r"\b(?:went|gone|going|go) (?:with|for|elsewhere|another|to (?:a|an|the|another|your|"
        r"somebody|someone))\b|\b(?:signed|bought|hired|chose|chosen|picked|opted|switched|settled|plumped|"
        r"ordered|contracted|leased) (?:up |on )?(?:with|from|for|to|a|an|another|one|the|somebody|someone|"
        r"our|my|him|them)\b|another (?:vendor|firm|company|supplier|provider|outfit|dealer)|"
        r"other (?:vendor|firm|company|supplier|provider|outfit|crowd|lot)|somebody else|someone else|"
        r"competitor|anderen? (?:anbieter|lieferant|firma)|woanders|autre (?:fournisseur|prestataire|"
        r"société|maison)|ailleurs|otr[oa] (?:proveedor|empresa|casa)|andere (?:leverancier|partij|firma|"
        r"aanbieder)|elders"),
    ("have one already", r"\b(?:already (?:have|got|found|bought|done|did|sorted|taken)|got (?:one|it|ours|"
        r"what|all|everything|sorted|fixed)|found (?:one|it|what|someone|somebody|a)|sorted|all set|"
        r"taken care of|covered|set up|done (?:it )?(?:ourselves|myself|in-?house)|did it (?:ourselves|"
        r"myself)|figured (?:it )?out|fixed (?:it|the|ours)|repaired|no longer (?:need|required|necessary|"
        r"looking)|don'?t need (?:it|one|any ?more|anything)|problem (?:solved|went away)|versorgt|"
        r"erledigt|haben (?:wir )?(?:schon|bereits|inzwischen)|(?:déjà|entre-temps)|réglé|trouvé|équipés?|"
        r"ya (?:tenemos|tengo|compr|está|lo)|resuelto|solucionado|hebben (?:we )?(?:al|inmiddels)|voorzien|"
        r"geregeld|opgelost)\b"),
    ("happy", r"\b(?:happy|pleased|delighted|thrilled|satisfied|over the moon|love (?:it|them|the|our)|"
        r"loves|great|perfect\w*|wonderful\w*|excellent|brilliant|smashing|grand|no complaints|"
        r"works? (?:a treat|great|fine|like a)|runs? (?:great|fine|like|beautifully)|purrs|going strong|"
        r"couldn'?t (?:be|have|ask)|spot on|top notch|well looked after|treated us|angel|star|legend|champ|"
        r"compliments|zufrieden|glücklich|super|bestens|content\w*|ravi\w*|parfait\w*|impeccable|"
        r"satisfech\w*|content[oa]s?|encantad\w*|perfect[oa]\w*|tevreden|blij|uitstekend|prima|top)\b"),
    ("thanks", r"\b(?:thanks?|thank you|cheers|appreciate|kind of you|grateful|much obliged|ta\b|danke|"
        r"vielen dank|merci|gracias|bedankt|dank)\b"),
    ("no hard feelings", r"\b(?:no hard feelings|all the best|good luck|best of luck|wish you|best wishes|"
        r"nothing personal|take care|god bless|alles gute|bonne (?:continuation|chance)|suerte|succes)\b"),
    # No.
    ("not interested", r"\bnot (?:really |at all |remotely |the least bit |particularly )?(?:interested|"
        r"for (?:us|me)|a fit|buying|in the market|something (?:we|i)|our (?:thing|cup|kind)|"
        r"going to happen|happening|worth|necessary)\b|no (?:interest|need|use|call|plans|intention|desire|"
        r"thanks?|thank you|budget|money|room|sale|deal|way|chance)\b|(?:don'?t|do not|doesn'?t|won'?t|"
        r"wouldn'?t|can'?t|cannot|shan'?t|never) (?:\w+ )?(?:need|want|see|buy|use|require|afford|"
        r"be (?:needing|buying|doing|going|taking|proceeding|interested)|have (?:any )?(?:use|need|money|"
        r"the))\b|kein(?:en?)? (?:bedarf|interesse|geld|budget)|nicht interessiert|brauchen (?:wir )?nicht|"
        r"pas (?:intéress|besoin)|aucun (?:besoin|intérêt)|no (?:me|nos) interesa|no (?:necesit|"
        r"hace falta)|geen (?:interesse|behoefte|budget)|niet (?:geïnteresseerd|nodig)"),
    ("decline", r"\b(?:declin\w*|pass(?: on (?:this|it|that))?\.?$|i'?ll pass|we'?ll pass|hard pass|"
        r"turned (?:it|you|this) down|voted (?:it )?down|rejected|out of (?:our|my) (?:budget|price|range)|"
        r"too (?:expensive|dear|steep|pricey|much|rich|big|small)|double what|costs? more|overpriced|"
        r"nothing to discuss|zu teuer|trop cher|demasiado caro|muy caro|te duur|afgewezen|abgelehnt|"
        r"refus\w*)\b"),
    ("closed down", r"\b(?:clos(?:ed|ing) (?:down|the|our|up|both|shop)|shut (?:down|up shop)|"
        r"out of business|bankrupt\w*|sold (?:the|our|my|up|out)|retir\w*|hanging up|wound up|"
        r"ceased trading|gone under|burned down|laid off|died|passed away|deceased|widow|late husband|"
        r"geschlossen|aufgegeben|in rente|ruhestand|verstorben|fermé|retraite|décédé|cerrad\w*|jubil\w*|"
        r"falleci\w*|gestopt|met pensioen|overleden|opgeheven)\b"),
    ("never do", r"\b(?:never (?:again|will|buy|have|been|in a)|over my dead|when hell|not in a million|"
        r"like a hole|waste of|rather (?:eat|chew|have)|intend to die|on principle|our policy|policy is|"
        r"only buy from|make our own|do (?:it|our own|my own|everything) (?:ourselves|myself|in-?house|"
        r"by hand))\b"),
    # Who, what, why.
    ("who are you", r"\b(?:who (?:are|r|is|dis|was|tf|the|did)|which (?:company|firm|one|of)|"
        r"what (?:company|firm|is this|was (?:this|it|that)|exactly|are you|do you|did (?:i|we)|have you|"
        r"'?s this|sort of|kind of|does)|remind me (?:what|who|which|again|of)|refresh my|do i (?:know|"
        r"owe)|do we (?:know|have)|have we (?:met|ever|spoken)|did (?:i|we) (?:ever|really|sign|ask|order|"
        r"even)|where did you (?:get|find)|how did you (?:get|come|find|land)|where you got|who (?:gave|"
        r"handed|told)|is this (?:a|the|about|real|legit|from|some)|are you (?:the|sure|with|real|a|from|"
        r"still)|what'?s (?:this|it|that) (?:about|in regard)|in reference to|regarding what|legit|scam|"
        r"wer sind|worum (?:geht|ging)|welche firma|um was|woher (?:haben|kennen)|qui êtes|de quoi|"
        r"quelle (?:société|entreprise)|c'est quoi|quién(?:es)? (?:es|son)|de qué|qué empresa|wie (?:bent|"
        r"ben|zijn)|waar (?:gaat|ging|heeft)|welk bedrijf)\b"),
    ("can't recall", r"\b(?:don'?t (?:recall|remember)|no (?:memory|recollection|record)|doesn'?t ring|"
        r"isn'?t ringing|not ringing|can'?t (?:place|remember|recall|find)|never heard of|wrong (?:person|"
        r"number|address|guy|email)|mistaken|intended for|meant for|mix(?:ed)?[- ]up|keine erinnerung|"
        r"sagt mir nichts|aucun souvenir|no (?:recuerdo|me suena)|kan (?:me|mij) niet herinneren|"
        r"zegt me niets)\b"),
    ("what happens if", r"\b(?:what (?:happens|does (?:that|it) mean|would (?:that|it)|if i)|does (?:that|"
        r"it|this) (?:mean|cancel|affect)|if (?:i|we) say|before i answer|depends what|how do i know)\b"),
    # What was done before.
    ("nobody called", r"\b(?:nobody|no one|noone|no-one|not a soul|nary a|niemand|keiner|personne|nadie|"
        r"nunca|nooit|jamais)\b.{0,40}\b(?:call\w*|rang|ring|phon\w*|contact\w*|came|come|visit\w*|wrote|"
        r"repl\w*|answer\w*|back|heard|gemeldet|angerufen|zurück\w*|kam|appel\w*|rappel\w*|venu|llam\w*|"
        r"contest\w*|escrib\w*|vin\w*|gebeld|teruggebeld|gemaild|langs)\b|\bnever (?:called|heard|got|came|"
        r"rang|contacted)|didn'?t (?:call|come|ring)|no (?:call ?back|callback|call|visit|reply|"
        r"response)\b"),
    ("somebody called", r"\b(?:somebody|someone|he|she|they|your \w+|your mr\.? \w+|you|you (?:folks|guys|"
        r"all|lot|people)|y'all|a (?:man|lady|gentleman|fellow|chap|girl|guy|woman|young man)|mr\.? \w+|"
        r"mrs\.? \w+|ihr \w+|votre \w+|su \w+|uw \w+) (?:did |already |once |even )?(?:call(?:ed)?|rang|"
        r"phoned|telephoned|came|come|visited|quoted|measured|wrote|e-?mailed|showed up|stopped by|sent|"
        r"left|got back|was here|installed|patched|fixed|did|spoke|rief|kam|hat|a (?:appelé|rappelé)|"
        r"est (?:venu|passé)|llamó|vino|belde|kwam|heeft)\b"),
    # Not a wish at all.
    ("only ok", r"\A\W{0,20}(?:ok(?:ay)?|k|noted|well noted|got it|received|hm+|hmm+|lol|ha+|haha\w*|"
        r"thanks|thx|"
        r"ty|see attached|please see attached|yes|no|maybe|test|sent|fwd|will do|let me (?:think|check|"
        r"see)|👍|\?{1,5})\W{0,20}\Z"),
    # Hostile or formal: near a removal.
    ("hostile", r"\b(?:wtf|f\*+k?|fuck\w*|piss|bugger|sod|damn|hell|jesus|christ|idiot\w*|moron\w*|spam\w*|"
        r"scum|harass\w*|stalk\w*|bother\w*|pester\w*|annoy\w*|nuisance|lawyer|attorney|solicitor|sue\b|"
        r"lawsuit|legal action|report(?:ed|ing)? you|block(?:ed|ing)?|cease|desist|unsolicited|junk|"
        r"third time|second time|how many times|last time|final warning|again\?|belästig\w*|anwalt|"
        r"harcel\w*|avocat|denunci\w*|abogado|advocaat|lastig)\b"),
    ("list", r"\b(?:list|lists|database|data ?base|records?|files?|system|books|rolodex|mailing|crm|"
        r"spreadsheet|address book|register|verteiler|datenbank|kartei|liste|fichier|base|registro|bestand|"
        r"lijst)\b"),
    ("take off", r"\b(?:off|out of|from) (?:of )?(?:your|the|this|that|whatever|any|every|ihrer?|der|dem|"
        r"votre|vos|la|su|uw|de|jullie) ?(?:\w+ ){0,2}(?:list|lists|database|records?|files?|system|books|"
        r"rolodex|mailing|crm|verteiler|datenbank|kartei|liste|fichier|base|lijst|bestand)"),
    ("no more", r"\b(?:no (?:more|further|longer)|any ?more|again|ever|stop|quit|cease|enough|"
        r"keine weiteren|nicht mehr|nie wieder|ne .{0,20}plus|plus jamais|no .{0,15}más|nunca más|"
        r"niet meer|nooit meer|geen .{0,15}meer)\b.{0,40}\b(?:mails?|e-?mails?|letters?|messages?|calls?|"
        r"contact\w*|post|notes?|writ\w*|hear\w*|nachricht\w*|anruf\w*|kontakt\w*|schreib\w*|courriel\w*|"
        r"messages|écri\w*|correo\w*|mensaje\w*|escrib\w*|llam\w*|bericht\w*|mailen|schrijven)"),
    ("leave alone", r"\b(?:leave (?:me|us|him|her|them) (?:alone|be|in peace|out)|let (?:me|us) be|go away|"
        r"get lost|lose (?:my|our|this)|forget (?:me|us|my|about (?:me|us)|you ever|we)|goodbye|farewell|"
        r"in ruhe|vergessen sie|tranquille|oublie[zr]|en paz|olvíd\w*|met rust|vergeet)\b"),
    ("go ahead", r"\b(?:go (?:right )?ahead|feel free|be my guest|by all means|help yourself|fine (?:by|"
        r"with) (?:me|us)|ok(?:ay)? (?:by|with|to)|no (?:objection|problem|worries)|don'?t mind|you (?:can|"
        r"may|could|might as well)|might as well|nothing (?:here|left)|von mir aus|nur zu|gerne|allez-y|"
        r"aucun problème|adelante|sin problema|ga (?:je|uw) gang|doe maar|geen probleem|prima)\b"),
)  # fmt: skip
PLAIN_WORDS: Final = tuple((name, re.compile(words, re.MULTILINE)) for name, words in _SIGNS)
