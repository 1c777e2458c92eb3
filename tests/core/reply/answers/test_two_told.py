"""The first two answered in the opening sentence, and sentences with the same words."""

import pytest

from reopen.core.reply.answers import answers_told

SIGN = {True: "y", False: "n", None: "-"}


def told(text: str) -> str:
    answers, _ = answers_told(text)
    return "".join(SIGN[one] for one in (answers.contacted, answers.satisfied, answers.remove))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Not contacted, not served, take me off.", "nny"),
        ("Not contacted but satisfied, thanks to my nephew.", "ny-"),
        ("Contacted but not satisfied.", "yn-"),
        ("Yes contacted, not satisfied. Try me again in May.", "ynn"),
        ("Was contacted, was not satisfied, please delete me.", "yny"),
        ("I was contacted, I was charmed, and I bought elsewhere.", "yy-"),
        ("We were contacted and we were served.", "yy-"),
        ("We were called, we were satisfied.", "yy-"),
        ("I was never called and never satisfied.", "nn-"),
        ("We were not contacted, nor satisfied.", "nn-"),
        ("Never contacted, never quoted.", "nn-"),
        ("Nicht kontaktiert, nicht zufrieden.", "nn-"),
        ("Contacté mais pas satisfait.", "yn-"),
        ("Pas contacté, pas satisfait.", "nn-"),
        ("Ni llamado, ni atendido.", "nn-"),
        ("Niet gebeld, niet geholpen.", "nn-"),
        ("Somebody did and I did.", "yy-"),
        ("They did and we did.", "yy-"),
        ("Someone did but I didn't.", "yn-"),
        ("Nobody did, and I didn't.", "nn-"),
        ("Your man did, I did not.", "yn-"),
        ("No, no, and of course you may.", "nny"),
        ("Nein, nein, und ja, Sie dürfen mich löschen.", "nny"),
        ("Nein, nein und gerne.", "nny"),
        ("Non, non, et oui, supprimez-moi.", "nny"),
        ("No, no y sí, bórrenme.", "nny"),
        ("Nee, nee en ja, haal me er maar uit.", "nny"),
        ("no, no and be my guest", "nny"),
        ("No, no, and suit yourself.", "nny"),
        ("No, no, but no objection.", "nny"),
        ("yes, yes, and fill your boots", "yyy"),
        ("No, no, and you may not.", "nnn"),
        ("No, no, and I'd rather you didn't.", "nnn"),
        ("Non, non, et surtout pas.", "nnn"),
        ("Contacted the council, satisfied with them.", "---"),
        ("Satisfied customers were contacted by the council.", "---"),
        ("No, no, and thank you for asking.", "---"),
        ("Yes, yes and I want two of them.", "---"),
        ("Someone did our roof and I did the gutters. How much is a door?", "---"),
        ("They did the job and I paid them.", "---"),
    ],
)
def test_opening(text: str, expected: str) -> None:
    assert told(text) == expected
