"""Words that are written large and name no person: at the head of a sentence, days, months, places, departments."""

from typing import Final

NO_NAMES: Final = """
    i i'm i've i'd i'll we we're we've he he's she she's they they're you you'd you're you'll it it's its this
    that that's these those there there's here here's who whom what when where why how which the a an my our
    your his her their no not nope nah yes yeah yep yup ok okay sure well so but and or if as at in on of to for
    from with by about after before since until till while because though although then than now today tomorrow
    yesterday never always also just only still maybe perhaps please kindly thanks thank sorry hello hi hey dear
    regards best cheers good great nobody nothing somebody someone anyone everybody everything anything all any
    each every some most many both either neither one two three four five first second third last next new old
    mr mrs ms miss dr monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring
    summer autumn fall winter christmas easter thanksgiving ramadan lent whit ask call try contact speak talk
    write send see reach email mail phone ring forward wrong right copying cc cced adding added looping retired
    technically printing copying copiers printers ordering buying
    somebody's purchasing procurement maintenance accounting accounts sales marketing finance hr
    facilities operations administration admin reception corporate management office head headquarters hq board
    committee council department dept team company inc llc ltd gmbh group services company's english french
    german spanish dutch american british monsieur madame herr frau señor señora meneer mevrouw don doña afraid
    as-is anyway actually honestly frankly unfortunately alas personally once did do does don't didn't doesn't
    can can't could would will won't should let let's is are was were am be been being has have had haven't
    hasn't get got go going gone come came take took make made give gave keep know think want need look ich wir
    sie er es ihr mein meine unser unsere der die das den dem des ein eine einen einem einer und oder aber wenn
    weil dass nicht kein keine ja nein bitte danke guten tag morgen hallo liebe lieber sehr geehrte geehrter wer
    wo wie da dafür darum dazu das's für bei mit von vom zu zum zur im auf aus nach seit über unter hier dort
    jetzt heute gestern nur noch schon auch mal doch wenden fragen rufen schreiben melden einkauf vertrieb
    verwaltung buchhaltung zentrale büro firma kollege kollegin kollegen chef chefin leitung leiter inhaber
    geschäftsführer geschäftsführung anfragen anfrage sekretariat ansprechpartner ansprechpartnerin abteilung
    nachfolger nachfolgerin thema je j'ai nous vous il elle ils elles le la les un une du de et ou mais si que
    qui quoi où comment pourquoi ce cet cette ces c'est ça oui non merci bonjour voyez adressez demandez
    contactez appelez écrivez pour avec chez dans sur sous depuis direction achats comptabilité service moi lui
    mon ma mes notre votre yo nosotros usted ustedes él ella ellos el los las unos unas y o pero quien quién
    donde dónde cómo por para con en sobre desde hasta sí gracias hola buenas buenos estimado estimada hable
    consulte pregunte llame escriba contacte véalo dirección compras contabilidad administración mi su nuestro
    nuestra eso esto ese esta este acá aquí ya ik wij u jij hij zij ze het een maar als dat waar hoe wat nee
    dank bedankt beste geachte vraag bel neem probeer voor met bij van naar op aan sinds inkoop administratie
    directie mijn onze uw jullie dit deze daar dat's over alles u.s usa uk eu ohio texas london paris berlin
    madrid god gosh lord heavens goodness jesus heaven internet google outlook excel gpo ceo cfo coo vp pto ooo
    ps p.s fyi btw lol intern peut-être essayez frappez écrivez-lui escríbale schrijf schreib mich dich uns euch
    young pad ngo ipad iphone wifi pc tv michaelmas pentecost frühjahr sommer herbst frühling januar februar
    märz mai juni juli oktober dezember urlaubsvertretung hausverwaltung hausmeister onkel tante stelle mails
    nummer telefon technik sachen dinge
    whether different city whereas likewise scratch delete decisions habe seine pregúntele ihnen fragens
    whatsapp jungen latein ditto tell mom mum mommy mama dad daddy pop grandma grandpa son daughter
    mondays tuesdays wednesdays thursdays fridays saturdays sundays expect due school residents transcripts
    snow counsel incident low complete interested irish scottish welsh italian portuguese catholic presidents
"""
