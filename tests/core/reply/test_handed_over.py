"""Who holds a role no more, though still there or nowhere named; and who only speaks of work."""

import pytest

from reopen.core.reply.departed import has_left


@pytest.mark.parametrize(
    "text",
    [
        "Mr Rao is no more with Rao Textiles w.e.f. 1 May.",
        "She is no more working with us.",
        "I am no more in charge.",
        "I leave Dunn & Partners on Friday.",
        "I'm leaving the school at the end of term.",
        "I'm leaving my post next week.",
        "My job was swallowed by the merger.",
        "My post has been abolished.",
        "The position you have me down for was eliminated.",
        "They axed my post in the spring.",
        "My term as warden ran out in June.",
        "My duties pass to Ann Orr on Monday.",
        "Her former tasks are with Curt now.",
        "My responsibilities have been split between two people.",
        "I used to look after the vans, now it's my nephew.",
        "I used to place the orders. Then I ordered the wrong hats, and now Mr Vane does.",
        "She moved to our Leeds division last year.",
        "He was transferred to the other plant in May.",
        "I've been seconded to the ministry.",
        "They voted me out, and good luck to them.",
        "They moved me up to the warehouse.",
        "I took the package.",
        "I've taken on a new role.",
        "I transitioned out of buying.",
        "Ruth sits where I sat.",
        "I was in charge of the hall until Easter.",
        "I'm not the treasurer any more.",
        "I am no longer clerk to the council.",
        "Meine früheren Aufgaben liegen bei Frau Kranz.",
        "Meine Stelle wurde gestrichen.",
        "Seit der Fusion gehöre ich zum Vertrieb.",
        "Ich verlasse das Haus zum Monatsende.",
        "Mes fonctions ont été reprises par Mme Blin.",
        "Mon poste a été supprimé.",
        "Je quitte la société vendredi.",
        "Mis funciones las lleva Marta.",
        "Mi puesto ha desaparecido.",
        "Me pasaron a otro departamento.",
        "Mijn taken zijn overgenomen door Sanne.",
        "Mijn functie bestaat niet meer.",
        "Ik ben overgeplaatst naar Gent.",
        "The lady you wrote to was my predecessor.",
    ],
)
def test_the_role_is_theirs_no_more(text: str) -> None:
    assert has_left(text) != ""


@pytest.mark.parametrize(
    "text",
    [
        "I'm in training all day, back tomorrow.",
        "I leave at five.",
        "I leave that to you this week.",
        "My job was fun this year.",
        "My desk was delivered on Monday.",
        "My post was late.",
        "My duties are many and my budget is small.",
        "I used to order from you and now I'd like to again.",
        "Put me out of my misery.",
        "They put me in charge of the search for a printer.",
        "I've taken another look at it.",
        "We are no longer looking.",
        "I'm not the one who decides.",
        "I'm not interested any more.",
        "This was spent by my predecessor, on a fountain.",
        "Did my predecessor leave you a note?",
        "I only took over this desk in May, ask my predecessor.",
        "Je ne suis plus en mesure de répondre.",
        "Je ne suis plus intéressé.",
        "Je ne suis plus sûr du prix.",
        "Wir geben die Aufgaben erst im Herbst ab.",
        "La oferta ya la pasaron a firma.",
        "Ik verlaat me op u.",
        "There is no more work on the roof.",
    ],
)
def test_they_only_speak_of_work(text: str) -> None:
    assert has_left(text) == ""
