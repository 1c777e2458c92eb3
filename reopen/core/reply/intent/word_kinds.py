"""Words of one kind: to the model “the vicar decides” is then as much as “the rector decides”, though it has read one
of them alone.

A word is of one kind, the first that names it. For lower-case text in English, German, French, Spanish and Dutch.
"""

from functools import lru_cache
from typing import Final

_KINDS: Final = {
    "kin": (
        "wife husband spouse son daughter brother sister mother father mum mom dad ma pa grandson granddaughter "
        "grandfather grandmother nephew niece uncle aunt cousin hubby missus partner fiance fiancee boyfriend "
        "girlfriend kid kids boy lad lads girl twins parents family inlaw stepson stepdaughter brothers sisters "
        "widow widower frau mann sohn tochter bruder schwester vater mutter neffe nichte femme mari fils fille "
        "frère soeur mère père neveu esposa marido hijo hija hermano hermana padre madre sobrino vrouw zoon "
        "dochter broer zus vader moeder neef"
    ),
    "chief": (
        "boss owner manager director president chairman chairwoman chairperson chair ceo cfo coo vp chief head "
        "principal headmaster headmistress headteacher dean rector vicar pastor priest rabbi imam bishop abbot "
        "prioress superintendent commissioner mayor governor captain commodore warden matron foreman supervisor "
        "superior lead landlord landlady governors gaffer guvnor proprietor executive chef leiter leiterin "
        "geschäftsführer inhaber direktor patron directeur directrice gérant jefe jefa directora gerente dueño "
        "baas eigenaar leidinggevende bedrijfsleider"
    ),
    "purse": (
        "treasurer bursar bookkeeper accountant controller comptroller purser buyer purchaser purchasing "
        "procurement accounts finance accounting quartermaster cashier auditor estimator einkauf einkäufer "
        "buchhaltung kassenwart comptable comptabilité acheteur achats trésorier contable compras tesorero inkoop "
        "inkoper boekhouder penningmeester"
    ),
    "staff": (
        "secretary assistant receptionist clerk intern temp apprentice volunteer admin administrator porter "
        "caretaker janitor custodian groundskeeper cook driver nurse teacher librarian sexton verger organist "
        "technician mechanic engineer salesman saleswoman salesperson rep reps representative colleague "
        "colleagues coworker coworkers employee employees worker workers staff crew team guys folks people "
        "mitarbeiter kollege kollegin sekretärin hausmeister vertreter collègue secrétaire stagiaire concierge "
        "vendeur commercial compañero compañera secretaria conserje vendedor collega medewerker secretaresse "
        "conciërge stagiair verkoper vertegenwoordiger"
    ),
    "body": (
        "board council committee trustees vestry congregation parish diocese synod trust foundation cooperative "
        "coop union association club guild league society headquarters hq corporate department ministry "
        "government city town county village state district court commission panel members shareholders investors "
        "partners bank vorstand rat ausschuss gemeinde kirchenrat verein aufsichtsrat conseil comité mairie "
        "commune consejo junta ayuntamiento asociación bestuur raad gemeente vereniging commissie"
    ),
    "rival": (
        "competitor competitors rival rivals competition bidder supplier suppliers vendor vendors contractor "
        "contractors firm outfit provider providers company companies dealer dealers distributor manufacturer "
        "shop builder builders installer installers agency agencies tradesman wettbewerber konkurrenz anbieter "
        "lieferant firma concurrent concurrence fournisseur prestataire société entreprise competidor competencia "
        "proveedor empresa concurrentie leverancier aanbieder bedrijf"
    ),
    "chose": (
        "chose chosen choose picked pick selected select awarded award opted settled hired hire signed contracted "
        "appointed engaged bought purchased ordered leased rented acquired commissioned switched subscribed "
        "nahmen genommen gekauft entschieden beauftragt gewählt vergeben bestellt choisi acheté pris signé "
        "commandé retenu attribué opté elegimos elegido compramos comprado contratamos contratado adjudicado "
        "gekozen gekocht genomen gegund besteld getekend"
    ),
    "selves": ("ourselves myself inhouse homemade diy selber selbst eigenhändig nosotros zelf"),
    "done": (
        "installed finished fixed repaired solved resolved sorted completed replaced built rebuilt patched mended "
        "fitted delivered handled covered equipped supplied provided served painted welded arranged erledigt "
        "gelöst repariert gebaut eingebaut installiert versorgt réglé résolu réparé installé livré posé équipé "
        "resuelto arreglado instalado solucionado reparado geregeld opgelost gerepareerd geplaatst geleverd "
        "geïnstalleerd voorzien"
    ),
    "well": (
        "great perfect perfectly wonderful wonderfully excellent brilliant brilliantly fantastic superb splendid "
        "lovely beautifully marvelous marvellous terrific flawless flawlessly happy pleased delighted thrilled "
        "satisfied chuffed impressed content grateful glad super prima bestens zufrieden ausgezeichnet wunderbar "
        "perfekt tadellos parfait parfaitement impeccable ravi ravis contents satisfait perfecto perfecta "
        "estupendo estupenda encantado encantados contento contentos satisfecho satisfechos uitstekend tevreden "
        "blij geweldig"
    ),
    "praise": (
        "thanks thank thankyou cheers appreciate appreciated obliged ta danke dank merci gracias bedankt kudos "
        "compliments congratulations"
    ),
    "money": (
        "money budget budgets funds funding cash dollars pounds euros grant grants cost costs price prices "
        "cheaper cheapest expensive afford quote quotes estimate pricing rate rates fee fees bill invoice deposit "
        "payment loan mortgage salary wages spend spent spending penny nickel dime bucks quid grand geld kosten "
        "preis preise teuer euro angebot rechnung argent prix cher devis tarif facture dinero presupuesto precio "
        "precios caro tarifa factura prijs prijzen duur offerte rekening"
    ),
    "dear": (
        "dear steep pricey overpriced costly exorbitant extortionate unaffordable daylight überteuert chère cara "
        "carísimo prijzig"
    ),
    "season": (
        "spring summer autumn fall winter season seasons easter christmas thanksgiving ramadan lent holidays "
        "harvest planting lambing calving tourist frühling frühjahr sommer herbst weihnachten ostern ernte saison "
        "printemps été automne hiver noël pâques récolte vendanges primavera verano otoño invierno navidad "
        "cosecha temporada voorjaar lente zomer herfst najaar kerst pasen oogst seizoen"
    ),
    "month": (
        "january february march april june july august september october november december jan feb mar apr jun "
        "jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars "
        "avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio "
        "agosto septiembre octubre noviembre diciembre januari februari maart mei augustus"
    ),
    "weekday": (
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun montag "
        "dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche "
        "lunes martes miércoles jueves viernes sábado domingo maandag dinsdag woensdag donderdag vrijdag zaterdag "
        "zondag tomorrow today tonight morgen heute demain mañana hoy vandaag"
    ),
    "span": (
        "day days week weeks month months quarter year years fortnight semester term decade while tag tage wochen "
        "woche monat monate jahr jahre quartal jour jours semaine semaines mois trimestre an ans année día días "
        "semana semanas mes meses año años dag dagen weken maand maanden kwartaal jaar jaren"
    ),
    "event": (
        "merger move relocation renovation remodel refurbishment expansion election audit inspection wedding baby "
        "surgery operation retirement sale closing funeral build rebuild construction conversion extension "
        "conference convention festival tour exams exam trial probate permit planning accreditation umzug umbau "
        "fusion bau hochzeit wahl prüfung renovierung déménagement travaux mariage élection rénovation chantier "
        "mudanza obra obras fusión boda elecciones reforma verhuizing verbouwing fusie bruiloft verkiezing"
    ),
    "papers": (
        "contract lease agreement warranty subscription licence license policy tender rfp bid vertrag mietvertrag "
        "leasing lizenz contrat bail appel contrato alquiler arriendo licencia licitación huur licentie "
        "aanbesteding"
    ),
    "mail": (
        "email emails mail mails message messages letter letters note notes newsletter newsletters correspondence "
        "post reminder reminders missive missives solicitation solicitations pitch pitches spam junk nachricht "
        "nachrichten brief briefe werbung schreiben courriel courriels lettre lettres courrier publicité correo "
        "correos mensaje mensajes carta cartas publicidad bericht berichten brieven reclame"
    ),
    "list": (
        "list lists database records record files file system systems books rolodex directory register "
        "spreadsheet crm ledger roster index mailout mailings mailing campaign liste verteiler datenbank kartei "
        "adressbuch fichier base fichiers registre lista registro fichero bestand lijst lijsten kaartenbak "
        "adressenbestand"
    ),
    "off": (
        "remove removed removing unsubscribe unsubscribed delete deleted erase erased strike struck scratch scrub "
        "purge drop dropped wipe expunge scrap bin shred cross omit exclude withdraw discontinue cease desist "
        "stop quit löschen streichen entfernen austragen abmelden abbestellen supprimer supprimez retirer retirez "
        "effacer effacez rayez désabonner désinscrire borrar borre borren eliminar elimine quitar quite baja "
        "verwijderen verwijder schrappen schrap uitschrijven afmelden wissen"
    ),
    "keep": (
        "keep leave retain stay remain hold hang behalten lassen bleiben garder gardez laisser laissez conservez "
        "rester mantener mantenga mantengan dejar deje dejen conservar houden houd laten laat blijven bewaren"
    ),
    "speak": (
        "call calls called calling phone phoned ring rang ringing telephone text texted write wrote written "
        "writing contact contacted reach reached visit visited meet met speak spoke talk talked discuss chat "
        "emailed reply replied answer answered anrufen angerufen rufen melden gemeldet geschrieben besucht "
        "appeler appelé rappeler contacter écrire écrit parler llamar llamó llamado contactar escribir hablar "
        "bellen gebeld schrijven geschreven spreken langskomen"
    ),
    "come": (
        "came come comes coming stopped swing pop popped kam kommen vorbei gekommen venu venir passé passer vino "
        "pasar pasó kwam komen langs"
    ),
    "give": (
        "send sent give gave bring brought forward forwarded show showed shoot fetch quoted supply deliver "
        "schicken senden geschickt bringen envoyer envoyez envoyé apporter enviar envíe mande traer stuur sturen "
        "gestuurd brengen"
    ),
    "want": (
        "want wants need needs like love keen interested ready eager fancy looking hoping wish brauchen brauche "
        "möchten möchte wollen interessiert voulons veux souhaite besoin intéressé intéressés queremos quiero "
        "necesitamos necesito interesado interesados willen wil nodig geïnteresseerd graag"
    ),
    "gone": (
        "left resigned retired retire retiring departed died passed deceased dead fired sacked redundant laid "
        "transferred moved promoted late estate ausgeschieden gekündigt verstorben rente ruhestand gewechselt "
        "parti démissionné décédé retraite retraité jubilado jubilada fallecido falleció renunció overleden "
        "vertrokken pensioen gestopt"
    ),
    "shut": (
        "closed close shut shuttered bankrupt bankruptcy liquidated liquidation dissolved sold wound folded "
        "ceased receivership insolvent geschlossen schließen aufgelöst aufgegeben fermé faillite vendu cerrado "
        "cerramos quebrado vendido liquidación gesloten failliet opgeheven verkocht"
    ),
    "decides": (
        "decides decide decided decision decisions authority approves approve approval signs sign responsible "
        "charge handles handle manages manage runs oversees oversee purchases buys entscheidet zuständig "
        "verantwortlich kümmert décide décident responsable gère s'occupe encarga gestiona beslist "
        "verantwoordelijk regelt beheert"
    ),
    "voted": (
        "voted vote votes rejected reject declined decline denied refused refuse vetoed veto shelved scrapped "
        "cancelled canceled cancel abandoned postponed delayed deferred frozen freeze paused tabled abgelehnt "
        "gestrichen verschoben abgesagt refusé rejeté annulé reporté rechazado rechazó cancelado aplazado "
        "pospuesto afgewezen geannuleerd uitgesteld geschrapt"
    ),
    "never": (
        "never nobody none nothing nowhere neither nor noone niemand nie niemals nichts personne jamais rien "
        "nadie nunca jamás nada nooit niets"
    ),
    "not": (
        "not no don't doesn't didn't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't haven't "
        "hasn't hadn't shan't ain't dont didnt wont cant isnt nicht kein keine keinen pas aucun aucune non niet "
        "geen nee nein"
    ),
    "who": (
        "who which what whose where why wer welche wo warum qui quelle quel quoi où pourquoi quién quiénes qué "
        "cuál dónde wie welke wat waar waarom"
    ),
    "forgot": (
        "recall remember recollect memory recollection forgotten forgot remind heard recognize recognise erinnern "
        "erinnere erinnerung souviens souvenir rappelle recuerdo recordar herinner herinneren"
    ),
    "thing": (
        "machine machines equipment unit units software roof boiler furnace oven mower tractor truck van van's "
        "fleet kitchen floor floors carpet carpets windows window door doors fence fencing gate gates printer "
        "printers copier copiers phones computers server pump pumps generator press chairs tables desks shelving "
        "shelves racking lift elevator scanner scale freezer fridge dishwasher heating cooling hvac solar panels "
        "lighting lights alarm cameras uniforms booth trailer bus crane forklift mixer loom kiln organ piano bell "
        "boat service cleaning plan package"
    ),
    "place": (
        "office store warehouse plant factory farm school church clinic hospital hotel restaurant bakery bar "
        "studio salon gym garage workshop lab library museum barn branch site location premises building house "
        "home campus mill brewery dairy nursery practice laden büro werkstatt betrieb schule kirche bureau "
        "magasin atelier usine école église oficina tienda taller fábrica escuela iglesia kantoor winkel "
        "werkplaats fabriek kerk"
    ),
    "rude": (
        "fuck fucking hell damn bloody shit crap piss bugger sod idiot idiots moron morons scum vultures leeches "
        "pest pests harassment harassing harass nuisance parasite annoying sick tired fed enough scheiße nervt "
        "genug merde marre assez mierda harto basta zat genoeg"
    ),
    "law": (
        "lawyer lawyers attorney solicitor legal sue lawsuit gdpr dsgvo rgpd avg ccpa article privacy compliance "
        "regulator ico report police complaint anwalt klage datenschutz avocat plainte abogado denuncia demanda "
        "advocaat klacht"
    ),
    "soon": (
        "asap immediately now urgent urgently quickly soon soonest straightaway sofort dringend schnell bald "
        "immédiatement vite rapidement ya urgente urgentemente pronto meteen snel"
    ),
    "late": (
        "later eventually someday sometime then until till once after when wait waiting before später irgendwann "
        "bis nachdem sobald warten plus tard après attendre quand después luego cuando hasta esperar ooit daarna "
        "totdat zodra wachten"
    ),
    "broken": (
        "broke broken leaking leaks leaked dying failed failing rotted rusted cracked collapsed burned flooded "
        "sagging squeaks rattles useless kaputt undicht defekt cassé panne fuite roto averiado gotea stuk kapot "
        "lekt"
    ),
    "i": (
        "i i'm i've i'd i'll we we're we've we'd we'll us me my our mine ours ich wir mir uns mich unser unsere "
        "mein meine je j'ai nous notre nos yo mi mis nuestro nuestra nuestros ik wij mij ons mijn onze"
    ),
    "you": (
        "you you're you've you'd you'll your yours y'all yall u ur yourself yourselves sie ihr ihnen ihre ihren "
        "vous votre vos usted ustedes su sus uw jullie"
    ),
    "they": (
        "he she they he's she's they're he'd she'd they'd he'll she'll they'll they've him her them his their "
        "hers theirs er ihm ihn il elle ils lui leur él ella ellos le les hij zij ze hem haar hun"
    ),
    "someone": (
        "someone somebody anyone anybody everyone everybody whoever person jemand quelqu'un alguien iemand"
    ),
    "other": (
        "another other others else elsewhere different else's andere anderen anderer anderem anderes autre autres "
        "ailleurs otro otra otros otras ander anders"
    ),
    "again": ("again back still nochmal wieder encore nouveau nuevo opnieuw weer nog"),
    "yes": (
        "yes yep yeah yup aye sure ok okay fine certainly definitely absolutely gladly please y yea ye "
        "affirmative agreed granted indeed correct ja klar gern gerne oui bien d'accord volontiers sí si claro "
        "vale zeker"
    ),
    "will": (
        "will shall would could can may might should must ought going gonna plans intend expect hope hopes aim "
        "promise"
    ),
    "if": (
        "if unless whether depends depending perhaps maybe possibly probably likely wenn falls als indien"
    ),
    "more": ("any more further anymore longer ever mehr weiteren davantage más meer verder"),
    "kindly": ("kindly pls plz bitte s'il por favor alstublieft aub svp gelieve"),
    "all": (
        "all everything every lot whole entire entirely completely fully complete alles tout todo toda tous todos"
    ),
    "old": ("old former previous predecessor earlier past ex formerly previously ago last"),
    "new": (
        "new next upcoming fresh successor replacement newly newest neu neue neuen nouvelle nueva nieuw nieuwe "
        "volgend volgende nächste nächsten nächstes prochain prochaine próximo próxima"
    ),
    "small": ("small little tiny modest few half minor single"),
    "big": ("big large huge massive enormous"),
    "beast": (
        "dog dogs cat cats cow cows horse horses hen hens goat goats sheep pig pigs bee bees goose geese donkey "
        "donkeys llama alpaca parrot duck ducks pony ponies cattle calf calves lambs hound puppy kitten herd "
        "flock"
    ),
    "customer": (
        "customer customers guest guests patient patients student students pupils children tenants residents "
        "clients client diners shoppers visitors teachers nurses campers"
    ),
    "name": (
        "john mary peter tom dave mike bob jim steve mark paul susan karen linda barbara nancy lisa anna emma "
        "sarah laura maria carol alice jane kate ann anne ruth helen joan jean frank george james robert david "
        "richard charles joe dan ed sam ben tim ken ron gary larry jeff scott brian kevin eric greg andy tony "
        "phil neil ian alan colin nigel graham keith derek trevor priya raj anil sunita ahmed omar fatima ali "
        "hassan ling wei chen yuki kenji carlos juan luis jose pedro ana lucia elena rosa carmen miguel pablo "
        "hans klaus jürgen uwe petra heike sabine ursula stefan thomas andreas pierre marie claude sophie "
        "françois jacques michel isabelle piet kees henk willem joris anneke els marijke wim bart pam brenda "
        "gloria doris wendy hazel fiona moira siobhan declan liam sean ryan kyle tyler brandon jason justin megan "
        "ashley brittany jen jenny becky debbie cindy wanda rhonda lupe marcus leroy darnell tyrone gareth rhys "
        "dylan hugh huw bronwen sioned mr mrs ms miss dr herr mme monsieur señor señora mevrouw meneer dhr "
        "reverend rev"
    ),
    "proposal": (
        "quotation proposal proposals estimates offer offers bids brochure catalogue catalog leaflet sample "
        "samples demo demonstration presentation drawings figures numbers specs kostenvoranschlag offre oferta "
        "aanbod"
    ),
    "sorry": (
        "sorry afraid unfortunately alas regret regrettably sadly pity shame apologies leider hélas "
        "malheureusement désolé lamentablemente desgraciadamente lamento helaas spijt jammer"
    ),
    "ready": (
        "order orders ordering buy buying purchase book signing proceed start starting go install schedule "
        "arrange appointment"
    ),
    "robot": ("robot bot ai automated computer human real scam legit phishing suspicious"),
    "stuck": ("pause stalled backburner limbo pending tied swamped buried slammed busy hectic snowed"),
    "approve": ("approved agree permission consent permitted blessing authorised authorized"),
    "less": ("smaller less fewer lower downsizing downsized cutting cuts cut shrinking shrunk scaled"),
    "part": (
        "gutters awning awnings curtains blinds tiles sink tap pipes wiring radiator engine tyres tires brakes "
        "compressor blower shredder baler ovens stove grill fryer kettle cooler tent tents marquee stage lamps "
        "lamp candles linen towels beds mattress sofa table lockers benches pews greenhouse shed tank tanks "
        "conveyor lathe drill saw photocopier tablet tablets laptop laptops servers router website app payroll "
        "insurance catering vending security landscaping gardening scaffolding stairlift ramp hoist boats hull "
        "sails bikes bicycles vans trucks minibus"
    ),
}
_KIND_OF: Final = {word: f"<{kind}>" for kind, words in _KINDS.items() for word in words.split()}
_SHORTEST: Final = 4  # letters of a word whose ending is cut


@lru_cache(maxsize=8_192)
def in_kinds(word: str) -> str:
    """`<kind>` in place of a word whose kind is known, as it stands or without “'s” or “s”; else the word."""
    kind = _KIND_OF.get(word)
    if kind is None and len(word) >= _SHORTEST:
        kind = _KIND_OF.get(word.removesuffix("'s") if word.endswith("'s") else word.removesuffix("s"))
    return kind or word
