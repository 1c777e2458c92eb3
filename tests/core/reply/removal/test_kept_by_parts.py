"""Refusals by their parts, crossed; and in whole mails beside the removals that they resemble, in five languages."""

from itertools import product

import pytest

from reopen.core.reply.removal.ended_mail import ended_mail
from reopen.core.reply.removal.kept_by_parts import kept_by_parts
from tests.core.reply.removal.test_by_parts import is_removal
from tests.core.reply.removal.test_by_turns import of

CROSSED = (
    (
        ("motion to ", "request to ", "petition to ", "proposal to "),
        ("remove us", "strike our name", "delete my file", "take me off your list"),
        (": denied", " is refused", ", overruled", " is hereby rejected"),
    ),
    (
        ("i have no objection to your ", "fine with you ", "we don't mind you ", "no problem with you "),
        ("keeping me on", "holding on to our details", "writing", "retaining my card", "checking in"),
        ("",),
    ),
    (
        ("i'd sooner you ", "we'd rather you ", "i would prefer that you ", "we'd be happier if you "),
        ("left us on your books", "kept me listed", "held on to my card", "leave our name in"),
        ("",),
    ),
    (
        ("i would not want ", "we don't wish ", "i never asked ", "we would not like "),
        ("to be ", "our name to be ", "my card "),
        ("deleted", "struck off", "removed", "forgotten"),
    ),
)
KEPT = (
    "Motion to delete my file: overruled. Send a price.",
    "Negative on the removal. Submit your price.",
    "Don't go deleting anybody. Now what about my estimate?",
    "No deleting anyone yet, I need a copier.",
    "I'd sooner you left us on your books. Write in spring.",
    "The only way I want to come off your list is by you selling me a machine.",
    "I would not want to be deleted. We may need a printer next year.",
    "I have no objection to your keeping me on.",
    "No problem with you writing to us.",
    "Remove Jim, he retired, and add me. I need a price.",
    "Bitte auf keinen Fall löschen. Wir ziehen im Oktober um.",
    "Gelöscht werden? Kommt nicht in Frage! Rufen Sie mich an.",
    "Bitte keine Anrufe vor neun, ich will ein Angebot.",
    "Ne me rayez de rien, je veux un devis.",
    "Enlève mon frère si tu veux. Moi, garde-moi. Écris-moi en novembre.",
    "No toque mi ficha. La compra queda para el primer trimestre.",
    "No me den por muerto: me interesa, sigan mandando.",
)
ASKED = (
    "Bought a secondhand one. Time to call it a day on the emails, Rob.",
    "All good here. Let's pull the plug on these letters.",
    "dont write me agin",
    "Eine weitere Speicherung unserer Daten erübrigt sich. Alles Gute.",
    "Keine Bedenken gegen eine Streichung.",
    "Chönd eus usenäh, merci.",
    "Pour la suppression, c'est d'accord.",
    "Le retrait, ça marche.",
    "Il n'est plus nécessaire de conserver mes coordonnées.",
    "No me importa que borren la ficha.",
    "Les pido que den por cerrada mi cuenta.",
    "Het is niet meer nodig dat u mijn adres bewaart.",
)


@pytest.mark.parametrize("slots", CROSSED)
def test_refusals_are_put_together(slots: tuple[tuple[str, ...], ...]) -> None:
    for words in product(*slots):
        assert kept_by_parts("".join(words) + ".")[1], words


@pytest.mark.parametrize(
    "text",
    [
        "i'd sooner you left us alone.",
        "we'd rather you kept us off your list.",
        "i would not want to be contacted.",
        "we'd be grateful for your mailings to cease.",
        "request to be removed.",
        "motion to remove us: carried.",
        "i don't want to be kept on file.",
        "no problem with you removing us.",
    ],
)
def test_what_resembles_a_refusal(text: str) -> None:
    assert not kept_by_parts(text)[1]


@pytest.mark.parametrize("text", KEPT)
def test_what_must_not_stop(text: str) -> None:
    assert not is_removal(of(text))


@pytest.mark.parametrize("text", ASKED)
def test_what_must_stop(text: str) -> None:
    assert is_removal(of(text))


@pytest.mark.parametrize(
    "text",
    [
        "don't call it a day on the emails.",
        "call it a day on the demo.",
        "we wrapped up the job.",
        "put the note up.",
    ],
)
def test_what_ends_no_letters(text: str) -> None:
    assert not ended_mail(text)


ASKS_THAT = (
    "i'd ask that you not", "we request that you not", "i'd prefer that you not", "i'd rather you didn't",
    "we'd appreciate it if you did not", "she asks that you not", "i'd be grateful if you didn't",
)  # fmt: skip
ENDS = ("take us out", "delete our entry", "remove me", "strike our name")


@pytest.mark.parametrize("text", [f"{ask} {end} yet." for ask, end in product(ASKS_THAT, ENDS)])
def test_who_asks_that_it_not_be_done(text: str) -> None:
    assert kept_by_parts(text)[1]
    assert not is_removal(of(text))


@pytest.mark.parametrize("ask", ASKS_THAT)
@pytest.mark.parametrize(
    "end", ["contact us again", "write to us again", "drop us a line again", "keep us on it"]
)
def test_who_asks_that_something_else_not_be_done(ask: str, end: str) -> None:
    assert not kept_by_parts(f"{ask} {end}.")[1]


SAID = ("i told her then that", "as i said to your man,", "i made it clear that", "")
NOT_WANTED = ("i did not want", "we do not want any", "we didn't wish for", "i wanted no")


@pytest.mark.parametrize(("said", "wants"), list(product(SAID, NOT_WANTED)))
@pytest.mark.parametrize("mail", ["further calls", "more of your letters", "further sales calls"])
def test_what_was_not_wanted_then(said: str, wants: str, mail: str) -> None:
    assert ended_mail(f"{said} {wants} {mail}. i repeat it now.")


@pytest.mark.parametrize(
    "text",
    [
        "we did not want further delays.",
        "i did not want more calls from the bank.",
        "we did not want further letters until the merger is through.",
        "i don't want more emails, just call me.",
        "he wanted no more calls about the fence.",
    ],
)
def test_what_was_not_wanted_of_others(text: str) -> None:
    assert not ended_mail(text)
