"""The first two answers in prose, put together slot by slot: who, what they did, what was wished for; and twins."""

from itertools import product

import pytest

from reopen.core.reply.answers.prose.in_passing import was_contacted, was_satisfied

WHO = (
    "A dude", "Some young woman", "Your front desk", "One of your estimators", "Your regional service manager",
    "A Mr. Tully", "A very patient gentleman", "Fella named Earl", "A girl from your office", "Somebody",
)  # fmt: skip
DID = (
    "hit me up", "gave us a ring", "got ahold of me", "left word with my son", "did leave a message", "rang me back",
    "shot me an email", "took my details", "paid us a visit", "reached out", "phoned twice",
)  # fmt: skip
REST = ("We passed.", "Not for us though.")
NOT_OURS = (
    "A man from the bank left me a message.",
    "A guy from the county called about the fence.",
    "Have a rep give me a call.",
    "Could someone get in touch?",
    "If somebody calls, tell them to use the mobile.",
    "Our tech visited the site and says no.",
    "I got in touch with a guy who fixes them.",
    "Your newsletter reached me by mistake.",
    "Your competitor rang me yesterday and was cheaper.",
    "A guy called Stan does it for us now.",
)
OPEN = (
    "couldn't tell you what outfit.",
    "I don't recall which firm.",
    "was that one of yours?",
    "did he belong to you?",
    "or was it the bank.",
)
ABROAD_CAME = (
    "Angerufen hat wer, ja.",
    "Gemeldet hat sich Ihr Kollege.",
    "Frau Kolb rief am nächsten Morgen zurück.",
    "Es war schon einer von Ihnen da.",
    "Hatte Ihren Mann am Telefon.",
    "Le commercial m'a eu au téléphone.",
    "Une demoiselle m'a gentiment rappelé.",
    "J'ai eu un bon suivi de votre équipe.",
    "Llamar, llamaron. Pero no nos interesa.",
    "Hablé con su comercial.",
    "Me atendió una chica muy amable.",
    "Men heeft mij netjes gebeld.",
    "Ja, vriendelijke mevrouw aan de lijn gehad.",
    "Ik sprak met uw collega.",
)
ABROAD_NOBODY = (
    "Bei mir ist niemand erschienen.",
    "Kein Mensch hat sich blicken lassen.",
    "Hier meldet sich ja nie einer.",
    "Personne n'a daigné m'appeler.",
    "Je n'ai vu personne.",
    "Aquí no ha venido ni el gato.",
    "No me llamó ni Dios.",
    "Er komt hier nooit iemand.",
    "Geen kip gesproken.",
)
ABROAD_OPEN = (
    "Jemand hat angerufen. Gehörte der zu euch?",
    "Ein Mann rief an, oder war das der von der Bank?",
    "Une dame m'a téléphoné, mais allez savoir pour qui.",
    "Quelqu'un m'a appelé. C'était quelqu'un de chez vous ?",
    "Alguien llamó, creo, o era del seguro.",
    "Me llamó un chico. ¿Era de ustedes?",
    "Er belde iemand. Hoorde die bij jullie?",
)
SENT = ("He sent", "She gave us", "You people did", "They covered", "I got", "We received")
ALL = ("everything", "all", "exactly what", "every last thing")
WISHED = ("we asked for", "I wanted", "we were looking for", "I had requested")
THING = ("figures", "lease terms", "price list", "drawings", "bid documents")
SHORT = ("have yet to reach me", "were incomplete", "never came", "lacked the toner price")
CAME_BUT = ("The brochure came but", "I got the sheet but", "He sent a price but")
NEVER = ("never did", "never arrived", "has not come", "is still missing")
ABROAD_ALL = (
    "Hab bekommen, was ich wollte.",
    "Fehlt nix.",
    "Tout m'a été remis.",
    "J'ai eu tout ce qu'il me fallait.",
    "Me lo mandaron todo.",
    "Encontré justo lo que buscaba.",
    "Ik kreeg wat ik nodig had.",
    "Ik kreeg alle uitleg die ik wilde.",
)
ABROAD_SHORT = (
    "Das Richtige war nicht dabei.",
    "Die versprochene Preisliste ist bis heute nicht da.",
    "Das gesuchte Modell hatten Sie nicht im Programm.",
    "Je n'ai jamais reçu les conditions de garantie.",
    "Votre offre s'est égarée.",
    "Vous n'aviez pas le modèle que je voulais.",
    "No encontré lo que necesitaba.",
    "No tenían el modelo que quería.",
    "U had niet wat ik zocht.",
    "Op de prijs na alles gekregen.",
    "De juiste maat zat er niet bij.",
)
NOT_TOLD = (
    "Please send everything we need to order.",
    "Send me all the prices you have.",
    "We need all the papers by Monday.",
    "The customers came but the money never did.",
    "Wir wissen noch nicht, was wir brauchen.",
    "Envoyez-moi le devis.",
    "Mándeme todo lo que tenga.",
    "Wij weten niet wat wij zoeken.",
)


@pytest.mark.parametrize(("who", "did", "rest"), list(product(WHO, DID, REST)))
def test_somebody_did(who: str, did: str, rest: str) -> None:
    assert was_contacted(f"{who} {did}. {rest}") == (True, True)


@pytest.mark.parametrize("text", NOT_OURS)
def test_not_ours(text: str) -> None:
    assert was_contacted(text)[0] is None


@pytest.mark.parametrize(("who", "left_open"), list(product(("A lady rang,", "Someone phoned,"), OPEN)))
def test_left_open(who: str, left_open: str) -> None:
    assert was_contacted(f"{who} {left_open}") == (None, True)


@pytest.mark.parametrize(
    ("texts", "told"), [(ABROAD_CAME, True), (ABROAD_NOBODY, False), (ABROAD_OPEN, None)]
)
def test_abroad(texts: tuple[str, ...], told: bool | None) -> None:
    assert [text for text in texts if was_contacted(text)[0] is not told] == []


@pytest.mark.parametrize(("asked", "told"), [("call", "yes"), ("ring", "they did"), ("write", "yep")])
def test_echoed(asked: str, told: str) -> None:
    assert was_contacted(f"Did anyone {asked}, {told}. Did I care, no.")[0] is True
    assert was_contacted(f"Did anyone {asked}, nope. Will I buy, no.")[0] is False


def test_what_else_cannot_be_told_leaves_it() -> None:
    """That it rains is no caller."""
    assert was_contacted("Your Mr. Purcell did come, and I can't tell if it's raining.")[0] is True


@pytest.mark.parametrize(("sent", "everything", "wished"), list(product(SENT, ALL, WISHED)))
def test_all_of_it(sent: str, everything: str, wished: str) -> None:
    assert was_satisfied(f"{sent} {everything} {wished}. We are all set.") is True


@pytest.mark.parametrize(("thing", "short"), list(product(THING, SHORT)))
def test_fell_short(thing: str, short: str) -> None:
    assert was_satisfied(f"A lady rang. The {thing} {short}.") is False


@pytest.mark.parametrize(
    ("came", "what", "never"),
    list(product(CAME_BUT, ("the trade-in value of our old one", "the terms"), NEVER)),
)
def test_one_came(came: str, what: str, never: str) -> None:
    assert was_satisfied(f"{came} {what} {never}.") is False


@pytest.mark.parametrize(("texts", "told"), [(ABROAD_ALL, True), (ABROAD_SHORT, False), (NOT_TOLD, None)])
def test_received_abroad(texts: tuple[str, ...], told: bool | None) -> None:
    assert [text for text in texts if was_satisfied(text) is not told] == []
