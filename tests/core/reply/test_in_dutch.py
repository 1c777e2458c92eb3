"""Whole mails in Dutch: how people there ask to be let go, to be kept, and tell what became of it.

From Groningen to Kortrijk, on the phone and in the chancery.
"""

from datetime import UTC, datetime

import pytest

from reopen.core.reply.reading import Reading
from tests.fixtures.reading import read

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)


def of(text: str) -> Reading:
    head = (
        "From: Nora Hale <nora@halepress.example>",
        "To: Rob Hanley <rob@hanley.example>",
        "Subject: Antw: quick question",
        "Date: Tue, 3 Mar 2026 10:00:00 +0000",
        "Content-Type: text/plain; charset=utf-8",
    )
    return read("\r\n".join((*head, "", text, "")).encode(), received_at=NOW)


@pytest.mark.parametrize(
    "text",
    [
        "Als ik nog één brief krijg, bel ik mijn advocaat.",
        "Nog één mail en ik dien een klacht in bij de Autoriteit Persoonsgegevens.",
        "De volgende keer gaat dit naar de GBA.",
        "Volgende mail gaat linea recta naar de spammap.",
        "Smijt ons uit uw bestand, merci.",
        "Smijt mijn adres maar weg.",
        "Gooi mij er maar uit.",
        "gooi me d'r maar af",
        "Haal ons bedrijf van de lijst aub.",
        "Haal m'n nummer uit je systeem.",
        "Doe mij maar weg uit jullie lijst.",
        "Neem ons alstublieft uit het bestand.",
        "Knikker mij maar uit dat adressenboekje, uit de lijst dus.",
        "Zet mij van de lijst af.",
        "Verwijder gerust mijn naam.",
        "Verwijdert u ons maar.",
        "Schrap ons.",
        "Schrapt u mijn inschrijving alstublieft.",
        "Wis mijn gegevens.",
        "Vergeet onze school maar.",
        "Schrijf me uit.",
        "Meld ons maar af.",
        "Mij graag schrappen.",
        "Onze firma graag verwijderen.",
        "Mijn gegevens mogen gewist worden.",
        "Mijn naam mag weg.",
        "Ons adres kan eruit.",
        "Wat mij betreft mag ons dossier vernietigd worden.",
        "Ge moogt mij wegdoen, jong.",
        "Ge moogt ons schrappen.",
        "Gij moogt mijnen naam wegdoen.",
        "U mag ons gerust verwijderen.",
        "Je mag me eraf halen.",
        "Jullie mogen mij uitschrijven.",
        "Kunt u mij van de mailinglijst halen?",
        "Kan je mij eruit gooien?",
        "Wilt u ons in het vervolg overslaan?",
        "Gelieve mij te schrappen.",
        "Gelieve ons uit uw bestand te verwijderen.",
        "U bent vrij om mijn gegevens te wissen.",
        "Verwijdering graag.",
        "Met verwijdering akkoord.",
        "Ik verzoek u om verwijdering van mijn gegevens.",
        "Tegen schrapping heb ik geen bezwaar, ga uw gang.",
        "Punt 3: ga uw gang.",
        "Vraag 3: doe maar.",
        "Stop met die reclame!",
        "Hou op met die mailtjes.",
        "Houdt u eens op met schrijven.",
        "Schei uit met dat gemail.",
        "Kap met mailen.",
        "kap er nou mee",
        "Kappen nou!",
        "stoppen aub",
        "Stopppp",
        "Opzouten.",
        "Rot op met je mails.",
        "Bol het af.",
        "Donder op.",
        "Geen mails meer aub.",
        "Geen post meer graag.",
        "Gelieve geen reclame meer te sturen.",
        "Ik wens geen verdere correspondentie te ontvangen.",
        "Ik wil niks meer van jullie horen.",
        "Stuur me niks meer.",
        "Mail mij nooit meer.",
        "Schrijf ons niet meer alstublieft.",
        "Niet meer mailen svp.",
        "Niets meer sturen.",
        "Laat me gerust met uw mails.",
        "Laat ons met rust.",
        "Zie dit maar als mijn afmelding.",
        "Beschouw dit bericht als een opzegging.",
        "Zet een kruis door mijn naam.",
        "Klaar met jullie mailtjes.",
        "Genoeg van die mails, bedankt.",
        "Ik heb nergens om gevraagd, weg ermee en mij eraf.",
        "Uw vertegenwoordiger kwam langs. Laat nu maar, en smijt ons uit dat systeem.",
        "Uit de lijst met mij.",
        "uitschriven aub",
        "afmelden!!",
        "verwijderen svp",
        "Ik beroep me op de AVG: verwijder alles wat u van mij heeft.",
        "Ik herroep mijn toestemming, schrap mij.",
        # In a mail that says more.
        "Hoi, wij zijn gestopt met de zaak, dus haal ons er maar uit.",
        "Beste, gelieve mijn e-mailadres uit uw lijst te halen. Mvg",
        "Goedemiddag, ik heb geen behoefte aan verdere berichten.",
        "Zou u zo vriendelijk willen zijn ons niet meer te benaderen?",
        "Ik ben met pensioen, u kunt mij schrappen.",
        "Dit is geen interessante post voor ons. Graag van de lijst.",
        "Adres graag verwijderen.",
        "Mailadres wissen aub.",
        "Hierbij verzoek ik u mijn gegevens te verwijderen.",
        "U hoeft ons niets meer te sturen.",
        "Je hoeft me niet meer te mailen.",
        "Wij hebben er niets op tegen dat u ons verwijdert.",
        "Ja hoor, haal me maar weg.",
        "Derde vraag: ja, graag.",
        "Wat de lijst betreft: weg met ons.",
        "Mijn vrouw is overleden, wilt u haar naam schrappen?",
        "Ik wens niet meer gecontacteerd te worden.",
        "Nooit meer mailen!",
        "Laat die mailtjes maar zitten, ik lees ze toch niet.",
        "Bespaar me de volgende.",
        "Blijf weg uit mijn mailbox.",
        "Ik snap niet waarom ik dit krijg. Uitschrijven dus.",
        "Ge moogt ulder brieven houden, schrapt ons.",
        "mag eraf",
    ],
)
def test_a_removal_is_asked_for(text: str) -> None:
    found = of(text)
    assert found.intent == "remove"
    assert found.answers.remove is True


@pytest.mark.parametrize(
    "text",
    [
        "Verwijder positie 4 uit de offerte en stuur ze opnieuw.",
        "Kunt u de nietmachine uit de offerte halen en een nieuwe prijs sturen?",
        "Gelieve de clausule over verlenging te schrappen, dan tekenen we.",
        "Haal het oude toestel maar op als u het nieuwe brengt. Wanneer kan dat?",
        "Neem de fax uit de bestelling, de rest mag geleverd worden.",
        "Laat ons er maar in staan, in het najaar kijken we weer.",
        "Laat mij er gerust op staan, als de zaal klaar is bel ik.",
        "Houd ons op de lijst, volgend jaar is er budget.",
        "Niet schrappen aub, we zoeken iets in de lente.",
        "Verwijderen? Nee joh, ik heb jullie nog nodig!",
        "Schrappen? Geen sprake van. Stuur liever een prijs.",
        "Blijf van mijn naam af, haha, in mei koop ik er een.",
        "Ge moogt mij pas schrappen als ik een nieuwe heb. Stuur eens een prijs.",
        "Wie bent u? Ik herinner me geen gesprek.",
        "Hoe komt u aan mijn adres?",
        "Welke gegevens heeft u van mij?",
        "Wat gebeurt er met mijn gegevens als ik niet antwoord?",
        "Moet ik me uitschrijven als ik niets koop?",
        "Er is gebeld en alles was duidelijk. Wij hebben elders gekocht.",
        "Bedankt, maar we hebben niets nodig.",
        "We zijn voorzien, het toestel draait nog prima.",
        "Bel mij maandag maar even op.",
        "Stuur gerust een offerte voor twee toestellen.",
        "Niet bellen voor de vakantie! Vanaf 1 september kan het weer.",
        "Mijn man gaat daarover, die is vrijdag op kantoor.",
        "Stuur niets meer voor mei, dan is de verbouwing klaar.",
        "Onze advocaat bekijkt het contract, daarna tekenen we.",
        "Het oude apparaat mag weg, wat kost een nieuw?",
        # In a mail that says more.
        "Kunt u mij maandag even bellen over de offerte?",
        "Haal het oude apparaat op en breng het nieuwe, wat kost dat?",
        "Neem contact op met mevrouw Jansen, zij doet de inkoop.",
        "Stuur de offerte naar mijn collega, ik ben er volgende week niet.",
        "We hebben al iets gekocht, bedankt voor de moeite.",
        "Geen behoefte, we zijn voorzien.",
        "Bel ons niet voor september, daarna graag.",
        "Mijn adres is veranderd: Kerkstraat 5. Stuur de offerte daarheen.",
        "Laat mij even weten wat het kost.",
        "Doe mij maar een prijs voor twee stuks.",
        "Zet mij maar op de lijst voor de demo.",
        "Schrijf mij maar in voor de demonstratie.",
        "Meld ons even wanneer u komt.",
        "Gooi het oude voorstel maar weg en maak een nieuw.",
        "We willen van ons contract af, wat kunnen jullie bieden?",
        "Ik moet er nog even over denken, na de zomer weet ik meer.",
    ],
)
def test_no_removal_is_asked_for(text: str) -> None:
    found = of(text)
    assert found.intent != "remove"
    assert found.answers.remove is not True


@pytest.mark.parametrize(
    "text",
    [
        "Laat ons er maar in staan, in het najaar kijken we weer.",
        "Laat mij gerust op de lijst. Na de verbouwing hebben we iets nodig.",
        "Houd ons op de lijst, volgend jaar is er budget.",
        "Hou mij maar in het bestand, in mei wordt het concreet.",
        "Niet schrappen aub, we zoeken iets in de lente.",
        "Verwijderen? Nee joh, ik heb jullie nog nodig! In mei dan.",
        "Schrappen? Geen sprake van. Stuur liever een prijs.",
        "Blijf van mijn gegevens af, in mei koop ik er een.",
        "Blijf van mijn naam af, haha, in mei koop ik er een.",
        "Ge moogt mij pas schrappen als ik een nieuwe heb. Stuur eens een prijs.",
        "U mag ons pas verwijderen als de nieuwe printer er staat. Wat kost die?",
        "Wij blijven graag op de lijst, in juni kijken we verder.",
        "Bewaar mijn gegevens, na de zomer bel ik.",
        "Waag het niet mij te schrappen! Ik wil een offerte.",
    ],
)
def test_they_wish_to_be_kept(text: str) -> None:
    found = of(text)
    assert found.intent != "remove"
    assert found.answers.remove is False


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Uw vertegenwoordiger is langsgeweest, dat klopt. We kopen niets.", True),
        ("Jullie collega heeft mij gebeld. Geen interesse meer.", True),
        ("Er is gebeld, ja. We hebben elders gekocht.", True),
        ("Er heeft iemand gebeld, vriendelijke kerel.", True),
        ("Ik ben netjes teruggebeld, maar het hoeft niet meer.", True),
        ("We werden gebeld door een dame van jullie.", True),
        ("Een mevrouw heeft ons gebeld, we hebben niets nodig.", True),
        ("Er is iemand van jullie langs geweest.", True),
        ("We hebben een goed gesprek met uw collega gehad.", True),
        ("Uw collega kwam langs, alles prima.", True),
        ("Niemand heeft gebeld.", False),
        ("Er heeft nooit iemand gereageerd.", False),
        ("Ik ben nooit teruggebeld.", False),
        ("Ik ben nooit opgebeld geweest.", False),
        ("Teruggebeld heeft er niemand.", False),
        ("Er belde niemand, jammer.", False),
        ("Van jullie heb ik nooit iets gehoord.", False),
        ("We hebben nooit iets van u gehoord.", False),
        ("Mijn aanvraag bleef onbeantwoord.", False),
        ("Geen kat heeft hier gebeld.", False),
        ("Ik wacht nog steeds op dat telefoontje.", False),
        ("Als er iemand gebeld heeft, weet ik het niet meer.", None),
        ("De loodgieter heeft gebeld, de aansluiting ontbreekt nog.", None),
        ("Bel mij vrijdag.", None),
    ],
)
def test_whether_somebody_got_in_touch(text: str, said: bool | None) -> None:
    assert of(text).answers.contacted is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Uw documentatie was volledig, waarvoor dank.", True),
        ("De offerte was duidelijk en compleet.", True),
        ("Ik heb alles gekregen wat ik zocht.", True),
        ("Alle vragen werden beantwoord, dank.", True),
        ("Gebeld, gebracht, klaar. Meer hadden we niet nodig.", True),
        ("Het ontbrak ons aan niets.", True),
        ("De offerte kwam nooit.", False),
        ("Een prijs heb ik nooit gekregen.", False),
        ("Den offerte heb ik nooit gezien.", False),
        ("Er is gebeld en een prijs beloofd, maar die kwam nooit.", False),
        ("De brochures zijn nooit aangekomen.", False),
        ("Ik wacht nog steeds op de offerte.", False),
        ("Ik heb ook niks ontvangen.", False),
        ("We kregen de documentatie, maar verkeerde prijslijst gekregen.", False),
        ("De offerte van de concurrent was beter.", None),
        ("Stuur mij de volledige documentatie.", None),
    ],
)
def test_whether_they_received_it(text: str, said: bool | None) -> None:
    assert of(text).answers.satisfied is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nee\nook niet\njazeker", (False, False, True)),
        ("Ja, door een aardige dame\nJawel\nDoet u maar", (True, True, True)),
        ("ja\nja\nga uw gang", (True, True, True)),
        ("1. nee 2. nee 3. graag zelfs", (False, False, True)),
        ("1. neen\n2. evenmin\n3. waag het niet", (False, False, False)),
        ("1. ja 2. ja 3. laat maar staan", (True, True, False)),
        ("1) ja 2) grotendeels 3) voor mijn part", (True, False, True)),
        ("nee, nee en ja", (False, False, True)),
        ("1. Ja 2. Ja 3. Liever niet", (True, True, False)),
        ("1. nooit\n2. niks\n3. doe maar", (False, False, True)),
        ("Ja. Ja. Handen af!", (True, True, False)),
        ("1. ja\n2. ja\n3. geen bezwaar", (True, True, True)),
    ],
)
def test_the_three_answers(text: str, said: tuple[bool | None, ...]) -> None:
    found = of(text).answers
    assert (found.contacted, found.satisfied, found.remove) == said
