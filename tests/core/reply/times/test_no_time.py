"""Words of days and months that name no time to come; and beside them those like them that do."""

from datetime import date

import pytest

from reopen.core.reply.times import resume_on

TODAY = date(2026, 5, 12)  # a Tuesday

BYGONE = [
    "Der Auftrag ist im Juni anderweitig vergeben worden.",
    "Ich habe die Kanzlei im Herbst verlassen.",
    "Sind Sie die Firma, die im Herbst unseren Kran abgeholt hat?",
    "De klus is in juni elders gegund.",
    "Op 4 juni is er gestemd en het werd nee.",
    "Am 4. Juni geliefert, am 15. abgenommen.",
    "Posé le 4 juin, réglé le 15.",
    "Instalado el 4 de junio, cobrado el 15, y desde entonces perfecto.",
    "Who was it that wrote to us in June?",
    "My wife got me one for Christmas.",
    "I'm out to grass as of June.",
    "The ministry extended it by three years.",
    "It's been a year, hasn't it. First the flood, then the fire.",
    "We won't need one next year or the year after.",
    "Cancel the visit on Thursday.",
    "Wir waren im März schon damit fertig.",
    "Der Zuschlag ging im April an andere.",
    "Ya elegimos en abril.",
    "Het bestuur zei in april nee.",
    "Bought elsewhere November 3, fitted the week after.",
    "Signed with the other lot August 14, so there it is.",
    "The fitters finished by Thursday and left the place spotless.",
    "Had the whole thing running by the 9th, lovely.",
    "They dropped it off Monday and it has hummed ever since.",
    "We went through all of this again this spring and said no.",
    "I was treasurer until October.",
    "My late brother ran the yard till Easter.",
    "Gus sold his share over the summer.",
    "Your crew had it going in a day.",
    "Our agreement with your firm ended August 31.",
    "Our year closed on September 30 with a hole in it.",
    "My last day as bursar was August 31.",
    "I told your man in November, and again in February.",
    "Mounted on 4 October, inspected on the 6th.",
    "Am 4. Oktober wurde es beschlossen, und zwar dagegen.",
    "Per 31. August habe ich das Amt niedergelegt.",
    "Ich habe den Betrieb im Herbst abgegeben.",
    "Am Montag geliefert, am Dienstag montiert.",
    "Le vote a eu lieu le 4 octobre.",
    "Posée le 4 octobre, réglée le 6.",
    "J'ai quitté l'étude le 31 août.",
    "Dejé la tienda el 31 de agosto.",
    "Instalado el 4 de octubre, probado el 6.",
    "La reunión fue el 4 de octubre.",
    "Op 4 oktober is het geplaatst.",
    "Op 31 augustus ben ik daar gestopt.",
    "Geleverd op maandag, gemonteerd op dinsdag.",
]

WAS_TO_BE = [
    "They were supposed to start in March, then in June, and here we sit.",
    "Your man swore to be here on the Thursday.",
    "The extension was meant to be done by October.",
    "Der Neubau sollte im März stehen.",
    "Le chantier devait finir en octobre.",
    "De nieuwbouw zou in maart klaar zijn.",
]

THINGS = [
    "The June bill was wrong, and so was the one before.",
    "I'm 71 in August and past all that.",
    "My sister's birthday is on the 20th.",
    "See you in June at the fair, all the best.",
    "The inspector comes by the 30th and the fridge is dead.",
    "If you can do it for £300 a month I'm your man.",
    "It's 45 dollars a week as it is.",
    "Is this about the invoice of August 3?",
    "Was that the quote from October or the one in November?",
    "Geht es um die Rechnung vom 4. Oktober?",
    "C'est pour la facture du 4 octobre ?",
    "¿Es por la factura del 4 de octubre?",
    "Gaat dit over de factuur van 4 oktober?",
    "It was struck out of next year's budget.",
    "Did you see Monday's paper?",
    "Merry Christmas to all of you!",
    "Happy Friday, Jo",
    "Frohe Ostern und viele Grüße",
    "Joyeux Noël à toute l'équipe",
    "Feliz Navidad",
    "Fijne kerst allemaal",
    "10/10, no notes.",
    "9/10 would buy again",
    "Yes ma'am 3.",
    "You may please take it up with the front office.",
]

SO_LONG = [
    "Four salesmen in two weeks is a lot.",
    "I had two owners and three managers in one year.",
    "Six letters in three months!",
    "Nobody has so much as rung in eight months.",
    "Not a word from you in a year.",
    "We signed with another supplier for three years.",
    "It's been about a year with the new people.",
    "Drei Briefe in zwei Wochen sind zu viel.",
    "Trois courriers en deux semaines, c'est trop.",
    "Tres correos en dos semanas es demasiado.",
    "Drie brieven in twee weken is te veel.",
]

ANSWERS = [
    "Q3: Yes",
    "Q2 - not a thing. Q3 - go on then.",
    "Q1 n, Q2 n, Q3 y",
    "No to Q1, yes to Q2, and for Q3 whichever you like.",
    "Q1 he did, Q2 it was, Q3 you may.",
    "au 1 non, au 2 pas tout, au 3 comme vous voulez",
]

HABITS = [
    "The chair is in every other Friday.",
    "We're open Monday through Thursday.",
    "The choir sings on a Sunday, the band on a Tuesday.",
    "The committee sits each first Monday.",
    "Any Wednesday is market day.",
    "Chaque lundi c'est la même chose.",
    "Cada lunes lo mismo.",
    "Jeden Montag dasselbe.",
    "Elke maandag hetzelfde.",
]

DEADLINES = [
    "I want it gone by Friday.",
    "If I haven't been told by Friday I'll write to the regulator.",
    "Kindly confirm by the 20th that you have done so.",
    "My boss wants it off his desk by Monday.",
    "Bestätigen Sie mir das bis Freitag.",
    "Merci de confirmer avant vendredi.",
    "Confírmemelo antes del viernes.",
    "Bevestig dit voor vrijdag.",
]

NAMES = [
    "Best call Friday & Sons about that.",
    "You could try Winter & Frost, or May Brothers.",
    "April will know.",
    "June can tell you more.",
    "April's our buyer.",
    "Talk to April Jones in purchasing.",
    "Speak with June, please.",
    "Ask for May Whitlock.",
    "August Meier macht das bei uns.",
    "Fragen Sie Frau Mai.",
    "We use Monday.com for that.",
    "Summer is our office manager.",
    "It's on Easter Road, number nine.",
    "Ruby Tuesday does our lunches.",
    "Get hold of Autumn at the desk.",
    "The March family owns it.",
    "Demandez Avril au secrétariat.",
    "Hable con Abril, de compras.",
]

TIMES = [
    ("As of July we have a budget, call then.", "2026-07-01"),
    ("Wir haben im Juni Zeit.", "2026-06-01"),
    ("We zijn in juni weer open, bel dan.", "2026-06-01"),
    ("We'd rather see you in June.", "2026-06-01"),
    ("Le bail expire fin septembre. À partir d'octobre je vous écoute.", "2026-10-01"),
    ("Vuelvo de viaje el 19; desde el 20 estoy en el despacho.", "2026-05-20"),
    ("Das wird erst was im 3. Quartal.", "2026-07-01"),
    ("Not this side of Christmas.", "2026-12-26"),
    ("We're tied until August 2027, come round two months before.", "2027-06-01"),
    ("Check in the week after Memorial Day.", "2026-06-01"),
    ("Die Woche nach Pfingsten passt.", "2026-05-25"),
    ("Ask me end of summer", "2026-08-31"),
    ("À la fin du mois de juin ce sera plus calme.", "2026-06-30"),
    ("I turn 71 in August and retire, ask my son then.", "2026-08-01"),
    ("From now to June 14 I'm on my knees. Let it pass, then ring.", "2026-06-15"),
    ("Ring me after the bank holiday.", "2026-05-26"),
    ("In twenty-four months the lease is up.", "2028-05-12"),
    ("It was supposed to be ready in June but now it's October, call then.", "2026-10-01"),
    ("By Friday I'll know more, ring me then.", "2026-05-15"),
    ("Come by Friday if you can.", "2026-05-15"),
    ("We had hoped for May but it will be September.", "2026-09-01"),
    ("They told us to wait until March.", "2027-03-01"),
    ("It's been moved to November 3, ask me after that.", "2026-11-04"),
    ("April will be better.", "2027-04-01"),
    ("April would suit us.", "2027-04-01"),
    ("June is best.", "2026-06-01"),
    ("Q3 or Q4, we'll see.", "2026-07-01"),
    ("Try us in Q3.", "2026-07-01"),
    ("We signed for a year in October, so ring me in September.", "2026-09-01"),
    ("I was told to hold everything until July.", "2026-07-01"),
    ("The board said no this spring but asked me to look again in October.", "2026-10-01"),
    ("Call me Friday.", "2026-05-15"),
    ("Give us another three months.", "2026-08-12"),
    ("Im April wäre es besser.", "2027-04-01"),
    ("We agreed to look at it again in November.", "2026-11-01"),
    ("It got put off to the autumn.", "2026-09-01"),
    ("After Thanksgiving weekend, so the 30th", "2026-11-30"),
    ("After Thanksgiving weekend please, so the 30th.", "2026-11-30"),
    ("June's our month. Ask then.", "2026-06-01"),
    ("Drop me a note in November.", "2026-11-01"),
    ("If anything is left it shows by the end of the year. Nudge me then.", "2026-12-31"),
    ("Wir sind bis Juni 2027 gebunden.", "2027-06-01"),
    ("The quote from January is too dear, ask again in October.", "2026-10-01"),
]


@pytest.mark.parametrize(
    "words", [*BYGONE, *WAS_TO_BE, *THINGS, *SO_LONG, *ANSWERS, *HABITS, *DEADLINES, *NAMES]
)
def test_no_time_to_come_is_named(words: str) -> None:
    assert resume_on(words, TODAY) is None


@pytest.mark.parametrize(("words", "day"), TIMES)
def test_a_time_that_looks_like_none(words: str, day: str) -> None:
    found = resume_on(words, TODAY)
    assert found is not None
    assert found[0].isoformat() == day
