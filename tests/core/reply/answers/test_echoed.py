"""The questions echoed, in order or by place, each with its answer, in five languages."""

import pytest

from reopen.core.reply.answers import answers_told

SIGN = {True: "y", False: "n", None: "-"}


def told(text: str) -> str:
    answers, _ = answers_told(text)
    return "".join(SIGN[one] for one in (answers.contacted, answers.satisfied, answers.remove))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Did anyone contact me? Yes. Did I get everything? No. May you remove me? Yes.", "yny"),
        ("Someone contact me? No. Receive everything? No. OK to remove? Sure.", "nny"),
        (
            "Was I contacted? I was not. Did I find what I was looking for? I did not. May you remove me? You may.",
            "nny",
        ),
        ("Was I contacted? I was. Did I get everything? I did. May you remove me? You may not.", "yyn"),
        ("Was I called? No. Did I get what I needed? No. Can you take me off? Please don't.", "nnn"),
        ("Did somebody call - no. Can you delete me - yes.", "n-y"),
        ("Whether anyone contacted me: no. Whether I got everything: no.", "nn-"),
        ("Contact: none. Information: none. Removal: yes please.", "nny"),
        ("Somebody got in touch, yes; everything received, yes; removal, yes.", "yyy"),
        (
            "In answer to your first question, no. In answer to the second, no. In answer to the third, by all means.",
            "nny",
        ),
        ("My answer to your first question is no, to your second no, and to your third yes.", "nny"),
        ("My answers: to the first no, to the second no, to the third yes.", "nny"),
        ("The answer to your first question is yes, to your second no, to your third yes.", "yny"),
        ("Negative to the first two, affirmative to the third.", "nny"),
        ("It's a no to the first two and a yes to the last.", "nny"),
        ("A no, another no, and a yes to the last.", "nny"),
        ("I have to say no to the first two, but yes to the third.", "nny"),
        ("I can say yes to all three.", "yyy"),
        ("I can answer yes to the first two, the third is a no.", "yyn"),
        ("The answer to the first two is no; the third I leave to you.", "nn-"),
        ("First two: no. Third: up to you.", "nn-"),
        ("No to the first two. I don't understand the third.", "nn-"),
        ("Yes to the first two. Third one, no idea what you mean.", "yy-"),
        ("yes to the first 2, and the 3rd one i dont get", "yy-"),
        ("For the last question: permission granted.", "--y"),
        ("As for the removal, suit yourself.", "--y"),
        ("As to the database - knock yourselves out.", "--y"),
        ("re the database thing, crack on", "--y"),
        ("On the list question: fill your boots", "--y"),
        ("On the removal: you may not.", "--n"),
        ("As to removing me: is it OK to say no?", "--n"),
        ("As for the list, I'd rather you didn't.", "--n"),
        ("Wurde ich kontaktiert? Ja. Habe ich alles bekommen? Ja. Dürfen Sie mich löschen? Ja.", "yyy"),
        (
            "Hat sich jemand gemeldet? Nein. Habe ich alles erhalten? Nein. Dürfen Sie mich löschen? Gern.",
            "nny",
        ),
        ("M'a-t-on contacté ? Non. Ai-je tout reçu ? Non. Pouvez-vous me supprimer ? Oui.", "nny"),
        ("¿Me contactaron? No. ¿Recibí todo? No. ¿Pueden borrarme? Sí.", "nny"),
        ("Ben ik gecontacteerd? Nee. Heb ik alles gekregen? Nee. Mag u mij verwijderen? Ja.", "nny"),
        ("Primero, nadie me llamó. Segundo, no recibí nada. Tercero, no tengo inconveniente.", "nny"),
        ("Ten eerste: niemand belde. Ten tweede: ik kreeg niets. Ten derde: geen bezwaar.", "nny"),
        ("First, nobody called. Second, I got nothing. Third, I don't mind.", "nny"),
        ("Firstly, a gentleman rang. Secondly, I received it all. Thirdly, I should prefer to stay.", "yyn"),
    ],
)
def test_echoed(text: str, expected: str) -> None:
    assert told(text) == expected
