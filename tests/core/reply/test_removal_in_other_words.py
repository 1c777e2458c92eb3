"""Wishes to be let go that hold no word of removing, and what has their words and is none."""

import pytest

from reopen.core.reply.removal_in_other_words import asks_in_other_words


@pytest.mark.parametrize(
    "text",
    [
        "you may shut our folder, vera.",
        "please burn the file.",
        "we're all set, so go ahead and close the file.",
        "i'd be happy to have my details shredded.",
        "our entry can go.",
        "do put us away with the christmas lights.",
        "rub me out, would you.",
        "kindly put a line through my name.",
        "let us lapse, please.",
        "just let this one go.",
        "be a dear and misplace my card.",
        "prune us.",
        "how do i get off this merry-go-round",
        "honestly i want out",
        "we just want off.",
        "let this be your last letter to me.",
        "please make it the last time we hear from you.",
        "spare us the next one.",
        "nothing further from you, please. nothing more needs to come here.",
        "can you make these stop",
        "no more of them, thanks.",
        "no need to leave a lamp in the window for me.",
        "you needn't hold our place on file.",
        "your database will do nicely without us.",
        "i'd as soon not be in there.",
        "we would rather not be listed.",
        "you have our leave to forget us.",
        "the answer to your last question is a hearty yes.",
        "i object to being written to.",
        "put us on your do-not-call list.",
        "beat it.",
        "why can't you people take a hint",
        "remve me pls",
        "schließen sie bitte unsere akte.",
        "das soll bitte das letzte schreiben sein.",
        "ich möchte hier raus.",
        "verschonen sie uns.",
        "vous pouvez clôturer notre dossier.",
        "oubliez-nous.",
        "je m'oppose à ce traitement.",
        "pueden archivar nuestra ficha.",
        "tácheme, por favor.",
        "no hace falta que nos vuelvan a llamar.",
        "u mag het dossier sluiten.",
        "vergeet ons maar.",
        "laat dit de laatste zijn.",
    ],
)
def test_they_ask_to_be_let_go(text: str) -> None:
    assert asks_in_other_words(text) != ""


@pytest.mark.parametrize(
    "text",
    [
        "the council closed the file on new benches in may.",
        "they let me go in the spring, ask yvonne.",
        "don't you dare tidy us away.",
        "before you let us go: what would four cost?",
        "tuck us away until october.",
        "let us go through the figures on monday.",
        "let's go ahead.",
        "reopen our file, the money is there.",
        "pull the harper file and leave it with joan.",
        "our contract is up and we want out of our lease.",
        "that was the last of the boxes, all arrived.",
        "no need to keep the old one, take it along.",
        "you have my permission to send the quote.",
        "enough is enough, sell me a new one.",
        "give it a rest until easter.",
        "we'd rather not pay for delivery.",
        "the answer to your question is no.",
        "sweep the yard out before you deliver.",
        "leave us a price at the desk.",
        "drop the second desk and we have a deal.",
        "we have a supplier, thank you.",
        "not interested.",
        "legen sie uns auf wiedervorlage.",
        "ressortez notre dossier.",
        "saquen nuestra ficha del cajón.",
        "haal ons dossier uit de la.",
    ],
)
def test_they_only_have_its_words(text: str) -> None:
    assert asks_in_other_words(text) == ""
