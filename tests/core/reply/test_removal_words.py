"""Words that ask for a removal, that ask for the opposite, and that only sound like either."""

import pytest

from reopen.core.reply.removal_words import asked_in


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
    ],
)
def test_the_words_are_there_and_ask_for_nothing(text: str) -> None:
    assert asked_in(text) == ("", False)
