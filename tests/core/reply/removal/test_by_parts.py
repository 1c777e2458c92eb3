"""A removal by its parts, each crossed with each: who asks or allows × a verb of ending × whom it ends."""

from itertools import product

import pytest

from reopen.core.reply.reading import Reading
from reopen.core.reply.removal.by_parts import asks_by_parts
from tests.core.reply.removal.test_by_turns import of

ORDERS = (
    "", "please ", "just ", "you can ", "you may ", "could you ", "so yes, ", "srsly ", "my boss wants you to ",
    "we'd like you to ", "i'd be grateful if you would ", "feel free to ", "might as well ",
    "the director asked me to tell you to ", "would you be so kind as to ", "go ahead and ", "i beg you to ",
    "you have our blessing to ", "it would be best if you ", "i suggest you ", "do me a favor and ",
    "can i ask you to ", "hey rob, ", "the board has asked that you ", "i'd take it kindly if you'd ",
    "it's time to ", "we vote that you ", "she says to ", "he told me to tell you to ",
)  # fmt: skip
ACTS = (
    "remove us", "delete my entry", "yank my card", "strike our name", "get rid of me", "do away with our file",
    "cross us out", "blot out our name", "take me off your list", "scratch my name from the books",
    "pull our listing", "shred my card", "let go of us", "make us disappear", "zap my details", "weed me out",
    "cut us loose", "wash your hands of us", "lose my number", "forget us", "drop me from your rounds",
    "clear us out of your system", "part with my card", "close my file", "void our card", "scrub my address",
    "free us from your list", "release me from your books",
)  # fmt: skip
ALLOWED = (
    "i'm fine with you ", "she's ok with ", "no objection to your ", "my partner has no problem with you ",
    "we don't mind ", "nobody here minds you ", "i wouldn't mind you ", "the board is all for ", "i approve of ",
    "we're happy about you ", "nothing against you ", "he sees no harm in you ", "i'd welcome you ",
    "i appreciate you ", "cool with u ", "we're at peace with you ", "i have no quarrel with ",
    "can't say we'd object to you ",
)  # fmt: skip
DOING = (
    "removing us", "deleting my entry", "yanking my card", "striking our name", "getting rid of me",
    "crossing us out", "blotting out our name", "taking me off your list", "purging us", "shredding my card",
    "letting go of us", "zapping my details", "closing our file", "dropping us", "forgetting us",
)  # fmt: skip
WISHED = (
    "let our name be ", "i want my card ", "we'd like to be ", "please consider us ", "my details can be ",
    "have our entry ", "i'd like my name ", "our file may be ", "i wish to be ", "may i be ", "can our name be ",
    "we ask to be ", "she wants us ", "the boss would like our entry ",
)  # fmt: skip
DONE = (
    "removed", "struck from your books", "deleted", "purged", "taken off the list", "blotted out", "crossed out",
    "gone from your system", "forgotten", "erased from your records", "scrubbed",
)  # fmt: skip
FORBIDDEN = (
    "don't ", "please don't ", "never ", "no need to ", "why would you ", "before you ", "i asked them not to ",
    "nobody should ", "you can't ", "i don't want you to ", "there's no reason to ", "it would be a mistake to ",
    "did i ask you to ", "they used to ", "it's not time to ", "we would hate for you to ",
    "i'd rather you did not ",
)  # fmt: skip
NOT_ALLOWED = (
    "not fine with you ", "i object to you ", "i'm not ok with ", "we're not happy about you ",
    "i'd be upset about you ", "you should think twice before ", "nobody said anything about ", "i mind you ",
)  # fmt: skip
NOT_WISHED = (
    "i would not want to be ", "don't let our name be ", "we do not want to be ", "why was my name ",
    "i don't want my card ", "i hope our name is not ", "we were ",
)  # fmt: skip


@pytest.mark.parametrize(("leads", "ends"), [(ORDERS, ACTS), (ALLOWED, DOING), (WISHED, DONE)])
def test_each_lead_asks_for_each_ending(leads: tuple[str, ...], ends: tuple[str, ...]) -> None:
    for lead, end, close in product(leads, ends, (".", "", ", thanks", "\nHal")):
        assert asks_by_parts(f"{lead}{end}{close}"), lead + end


@pytest.mark.parametrize(("leads", "ends"), [(FORBIDDEN, ACTS), (NOT_ALLOWED, DOING), (NOT_WISHED, DONE)])
def test_what_forbids_it_asks_for_none(leads: tuple[str, ...], ends: tuple[str, ...]) -> None:
    for lead, end in product(leads, ends):
        assert not asks_by_parts(f"{lead}{end}."), lead + end


@pytest.mark.parametrize(
    "text",
    [
        "get us out of this lease",
        "pull our file and call me",
        "drop us a line",
        "take us off hold",
        "we removed our old copier",
        "please cancel our order",
        "clear us out of stock",
        "can you remove us from the maintenance contract but quote the lease",
        "pull up our account and send the invoice",
        "delete my previous message",
        "cut us a deal",
        "get us off the hook with canon",
        "take us out to lunch",
        "put me in his place",
        "release our deposit",
        "kill our old machine",
        "please check our account",
        "want to get rid of our old copier",
        "i need a machine that can shred our files",
        "drop my card in the mail",
        "could you drop us from 3 to 2 units",
        "you can close our account with canon",
        "no objection to your keeping me on",
        "kindly delete my predecessor, mr. ames",
        "clear my name with accounts please",
        "the button that says delete on the copier sticks",
        "the key to remove paper trays is lost",
    ],
)  # fmt: skip
def test_verbs_of_ending_that_end_something_else(text: str) -> None:
    assert not asks_by_parts(text)


def is_removal(read: Reading) -> bool:
    return read.intent == "remove" and read.answers.remove is True


@pytest.mark.parametrize(
    "text",
    [
        "Lovely shop you have. Yank my entry, pet, we only came in for the calendar.",
        "The vestry met on Tuesday and is fine with you dropping us.",
        "We have all the machines we will ever need. Let our card be torn up, with thanks.",
        "If you have a lever marked forget Harriet, pull it.",
        "Our bookkeeper has no objection to you purging us. Good luck out there.",
        "We bought one in May. My wife says to make us disappear from your books.",
    ],
)
def test_whole_mails(text: str) -> None:
    assert is_removal(of(text))
