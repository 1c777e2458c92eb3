"""Words that ask for a removal, that ask for the opposite, and that only sound like either."""

import pytest

from reopen.core.reply.removal_words import CONDITION, asked_in


@pytest.mark.parametrize(
    "text",
    [
        "please take me off your list.",
        "don't call, mail or visit any more.",
        "don't mail, ring or visit.",
        "your link does not remove me from anything.",
        "why do you not take me off?",
        "would you mind if i asked you to take me off?",
        "i do not want to stay on your list.",
        "i do not wish to be kept on a list, take me off.",
        "get lost.",
        "please don't write again.",
        "get rid of my details.",
        "i already told you to unsubscribe me.",
        "unsubcribe",
        "unsubscibe pls",
        "unsuscribe me",
        "i'm good with being removed.",
        "yes to being removed, thanks for everything.",
        "there's no reason to keep us in there.",
        "we fixed it, so close your books on us.",
        "take me off? yes please.",
        "remove me?",
        "drop me off your list.",
        "drop my name off that list of yours.",
        "delete my old number and my new one and never write again.",
        "delete my old address too, and take me off the list.",
        "don't call. don't send anything.",
        "don't call me, don't mail me.",
        "stop calling and send nothing.",
        "if you don't delete me will you at least stop?",
        "löschen sie mich und meine alte nummer.",
        "löschen sie meine daten.",
        "supprimez mes coordonnées.",
        "borren mis datos.",
        "verwijder mijn gegevens.",
        "you have never stopped, so do not contact me again.",
        "laissez-moi tranquille.",
        "lassen sie mich in ruhe.",
        "i do not wish to be contacted.",
        "refrain from writing.",
    ],
)
def test_they_ask_for_it(text: str) -> None:
    words, keeps = asked_in(text)
    assert (words != "", keeps) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "don't cross us off, but don't hold your breath either.",
        "don't let them take us off.",
        "please don't wipe me, i like to know what's out there.",
        "no need to remove me.",
        "i do not want to be removed.",
        "i'd mind being removed.",
        "he says don't take him off, he likes the calendar.",
        "i'd rather you did keep my details.",
        "it would be a problem if you removed us.",
        "you'd be crazy to delete us now.",
        "i'm not happy to be removed.",
        "i'd prefer you did not remove us.",
        "it is not ok to remove us.",
        "you don't need to take me off.",
        "remove us? god forbid.",
        "i'd rather stay on your books.",
        "i'd be sorry to be taken off.",
        "you may keep our details for the next roof.",
        "please don't. i like knowing you're there.",
        "nein, löschen bitte nicht.",
        "behaltet mich drin.",
        "lassen sie uns aber bitte in der liste stehen.",
        "me supprimer ? jamais de la vie !",
        "conservez mes coordonnées.",
        "no hace falta que nos borren.",
        "ni se le ocurra borrarnos.",
        "haal me er niet uit.",
        "gelieve ons niet te schrappen.",
        "i see no reason to delete us.",
        "there's no call to take me off.",
        "do please not strike us off.",
        "es gibt keinen grund, uns zu löschen.",
        "il n'y a aucune raison de nous retirer.",
        "no hay motivo para eliminarnos.",
        "er is geen reden om ons te schrappen.",
    ],
)
def test_they_ask_to_be_kept(text: str) -> None:
    assert asked_in(text) == ("", True)


@pytest.mark.parametrize(
    "text",
    [
        "what happens to our warranty if you take us off?",
        "if i let you delete me, does that also delete the photos?",
        "will this affect my points if you take me out of the system?",
        "unsubscribe from what?",
        "take us off hold, the architect has signed.",
        "our name came off the waiting list.",
        "knock 5% off the list and i'll have it.",
        "we're desperate to get rid of our copier.",
        "it'll get lost on my desk.",
        "they never called back.",
        "don't call me about the boiler, call sister bernadette.",
        "stop sending letters and send a salesman!",
        "erase my doubts: does it stick?",
        "whatever you have on the van, drop it off round the back.",
        "drop them off at gate four.",
        "who'd you get this number off of?",
        "where did you get my address off?",
        "delete my old number, the new one is below.",
        "please delete that second e-mail address, i only read this one.",
        "you may delete my former address from the order.",
        "i clicked unsubscribe by mistake.",
        "your bid came off the list in the last round.",
        "that job's ticked off the list.",
        "if they're still there i'd take them off your hands.",
        "if you delete me will my discount go too?",
        "bekomme ich noch ersatzteile, wenn sie mich löschen?",
        "que devient ma garantie si vous me supprimez ?",
        "¿qué pasa con la garantía si me borran?",
        "wat gebeurt er met mijn garantie als u mij verwijdert?",
        "streichen sie bitte position 3 aus dem angebot.",
        "bitte löschen sie meine alte nummer.",
        "bitte löschen sie meine letzte mail, die war nicht für sie.",
        "supprimez mon ancien numéro.",
        "borren mi número antiguo.",
        "verwijder mijn oude nummer maar.",
        "take me off? you must be joking, i want twelve of them.",
        "¿borrarnos? ¡pero si queremos un pedido!",
        "we were never contacted.",
        "nobody wrote, and the office never called or e-mailed.",
        "take my name off the complaint.",
        "we'll refrain from buying this year.",
        "i do not wish to be the one who decides.",
        "don't ring, i'm in the barn. send me your price list.",
        "lassen sie mich in ruhe das jahr zu ende bringen.",
        "laissez-moi tranquille finir les vendanges.",
        "> ok to remove you from our database?\nnot before i've seen a price",
    ],
)
def test_the_words_are_there_and_ask_for_nothing(text: str) -> None:
    assert asked_in(text) == ("", False)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("please don't write again before june, we're calving.", True),
        ("do not call me again until after easter.", True),
        ("don't e-mail me for the next two months.", True),
        ("stop sending these till next year, we've no money.", True),
        ("don't contact me again unless you've a price.", True),
        ("don't write again until hell freezes over.", False),
        ("do not contact me again for any reason.", False),
        ("don't call me before breakfast, after it or ever.", False),
        ("stop writing.", False),
    ],
)
def test_a_removal_that_is_bound_to_something(text: str, bound: bool) -> None:
    assert bool(CONDITION.search(text)) is bound
